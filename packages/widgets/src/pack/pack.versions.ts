// Every version that was published, what it says otherwise than today's, and serving it again. Fetched when somebody asks.
import type { PackVersionSummary } from '@think-carer/contract';
import { diffPacks, type PackDifference, type PackJson } from '@think-carer/rules/pack';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { packEditors } from '@think-carer/contract';
import { CarerPackRestoredEvent } from './pack.events.ts';
import { itemView } from './pack.item.ts';
import type { Json } from './pack.path.ts';
import { codeOf } from './pack.room.ts';
import { WordedRoom } from './room.base.ts';

const pageSize = 20;

export class VersionsRoom extends WordedRoom {
  #versions: readonly PackVersionSummary[] = [];
  #next: string | null = null;
  #asked: string | undefined;
  #note = '';
  #noteFault = '';
  #busy = false;
  #compared: { readonly version: string; readonly pack: Json; readonly items: readonly PackDifference[] } | undefined;

  protected async enter(): Promise<void> {
    [this.#asked, this.#compared] = [undefined, undefined];
    await Promise.all([this.#read(), this.loadServed()]);
  }
  async #read(after?: string): Promise<void> {
    const page = await (await this.set.scope().client()).pack.versions({ limit: pageSize, ...(after && { after }) });
    this.#versions = after ? [...this.#versions, ...page.items] : page.items;
    this.#next = page.nextCursor;
  }
  async #more(): Promise<void> {
    try {
      await this.#read(this.#next!);
      this.draw();
    } catch (error) {
      this.failed(error);
    }
  }

  async #compare(version: string): Promise<void> {
    this.trouble = '';
    try {
      const pack = await (await this.set.scope().client()).pack.version(version) as unknown as PackJson;
      this.#compared = { version, pack: pack as unknown as Json, items: diffPacks((await this.set.served()).own as unknown as PackJson, pack).filter(({ part }) => part !== 'version' && part !== 'tests') };
      this.draw('.compared');
    } catch (error) {
      this.failed(error);
    }
  }

  async #restore(version: string): Promise<void> {
    if (this.#busy) return;
    this.#noteFault = this.#note.trim() === '' ? this.t.versions.noteEmpty : '';
    if (this.#noteFault) return this.draw('#restore-note');
    [this.#busy, this.trouble] = [true, ''];
    this.draw();
    try {
      await (await this.set.scope().client()).pack.restore(version, { note: this.#note.trim() });
      this.set.host.dispatchEvent(new CarerPackRestoredEvent(version));
      [this.#asked, this.#note, this.#compared] = [undefined, '', undefined];
      await this.#settle();
      this.said = this.t.versions.restored(version);
      this.draw('');
    } catch (error) {
      const { errors = [] } = (error as { readonly problem?: { readonly errors?: readonly { readonly pointer: string }[] } }).problem ?? {};
      if (errors.some(({ pointer }) => pointer === '/note')) {
        this.#noteFault = this.t.difference.notePromise;
        return this.draw('#restore-note');
      }
      this.failed(error, this.t.versions.refused[codeOf(error) ?? '']);
    } finally {
      this.#busy = false;
      this.draw();
    }
  }
  /** The draft stays; what is typed in it and not saved is saved before it is read again. */
  async #settle(): Promise<void> {
    if (this.set.working() && !(await this.working.save())) return;
    await this.set.reread();
    await Promise.all([this.#read(), this.loadServed()]);
  }

  view(): TemplateResult {
    const { versions } = this.t, mayRestore = this.set.session()?.roles.some((role) => (packEditors as readonly string[]).includes(role)) === true;
    return html`${this.set.heading(versions.title)}<p>${versions.lead}${mayRestore && this.set.working()?.draft.isKept ? ` ${versions.draftStays}` : ''}</p>${this.troubleView()}
      ${this.#compared ? this.#comparedView() : nothing}
      <ul class="plain cases">${this.#versions.map((one) => html`<li>${this.set.heading(html`${this.set.t().version(one.version)} ${one.isCurrent ? html`<span class="tag good">${versions.current}</span>` : nothing}`, 1)}
        <p><span class="quiet">${one.publishedAt ? versions.on(this.set.instant(one.publishedAt)) : versions.file}${one.base && one.seq > 0 ? `. ${versions.from(`${one.base.id} ${one.base.version}`)}` : ''}</span>${one.note ? html`<br>${one.note}` : nothing}</p>
        ${one.isCurrent ? nothing : this.#asked === one.version ? this.#sureView(one.version) : html`<p class="entry-acts"><button type="button" class="link" @click=${() => void this.#compare(one.version)}>${versions.compare(one.version)}</button>${mayRestore ? html`<button type="button" class="link" @click=${() => { [this.#asked, this.#noteFault] = [one.version, '']; this.draw('#restore-note'); }}>${versions.restore(one.version)}</button>` : nothing}</p>`}</li>`)}</ul>
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => void this.#more()}>${versions.more}</button></div>` : nothing}`;
  }
  #sureView(version: string): TemplateResult {
    const { versions } = this.t;
    return html`<div class="notice info"><p class="strong">${versions.sure(version)}</p><div class="field ${this.#noteFault ? 'wrong' : ''}"><label for="restore-note">${versions.note}</label>${this.#noteFault ? html`<p class="error" id="restore-note-error"><span class="unseen">${this.set.k().errorPrefix}</span> ${this.#noteFault}</p>` : nothing}
      <textarea id="restore-note" rows="2" maxlength="500" aria-describedby=${this.#noteFault ? 'restore-note-error' : nothing} .value=${live(this.#note)} @input=${(event: Event) => { this.#note = (event.target as HTMLTextAreaElement).value; }}></textarea></div>
      <p class="actions"><button type="button" class="button main" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#restore(version)}>${this.#busy ? versions.going : versions.yes}</button><button type="button" class="link" @click=${() => { this.#asked = undefined; this.draw(''); }}>${this.t.notNow}</button></p></div>`;
  }
  #comparedView(): TemplateResult {
    const { version, items, pack } = this.#compared!, { versions } = this.t, words = this.words(), before = this.served?.own as unknown as Json;
    return html`<section class="compared" tabindex="-1" aria-label=${versions.compared(version)}>${this.set.heading(versions.compared(version), 1)}${items.length === 0 ? html`<p>${versions.same}</p>` : items.map((item) => itemView(item, this.set, words, { before, after: pack }))}
      <p><button type="button" class="link" @click=${() => { this.#compared = undefined; this.draw(''); }}>${this.t.close}</button></p></section>`;
  }
}
