// The dates that a rule gives, worked out in the page as it is typed: the next four, and what a holiday does to them. Fetched with the form.
import type { Occurrence, Schedule } from '@think-carer/gatherings';
import { occurrencesOf } from '@think-carer/gatherings/schedule';
import { addDays } from '@think-carer/rules/leave';
import type { Pack } from '@think-carer/rules';

export const shownDates = 4;
/** The next four that take place, with those left out between them; none of a schedule with faults. */
export function comingDates(schedule: Schedule, pack: Pick<Pack, 'bankHolidays' | 'schoolHolidays'>, today: string): readonly Occurrence[] {
  const all = occurrencesOf(schedule, { from: today, to: addDays(today, 366 * 3) }, { bankHolidays: pack.bankHolidays, schoolHolidays: pack.schoolHolidays }).filter(({ state }) => state !== 'cancelled');
  let planned = 0;
  const last = all.findIndex(({ state }) => state === 'planned' && ++planned === shownDates);
  return last < 0 ? all.slice(0, 12) : all.slice(0, last + 1);
}
