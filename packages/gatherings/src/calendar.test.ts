// Calendar files, read back by two libraries that are not the one that wrote them: the right instant, nothing that discloses, and a change that finds what it changes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '@think-carer/rules';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal } from 'node-ical';
import { feedCalendar, occurrenceCalendar, seriesCalendar, uidOf } from './calendar.ts';
import type { Gathering, GatheringRule, Occurrence, Schedule } from './gathering.ts';
import { occurrencesOf, rruleOf } from './schedule.ts';

const at = '2026-11-26T21:00:00.000Z', link = 'https://meet.example/j/8f2c?pwd=x,y;z';
const rule: GatheringRule = { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2027-01-01', to: '2027-12-31', at: '12:00', minutes: 90, avoids: [] };
const forum = (schedule: Schedule = { rule }, more: Partial<Gathering> = {}): Gathering => ({
  id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm staff sy’n ofalwyr' }, about: 'Tea; talk,\nand a “quiet” corner \\ room', room: 'Committee Room 2, Town Hall; first floor', link,
  page: 'https://intranet.example/carers/forum/', organiser: { name: 'Chair, "carers" forum', email: 'chair@northbridge.example' }, audiences: ['staff'], schedule, ...more,
});
const dates = (gathering: Gathering): Occurrence[] => occurrencesOf(gathering.schedule, { from: '2026-01-01', to: '2028-12-31' });

interface Read { readonly uid: string; readonly starts: string; readonly ends: string; readonly title: string; readonly status: string; readonly sequence: number; readonly place: string; readonly text: string; readonly recurrence: string | null }
const instant = (time: ICAL.Time | Date): string => ('toJSDate' in time ? time.toJSDate() : new Date(time)).toISOString();
/** By ical.js, with the time zone that the file itself describes. */
function readByIcal(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text)), zone = calendar.getFirstSubcomponent('vtimezone');
  const inZone = (event: ICAL.Component, name: string): string | null => {
    const property = event.getFirstProperty(name), time = property?.getFirstValue() as ICAL.Time | undefined;
    if (!property || !time) return null;
    if (property.getParameter('tzid')) { assert.ok(zone, 'it describes its time zone'); time.zone = new ICAL.Timezone(zone); }
    return instant(time);
  };
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
    return { uid: value('uid'), starts: inZone(event, 'dtstart')!, ends: inZone(event, 'dtend')!, title: value('summary'), status: value('status'), sequence: Number(value('sequence')), place: value('location'), text: value('description'), recurrence: inZone(event, 'recurrence-id') };
  });
}
/** By node-ical, with what the machine knows of time zones. */
function readByNode(text: string): Pick<Read, 'uid' | 'starts' | 'ends' | 'title' | 'status' | 'place' | 'text'>[] {
  return Object.values(nodeIcal.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [{ uid: one.uid, starts: instant(one.start), ends: instant(one.end!), title: String(one.summary), status: String(one.status), place: String(one.location ?? ''), text: String(one.description ?? '') }] : []));
}
const both = (text: string): Read[] => {
  const [first, second] = [readByIcal(text), readByNode(text)];
  assert.deepEqual(first.map(({ recurrence: _, sequence: __, ...one }) => one).sort((a, b) => (a.uid < b.uid ? -1 : 1)), second.sort((a, b) => (a.uid < b.uid ? -1 : 1)), 'two parsers read alike');
  return first;
};
/** The file as the standard wants it: every line ended, none over 75 octets, no character cut. */
function wellFormed(text: string): void {
  assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n|\r[^\n]/.test(text));
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && Buffer.from(line).toString() === line, line);
}

describe('one occurrence', () => {
  const gathering = forum(), all = dates(gathering), file = (i: number, more = {}) => occurrenceCalendar(gathering, all[i]!, { at, ...more });
  it('is at noon in winter and in summer, in both parsers', () => {
    assert.deepEqual([0, 1].map((i) => both(file(i)).map(({ starts, ends }) => [starts, ends])), [[['2027-02-09T12:00:00.000Z', '2027-02-09T13:30:00.000Z']], [['2027-05-11T11:00:00.000Z', '2027-05-11T12:30:00.000Z']]]);
    assert.match(file(0), /BEGIN:VTIMEZONE\r\nTZID:Europe\/London/);
    wellFormed(file(0));
  });
  it('on the days on which the clocks change, to the minute', () => {
    for (const [on, clock, starts, ends] of [['2027-03-28', '12:00', '2027-03-28T11:00', '2027-03-28T12:30'], ['2026-10-25', '12:00', '2026-10-25T12:00', '2026-10-25T13:30'], ['2027-03-28', '01:30', '2027-03-28T01:30', '2027-03-28T03:00'], ['2026-10-25', '01:30', '2026-10-25T00:30', '2026-10-25T02:00'], ['2026-10-25', '00:30', '2026-10-24T23:30', '2026-10-25T01:00']]) {
      const one = forum({ rule: null, dates: [{ on: on!, at: clock!, minutes: 90 }] });
      assert.deepEqual(both(occurrenceCalendar(one, dates(one)[0]!, { at })).map((read) => [read.starts, read.ends]), [[`${starts}:00.000Z`, `${ends}:00.000Z`]], `${on} ${clock}`);
    }
  });
  it('keeps every word as it was written, in both languages', () => {
    const [read] = both(file(0));
    assert.deepEqual([read!.title, read!.place], ['Staff carers forum', 'Committee Room 2, Town Hall; first floor']);
    assert.ok(read!.text.startsWith('Tea; talk,\nand a “quiet” corner \\ room\n'));
    assert.equal(both(file(0, { locale: 'cy' }))[0]!.title, 'Fforwm staff sy’n ofalwyr');
  });
  it('has the link for whoever has a place by link, and for nobody else', () => {
    assert.ok(both(file(0, { place: 'link' }))[0]!.text.includes(link));
    for (const more of [{}, { place: null }, { place: 'room' }, { place: 'link', isNeutral: true }]) assert.doesNotMatch(file(0, more).replaceAll('\r\n ', ''), /meet\.example/);
    const off = { ...all[0]!, state: 'cancelled' as const };
    assert.doesNotMatch(occurrenceCalendar(gathering, off, { at, place: 'link' }).replaceAll('\r\n ', ''), /meet\.example/);
  });
  it('says "Appointment" and nothing more where asked', () => {
    for (const [locale, title] of [['en-GB', 'Appointment'], ['cy', 'Apwyntiad']] as const) {
      const text = file(0, { isNeutral: true, locale, place: 'room' }), [read] = both(text);
      assert.deepEqual([read!.title, read!.place, read!.text], [title, '', '']);
      assert.doesNotMatch(text.replaceAll('\r\n ', ''), /care|carer|forum|ofal|fforwm|town hall|chair|intranet|think/i);
    }
  });
  it('changes what is in the calendar: one name for ever, a later sequence, and taken out when it is cancelled', () => {
    const of = '2027-05-11T12:00', moved = forum({ rule, changes: [{ of, to: { on: '2027-05-13' } }] }), off = forum({ rule, changes: [{ of, to: { on: '2027-05-13' } }, { of, isCancelled: true, because: 'The chair is ill' }] });
    const [before, after, last] = [gathering, moved, off].map((one) => occurrenceCalendar(one, dates(one).find(({ id }) => id === of)!, { at })), read = [before, after, last].map((text) => both(text!)[0]!);
    assert.equal(new Set(read.map(({ uid }) => uid)).size, 1);
    assert.deepEqual(read.map(({ starts, sequence, status, title }) => [starts, sequence, status, title]), [['2027-05-11T11:00:00.000Z', 0, 'CONFIRMED', 'Staff carers forum'], ['2027-05-13T11:00:00.000Z', 1, 'CONFIRMED', 'Staff carers forum'], ['2027-05-13T11:00:00.000Z', 2, 'CANCELLED', 'Cancelled: Staff carers forum']]);
    assert.deepEqual([before, after, last].map((text) => /METHOD:(\w+)/.exec(text!)![1]), ['PUBLISH', 'PUBLISH', 'CANCEL']);
    assert.match(read[1]!.text, /Moved from 11 May 2027\./);
    assert.match(read[2]!.text, /The chair is ill/);
  });
  it('says that a date may yet fall on a bank holiday', () => {
    const open = forum({ rule: { ...rule, avoids: ['bank-holidays'] } }), [read] = both(occurrenceCalendar(open, dates(open)[0]!, { at }));
    assert.equal(read!.status, 'TENTATIVE');
    assert.match(read!.text, /may fall on a bank holiday/);
  });
});

describe('a feed', () => {
  it('is of one audience, names what is cancelled, leaves out what the rule does, and never has a link', () => {
    const ours = forum({ rule, changes: [{ of: '2027-08-10T12:00', isCancelled: true }] }), theirs = forum({ rule }, { id: '019ab2f0-0000-7000-8000-000000000001', audiences: ['managers'], title: 'Briefing for managers' });
    const entries = [ours, theirs].map((gathering) => ({ gathering, occurrences: dates(gathering).map((one, i) => (i === 3 ? { ...one, state: 'skipped' as const } : one)) }));
    const text = feedCalendar(entries, { at, name: { 'en-GB': 'Carers, all; year', cy: 'Gofalwyr' }, audience: 'staff' });
    wellFormed(text);
    assert.deepEqual(both(text).map(({ starts, status }) => [starts.slice(0, 10), status]), [['2027-02-09', 'CONFIRMED'], ['2027-05-11', 'CONFIRMED'], ['2027-08-10', 'CANCELLED']]);
    assert.doesNotMatch(text.replaceAll('\r\n ', ''), /meet\.example|managers/);
    assert.match(text, /\r\nX-WR-CALNAME:Carers\\, all\\; year\r\n/);
    assert.equal(both(feedCalendar(entries, { at, name: 'x', audience: null })).length, 6);
    assert.deepEqual(both(feedCalendar(entries, { at, name: 'x', audience: null }))[0]!.uid, uidOf(ours, entries[0]!.occurrences[0]!), 'as in the file of one occurrence');
    assert.match(feedCalendar([], { at, name: 'x', audience: null }), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
});

describe('a series', () => {
  it('comes to the same dates in both parsers, through moves, cancellations and what is left out', () => {
    const holidays = { bankHolidays: [{ source: { title: 'Invented' }, effectiveFrom: '2027-01-01', effectiveTo: '2027-12-31', checkedOn: at.slice(0, 10), checkedBy: 'a test', confidence: 'example' as const, nations: ['england' as const], days: [{ on: '2027-03-02', name: 'A day off' }, { on: '2027-03-30', name: 'Another' }] }] };
    const weekly: GatheringRule = { weekday: 'tue', from: '2027-02-23', to: '2027-04-13', at: '12:00', minutes: 60, nation: 'england', instead: 'skip' };
    const schedule = { rule: weekly, changes: [{ of: '2027-03-16T12:00', to: { on: '2027-03-17', at: '09:30' } }, { of: '2027-04-06T12:00', isCancelled: true as const }] }, gathering = { ...forum(schedule), schedule };
    const all = occurrencesOf(schedule, { from: '2027-01-01', to: '2027-12-31' }, holidays), text = seriesCalendar(gathering, rruleOf(weekly), all, { at });
    wellFormed(text);
    const expected = all.filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt);
    assert.deepEqual(expected.map((one) => one.slice(5, 16)), ['02-23T12:00', '03-09T12:00', '03-17T09:30', '03-23T12:00', '04-13T11:00']);

    const calendar = new ICAL.Component(ICAL.parse(text)), zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    ICAL.TimezoneService.register(zone);
    const [master, ...others] = calendar.getAllSubcomponents('vevent'), event = new ICAL.Event(master!, { exceptions: others, strictExceptions: true }), times = event.iterator(), found: string[] = [];
    for (let next = times.next(); next; next = times.next()) { const { item, startDate } = event.getOccurrenceDetails(next); if (item.component.getFirstPropertyValue('status') !== 'CANCELLED') found.push(instant(startDate)); }
    assert.deepEqual(found.sort(), expected);

    const whole = Object.values(nodeIcal.parseICS(text)).find((one) => one?.type === 'VEVENT');
    assert.ok(whole?.type === 'VEVENT' && whole.rrule);
    const replaced = Object.values(whole.recurrences ?? {}), known = new Map(replaced.map((one) => [instant((one as { recurrenceid: Date }).recurrenceid), one])), left = new Set((Object.values((whole.exdate ?? {}) as object) as Date[]).map((one) => instant(one)));
    const byNode = whole.rrule.all().map((one) => instant(one as Date)).filter((one) => !left.has(one)).flatMap((one) => { const other = known.get(one); return other ? (other.status === 'CANCELLED' ? [] : [instant(other.start as Date)]) : [one]; });
    assert.deepEqual(byNode.sort(), expected);
  });
});

describe('any gathering at all', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((one) => `a${one.replace(/[\p{Cc}\p{Cs}]/gu, '-')}z`);
  const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
  it('makes a file that both parsers read back whole', () => {
    fc.assert(fc.property(text, lines, text, fc.integer({ min: 0, max: 1460 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 5, max: 600 }), fc.constantFrom('Europe/London', 'Europe/Dublin', 'America/New_York'), (title, about, room, after, minute, minutes, timeZone) => {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const gathering = forum({ rule: null, dates: [{ on: addDays('2026-01-01', after), at: clock, minutes }], timeZone }, { title, about, room }), [one] = occurrencesOf(gathering.schedule, { from: '2025-12-01', to: '2030-12-31' });
      const file = occurrenceCalendar(gathering, one!, { at, place: 'room' }), [read] = readByIcal(file), [other] = readByNode(file);
      wellFormed(file);
      assert.deepEqual([read!.title, read!.place, read!.text, read!.starts, read!.ends], [title, room, about, one!.startsAt, one!.endsAt]);
      assert.deepEqual([other!.uid, other!.starts, other!.ends], [read!.uid, one!.startsAt, one!.endsAt]);
    }), { numRuns: 150 });
  });
  it('cannot be made to hold a line of somebody else’s', () => {
    const sly = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u2028\uD800ATTENDEE:mailto:a@b.example';
    const gathering = forum({ rule }, { title: sly, about: sly, room: sly, organiser: { name: sly, email: 'a@b.example\r\nX-EVIL:1' }, page: 'javascript:alert(1)' }), file = occurrenceCalendar(gathering, dates(gathering)[0]!, { at });
    wellFormed(file);
    assert.deepEqual([readByIcal(file).length, /^(ATTENDEE|X-EVIL|ORGANIZER|URL)/m.test(file)], [1, false]);
  });
});
