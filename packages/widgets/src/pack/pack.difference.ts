// What differs from what is served, in words, and publishing it as a version that never changes. Fetched when somebody asks.
import type { PackDifference, PackJson } from '@think-carer/rules/pack';
import { diffPacks } from '@think-carer/rules/pack';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CarerPackPublishedEvent } from './pack.events.ts';
import { itemView } from './pack.item.ts';
import { isRecord, readPath, type Json } from './pack.path.ts';
import { codeOf } from './pack.room.ts';
import { memberOf, partOf, type PartId } from './pack.tasks.ts';
import type { WordSetting } from './pack.words.ts';
import { WordedRoom } from './room.base.ts';

/** More differences than these are folded away by part. */
const many = 15;
const versionPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

export class DifferenceRoom extends WordedRoom {
  #items: readonly PackDifference[] = [];
  #failing = 0;
  #version = '';
  #note = '';
  #faults: readonly { readonly control: string; readonly text: string }[] = [];
  #refused: readonly string[] = [];
  #busy = false;
  #done: string | undefined;
  /** Parts that somebody has opened. */
  readonly #read = new Set<PartId>();

  protected async enter(): Promise<void> {
    this.#done = undefined;
    // What is typed and not yet saved would otherwise be missing from what is published.
    const isKept = await this.working.save();
    this.served = await this.set.served();
    this.#compare();
    if (!isKept) this.trouble = this.t.unsaved;
    const { tests } = this.working.draft;
    this.#failing = tests?.failed.length ?? 0;
    [this.#faults, this.#refused] = [[], []];
    this.#version ||= this.#next();
  }
  #compare(): void {
    const now = this.served?.own as unknown as PackJson;
    this.#items = diffPacks(now, this.pack as unknown as PackJson).filter(({ part }) => part !== 'version');
  }
  /** The year and the month, and a number where that is taken: what most people would call it. */
  #next(): string {
    const [year, month] = this.set.today().split('-'), base = `${year}.${Number(month)}`, taken = this.set.summary().current.version;
    if (!taken.startsWith(`${base}`)) return `${base}.1`;
    const last = /^\d+\.\d+\.(\d+)$/.exec(taken)?.[1];
    return `${base}.${last === undefined ? 1 : Number(last) + 1}`;
  }

  async #publish(): Promise<void> {
    if (this.#busy) return;
    const { difference } = this.t, version = this.#version.trim(), note = this.#note.trim();
    this.#faults = [
      ...(version === '' ? [{ control: 'version', text: difference.versionEmpty }] : versionPattern.test(version) ? [] : [{ control: 'version', text: difference.versionWrong }]),
      ...(note === '' ? [{ control: 'note', text: difference.noteEmpty }] : []),
    ];
    if (this.#faults.length > 0) return this.draw('.summary');
    [this.#busy, this.trouble, this.#refused] = [true, '', []];
    this.draw();
    try {
      if (!(await this.working.save())) return this.draw('.notice');
      const made = await (await this.set.scope().client()).pack.publish({ version, note }, { ifMatch: this.working.draft.etag });
      this.#done = made.version;
      [this.#version, this.#note] = ['', ''];
      this.set.host.dispatchEvent(new CarerPackPublishedEvent(made.version));
      await this.set.reread().catch(() => {});
      this.draw('');
    } catch (error) {
      const code = codeOf(error) ?? '', words = difference.refused[code], { errors = [] } = ((error as { readonly problem?: { readonly errors?: readonly { readonly pointer: string; readonly detail?: string }[] } }).problem ?? {});
      const isNote = errors.some(({ pointer }) => pointer === '/note');
      if (code === 'version-exists') this.#faults = [{ control: 'version', text: words! }];
      else if (isNote) this.#faults = [{ control: 'note', text: difference.notePromise }];
      this.#refused = this.#faults.length > 0 ? [] : errors.map(({ detail, pointer }) => detail ?? pointer);
      if (isNote) return this.draw('.summary');
      if (code === 'etag-stale') await this.#again();
      this.failed(error, words);
    } finally {
      this.#busy = false;
      this.draw();
    }
  }
  async #again(): Promise<void> {
    await this.set.reread().catch(() => {});
    this.#compare();
  }

  view(): TemplateResult {
    const { difference } = this.t;
    if (this.#done !== undefined) {
      return html`${this.set.heading(difference.done(this.#done))}<div class="notice good"><p>${difference.doneBody}</p></div><div class="actions"><button type="button" class="button" @click=${() => this.set.leave()}>${this.set.t().back}</button><button type="button" class="link" @click=${() => this.set.open('versions')}>${this.set.t().history}</button></div>`;
    }
    const words = this.words(), before = this.served?.own as unknown as Json;
    return html`${this.set.heading(difference.title)}<p>${difference.lead}</p>${this.troubleView()}
      ${this.#refused.length > 0 ? html`<ul>${this.#refused.map((text) => html`<li lang="en-GB">${text}</li>`)}</ul>` : nothing}
      ${this.#items.length === 0 ? html`<p class="strong">${difference.none}</p>` : html`${this.#groups().map(([part, items]) => this.#groupView(part, items, words, before))}
        ${this.set.heading(difference.publish, 1)}${this.#formView()}`}`;
  }
  /** A whole new offer differs everywhere: then each part is opened by whoever wants to read it. */
  #groupView(part: PartId, items: readonly PackDifference[], words: WordSetting, before: Json): TemplateResult {
    const title = this.set.t().parts[part], all = (): unknown => items.map((item) => itemView(item, this.set, words, { before, after: this.pack, isUnderPart: true }));
    if (this.#items.length <= many) return html`${this.set.heading(title, 1)}${all()}`;
    return html`<details class="section" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) this.#read.add(part); else this.#read.delete(part); this.draw(); }}><summary>${title} (${items.length})</summary>${this.#read.has(part) ? all() : nothing}</details>`;
  }
  #groups(): readonly (readonly [PartId, readonly PackDifference[]])[] {
    const groups = new Map<PartId, PackDifference[]>();
    for (const item of this.#items) groups.set(partOf(item.part), [...(groups.get(partOf(item.part)) ?? []), item]);
    return [...groups];
  }

  #formView(): TemplateResult {
    const { difference } = this.t, { faults, warnings } = this.working.draft, errorOf = (control: string) => this.#faults.find((fault) => fault.control === control)?.text;
    const watermark = isRecord(this.pack) && this.pack['status'] !== 'current' ? this.set.say(this.pack['watermark']) : '', first = faults[0];
    if (first) return html`<div class="notice failed"><p class="strong">${difference.faults(faults.length)}</p><p><button type="button" class="link" @click=${() => this.set.open('edit', { path: readPath(first.path) })}>${difference.mend(this.set.t().parts[partOf(memberOf(first.path))])}</button></p></div>`;
    if (this.#failing > 0) return html`<div class="notice failed"><p class="strong">${difference.failing(this.#failing)}</p><p><button type="button" class="link" @click=${() => this.set.open('cases')}>${difference.toCases}</button></p></div>`;
    const line = (id: string): unknown => (errorOf(id) ? html`<p class="error" id="${id}-error"><span class="unseen">${this.set.k().errorPrefix}</span> ${errorOf(id)}</p>` : nothing), warned = warnings[0];
    return html`${this.#faults.length > 0 ? html`<div class="summary" role="alert" tabindex="-1"><p class="strong">${this.set.k().problem}</p><ul>${this.#faults.map(({ control, text }) => html`<li><a href="#${control}" @click=${(event: Event) => { event.preventDefault(); void this.set.focus(`#${control}`); }}>${text}</a></li>`)}</ul></div>` : nothing}
      ${warned ? html`<div class="notice info"><p>${difference.warnings(warnings.length)}</p><p><button type="button" class="link" @click=${() => this.set.open('edit', { path: readPath(warned.path) })}>${difference.mend(this.set.t().parts[partOf(memberOf(warned.path))])}</button></p></div>` : nothing}
      ${watermark ? html`<div class="notice info"><p>${difference.invented(watermark)}</p><p><button type="button" class="link" @click=${() => this.set.open('edit', { path: ['status'] })}>${difference.standing}</button></p></div>` : nothing}
      <div class="form"><div class="field ${errorOf('version') ? 'wrong' : ''}"><label for="version">${difference.version}</label><p class="hint" id="version-hint">${difference.versionHint}</p>${line('version')}<input id="version" autocomplete="off" spellcheck="false" maxlength="60" aria-describedby="version-hint${errorOf('version') ? ' version-error' : ''}" .value=${live(this.#version)} @input=${(event: Event) => { this.#version = (event.target as HTMLInputElement).value; }}></div>
        <div class="field ${errorOf('note') ? 'wrong' : ''}"><label for="note">${difference.note}</label><p class="hint" id="note-hint">${difference.noteHint}</p>${line('note')}<textarea id="note" rows="3" maxlength="500" aria-describedby="note-hint${errorOf('note') ? ' note-error' : ''}" .value=${live(this.#note)} @input=${(event: Event) => { this.#note = (event.target as HTMLTextAreaElement).value; }}></textarea></div></div>
      <p>${difference.what}</p><div class="actions"><button type="button" class="button main" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#publish()}>${this.#busy ? difference.going : difference.go}</button></div>`;
  }
}
