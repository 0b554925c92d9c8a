// Dates and languages as a page needs them.
import { expect } from '@open-wc/testing';
import { formatDay, formatInstant, today } from './format.ts';
import arabic from './kit.messages.ar.ts';
import welsh from './kit.messages.cy.ts';
import { messages } from './kit.messages.ts';
import { formatMoney, formatNumber } from './number.ts';
import { formatWeekday } from './weekday.ts';
import { directionOf, languageAround, loadWording, matchLanguage, onLanguageChange } from './language.ts';

describe('format', () => {
  it('writes a day in full, in Welsh too, whatever the browser speaks', () => {
    expect(formatDay('2027-01-11', 'en-GB')).to.equal('11 January 2027');
    expect(formatDay('2027-08-01T23:30:00.000Z', 'cy')).to.equal('1 Awst 2027');
    expect(formatDay('2027-01-11', 'tlh'), 'a language it does not know reads as English does here').to.equal('11 January 2027');
    expect(formatInstant(new Date(2027, 0, 11, 9, 5).toISOString(), 'en-GB')).to.equal('11 January 2027, 09:05');
  });
  it('writes Arabic with the digits and the pounds of letters here', () => {
    expect(formatDay('2027-01-11', 'ar')).to.equal('11 يناير 2027');
    expect([formatMoney(1500, 'ar'), formatMoney(86.45, 'ar'), formatNumber(1234.5, 'ar')]).to.eql(['\u200e£1,500', '\u200e£86.45', '1,234.5']);
  });
  it('says a day as people do, with the year where it is far', () => {
    expect(['en-GB', 'cy'].map((language) => formatWeekday('2027-01-11', language, '2027-01-04'))).to.eql(['Monday 11 January', 'dydd Llun 11 Ionawr']);
    expect(['en-GB', 'cy'].map((language) => formatWeekday('2028-02-29', language, '2027-01-04'))).to.eql(['Tuesday 29 February 2028', 'dydd Mawrth 29 Chwefror 2028']);
  });
  it('takes today from the person’s own calendar', () => expect(today(new Date(2027, 0, 1, 0, 30))).to.equal('2027-01-01'));
});

describe('language', () => {
  it('finds the nearest wording there is', () => {
    expect(['cy-GB', 'CY', 'en-US', 'fr', ''].map((tag) => matchLanguage(tag, ['en-GB', 'cy']))).to.eql(['cy', 'cy', 'en-GB', 'en-GB', 'en-GB']);
    expect(['ur-PK', 'cy'].map(directionOf)).to.eql(['rtl', 'ltr']);
  });
  it('reads the page’s language, out through shadow roots', () => {
    const outer = document.createElement('div');
    outer.lang = 'cy';
    const inner = document.createElement('p');
    outer.attachShadow({ mode: 'open' }).append(inner);
    expect(languageAround(inner)).to.equal('cy');
    expect(languageAround(document.createElement('p'))).to.equal('en-GB');
  });
  it('falls back to English when a wording cannot be fetched', async () => {
    const wording = { 'en-GB': { hello: 'Hello' }, cy: () => Promise.reject(new Error('gone')) };
    expect(await loadWording(wording, 'cy')).to.eql({ language: 'en-GB', words: { hello: 'Hello' } });
  });
  it('tells of a change of language until it is told to stop', async () => {
    let told = 0;
    const stop = onLanguageChange(() => { told += 1; });
    const settled = () => new Promise((done) => setTimeout(done));
    document.body.lang = 'cy';
    await settled();
    stop();
    document.body.removeAttribute('lang');
    await settled();
    expect(told).to.equal(1);
  });
});

describe('the shared wording', () => {
  for (const [name, other] of [['Welsh', welsh], ['Arabic', arabic]] as const) it(`is ${name} in every word`, () => {
    const same: string[] = [];
    const walk = (one: unknown, other: unknown, path: string): void => {
      if (typeof one === 'function') walk((one as (a: number, b: number) => string)(2, 3), (other as (a: number, b: number) => string)(2, 3), `${path}()`);
      else if (typeof one === 'string') { if (typeof other !== 'string' || other === '' || other === one) same.push(path); }
      else for (const key of Object.keys(one as object)) walk((one as Record<string, unknown>)[key], (other as Record<string, unknown>)?.[key], `${path}.${key}`);
    };
    walk(messages, other, 'k');
    expect(same).to.eql([]);
  });
});
