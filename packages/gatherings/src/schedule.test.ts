// Dates from one rule: the field's own example, holidays of each nation, both clock changes, moves that keep who they are, and never a silent certainty.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays, addMonths, parsePack, weekdayOf, type SchoolHolidays, type Weekday } from '@think-carer/rules';
import fc from 'fast-check';
import type { GatheringRule, Schedule } from './gathering.ts';
import { nextOccurrence, occurrencesOf, rruleOf, scheduleFaults } from './schedule.ts';

const { bankHolidays } = parsePack(JSON.parse(readFileSync(new URL('../../packs/src/uk-statutory.json', import.meta.url), 'utf8')));
const source = { source: { title: 'Invented' }, effectiveFrom: '2027-01-01', effectiveTo: '2027-12-31', checkedOn: '2026-11-26', checkedBy: 'a test', confidence: 'example' } as const;
const schoolHolidays: SchoolHolidays[] = [{ ...source, areas: ['northbridge'], days: [{ from: '2027-02-08', to: '2027-02-12', title: 'Half term' }, { from: '2027-07-22', to: '2027-09-01', title: 'Summer holidays' }] }];
/** Second Tuesday of February, May, August, November, 12:00, 90 minutes. */
const quarterly: GatheringRule = { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2027-01-01', at: '12:00', minutes: 90, nation: 'england' };
const year = { from: '2027-01-01', to: '2027-12-31' };
const days = (schedule: Schedule, range = year, more = {}) => occurrencesOf(schedule, range, { bankHolidays, ...more }).map(({ on, state }) => (state === 'planned' ? on : `${on} ${state}`));

describe('one rule', () => {
  it('gives the four dates of a forum, at noon in winter and in summer', () => {
    assert.deepEqual(occurrencesOf({ rule: quarterly }, year, { bankHolidays }).map(({ startsAt, endsAt }) => [startsAt, endsAt]), [
      ['2027-02-09T12:00:00.000Z', '2027-02-09T13:30:00.000Z'], ['2027-05-11T11:00:00.000Z', '2027-05-11T12:30:00.000Z'], ['2027-08-10T11:00:00.000Z', '2027-08-10T12:30:00.000Z'], ['2027-11-09T12:00:00.000Z', '2027-11-09T13:30:00.000Z'],
    ]);
    assert.equal(rruleOf(quarterly), 'FREQ=YEARLY;BYDAY=2TU;BYMONTH=2,5,8,11');
  });
  it('knows the last of a month, the fifth where there is one, two in a month, and every other week', () => {
    const rule = { ...quarterly, weekday: 'wed' as const, avoids: [] };
    assert.deepEqual(days({ rule: { ...rule, weeks: [-1], months: [2, 3] } }), ['2027-02-24', '2027-03-31']);
    assert.deepEqual(days({ rule: { ...rule, weeks: [5], months: [2, 3, 4] } }), ['2027-03-31']);
    assert.deepEqual(days({ rule: { ...rule, weeks: [4, -1], months: [2, 3] } }), ['2027-02-24', '2027-03-24', '2027-03-31'], 'the last is the fourth: once');
    const { weeks: _, months: __, ...weekly } = rule;
    assert.deepEqual(days({ rule: { ...weekly, everyWeeks: 2, from: '2027-01-06', to: '2027-02-10' } }), ['2027-01-06', '2027-01-20', '2027-02-03']);
  });
  it('goes on after the clocks change, and gives an hour that comes twice or never a sense', () => {
    const sunday: GatheringRule = { weekday: 'sun', from: '2026-10-18', to: '2027-04-04', at: '01:30', minutes: 60, avoids: [] };
    const at = (on: string, clock = '01:30') => occurrencesOf({ rule: { ...sunday, at: clock } }, { from: on, to: on })[0]?.startsAt;
    assert.deepEqual(['2026-10-18', '2026-10-25', '2026-11-01', '2027-03-21', '2027-03-28', '2027-04-04'].map((on) => at(on)), ['2026-10-18T00:30:00.000Z', '2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z', '2027-03-21T01:30:00.000Z', '2027-03-28T01:30:00.000Z', '2027-04-04T00:30:00.000Z']);
    assert.deepEqual(['2026-10-18', '2026-10-25', '2027-03-21', '2027-03-28'].map((on) => at(on, '12:00')), ['2026-10-18T11:00:00.000Z', '2026-10-25T12:00:00.000Z', '2027-03-21T12:00:00.000Z', '2027-03-28T11:00:00.000Z']);
    assert.equal(occurrencesOf({ rule: { ...sunday, at: '12:00' }, timeZone: 'Europe/Dublin' }, { from: '2027-03-28', to: '2027-03-28' })[0]?.startsAt, '2027-03-28T11:00:00.000Z');
  });
  it('agrees with the days counted one by one', () => {
    const week: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), fc.uniqueArray(fc.constantFrom<number>(1, 2, 3, 4, 5, -1), { minLength: 1 }), fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), fc.integer({ min: 0, max: 700 }), (weekday, weeks, months, after) => {
      const from = addDays('2026-01-01', after), expected: string[] = [];
      for (let day = from; day <= '2028-12-31'; day = addDays(day, 1)) {
        const date = Number(day.slice(8)), last = Number(addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1).slice(8)), isLast = date + 7 > last;
        if (weekdayOf(day) === weekday && months.includes(Number(day.slice(5, 7))) && (weeks.includes(Math.ceil(date / 7)) || (isLast && weeks.includes(-1)))) expected.push(day);
      }
      assert.deepEqual(days({ rule: { ...quarterly, weekday: week[weekday]!, weeks, months, from, avoids: [] } }, { from: '2026-01-01', to: '2028-12-31' }), expected);
    }), { numRuns: 60 });
  });
});

describe('holidays', () => {
  const mondays: GatheringRule = { ...quarterly, weekday: 'mon', weeks: [1], months: [5] };
  it('move a date a week on, a week back, or leave it out; and say which holiday it was', () => {
    const of = (instead: 'next' | 'previous' | 'skip') => occurrencesOf({ rule: { ...mondays, instead } }, year, { bankHolidays }).map(({ on, state, id, movedFrom, because }) => [on, state, id, movedFrom, (because as { 'en-GB': string })['en-GB']]);
    assert.deepEqual(of('next'), [['2027-05-10', 'planned', '2027-05-03T12:00', '2027-05-03', 'Early May bank holiday']]);
    assert.deepEqual(of('previous'), [['2027-04-26', 'planned', '2027-05-03T12:00', '2027-05-03', 'Early May bank holiday']]);
    assert.deepEqual(of('skip'), [['2027-05-03', 'skipped', '2027-05-03T12:00', null, 'Early May bank holiday']]);
  });
  it('are those of the nation', () => {
    const rule = { ...quarterly, weekday: 'mon' as const, weeks: [1], months: [8] };
    assert.deepEqual([days({ rule }), days({ rule: { ...rule, nation: 'scotland' } })], [['2027-08-02'], ['2027-08-09']]);
  });
  it('of schools count where asked for, in their area, for as many weeks as it takes', () => {
    const rule: GatheringRule = { ...quarterly, avoids: ['bank-holidays', 'school-holidays'], area: 'northbridge' };
    assert.deepEqual(days({ rule }, year, { schoolHolidays }), ['2027-02-16', '2027-05-11', '2027-09-07', '2027-11-09']);
    assert.deepEqual(days({ rule: { ...rule, area: 'eastmere' } }, year, { schoolHolidays }), ['2027-02-09', '2027-05-11', '2027-08-10', '2027-11-09']);
    assert.deepEqual(occurrencesOf({ rule: { ...rule, area: 'eastmere' } }, year, { bankHolidays, schoolHolidays }).map(({ mayFallOn }) => mayFallOn), Array.from({ length: 4 }, () => ['school-holiday']), 'nobody has listed those of Eastmere');
  });
  it('never push a date onto or past another of its own', () => {
    const { weeks: _, months: __, ...weekly } = quarterly;
    assert.deepEqual(days({ rule: { ...weekly, weekday: 'mon', from: '2027-04-26', to: '2027-05-17' } }), ['2027-04-26', '2027-05-03 skipped', '2027-05-10', '2027-05-17']);
  });
  it('that nobody knows yet are said, never silently ruled out', () => {
    const doubts = occurrencesOf({ rule: quarterly }, { from: '2027-11-01', to: '2028-06-30' }, { bankHolidays }).map(({ on, mayFallOn }) => [on, mayFallOn]);
    assert.deepEqual(doubts, [['2027-11-09', []], ['2028-02-08', ['bank-holiday']], ['2028-05-09', ['bank-holiday']]]);
    assert.deepEqual(occurrencesOf({ rule: { ...quarterly, avoids: [] } }, { from: '2028-01-01', to: '2028-06-30' }).flatMap(({ mayFallOn }) => mayFallOn), [], 'whoever meets on holidays has nothing to doubt');
    assert.deepEqual(occurrencesOf({ rule: quarterly }, year).map(({ mayFallOn }) => mayFallOn.length), [1, 1, 1, 1], 'without a pack nothing is known');
  });
});

describe('changes by hand', () => {
  const moved: Schedule = { rule: quarterly, dates: [{ on: '2027-06-01', at: '10:00', minutes: 60 }], changes: [{ of: '2027-05-11T12:00', to: { on: '2027-05-13', at: '14:00' }, because: 'The room is taken' }, { of: '2027-08-10T12:00', isCancelled: true }, { of: '2027-05-11T12:00', to: { on: '2027-05-14' } }] };
  it('keep who an occurrence is, and count as versions', () => {
    assert.deepEqual(occurrencesOf(moved, year, { bankHolidays }).map(({ id, on, at, state, sequence }) => [id, on, at, state, sequence]), [
      ['2027-02-09T12:00', '2027-02-09', '12:00', 'planned', 0], ['2027-05-11T12:00', '2027-05-14', '14:00', 'planned', 2], ['2027-06-01T10:00', '2027-06-01', '10:00', 'planned', 0], ['2027-08-10T12:00', '2027-08-10', '12:00', 'cancelled', 1], ['2027-11-09T12:00', '2027-11-09', '12:00', 'planned', 0],
    ]);
  });
  it('are each of where it stands: another hour leaves the day, a cancellation day and hour, and put on again it is where it was', () => {
    const of = '2027-05-11T12:00', of_ = { of }, steps: Schedule['changes'] = [
      { ...of_, to: { on: '2027-05-13', at: '14:00' }, because: 'The room is taken' }, { ...of_, to: { on: '2027-06-15' } }, { ...of_, to: { at: '13:00' } }, { ...of_, isCancelled: true }, { ...of_, to: {} }, { ...of_, to: { minutes: 30 } }, { ...of_, to: { on: '2027-05-11', at: '12:00' } },
    ];
    const after = (count: number) => occurrencesOf({ rule: quarterly, changes: steps!.slice(0, count) }, year, { bankHolidays }).find(({ id }) => id === of)!;
    assert.deepEqual(steps!.map((_, i) => after(i + 1)).map(({ on, at, minutes, state, movedFrom, sequence, because }) => [on, at, minutes, state, movedFrom, sequence, because]), [
      ['2027-05-13', '14:00', 90, 'planned', '2027-05-11', 1, 'The room is taken'], ['2027-06-15', '14:00', 90, 'planned', '2027-05-11', 2, null], ['2027-06-15', '13:00', 90, 'planned', '2027-05-11', 3, null], ['2027-06-15', '13:00', 90, 'cancelled', '2027-05-11', 4, null],
      ['2027-06-15', '13:00', 90, 'planned', '2027-05-11', 5, null], ['2027-06-15', '13:00', 30, 'planned', '2027-05-11', 6, null], ['2027-05-11', '12:00', 30, 'planned', null, 7, null],
    ]);
    assert.deepEqual(days({ rule: quarterly, changes: steps!.slice(0, 4) }, { from: '2027-05-01', to: '2027-05-31' }), [], 'a feed of May has nothing to take out');
    assert.deepEqual(days({ rule: quarterly, changes: steps!.slice(0, 4) }, { from: '2027-06-01', to: '2027-06-30' }), ['2027-06-15 cancelled'], 'one of June has');
  });
  it('in any order come to what the last word on day, hour and length was, under one name, a version each', () => {
    const of = '2027-05-11T12:00', day = fc.integer({ min: 0, max: 300 }).map((after) => addDays('2027-02-15', after)), clock = fc.constantFrom('09:30', '12:00', '13:00', '17:15');
    const step = fc.oneof(fc.record({ on: day, at: clock, minutes: fc.integer({ min: 5, max: 240 }) }, { requiredKeys: [] }).map((to) => ({ of, to })), fc.constant({ of, isCancelled: true as const }));
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (changes) => {
      const [one, ...others] = occurrencesOf({ rule: quarterly, changes, revision: 2 }, { from: '2027-01-01', to: '2028-02-01' }, { bankHolidays }).filter(({ id }) => id === of);
      const last = <Key extends 'on' | 'at' | 'minutes'>(key: Key) => changes.flatMap((change) => ('to' in change && change.to[key] !== undefined ? [change.to[key]] : [])).at(-1);
      assert.deepEqual([one?.on, one?.at, one?.minutes, one?.state, one?.sequence, others.length], [last('on') ?? '2027-05-11', last('at') ?? '12:00', last('minutes') ?? 90, 'isCancelled' in changes.at(-1)! ? 'cancelled' : 'planned', 2 + changes.length, 0]);
      assert.equal(one!.movedFrom, one!.on === '2027-05-11' ? null : '2027-05-11');
    }), { numRuns: 200 });
  });
  it('are found in the range into which they were moved, from however far', () => {
    const far: Schedule = { rule: quarterly, changes: [{ of: '2028-11-14T12:00', to: { on: '2027-01-12' } }] };
    assert.deepEqual(days(far, { from: '2027-01-01', to: '2027-01-31' }), ['2027-01-12']);
  });
  it('are looked up by whoever makes them: the day is theirs, with no doubt of ours', () => {
    const of = (changes: Schedule['changes']) => occurrencesOf({ rule: quarterly, changes: changes! }, { from: '2028-02-01', to: '2028-02-28' }, { bankHolidays }).map(({ on, mayFallOn }) => [on, mayFallOn]);
    assert.deepEqual(of([{ of: '2028-02-08T12:00', to: { on: '2028-02-10' } }]), [['2028-02-10', []]]);
    assert.deepEqual(of([{ of: '2028-02-08T12:00', to: { at: '13:00' } }]), [['2028-02-08', ['bank-holiday']]], 'another hour of the same day settles nothing');
  });
  it('make the next date the next that takes place', () => {
    assert.equal(nextOccurrence(moved, '2027-05-14T12:15:00Z', { bankHolidays })?.id, '2027-05-11T12:00', 'it is still on');
    assert.equal(nextOccurrence(moved, '2027-06-02T00:00:00Z', { bankHolidays })?.on, '2027-11-09', 'August is cancelled');
    assert.equal(nextOccurrence({ rule: { ...quarterly, to: '2027-12-31' } }, '2028-01-01T00:00:00Z'), null);
  });
});

describe('a schedule with faults', () => {
  it('says which, and has no dates', () => {
    const faulty: Schedule = { rule: { ...quarterly, weeks: [6], months: [13], from: '2027-02-30', to: 'never', at: '9:00', minutes: 0 }, dates: [{ on: '2027-01-01', at: '25:00', minutes: 60 }], changes: [{ of: 'x', to: { at: 'noon' } }], timeZone: 'Mars/Olympus' };
    assert.deepEqual(scheduleFaults(faulty), ['time-zone', 'date', 'change', 'weeks', 'months', 'from', 'to', 'at', 'minutes']);
    assert.deepEqual(occurrencesOf(faulty, year), []);
    assert.deepEqual(scheduleFaults({ rule: { ...quarterly, everyWeeks: 2 } }), ['every-weeks']);
    assert.deepEqual(scheduleFaults({ rule: quarterly }), []);
  });
  it('never goes on for ever', () => {
    assert.ok(occurrencesOf({ rule: { weekday: 'tue', from: '1000-01-01', at: '12:00', minutes: 60 } }, { from: '1000-01-01', to: '9990-12-31' }).length <= 1040);
    assert.deepEqual(days({ rule: { ...quarterly, weeks: [5], months: [2], avoids: [] } }, { from: '2027-01-01', to: '2060-12-31' }), ['2028-02-29', '2056-02-29']);
  });
});
