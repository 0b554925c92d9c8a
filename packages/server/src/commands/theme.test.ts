// A theme file on the command line: what fails is named with its line, what can be mended is, what is no theme is refused.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import { packageFolder } from '../hosting/place.ts';
import { themeCommand, type ThemeVerb } from './theme.ts';

const folder = mkdtempSync(join(tmpdir(), 'theme-'));
after(() => rmSync(folder, { recursive: true }));
const neutral = readFileSync(join(packageFolder('theme')!, 'tokens/neutral.tokens.json'), 'utf8');

function run(verb: ThemeVerb, text: string) {
  const file = join(folder, 'theme.json'), said: string[] = [];
  writeFileSync(file, text);
  const spies = (['log', 'error'] as const).map((way) => mock.method(console, way, (line: string) => { said.push(line); }));
  const out = mock.method(process.stdout, 'write', (text: string) => { said.push(text); return true; });
  try {
    return { code: themeCommand(verb, file), said: said.join('\n'), text: readFileSync(file, 'utf8') };
  } finally {
    for (const spy of [...spies, out]) spy.mock.restore();
  }
}

test('a theme that holds is said to hold, and becomes CSS', () => {
  assert.deepEqual([run('lint', neutral).code, run('correct', neutral).code], [0, 0]);
  const { code, said } = run('css', neutral);
  assert.equal(code, 0);
  assert.match(said, /:root \{\n {2}--carer-text: light-dark\(/);
});

test('a pale accent is named with its line, its ratio and what it needs; correcting mends it in the file', () => {
  const pale = neutral.replace('#1d4f91', '#9dbbe4');
  assert.notEqual(pale, neutral);
  const found = run('lint', pale);
  assert.equal(found.code, 1);
  assert.match(found.said, /theme\.json:\d+:\d+ carer\.accent: --carer-accent on --carer-surface .* has 1\.\d+:1 and needs 4\.5:1/);
  const mended = run('correct', pale);
  assert.match(mended.said, /accent \(light\): #9dbbe4 becomes #[0-9a-f]{6}, because/);
  assert.equal(run('lint', mended.text).code, mended.code);
  assert.equal(mended.code, 0);
});

test('a file that is no theme is refused with its paths', () => {
  const { code, said } = run('lint', '{ "carer": { "accent": { "$value": "red}" } } }');
  assert.equal(code, 1);
  assert.match(said, /carer\.accent: needs a plain CSS value/);
  assert.match(said, /carer\.surface: is missing/);
});
