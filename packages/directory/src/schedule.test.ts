// Schedules and hours as written: what can be computed is, what cannot is told in words, what makes no sense opens nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHours } from './hours.ts';
import { hoursOf } from './schedule.ts';
import { FaultCount } from './service.ts';

const read = (...schedules: unknown[]) => {
  const faults = new FaultCount(), found = hoursOf(schedules, '/s', faults);
  return { times: found.openings?.times ?? null, bank: found.openings?.bankHolidays, text: found.hoursText, faults: faults.all.map(({ code, path }) => `${code} ${path}`) };
};
const nine = { opens_at: '09:00', closes_at: '17:00' };

describe('schedules of a feed', () => {
  it('weekly, in every spelling of days', () => {
    for (const byday of ['MO,TU', 'TU,MO', ['MO', 'TU'], 'Monday, Tuesday', 'mo;tu', 'Mon & Tue', 'Mon to Tue', 'Mon-Tue', 'Monday – Tuesday']) assert.deepEqual(read({ freq: 'WEEKLY', byday, ...nine }).times, [{ from: '09:00', to: '17:00', days: ['mon', 'tue'] }], String(byday));
    assert.deepEqual(read({ byday: 'SA-MO', ...nine }).times, [{ from: '09:00', to: '17:00', days: ['mon', 'sat', 'sun'] }]);
    assert.deepEqual(read({ freq: 'WEEKLY', dtstart: '2026-11-26', ...nine }).times, [{ from: '09:00', to: '17:00', days: ['thu'] }]);
    assert.deepEqual(read({ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }), { times: [{ from: '00:00', to: '00:00', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }], bank: 'open', text: null, faults: [] });
  });

  it('the same hours on several days are one row; others keep their own', () => {
    assert.deepEqual(read({ byday: 'MO', ...nine }, { byday: 'TU', ...nine }, { byday: 'WE', opens_at: '10:00', closes_at: '12:00' }).times, [{ from: '09:00', to: '17:00', days: ['mon', 'tue'] }, { days: ['wed'], from: '10:00', to: '12:00' }]);
  });

  it('monthly by weekday', () => {
    assert.deepEqual(read({ freq: 'MONTHLY', byday: '1TU,3TU', ...nine }).times, [{ from: '09:00', to: '17:00', weeks: [1, 3], days: ['tue'] }]);
    assert.deepEqual(read({ freq: 'MONTHLY', byday: '-1FR', ...nine }).times, [{ from: '09:00', to: '17:00', weeks: [-1], days: ['fri'] }]);
  });

  it('within its dates', () => {
    assert.deepEqual(read({ byday: 'MO', ...nine, valid_from: '2026-01-01T00:00:00', valid_to: '2026-06-30' }).times, [{ from: '09:00', to: '17:00', validFrom: '2026-01-01', validTo: '2026-06-30', days: ['mon'] }]);
    assert.deepEqual(read({ byday: 'MO', ...nine, valid_from: '2026-06-30', valid_to: '2026-01-01' }), { times: null, bank: undefined, text: null, faults: ['schedule-refused /s/0'] });
  });

  it('tells in words what no week or month holds, and opens nothing by it', () => {
    for (const [schedule, words] of [
      [{ freq: 'WEEKLY', interval: 2, byday: 'TU', ...nine }, 'Tuesday, 09:00 to 17:00, every 2 weeks'], [{ freq: 'MONTHLY', bymonthday: '2,16', ...nine }, '09:00 to 17:00, monthly, on day 2,16'],
      [{ freq: 'MONTHLY', byday: '1MO,2FR', ...nine }, 'Monday, Friday, 09:00 to 17:00, monthly'], [{ freq: 'YEARLY', byday: 'MO', ...nine }, 'Monday, 09:00 to 17:00'], [{ byday: 'MO', opens_at: '09:00' }, 'Monday, from 09:00'], [{ ...nine }, '09:00 to 17:00'],
    ] as const) assert.deepEqual(read(schedule), { times: null, bank: undefined, text: words, faults: ['schedule-as-text /s/0'] });
    assert.deepEqual(read({ description: '<b>By appointment</b>', notes: 'Ring first' }), { times: null, bank: undefined, text: 'By appointment\nRing first', faults: [] });
  });

  it('refuses what makes no sense', () => {
    for (const schedule of [{ byday: 'MO', opens_at: 'early', closes_at: '17:00' }, { byday: 'MO', opens_at: '09:00', closes_at: 'late' }, { byday: 'XX', ...nine }, { byday: '9MO', ...nine }, { byday: 7, ...nine }, { byday: {}, ...nine }, 'Monday', null, 5, []]) {
      assert.deepEqual(read(schedule), { times: null, bank: undefined, text: null, faults: ['schedule-refused /s/0'] }, JSON.stringify(schedule));
    }
  });

  it('is open on bank holidays only where it says so', () => {
    assert.equal(read({ byday: 'MO', ...nine, description: 'Not on public holidays' }).bank, undefined);
    assert.equal(read({ byday: 'MO', ...nine, description: 'Open every Monday including bank holidays' }).bank, 'open');
  });
});

describe('hours as people write them', () => {
  const rows = (text: string) => readHours(text)?.times.map(({ days, from, to }) => `${days.join(' ')} ${from}-${to}`) ?? null;
  it('reads them whole', () => {
    const week = 'mon tue wed thu fri';
    for (const [said, found] of [
      ['Mon-Fri 9am-5pm', [`${week} 09:00-17:00`]], ['Monday to Friday, 9:00 to 17:00', [`${week} 09:00-17:00`]], ['Mon – Fri: 9 – 5pm', [`${week} 09:00-17:00`]], ['weekdays 9.30am-4.30pm; Sat 10am to noon', [`${week} 09:30-16:30`, 'sat 10:00-12:00']],
      ['Mon, Wed and Fri 9am-12pm, 1pm-5pm', ['mon wed fri 09:00-12:00', 'mon wed fri 13:00-17:00']], ['Every day 8am to midnight', ['mon tue wed thu fri sat sun 08:00-00:00']], ['Sat-Mon 10am-2pm', ['mon sat sun 10:00-14:00']],
      ['24 hours', ['mon tue wed thu fri sat sun 00:00-00:00']], ['24/7', ['mon tue wed thu fri sat sun 00:00-00:00']], ['Fri 10pm-2am', ['fri 22:00-02:00']], ['Mon 9-12pm', ['mon 09:00-12:00']], ['Mon-Fri 9am-5pm; Sat closed', [`${week} 09:00-17:00`]],
      ['Llun i Gwener 9yb-5yp', [`${week} 09:00-17:00`]], ['Dydd Mawrth a dydd Iau 10yb i 12yp', ['tue thu 10:00-12:00']], ['Mon-Fri 9am-5pm (except bank holidays)', [`${week} 09:00-17:00`]],
    ] as const) assert.deepEqual(rows(said), found, said);
    assert.equal(readHours('Mon-Sun 9am-5pm including bank holidays')?.bankHolidays, 'open');
    assert.equal(readHours('24 hours')?.bankHolidays, 'open');
  });
  it('or not at all', () => {
    for (const said of ['', 'by appointment', '9am-5pm', 'Mon', 'Mon-Fri 9-5', 'Mon 9am', 'Mon 9am-5pm by appointment', 'Mon 25:00-26:00', 'Funday 9am-5pm', 'Mon-Fri 9am-5pm; see website', 'x'.repeat(5000)]) assert.equal(readHours(said), null, said.slice(0, 30));
  });
});
