// carer-leave: which leave fits, asking for it, and what was decided. The rooms after the opening are fetched when somebody goes there.
import type { Session } from '@think-carer/contract';
import { CarerElement, FormController, errorSummary, fieldTemplate, formatDay, isoDay, kitStyles, today, type FieldWords, type Wording } from '@think-carer/kit';
import { wording as say, type Pack, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages, type LeaveMessages } from './leave.messages.ts';
import type { Going, LeaveSetting, Room } from './leave.setting.ts';
import { answersIn, leaveSteps } from './leave.steps.ts';
import { styles } from './leave.styles.ts';

type RoomName = 'choices' | 'asking' | 'requests';
interface Door { readonly load: () => Promise<new (setting: LeaveSetting) => Room> }
const doors: Readonly<Record<RoomName, Door>> = {
  choices: { load: async () => (await import('./leave.choices.ts')).Choices },
  asking: { load: async () => (await import('./leave.asking.ts')).Asking },
  requests: { load: async () => (await import('./leave.requests.ts')).Requests },
};

/**
 * Shows which leave may fit, sends a request for it, and shows what became of one's requests. The chooser stays in the page:
 * nothing of it is stored or sent, nobody signs in, and with `offer` set to a pack file it works with no server at all.
 *
 * @fires carer-leave-requested - With `reference`, when a request has been sent. Neither the kind of leave nor the days are told.
 * @fires carer-leave-answered - With `reference`, when an offered date was answered, or a decision appealed against.
 * @fires carer-leave-withdrawn - With `reference`, when a request was withdrawn.
 * @csspart heading - The heading of each page of the widget.
 * @csspart choice - One kind of leave.
 * @csspart request - One request in the list.
 */
export class CarerLeave extends CarerElement<LeaveMessages> {
  static readonly tag = 'carer-leave';
  static override styles = [kitStyles, styles];

  /** ISO day on which the offer and the law are read, and from which days are counted. Default: today. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** `request` opens at asking, `requests` at one's own requests, for a page that has already said the rest. */
  @property() start: 'page' | 'request' | 'requests' = 'page';

  @state() private room: RoomName | 'start' | 'sign-in' | 'folded' = 'start';
  @state() private cut = false;
  @state() private busy = false;

  protected readonly wording: Wording<LeaveMessages> = { 'en-GB': messages, cy: () => import('./leave.messages.cy.ts') };

  #pack!: Pack;
  #session: Session | null = null;
  #who = '';
  readonly #form = new FormController(this);
  readonly #rooms = new Map<RoomName, Room>();
  /** Where somebody was going who had to sign in first. */
  #goal: Going = { room: 'asking' };
  #online = (): void => { for (const room of this.#rooms.values()) room.online?.(); };

  readonly #setting: LeaveSetting = {
    element: this,
    scope: () => this.scope, pack: () => this.#pack, session: () => this.#session, today: () => this.#today, language: () => this.language,
    k: () => this.k, t: () => this.t, say: (text) => this.#say(text), heading: (content, below) => this.heading(content, below), focus: (selector) => void this.focusOn(selector),
    failed: (error) => this.report(error), recovered: () => { this.trouble = undefined; }, troubleView: () => this.troubleView(),
    week: {}, answers: () => answersIn(this.#form.steps, this.#form.values), go: (to) => void this.#go(to),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  // The second click of a double click would land on the next page, which nobody has read, wherever its buttons happen to be.
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', (event) => {
      if ((event as MouseEvent).detail < 2 || !(event.target as Element).closest('button:not(.turn)')) return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
    return root;
  }

  protected override async prepare(): Promise<void> {
    const pack = await this.scope.offer();
    if (!Array.isArray(pack.leaveTypes)) throw new Error('the offer is not a pack');
    this.#pack = pack;
    this.#form.pages = leaveSteps(pack);
    if (this.#form.page === 'start') this.#form.open('situation');
    // The chooser needs nobody's name: a sign-in that cannot be had is told of when somebody asks for something.
    await this.#identify().catch(() => undefined);
    if (!this.ready && this.start !== 'page') await this.#enter(this.start === 'request' ? { room: 'asking' } : { room: 'requests' });
  }

  /** Who is at the screen. Somebody else: nothing of the one before stays. */
  async #identify(): Promise<void> {
    const session = await this.scope.session();
    const who = session ? `${session.email} ${session.name}` : '';
    if (this.#who && who !== this.#who) this.clear();
    this.#who = who;
    this.#session = session;
  }

  protected override get draft(): FormController | undefined {
    return this.room === 'start' || this.room === 'sign-in' || this.room === 'folded' ? undefined : this.#rooms.get(this.room)?.draft;
  }

  override clear(): void {
    this.#rooms.clear();
    for (const name of Object.keys(this.#setting.week)) delete this.#setting.week[name];
    this.#form.clear();
    this.#form.open('situation');
    this.#session = null;
    this.#who = '';
    this.#goal = { room: 'asking' };
    this.cut = false;
    this.room = 'start';
  }

  get #today(): string {
    return isoDay(this.asOf ?? '') ?? today();
  }

  get #isStaff(): boolean {
    return this.#session?.roles.includes('employee') ?? false;
  }

  /** The pack's wording in the language spoken, its dated values filled in. */
  #say(text: Text): string {
    return say(text, { marks: true, language: this.language, parameters: this.#pack.parameters, on: this.#today });
  }

  async #go(to: Going): Promise<void> {
    this.cut = false;
    this.trouble = undefined;
    if (to.room === 'start') {
      this.#form.open(to.page ?? 'situation', to.isChange);
      this.room = 'start';
      return this.focusOn();
    }
    if (this.busy) return;
    this.busy = true;
    try {
      // Somebody may have signed in since, or the sign-in may have ended.
      if (to.room !== 'choices' && !this.#isStaff) await this.#identify().catch((error: unknown) => void this.report(error));
      await this.#enter(to);
    } catch (error) {
      this.#miss(error);
      return;
    } finally {
      this.busy = false;
    }
    await this.focusOn();
  }

  async #enter(to: Exclude<Going, { room: 'start' }>): Promise<void> {
    if (to.room !== 'choices' && !this.#isStaff) {
      this.#goal = to;
      this.room = 'sign-in';
      return;
    }
    const room = this.#rooms.get(to.room) ?? new (await doors[to.room].load())(this.#setting);
    this.#rooms.set(to.room, room);
    await room.resume(to);
    this.room = to.room;
  }

  /** A part that could not be fetched: said at the top, and everything chosen is where it was. */
  #miss(error: unknown): void {
    this.report(error);
    this.trouble = undefined;
    this.cut = true;
  }

  async #signedIn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await this.#identify();
      if (this.#isStaff) await this.#enter(this.#goal as Exclude<Going, { room: 'start' }>);
    } catch (error) {
      this.report(error);
    } finally {
      this.busy = false;
    }
    await this.focusOn();
  }

  #continue(event: Event): void {
    event.preventDefault();
    if (!this.#form.continue()) void this.focusOn('.summary');
    else if (this.#form.page === 'check') void this.#go({ room: 'choices' }).then(() => { if (this.room === 'start') this.#form.open(this.#form.steps.at(-1)!.id); });
    else {
      // What may fit comes next: at hand even if the network goes meanwhile.
      void doors.choices.load().catch(() => {});
      void this.focusOn();
    }
  }

  #back(): void {
    this.cut = false;
    if (this.#form.returning) return void this.#go({ room: 'choices' });
    this.#form.back();
    void this.focusOn();
  }

  #fold(isFolded: boolean): void {
    this.cut = false;
    if (isFolded) this.#form.clear();
    this.#form.open('situation');
    this.room = isFolded ? 'folded' : 'start';
    void this.focusOn();
  }

  protected view(): TemplateResult {
    const { room } = this;
    if (room === 'folded') return html`<p><button type="button" class="link" part="heading" @click=${() => this.#fold(false)}>${this.t.folded}</button></p>`;
    const { watermark } = this.#pack;
    return html`${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}
      ${this.#today === today() ? nothing : html`<p class="quiet small">${this.t.preview(formatDay(this.#today, this.language))}</p>`}
      ${this.cut ? html`<div class="notice failed" role="alert"><p>${this.t.cut}</p></div>` : nothing}
      ${room === 'start' ? this.#question() : room === 'sign-in' ? this.#signIn() : this.#rooms.get(room)!.view()}`;
  }

  #question(): TemplateResult {
    const { t, k } = this;
    const form = this.#form, field = form.step?.fields[0];
    if (!field) return html``;
    const isFirst = field.name === 'situation';
    const words: FieldWords = t.fields[field.name as keyof LeaveMessages['fields']];
    return html`${isFirst && !form.returning ? nothing : html`<button type="button" class="link back" @click=${() => this.#back()}>${k.back}</button>`}
      <form novalidate @submit=${(event: Event) => this.#continue(event)}>
        ${errorSummary(form.errors, form.step!.fields, () => words, k, () => this.renderRoot)}
        ${isFirst ? html`${this.heading(t.title)}<p>${t.lead}</p>` : nothing}
        ${fieldTemplate(field, { form, words, k, ...(!isFirst && { heading: (content: unknown) => this.heading(content) }) })}
        <div class="actions equal">
          <button class="button" aria-disabled=${this.busy}>${k.continue}</button>
          <button type="button" class="button" @click=${() => this.#fold(true)}>${t.notNow}</button>
        </div>
      </form>
      ${isFirst && !this.scope.standalone ? html`<div class="ways"><p class="strong">${t.more}</p>
        <div class="actions"><button type="button" class="button" @click=${() => void this.#go({ room: 'asking' })}>${t.ask}</button>
          <button type="button" class="button" @click=${() => void this.#go({ room: 'requests' })}>${t.requests}</button></div></div>` : nothing}`;
  }

  #signIn(): TemplateResult {
    const { signIn } = this.t;
    const { standalone } = this.scope;
    return html`<button type="button" class="link back" @click=${() => void this.#go({ room: 'start' })}>${this.k.back}</button>
      ${this.troubleView()}${this.heading(standalone ? this.t.ask : signIn.title)}
      <p>${standalone ? signIn.standalone : this.#session ? signIn.notStaff : signIn.body}</p>
      ${standalone ? nothing : html`<div class="actions"><button type="button" class="button main" aria-disabled=${this.busy} @click=${() => void this.#signedIn()}>${signIn.done}</button></div>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-leave': CarerLeave }
}
