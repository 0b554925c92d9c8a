// judgePack: everything an editor is told of a draft at once: its faults, what its own cases come to, and the pack it would be.
import { extendPack, lawIssues } from './extend-pack.ts';
import { noticesOfOthers } from './fork-pack.ts';
import { PackError, type PackIssue } from './pack.error.ts';
import { promiseIssues } from './pack.promises.ts';
import { runPackTests, type PackTestReport } from './pack-tests.ts';
import type { Pack } from './pack.types.ts';
import type { PackJson } from './pack-difference.ts';
import { parsePack } from './parse-pack.ts';

export interface PackJudgement {
  readonly faults: readonly PackIssue[];
  /** Of the pack laid over what it extends; null while there are faults. */
  readonly tests: PackTestReport | null;
  /** The pack itself, and with what it extends; null while there are faults. */
  readonly own: Pack | null;
  readonly resolved: Pack | null;
}

/** Reads a draft, lays it over its bases and runs its cases. Never throws for what is in it. */
export function judgePack(json: unknown, bases: readonly Pack[]): PackJudgement {
  // Told first, whatever else keeps the pack from being laid over its bases.
  let less: readonly PackIssue[] = [];
  try {
    const own = parsePack(json);
    less = lawIssues(own, bases);
    const resolved = extendPack(own, bases), faults = [...less, ...promiseIssues(own, resolved.parameters), ...noticesOfOthers(own as unknown as PackJson, bases as unknown as readonly PackJson[])];
    if (faults.length > 0) return { faults, tests: null, own: null, resolved: null };
    return { faults: [], tests: runPackTests(resolved), own, resolved };
  } catch (error) {
    if (error instanceof PackError) return { faults: [...less, ...error.issues], tests: null, own: null, resolved: null };
    throw error;
  }
}
