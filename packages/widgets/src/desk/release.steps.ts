// What each answer to a request for time asks for, and how it is sent. Pure.
import type { Release, ReleaseDecide } from '@think-carer/contract';
import { clockOf, isoDay, type Field, type Step, type Values } from '@think-carer/kit';

const isClock: NonNullable<Field['rule']> = (typed) => (clockOf(typed) ? undefined : 'invalid');

export function releaseSteps(verb: string, today: string): Step[] {
  const reason: Field = { name: 'reason', kind: 'textarea', maxLength: 2000 };
  const fields: Record<string, Field[]> = {
    refuse: [reason],
    'another-time': [
      { name: 'on', kind: 'date', rule: (value) => { const on = isoDay(value); return !on ? 'invalid' : on < today ? 'past' : undefined; } },
      { name: 'from', kind: 'text', maxLength: 10, rule: isClock },
      { name: 'to', kind: 'text', maxLength: 10, rule: (typed, { from = '' }) => { const [start, end] = [clockOf(from), clockOf(typed)]; return !end ? 'invalid' : start && end <= start ? 'before-start' : undefined; } },
      { ...reason, optional: true },
    ],
  };
  return [{ id: verb, fields: fields[verb] ?? [] }];
}

const otherOf = (values: Values) => ({ on: isoDay(values['on'] ?? '') ?? '', from: clockOf(values['from'] ?? '') ?? '', to: clockOf(values['to'] ?? '') ?? '' });

/** What no single field can find wrong: the other time is the time that was asked for. */
export function releaseErrors(verb: string, values: Values, asked: Release['hours']): { name: string; key: string }[] {
  const { on, from, to } = otherOf(values);
  return verb === 'another-time' && on === asked.on && from === asked.from && to === asked.to ? [{ name: 'on', key: 'same' }] : [];
}

export function releaseBody(verb: string, values: Values): ReleaseDecide {
  const reason = values['reason']?.trim();
  return { verb: verb as ReleaseDecide['verb'], ...(verb !== 'release' && reason && { reason }), ...(verb === 'another-time' && { other: otherOf(values) }) };
}
