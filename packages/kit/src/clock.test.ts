// A typed time of day is read as people write it; what could mean two times is asked again.
import { expect } from '@open-wc/testing';
import { clockOf } from './clock.ts';

describe('clockOf', () => {
  it('reads a time as people write it, and never guesses', () => {
    const cases: Record<string, string | undefined> = { '9:30am': '09:30', '9.30': '09:30', '14:00': '14:00', '2pm': '14:00', '12pm': '12:00', '12am': '00:00', midday: '12:00', '9': undefined, '25:00': undefined, '13pm': undefined, '9:75': undefined, soon: undefined, '': undefined };
    for (const [typed, clock] of Object.entries(cases)) expect(clockOf(typed), typed).to.equal(clock);
  });
});
