// The carer's receipt: what became of what they sent, and the way to take it back. The secret of its address is all that opens it.
import type { Referral, ReferralWithdrawal } from '@think-carer/contract';
import { FormController, Sending } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { HubSetting, Part } from './hub.part.ts';
import { forgetSecret, isGone, secretInAddress } from './address.ts';
import { goneView, historyView, outcomeWords, sentView, type OutcomeWords } from './outcome.view.ts';
import { dressReferral } from './referral.dress.ts';

/** `key`: of a receipt just given; that of the address if absent. */
export const openReceipt = async (set: HubSetting, key = secretInAddress()): Promise<Part> => {
  const part = new ReceiptPart(set, key);
  await part.resume();
  await part.load();
  return part;
};

class ReceiptPart implements Part {
  readonly #set: HubSetting;
  #key: string | null;
  readonly #form: FormController;
  readonly #sending: Sending;
  #words!: OutcomeWords;
  #referral: Referral | undefined;
  #proof: ReferralWithdrawal | undefined;
  #isAsking = false;

  constructor(set: HubSetting, key: string | null) {
    [this.#set, this.#key] = [set, key];
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#words = await outcomeWords(this.#set.language());
    dressReferral(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    forgetSecret(this.#key);
    [this.#key, this.#referral, this.#proof, this.#isAsking] = [null, undefined, undefined, false];
  }

  async load(): Promise<void> {
    const key = this.#key;
    if (key === null) return;
    try {
      const client = await this.#set.client(), found = await client.referrals.read(key);
      // The centre's own link, opened as a receipt, is not one.
      this.#referral = found.seenAs === 'carer' ? found : undefined;
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#referral = undefined;
    }
  }
  async #again(): Promise<void> {
    const set = this.#set, { w } = this.#words, before = this.#referral?.history.length;
    await this.#form.submit(async () => {
      set.recovered();
      try {
        await this.load();
        set.announce(before === this.#referral?.history.length ? w.receipt.looked : w.receipt.news);
      } catch (error) {
        set.failed(error);
      }
    });
    set.draw();
  }
  async #withdraw(): Promise<void> {
    const set = this.#set, key = this.#key!;
    await this.#sending.run(key, (client, idempotencyKey) => client.referrals.withdraw(key, { idempotencyKey }), (proof) => { this.#proof = proof; }, ({ code }) => {
      if (code !== 'not-found') return false;
      this.#referral = undefined;
      return true;
    });
    this.#isAsking = false;
    if (this.#proof) await this.load().catch(() => {});
    set.draw();
    await set.focus(this.#proof ? undefined : '.notice');
  }
  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#set.draw();
    void this.#set.focus(isAsking ? '.sure' : '[data-from=take-back]');
  }

  view(): TemplateResult {
    const set = this.#set, words = this.#words, { w, f } = words, referral = this.#referral, k = set.k();
    if (!referral) return goneView(set, words);
    const { sentTo, state, reference, sent } = referral, said = w.receipt.state[state as keyof typeof w.receipt.state]?.(sentTo.name) ?? state, proof = this.#proof;
    return html`${set.trouble()}${set.heading(w.receipt.title)}
      ${proof ? html`<div class="notice good"><p class="strong">${w.receipt.proof.title}</p><p>${proof.erased.length === 0 ? w.receipt.proof.nothing : w.receipt.proof.erased(new Intl.ListFormat(set.language() === 'cy' ? 'cy' : 'en-GB', { type: 'unit' }).format(proof.erased.map((name) => (f.names[name as keyof typeof f.names] ?? name).toLowerCase())))}</p>
        <p>${w.receipt.proof.kept}</p><ul><li>${w.receipt.proof.history}</li><li>${w.receipt.proof.counts}</li></ul></div>` : nothing}
      <p class="now">${said}</p><p>${w.reference} <span class="strong">${reference}</span></p>
      ${historyView(set, referral, words)}${sentView(set, referral, words)}
      <p>${w.receipt.keep}</p>
      <div class="actions"><button type="button" class="button" aria-disabled=${this.#form.busy ? 'true' : nothing} @click=${() => void this.#again()}>${w.receipt.refresh}</button>
        <button type="button" class="button" @click=${() => window.print()}>${k.print}</button></div>
      ${sent === null ? nothing : this.#isAsking ? html`<div class="notice info sure" tabindex="-1" role="group" aria-labelledby="sure"><p class="strong" id="sure">${w.receipt.sure.title}</p><p>${w.receipt.sure.body(sentTo.name)}</p>
          <div class="actions equal"><button type="button" class="button" @click=${() => void this.#withdraw()}>${w.receipt.sure.yes}</button><button type="button" class="button" @click=${() => this.#ask(false)}>${w.receipt.sure.no}</button></div></div>`
        : html`<p class="apart"><button type="button" class="link" data-from="take-back" @click=${() => this.#ask(true)}>${w.receipt.takeBack}</button></p>`}`;
  }
}
