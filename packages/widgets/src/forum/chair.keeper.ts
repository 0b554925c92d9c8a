// What several people may write, while one of them writes it: saved against what was read, and nothing lost whatever the network, the sign-in or somebody else does meanwhile.
import type { CarerClient } from '@think-carer/sdk';

export type Keeping = 'saved' | 'typed' | 'saving' | 'offline' | 'expired' | 'refused' | 'failed' | 'conflict';
export interface Kept<T> { readonly value: T; readonly etag: string }
export interface KeeperHost<T> {
  readonly client: () => Promise<CarerClient>;
  readonly load: (client: CarerClient) => Promise<Kept<T>>;
  readonly save: (client: CarerClient, value: T, etag: string) => Promise<Kept<T>>;
  /** Something is to be drawn anew. */
  readonly changed: () => void;
  /** Shows a failure, and says its code. */
  readonly failed: (error: unknown) => void;
  readonly recovered: () => void;
  /** What is wrong with what was sent, in the answer: true where that was dealt with. */
  readonly refused?: (error: unknown) => boolean;
  /** After so much quiet what was typed is saved by itself. Left out: when asked. */
  readonly quietMs?: number;
  /** It has been saved. */
  readonly done?: () => void | Promise<void>;
}
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** One answer may be out of date because of another part of the same record; more often than this it is somebody who writes here too. */
const mostTries = 5;

export class Keeper<T> {
  #host: KeeperHost<T>;
  #kept: T;
  #etag: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | undefined;
  value: T;
  keeping: Keeping = 'saved';
  savedAt: Date | undefined;
  /** What somebody else has saved, beside what is here. */
  theirs: Kept<T> | undefined;

  constructor(host: KeeperHost<T>, { value, etag }: Kept<T>) {
    [this.#host, this.value, this.#kept, this.#etag] = [host, value, value, etag];
  }
  /** False once the element has forgotten it: nothing of it is sent any more. */
  isWanted: () => boolean = () => true;
  /** Opened again: what could not be saved is shown in another place. */
  moveTo(host: KeeperHost<T>): void { this.#host = host; }

  /** What the next save, or a publication, is made against. */
  get etag(): string { return this.#etag; }
  get isSettled(): boolean { return this.keeping === 'saved'; }

  change(value: T): void {
    this.value = value;
    if (this.keeping !== 'conflict' && this.keeping !== 'saving') this.keeping = isSame(value, this.#kept) ? 'saved' : this.keeping === 'offline' || this.keeping === 'expired' ? this.keeping : 'typed';
    clearTimeout(this.#timer);
    if (this.#host.quietMs !== undefined && this.keeping !== 'conflict') this.#timer = setTimeout(() => void this.save(), this.#host.quietMs);
    this.#host.changed();
  }
  /** The connection is back, whether or not somebody still looks. */
  readonly #online = (): void => { if (this.keeping === 'offline') void this.save(); };
  end(): void { clearTimeout(this.#timer); }

  /** Saves what there is; true once the server has all of it. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (;;) {
      if (!this.isWanted()) return false;
      if (this.#flight) {
        await this.#flight;
        continue;
      }
      if (this.theirs) return false;
      if (isSame(this.value, this.#kept)) {
        this.#settle('saved');
        return true;
      }
      await (this.#flight = this.#send().finally(() => { this.#flight = undefined; }));
      // What was typed meanwhile follows at once; where it could not be saved, a person or the network says when.
      if (this.keeping !== 'typed') return this.isSettled;
    }
  }
  #settle(keeping: Keeping): void {
    this.keeping = keeping;
    this.#host.changed();
  }

  async #send(): Promise<void> {
    const host = this.#host, sent = this.value;
    this.#settle('saving');
    for (let tries = 1; ; tries += 1) {
      try {
        const { etag } = await host.save(await host.client(), sent, this.#etag);
        [this.#etag, this.#kept, this.savedAt] = [etag, sent, new Date()];
        host.recovered();
        this.#settle(isSame(this.value, sent) ? 'saved' : 'typed');
        return void host.done?.();
      } catch (error) {
        const { code } = error as { readonly code?: string };
        if (code !== 'etag-stale' || tries > mostTries) return this.#missed(error);
        try {
          if (await this.#meet(sent)) return;
        } catch (failure) {
          return this.#missed(failure);
        }
      }
    }
  }
  #missed(error: unknown): void {
    const { code, kind } = error as { readonly code?: string; readonly kind?: string };
    if (this.#host.refused?.(error)) return this.#settle('refused');
    this.#host.failed(error);
    if (kind === 'network' || kind === 'timeout') window.addEventListener('online', this.#online, { once: true });
    this.#settle(kind === 'network' || kind === 'timeout' ? 'offline' : kind === 'unauthenticated' || code === 'token-missing' || code === 'token-unavailable' ? 'expired' : 'failed');
  }

  /** Somebody saved since. False where they saved something else of the record, so that ours can be sent again. */
  async #meet(sent: T): Promise<boolean> {
    const now = await this.#host.load(await this.#host.client());
    // The answer to our own save was lost.
    if (isSame(now.value, sent)) {
      [this.#etag, this.#kept, this.savedAt] = [now.etag, sent, new Date()];
      this.#settle(isSame(this.value, sent) ? 'saved' : 'typed');
      return true;
    }
    if (isSame(now.value, this.#kept)) {
      this.#etag = now.etag;
      return false;
    }
    this.theirs = now;
    this.#settle('conflict');
    return true;
  }

  /** Both are on the table: theirs stays, or something of ours takes its place. */
  async decide(value?: T): Promise<boolean> {
    const { theirs } = this;
    if (!theirs) return true;
    [this.#kept, this.#etag, this.theirs] = [theirs.value, theirs.etag, undefined];
    this.value = value ?? theirs.value;
    this.keeping = 'typed';
    return this.save();
  }
}

/** The one of this name that was left with something not saved, moved here; else a new one. The element forgets `kept` when it is cleared. */
export function keeperFor<T>(kept: Map<string, unknown>, name: string, host: KeeperHost<T>, read: Kept<T>): Keeper<T> {
  const known = kept.get(name) as Keeper<T> | undefined;
  if (known && !known.isSettled) {
    known.moveTo(host);
    return known;
  }
  const made = new Keeper(host, read);
  made.isWanted = () => kept.get(name) === made;
  kept.set(name, made);
  return made;
}
