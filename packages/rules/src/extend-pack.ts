// extendPack: an employer's pack laid over the packs that it builds on.
import { freeze } from './freeze.ts';
import { withLawOf, withLeaveOfLaw } from './law.ts';
import { PackError, type PackIssue } from './pack.error.ts';
import { referenceIssues } from './pack.references.ts';
import type { Pack } from './pack.types.ts';

const LISTS = ['areas', 'questions', 'schemes', 'leaveTypes', 'arrangements', 'contacts', 'parameters'] as const;
/** Laid over the bases' in the same way, where anybody has them. */
const OPTIONAL_LISTS = ['duties', 'guides', 'statements', 'modules', 'stories', 'impact'] as const;
/** Overriding an entry may change everything but what sort of thing it is. */
const KINDS = { questions: 'kind', schemes: 'kind', parameters: 'unit' } as const;

/**
 * The pack laid over the packs named in its `extends` (and those that they extend): its own entries come first, and win where ids meet;
 * between bases, the one named first wins. Its own `tests` and `nations` stay its own. The result has no `extends`, is frozen, and is what `check` reads.
 * What the law gives is never less in it: where an entry of its own would make it so, the law's stands, and `lawIssues` says where.
 * Throws PackError where a base is not given, bases extend one another in a circle, an entry meets one of another kind, or something is still named that nobody supplies.
 */
export function extendPack(pack: Pack, bases: readonly Pack[]): Pack {
  const resolved = withLeaveOfLaw(resolve(pack, new Map(bases.map((base) => [base.id, base])), [], []), []);
  const issues = referenceIssues(resolved, false);
  if (issues.length > 0) throw new PackError(issues);
  return freeze(resolved);
}

/** Where a pack would take from what the law gives: leave that becomes the employer's, a decision the law does not know, less of it, more notice. A base that is not given is not looked at. */
export function lawIssues(pack: Pack, bases: readonly Pack[]): PackIssue[] {
  const known = new Map(bases.map((base) => [base.id, base])), issues: PackIssue[] = [];
  const { leaveTypes } = resolve({ ...pack, extends: (pack.extends ?? []).filter((name) => known.has(name)) }, known, [], issues);
  withLeaveOfLaw({ ...pack, leaveTypes: leaveTypes.slice(0, pack.leaveTypes.length) }, issues);
  // Of its own entries alone: their places are those of the pack as it is written.
  return issues.filter(({ path }) => isWritten(pack, path));
}

/** Whether `leaveTypes[0].limit` is of an entry, and `flexibleWorking.place.nations` of a part, that the pack itself has. */
function isWritten(pack: Pack, path: string): boolean {
  const [list = '', entry = ''] = path.match(/[^.[\]]+/g) ?? [], whole = (pack as unknown as Record<string, Record<string, unknown> | undefined>)[list];
  return whole?.[entry] !== undefined;
}

/** `law`: gets what the pack itself, laid over its bases, would take from the law. */
function resolve(pack: Pack, bases: ReadonlyMap<string, Pack>, within: readonly string[], law: PackIssue[]): Pack {
  const issues: PackIssue[] = [];
  const { extends: names = [], ...own } = pack;
  let result: Pack = own;
  for (const [i, name] of names.entries()) {
    const base = bases.get(name);
    if (base === undefined) issues.push({ path: `extends[${i}]`, message: `names the pack "${name}", which was not given` });
    else if (name === pack.id || within.includes(name)) issues.push({ path: `extends[${i}]`, message: `closes a circle: "${name}" extends this pack` });
    else {
      const below = [...within, pack.id], under = resolve(base, bases, below, []);
      // Whatever lies in between, and however that words it.
      for (const floor of [under, ...lawsUnder(base, bases).map((one) => resolve(one, bases, below, []))]) result = withLawOf(result, floor, law);
      result = lay(result, under, issues);
    }
  }
  if (issues.length > 0) throw new PackError(issues);
  return result;
}

/** The packs of the law that a base builds on, through however many others. */
function lawsUnder(base: Pack, bases: ReadonlyMap<string, Pack>, seen: Set<string> = new Set([base.id])): Pack[] {
  return (base.extends ?? []).flatMap((name) => {
    const one = bases.get(name);
    if (one === undefined || seen.has(name)) return [];
    seen.add(name);
    return [...(one.employer.kind === 'law' ? [one] : []), ...lawsUnder(one, bases, seen)];
  });
}

function lay(pack: Pack, base: Pack, issues: PackIssue[]): Pack {
  const lists: Record<string, unknown> = {};
  for (const list of LISTS) {
    const own = new Map<string, { readonly id: string }>(pack[list].map((one) => [one.id, one]));
    lists[list] = [...pack[list], ...base[list].filter((one) => !own.has(one.id))];
    if (!(list in KINDS)) continue;
    const kind = KINDS[list as keyof typeof KINDS];
    for (const theirs of base[list]) {
      const ours = own.get(theirs.id);
      const [here, there] = [ours, theirs].map((one) => (one as Record<string, unknown> | undefined)?.[kind]);
      if (ours !== undefined && here !== there) {
        issues.push({ path: `${list}[${[...own.keys()].indexOf(theirs.id)}].${kind}`, message: `is "${String(here)}" here and "${String(there)}" in "${base.id}"` });
      }
    }
  }
  for (const list of OPTIONAL_LISTS) {
    const own = pack[list] ?? [], ids = new Set(own.map((one) => one.id));
    const all = [...own, ...(base[list] ?? []).filter((one) => !ids.has(one.id))];
    if (all.length > 0) lists[list] = all;
  }
  // Own days first: every pack's holidays count.
  const bankHolidays = [...(pack.bankHolidays ?? []), ...(base.bankHolidays ?? [])];
  if (bankHolidays.length > 0) lists['bankHolidays'] = bankHolidays;
  const schoolHolidays = [...(pack.schoolHolidays ?? []), ...(base.schoolHolidays ?? [])];
  if (schoolHolidays.length > 0) lists['schoolHolidays'] = schoolHolidays;
  const flags = { ...base.flags, ...pack.flags };
  return { ...pack, ...lists, ...(Object.keys(flags).length > 0 && { flags }), ...layFlexibleWorking(pack, base) };
}

/** Part over part; letters add up, the own ones first. */
function layFlexibleWorking({ flexibleWorking: own }: Pack, { flexibleWorking: theirs }: Pack): Pick<Pack, 'flexibleWorking'> {
  if (!own && !theirs) return {};
  const letters = [...(own?.letters ?? []), ...(theirs?.letters ?? [])];
  return { flexibleWorking: { ...theirs, ...own, ...(letters.length > 0 && { letters }) } };
}
