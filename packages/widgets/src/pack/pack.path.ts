// Where something stands in a pack, and a pack with one thing changed there: the document itself is never changed, so that what was is still at hand.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

/** As a fault names it: `schemes[2].when.all[0].question`. */
export const readPath = (written: string): Path =>
  [...written.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (index === undefined ? key! : Number(index)));
export const keyOf = (path: Path): string => path.join('.');
/** The same place in every item: without the numbers. */
export const shapeOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');
export const startsWith = (path: Path, start: Path): boolean => start.every((step, i) => String(path[i]) === String(step));

export function at(document: Json | undefined, path: Path): Json | undefined {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // A key such as "constructor" is no part of a pack.
    value = Object.hasOwn(value, step) ? (value as Record<string | number, Json>)[step] : undefined;
  }
  return value;
}

/** `undefined` takes the member, or the entry of a list, away. What is missing on the way there is made. */
export function put(document: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  const isEntry = typeof step === 'number';
  if (isEntry) {
    const list = Array.isArray(document) ? [...document as Json[]] : [];
    if (rest.length === 0 && value === undefined) list.splice(step, 1);
    else list[step] = put(list[step], rest, value);
    return list;
  }
  const { [step]: before, ...others } = (isRecord(document) ? document : {}) as Record<string, Json>;
  if (rest.length === 0 && value === undefined) return others;
  // In its old place, so that a file which is compared with another shows what changed and nothing else.
  const next = put(before, rest, value);
  return isRecord(document) && before !== undefined ? { ...document, [step]: next } : { ...others, [step]: next };
}

export function insert(document: Json, list: Path, index: number, value: Json): Json {
  const before = at(document, list), entries = Array.isArray(before) ? before as Json[] : [];
  return put(document, list, [...entries.slice(0, index), value, ...entries.slice(index)]);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listAt = (document: Json | undefined, path: Path): readonly Json[] => {
  const found = at(document, path);
  return Array.isArray(found) ? found as readonly Json[] : [];
};
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** The order of members says nothing. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
    : value;

/** `Breaks fund` → `breaks-fund`, and another where that is taken. */
export function idFrom(text: string, taken: readonly unknown[]): string {
  const base = text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'item';
  for (let i = 1; ; i += 1) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(id)) return id;
  }
}
