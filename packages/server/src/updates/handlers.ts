// The operations on updates: the same answer to everybody who signs up, a link to the one who reads that address, and issues to those who confirmed.
import { createHmac } from 'node:crypto';
import {
  confirmMail, fastestFormMs, hubLink, issueMail, knownMail, maskedEmail, normalEmail, type OperationId, queuedOf, updatesQuietMinutes, type UpdatesAudience, type UpdatesSubscription, type UpdatesTopic,
} from '@think-carer/contract';
import { textIn } from '@think-carer/rules';
import type { Context } from 'hono';
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { App, Variables } from '../app.ts';
import { enqueueMail, enqueueMails } from '../mail/outbox.ts';
import type { MailSettings } from '../mail/settings.ts';
import type { Call, Guard, Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { RateGate } from '../rate.ts';
import type { Database, Tables } from '../store/database.ts';
import { hashOfSecret } from '../store/sealed.ts';
import { transact, withTenant } from '../store/tenant.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };
type KeyCall = Call<'updates.read'> | Call<'updates.confirm'> | Call<'updates.change'> | Call<'updates.leave'>;
type Subscription = Selectable<Tables['updates_subscription']>;

/** The key of one sign-up's links. Made from the tenant's secret, so that every mail to it can hold the same; only its hash is kept. */
const keyOf = ({ pseudonymSecret }: { readonly pseudonymSecret: string }, id: string) => createHmac('sha256', pseudonymSecret).update(`updates ${id}`).digest('base64url');
const seen = ({ confirmed_at, email, audience, topics, locale }: Subscription): UpdatesSubscription =>
  ({ state: confirmed_at === null ? 'waiting' : 'confirmed', email: maskedEmail(email), audience: audience as UpdatesAudience, topics: topics as UpdatesTopic[], locale });
const aboutFor = ({ tenant, publishableKey, mail, offer }: Pick<Call<'updates.subscribe'>, 'tenant' | 'publishableKey' | 'mail' | 'offer'>, { id, locale }: Pick<Subscription, 'id' | 'locale'>) =>
  ({ employer: textIn(offer.employer.name, locale), link: hubLink(mail.publicUrl, publishableKey, 'updates', keyOf(tenant, id), locale), locale });

/** The trap that people never see, and the time that no person is faster than. */
export const subscribeGuard: Guard<'updates.subscribe'> = ({ body: { form }, note }) => {
  if (!form) return undefined;
  if (form.website !== '') {
    note('updates.trap');
    return { result: { state: 'waiting' } };
  }
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
};

export const updatesHandlers: Named<'updates'> = {
  async 'updates.subscribe'(call) {
    const { tenant, mail, body, store, now } = call, { audience, locale = 'en-GB' } = body, email = normalEmail(body.email), topics = [...new Set(body.topics)];
    if (mail.kind === 'none') throw new Refusal('mail-not-set-up');
    const at = now.toISOString(), id = uuidv7();
    const made = await store.insertInto('updates_subscription').values({ tenant_id: tenant.id, id, key_hash: hashOfSecret(keyOf(tenant, id)), email, audience, topics, locale, created_at: at, confirmed_at: null, mailed_at: at })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'email']).doNothing()).returningAll().executeTakeFirst();
    const known = made ?? await store.selectFrom('updates_subscription').selectAll().where('email', '=', email).forUpdate().executeTakeFirst();
    if (!known) throw new Refusal('unavailable', {}, { 'retry-after': '1' });
    const isQuiet = !made && now.getTime() - Date.parse(known.mailed_at) < updatesQuietMinutes * 60_000;
    // What is confirmed is changed by whoever has the link, and by nobody who merely types the address.
    const choice = !made && known.confirmed_at === null ? { audience, topics, locale, created_at: at } : {};
    if (!made) await store.updateTable('updates_subscription').set({ ...choice, mailed_at: isQuiet ? known.mailed_at : at }).where('id', '=', known.id).execute();
    if (!isQuiet) await enqueueMail(store, { ...(known.confirmed_at === null ? confirmMail : knownMail)(aboutFor(call, { ...known, ...choice })), to: email, key: `updates:${known.id}:${at}` }, now);
    return { result: { state: 'waiting' } };
  },

  async 'updates.confirm'(call) {
    const one = await own(call);
    if (one.confirmed_at === null) await call.store.updateTable('updates_subscription').set({ confirmed_at: call.now.toISOString() }).where('id', '=', one.id).execute();
    return { result: { ...seen(one), state: 'confirmed' } };
  },

  'updates.read': async (call) => ({ result: seen(await own(call)) }),

  async 'updates.change'(call) {
    const one = await own(call), { audience = one.audience, locale = one.locale } = call.body, topics = call.body.topics ? [...new Set(call.body.topics)] : one.topics;
    await call.store.updateTable('updates_subscription').set({ audience, topics, locale }).where('id', '=', one.id).execute();
    return { result: seen({ ...one, audience, topics, locale }) };
  },

  async 'updates.leave'(call) {
    await call.store.deleteFrom('updates_subscription').where('id', '=', (await own(call)).id).execute();
    return { result: { leftAt: call.now.toISOString(), erased: ['email', 'audience', 'topics'] } };
  },

  async 'updates.send'(call) {
    const { tenant, mail, body: { audience, topic, subject, text, locale }, store, now } = call, issue = uuidv7();
    if (mail.kind === 'none') throw new Refusal('mail-not-set-up');
    let readers = store.selectFrom('updates_subscription').select(['id', 'email', 'locale']).where('confirmed_at', 'is not', null).where('audience', '=', audience).where(sql<boolean>`${topic} = any(topics)`);
    if (locale !== undefined) readers = readers.where('locale', '=', locale);
    const all = await readers.orderBy('id').execute();
    await enqueueMails(store, all.map((one) => ({ ...issueMail({ subject, text }, aboutFor(call, one)), to: one.email, key: `issue:${issue}:${one.id}`, leaveUrl: `${mail.publicUrl}/u/${keyOf(tenant, one.id)}` })), now);
    // Who sent something and when; not to how many.
    return { result: { queued: queuedOf(all.length) }, touched: [{ record: 'updates-issue', recordId: issue, seenAs: 'sender', fields: ['subject', 'text'] }] };
  },
};

/** The sign-up whose key is in the address. */
async function own({ store, params }: Pick<KeyCall, 'store' | 'params'>): Promise<Subscription> {
  const one = await store.selectFrom('updates_subscription').selectAll().where('key_hash', '=', hashOfSecret(params.id)).forUpdate().executeTakeFirst();
  if (!one) throw new Refusal('not-found');
  return one;
}

interface Leaving { readonly database: Database; readonly mail: MailSettings; readonly rate: RateGate; readonly address: (c: Context<{ Variables: Variables }>) => string }

/** Mounts `/u/{key}`: one click in a mail program leaves (RFC 8058); a mere visit, which scanners make too, changes nothing. */
export function mountLeaving(app: App, { database, mail, rate, address }: Leaving): void {
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'content-type': 'text/plain; charset=utf-8' };
  const find = async (c: Context<{ Variables: Variables }>) => {
    const wait = rate(`leave ${address(c)}`, 120), key = c.req.param('key') ?? '';
    if (wait > 0) throw new Refusal('too-many-requests', {}, { 'retry-after': String(wait) });
    if (!/^[\w-]{43}$/.test(key)) return undefined;
    const hash = hashOfSecret(key);
    const found = await transact(database, { 'app.updates_key': hash.toString('hex') }, (store) => store.selectFrom('updates_subscription').select(['tenant_id', 'id', 'locale']).where('key_hash', '=', hash).executeTakeFirst());
    return found && { ...found, key };
  };
  app.post('/u/:key', async (c) => {
    const found = await find(c);
    if (found) await withTenant(database, found.tenant_id, (store) => store.deleteFrom('updates_subscription').where('id', '=', found.id).execute());
    return c.body('You have left. / Rydych wedi gadael.\n', 200, headers);
  });
  app.get('/u/:key', async (c) => {
    const found = await find(c);
    if (!found) return c.body('There is no sign-up here any more. / Nid oes cofrestriad yma bellach.\n', 404, headers);
    const { key } = await withTenant(database, found.tenant_id, (store) => store.selectFrom('publishable_key').select('key').orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow());
    return c.body(null, 303, { ...headers, location: hubLink(mail.publicUrl, key, 'updates', found.key, found.locale) });
  });
  app.all('/u/:key', () => { throw new Refusal('method-not-allowed', {}, { allow: 'POST, GET, HEAD' }); });
}
