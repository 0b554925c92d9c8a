// The operations on referrals. Nobody signs in: whoever holds a secret is let in by it, and no role of the employer's is.
import {
  answersNow, type Centre, centreOf, centreOfService, fastestFormMs, hubLink, mailLanguages, type OperationId, plainText, referralAnswerDays, referralFaults, referralFor, referralKeptUntil, referralMail, referralProof, type ReferralReceipt, type ReferralRecord,
  type ReferralSend, type ReferralSent, referralsPerHour, sentFields, ukDay,
} from '@think-carer/contract';
import { type Pack, textIn } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { serviceOf } from '../hub/directory.rows.ts';
import { enqueueMail, mailAddress } from '../mail/outbox.ts';
import type { Call, Guard, Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { TenantStore } from '../store/tenant.ts';
import { countSince, happened, insertReferral, newSecrets, type OpenedReferral, openReferral } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };
type KeyCall = Call<'referrals.read'> | Call<'referrals.answer'> | Call<'referrals.withdraw'>;

const receiptOf = (key: string, record: ReferralRecord): ReferralReceipt => ({ key, reference: record.reference, sentTo: { ...record.to }, fields: sentFields(record.sent), keptUntil: referralKeptUntil(record) });

/** The trap that people never see, and the time that no person is faster than. Nothing is kept of either. */
export const sendGuard: Guard<'referrals.send'> = ({ body, offer, now, note }) => {
  if (!body.form) return undefined;
  if (body.form.website !== '') {
    note('referral.trap');
    return { result: receiptOf(newSecrets().carer, newRecord(body, centreOf(offer, body.contact, 'en-GB') ?? { id: body.contact, name: body.contact }, now)) };
  }
  if (body.form.elapsedMs < fastestFormMs && referralFaults(body, offer, true).length === 0) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - body.form.elapsedMs) / 1000)) });
  return undefined;
};

export const referralHandlers: Named<'referrals'> = {
  async 'referrals.send'({ tenant, publishableKey, mail, offer, body, store, now }) {
    const { locale = 'en-GB' } = body, centre = await recipientOf(store, offer, body.contact, locale), errors = referralFaults(body, offer, centre !== undefined);
    if (!centre || errors.length > 0) throw new Refusal('invalid-request', { errors });
    if (mail.kind === 'none') throw new Refusal('mail-not-set-up');
    if (await countSince(store, centre.id, new Date(now.getTime() - 3_600_000).toISOString()) >= referralsPerHour) throw new Refusal('too-many-requests', {}, { 'retry-after': '3600' });
    const secrets = newSecrets();
    for (;;) {
      const record = newRecord(body, centre, now);
      if (!await insertReferral(store, tenant.id, record, secrets)) continue;
      await enqueueMail(store, {
        ...referralMail({
          reference: record.reference, answerDays: referralAnswerDays, languages: mailLanguages(locale, offer.nations),
          says: (language) => ({ employer: textIn(offer.employer.name, language), link: hubLink(mail.publicUrl, publishableKey, 'answer', secrets.centre, language) }),
        }),
        to: centre.email, key: `referral:${record.id}`, about: { kind: 'referral', id: record.id },
      }, now);
      return { result: receiptOf(secrets.carer, record) };
    }
  },

  async 'referrals.read'(call) {
    const { view, record } = await opened(call);
    return { result: referralFor(view, record, call.now) };
  },

  async 'referrals.answer'(call) {
    const { tenant, body, store, now } = call, note = plainText(body.note);
    for (;;) {
      const found = await opened(call, 'centre'), { record } = found;
      const isSaid = record.events.findLast(({ event }) => event !== 'undelivered')?.event === body.answer && note === undefined;
      if (isSaid) return { result: referralFor('centre', record, now) };
      if (record.sent === null || !answersNow(record, ukDay(now)).includes(body.answer)) throw new Refusal('not-waiting');
      const after = await happened(store, tenant.id, found, { at: now.toISOString(), event: body.answer, ...(note !== undefined && { note }) });
      if (after) return { result: referralFor('centre', after, now) };
    }
  },

  async 'referrals.withdraw'(call) {
    const { tenant, store, now } = call;
    for (;;) {
      const found = await opened(call, 'carer'), { record } = found, gone = record.events.find(({ event }) => event === 'withdrawn');
      if (gone) return { result: { ...referralProof(record, now), withdrawnAt: gone.at } };
      if (await happened(store, tenant.id, found, { at: now.toISOString(), event: 'withdrawn' })) return { result: referralProof(record, now) };
    }
  },
};

/** A centre of the offer, or a service of the directory: where it can be written to, at an address that is one. */
async function recipientOf(store: TenantStore, offer: Pack, id: string, locale: string): Promise<Centre | undefined> {
  const service = centreOf(offer, id, locale) ? undefined : await serviceOf(store, id), centre = service ? centreOfService(service) : centreOf(offer, id, locale);
  return centre && mailAddress.test(centre.email) ? centre : undefined;
}

/** What the secret in the address opens; anybody else's, and what is only the other one's to do, is not there. */
async function opened({ tenant, store, params }: Pick<KeyCall, 'tenant' | 'store' | 'params'>, view?: OpenedReferral['view']): Promise<OpenedReferral> {
  const found = await openReferral(store, tenant.id, params.id);
  if (!found || (view !== undefined && found.view !== view)) throw new Refusal('not-found');
  return found;
}

function newRecord({ fields }: ReferralSend, { id, name }: Pick<Centre, 'id' | 'name'>, now: Date): ReferralRecord {
  const message = plainText(fields.message), { message: _asTyped, ...others } = fields;
  return { id: uuidv7(), reference: newReference('TR'), to: { id, name }, sentAt: now.toISOString(), events: [], sent: { ...others, ...(message !== undefined && { message }) } as ReferralSent };
}
