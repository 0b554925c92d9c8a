// What of an offer runs out soon, or has: rates, contacts, policies, consents and reviews.
import { addDays } from './day.ts';
import type { Nation, Pack, Parameter, Text } from './pack.types.ts';

export type DueWhat = 'rate' | 'contact' | 'policy' | 'consent' | 'review';
export interface DueItem {
  readonly what: DueWhat;
  /** The part of the pack, and the entry in it. */
  readonly part: string;
  readonly id: string;
  readonly title: Text;
  /** The last day on which it holds, or the day to look again. */
  readonly dueOn: string;
  readonly isPast: boolean;
  /** Who keeps it: the id of a contact, or the name of a role; null where the pack does not say. */
  readonly ownerRole: string | null;
}
interface Dated { readonly id: string; readonly title?: Text; readonly text?: Text; readonly effectiveTo?: string | null; readonly reviewOn?: string; readonly consentUntil?: string; readonly ownerRole?: string }

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
/** Lists whose entries hold until a day. */
const POLICIES = ['schemes', 'leaveTypes', 'arrangements', 'duties', 'guides', 'modules', 'impact'] as const;

/**
 * What ends, or is to be looked at again, within so many days of a day, and what is past; the earliest first. A rate that another row follows is not due.
 * An offer that is history runs out of nothing.
 */
export function dueWithin(pack: Pack, on: string, days = 60): DueItem[] {
  if (pack.status === 'historic') return [];
  const until = addDays(on, days), found: DueItem[] = [];
  const add = (what: DueWhat, part: string, id: string, title: Text, dueOn: string | null | undefined, ownerRole: string | undefined): void => {
    if (dueOn !== null && dueOn !== undefined && dueOn <= until) found.push({ what, part, id, title, dueOn, isPast: dueOn < on, ownerRole: ownerRole ?? null });
  };
  for (const parameter of pack.parameters) add('rate', 'parameters', parameter.id, parameter.label, rateEnds(parameter), undefined);
  for (const part of POLICIES) for (const one of ((pack as unknown as Record<string, unknown>)[part] ?? []) as readonly Dated[]) {
    const title = one.title ?? one.text ?? one.id;
    add('policy', part, one.id, title, one.effectiveTo, one.ownerRole);
    add('review', part, one.id, title, one.reviewOn, one.ownerRole);
  }
  for (const [part, row] of Object.entries(pack.flexibleWorking ?? {}) as [string, { readonly text?: Text; readonly effectiveTo?: string | null }][]) {
    if (!Array.isArray(row)) add('policy', 'flexibleWorking', part, row.text ?? part, row.effectiveTo, undefined);
  }
  for (const { id, name, reviewOn, owner } of pack.contacts) add('contact', 'contacts', id, name, reviewOn, owner);
  for (const one of ((pack as { readonly stories?: readonly Dated[] }).stories ?? [])) add('consent', 'stories', one.id, one.title ?? one.id, one.consentUntil, one.ownerRole);
  return found.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The first day on which some nation's last row ends; null while all are open. */
function rateEnds({ rows }: Parameter): string | null {
  const nations = NATIONS.filter((nation) => rows.some((row) => row.nations === undefined || row.nations.includes(nation)));
  const ends = nations.map((nation) => {
    const own = rows.filter((row) => row.nations?.includes(nation)), last = (own.length > 0 ? own : rows.filter((row) => row.nations === undefined)).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
    return last?.effectiveTo ?? null;
  });
  return ends.filter((day) => day !== null).sort()[0] ?? null;
}
