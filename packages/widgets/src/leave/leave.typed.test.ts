// Days as people type them.
import { expect } from '@open-wc/testing';
import { askable, readDay } from './leave.typed.ts';

const where = { from: '2026-11-26', languages: ['en-GB'] };
const read = (day: string, month = '', year = '', languages = ['en-GB']) => readDay({ day, month, year }, { ...where, languages });

describe('a typed day', () => {
  it('is read from three boxes', () => {
    for (const [day, month, year] of [['11', '1', '2027'], ['11', '01', '27'], ['11', 'Jan', '2027'], ['11th', 'january', '2027'], ['11', 'JAN.', '']] as const) expect(read(day, month, year), `${day} ${month} ${year}`).to.equal('2027-01-11');
  });
  it('is read from one box', () => {
    for (const whole of ['11/1/2027', '11.01.27', '11-1-2027', '2027-01-11', 'Mon 11 January 2027', 'Monday the 11th of January', '11 jan']) expect(read(whole), whole).to.equal('2027-01-11');
  });
  it('without a year is the next such day', () => {
    expect(read('26', '11')).to.equal('2026-11-26');
    expect(read('25', '11')).to.equal('2027-11-25');
    expect(read('29', '2')).to.equal('2028-02-29');
  });
  it('takes months by name in the language of the page, and in English', () => {
    expect(read('11', 'Ionawr', '2027', ['cy'])).to.equal('2027-01-11');
    expect(read('11', 'Meh', '2027', ['cy'])).to.equal('2027-06-11');
    expect(read('11', 'March', '2027', ['cy'])).to.equal('2027-03-11');
  });
  it('is never guessed', () => {
    for (const [day, month, year] of [['31', '2', '2027'], ['32', '1', '2027'], ['11', '13', '2027'], ['11', '', ''], ['', '1', '2027'], ['11', 'Ja', '2027'], ['11', 'J', ''], ['11', '1', '207'], ['11', 'March May', '2027'], ['1', '2 3', '2027'], ['soon', '', '']] as const) expect(read(day, month, year), `${day} ${month} ${year}`).to.equal(undefined);
  });
});

it('a day of the year past may be asked for, and two years ahead', () => expect(askable('2026-11-26')).to.deep.equal({ from: '2025-11-26', to: '2028-11-26' }));
