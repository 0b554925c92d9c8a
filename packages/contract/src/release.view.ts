// What a viewer is shown of a release: to the person which date it is for; to whoever answers its hours, whether it is open to everybody, the rule where it is, and nothing more.
import { addDays } from '@think-carer/rules/leave';
import type { Pack } from '@think-carer/rules';
import { seenByOf, ukDay, type Delegation, type RequestView } from './approval.ts';
import { releaseWords } from './protected-time.ts';
import { releaseMay, releaseOnDay } from './release.policy.ts';
import { releaseStanding, type ReleaseRecord } from './release.ts';
import type { Release } from './wire.ts';

/** A note is shown until the day itself, and no longer than seven days after an answer. */
export function releaseNoteExpiresOn(record: Pick<ReleaseRecord, 'events' | 'createdAt'>): string {
  const { outcome, hours } = releaseStanding(record), after = outcome ? addDays(ukDay(outcome.at), 7) : hours.on;
  return after < hours.on ? after : hours.on;
}
export const isReleaseNoteShown = (record: Pick<ReleaseRecord, 'events' | 'createdAt'>, today: string): boolean =>
  releaseStanding(record).state !== 'withdrawn' && today <= releaseNoteExpiresOn(record);

/** Changes with every event, and with the day. */
export const releaseEtag = ({ events }: Pick<ReleaseRecord, 'events'>, today: string): string => `"${events.length}-${today}"`;

/** `isStandIn`: it is seen for another, so the note, which was written to that other, is left out. `delegations`: of the approver, needed in the person's own view. */
export function seenRelease(record: ReleaseRecord, view: RequestView, offer: Pick<Pack, 'statements' | 'parameters'>, now: Date, { delegations = [], isListed = false, isStandIn = false }: { readonly delegations?: readonly Delegation[]; readonly isListed?: boolean; readonly isStandIn?: boolean } = {}): Release {
  const today = ukDay(now), day = releaseOnDay(record, today), isOwn = view === 'own', { title, protectedTime: rule } = releaseWords(record.isForEverybody, offer, ukDay(record.createdAt));
  const note = !isListed && record.note !== null && !isStandIn && view !== 'hr' && isReleaseNoteShown(record, today) ? { note: record.note, noteExpiresOn: releaseNoteExpiresOn(record) } : {};
  return {
    id: record.id, reference: record.reference, seenAs: view, ...(isOwn && { date: record.dateId }), state: day.state,
    title, isForEverybody: record.isForEverybody, hours: { ...day.hours },
    protectedTime: rule && { text: rule.text, hours: rule.hours, source: { ...rule.source } },
    ...(record.name !== null && { name: record.name }), ...(record.email !== null && { email: record.email }),
    ...(record.approverEmail !== null && { approverEmail: record.approverEmail }), ...(record.team !== null && { team: record.team }), ...note,
    clocks: [...day.clocks], isOverdue: day.isOverdue, may: releaseMay(record, [view], today, day),
    outcome: outcomeOf(day.outcome),
    events: record.events.map(({ hours, ...event }) => ({ ...event, ...(hours && { hours: { ...hours } }) })),
    ...(isOwn && !isListed && { seenBy: seenByRelease(record, delegations, today) }),
    createdAt: record.createdAt, updatedAt: record.events.at(-1)?.at ?? record.createdAt, etag: releaseEtag(record, today),
  };
}
function outcomeOf(outcome: ReturnType<typeof releaseOnDay>['outcome']): Release['outcome'] {
  if (!outcome) return null;
  const { other, ...told } = outcome;
  return { ...told, ...(other && { other: { ...other } }) };
}
/** The approver and whoever stands in for them; HR only where there is no approver. */
const seenByRelease = (record: ReleaseRecord, delegations: readonly Delegation[], today: string) =>
  seenByOf(record, delegations, today).filter(({ who }) => who !== 'hr' || record.approverEmail === null);

/** Names of the members that a viewer was shown, for the audit. */
export const releaseFieldsSeen = (seen: Release): string[] =>
  ['hours', 'name', 'email', 'approverEmail', 'team', 'note', 'outcome'].filter((field) => (seen as Record<string, unknown>)[field] !== undefined && (seen as Record<string, unknown>)[field] !== null);
