// What there is of one meeting, as its chair reads it: who comes, in counts; what becomes of the time asked for; the agenda with its figures. Pure templates.
import { gatheringCell, type ForumAction, type ForumMeeting } from '@think-carer/contract';
import { formatDay, formatNumber, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChairSetting } from './chair.setting.ts';
import type { AgendaItem } from './agenda.items.ts';
import { sayDay } from './forum.when.ts';
import type { MeetingMessages } from './meeting.messages.ts';

export interface MeetingDrawing { readonly set: ChairSetting; readonly w: Translation<MeetingMessages> }
type Told = NonNullable<ForumMeeting['chair']>;
const oneOf = <T extends object>(words: T, key: string): string => (words as Readonly<Record<string, string>>)[key] ?? key;

/** Head-count, needs, and those who chose to be named. A number that is not told is said to be hidden, never nought. */
export function comingView({ heads, needs, named, attended, releases, capacity }: Told, { ways, isPast }: { readonly ways: readonly string[]; readonly isPast: boolean }, { set, w: { coming: w, needs: names, written, releases: r } }: MeetingDrawing): TemplateResult {
  const number = (value: number): string => formatNumber(value, set.language()), wanted = Object.entries(needs?.counts ?? {}).filter(([, count]) => (count ?? 0) > 0);
  const tile = (value: number, words: string, most?: number | null): TemplateResult => html`<div class="tile"><dd class="number">${number(value)}${most ? html` <small>${w.of(number(most))}</small>` : nothing}</dd><dt>${words}</dt></div>`;
  return html`<section class="coming">${set.heading(isPast ? w.past : w.title, 1)}<p class="quiet">${w.privacy}</p>
    ${heads.room + heads.link + heads.waiting + attended === 0 ? html`<p class="strong">${w.none}</p>` : html`<dl class="tiles">${(['room', 'link'] as const).filter((way) => ways.includes(way)).map((way) => tile(heads[way], w[way], isPast ? null : capacity[way]))}${heads.waiting > 0 ? tile(heads.waiting, w.waiting) : nothing}${attended ? tile(attended, w.attended) : nothing}</dl>`}
    ${heads.room + heads.link + heads.waiting > 0 ? html`<div class="pairs"><div>${set.heading(w.needs, 2)}${wanted.length === 0 && !needs?.texts.length ? html`<p>${w.noNeeds}</p>` : html`<ul>${wanted.map(([need, count]) => html`<li>${oneOf(names, need)}: ${number(count!)}</li>`)}</ul>
        ${needs?.texts.length ? html`<p class="strong">${written}</p><ul>${needs.texts.map((text) => html`<li class="as-typed">${text}</li>`)}</ul>` : nothing}`}</div>
      <div>${set.heading(w.named, 2)}${!named?.length ? html`<p>${w.noNamed}</p>` : html`<ul>${named.map(({ called, place }) => html`<li>${called} <span class="quiet">(${place === null ? w.waits : oneOf(w.ways, place)})</span></li>`)}</ul>`}</div></div>` : nothing}
    ${releasesPart(releases, isPast, { set, r })}</section>`;
}
/** To the commissioner: numbers alone, each as it stood at the end of a day. */
export function countsView({ replied, repliedOn, attended, releases }: NonNullable<ForumMeeting['counts']>, isPast: boolean, { set, w: { coming: w, counts: c, releases: r } }: MeetingDrawing): TemplateResult {
  const language = set.language(), number = (value: number): string => formatNumber(value, language), few = String(gatheringCell);
  return html`<section class="coming">${set.heading(isPast ? w.past : w.title, 1)}<p class="quiet">${w.commissioner}</p>
    <p>${replied === null ? c.few(few) : c.replied(number(replied), formatDay(repliedOn!, language))}</p>${isPast && attended !== null ? html`<p>${c.attended(number(attended))}</p>` : nothing}
    ${releasesPart(releases, isPast, { set, r })}</section>`;
}
const releasesPart = (releases: Told['releases'], isPast: boolean, { set, r }: { readonly set: ChairSetting; readonly r: Translation<MeetingMessages>['releases'] }): TemplateResult =>
  html`<div class="releases">${set.heading(r.title, 2)}${releasesView(releases, isPast ? { ...r, steps: r.over } : r, set)}<p class="quiet small">${r.never}</p></div>`;

interface ReleaseWords {
  readonly asked: (n: string, day: string) => string; readonly answered: (day: string) => string; readonly by: Readonly<Record<string, string>>; readonly few: (k: string) => string; readonly hidden: (k: string) => string;
  /** That a number waits, and why. */
  readonly steps: (k: string) => string;
}
export function releasesView({ asked, askedOn, by, answeredOn }: Told['releases'], words: ReleaseWords, set: ChairSetting): TemplateResult {
  const language = set.language(), number = (value: number): string => formatNumber(value, language), least = String(gatheringCell);
  if (asked === null) return html`<p>${words.few(least)}</p>`;
  return html`<p>${words.asked(number(asked), formatDay(askedOn!, language))}</p>${by === null ? html`<p>${words.hidden(least)}</p>` : html`<p>${words.answered(formatDay(answeredOn!, language))}</p><dl class="tiles">${(['released', 'refused', 'another-time', 'unanswered'] as const).map((one) => html`<div class="tile"><dd class="number">${number(by[one])}</dd><dt>${words.by[one]}</dt></div>`)}</dl>`}<p class="quiet small">${words.steps(least)}</p>`;
}

export function agendaView(items: readonly AgendaItem[], actions: readonly ForumAction[], { set, w: { agenda: w } }: MeetingDrawing): TemplateResult {
  if (items.length === 0) return html`<p>${w.none}</p>`;
  return html`<ol class="agenda-read">${items.map((item) => html`<li><p><span class="strong">${item.title ?? (item.standing ? oneOf(w.standing, item.standing) : '')}</span>${item.minutes ? html` <span class="quiet">${w.minutes(formatNumber(item.minutes, set.language()))}</span>` : nothing}</p>
    ${item.note ? html`<p class="as-typed">${item.note}</p>` : nothing}
    ${item.papers.length > 0 ? html`<p class="quiet small">${w.papers}</p><ul>${item.papers.map(({ title, url }) => html`<li><a href=${safe(url)} rel="noopener noreferrer">${title}</a></li>`)}</ul>` : nothing}
    ${item.standing === 'leave-rates' ? figuresView(item, { set, w }) : item.standing === 'open-actions' ? openView(actions, { set, w }) : nothing}</li>`)}</ol>`;
}
/** What somebody else wrote is a link only where it leads to the web. */
const safe = (url: string): string => (/^https:\/\//i.test(url) ? url : '#');

type AgendaWords = Translation<MeetingMessages>['agenda'];
function figuresView({ figures }: AgendaItem, { set, w: { rates: w } }: { readonly set: ChairSetting; readonly w: AgendaWords }): TemplateResult {
  if (!figures) return html`<p class="quiet">${w.none}</p>`;
  const language = set.language(), { rows, period, isFrozen, publishedAt } = figures, outcomes = shownOutcomes.filter((outcome) => rows.some(({ cells }) => cells.some((one) => one.outcome === outcome))), title = w.title(sayPeriod(period, set));
  const cell = (value: number | null | undefined, percent?: number | null): unknown => (value === undefined ? '–' : value === null ? html`<span class="hid">${w.hidden}</span>` : `${formatNumber(value, language)}${percent === null || percent === undefined ? '' : ` (${formatNumber(percent, language)}%)`}`);
  const hasHidden = rows.some(({ value, cells }) => value === null || cells.some((one) => one.value === null && outcomes.some((outcome) => outcome === one.outcome)));
  return html`<div class="figures" role="region" tabindex="0" aria-label=${title}><table><caption>${title}</caption><thead><tr><th scope="col">${w.directorate}</th><th scope="col">${w.asked}</th>${outcomes.map((outcome) => html`<th scope="col">${w.outcomes[outcome]}</th>`)}</tr></thead>
    <tbody>${rows.map(({ directorate, name, value, cells }) => html`<tr class=${directorate === null ? 'total' : nothing}><th scope="row">${directorate === null ? w.all : name === null ? w.notKnown : set.say(name)}</th><td>${cell(value)}</td>${outcomes.map((outcome) => { const one = cells.find((other) => other.outcome === outcome); return html`<td>${cell(one?.value, one?.percent)}</td>`; })}</tr>`)}</tbody></table></div>
    <p class="quiet small">${isFrozen ? w.frozen : w.live(formatDay(publishedAt, language))}${hasHidden ? ` ${w.hiddenWhy}` : ''}</p>`;
}
/** What somebody decided; what still waits is another matter. */
const shownOutcomes = ['agreed', 'declined', 'postponed'] as const;
/** `2026-Q3` as three months: July to September 2026. */
export function sayPeriod(period: string, set: ChairSetting): string {
  const [, year = '', quarter = ''] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return quarter === '' ? period : set.c().quarter(Number(quarter), year);
}

function openView(actions: readonly ForumAction[], { set, w: { open: w } }: { readonly set: ChairSetting; readonly w: AgendaWords }): TemplateResult {
  const open = actions.filter(({ state }) => state === 'open' || state === 'under-way');
  return open.length === 0 ? html`<p class="quiet">${w.none}</p>` : html`<ul>${open.map(({ title, owner, dueOn, isLate }) => html`<li>${title} <span class="quiet">${owner}, ${w.due(sayDay(dueOn, set.language()))}</span>${isLate ? html` <span class="tag bad">${w.late}</span>` : nothing}</li>`)}</ul>`;
}
