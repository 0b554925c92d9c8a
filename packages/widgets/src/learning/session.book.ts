// The form of a booking: how one is booked, which way one comes, what helps, and whether mail is wanted. What was said before stands there; what is typed survives whatever goes wrong.
import type { GatheringNeed, SessionBook, SessionSeen } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, Sending, type FieldWords, type Step, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { chosenOf, isTicked, tick, ticks } from './learning.check.ts';
import type { LearningSetting } from './learning.part.ts';
import type { SessionMessages } from './session.messages.ts';

const kinds = ['name', 'alias', 'count'] as const;
type Name = 'kind' | 'called' | 'way' | 'time';

export class BookForm {
  readonly #set: LearningSetting;
  readonly #w: () => Translation<SessionMessages>;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #done: (seen: SessionSeen, before: SessionSeen) => void;
  readonly #leave: () => void;
  #seen: SessionSeen;
  #refusal = '';
  /** Something was said before: it is seen at once. */
  readonly #hasNeeds: boolean;

  constructor(set: LearningSetting, w: () => Translation<SessionMessages>, seen: SessionSeen, done: (seen: SessionSeen, before: SessionSeen) => void, leave: () => void) {
    [this.#set, this.#w, this.#seen, this.#done, this.#leave] = [set, w, seen, done, leave];
    this.#form = new FormController(set.host);
    this.#form.page = 'book';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    const { mine, suggested, ways, timeOff } = seen, said = mine?.reply, needs = said?.needs ?? suggested.needs;
    this.#hasNeeds = needs.length > 0 || Boolean(said?.needsText ?? suggested.needsText);
    this.#form.values = {
      kind: said?.kind ?? '', called: said?.kind === 'alias' ? said.called ?? '' : '', way: said?.way ?? (ways.length === 1 ? ways[0]! : ''), needs: needs.join(' '), needsText: said?.needsText ?? suggested.needsText ?? '',
      time: mine ? (mine.inWorkTime ? 'yes' : 'no') : timeOff === 'work-time' ? 'yes' : timeOff === 'own-time' ? 'no' : '',
      tell: mine ? (mine.tell?.byEmail ? '1' : '') : seen.mayTell ? '1' : '', neutral: (mine?.tell ? mine.tell.isNeutral : true) ? '1' : '', remind: mine?.remind === 'day-before' ? '1' : '',
    };
  }

  online(): void { this.#sending.online(); }
  forget(): void {
    this.#sending.forget();
    this.#form.clear();
  }

  get #step(): Step<Name> {
    const { ways, timeOff } = this.#seen;
    return { id: 'book', fields: [
      { name: 'kind', kind: 'choice', options: kinds },
      ...(this.#form.values['kind'] === 'alias' ? [{ name: 'called' as const, kind: 'text' as const, maxLength: 80, isPrivate: true as const }] : []),
      ...(ways.length > 1 ? [{ name: 'way' as const, kind: 'choice' as const, options: ways }] : []),
      ...(timeOff === 'either' ? [{ name: 'time' as const, kind: 'choice' as const, options: ['yes', 'no'] }] : []),
    ] };
  }
  #words(name: string): FieldWords {
    const { kind, called, way, time } = this.#w().book, { isFull } = this.#seen;
    if (name === 'way') return { ...way, hints: Object.fromEntries(this.#seen.ways.flatMap((one) => (isFull[one as 'room'] && this.#seen.mine?.place !== one ? [[one, way.full]] : []))) };
    return name === 'kind' ? kind : name === 'called' ? called : time;
  }
  /** Nobody who asks now could have a place the way they ask for. */
  get #waits(): boolean {
    const { isFull, ways, mine } = this.#seen, way = this.#form.values['way'];
    return mine?.place === null || (mine === null && (way ? isFull[way as 'room'] : ways.every((one) => isFull[one as 'room'])));
  }

  get #body(): SessionBook {
    const { values } = this.#form, kind = values['kind'] as SessionBook['kind'], needs = chosenOf(this.#form, 'needs') as GatheringNeed[], needsText = values['needsText']!.trim(), tells = isTicked(this.#form, 'tell') || isTicked(this.#form, 'remind');
    return {
      kind, way: values['way'] as SessionBook['way'], ...(kind === 'alias' && { called: values['called']!.trim() }), ...(kind !== 'count' && { toChair: true }), ...(needs.length > 0 && { needs }), ...(needsText && { needsText }), inWorkTime: values['time'] === 'yes',
      ...(this.#seen.mayTell && tells && { tell: { byEmail: isTicked(this.#form, 'tell'), isNeutral: isTicked(this.#form, 'neutral'), locale: this.#set.language() === 'cy' ? 'cy' as const : 'en-GB' as const } }),
      remind: this.#seen.mayTell && isTicked(this.#form, 'remind') ? 'day-before' : 'none',
    };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, before = this.#seen;
    this.#refusal = '';
    form.errors = errorsIn(this.#step, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body = this.#body;
    let isSent = false;
    await this.#sending.run([before.id, body], (client, idempotencyKey) => client.learning.book(before.id, body, { idempotencyKey }), (seen) => {
      isSent = true;
      this.#done(seen, before);
    }, async ({ code, problem }) => {
      if (code === 'not-waiting') this.#refusal = this.#w().book.gone;
      else if (code === 'invalid-request') form.errors = (problem?.errors ?? []).flatMap(({ pointer }) => { const name = pointer.slice(1); return name === 'called' || name === 'way' ? [{ name, key: 'required' }] : []; });
      return this.#refusal !== '' || form.errors.length > 0;
    });
    set.draw();
    if (!isSent) await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w().book, form = this.#form, k = set.k(), { fields } = this.#step, isChange = this.#seen.mine !== null;
    return html`<section class="book">${set.heading(isChange ? w.change : w.title, 1)}<p>${w.intro}</p>
      ${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${!isChange && this.#seen.ways.every((way) => this.#seen.isFull[way as 'room']) ? html`<p class="notice info">${w.full}</p>` : nothing}
      ${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <details class="needs-of" ?open=${this.#hasNeeds}><summary>${w.needs.ask}</summary>${ticks(form, 'needs', w.needs)}
        <div class="field"><label for="f-needsText">${w.needs.other} <span class="quiet">${k.optional}</span></label><textarea id="f-needsText" rows="2" maxlength="300" .value=${form.values['needsText'] ?? ''} @input=${(event: Event) => form.set('needsText', (event.target as HTMLTextAreaElement).value)}></textarea></div></details>
        <fieldset class="field"><legend>${w.mail.label}</legend>${this.#seen.mayTell ? html`<div class="options">${tick(form, 'tell', w.mail.tell)}${tick(form, 'remind', w.mail.remind)}
          ${isTicked(form, 'tell') || isTicked(form, 'remind') ? tick(form, 'neutral', w.mail.neutral) : nothing}</div>` : html`<p>${w.mail.none}</p>`}</fieldset>
        <div class="actions equal"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${isChange ? w.save : this.#waits ? w.wait : w.send}</button><button type="button" class="button" @click=${() => this.#leave()}>${w.notNow}</button></div>
      </form></section>`;
  }
}
