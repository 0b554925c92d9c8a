// One request as an iCalendar file (RFC 5545): days called "Absence", marked private, with no kind, no reason and no note. Pure.
import type { LeaveRequest } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';

export interface CalendarFileWords {
  /** The only title there is: "Absence". */
  readonly title: string;
  /** Of less than a whole day: "morning". */
  readonly part: (part: LeaveRequest['parts'][number]['part']) => string;
}

const compact = (on: string): string => on.replaceAll('-', '');
/** A comma, a semicolon or a backslash in a text means something there. */
const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&');
/** No line is longer than 75 octets: what is over goes on in the next, after a space. */
function folded(line: string): string {
  let octets = 0, out = '';
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** Each date by itself, so that one that moves can be replaced: the same request gives the same ids. Agreed days are firm, the others not yet. */
export function calendarFile({ reference, state, parts, updatedAt }: Pick<LeaveRequest, 'reference' | 'state' | 'parts' | 'updatedAt'>, { title, part: nameOf }: CalendarFileWords): string {
  const stamp = `${updatedAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Think Carer//Absence//EN', 'METHOD:PUBLISH', ...parts.flatMap(({ on, part }) => [
    'BEGIN:VEVENT', `UID:${reference}-${compact(on)}-${typeof part === 'string' ? part : 'hours'}@think-carer`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(part === 'full-day' ? title : `${title} (${nameOf(part)})`)}`, 'CLASS:PRIVATE', `STATUS:${state === 'agreed' || state === 'postponed' ? 'CONFIRMED' : 'TENTATIVE'}`,
    `TRANSP:${part === 'full-day' ? 'OPAQUE' : 'TRANSPARENT'}`, 'END:VEVENT',
  ]), 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
