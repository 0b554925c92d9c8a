// Words for one leaf: what the person said, and what the rule asks for.
import { FIRST, isOpen, NOT_ASKED, type Reading } from './cells.ts';
import { NO, OPEN, YES, type Leaf } from './formula.ts';
import type { Nation, Pack, Question, Reason, Text, Value } from './pack.types.ts';
import { kept, type DayPlan, type SchemePlan } from './plan.ts';
import { messagesFor, type ReasonMessages } from './reason.messages.ts';
import { languageOf } from './text.ts';
import { shownValue, wording } from './wording.ts';

/** At the end of a locale: English that stands in is marked. Part of the locale, since texts are worked out once for each. */
export const MARKS = '-x-marks';

/** What words need: the plan, the language, and the nation whose figures a text names. */
export interface Speech {
  readonly plan: DayPlan;
  readonly locale: string;
  readonly messages: ReasonMessages;
  readonly nation: Nation | undefined;
}

export function speechFor(plan: DayPlan, locale: string, nation: Nation | undefined): Speech {
  return { plan, locale, messages: messagesFor(locale), nation };
}

export function say(text: Text, { plan, locale, nation }: Speech): string {
  const language = typeof text === 'object' && text[locale] !== undefined ? locale : languageOf(locale);
  return wording(text, { language, marks: locale.endsWith(MARKS), parameters: plan.pack.parameters, on: plan.on, ...(nation && { nation }) });
}

/** A reason that holds the person's own figure, or an answer that the pack does not list: completed afresh for each answer. */
export interface FigureReason extends Omit<Reason, 'answer' | 'text'> {
  readonly id: string;
  readonly shows: 'money' | 'number' | 'nothing';
  readonly before: string;
  readonly after: string;
}

/** Pounds as a person writes them: pence only where there are any. */
export function shownFigure(figure: number, isMoney: boolean): string {
  return isMoney ? shownValue(Math.round(figure * 100) / 100, 'pounds') : String(figure);
}

function sentence(text: string): string {
  return /[.!?؟]\u2069?$/.test(text) ? text : `${text}.`;
}

function lowerFirst(label: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function isMoney(question: Question): boolean {
  return question.kind === 'money' || question.unit === 'pounds-a-week';
}

/** A figure with its noun, as in "36 hours of care a week". */
function figurePhrase(figure: string, question: Question, speech: Speech): string {
  const label = lowerFirst(say(question.label, speech));
  if (question.unit !== 'hours-a-week') return speech.messages.labelled(figure, label);
  return label.startsWith(speech.messages.hours) ? `${figure} ${label}` : speech.messages.hoursAWeek(figure, label);
}

function nationName(value: Value, question: Question, speech: Speech): string {
  const option = question.options?.find((one) => one.value === value);
  return option ? say(option.text, speech) : (speech.messages.nations[value as Nation] ?? String(value));
}

function areaName(id: Value, pack: Pack, speech: Speech): string | null {
  const area = pack.areas.find((one) => one.id === id);
  return area ? say(area.name, speech) : null;
}

/** An answer as it is said back: the option's own words, an area's name, a figure with its noun. */
export function saidPhrase(reading: Reading, answer: Value, speech: Speech): string {
  const { question } = reading;
  if (reading.isNumeric) return figurePhrase(shownFigure(Number(answer), isMoney(question)), question, speech);
  const option = question.options?.find((one) => one.value === answer);
  if (option?.said) return say(option.said, speech);
  if (question.kind === 'area') return (option ? say(option.text, speech) : areaName(answer, speech.plan.pack, speech)) ?? speech.messages.anotherArea;
  if (question.id.startsWith('nation-')) return nationName(answer, question, speech);
  return speech.messages.labelled(option ? say(option.text, speech) : String(answer), lowerFirst(say(question.label, speech)));
}

/** A list of a rule's values, in the words of their options. */
function valuesPhrase(reading: Reading, values: readonly Value[], speech: Speech): string {
  const { question } = reading;
  const names = values.map((value) => {
    if (reading.isNumeric) return shownFigure(Number(value), isMoney(question));
    if (question.id.startsWith('nation-')) return nationName(value, question, speech);
    const option = question.options?.find((one) => one.value === value);
    return option ? say(option.text, speech) : (areaName(value, speech.plan.pack, speech) ?? String(value));
  });
  return names.join(', ');
}

function rulePhrase(leaf: Leaf, negated: boolean, isPlace: boolean, speech: Speech): string {
  const reading = speech.plan.readings[leaf.question] as Reading;
  const { messages } = speech;
  const { test } = leaf;
  if ('atLeast' in test || 'atMost' in test) {
    const figure = shownFigure('atLeast' in test ? test.atLeast : test.atMost, isMoney(reading.question));
    if ('atLeast' in test) return negated ? messages.lessThan(figure) : messages.atLeast(figure);
    return negated ? messages.moreThan(figure) : messages.atMost(figure);
  }
  const values = valuesPhrase(reading, 'is' in test ? [test.is] : test.oneOf, speech);
  if (isPlace && !negated) return messages.onlyFor(values);
  const what = sentence(leaf.text ? say(leaf.text, speech) : messages.labelled(values, lowerFirst(say(reading.question.label, speech))));
  return negated ? messages.asksNotFor(what) : messages.asksFor(what);
}

/** The leaf that the nation's own figure makes of this one. */
function inNation(leaf: Leaf, cells: readonly number[]): Leaf {
  return leaf.byNation?.leaves[cells[leaf.byNation.question] as number] ?? leaf;
}

/** The reason one leaf gives. */
export function reasonOf(leaf: Leaf, negated: boolean, verdict: number, isPlace: boolean, cells: readonly number[], speech: Speech): Reason | FigureReason {
  const { plan, nation } = speech;
  const implied = plan.readings[leaf.question]?.impliedBy;
  const others = [implied ? cells[implied.index] : '', leaf.byNation ? cells[leaf.byNation.question] : ''];
  return kept(plan, `reason ${leaf.id} ${negated} ${isPlace} ${cells[leaf.question]} ${others.join(' ')} ${nation}`, () => worded(leaf, negated, verdict, isPlace, cells, speech));
}

function worded(given: Leaf, negated: boolean, verdict: number, isPlace: boolean, cells: readonly number[], speech: Speech): Reason | FigureReason {
  const leaf = inNation(given, cells);
  const { plan, messages } = speech;
  const reading = plan.readings[leaf.question] as Reading;
  const cell = cells[leaf.question] as number;
  const { question } = reading;
  const holds = verdict === OPEN ? null : verdict === YES;
  // Which figure counts is itself open until the nation is known, so none is named.
  const rule = given.byNation !== null && leaf === given ? '' : rulePhrase(leaf, negated, isPlace, speech);
  const common = { question: question.id, holds, source: leaf.source };
  const whole = (answer: Value | null, said: string): Reason => ({ ...common, answer, text: rule === '' ? said : `${said} ${rule}` });

  if (cell < FIRST) {
    const label = lowerFirst(say(question.label, speech));
    return cell === NOT_ASKED ? whole(null, messages.notSaid(label)) : whole('unknown', messages.doNotKnow(label));
  }
  if (reading.isNumeric) {
    const [before = '', after = ''] = messages.youSaid(figurePhrase('\u0000', question, speech)).split('\u0000');
    return { ...common, id: question.id, shows: isMoney(question) ? 'money' : 'number', before, after: rule === '' ? after : `${after} ${rule}` };
  }
  const answer = reading.said[cell] ?? null;
  const implierCell = reading.impliedBy === null ? NOT_ASKED : (cells[reading.impliedBy.index] as number);
  if (reading.impliedBy !== null && (reading.impliedBy.cells[implierCell] ?? -1) >= 0) {
    const area = saidPhrase(plan.readings[reading.impliedBy.index] as Reading, (plan.readings[reading.impliedBy.index] as Reading).said[implierCell] ?? '', speech);
    return whole(answer, messages.youSaid(messages.liesIn(area, nationName(answer ?? '', question, speech))));
  }
  if (answer === null) return { ...common, id: question.id, shows: 'nothing', before: whole(null, messages.youSaid(messages.anotherArea)).text, after: '' };
  const phrase = saidPhrase(reading, answer, speech);
  const said = messages.youSaid(phrase);
  if (isOpen(reading, cell)) return whole(answer, `${said} ${messages.settlesNothing}`);
  const reads = reading.reads[cell] as Value;
  if (reads !== answer) return whole(answer, `${said} ${messages.countsAs(valuesPhrase(reading, [reads], speech))}`);
  // Where the answer is the rule's own words, saying them twice helps nobody.
  const isSame = holds === true && !negated && leaf.text !== undefined && lowerFirst(say(leaf.text, speech)) === phrase;
  return isSame ? { ...common, answer, text: said } : whole(answer, said);
}

/** The reason that another scheme gives by shutting this one out, or by being undecided itself. It names the answer that decided the other one. */
export function exclusionReason(by: SchemePlan, text: Text, verdict: number, theirs: readonly (Reason | FigureReason)[], speech: Speech): Reason {
  const words = sentence(say(text, speech));
  const title = say(by.scheme.title, speech);
  const first = theirs.find((one) => !('id' in one)) as Reason | undefined;
  return {
    question: first?.question ?? theirs[0]?.question ?? by.scheme.place.question,
    answer: first?.answer ?? null,
    holds: verdict === NO ? false : null,
    text: verdict === NO ? words : `${speech.messages.dependsOn(title)} ${words}`,
    source: by.scheme.source,
  };
}
