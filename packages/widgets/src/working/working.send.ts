// Sending a formal request: who decides, the answers to check, one press, and the receipt. Fetched when someone wants to send.
import type { Session, WorkingRequest } from '@think-carer/contract';
import { errorSummary, fieldTemplate, type FieldWords, formatDay, FormController, loadWording, type Refusal, Sending, type Step, type Translation, type Values } from '@think-carer/kit';
import { flexibleWorkingDecision, type RequestInput } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { Stop } from './asking.steps.ts';
import type { SentMessages } from './sent.messages.ts';
import { CarerRequestSentEvent } from './working.events.ts';
import { sentWording } from './working.mine.ts';
import type { Room, RoomSetting } from './working.setting.ts';

/** What sending is given by the asking that it follows. */
export interface SendSetting extends RoomSetting {
  /** The answers as they now are. */
  readonly input: () => RequestInput;
  readonly arrangement: string;
  readonly nation: () => string | undefined;
  /** The words of the draft are no longer those of the answers. */
  readonly isEdited: () => boolean;
  /** Opens one page of the asking, with what a server found wrong. */
  readonly change: (page: 'change' | 'more' | 'earlier', faults?: readonly string[]) => void;
  /** Another request is open, or two were made: the page that says so. */
  readonly stopped: (stop: Stop) => void;
  /** The request is sent: the draft is done with. */
  readonly sent: () => void;
  /** To one's requests, or one of them. */
  readonly look: (id?: string) => void;
}

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
const stepsFor = (session: Session | null): readonly Step[] => [
  { id: 'to', fields: [{ name: 'to', kind: 'choice', options: [...(session?.managerEmail ? ['manager'] : []), 'other', 'hr'] }] },
  {
    id: 'email', when: ({ to }) => to === 'other',
    fields: [{ name: 'email', kind: 'email', maxLength: 254, autocomplete: 'off', rule: (value) => (!looksLikeEmail.test(value.trim()) ? 'email' : value.trim().toLowerCase() === session?.email?.toLowerCase() ? 'own' : undefined) }],
  },
];

export class Send implements Room {
  readonly #set: SendSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #session: Session | null;
  #t!: Translation<SentMessages>;
  #spoken = '';
  #receipt: WorkingRequest | undefined;
  #hasFault = false;

  private constructor(setting: SendSetting, session: Session | null) {
    this.#set = setting;
    this.#session = session;
    this.#form = new FormController(setting.host, stepsFor(session));
    this.#form.page = 'to';
    this.#sending = new Sending({ form: this.#form, client: () => setting.scope().client(), failed: setting.failed, recovered: setting.recovered });
  }

  /** Ready to be drawn. Asks who is signed in, which may ask them to sign in again. */
  static async open(setting: SendSetting): Promise<Send> {
    const one = new Send(setting, await setting.scope().session());
    await one.#listen();
    return one;
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#t = (await loadWording(sentWording, language)).words;
    this.#set.host.requestUpdate();
  }

  online(): void {
    this.#sending.online();
  }

  #day(on: string): string {
    return formatDay(on.slice(0, 10), this.#set.language());
  }
  /** Who decides, as it is sent: null is HR alone. */
  #approver({ to, email = '' }: Values): string | null | undefined {
    return to === 'hr' ? null : to === 'other' ? email.trim() : this.#session?.managerEmail;
  }

  #arrive(): void {
    this.#sending.forget();
    this.#set.recovered();
    this.#set.host.requestUpdate();
    this.#set.focus(this.#form.errors.length > 0 ? '.summary' : undefined);
  }

  #continue(event: Event): void {
    event.preventDefault();
    this.#form.continue();
    this.#arrive();
  }

  #back(): void {
    if (this.#form.page === 'to') return this.#set.leave();
    this.#hasFault = false;
    this.#form.back();
    return this.#arrive();
  }

  async #send(): Promise<void> {
    const { input, arrangement, nation } = this.#set;
    const { hours, times, place, startsOn, endsOn, earlierOn, howItCouldWork } = input();
    const said = (member: 'hours' | 'times' | 'place' | 'howItCouldWork', text: string | undefined) => (text?.trim() ? { [member]: text.trim() } : {});
    const approverEmail = this.#approver(this.#form.values), where = nations.find((one) => one === nation());
    const body = {
      kind: 'statutory' as const, ...said('hours', hours), ...said('times', times), ...said('place', place), ...said('howItCouldWork', howItCouldWork), arrangement, startsOn, ...(endsOn && { endsOn }),
      earlierOn: [...earlierOn], ...(approverEmail !== undefined && { approverEmail }), ...(where && { nation: where }),
    };
    this.#hasFault = false;
    await this.#sending.run(body, (client, idempotencyKey) => client.working.request(body, { idempotencyKey }), (receipt) => {
      this.#receipt = receipt;
      this.#set.sent();
      this.#form.open('receipt');
      this.#arrive();
      this.#set.host.dispatchEvent(new CarerRequestSentEvent(receipt.reference));
    }, (error) => this.#refused(error));
  }

  /** What the server says no to has a page of its own, where it can be put right. */
  #refused({ code, problem }: Refusal): boolean {
    if (code === 'request-live' && problem?.existingId) this.#set.look(problem.existingId);
    else if (code === 'two-in-twelve-months') this.#set.stopped({ why: 'twice', nextOn: problem?.nextOn ?? null });
    else if (code === 'invalid-request') {
      const faults = (problem?.errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? '');
      if (faults.includes('approverEmail')) {
        this.#form.open('to');
        this.#form.values['to'] = 'other';
        this.#form.open('email', true);
        this.#form.errors = [{ name: 'email', key: 'email' }];
      } else if (faults.some((name) => ['hours', 'times', 'place', 'startsOn'].includes(name))) this.#set.change('change', faults);
      else this.#hasFault = true;
      this.#arrive();
    } else return false;
    return true;
  }

  // Views

  view(): TemplateResult {
    void this.#listen();
    const { heading, k, leave } = this.#set;
    const t = this.#t.send;
    if (this.#receipt) return this.#done(this.#receipt);
    const back = html`<button type="button" class="link back" @click=${() => this.#back()}>${k().back}</button>`;
    if (!this.#session?.roles.includes('employee')) return html`<button type="button" class="link back" @click=${leave}>${k().back}</button>${heading(t.title)}<p>${t.notStaff}</p>`;
    return html`${back}${this.#form.page === 'check' ? this.#check() : this.#question()}`;
  }

  #question(): TemplateResult {
    const { host, k, heading } = this.#set;
    const form = this.#form, { fields } = form.step!, t = this.#t.send;
    const wordsOf = (name: string): FieldWords => {
      const words = t.fields[name as keyof typeof t.fields] as unknown as FieldWords, manager = this.#session?.managerEmail;
      return name === 'to' && manager ? { ...words, hints: { ...words.hints, manager } } : words;
    };
    return html`<form novalidate @submit=${(event: Event) => this.#continue(event)}>
      ${errorSummary(form.errors, fields, wordsOf, k(), () => host.renderRoot)}
      ${fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k: k(), heading: (content: unknown) => heading(content) }))}
      <div class="actions"><button class="button main">${k().continue}</button></div>
    </form>`;
  }

  #check(): TemplateResult {
    const { heading, input, isEdited, change, on } = this.#set;
    const k = this.#set.k(), t = this.#t.send, { busy } = this.#form;
    const { hours, times, place, startsOn, endsOn, earlierOn, howItCouldWork } = input();
    const row = (term: string, text: string | undefined, go: () => void, more?: string) => html`<div><dt>${term}</dt><dd class="quoted">${text?.trim() || k.notProvided}${more ? html`<span class="quiet small"> ${more}</span>` : nothing}</dd>
      <dd><button type="button" class="link" @click=${go}>${k.change}<span class="unseen"> ${term}</span></button></dd></div>`;
    const who = () => { this.#form.open('to'); this.#arrive(); };
    return html`${heading(t.check)}
      ${this.#hasFault ? html`<div class="notice failed" role="alert"><p>${t.fault}</p></div>` : nothing}
      ${isEdited() ? html`<div class="notice info"><p>${t.edited}</p></div>` : nothing}
      <dl class="answers">
        ${row(t.rows.hours, hours, () => change('change'))}${row(t.rows.times, times, () => change('change'))}${row(t.rows.place, place, () => change('change'))}
        ${row(t.rows.startsOn, this.#day(startsOn), () => change('change'))}${row(t.rows.endsOn, endsOn && this.#day(endsOn), () => change('more'))}
        ${row(t.rows.cover, howItCouldWork, () => change('more'))}
        ${row(t.rows.earlier, earlierOn.length > 0 ? earlierOn.map((day) => this.#day(day)).join(', ') : t.none, () => change('earlier'), t.known)}
        ${row(t.rows.to, this.#approver(this.#form.values) ?? t.hr, who)}
      </dl>
      <p class="strong">${t.clock(this.#day(flexibleWorkingDecision({ requestedOn: on }).dueOn))}</p>
      <p>${t.uses}</p>
      <div class="actions"><button type="button" class="button main" aria-disabled=${busy} @click=${() => void this.#send()}>${busy ? t.sending : t.now}</button></div>`;
  }

  #done({ reference, id, clocks }: WorkingRequest): TemplateResult {
    const t = this.#t.send, decide = clocks.find(({ what }) => what === 'decide');
    return html`<div class="notice good">${this.#set.heading(t.done)}<p>${t.reference(reference)}</p></div>
      ${decide ? html`<p class="strong">${t.clock(this.#day(decide.on))}</p>` : nothing}<p>${t.next}</p>
      <div class="actions"><button type="button" class="button" @click=${() => this.#set.look(id)}>${this.#t.mine.look}</button>
        <button type="button" class="button" @click=${() => window.print()}>${this.#set.k().print}</button></div>`;
  }
}
