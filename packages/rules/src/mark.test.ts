// English that stands in is marked where that is asked for, and nowhere else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { markEnglish, unmarked } from './mark.ts';
import { packOf } from './pack.examples.ts';
import { textIn } from './text.ts';
import { wording } from './wording.ts';

const pack = packOf();

test('only what a pack does not say in the language is marked', () => {
  const both = { 'en-GB': 'Leeds', cy: 'Leeds (cy)' };
  assert.deepEqual([textIn(both, 'cy', true), textIn(both, 'ar', true), textIn('Leeds', 'cy-GB', true), textIn(both, 'ar'), textIn('Leeds', 'en-GB', true), textIn('Leeds', 'en', true)],
    ['Leeds (cy)', markEnglish('Leeds'), markEnglish('Leeds'), 'Leeds', 'Leeds', 'Leeds']);
  assert.equal(wording('Leeds', { language: 'ar', marks: true }), markEnglish('Leeds'));
  assert.equal(unmarked(`إلى ${markEnglish('Leeds')}`), 'إلى Leeds');
});

test('a finding says the same with and without marks', () => {
  for (const locale of ['en-GB', 'cy', 'ar']) {
    const plain = JSON.stringify(check(pack, {}, { on: '2026-11-22', locale })), marked = JSON.stringify(check(pack, {}, { on: '2026-11-22', locale, marks: true }));
    // A marked name keeps its capital letter inside a sentence.
    assert.equal(unmarked(marked).toLowerCase(), plain.toLowerCase());
    assert.equal(marked !== plain, locale === 'ar' || (locale === 'cy' && /\u2066/.test(marked)), locale);
  }
});
