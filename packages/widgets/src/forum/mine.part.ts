// What one has replied, all of it: seen, saved as a copy, erased.
import type { ForumReplies, GatheringNeed } from '@think-carer/contract';
import { formatInstant, formatNumber, loadWording, saveText, type Part, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dress } from './forum.dress.ts';
import { CarerForumRepliedEvent } from './forum.events.ts';
import type { ForumSetting } from './forum.part.ts';
import type { ForumRoom } from './forum.room.ts';
import { messages, type MineMessages } from './mine.messages.ts';
import { messages as replyMessages, type ReplyMessages } from './reply.messages.ts';

const wording: Wording<MineMessages> = { 'en-GB': messages, cy: () => import('./mine.messages.cy.ts') };
const replyWording: Wording<ReplyMessages> = { 'en-GB': replyMessages, cy: () => import('./reply.messages.cy.ts') };
type Own = ForumReplies['items'][number];

export const openMine = async (set: ForumSetting, room: ForumRoom): Promise<Part> => {
  const part = new MinePart(set, room);
  await Promise.all([part.resume(), part.read()]);
  return part;
};

class MinePart implements Part {
  readonly #set: ForumSetting;
  readonly #room: ForumRoom;
  #w!: Translation<MineMessages>;
  #needs!: Translation<ReplyMessages>['needs'];
  #found: ForumReplies | undefined;
  #isSure = false;
  #isBusy = false;
  #done = '';

  constructor(set: ForumSetting, room: ForumRoom) {
    [this.#set, this.#room] = [set, room];
  }
  async resume(): Promise<void> {
    const language = this.#set.language(), [own, reply] = await Promise.all([loadWording(wording, language), loadWording(replyWording, language)]);
    [this.#w, this.#needs] = [own.words, reply.words.needs];
    dress(this.#set.host.shadowRoot!);
  }
  clear(): void { [this.#found, this.#isSure, this.#done] = [undefined, false, '']; }
  async read(): Promise<void> { this.#found = await (await this.#set.client()).forum.replies(); }

  #copy(): void {
    saveText(JSON.stringify(this.#found, null, 2), `${this.#w.file}.json`, 'application/json');
    this.#set.announce(this.#w.copied);
  }
  async #ask(isSure: boolean): Promise<void> {
    this.#isSure = isSure;
    this.#set.draw();
    await this.#set.focus(isSure ? '.sure' : '[data-erase]');
  }
  async #erase(): Promise<void> {
    const set = this.#set;
    if (this.#isBusy) return;
    this.#isBusy = true;
    set.recovered();
    try {
      const { erased } = await (await set.client()).forum.forget();
      [this.#isSure, this.#done] = [false, this.#w.erase.done(formatNumber(erased, set.language()))];
      this.#found = { ...this.#found!, items: [] };
      set.host.dispatchEvent(new CarerForumRepliedEvent('erased'));
      set.announce(this.#done);
      await this.#room.read();
    } catch (error) {
      set.failed(error);
    }
    this.#isBusy = false;
    set.draw();
    await set.focus(this.#done ? undefined : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, items = this.#found?.items ?? [];
    return html`${set.trouble()}${set.heading(w.title)}<p>${w.lead}</p>
      ${this.#done ? html`<p class="notice good">${this.#done}</p>` : nothing}
      ${items.length === 0 ? html`<p>${w.none}</p>` : html`<ol class="history">${items.map((one) => html`<li>${this.#one(one)}</li>`)}</ol>
      <p class="small quiet">${w.made(formatInstant(this.#found!.madeAt, set.language()))}</p>
      ${this.#isSure ? html`<div class="notice info sure" tabindex="-1"><p class="strong">${w.erase.sure}</p><div class="actions equal"><button type="button" class="button" aria-disabled=${this.#isBusy ? 'true' : nothing} @click=${() => void this.#erase()}>${w.erase.yes}</button><button type="button" class="button" @click=${() => void this.#ask(false)}>${w.erase.no}</button></div></div>`
        : html`<div class="actions"><button type="button" class="button" @click=${() => this.#copy()}>${w.copy}</button><button type="button" class="button" data-erase @click=${() => void this.#ask(true)}>${w.erase.open}</button></div>`}`}`;
  }
  #one({ kind, title, startsAt, place, tell, history }: Own): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`<p class="quiet small">${w.kinds[kind as 'forum'] ?? ''}</p>${set.heading(set.say(title), 1)}
      <p>${startsAt ? html`<span class="strong">${formatInstant(startsAt, set.language())}</span>. ` : nothing}${place ? w.place[place as 'room'] : w.waits}. ${tell?.byEmail ? w.said.told : w.said.notTold}</p>
      <ul>${history.map((event) => html`<li>${w.events[event.event] ?? event.event}, ${formatInstant(event.at, set.language())}${this.#said(event)}</li>`)}</ul>`;
  }
  #said({ reply, release }: Own['history'][number]): string {
    const { said: w, releases } = this.#w;
    if (release) return `: ${releases[release] ?? release}`;
    if (!reply) return '';
    const name = reply.called ?? '', needs = (reply.needs ?? []).map((need) => this.#needs.options[need as GatheringNeed] ?? need);
    const parts = [reply.kind === 'count' || !name ? w.count : w[reply.kind as 'alias'](name), w[reply.way as 'room'], reply.toChair ? w.toChair : '', needs.length > 0 ? w.needs(needs.join(', ').toLowerCase()) : '', reply.needsText ?? ''];
    return `: ${parts.filter(Boolean).join('; ')}`;
  }
}
