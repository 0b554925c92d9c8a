// `/calendars/{slug or publishable key}/{forum|managers|staff|service-users|carers|all}.ics`: what somebody may subscribe to in any calendar. No key, reading only; never a link, never how many come, never a working group.
import { createHash } from 'node:crypto';
import { activityAudiences, type ActivityAudience, type GatheringKind, ukDay } from '@think-carer/contract';
import { feedCalendar, type FeedEntry, gatheringOf, type GatheringRecord, isFor } from '@think-carer/gatherings';
import { addDays, type Pack, type Text, textIn } from '@think-carer/rules';
import type { Context } from 'hono';
import { sql } from 'kysely';
import type { App, Variables } from '../app.ts';
import type { Tenant, Tenants } from '../identity/tenant.ts';
import type { Surroundings } from '../operation.ts';
import { problemResponse, Refusal } from '../problem.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { datesOf, listGatherings } from './rows.ts';

export interface CalendarsOptions extends Surroundings {
  readonly tenants: Tenants;
  readonly addressOf: (c: Context) => string;
}
const perMinute = 120;
/** A feed holds so many dates, and no more: a month back, so that what was cancelled lately is taken out again, and the coming year. */
const mostDates = 500, daysBack = 31, daysAhead = 400;
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
const feeds = ['forum', ...activityAudiences, 'all'] as const;
type Feed = (typeof feeds)[number];

const names: Readonly<Record<Feed, (employer: string, isWelsh: boolean) => string>> = {
  forum: (employer, isWelsh) => (isWelsh ? `${employer}: fforwm staff sy’n ofalwyr` : `${employer}: staff carers forum`),
  managers: (employer, isWelsh) => (isWelsh ? `${employer}: sesiynau i reolwyr` : `${employer}: sessions for managers`),
  staff: (employer, isWelsh) => (isWelsh ? `${employer}: sesiynau i staff` : `${employer}: sessions for staff`),
  'service-users': (employer, isWelsh) => (isWelsh ? `${employer}: sesiynau i ddefnyddwyr gwasanaethau` : `${employer}: sessions for service users`),
  carers: (employer, isWelsh) => (isWelsh ? `${employer}: sesiynau i ofalwyr` : `${employer}: sessions for carers`),
  all: (employer, isWelsh) => (isWelsh ? `${employer}: pob sesiwn` : `${employer}: all sessions`),
};

async function gatherings(store: TenantStore, kind: GatheringKind): Promise<GatheringRecord[]> {
  const records: GatheringRecord[] = [];
  for (let after: string | undefined; records.length < 5000;) {
    const page = await listGatherings(store, [kind], { after, limit: 500 });
    records.push(...page.slice(0, 500));
    if (page.length <= 500) break;
    after = records.at(-1)!.id;
  }
  return records;
}
/** The nearest dates, whatever series they are of. */
function entriesOf(records: readonly GatheringRecord[], offer: Pack, today: string, base: string): FeedEntry[] {
  const from = addDays(today, -daysBack), to = addDays(today, daysAhead), all = records.flatMap((record) => datesOf(record, from, to, offer).filter(({ state }) => state !== 'skipped').map((occurrence) => ({ record, occurrence })));
  const meant = all.sort((a, b) => (a.occurrence.startsAt < b.occurrence.startsAt ? -1 : 1)).slice(0, mostDates);
  return [...Map.groupBy(meant, ({ record }) => record)].map(([record, dates]) => ({ gathering: gatheringOf(record, base), occurrences: dates.map(({ occurrence }) => occurrence) }));
}

interface Made { readonly edition: string; readonly text: string; readonly etag: string }
const made = new Map<string, Made>();
const mostMade = 500;

export function mountCalendars(app: App, { database, offers, now, rate, mail, tenants, addressOf }: CalendarsOptions): void {
  async function feedOf(tenant: Tenant, feed: Feed, isWelsh: boolean, isNeutral: boolean): Promise<Made> {
    const { offer } = await offers.served(tenant), today = ukDay(now()), kind = feed === 'forum' ? 'forum' : 'session', audience: ActivityAudience | null = feed === 'forum' || feed === 'all' ? null : feed, locale = isWelsh ? 'cy' : 'en-GB';
    return withTenant(database, tenant.id, async (store) => {
      const { rows: [state] } = await sql<{ edition: string }>`select concat(count(*), '.', coalesce(sum(version), 0), '.', max(id::text)) as edition from think_carer.gathering where kind = ${kind}`.execute(store);
      const name = `${tenant.id} ${feed} ${locale} ${isNeutral}`, edition = `${state!.edition} ${today} ${offer.id} ${offer.version}`, before = made.get(name);
      if (before?.edition === edition) return before;
      const records = (await gatherings(store, kind)).filter(({ says }) => isFor(says, audience));
      // Of the day: a file that has not changed stays the same, byte for byte, until midnight.
      const text = feedCalendar(entriesOf(records, offer, today, mail.publicUrl), { name: names[feed](textIn(offer.employer.name as Text, locale), isWelsh), audience, locale, isNeutral, at: `${today}T00:00:00.000Z` });
      const one: Made = { edition, text, etag: `"${createHash('sha256').update(text.replaceAll(/^DTSTAMP:.*$/gm, '')).digest('base64url').slice(0, 22)}"` };
      if (made.size >= mostMade) made.clear();
      made.set(name, one);
      return one;
    });
  }

  async function answer(c: Context<{ Variables: Variables }>): Promise<Response> {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...open, 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'if-none-match', 'access-control-max-age': '86400' } });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Refusal('method-not-allowed', {}, { allow: 'GET, HEAD, OPTIONS' });
    const wait = rate(`calendars ${addressOf(c)}`, perMinute);
    if (wait > 0) throw new Refusal('too-many-requests', {}, { 'retry-after': String(wait) });
    const [slug = '', file = '', ...more] = c.req.path.slice('/calendars/'.length).split('/'), feed = feeds.find((one) => file === `${one}.ics`), tenant = feed && more.length === 0 ? await (slug.startsWith('pk_') ? tenants.byKey(slug) : tenants.bySlug(slug)) : undefined;
    if (!tenant || !feed) throw new Refusal('not-found');
    c.set('tenant', tenant);
    const { text, etag } = await feedOf(tenant, feed, c.req.query('locale') === 'cy', c.req.query('neutral') === '1');
    const headers = { ...open, 'cache-control': 'public, max-age=3600', etag, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `inline; filename="${feed}.ics"` };
    if (c.req.header('if-none-match')?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')) return new Response(null, { status: 304, headers });
    return new Response(c.req.method === 'HEAD' ? null : text, { status: 200, headers });
  }
  app.all('/calendars/*', async (c) => {
    try {
      return await answer(c);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      c.set('code', error.code);
      const response = problemResponse(error, c.get('requestId'));
      for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
      return response;
    }
  });
}
