// Whether a contact is there now, in words. Fetched once the guide stands: it reads clocks and calendars, which no first page should wait for.
import { formatWeekday, today } from '@think-carer/kit';
import { openState } from '@think-carer/rules';
import type { OpenSays } from './guide.body.ts';

const clock = (at: string, language: string, timeZone: string): string => new Intl.DateTimeFormat([`${language}-u-nu-latn`, 'en-GB'], { timeStyle: 'short', timeZone, hourCycle: 'h23' }).format(new Date(at));
const dayAt = (at: string, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

export const opensOf: OpenSays = ({ openings }, { e, language, pack, area }) => {
  if (!openings) return null;
  const now = new Date().toISOString(), zone = openings.timeZone ?? 'Europe/London', { people } = e;
  const nation = pack.areas.find(({ id }) => id === area)?.nation ?? (pack.nations.length === 1 ? pack.nations[0] : undefined);
  const state = openState(openings, { at: now, bankHolidays: pack.bankHolidays, ...(nation && { nation }) }), differs = state.mayDiffer ? ` ${people.mayDiffer}` : '';
  if (state.open) return { isOpen: true, text: (state.until === null ? people.always : people.open(clock(state.until, language, zone))) + (state.mayDiffer ? `. ${people.mayDiffer}` : '') };
  const holiday = state.isBankHoliday ? `${people.bankHoliday}. ` : '';
  if (state.opensAt === null) return { isOpen: false, text: holiday + people.closed };
  const day = dayAt(state.opensAt, zone), time = clock(state.opensAt, language, zone);
  return { isOpen: false, text: `${holiday}${people.opens(day === dayAt(now, zone) ? people.today(time) : people.on(formatWeekday(day, language, today()), time))}.${differs}` };
};
