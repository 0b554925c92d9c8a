// Every encoding that exports come in reads as the same words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from './text.ts';

const words = 'Date;Status\r\n03/07/2026;Carer’s leave – café, Siân\r\n';
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};
/** The few signs outside Latin-1 that the sentence has. */
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => ({ '’': 0x92, '–': 0x96 })[letter] ?? letter.charCodeAt(0));

for (const [name, bytes, encoding] of [
  ['UTF-8', Buffer.from(words), 'utf-8'], ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'utf-8'], ['UTF-16 little-endian with a mark', utf16(`\uFEFF${words}`, true), 'utf-16le'],
  ['UTF-16 big-endian with a mark', utf16(`\uFEFF${words}`, false), 'utf-16be'], ['UTF-16 little-endian without', utf16(words, true), 'utf-16le'], ['UTF-16 big-endian without', utf16(words, false), 'utf-16be'],
  ['Windows-1252', windows1252(words), 'windows-1252'],
] as const) test(`${name} is read`, () => assert.deepEqual(decodeText(bytes), { text: words, encoding }));

test('nothing, and what means nothing, is still text', () => {
  assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'utf-8' });
  assert.equal(decodeText(Uint8Array.of(0x81, 0xff, 0xc3)).encoding, 'windows-1252');
});
