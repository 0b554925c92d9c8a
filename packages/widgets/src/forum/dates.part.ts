// The dates of one forum, to come and past, each with what there is of it.
import type { ForumDate } from '@think-carer/contract';
import { formatNumber, loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';
import { messages, type HomeMessages } from './home.messages.ts';

const wording: Wording<HomeMessages> = { 'en-GB': messages, cy: () => import('./home.messages.cy.ts') };
const page = 8;
/** Of so many of each list the head-count stands beside the date; of the others a press away. */
const counted = 4;
type Show = 'coming' | 'past';
interface Listed { readonly items: readonly ForumDate[]; readonly next: string | null }

export async function openDates(set: ForumSetting, forum: { readonly id: string; readonly name: string }, changed: () => void | Promise<void> = () => {}): Promise<Part> {
  const part = new DatesPart(await asChair(set), forum, changed);
  await part.resume();
  await part.load();
  return part;
}

class DatesPart implements Part {
  readonly #set: ChairSetting;
  readonly #forum: { readonly id: string; readonly name: string };
  readonly #changed: () => void | Promise<void>;
  #w!: Translation<HomeMessages>['list'];
  /** Heads expected at a date to come, or that were at one that is over. */
  readonly #heads = new Map<string, number>();
  #lists: Readonly<Record<Show, Listed>> = { coming: { items: [], next: null }, past: { items: [], next: null } };

  constructor(set: ChairSetting, forum: { readonly id: string; readonly name: string }, changed: () => void | Promise<void>) {
    [this.#set, this.#forum, this.#changed] = [set, forum, changed];
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words.list;
  }
  clear(): void {
    this.#heads.clear();
    this.#lists = { coming: { items: [], next: null }, past: { items: [], next: null } };
  }

  async #read(show: Show, after?: string): Promise<Listed> {
    const { items, nextCursor } = await (await this.#set.client()).forum.dates(this.#forum.id, { show, limit: page, ...(after && { after }) });
    return { items, next: nextCursor };
  }
  async load(): Promise<void> {
    const [coming, past] = await Promise.all([this.#read('coming'), this.#read('past')]);
    this.#lists = { coming, past };
    void this.#count();
  }
  /** The chair is told, and the commissioner in tens; who is not, or where it fails, sees the dates all the same. */
  async #count(): Promise<void> {
    const { coming, past } = this.#lists, client = await this.#set.client();
    for (const [{ id }, isPast] of [...coming.items.slice(0, counted).map((one) => [one, false] as const), ...past.items.slice(0, counted).map((one) => [one, true] as const)]) {
      const meeting = await client.forum.meeting(id).then((found) => found, () => undefined);
      if (!meeting?.chair && !meeting?.counts) return;
      const { chair, counts } = meeting, many = chair ? isPast ? chair.attended : chair.heads.room + chair.heads.link : isPast ? counts!.attended : counts!.replied;
      if (many !== null) this.#heads.set(id, many);
    }
    this.#set.draw();
  }
  async #reload(): Promise<void> {
    try {
      await this.load();
      void this.#changed();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#set.draw();
  }
  async #more(show: Show): Promise<void> {
    const { items, next } = this.#lists[show], set = this.#set;
    try {
      const more = await this.#read(show, next!);
      set.recovered();
      this.#lists = { ...this.#lists, [show]: { items: [...items, ...more.items], next: more.next } };
      set.draw();
      await set.focus(`[data-date="${more.items[0]?.id ?? ''}"]`);
    } catch (error) {
      set.failed(error);
      set.draw();
    }
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`${set.heading(w.title(this.#forum.name))}${set.trouble()}${(['coming', 'past'] as const).map((show) => html`<section>${set.heading(w[show], 1)}${this.#listView(show)}</section>`)}`;
  }
  #listView(show: Show): TemplateResult {
    const { items, next } = this.#lists[show], w = this.#w;
    if (items.length === 0) return html`<p>${show === 'coming' ? w.noneComing : w.nonePast}</p>`;
    return html`<ul class="plain dates">${items.map((one) => this.#row(one, show))}</ul>${next === null ? nothing : html`<p><button type="button" class="button" @click=${() => void this.#more(show)}>${w.more}<span class="unseen"> ${w[show]}</span></button></p>`}`;
  }
  #row({ id, date, has }: ForumDate, show: Show): TemplateResult {
    const set = this.#set, w = this.#w, c = set.c(), day = sayDay(date.on, set.language()), why = date.because === null ? '' : set.say(date.because);
    const tag = (is: boolean, words: string, look = ''): TemplateResult | typeof nothing => (is ? html`<span class="tag ${look}">${words}</span>` : nothing);
    return html`<li class="date ${date.isCancelled ? 'off' : ''}"><span class="strong">${day}</span> <span>${sayTimes(date, set.t())}</span>
      ${this.#heads.get(id) ? html`<span class="quiet">${w[show === 'past' ? 'there' : 'expected'](formatNumber(this.#heads.get(id)!, set.language()))}</span>` : nothing}
      <span class="tags">${tag(date.isCancelled, w.tags.cancelled, 'bad')}${tag(!date.isCancelled && date.movedFrom !== null, w.tags.moved)}${tag(has.agenda, w.tags.agenda)}${tag(has.minutes, w.tags.minutes, 'good')}</span>
      <button type="button" class="link" data-date=${id} @click=${() => set.open(`[data-date="${id}"]`, async () => (await import('./chair.meeting.part.ts')).openMeeting(set, id, () => this.#reload()))}>${w.open}<span class="unseen"> ${day}</span></button>
      ${date.isCancelled ? html`<span class="moved">${c.cancelled(why)}</span>` : date.movedFrom === null ? nothing : html`<span class="moved">${c.moved(sayDay(date.movedFrom, set.language()), why)}</span>`}
      ${(show === 'past' ? [] : date.mayFallOn).map((doubt) => html`<span class="doubt">${set.t().doubt[doubt as 'bank-holiday']}</span>`)}</li>`;
  }
}
