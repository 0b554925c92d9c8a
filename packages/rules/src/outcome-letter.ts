// The letter that tells a person the outcome of their flexible-working request: the facts given, the law's wording of the day from the pack, and nothing else.
import { isDay, longDay } from './day.ts';
import type { FlexibleWorkingLetter, LetterKind, Pack, RefusalGround, Source } from './pack.types.ts';
import { letterWords } from './outcome-letter.words.ts';
import { flexibleWorkingOf } from './refusal.ts';
import { languageOf } from './text.ts';
import { wording } from './wording.ts';

/** A change to how someone works, in a person's own words. */
export type WorkingChange = { readonly hours?: string | undefined; readonly times?: string | undefined; readonly place?: string | undefined; readonly startsOn?: string | undefined; readonly endsOn?: string | undefined };

export interface OutcomeLetterInput {
  readonly kind: LetterKind;
  readonly reference?: string | undefined;
  /** Of the person it is to, and of whoever signs it. */
  readonly name?: string | undefined;
  readonly from?: string | undefined;
  readonly madeOn: string;
  readonly asked: WorkingChange;
  readonly consultedOn?: readonly string[] | undefined;
  readonly grounds?: readonly RefusalGround[] | undefined;
  readonly explanation?: string | undefined;
  readonly alternative?: WorkingChange | undefined;
  readonly trial?: { readonly untilOn: string } | undefined;
  readonly extension?: { readonly untilOn: string; readonly reason: string } | undefined;
  /** The day by which everything, any appeal included, must be decided. */
  readonly dueOn: string;
  /** The last day for an appeal, where the employer sets one. */
  readonly appealBy?: string | undefined;
}
export interface OutcomeLetter {
  readonly title: string;
  /** The whole letter as plain text: to be edited, printed or copied. */
  readonly text: string;
  readonly sources: readonly Source[];
  /** Something for whoever decides to read before they send it; no part of the letter. */
  readonly prompt: string | null;
}

/** The law's wording for one kind of letter in force on a day: the employer's own row, where it has one, comes first. */
export const letterRow = (letters: readonly FlexibleWorkingLetter[], kind: LetterKind, on: string): FlexibleWorkingLetter | null =>
  letters.find(({ of, effectiveFrom, effectiveTo }) => of === kind && effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo)) ?? null;

/**
 * A letter in plain words, in English or Welsh. `on`: the day it is given, which decides what the law's wording is. It says nothing of why the person asked.
 * Throws where the pack has no statutory requests.
 */
export function outcomeLetter(input: OutcomeLetterInput, pack: Pack, { on, language = 'en-GB' }: { readonly on: string; readonly language?: string }): OutcomeLetter {
  const rules = flexibleWorkingOf(pack);
  if (!rules) throw new RangeError(`The pack ${JSON.stringify(pack.id)} has no statutory flexible-working requests.`);
  const spoken = languageOf(language) === 'cy' ? 'cy' : 'en-GB';
  const words = letterWords[spoken];
  const say = (day: string | undefined): string => (isDay(day) ? longDay(day, spoken) : '');
  const text = (of: Parameters<typeof wording>[0]): string => wording(of, { language: spoken, parameters: pack.parameters, on });
  const change = ({ hours, times, place, startsOn, endsOn }: WorkingChange): string =>
    ([[words.hours, hours], [words.times, times], [words.place, place], [words.starts, say(startsOn)], [words.ends, say(endsOn)]] as const)
      .filter((line): line is [string, string] => Boolean(line[1]?.trim())).map(([label, said]) => `${label}: ${said.trim()}`).join('\n');
  const { kind, grounds = [], explanation, alternative, trial, extension, consultedOn = [], appealBy } = input;
  const isNo = kind === 'refuse' || kind === 'appeal-refused';
  const row = letterRow(rules.letters, kind, on);
  const groundRows = rules.grounds.filter(({ id }) => grounds.includes(id));
  const title = words.title[kind];
  const paragraphs = [
    [input.from?.trim() ? words.from(input.from.trim()) : '', say(on), input.reference ? words.reference(input.reference) : ''].filter(Boolean).join('\n'),
    input.name?.trim() ? words.dear(input.name.trim()) : words.hello,
    words.asked(say(input.madeOn)),
    change(input.asked),
    consultedOn.length > 0 ? words.talked(consultedOn.filter(isDay).map(say)) : '',
    words.decision[kind],
    kind === 'offer-alternative' && alternative ? change(alternative) : '',
    kind === 'offer-trial' && trial ? words.trial(say(trial.untilOn)) : '',
    kind === 'extend' && extension ? words.extend(say(extension.untilOn), extension.reason.trim()) : '',
    isNo && groundRows.length > 0 ? `${words.grounds(groundRows.length)}\n${groundRows.map((one) => `- ${text(one.text)}`).join('\n')}` : '',
    isNo && explanation?.trim() ? `${words.explanation}\n${explanation.trim()}` : '',
    row ? text(row.text) : '',
    kind === 'refuse' ? [appealBy ? words.appealBy(say(appealBy)) : words.appeal, words.due(say(input.dueOn))].join(' ') : '',
    kind === 'offer-alternative' || kind === 'offer-trial' || kind === 'extend' ? words.answer[kind] : '',
    [words.closing, input.from?.trim() ?? ''].filter(Boolean).join('\n\n'),
  ];
  return {
    title,
    text: `${[title, ...paragraphs.filter((paragraph) => paragraph !== '')].join('\n\n')}\n`,
    sources: uniqueSources([...(row ? [row.source] : []), ...(isNo ? [...groundRows.map(({ source }) => source), rules.explanation.source] : [])]),
    prompt: isNo ? text(rules.prompt.text) : null,
  };
}

const uniqueSources = (sources: readonly Source[]): Source[] =>
  sources.filter((source, i) => sources.findIndex((other) => JSON.stringify(other) === JSON.stringify(source)) === i);
