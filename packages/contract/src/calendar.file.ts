// One iCalendar file (RFC 5545): every calendar of ours is written here. Lines folded by octets, text escaped, times in a zone that the file itself describes.
import { zoneOf } from '@think-carer/rules/opening';

/** A whole day, which no time zone moves, or an instant. */
export type CalendarTime = { readonly on: string } | { readonly at: string };
export interface CalendarEvent {
  /** Never changes, whatever else does. */
  readonly uid: string;
  /** When this was last true. An ISO instant. */
  readonly stampedAt: string;
  /** Higher after each change: a calendar takes the highest. */
  readonly sequence: number;
  readonly title: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly start: CalendarTime;
  readonly end: CalendarTime;
  /** The start that this occurrence had by the rule of its series. */
  readonly recurrenceId?: CalendarTime | undefined;
  /** An RRULE's value, and the starts that it does not have after all. */
  readonly rule?: string | undefined;
  readonly except?: readonly CalendarTime[] | undefined;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  /** Kept only where it is http or https. */
  readonly url?: string | undefined;
  readonly isPrivate?: boolean | undefined;
  /** Whether the time shows as taken. */
  readonly isBusy: boolean;
  readonly organiser?: { readonly name: string; readonly email: string } | undefined;
}
export interface CalendarFile {
  /** `CANCEL` takes its events out again where the file is read. */
  readonly method?: 'PUBLISH' | 'CANCEL' | undefined;
  /** Of a calendar that is subscribed to. */
  readonly name?: string | undefined;
  /** How often a subscriber may ask again. */
  readonly refreshHours?: number | undefined;
  /** Clock times are those of this zone. Default: Europe/London. Any other is written in UTC. */
  readonly timeZone?: string | undefined;
  /** What made the file, in a word that discloses nothing. */
  readonly maker: string;
  readonly events: readonly CalendarEvent[];
}

const LONDON = 'Europe/London';
/** The rules of British time since 1996. */
const londonZone = [
  'BEGIN:VTIMEZONE', `TZID:${LONDON}`,
  'BEGIN:DAYLIGHT', 'DTSTART:19960331T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'TZNAME:BST', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'TZNAME:GMT', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];

export function writeCalendar({ method = 'PUBLISH', name, refreshHours, timeZone = LONDON, maker, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(maker)}//${escaped(maker)}//EN`, `METHOD:${method}`,
    ...(name === undefined ? [] : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`]),
    ...(refreshHours === undefined ? [] : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]),
    ...(timeZone === LONDON && events.some(({ start }) => 'at' in start) ? londonZone : []),
    ...events.flatMap((event) => eventLines(event, timeZone)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, stampedAt, sequence, title, status, start, end, recurrenceId, rule, except = [], place, description, url, isPrivate, isBusy, organiser }: CalendarEvent, zone: string): string[] {
  return [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${utc(Date.parse(stampedAt))}`, `SEQUENCE:${sequence}`,
    ...(recurrenceId ? [timeLine('RECURRENCE-ID', recurrenceId, zone)] : []),
    timeLine('DTSTART', start, zone), timeLine('DTEND', end, zone),
    ...(rule === undefined ? [] : [`RRULE:${rule}`]), ...except.map((one) => timeLine('EXDATE', one, zone)),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []), ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url !== undefined && /^https?:\/\/[\x21-\x7e]+$/.test(url) ? [`URL:${url}`] : []),
    ...(organiser && /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(organiser.email) ? [`ORGANIZER;CN="${plain(organiser.name).replace(/["\n]/g, ' ')}":mailto:${organiser.email}`] : []),
    ...(isPrivate ? ['CLASS:PRIVATE'] : []), `STATUS:${status}`, `TRANSP:${isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

const pressed = (day: string): string => day.replaceAll('-', '');
const utc = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
const HOUR = 3_600_000;
/** On the clock of the zone; in UTC in the hour that comes twice, of which the standard means the first and programs take either. */
function timeLine(name: string, time: CalendarTime, zone: string): string {
  if ('on' in time) return `${name};VALUE=DATE:${pressed(time.on)}`;
  const at = Date.parse(time.at), local = zoneOf(zone), day = local.dayAt(at), clock = local.clockAt(at);
  const isOne = local.timeAt(day, clock) === at && local.clockAt(at + HOUR) !== clock;
  return zone === LONDON && isOne ? `${name};TZID=${LONDON}:${pressed(day)}T${clock.replace(':', '')}00` : `${name}:${utc(at)}`;
}

/** Without what no calendar may hold: control characters, and halves of a character. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').replace(/\p{Cs}/gu, '\uFFFD');
const escaped = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** At most 75 octets to a line, and never in the middle of a character. */
function folded(line: string): string {
  let out = '', room = 75;
  for (const character of line) {
    const code = character.codePointAt(0)!, octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets > room) [out, room] = [`${out}\r\n `, 74];
    out += character;
    room -= octets;
  }
  return out;
}
