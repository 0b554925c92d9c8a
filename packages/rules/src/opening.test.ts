// Opening hours: both clock changes, over midnight, bank holidays by nation, seasons, nth weekdays, never a wrong "open".
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { extendPack } from './extend-pack.ts';
import { parsePack } from './parse-pack.ts';
import { openState } from './opening.ts';
import type { BankHolidays, Opening, Openings, Weekday } from './pack.types.ts';

const law = parsePack(JSON.parse(readFileSync(new URL('../../packs/src/uk-statutory.json', import.meta.url), 'utf8')));
const { bankHolidays } = law;
const week: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office: Openings = { times: [{ days: week, from: '09:00', to: '17:00' }] };
const all: Weekday[] = [...week, 'sat', 'sun'];
const asked = (openings: Openings, at: string, nation: 'england' | 'scotland' | 'northern-ireland' | undefined = 'england') => openState(openings, { at, nation, bankHolidays });
const open = (until: string | null, mayDiffer = false) => ({ open: true, until, mayDiffer });
const shut = (opensAt: string | null, isBankHoliday = false, mayDiffer = false) => ({ open: false, opensAt, isBankHoliday, mayDiffer });

describe('openState', () => {
  it('is open from the first minute to before the last', () => {
    assert.deepEqual(asked(office, '2026-11-26T08:59:59.999Z'), shut('2026-11-26T09:00:00.000Z'));
    assert.deepEqual(asked(office, '2026-11-26T09:00:00.000Z'), open('2026-11-26T17:00:00.000Z'));
    assert.deepEqual(asked(office, '2026-11-26T16:59:59.999Z'), open('2026-11-26T17:00:00.000Z'));
    assert.deepEqual(asked(office, '2026-11-26T17:00:00.000Z'), shut('2026-11-27T09:00:00.000Z'));
  });

  it('passes the weekend', () => assert.deepEqual(asked(office, '2026-11-27T17:30:00Z'), shut('2026-11-30T09:00:00.000Z')));

  it('reads the hours on the clock of the place, in summer too', () => {
    assert.deepEqual(asked(office, '2027-06-02T08:00:00Z'), open('2027-06-02T16:00:00.000Z'));
    assert.deepEqual(asked({ ...office, timeZone: 'Europe/Madrid' }, '2027-06-02T07:00:00Z'), open('2027-06-02T15:00:00.000Z'));
    assert.deepEqual(asked({ ...office, timeZone: 'Mars/Olympus' }, '2027-06-02T08:00:00Z'), open('2027-06-02T16:00:00.000Z'));
  });

  it('keeps the hours when the clock goes forward, on 28 March 2027', () => {
    const sunday: Openings = { times: [{ days: ['sun'], from: '00:30', to: '03:00' }] };
    assert.deepEqual(asked(sunday, '2027-03-28T00:00:00Z'), shut('2027-03-28T00:30:00.000Z'));
    assert.deepEqual(asked(sunday, '2027-03-28T01:59:59Z'), open('2027-03-28T02:00:00.000Z'));
    // 01:30 does not exist on that day: what would open then opens when the clock has moved.
    assert.deepEqual(asked({ times: [{ days: ['sun'], from: '01:30', to: '05:00' }] }, '2027-03-28T00:59:00Z'), shut('2027-03-28T01:30:00.000Z'));
    assert.deepEqual(asked(office, '2027-03-27T12:00:00Z'), shut('2027-03-30T08:00:00.000Z'), 'Easter Monday is passed');
  });

  it('keeps the hours when the clock goes back, on 25 October 2026', () => {
    const sunday: Openings = { times: [{ days: ['sun'], from: '00:00', to: '09:00' }], bankHolidays: 'open' };
    assert.deepEqual(asked(sunday, '2026-10-24T22:59:59Z'), shut('2026-10-24T23:00:00.000Z'));
    assert.deepEqual(asked(sunday, '2026-10-25T08:59:59Z'), open('2026-10-25T09:00:00.000Z'), 'nine hours of the clock are ten');
    assert.deepEqual(asked({ times: [{ days: ['sun'], from: '01:30', to: '03:00' }], bankHolidays: 'open' }, '2026-10-25T00:00:00Z'), shut('2026-10-25T00:30:00.000Z'));
  });

  it('stays open over midnight, on the day it opened', () => {
    const night: Openings = { times: [{ days: ['fri'], from: '22:00', to: '02:00' }] };
    assert.deepEqual(asked(night, '2026-11-28T01:00:00Z'), open('2026-11-28T02:00:00.000Z'));
    assert.deepEqual(asked(night, '2026-11-27T01:00:00Z'), shut('2026-11-27T22:00:00.000Z'));
  });

  it('joins hours that touch, and never closes round the clock', () => {
    const split: Openings = { times: [{ days: week, from: '09:00', to: '12:00' }, { days: week, from: '12:00', to: '17:00' }, { days: ['thu'], from: '11:00', to: '13:00' }] };
    assert.deepEqual(asked(split, '2026-11-26T09:30:00Z'), open('2026-11-26T17:00:00.000Z'));
    const always: Openings = { times: [{ days: all, from: '00:00', to: '24:00' }], bankHolidays: 'open' };
    assert.deepEqual(asked(always, '2026-12-25T03:00:00Z'), open(null));
    assert.deepEqual(asked({ times: [{ days: all, from: '00:00', to: '00:00' }], bankHolidays: 'open' }, '2026-12-25T03:00:00Z'), open(null));
    assert.deepEqual(asked({ times: [{ days: all, from: '00:00', to: '24:00' }] }, '2026-12-24T03:00:00Z'), open('2026-12-25T00:00:00.000Z'));
  });

  it('is shut on the bank holidays of the nation, and says so', () => {
    assert.deepEqual(asked(office, '2026-12-25T10:00:00Z'), shut('2026-12-29T09:00:00.000Z', true));
    assert.deepEqual(asked(office, '2026-11-30T10:00:00Z', 'scotland'), shut('2026-12-01T09:00:00.000Z', true));
    assert.deepEqual(asked(office, '2026-11-30T10:00:00Z', 'england'), open('2026-11-30T17:00:00.000Z'));
    assert.deepEqual(asked({ ...office, nation: 'scotland' }, '2026-11-30T10:00:00Z', 'england'), shut('2026-12-01T09:00:00.000Z', true), 'its own nation comes first');
    assert.deepEqual(asked(office, '2027-07-12T10:00:00Z', 'northern-ireland'), shut('2027-07-13T08:00:00.000Z', true));
    assert.deepEqual(asked({ ...office, bankHolidays: 'open' }, '2026-12-25T10:00:00Z'), open('2026-12-25T17:00:00.000Z'));
  });

  it('says that hours may differ where no one has published, or no nation settles it', () => {
    assert.deepEqual(asked(office, '2027-12-31T10:00:00Z'), open('2027-12-31T17:00:00.000Z'));
    assert.deepEqual(asked(office, '2028-01-03T10:00:00Z'), open('2028-01-03T17:00:00.000Z', true));
    assert.deepEqual(asked(office, '2027-12-31T18:00:00Z'), shut('2028-01-03T09:00:00.000Z', false, true));
    assert.deepEqual(openState(office, { at: '2026-11-30T10:00:00Z', bankHolidays }), open('2026-11-30T17:00:00.000Z', true), 'it is a holiday in Scotland alone');
    assert.deepEqual(openState(office, { at: '2026-12-25T10:00:00Z', bankHolidays }), shut('2026-12-29T09:00:00.000Z', true), 'it is one everywhere');
    assert.deepEqual(openState(office, { at: '2026-12-25T10:00:00Z' }), open('2026-12-25T17:00:00.000Z', true));
    assert.deepEqual(openState({ ...office, bankHolidays: 'open' }, { at: '2030-12-25T10:00:00Z' }), open('2030-12-25T17:00:00.000Z'));
    const endless: BankHolidays[] = bankHolidays!.map((row) => ({ ...row, effectiveTo: null }));
    assert.deepEqual(openState(office, { at: '2028-01-03T10:00:00Z', nation: 'england', bankHolidays: endless }), open('2028-01-03T17:00:00.000Z', true), 'a row without an end knows up to its last day');
  });

  it('knows seasons and the end of them', () => {
    const summer: Openings = { times: [{ days: week, from: '10:00', to: '16:00', validFrom: '2027-06-01', validTo: '2027-08-31' }] };
    assert.deepEqual(asked(summer, '2026-11-26T10:30:00Z'), shut('2027-06-01T09:00:00.000Z'));
    assert.deepEqual(asked(summer, '2027-08-31T14:59:00Z'), open('2027-08-31T15:00:00.000Z'));
    assert.deepEqual(asked(summer, '2027-08-31T15:00:00Z'), shut(null));
    assert.deepEqual(asked({ times: [] }, '2026-11-26T10:30:00Z'), shut(null));
  });

  it('counts the weekdays of a month, from either end', () => {
    const group = (weeks: number[]): Openings => ({ times: [{ days: ['tue'], weeks, from: '10:00', to: '12:00' }] });
    assert.deepEqual(asked(group([1]), '2026-11-26T10:00:00Z'), shut('2026-12-01T10:00:00.000Z'));
    assert.deepEqual(asked(group([1, 3]), '2026-12-01T12:00:00Z'), shut('2026-12-15T10:00:00.000Z'));
    assert.deepEqual(asked(group([-1]), '2026-11-26T10:00:00Z'), shut('2026-12-29T10:00:00.000Z'));
    assert.deepEqual(asked(group([-1]), '2027-02-01T10:00:00Z'), shut('2027-02-23T10:00:00.000Z'));
    assert.deepEqual(asked(group([5]), '2026-11-26T10:00:00Z'), shut('2026-12-29T10:00:00.000Z'));
  });

  it('agrees with a clock on the wall, minute by minute', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
    const clock = fc.integer({ min: 0, max: 47 }).map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    const opening: fc.Arbitrary<Opening> = fc.record({ days: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }), from: clock, to: clock });
    const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const names: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    const isOpen = (times: readonly Opening[], at: number): boolean => {
      const [day = '', now = ''] = wall.format(at).split(' ');
      return times.some(({ days, from, to }) => [day, dayBefore(day)].some((start, late) => {
        if (!days.includes(names[new Date(start).getUTCDay()]!)) return false;
        return late === 0 ? now >= from && (to <= from || now < to) : to <= from && now < to;
      }));
    };
    // Away from the two hours of a year that do not exist or come twice, where the wall alone cannot say which.
    const at = fc.integer({ min: Date.parse('2027-03-29T00:00Z'), max: Date.parse('2027-10-28T00:00Z') }).map((time) => time - (time % 60_000));
    fc.assert(fc.property(fc.array(opening, { maxLength: 3 }), at, (times, time) => {
      const state = openState({ times, bankHolidays: 'open' }, { at: new Date(time).toISOString() });
      assert.equal(state.open, isOpen(times, time));
      const next = state.open ? state.until : state.opensAt;
      if (next === null) return;
      assert.equal(isOpen(times, Date.parse(next)), !state.open);
      for (let t = time; t < Date.parse(next); t += 1_800_000) assert.equal(isOpen(times, t), state.open);
    }), { numRuns: 300 });
  });
});

describe('hours in a pack', () => {
  const own = JSON.parse(readFileSync(new URL('../../packs/src/northbridge.json', import.meta.url), 'utf8'));
  const refused = (change: (pack: typeof own) => void, path: string): void => {
    const pack = structuredClone(own);
    change(pack);
    assert.throws(() => parsePack(pack), (error: { issues?: { path: string }[] }) => error.issues!.some((one) => one.path === path));
  };
  it('are read, and refused by name where they make no sense', () => {
    assert.deepEqual(parsePack(own).contacts.filter(({ hours, openings }) => (hours === undefined) !== (openings === undefined)), []);
    refused((pack) => { pack.contacts[0].openings.times[0].from = '9:00'; }, 'contacts[0].openings.times[0].from');
    refused((pack) => { pack.contacts[0].openings.times[0].days = []; }, 'contacts[0].openings.times[0].days');
    refused((pack) => { pack.contacts[0].openings.times[0].weeks = [6]; }, 'contacts[0].openings.times[0].weeks[0]');
    refused((pack) => { pack.contacts[0].openings.timeZone = 'Mars/Olympus'; }, 'contacts[0].openings.timeZone');
    refused((pack) => { Object.assign(pack.contacts[0].openings.times[0], { validFrom: '2027-02-01', validTo: '2027-01-01' }); }, 'contacts[0].openings.times[0].validTo');
    refused((pack) => { pack.bankHolidays = [{ ...bankHolidays![0], effectiveTo: '2026-12-25' }]; }, 'bankHolidays[0].days[1].on');
    const { nations: _, days: __, ...provenance } = bankHolidays![0]!, school = { ...provenance, effectiveFrom: '2027-02-01', effectiveTo: '2027-04-30', areas: ['northbridge'], days: [{ from: '2027-02-15', to: '2027-02-19', title: 'Half term' }] };
    assert.equal(parsePack({ ...own, schoolHolidays: [school] }).schoolHolidays?.length, 1);
    assert.throws(() => extendPack(parsePack({ ...own, schoolHolidays: [{ ...school, areas: ['nowhere'] }] }), [law]), /schoolHolidays\[0\]\.areas\[0\]/);
    refused((pack) => { pack.schoolHolidays = [{ ...school, days: [{ ...school.days[0], to: '2027-02-14' }] }]; }, 'schoolHolidays[0].days[0].to');
    refused((pack) => { pack.schoolHolidays = [{ ...school, effectiveTo: '2027-02-18' }]; }, 'schoolHolidays[0].days[0].from');
    assert.deepEqual(extendPack({ ...parsePack({ ...own, schoolHolidays: [school] }) }, [{ ...law, schoolHolidays: [school] as never }]).schoolHolidays?.length, 2, 'those of every pack count');
  });
});
