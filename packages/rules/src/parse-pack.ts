// parsePack: JSON in, a pack that can be relied on out, or everything that is wrong with it.
import type * as z from 'zod/mini';
import { freeze } from './freeze.ts';
import { PackError, pathOf, type PackIssue } from './pack.error.ts';
import { referenceIssues } from './pack.references.ts';
import { packSchema } from './pack.schema.ts';
import type { Pack } from './pack.types.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a pack's shape, then everything that it refers to, and returns it deeply frozen.
 * Throws PackError with `issues: { path, message }[]`, paths as `schemes[2].when.all[0].question`.
 * What a pack with `extends` refers to may come from its base: `extendPack` checks that.
 */
export function parsePack(json: unknown): Pack {
  const parsed = packSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) throw new PackError(parsed.error.issues.flatMap((issue) => explain(issue, [])));
  const pack = freeze(parsed.data) as Pack;
  const issues = referenceIssues(pack, (pack.extends?.length ?? 0) > 0);
  if (issues.length > 0) throw new PackError(issues);
  return pack;
}

function explain(issue: Issue, before: readonly PropertyKey[]): PackIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const closest = closestOf(issue.errors);
    if (closest) return closest.flatMap((one) => explain(one, path));
    return [{ path: pathOf(path), message: 'is none of the forms that are allowed here' }];
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: 'is not a known property' }));
  return [{ path: pathOf(path), message: messageOf(issue) }];
}

/** The form that the author most likely meant: the one whose own keys fit, then the one that fits furthest down. */
function closestOf(errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const misfit = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : Number(issue.path.length === 0 || isMissing(issue))), 0);
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));
  return [...errors].sort((a, b) => misfit(a) - misfit(b) || depth(b) - depth(a) || a.length - b.length)[0];
}

function isMissing(issue: Issue): boolean {
  return issue.path.length === 1 && issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value');
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object', nonoptional: 'given',
};

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}`;
  return issue.message;
}
