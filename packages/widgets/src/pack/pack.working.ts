// The draft while it is worked on: saved as it is typed, one save at a time, and nothing lost whatever the network, the sign-in or somebody else does meanwhile.
import type { PackDraft } from '@think-carer/contract';
import type { PackIssue } from '@think-carer/rules';
import type { PackJson, UpstreamItem } from '@think-carer/rules/pack';
import type { CarerClient } from '@think-carer/sdk';
import { at, insert, isSame, put, type Json, type Path } from './pack.path.ts';

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'expired' | 'refused' | 'failed' | 'conflict' | 'big';
export interface WorkingHost {
  readonly client: () => Promise<CarerClient>;
  /** Something is to be drawn anew. */
  readonly changed: () => void;
  /** Says a failure's code to the page and to the console. */
  readonly failed: (error: unknown) => void;
}
export interface Removal { readonly path: Path; readonly value: Json; readonly name: string }
/** What somebody else has saved, beside what is here. */
export interface Conflict { readonly theirs: PackDraft; readonly items: readonly UpstreamItem[] }

/** After so much quiet what was typed is saved. */
const quiet = 900;
/** What the rules do not promise of any JSON: a pack is an object of these. */
const asJson = (pack: PackJson): Json => pack as unknown as Json;

export class Working {
  readonly #host: WorkingHost;
  pack: Json = {};
  /** What the server has, as far as is known. */
  #kept: Json = {};
  draft!: PackDraft;
  saving: Saving = 'saved';
  savedAt: Date | undefined;
  removal: Removal | undefined;
  conflict: Conflict | undefined;
  /** How many things of somebody else came in by themselves. */
  merged = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | undefined;

  constructor(host: WorkingHost, draft: PackDraft) {
    this.#host = host;
    this.adopt(draft);
  }

  /** Another draft in place of this one: after a fork, an import, or upstream changes. */
  adopt(draft: PackDraft): void {
    this.draft = draft;
    this.pack = this.#kept = asJson(draft.pack);
    this.saving = 'saved';
    this.removal = this.conflict = undefined;
    this.merged = 0;
    clearTimeout(this.#timer);
  }

  /** Known faults and warnings: those the server told of what it keeps. */
  get faults(): readonly PackIssue[] { return this.draft.faults; }
  get warnings(): readonly PackIssue[] { return this.draft.warnings; }
  get isSettled(): boolean { return this.saving === 'saved'; }

  set(path: Path, value: Json | undefined): void { this.change(put(this.pack, path, value)); }
  remove(path: Path, name: string): void {
    const value = at(this.pack, path);
    if (value === undefined) return;
    this.change(put(this.pack, path, undefined));
    this.removal = { path, value, name };
    this.#host.changed();
  }
  /** Puts back what was removed last, where it was. */
  undo(): Removal | undefined {
    const { removal } = this;
    if (!removal) return undefined;
    const last = removal.path.at(-1)!;
    this.change(typeof last === 'number' ? insert(this.pack, removal.path.slice(0, -1), last, removal.value) : put(this.pack, removal.path, removal.value));
    this.removal = undefined;
    return removal;
  }

  change(pack: Json): void {
    this.pack = pack;
    if (this.saving === 'saved' || this.saving === 'failed' || this.saving === 'big') this.saving = 'waiting';
    this.#schedule();
    this.#host.changed();
  }
  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.saving !== 'conflict') this.#timer = setTimeout(() => void this.save(), quiet);
  }
  /** The connection is back. */
  online(): void { if (this.saving === 'offline') void this.save(); }
  end(): void { clearTimeout(this.#timer); }

  /** Saves what there is; true once the server has all of it. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (;;) {
      if (this.#flight) {
        await this.#flight;
        continue;
      }
      if (this.conflict) return false;
      if (isSame(this.pack, this.#kept)) {
        this.#settle('saved');
        return true;
      }
      await (this.#flight = this.#send().finally(() => { this.#flight = undefined; }));
      // What was typed meanwhile follows at once; where it could not be saved, a person or the network says when.
      if (this.saving !== 'waiting') return this.saving === 'saved';
    }
  }
  #settle(saving: Saving): void {
    if (this.saving === saving) return;
    this.saving = saving;
    this.#host.changed();
  }

  async #send(): Promise<void> {
    const sent = this.pack;
    this.#settle('saving');
    try {
      const state = await (await this.#host.client()).pack.save({ pack: sent as unknown as Record<string, unknown> }, { ifMatch: this.draft.etag });
      this.draft = { ...this.draft, ...state };
      this.#kept = sent;
      this.savedAt = new Date();
      this.#settle(this.pack === sent ? 'saved' : 'waiting');
    } catch (error) {
      const { code, kind } = error as { readonly code?: string; readonly kind?: string };
      if (code === 'etag-stale') await this.#meet(sent);
      else {
        this.#host.failed(error);
        this.#settle(kind === 'network' || kind === 'timeout' ? 'offline' : kind === 'unauthenticated' || code === 'token-missing' || code === 'token-unavailable' ? 'expired' : code === 'role-not-allowed' ? 'refused' : code === 'body-too-large' ? 'big' : 'failed');
      }
    }
  }

  /** Somebody saved it since. What does not touch what was typed here is taken in; what does is shown beside it. */
  async #meet(sent: Json): Promise<void> {
    try {
      const [theirs, { applyAll, mergeUpstream }] = await Promise.all([(await this.#host.client()).pack.draft(), import('./pack.merge.ts')]);
      // The answer to our own save was lost.
      if (isSame(theirs.pack, sent)) {
        this.draft = theirs;
        this.#kept = sent;
        this.savedAt = new Date();
        return this.#settle(this.pack === sent ? 'saved' : 'waiting');
      }
      const ours = this.pack as unknown as PackJson, items = mergeUpstream({ base: this.#kept as unknown as PackJson, theirs: theirs.pack, ours });
      if (items.some(({ isConflict }) => isConflict)) {
        this.conflict = { theirs, items };
        return this.#settle('conflict');
      }
      this.#join(theirs, asJson(applyAll(ours, items)), items.length);
    } catch (error) {
      this.#host.failed(error);
      this.#settle('offline');
    }
  }
  #join(theirs: PackDraft, pack: Json, merged: number): void {
    this.draft = theirs;
    this.#kept = asJson(theirs.pack);
    this.pack = pack;
    this.merged += merged;
    this.removal = undefined;
    this.#settle('waiting');
  }

  /** Both are on the table: by key of the item, true takes theirs. What is in no conflict is taken in either way. */
  async decide(takes: Readonly<Record<string, boolean>>): Promise<void> {
    const { conflict } = this;
    if (!conflict) return;
    const { applyUpstream } = await import('./pack.merge.ts'), { theirs, items } = conflict;
    const decisions = Object.fromEntries(items.map(({ key, isConflict }) => [key, isConflict ? takes[key] === true : true]));
    this.conflict = undefined;
    this.#join(theirs, asJson(applyUpstream(this.pack as unknown as PackJson, items, decisions)), 0);
    await this.save();
  }
}
