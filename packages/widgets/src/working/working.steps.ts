// The hours and pay asked for, as data: once for now, and once for each option that changes them.
import { readNumber, type Field, type Step, type Values } from '@think-carer/kit';
import type { Arrangement, ArrangementChoice, ComparisonInput, Pay } from '@think-carer/rules';

/** How the pay is quoted. `full-time-year`: the advertised full-time salary, of which the person is paid their share. */
export const payPers = ['year', 'full-time-year', 'month', 'week', 'hour'] as const;
export type PayPer = (typeof payPers)[number];

/** Amounts outside these were surely typed for another period. They stop slips, and judge nothing. */
const plausible: Readonly<Record<PayPer, readonly [number, number]>> = {
  year: [100, 1_000_000], 'full-time-year': [1000, 1_000_000], month: [10, 80_000], week: [2, 20_000], hour: [1, 500],
};

const upTo = (max: number) => (value: string): string | undefined => {
  const number = readNumber(value);
  return number === undefined ? 'number' : number > 0 && number <= max ? undefined : 'range';
};
const daysWithin = (hours: (values: Values) => string | undefined) => (value: string, values: Values): string | undefined => {
  const wrong = upTo(7)(value);
  const long = (readNumber(hours(values) ?? '') ?? 0) > 24 * (readNumber(value) ?? 0);
  return wrong ?? (long ? 'long' : undefined);
};
const number = (name: string, rule: NonNullable<Field['rule']>): Field => ({ name, kind: 'number', maxLength: 40, rule });

export const pickField = (id: string): string => `pick.${id}`;
/** The arrangements picked, in the pack's order. */
export const picked = (arrangements: readonly Arrangement[], values: Values): readonly Arrangement[] =>
  arrangements.filter(({ id }) => values[pickField(id)] === 'yes');

const nowStep: Step = {
  id: 'now',
  fields: [
    number('hours', upTo(100)),
    number('days', daysWithin((values) => values['hours'])),
    {
      name: 'pay', kind: 'money', maxLength: 40,
      rule: (value, values) => {
        const pay = readNumber(value);
        const [least, most] = plausible[(values['payPer'] || 'year') as PayPer];
        return pay === undefined ? 'number' : pay < least || pay > most ? 'range' : undefined;
      },
    },
    { name: 'payPer', kind: 'choice', options: payPers },
  ],
};
const fullTimeStep: Step = {
  id: 'full-time',
  when: (values) => values['payPer'] === 'full-time-year',
  fields: [number('fullTimeHours', upTo(100))],
};

/** What an arrangement needs to be told. Nothing for those that leave hours and days as they are, or stop work for a time. */
function fieldsOf({ id, changes }: Arrangement): Field[] {
  const fewer = changes.hours === 'fewer';
  // Weeks paid are the employer's own figure: somebody who does not know it can ask payroll and go on.
  if (changes.weeks === 'term-time') return [{ ...number(`${id}.weeks`, upTo(53)), optional: true }];
  if (changes.hours === 'none' || (!fewer && changes.days !== 'fewer')) return [];
  return [
    ...(fewer ? [number(`${id}.hours`, upTo(100))] : []),
    number(`${id}.days`, daysWithin((values) => values[fewer ? `${id}.hours` : 'hours'])),
  ];
}

/** The pages for a pack: an arrangement's page comes up only once it is picked. */
export function workingSteps(arrangements: readonly Arrangement[]): readonly Step[] {
  return [nowStep, fullTimeStep, ...arrangements.flatMap((arrangement): Step[] => {
    const fields = fieldsOf(arrangement);
    return fields.length === 0 ? [] : [{ id: arrangement.id, fields, when: (values) => values[pickField(arrangement.id)] === 'yes' }];
  })];
}

const read = (values: Values, name: string): number | undefined => readNumber(values[name] ?? '');

/** What was typed, as the rules take it. Every page is valid when this is asked. */
export function comparisonInput(ways: readonly Arrangement[], values: Values): ComparisonInput {
  const payPer = (values['payPer'] ?? 'year') as PayPer;
  const fullTimeHours = read(values, 'fullTimeHours');
  return {
    hours: read(values, 'hours')!, days: read(values, 'days')!,
    pay: { amount: read(values, 'pay')!, per: payPer === 'full-time-year' ? 'year' : payPer satisfies Pay['per'] },
    ...(payPer === 'full-time-year' && fullTimeHours !== undefined && { payIsFullTime: true, fullTimeHours }),
    options: ways.map(({ id }): ArrangementChoice => {
      const hours = read(values, `${id}.hours`), days = read(values, `${id}.days`), paidWeeks = read(values, `${id}.weeks`);
      return { arrangement: id, ...(hours !== undefined && { hours }), ...(days !== undefined && { days }), ...(paidWeeks !== undefined && { paidWeeks }) };
    }),
  };
}
