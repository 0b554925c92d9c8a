// What a day of unpaid leave depends on, as data: pay, hours and pension. Nothing of it is sent. Pure.
import { readNumber, type Field, type Step, type Values } from '@think-carer/kit';
import type { LeaveNeed, Nation } from '@think-carer/rules';
import type { Situation } from './leave.steps.ts';

/** Sums outside these were surely typed for another period. They stop slips, and judge nothing. */
const plausible = { year: [100, 1_000_000], month: [10, 80_000], week: [2, 20_000], day: [1, 5000], hour: [1, 500] } as const;
type PayPer = keyof typeof plausible;

const upTo = (max: number) => (value: string): string | undefined => {
  const number = readNumber(value);
  return number === undefined ? 'number' : number > 0 && number <= max ? undefined : 'range';
};
const number = (name: string, rule: NonNullable<Field['rule']>, optional?: true): Field => ({ name, kind: 'number', maxLength: 40, rule, ...(optional && { optional }) });
/** A normal week: asked for here, and again where a request asks how much is left. */
export const weekFields = (optional?: true): readonly Field[] => [
  number('hoursAWeek', upTo(100), optional),
  number('daysAWeek', (value, values) => upTo(7)(value) ?? ((readNumber(values['hoursAWeek'] ?? '') ?? 0) > 24 * (readNumber(value) ?? 0) ? 'long' : undefined), optional),
];

export const costSteps: readonly Step[] = [
  {
    id: 'pay',
    fields: [
      {
        name: 'pay', kind: 'money', maxLength: 40,
        rule: (value, values) => {
          const pay = readNumber(value), [least, most] = plausible[(values['payPer'] || 'year') as PayPer];
          return pay === undefined ? 'number' : pay < least || pay > most ? 'range' : undefined;
        },
      },
      { name: 'payPer', kind: 'choice', options: Object.keys(plausible) },
      ...weekFields(),
    ],
  },
  { id: 'pension', fields: [{ name: 'pension', kind: 'choice', options: ['lgps-ew', 'other', 'none', 'unknown'] }] },
  {
    id: 'percent', when: ({ pension }) => pension === 'lgps-ew',
    fields: [{ name: 'contributionPercent', kind: 'number', optional: true, maxLength: 20, rule: (value) => { const number = readNumber(value); return number === undefined ? 'number' : number > 30 ? 'range' : undefined; } }],
  },
];

const read = (values: Values, name: string): number | undefined => readNumber(values[name] ?? '');

/** What was answered and typed, as the rules take it. Figures count once every page of theirs is right. */
export function needOf(answers: Values, cost: Values | null): LeaveNeed {
  const { situation = 'unknown', status, longTermNeed, nation } = answers;
  const percent = cost?.['pension'] === 'lgps-ew' ? read(cost, 'contributionPercent') : undefined;
  return {
    situation: situation as Situation,
    ...(status && { status: status as 'employee' }), ...(longTermNeed && { longTermNeed: longTermNeed as 'yes' }), ...(nation && { nation: nation as Nation }),
    ...(cost && {
      pay: { amount: read(cost, 'pay')!, per: cost['payPer'] as PayPer }, hoursAWeek: read(cost, 'hoursAWeek'), daysAWeek: read(cost, 'daysAWeek'),
      pension: cost['pension'] as 'other', ...(percent !== undefined && { contributionPercent: percent }),
    }),
  };
}
