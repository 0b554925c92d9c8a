// Protected time: the employer's rule that people may use work time for a meeting open to everybody, read out of the offer in words that say nothing of caring.
import { wording } from '@think-carer/rules/guide';
import type { Pack, Source, Text } from '@think-carer/rules';
import type { GatheringKind } from './gathering.ts';
import { plainReleaseTitle, releaseTitle } from './release.ts';

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

/** Whether anybody who works there may come: not where people are asked into a working group, nor where it is for others than staff. */
export const isForEverybody = (kind: GatheringKind | (string & {}), audiences: readonly string[]): boolean => kind !== 'group' && (audiences.length === 0 || audiences.includes('staff'));

/** What a request for the time says that it is for, and the rule that covers it: to the person before they send it, and to whoever answers. A rule on what is open to everybody covers nothing else. */
export function releaseWords(isForAll: boolean, offer: Pick<Pack, 'statements' | 'parameters'>, on: string): { readonly title: Text; readonly protectedTime: ProtectedTime | null } {
  const protectedTime = isForAll ? protectedTimeOf(offer, on) : null;
  return { title: isForAll ? protectedTime?.title ?? releaseTitle : plainReleaseTitle, protectedTime };
}
