// Protected time: the employer's rule that people may use work time for a meeting open to everybody, read out of the offer in words that say nothing of caring.
import { wording } from '@think-carer/rules/guide';
import type { Pack, Source, Text } from '@think-carer/rules';

/** Id of the statement that is the rule, and of the parameter with its hours in a quarter. */
export const protectedTimeStatement = 'protected-time', protectedTimeHours = 'protected-time-hours';

export interface ProtectedTime {
  /** What a request for the time is called. */
  readonly title: Text;
  readonly text: Text;
  /** Hours in a quarter; null where the rule names none. */
  readonly hours: number | null;
  readonly source: Source;
}

const inForce = (on: string) => ({ effectiveFrom, effectiveTo }: { readonly effectiveFrom: string; readonly effectiveTo: string | null }): boolean => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);

/** The rule on a day, its hours filled in; null where the offer has none. */
export function protectedTimeOf(offer: Pick<Pack, 'statements' | 'parameters'>, on: string): ProtectedTime | null {
  const rule = offer.statements?.find((one) => one.id === protectedTimeStatement && inForce(on)(one));
  if (!rule) return null;
  const hours = offer.parameters.find(({ id }) => id === protectedTimeHours)?.rows.find(inForce(on))?.value ?? null;
  const filled = (text: Text): Text => (typeof text === 'string' ? wording(text, { parameters: offer.parameters, on })
    : { ...text, ...Object.fromEntries(Object.keys(text).map((language) => [language, wording(text, { language, parameters: offer.parameters, on })])) });
  return { title: filled(rule.title), text: filled(rule.text), hours, source: rule.source };
}
