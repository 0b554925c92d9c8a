// Tokens in and out, the linter and its corrections, and that the kit's own defaults are the neutral preset.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { colorTokens, correct, lint, measure, pairs, readTheme, ThemeError, toCss, writeTokens, type Theme } from './index.ts';

const tokens = (name: string): unknown => JSON.parse(readFileSync(new URL(`../tokens/${name}.tokens.json`, import.meta.url), 'utf8'));
const names = readdirSync(new URL('../tokens/', import.meta.url)).map((file) => file.replace('.tokens.json', ''));
const neutral = readTheme(tokens('neutral'));
const recolored = (token: (typeof colorTokens)[number], light: string): Theme => ({ ...neutral, colors: { ...neutral.colors, [token]: { ...neutral.colors[token], light } } });

for (const name of names) {
  test(`preset ${name} passes every pair in light and dark`, () => {
    assert.deepEqual(lint(readTheme(tokens(name))), []);
  });
  test(`preset ${name} survives writing and reading`, () => {
    const theme = readTheme(tokens(name));
    assert.deepEqual(readTheme(writeTokens(theme)), theme);
  });
}

test('the health-service preset is for people who share computers, no other is, and a file that says it wrongly is refused', () => {
  assert.deepEqual(names.filter((name) => readTheme(tokens(name)).sharedPc !== undefined), ['health-service']);
  const theme = readTheme(tokens('health-service'));
  assert.match(toCss(theme), /^ {2}--carer-shared-pc: 5;$/m);
  assert.doesNotMatch(toCss(neutral), /shared-pc/);
  assert.throws(() => readTheme(writeTokens({ ...theme, sharedPc: '5; } body { display: none' })), (error: unknown) => error instanceof ThemeError && /whole minutes/.test(error.message));
});

test('the kit draws with the neutral preset where the host sets nothing', () => {
  const kit = readFileSync(new URL('../../kit/src/kit.styles.ts', import.meta.url), 'utf8');
  const shown = (color: string) => color.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  for (const token of colorTokens) {
    const found = new RegExp(`--carer-${token},\\s*light-dark\\(([^,]+),([^)]+)\\)`).exec(kit);
    assert.ok(found, token);
    assert.deepEqual([shown(found[1]!.trim()), shown(found[2]!.trim())], [neutral.colors[token].light, neutral.colors[token].dark], token);
  }
});

test('a button at 3.9:1 is named with its ratio and what it needs', () => {
  const [issue] = lint(recolored('accent', '#7d7d7d'));
  assert.equal(issue?.on, 'accent');
  assert.match(issue?.reason ?? '', /--carer-accent on --carer-surface \(links and plain buttons, light\) has 4\.\d+:1 and needs 4\.5:1 \(WCAG 2\.2 AA, 1\.4\.3\)/);
});

test('black on white is 21:1, and a see-through colour has no ratio', () => {
  const black = measure(recolored('text', '#000')).find((pair) => pair.on === 'text' && pair.against === 'surface' && pair.scheme === 'light');
  assert.equal(Math.round(black!.ratio!), 21);
  assert.match(lint(recolored('text', '#0008'))[0]!.reason, /not an opaque colour/);
});

test('a correction keeps what passes, moves what fails, and says why', () => {
  const { theme, corrections, issues } = correct(recolored('accent', '#8fb7ea'));
  assert.deepEqual(issues, []);
  assert.deepEqual(corrections.map(({ token, scheme }) => `${token} ${scheme}`), ['accent light']);
  assert.deepEqual({ ...theme.colors, accent: null }, { ...neutral.colors, accent: null });
  assert.match(corrections[0]!.reason, /needs 4\.5:1/);
});

test('whatever the colours, a corrected theme passes or says which pair cannot', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(fc.tuple(...colorTokens.map(() => color)), (all) => {
    const start: Theme = { ...neutral, colors: Object.fromEntries(colorTokens.map((token, i) => [token, { light: all[i]!, dark: all[i]! }])) as Theme['colors'] };
    const { theme, issues, corrections } = correct(start);
    assert.deepEqual(lint(theme), issues);
    for (const { token, scheme, from, to } of corrections) {
      assert.equal(start.colors[token][scheme], from);
      assert.equal(theme.colors[token][scheme], to);
      assert.ok(pairs.filter((pair) => pair.on === token).every((pair) => !issues.some((issue) => issue.on === token && issue.against === pair.against && issue.scheme === scheme)));
    }
  }), { numRuns: 60 });
});

test('a file that lacks a token, has an unknown one or smuggles a rule is refused with its paths', () => {
  const broken = structuredClone(tokens('neutral')) as { carer: Record<string, unknown> };
  delete broken.carer['accent'];
  broken.carer['sparkle'] = { $value: '#fff' };
  broken.carer['radius'] = { $value: '0}body{display:none' };
  assert.throws(() => readTheme(broken), (error) => error instanceof ThemeError && ['carer.accent', 'carer.sparkle', 'carer.radius'].every((path) => error.issues.some((issue) => issue.path === path)));
  assert.throws(() => readTheme(null), ThemeError);
});

test('a value that does not end where it stands is refused, in a file and in a theme made by hand', () => {
  const reading = (name: string, value: string) => { const file = structuredClone(tokens('neutral')) as { carer: Record<string, unknown> }; file.carer[name] = { $value: value }; return () => readTheme(file); };
  const refused = (error: unknown) => error instanceof ThemeError && error.issues.length === 1 && error.issues[0]!.path === 'carer.radius' && error.issues[0]!.message === 'needs a plain CSS value';
  for (const value of ['calc(1px', 'calc(1px))', ')1px(', 'calc([1px)]', '"open', 'it\'s', '1em;', '1em}', '1em/*', '1em*/', 'url(x)', 'URL(x)', 'src("x")', 'image-set("x" 1x)', '1em\n', '1\\65m', '1em !important', ' ']) {
    assert.throws(reading('radius', value), refused, value);
    assert.throws(() => toCss({ ...neutral, others: { ...neutral.others, radius: value } }), refused, value);
  }
  for (const value of ['calc(1px + (2 * .5em))', '"Segoe UI", "O\'Brien (Old)!", Arial', 'var(--host-radius, 4px)', 'clamp(1em, 2vw, 2em)']) {
    assert.equal(reading('font', value)().others.font, value);
    assert.ok(toCss(reading('font', value)()).includes(`--carer-font: ${value};`));
  }
});

test('CSS names the public tokens alone, and never :host', () => {
  const css = toCss(neutral);
  assert.match(css, /--carer-accent: light-dark\(#1d4f91, #9cc4ff\);/);
  assert.doesNotMatch(css, /:host/);
});

test('a name cannot end the comment it is written in', () => {
  const css = toCss({ ...neutral, name: 'x */ body{display:none} /*' });
  assert.equal(css.indexOf('*/'), css.indexOf('*/\n:root'));
});

test('words on a button that had to move are mended with it', () => {
  const { corrections, issues } = correct({ ...recolored('accent', '#e8eefc'), colors: { ...recolored('accent', '#e8eefc').colors, 'on-accent': { light: '#0b1a33', dark: '#0c1a2e' } } });
  assert.deepEqual(issues, []);
  assert.deepEqual(corrections.map(({ token, scheme }) => `${token} ${scheme}`), ['accent light', 'on-accent light']);
});
