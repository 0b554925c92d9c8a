// The calendar file, read back by another library: the right days in every time zone, and nothing that discloses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, type LeavePart } from '@think-carer/rules';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { leaveCalendar } from './calendar.ts';
import { leaveStates } from './leave.ts';

const request = (parts: LeavePart[], state = 'agreed', events = 2) => ({
  id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', state, parts, updatedAt: '2026-12-02T14:00:00.000Z', events: Array.from({ length: events }, (_, i) => ({ seq: i + 1, at: '2026-12-01T09:30:00.000Z', event: 'asked', by: 'person' })),
});
const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
  const value = (name: string) => event.getFirstPropertyValue(name);
  return { on: String(value('dtstart')), until: String(value('dtend')), isDate: (value('dtstart') as ICAL.Time).isDate, title: value('summary'), status: value('status'), busy: value('transp'), class: value('class'), uid: value('uid'), sequence: value('sequence'), properties: event.getAllProperties().map(({ name }) => name) };
});

describe('a calendar file', () => {
  it('has one all-day event for each day, and says of a part of it which', () => {
    const events = read(leaveCalendar(request([{ on: '2027-01-11', part: 'full-day' }, { on: '2027-01-18', part: 'morning' }, { on: '2027-01-19', part: 'morning' }, { on: '2027-01-19', part: 'afternoon' }, { on: '2027-01-20', part: { hours: 1 } }, { on: '2027-01-20', part: 'afternoon' }])));
    assert.deepEqual(events.map(({ on, until, title, busy, isDate }) => [on, until, title, busy, isDate]), [
      ['2027-01-11', '2027-01-12', 'Absence', 'OPAQUE', true], ['2027-01-18', '2027-01-19', 'Absence (morning)', 'TRANSPARENT', true],
      ['2027-01-19', '2027-01-20', 'Absence', 'OPAQUE', true], ['2027-01-20', '2027-01-21', 'Absence (1 hour, afternoon)', 'TRANSPARENT', true],
    ]);
  });
  it('speaks Welsh', () => {
    assert.deepEqual(read(leaveCalendar(request([{ on: '2027-01-11', part: 'afternoon' }, { on: '2027-01-12', part: { hours: 2.5 } }]), { locale: 'cy' })).map(({ title }) => title), ['Absenoldeb (prynhawn)', 'Absenoldeb (2.5 awr)']);
  });
  it('is taken in again after a change: the same events, a later sequence, and cancelled where it is over', () => {
    const [before, now] = [read(leaveCalendar(request([{ on: '2027-01-11', part: 'full-day' }], 'waiting', 1))), read(leaveCalendar(request([{ on: '2027-01-11', part: 'full-day' }], 'withdrawn', 2)))];
    assert.deepEqual([before[0]!.uid === now[0]!.uid, before[0]!.status, before[0]!.sequence, now[0]!.status, now[0]!.sequence], [true, 'TENTATIVE', 0, 'CANCELLED', 1]);
    const statuses = Object.fromEntries(leaveStates.map((state) => [state, read(leaveCalendar(request([{ on: '2027-01-11', part: 'full-day' }], state)))[0]!.status]));
    assert.deepEqual(statuses, { waiting: 'TENTATIVE', agreed: 'CONFIRMED', postponed: 'CONFIRMED', declined: 'CANCELLED', 'other-date-offered': 'TENTATIVE', withdrawn: 'CANCELLED', lapsed: 'CANCELLED', appealed: 'TENTATIVE' });
  });
  it('is valid, private and silent for any request', () => {
    const part = fc.oneof(fc.constantFrom('full-day' as const, 'morning' as const, 'afternoon' as const), fc.record({ hours: fc.double({ min: 0.25, max: 24, noNaN: true }) }));
    const parts = fc.array(fc.record({ on: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-03-01', days)), part }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(parts, fc.constantFrom(...leaveStates), (all, state) => {
      const text = leaveCalendar(request(all, state)), events = read(text);
      assert.deepEqual(events.map(({ on }) => on), [...new Set(all.map(({ on }) => on))].sort());
      for (const { class: seenBy, properties } of events) {
        assert.equal(seenBy, 'PRIVATE');
        assert.deepEqual(properties.sort(), ['class', 'dtend', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'transp', 'uid']);
      }
      assert.doesNotMatch(text, /care|leave|think|dependant|\n[^ ].{75}/i);
      assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n/.test(text));
    }), { numRuns: 100 });
  });
});
