// The agenda's editor: items with papers, in an order that buttons and keys change. Saved when asked; what was typed survives whatever goes wrong, and whoever else writes.
import type { ForumMeeting } from '@think-carer/contract';
import { errorSummary, formatNumber, loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { blank, changed as change, draftOf, faultsIn, itemsOf, moved, standings, totalMinutes, type ItemDraft, type PaperDraft } from './agenda.items.ts';
import { messages, type AgendaMessages } from './agenda.messages.ts';
import { keeperFor, type Keeper } from './chair.keeper.ts';
import type { ChairSetting, Part } from './chair.setting.ts';
import { conflictView, keepingView } from './keeping.view.ts';

const wording: Wording<AgendaMessages> = { 'en-GB': messages, cy: () => import('./agenda.messages.cy.ts') };
type Drafts = readonly ItemDraft[];

export async function openAgenda(set: ChairSetting, meeting: ForumMeeting, saved: (said?: string) => Promise<void>): Promise<Part> {
  const part = new AgendaPart(set, meeting, saved);
  await part.resume();
  return part;
}

class AgendaPart implements Part {
  readonly #set: ChairSetting;
  readonly #meeting: ForumMeeting;
  readonly #saved: (said?: string) => Promise<void>;
  readonly #keeper: Keeper<Drafts>;
  #w!: Translation<AgendaMessages>;
  /** Faults are said once somebody has asked to save. */
  #isTold = false;
  #removed: { readonly item: ItemDraft; readonly at: number } | undefined;

  constructor(set: ChairSetting, meeting: ForumMeeting, saved: (said?: string) => Promise<void>) {
    [this.#set, this.#meeting, this.#saved] = [set, meeting, saved];
    const { id, agenda, etags } = meeting;
    this.#keeper = keeperFor<Drafts>(set.kept, `agenda ${id}`, {
      client: set.client, changed: () => set.draw(), failed: (error) => void set.failed(error), recovered: set.recovered,
      load: async (client) => { const now = await client.forum.meeting(id); return { value: draftOf(now.agenda), etag: now.etags.agenda }; },
      save: async (client, value, ifMatch) => { const now = await client.forum.saveAgenda(id, { items: itemsOf(value) }, { ifMatch }); return { value: draftOf(now.agenda), etag: now.etags.agenda }; },
      done: () => this.#saved(),
    }, { value: draftOf(agenda), etag: etags.agenda });
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  clear(): void { this.#keeper.end(); }

  get #items(): Drafts { return this.#keeper.value; }
  #put(items: Drafts): void {
    this.#removed = undefined;
    this.#keeper.change(items);
  }
  #name(item: ItemDraft): string { return item.title.trim() || (item.standing ? this.#w.standingTitle[item.standing] : this.#w.untitled); }
  #move(item: ItemDraft, by: -1 | 1, focus?: string): void {
    const next = moved(this.#items, item.id, by), set = this.#set;
    if (next === this.#items) return;
    this.#put(next);
    const place = next.findIndex(({ id }) => id === item.id), isEnd = place === 0 || place === next.length - 1;
    set.announce(this.#w.moved(this.#name(item), String(place + 1), String(next.length)));
    // At an end the button that was pressed is no longer of use; its fellow is.
    void set.focus(focus ?? `#${CSS.escape(`f-${item.id}-${by < 0 ? (place === 0 ? 'down' : 'up') : isEnd ? 'up' : 'down'}`)}`);
  }
  #remove(item: ItemDraft): void {
    const at = this.#items.indexOf(item);
    this.#put(this.#items.filter((one) => one !== item));
    this.#removed = { item, at };
    this.#set.announce(this.#w.removed(this.#name(item)));
    void this.#set.focus('.undo .link');
  }
  #undo(): void {
    const { item, at } = this.#removed!;
    this.#put([...this.#items.slice(0, at), item, ...this.#items.slice(at)]);
    this.#set.announce(this.#w.back(this.#name(item)));
    void this.#set.focus(`#${CSS.escape(`f-${item.id}-title`)}`);
  }
  #add(item: ItemDraft): void {
    this.#put([...this.#items, item]);
    void this.#set.focus(`#${CSS.escape(`f-${item.id}-title`)}`);
  }
  #key(event: KeyboardEvent, item: ItemDraft): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const { id } = event.target as HTMLElement;
    this.#move(item, event.key === 'ArrowUp' ? -1 : 1, id ? `#${CSS.escape(id)}` : undefined);
  }

  async #save(): Promise<void> {
    const set = this.#set;
    this.#isTold = true;
    if (faultsIn(this.#items).length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    if (await this.#keeper.save()) {
      this.#isTold = false;
      set.leave(this);
      return this.#saved(this.#w.saved);
    }
    set.draw();
    await set.focus(this.#keeper.theirs ? '.conflict' : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, keeper = this.#keeper, faults = this.#isTold ? faultsIn(this.#items) : [], total = totalMinutes(this.#items), has = this.#meeting.date.minutes, number = (n: number): string => formatNumber(n, set.language());
    const free = standings.filter((one) => !this.#items.some(({ standing }) => standing === one));
    return html`${set.heading(w.title)}<p>${w.lead[this.#meeting.kind === 'group' ? 'group' : 'forum']} <span class="quiet">${w.keys}</span></p>${set.trouble()}
      ${conflictView({ keeper, show: (items) => this.#listView(items) }, set)}
      ${errorSummary(faults, [], (name) => { const { field } = faults.find((one) => one.name === name)!; return w.fields[field]; }, set.k(), () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save(); }}>
        ${this.#items.length === 0 ? html`<p>${w.none}</p>` : nothing}
        <ol class="plain items">${repeat(this.#items, ({ id }) => id, (item, i) => this.#itemView(item, i, faults))}</ol>
        ${this.#removed ? html`<p class="undo">${w.removed(this.#name(this.#removed.item))} <button type="button" class="link" @click=${() => this.#undo()}>${w.undo}</button></p>` : nothing}
        <div class="actions"><button type="button" class="button" @click=${() => this.#add(blank())}>${w.add}</button>${free.map((one) => html`<button type="button" class="button" @click=${() => this.#add(blank(one))}>${w.addStanding[one]}</button>`)}</div>
        ${total > 0 ? html`<p class="length ${total > has ? 'doubt' : 'quiet'}">${w.total(number(total), number(has))}${total > has ? ` ${w.over(number(total - has))}` : ''}</p>` : nothing}
        <div class="actions"><button class="button main" aria-disabled=${keeper.keeping === 'saving' ? 'true' : nothing}>${w.save}</button></div>
        ${keepingView({ keeping: keeper.keeping, savedAt: keeper.savedAt, save: () => void this.#save() }, set)}
      </form>`;
  }

  #itemView(item: ItemDraft, i: number, faults: ReturnType<typeof faultsIn>): TemplateResult {
    const w = this.#w, { id, papers, standing } = item, last = this.#items.length - 1, name = this.#name(item), set = (more: Partial<ItemDraft>): void => this.#put(change(this.#items, id, more));
    const paper = (at: number, more: Partial<PaperDraft>): void => set({ papers: papers.map((one, j) => (j === at ? { ...one, ...more } : one)) });
    const input = (key: string, field: keyof typeof w.fields, value: string, put: (text: string) => void, { most = 200, look = '' } = {}): TemplateResult => {
      const own = `f-${id}-${key}`, isWrong = faults.some((one) => one.name === `${id}-${key}`), words = w.fields[field] as { readonly label: string; readonly errors?: { readonly required: string } };
      return html`<div class="field ${isWrong ? 'wrong' : ''}"><label for=${own}>${words.label}${field === 'ownTitle' || field === 'note' || field === 'minutes' ? html` <span class="quiet">${this.#set.k().optional}</span>` : nothing}</label>${isWrong ? html`<p class="error" id="${own}-error"><span class="unseen">${this.#set.k().errorPrefix}</span> ${words.errors?.required}</p>` : nothing}
        ${field === 'note' ? html`<textarea id=${own} rows="2" maxlength=${most} .value=${live(value)} @input=${(event: Event) => put((event.target as HTMLTextAreaElement).value)}></textarea>` : html`<input id=${own} class=${look} autocomplete="off" maxlength=${most} inputmode=${look === 'number' ? 'numeric' : nothing} aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${isWrong ? `${own}-error` : nothing} .value=${live(value)} @input=${(event: Event) => put((event.target as HTMLInputElement).value)}>`}</div>`;
    };
    const move = (by: -1 | 1, words: string): TemplateResult => html`<button type="button" class="button small-button" id="f-${id}-${by < 0 ? 'up' : 'down'}" aria-disabled=${(by < 0 ? i === 0 : i === last) ? 'true' : nothing} @click=${() => this.#move(item, by)}>${words}<span class="unseen"> ${name}</span></button>`;
    return html`<li><fieldset class="item" @keydown=${(event: KeyboardEvent) => this.#key(event, item)}><legend>${standing ? w.itemOf(String(i + 1), w.standingTitle[standing]) : w.item(String(i + 1))}</legend>
      ${standing ? html`<p class="who">${w.standing[standing]}</p>` : nothing}
      <div class="titled">${input('title', standing ? 'ownTitle' : 'title', item.title, (title) => set({ title }))}${input('minutes', 'minutes', item.minutes, (minutes) => set({ minutes }), { most: 4, look: 'number' })}</div>
      ${input('note', 'note', item.note, (note) => set({ note }), { most: 2000 })}
      ${papers.map((one, j) => html`<fieldset class="paper"><legend class="unseen">${w.paper(String(j + 1))}</legend>${input(`paper-${j}`, 'paper', one.title, (title) => paper(j, { title }), { most: 160 })}${input(`url-${j}`, 'url', one.url, (url) => paper(j, { url }), { most: 500 })}
        <button type="button" class="link" @click=${() => { set({ papers: papers.filter((_, at) => at !== j) }); void this.#set.focus(`#${CSS.escape(`f-${id}-add`)}`); }}>${w.removePaper(one.title.trim() || w.paper(String(j + 1)))}</button></fieldset>`)}
      <p class="item-acts"><button type="button" class="link" id="f-${id}-add" @click=${() => { set({ papers: [...papers, { title: '', url: '' }] }); void this.#set.focus(`#${CSS.escape(`f-${id}-paper-${papers.length}`)}`); }}>${w.addPaper(name)}</button>
        ${move(-1, w.up)}${move(1, w.down)}<button type="button" class="link" @click=${() => this.#remove(item)}>${w.remove}<span class="unseen"> ${name}</span></button></p></fieldset></li>`;
  }
  #listView(items: Drafts): TemplateResult {
    return items.length === 0 ? html`<p class="quiet">${this.#w.none}</p>` : html`<ol>${items.map((item) => html`<li>${this.#name(item)}${item.minutes ? ` (${item.minutes})` : ''}${item.note ? html`<br><span class="quiet as-typed">${item.note}</span>` : nothing}${item.papers.length > 0 ? html`<ul>${item.papers.map(({ title }) => html`<li>${title}</li>`)}</ul>` : nothing}</li>`)}</ol>`;
  }
}
