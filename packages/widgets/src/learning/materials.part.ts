// Slides and links of one date: a list that is kept whole, in its order. What was typed survives whatever goes wrong.
import type { SessionMaterials, SessionSeen } from '@think-carer/contract';
import { FormController, loadWording, Sending, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import type { TrainerMessages } from './trainer.messages.ts';
import { trainerWording } from './trainer.words.ts';

interface Row { readonly id: number; title: string; url: string; when: 'before' | 'after' }
const most = 20;

export async function openMaterials(set: LearningSetting, seen: SessionSeen): Promise<Part> {
  const part = new MaterialsPart(set, seen);
  await part.resume();
  return part;
}

class MaterialsPart implements Part {
  readonly #set: LearningSetting;
  readonly #id: string;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<TrainerMessages>;
  #rows: readonly Row[];
  #made = 0;
  #faults: readonly { readonly id: number; readonly what: 'title' | 'url'; readonly text: string }[] = [];
  #said = '';

  constructor(set: LearningSetting, { id, materials }: SessionSeen) {
    [this.#set, this.#id] = [set, id];
    this.#form = new FormController(set.host);
    this.#form.page = 'materials';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    this.#rows = materials.map(({ title, url, when }) => ({ id: this.#made++, title, url, when: when === 'before' ? 'before' : 'after' }));
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(trainerWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    [this.#rows, this.#faults, this.#said] = [[], [], ''];
  }

  #add(): void {
    const id = this.#made++;
    this.#rows = [...this.#rows, { id, title: '', url: '', when: 'after' }];
    this.#set.draw();
    void this.#set.focus(`#title-${id}`);
  }
  #remove(id: number): void {
    this.#rows = this.#rows.filter((one) => one.id !== id);
    this.#set.draw();
    void this.#set.focus('[data-add]');
  }
  async #save(): Promise<void> {
    const set = this.#set, w = this.#w.materials, rows = this.#rows.filter(({ title, url }) => title.trim() || url.trim());
    this.#said = '';
    this.#faults = rows.flatMap(({ id, title, url }, i) => [
      ...(title.trim() ? [] : [{ id, what: 'title' as const, text: w.titleMissing(i + 1) }]), ...(/^https:\/\/[^\s"<>\\]+$/.test(url.trim()) ? [] : [{ id, what: 'url' as const, text: w.urlWrong(i + 1) }]),
    ]);
    this.#rows = rows;
    if (this.#faults.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body: SessionMaterials = { items: rows.map(({ title, url, when }) => ({ title: title.trim().replace(/\s+/g, ' '), url: url.trim(), when })) };
    await this.#sending.run([this.#id, body], (client, idempotencyKey) => client.learning.saveMaterials(this.#id, body, { idempotencyKey }), () => {
      this.#said = w.saved;
      set.announce(w.saved);
      set.changed('changed');
    }, ({ code, problem }) => {
      this.#faults = (problem?.errors ?? []).flatMap(({ pointer }) => { const [, at = '', what = 'url'] = /^\/items\/(\d+)\/(\w+)/.exec(pointer) ?? [], row = rows[Number(at)]; return row ? [{ id: row.id, what: what === 'title' ? 'title' as const : 'url' as const, text: what === 'title' ? w.titleMissing(Number(at) + 1) : w.urlWrong(Number(at) + 1) }] : []; });
      return code === 'invalid-request' && this.#faults.length > 0;
    });
    set.draw();
    await set.focus(this.#faults.length > 0 ? '.summary' : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w.materials, k = set.k();
    const field = (row: Row, what: 'title' | 'url', label: string): TemplateResult => {
      const fault = this.#faults.find(({ id, what: of }) => id === row.id && of === what), id = `${what}-${row.id}`;
      return html`<div class="field ${fault ? 'wrong' : ''}"><label for=${id}>${label}</label>${fault ? html`<p class="error" id="${id}-error"><span class="unseen">${k.errorPrefix}</span> ${fault.text}</p>` : nothing}
        <input id=${id} maxlength=${what === 'title' ? 160 : 500} autocomplete="off" spellcheck="false" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `${id}-error` : nothing} .value=${row[what]} @input=${(event: Event) => { row[what] = (event.target as HTMLInputElement).value; this.#said = ''; }}></div>`;
    };
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}
      ${this.#said ? html`<div class="notice good" tabindex="-1"><p>${this.#said}</p></div>` : nothing}
      ${this.#faults.length > 0 ? html`<div class="summary" part="error-summary" role="alert" tabindex="-1"><p class="strong">${k.problem}</p><ul>${this.#faults.map(({ id, what, text }) => html`<li><a href="#${what}-${id}" @click=${(event: Event) => { event.preventDefault(); void set.focus(`#${what}-${id}`); }}>${text}</a></li>`)}</ul></div>` : nothing}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save(); }}>
        ${this.#rows.length === 0 ? html`<p>${w.none}</p>` : this.#rows.map((row, i) => html`<fieldset class="field panel"><legend class="unseen">${w.url(i + 1)}</legend>${field(row, 'title', w.name(i + 1))}${field(row, 'url', w.url(i + 1))}
          <div class="field"><label for="when-${row.id}">${w.when(i + 1)}</label><select id="when-${row.id}" @change=${(event: Event) => { row.when = (event.target as HTMLSelectElement).value as Row['when']; }}>${(['before', 'after'] as const).map((when) => html`<option value=${when} .selected=${row.when === when}>${w[when]}</option>`)}</select></div>
          <p><button type="button" class="link" @click=${() => this.#remove(row.id)}>${w.remove(i + 1)}</button></p></fieldset>`)}
        <div class="actions">${this.#rows.length < most ? html`<button type="button" class="button" data-add @click=${() => this.#add()}>${w.add}</button>` : nothing}<button class="button main" aria-disabled=${this.#form.busy ? 'true' : nothing}>${w.save}</button></div></form>`;
  }
}
