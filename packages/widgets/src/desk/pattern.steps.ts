// What each answer to a request to change a working pattern asks for, and how it is sent. Pure.
import type { WorkingConsultation, WorkingDecide, WorkingExtension, WorkingRequest } from '@think-carer/contract';
import { isoDay, type Field, type Step, type Values } from '@think-carer/kit';

export interface PatternSetting {
  readonly request: Pick<WorkingRequest, 'madeOn' | 'clocks' | 'explanation'>;
  /** Ids of the grounds of the offer. */
  readonly grounds: readonly string[];
  readonly today: string;
}
export const groundField = (id: string): string => `ground-${id}`;
export const picked = (grounds: readonly string[], values: Values): string[] => grounds.filter((id) => values[groundField(id)] === 'yes');
/** What is sent with a letter. */
export const hasLetter = (verb: string): boolean => verb !== 'consult' && verb !== 'extend';

const words = (name: string, maxLength = 2000): Field => ({ name, kind: 'textarea', maxLength, optional: true });
const dayRule = (tooEarly: (on: string) => boolean, tooLate: (on: string) => boolean = () => false): NonNullable<Field['rule']> => (value) => {
  const on = isoDay(value);
  return !on ? 'invalid' : tooEarly(on) ? 'too-early' : tooLate(on) ? 'too-late' : undefined;
};

export function patternSteps(verb: string, { request, today }: PatternSetting): Step[] {
  const { madeOn, clocks, explanation: { requiredFrom } } = request, dueOn = clocks.find(({ what }) => what === 'decide')?.on ?? today;
  const fields: Record<string, Field[]> = {
    consult: [{ name: 'heldOn', kind: 'date', rule: dayRule((on) => on < madeOn, (on) => on > today) }, words('notes', 4000)],
    'offer-alternative': [words('hours'), words('times'), words('place'), { name: 'startsOn', kind: 'date', optional: true, rule: dayRule(() => false) }],
    'offer-trial': [{ name: 'untilOn', kind: 'date', rule: dayRule((on) => on <= today) }],
    extend: [{ name: 'untilOn', kind: 'date', rule: dayRule((on) => on <= dueOn) }, { name: 'reason', kind: 'textarea', maxLength: 2000 }],
    refuse: [{ name: 'explanation', kind: 'textarea', maxLength: 4000, ...((requiredFrom === null || today < requiredFrom) && { optional: true as const }) }],
  };
  return [{ id: verb, fields: fields[verb] ?? [] }];
}

/** What no single field can find wrong. */
export function patternErrors(verb: string, values: Values, { grounds }: Pick<PatternSetting, 'grounds'>): { name: string; key: string }[] {
  if (verb === 'refuse' && picked(grounds, values).length === 0) return [{ name: 'grounds', key: 'required' }];
  if (verb === 'offer-alternative' && !['hours', 'times', 'place'].some((name) => values[name]?.trim())) return [{ name: 'hours', key: 'required' }];
  return [];
}

export function patternBody(verb: string, values: Values, { grounds }: Pick<PatternSetting, 'grounds'>): WorkingConsultation | WorkingExtension | Omit<WorkingDecide, 'letter'> {
  const said = (name: string) => values[name]?.trim() ?? '', day = (name: string) => isoDay(values[name] ?? '') ?? '';
  switch (verb) {
    case 'consult': return { heldOn: day('heldOn'), ...(said('notes') && { notes: said('notes') }) };
    case 'extend': return { untilOn: day('untilOn'), reason: said('reason') };
    case 'offer-alternative': return {
      verb, alternative: { ...(said('hours') && { hours: said('hours') }), ...(said('times') && { times: said('times') }), ...(said('place') && { place: said('place') }), ...(day('startsOn') && { startsOn: day('startsOn') }) },
    };
    case 'offer-trial': return { verb, trial: { untilOn: day('untilOn') } };
    case 'refuse': return { verb, grounds: picked(grounds, values) as NonNullable<WorkingDecide['grounds']>, ...(said('explanation') && { explanation: said('explanation') }) };
    default: return { verb: 'accept' };
  }
}
