// Days, numbers and words, in every form that exports write them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain, readDay, readNumber } from './value.ts';

test('days', () => {
  for (const text of ['2026-07-03', '2026/7/3', '03/07/2026', '3/7/26', '3.7.2026', '03-07-2026', '3 Jul 2026', '3rd July 2026', '03-JUL-26', 'Friday, 3 July 2026', '3 Gorffennaf 2026', '03/07/2026 09:15', '2026-07-03T09:15:00.000Z', '03/07/2026 9:15 am', '46206', '46206.385', ' 03/07/2026 ']) {
    assert.equal(readDay(text), '2026-07-03', text);
  }
  assert.equal(readDay('07/03/2026', 'month-first'), '2026-07-03');
  for (const text of ['', '31/02/2026', '2026-13-01', '00/00/2026', '30 Foo 2026', '12', '1234', '99999', '07/13/2026', 'soon', '2026', '1/1/20266']) assert.equal(readDay(text), null, text);
});
test('every day reads back, in each order, and as Excel counts it', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
    const iso = date.toISOString().slice(0, 10), [year, month, day] = iso.split('-');
    assert.equal(readDay(`${day}/${month}/${year}`), iso);
    assert.equal(readDay(`${month}/${day}/${year}`, 'month-first'), iso);
    assert.equal(readDay(String(Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000))), iso);
  }));
});
test('numbers', () => {
  assert.deepEqual(['12', '1,234', '1,234.5', '62,5', '62.5 %', '1.234.567', '1 234', '-3', '1.234'].map(readNumber), [12, 1234, 1234.5, 62.5, 62.5, 1_234_567, 1234, -3, 1.234]);
  assert.deepEqual(['', 'x', '1,2,3', '12a', '1e5'].map(readNumber), [null, null, null, null, null]);
});
test('words are compared without case, accents and punctuation', () => {
  assert.equal(plain('  CARER’S leave – (Statutory) '), 'carers leave statutory');
  assert.equal(plain('Tynnwyd yn ôl'), 'tynnwyd yn ol');
});
