// The validator, fetched once something is edited: the faults of a draft, and what it comes to with what it builds on.
import { judgePack, lawIssues, PackError, parsePack, promiseIssues, type Pack, type PackIssue, type PackJudgement } from '@think-carer/rules';
import { isRecord, listAt, type Json } from './pack.path.ts';

/** Shape and references of the draft by itself. What it only names may come from what it builds on: the server looks at that when it saves. */
export function faultsOf(pack: Json): readonly PackIssue[] {
  try {
    const own = parsePack(pack);
    return [...lawIssues(own, []), ...promiseIssues(own)];
  } catch (error) {
    if (error instanceof PackError) return error.issues;
    throw error;
  }
}

/**
 * What the draft builds on, as far as a page knows it: everything that is served but is not in the published pack itself.
 * Served under the name of the first pack that the draft extends; further ones add nothing.
 */
export function basesOf(draft: Json, published: Json, served: Pack): readonly Pack[] {
  const names = listAt(draft, ['extends']).map(String);
  const rest = Object.fromEntries(Object.entries(served as unknown as Record<string, unknown>).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value];
    const own = new Set(listAt(published, [key]).map((one) => (isRecord(one) ? one['id'] : undefined)));
    return [key, value.filter((one: unknown) => !isRecord(one) || one['id'] === undefined || !own.has(one['id']))];
  })) as unknown as Pack;
  const bare = { id: '', version: '0', title: '-', employer: { name: '-', kind: 'law' }, status: 'current', nations: [], areas: [], questions: [], schemes: [], leaveTypes: [], arrangements: [], contacts: [], parameters: [], tests: [] } as const;
  return names.map((id, i) => ({ ...(i === 0 ? { ...rest, tests: [], directorates: [], teams: [] } : bare), id, extends: [] }));
}

export const judge = (pack: Json, bases: readonly Pack[]): PackJudgement => judgePack(pack, bases);
