// Asking as data: which kind, which days, what is told and to whom; and what is sent of it. Pure.
import { readNumber, type Field, type Step, type Values } from '@think-carer/kit';
import type { LeaveAsk } from '@think-carer/contract';
import { dayHours, leaveDays, leaveFigure, leaveHours, leaveLeft, type LeavePart, type LeaveType, type Pack } from '@think-carer/rules';
import { weekFields } from './choices.steps.ts';
import { hoursFault, partsOf, readChosen } from './leave.parts.ts';

export const noteLength = 1000;
const looksLikeEmail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
const choice = (name: string, options: readonly string[]): Field => ({ name, kind: 'choice', options });

/** The kinds that can be asked for on a day, in the order of the pack: the employer's own first, paid before unpaid. */
export function typesOn({ leaveTypes }: Pick<Pack, 'leaveTypes'>, on: string): readonly LeaveType[] {
  const pay = { paid: 0, 'part-paid': 1, unpaid: 2 };
  return leaveTypes.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo)).sort((a, b) => pay[a.paid] - pay[b.paid]);
}

export function askingSteps(types: readonly LeaveType[], hasManager: boolean): readonly Step[] {
  return [
    { id: 'type', fields: [choice('type', types.map(({ id }) => id))] },
    { id: 'days', fields: [{ name: 'days', kind: 'text', rule: (value) => readChosen(value).map(hoursFault).find(Boolean) }] },
    // Comes up only by its own link: somebody wants to know how much is left.
    { id: 'week', when: ({ isTelling }) => isTelling === 'yes', fields: weekFields(true) },
    { id: 'note', fields: [{ name: 'note', kind: 'textarea', optional: true, isPrivate: true, maxLength: noteLength, rule: (value) => (value.length > noteLength ? 'long' : undefined) }] },
    { id: 'to', fields: [choice('to', [...(hasManager ? ['manager'] : []), 'other', 'hr'])] },
    { id: 'approverEmail', when: ({ to }) => to === 'other', fields: [{ name: 'approverEmail', kind: 'email', maxLength: 254, rule: (value) => (looksLikeEmail.test(value.trim()) ? undefined : 'invalid') }] },
  ];
}

const read = (value: string | undefined): number | undefined => readNumber(value ?? '');

/** What is sent. Null is HR alone: the manager of the sign-in is then not told. */
export function requestFrom(values: Values, week: Values): LeaveAsk {
  const note = values['note']?.trim(), hoursAWeek = read(week['hoursAWeek']), daysAWeek = read(week['daysAWeek']);
  return {
    type: values['type']!, parts: [...partsOf(readChosen(values['days']))],
    ...(note && { note }),
    ...(values['to'] === 'other' && { approverEmail: values['approverEmail']!.trim() }),
    ...(values['to'] === 'hr' && { approverEmail: null }),
    ...(hoursAWeek && { hoursAWeek }), ...(daysAWeek && { daysAWeek }),
  };
}

/** A day of the person's other requests of one kind, with how much of it. */
export interface Taken { readonly type: string; readonly parts: readonly LeavePart[] }

export interface Left { readonly unit: 'hours' | 'days'; readonly all: number; readonly left: number; readonly asks: number }
/**
 * What is left of a kind's limit around the days chosen, and what they ask for; null where there is no limit, or no week to measure it by.
 * A limit of days needs no week while nobody asks for hours: then it is counted in days.
 */
export function leftOf({ id, limit }: LeaveType, parts: readonly LeavePart[], taken: readonly Taken[], week: Values, pack: Pick<Pack, 'parameters'>, on: string): Left | null {
  const own = taken.filter(({ type }) => type === id).flatMap((one) => one.parts);
  const figure = limit && leaveFigure('weeks' in limit ? limit.weeks : limit.days, pack, on);
  if (!limit || typeof figure !== 'number') return null;
  const inDays = 'days' in limit && [...own, ...parts].every(({ part }) => typeof part === 'string'), hoursAWeek = inDays ? 5 : read(week['hoursAWeek']);
  if (!hoursAWeek) return null;
  // In days: a day that is one hour long.
  const pattern = { hoursAWeek, daysAWeek: inDays ? 5 : read(week['daysAWeek']) };
  const all = 'weeks' in limit ? figure * hoursAWeek : figure * dayHours(pattern);
  const hours = own.map((part) => ({ on: part.on, hours: leaveHours([part], pattern) }));
  return { unit: inDays ? 'days' : 'hours', all, left: leaveLeft({ limit: all, taken: hours, days: leaveDays(parts) }), asks: leaveHours(parts, pattern) };
}
