// Actions and questions of a forum or a group: who sees to each, by when, how it stands, and what came of it. What was typed survives whatever goes wrong, and whoever else writes.
import type { ForumAction } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, formatNumber, loadWording, Sending, today, type Field, type FieldWords, type Refusal, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { addOf, changeFields, changeOf, daysOver, isOpen, newFields, valuesOf, type ActionName } from './actions.form.ts';
import { messages, type ActionsMessages } from './actions.messages.ts';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';

const wording: Wording<ActionsMessages> = { 'en-GB': messages, cy: () => import('./actions.messages.cy.ts') };
/** What is shown, and the states read for it. */
const shows = { now: ['open', 'under-way'], done: ['done', 'dropped'], all: ['open', 'under-way', 'done', 'dropped'] } as const;
type Show = keyof typeof shows;
type State = (typeof shows)['all'][number];
const page = 50;

export interface ActionsOptions {
  /** What the forum is called, and whether whoever looks may add to it; where they are not known here they are those of the forums of the page. */
  readonly name?: string;
  readonly mayWrite?: boolean;
  /** The meeting that something new comes from. */
  readonly from?: string;
  readonly changed?: () => void | Promise<void>;
}
export async function openActions(set: ForumSetting, forum: string, options: ActionsOptions = {}): Promise<Part> {
  const part = new ActionsPart(await asChair(set), forum, options);
  await part.resume();
  await part.load();
  return part;
}

class ActionsPart implements Part {
  readonly #set: ChairSetting;
  readonly #forum: string;
  readonly #options: ActionsOptions;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<ActionsMessages>;
  /** What has been read, by id; and from where each state goes on. A state that is not here has not been read. */
  readonly #items = new Map<string, ForumAction>();
  readonly #next = new Map<State, string | null>();
  #mayWrite = false;
  #name = '';
  #show: Show = 'now';
  /** What is written now: something new, or a change of one. */
  #writing: ForumAction | 'new' | undefined;
  #theirs: ForumAction | undefined;
  #refusal = '';

  constructor(set: ChairSetting, forum: string, options: ActionsOptions) {
    [this.#set, this.#forum, this.#options] = [set, forum, options];
    this.#form = new FormController({ requestUpdate: () => set.draw() });
    this.#form.page = 'write';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#close();
    this.#items.clear();
    this.#next.clear();
  }

  async load(): Promise<void> {
    const forum = this.#set.forums().find(({ id }) => id === this.#forum), { name, mayWrite } = this.#options;
    this.#name = name ?? (forum ? this.#set.say(forum.title) : '');
    this.#mayWrite = mayWrite ?? (forum?.seenAs === 'chair' || (forum?.kind === 'group' && forum.seenAs === 'member'));
    await this.#read(shows[this.#show].filter((state) => !this.#next.has(state)));
  }
  async #read(states: readonly State[]): Promise<void> {
    const client = await this.#set.client();
    await Promise.all(states.map(async (state) => {
      const after = this.#next.get(state), { items, nextCursor } = await client.forum.actions(this.#forum, { state, limit: page, ...(after && { after }) });
      for (const one of items) this.#items.set(one.id, one);
      this.#next.set(state, nextCursor);
    }));
  }
  async #again(states: readonly State[]): Promise<void> {
    try {
      await this.#read(states);
      this.#set.recovered();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#set.draw();
  }
  #choose(show: Show): void {
    this.#show = show;
    this.#set.draw();
    void this.#again(shows[show].filter((state) => !this.#next.has(state)));
  }

  // Writing

  #close(): void {
    [this.#writing, this.#theirs, this.#refusal] = [undefined, undefined, ''];
    this.#form.clear();
    this.#form.page = 'write';
  }
  #write(what: ForumAction | 'new'): void {
    this.#close();
    this.#writing = what;
    this.#form.values = what === 'new' ? { kind: 'action' } : valuesOf(what);
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus('.writing [part~=heading]');
  }
  get #fields(): readonly Field<ActionName>[] { return this.#writing === 'new' || !this.#writing ? newFields : changeFields(this.#form.values, this.#writing.kind); }
  #words(name: string): FieldWords { return this.#w.fields[name as ActionName]; }

  async #send(): Promise<void> {
    const set = this.#set, w = this.#w, form = this.#form, what = this.#writing!;
    this.#refusal = '';
    form.errors = errorsIn({ id: 'write', fields: this.#fields }, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const then = (action: ForumAction): void => this.#made(action, what === 'new');
    const refused = async (error: Refusal): Promise<boolean> => {
      if (error.code === 'etag-stale' && what !== 'new') {
        const client = await set.client(), all = await Promise.all(shows.all.map((state) => client.forum.actions(this.#forum, { state, limit: 100 })));
        this.#theirs = all.flatMap(({ items }) => items).find(({ id }) => id === what.id);
        return this.#theirs !== undefined;
      }
      form.errors = (error.problem?.errors ?? []).flatMap(({ pointer }) => { const name = pointer.slice(1); return this.#fields.some((field) => field.name === name) ? [{ name, key: 'required' }] : []; });
      this.#refusal = error.code === 'role-not-allowed' || error.code === 'not-found' ? w.refused : '';
      return form.errors.length > 0 || this.#refusal !== '';
    };
    if (what === 'new') {
      const body = addOf(form.values, this.#options.from);
      await this.#sending.run(body, (client, idempotencyKey) => client.forum.addAction(this.#forum, body, { idempotencyKey }), then, refused);
    } else {
      const body = changeOf(form.values, what.kind);
      await this.#sending.run([what.id, what.etag, body], (client, idempotencyKey) => client.forum.changeAction(what.id, body, { ifMatch: what.etag, idempotencyKey }), then, refused);
    }
    // It is kept: the focus is there already.
    if (this.#writing === undefined) return;
    set.draw();
    await set.focus(this.#theirs ? '.conflict' : form.errors.length > 0 ? '.summary' : '.notice');
  }

  #made(one: ForumAction, isNew: boolean): void {
    const set = this.#set;
    this.#items.set(one.id, one);
    this.#close();
    set.announce(isNew ? this.#w.add.done : this.#w.change.done);
    set.draw();
    void this.#options.changed?.();
    void set.focus(`[data-action="${one.id}"]`);
  }

  // What is shown

  view(): TemplateResult {
    const set = this.#set, w = this.#w, shown = [...this.#items.values()].filter(({ state }) => (shows[this.#show] as readonly string[]).includes(state)), waits = shows[this.#show].filter((state) => this.#next.get(state)), late = shown.sort((a, b) => (isOpen(a) === isOpen(b) ? (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) : isOpen(a) ? -1 : 1));
    return html`${set.heading(w.title(this.#name))}${this.#writing ? nothing : set.trouble()}
      ${this.#mayWrite ? this.#writing === 'new' ? this.#writeView('new') : html`<p class="no-print"><button type="button" class="button main" data-add @click=${() => this.#write('new')}>${w.add.open}</button></p>` : nothing}
      <div class="field filter no-print"><label for="f-show">${w.filter.label}</label><select id="f-show" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value as Show)}>${(['now', 'done', 'all'] as const).map((one) => html`<option value=${one} .selected=${one === this.#show}>${w.filter.options[one]}</option>`)}</select></div>
      ${late.length === 0 ? html`<p>${w.none[this.#show]}</p>` : html`<ul class="plain actions-list">${late.map((one) => html`<li>${this.#writing !== 'new' && this.#writing?.id === one.id ? this.#writeView(one) : this.#one(one)}</li>`)}</ul>`}
      ${waits.length === 0 ? nothing : html`<p><button type="button" class="button" @click=${() => void this.#again(waits)}>${w.more}</button></p>`}`;
  }
  #one(action: ForumAction): TemplateResult {
    const set = this.#set, w = this.#w, { id, kind, title, owner, dueOn, state, answer, because, changed } = action, isQuestion = kind === 'question', over = daysOver(action, today(set.now())), day = sayDay(dueOn, set.language());
    const isToday = isOpen(action) && dueOn === today(set.now()), said = state === 'done' && isQuestion ? w.answered : (w.states as Readonly<Record<string, string>>)[state] ?? state;
    return html`<article class="action ${isOpen(action) ? '' : 'closed'}" data-action=${id} tabindex="-1"><p><span class="quiet small">${isQuestion ? w.kinds.question : w.kinds.action}</span> <span class="tag ${state === 'done' ? 'good' : ''}">${said}</span>${over > 0 ? html` <span class="tag bad">${w.overdue(formatNumber(over, set.language()), over)}</span>` : isToday ? html` <span class="tag warn">${w.today}</span>` : nothing}</p>
      <p class="strong">${title}</p><p>${owner}, ${isQuestion ? w.answerBy(day) : w.due(day)}</p>
      ${answer ? html`<p><span class="quiet">${w.answer}:</span> <span class="as-typed">${answer}</span></p>` : nothing}${because && state === 'dropped' ? html`<p><span class="quiet">${w.because}:</span> ${because}</p>` : nothing}${changed ? html`<p><span class="quiet">${w.changed}:</span> ${changed}</p>` : nothing}
      ${action.mayChange ? html`<p class="no-print"><button type="button" class="link" @click=${() => this.#write(action)}>${w.change.open}<span class="unseen"> ${title}</span></button></p>` : nothing}</article>`;
  }
  #writeView(what: ForumAction | 'new'): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, fields = this.#fields, words = what === 'new' ? w.add : w.change, theirs = this.#theirs;
    return html`<section class="writing">${set.heading(what === 'new' ? w.add.title : w.change.of(what.title), 1)}${set.trouble()}
      ${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${theirs ? html`<section class="notice info conflict" tabindex="-1" aria-label=${w.stale.title}><p class="strong">${w.stale.title}</p><p>${w.stale.body}</p>${this.#said(theirs)}
        <div class="actions"><button type="button" class="button" @click=${() => { this.#writing = theirs; this.#theirs = undefined; void this.#send(); }}>${w.stale.mine}</button></div></section>` : nothing}
      ${errorSummary(form.errors, fields, (name) => this.#words(name), set.k(), () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>${fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k: set.k() }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${words.send}</button><button type="button" class="button" @click=${() => { this.#close(); set.recovered(); set.draw(); void set.focus(what === 'new' ? '[data-add]' : `[data-action="${what.id}"]`); }}>${w.change.cancel}</button></div></form></section>`;
  }
  #said(action: ForumAction): TemplateResult {
    const w = this.#w, values = valuesOf(action);
    return html`<dl class="answers">${changeFields(values, action.kind).filter(({ name }) => values[name]).map(({ name }) => html`<div><dt>${this.#words(name).label}</dt><dd>${name === 'dueOn' ? sayDay(values[name]!, this.#set.language()) : name === 'state' ? (w.states as Readonly<Record<string, string>>)[values[name]!] : values[name]}</dd></div>`)}</dl>`;
  }
}
