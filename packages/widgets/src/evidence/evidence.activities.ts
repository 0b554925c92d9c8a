// Noting what was done and when, fetched when somebody asks: one form, and the list of what is noted.
import { activityKinds, type EvidenceActivity } from '@think-carer/contract';
import { errorSummary, fieldTemplate, formatDay, FormController, isoDay, loadWording, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ActivitiesMessages } from './activities.messages.ts';
import { troubleOf, type Room, type RoomSetting } from './evidence.room.ts';

const wording: Wording<ActivitiesMessages> = { 'en-GB': messages, cy: () => import('./activities.messages.cy.ts') };
const step: Step<'on' | 'kind' | 'title'> = { id: 'activity', fields: [
  { name: 'title', kind: 'text', maxLength: 120 }, { name: 'kind', kind: 'select', options: activityKinds }, { name: 'on', kind: 'date', rule: (typed) => (isoDay(typed) === undefined ? 'day' : undefined) },
] };

export class ActivitiesRoom implements Room {
  readonly #set: RoomSetting;
  readonly #form: FormController;
  #t!: Translation<ActivitiesMessages>;
  #spoken = '';
  #said = '';
  #trouble = '';

  private constructor(set: RoomSetting) {
    this.#set = set;
    this.#form = new FormController(set.host, [step]);
    this.#form.page = step.id;
  }
  static async open(set: RoomSetting): Promise<ActivitiesRoom> {
    const room = new ActivitiesRoom(set);
    await room.resume();
    return room;
  }
  async resume(): Promise<void> {
    const language = this.#set.language();
    [this.#said, this.#trouble] = ['', ''];
    if (language === this.#spoken) return;
    this.#t = (await loadWording(wording, language)).words;
    this.#spoken = language;
  }

  async #do(work: () => Promise<unknown>, said: string): Promise<void> {
    [this.#said, this.#trouble] = ['', ''];
    await this.#form.submit(async () => {
      try {
        await work();
        await this.#set.reread();
        this.#said = said;
      } catch (error) {
        this.#set.failed(error);
        this.#trouble = this.#t.problems[troubleOf(error)];
      }
    });
    this.#set.host.requestUpdate();
    void this.#set.focus(this.#trouble ? '.room-trouble' : undefined);
  }

  async #add(): Promise<void> {
    const form = this.#form;
    if (!form.check()) {
      form.returning = false;
      this.#set.host.requestUpdate();
      return this.#set.focus('.summary');
    }
    const { title = '', kind, on = '' } = form.values, body = { on: isoDay(on)!, kind: kind as (typeof activityKinds)[number], title: title.trim() };
    await this.#do(async () => {
      await (await this.#set.scope().client()).evidence.addActivity(body, { idempotencyKey: form.keyFor(body) });
      form.clear();
      form.open(step.id);
    }, this.#t.noted);
  }
  async #remove({ id }: EvidenceActivity): Promise<void> {
    await this.#do(async () => (await this.#set.scope().client()).evidence.removeActivity(id), this.#t.removed);
  }

  view(): TemplateResult {
    const t = this.#t, form = this.#form, k = this.#set.k(), noted = this.#set.activities(), words = (name: string): FieldWords => t.fields[name as keyof typeof t.fields] as unknown as FieldWords;
    return html`${this.#set.heading(t.title)}
      ${errorSummary(form.errors, step.fields, words, k, () => this.#set.host.renderRoot)}
      ${this.#trouble ? html`<div class="notice failed room-trouble" role="alert" tabindex="-1"><p>${this.#trouble}</p></div>` : nothing}
      <div role="status">${this.#said ? html`<div class="notice good"><p>${this.#said}</p></div>` : nothing}</div>
      <p>${t.intro}</p>
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#add(); }}>
        ${step.fields.map((field) => fieldTemplate(field, { form, words: words(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${t.add}</button></div>
      </form>
      <section>${this.#set.heading(t.list, 1)}${noted.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="plain imports">${noted.map((one) => html`<li>
        <p><span class="strong">${formatDay(one.on, this.#spoken)}</span> <span class="tag">${t.fields.kind.options[one.kind as keyof typeof t.fields.kind.options] ?? one.kind}</span></p><p>${one.title}</p>
        <button type="button" class="link" @click=${() => void this.#remove(one)}>${t.remove}<span class="unseen">: ${one.title}</span></button></li>`)}</ul>`}</section>`;
  }
}
