// Where a service is: the places of a feed, either version, with what it says of getting in.
import type { FaultCount } from './service.ts';
import { oneLine } from './text.ts';
import { isRecord, listOf, own, pointOf, postcodeOf } from './value.ts';

export interface Place {
  readonly name: string | null; readonly address: readonly string[]; readonly postcode: string | null;
  readonly latitude: number | null; readonly longitude: number | null; readonly access: readonly string[];
}

/** Ten at most, each once; what is only a postal or an online address is no place. */
export function placesOf(spots: readonly unknown[], path: string, faults: FaultCount): Place[] {
  const found = new Map<string, Place>();
  for (const [i, spot] of spots.slice(0, 50).entries()) {
    const inner = own(spot, 'location'), location = isRecord(inner) ? inner : spot, at = `${path}/service_at_locations/${i}/location`;
    if (!isRecord(location) || /^(?:virtual|postal)$/i.test(oneLine(own(location, 'location_type'), 20))) continue;
    const place = placeOf(location, at, faults);
    if (place.address.length === 0 && place.postcode === null && place.latitude === null && place.name === null) continue;
    const key = JSON.stringify([place.postcode, place.address.join().toLowerCase(), place.name]);
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()].slice(0, 10);
}

function placeOf(location: Record<string, unknown>, path: string, faults: FaultCount): Place {
  const addresses = [...listOf(own(location, 'addresses')), ...listOf(own(location, 'physical_addresses'))].filter(isRecord);
  const address = addresses.find((one) => /^physical$/i.test(oneLine(own(one, 'address_type'), 20))) ?? addresses[0];
  const said = own(address, 'postal_code'), postcode = postcodeOf(said);
  if (postcode === null && said !== null && said !== '') faults.add('postcode-refused', `${path}/addresses/0/postal_code`);
  const lines = ['address_1', 'address_2', 'city', 'region', 'state_province'].flatMap((key) => oneLine(own(address, key), 160).split(/\s*,\s*/)).filter((line, i, all) => line !== '' && all.findIndex((one) => one.toLowerCase() === line.toLowerCase()) === i);
  const [latitude, longitude] = [own(location, 'latitude'), own(location, 'longitude')], point = pointOf(latitude, longitude);
  if (point === null && latitude !== null && latitude !== '' && longitude !== null) faults.add('point-refused', `${path}/latitude`);
  const access = ['accessibility', 'accessibilities', 'accessibility_for_disabilities'].flatMap((key) => listOf(own(location, key), 20))
    .map((one) => [own(one, 'description') ?? own(one, 'accessibility'), own(one, 'details')].map((text) => oneLine(text, 200)).filter(Boolean).join(' '));
  return {
    name: oneLine(own(location, 'name'), 160) || null, address: lines.slice(0, 8), postcode,
    latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, access: [...new Set(access.filter(Boolean))].slice(0, 8),
  };
}
