// A meeting's minutes: a draft saved as it is typed, looked at as members will, published as a version that never changes. And a group's shared notes, which begin and end the same way.
import type { ForumMeeting } from '@think-carer/contract';
import { FormController, formatInstant, loadWording, Sending, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keeperFor, type Keeper } from './chair.keeper.ts';
import type { ChairSetting, Part } from './chair.setting.ts';
import { conflictView, keepingView, textView } from './keeping.view.ts';
import { messages, type MinutesMessages } from './minutes.messages.ts';
import { minutesView } from './minutes.text.ts';

const wording: Wording<MinutesMessages> = { 'en-GB': messages, cy: () => import('./minutes.messages.cy.ts') };
const quietMs = 1000, most = 40_000;
type Saved = (said?: string) => Promise<void>;

export async function openMinutes(set: ChairSetting, meeting: ForumMeeting, saved: Saved): Promise<Part> {
  const part = new MinutesPart(set, meeting, saved);
  await part.resume();
  return part;
}
export async function openNotes(set: ChairSetting, meeting: ForumMeeting, saved: Saved): Promise<Part> {
  const part = new NotesPart(set, meeting, saved);
  await part.resume();
  return part;
}

abstract class TextPart implements Part {
  protected readonly set: ChairSetting;
  protected readonly meeting: ForumMeeting;
  protected readonly saved: Saved;
  protected readonly keeper: Keeper<string>;
  protected w!: Translation<MinutesMessages>;

  constructor(set: ChairSetting, meeting: ForumMeeting, saved: Saved) {
    [this.set, this.meeting, this.saved] = [set, meeting, saved];
    this.keeper = this.keep(meeting);
  }
  protected abstract keep(meeting: ForumMeeting): Keeper<string>;
  abstract view(): TemplateResult;
  async resume(): Promise<void> {
    await this.set.learn();
    this.w = (await loadWording(wording, this.set.language())).words;
  }
  clear(): void { this.keeper.end(); }

  /** Saves what is still waiting, and says so where it cannot be. */
  protected async settle(): Promise<boolean> {
    const isSaved = await this.keeper.save(), { set } = this;
    if (!isSaved) {
      set.draw();
      await set.focus(this.keeper.theirs ? '.conflict' : '.notice');
    }
    return isSaved;
  }
  protected editor(words: { readonly label: string; readonly hint: string }): TemplateResult {
    const { keeper, set } = this;
    return html`<div class="field"><label for="f-text">${words.label}</label><p class="hint" id="f-text-hint">${words.hint}</p>
      <textarea id="f-text" class="long" rows="16" maxlength=${most} aria-describedby="f-text-hint" .value=${live(keeper.value)} @input=${(event: Event) => keeper.change((event.target as HTMLTextAreaElement).value)}></textarea></div>
      ${keepingView({ keeping: keeper.keeping, savedAt: keeper.savedAt, save: () => void keeper.save() }, set)}`;
  }
  protected conflict(): TemplateResult | typeof nothing {
    return conflictView({ keeper: this.keeper, show: (text) => textView(text, this.set), join: (theirs, mine) => `${theirs.trimEnd()}\n\n${mine}` }, this.set);
  }
}

class NotesPart extends TextPart {
  protected keep({ id, notes, etags }: ForumMeeting): Keeper<string> {
    const { set } = this;
    return keeperFor(set.kept, `notes ${id}`, {
      client: set.client, changed: () => set.draw(), failed: (error) => void set.failed(error), recovered: set.recovered, quietMs, done: () => this.saved(),
      load: async (client) => { const now = await client.forum.meeting(id); return { value: now.notes?.text ?? '', etag: now.etags.notes }; },
      save: async (client, text, ifMatch) => { const now = await client.forum.saveNotes(id, { text }, { ifMatch }); return { value: now.notes?.text ?? '', etag: now.etags.notes }; },
    }, { value: notes?.text ?? '', etag: etags.notes });
  }
  view(): TemplateResult {
    const { set, w: { notes: w } } = this;
    return html`${set.heading(w.title)}<p>${w.lead}</p>${set.trouble()}${this.conflict()}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#done(); }}>${this.editor(w.field)}<div class="actions"><button class="button main">${w.done}</button></div></form>`;
  }
  async #done(): Promise<void> {
    if (!await this.settle()) return;
    this.set.leave(this);
    await this.saved();
  }
}

class MinutesPart extends TextPart {
  readonly #form: FormController;
  readonly #sending: Sending;
  #page: 'write' | 'look' | 'check' = 'write';
  #isOut = false;
  #refusal = '';

  constructor(set: ChairSetting, meeting: ForumMeeting, saved: Saved) {
    super(set, meeting, saved);
    this.#form = new FormController({ requestUpdate: () => set.draw() });
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  /** A correction begins with what is out. */
  protected keep({ id, minutes, chair, etags }: ForumMeeting): Keeper<string> {
    const { set } = this;
    return keeperFor(set.kept, `minutes ${id}`, {
      client: set.client, changed: () => set.draw(), failed: (error) => void set.failed(error), recovered: set.recovered, quietMs,
      load: async (client) => { const now = await client.forum.meeting(id); return { value: now.chair?.draft?.text ?? now.minutes?.text ?? '', etag: now.etags.minutes }; },
      save: async (client, text, ifMatch) => { const now = await client.forum.saveMinutes(id, { text }, { ifMatch }); return { value: now.chair?.draft?.text ?? '', etag: now.etags.minutes }; },
    }, { value: chair?.draft?.text ?? minutes?.text ?? '', etag: etags.minutes });
  }
  online(): void { this.#sending.online(); }
  override clear(): void {
    super.clear();
    this.#sending.forget();
    this.#form.clear();
  }

  #turn(page: 'write' | 'look' | 'check'): void {
    [this.#page, this.#refusal] = [page, ''];
    this.set.draw();
    void this.set.focus(page === 'write' ? '#f-text' : undefined);
  }
  async #check(): Promise<void> {
    const { w, keeper: { value }, meeting: { minutes }, set } = this;
    this.#refusal = value.trim() === '' ? w.empty : value.trim() === minutes?.text.trim() ? w.same : '';
    if (this.#refusal === '') return void (await this.settle() && this.#turn('check'));
    this.#page = 'write';
    set.draw();
    await set.focus('.notice');
  }
  async #publish(): Promise<void> {
    const { set, w, meeting: { id } } = this;
    if (!await this.settle()) return;
    await this.#sending.run([id, this.keeper.value], (client, idempotencyKey) => client.forum.publishMinutes(id, { idempotencyKey }), (now) => this.#out(now), ({ code }) => {
      this.#refusal = code === 'nothing-new' ? w.same : code === 'not-begun' ? w.early : code === 'role-not-allowed' || code === 'not-found' || code === 'invalid-request' ? w.refused : '';
      return this.#refusal !== '';
    });
    if (this.#isOut) return;
    set.draw();
    await set.focus('.notice');
  }

  #out({ id, minutes }: ForumMeeting): void {
    this.#isOut = true;
    this.set.kept.delete(`minutes ${id}`);
    this.set.leave(this);
    void this.saved(this.w.published(String(minutes?.version ?? 1)));
  }

  view(): TemplateResult {
    const { set, w, meeting: { minutes }, keeper } = this, form = this.#form;
    const refusal = this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing;
    const out = minutes ? w.version(String(minutes.version), formatInstant(minutes.publishedAt, set.language())) : '';
    if (this.#page === 'check') return html`${set.heading(w.checkTitle)}${set.trouble()}${refusal}<p class="strong">${w.careful}</p><div class="paper-view">${minutesView(keeper.value)}</div>
      <section>${set.heading(w.then, 1)}<ul>${w.thens.map((one) => html`<li>${one}</li>`)}</ul></section>
      <div class="actions"><button type="button" class="button main" aria-disabled=${form.busy ? 'true' : nothing} @click=${() => void this.#publish()}>${w.publish}</button><button type="button" class="button" @click=${() => this.#turn('write')}>${w.edit}</button></div>`;
    if (this.#page === 'look') return html`${set.heading(w.preview)}<div class="paper-view">${minutesView(keeper.value)}</div>
      <div class="actions"><button type="button" class="button" @click=${() => this.#turn('write')}>${w.edit}</button><button type="button" class="button main" @click=${() => void this.#check()}>${w.check}</button></div>`;
    return html`${set.heading(minutes ? w.correct : w.title)}<p>${minutes ? w.correctLead(String(minutes.version)) : w.lead}</p>${out ? html`<p class="quiet">${out}</p>` : nothing}${set.trouble()}${refusal}${this.conflict()}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#check(); }}>${this.editor(w.field)}
        <div class="actions"><button class="button main">${w.check}</button><button type="button" class="button" @click=${() => this.#turn('look')}>${w.preview}</button></div></form>`;
  }
}
