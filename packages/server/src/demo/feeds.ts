// Three feeds that neighbours of the invented council publish: one of version 3.0, one of 1.0 with the faults that feeds have, and one whose server is always down.
import { createHash } from 'node:crypto';
import { page, type SourcedService, toOpenReferral } from '@think-carer/directory';
import type { Pack } from '@think-carer/rules';
import { textIn } from '@think-carer/rules';
import type { App } from '../app.ts';
import { demoServices } from './directory.ts';

export const demoFeeds = [
  { id: 'millhaven-and-eastmere', title: 'Millhaven and Eastmere', origin: 'https://directory.millhaven.example', path: '/oruk/v3/services', areas: ['millhaven', 'eastmere'] },
  { id: 'cyfeiriadur-dyffryn-arlais', title: 'Cyfeiriadur Dyffryn Arlais', origin: 'https://cyfeiriadur.dyffryn-arlais.example', path: '/v1/services', areas: ['dyffryn-arlais'] },
  { id: 'strathlorn-council', title: 'Strathlorn Council', origin: 'https://services.strathlorn.example', path: '/oruk/services', areas: ['strathlorn'] },
] as const;
export type DemoFeed = (typeof demoFeeds)[number];

/** Under which names the demo finds what it serves itself. */
export const demoFeedStandIns = (own: string): Record<string, string> => Object.fromEntries(demoFeeds.map(({ id, origin }) => [origin, `${own}/demo/feeds/${id}`]));

const titlesOf = (offer: Pack) => Object.fromEntries(offer.areas.map(({ id, name }) => [id, textIn(name, 'en-GB')]));

/** Everything that a feed lists, as it lists it. */
export function demoFeedServices(feed: DemoFeed, offer: Pack, today: string): readonly unknown[] {
  const areaTitles = titlesOf(offer), all = feed.areas.flatMap((area) => [...demoServices(area, offer, today)]);
  return feed.id === 'cyfeiriadur-dyffryn-arlais' ? withFaults(all.map((service) => version1(service, areaTitles))) : all.map((service, i) => {
    const { assured_date: assured, ...whole } = toOpenReferral(service, { areaTitles }) as { assured_date?: string };
    // Now and then nobody says when.
    return { ...whole, ...(i % 17 !== 11 && { assured_date: assured }) };
  });
}

/** As version 1.0 had it: `regular_schedules`, `eligibilitys`, `service_taxonomys`. */
function version1(service: SourcedService, titles: Readonly<Record<string, string>>): Record<string, unknown> {
  const { id, name, description, status, email, url, schedules = [], service_at_locations: spots = [], attributes = [], phones = [], cost_options: costs = [], languages = [], assured_date: assured, organization, alert } = toOpenReferral(service, { areaTitles: titles }) as Record<string, Record<string, unknown>[] | string>;
  const { minimumAge, maximumAge, text } = service.qualifies;
  return {
    id, name, description, status, email, url, organization, ...(assured !== undefined && { assured_date: assured }), ...(alert !== undefined && { alert }), fees: service.cost[0] ?? null,
    contacts: [{ id: `${id as unknown as string}-c`, name: service.organisation, phones: (phones as Record<string, unknown>[]).map(({ number }) => ({ number })) }],
    regular_schedules: (schedules as Record<string, unknown>[]).map((one) => ({ ...one, dtstart: '2024-01-01' })),
    eligibilitys: minimumAge === null && maximumAge === null && text === null ? [] : [{ eligibility: text, minimum_age: minimumAge, maximum_age: maximumAge }],
    service_taxonomys: (attributes as { readonly taxonomy_term: unknown }[]).map(({ taxonomy_term: term }) => ({ taxonomy: term })),
    service_areas: service.areas.map((area) => ({ service_area: titles[area] ?? area, extent: null })), service_at_locations: spots, cost_options: costs, languages: (languages as Record<string, unknown>[]).map(({ name: language }) => ({ language, name: language })),
  };
}

/** What a feed that people type by hand is like: HTML, a telephone that is none, a web address without its beginning, one entry twice. */
function withFaults(services: Record<string, unknown>[]): unknown[] {
  const changed = services.map((one, i) => ({
    ...one,
    ...(i === 2 && { description: `<p>${String(one['description'])}</p><script>alert('Dyffryn')</script>` }),
    ...(i === 7 && { url: 'javascript:alert(1)', assured_date: 'llynedd' }),
    ...(i === 12 && { contacts: [{ phones: [{ number: 'ffoniwch y swyddfa' }] }] }),
    ...(i === 19 && { service_areas: [...one['service_areas'] as unknown[], { service_area: 'Cwm Nesaf' }] }),
  }));
  return [...changed, changed[3], { ...changed[4], id: 'wedi-cau', status: 'defunct' }];
}

/** One page, in the envelope of its version. */
export function demoFeedPage(feed: DemoFeed, services: readonly unknown[], number: number, size: number): object {
  const { total_items: totalElements, total_pages: totalPages, first_page: first, last_page: last, contents: content, ...rest } = page(services, { number, size });
  return feed.id === 'cyfeiriadur-dyffryn-arlais' ? { totalElements, totalPages, number, size, first, last, content } : { total_items: totalElements, total_pages: totalPages, ...rest, first_page: first, last_page: last, contents: content };
}

/** Serves the three. */
export function mountDemoFeeds(app: App, offer: Pack, today: () => string): void {
  let known: { readonly on: string; readonly lists: ReadonlyMap<string, readonly unknown[]> } | undefined;
  const listOf = (feed: DemoFeed): readonly unknown[] => {
    if (known?.on !== today()) known = { on: today(), lists: new Map(demoFeeds.map((one) => [one.id, demoFeedServices(one, offer, today())])) };
    return known.lists.get(feed.id)!;
  };
  app.get('/demo/feeds/:feed/*', (c) => {
    const feed = demoFeeds.find(({ id }) => id === c.req.param('feed'));
    if (!feed || c.req.path !== `/demo/feeds/${feed.id}${feed.path}`) return c.json({ message: 'There is nothing here.' }, 404);
    if (feed.id === 'strathlorn-council') return c.json({ message: 'Upgrading. Back on Monday.' }, 503, { 'retry-after': '600' });
    const number = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1), size = Math.min(100, Math.max(1, Math.floor(Number(c.req.query('per_page') ?? 25)) || 25)), body = JSON.stringify(demoFeedPage(feed, listOf(feed), number, size));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`, headers = { etag, 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(body, 200, { ...headers, 'content-type': 'application/json' });
  });
}
