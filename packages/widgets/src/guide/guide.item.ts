// One entry of the guide, folded under its name and whose promise it is; and how its facts, its next step and its upkeep are said.
import { formatDay, type Translation } from '@think-carer/kit';
import type { GuideFact, GuideItem, GuidePromise, NextAction } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideMessages } from './guide.messages.ts';

export interface ItemSetting {
  readonly t: Translation<GuideMessages>;
  readonly language: string;
  readonly isEasyRead: boolean;
  readonly phone: string | undefined;
}

/** Told by its words, its mark and its edge; never by its colour alone. */
export const promiseView = (promise: GuidePromise, t: Translation<GuideMessages>): TemplateResult => html`<span class="promise ${promise}" part="promise">${t.promise[promise]}</span>`;

export function itemView(item: GuideItem, set: ItemSetting, isOpen = false): TemplateResult {
  const { t } = set;
  return html`<details class="entry" part="item" id=${`item-${item.id.replace('.', '-')}`} ?open=${isOpen}>
    <summary><span class="name">${item.kind === 'conversation' ? t.talk[item.about ?? 'leave'] : item.title}</span>${item.kind === 'conversation' ? nothing : promiseView(item.promise, t)}${item.isElsewhere ? html`<span class="tag">${t.elsewhere}</span>` : nothing}</summary>
    <div class="body">${itemBody(item, set)}</div>
  </details>`;
}

/** What stands under the name. */
export function itemBody(item: GuideItem, set: ItemSetting): TemplateResult {
  const { t } = set;
  if (item.isExpired) return html`<p class="notice info">${t.checking(item.ownerRole.name)}</p>${upkeepView(item, set)}`;
  return html`${item.summary ? html`<p>${item.summary}</p>` : nothing}
    ${set.isEasyRead && !item.isEasy ? html`<p class="quiet small">${t.easyMissing}</p>` : nothing}
    ${item.conversation ? html`<p class="strong">${t.talk['say']}</p><ul>${item.conversation.say.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="strong">${t.talk['avoid']}</p><ul>${item.conversation.avoid.map(({ text, because }) => html`<li>${text} <span class="quiet">${because}</span></li>`)}</ul>
      <p class="strong">${t.talk['next']}</p><ul>${item.conversation.next.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
    ${item.isElsewhere ? nothing : html`<dl class="facts">${item.decidedBy ? factRow(t.facts.decidedBy, item.decidedBy) : nothing}${item.more.map((fact) => factRow(t.facts[fact.key], factText(fact, set)))}</dl>`}
    ${item.next ? nextView(item.next, set) : nothing}
    ${upkeepView(item, set)}`;
}

const factRow = (term: string, text: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;

function factText({ key, text, count, words = [] }: GuideFact, { t, language }: ItemSetting): string {
  if (text !== undefined) return text;
  if (count) return t.counted[count.unit](count.value);
  if (key === 'fund') return t.fund[words[0] ?? '']?.(formatDay(words[1] ?? '', language)) ?? '';
  const said = words.map((word) => t.words[word] ?? word);
  return key === 'units' ? new Intl.ListFormat(language, { type: 'disjunction' }).format(said) : said.join(', ');
}

/** A telephone number is dialled by its digits alone. */
export const phoneLink = (phone: string): TemplateResult => html`<a href=${`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">${phone}</a>`;
export const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

function nextView({ text, who, how, when, url, phone }: NextAction, { t }: ItemSetting): TemplateResult {
  return html`<div class="next"><p class="strong">${t.next.title}</p><p>${text}${how ? html` ${how}` : nothing}${when ? html` ${when}` : nothing}</p>
    <p>${t.next.who}: ${url && isWeb(url) ? html`<a href=${url}>${who}</a>` : who}${phone ? html`, ${phoneLink(phone)}` : nothing}</p></div>`;
}

export function upkeepView({ sources, asOf, reviewOn, isReviewDue, ownerRole }: Pick<GuideItem, 'sources' | 'asOf' | 'reviewOn' | 'isReviewDue' | 'ownerRole'>, { t, language }: ItemSetting): TemplateResult {
  const { upkeep } = t, day = (on: string) => formatDay(on, language);
  return html`<p class="quiet small upkeep">${sources.map(({ title, url }) => html`${upkeep.source}: ${url && isWeb(url) ? html`<a href=${url}>${title}</a>` : title}. `)}${upkeep.checked(day(asOf))}; ${isReviewDue ? html`<strong>${upkeep.due(day(reviewOn))}</strong>` : upkeep.review(day(reviewOn))}; ${upkeep.by(ownerRole.name)}.</p>`;
}
