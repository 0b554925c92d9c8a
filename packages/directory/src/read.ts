// readFeed: a page of an Open Referral UK feed, 1.0 or 3.0, to services. One bad service never loses the others, and everything amiss is counted.
import { browserServices, feedLimits, freshDays } from '@think-carer/contract';
import { areaReader } from './area.ts';
import { FaultCount, type DirectoryArea, type Fault, type SourcedService } from './service.ts';
import { serviceReader } from './read-service.ts';
import { isRecord, own } from './value.ts';

export { browserServices, feedLimits, freshDays };

export interface FeedOptions {
  /** Id of the feed; ids of its services begin with it. */
  readonly source: string;
  /** The offer's areas. */
  readonly areas: readonly DirectoryArea[];
  /** Areas that its services are for, where they do not say so themselves. */
  readonly serves?: readonly string[];
  /** Who is told of mistakes, where a service does not say. */
  readonly reportTo?: string | null;
}
export interface Feed {
  readonly services: readonly SourcedService[];
  readonly faults: readonly Fault[];
  readonly version: '1.0' | '3.0';
  /** Left out because the feed says that they are no more. */
  readonly inactive: number;
}

/** A page (`contents` or `content`), a list of services or of services at locations, or one of them. Nothing throws. */
export function readFeed(json: unknown, options: FeedOptions): Feed {
  const faults = new FaultCount(), { list, path, version } = listIn(json);
  if (list === null) {
    faults.add('not-a-page', '');
    return { services: [], faults: faults.all, version, inactive: 0 };
  }
  const read = serviceReader({ ...options, readAreas: areaReader(options.areas) }, faults), services = new Map<string, SourcedService>();
  let inactive = 0;
  if (list.length > feedLimits.services) faults.add('too-many', path);
  for (const [i, item] of list.slice(0, feedLimits.services).entries()) {
    const at = `${path}/${i}`;
    if (!isRecord(item)) { faults.add('not-an-object', at); continue; }
    try {
      const service = read(item, at);
      if (service === 'inactive') inactive += 1;
      else if (service !== null && services.has(service.id)) faults.add('id-repeated', at);
      else if (service !== null) services.set(service.id, service);
    } catch {
      faults.add('unreadable', at);
    }
  }
  return { services: [...services.values()], faults: faults.all, version, inactive };
}

/** Where a page stands among its fellows, in the words of either version; null where it does not say. */
export function pageIn(json: unknown): { readonly total: number | null; readonly pages: number | null; readonly number: number | null; readonly isLast: boolean | null } {
  const count = (...keys: string[]): number | null => {
    const [found] = keys.map((key) => own(json, key)).filter((value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
    return found ?? null;
  };
  const last = own(json, 'last_page') ?? own(json, 'last');
  return { total: count('total_items', 'totalElements'), pages: count('total_pages', 'totalPages'), number: count('page_number', 'number'), isLast: typeof last === 'boolean' ? last : null };
}

function listIn(json: unknown): { list: readonly unknown[] | null; path: string; version: '1.0' | '3.0' } {
  const sniff = (item: unknown): '1.0' | '3.0' => (['regular_schedules', 'eligibilitys', 'service_taxonomys', 'service_taxonomies', 'service_type'].some((key) => own(item, key) !== null) ? '1.0' : '3.0');
  if (Array.isArray(json)) return { list: json, path: '', version: sniff(json[0]) };
  for (const [key, version] of [['contents', '3.0'], ['content', '1.0']] as const) {
    const list = own(json, key);
    if (Array.isArray(list)) return { list, path: `/${key}`, version };
  }
  for (const key of ['services', 'items', 'data', 'results', 'service_at_locations']) {
    const list = own(json, key);
    if (Array.isArray(list) && own(json, 'name') === null) return { list, path: `/${key}`, version: sniff(list[0]) };
  }
  return isRecord(json) && (own(json, 'name') !== null || isRecord(own(json, 'service'))) ? { list: [json], path: '', version: sniff(json) } : { list: null, path: '', version: '3.0' };
}
