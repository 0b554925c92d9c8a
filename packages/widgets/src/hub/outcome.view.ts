// What both pages of a referral share: what was sent, and what has happened since.
import { type Need, referralFields, type Referral, type ReferralField } from '@think-carer/contract';
import { formatDay, formatInstant, loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { HubSetting } from './hub.part.ts';
import { messages, type OutcomeMessages } from './outcome.messages.ts';
import type { ReferralMessages } from './referral.messages.ts';
import { referralWording } from './referral.words.ts';

const wording: Wording<OutcomeMessages> = { 'en-GB': messages, cy: () => import('./outcome.messages.cy.ts') };
export interface OutcomeWords { readonly w: Translation<OutcomeMessages>; readonly f: Translation<ReferralMessages> }
export async function outcomeWords(language: string): Promise<OutcomeWords> {
  const [own, fields] = await Promise.all([loadWording(wording, language), loadWording(referralWording, language)]);
  return { w: own.words, f: fields.words };
}

export const goneView = (set: HubSetting, { w }: OutcomeWords): TemplateResult => html`${set.heading(w.gone.title)}<p>${w.gone.body}</p>`;

/** What was sent. To the centre a number can be dialled and an address written to. */
export function sentView(set: HubSetting, { sent, keptUntil, seenAs }: Referral, { w, f }: OutcomeWords): TemplateResult {
  const said = (name: ReferralField, value: string): unknown => {
    if (name === 'phone' && seenAs === 'centre') return html`<a class="tel" href="tel:${value.replaceAll(/[^\d+]/g, '')}">${value}</a>`;
    if (name === 'email' && seenAs === 'centre') return html`<a href="mailto:${encodeURIComponent(value).replace('%40', '@')}">${value}</a>`;
    const area = name === 'area' ? set.pack().areas.find(({ id }) => id === value) : undefined;
    return name === 'bestTime' ? f.times[value as keyof typeof f.times] ?? value : name === 'need' ? set.t().needs[value as Need]?.title ?? value : name === 'area' ? (area ? set.say(area.name) : f.elsewhere) : value;
  };
  return html`<section class="section">${set.heading(w.sent, 1)}
    ${sent === null ? html`<p>${w.erased}</p>` : html`<dl class="answers sent plain">${referralFields.filter((name) => sent[name] !== undefined).map((name) => html`<div><dt>${f.names[name]}</dt><dd>${said(name, sent[name]!)}</dd></div>`)}</dl>
      ${keptUntil === null ? nothing : html`<p class="hint small">${w.keptUntil(formatDay(keptUntil, set.language()))}</p>`}`}</section>`;
}

/** What has happened, oldest first. */
export const historyView = (set: HubSetting, { history, sentTo }: Referral, { w }: OutcomeWords): TemplateResult => html`<section class="section">${set.heading(w.history, 1)}
  <ol class="trail">${history.map(({ at, event, note }) => html`<li>${w.happened[event as keyof typeof w.happened]?.(sentTo.name) ?? event}<time datetime=${at}>${formatInstant(at, set.language())}</time>${note === undefined ? nothing : html`<blockquote>${note}</blockquote>`}</li>`)}</ol></section>`;
