// The page "Which days?": a calendar, three boxes for a typed date, and the list of what is chosen with how much of each day.
import { fieldId, type FieldError, type FormController, type KitMessages, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { AskingMessages } from './asking.messages.ts';
import { Calendar } from './leave.calendar.ts';
import { hoursFault, mostDates, partKinds, readChosen, writeChosen, type Chosen, type PartKind } from './leave.parts.ts';
import { askable, readDay } from './leave.typed.ts';
import { fullDay } from './leave.weekday.ts';

export interface DaysSetting {
  readonly form: FormController;
  readonly today: string;
  readonly language: () => string;
  readonly words: () => Translation<AskingMessages>['days'];
  readonly k: () => Translation<KitMessages>;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly redraw: () => Promise<unknown>;
  readonly root: () => ParentNode;
  /** Asked for before, in another request. */
  readonly isAsked: (on: string) => boolean;
}

const boxes = ['day', 'month', 'year'] as const;
const boxName = (box: (typeof boxes)[number]): string => `typed.${box}`;

export class Days {
  readonly #set: DaysSetting;
  readonly calendar: Calendar;
  #said = '';

  constructor(setting: DaysSetting) {
    this.#set = setting;
    const { today, language, words, isAsked, redraw, root } = setting;
    this.calendar = new Calendar({
      today, ...askable(today), language, words, isAsked, redraw, root,
      partOf: (on) => this.#at(on)?.part, partName: (on) => words().parts[this.#at(on)?.part ?? 'full-day'].toLocaleLowerCase(language()),
      choose: (days, isChosen) => (isChosen ? this.#add(days) : this.#remove(days[0]!)),
    });
  }

  get chosen(): readonly Chosen[] {
    return readChosen(this.#set.form.values['days']);
  }
  #at(on: string): Chosen | undefined {
    return this.chosen.find((day) => day.on === on);
  }

  #keep(days: readonly Chosen[], said: string): void {
    const { form } = this.#set;
    this.#said = said;
    form.errors = form.errors.filter(({ name }) => name !== 'days');
    form.set('days', writeChosen(days));
    // A day pressed in the calendar is typed as much as one in the boxes.
    this.#set.root().dispatchEvent(new Event('input'));
  }

  #add(days: readonly string[]): void {
    const { words, language } = this.#set, before = this.chosen;
    const fresh = days.filter((on) => !this.#at(on)), w = words();
    this.#keep([...before, ...fresh.map((on): Chosen => ({ on, part: 'full-day', hours: '' }))],
      `${fresh.length === 1 ? `${w.added(fullDay(fresh[0]!, language()))} ` : ''}${w.total(before.length + fresh.length)}`);
  }

  #remove(on: string): void {
    const { words, language } = this.#set, rest = this.chosen.filter((day) => day.on !== on), w = words();
    this.#keep(rest, `${w.removed(fullDay(on, language()))} ${rest.length > 0 ? w.total(rest.length) : w.none}`);
  }

  #change(on: string, change: Partial<Chosen>): void {
    const { form } = this.#set;
    form.set('days', writeChosen(this.chosen.map((day) => (day.on === on ? { ...day, ...change } : day))));
  }

  /** Adds what stands in the boxes: true where there was nothing, or a day. */
  addTyped(): boolean {
    const { form, language, today } = this.#set;
    const [day, month, year] = boxes.map((box) => form.values[boxName(box)]?.trim() ?? '');
    if (!day && !month && !year) return true;
    const { from, to } = askable(today);
    const on = readDay({ day, month, year }, { from: today, languages: [language()] });
    const key = on === undefined ? 'date' : on < from ? 'past' : on > to ? 'far' : undefined;
    if (key !== undefined) {
      form.errors = [{ name: 'typed', key }];
      void this.#set.redraw();
      return false;
    }
    form.errors = [];
    for (const box of boxes) form.values[boxName(box)] = '';
    this.calendar.show(on!);
    this.#add([on!]);
    return true;
  }

  /** What is wrong with the page. What was typed and not added yet counts as chosen. */
  faults(): readonly FieldError[] {
    if (!this.addTyped()) return this.#set.form.errors;
    const { chosen } = this;
    if (chosen.length === 0) return [{ name: 'typed', key: 'required' }];
    if (chosen.length > mostDates) return [{ name: 'typed', key: 'many' }];
    return chosen.flatMap((day) => {
      const key = hoursFault(day);
      return key === undefined ? [] : [{ name: `hours.${day.on}`, key }];
    });
  }

  /** `aside`: what is told about the days chosen. */
  view(aside: unknown): TemplateResult {
    const { words, heading } = this.#set, w = words(), { chosen } = this;
    return html`<p class="hint">${w.hint}</p>
      <div class="pick">
        <div>${this.calendar.view()}${this.#typed()}</div>
        <div class="picked" id="f-days" tabindex="-1">${heading(w.chosen, 1)}
          <p class="unseen" role="status">${this.#said}</p>
          ${chosen.length === 0 ? html`<p class="quiet">${w.none}</p>` : html`<ul class="plain days">${chosen.map((day) => this.#row(day))}</ul>`}
          ${aside}</div>
      </div>`;
  }

  #error(name: string): TemplateResult | typeof nothing {
    const { form, words, k } = this.#set, key = form.errorOf(name) as keyof AskingMessages['days']['errors'] | undefined;
    return key === undefined ? nothing : html`<p class="error" id="${fieldId(name)}-error"><span class="unseen">${k().errorPrefix}</span> ${words().errors[key]}</p>`;
  }

  #typed(): TemplateResult {
    const { form, words, k, root, redraw } = this.#set, w = words(), wrong = form.errorOf('typed') !== undefined;
    const labels = { day: k().day, month: k().month, year: k().year };
    const add = async () => {
      const isRight = this.addTyped();
      await redraw();
      root().querySelector<HTMLElement>(isRight ? `#${fieldId('typed')}` : '.summary')?.focus();
    };
    return html`<fieldset class="field typed-day ${wrong ? 'wrong' : ''}" aria-describedby="typed-hint ${wrong ? 'f-typed-error' : ''}">
      <legend>${w.typed}</legend><p class="hint" id="typed-hint">${w.typedHint}</p>${this.#error('typed')}
      <div class="date">${boxes.map((box) => html`<span class="datepart"><label for=${box === 'day' ? 'f-typed' : `f-typed-${box}`}>${labels[box]}</label>
        <input id=${box === 'day' ? 'f-typed' : `f-typed-${box}`} class="number ${box}" autocomplete="off" spellcheck="false" maxlength="40" aria-invalid=${wrong ? 'true' : nothing}
          .value=${form.values[boxName(box)] ?? ''} @input=${(event: Event) => form.set(boxName(box), (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') { event.preventDefault(); void add(); } }}></span>`)}
        <button type="button" class="button" @click=${() => void add()}>${w.add}</button></div>
    </fieldset>`;
  }

  #row({ on, part, hours }: Chosen): TemplateResult {
    const { words, language, root, redraw, form } = this.#set, w = words(), day = fullDay(on, language());
    const name = `hours.${on}`, id = fieldId(name), wrong = form.errorOf(name) !== undefined;
    const remove = async () => {
      this.#remove(on);
      await redraw();
      root().querySelector<HTMLElement>('.days .link, #f-typed')?.focus();
    };
    return html`<li class=${wrong ? 'field wrong' : nothing}>
      <p class="strong">${day}</p>${this.#error(name)}
      <div class="much"><label class="unseen" for="part.${on}">${w.much(day)}</label>
        <select id="part.${on}" @change=${(event: Event) => this.#change(on, { part: (event.target as HTMLSelectElement).value as PartKind })}>
          ${partKinds.map((kind) => html`<option value=${kind} .selected=${kind === part}>${w.parts[kind]}</option>`)}</select>
        ${part === 'hours' ? html`<span class="typed"><label class="unseen" for=${id}>${w.hours(day)}</label><input id=${id} class="number" inputmode="decimal" autocomplete="off" maxlength="20" placeholder=${w.hoursHint}
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}-error` : nothing} .value=${hours} @input=${(event: Event) => this.#change(on, { hours: (event.target as HTMLInputElement).value })}></span>` : nothing}
        <button type="button" class="link" @click=${() => void remove()}>${w.remove}<span class="unseen"> ${day}</span></button></div>
    </li>`;
  }
}
