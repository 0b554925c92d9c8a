// The meetings that are over, the newest first, a page at a time, each with its agenda and minutes.
import type { Forum, ForumDate } from '@think-carer/contract';
import { formatNumber, loadWording, type Part, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dress } from './forum.dress.ts';
import type { ForumSetting } from './forum.part.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import { messages, type PastMessages } from './past.messages.ts';

const wording: Wording<PastMessages> = { 'en-GB': messages, cy: () => import('./past.messages.cy.ts') };
const page = 8;

export const openPast = async (set: ForumSetting, forum: Forum): Promise<Part> => {
  const part = new PastPart(set, forum);
  await Promise.all([part.resume(), part.read()]);
  return part;
};

class PastPart implements Part {
  readonly #set: ForumSetting;
  readonly #forum: Forum;
  #w!: Translation<PastMessages>;
  #dates: readonly ForumDate[] = [];
  #next: string | null = null;
  #busy = false;

  constructor(set: ForumSetting, forum: Forum) {
    [this.#set, this.#forum] = [set, forum];
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  clear(): void { [this.#dates, this.#next] = [[], null]; }

  async read(): Promise<void> {
    const { items, nextCursor } = await (await this.#set.client()).forum.dates(this.#forum.id, { show: 'past', limit: page, ...(this.#next && { after: this.#next }) });
    [this.#dates, this.#next] = [[...this.#dates, ...items], nextCursor];
  }
  async #more(): Promise<void> {
    const set = this.#set, before = this.#dates.length;
    if (this.#busy) return;
    this.#busy = true;
    set.recovered();
    try {
      await this.read();
      set.announce(this.#w.shown(formatNumber(this.#dates.length, set.language())));
    } catch (error) {
      set.failed(error);
    }
    this.#busy = false;
    set.draw();
    await set.focus(this.#dates.length > before ? `.history>li:nth-child(${before + 1}) [part~=heading]` : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`${set.heading(w.title(set.say(this.#forum.title)))}
      ${this.#dates.length === 0 ? html`<p>${w.none}</p>` : html`<ol class="history">${this.#dates.map((one) => html`<li>${this.#one(one)}</li>`)}</ol>`}
      ${set.trouble()}${this.#next === null ? nothing : html`<p><button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button></p>`}`;
  }
  #one({ id, date, has, mine }: ForumDate): TemplateResult {
    const set = this.#set, w = this.#w, day = sayDay(date.on, set.language()), why = date.because === null ? '' : ` ${set.say(date.because)}`;
    const open = async (): Promise<Part> => (await import('./chair.meeting.part.ts')).openMeeting(set, id);
    return html`${set.heading(day, 1)}<p>${date.isCancelled ? html`<strong>${w.cancelled}</strong>${why}` : sayTimes(date, set.t())}${mine?.place && !date.isCancelled ? html`<br>${w.came[mine.place as 'room']}` : nothing}</p>
      ${date.isCancelled ? nothing : has.minutes || has.agenda ? html`<p><button type="button" class="link" data-from="past-${id}" @click=${() => set.open(`[data-from="past-${id}"]`, open)}>${has.minutes ? w.minutes : w.agenda}<span class="unseen"> ${day}</span></button></p>` : nothing}
      ${date.isCancelled || has.minutes ? nothing : html`<p class="quiet">${w.noMinutes}</p>`}`;
  }
}
