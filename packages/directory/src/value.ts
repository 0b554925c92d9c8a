// Single values of a feed or a file, each told from what merely looks like it: addresses of the web, numbers to call, days, places on the map.
import { isDay } from '@think-carer/rules';
import { oneLine } from './text.ts';

/** An own property; null where there is none. Nothing is ever read from a prototype. */
export const own = (value: unknown, key: string): unknown => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : null) ?? null;
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is not a list counts as a list of one where it is an object, and of none otherwise. */
export const listOf = (value: unknown, most = 100): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : isRecord(value) ? [value] : []);

/** http and https alone; without a name and password, which would make one site look like another. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2048) return null;
  const said = value.trim();
  if (/[\s\p{Cc}\p{Cf}]/u.test(said) || said === '') return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(said) && !/^[\w.-]+\.[a-z]{2,}:\d/i.test(said) ? said : /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:[/?#:]|$))/i.test(said) ? `https://${said}` : '';
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '' && url.password === '' ? url.href : null;
}

export function emailAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 300) return null;
  const said = value.trim().replace(/^mailto:/i, '');
  return said.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i.test(said) ? said : null;
}

export interface Phone { readonly number: string; readonly label: string | null }
const NUMBER = /(?:\+|\b00)?\(?\d(?:[\s().–-]{0,3}\d){2,16}/g;
/** Every number to call in a text: "01632 960101 (days) or 0800 123 456". What stands around a single one is its label. */
export function phonesIn(value: unknown, label: string | null = null): Phone[] {
  const text = oneLine(value, 200).normalize('NFKC');
  const found = [...text.matchAll(NUMBER)].flatMap(([whole]) => {
    const number = whole.replaceAll(/\s+/g, ' ').replace(/^(\+44|0044) ?\(0\) ?/, '$1 ').trim(), digits = number.replaceAll(/\D/g, '');
    const isShort = /^(?:999|112|111|101|105|119|1[12]\d{3,4}|61\d{3}|[678]\d{4})$/.test(digits);
    return (/^[+(]?0|^\+/.test(number) && digits.length >= 9 && digits.length <= 15) || (isShort && digits.length >= 3) ? [{ number, whole }] : [];
  });
  if (found.length === 0) return [];
  const rest = found.length === 1 ? text.replace(found[0]!.whole, ' ').replaceAll(/^[\s:;,.()–-]+|[\s:;,.(–-]+$|(?<=[(\s])\s+/g, '').replace(/^([^()]*)\)$/, '$1').trim() : '';
  const said = label ?? (/\p{L}{2}/u.test(rest) && rest.length <= 60 && !/^(?:tel|telephone|phone|call|ffôn|t)\.?:?$/i.test(rest) ? rest : null);
  return found.map(({ number }) => ({ number, label: said }));
}
export const digitsOf = (number: string): string => number.replaceAll(/\D/g, '').replace(/^(?:0044|44)(?=\d{9,10}$)/, '0');

/** `2026-07-03`, with or without a time, or `03/07/2026`, day first. Null where it is no real day. */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [, iso] = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s].{0,40})?$/.exec(value) ?? [], [, date, month, year] = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*$/.exec(value) ?? [];
  const day = iso ?? (year === undefined ? '' : `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`);
  return isDay(day) ? day : null;
}

export function instantOf(value: unknown): string | null {
  const day = dayOf(value);
  if (day === null || typeof value !== 'string') return null;
  const said = value.trim(), time = Date.parse(/[T ]\d.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(said) ? said.replace(' ', 'T') : /[T ]\d/.test(said) ? `${said.replace(' ', 'T')}Z` : day);
  return new Date(Number.isNaN(time) ? Date.parse(day) : time).toISOString();
}

/** `HH:MM` of `9:00`, `09:00:00`, `09:00Z`, `9am`, `5.30 pm`; null where it is none. 24:00 and the last minute of a day are midnight. */
export function clockOf(value: unknown): string | null {
  const [, hours, minutes = '0', half] = typeof value === 'string' ? /^\s*(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap]m|yb|yh|yp)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(value) ?? [] : [];
  if (hours === undefined || (half === undefined && !/[:.]|^\s*\d{4}\s*$/.test(value as string))) return null;
  const late = half !== undefined && /^(?:pm|yh|yp)$/i.test(half), hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (late ? 12 : 0), minute = Number(minutes);
  if (hour > 24 || minute > 59 || (half !== undefined && (Number(hours) > 12 || Number(hours) === 0)) || (hour === 24 && minute > 0)) return null;
  const clock = `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return clock === '23:59' ? '00:00' : clock;
}

export function postcodeOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const bare = value.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return /^(?:[A-Z]{1,2}\d[A-Z\d]?|GIR0?)\d[A-Z]{2}$/.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : null;
}

export interface Point { readonly latitude: number; readonly longitude: number }
/** A point in or near the United Kingdom; the two are told apart where they were changed round. */
export function pointOf(first: unknown, second: unknown): Point | null {
  const [a, b] = [first, second].map((one) => (typeof one === 'number' ? one : typeof one === 'string' && /^\s*-?\d{1,3}(?:\.\d{1,20})?\s*$/.test(one) ? Number(one) : NaN)) as [number, number];
  const isHere = (latitude: number, longitude: number): boolean => latitude >= 49 && latitude <= 61.5 && longitude >= -9.5 && longitude <= 2.5;
  return isHere(a, b) ? { latitude: a, longitude: b } : isHere(b, a) ? { latitude: b, longitude: a } : null;
}

export function ageOf(value: unknown): number | null {
  const age = typeof value === 'number' ? value : typeof value === 'string' && /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(value) ? Number(value) : NaN;
  return age >= 0 && age <= 130 ? age : null;
}

/** 128 bits of a text as a UUID of version 8: the same text, the same UUID. For naming, not for keeping secrets. */
export function uuidOf(text: string): string {
  const words = [0x9e37_79b9, 0x243f_6a88, 0xb7e1_5162, 0xc2b2_ae35].map((seed, i) => {
    let hash = seed;
    for (let k = 0; k < text.length; k += 1) hash = Math.imul(hash ^ (text.charCodeAt(k) + k * (i + 1)), 0x85eb_ca6b + 2 * i) ^ (hash >>> 13);
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb_352d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x846c_a68b);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }).join('');
  return `${words.slice(0, 8)}-${words.slice(8, 12)}-8${words.slice(13, 16)}-${'89ab'[Number.parseInt(words[16]!, 16) % 4]}${words.slice(17, 20)}-${words.slice(20)}`;
}
export const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value);

/** An id that may stand in an address: `source.id`, at most 128 letters, the same for the same two. */
export function safeId(source: string, id: string): string {
  const bare = `${source}.${id}`, safe = bare.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-').replaceAll(/^[^a-z0-9]+/g, '');
  return safe === bare.toLowerCase() && safe.length <= 128 ? safe : `${safe.slice(0, 118) || 'x'}-${uuidOf(bare).slice(0, 8)}`;
}
