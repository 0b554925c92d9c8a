// Saying no to a statutory flexible-working request: the eight grounds, who must be talked with first, and what has to be explained from which day.
import type { FlexibleWorking, Pack, RefusalGround } from './pack.types.ts';

/** The grounds of section 80G(1)(b) of the Employment Rights Act 1996, in its order. No other may be given; regulations could add to them, and none have. */
export const refusalGrounds = [
  'additional-costs', 'customer-demand', 'reorganise-work', 'recruit-staff', 'quality', 'performance', 'insufficient-work', 'structural-changes',
] as const satisfies readonly RefusalGround[];

/** A pack's whole account of flexible working: the law's, with the employer's own parts laid over it. */
export type FlexibleWorkingRules = Required<FlexibleWorking>;

/** Null where the pack has no statutory requests, as historic packs have none. */
export function flexibleWorkingOf({ flexibleWorking }: Pick<Pack, 'flexibleWorking'>): FlexibleWorkingRules | null {
  if (!flexibleWorking) return null;
  const { place, grounds, consultation, explanation, prompt, appeal, letters } = flexibleWorking;
  return place && grounds && consultation && explanation && prompt && appeal && letters ? { place, grounds, consultation, explanation, prompt, appeal, letters } : null;
}

/** `required`: a refusal on this day must explain why it is reasonable. `encouraged`: it should, and one day must. */
export const explanationOn = ({ explanation }: Pick<FlexibleWorkingRules, 'explanation'>, on: string): 'required' | 'encouraged' =>
  (explanation.requiredFrom !== null && on >= explanation.requiredFrom ? 'required' : 'encouraged');

export interface Refusal {
  readonly grounds: readonly string[];
  readonly explanation?: string | undefined;
  /** Days on which the employer talked with the person about this request. */
  readonly consultedOn: readonly string[];
}
export type RefusalFault = 'consultation-missing' | 'grounds-missing' | 'ground-unknown' | 'explanation-missing';

/**
 * What stands in the way of a refusal given on a day. None: it may be given.
 *
 * Source: Employment Rights Act 1996 s. 80G(1)(b) and (1B), and, from the day the pack sets, s. 80G(1ZB) as inserted by the Employment Rights Act 2025 s. 9.
 */
export function refusalFaults({ grounds, explanation, consultedOn }: Refusal, rules: Pick<FlexibleWorkingRules, 'explanation'>, on: string): RefusalFault[] {
  return [
    ...(consultedOn.some((day) => day <= on) ? [] : ['consultation-missing'] as const),
    ...(grounds.length === 0 ? ['grounds-missing'] as const : []),
    ...(grounds.some((ground) => !(refusalGrounds as readonly string[]).includes(ground)) ? ['ground-unknown'] as const : []),
    ...(explanationOn(rules, on) === 'required' && !explanation?.trim() ? ['explanation-missing'] as const : []),
  ];
}
