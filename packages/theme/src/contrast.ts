// The contrast linter: every pair of colours that a widget draws together, against WCAG 2.2 AA, in light and in dark.
import { contrastWCAG21, ColorSpace, sRGB, OKLCH, parse, serialize, to } from 'colorjs.io/fn';
import type { ColorToken, Theme } from './theme.ts';

ColorSpace.register(sRGB);
ColorSpace.register(OKLCH);

/** One pair: `on` is what is drawn, `against` what it is drawn on. */
export interface Pair { readonly on: ColorToken; readonly against: ColorToken; readonly needs: 4.5 | 3; readonly rule: '1.4.3' | '1.4.11'; readonly where: string }

/** Every pair the widgets draw. Text needs 4.5 (WCAG 2.2, 1.4.3); the edge of a control and the focus ring 3 (1.4.11). `line` only separates, and needs nothing. */
export const pairs: readonly Pair[] = [
  { on: 'text', against: 'surface', needs: 4.5, rule: '1.4.3', where: 'text' },
  { on: 'text', against: 'surface-soft', needs: 4.5, rule: '1.4.3', where: 'text in a soft box' },
  { on: 'text-quiet', against: 'surface', needs: 4.5, rule: '1.4.3', where: 'hints' },
  { on: 'text-quiet', against: 'surface-soft', needs: 4.5, rule: '1.4.3', where: 'hints in a soft box' },
  { on: 'accent', against: 'surface', needs: 4.5, rule: '1.4.3', where: 'links and plain buttons' },
  { on: 'accent', against: 'surface-soft', needs: 4.5, rule: '1.4.3', where: 'links in a soft box' },
  { on: 'on-accent', against: 'accent', needs: 4.5, rule: '1.4.3', where: 'words on a main button' },
  { on: 'error', against: 'surface', needs: 4.5, rule: '1.4.3', where: 'error messages' },
  { on: 'good', against: 'surface', needs: 4.5, rule: '1.4.3', where: 'good news' },
  { on: 'control-line', against: 'surface', needs: 3, rule: '1.4.11', where: 'edges of text boxes and radio buttons' },
  { on: 'focus', against: 'surface', needs: 3, rule: '1.4.11', where: 'the focus ring' },
];

export interface ContrastIssue extends Pair {
  readonly scheme: 'light' | 'dark';
  /** The ratio found, rounded down to two places; 0 where a colour cannot be read. */
  readonly ratio: number;
  readonly reason: string;
}

const schemes = ['light', 'dark'] as const;

function ratioOf(on: string, against: string): number | undefined {
  try {
    const [a, b] = [parse(on), parse(against)];
    if (!a || !b) return undefined;
    // What shows through is not known here, so a see-through colour has no ratio.
    if ((a.alpha ?? 1) < 1 || (b.alpha ?? 1) < 1) return undefined;
    return contrastWCAG21(to(a, sRGB), to(b, sRGB));
  } catch {
    return undefined;
  }
}

/** Every pair with its ratio, in both schemes: the contrast report. */
export function measure(theme: Theme): readonly (Pair & { readonly scheme: 'light' | 'dark'; readonly ratio: number | undefined })[] {
  return schemes.flatMap((scheme) => pairs.map((pair) => ({ ...pair, scheme, ratio: ratioOf(theme.colors[pair.on][scheme], theme.colors[pair.against][scheme]) })));
}

/** What fails, each with its reason; empty when the theme passes. */
export function lint(theme: Theme): readonly ContrastIssue[] {
  return measure(theme).flatMap(({ ratio, ...pair }) => {
    if (ratio !== undefined && ratio >= pair.needs) return [];
    const shown = Math.floor((ratio ?? 0) * 100) / 100;
    const reason = ratio === undefined
      ? `--carer-${pair.on} or --carer-${pair.against} is not an opaque colour that can be read`
      : `--carer-${pair.on} on --carer-${pair.against} (${pair.where}, ${pair.scheme}) has ${shown}:1 and needs ${pair.needs}:1 (WCAG 2.2 AA, ${pair.rule})`;
    return [{ ...pair, ratio: shown, reason }];
  });
}

export interface Correction { readonly token: ColorToken; readonly scheme: 'light' | 'dark'; readonly from: string; readonly to: string; readonly reason: string }

/**
 * The nearest theme that passes: the drawn colour keeps its hue and moves in lightness until every pair it is in holds.
 * A pair that no lightness can satisfy (two backgrounds too far apart, an unreadable colour) stays an issue.
 */
export function correct(theme: Theme): { readonly theme: Theme; readonly corrections: readonly Correction[]; readonly issues: readonly ContrastIssue[] } {
  const colors = structuredClone(theme.colors) as Record<ColorToken, { light: string; dark: string }>;
  const corrections: Correction[] = [];
  // One drawn colour after the other, each against what those before it have become: a main button moves before the words on it.
  for (const scheme of schemes) for (const on of new Set(pairs.map((pair) => pair.on))) {
    const issue = lint({ ...theme, colors }).find((one) => one.on === on && one.scheme === scheme);
    if (!issue) continue;
    const from = colors[on][scheme], mine = pairs.filter((pair) => pair.on === on);
    const found = nearest(from, mine.map((pair) => ({ against: colors[pair.against][scheme], needs: pair.needs })));
    if (found === undefined) continue;
    colors[on][scheme] = found;
    corrections.push({ token: on, scheme, from, to: found, reason: issue.reason });
  }
  const corrected = { ...theme, colors };
  return { theme: corrected, corrections, issues: lint(corrected) };
}

/** The same hue at the nearest lightness that passes against all, as a hex colour. */
function nearest(from: string, demands: readonly { against: string; needs: number }[]): string | undefined {
  let start;
  try {
    start = to(parse(from), OKLCH);
  } catch {
    return undefined;
  }
  const [l, c, h] = start.coords;
  const lightness = l ?? 0;
  for (let step = 1; step <= 200; step++) {
    for (const direction of [-1, 1]) {
      const moved = lightness + (direction * step) / 200;
      if (moved < 0 || moved > 1) continue;
      // Chroma fades towards black and white, or the colour would leave the screen's range.
      const room = direction < 0 ? moved / (lightness || 1) : (1 - moved) / (1 - lightness || 1);
      const hex = serialize(to({ space: OKLCH, coords: [moved, (c ?? 0) * Math.min(1, room), h ?? 0], alpha: 1 }, sRGB, { inGamut: true }), { format: 'hex', collapse: false });
      if (demands.every(({ against, needs }) => (ratioOf(hex, against) ?? 0) >= needs)) return hex;
    }
  }
  return undefined;
}
