// How to reach a named contact of the offer: telephone first, then the rest; past its review, whom to ask instead. Drawn alike wherever one stands.
import type { GuideContact } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ContactMessages } from './contact.messages.ts';
import { formatDay } from './format.ts';
import { loadWording, type Translation, type Wording } from './language.ts';

const wording: Wording<ContactMessages> = { 'en-GB': messages, cy: () => import('./contact.messages.cy.ts') };
export const loadContactWords = async (language: string): Promise<Translation<ContactMessages>> => (await loadWording(wording, language)).words;

export interface ContactSetting {
  /** From `loadContactWords`. */
  readonly c: Translation<ContactMessages>;
  readonly language: string;
  /** Says whether somebody is there now, in words; null where the offer does not have its hours as data. */
  readonly opens?: ((contact: GuideContact) => { readonly text: string; readonly isOpen: boolean } | null) | undefined;
}

/** A telephone number is dialled by its digits alone. */
export const phoneLink = (phone: string): TemplateResult => html`<a href=${`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">${phone}</a>`;
export const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

export function contactWays(contact: GuideContact, set: ContactSetting): TemplateResult {
  const { c, language } = set, { person, deputy, phone, email, url, hours, isStale, instead } = contact, state = set.opens?.(contact);
  const row = (term: string, text: unknown) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`${contact.role ? html`<p>${contact.role}</p>` : nothing}
    ${isStale ? html`<div class="notice info"><p>${c.stale(formatDay(contact.reviewOn, language))}</p>${instead ? html`<p class="strong">${c.instead}: ${instead.name}</p>${contactWays(instead, set)}` : nothing}</div>` : nothing}
    ${state ? html`<p class=${state.isOpen ? 'open' : 'shut'}>${state.text}</p>` : nothing}
    <dl class="facts">
      ${phone ? row(c.phone, phoneLink(phone)) : nothing}
      ${email ? row(c.email, html`<a href=${`mailto:${email}`}>${email}</a>`) : nothing}
      ${url && isWeb(url) ? row(c.page, html`<a href=${url}>${url.replace(/^https?:\/\/|\/$/g, '')}</a>`) : nothing}
      ${hours ? row(c.hours, hours) : nothing}
      ${person ? row(c.person, person.name ? `${person.title}: ${person.name}` : person.title) : nothing}
      ${deputy && !isStale ? row(c.deputy, deputy.name) : nothing}
    </dl>`;
}
