// What is sent of a registration: once, again when the network is back, over what somebody else's hand has changed. It draws nothing.
import { fastestFormMs, type Registration } from '@think-carer/contract';
import { Sending, type Refusal } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import { CarerRegisteredEvent, CarerRegistrationChangedEvent, CarerRegistrationWithdrawnEvent } from './registration.events.ts';
import type { FlowHost, RegistrationFlow } from './registration.flow.ts';
import { answersIn, changeFrom, createdFrom, differences, typedOver, valuesOf } from './registration.steps.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export class RegistrationSent {
  readonly #flow: RegistrationFlow;
  readonly #host: FlowHost;
  readonly #sending: Sending;
  #timed: { readonly content: string; readonly elapsedMs: number } | undefined;

  constructor(flow: RegistrationFlow, host: FlowHost) {
    [this.#flow, this.#host] = [flow, host];
    this.#sending = new Sending({ form: flow.form, client: () => host.scope().client(), failed: (error) => host.failed(error), recovered: () => host.recovered() });
  }

  online(): void { this.#sending.online(); }
  /** What waits for the network is let go. */
  forget(): void { this.#sending.forget(); }

  /** Sends the answers, or the changes to them. */
  async send(): Promise<void> {
    if (!this.#flow.form.check()) return this.#host.opened();
    const { registration } = this.#flow;
    return registration ? this.#save(registration) : this.#create();
  }

  async #create(): Promise<void> {
    const body = createdFrom(this.#flow.form.values, this.#flow.privacyVersion);
    const content = JSON.stringify(body);
    const elapsed = () => Math.round(performance.now() - this.#flow.startedAt);
    await this.#run(body, async (client, idempotencyKey) => {
      await pause(Math.max(0, fastestFormMs - elapsed()));
      // Sent again it must read the same, to the millisecond, or it would be another request under the same key.
      if (this.#timed?.content !== content) this.#timed = { content, elapsedMs: elapsed() };
      const once = () => client.registrations.create({ ...body, form: { website: this.#flow.website, elapsedMs: this.#timed?.elapsedMs ?? elapsed() } }, { idempotencyKey });
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
      this.#flow.receipt = receipt;
      this.#flow.form.clear();
      this.#flow.open('receipt');
      this.#host.dispatchEvent(new CarerRegisteredEvent(receipt.reference, receipt.level));
    });
  }

  async #save(registration: Registration): Promise<void> {
    const change = changeFrom(registration, this.#flow.form.values, this.#flow.privacyVersion);
    if (!change) return this.#flow.open('summary');
    await this.#run([registration.id, registration.etag, change],
      (client, idempotencyKey) => client.registrations.change(registration.id, change, { idempotencyKey, ifMatch: registration.etag }),
      (now) => this.#changed(now, 'saved'));
  }

  /** One press on the summary: pause, resume, or confirm for another year. */
  async act(verb: 'pause' | 'resume' | 'reconfirm'): Promise<void> {
    const { registration } = this.#flow;
    if (!registration) return;
    await this.#run([registration.id, registration.etag, verb],
      (client, idempotencyKey) => client.registrations[verb](registration.id, { idempotencyKey }),
      (now) => this.#changed(now, verb === 'pause' ? 'paused' : verb === 'resume' ? 'resumed' : 'confirmed'));
  }

  async leave(): Promise<void> {
    const { registration } = this.#flow;
    if (!registration) return;
    await this.#run([registration.id, registration.etag, 'leave'],
      (client, idempotencyKey) => client.registrations.withdraw(registration.id, { idempotencyKey, ifMatch: registration.etag }),
      (proof) => {
        this.#flow.forget();
        this.#flow.proof = proof;
        this.#flow.open('proof');
        this.#host.dispatchEvent(new CarerRegistrationWithdrawnEvent(proof.reference));
      });
  }

  /** The registration as it is now, from the receipt. */
  async view(): Promise<void> {
    await this.#run('view', async (client) => this.#flow.read(client), () => this.#flow.open(this.#flow.registration ? 'summary' : 'start'));
  }

  /** Nobody was signed in; somebody may be now. */
  async signIn(): Promise<void> {
    await this.#run('sign-in', () => this.#flow.load(), () => this.#host.opened());
  }

  #changed(registration: Registration, said: 'saved' | 'paused' | 'resumed' | 'confirmed'): void {
    this.#flow.registration = registration;
    this.#flow.form.clear();
    this.#flow.open('summary');
    this.#flow.said = said;
    this.#host.dispatchEvent(new CarerRegistrationChangedEvent(registration.reference ?? '', registration.level));
  }

  async #run<T>(content: unknown, send: (client: CarerClient, key: string) => PromiseLike<T>, then: (answer: T) => void): Promise<void> {
    await this.#sending.run(content, send, then, (error) => this.#refused(error));
  }

  /** What was changed meanwhile is shown, and so is what the server found wrong, where it was typed. */
  async #refused({ code = '', problem }: Refusal): Promise<boolean> {
    if (code === 'etag-stale' || code === 'already-registered' || (code === 'not-found' && this.#flow.registration)) {
      await this.#reload(code);
      return true;
    }
    const faults = code === 'invalid-request' ? (problem?.errors ?? []).map(({ pointer }) => ({ name: pointer.slice(1), key: 'invalid' })) : [], isTold = this.#flow.form.refuse(faults);
    if (isTold) this.#host.opened();
    return isTold;
  }

  /** Somebody was quicker: the person's own words stay, over what is there now. */
  async #reload(code: string): Promise<void> {
    const before = this.#flow.registration;
    await this.#flow.read(await this.#host.scope().client());
    const { registration: now, form } = this.#flow;
    if (!now) {
      this.#flow.forget();
      this.#flow.open('start');
      this.#flow.said = 'gone';
      return;
    }
    const page = form.page;
    // Where there was none before, what is not answered here stays as it is there.
    form.values = before ? typedOver(before, form.values, now) : { ...valuesOf(now), ...answersIn(form.values) };
    this.#flow.changedElsewhere = before ? differences(before, now) : [];
    this.#flow.open(page === 'check' || page === 'leave' ? page : 'summary');
    this.#flow.said = code === 'already-registered' ? 'already' : 'elsewhere';
  }
}
