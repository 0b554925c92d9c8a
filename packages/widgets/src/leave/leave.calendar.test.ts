// The calendar's arithmetic: which days a month shows, and where each key leads.
import { expect } from '@open-wc/testing';
import { dayAfterKey, weeksOf } from './leave.calendar.ts';
import { runs } from './leave.weekday.ts';

describe('a month', () => {
  it('starts its weeks on Monday and holds each day once', () => {
    const january = weeksOf('2027-01-11');
    expect(january[0]).to.deep.equal([null, null, null, null, '2027-01-01', '2027-01-02', '2027-01-03']);
    expect(january.at(-1)).to.deep.equal(['2027-01-25', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31']);
    for (const [month, days] of [['2027-02', 28], ['2028-02', 29], ['2026-11', 30], ['2026-12', 31]] as const) {
      const found = weeksOf(month).flat().filter((on) => on !== null);
      expect(new Set(found).size, month).to.equal(days);
      expect(found.length).to.equal(days);
    }
  });
});

describe('a key', () => {
  const from = (key: string, on: string, how = {}) => dayAfterKey(key, on, how);
  it('leads by days, weeks, months and years', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => from(key, '2027-01-13')))
      .to.deep.equal(['2027-01-12', '2027-01-14', '2027-01-06', '2027-01-20', '2027-01-11', '2027-01-17', '2026-12-13', '2027-02-13']);
    expect([from('PageUp', '2027-01-13', { shift: true }), from('PageDown', '2027-01-13', { shift: true })]).to.deep.equal(['2026-01-13', '2028-01-13']);
  });
  it('stays in the month it goes to', () => expect(from('PageDown', '2027-01-31')).to.equal('2027-02-28'));
  it('turns with the writing', () => expect([from('ArrowLeft', '2027-01-13', { rtl: true }), from('ArrowRight', '2027-01-13', { rtl: true })]).to.deep.equal(['2027-01-14', '2027-01-12']));
  it('that is none leads nowhere', () => expect(from('a', '2027-01-13')).to.equal(undefined));
  it('on a Sunday goes home to the Monday before', () => expect([from('Home', '2027-01-17'), from('End', '2027-01-17')]).to.deep.equal(['2027-01-11', '2027-01-17']));
});

describe('days in a row', () => {
  it('are one run', () => expect(runs(['2027-01-13', '2027-01-11', '2027-01-12', '2027-01-12', '2027-01-20']))
    .to.deep.equal([['2027-01-11', '2027-01-13'], ['2027-01-20', '2027-01-20']]));
  it('across a month end too', () => expect(runs(['2027-01-31', '2027-02-01'])).to.deep.equal([['2027-01-31', '2027-02-01']]));
});
