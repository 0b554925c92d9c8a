// A pack's questions as pages of a form: their fields, words and rules, and what was typed as an answer. Pure.
import { formatMoney, formatNumber, readNumber, type FieldWords, type Step, type Translation } from '@think-carer/kit';
import type { Pack, Question, Text, Value } from '@think-carer/rules';
import type { EligibilityMessages } from './eligibility.messages.ts';

/** The words of one page in one language. */
export interface Speech {
  readonly language: string;
  readonly t: Translation<EligibilityMessages>;
  /** A pack's text in that language. */
  readonly say: (text: Text) => string;
}

export const UNKNOWN = 'unknown';
/** What a person answers whose cared-for person lives in none of the pack's areas. */
export const ELSEWHERE = 'elsewhere';

export const isTyped = ({ kind }: Question): boolean => kind === 'number' || kind === 'money';
export const canBeUnknown = (question: Question): boolean => question.canBeUnknown !== false;

interface Choice { readonly value: Value; readonly text?: Text; readonly hint?: Text }

/** What can be chosen, the pack's own options first. A choice with no text is worded here. */
function choicesOf(pack: Pack, question: Question): Choice[] {
  const choices: Choice[] = question.kind === 'area'
    ? [...pack.areas.map(({ id, name }) => ({ value: id, text: name })), ...(question.options ?? [])]
    : [...(question.options ?? [])];
  const add = (value: string) => { if (!choices.some((choice) => choice.value === value)) choices.push({ value }); };
  // A pack whose last areas are "somewhere else in …" has said it better.
  if (question.kind === 'area' && !pack.areas.some(({ id }) => id.startsWith('other-'))) add(ELSEWHERE);
  if (canBeUnknown(question)) add(UNKNOWN);
  return choices;
}

/** One question as one page. */
export function stepOf(pack: Pack, question: Question): Step {
  const { id } = question;
  if (!isTyped(question)) return { id, fields: [{ name: id, kind: 'choice', options: choicesOf(pack, question).map(({ value }) => String(value)) }] };
  return {
    id,
    fields: [{ name: id, kind: question.kind === 'money' ? 'money' : 'number', rule: (typed) => { const read = readTyped(question, typed); return typeof read === 'string' ? read : undefined; } }],
  };
}

const otherPeriod = /\b(da(y|ily)|month|year|annum|pcm|p\.?a\b|ddiwrnod|diwrnod|dydd|y?\s?mis\b|blwyddyn|flwyddyn)/i;
const anHour = /\b(hour|hr|awr)/i;

/** The number meant, or the key of what is wrong with it. */
export function readTyped(question: Question, typed: string): number | 'number' | 'week' | 'whole' | 'low' | 'high' {
  const { kind, unit = '', min = 0, max = Infinity, step } = question;
  const number = readNumber(typed);
  if (number === undefined) return /^\s*[-−–]\s*£?\s*\d/.test(typed) ? 'low' : 'number';
  // "£191.50 a month" where a week is asked for would be read wrongly; it is asked again.
  if (unit.endsWith('-a-week') && (otherPeriod.test(typed) || (kind === 'money' && anHour.test(typed)))) return 'week';
  if (kind === 'money' && Math.abs(number * 100 - Math.round(number * 100)) > 1e-6) return 'number';
  if (number < min) return 'low';
  if (number > max) return 'high';
  return step === 1 && !Number.isInteger(number) ? 'whole' : number;
}

/** What was chosen or typed as the answer it means. Only for a page without errors. */
export function answerOf(pack: Pack, question: Question, typed: string): Value {
  if (isTyped(question)) return readTyped(question, typed);
  return choicesOf(pack, question).find(({ value }) => String(value) === typed)?.value ?? typed;
}

const shownNumber = ({ kind, unit }: Question, number: number, { language, t }: Speech): string => {
  if (kind === 'money') return formatMoney(number, language);
  const units: Readonly<Record<string, (n: string) => string>> = t.units;
  const shown = formatNumber(number, language);
  return units[unit ?? '']?.(shown) ?? shown;
};

/** An answer in words. */
export function shownAnswer(pack: Pack, question: Question, value: Value, speech: Speech): string {
  const { t, say } = speech;
  if (isTyped(question) && typeof value === 'number') return shownNumber(question, value, speech);
  const choice = choicesOf(pack, question).find((one) => one.value === value);
  return choice?.text !== undefined ? say(choice.text) : value === ELSEWHERE ? t.anotherArea : t.doNotKnow;
}

/** The words of a page: question, hint, options and errors. */
export function wordsOf(pack: Pack, question: Question, speech: Speech): FieldWords {
  const { t, say } = speech;
  const choices = isTyped(question) ? [] : choicesOf(pack, question);
  const label = say(question.label);
  const errors = t.errors;
  return {
    label: say(question.text),
    ...(question.hint === undefined ? {} : { hint: say(question.hint) }),
    options: Object.fromEntries(choices.map(({ value }) => [String(value), shownAnswer(pack, question, value, speech)])),
    hints: Object.fromEntries(choices.flatMap(({ value, hint }) => (hint === undefined ? [] : [[String(value), say(hint)]]))),
    errors: {
      required: !isTyped(question) ? errors.choose : canBeUnknown(question) ? errors.typeOrUnknown(label) : errors.type(label),
      number: question.kind === 'money' ? errors.money(label) : errors.number(label),
      week: errors.week(label),
      whole: errors.whole(label),
      low: errors.low(label, shownNumber(question, question.min ?? 0, speech)),
      high: errors.high(label, shownNumber(question, question.max ?? 0, speech)),
    },
  };
}
