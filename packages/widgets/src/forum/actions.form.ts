// What is asked of an action or a question, when it is noted and when it moves on; and how late it is. Pure.
import type { ForumAction, ForumActionAdd, ForumActionChange } from '@think-carer/contract';
import { isoDay, type Field, type Values } from '@think-carer/kit';

export const actionKinds = ['action', 'question'] as const;
export const actionStates = ['open', 'under-way', 'done', 'dropped'] as const;
export type ActionName = 'kind' | 'title' | 'owner' | 'dueOn' | 'state' | 'answer' | 'because' | 'changed';
const day = (typed: string): string | undefined => (isoDay(typed) ? undefined : 'required');

export const newFields: readonly Field<ActionName>[] = [
  { name: 'kind', kind: 'choice', options: actionKinds }, { name: 'title', kind: 'text', maxLength: 200 }, { name: 'owner', kind: 'text', maxLength: 80 }, { name: 'dueOn', kind: 'date', rule: day },
];
/** A question that is done has an answer; what is dropped says why; what is done may have changed something. */
export const changeFields = (values: Values, kind: string): readonly Field<ActionName>[] => [
  { name: 'state', kind: 'choice', options: actionStates }, { name: 'owner', kind: 'text', maxLength: 80 }, { name: 'dueOn', kind: 'date', rule: day },
  ...(kind === 'question' && values['state'] !== 'dropped' ? [{ name: 'answer', kind: 'textarea', maxLength: 2000, ...(values['state'] === 'done' ? {} : { optional: true as const }) } satisfies Field<ActionName>] : []),
  ...(values['state'] === 'dropped' ? [{ name: 'because', kind: 'text', maxLength: 500 } satisfies Field<ActionName>] : []),
  ...(values['state'] === 'done' ? [{ name: 'changed', kind: 'text', maxLength: 500, optional: true } satisfies Field<ActionName>] : []),
];
export const valuesOf = ({ state, owner, dueOn, answer, because, changed }: ForumAction): Record<string, string> => ({ state, owner, dueOn, answer: answer ?? '', because: because ?? '', changed: changed ?? '' });

const text = (values: Values, name: ActionName): string => (values[name] ?? '').trim();
export const addOf = (values: Values, from: string | undefined): ForumActionAdd => ({ kind: values['kind'] as (typeof actionKinds)[number], title: text(values, 'title'), owner: text(values, 'owner'), dueOn: isoDay(values['dueOn'] ?? '')!, ...(from !== undefined && { from }) });
/** Only what these answers call for: a reason for dropping does not stay with what is open again. */
export function changeOf(values: Values, kind: string): ForumActionChange {
  const known = changeFields(values, kind).map(({ name }) => name);
  return Object.fromEntries(known.flatMap((name): [string, string][] => (name === 'dueOn' ? [[name, isoDay(values[name] ?? '')!]] : text(values, name) === '' && (name === 'answer' || name === 'changed') ? [] : [[name, text(values, name)]]))) as ForumActionChange;
}

export const isOpen = ({ state }: Pick<ForumAction, 'state'>): boolean => state === 'open' || state === 'under-way';
/** Whole days past the day by which it was to be done; 0 on it and before, and for what is no longer open. */
export const daysOver = (action: Pick<ForumAction, 'state' | 'dueOn'>, today: string): number => (isOpen(action) ? Math.max(0, Math.round((Date.parse(today) - Date.parse(action.dueOn)) / 86_400_000)) : 0);
