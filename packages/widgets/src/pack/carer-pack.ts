// <carer-pack>: the employer's offer in its administrators' hands. First what is served, what is due and what there is to do; the rest is fetched when it is opened.
import { packEditors, packWatchers, type PackDueItem, type PackSummary, type Session } from '@think-carer/contract';
import { CarerElement, formatDay, formatInstant, kitStyles, saveText, today, type Wording } from '@think-carer/kit';
import { wording as say, type Parameter, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages, type PackMessages } from './pack.messages.ts';
import { listAt, type Json } from './pack.path.ts';
import type { Room, RoomName, RoomSetting, Served, Spot } from './pack.room.ts';
import { styles } from './pack.styles.ts';
import { shortName, taskGroups, taskOf, type PartId, type Task } from './pack.tasks.ts';
import { Working } from './pack.working.ts';

/** Asking for a room's name is what fetches it. */
const rooms: Readonly<Record<RoomName, (set: RoomSetting) => Promise<Room>>> = {
  start: async (set) => new (await import('./pack.start.ts')).StartRoom(set),
  edit: async (set) => new (await import('./pack.edit.ts')).EditRoom(set),
  due: async (set) => new (await import('./pack.due.ts')).DueRoom(set),
  cases: async (set) => new (await import('./pack.cases.ts')).CasesRoom(set),
  preview: async (set) => new (await import('./pack.preview.ts')).PreviewRoom(set),
  difference: async (set) => new (await import('./pack.difference.ts')).DifferenceRoom(set),
  versions: async (set) => new (await import('./pack.versions.ts')).VersionsRoom(set),
  upstream: async (set) => new (await import('./pack.upstream.ts')).UpstreamRoom(set),
};
const has = (session: Session | null, roles: readonly string[]): boolean => session?.roles.some((role) => roles.includes(role)) ?? false;

/**
 * The editor of an employer's offer: every part by form, its test cases, previews, differences, publication as a version that never changes, and rolling back.
 *
 * @slot preview - Filled by the element itself: the preview stands there, so that the page's own widgets can draw it.
 * @fires carer-pack-published - A draft has become a version that everybody is served: its name.
 * @fires carer-pack-restored - An earlier version is served again: its name.
 * @csspart tasks - The heading of the list of tasks.
 * @csspart task - One line of the list of tasks.
 */
export class CarerPack extends CarerElement<PackMessages> {
  static readonly tag = 'carer-pack';
  static override styles = [kitStyles, styles];

  /** ISO day that decides what is due and which figures are shown. Default: today. */
  @property({ attribute: 'as-of' }) asOf?: string;

  @state() private room: RoomName | undefined;
  @state() private isRefused = false;
  @state() private hasMissed = false;
  @state() private isEditing = false;
  @state() private said = '';

  protected readonly wording: Wording<PackMessages> = { 'en-GB': messages, cy: () => import('./pack.messages.cy.ts') };

  #session: Session | null = null;
  /** Whose offer it is, and who is at the screen. */
  #place: string | undefined;
  #summary!: PackSummary;
  #due: readonly PackDueItem[] = [];
  #working: Working | undefined;
  #served: Promise<Served> | undefined;
  #parameters: readonly Parameter[] = [];
  #neighbour: string | undefined;
  #spoken = '';
  readonly #rooms = new Map<RoomName, Room>();
  readonly #back = (): void => this.#working?.online();
  readonly #warn = (event: BeforeUnloadEvent): void => { if (this.#working && !this.#working.isSettled) event.preventDefault(); };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#back);
    window.addEventListener('beforeunload', this.#warn);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#back);
    window.removeEventListener('beforeunload', this.#warn);
  }

  protected override async prepare(): Promise<void> {
    const session = await this.scope.session();
    if (!session) throw Object.assign(new Error('nobody is signed in'), { code: 'token-missing' });
    // Another person at the screen, or another employer, does not find what was typed before them; the same person, signed in again, does.
    const { api, publishableKey } = this.scope.config, place = JSON.stringify([api, publishableKey, session.email]);
    if (this.#place !== undefined && this.#place !== place) this.clear();
    this.#place = place;
    this.#session = session;
    this.isRefused = !has(session, packWatchers);
    if (this.isRefused) return;
    const client = await this.scope.client(), isEditor = has(session, packEditors);
    const [draft] = await Promise.all([isEditor ? client.pack.draft() : undefined, this.#read(), this.scope.offer().then(({ parameters }) => { this.#parameters = parameters; }, () => {})]);
    if (draft && !this.#working) this.#working = new Working({ client: () => this.scope.client(), changed: () => this.requestUpdate(), failed: (error) => this.#note(error) }, draft);
    if (draft?.isKept) this.isEditing = true;
    await this.#meet();
  }

  /** Who the neighbour is that the draft was made from: a fork still names them here and there. */
  async #meet(): Promise<void> {
    const { base, pack } = this.#working?.draft ?? {};
    this.#neighbour = undefined;
    if (!base || base.id === pack?.['id']) return;
    const found = (await (await this.scope.client()).pack.neighbours()).items.find(({ id }) => id === base.id);
    this.#neighbour = found && shortName(say(found.employer as Text));
  }

  async #read(): Promise<void> {
    const client = await this.scope.client(), mayRead = has(this.#session, ['administrator', 'hr']);
    const [summary, { items }] = await Promise.all([mayRead ? client.pack.read() : undefined, client.pack.due()]);
    if (summary) this.#summary = summary;
    this.#due = items;
  }

  override clear(): void {
    this.#working?.end();
    for (const room of this.#rooms.values()) room.end?.();
    this.#rooms.clear();
    this.#working = this.#served = undefined;
    this.#session = null;
    this.#due = [];
    this.room = undefined;
    this.isEditing = false;
    this.said = '';
  }

  /** A failure's code, to the page and to the console; what is shown is said beside what failed. */
  #note(error: unknown): void {
    const { trouble } = this;
    this.report(error);
    this.trouble = trouble;
  }

  async #open(name: RoomName, spot?: Spot): Promise<void> {
    this.said = '';
    this.hasMissed = false;
    try {
      let room = this.#rooms.get(name);
      if (!room) this.#rooms.set(name, (room = await rooms[name](this.#setting)));
      await room.resume(spot);
      if (this.room && this.room !== name) this.#rooms.get(this.room)?.end?.();
      this.trouble = undefined;
      this.room = name;
      this.isEditing ||= name === 'edit';
      this.#spoken = this.language;
      if (spot?.path && room.shown) {
        await this.updateComplete;
        await room.shown();
      } else void this.focusOn();
    } catch (error) {
      const isOurs = (error as { readonly kind?: string }).kind !== undefined;
      this.report(error);
      if (!isOurs) [this.trouble, this.hasMissed] = [undefined, true];
    }
  }

  #leave(): void {
    const from = this.room;
    if (from) this.#rooms.get(from)?.end?.();
    this.room = undefined;
    void this.#working?.save();
    void this.focusOn();
  }

  readonly #setting: RoomSetting = {
    host: this, scope: () => this.scope, session: () => this.#session, language: () => this.language, t: () => this.t, k: () => this.k,
    heading: (content, below) => this.heading(content, below), focus: (selector) => this.focusOn(selector), failed: (error) => this.#note(error),
    today: () => this.#today, day: (on) => formatDay(on, this.language), instant: (at) => formatInstant(at, this.language),
    summary: () => this.#summary, due: () => this.#due, neighbour: () => this.#neighbour, working: () => this.#working,
    served: () => (this.#served ??= this.#readServed()), say: (text, marks) => this.#say(text, marks),
    open: (name, spot) => void this.#open(name, spot), leave: () => this.#leave(),
    reread: async () => {
      this.#served = undefined;
      const [draft] = await Promise.all([(await this.scope.client()).pack.draft(), this.#read()]);
      this.#working?.adopt(draft);
      await this.#meet();
      this.isEditing = draft.isKept;
      this.requestUpdate();
    },
    saveAsFile: () => this.#saveFile(),
  };
  get #today(): string { return this.asOf ?? today(); }

  /** What is served, for what the draft builds on. Forgotten where it could not be had, so that it is asked for again. */
  #readServed(): Promise<Served> {
    const served = this.scope.client().then(async ({ pack }) => {
      const { version } = this.#summary.current;
      const [own, resolved] = await Promise.all([pack.version(version), pack.version(version, { resolved: 'true' })]);
      return { own, resolved } as unknown as Served;
    });
    served.catch(() => { this.#served = undefined; });
    return served;
  }

  #say(text: unknown, marks = false): string {
    if (typeof text !== 'string' && typeof (text as { 'en-GB'?: unknown } | undefined)?.['en-GB'] !== 'string') return typeof text === 'number' ? String(text) : '';
    const own = this.#working ? listAt(this.#working.pack, ['parameters']) as unknown as readonly Parameter[] : [];
    try {
      return say(text as Text, { marks, language: this.language, on: this.#today, parameters: [...own, ...this.#parameters] });
    } catch {
      // Half an amount cannot be filled in.
      return say(text as Text, { marks, language: this.language });
    }
  }

  /** A file of one's own, which can be kept, sent to a colleague and imported again. */
  #saveFile(): void {
    const pack = this.#working?.pack as { readonly id?: Json } | undefined;
    saveText(`${JSON.stringify(pack, null, 2)}\n`, `${String(pack?.id ?? 'offer')}.json`, 'application/json');
  }

  #undo(): void {
    const removal = this.#working?.undo();
    if (removal) this.said = this.t.restored(removal.name);
  }

  protected view(): TemplateResult {
    if (this.isRefused) return html`${this.heading(this.t.refused.title)}<p>${this.t.refused.body}</p>`;
    const room = this.room && this.#rooms.get(this.room);
    // The page has changed its language: a room follows when its words are there.
    if (room && this.#spoken !== this.language) {
      const language = this.#spoken = this.language;
      void room.resume().then(() => { if (language === this.language) this.requestUpdate(); }, (error: unknown) => this.report(error));
    }
    return html`${this.troubleView()}${this.hasMissed ? html`<div class="notice failed" role="alert"><p>${this.t.partMissing}</p></div>` : nothing}
      ${room ? html`<button type="button" class="link back" @click=${() => this.#leave()}>${this.t.back}</button>${this.#savingView()}${room.view()}` : this.#home()}`;
  }

  /** How saving stands, and what was removed last: under each other wherever something is edited. */
  #savingView(): TemplateResult | typeof nothing {
    const { saving: words } = this.t, working = this.#working;
    if (!working) return nothing;
    const { saving, savedAt, removal, merged } = working, isStuck = !['saved', 'waiting', 'saving'].includes(saving);
    const line = saving === 'saved' ? (savedAt ? words.saved(formatInstant(savedAt.toISOString(), this.language).split(', ').at(-1)!) : '') : words[saving];
    return html`${isStuck ? html`<div class="notice ${saving}" role="alert"><p>${line}</p>${saving === 'conflict' ? nothing : html`<p class="actions">${saving === 'refused' ? nothing : html`<button type="button" class="button" @click=${() => void working.save()}>${words.save}</button>`}<button type="button" class="link" @click=${() => this.#saveFile()}>${words.asFile}</button></p>`}</div>` : nothing}
      <p class="small quiet saving" role="status">${isStuck ? '' : line}${merged > 0 ? ` ${words.merged(merged)}` : ''}${this.said ? ` ${this.said}` : ''}</p>
      ${removal ? html`<p class="undo" role="status">${this.t.removed(removal.name)} <button type="button" class="link" @click=${() => this.#undo()}>${this.t.undo}</button></p>` : nothing}
      ${working.conflict ? this.#conflictView() : nothing}`;
  }
  /** Fetched once there is something to choose between. */
  #conflictView(): TemplateResult | typeof nothing {
    if (this.#conflict) return this.#conflict.view();
    if (!this.#isFetching) {
      this.#isFetching = true;
      void import('./pack.conflict.ts').then(async ({ ConflictRoom }) => {
        const room = new ConflictRoom(this.#setting);
        await room.resume();
        this.#conflict = room;
        this.requestUpdate();
      }).catch(() => { this.hasMissed = true; }).finally(() => { this.#isFetching = false; });
    }
    return nothing;
  }
  #conflict: Room | undefined;
  #isFetching = false;

  #home(): TemplateResult {
    const { t } = this, working = this.#working;
    return html`${this.heading(t.title)}${this.#savingView()}${this.#statusView()}
      ${working ? (this.isEditing ? this.#tasksView(working) : html`<div class="actions">
        <button type="button" class="button main" @click=${() => { this.isEditing = true; void this.focusOn('[part~=tasks] [part~=heading]'); }}>${t.start}</button>
        <button type="button" class="button" @click=${() => void this.#open('start')}>${t.begin}</button>
        ${this.#summary.current.seq > 0 ? html`<button type="button" class="link" @click=${() => void this.#open('versions')}>${t.history}</button>` : nothing}</div>`)
        : this.#summary ? html`<div class="actions"><button type="button" class="link" @click=${() => void this.#open('versions')}>${t.history}</button></div>` : nothing}`;
  }

  #statusView(): TemplateResult {
    const { t } = this, working = this.#working, summary = this.#summary as PackSummary | undefined, own = this.#due.filter(({ isOwn }) => isOwn), past = own.filter(({ isPast }) => isPast).length, soon = own.length - past, others = this.#due.length - own.length;
    const upstream = summary?.upstream, row = (term: string, content: unknown, act: unknown = nothing): TemplateResult => html`<div><dt>${term}</dt><dd>${content}</dd><dd>${act}</dd></div>`;
    return html`<dl class="answers">
      ${summary ? row(t.current, html`${t.version(summary.current.version)}${summary.current.publishedAt ? html`, ${t.since(formatDay(summary.current.publishedAt, this.language))}` : nothing}<br><span class="quiet">${summary.current.note ?? (summary.current.seq === 0 ? t.fromFile : '')}</span>`) : nothing}
      ${working && this.isEditing ? row(t.draft, html`${working.draft.differs > 0 ? t.differs(working.draft.differs) : t.newDraft}${working.draft.updatedAt ? html`<br><span class="quiet">${t.begunOn(formatInstant(working.draft.updatedAt, this.language))}</span>` : nothing}`) : nothing}
      ${upstream && working && (upstream.waiting > 0 || upstream.packId !== (working.pack as { readonly id?: Json }).id) ? row(t.upstream, upstream.waiting > 0 ? html`<strong>${t.waiting(upstream.waiting, this.#neighbour ?? upstream.packId)}</strong>` : t.madeFrom(this.#neighbour ?? upstream.packId), upstream.waiting > 0 ? html`<button type="button" class="link" @click=${() => void this.#open('upstream')}>${this.k.change}<span class="unseen">: ${t.upstream}</span></button>` : nothing) : nothing}
      ${row(t.watch, html`${past > 0 ? html`<strong class="late">${t.past(past)}</strong>${soon > 0 ? html`<br>` : nothing}` : nothing}${soon > 0 ? t.due(soon) : past === 0 ? t.nothingDue : nothing}${others > 0 ? html`<br><span class="quiet">${t.ofBase(others)}</span>` : nothing}`, this.#due.length > 0 ? html`<button type="button" class="link" @click=${() => void this.#open('due')}>${t.see}</button>` : nothing)}</dl>`;
  }

  #tasksView(working: Working): TemplateResult {
    const { t } = this, pack = working.pack as unknown as Readonly<Record<string, unknown>>, { faults, tests, differs } = working.draft;
    const failed = tests?.failed.length ?? 0, finish = [
      ['cases', tests === null ? [t.states.waiting, ''] : failed > 0 ? [t.states.failing(failed), 'bad'] : [t.states.passed(tests.passed), 'good']],
      ['preview', faults.length > 0 ? [t.states.waiting, ''] : [t.states.ready, 'good']],
      ['difference', differs === 0 ? [t.states.nothingNew, ''] : faults.length > 0 || failed > 0 ? [t.states.waiting, ''] : [t.states.ready, 'good']],
    ] as const;
    const line = (name: string, count: number | undefined, open: () => void, tags: readonly (readonly string[])[]): TemplateResult => html`<li class="task" part="task"><button type="button" class="link" @click=${open}>${name}</button>${count === undefined ? nothing : html`<span class="quiet count">${count}</span>`}
      <span class="tags">${tags.map(([text, look]) => html`<span class="tag ${look ?? ''}">${text}</span>`)}</span></li>`;
    return html`<div part="tasks">${this.heading(t.tasks, 1)}</div><p>${t.tasksLead}</p>
      ${taskGroups.map(({ id, parts }) => html`${this.heading(t.groups[id], 2)}<ul class="tasks plain">${parts.map((part: PartId) => {
        const task = taskOf(part, pack, faults, working.warnings, this.#due, this.#neighbour);
        return line(t.parts[part], task.count, () => void this.#open('edit', { part }), this.#tagsOf(task));
      })}</ul>`)}
      ${this.heading(t.groups.finish, 2)}<ul class="tasks plain">${finish.map(([room, tag]) => line(t.finish[room], undefined, () => void this.#open(room), [tag]))}</ul>
      <div class="actions"><button type="button" class="link" @click=${() => void this.#open('start')}>${t.beginAgain}</button><button type="button" class="link" @click=${() => void this.#open('versions')}>${t.history}</button><button type="button" class="link" @click=${() => this.#saveFile()}>${t.saveFile}</button></div>`;
  }
  #tagsOf({ part, faults, copied, named, past, due, count }: Task): readonly (readonly string[])[] {
    const { states } = this.t, { status, watermark } = this.#working!.pack as { readonly status?: Json; readonly watermark?: Json }, mark = status === 'current' ? '' : this.#say(watermark);
    const tags = [
      ...(faults > 0 ? [[states.faults(faults), 'bad']] : []), ...(copied > 0 ? [[states.copied(copied), 'warn']] : []), ...(named > 0 ? [[states.named(named, this.#neighbour!), 'warn']] : []), ...(part === 'employer' && mark ? [[states.watermark(mark), 'warn']] : []), ...(past > 0 ? [[states.past(past), 'bad']] : []), ...(due > 0 ? [[states.due(due), 'warn']] : []),
    ];
    return tags.length > 0 ? tags : [count === 0 ? [states.empty, ''] : [states.fine, 'good']];
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-pack': CarerPack }
}
