// A clock in words: how many days are left, what has to be done, and the day it is. Never by colour alone.
import { formatWeekday, type Translation } from '@think-carer/kit';
import type { DeskMessages } from './desk.messages.ts';

/** Whole days from one ISO day to another. */
export const daysFrom = (today: string, on: string): number => Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);

export interface ClockWords { readonly text: string; readonly tone: 'late' | 'soon' | 'calm' }
type Known = keyof DeskMessages['clock']['what'];

/** "2 days left: decide by Monday 11 January." `what` is a clock of the contract; one that is not known is said to be a decision. */
export function clockWords({ what, on }: { readonly what: string; readonly on: string }, today: string, t: Translation<DeskMessages>, language: string): ClockWords {
  const left = daysFrom(today, on), day = formatWeekday(on, language, today);
  const said = t.clock.what[(what in t.clock.what ? what : 'decide') as Known];
  if (left < 0) return { tone: 'late', text: t.clock.late(-left, said.late, day) };
  return { tone: left <= 2 ? 'soon' : 'calm', text: left === 0 ? t.clock.today(said.left) : t.clock.left(left, said.left, day) };
}

/** Whose clock it is: an appeal is HR's, whoever looks on. */
export const clockOf = (state: string, seesAll: boolean): 'decide' | 'hr' => (state === 'appealed' && !seesAll ? 'hr' : 'decide');
/** A state in words. A working pattern that nobody decided in time has not lapsed: it is owed an answer. */
export const stateWords = (kind: string, state: string, t: Translation<DeskMessages>): string => t.states[`${kind}-${state}`] ?? t.states[state] ?? state;

/** The days asked for, as few words as they need: runs of days are said as runs. */
export function daysWords(days: readonly string[], today: string, t: Translation<DeskMessages>, language: string): string {
  const sorted = [...new Set(days)].sort(), runs: [string, string][] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last && daysFrom(last[1], day) === 1) last[1] = day;
    else runs.push([day, day]);
  }
  const said = runs.map(([from, to]) => (from === to ? formatWeekday(from, language, today) : t.range(formatWeekday(from, language, today), formatWeekday(to, language, today))));
  return said.length > 4 ? t.more(said.slice(0, 3).join(', '), said.length - 3) : said.join(', ');
}
