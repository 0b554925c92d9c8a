// schoolHolidayOn: whether a day falls in the school holidays of a nation or an area, and in which. Pure.
import type { Nation, SchoolHolidays, Text } from './pack.types.ts';

/** `maybe`: no list covers that day there, so nobody knows. */
export interface SchoolHolidayAnswer { readonly is: 'yes' | 'no' | 'maybe'; readonly title: Text | null }

/** Lists that name areas hold in these alone; lists that name nations, in these; lists that name neither, everywhere. */
export function schoolHolidayOn(day: string, { nation, area }: { readonly nation?: Nation | undefined; readonly area?: string | undefined }, all: readonly SchoolHolidays[] = []): SchoolHolidayAnswer {
  const lists = all.filter(({ nations, areas, effectiveFrom, effectiveTo, days }) =>
    effectiveFrom <= day && day <= (effectiveTo ?? days.reduce((last, { to }) => (to > last ? to : last), ''))
    && (areas ? area !== undefined && areas.includes(area) : nations === undefined || (nation !== undefined && nations.includes(nation))));
  const found = lists.flatMap(({ days }) => days).find(({ from, to }) => from <= day && day <= to);
  return { is: found ? 'yes' : lists.length > 0 ? 'no' : 'maybe', title: found?.title ?? null };
}
