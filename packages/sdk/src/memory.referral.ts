// Referrals in memory: the server's life cycle by the contract's own policy. Nothing is encrypted: nothing leaves the page.
import {
  answersNow, centreOf, centreOfService, fastestFormMs, hubLink, mailLanguages, plainText, referralAnswerDays, referralFaults, referralFor, referralKeptUntil, referralMail, referralProof, referralsPerHour, sentFields, ukDay,
} from '@think-carer/contract';
import type { Centre, ReferralEvent, ReferralReceipt, ReferralRecord, ReferralSend, ReferralSent, ReferralView } from '@think-carer/contract';
import { newSecret } from './memory.mail.ts';
import type { Call, Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import { newId, newReference } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';
import type { Pack } from '@think-carer/rules';

export interface MemoryReferral { record: ReferralRecord; readonly keys: { readonly [View in ReferralView]: string } }

/** A referral that is already there when a story or a test begins. The keys are made up if absent. */
export type ReferralSeed = Pick<ReferralSend, 'contact' | 'fields'> & { readonly carerKey?: string; readonly centreKey?: string; readonly sentAt?: string; readonly events?: readonly ReferralEvent[] };

export function seedReferral(store: MemoryStore, offer: Pack, { contact, fields, carerKey = newSecret(), centreKey = newSecret(), sentAt = new Date().toISOString(), events = [] }: ReferralSeed, now: Date): void {
  const { id, name } = centreOf(offer, contact, 'en-GB') ?? { id: contact, name: contact };
  const withdrawn = events.some(({ event }) => event === 'withdrawn');
  const record: ReferralRecord = { id: newId(now), reference: newReference('TR'), to: { id, name }, sentAt, events, sent: withdrawn ? null : fields as ReferralSent };
  store.referrals.set(record.id, { record, keys: { carer: carerKey, centre: centreKey } });
}

const receiptOf = (key: string, record: ReferralRecord): ReferralReceipt => ({ key, reference: record.reference, sentTo: { ...record.to }, fields: sentFields(record.sent), keptUntil: referralKeptUntil(record) });
function newRecord({ fields, locale = 'en-GB' }: ReferralSend, centre: Pick<Centre, 'id' | 'name'>, now: Date): ReferralRecord & { readonly locale: string } {
  const message = plainText(fields.message);
  return { id: newId(now), reference: newReference('TR'), to: { id: centre.id, name: centre.name }, sentAt: now.toISOString(), events: [], sent: { ...fields, ...(message !== undefined && { message }) } as ReferralSent, locale };
}

/** A centre of the offer, or a service of the directory that can be written to. */
function recipientOf(store: MemoryStore, offer: Pack, id: string, locale: string): Centre | undefined {
  const service = store.hub.services.find((one) => one.id === id);
  return centreOf(offer, id, locale) ?? (service && centreOfService(service));
}

/** Whoever falls into the trap, or is faster than a person, sends nothing. */
export function guardSend({ store, body, offer, now }: Call<'referrals.send'>): { readonly result: ReferralReceipt } | undefined {
  const { form } = body, centre = recipientOf(store, offer, body.contact, body.locale ?? 'en-GB');
  if (!form) return undefined;
  if (form.website !== '') return { result: receiptOf(newSecret(), newRecord(body, centre ?? { id: body.contact, name: body.contact }, now)) };
  if (form.elapsedMs < fastestFormMs && referralFaults(body, offer, centre !== undefined).length === 0) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

/** The referral that a key opens, and whose key it is. */
function opened(store: MemoryStore, key: string): { readonly kept: MemoryReferral; readonly view: ReferralView } {
  for (const kept of store.referrals.values()) for (const view of ['carer', 'centre'] as const) if (kept.keys[view] === key) return { kept, view };
  throw new Refusal('not-found');
}
const happened = (kept: MemoryReferral, event: ReferralEvent): void => { kept.record = { ...kept.record, events: [...kept.record.events, event] }; };

export const referralHandlers: Pick<Handlers, Extract<keyof Handlers, `referrals.${string}`>> = {
  'referrals.send'({ store, offer, body, now, base, publishableKey }) {
    const { locale = 'en-GB' } = body, centre = recipientOf(store, offer, body.contact, locale), errors = referralFaults(body, offer, centre !== undefined);
    if (!centre || errors.length > 0) throw new Refusal('invalid-request', { errors });
    const lately = [...store.referrals.values()].filter(({ record }) => record.to.id === centre.id && now.getTime() - Date.parse(record.sentAt) < 3_600_000);
    if (lately.length >= referralsPerHour) throw new Refusal('too-many-requests', {}, { 'retry-after': '3600' });
    const record = newRecord(body, centre, now), keys = { carer: newSecret(), centre: newSecret() };
    store.referrals.set(record.id, { record, keys });
    const { employer: { name }, nations } = offer;
    store.mail.push({ to: centre.email, at: record.sentAt, ...referralMail({
      reference: record.reference, answerDays: referralAnswerDays, languages: mailLanguages(locale, nations),
      says: (language) => ({ employer: typeof name === 'string' ? name : name[language] ?? name['en-GB'], link: hubLink(base, publishableKey, 'answer', keys.centre, language) }),
    }) });
    return { result: receiptOf(keys.carer, record) };
  },
  'referrals.read'({ store, params, now }) {
    const { kept, view } = opened(store, params.id);
    return { result: referralFor(view, kept.record, now) };
  },
  'referrals.answer'({ store, params, body, now }) {
    const { kept, view } = opened(store, params.id), note = plainText(body.note);
    if (view !== 'centre') throw new Refusal('not-found');
    const isSaid = kept.record.events.findLast(({ event }) => event !== 'undelivered')?.event === body.answer && note === undefined;
    if (!isSaid) {
      if (kept.record.sent === null || !answersNow(kept.record, ukDay(now)).includes(body.answer)) throw new Refusal('not-waiting');
      happened(kept, { at: now.toISOString(), event: body.answer, ...(note !== undefined && { note }) });
    }
    return { result: referralFor('centre', kept.record, now) };
  },
  'referrals.withdraw'({ store, params, now }) {
    const { kept, view } = opened(store, params.id);
    if (view !== 'carer') throw new Refusal('not-found');
    const before = kept.record, gone = before.events.find(({ event }) => event === 'withdrawn');
    if (gone) return { result: { ...referralProof(before, now), withdrawnAt: gone.at } };
    happened(kept, { at: now.toISOString(), event: 'withdrawn' });
    kept.record = { ...kept.record, sent: null };
    return { result: referralProof(before, now) };
  },
};
