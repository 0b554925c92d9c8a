// Messy numbers are read; what could mean two things is asked again.
import { expect } from '@open-wc/testing';
import { formatMoney, formatNumber, readNumber } from './number.ts';

describe('readNumber', () => {
  const read: [string, number][] = [
    ['37', 37], ['37.5', 37.5], [' 37.5 hours ', 37.5], ['37½', 37.5], ['½', 0.5], ['37 ½ hrs', 37.5], ['37,5', 37.5], ['.5', 0.5], ['15 a week', 15],
    ['£28,000', 28_000], ['£28,000.00', 28_000], ['28 000', 28_000], ['28k', 28_000], ['2 and a half', 2.5], ['2 a hanner', 2.5], ['half a day', 0.5], ['4 days', 4], ['£12.71/hr', 12.71], ['37.5hrs/wk', 37.5], ['28 thousand', 28_000], ['28 mil', 28_000], ['£12.71 an hour', 12.71], ['GBP 1,234.50', 1234.5], ['about £9,914', 9914], ['1,000,000', 1_000_000],
    ['7h 30', 7.5], ['7h30m', 7.5], ['7:30', 7.5], ['37 hours 30 minutes', 37.5], ['22 hours and 15 mins', 22.25], ['7 awr 30 munud', 7.5], ['16 hours', 16], ['0', 0],
  ];
  for (const [typed, number] of read) it(`reads ${typed}`, () => expect(readNumber(typed)).to.equal(number));
  for (const typed of ['', 'twenty', '-5', '20-25', '3 to 4', '1.2.3', '28,0000', '12,34,567', '7:75', '£', '2 8', '80%', '1m', '1 million', '2 and a quarter', '2 halves of 3']) {
    it(`asks again for "${typed}"`, () => expect(readNumber(typed)).to.equal(undefined));
  }
});

describe('numbers in words of a language', () => {
  it('writes money with pence only where there are any', () => {
    expect(formatMoney(500, 'en-GB')).to.equal('£500');
    expect(formatMoney(1234.5, 'cy')).to.equal('£1,234.50');
    expect(formatNumber(7.456, 'cy')).to.equal('7.46');
  });
});
