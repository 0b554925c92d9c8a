// The web part's theme and its types: real ones of SharePoint, which a wrong use of must not pass.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AadTokenProvider } from '@microsoft/sp-http';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { colorTokens, lint, readTheme } from '@think-carer/theme';
import type CarerWebPart from './CarerWebPart.ts';
import { carerTokens } from './theme.ts';
import { nounOf, nouns } from './widget.ts';

// Its ES modules are for bundlers; Node reads the others.
const { createTheme } = createRequire(import.meta.url)('@fluentui/theme') as typeof import('@fluentui/theme');

/** A palette of a site: SharePoint's own blue, and a dark one. */
const light = createTheme({}) as IReadonlyTheme;
const dark = createTheme({ isInverted: true, palette: {
  themePrimary: '#6cb8f6', themeDarkAlt: '#7ac0f7', white: '#1f1f1f', neutralLighterAlt: '#262626', neutralLighter: '#2f2f2f', neutralLight: '#3a3a3a', neutralQuaternaryAlt: '#484848',
  neutralTertiaryAlt: '#6d6d6d', neutralTertiary: '#c8c8c8', neutralSecondary: '#d0d0d0', neutralPrimary: '#ffffff', neutralDark: '#f4f4f4', black: '#f8f8f8',
} }) as IReadonlyTheme;

test('every token that is set is one that widgets read', () => {
  const known = new Set<string>(colorTokens.map((name) => `--carer-${name}`));
  for (const theme of [light, dark]) {
    const tokens = [...carerTokens(theme)];
    assert.equal(tokens.length, 11);
    assert.deepEqual(tokens.filter(([name, value]) => value === '' || (name !== 'color-scheme' && !known.has(name))), []);
  }
  assert.equal(carerTokens(light).get('color-scheme'), 'light');
  assert.equal(carerTokens(dark).get('color-scheme'), 'dark');
  assert.deepEqual([...carerTokens({} as IReadonlyTheme)], [['color-scheme', 'light']]);
});
for (const [name, theme] of [['SharePoint\'s own theme', light], ['a dark one', dark]] as const) test(`${name}, handed over, meets WCAG 2.2 AA`, () => {
  const base = readTheme(JSON.parse(readFileSync(new URL('../../../../theme/tokens/team-site.tokens.json', import.meta.url), 'utf8')));
  const tokens = carerTokens(theme), side = theme.isInverted ? 'dark' : 'light';
  const colors = Object.fromEntries(colorTokens.map((name) => { const color = tokens.get(`--carer-${name}`) ?? base.colors[name][side]; return [name, { light: color, dark: color }]; })) as typeof base.colors;
  assert.deepEqual(lint({ ...base, colors }).map(({ reason }) => reason), []);
});
test('a name that is no widget falls back', () => {
  assert.deepEqual(nouns.map(nounOf), [...nouns]);
  assert.deepEqual([nounOf('nonsense'), nounOf(undefined)], ['registration', 'registration']);
});

/** Never run: were SharePoint's types missing, and so `any`, the compiler would say that nothing here is wrong. */
export function wrongUses(provider: AadTokenProvider, theme: IReadonlyTheme, part: CarerWebPart, pane: IPropertyPaneConfiguration): unknown[] {
  return [
    // @ts-expect-error the resource is a string
    provider.getToken(1),
    // @ts-expect-error there is no such colour
    theme.semanticColors?.nonsense,
    // @ts-expect-error a web part's element is no button
    part.context.domElement satisfies HTMLButtonElement,
    // @ts-expect-error pages are a list
    pane.pages satisfies string,
  ];
}
