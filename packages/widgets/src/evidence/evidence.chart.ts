// The charts: bars and lines as accessible SVG. All geometry is in attributes, in per cent and em, so that text keeps its size at any width and no style is needed.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Published values only: null is hidden, undefined was never collected. */
export type Reading = number | null | undefined;

/** The looks of a part: each has a fill and a texture of its own, so that none is told by colour alone. */
export const looks = ['solid', 'slash', 'dots', 'cross', 'bars', 'rows', 'tilt', 'empty'] as const;
export type Look = (typeof looks)[number];

export interface BarPart { readonly look: Look; readonly value: Reading }
export interface BarRow { readonly label: string; readonly parts: readonly BarPart[]; /** Said at the end of the bar. */ readonly said: string; /** Published length of the whole bar. */ readonly total?: Reading }
export interface Bars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BarRow[];
  /** The value at the end of the scale; at least 1. */
  readonly most: number;
}
export interface Line { readonly name: string; readonly values: readonly Reading[] }
export interface Lines {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Every quarter from the first to the last, in order: its months, and its year, which is said where it begins. */
  readonly periods: readonly (readonly [months: string, year: string])[];
  readonly lines: readonly Line[];
  readonly most: number;
  readonly sayValue: (value: number) => string;
  /** What is asked once a year is joined over the quarters between; what is counted every quarter is not. */
  readonly joinsGaps?: true;
  /** A letter before the quarter of this place: the definition changed there, so no line crosses it. */
  readonly breaks: readonly { readonly before: number; readonly letter: string }[];
  /** A letter at a share of the width from the first quarter to the last. */
  readonly marks: readonly { readonly at: number; readonly letter: string }[];
}

/** Per cent with two places: short attributes, and no half pixel of doubt. */
const pc = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** One square of each texture. `id` is unique on the page's root. */
const textures = (id: string): SVGTemplateResult => svg`<defs>
  <pattern id="${id}-slash" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground slash" width="7" height="7"/><path class="ink" d="M0 0V7" stroke-width="5"/></pattern>
  <pattern id="${id}-dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground dots" width="6" height="6"/><circle class="spot" cx="3" cy="3" r="1.5"/></pattern>
  <pattern id="${id}-bars" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ground bars" width="5" height="5"/><path class="ink" d="M2.5 0V5" stroke-width="2"/></pattern>
  <pattern id="${id}-rows" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ground rows" width="5" height="5"/><path class="ink" d="M0 2.5H5" stroke-width="2"/></pattern>
  <pattern id="${id}-cross" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="ground cross" width="7" height="7"/><path class="ink" d="M0 0L7 7M7 0L0 7" stroke-width="1.25"/></pattern>
  <pattern id="${id}-tilt" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="ground tilt" width="6" height="6"/><path class="ink" d="M0 0V6" stroke-width="2"/></pattern>
  <pattern id="${id}-hidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="veil" d="M0 0V6" stroke-width="2"/></pattern>
</defs>`;
const fill = (id: string, look: Look | 'hidden'): string => (look === 'solid' ? 'currentColor' : look === 'empty' ? 'none' : `url(#${id}-${look})`);

/** How much of the width the longest bar takes: what is said at its end needs the rest. */
const widest = 0.8, rowHeight = 2.45, hiddenWidth = 0.03;

/** Bars from the left, one row each: the label over the bar, and what it comes to after it. What is hidden is the rest of a published total; without one it has the same small width, whatever it hides. */
export function barChart({ id, title, description, rows, most }: Bars): TemplateResult {
  const head = `${id}-title`, about = `${id}-desc`;
  return html`<svg class="chart" role="img" aria-labelledby=${head} aria-describedby=${about} width="100%" height="${rows.length * rowHeight}em" focusable="false">
    <title id=${head}>${title}</title><desc id=${about}>${description}</desc>
    ${textures(id)}
    ${rows.map(({ label, parts, said, total }, row) => {
      let at = 0;
      const bars = parts.flatMap(({ look, value }) => {
        if (!value) return [];
        const from = at;
        at += (value / most) * widest;
        return svg`<rect class="part ${look}" x=${pc(from)} width=${pc(at - from)} y="1.25em" height="0.85em" fill=${fill(id, look)}/>`;
      });
      const rest = parts.some(({ value }) => value === null) ? Math.max(hiddenWidth, (total ?? 0) / most * widest - at) : 0;
      return svg`<svg y="${row * rowHeight}em" height="${rowHeight}em" width="100%">
        <text y="0.95em">${label}</text>
        ${bars}
        ${rest > 0 ? svg`<rect class="part hidden" x=${pc(at)} width=${pc(rest)} y="1.25em" height="0.85em" fill=${fill(id, 'hidden')}/>` : nothing}
        <text x=${pc(at + rest)} dx=${at + rest > 0 ? '0.5em' : '0'} y="2em">${said}</text>
      </svg>`;
    })}
  </svg>`;
}

const shapes = [
  (x: string, y: string) => svg`<circle cx=${x} cy=${y} r="4.5"/>`,
  (x: string, y: string) => svg`<svg x=${x} y=${y} overflow="visible"><rect x="-4.5" y="-4.5" width="9" height="9"/></svg>`,
  (x: string, y: string) => svg`<svg x=${x} y=${y} overflow="visible"><path d="M0-6L6 5H-6Z"/></svg>`,
  (x: string, y: string) => svg`<svg x=${x} y=${y} overflow="visible"><path d="M0-6.5L6.5 0 0 6.5-6.5 0Z"/></svg>`,
];
const dashes = ['none', '7 4', '2 4', '10 3 2 3'];

/** Lines over the quarters. A line joins two published neighbours only: nothing is drawn through a hidden quarter or across a break. */
export function lineChart({ id, title, description, periods, lines, most, sayValue, joinsGaps, breaks, marks }: Lines): TemplateResult {
  const head = `${id}-title`, about = `${id}-desc`, top = 2, plot = 10, foot = 3;
  const inset = 0.09, last = Math.max(1, periods.length - 1);
  const place = (share: number): number => inset + share * (1 - inset - 0.04);
  const x = (i: number): string => pc(place(i / last)), y = (value: number): string => `${top + plot * (1 - value / most)}em`;
  const grid = [0, most / 2, most];
  return html`<svg class="chart lines" role="img" aria-labelledby=${head} aria-describedby=${about} width="100%" height="${top + plot + foot}em" focusable="false">
    <title id=${head}>${title}</title><desc id=${about}>${description}</desc>
    ${grid.map((value) => svg`<line class="grid" x1=${pc(inset)} x2="100%" y1=${y(value)} y2=${y(value)}/><text class="axis" text-anchor="end" x=${pc(inset)} dx="-0.6em" y=${y(value)} dy="0.35em">${sayValue(value)}</text>`)}
    ${periods.map(([months, year], i) => {
      const anchor = i === last ? 'end' : 'middle', shift = i === last ? '1em' : '0', isYear = i === 0 || periods[i - 1]![1] !== year;
      return svg`<text class="axis ${i % 2 === last % 2 ? '' : 'every'}" text-anchor=${anchor} x=${x(i)} dx=${shift} y="${top + plot + 1.5}em">${months}</text>
        ${isYear ? svg`<text class="axis year" text-anchor=${anchor} x=${x(i)} dx=${shift} y="${top + plot + 2.9}em">${year}</text>` : nothing}`;
    })}
    ${breaks.map(({ before, letter }) => {
      const at = pc(place((before - 0.5) / last));
      return svg`<line class="break" x1=${at} x2=${at} y1="${top - 0.5}em" y2="${top + plot}em"/><text class="letter" text-anchor="middle" x=${at} y="${top - 0.9}em">${letter}</text>`;
    })}
    ${marks.map(({ at, letter }) => {
      const share = pc(place(at));
      return svg`<line class="activity" x1=${share} x2=${share} y1="${top - 0.5}em" y2="${top + plot}em"/><text class="letter" text-anchor="middle" x=${share} y="${top - 0.9}em">${letter}</text>`;
    })}
    ${lines.map(({ values }, n) => svg`<g class="line l${n}">
      ${values.map((value, i) => {
        let from = i - 1;
        while (joinsGaps && values[from] === undefined && from > 0) from -= 1;
        const before = values[from];
        return typeof value === 'number' && typeof before === 'number' && !breaks.some((one) => from < one.before && one.before <= i)
          ? svg`<line x1=${x(from)} y1=${y(before)} x2=${x(i)} y2=${y(value)} stroke-dasharray=${dashes[n % 4]!}/>` : nothing;
      })}
      ${values.map((value, i) => (typeof value === 'number' ? shapes[n % 4]!(x(i), y(value))
        : value === null ? svg`<svg class="gone" x=${x(i)} y=${y(0)} overflow="visible"><path d="M${n * 5 - 4}-9l8 8m0-8l-8 8"/></svg>` : nothing))}
    </g>`)}
  </svg>`;
}

/** A square of a texture, for the key beside a chart of bars. */
export const swatch = (id: string, look: Look | 'hidden'): TemplateResult => html`<svg class="swatch" aria-hidden="true" focusable="false" width="1.25em" height="0.85em"><rect class="part ${look}" width="100%" height="100%" fill=${fill(id, look)}/></svg>`;
/** A piece of a line with its shape, for the key beside a chart of lines. */
export const stroke = (n: number): TemplateResult => html`<svg class="swatch lines" aria-hidden="true" focusable="false" width="2em" height="1em"><g class="line l${n}"><line x1="0" x2="100%" y1="50%" y2="50%" stroke-dasharray=${dashes[n % 4]!}/>${shapes[n % 4]!('50%', '50%')}</g></svg>`;
