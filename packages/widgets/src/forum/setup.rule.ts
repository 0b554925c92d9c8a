// A rule of dates as a form asks for it, and back: "quarterly, the second Tuesday, at noon". Pure.
import { clockOf, isoDay, readNumber, type Field, type Values } from '@think-carer/kit';
import type { GatheringRule, Schedule, Sitting } from '@think-carer/gatherings';

export const oftens = ['quarterly', 'monthly', 'months', 'weekly', 'dates'] as const;
export type Often = (typeof oftens)[number];
export const weeksOfMonth = ['1', '2', '3', '4', '-1'] as const;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export const holidays = ['bank-holidays', 'school-holidays'] as const;
/** The first month of each: January, April, July and October, and so on. */
export const quarters = ['1', '2', '3'] as const;
export const everyWeeks = ['1', '2', '3', '4'] as const;
export const insteads = ['next', 'previous', 'skip'] as const;

export type RuleName = 'often' | 'quarter' | 'months' | 'weeks' | 'weekday' | 'everyWeeks' | 'at' | 'minutes' | 'from' | 'to' | 'avoids' | 'instead' | 'nation' | 'area';
/** What was ticked among several, in one value. */
export const ticked = (value: string | undefined): string[] => (value ?? '').split(' ').filter(Boolean);
/** In the order of the list, whatever the order of ticking. */
export const tick = (value: string | undefined, options: readonly string[], one: string, isOn: boolean): string => options.filter((other) => (other === one ? isOn : ticked(value).includes(other))).join(' ');
const isOften = (values: Values, ...those: Often[]): boolean => those.includes(values['often'] as Often);
export const isMonthly = (values: Values): boolean => isOften(values, 'quarterly', 'monthly', 'months');

export const monthsOfQuarter = (quarter: string): number[] => [0, 3, 6, 9].map((add) => Number(quarter) + add);
const wholeMinutes = (typed: string): number | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read >= 5 && read <= 1440 ? read : undefined; };

/** The fields that these answers call for, in the order in which they are asked. */
export function ruleFields(values: Values, places: { readonly nations: readonly string[]; readonly areas: readonly string[] }): Field<RuleName>[] {
  const isRule = !isOften(values, 'dates') && Boolean(values['often']), avoids = ticked(values['avoids']);
  const fields: [Field<RuleName>, boolean][] = [
    [{ name: 'often', kind: 'choice', options: oftens }, true],
    [{ name: 'quarter', kind: 'select', options: quarters }, isOften(values, 'quarterly')],
    [{ name: 'months', kind: 'text' }, isOften(values, 'months')],
    [{ name: 'weeks', kind: 'text' }, isMonthly(values)],
    [{ name: 'everyWeeks', kind: 'select', options: everyWeeks }, isOften(values, 'weekly')],
    [{ name: 'weekday', kind: 'select', options: weekdays }, isRule],
    [{ name: 'at', kind: 'text', maxLength: 10, rule: (typed) => (clockOf(typed) ? undefined : 'required') }, true],
    [{ name: 'minutes', kind: 'number', maxLength: 6, rule: (typed) => (wholeMinutes(typed) ? undefined : 'required') }, true],
    [{ name: 'from', kind: 'date', rule: (typed) => (isoDay(typed) ? undefined : 'required') }, isRule],
    [{ name: 'to', kind: 'date', optional: true, rule: (typed, { from = '' }) => (isoDay(typed) && isoDay(typed)! >= (isoDay(from) ?? '') ? undefined : 'required') }, isRule],
    [{ name: 'avoids', kind: 'text', optional: true }, isRule],
    [{ name: 'instead', kind: 'choice', options: insteads }, isRule && avoids.length > 0],
    [{ name: 'nation', kind: 'select', options: places.nations, optional: true }, isRule && avoids.length > 0 && places.nations.length > 1],
    [{ name: 'area', kind: 'select', options: places.areas, optional: true }, isRule && avoids.includes('school-holidays') && places.areas.length > 0],
  ];
  return fields.flatMap(([field, is]) => (is ? [field] : []));
}

/** The rule meant; null for single dates alone, undefined while it is not whole. */
export function ruleOf(values: Values): GatheringRule | null | undefined {
  if (isOften(values, 'dates')) return null;
  const { weekday, quarter = '', instead, nation, area } = values, at = clockOf(values['at'] ?? ''), minutes = wholeMinutes(values['minutes'] ?? ''), from = isoDay(values['from'] ?? ''), to = isoDay(values['to'] ?? '');
  if (!weekday || !at || !minutes || !from || !values['often'] || (values['to'] && (!to || to < from))) return undefined;
  const avoids = ticked(values['avoids']) as ('bank-holidays' | 'school-holidays')[], weeks = ticked(values['weeks']).map(Number), some = ticked(values['months']).map(Number);
  const base = {
    from, ...(to && { to }), at, minutes, avoids, ...(avoids.length > 0 && instead && { instead: instead as NonNullable<GatheringRule['instead']> }),
    ...(avoids.length > 0 && nation && { nation: nation as NonNullable<GatheringRule['nation']> }), ...(avoids.includes('school-holidays') && area && { area }),
  };
  const day = weekday as GatheringRule['weekday'];
  if (isOften(values, 'weekly')) return { weekday: day, ...(Number(values['everyWeeks'] ?? 1) > 1 && { everyWeeks: Number(values['everyWeeks']) }), ...base };
  if (weeks.length === 0 || (isOften(values, 'quarterly') && !quarter) || (isOften(values, 'months') && some.length === 0)) return undefined;
  return { weekday: day, weeks, ...(!isOften(values, 'monthly') && { months: isOften(values, 'quarterly') ? monthsOfQuarter(quarter) : some }), ...base };
}

/** A rule as it stands in the form again. */
export function ruleValues({ rule, dates = [] }: Pick<Schedule, 'rule' | 'dates'>): Partial<Record<RuleName, string>> {
  if (!rule) return { often: 'dates', at: dates[0]?.at ?? '', minutes: String(dates[0]?.minutes ?? 90) };
  const some = rule.months ?? [], quarter = quarters.find((one) => some.length === 4 && monthsOfQuarter(one).every((month) => some.includes(month)));
  const often: Often = !rule.weeks ? 'weekly' : some.length === 0 ? 'monthly' : quarter ? 'quarterly' : 'months';
  return {
    often, weekday: rule.weekday, at: rule.at, minutes: String(rule.minutes), from: rule.from, to: rule.to ?? '', avoids: (rule.avoids ?? ['bank-holidays']).join(' '), instead: rule.instead ?? 'next', nation: rule.nation ?? '', area: rule.area ?? '',
    ...(quarter && { quarter }), ...(often === 'months' && { months: some.join(' ') }), ...(rule.weeks && { weeks: weeksOfMonth.filter((week) => rule.weeks!.includes(Number(week))).join(' ') }), ...(often === 'weekly' && { everyWeeks: String(rule.everyWeeks ?? 1) }),
  };
}

/** A new one is quarterly, on the second Tuesday at noon for ninety minutes: what is asked for most. */
export const firstRule = (today: string): Partial<Record<RuleName, string>> => ({ often: 'quarterly', quarter: '2', weeks: '2', weekday: 'tue', everyWeeks: '1', at: '12:00', minutes: '90', from: today, avoids: 'bank-holidays', instead: 'next' });

/** Single dates, with the time and length of the form. One that had others than the rest keeps its own. */
export function sittingsOf(days: readonly string[], values: Values, { rule, dates = [] }: Pick<Schedule, 'rule' | 'dates'> = { rule: null }): Sitting[] {
  const usual = rule ?? dates[0], own = dates.filter(({ at, minutes }) => at !== usual?.at || minutes !== usual.minutes);
  return days.flatMap((typed) => {
    const on = isoDay(typed), known = own.find((one) => one.on === on), at = known?.at ?? clockOf(values['at'] ?? ''), minutes = known?.minutes ?? wholeMinutes(values['minutes'] ?? '');
    return on && at && minutes ? [{ on, at, minutes }] : [];
  });
}
