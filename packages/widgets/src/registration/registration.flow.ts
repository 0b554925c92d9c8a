// What happens in a registration until something is sent: loading, opening a page, going on and back. It draws nothing.
import type { Registration, RegistrationReceipt, RegistrationWithdrawal, Session } from '@think-carer/contract';
import { FormController, type Scope, type Trouble } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import type { RegistrationSent } from './registration.sent.ts';
import { changeFrom, stepsOf, valuesOf, type Asked, type differences } from './registration.steps.ts';

/** What the flow needs of its element. */
export interface FlowHost {
  scope(): Scope;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  /** Shows a failure; returns what was shown. */
  failed(error: unknown): Trouble;
  /** Takes a shown failure away. */
  recovered(): void;
  /** A page of the widget has opened: focus goes there. */
  opened(): void;
}

/** What a registration needs of the employer's offer. The rest, which is most of it, is let go. */
type Outline = Pick<Pack, 'version' | 'employer' | 'areas' | 'teams' | 'privacy' | 'watermark'>;
/** Stands for it until it is there: enough to ask the first question. */
const outline = { version: '', employer: { name: '' }, areas: [] } as unknown as Outline;

export class RegistrationFlow {
  readonly form: FormController;
  offer: Outline = outline;
  isLoaded = false;
  session: Session | null = null;
  /** The person's own, where there is one. */
  registration: Registration | undefined;
  receipt: RegistrationReceipt | undefined;
  proof: RegistrationWithdrawal | undefined;
  /** What somebody else's hand, or another tab, has changed meanwhile. */
  changedElsewhere: ReturnType<typeof differences> = [];
  /** What has just been done, said once on the page that follows. */
  said: 'saved' | 'paused' | 'resumed' | 'confirmed' | 'already' | 'elsewhere' | 'gone' | undefined;
  /** The trap: people never see it, so whatever it holds was not typed by one. */
  website = '';

  readonly #host: FlowHost;
  #who = '';
  /** When the first question was opened. */
  startedAt = 0;
  /** Comes with the pages after the questions. */
  sent: RegistrationSent | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
    this.form = new FormController(host);
  }

  async load(): Promise<void> {
    const scope = this.#host.scope();
    const [offer, session] = await Promise.all([scope.offer(), scope.session()]);
    // Signed out, or somebody else: nothing of the one before stays on the screen.
    const who = session ? `${session.email} ${session.name}` : '';
    const isFirst = !this.isLoaded;
    if (!isFirst && who !== this.#who) this.forget();
    this.#who = who;
    this.session = session;
    if (this.isStaff) await this.read(await scope.client());
    const { version, employer, areas, teams, privacy, watermark } = offer;
    this.offer = { version, employer, areas, teams, privacy, watermark } as Outline;
    this.form.pages = stepsOf(offer);
    this.isLoaded = true;
    this.#prefill();
    const { page } = this.form;
    if (this.registration && (isFirst || page === 'start' || page === 'folded')) this.form.open('summary');
    if (!this.registration && (page === 'summary' || page === 'leave' || !this.isStaff && page !== 'folded')) this.form.open('start');
  }

  #prefill(): void {
    const { managerEmail } = this.session ?? {};
    if (managerEmail) this.form.values['managerEmail'] ??= managerEmail;
  }

  /** Only people who work here can register. */
  get isStaff(): boolean {
    return this.session?.roles.includes('employee') ?? false;
  }
  /** True while an existing registration is being changed. */
  get isEditing(): boolean {
    return this.registration !== undefined;
  }
  get privacyVersion(): string {
    return this.offer.privacy?.version ?? this.offer.version;
  }

  async read(client: CarerClient): Promise<void> {
    this.registration = (await client.registrations.list({ seenAs: 'own', limit: 1 })).items[0];
  }

  open(page: string, returning = false): void {
    this.sent?.forget();
    this.said = undefined;
    this.#host.recovered();
    this.form.open(page, returning);
    this.#host.opened();
  }

  /** `pressed` is false where the page opens at the first question: then nothing takes focus. */
  begin(pressed = true): void {
    this.startedAt ||= performance.now();
    this.form.pages = stepsOf(this.offer);
    this.#prefill();
    if (pressed) this.open('level');
    else this.form.open('level');
  }

  /** One answer of an existing registration, or of the answers to check. */
  change(name: Asked): void {
    const { registration, form, session } = this;
    if (registration && form.page === 'summary') {
      form.clear();
      form.values = { ...(session?.managerEmail && { managerEmail: session.managerEmail }), ...valuesOf(registration) };
      this.changedElsewhere = [];
    }
    this.open(name, true);
  }

  next(): boolean {
    const ok = this.form.continue();
    if (ok) this.open(this.form.page, this.form.returning);
    return ok;
  }

  back(): void {
    const { registration, form } = this;
    // Nothing was changed, so there is nothing to check.
    if (registration && form.returning && !changeFrom(registration, form.values, this.privacyVersion)) return this.open('summary');
    form.back();
    this.open(this.form.page, this.form.returning);
  }

  /** Nothing of a person stays: no answer, no receipt, no registration. */
  forget(): void {
    this.registration = undefined;
    this.receipt = undefined;
    this.proof = undefined;
    this.changedElsewhere = [];
    this.said = undefined;
    this.sent?.forget();
    const { page } = this.form;
    this.form.clear();
    // "Not now" was said to this page, not by this person's record.
    if (page === 'folded') this.form.open(page);
  }
}
