// The answers: what somebody can have for what they need; and, for whoever decides, what they must, may and cannot do, and by when.
import { errorSummary, fieldTemplate, formatDay, formatWeekday, FormController, isoDay, loadWording, type Field, type Translation, type Wording } from '@think-carer/kit';
import { answersFor, type DutyLine, type GuideAnswer, type GuideFinding, type GuideNeed, type OfferGuide } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type AnswerMessages } from './answer.messages.ts';
import { itemBody, type BodySetting } from './guide.body.ts';
import { promiseView } from './guide.item.ts';
import type { GuideSetting } from './guide.part.ts';

const wording: Wording<AnswerMessages> = { 'en-GB': messages, cy: () => import('./answer.messages.cy.ts') };
type Asked = GuideNeed | { readonly about: string } | 'all';
type Decided = Extract<GuideAnswer, { readonly ask: 'decide' }>;

/** One answer below the questions. */
export interface AnswerPart {
  /** What was asked: a need, the id of a kind of leave, or `all`. */
  readonly asked: string;
  view(): TemplateResult;
}

export async function openAnswer(set: GuideSetting, book: () => OfferGuide, question: Asked, body: () => BodySetting): Promise<AnswerPart> {
  const answer = new Answer(set, book, question, body);
  await answer.listen();
  return answer;
}

class Answer implements AnswerPart {
  readonly #set: GuideSetting;
  readonly #book: () => OfferGuide;
  readonly #question: Asked;
  readonly #body: () => BodySetting;
  readonly #form: FormController;
  #m!: Translation<AnswerMessages>;
  #spoken = '';
  /** The days that were asked about; none: as if it were asked today. */
  #days: { readonly askedOn?: string; readonly firstDay?: string; readonly days?: number } = {};

  constructor(set: GuideSetting, book: () => OfferGuide, question: Asked, body: () => BodySetting) {
    [this.#set, this.#book, this.#question, this.#body] = [set, book, question, body];
    this.#form = new FormController(set.host);
    this.#form.page = 'days';
  }

  get asked(): string { return typeof this.#question === 'object' ? this.#question.about : this.#question; }

  async listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#m = (await loadWording(wording, language)).words;
    this.#set.host.requestUpdate();
  }

  view(): TemplateResult {
    void this.listen();
    const question = this.#question;
    return html`<section class="answer" aria-live="polite">${question === 'all' ? this.#all() : typeof question === 'object' ? this.#decide(question.about) : this.#have(question)}</section>`;
  }

  #have(need: GuideNeed): TemplateResult {
    const { heading, t: words } = this.#set, m = this.#m, t = words(), answer = answersFor(this.#book(), { ask: 'can-have', need }), findings = answer.ask === 'can-have' ? answer.findings : [];
    return html`${heading(m.have(t.ask.needs[need]!), 1)}
      ${findings.length === 0 ? html`<p>${m.none}</p>` : html`<ul class="plain findings">${findings.map((finding) => html`<li>${this.#finding(finding)}</li>`)}</ul>`}`;
  }

  #finding({ item, fits, because }: GuideFinding): TemplateResult {
    const m = this.#m, set = this.#body();
    return html`<details class="entry"><summary><span class="name">${item.title}</span>${promiseView(item.promise, set.t)}<span class="fits ${fits}">${m.fits[fits]}</span></summary>
      <div class="body">${itemBody(item, set, fits === 'cannot-tell' && because.length > 0 ? html`<p class="strong">${m.depends}</p><ul>${because.map((line) => html`<li>${line}</li>`)}</ul>` : nothing)}</div></details>`;
  }

  #named(about: string): string {
    const { t } = this.#set, item = this.#book().sections.find(({ part }) => part === 'duties')?.items.find((one) => one.about === about);
    return about === 'flexible-working' ? t().ask.working : item?.title ?? about;
  }
  #answer(about: string, days = this.#days): Decided {
    return answersFor(this.#book(), { ask: 'decide', about, ...days }) as Decided;
  }

  #decide(about: string): TemplateResult {
    const { heading, language, on } = this.#set, m = this.#m, answer = this.#answer(about), day = (one: string) => formatWeekday(one, language(), on());
    return html`${heading(m.decide(this.#named(about)), 1)}
      <p class="strong">${m.when}</p>
      ${answer.clocks.length === 0 ? html`<p>${m.noClock}</p>` : html`<ul class="clocks">${answer.clocks.filter(({ what, on: due }, _, all) => what !== 'counter-notice' || !all.some((one) => one.what === 'decide' && one.on === due) || all.length > 1)
        .map(({ what, on: due, isPast }) => html`<li>${isPast ? m.past(m.clocks[what]!(day(due))) : m.clocks[what]!(day(due))}</li>`)}</ul>`}
      ${answer.clocks.length > 0 && !this.#days.askedOn ? html`<p class="quiet small">${m.asIf(formatDay(on(), language()))}</p>` : nothing}
      ${answer.clocks.length > 0 || about !== 'flexible-working' ? this.#daysForm(about) : nothing}
      ${this.#duties(answer, 2)}<p class="quiet">${m.desk}</p>`;
  }

  #all(): TemplateResult {
    const { heading } = this.#set, kinds = this.#book().sections.find(({ part }) => part === 'duties')?.items ?? [];
    return html`${heading(this.#m.all, 1)}${kinds.map(({ about = '' }) => html`${heading(this.#named(about), 2)}${this.#duties(this.#answer(about, {}), 3)}`)}`;
  }

  #duties({ duties: all }: Decided, below: number): TemplateResult {
    const { heading } = this.#set, m = this.#m;
    return html`<div class="duties">${(['must', 'may', 'cannot'] as const).map((force) => html`<section class=${force}>${heading(m[force], below)}
      ${all[force].length === 0 ? html`<p class="quiet">${m.nothing}</p>` : html`<ul class="plain">${all[force].map((line) => html`<li>${this.#duty(line)}</li>`)}</ul>`}</section>`)}</div>`;
  }

  #duty({ text, on, isPast, basis, source, checkedOn }: DutyLine): TemplateResult {
    const { language, on: today } = this.#set, m = this.#m, day = on ? formatWeekday(on, language(), today()) : '', title = this.#say(source.title);
    return html`<p>${this.#say(text)}</p>${day ? html`<p class="strong small">${isPast ? m.wasBy(day) : m.by(day)}</p>` : nothing}
      <p class="quiet small">${m.basis[basis]}: ${source.url && /^https?:/.test(source.url) ? html`<a href=${source.url}>${title}</a>` : title}, ${m.checked(formatDay(checkedOn, language()))}</p>`;
  }
  readonly #say = (text: DutyLine['text']): string => this.#set.say(text);

  #fields(about: string): Field[] {
    const isLeave = about !== 'flexible-working';
    const all: Field[] = [{ name: 'asked', kind: 'date', optional: true }, { name: 'first', kind: 'date', optional: true }, { name: 'count', kind: 'number', optional: true, maxLength: 2 }];
    return isLeave ? all : all.slice(0, 1);
  }

  #daysForm(about: string): TemplateResult {
    const { k, host } = this.#set, m = this.#m, fields = this.#fields(about), wordsOf = (name: string) => m.fields[name as 'asked'];
    return html`<details class="days no-print" ?open=${this.#form.errors.length > 0}><summary>${m.days}</summary>
      ${errorSummary(this.#form.errors, fields, wordsOf, k(), () => host.renderRoot)}
      <form novalidate @submit=${(event: Event) => this.#showDays(event, about)}>
        <div class="ask-days">${fields.map((field) => fieldTemplate(field, { form: this.#form, words: wordsOf(field.name), k: k() }))}</div>
        <div class="actions"><button class="button">${m.show}</button></div>
      </form></details>`;
  }

  #showDays(event: Event, about: string): void {
    event.preventDefault();
    const { asked = '', first = '', count = '' } = this.#form.values, isLeave = about !== 'flexible-working';
    const askedOn = asked ? isoDay(asked) : this.#set.on(), firstDay = isLeave && first ? isoDay(first) : undefined;
    const errors = [
      ...(askedOn ? [] : [{ name: 'asked', key: 'invalid' }]),
      ...(isLeave && first && !firstDay ? [{ name: 'first', key: 'invalid' }] : []),
      ...(isLeave && count && !/^[1-9]\d?$/.test(count) ? [{ name: 'count', key: 'invalid' }] : []),
    ];
    this.#form.errors = errors;
    this.#set.host.requestUpdate();
    if (errors.length > 0) return void this.#set.focus('.summary');
    this.#days = { askedOn: askedOn!, ...(firstDay && { firstDay }), ...(count && { days: Number(count) }) };
    void this.#set.focus('.answer [part~=heading]');
  }
}
