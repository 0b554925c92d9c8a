// <carer-forum>: the next meeting for anybody, signed in or not; replying, minutes and the rest are fetched by the press that asks for them.
import { forumLookers, type Session } from '@think-carer/contract';
import { kitStyles, PartedElement, Scope, type Part, type Wording } from '@think-carer/kit';
import { textIn, type Text } from '@think-carer/rules';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { messages, type ForumMessages } from './forum.messages.ts';
import { isOneOf, type ForumSetting, type SeenForum } from './forum.part.ts';
import { ForumRoom } from './forum.room.ts';
import { styles } from './forum.styles.ts';
import { sayDay } from './forum.when.ts';

/** What the page may ask for instead of the first page. Asking is what fetches it. */
const views: Readonly<Record<string, (set: ForumSetting) => Promise<Part>>> = {
  chair: async (set) => (await import('./chair.part.ts')).openChair(set),
  join: async (set) => (await import('./join.part.ts')).openJoin(set),
};

/** Somebody has come as a guest, now or before, whom the host does not know: only then is fetched what knows them. */
function isGuestHere(): boolean {
  try {
    return Scope.guestKey !== undefined || Object.keys(localStorage).some((key) => key.startsWith('carer-guest '));
  } catch {
    return false;
  }
}
/** A guest who had a code has no address. */
const whoIs = (session: Session | null): string => JSON.stringify(session && [session.email, session.name, session.organisation]);

/**
 * The staff carers forum: when and where it meets next, for anybody; a reply in one step, by name, by an alias or as a head in the count; the time for it, asked of a manager in words
 * that disclose nothing; agenda, minutes, actions and the year. The chair and the commissioner have a side of their own.
 *
 * @fires carer-forum-replied - With `change`, when a reply has been sent, changed, taken back, or all of one's own erased. What was chosen is not told.
 * @fires carer-release-changed - With `change`, when the time for a meeting has been asked for, another time taken, or the request taken back.
 * @fires carer-guest-changed - With `change`, when somebody asked for a link, came in as a guest, joined a working group or left. Who is not told.
 * @csspart meeting - The box of one meeting.
 */
export class CarerForum extends PartedElement<ForumMessages> {
  static readonly tag = 'carer-forum';
  static override styles = [kitStyles, styles];

  /** What is shown: the next meeting when absent; `chair` for the chair and the commissioner; `join` for partners’ staff. */
  @property({ attribute: 'view' }) shown?: 'chair' | 'join';
  /** Id of the forum shown; the first when absent. */
  @property() forum?: string;
  /** The day, `2026-11-22`, or the instant to answer for: a preview. Now when absent. */
  @property({ attribute: 'as-of' }) asOf?: string;

  protected readonly wording: Wording<ForumMessages> = { 'en-GB': messages, cy: () => import('./forum.messages.cy.ts') };

  #session: Session | null = null;
  #forums: readonly SeenForum[] = [];
  #room: ForumRoom | undefined;
  /** The sign-in has ended; what anybody may see is shown all the same. */
  #hasLapsed = false;

  protected override async prepare(): Promise<void> {
    const { scope } = this;
    let session: Session | null = null;
    this.#hasLapsed = false;
    const guests = isGuestHere() ? (await import('./guest.here.ts')).guests : undefined;
    guests?.welcome();
    try {
      if (await scope.isSignedIn()) session = await scope.session();
    } catch (error) {
      if ((error as { readonly kind?: string }).kind !== 'unauthenticated') throw error;
      this.#hasLapsed = !guests?.hasEnded(scope, error);
    }
    // Somebody else is at the screen.
    if (this.#session && whoIs(this.#session) !== whoIs(session)) this.clear();
    this.#session = session;
    const { forum } = await scope.client(), { items } = await (isOneOf(session, forumLookers) ? forum.mine() : forum.list());
    this.#forums = items;
    await this.#settle();
    const view = this.shown && views[this.shown];
    if (view && this.trail.length === 0) this.trail = [{ part: await view(this.#setting), from: '' }];
  }
  /** Which forum the first page shows. */
  async #settle(): Promise<void> {
    const all = this.#forums, one = all.find(({ id }) => id === this.forum) ?? all.find(({ kind }) => kind === 'forum') ?? all[0];
    this.#room = one && new ForumRoom(this.#setting, one);
    if (!this.shown) await this.#room?.read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.ready && changed.has('forum')) void this.#settle().then(() => this.requestUpdate());
  }

  override clear(): void {
    super.clear();
    this.#setting.kept.clear();
    this.#session = null;
    // What anybody may know stays.
    this.#forums = this.#forums.flatMap(({ seenAs: _, ...forum }) => (forum.kind === 'forum' ? [forum as SeenForum] : []));
    void this.#settle();
  }

  get #now(): Date {
    const asked = new Date(/^\d{4}-\d\d-\d\d$/.test(this.asOf ?? '') ? `${this.asOf}T12:00:00` : this.asOf ?? '');
    return Number.isNaN(asked.getTime()) ? new Date() : asked;
  }

  readonly #setting: ForumSetting = {
    ...this.lent, say: (text: Text) => textIn(text, this.language, true), pack: () => this.scope.offer(), now: () => this.#now,
    session: () => this.#session, forums: () => this.#forums, kept: new Map(),
  };

  protected first(): TemplateResult {
    const room = this.#room, { t } = this;
    return html`${this.#hasLapsed ? html`<div class="notice info" role="alert"><p>${t.signIn.lapsed}</p><button type="button" class="button" @click=${() => void this.#again()}>${this.k.tryAgain}</button></div>` : nothing}
      ${room?.view() ?? html`${this.heading(t.title)}<p class="notice info">${t.none}</p><p><button type="button" class="button" @click=${() => void this.#again()}>${t.look}</button></p>`}
      ${this.#others(({ kind, id }) => kind === 'group' && id !== room?.forum.id, t.more.groups)}${this.#others(({ kind, id }) => kind !== 'group' && id !== room?.forum.id, t.more.forums)}`;
  }
  async #again(): Promise<void> {
    this.scope.forget();
    await this.lent.renew();
    await this.focusOn(this.#hasLapsed ? '.notice .button' : undefined);
  }

  #others(is: (forum: SeenForum) => boolean, title: string): TemplateResult | typeof nothing {
    const found = this.#forums.filter(is);
    return found.length === 0 ? nothing : html`<section class="others">${this.heading(title, 1)}<ul class="plain">${found.map((one) => html`<li>
      <button type="button" class="link strong" data-from=${one.id} @click=${() => this.open(`[data-from="${one.id}"]`, () => this.#enter(one))}>${this.#setting.say(one.title)}</button>
      ${one.next ? html` <span class="quiet">${sayDay(one.next.on, this.language)}</span>` : nothing}</li>`)}</ul></section>`;
  }
  async #enter(forum: SeenForum): Promise<Part> {
    const room = new ForumRoom(this.#setting, forum);
    await room.read();
    return room;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-forum': CarerForum }
}
