// What happens in a registration: loading, sending once, waiting for the network, conflicts. It draws nothing.
import { fastestFormMs, type Registration, type RegistrationReceipt, type RegistrationWithdrawal, type Session } from '@think-carer/contract';
import { FormController, type Refusal, type Scope, type Sending, type Trouble } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import { CarerRegisteredEvent, CarerRegistrationChangedEvent, CarerRegistrationWithdrawnEvent } from './registration.events.ts';
import { answersIn, changeFrom, createdFrom, differences, stepsOf, typedOver, valuesOf, type Asked } from './registration.steps.ts';

/** What the flow needs of its element. */
export interface FlowHost {
  scope(): Scope;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  /** Shows a failure; returns what was shown. */
  failed(error: unknown): Trouble;
  /** What sends: fetched, where it is not there yet. */
  sending(): typeof Sending | Promise<typeof Sending>;
  /** Takes a shown failure away. */
  recovered(): void;
  /** A page of the widget has opened: focus goes there. */
  opened(): void;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

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
  #startedAt = 0;
  #timed: { readonly content: string; readonly elapsedMs: number } | undefined;
  /** Comes with the pages after the questions, when something is first to be sent. */
  #sending: Sending | undefined;

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
    if (this.isStaff) await this.#read(await scope.client());
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

  async #read(client: CarerClient): Promise<void> {
    this.registration = (await client.registrations.list({ seenAs: 'own', limit: 1 })).items[0];
  }

  open(page: string, returning = false): void {
    this.#sending?.forget();
    this.said = undefined;
    this.#host.recovered();
    this.form.open(page, returning);
    this.#host.opened();
  }

  /** `pressed` is false where the page opens at the first question: then nothing takes focus. */
  begin(pressed = true): void {
    this.#startedAt ||= performance.now();
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

  /** Sends the answers, or the changes to them. */
  async send(): Promise<void> {
    if (!this.form.check()) return this.#host.opened();
    const { registration } = this;
    return registration ? this.#save(registration) : this.#create();
  }

  async #create(): Promise<void> {
    const body = createdFrom(this.form.values, this.privacyVersion);
    const content = JSON.stringify(body);
    const elapsed = () => Math.round(performance.now() - this.#startedAt);
    await this.#run(body, async (client, idempotencyKey) => {
      await pause(Math.max(0, fastestFormMs - elapsed()));
      // Sent again it must read the same, to the millisecond, or it would be another request under the same key.
      if (this.#timed?.content !== content) this.#timed = { content, elapsedMs: elapsed() };
      const once = () => client.registrations.create({ ...body, form: { website: this.website, elapsedMs: this.#timed?.elapsedMs ?? elapsed() } }, { idempotencyKey });
      try {
        return await once();
      } catch (error) {
        const { code, retryAfterMs = fastestFormMs } = error as { readonly code?: string; readonly retryAfterMs?: number };
        if (code !== 'too-fast') throw error;
        await pause(retryAfterMs);
        this.#timed = { content, elapsedMs: elapsed() };
        return once();
      }
    }, (receipt) => {
      this.receipt = receipt;
      this.form.clear();
      this.open('receipt');
      this.#host.dispatchEvent(new CarerRegisteredEvent(receipt.reference, receipt.level));
    });
  }

  async #save(registration: Registration): Promise<void> {
    const change = changeFrom(registration, this.form.values, this.privacyVersion);
    if (!change) return this.open('summary');
    await this.#run([registration.id, registration.etag, change],
      (client, idempotencyKey) => client.registrations.change(registration.id, change, { idempotencyKey, ifMatch: registration.etag }),
      (now) => this.#changed(now, 'saved'));
  }

  /** One press on the summary: pause, resume, or confirm for another year. */
  async act(verb: 'pause' | 'resume' | 'reconfirm'): Promise<void> {
    const { registration } = this;
    if (!registration) return;
    await this.#run([registration.id, registration.etag, verb],
      (client, idempotencyKey) => client.registrations[verb](registration.id, { idempotencyKey }),
      (now) => this.#changed(now, verb === 'pause' ? 'paused' : verb === 'resume' ? 'resumed' : 'confirmed'));
  }

  async leave(): Promise<void> {
    const { registration } = this;
    if (!registration) return;
    await this.#run([registration.id, registration.etag, 'leave'],
      (client, idempotencyKey) => client.registrations.withdraw(registration.id, { idempotencyKey, ifMatch: registration.etag }),
      (proof) => {
        this.forget();
        this.proof = proof;
        this.open('proof');
        this.#host.dispatchEvent(new CarerRegistrationWithdrawnEvent(proof.reference));
      });
  }

  /** The registration as it is now, from the receipt. */
  async view(): Promise<void> {
    await this.#run('view', async (client) => this.#read(client), () => this.open(this.registration ? 'summary' : 'start'));
  }

  /** Nobody was signed in; somebody may be now. */
  async signIn(): Promise<void> {
    await this.#run('sign-in', () => this.load(), () => this.#host.opened());
  }

  online(): void {
    this.#sending?.online();
  }

  #changed(registration: Registration, said: 'saved' | 'paused' | 'resumed' | 'confirmed'): void {
    this.registration = registration;
    this.form.clear();
    this.open('summary');
    this.said = said;
    this.#host.dispatchEvent(new CarerRegistrationChangedEvent(registration.reference ?? '', registration.level));
  }

  /** Nothing of a person stays: no answer, no receipt, no registration. */
  forget(): void {
    this.registration = undefined;
    this.receipt = undefined;
    this.proof = undefined;
    this.changedElsewhere = [];
    this.said = undefined;
    this.#sending?.forget();
    const { page } = this.form;
    this.form.clear();
    // "Not now" was said to this page, not by this person's record.
    if (page === 'folded') this.form.open(page);
  }

  async #run<T>(content: unknown, send: (client: CarerClient, key: string) => PromiseLike<T>, then: (answer: T) => void): Promise<void> {
    const { form } = this, host = this.#host;
    try {
      const sending = this.#sending ? undefined : host.sending();
      // At once where it can be: a press shows that it was one.
      if (sending) this.#sending = new (sending instanceof Promise ? await sending : sending)({ form, client: () => host.scope().client(), failed: (error) => host.failed(error), recovered: () => host.recovered() });
    } catch (error) {
      host.failed(error);
      return;
    }
    await this.#sending?.run(content, send, then, (error) => this.#refused(error));
  }

  /** What was changed meanwhile is shown, and so is what the server found wrong, where it was typed. */
  async #refused({ code = '', problem }: Refusal): Promise<boolean> {
    if (code === 'etag-stale' || code === 'already-registered' || (code === 'not-found' && this.registration)) {
      await this.#reload(code);
      return true;
    }
    const faults = code === 'invalid-request' ? (problem?.errors ?? []).map(({ pointer }) => ({ name: pointer.slice(1), key: 'invalid' })) : [], isTold = this.form.refuse(faults);
    if (isTold) this.#host.opened();
    return isTold;
  }

  /** Somebody was quicker: the person's own words stay, over what is there now. */
  async #reload(code: string): Promise<void> {
    const before = this.registration;
    await this.#read(await this.#host.scope().client());
    const { registration: now, form } = this;
    if (!now) {
      this.forget();
      this.open('start');
      this.said = 'gone';
      return;
    }
    const page = form.page;
    // Where there was none before, what is not answered here stays as it is there.
    form.values = before ? typedOver(before, form.values, now) : { ...valuesOf(now), ...answersIn(form.values) };
    this.changedElsewhere = before ? differences(before, now) : [];
    this.open(page === 'check' || page === 'leave' ? page : 'summary');
    this.said = code === 'already-registered' ? 'already' : 'elsewhere';
  }
}
