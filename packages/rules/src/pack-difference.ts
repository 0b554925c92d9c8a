// What differs between two packs, item by item, and how what changed upstream comes into a pack of one's own: never by itself.
import type { Text } from './pack.types.ts';
import { entriesLike, entriesOf, followedBy, inserted, isSame, isSameOrder, memberOf, ordered, weave, type Leaf } from './weave.ts';

/** A pack, or a draft of one that may still have faults: any JSON object. */
export type PackJson = Readonly<Record<string, unknown>>;

/** One value that differs within an item. Absent: it was not there, or is not any more. */
export interface FieldDifference { readonly path: readonly string[]; readonly before?: unknown; readonly after?: unknown }
export interface PackDifference {
  /** Tells the items of one difference apart: `schemes/breaks-fund`. */
  readonly key: string;
  /** `['schemes', 'breaks-fund']`, `['employer']`, `['flexibleWorking', 'explanation']`, `['schemes', '#order']`. */
  readonly path: readonly string[];
  /** The member of the pack. */
  readonly part: string;
  /** The entry, or the member of `flexibleWorking`; null for a whole part, and where entries only changed places. */
  readonly id: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** As the entry calls itself; null where it does not. */
  readonly title: Text | null;
  readonly fields: readonly FieldDifference[];
}
export interface UpstreamField extends FieldDifference { readonly ours?: unknown; readonly isConflict: boolean }
/** One upstream change. `fields` leaves out what ours says already. */
export interface UpstreamItem extends PackDifference {
  /** Ours was changed in the same place: taking the item gives up what ours says there. */
  readonly isConflict: boolean;
  readonly fields: readonly UpstreamField[];
  /** The whole entry upstream, before and now. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** What it follows in upstream's list, the nearest first. */
  readonly follows: readonly string[];
}
/** By key of the item: true takes it. */
export type UpstreamDecisions = Readonly<Record<string, boolean>>;

/** Whose pack it is and which: never taken from another. */
const OWN = new Set(['id', 'version']);
/** Parts in the order in which a person reads an offer; others follow. */
const ORDER = ['id', 'version', 'title', 'status', 'watermark', 'employer', 'extends', 'nations', 'flags', 'privacy', 'directorates', 'teams', 'areas', 'contacts', 'questions', 'parameters', 'schemes', 'leaveTypes', 'arrangements', 'flexibleWorking', 'duties', 'guides'];

const membersOf = (value: unknown): PackJson => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as PackJson : {});
const isText = (value: unknown): value is Text => typeof value === 'string' || typeof membersOf(value)['en-GB'] === 'string';
function titleOf(entry: unknown): Text | null {
  const { title, name, label, text } = membersOf(entry);
  return [title, name, label, text].find(isText) ?? null;
}

/** What differs, in the order of `ORDER` and of the lists. Whatever two packs say alike is no difference, also where it is written in other words of JSON. */
export const diffPacks = (before: PackJson, after: PackJson): PackDifference[] => {
  const parts = [...new Set([...ORDER, ...Object.keys(before), ...Object.keys(after)])];
  return parts.flatMap((part) => itemsOf(part, memberOf(before, part), memberOf(after, part), memberOf(before, part)))
    .map(({ key, path, part, id, kind, title, fields }) => ({ key, path, part, id, kind, title, fields: fields.map(({ ours: _, isConflict: __, ...field }) => field) }));
};

/** What changed from `base`, the pack that ours was made from, to `theirs`, as it is now; without what ours says already. */
export const mergeUpstream = ({ base, theirs, ours }: { readonly base: PackJson; readonly theirs: PackJson; readonly ours: PackJson }): UpstreamItem[] => {
  const parts = [...new Set([...ORDER, ...Object.keys(base), ...Object.keys(theirs)])].filter((part) => !OWN.has(part));
  return parts.flatMap((part) => itemsOf(part, memberOf(base, part), memberOf(theirs, part), memberOf(ours, part)));
};

/** Ours with the items that were taken. An item that is refused, or not decided, changes nothing. */
export function applyUpstream<T extends PackJson>(ours: T, items: readonly UpstreamItem[], decisions: UpstreamDecisions): T {
  if (!items.some(({ key }) => decisions[key] === true)) return ours;
  let result: PackJson = ours;
  for (const item of items) if (decisions[item.key] === true) result = { ...result, [item.part]: taken(memberOf(result, item.part), item) };
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as T;
}

/** A pack with every item of a difference from `mergeUpstream`: how the pack that ours was made from is brought up to date once an item is decided. */
export const applyAll = <T extends PackJson>(pack: T, items: readonly UpstreamItem[]): T => applyUpstream(pack, items, Object.fromEntries(items.map(({ key }) => [key, true])));

function itemsOf(part: string, before: unknown, after: unknown, ours: unknown): UpstreamItem[] {
  if (isSame(before, after)) return [];
  if (part === 'flexibleWorking') {
    const [was, is, own] = [membersOf(before), membersOf(after), membersOf(ours)];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((id) => itemOf(part, id, memberOf(was, id), memberOf(is, id), memberOf(own, id), []));
  }
  const lists = entriesOf([before, after, ours]);
  if (!lists) return itemOf(part, null, before, after, ours, []);
  const [was, is, own] = lists as readonly [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>], [first, last, mine] = [[...was.keys()], [...is.keys()], [...own.keys()]];
  const items = [...new Set([...last, ...first])].flatMap((id) => itemOf(part, id, was.get(id), is.get(id), own.get(id), is.has(id) ? followedBy(last, id) : []));
  if (isSameOrder(first, last) || isSameOrder(mine, last)) return items;
  const isConflict = !isSameOrder(first, mine), places = { path: ['#order'], before: first, after: last };
  return [...items, { key: `${part}/#order`, path: [part, '#order'], part, id: null, kind: 'changed', title: null, isConflict, fields: [{ ...places, ours: mine, isConflict }], before: first, after: last, follows: [] }];
}

function itemOf(part: string, id: string | null, before: unknown, after: unknown, ours: unknown, follows: readonly string[]): UpstreamItem[] {
  const fields: Leaf[] = [];
  weave(before, after, ours, [], fields);
  if (fields.length === 0) return [];
  const path = id === null ? [part] : [part, id];
  return [{
    key: path.join('/'), path, part, id, kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', title: id === null ? null : titleOf(after ?? before),
    isConflict: fields.some((field) => field.isConflict), fields, ...(before !== undefined && { before }), ...(after !== undefined && { after }), follows,
  }];
}

/** One part of ours with one item taken. */
function taken(own: unknown, { part, id, path, before, after, follows }: UpstreamItem): unknown {
  if (id === null && path.length === 1) return weave(before, after, own, [], []);
  if (part === 'flexibleWorking') {
    const members = membersOf(own), value = weave(before, after, memberOf(members, id!), [], []), all = { ...members, [id!]: value };
    const left = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
    return Object.keys(left).length === 0 ? undefined : left;
  }
  // By the kind of id that told the entries apart, whatever other items have done to the list since.
  const entries = (id === null ? entriesOf([own])?.[0] : entriesLike(own, id, before ?? after)) ?? new Map<string, unknown>();
  let ids = [...entries.keys()];
  if (id === null) return ordered(ids, after as readonly string[]).map((one) => entries.get(one));
  const value = weave(before, after, entries.get(id), [], []);
  if (!entries.has(id) && value !== undefined) ids = inserted(ids, id, follows);
  return ids.filter((one) => one !== id || value !== undefined).map((one) => (one === id ? value : entries.get(one)));
}
