// Beginning a draft: with a neighbour's offer, with a file, or not at all. Fetched when somebody asks.
import type { PackNeighbours } from '@think-carer/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isRecord, listAt, type Json } from './pack.path.ts';
import { codeOf, type Spot } from './pack.room.ts';
import { WordedRoom } from './room.base.ts';

type Neighbour = PackNeighbours['items'][number];
const mostBytes = 2_000_000;
/** What every offer has: a file without these is something else. */
const lists = ['contacts', 'schemes', 'questions'];

export class StartRoom extends WordedRoom {
  #neighbours: readonly Neighbour[] = [];
  #chosen = '';
  #name: string | undefined;
  #file: File | undefined;
  #busy: 'fork' | 'import' | 'discard' | undefined;
  #isSure = false;
  #faults: readonly { readonly control: string; readonly text: string }[] = [];

  protected async enter(_spot: Spot | undefined): Promise<void> {
    [this.#isSure, this.#faults] = [false, []];
    this.#neighbours = (await (await this.set.scope().client()).pack.neighbours()).items;
    if (!this.#neighbours.some(({ id }) => id === this.#chosen)) this.#chosen = this.#neighbours.length === 1 ? this.#neighbours[0]!.id : '';
    this.#name ??= this.set.session()?.tenant.name ?? '';
  }
  #refuse(control: string, text: string): void {
    this.#faults = [...this.#faults, { control, text }];
  }

  async #fork(): Promise<void> {
    const { start } = this.t, name = (this.#name ?? '').trim();
    this.#faults = [];
    if (this.#chosen === '') this.#refuse('neighbour-0', start.choose);
    if (name === '') this.#refuse('own-name', start.nameEmpty);
    if (this.#faults.length > 0) return this.draw('.summary');
    const neighbour = this.#neighbours.find(({ id }) => id === this.#chosen)!;
    await this.#run('fork', async () => {
      const draft = await (await this.set.scope().client()).pack.fork({ pack: this.#chosen, name, replace: this.working.draft.isKept });
      this.working.adopt(draft);
      await this.set.reread();
      return start.forked(this.set.say(neighbour.employer));
    });
  }

  async #import(): Promise<void> {
    const { start } = this.t, file = this.#file;
    this.#faults = [];
    if (!file) this.#refuse('pack-file', start.noFile);
    else if (file.size > mostBytes) this.#refuse('pack-file', start.tooBig);
    if (this.#faults.length > 0 || !file) return this.draw('.summary');
    let pack: unknown;
    const text = await file.text().catch(() => undefined);
    try {
      pack = JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
    } catch (error) {
      this.#refuse('pack-file', start.notJson(lineOf(text ?? '', error)));
      return this.draw('.summary');
    }
    if (!isRecord(pack) || !lists.some((list) => listAt(pack as Json, [list]).length > 0 || Array.isArray((pack as Readonly<Record<string, Json>>)[list]))) {
      this.#refuse('pack-file', start.notPack);
      return this.draw('.summary');
    }
    await this.#run('import', async () => {
      const { working } = this;
      if (!working.isSettled) await working.save();
      const state = await (await this.set.scope().client()).pack.save({ pack: pack as unknown as Record<string, unknown> }, { ifMatch: working.draft.etag });
      working.adopt({ ...working.draft, ...state, pack: pack as unknown as Record<string, unknown> });
      await this.set.reread();
      return start.imported(file.name);
    });
  }

  async #discard(): Promise<void> {
    await this.#run('discard', async () => {
      await (await this.set.scope().client()).pack.discard();
      await this.set.reread();
      return this.t.start.discarded;
    });
  }

  /** One at a time. Where it worked the person is back at the list of tasks. */
  async #run(what: 'fork' | 'import' | 'discard', act: () => Promise<string>): Promise<void> {
    if (this.#busy) return;
    [this.#busy, this.trouble] = [what, ''];
    this.draw();
    try {
      await act();
      this.#file = undefined;
      this.set.leave();
    } catch (error) {
      const isStale = codeOf(error) === 'draft-exists' || codeOf(error) === 'etag-stale';
      // Somebody else has begun a draft meanwhile: it is shown, and only then replaced.
      if (isStale) await this.set.reread().catch(() => {});
      this.failed(error, isStale ? this.t.start.replace(this.#when()) : codeOf(error) === 'body-too-large' ? this.t.start.tooBig : undefined);
    } finally {
      this.#busy = undefined;
      this.draw();
    }
  }
  #when(): string { const { updatedAt } = this.working.draft; return updatedAt ? this.set.instant(updatedAt) : ''; }

  view(): TemplateResult {
    const { start } = this.t, { isKept } = this.working.draft, errorOf = (control: string) => this.#faults.find((fault) => fault.control === control)?.text;
    const line = (id: string): TemplateResult | typeof nothing => (errorOf(id) ? html`<p class="error" id="${id}-error"><span class="unseen">${this.set.k().errorPrefix}</span> ${errorOf(id)}</p>` : nothing);
    return html`${this.set.heading(start.title)}<p>${start.lead}</p>${this.troubleView()}
      ${this.#faults.length > 0 ? html`<div class="summary" role="alert" tabindex="-1"><p class="strong">${this.set.k().problem}</p><ul>${this.#faults.map(({ control, text }) => html`<li><a href="#${control}" @click=${(event: Event) => { event.preventDefault(); void this.set.focus(`#${control}`); }}>${text}</a></li>`)}</ul></div>` : nothing}
      ${isKept ? html`<div class="notice info"><p>${start.replace(this.#when())}</p><p><button type="button" class="link" @click=${() => this.set.saveAsFile()}>${this.set.t().saveFile}</button></p></div>` : nothing}
      <section class="section">${this.set.heading(start.fork, 1)}<p>${start.forkLead}</p>${this.#neighbours.length === 0 ? html`<p>${start.none}</p>` : html`
        <fieldset class="field ${errorOf('neighbour-0') ? 'wrong' : ''}"><legend>${start.neighbours}</legend>${line('neighbour-0')}<div class="options">${this.#neighbours.map(({ id, employer, title, status }, i) => html`<div class="option"><input type="radio" name="neighbour" id="neighbour-${i}" .checked=${live(this.#chosen === id)} @change=${() => { this.#chosen = id; this.draw(); }}><label for="neighbour-${i}">${this.set.say(employer, true)}</label><p class="hint">${this.set.say(title, true)}, ${start.status[status as 'current'] ?? status}</p></div>`)}</div></fieldset>
        <div class="field ${errorOf('own-name') ? 'wrong' : ''}"><label for="own-name">${start.name}</label>${line('own-name')}<input id="own-name" autocomplete="organization" maxlength="120" .value=${live(this.#name ?? '')} @input=${(event: Event) => { this.#name = (event.target as HTMLInputElement).value; }}></div>
        <p><button type="button" class="button main" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#fork()}>${this.#busy === 'fork' ? start.forking : start.forkIt}</button></p>`}</section>
      <section class="section">${this.set.heading(start.import, 1)}<p>${start.importLead}</p>
        <div class="field ${errorOf('pack-file') ? 'wrong' : ''}"><label for="pack-file">${start.file}</label>${line('pack-file')}<input id="pack-file" type="file" accept=".json,application/json" @change=${(event: Event) => { this.#file = (event.target as HTMLInputElement).files?.[0]; }}></div>
        <p><button type="button" class="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#import()}>${this.#busy === 'import' ? start.reading : start.importIt}</button></p></section>
      ${isKept ? html`<section class="section">${this.set.heading(start.discard, 1)}<p>${start.discardLead}</p>${this.#isSure ? html`<p class="strong">${start.discardSure}</p><p class="actions"><button type="button" class="button sure" @click=${() => void this.#discard()}>${start.discardYes}</button><button type="button" class="link" @click=${() => { this.#isSure = false; this.draw(''); }}>${this.t.notNow}</button></p>`
        : html`<p><button type="button" class="button" @click=${() => { this.#isSure = true; this.draw('.sure'); }}>${start.discard}</button></p>`}</section>` : nothing}`;
  }
}

/** Browsers say where JSON breaks as a position, or as a line; 0 where they say neither. */
function lineOf(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '', line = /line (\d+)/.exec(message), position = /position (\d+)/.exec(message);
  return line ? Number(line[1]) : position ? text.slice(0, Number(position[1])).split('\n').length : text.trim() === '' ? 0 : text.split('\n').length;
}
