// A module of the offer read through: a card on one page where it is short, part after part where it is not. It asks for no disclosure, and tells only that it was finished.
import { moduleOf, type GuideModule } from '@think-carer/rules/guide';
import type { Pack } from '@think-carer/rules';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { loadContactWords } from './contact.ts';
import { blockView, type BlockSetting } from './course.block.ts';
import { CarerModuleCompletedEvent } from './course.event.ts';
import { messages, type CourseMessages } from './course.messages.ts';
import { dressCourse } from './course.styles.ts';
import type { Trouble } from './element.ts';
import { formatDay, today } from './format.ts';
import type { KitMessages } from './kit.messages.ts';
import { loadWording, type Translation, type Wording } from './language.ts';
import type { Scope } from './scope.ts';

const wording: Wording<CourseMessages> = { 'en-GB': messages, cy: () => import('./course.messages.cy.ts') };
/** A module that takes no longer than this is one page. */
const cardMinutes = 3;

/** What a module borrows from the element it is drawn in. */
export interface CourseSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly shadowRoot: ShadowRoot | null };
  readonly scope: () => Scope;
  readonly pack: () => Pack;
  /** ISO day. */
  readonly on: () => string;
  /** Id of the module. */
  readonly module: () => string;
  readonly language: () => string;
  readonly k: () => Translation<KitMessages>;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => Promise<void>;
  /** Says a failure's code to the page and to the console; what is shown is the module's own. */
  readonly failed: (error: unknown) => Trouble;
  /** To the other modules, where there is a list of them. */
  readonly leave?: (() => void) | undefined;
}

export async function openCourse(set: CourseSetting): Promise<Course> {
  const course = new Course(set);
  await course.listen();
  return course;
}

type State = 'reading' | 'saving' | 'noted' | 'alone' | 'offline' | 'failed' | 'expired';

export class Course {
  readonly #set: CourseSetting;
  #m!: Translation<CourseMessages>;
  #c!: BlockSetting['c'];
  #spoken = '';
  #isEasy = false;
  /** Part shown of a long one: -1 is its cover. */
  #at = -1;
  /** What was chosen in each scenario; in the page only. */
  #chosen: ReadonlyMap<string, string> = new Map();
  #state: State = 'reading';
  #notedOn = '';
  /** The same for every try, so that it is noted once. */
  #key = '';

  constructor(set: CourseSetting) { this.#set = set; }

  async listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    dressCourse(this.#set.host.shadowRoot!);
    const [{ words }, contact] = await Promise.all([loadWording(wording, language), loadContactWords(language)]);
    [this.#m, this.#c] = [words, contact];
    this.#set.host.requestUpdate();
  }

  clear(): void {
    [this.#at, this.#state, this.#key, this.#isEasy, this.#chosen] = [-1, 'reading', '', false, new Map()];
    this.#set.host.requestUpdate();
  }
  online(): void { if (this.#state === 'offline') void this.#note(); }

  get #module(): GuideModule | null {
    const { pack, module, on, language } = this.#set;
    return moduleOf(pack(), module(), { on: on(), locale: language(), isEasyRead: this.#isEasy, marks: true });
  }

  #go(at: number): void {
    this.#at = at;
    this.#set.host.requestUpdate();
    void this.#set.focus();
  }

  async #finish(): Promise<void> {
    const { host, module, pack, scope } = this.#set;
    if (this.#state !== 'reading') return;
    this.#state = 'saving';
    this.#key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    host.dispatchEvent(new CarerModuleCompletedEvent(module(), pack().version));
    host.requestUpdate();
    if (await scope().isSignedIn().catch(() => false)) await this.#note();
    else this.#stand('alone');
    await this.#set.focus();
  }

  async #note(): Promise<void> {
    const { module, pack, scope, failed } = this.#set;
    this.#stand('saving');
    try {
      const { completedAt } = await (await scope().client()).guide.complete({ module: module(), packVersion: pack().version }, { idempotencyKey: this.#key });
      this.#notedOn = today(new Date(completedAt));
      this.#stand('noted');
    } catch (error) {
      const { code } = error as { readonly code?: string }, shown = failed(error);
      // Somebody who is signed in but is no employee here has nothing to be noted.
      this.#stand(code === 'role-not-allowed' || code === 'token-missing' ? 'alone' : shown === 'offline' ? 'offline' : shown === 'expired' || shown === 'signIn' ? 'expired' : 'failed');
    }
  }
  #stand(state: State): void {
    this.#state = state;
    this.#set.host.requestUpdate();
  }

  view(): TemplateResult {
    void this.listen();
    const module = this.#module, m = this.#m;
    if (!module) return html`${this.#set.heading(m.missing.title)}<p>${m.missing.body(this.#set.module())}</p>${this.#others()}`;
    if (this.#state !== 'reading') return this.#done(module);
    return module.minutes <= cardMinutes ? this.#card(module) : this.#at < 0 ? this.#cover(module) : this.#one(module);
  }

  #easy(): TemplateResult {
    return html`<button type="button" class="button no-print" aria-pressed=${this.#isEasy} @click=${() => { this.#isEasy = !this.#isEasy; this.#set.host.requestUpdate(); }}>${this.#m.easy}</button>`;
  }
  #others(): TemplateResult | typeof nothing {
    const { leave } = this.#set;
    return leave ? html`<button type="button" class="button" @click=${leave}>${this.#m.done.others}</button>` : nothing;
  }

  #card(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m;
    return html`${heading(module.title)}<p>${module.summary}</p>
      <div class="course">${module.blocks.map((block) => html`<section class="block ${block.kind}">${heading(block.title, 1)}${blockView(block, this.#block(module, 1))}</section>`)}</div>
      <div class="actions"><button type="button" class="button main" @click=${() => void this.#finish()}>${m.finish}</button>${this.#easy()}</div>`;
  }

  #cover(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m;
    return html`${heading(module.title)}<p>${module.summary}</p><p>${module.blocks.some(({ scenario }) => scenario) ? m.privateChoice : m.private}</p>
      <ol class="contents">${module.blocks.map(({ title }) => html`<li>${title}</li>`)}</ol>
      <div class="actions"><button type="button" class="button main" @click=${() => this.#go(0)}>${m.start}</button>${this.#easy()}</div>`;
  }

  #one(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m, all = module.blocks.length, at = Math.min(this.#at, all - 1), block = module.blocks[at]!, isLast = at === all - 1;
    return html`<p class="quiet step">${m.part(at + 1, all)}</p>${heading(block.title)}<section class="block ${block.kind}">${blockView(block, this.#block(module, 0))}</section>
      <div class="actions"><button type="button" class="button main" @click=${() => (isLast ? void this.#finish() : this.#go(at + 1))}>${isLast ? m.finish : m.next}</button>
        <button type="button" class="button" @click=${() => this.#go(at - 1)}>${m.back}</button>${this.#easy()}</div>`;
  }

  #block({ ownerRole }: GuideModule, below: number): BlockSetting {
    const { language, heading } = this.#set;
    return {
      m: this.#m, c: this.#c, language: language(), isEasyRead: this.#isEasy, owner: ownerRole.name, heading: (content) => heading(content, below + 1), chosen: (block) => this.#chosen.get(block),
      choose: (block, choice) => {
        this.#chosen = new Map(this.#chosen).set(block, choice);
        this.#set.host.requestUpdate();
      },
    };
  }

  #done(module: GuideModule): TemplateResult {
    const { heading, k } = this.#set, { done } = this.#m, state = this.#state as Exclude<State, 'reading'>;
    const said = state === 'noted' ? done.noted(formatDay(this.#notedOn, this.#set.language())) : done[state];
    const isTrouble = state === 'failed' || state === 'expired' || state === 'offline';
    return html`${heading(done.title)}<p class="strong">${module.title}</p>
      <div role="status" class=${isTrouble ? `notice ${state}` : 'notice good'}><p>${said}</p></div>
      <div class="actions">${isTrouble ? html`<button type="button" class="button main" @click=${() => void this.#note()}>${k().tryAgain}</button>` : nothing}
        <button type="button" class="button" @click=${() => { this.clear(); void this.#set.focus(); }}>${done.again}</button>${this.#others()}</div>`;
  }
}
