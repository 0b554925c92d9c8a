// Who may stand in for whom, and who then sees a delegation: pure decisions that the server and the memory transport share.
import { longestDelegationDays, type DelegationState, type DelegationView } from './desk.ts';
import type { RequestFault } from './problem.ts';
import { normalEmail } from './registration.policy.ts';
import type { Role } from './route.ts';
import type { DeskDelegate, DeskDelegation } from './wire.ts';

/** One delegation, wherever it is kept. Addresses are normalised. */
export interface DelegationRecord {
  readonly id: string;
  readonly fromEmail: string;
  readonly fromName: string | null;
  readonly toEmail: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
}
type Days = Pick<DelegationRecord, 'fromOn' | 'untilOn'>;
type Viewer = { readonly roles: readonly Role[]; readonly email?: string | undefined };

export const delegationState = ({ fromOn, untilOn, endedAt }: Pick<DelegationRecord, 'fromOn' | 'untilOn' | 'endedAt'>, today: string): DelegationState =>
  endedAt !== null ? 'ended' : today < fromOn ? 'planned' : today > untilOn ? 'over' : 'in-force';

/** Whether it counts at all in these days: what was ended counts for none. */
const isHeldIn = (one: DelegationRecord, { fromOn, untilOn }: Days): boolean => one.endedAt === null && one.fromOn <= untilOn && one.untilOn >= fromOn;

/** Faults of a delegation that the body and the sign-in show. */
export function delegationFaults({ toEmail, fromOn, untilOn }: DeskDelegate, { email }: Viewer, today: string): RequestFault[] {
  const fault = (field: string, code: string, detail: string): RequestFault => ({ pointer: field && `/${field}`, code, detail });
  if (email === undefined) return [fault('', 'no-address', 'Your sign-in carries no e-mail address, so no request can be sent to you.')];
  return [
    ...(normalEmail(toEmail) === normalEmail(email) ? [fault('toEmail', 'yourself', 'This is your own address.')] : []),
    ...(fromOn < today ? [fault('fromOn', 'past', 'This day has passed; a delegation can begin today.')] : []),
    ...(untilOn < fromOn ? [fault('untilOn', 'before-start', 'The last day comes before the first.')]
      : Date.parse(untilOn) - Date.parse(fromOn) >= longestDelegationDays * 86_400_000 ? [fault('untilOn', 'too-long', `At most ${longestDelegationDays} days.`)] : []),
  ];
}

/**
 * Why a new delegation cannot stand beside those there are. One person at a time stands in for somebody; and nothing is handed on: whoever holds
 * another's desk keeps their own, and nobody is given a desk in days in which they have given theirs away, for then nobody would look at it.
 */
export function delegationClash(body: DeskDelegate, email: string, all: readonly DelegationRecord[]): { readonly code: 'delegation-overlaps' | 'delegation-chain'; readonly detail: string; readonly existingId?: string } | undefined {
  const from = normalEmail(email), to = normalEmail(body.toEmail), held = all.filter((one) => isHeldIn(one, body));
  const overlap = held.find((one) => one.fromEmail === from);
  if (overlap) return { code: 'delegation-overlaps', detail: 'Somebody stands in for you in some of those days. End that first, or choose other days.', existingId: overlap.id };
  const holding = held.find((one) => one.toEmail === from);
  if (holding) return { code: 'delegation-chain', detail: 'You stand in for somebody in some of those days. Hand that back first.', existingId: holding.id };
  if (held.some((one) => one.fromEmail === to)) return { code: 'delegation-chain', detail: 'Somebody stands in for them in some of those days. Choose another person or other days.' };
  return undefined;
}

/** In whose eyes this viewer sees a delegation; undefined: not at all. */
export function delegationViewOf({ fromEmail, toEmail }: DelegationRecord, { roles, email }: Viewer): DelegationView | undefined {
  const own = email === undefined ? undefined : normalEmail(email);
  if (roles.includes('manager') && own === fromEmail) return 'giver';
  if (roles.includes('manager') && own === toEmail) return 'receiver';
  return roles.includes('hr') ? 'hr' : undefined;
}

export function delegationSeen(record: DelegationRecord, seenAs: DelegationView, today: string): DeskDelegation {
  const { id, fromEmail, fromName, toEmail, fromOn, untilOn, createdAt, endedAt } = record;
  return { id, seenAs, fromEmail, ...(fromName !== null && { fromName }), toEmail, fromOn, untilOn, state: delegationState(record, today), ...(endedAt !== null && { endedAt }), createdAt };
}

/** Names of what a delegation tells. */
export const delegationFields = ['fromEmail', 'fromName', 'toEmail', 'fromOn', 'untilOn', 'state'] as const;
