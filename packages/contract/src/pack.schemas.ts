// Packs on the wire: a draft with its faults, versions, differences, what came from upstream, what runs out.
import * as z from 'zod/mini';
import type { FieldDifference, PackDifference, UpstreamField, UpstreamItem } from '@think-carer/rules';
import { differenceKinds, dueKinds, versionPattern } from './pack.ts';
import { instant, open, slug } from './scalar.schemas.ts';

const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
const text = z.union([z.string(), z.record(z.string(), z.string())]);
const count = z.int().check(z.nonnegative());
const version = z.string().check(z.regex(versionPattern));
/** Shown to everybody beside the version: what is new, in a sentence or two. */
const note = z.string().check(z.regex(/\S/), z.maxLength(500));

export const packParams = z.strictObject({ id: version });
export const packVersionsQuery = z.strictObject({ limit, after });
/** With what it extends, as it would be served. */
export const packVersionQuery = z.strictObject({ resolved: z.optional(z.literal('true')) });
export const packDueQuery = z.strictObject({ days: z.optional(z.string().check(z.regex(/^(0|[1-9]\d?|[1-2]\d\d|3[0-5]\d|36[0-6])$/))) });
export const offerChangesQuery = z.strictObject({ from: z.optional(version), to: z.optional(version) });

/** Deeper than any pack, and shallow enough for whoever reads it to the end. */
const deepest = 50;
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) as unknown[] : []));
  }
  return true;
}
/** Any JSON object: a draft is kept whatever is wrong with it. */
const anyPack = z.record(z.string(), z.unknown());
export const packSave = z.strictObject({ pack: anyPack.check(z.refine(isShallow)) });
export const packFork = z.strictObject({
  /** Id of a neighbour. */
  pack: slug,
  /** Id and name of the fork; the tenant’s own if absent. */
  as: z.optional(slug),
  name: z.optional(z.string().check(z.regex(/\S/), z.maxLength(120))),
  /** Give up the draft that is there. */
  replace: z.optional(z.boolean()),
});
export const packPublish = z.strictObject({ version, note });
export const packRestore = z.strictObject({ note });
export const packDecide = z.strictObject({
  /** An item that is not named goes on waiting. */
  decisions: z.array(z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(500)), take: z.boolean() })).check(z.minLength(1), z.maxLength(2000)),
});

/** The neighbour’s pack that a version was made from, and which of its versions has been looked through last. */
const base = z.nullable(z.looseObject({ id: z.string(), version: z.string() }));
const versionSummary = z.looseObject({
  version: z.string(),
  /** Counts publications from 1; 0: the installation’s own file, before anything was published. */
  seq: count,
  publishedAt: z.nullable(instant),
  note: z.nullable(z.string()),
  isCurrent: z.boolean(),
  base,
});
export const packVersionSummary = versionSummary;
export const packVersionPage = z.looseObject({ items: z.array(versionSummary), nextCursor: z.nullable(z.string()) });
export const packSummary = z.looseObject({
  current: versionSummary,
  draft: z.nullable(z.looseObject({ etag: z.string(), updatedAt: instant })),
  /** What has changed in the pack that ours was made from, and waits to be taken or refused. */
  upstream: z.nullable(z.looseObject({ packId: z.string(), version: z.string(), waiting: count })),
});

/** `path` as in `schemes[2].when`; empty for the pack itself. */
const issue = z.looseObject({ path: z.string(), message: z.string() });
const draft = {
  etag: z.string(),
  /** False: nothing has been saved, and this is what is published. */
  isKept: z.boolean(),
  updatedAt: z.nullable(instant),
  base,
  /** What keeps it from being published. */
  faults: z.array(issue),
  /** What does not, and should be looked at: a telephone number that is still the neighbour’s. */
  warnings: z.array(issue),
  /** Its own cases, run; null while there are faults. */
  tests: z.nullable(z.looseObject({ passed: count, failed: z.array(z.looseObject({ name: z.string(), expected: z.unknown(), actual: z.unknown() })) })),
  /** In how many items it differs from what is published. */
  differs: count,
};
export const packDraftState = z.looseObject(draft);
export const packDraft = z.looseObject({ ...draft, pack: anyPack });
export const packDiscarded = z.looseObject({ discardedAt: instant });

export const packNeighbours = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), title: text, version: z.string(), employer: text, status: open(['current', 'historic', 'invented']) })),
});

const path = z.array(z.string());
const field = { path, before: z.optional(z.unknown()), after: z.optional(z.unknown()) };
const difference = {
  /** Tells the items of one difference apart. */
  key: z.string(),
  path,
  part: z.string(),
  id: z.nullable(z.string()),
  kind: open(differenceKinds),
  title: z.nullable(text),
};
export const packUpstream = z.looseObject({
  /** What ours was made from, and what that is now; null where it was made from nothing, or that is not here any more. */
  base,
  current: base,
  items: z.array(z.looseObject({
    ...difference, isConflict: z.boolean(), fields: z.array(z.looseObject({ ...field, ours: z.optional(z.unknown()), isConflict: z.boolean() }) as unknown as z.ZodMiniType<UpstreamField>),
  }) as unknown as z.ZodMiniType<Omit<UpstreamItem, 'before' | 'after' | 'follows'>>),
});
export const packDue = z.looseObject({
  items: z.array(z.looseObject({
    what: open(dueKinds),
    part: z.string(),
    id: z.string(),
    title: text,
    dueOn: z.iso.date(),
    isPast: z.boolean(),
    /** Id of a contact, or the name of a role. */
    ownerRole: z.nullable(z.string()),
    /** False: it comes from a pack that ours extends, and is renewed by whoever keeps that. */
    isOwn: z.boolean(),
  })),
});

const published = z.looseObject({ version: z.string(), publishedAt: z.nullable(instant), note: z.nullable(z.string()), isCurrent: z.boolean() });
export const offerVersionPage = z.looseObject({ items: z.array(published), nextCursor: z.nullable(z.string()) });
export const offerChanges = z.looseObject({
  from: z.nullable(published),
  to: published,
  items: z.array(z.looseObject({ ...difference, fields: z.array(z.looseObject(field) as unknown as z.ZodMiniType<FieldDifference>) }) as unknown as z.ZodMiniType<PackDifference>),
});
