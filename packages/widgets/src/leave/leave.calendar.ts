// A month as a grid of days, of which several can be chosen, by pointer or by the keys of the ARIA pattern for grids. It is never the only way in.
import { directionOf } from '@think-carer/kit';
import { addDays, addMonths, daysBetween, weekdayOf } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { fullDay, monthOf, weekday } from './leave.weekday.ts';

export interface CalendarWords {
  readonly before: string; readonly after: string; readonly help: string;
  /** Said after the day's own name. */
  readonly asked: string; readonly today: string;
}
export interface CalendarSetting {
  readonly today: string;
  /** Days before and after these cannot be chosen. */
  readonly from: string;
  readonly to: string;
  readonly language: () => string;
  readonly words: () => CalendarWords;
  /** How much of a day is chosen: `full-day`, `morning`, `afternoon`, `hours`; undefined where it is not chosen. */
  readonly partOf: (on: string) => string | undefined;
  /** Said of a chosen day after its name: "morning". */
  readonly partName: (on: string) => string;
  /** Asked for before, in another request. */
  readonly isAsked: (on: string) => boolean;
  readonly choose: (days: readonly string[], isChosen: boolean) => void;
  readonly redraw: () => Promise<unknown>;
  readonly root: () => ParentNode;
}

/** Monday to Sunday, with the days of the month in place and nothing where the month has none. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const first = `${month.slice(0, 7)}-01`, days = daysBetween(first, addMonths(first, 1));
  const lead = (weekdayOf(first) + 6) % 7;
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) => Array.from({ length: 7 }, (__, i) => {
    const n = week * 7 + i - lead;
    return n < 0 || n >= days ? null : addDays(first, n);
  }));
}

/** Where a key leads from a day; undefined for a key that leads nowhere. */
export function dayAfterKey(key: string, on: string, { shift = false, rtl = false } = {}): string | undefined {
  const back = (weekdayOf(on) + 6) % 7;
  switch (key) {
    case 'ArrowLeft': return addDays(on, rtl ? 1 : -1);
    case 'ArrowRight': return addDays(on, rtl ? -1 : 1);
    case 'ArrowUp': return addDays(on, -7);
    case 'ArrowDown': return addDays(on, 7);
    case 'Home': return addDays(on, -back);
    case 'End': return addDays(on, 6 - back);
    case 'PageUp': return addMonths(on, shift ? -12 : -1);
    case 'PageDown': return addMonths(on, shift ? 12 : 1);
    default: return undefined;
  }
}

export class Calendar {
  readonly #set: CalendarSetting;
  /** The day that Tab comes to. Its month is the one shown. */
  at: string;
  /** Chosen last: Shift chooses on from here. */
  #anchor: string | undefined;

  constructor(setting: CalendarSetting) {
    this.#set = setting;
    this.at = setting.today;
  }

  #within(on: string): string {
    const { from, to } = this.#set;
    return on < from ? from : on > to ? to : on;
  }

  /** Another month; the button keeps the focus. */
  #turn(months: number): void {
    this.at = this.#within(addMonths(this.at, months));
    void this.#set.redraw();
  }

  /** Shows a day that was typed. */
  show(on: string): void {
    this.at = this.#within(on);
  }

  #press(on: string, isOn: boolean): void {
    const { from, to, partOf, choose } = this.#set;
    if (on < from || on > to) return;
    this.at = on;
    const first = isOn && this.#anchor ? this.#anchor : on;
    const [low, high] = first < on ? [first, on] : [on, first];
    const days = Array.from({ length: daysBetween(low, high) + 1 }, (_, i) => addDays(low, i));
    this.#anchor = on;
    if (days.length > 1) choose(days, true);
    else choose(days, partOf(on) === undefined);
    void this.#set.redraw();
  }

  async #key(event: KeyboardEvent): Promise<void> {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === ' ' || key === 'Enter') {
      event.preventDefault();
      return this.#press(this.at, shiftKey);
    }
    const to = dayAfterKey(key, this.at, { shift: shiftKey, rtl: directionOf(this.#set.language()) === 'rtl' });
    if (to === undefined) return;
    event.preventDefault();
    this.at = this.#within(to);
    await this.#set.redraw();
    this.#set.root().querySelector<HTMLElement>(`td[data-day="${this.at}"]`)?.focus();
  }

  view(): TemplateResult {
    const { from, to, words, language } = this.#set;
    const w = words(), spoken = language(), month = this.at.slice(0, 7);
    const turn = (by: number, name: string, sign: string, isEnd: boolean) => html`<button type="button" class="turn" aria-disabled=${isEnd} @click=${() => this.#turn(by)}><span aria-hidden="true">${sign}</span><span class="unseen">${name}</span></button>`;
    return html`<div class="calendar">
      <div class="month">${turn(-1, w.before, '‹', month <= from.slice(0, 7))}
        <p class="strong" id="month" aria-live="polite">${monthOf(this.at, spoken)}</p>
        ${turn(1, w.after, '›', month >= to.slice(0, 7))}</div>
      <table role="grid" aria-multiselectable="true" aria-labelledby="month" aria-describedby="month-help" @keydown=${(event: KeyboardEvent) => void this.#key(event)}>
        <thead><tr>${Array.from({ length: 7 }, (_, i) => addDays('2027-01-04', i)).map((on) => html`<th scope="col" abbr=${weekday(on, spoken)}>${weekday(on, spoken, 'short')}</th>`)}</tr></thead>
        <tbody>${weeksOf(this.at).map((week) => html`<tr>${week.map((on) => (on === null ? html`<td></td>` : this.#day(on)))}</tr>`)}</tbody>
      </table>
      <p class="quiet small" id="month-help">${w.help}</p>
    </div>`;
  }

  #day(on: string): TemplateResult {
    const { today, from, to, words, language, partOf, partName, isAsked } = this.#set;
    const part = partOf(on), asked = isAsked(on);
    const name = [fullDay(on, language()), part ? partName(on) : '', on === today ? words().today : '', asked ? words().asked : ''].filter(Boolean).join(', ');
    return html`<td role="gridcell" class="day ${part ?? ''} ${asked ? 'asked' : ''}" data-day=${on} tabindex=${on === this.at ? 0 : -1} aria-label=${name}
      aria-selected=${part !== undefined} aria-disabled=${on < from || on > to || nothing} aria-current=${on === today ? 'date' : nothing}
      @click=${(event: MouseEvent) => this.#press(on, event.shiftKey)}>${Number(on.slice(8))}</td>`;
  }
}
