// @think-carer/directory/near: which services to show first, how old what they say is, and what is within reach, over the border too.
import { freshDays, type Need, type Service } from '@think-carer/contract';
import { daysBetween, isDay } from '@think-carer/rules/leave';

export interface Freshness {
  /** Nobody has vouched for it for a year, or nobody says when. It sinks, and says so. */
  readonly isStale: boolean;
  /** Days since; null where nobody says, or the day has yet to come. */
  readonly days: number | null;
}
/** `on`: today. */
export function freshness({ assuredOn }: Pick<Service, 'assuredOn'>, on: string): Freshness {
  const days = isDay(assuredOn) && isDay(on) ? daysBetween(assuredOn, on) : null;
  // A day of grace, since a feed may be read in another time zone.
  return days === null || days < -1 ? { isStale: true, days: null } : { isStale: days > freshDays, days: Math.max(0, days) };
}

/** `here`: it says that it serves the area. `maybe`: it does not say whom it serves. `no`: it serves others. Without an area everything is here. */
export function reach(service: Pick<Service, 'areas' | 'areaNames'>, area: string | undefined): 'here' | 'maybe' | 'no' {
  if (area === undefined || service.areas.includes(area)) return 'here';
  return service.areas.length === 0 && service.areaNames.length === 0 ? 'maybe' : 'no';
}

export interface RankOptions { readonly need?: Need | undefined; readonly area?: string | undefined; readonly on: string }
/**
 * Those that answer the need and reach the area, the ones to try first on top: open before closed for the time being, vouched for before stale, here
 * before perhaps, few areas (it is of here) before many, this need before others, a number to call before none. Otherwise they stay in the order given.
 */
export function rankServices<S extends Service>(services: readonly S[], { need, area, on }: RankOptions): S[] {
  return services.filter((one) => (need === undefined || one.needs.includes(need)) && reach(one, area) !== 'no')
    .map((one) => ({ one, key: rankOf(one, need, area, on) }))
    .sort((a, b) => a.key.reduce((so, value, i) => so || value - b.key[i]!, 0)).map(({ one }) => one);
}
export function rankOf(service: Service, need: Need | undefined, area: string | undefined, on: string): readonly number[] {
  return [
    service.status === 'active' ? 0 : 1,
    freshness(service, on).isStale ? 1 : 0,
    reach(service, area) === 'here' ? 0 : 1,
    need === undefined ? 0 : service.needs.indexOf(need),
    area === undefined || service.areas.length <= 1 ? 0 : service.areas.length <= 3 ? 1 : 2,
    service.phones.length > 0 ? 0 : service.email !== null || service.url !== null ? 1 : 2,
  ];
}

export interface Near<S extends Service> { readonly service: S; /** Metres to its nearest place, as the crow flies. */ readonly metres: number }
/** Services with a place within so many metres, the nearest first. */
export function placesNear<S extends Service>(services: readonly S[], { latitude, longitude }: { readonly latitude: number; readonly longitude: number }, metres: number): Near<S>[] {
  return services.flatMap((service) => {
    const far = service.places.flatMap((place) => (place.latitude === null || place.longitude === null ? [] : [distanceOf({ latitude, longitude }, { latitude: place.latitude, longitude: place.longitude })]));
    const nearest = Math.min(...far);
    return nearest <= metres ? [{ service, metres: Math.round(nearest) }] : [];
  }).sort((a, b) => a.metres - b.metres);
}

interface Point { readonly latitude: number; readonly longitude: number }
/** Metres between two points on a round earth. */
export function distanceOf(a: Point, b: Point): number {
  const [p, q, dp, dl] = [a.latitude, b.latitude, b.latitude - a.latitude, b.longitude - a.longitude].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const half = Math.sin(dp / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(dl / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * Area → the areas over its border, the nearest first: those that the offer names, in both directions; for an area without any, those whose own
 * services have a place within `metres` of one of its own.
 */
export function neighboursOf(areas: readonly { readonly id: string; readonly neighbours?: readonly string[] }[], services: readonly Service[] = [], metres = 15_000): Record<string, string[]> {
  const named = new Map(areas.map(({ id, neighbours = [] }) => [id, [...neighbours]]));
  for (const { id, neighbours = [] } of areas) for (const other of neighbours) if (named.has(other) && !named.get(other)!.includes(id)) named.get(other)!.push(id);
  const points = new Map(areas.map(({ id }) => [id, services.filter((one) => one.areas.length === 1 && one.areas[0] === id).flatMap((one) => one.places).filter((place): place is typeof place & Point => place.latitude !== null && place.longitude !== null).slice(0, 50)]));
  return Object.fromEntries(areas.map(({ id }) => {
    if (named.get(id)!.length > 0) return [id, named.get(id)!.filter((other) => points.has(other))];
    const close = areas.filter((other) => other.id !== id).map((other) => ({ id: other.id, metres: Math.min(...points.get(id)!.flatMap((here) => points.get(other.id)!.map((there) => distanceOf(here, there)))) }));
    return [id, close.filter((one) => one.metres <= metres).sort((a, b) => a.metres - b.metres).map((one) => one.id)];
  }));
}
