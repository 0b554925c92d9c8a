// Three versions of one JSON value woven into one: what is theirs and changed is taken, the rest stays ours; entries go by their id, and texts by language.

type Members = Readonly<Record<string, unknown>>;
/** One value that they changed. A version in which it is not there has no such member. */
export interface Leaf {
  /** Members, and ids of entries: `['rows', '2026-04-01', 'value']`. `#order` ends it where entries only changed places. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly ours?: unknown;
  /** We changed it as well, and otherwise. */
  readonly isConflict: boolean;
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A member of its own: what a draft is called may be anything, `constructor` too. */
export const memberOf = (value: Members | undefined, name: string): unknown => (value !== undefined && Object.hasOwn(value, name) ? value[name] : undefined);
const isText = (value: unknown): value is Members => isMembers(value) && typeof value['en-GB'] === 'string';
/** A bare string is British English: where any version has more languages, all are compared by language. */
const lifted = (values: readonly unknown[]): readonly unknown[] =>
  values.some(isText) && values.every((value) => value === undefined || typeof value === 'string' || isText(value)) ? values.map((value) => (typeof value === 'string' ? { 'en-GB': value } : value)) : values;

/** Whether two values say the same: in any order of members, and however a text in English alone is written. */
export function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = lifted([one, other]);
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => isSame(value, b[i]));
  if (!isMembers(a) || !isMembers(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]));
}

/** What tells entries of a list apart, in the order in which it is looked for: rows by their first day and nations, letters also by their kind. */
const marks: readonly ((entry: Members) => unknown)[] = [
  ({ id }) => id, ({ name }) => name, ({ code }) => code, ({ value, text }) => (text === undefined ? undefined : String(value)), ({ scheme }) => scheme,
  ({ of, effectiveFrom, nations }) => typeof effectiveFrom === 'string' && [of, effectiveFrom, ...(Array.isArray(nations) ? nations as readonly unknown[] : [])].filter(Boolean).join(' '),
];
const markedBy = (list: readonly unknown[], mark: (entry: Members) => unknown): Map<string, unknown> | undefined => {
  const found = new Map<string, unknown>();
  for (const entry of list) {
    const id = isMembers(entry) ? mark(entry) : undefined;
    if (typeof id !== 'string' || id === '' || found.has(id)) return undefined;
    found.set(id, entry);
  }
  return found;
};
/** Each list by the ids of its entries, where one kind of id tells the entries of all of them apart. */
export function entriesOf(lists: readonly unknown[]): readonly Map<string, unknown>[] | undefined {
  if (!lists.every((list) => list === undefined || Array.isArray(list)) || !lists.some((list) => Array.isArray(list) && list.length > 0)) return undefined;
  for (const mark of marks) {
    const maps = lists.map((list) => markedBy((list ?? []) as readonly unknown[], mark));
    if (maps.every((map) => map !== undefined)) return maps;
  }
  return undefined;
}

/** A list by the kind of id by which this entry has this one; where it does not hold for the whole list, there are none. */
export const entriesLike = (list: unknown, id: string, entry: unknown): Map<string, unknown> | undefined =>
  marks.filter((mark) => isMembers(entry) && mark(entry) === id).map((mark) => markedBy((list ?? []) as readonly unknown[], mark)).find((map) => map !== undefined);

/** Whether what stands in both lists stands in the same order. */
export const isSameOrder = (one: readonly string[], other: readonly string[]): boolean => {
  const [a, b] = [one.filter((id) => other.includes(id)), other.filter((id) => one.includes(id))];
  return a.every((id, i) => id === b[i]);
};
/** `ids` with those that `like` names in its order; each other one stays behind the one it followed. */
export function ordered(ids: readonly string[], like: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const id of ids) if (like.includes(id)) groups.push([id]); else groups.at(-1)!.push(id);
  const [first = [], ...rest] = groups;
  return [...first, ...rest.sort(([a], [b]) => like.indexOf(a!) - like.indexOf(b!)).flat()];
}
/** `ids` with a new one behind the nearest that it follows in `like`; at the end where none is there, and at the beginning where it is the first. */
export function inserted(ids: readonly string[], id: string, follows: readonly string[]): string[] {
  const before = follows.find((one) => ids.includes(one)), at = before === undefined ? (follows.length === 0 ? 0 : ids.length) : ids.indexOf(before) + 1;
  return [...ids.slice(0, at), id, ...ids.slice(at)];
}
/** What a list has before an entry, the nearest first. */
export const followedBy = (ids: readonly string[], id: string): string[] => ids.slice(0, ids.indexOf(id)).reverse();

/**
 * Ours with everything that differs between `base` and `theirs`; undefined: it is gone. Where both changed the same value theirs is taken, and told as a conflict.
 * `leaves` collects what they changed, save what we have just so already.
 */
export function weave(base: unknown, theirs: unknown, ours: unknown, path: readonly string[], leaves: Leaf[]): unknown {
  if (isSame(base, theirs) || isSame(theirs, ours)) return ours;
  const isOurs = !isSame(base, ours), woven = parts(base, theirs, ours, path, leaves);
  if (woven !== undefined) return isOurs ? woven.value : theirs;
  leaves.push({
    path, ...(base !== undefined && { before: base }), ...(theirs !== undefined && { after: theirs }), ...(ours !== undefined && { ours }), isConflict: isOurs,
  });
  return theirs;
}

function parts(base: unknown, theirs: unknown, ours: unknown, path: readonly string[], leaves: Leaf[]): { readonly value: unknown } | undefined {
  const [b, t, o] = lifted([base, theirs, ours]);
  if (isMembers(t) && isMembers(o) && (b === undefined || isMembers(b))) {
    const names = [...new Set([...Object.keys(o), ...Object.keys(t)])];
    const members = names.map((name) => [name, weave(memberOf(b, name), memberOf(t, name), memberOf(o, name), [...path, name], leaves)] as const);
    return { value: Object.fromEntries(members.filter(([, value]) => value !== undefined)) };
  }
  const entries = Array.isArray(t) && Array.isArray(o) ? entriesOf([b, t, o]) : undefined;
  if (!entries) return undefined;
  const [was, is, own] = entries as readonly [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>], [before, after] = [[...was.keys()], [...is.keys()]];
  let ids = [...own.keys()];
  const kept = new Map<string, unknown>();
  for (const id of new Set([...after, ...ids, ...before])) {
    const value = weave(was.get(id), is.get(id), own.get(id), [...path, id], leaves);
    if (value === undefined) continue;
    kept.set(id, value);
    if (!own.has(id)) ids = inserted(ids, id, followedBy(after, id));
  }
  ids = ids.filter((id) => kept.has(id));
  if (!isSameOrder(before, after) && !isSameOrder([...own.keys()], after)) {
    const oursNow = [...own.keys()];
    leaves.push({ path: [...path, '#order'], before, after, ours: oursNow, isConflict: !isSameOrder(before, oursNow) });
    ids = ordered(ids, after);
  }
  return { value: ids.map((id) => kept.get(id)) };
}
