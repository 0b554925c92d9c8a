// Deciding leave: agree, or what else the kind of leave allows. Which answers exist is in the request, from the pack: none is drawn that is not there.
import { duties, type LeaveRequest } from '@think-carer/contract';
import { formatDay, formatNumber, formatWeekday, today, type FieldWords, type FormController, type Step, type Translation, type Values } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deciding, DeskRequest, Happened } from './desk.deciding.ts';
import type { PartSetting } from './desk.part.ts';
import type { ItemMessages } from './item.messages.ts';
import { allowBy, leaveBody, leaveSteps, newDay, shifted, type LeaveSetting } from './leave.steps.ts';

type Parts = LeaveRequest['parts'];

export class LeaveDeciding implements Deciding {
  readonly form: FormController;
  readonly #set: PartSetting;
  readonly #m: () => Translation<ItemMessages>;
  #request: LeaveRequest;

  constructor(setting: PartSetting, form: FormController, m: () => Translation<ItemMessages>, request: LeaveRequest) {
    this.#set = setting;
    this.form = form;
    this.#m = m;
    this.#request = request;
  }

  get request(): LeaveRequest { return this.#request; }
  take(request: DeskRequest): void { this.#request = request as LeaveRequest; }
  read(client: CarerClient): PromiseLike<DeskRequest> { return client.leave.read(this.#request.id); }

  get #type() { return this.#set.pack.leaveTypes.find(({ id }) => id === this.#request.type); }
  get #setting(): LeaveSetting { return { request: this.#request, codes: (this.#type?.reasons ?? []).map(({ code }) => code), today: today() }; }

  #part({ on, part }: Parts[number]): string {
    const m = this.#m(), language = this.#set.language();
    return m.partOf(formatWeekday(on, language), typeof part === 'string' ? m.part[part] ?? part : m.hours(formatNumber(part.hours, language)));
  }
  #parts(parts: Parts): TemplateResult {
    return html`<ul class="plain">${parts.map((part) => html`<li>${this.#part(part)}</li>`)}</ul>`;
  }

  facts(): readonly (readonly [string, unknown])[] {
    const { facts, owner, paid, lateNotice } = this.#m(), one = this.#request, language = this.#set.language(), type = this.#type;
    const isMoved = JSON.stringify(one.parts) !== JSON.stringify(one.askedParts);
    return [
      [facts.kind, `${type ? this.#set.say(type.title) : one.type}: ${[owner[one.owner], paid[one.paid]].filter(Boolean).join(', ')}`],
      [facts.days, html`${this.#parts(one.askedParts)}${one.notice?.isLate ? html`<p class="small">${lateNotice(formatDay(one.notice.lastSafeOn, language))}</p>` : nothing}`],
      ...(isMoved ? [[facts.held, this.#parts(one.parts)] as const] : []),
      ...(one.note ? [[facts.note, html`<span class="words">${one.note}</span>${one.noteExpiresOn ? html`<p class="quiet small">${facts.noteGone(formatDay(one.noteExpiresOn, language))}</p>` : nothing}`] as const] : []),
    ];
  }

  duties() { return duties(this.#request, this.#set.pack, today()); }
  verbs(): readonly string[] { return this.#request.may.filter((verb) => verb in this.#m().verbs); }
  notYet(): string { return ''; }
  words(verb: string) { return this.#m().verbs[verb as keyof ItemMessages['verbs']]; }
  steps(verb: string): readonly Step[] { return leaveSteps(verb, this.#setting); }

  fieldWords(name: string): FieldWords {
    const { fields } = this.#m(), verb = this.form.page, language = this.#set.language();
    if (name === 'reason') return fields.reason[verb as keyof typeof fields.reason] as FieldWords;
    if (name === 'reasonCode') return { ...fields.reasonCode, options: Object.fromEntries((this.#type?.reasons ?? []).map(({ code, text }) => [code, this.#set.say(text)])) };
    if (name === 'consultedOn') return fields.consultedOn;
    const asked = this.#part(this.#request.askedParts[Number(name.slice(4))] ?? this.#request.askedParts[0]!), last = allowBy(this.#request);
    return { label: verb === 'postpone' ? fields.newDate(asked) : fields.otherDate(asked), errors: { ...fields.dates, required: fields.dates.required(asked), late: fields.dates.late(last ? formatWeekday(last, language) : '') } };
  }

  above(verb: string): TemplateResult | string {
    const m = this.#m(), last = allowBy(this.#request);
    if (verb === 'agree') return this.#parts(this.#request.askedParts);
    return verb === 'postpone' && last ? html`<p>${m.newDates(formatWeekday(last, this.#set.language()))}</p>` : '';
  }

  below(verb: string): TemplateResult | undefined {
    if ((verb !== 'postpone' && verb !== 'offer-other-date') || this.#request.askedParts.length < 2) return undefined;
    return html`<p><button type="button" class="link" @click=${() => { for (const [name, on] of Object.entries(shifted(this.form.values, this.#request))) this.form.set(name, on); }}>${this.#m().shift}</button></p>`;
  }

  errors(): readonly { readonly name: string; readonly key: string }[] { return []; }
  /** `/parts/1/on` is the second date; what is wrong with all of them shows at the first. */
  fieldOf(pointer: string): string {
    const [, member = '', i] = pointer.split('/');
    return member === 'parts' ? newDay(Number(i ?? 0)) : member;
  }
  content(verb: string, values: Values): unknown { return leaveBody(verb, values, { request: this.#request }); }
  send(client: CarerClient, _verb: string, content: unknown, idempotencyKey: string): PromiseLike<DeskRequest> {
    return client.leave.decide(this.#request.id, content as ReturnType<typeof leaveBody>, { idempotencyKey });
  }

  history(): readonly Happened[] {
    const m = this.#m();
    return this.#request.events.map(({ event, at, by, reason, reasonCode, parts }) => {
      const code = this.#type?.reasons?.find((one) => one.code === reasonCode);
      const why = [code ? this.#set.say(code.text) : '', reason ?? ''].filter(Boolean).join('. ');
      return { what: m.events[event] ?? event, by, at, rows: [...(why ? [[m.history.reason, why] as const] : []), ...(parts ? [[m.history.dates, parts.map((part) => this.#part(part)).join('; ')] as const] : [])] };
    });
  }
}
