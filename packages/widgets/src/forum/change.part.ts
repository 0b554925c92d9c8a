// Moving or cancelling one date: what happens, why, then what follows from it before it is done. What was typed survives whatever goes wrong.
import type { ForumMeeting } from '@think-carer/contract';
import { clockOf, errorsIn, errorSummary, fieldTemplate, FormController, formatNumber, isoDay, loadWording, readNumber, Sending, today, type Field, type FieldError, type FieldWords, type Step, type Translation, type Values, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ChangeMessages } from './change.messages.ts';
import type { ChairSetting, Part } from './chair.setting.ts';
import { sayDay, sayTimes } from './forum.when.ts';

const wording: Wording<ChangeMessages> = { 'en-GB': messages, cy: () => import('./change.messages.cy.ts') };
type Name = 'what' | 'on' | 'at' | 'minutes' | 'because';
const whole = (typed: string): number | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read >= 5 && read <= 1440 ? read : undefined; };
const fieldsOf = (values: Values): readonly Field<Name>[] => [
  { name: 'what', kind: 'choice', options: ['move', 'cancel'] },
  ...(values['what'] === 'move' ? [
    { name: 'on', kind: 'date', rule: (typed) => (isoDay(typed) ? undefined : 'required') },
    { name: 'at', kind: 'text', maxLength: 10, rule: (typed) => (clockOf(typed) ? undefined : 'required') },
    { name: 'minutes', kind: 'number', maxLength: 6, rule: (typed) => (whole(typed) ? undefined : 'required') },
  ] satisfies Field<Name>[] : []),
  { name: 'because', kind: 'text', maxLength: 300 },
];

export async function openChange(set: ChairSetting, meeting: ForumMeeting, changed: (said?: string) => Promise<void>): Promise<Part> {
  const part = new ChangePart(set, meeting, changed);
  await part.resume();
  return part;
}

class ChangePart implements Part {
  readonly #set: ChairSetting;
  readonly #meeting: ForumMeeting;
  readonly #changed: (said?: string) => Promise<void>;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<ChangeMessages>;
  #isDone = false;
  #refusal = '';

  constructor(set: ChairSetting, meeting: ForumMeeting, changed: (said?: string) => Promise<void>) {
    [this.#set, this.#meeting, this.#changed] = [set, meeting, changed];
    this.#form = new FormController({ requestUpdate: () => set.draw() });
    this.#form.page = 'ask';
    this.#begin();
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  #begin(): void {
    const { on, at, minutes } = this.#meeting.date;
    this.#form.values = { on, at, minutes: String(minutes) };
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'ask';
    this.#refusal = '';
    this.#begin();
  }

  #words(name: string): FieldWords { return this.#w[name as Name]; }
  #to(): { readonly on: string; readonly at: string; readonly minutes: number } {
    const { values } = this.#form;
    return { on: isoDay(values['on'] ?? '') ?? '', at: clockOf(values['at'] ?? '') ?? '', minutes: whole(values['minutes'] ?? '') ?? 0 };
  }
  #faults(): readonly FieldError[] {
    const { values } = this.#form, step: Step = { id: 'ask', fields: fieldsOf(values) }, faults = errorsIn(step, values), { date } = this.#meeting;
    if (faults.length > 0 || values['what'] !== 'move') return faults;
    const { on, at, minutes } = this.#to();
    return on < today(this.#set.now()) ? [{ name: 'on', key: 'past' }] : on === date.on && at === date.at && minutes === date.minutes ? [{ name: 'on', key: 'same' }] : [];
  }
  #turn(page: string, focus?: string): void {
    this.#form.open(page);
    this.#refusal = '';
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus(focus);
  }
  #continue(): void {
    this.#form.errors = this.#faults();
    if (this.#form.errors.length === 0) return this.#turn('check');
    this.#set.draw();
    void this.#set.focus('.summary');
  }
  async #send(): Promise<void> {
    const set = this.#set, w = this.#w, { values } = this.#form, isMove = values['what'] === 'move', because = values['because']!.trim(), { id } = this.#meeting;
    const body = isMove ? { to: this.#to(), because } : { isCancelled: true as const, because };
    this.#refusal = '';
    await this.#sending.run([id, body], (client, idempotencyKey) => client.forum.changeDate(id, body, { idempotencyKey }), () => this.#done(w.done[isMove ? 'move' : 'cancel']), ({ code, problem }) => {
      const wrong = (problem?.errors ?? []).flatMap(({ pointer }) => { const name = pointer.split('/').at(-1)!; return fieldsOf(values).some((field) => field.name === name) ? [{ name, key: 'required' }] : []; });
      if (wrong.length > 0) {
        this.#form.open('ask');
        this.#form.errors = wrong;
        return true;
      }
      this.#refusal = code === 'places-closed' || code === 'not-found' || code === 'role-not-allowed' || code === 'invalid-request' ? w.refused : '';
      return this.#refusal !== '';
    });
    if (this.#isDone) return;
    set.draw();
    await set.focus(this.#form.errors.length > 0 ? '.summary' : '.notice');
  }

  #done(said: string): void {
    this.#isDone = true;
    this.#set.leave(this);
    void this.#changed(said);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, fields = fieldsOf(form.values), language = set.language(), { date, chair } = this.#meeting;
    const troubles = html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}`;
    if (form.page !== 'check') return html`${set.heading(w.title(sayDay(date.on, language)))}${troubles}<p>${w.lead}</p>${errorSummary(form.errors, fields, (name) => this.#words(name), set.k(), () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); this.#continue(); }}>${fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k: set.k() }))}
        <div class="actions"><button class="button main">${w.continue}</button></div></form>`;
    const what = form.values['what'] as 'move' | 'cancel', to = this.#to(), replied = chair ? chair.heads.room + chair.heads.link + chair.heads.waiting : 0;
    return html`${set.heading(w.check[what])}${troubles}
      <dl class="answers"><div><dt>${what === 'move' ? w.check.from : w.check.when}</dt><dd>${sayDay(date.on, language)}, ${sayTimes(date, set.t())}</dd></div>
        ${what === 'move' ? html`<div><dt>${w.check.to}</dt><dd>${sayDay(to.on, language)}, ${sayTimes(to, set.t())}</dd></div>` : nothing}<div><dt>${w.check.why}</dt><dd>${form.values['because']}</dd></div></dl>
      <section>${set.heading(w.check.then, 1)}<ul><li>${w.then.told(formatNumber(replied, language), replied)}</li>${w.then[what].map((one) => html`<li>${one}</li>`)}</ul></section>
      <div class="actions"><button type="button" class="button main" aria-disabled=${form.busy ? 'true' : nothing} @click=${() => void this.#send()}>${w.send[what]}</button><button type="button" class="button" @click=${() => this.#turn('ask')}>${w.back}</button></div>`;
  }
}
