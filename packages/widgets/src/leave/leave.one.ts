// One request as its owner sees it: its days in words, where it stands, by when what happens, and a calendar file that says only "Absence".
import type { Clock, LeaveRequest } from '@think-carer/contract';
import { formatDay, formatNumber, loadWording, saveText, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { partName } from './leave.parts.ts';
import type { LeaveSetting } from './leave.setting.ts';
import { fullDay, runs } from './leave.weekday.ts';
import { messages, type RequestsMessages } from './requests.messages.ts';

const words: Wording<RequestsMessages> = { 'en-GB': messages, cy: () => import('./requests.messages.cy.ts') };
type Parts = LeaveRequest['parts'];
type Clocks = RequestsMessages['clocks'];

export class One {
  readonly #set: LeaveSetting;
  t!: Translation<RequestsMessages>;
  #spoken = '';

  constructor(setting: LeaveSetting) {
    this.#set = setting;
  }

  async listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.t = (await loadWording(words, language)).words;
    this.#set.element.requestUpdate();
  }

  day(on: string): string {
    return formatDay(on, this.#set.language());
  }

  /** Whole days in a row as one run; a part of a day by itself. */
  days(parts: Parts): readonly string[] {
    const { t, language } = this.#set;
    const whole = runs(parts.filter(({ part }) => part === 'full-day').map(({ on }) => on))
      .map(([first, last]) => [first, first === last ? fullDay(first, language()) : t().fromTo(fullDay(first, language()), fullDay(last, language()))] as const);
    const pieces = parts.filter(({ part }) => part !== 'full-day').map(({ on, part }) => [on, `${fullDay(on, language())}, ${partName(part, t(), language())}`] as const);
    return [...whole, ...pieces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  }
  list(parts: Parts): TemplateResult {
    return html`<ul class="plain">${this.days(parts).map((day) => html`<li>${day}</li>`)}</ul>`;
  }

  state({ state }: LeaveRequest): TemplateResult {
    return html`<span class="tag">${this.t.state[state as keyof RequestsMessages['state']] ?? state}</span>`;
  }

  by(who: string): string {
    return this.t.by[who as keyof RequestsMessages['by']] ?? who;
  }

  to({ approverEmail }: LeaveRequest): string {
    return approverEmail ?? this.t.to.hr;
  }

  /** What was decided, by whom, when and why. */
  outcome({ outcome, state, type, askedParts }: LeaveRequest, isListed = false): TemplateResult | typeof nothing {
    if (!outcome || outcome.verb === 'withdraw') return nothing;
    const { t } = this, say = t.outcome[outcome.verb as keyof RequestsMessages['outcome']];
    const code = outcome.reasonCode && this.#set.pack().leaveTypes.find(({ id }) => id === type)?.reasons?.find((reason) => reason.code === outcome.reasonCode);
    const row = (name: string, value: unknown) => html`<p><span class="strong">${name}:</span> ${value}</p>`;
    const why = [code ? this.#set.say(code.text) : '', outcome.reason ?? ''].filter(Boolean);
    return html`<p>${say?.(this.by(outcome.by), this.day(outcome.at)) ?? nothing}</p>
      ${why.length > 0 ? row(t.reason, html`<span class="typed-words">${why.join('. ')}</span>`) : nothing}
      ${state === 'postponed' && isListed ? row(t.rows.asked, this.days(askedParts).join('; ')) : outcome.parts && state === 'other-date-offered' ? row(t.offered, this.days(outcome.parts).join('; ')) : nothing}`;
  }

  clock({ what, on, isPast }: Clock): string {
    const { clocks } = this.t, say = clocks[(what in clocks ? what : 'other') as keyof Clocks];
    return isPast ? say.was(this.day(on)) : say.is(this.day(on));
  }
  /** By when what happens; what no longer matters is left out. */
  clocks({ clocks, isOverdue, state }: LeaveRequest): TemplateResult | typeof nothing {
    const { t } = this;
    if (state === 'lapsed') return html`<p>${t.lapsed}</p>`;
    return html`${clocks.length > 0 ? html`<ul>${clocks.map((clock) => html`<li>${this.clock(clock)}</li>`)}</ul>` : nothing}${isOverdue ? html`<p class="strong">${t.overdue}</p>` : nothing}`;
  }

  warnings({ warnings, state }: LeaveRequest): readonly string[] {
    const { warnings: say } = this.t;
    return state === 'waiting' ? warnings.flatMap((code) => say[code as keyof RequestsMessages['warnings']] ?? []) : [];
  }

  facts(one: LeaveRequest): TemplateResult {
    const { say, pack, language } = this.#set, { rows, left, noteUntil } = this.t;
    const type = pack().leaveTypes.find(({ id }) => id === one.type), number = (value: number) => formatNumber(value, language());
    const isMoved = JSON.stringify(one.parts) !== JSON.stringify(one.askedParts);
    const row = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const { seenBy = [] } = one;
    return html`<dl class="answers proof">
      ${row(rows.reference, html`<strong>${one.reference}</strong>`)}${row(rows.state, this.state(one))}
      ${row(rows.days, this.list(one.parts))}${isMoved ? row(rows.asked, this.list(one.askedParts)) : nothing}
      ${row(rows.type, type ? say(type.title) : one.type)}${row(rows.sent, this.day(one.createdAt))}${row(rows.to, this.to(one))}
      ${one.entitlement ? row(rows.left, left(number(one.entitlement.left), number(one.entitlement.week))) : nothing}
      ${seenBy.length > 0 ? row(rows.seenBy, html`<ul class="plain">${seenBy.map(({ who, email = '', untilOn }) => html`<li>${[this.t.seenBy[who as 'hr'] ?? who, email, untilOn ? this.t.until(this.day(untilOn)) : ''].filter(Boolean).join(', ')}</li>`)}</ul>`) : nothing}
      ${one.note ? row(rows.note, html`<span class="typed-words">${one.note}</span>${one.noteExpiresOn ? html`<p class="small quiet">${noteUntil(this.day(one.noteExpiresOn))}</p>` : nothing}`) : nothing}
    </dl>`;
  }

  history({ events }: LeaveRequest): TemplateResult {
    const { t } = this;
    return html`${this.#set.heading(t.history, 1)}<ol class="history">${events.map(({ at, event, by, reason }) => html`<li>
      <p><span class="strong">${t.events[event as keyof RequestsMessages['events']] ?? t.events.other}</span> <span class="quiet">${this.day(at)}, ${this.by(by)}</span></p>
      ${reason ? html`<p class="typed-words">${reason}</p>` : nothing}</li>`)}</ol>`;
  }

  /** A file for one's own calendar, made in the page. */
  calendar(one: LeaveRequest): TemplateResult | typeof nothing {
    if (one.state === 'withdrawn' || one.state === 'declined' || one.state === 'lapsed') return nothing;
    return html`<button type="button" class="button" @click=${() => void this.#save(one)}>${this.t.calendar}</button>`;
  }
  async #save(one: LeaveRequest): Promise<void> {
    try {
      const { leaveCalendar } = await import('@think-carer/sdk/calendar'), locale = this.#set.language() === 'cy' ? 'cy' : 'en-GB';
      saveText(leaveCalendar(one, { locale }), `${this.t.file}.ics`, 'text/calendar');
    } catch (error) {
      this.#set.failed(error);
    }
  }
}
