// mergeDirectory: one directory of several sources. What is the same service in two of them stands once, knows both, and the source named first wins.
import type { SourcedService } from './service.ts';
import { folded } from './text.ts';
import { digitsOf } from './value.ts';

/**
 * Sources in the order in which they are trusted, the curated one first. Two entries are one service where name and organisation are the same and a
 * telephone number, a postcode, or (where one of them has neither) the address of a page is too. The winner's gaps are filled from the other.
 */
export function mergeDirectory(sources: readonly (readonly SourcedService[])[]): SourcedService[] {
  const merged: SourcedService[] = [], byWay = new Map<string, number[]>(), ids = new Map<string, number>();
  for (const one of sources.flat()) {
    const ways = waysOf(one), near = [...new Set(ways.flatMap((way) => byWay.get(way) ?? []))];
    const same = ids.get(one.id) ?? near.find((at) => isSame(merged[at]!, one));
    const at = same ?? merged.length;
    merged[at] = same === undefined ? one : together(merged[at]!, one);
    ids.set(one.id, at);
    for (const way of waysOf(merged[at])) {
      const known = byWay.get(way) ?? [];
      // A source that names everything alike must not make this slow.
      if (known.length < 20 && !known.includes(at)) byWay.set(way, [...known, at]);
    }
  }
  return merged;
}

/** Name with each number, postcode and page: what is the same service shares one of them. */
const waysOf = (one: SourcedService): string[] => [...phonesOf(one), ...postcodesOf(one), ...pageOf(one)].map((way) => `${nameOf(one)}\n${way}`);
const phonesOf = (one: SourcedService): string[] => one.phones.map(({ number }) => digitsOf(number));
const postcodesOf = (one: SourcedService): string[] => one.places.flatMap(({ postcode }) => (postcode === null ? [] : [postcode]));
const pageOf = (one: SourcedService): string[] => (one.url === null ? [] : [one.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '').toLowerCase()]);
const nameOf = ({ name }: SourcedService): string => folded(name).replaceAll(/\b(?:the|ltd|limited|cic|cio|service|services)\b/g, ' ').replaceAll(/\s+/g, ' ').trim();
const organisationOf = ({ organisation }: SourcedService): string => folded(organisation ?? '').replaceAll(/\b(?:the|ltd|limited|cic|cio|charity)\b/g, ' ').replaceAll(/\s+/g, ' ').trim();

function isSame(a: SourcedService, b: SourcedService): boolean {
  // Within one source, two ids are two services, however alike.
  if (a.from.some(({ source }) => source === b.source)) return false;
  const [ours, theirs] = [organisationOf(a), organisationOf(b)];
  if (ours !== theirs && ours !== '' && theirs !== '' && ours !== nameOf(b) && theirs !== nameOf(a)) return false;
  const shared = (of: (one: SourcedService) => readonly string[]): boolean => of(a).some((value) => of(b).includes(value));
  if (shared(phonesOf) || shared(postcodesOf)) return true;
  return [a, b].some((one) => phonesOf(one).length === 0 && postcodesOf(one).length === 0) && shared(pageOf);
}

/** Only gaps are filled: an address or an hour is never put together out of two sources. */
function together(first: SourcedService, second: SourcedService): SourcedService {
  const list = <T>(a: readonly T[], b: readonly T[]): T[] => [...(a.length > 0 ? a : b)];
  const hours = first.openings !== null || first.hoursText !== null ? first : second;
  return {
    ...first,
    organisation: first.organisation ?? second.organisation, summary: first.summary || second.summary, description: first.description || second.description,
    needs: list(first.needs, second.needs), topics: list(first.topics, second.topics), alert: first.alert ?? second.alert,
    phones: list(first.phones, second.phones), email: first.email ?? second.email, url: first.url ?? second.url, openings: hours.openings, hoursText: hours.hoursText,
    ...(first.areas.length > 0 || first.areaNames.length > 0 ? {} : { areas: second.areas, areaNames: second.areaNames }),
    qualifies: first.qualifies.by.length > 0 || first.qualifies.text !== null ? first.qualifies : second.qualifies,
    places: list(first.places, second.places), cost: list(first.cost, second.cost), languages: list(first.languages, second.languages),
    assuredOn: first.assuredOn ?? second.assuredOn, updatedAt: first.updatedAt ?? second.updatedAt,
    canReport: first.canReport || second.canReport, ownerEmail: first.ownerEmail ?? second.ownerEmail, terms: list(first.terms, second.terms),
    from: [...first.from, ...second.from.filter(({ source, sourceId }) => !first.from.some((known) => known.source === source && known.sourceId === sourceId))],
  };
}
