// The directory made anew from the copies of all feeds: merged, indexed, and written where it differs from before.
import { createHash } from 'node:crypto';
import { hubFacts, hubMode, mistakesContact, type Service } from '@think-carer/contract';
import { makeIndex, mergeDirectory, neighboursOf, openReferralId, publicService, type SourcedService } from '@think-carer/directory';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import type { TenantStore } from '../store/tenant.ts';
import { fileFeed } from './rows.ts';

export interface Rebuilding { readonly store: TenantStore; readonly tenant: { readonly id: string }; readonly offer: Pack; readonly now: Date }
export interface Rebuilt { readonly edition: string; readonly services: number; readonly merged: number }

/** Changes when services are written otherwise than before: they are then written anew, whether or not they say the same. */
const indexed = '1';
const batch = 500;
interface Line { readonly service: Service; readonly body: string; readonly kept: string; readonly hash: string; /** Of what is published of it, without when its source says that it changed: two who read each other would answer change with change for ever. */ readonly content: string; readonly orukId: string }
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** Each feed's copy, the curated file first: where two say the same, what somebody here has looked at wins. */
async function copies(store: TenantStore): Promise<{ feed: string; services: SourcedService[] }[]> {
  const rows = await store.selectFrom('hub_copy').select(['feed_id', 'body']).orderBy('feed_id').orderBy('part').execute(), feeds = new Map<string, SourcedService[]>();
  for (const { feed_id, body } of rows) feeds.set(feed_id, [...feeds.get(feed_id) ?? [], ...body as SourcedService[]]);
  return [...feeds].map(([feed, services]) => ({ feed, services })).sort((a, b) => Number(b.feed === fileFeed) - Number(a.feed === fileFeed));
}

/** Merges what the feeds last said into the directory that is searched. The tenant's turn must have been taken. */
export async function rebuildDirectory({ store, tenant, offer, now }: Rebuilding): Promise<Rebuilt> {
  // A directory of fifty thousand takes longer than a page's call may.
  await sql`select set_config('statement_timeout', '120s', true), set_config('idle_in_transaction_session_timeout', '120s', true)`.execute(store);
  const sources = await copies(store), keepers = new Map((await store.selectFrom('hub_feed').select(['id', 'report_to']).execute()).map(({ id, report_to }) => [id, report_to]));
  const canTellHr = mistakesContact(offer) !== undefined;
  const merged = mergeDirectory(sources.map(({ services }) => services)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines: Line[] = [];
  for (const whole of merged) {
    const service: Service = { ...publicService(whole), canReport: canTellHr || Boolean(whole.ownerEmail ?? keepers.get(whole.source)) }, body = JSON.stringify(service), { sourceId, ownerEmail, terms, from } = whole;
    const kept = JSON.stringify({ sourceId, ownerEmail, terms, from });
    lines.push({ service, body, kept, hash: hashOf(indexed + body + kept), content: hashOf(JSON.stringify([publicService({ ...whole, canReport: false, updatedAt: null }), sourceId, terms])), orukId: openReferralId(whole) });
    // Others are answered meanwhile.
    if (lines.length % 1000 === 0) await new Promise((resolve) => { setImmediate(resolve); });
  }
  const services = lines.map(({ service }) => service);
  const edition = hashOf(lines.map(({ hash }) => hash).join()), before = new Map((await store.selectFrom('hub_service').select(['id', 'hash']).execute()).map(({ id, hash }) => [id, hash]));
  const here = new Set(lines.map(({ service: { id } }) => id)), gone = [...before.keys()].filter((id) => !here.has(id)), fresh = lines.filter(({ service: { id }, hash }) => before.get(id) !== hash);
  const known = await store.selectFrom('hub_directory').select(['edition', 'updated_at']).executeTakeFirst();
  // Never before what was written last: who asks again from the last instant they saw misses nothing.
  const at = known && known.updated_at > now.toISOString() ? known.updated_at : now.toISOString();
  await noteGone(store, tenant.id, gone, lines, at);
  if (gone.length > 0) await sql`delete from think_carer.hub_service where id = any(${gone}::text[])`.execute(store);
  for (let from = 0; from < fresh.length; from += batch) await writeServices(store, tenant.id, fresh.slice(from, from + batch), at);
  if (gone.length + fresh.length > 0) {
    await store.deleteFrom('hub_word').execute();
    await sql`insert into think_carer.hub_word (tenant_id, word, services) select ${tenant.id}::uuid, word, ndoc from ts_stat('select words from think_carer.hub_service') where length(word) between 3 and 40 and word !~ '[0-9]' and word not like 'xneed%'`.execute(store);
  }
  const { count, ...areas } = hubFacts(services, offer, neighboursOf(offer.areas, services));
  if (known?.edition !== edition || gone.length + fresh.length > 0) {
    const row = { edition, updated_at: at, services: count, areas: JSON.stringify(areas), search_index: hubMode(count) === 'browser' ? JSON.stringify(makeIndex(services)) : null };
    await store.insertInto('hub_directory').values({ tenant_id: tenant.id, ...row }).onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row)).execute();
  }
  return { edition, services: count, merged: sources.reduce((sum, source) => sum + source.services.length, 0) - count };
}

/** What is here no longer, under the id that others know it by and nothing else of it, until it comes back; the hourly job erases what went a year ago. */
async function noteGone(store: TenantStore, tenantId: string, gone: readonly string[], lines: readonly Line[], at: string): Promise<void> {
  await sql`delete from think_carer.hub_service_gone where id = any(${lines.map(({ orukId }) => orukId)}::uuid[])`.execute(store);
  if (gone.length === 0) return;
  const here = new Set(lines.map(({ orukId }) => orukId)), rows = await store.selectFrom('hub_service').select(['id', 'kept']).where(sql<boolean>`id = any(${[...gone]}::text[])`).execute();
  const left = rows.map(({ id, kept }) => openReferralId({ id, sourceId: kept.sourceId })).filter((id) => !here.has(id));
  await sql`insert into think_carer.hub_service_gone (tenant_id, id, gone_at) select distinct ${tenantId}::uuid, left_id, ${at}::timestamptz from unnest(${left}::uuid[]) as left_id
    on conflict (tenant_id, id) do update set gone_at = excluded.gone_at`.execute(store);
}

/** A word that no text has: whoever asks for a break in words that mean nothing narrower asks for it too. */
export const needWord = (need: string): string => `xneed${need.replaceAll(/[^a-z]/g, '')}`;
/** Name and organisation weigh most, then topics and summary, then everything else. In English by their stems, and as they are written, for Welsh and for names. */
const words = sql`
  setweight(to_tsvector('english', line.a) || to_tsvector('simple', line.a), 'A') || setweight(to_tsvector('english', line.b) || to_tsvector('simple', line.b), 'B') || setweight(to_tsvector('english', line.d) || to_tsvector('simple', line.d), 'D')`;

async function writeServices(store: TenantStore, tenantId: string, lines: readonly Line[], at: string): Promise<void> {
  const rows = lines.map(({ service, body, kept, hash, content }) => ({
    id: service.id, hash, content, name: service.name, needs: service.needs, areas: service.areas, is_open: service.status === 'active', is_anywhere: service.areas.length + service.areaNames.length === 0,
    ways: service.phones.length > 0 ? 0 : service.email !== null || service.url !== null ? 1 : 2, assured_on: service.assuredOn, body, kept,
    a: `${service.name} ${service.organisation ?? ''}`, b: `${service.topics.join(' ')} ${service.summary}`,
    d: [service.description, ...service.areaNames, ...service.places.flatMap(({ name, address, postcode }) => [name ?? '', ...address, postcode ?? '']), ...service.languages, service.qualifies.text ?? '', ...service.needs.map(needWord)].join(' '),
  }));
  await sql`
    insert into think_carer.hub_service (tenant_id, id, hash, name, needs, areas, is_open, is_anywhere, ways, assured_on, body, kept, content, changed_at, words)
    select ${tenantId}::uuid, line.id, line.hash, line.name, line.needs, line.areas, line.is_open, line.is_anywhere, line.ways, line.assured_on, line.body::json, line.kept::json, line.content, ${at}::timestamptz, ${words}
    from json_to_recordset(${JSON.stringify(rows)}::json) as line (id text, hash text, content text, name text, needs text[], areas text[], is_open boolean, is_anywhere boolean, ways int, assured_on date, body text, kept text, a text, b text, d text)
    on conflict (tenant_id, id) do update set hash = excluded.hash, name = excluded.name, needs = excluded.needs, areas = excluded.areas, is_open = excluded.is_open, is_anywhere = excluded.is_anywhere, ways = excluded.ways, assured_on = excluded.assured_on,
      body = excluded.body, kept = excluded.kept, words = excluded.words, content = excluded.content, changed_at = case when hub_service.content = excluded.content then hub_service.changed_at else excluded.changed_at end`.execute(store);
}
