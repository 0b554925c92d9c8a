// docs/theming.md says what is true: its tables come from the package. `WRITE_DOCS=1` rewrites them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { colorTokens, otherTokens, pairs, readTheme, type OtherToken } from './index.ts';
import * as everything from './index.ts';

const file = new URL('../../../docs/theming.md', import.meta.url), page = (): string => readFileSync(file, 'utf8');
const between = (name: string): RegExp => new RegExp(`(<!-- ${name}: [^>]* -->\n)([^]*?)(<!-- /${name} -->)`);
const tokens = new URL('../tokens/', import.meta.url);
const presets = readdirSync(tokens).map((name) => readTheme(JSON.parse(readFileSync(new URL(name, tokens), 'utf8')))).sort((a, b) => Number(b.name === 'neutral') - Number(a.name === 'neutral'));
const neutral = presets[0]!;

function table(name: string, rows: readonly string[]): void {
  const expected = `${rows.join('\n')}\n`;
  if (process.env['WRITE_DOCS']) writeFileSync(file, page().replace(between(name), (_, open: string, __, close: string) => open + expected + close));
  assert.equal(between(name).exec(page())?.[2], expected, `the table of ${name} is not the package's; run this test with WRITE_DOCS=1`);
}
const lengths: Readonly<Record<OtherToken, string>> = { radius: 'roundness of corners', gap: 'space between things', font: 'font; the host’s where it is not set', 'font-size': 'size of text; the host’s where it is not set' };
const use = (token: (typeof colorTokens)[number]): string => {
  const drawn = pairs.filter(({ on }) => on === token).map(({ where }) => where), behind = pairs.some(({ against }) => against === token);
  return drawn.length > 0 ? drawn.join(', ') : behind ? 'what things are drawn on' : 'lines that only separate; no contrast is asked of them';
};

test('the table of tokens is the package’s', () => table('tokens', [
  '| Property | Light | Dark | For |', '|---|---|---|---|',
  ...colorTokens.map((token) => `| \`--carer-${token}\` | \`${neutral.colors[token].light}\` | \`${neutral.colors[token].dark}\` | ${use(token)} |`),
  ...otherTokens.map((token) => `| \`--carer-${token}\` | \`${neutral.others[token]}\` | | ${lengths[token]} |`),
]));
test('the table of presets is the package’s', () => table('presets', ['| Preset | |', '|---|---|', ...presets.map(({ name, description }) => `| \`${name}\` | ${description} |`)]));
test('the table of pairs is the linter’s', () => table('pairs', ['| Drawn | On | Where | Needs |', '|---|---|---|---|', ...pairs.map(({ on, against, where, needs, rule }) => `| \`${on}\` | \`${against}\` | ${where} | ${needs}:1 (${rule}) |`)]));
test('what its samples import is exported, and every token it names is one', () => {
  for (const [, names] of page().matchAll(/import \{ ([\w, ]+) \} from '@think-carer\/theme'/g)) for (const name of names!.split(', ')) assert.ok(name in everything, name);
  for (const [, name] of page().matchAll(/--carer-([a-z-]+)/g)) assert.ok([...colorTokens, ...otherTokens, 'shared-pc'].includes(name as OtherToken), name);
});
