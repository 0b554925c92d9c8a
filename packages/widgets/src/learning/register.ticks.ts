// Ticks of a register: shown at once, sent one after the other, kept while there is no network, and taken back where they are refused. The last tick of a name is the one that holds.
import type { SessionSeen } from '@think-carer/contract';
import type { CarerClient } from '@think-carer/sdk';

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
interface Tick { readonly isThere: boolean; readonly key: string }

export class Ticks {
  readonly #id: string;
  readonly #client: () => Promise<CarerClient>;
  /** After each answer. `failure`: why one could not be sent; it is then tried again only when somebody asks for it. */
  readonly #told: (seen: SessionSeen | undefined, failure: unknown, by: string) => 'waits' | 'refused';
  readonly #waiting = new Map<string, Tick>();
  #isSending = false;

  constructor(id: string, client: () => Promise<CarerClient>, told: (seen: SessionSeen | undefined, failure: unknown, by: string) => 'waits' | 'refused') {
    [this.#id, this.#client, this.#told] = [id, client, told];
  }

  get count(): number { return this.#waiting.size; }
  /** What is shown of a name: what was pressed, else what is known. */
  isThere(by: string, known: boolean): boolean { return this.#waiting.get(by)?.isThere ?? known; }
  /** How many more are ticked than are known to be. */
  difference(register: ReadonlyMap<string, boolean>): number {
    return [...this.#waiting].reduce((sum, [by, { isThere }]) => sum + Number(isThere) - Number(register.get(by) ?? false), 0);
  }
  clear(): void { this.#waiting.clear(); }

  press(by: string, isThere: boolean): void {
    this.#waiting.set(by, { isThere, key: newKey() });
    void this.send();
  }

  async send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let next = this.#first(); next; next = this.#first()) {
        const [by, tick] = next;
        try {
          const seen = await (await this.#client()).learning.attend(this.#id, { by, isThere: tick.isThere }, { idempotencyKey: tick.key });
          // Pressed again meanwhile: that press is still to be sent.
          if (this.#waiting.get(by) === tick) this.#waiting.delete(by);
          this.#told(seen, undefined, by);
        } catch (failure) {
          if (this.#told(undefined, failure, by) === 'waits') return;
          if (this.#waiting.get(by) === tick) this.#waiting.delete(by);
        }
      }
    } finally {
      this.#isSending = false;
    }
  }
  #first(): [string, Tick] | undefined { return this.#waiting.entries().next().value; }
}
