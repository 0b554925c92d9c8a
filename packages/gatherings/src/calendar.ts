// @think-carer/gatherings/calendar: calendar files of gatherings, written by the one writer in the contract. A title that says nothing where asked; no link but to whoever has a place by link.
import { writeCalendar, type CalendarEvent } from '@think-carer/contract/calendar';
import { textIn, type Text } from '@think-carer/rules';
import { zoneOf } from '@think-carer/rules/opening';
import { isFor, type Audience, type Gathering, type GatheringRule, type Occurrence } from './gathering.ts';

export type CalendarLocale = 'en-GB' | 'cy';
export interface CalendarOptions {
  readonly locale?: CalendarLocale | undefined;
  /** The time alone, as "Appointment": no title, no place, no words, no address, no organiser. */
  readonly isNeutral?: boolean | undefined;
  /** When the file is made; a calendar shows it as the time of the last change. An ISO instant. */
  readonly at: string;
}
export interface OccurrenceOptions extends CalendarOptions {
  /** The place of whoever the file is for. Only `link` brings the link. */
  readonly place?: 'room' | 'link' | null | undefined;
}

interface Words { readonly appointment: string; readonly cancelled: (title: string) => string; readonly online: string; readonly byLink: (link: string) => string; readonly reply: (page: string) => string; readonly movedFrom: (day: string) => string; readonly doubt: Readonly<Record<Occurrence['mayFallOn'][number], string>> }
const words: Readonly<Record<CalendarLocale, Words>> = {
  'en-GB': {
    appointment: 'Appointment', cancelled: (title) => `Cancelled: ${title}`, online: 'Online', byLink: (link) => `Join: ${link}`, reply: (page) => `Say that you are coming: ${page}`, movedFrom: (day) => `Moved from ${day}.`,
    doubt: { 'bank-holiday': 'This date may fall on a bank holiday: those of that year are not known yet.', 'school-holiday': 'This date may fall in the school holidays: those of that year are not known yet.' },
  },
  cy: {
    appointment: 'Apwyntiad', cancelled: (title) => `Wedi’i ganslo: ${title}`, online: 'Ar-lein', byLink: (link) => `Ymuno: ${link}`, reply: (page) => `Dywedwch eich bod yn dod: ${page}`, movedFrom: (day) => `Symudwyd o ${day}.`,
    doubt: { 'bank-holiday': 'Gall y dyddiad hwn fod yn ŵyl banc: nid yw rhai’r flwyddyn honno’n hysbys eto.', 'school-holiday': 'Gall y dyddiad hwn fod yng ngwyliau’r ysgol: nid yw rhai’r flwyddyn honno’n hysbys eto.' },
  },
};
const dayWords = (day: string, locale: CalendarLocale): string => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));

/** One name for one occurrence in every file, whoever it is for: what is read in again changes what is there. */
export const uidOf = ({ id }: Pick<Gathering, 'id'>, { id: occurrence }: Pick<Occurrence, 'id'>): string => `${id}-${occurrence.replace(/[-:]/g, '')}@appointment`;

function eventOf(gathering: Gathering, occurrence: Occurrence, { locale = 'en-GB', isNeutral = false, at, place = null }: OccurrenceOptions): CalendarEvent {
  const w = words[locale], say = (text: Text): string => textIn(text, locale), isOff = occurrence.state !== 'planned', { room, link, about, page, organiser } = gathering;
  const title = isNeutral ? w.appointment : say(gathering.title), isJoining = place === 'link' && link !== null && !isOff;
  const lines = isNeutral ? [] : [
    ...(about === undefined ? [] : [say(about)]), ...(occurrence.because === null ? [] : [say(occurrence.because)]), ...(occurrence.movedFrom === null || isOff ? [] : [w.movedFrom(dayWords(occurrence.movedFrom, locale))]),
    ...occurrence.mayFallOn.map((doubt) => w.doubt[doubt]), ...(isJoining ? [w.byLink(link)] : []), ...(page === undefined || place !== null || isOff ? [] : [w.reply(page)]),
  ];
  return {
    uid: uidOf(gathering, occurrence), stampedAt: at, sequence: occurrence.sequence, title: isOff ? w.cancelled(title) : title,
    status: isOff ? 'CANCELLED' : occurrence.mayFallOn.length > 0 ? 'TENTATIVE' : 'CONFIRMED', start: { at: occurrence.startsAt }, end: { at: occurrence.endsAt }, isPrivate: true, isBusy: place !== null && !isOff,
    ...(!isNeutral && { place: isJoining || room === null ? w.online : say(room), description: lines.join('\n'), url: isJoining ? link : page, organiser: organiser && { name: say(organiser.name), email: organiser.email } }),
  };
}

/** One occurrence, for whoever asks for it. After it is cancelled the same call takes it out of the calendar again. */
export function occurrenceCalendar(gathering: Gathering, occurrence: Occurrence, options: OccurrenceOptions): string {
  return writeCalendar({ method: occurrence.state === 'planned' ? 'PUBLISH' : 'CANCEL', timeZone: gathering.schedule.timeZone, maker: 'Appointment', events: [eventOf(gathering, occurrence, options)] });
}

export interface FeedEntry { readonly gathering: Gathering; readonly occurrences: readonly Occurrence[] }
export interface FeedOptions extends CalendarOptions {
  readonly name: Text;
  /** Null: everything. */
  readonly audience: Audience | null;
}
/** What an audience may subscribe to. Open to whoever has its address, so there is never a link in it; what was cancelled is said, what a rule leaves out is not there. */
export function feedCalendar(entries: readonly FeedEntry[], { name, audience, ...options }: FeedOptions): string {
  const { locale = 'en-GB', isNeutral = false } = options;
  return writeCalendar({
    maker: 'Appointment', name: isNeutral ? words[locale].appointment : textIn(name, locale), refreshHours: 12, timeZone: zoneOfAll(entries),
    events: entries.filter(({ gathering }) => isFor(gathering, audience)).flatMap(({ gathering, occurrences }) => occurrences.filter(({ state }) => state !== 'skipped').map((one) => eventOf(gathering, one, options))),
  });
}
/** Clock times in a feed are those of its gatherings where they all have one zone, else in UTC. */
function zoneOfAll(entries: readonly FeedEntry[]): string | undefined {
  const zones = new Set(entries.map(({ gathering }) => gathering.schedule.timeZone ?? 'Europe/London'));
  return zones.size === 1 ? [...zones][0] : zones.size === 0 ? undefined : 'UTC';
}

/**
 * A whole series as one event that recurs, for calendars in which one wants to see the rule: RRULE up to the last occurrence given, EXDATE for what the rule leaves out,
 * and an event of its own with RECURRENCE-ID for each that is moved, cancelled or in doubt. `occurrences` are those of a whole range. Outside of British time, and in the hour that comes twice, it is its single events: a rule in UTC would drift.
 */
export function seriesCalendar(gathering: Gathering & { readonly schedule: { readonly rule: GatheringRule } }, rrule: string, occurrences: readonly Occurrence[], options: CalendarOptions): string {
  const { rule, timeZone = 'Europe/London' } = gathering.schedule, zone = zoneOf(timeZone), uid = `${gathering.id}@appointment`, singles = new Set((gathering.schedule.dates ?? []).map(({ on, at }) => `${on}T${at}`));
  const start = (id: string): string => new Date(zone.timeAt(id.slice(0, 10), id.slice(11))).toISOString(), byRule = occurrences.filter(({ id }) => !singles.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const ofRule = byRule.slice(byRule.findIndex(({ state }) => state !== 'skipped'));
  const file = { maker: 'Appointment', timeZone }, extra = occurrences.filter(({ id }) => singles.has(id)).map((one) => eventOf(gathering, one, options)), [first] = ofRule, last = ofRule.at(-1);
  if (timeZone !== 'Europe/London' || (rule.at >= '01:00' && rule.at < '02:00')) return writeCalendar({ ...file, events: occurrences.filter(({ state }) => state !== 'skipped').map((one) => eventOf(gathering, one, options)) });
  if (first === undefined || last === undefined || byRule.every(({ state }) => state === 'skipped')) return writeCalendar({ ...file, events: extra });
  const startsAt = start(first.id), endsAt = new Date(Date.parse(startsAt) + rule.minutes * 60_000).toISOString();
  const model = { ...first, state: 'planned' as const, because: null, movedFrom: null, mayFallOn: [], sequence: gathering.schedule.revision ?? 0, startsAt, endsAt };
  const isAsRuled = ({ state, id, on, at, minutes, mayFallOn, sequence }: Occurrence): boolean => state === 'planned' && id === `${on}T${at}` && minutes === rule.minutes && mayFallOn.length === 0 && sequence === model.sequence;
  return writeCalendar({
    ...file, events: [
      { ...eventOf(gathering, model, options), uid, rule: `${rrule};UNTIL=${start(last.id).replace(/[-:]|\.\d+/g, '')}`, except: ofRule.filter(({ state }) => state === 'skipped').map(({ id }) => ({ at: start(id) })) },
      ...ofRule.filter((one) => one.state !== 'skipped' && !isAsRuled(one)).map((one) => ({ ...eventOf(gathering, one, options), uid, recurrenceId: { at: start(one.id) } })),
      ...extra,
    ],
  });
}
