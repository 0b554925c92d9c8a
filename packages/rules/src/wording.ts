// One wording of a pack in one language, with the parameters it names filled in for a day.
import type { Nation, Parameter, Text } from './pack.types.ts';
import { languageOf, textIn } from './text.ts';

/** What fills `{parameter-id}`: the pack's parameters, the day and, where rows differ by nation, the nation. */
export interface WordingContext {
  readonly language?: string;
  readonly parameters?: readonly Parameter[];
  /** ISO day. Without it nothing is filled in. */
  readonly on?: string;
  readonly nation?: Nation;
  /** Puts English that stands in for the language between U+2066 and U+2069. */
  readonly marks?: boolean;
}

const NOT_CONFIRMED: Readonly<Record<string, string>> = {
  'en-GB': '(not confirmed for this year)',
  cy: '(heb ei gadarnhau ar gyfer eleni)',
  ar: '(غير مؤكد لهذه السنة)',
};

/**
 * The row of a parameter in force on a day, or null: none is in force, so nothing may be shown.
 * A row for the nation wins over a row for all nations.
 */
export function rowInForce(parameter: Parameter, on: string, nation?: Nation): Parameter['rows'][number] | null {
  const rows = parameter.rows.filter(
    (row) => row.effectiveFrom <= on && (row.effectiveTo === null || on <= row.effectiveTo)
      && (row.nations === undefined || nation === undefined || row.nations.includes(nation)),
  );
  return rows.find((row) => row.nations !== undefined) ?? rows[0] ?? null;
}

/** Pounds carry a sign, and pence only where there are any: £139, £86.45, £1,500. Other units are the bare number. */
export function shownValue(value: number, unit: string): string {
  if (!unit.startsWith('pounds')) return String(value);
  const pence = Number.isInteger(value) ? 0 : 2;
  return `£${value.toFixed(pence).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;
}

/**
 * A pack's text in one language (British English where there is no other), with each `{parameter-id}` filled by the value in force.
 * A parameter with no row in force is never filled from an older row: the text says that it is not confirmed.
 */
export function wording(text: Text, { language = 'en-GB', parameters = [], on, nation, marks }: WordingContext = {}): string {
  const spoken = textIn(text, language, marks);
  if (on === undefined || !spoken.includes('{')) return spoken;
  return spoken.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => {
    const parameter = parameters.find((one) => one.id === id);
    if (!parameter) return whole;
    const row = rowInForce(parameter, on, nation);
    return row ? shownValue(row.value, parameter.unit) : (NOT_CONFIRMED[languageOf(language)] ?? NOT_CONFIRMED['en-GB'] ?? '');
  });
}
