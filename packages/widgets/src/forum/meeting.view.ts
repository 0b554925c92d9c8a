// What there is of one meeting, as its chair reads it: who comes, in counts; what becomes of the time asked for; the agenda with its figures. Pure templates.
import type { AgendaItem, ForumAction, ForumMeeting } from '@think-carer/contract';
import { formatDay, formatNumber, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChairSetting } from './chair.setting.ts';
import { sayDay } from './chair.when.ts';
import type { MeetingMessages } from './meeting.messages.ts';

export interface MeetingDrawing { readonly set: ChairSetting; readonly w: Translation<MeetingMessages> }
type Told = NonNullable<ForumMeeting['chair']>;
const oneOf = <T extends object>(words: T, key: string): string => (words as Readonly<Record<string, string>>)[key] ?? key;

/** Head-count, needs, and those who chose to be named. A number that is not told is said to be hidden, never nought. */
export function comingView({ heads, needs, named, attended, releases }: Told, eyes: 'chair' | 'commissioner', { set, w: { coming: w, needs: names, written, releases: r } }: MeetingDrawing): TemplateResult {
  const number = (value: number): string => formatNumber(value, set.language()), wanted = Object.entries(needs?.counts ?? {}).filter(([, count]) => (count ?? 0) > 0);
  const tile = (value: number, words: string): TemplateResult => html`<div class="tile"><dd class="number">${number(value)}</dd><dt>${words}</dt></div>`;
  return html`<section class="coming">${set.heading(w.title, 1)}<p class="quiet">${eyes === 'chair' ? w.privacy : w.commissioner}</p>
    <dl class="tiles">${tile(heads.room, w.room)}${tile(heads.link, w.link)}${tile(heads.waiting, w.waiting)}${attended ? tile(attended, w.attended) : nothing}</dl>
    ${eyes === 'chair' ? html`<div class="pairs"><div>${set.heading(w.needs, 2)}${wanted.length === 0 && !needs?.texts.length ? html`<p>${w.noNeeds}</p>` : html`<ul>${wanted.map(([need, count]) => html`<li>${oneOf(names, need)}: ${number(count!)}</li>`)}</ul>
        ${needs?.texts.length ? html`<p class="strong">${written}</p><ul>${needs.texts.map((text) => html`<li class="as-typed">${text}</li>`)}</ul>` : nothing}`}</div>
      <div>${set.heading(w.named, 2)}${!named?.length ? html`<p>${w.noNamed}</p>` : html`<ul>${named.map(({ called, place }) => html`<li>${called} <span class="quiet">(${place === null ? w.waits : oneOf(w.ways, place)})</span></li>`)}</ul>`}</div></div>` : nothing}
    <div class="releases">${set.heading(r.title, 2)}${releasesView(releases, r, set)}<p class="quiet small">${r.never}</p></div></section>`;
}

interface ReleaseWords { readonly asked: (n: string) => string; readonly by: Readonly<Record<string, string>>; readonly hidden: string }
export function releasesView({ asked, by }: Told['releases'], words: ReleaseWords & ({ readonly few: string } | { readonly none: string }), set: ChairSetting): TemplateResult {
  const number = (value: number): string => formatNumber(value, set.language());
  if (asked === null) return html`<p>${'few' in words ? words.few : words.none}</p>`;
  return html`<p>${words.asked(number(asked))}</p>${by === null ? html`<p>${words.hidden}</p>` : html`<dl class="tiles">${(['released', 'refused', 'another-time', 'unanswered'] as const).map((one) => html`<div class="tile"><dd class="number">${number(by[one])}</dd><dt>${words.by[one]}</dt></div>`)}</dl>`}`;
}

export function agendaView(items: readonly AgendaItem[], actions: readonly ForumAction[], isOut: boolean, { set, w: { agenda: w } }: MeetingDrawing): TemplateResult {
  if (items.length === 0) return html`<p>${w.none}</p>`;
  return html`<ol class="agenda">${items.map((item) => html`<li><p><span class="strong">${item.title}</span>${item.minutes ? html` <span class="quiet">${w.minutes(formatNumber(item.minutes, set.language()))}</span>` : nothing}</p>
    ${item.note ? html`<p class="as-typed">${item.note}</p>` : nothing}
    ${item.papers.length > 0 ? html`<p class="quiet small">${w.papers}</p><ul>${item.papers.map(({ title, url }) => html`<li><a href=${safe(url)} rel="noopener noreferrer">${title}</a></li>`)}</ul>` : nothing}
    ${item.standing === 'leave-rates' ? figuresView(item, isOut, { set, w }) : item.standing === 'open-actions' ? openView(actions, { set, w }) : nothing}</li>`)}</ol>`;
}
/** What somebody else wrote is a link only where it leads to the web. */
const safe = (url: string): string => (/^https:\/\//i.test(url) ? url : '#');

type AgendaWords = Translation<MeetingMessages>['agenda'];
function figuresView({ figures }: AgendaItem, isOut: boolean, { set, w: { rates: w } }: { readonly set: ChairSetting; readonly w: AgendaWords }): TemplateResult {
  if (!figures) return html`<p class="quiet">${w.none}</p>`;
  const language = set.language(), { rows } = figures, hasHidden = rows.some(({ value }) => value === null), hasShare = rows.some(({ percent }) => percent !== null && percent !== undefined);
  const cell = (value: number | null | undefined, ending = ''): unknown => (value === undefined ? '' : value === null ? html`<span class="hid">${w.hidden}</span>` : `${formatNumber(value, language)}${ending}`);
  return html`<div class="figures"><table><caption>${w.title(sayPeriod(figures.period, set))}</caption><thead><tr><th scope="col">${w.what}</th><th scope="col">${w.value}</th>${hasShare ? html`<th scope="col">${w.percent}</th>` : nothing}</tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${set.say(row.label)}</th><td>${cell(row.value)}</td>${hasShare ? html`<td>${cell(row.percent, '%')}</td>` : nothing}</tr>`)}</tbody></table>
    <p class="quiet small">${isOut ? w.frozen : w.live(formatDay(figures.publishedAt, language))}${hasHidden ? ` ${w.hiddenWhy}` : ''}</p></div>`;
}
/** `2026-Q3` as three months: July to September 2026. */
export function sayPeriod(period: string, set: ChairSetting): string {
  const [, year = '', quarter = ''] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return quarter === '' ? period : set.c().quarter(Number(quarter), year);
}

function openView(actions: readonly ForumAction[], { set, w: { open: w } }: { readonly set: ChairSetting; readonly w: AgendaWords }): TemplateResult {
  const open = actions.filter(({ state }) => state === 'open' || state === 'under-way');
  return open.length === 0 ? html`<p class="quiet">${w.none}</p>` : html`<ul>${open.map(({ title, owner, dueOn }) => html`<li>${title} <span class="quiet">${owner}, ${w.due(sayDay(dueOn, set.language()))}</span></li>`)}</ul>`;
}
