// Approval: who may see a request that was sent to one approver, who may decide it, and which day it is where the law counts days. Shared by leave and working.
import type { ErrorCode, RequestFault } from './problem.ts';
import { normalEmail } from './registration.policy.ts';
import type { Role } from './route.ts';

/** The signed-in viewer; `key` is their person key. */
export interface Asker { readonly key: string; readonly roles: readonly Role[]; readonly name?: string | undefined; readonly email?: string | undefined }

/** In whose eyes a request is shown, the widest first. */
export const requestViews = ['own', 'hr', 'approver'] as const;
export type RequestView = (typeof requestViews)[number];

/** What of a request says who may see it. `approverEmail` is normalised; null: HR alone sees and decides it. */
export interface Addressed { readonly personKey: string; readonly approverEmail: string | null }

/** One manager's requests go to another as well, from one day until another, or until it is ended. */
export interface Delegation {
  readonly id: string;
  readonly fromEmail: string;
  readonly toEmail: string;
  readonly fromOn: string;
  /** The last day. */
  readonly untilOn: string;
  readonly endedAt: string | null;
}

/** The addresses whose requests somebody may decide today: their own, and those that are delegated to it. Empty for who is no manager. */
export function approverAddresses({ roles, email }: Pick<Asker, 'roles' | 'email'>, delegations: readonly Delegation[], today: string): string[] {
  if (!roles.includes('manager') || email === undefined) return [];
  const own = normalEmail(email);
  const lent = delegations.filter(({ toEmail, fromOn, untilOn, endedAt }) => normalEmail(toEmail) === own && endedAt === null && fromOn <= today && today <= untilOn);
  return [...new Set([own, ...lent.map(({ fromEmail }) => normalEmail(fromEmail))])];
}

/**
 * The ways in which somebody may look at one request, the widest first; none: it is not there for them.
 * Whoever asked sees it as their own and in no other way: nobody decides their own request, not in HR and not through a delegation.
 */
export function viewsOfRequest({ personKey, approverEmail }: Addressed, asker: Asker, addresses: readonly string[]): RequestView[] {
  if (personKey === asker.key) return asker.roles.includes('employee') ? ['own'] : [];
  return [
    ...(asker.roles.includes('hr') ? ['hr'] as const : []),
    ...(asker.roles.includes('manager') && approverEmail !== null && addresses.includes(approverEmail) ? ['approver'] as const : []),
  ];
}

/** True where somebody sees a request for another: what was written to that other alone is not theirs to read. */
export const isStandIn = ({ approverEmail }: Pick<Addressed, 'approverEmail'>, { email }: Pick<Asker, 'email'>): boolean => approverEmail !== null && (email === undefined || normalEmail(email) !== approverEmail);

/** Who can see a request, as its person is told. */
export interface SeenBy { readonly who: 'approver' | 'stand-in' | 'hr'; readonly email?: string; readonly untilOn?: string }
/** The approver it was sent to, whoever stands in for them today, and HR. */
export function seenByOf({ approverEmail }: Pick<Addressed, 'approverEmail'>, delegations: readonly Omit<Delegation, 'id'>[], today: string): SeenBy[] {
  const lent = delegations.filter(({ fromEmail, fromOn, untilOn, endedAt }) => fromEmail === approverEmail && endedAt === null && fromOn <= today && today <= untilOn);
  return [
    ...(approverEmail === null ? [] : [{ who: 'approver' as const, email: approverEmail }]),
    ...lent.map(({ toEmail, untilOn }) => ({ who: 'stand-in' as const, email: toEmail, untilOn })),
    { who: 'hr' },
  ];
}

/** Who acted, as an event says it: by the view they have, never by name. */
export const actorOf = (views: readonly RequestView[]): 'person' | 'manager' | 'hr' => (views.includes('own') ? 'person' : views.includes('approver') ? 'manager' : 'hr');

/** To whom a request goes: the address given, else the manager that the host named; null, and so HR alone, where null was given, where there is none, or where it is the person's own. */
export function approverOf(given: string | null | undefined, person: { readonly email?: string | undefined; readonly managerEmail?: string | undefined }): string | null {
  const address = given === undefined ? person.managerEmail : given;
  if (address === undefined || address === null) return null;
  const normal = normalEmail(address);
  return person.email !== undefined && normal === normalEmail(person.email) ? null : normal;
}

/** One deadline. */
export interface Clock { readonly what: 'decide' | 'counter-notice' | 'allow-leave-by' | 'appeal' | (string & {}); readonly on: string; readonly isPast: boolean }
export const clock = (what: Clock['what'], on: string, today: string): Clock => ({ what, on, isPast: on < today });

/** Why a thing cannot be done, as a value: the problem that it becomes. */
export interface Refused { readonly refused: ErrorCode; readonly detail?: string; readonly errors?: readonly RequestFault[] }
export const isRefused = (value: object): value is Refused => 'refused' in value;

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
/** The day in the United Kingdom at an instant. The law counts days from midnight there: half past midnight in July is not yet tomorrow in UTC. */
export function ukDay(instant: Date | string): string {
  const parts = new Map(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** What people type, without control characters and marks that turn text round; line breaks and tabs stay. Empty: undefined. */
export function plainText(text: string | null | undefined): string | undefined {
  // oxlint-disable-next-line no-control-regex
  const plain = text?.replaceAll('\r\n', '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return plain || undefined;
}
