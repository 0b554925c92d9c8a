// What follows for requests for time when a meeting moves, is cancelled, or a reply is taken back. Whoever changes the meeting or the reply calls these in the same transaction.
import { figureOfRelease, isRefused, moveRelease, type ReleaseRecord, type ReleaseSitting, releaseOnDay, ukDay, withdrawRelease, withReleaseEvent } from '@think-carer/contract';
import { tellApprover } from '../desk/notice.ts';
import type { Call } from '../operation.ts';
import { countRelease, meetingOf } from './date.ts';
import { appendReleaseEvent, findRelease, releasesFor, releasesOfDate, settleReleaseNotes } from './rows.ts';

export type Following = Pick<Call<'releases.ask'>, 'tenant' | 'offer' | 'mail' | 'store' | 'now'>;
type Draft = Parameters<typeof withReleaseEvent>[1];

/** Appends what happened and counts it; a moment later than somebody else it is looked at again. */
async function follow(call: Following, dateId: string, records: readonly ReleaseRecord[], draftOf: (record: ReleaseRecord) => Draft | undefined): Promise<ReleaseRecord[]> {
  const { store, tenant, offer, now } = call, meeting = await meetingOf(store, dateId, offer), followed: ReleaseRecord[] = [];
  for (const first of records) {
    for (let record: ReleaseRecord | undefined = first; record !== undefined;) {
      const draft = draftOf(record);
      if (!draft) break;
      const next = withReleaseEvent(record, draft, now);
      // Somebody answered at this moment: what follows then follows from that.
      if (!await appendReleaseEvent(store, tenant.id, record.id, next.events.at(-1)!, null)) record = await findRelease(store, record.id);
      else {
        if (meeting) await countRelease(store, tenant, meeting, record.by, figureOfRelease(next), now);
        await settleReleaseNotes(store, tenant.id, next, ukDay(now));
        followed.push(next);
        break;
      }
    }
  }
  return followed;
}
const takenBack = (by: 'person' | 'organiser', now: Date) => (record: ReleaseRecord): Draft | undefined => {
  const draft = withdrawRelease(record, by, now);
  return isRefused(draft) ? undefined : draft;
};

/** The meeting does not take place: nobody is kept waiting for an answer that nobody needs. */
export async function releasesCancelled(call: Following, dateId: string): Promise<void> {
  await follow(call, dateId, await releasesOfDate(call.store, dateId), takenBack('organiser', call.now));
}
/** The meeting is at another time: asked anew, and the manager told anew. */
export async function releasesMoved(call: Following, dateId: string, before: ReleaseSitting, after: ReleaseSitting): Promise<void> {
  const moved = await follow(call, dateId, await releasesOfDate(call.store, dateId), (record) => moveRelease(record, before, after));
  for (const record of moved) await tellApprover(call, { kind: 'release', id: record.id, reference: record.reference, approverEmail: record.approverEmail, clocks: releaseOnDay(record, ukDay(call.now)).clocks, turn: record.events.length });
}
/** Somebody takes their reply back: with it what they asked their manager for. */
export async function releaseOfReplyWithdrawn(call: Following, dateId: string, personKey: string): Promise<void> {
  await follow(call, dateId, await releasesFor(call.store, personKey, dateId), takenBack('person', call.now));
}
