// A named contact: a person’s role, its deputy, when somebody is there, and whom to ask instead once it is past its review.
import { formatDay } from '@think-carer/kit';
import type { GuideContact, GuideItem } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { isWeb, phoneLink, upkeepView, type BodySetting } from './guide.body.ts';
import { promiseView } from './guide.item.ts';


export function contactView(item: GuideItem, set: BodySetting): TemplateResult {
  const contact = item.contact!;
  return html`<p class="name strong">${contact.name}</p>${item.promise === 'partner' ? html`<p class="promise-line">${promiseView(item.promise, set.t)}</p>` : nothing}${waysView(contact, set)}${upkeepView({ ...item, sources: [] }, set)}`;
}

/** How to reach it; for one past its review, whom to ask instead. */
export function waysView(contact: GuideContact, set: BodySetting): TemplateResult {
  const { e, language } = set, { people } = e, { person, deputy, phone, email, url, hours, isStale, instead } = contact, state = set.opens?.(contact, set);
  const row = (term: string, text: unknown) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`${contact.role ? html`<p>${contact.role}</p>` : nothing}
    ${isStale ? html`<div class="notice info"><p>${people.stale(formatDay(contact.reviewOn, language))}</p>${instead ? html`<p class="strong">${people.instead}: ${instead.name}</p>${waysView(instead, set)}` : nothing}</div>` : nothing}
    ${state ? html`<p class=${state.isOpen ? 'open' : 'shut'}>${state.text}</p>` : nothing}
    <dl class="facts">
      ${phone ? row(people.phone, phoneLink(phone)) : nothing}
      ${email ? row(people.email, html`<a href=${`mailto:${email}`}>${email}</a>`) : nothing}
      ${url && isWeb(url) ? row(people.page, html`<a href=${url}>${url.replace(/^https?:\/\/|\/$/g, '')}</a>`) : nothing}
      ${hours ? row(people.hours, hours) : nothing}
      ${person ? row(people.person, person.name ? `${person.title}: ${person.name}` : person.title) : nothing}
      ${deputy && !isStale ? row(people.deputy, deputy.name) : nothing}
    </dl>`;
}
