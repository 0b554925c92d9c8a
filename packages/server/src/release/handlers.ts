// The operations on releases, as sentences: parse and permit came before; here is do, then answer.
import {
  acceptRelease, decideRelease, figureOfRelease, isRefused, isStandIn, lastReleaseEvents, newRelease, type OperationId, releaseClash, type Release, releaseEtag, releaseFaults, releaseFieldsSeen, type ReleaseRecord, releaseViews, type Refused, type RequestView,
  seenRelease, ukDay, viewsOfRelease, withdrawRelease, withReleaseEvent,
} from '@think-carer/contract';
import { releaseDateOf } from '@think-carer/gatherings';
import { uuidv7 } from 'uuidv7';
import { approverAddresses } from '../desk/addresses.ts';
import { delegationsOf } from '../desk/delegations.ts';
import { tellApprover } from '../desk/notice.ts';
import { placeKey } from '../gatherings/key.ts';
import { isMember } from '../gatherings/members.ts';
import type { SignedIn } from '../identity/access-token.ts';
import type { Call, Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { Touched } from '../store/audit.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import { countRelease, meetingOf } from './date.ts';
import { appendReleaseEvent, eraseSpent, findRelease, insertRelease, releasesFor, releasesSeen, settleReleaseNotes } from './rows.ts';

type OneCall = Call<'releases.read'> | Call<'releases.withdraw'> | Call<'releases.accept'> | Call<'releases.decide'>;
interface Told { readonly result: Release; readonly etag: string; readonly touched: readonly Touched[] }

export const releaseHandlers: { readonly [Id in Extract<OperationId, `releases.${string}`>]: Handlers[Id] } = {
  async 'releases.ask'(call) {
    const { tenant, offer, person, body, store, now } = call, meeting = await meetingOf(store, body.date, offer);
    if (!meeting || !await isMember(store, meeting.gathering, person)) throw new Refusal('not-found');
    const date = releaseDateOf(meeting.gathering, meeting.occurrence), errors = releaseFaults(body, date, offer, now);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    await eraseSpent(store, ukDay(now));
    const by = placeKey(tenant, meeting.gathering.id, person.key);
    for (;;) {
      const earlier = await releasesFor(store, person.key, body.date), clash = releaseClash(earlier, body.date);
      if (clash) throw new Refusal(clash.code, { detail: clash.detail, existingId: clash.existingId });
      const record = await insertRelease(store, tenant.id, newRelease(body, date, person, { id: uuidv7(), reference: newReference('TM'), by, now }), earlier.length + 1);
      if (!record) continue;
      await countRelease(store, tenant, meeting, by, 'asked', now, true);
      const told = await answered(call, record, 'own');
      await tellApprover(call, { kind: 'release', id: record.id, reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
      return told;
    }
  },

  async 'releases.list'({ offer, person, query, store, now }) {
    const addresses = await approverAddresses(store, person, ukDay(now)), limit = Number(query?.limit ?? 50), batch = 100, items: Release[] = [];
    const views = viewsOf(person, addresses).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    // A state is worked out, not kept: what may be in it is read until there is enough that is.
    for (let before = idOf(query?.after); items.length <= limit;) {
      const records = await releasesSeen(store, views, { key: person.key, addresses }, { before, atMost: batch, lastEvents: query?.state && lastReleaseEvents[query.state] });
      for (const record of records) {
        const view = viewsOfRelease(record, person, addresses).find((one) => views.includes(one))!, item = seenRelease(record, view, offer, now, { isListed: true });
        if (query?.state === undefined || item.state === query.state) items.push(item);
      }
      if (records.length < batch) break;
      before = records.at(-1)!.id;
    }
    const shown = items.slice(0, limit);
    return { result: { items: shown, nextCursor: items.length > limit ? cursorOf(shown.at(-1)!.id) : null }, touched: shown.map(touchedBy) };
  },

  async 'releases.read'(call) {
    const { record, view } = await found(call);
    return answered(call, record, view);
  },

  async 'releases.withdraw'(call) {
    const one = await found(call, true), told = await happen(call, one, withdrawRelease(one.record, 'person', call.now));
    // What the note said is taken back with the request, from earlier answers too.
    await eraseAnswers(call.store, call.person.key);
    return told;
  },

  async 'releases.accept'(call) {
    const one = await found(call, true);
    return happen(call, one, acceptRelease(one.record, call.now));
  },

  async 'releases.decide'(call) {
    const one = await found(call);
    return happen(call, one, decideRelease(one.record, call.body, [one.view], call.now));
  },
};

/** The ways in which somebody may look at requests at all, the widest first. */
const viewsOf = ({ roles }: SignedIn, addresses: readonly string[]): RequestView[] => {
  const may = { own: roles.includes('employee'), hr: roles.includes('hr'), approver: addresses.length > 0 };
  return releaseViews.filter((view) => may[view]);
};

/** The request at this address, as far as the caller may see it; `isOwn`: only where it is theirs. */
async function found({ store, person, params, now }: OneCall, isOwn = false): Promise<{ record: ReleaseRecord; view: RequestView }> {
  const record = await findRelease(store, params.id), [view] = record ? viewsOfRelease(record, person, await approverAddresses(store, person, ukDay(now))) : [];
  if (!record || !view || (isOwn && view !== 'own')) throw new Refusal('not-found');
  return { record, view };
}

/** Appends what happened and counts it for the meeting, or refuses. Whoever was a moment later is told as if they had been much later. */
async function happen(call: OneCall, { record, view }: { readonly record: ReleaseRecord; readonly view: RequestView }, event: ReturnType<typeof withdrawRelease>): Promise<Told> {
  if (isRefused(event)) throw refusalOf(event);
  const { store, tenant, offer, person, now } = call, next = withReleaseEvent(record, event, now), isOwn = view === 'own';
  if (!await appendReleaseEvent(store, tenant.id, record.id, next.events.at(-1)!, isOwn ? null : person.key)) throw new Refusal(isOwn ? 'not-waiting' : 'already-decided');
  const meeting = await meetingOf(store, record.dateId, offer);
  if (meeting) await countRelease(store, tenant, meeting, record.by, figureOfRelease(next), now);
  await settleReleaseNotes(store, tenant.id, next, ukDay(now));
  return answered(call, event.event === 'withdrawn' ? { ...next, note: null } : next, view);
}

async function answered({ store, person, offer, now }: Pick<OneCall, 'store' | 'person' | 'offer' | 'now'>, record: ReleaseRecord, view: RequestView): Promise<Told> {
  const delegations = view === 'own' ? await delegationsOf(store, record.approverEmail, ukDay(now)) : [], result = seenRelease(record, view, offer, now, { delegations, isStandIn: view === 'approver' && isStandIn(record, person) });
  return { result, etag: releaseEtag(record, ukDay(now)), touched: [touchedBy(result)] };
}

const touchedBy = (seen: Release): Touched => ({ record: 'release', recordId: seen.id, seenAs: seen.seenAs, fields: releaseFieldsSeen(seen) });
const refusalOf = ({ refused, detail, errors }: Refused): Refusal => new Refusal(refused, { ...(detail && { detail }), ...(errors && { errors }) });
