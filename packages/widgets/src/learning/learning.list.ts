// The sessions that are to come: read by audience, topic and area, page after page, and which of them one has booked.
import type { ActivityAudience, ActivityTopic, LearningSession, SessionSeen } from '@think-carer/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dateNotes, dayText, placeText, spanText, whomText } from './learning.date.ts';
import type { LearningSetting } from './learning.part.ts';

const page = 20;
type Mine = Pick<SessionSeen, 'id' | 'mine'>;
export interface Filters { audience: string; topic: string; area: string }

export class SessionList {
  readonly #set: LearningSetting;
  readonly filters: Filters = { audience: '', topic: '', area: '' };
  items: readonly LearningSession[] = [];
  #mine: ReadonlyMap<string, NonNullable<Mine['mine']>> = new Map();
  #next: string | null = null;
  trouble: 'offline' | 'failed' | undefined;
  #isRead = false;
  #turn = 0;

  constructor(set: LearningSetting) { this.#set = set; }

  /** From the start, or after a cursor. What was asked for last is what is shown. */
  async read(after?: string): Promise<void> {
    const set = this.#set, turn = ++this.#turn, { audience, topic, area } = this.filters;
    this.trouble = undefined;
    try {
      const found = await (await set.client()).learning.list({
        limit: page, ...(audience && { audience: audience as ActivityAudience }), ...(topic && { topic: topic as ActivityTopic }), ...(area && { area }), ...(after && { after }),
      });
      if (turn !== this.#turn) return;
      this.items = after ? [...this.items, ...found.items] : found.items;
      this.#next = found.nextCursor;
      this.#isRead = true;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.trouble = set.failed(error) === 'offline' ? 'offline' : 'failed';
      set.recovered();
    }
    set.draw();
  }
  /** Which of them one has booked; the list stands without it. */
  async readMine(): Promise<void> {
    const set = this.#set;
    if (!set.roles().some((role) => /^(employee|partner|guest)$/.test(role))) return;
    try {
      const { items } = await (await set.client()).learning.mine({ show: 'coming', limit: 100 });
      this.#mine = new Map(items.flatMap(({ id, mine }) => (mine ? [[id, mine]] : [])));
      set.draw();
    } catch {
      // Nothing is said of a booking that could not be read.
    }
  }
  forget(): void {
    this.#mine = new Map();
    Object.assign(this.filters, { audience: '', topic: '', area: '' });
  }

  get count(): string {
    const t = this.#set.t(), { audience, topic, area } = this.filters, n = this.items.length;
    return n === 0 ? (audience || topic || area ? t.empty : t.none) : this.#next ? t.first(n) : t.count(n);
  }
  async #more(): Promise<void> {
    const before = this.items.length;
    await this.read(this.#next!);
    await this.#set.focus(`.sessions>li:nth-child(${before + 1}) [part~=heading]`);
  }

  view(open: (id: string) => void): TemplateResult {
    const t = this.#set.t();
    if (!this.#isRead && !this.trouble) return html`<p class="quiet">${t.loading}</p>`;
    return html`<p class=${this.items.length > 0 ? 'strong' : ''}>${this.count}</p>
      <ol class="sessions">${this.items.map((one) => html`<li>${this.#one(one, open)}</li>`)}</ol>
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => void this.#more()}>${t.more}</button></div>` : nothing}`;
  }

  #one(session: LearningSession, open: (id: string) => void): TemplateResult {
    const set = this.#set, t = set.t(), { id, title, date, owner, topic, timeOff, isFull, ways } = session, mine = this.#mine.get(id), name = set.say(title);
    const full = ways.every((way) => isFull[way as 'room']);
    return html`<article class="session ${date.isCancelled ? 'is-off' : ''}" part="session"><p class="date"><span class="strong">${dayText(date.on, set)}</span> <span>${spanText(date, set)}</span></p>
      <div>${set.heading(name, 1)}${dateNotes(session, set)}
        <p>${placeText(session, set)}. ${(t.timeOff as Readonly<Record<string, string>>)[timeOff] ?? ''}.</p>
        <p><span class="tag">${(t.topic.options as Readonly<Record<string, string>>)[topic] ?? topic}</span> <span class="quiet small">${whomText(session, set)} · ${t.by(set.say(owner.name))}</span></p>
        ${mine ? html`<p class="state ${mine.place ? 'have' : ''}">${mine.place ? t.place : t.waiting}</p>` : full && !date.isCancelled ? html`<p class="state">${t.full}</p>` : nothing}
        <p><button type="button" class="link" data-session=${id} @click=${() => open(id)}>${t.open}<span class="unseen"> ${name}, ${dayText(date.on, set)}</span></button></p></div></article>`;
  }
}
