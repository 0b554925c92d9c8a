// What the chooser asks, as data: what is happening, how somebody is employed, and what only some leave depends on. Nothing of it is sent. Pure.
import type { Field, Step, Values } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';

export const situations = ['unforeseen', 'planned', 'child', 'more', 'unknown'] as const;
export type Situation = (typeof situations)[number];
export type Asked = 'situation' | 'status' | 'longTermNeed' | 'nation';

const choice = (name: Asked, options: readonly string[]): Field<Asked> => ({ name, kind: 'choice', options });
const page = (field: Field<Asked>, when?: Step['when']): Step<Asked> => ({ id: field.name, fields: [field], ...(when && { when }) });

/** Where somebody works is asked only where the employer has people in more than one nation. */
export function leaveSteps({ nations }: Pick<Pack, 'nations'>): readonly Step<Asked>[] {
  return [
    page(choice('situation', situations)),
    page(choice('status', ['employee', 'worker', 'unknown'])),
    page(choice('longTermNeed', ['yes', 'no', 'unknown']), ({ situation }) => situation !== 'unforeseen' && situation !== 'child'),
    ...(nations.length > 1 ? [page(choice('nation', nations))] : []),
  ];
}

/** The answers that count: those of the pages that apply. */
export const answersIn = (steps: readonly Step[], values: Values): Values =>
  Object.fromEntries(steps.flatMap(({ id }) => (values[id] ? [[id, values[id]]] : [])));
