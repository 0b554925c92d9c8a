// <carer-guide>: the offer and the law from one source, as staff, a manager or a resident should read it; or one of its modules, read to the end.
import { AreaController, CarerElement, kitStyles, today, type Wording } from '@think-carer/kit';
import { wording, type GuideView } from '@think-carer/rules/guide';
import type { Pack, Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages, type GuideMessages } from './guide.messages.ts';
import type { GuideSetting, Part } from './guide.part.ts';
import { styles } from './guide.styles.ts';

const views: readonly string[] = ['staff', 'manager', 'resident'] satisfies GuideView[];

/**
 * What carers can have, what whoever decides must do, and whom to ask: each entry with whose promise it is, who decides and when it was checked.
 * With `mode`, one module of the offer instead: the induction card for any onboarding page, or the equalities module. It asks for no disclosure.
 *
 * @fires carer-module-completed - With `module` and `packVersion`, when a module has been read to its end. Never by whom.
 * @csspart item - One entry of the guide.
 * @csspart promise - The label that says whose promise an entry is.
 */
export class CarerGuide extends CarerElement<GuideMessages> {
  static readonly tag = 'carer-guide';
  static override styles = [kitStyles, styles];

  /** Whose guide: `staff`, `manager` or `resident`. Default: by the roles of whoever is signed in, and `resident` where nobody is. */
  @property({ attribute: 'view' }) audience?: string;
  /** `guide`, or the id of a module: `induction`, `equalities`. */
  @property({ useDefault: true }) mode = 'guide';
  /** Id of the area where the person cared for lives, until a person chooses one here or in another widget of the page. */
  @property() area?: string;
  /** ISO day that the guide is for. Default: today, and then it also says whether somebody is there now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  @state() private opened: Part | undefined;

  protected readonly wording: Wording<GuideMessages> = { 'en-GB': messages, cy: () => import('./guide.messages.cy.ts') };

  #pack!: Pack;
  readonly #areas = new AreaController(this);
  #drawn = '';

  protected override async prepare(): Promise<void> {
    const asked = `${this.mode} ${this.audience ?? ''}`;
    const [pack, viewer, open] = await Promise.all([
      this.scope.offer(), this.#viewer(), this.mode === 'guide' ? import('./guide.book.ts').then((file) => file.open) : import('./guide.course.ts').then((file) => file.open),
    ]);
    this.#pack = pack;
    this.opened = await open(this.#setting, viewer);
    this.#drawn = asked;
  }

  /** The guide is for anyone to read: who is signed in only says which view comes first. */
  async #viewer(): Promise<{ readonly view: GuideView; readonly isManager: boolean }> {
    if (this.mode !== 'guide' || views.includes(this.audience ?? '')) return { view: this.audience as GuideView, isManager: false };
    const roles = await this.scope.session().then((session) => session?.roles ?? [], (): string[] => []);
    const isManager = roles.includes('manager');
    return { view: isManager ? 'manager' : roles.length > 0 ? 'staff' : 'resident', isManager };
  }

  protected override updated(): void {
    super.updated();
    // Another mode or view is another part: what it stands on may have to be fetched.
    if (this.ready && this.#drawn !== '' && this.#drawn !== `${this.mode} ${this.audience ?? ''}`) {
      this.#drawn = '';
      void this.prepare().catch((error: unknown) => this.report(error));
    }
    this.opened?.drawn?.();
  }

  override clear(): void {
    this.#areas.choose(null);
    this.opened?.clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('online', this.#online);
  }

  /** Paper has nothing to press: what is folded is unfolded, and folded again. */
  readonly #beforePrint = (): void => {
    const folded = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of folded) one.open = true;
    window.addEventListener('afterprint', () => { for (const one of folded) one.open = false; }, { once: true });
  };
  readonly #online = (): void => this.opened?.online?.();

  /** The pack's wording in the language spoken, its dated values filled in. */
  #say(text: Text): string {
    return wording(text, { marks: true, language: this.language, parameters: this.#pack.parameters, on: this.asOf ?? today() });
  }

  readonly #setting: GuideSetting = {
    host: this, scope: () => this.scope, pack: () => this.#pack, on: () => this.asOf ?? today(), isNow: () => this.asOf === undefined, mode: () => this.mode, area: () => this.#areas.area ?? this.area, chooseArea: (area) => this.#areas.choose(area), language: () => this.language,
    t: () => this.t, k: () => this.k, say: (text) => this.#say(text), heading: (content, below) => this.heading(content, below), focus: (selector) => this.focusOn(selector),
    failed: (error) => {
      const shown = this.report(error);
      this.trouble = undefined;
      return shown;
    },
  };

  protected view(): TemplateResult {
    const { watermark } = this.#pack;
    return html`${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}${this.opened?.view() ?? nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-guide': CarerGuide }
}
