// Updates in memory: signing up, confirming, changing, leaving, and an issue to those who confirmed.
import { confirmMail, fastestFormMs, hubLink, issueMail, knownMail, maskedEmail, normalEmail, queuedOf, updatesQuietMinutes } from '@think-carer/contract';
import type { UpdatesAudience, UpdatesSubscription, UpdatesTopic } from '@think-carer/contract';
import { newSecret } from './memory.mail.ts';
import type { Answer, Call, Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import type { MemoryStore } from './memory.store.ts';

export interface MemorySubscription {
  readonly key: string; readonly email: string; readonly audience: UpdatesAudience; readonly topics: readonly UpdatesTopic[]; readonly locale: 'en-GB' | 'cy';
  readonly isConfirmed: boolean; readonly mailedAt: number;
}
/** A sign-up that is already there when a story or a test begins: confirmed, unless it says otherwise. */
export type UpdatesSeed = Partial<Omit<MemorySubscription, 'mailedAt'>> & Pick<MemorySubscription, 'email'>;

export function seedUpdates(store: MemoryStore, { key = newSecret(), audience = 'carers', topics = ['benefits'], locale = 'en-GB', isConfirmed = true, email }: UpdatesSeed): void {
  store.updates.set(key, { key, email: normalEmail(email), audience, topics, locale, isConfirmed, mailedAt: 0 });
}

export function guardSubscribe({ body: { form } }: Call<'updates.subscribe'>): Answer<'updates.subscribe'> | undefined {
  if (!form) return undefined;
  if (form.website !== '') return { result: { state: 'waiting' } };
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

const seen = ({ isConfirmed, email, audience, topics, locale }: MemorySubscription): UpdatesSubscription => ({ state: isConfirmed ? 'confirmed' : 'waiting', email: maskedEmail(email), audience, topics: [...topics], locale });
function own({ store, params }: Pick<Call<'updates.read'>, 'store' | 'params'>): MemorySubscription {
  const one = store.updates.get(params.id);
  if (!one) throw new Refusal('not-found');
  return one;
}
const about = ({ offer: { employer: { name } }, base, publishableKey }: Pick<Call<'updates.read'>, 'offer' | 'base' | 'publishableKey'>, { key, locale }: MemorySubscription) =>
  ({ employer: typeof name === 'string' ? name : name[locale] ?? name['en-GB'], link: hubLink(base, publishableKey, 'updates', key, locale), locale });

export const updatesHandlers: Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>> = {
  'updates.subscribe'(call) {
    const { store, body, now } = call, { audience, topics, locale = 'en-GB' } = body, email = normalEmail(body.email);
    const known = [...store.updates.values()].find((one) => one.email === email), isQuiet = known !== undefined && now.getTime() - known.mailedAt < updatesQuietMinutes * 60_000;
    const next: MemorySubscription = known?.isConfirmed ? known : { key: known?.key ?? newSecret(), email, audience, topics: [...new Set(topics)], locale, isConfirmed: false, mailedAt: known?.mailedAt ?? 0 };
    store.updates.set(next.key, isQuiet ? next : { ...next, mailedAt: now.getTime() });
    if (!isQuiet) store.mail.push({ to: email, at: now.toISOString(), ...(next.isConfirmed ? knownMail : confirmMail)(about(call, next)) });
    return { result: { state: 'waiting' } };
  },
  'updates.confirm'(call) {
    const one = { ...own(call), isConfirmed: true };
    call.store.updates.set(one.key, one);
    return { result: seen(one) };
  },
  'updates.read': (call) => ({ result: seen(own(call)) }),
  'updates.change'(call) {
    const before = own(call), { audience = before.audience, topics = before.topics, locale = before.locale } = call.body, one = { ...before, audience, topics: [...new Set(topics)], locale };
    call.store.updates.set(one.key, one);
    return { result: seen(one) };
  },
  'updates.leave'(call) {
    call.store.updates.delete(own(call).key);
    return { result: { leftAt: call.now.toISOString(), erased: ['email', 'audience', 'topics'] } };
  },
  'updates.send'(call) {
    const { audience, topic, subject, text, locale } = call.body;
    const readers = [...call.store.updates.values()].filter((one) => one.isConfirmed && one.audience === audience && one.topics.includes(topic) && (locale === undefined || one.locale === locale));
    for (const one of readers) call.store.mail.push({ to: one.email, at: call.now.toISOString(), ...issueMail({ subject, text }, about(call, one)) });
    return { result: { queued: queuedOf(readers.length) } };
  },
};
