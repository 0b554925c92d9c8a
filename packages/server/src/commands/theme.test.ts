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

/** `said`: all of it; `out`: what a redirect would keep; `text`: the file afterwards. */
function run(verb: ThemeVerb, text: string, options?: { readonly write: boolean }) {
  const file = join(folder, 'theme.json'), said: string[] = [], kept: string[] = [];
  writeFileSync(file, text);
  const spies = [
    mock.method(console, 'error', (line: string) => { said.push(line); }),
    mock.method(console, 'log', (line: string) => { said.push(line); kept.push(`${line}\n`); }),
    mock.method(process.stdout, 'write', (line: string) => { said.push(line); kept.push(line); return true; }),
  ];
  try {
    return { code: themeCommand(verb, file, options), said: said.join('\n'), out: kept.join(''), text: readFileSync(file, 'utf8') };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}

test('a theme that holds is said to hold, and becomes CSS', () => {
  assert.deepEqual([run('lint', neutral).code, run('correct', neutral).code], [0, 0]);
  const { code, said } = run('css', neutral);
  assert.equal(code, 0);
  assert.match(said, /:root \{\n {2}--carer-text: light-dark\(/);
});

test('a pale accent is named with its line, its ratio and what it needs; correcting writes it out mended, and leaves the file', () => {
  const pale = neutral.replace('#1d4f91', '#9dbbe4');
  assert.notEqual(pale, neutral);
  const found = run('lint', pale);
  assert.equal(found.code, 1);
  assert.match(found.said, /theme\.json:\d+:\d+ carer\.accent: --carer-accent on --carer-surface .* has 1\.\d+:1 and needs 4\.5:1/);
  const mended = run('correct', pale);
  assert.equal(mended.code, 0);
  assert.equal(mended.text, pale);
  assert.match(mended.said, /accent \(light\): #9dbbe4 becomes #[0-9a-f]{6}, because/);
  assert.match(mended.said, /theme\.json: \d+ corrected, and the file left as it was; --write changes it/);
  // Nothing but the theme, so that it can go into a file.
  assert.equal(typeof JSON.parse(mended.out), 'object');
  assert.equal(run('lint', mended.out).code, 0);
});

test('--write changes the file, says so, and writes nothing out; a theme that holds is left as it is', () => {
  const written = run('correct', neutral.replace('#1d4f91', '#9dbbe4'), { write: true });
  assert.deepEqual([written.code, written.out], [0, '']);
  assert.match(written.said, /corrected, and written to the file/);
  assert.equal(run('lint', written.text).code, 0);
  const well = run('correct', neutral, { write: true });
  assert.deepEqual([well.code, well.text, well.out], [0, neutral, '']);
  assert.match(well.said, /nothing was corrected/);
});

test('what no lightness can mend is told, and the theme written out all the same', () => {
  const through = neutral.replace('#ffffff', '#ffffff80'), { code, said, out, text } = run('correct', through);
  assert.deepEqual([code, text], [1, through]);
  assert.match(said, /theme\.json:\d+:\d+ carer\.text: [^]*7 faults/);
  assert.equal(typeof JSON.parse(out), 'object');
  assert.deepEqual([run('css', through).code, run('css', through).out], [1, '']);
});

test('a bracket that is left open is refused by each, and nothing is written', () => {
  const open = neutral.replace('"0.5em"', '"calc(1px"');
  assert.notEqual(open, neutral);
  for (const verb of ['lint', 'css', 'correct'] as const) {
    const { code, said, out, text } = run(verb, open);
    assert.deepEqual([code, text], [1, open], verb);
    assert.match(verb === 'lint' ? said + out : said, /theme\.json:\d+:\d+ carer\.radius: needs a plain CSS value/);
    assert.doesNotMatch(out, /calc|--carer/);
  }
});

test('a file that is no theme is refused with its paths', () => {
  const { code, said } = run('lint', '{ "carer": { "accent": { "$value": "red}" } } }');
  assert.equal(code, 1);
  assert.match(said, /carer\.accent: needs a plain CSS value/);
  assert.match(said, /carer\.surface: is missing/);
});
