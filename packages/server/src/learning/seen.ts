// One date of one series in the eyes of whoever asks: found, or as if it were not there; and what of it was shown, for the audit.
import { createHash } from 'node:crypto';
import { givesSession, keepsRegister, readDateId, type SessionSeen } from '@think-carer/contract';
import { closedAt, type GatheringRecord, type Occurrence, type PlacesState, type Reply } from '@think-carer/gatherings';
import { seenSession, type SessionDate } from '@think-carer/gatherings/learning';
import { placeKey } from '../gatherings/key.ts';
import { canTell, tellingsOf } from '../gatherings/notices.ts';
import { placesOf } from '../gatherings/places.ts';
import { dateOf, findGathering } from '../gatherings/rows.ts';
import type { Call } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { bookingsUnder, materialsOf, ratingsOf, type At } from './rows.ts';

export type Asking = Pick<Call<'learning.session'>, 'tenant' | 'offer' | 'person' | 'store' | 'now' | 'mail'>;
export interface FoundDate { readonly record: GatheringRecord; readonly occurrence: Occurrence; readonly at: At; /** The caller's key for the series. */ readonly by: string }

/** A date by its id. `isToChange`: nobody else changes the series until the transaction ends. */
export async function findDate({ tenant, offer, person, store }: Asking, id: string, isToChange = false): Promise<FoundDate> {
  const at = readDateId(id), record = at && await findGathering(store, at.gathering, ['session'], isToChange), occurrence = record && dateOf(record, at.occurrence, offer);
  if (!record || !occurrence) throw new Refusal('not-found');
  return { record, occurrence, at: { gatheringId: record.id, occurrence }, by: placeKey(tenant, record.id, person.key) };
}
/** A date of a session that the caller gives, or whose register they keep; to anybody else there is none. */
export async function findGiven(asking: Asking, id: string, may: typeof givesSession, isToChange = false): Promise<FoundDate> {
  const found = await findDate(asking, id, isToChange);
  if (!may(asking.person, found.record.owner, asking.offer)) throw new Refusal('not-found');
  return found;
}
/** Refuses what is over, held or cancelled. */
export function mustBeOpen(places: PlacesState, occurrence: Occurrence, now: Date): void {
  if (closedAt(places, occurrence, now.toISOString()) !== null) throw new Refusal('not-waiting');
}

/** What they said the last time, at any date of the series. */
async function lastReply({ store }: Asking, gatheringId: string, by: string): Promise<Reply | null> {
  const row = await store.selectFrom('gathering_event').select('body').where('by_key', '=', by).where('gathering_id', '=', gatheringId).where('event', '=', 'replied').orderBy('at', 'desc').limit(1).executeTakeFirst();
  return (row?.body ?? null) as Reply | null;
}

export async function seenBy(asking: Asking, { record, occurrence, by }: Omit<FoundDate, 'at'>, isOwnView = false): Promise<SessionSeen> {
  const { offer, person, store, now, mail } = asking, places = await placesOf(store, { gathering: record, occurrence }), keeps = !isOwnView && keepsRegister(person, record.owner, offer), date: SessionDate = { record, occurrence };
  const own = (await ratingsOf(store, record.id, [occurrence.id], keeps ? undefined : by)).get(occurrence.id) ?? [], note = (await bookingsUnder(store, [by])).find((one) => one.occurrence === occurrence.id) ?? null;
  return seenSession(date, places, {
    offer, now: now.toISOString(), by, gives: !isOwnView && givesSession(person, record.owner, offer), keepsRegister: keeps, note, tell: (await tellingsOf(store, record.id, by)).get(occurrence.id) ?? null,
    rating: own.find((rating) => rating.by === by) ?? null, materials: (await materialsOf(store, record.id, [occurrence.id])).get(occurrence.id) ?? [], ratings: keeps ? own : [], lastReply: await lastReply(asking, record.id, by), mayTell: canTell(mail, person.email),
  });
}

/** Names one booking in the audit, and leads to nobody without the tenant's secret, of which the key is made. */
export function bookingId(dateId: string, by: string): string {
  const hex = createHash('sha256').update(`${dateId} ${by}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** Of an answer: one's own booking, and everybody in the register that was shown. */
export function touchedBy({ id, mine, trainer }: SessionSeen, by: string, seenAs: string, fields?: readonly string[]): Touched[] {
  return [
    ...(mine || fields ? [{ record: 'booking', recordId: bookingId(id, by), seenAs: 'own', fields: fields ?? ['reply', 'place'] } as const] : []),
    ...(trainer?.register ?? []).map((one) => ({ record: 'booking', recordId: bookingId(id, one.by), seenAs, fields: ['called', 'place', 'isThere'] } as const)),
  ];
}
/** As what somebody keeps a register. */
export const seenAsOf = ({ roles }: Asking['person'], owner: string | null): string => (owner !== null ? 'partner' : (['hr', 'equalities', 'administrator'] as const).find((role) => roles.includes(role)) ?? 'member');
