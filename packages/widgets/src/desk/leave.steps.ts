// What each answer to a leave request asks for, and how it is sent. Pure.
import type { LeaveDecide, LeaveRequest } from '@think-carer/contract';
import { isoDay, type Field, type Step, type Values } from '@think-carer/kit';
import { daysFrom } from './desk.clock.ts';

export interface LeaveSetting {
  readonly request: Pick<LeaveRequest, 'askedParts' | 'createdAt' | 'clocks'>;
  /** Codes of the type's reasons for declining. */
  readonly codes: readonly string[];
  readonly today: string;
}
export const newDay = (i: number): string => `new-${i}`;
/** The last day by which postponed leave must be allowed. */
export const allowBy = ({ clocks }: LeaveSetting['request']): string | undefined => clocks.find(({ what }) => what === 'allow-leave-by')?.on;

const reason: Field = { name: 'reason', kind: 'textarea', maxLength: 4000 };

/** One date for each part asked for. The first says what is wrong with all of them together. */
function dateFields({ request, today }: LeaveSetting, isPostponed: boolean): Field[] {
  const { askedParts } = request, first = askedParts.map(({ on }) => on).sort()[0] ?? today, last = isPostponed ? allowBy(request) : undefined;
  return askedParts.map((part, i) => ({
    name: newDay(i), kind: 'date' as const,
    rule: (value, values) => {
      const on = isoDay(value);
      if (!on) return 'invalid';
      if (on < today) return 'past';
      if (isPostponed && on < first) return 'early';
      if (last && on > last) return 'late';
      if (askedParts.some((other, j) => j < i && JSON.stringify(other.part) === JSON.stringify(part.part) && isoDay(values[newDay(j)] ?? '') === on)) return 'repeated';
      return i === 0 && askedParts.every(({ on: asked }, j) => isoDay(values[newDay(j)] ?? '') === asked) ? 'same' : undefined;
    },
  }));
}

export function leaveSteps(verb: string, setting: LeaveSetting): Step[] {
  const { request, codes, today } = setting, askedOn = request.createdAt.slice(0, 10);
  const consultedOn: Field = {
    name: 'consultedOn', kind: 'date',
    rule: (value) => {
      const on = isoDay(value);
      return !on ? 'invalid' : on > today ? 'late' : on < askedOn ? 'early' : undefined;
    },
  };
  const fields: Record<string, Field[]> = {
    postpone: [reason, consultedOn, ...dateFields(setting, true)],
    decline: [...(codes.length > 0 ? [{ name: 'reasonCode', kind: 'choice', options: codes } satisfies Field] : []), reason],
    'offer-other-date': [...dateFields(setting, false), { ...reason, optional: true }],
  };
  return [{ id: verb, fields: fields[verb] ?? [] }];
}

export function leaveBody(verb: string, values: Values, { request }: Pick<LeaveSetting, 'request'>): LeaveDecide {
  const said = values['reason']?.trim(), hasDates = verb === 'postpone' || verb === 'offer-other-date';
  return {
    verb: verb as LeaveDecide['verb'],
    ...(verb !== 'agree' && said && { reason: said }),
    ...(verb === 'decline' && values['reasonCode'] && { reasonCode: values['reasonCode'] }),
    ...(hasDates && { parts: request.askedParts.map(({ part }, i) => ({ on: isoDay(values[newDay(i)] ?? '') ?? '', part: part as 'full-day' })) }),
    ...(verb === 'postpone' && { consultedOn: isoDay(values['consultedOn'] ?? '') ?? '' }),
  };
}

/** The other dates, moved as far as the first was: what a whole week put off needs. */
export function shifted(values: Values, { askedParts }: LeaveSetting['request']): Record<string, string> {
  const first = isoDay(values[newDay(0)] ?? ''), asked = askedParts[0]?.on;
  if (!first || !asked) return {};
  const by = daysFrom(asked, first);
  return Object.fromEntries(askedParts.map(({ on }, i) => [newDay(i), new Date(Date.parse(on) + by * 86_400_000).toISOString().slice(0, 10)]));
}
