// A theme: every public `--carer-*` token with its value in light and in dark, read from and written to DTCG JSON and CSS.
import { isPlain } from './plain.ts';

/** Colour tokens, by the role they play in a widget. The names are the public custom properties without `--carer-`. */
export const colorTokens = ['text', 'text-quiet', 'surface', 'surface-soft', 'line', 'control-line', 'accent', 'on-accent', 'focus', 'error', 'good'] as const;
export type ColorToken = (typeof colorTokens)[number];
/** Lengths and font. Lengths are in `em` of the host's text, so that a host that shrinks `rem` changes nothing. */
export const otherTokens = ['radius', 'gap', 'font', 'font-size'] as const;
export type OtherToken = (typeof otherTokens)[number];

export interface ColorPair { readonly light: string; readonly dark: string }
export interface Theme {
  readonly name: string;
  readonly description: string;
  readonly colors: Readonly<Record<ColorToken, ColorPair>>;
  readonly others: Readonly<Record<OtherToken, string>>;
  /** For people who share computers: widgets then start in shared-PC mode, cleared after so many minutes, where the page says nothing else. */
  readonly sharedPc?: string;
}

/** A token file that cannot be read: each line says which token and why. */
export class ThemeError extends Error {
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  constructor(issues: readonly { path: string; message: string }[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'ThemeError';
    this.issues = issues;
  }
}

const notPlain = 'needs a plain CSS value';
interface DtcgToken { readonly $value?: unknown; readonly $extensions?: Readonly<Record<string, unknown>> }
/** Where a token keeps its value for dark; DTCG has no word for it. */
export const darkExtension = 'org.think-carer.dark';

/** Reads one theme from DTCG JSON: `{ carer: { <token>: { $type, $value, $extensions? } } }`. @throws ThemeError */
export function readTheme(json: unknown): Theme {
  const issues: { path: string; message: string }[] = [];
  const root = (json ?? {}) as { $description?: unknown; carer?: Record<string, unknown> };
  const group = root.carer ?? {};
  const token = (name: string): DtcgToken => {
    const found = group[name];
    if (typeof found === 'object' && found !== null) return found as DtcgToken;
    issues.push({ path: `carer.${name}`, message: 'is missing' });
    return {};
  };
  const text = (name: string, value: unknown): string => {
    if (typeof value === 'string' && isPlain(value)) return value;
    if (group[name] !== undefined) issues.push({ path: `carer.${name}`, message: notPlain });
    return '';
  };
  const colors = Object.fromEntries(colorTokens.map((name) => {
    const { $value, $extensions } = token(name);
    const light = text(name, $value);
    const dark = $extensions?.[darkExtension] ?? $value;
    return [name, { light, dark: text(name, dark) }];
  })) as Record<ColorToken, ColorPair>;
  const others = Object.fromEntries(otherTokens.map((name) => {
    const { $value } = token(name);
    return [name, text(name, Array.isArray($value) ? $value.join(', ') : $value)];
  })) as Record<OtherToken, string>;
  for (const name of Object.keys(group)) {
    if (!name.startsWith('$') && ![...colorTokens, ...otherTokens].includes(name as ColorToken)) issues.push({ path: `carer.${name}`, message: 'is not a token' });
  }
  const { name, description = '', sharedPc } = (root as { $extensions?: Record<string, { name?: string; description?: string; sharedPc?: string }> }).$extensions?.['org.think-carer.theme'] ?? {};
  if (sharedPc !== undefined && !/^\d{1,3}$/.test(sharedPc)) issues.push({ path: '$extensions.org.think-carer.theme.sharedPc', message: 'needs whole minutes, as text' });
  if (issues.length > 0) throw new ThemeError(issues);
  return { name: name ?? 'custom', description, colors, others, ...(sharedPc !== undefined && { sharedPc }) };
}

/** The theme as DTCG JSON. */
export function writeTokens(theme: Theme): unknown {
  return {
    $extensions: { 'org.think-carer.theme': { name: theme.name, description: theme.description, ...(theme.sharedPc !== undefined && { sharedPc: theme.sharedPc }) } },
    carer: {
      ...Object.fromEntries(colorTokens.map((name) => [name, { $type: 'color', $value: theme.colors[name].light, $extensions: { [darkExtension]: theme.colors[name].dark } }])),
      ...Object.fromEntries(otherTokens.map((name) => [name, { $type: name === 'font' ? 'fontFamily' : 'dimension', $value: theme.others[name] }])),
    },
  };
}

/** The theme as CSS custom properties for the host page; never for `:host`. Dark follows the page's own `color-scheme`. @throws ThemeError where a value would not end where it stands */
export function toCss(theme: Theme, selector = ':root'): string {
  const values = [...colorTokens.flatMap((name) => [[name, theme.colors[name].light], [name, theme.colors[name].dark]]), ...otherTokens.map((name) => [name, theme.others[name]])] as const;
  const issues = values.flatMap(([name, value]) => (isPlain(value!) ? [] : [{ path: `carer.${name}`, message: notPlain }]));
  if (issues.length > 0) throw new ThemeError(issues);
  const lines = [
    ...colorTokens.map((name) => {
      const { light, dark } = theme.colors[name];
      return `  --carer-${name}: ${light === dark ? light : `light-dark(${light}, ${dark})`};`;
    }),
    // `inherit` is what the widgets do anyway; in a custom property it would mean something else.
    ...otherTokens.filter((name) => theme.others[name] !== 'inherit').map((name) => `  --carer-${name}: ${theme.others[name]};`),
    ...(theme.sharedPc === undefined ? [] : [`  --carer-shared-pc: ${theme.sharedPc};`]),
  ];
  // A name is anyone's words, and must not end the comment it stands in.
  const about = `${theme.name}. ${theme.description}`.replaceAll('*/', '* /').trim();
  return `/* Think Carer theme: ${about} */\n${selector} {\n${lines.join('\n')}\n}\n`;
}
