// What became of asking for the time of a session: the answer, another time that is offered and taken in one press, and the way to take the request back.
import type { Release, SessionSeen } from '@think-carer/contract';
import { FormController, formatDay, loadWording, Sending, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { clockText, dayText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { messages, type TimeMessages } from './time.messages.ts';

const wording: Wording<TimeMessages> = { 'en-GB': messages, cy: () => import('./time.messages.cy.ts') };

export async function openAsked(set: LearningSetting, { id }: SessionSeen, changed: () => Promise<void>): Promise<Part> {
  for await (const one of (await set.client()).releases.list({ seenAs: 'own', limit: 100 })) if (one.date === id && one.state !== 'withdrawn') {
    const part = new AskedPart(set, one, changed);
    await part.resume();
    return part;
  }
  // It was taken back on another page.
  await changed();
  throw Object.assign(new Error('not-found'), { code: 'not-found' });
}

class AskedPart implements Part {
  readonly #set: LearningSetting;
  readonly #changed: () => Promise<void>;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<TimeMessages>;
  #one: Release;
  #news = '';
  /** It is taken back: what stands here is left as soon as the session has been read again. */
  #isLeaving = false;

  constructor(set: LearningSetting, one: Release, changed: () => Promise<void>) {
    [this.#set, this.#one, this.#changed] = [set, one, changed];
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void { this.#sending.forget(); }

  async #send(what: 'accept' | 'withdraw'): Promise<void> {
    const set = this.#set, { id } = this.#one;
    this.#news = '';
    await this.#sending.run([what, id], (client, idempotencyKey) => client.releases[what](id, { idempotencyKey }), (one) => {
      this.#isLeaving = what === 'withdraw';
      if (!this.#isLeaving) this.#one = one;
      void this.#done(what);
    }, async ({ code }) => {
      if (code !== 'not-waiting') return false;
      [this.#one, this.#news] = [await (await set.client()).releases.read(id), this.#w.changed];
      return true;
    });
    set.draw();
    if (!this.#isLeaving) await set.focus(this.#news ? '.notice' : undefined);
  }

  /** Also where it waited for the network, and nobody pressed again. */
  async #done(what: 'accept' | 'withdraw'): Promise<void> {
    const set = this.#set;
    await this.#changed().catch((error: unknown) => set.failed(error));
    if (this.#isLeaving) set.leave(this);
    set.announce(what === 'accept' ? this.#w.taken : this.#w.withdrawn);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, { rows } = w, { state, hours, outcome, clocks, may, approverEmail, reference } = this.#one, isTaken = outcome?.verb === 'accept', due = clocks.find(({ what }) => what === 'decide');
    const row = (term: string, text: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`, time = ({ on, from, to }: Release['hours']): string => w.span(dayText(on, set), clockText(from, set), clockText(to, set));
    const press = (what: 'accept' | 'withdraw', name: string): TemplateResult => html`<button type="button" class="button" aria-disabled=${this.#form.busy ? 'true' : nothing} @click=${() => void this.#send(what)}>${name}</button>`;
    return html`${set.heading(w.asked)}${set.trouble()}${this.#news ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#news}</p></div>` : nothing}
      <dl class="about-it">${row(rows.state, html`<strong>${(w.state as Readonly<Record<string, string>>)[isTaken ? 'accepted' : state] ?? state}</strong>`)}${row(w.when, time(hours))}${row(rows.to, approverEmail ?? w.hr)}
        ${state === 'asked' && due ? row(rows.by, formatDay(due.on, set.language())) : nothing}${outcome?.other ? row(isTaken ? rows.given : rows.other, time(outcome.other)) : nothing}
        ${outcome?.reason ? row(rows.reason, html`<span class="typed-words">${outcome.reason}</span>`) : nothing}${row(rows.number, reference)}</dl>
      ${state === 'another-time' ? html`<p>${may.includes('accept') ? w.offered : w.offerOver}</p>` : nothing}
      <div class="actions equal">${may.includes('accept') ? press('accept', w.take) : nothing}${may.includes('withdraw') ? press('withdraw', w.withdraw) : nothing}</div>`;
  }
}
