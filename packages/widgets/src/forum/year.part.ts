// A forum's year on one sheet: meetings held, how many came, what changed because of it. For everybody who may read it, and for paper.
import { gatheringCell, type ForumYear } from '@think-carer/contract';
import { formatDay, formatNumber, loadWording, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';
import { releasesView } from './meeting.view.ts';
import { messages, type YearMessages } from './year.messages.ts';

const wording: Wording<YearMessages> = { 'en-GB': messages, cy: () => import('./year.messages.cy.ts') };
/** How many years back there are to choose. */
const back = 4;

export async function openYear(set: ForumSetting, id: string, year?: number): Promise<Part> {
  const part = new YearPart(await asChair(set), id, year);
  await part.resume();
  await part.load();
  return part;
}

class YearPart implements Part {
  readonly #set: ChairSetting;
  readonly #id: string;
  #w!: Translation<YearMessages>;
  #year: number;
  #found: ForumYear | undefined;
  #turn = 0;

  constructor(set: ChairSetting, id: string, year?: number) {
    [this.#set, this.#id] = [set, id];
    this.#year = year ?? Number(today(set.now()).slice(0, 4));
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  clear(): void { this.#found = undefined; }
  async load(): Promise<void> {
    const turn = ++this.#turn, found = await (await this.#set.client()).forum.year(this.#id, { year: String(this.#year) });
    if (turn === this.#turn) this.#found = found;
  }
  async #choose(year: number): Promise<void> {
    const before = this.#year, set = this.#set;
    this.#year = year;
    try {
      await this.load();
      set.recovered();
      set.announce(this.#w.title(this.#title(), String(year)));
    } catch (error) {
      this.#year = before;
      set.failed(error);
    }
    set.draw();
  }
  #title(): string { return this.#found ? this.#set.say(this.#found.title) : ''; }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, found = this.#found, now = Number(today(set.now()).slice(0, 4)), language = set.language(), number = (value: number): string => formatNumber(value, language);
    if (!found) return html`<p class="quiet">${set.k().loading}</p>`;
    const { held, cancelled, meetings, attended, releases, changes, actions } = found, hasHidden = meetings.some((one) => one.attended === null);
    const tile = (value: number, words: string): TemplateResult => html`<div class="tile"><dd class="number">${number(value)}</dd><dt>${words}</dt></div>`;
    return html`<div class="year">${set.heading(w.title(this.#title(), String(this.#year)))}${set.trouble()}
      <div class="tools no-print"><div><label for="f-year">${w.choose}</label><select id="f-year" @change=${(event: Event) => void this.#choose(Number((event.target as HTMLSelectElement).value))}>${Array.from({ length: back + 1 }, (_, i) => now - i).map((year) => html`<option value=${year} .selected=${year === this.#year}>${year}</option>`)}</select></div>
        <button type="button" class="button main" @click=${() => window.print()}>${w.print}</button></div>
      <dl class="tiles">${tile(held, w.tiles.held)}${cancelled > 0 ? tile(cancelled, w.tiles.cancelled) : nothing}${attended === null ? nothing : tile(attended, w.tiles.attended)}${tile(actions.done, w.tiles.actions)}${tile(changes.length, w.tiles.changed)}</dl>
      <section>${set.heading(w.changed.title, 1)}${changes.length === 0 ? html`<p>${w.changed.none}</p>` : html`<p class="quiet">${w.changed.lead}</p><dl class="answers changes">${changes.map(({ title, changed }) => html`<div><dt>${title}</dt><dd>${changed}</dd></div>`)}</dl>`}</section>
      <section>${set.heading(w.meetings.title, 1)}${meetings.length === 0 ? html`<p>${w.meetings.none}</p>` : html`<table><thead><tr><th scope="col">${w.meetings.date}</th><th scope="col">${w.meetings.attended}</th></tr></thead><tbody>${meetings.map((one) => html`<tr><th scope="row">${sayDay(one.on, language)}</th><td>${one.attended === null ? html`<span class="hid">${w.meetings.hidden}</span>` : number(one.attended)}</td></tr>`)}</tbody></table>${hasHidden ? html`<p class="quiet small">${w.meetings.why(String(gatheringCell))}</p>` : nothing}`}</section>
      <section>${set.heading(w.releases.title, 1)}${releasesView(releases, w.releases, set)}</section>
      <p class="quiet small">${w.note} ${w.made(formatDay(today(set.now()), language))}</p></div>`;
  }
}
