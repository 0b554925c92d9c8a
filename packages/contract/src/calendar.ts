// @think-carer/contract/calendar: a leave request as an iCalendar file that says "Absence" and nothing of why. A file of its own, so that a page loads it only where it is wanted.
import { addDays, leaveDays } from '@think-carer/rules/leave';
import type { LeavePart } from '@think-carer/rules';
import { writeCalendar, type CalendarEvent } from './calendar.file.ts';
import type { LeaveRequest } from './wire.ts';

export { writeCalendar, type CalendarEvent, type CalendarFile, type CalendarTime } from './calendar.file.ts';

interface Words { readonly absence: string; readonly morning: string; readonly afternoon: string; readonly hours: (count: number) => string }
const words: Readonly<Record<'en-GB' | 'cy', Words>> = {
  'en-GB': { absence: 'Absence', morning: 'morning', afternoon: 'afternoon', hours: (count) => (count === 1 ? '1 hour' : `${count} hours`) },
  cy: { absence: 'Absenoldeb', morning: 'bore', afternoon: 'prynhawn', hours: (count) => `${count} awr` },
};

/** What of a day is taken, in words that disclose nothing; a whole day is just the title. */
function titleOf(parts: readonly LeavePart[], { absence, ...say }: Words): string {
  const kinds = new Set(parts.map(({ part }) => part));
  if (kinds.has('full-day') || (kinds.has('morning') && kinds.has('afternoon'))) return absence;
  const pieces = parts.map(({ part }) => (typeof part === 'object' ? say.hours(part.hours) : part === 'morning' ? say.morning : say.afternoon));
  return `${absence} (${pieces.join(', ')})`;
}
/** The state of the request in a calendar's terms: one that is over takes its days out again where the file is taken in once more. */
const statusOf = (state: string): 'CONFIRMED' | 'CANCELLED' | 'TENTATIVE' =>
  state === 'agreed' || state === 'postponed' ? 'CONFIRMED' : state === 'withdrawn' || state === 'declined' || state === 'lapsed' ? 'CANCELLED' : 'TENTATIVE';

/**
 * One event for each day, all day long and private: no kind of leave, no reason, no description, no names, nor the name of what made the file. A whole day shows as busy; part of a day leaves the day free to book,
 * because nobody has said at what hour it is. Days are dates, which no time zone moves.
 */
export function leaveCalendar({ id, state, parts, updatedAt, events }: Pick<LeaveRequest, 'id' | 'state' | 'parts' | 'updatedAt' | 'events'>, { locale = 'en-GB' }: { readonly locale?: 'en-GB' | 'cy' | undefined } = {}): string {
  const say = words[locale], whole = say.absence;
  return writeCalendar({
    maker: 'Absence',
    events: leaveDays(parts).map((on): CalendarEvent => {
      const title = titleOf(parts.filter((part) => part.on === on), say);
      return {
        uid: `${id}-${on}@absence`, stampedAt: updatedAt, sequence: events.length - 1, title, isPrivate: true, status: statusOf(state),
        start: { on }, end: { on: addDays(on, 1) }, isBusy: title === whole,
      };
    }),
  });
}
