// parsePublished: what was published before a check of its lines was there, read on, so that a newer check takes nobody's offer away.
import { freeze } from './freeze.ts';
import { PackError, type PackIssue } from './pack.error.ts';
import type { Pack } from './pack.types.ts';
import { parsePack } from './parse-pack.ts';

export interface PublishedPack {
  readonly pack: Pack;
  /** What is wrong with its telephone numbers, e-mail and web addresses; empty where nothing is. */
  readonly faults: readonly PackIssue[];
}

const LINE = /(?:^|\.)(?:phone|email|url)$/;
/** What somebody can dial stands as it was published, whatever words stand beside it: `tel:` is made of its digits alone. */
const canBeDialled = (line: string): boolean => line.length <= 200 && (line.match(/\d/g) ?? []).length >= 3;

/**
 * Reads a pack that was sound when it was published. A number beside which something else is written is told as it stands; an address that nobody could write to,
 * or that would not be opened safely, is left out. Throws PackError where anything else is wrong, as `parsePack` does.
 */
export function parsePublished(json: unknown): PublishedPack {
  try {
    return { pack: parsePack(json), faults: [] };
  } catch (error) {
    if (!(error instanceof PackError) || !error.issues.every(({ path }) => LINE.test(path))) throw error;
    return { pack: withoutLines(json, error.issues.map(({ path }) => path)), faults: error.issues };
  }
}

function withoutLines(json: unknown, paths: readonly string[]): Pack {
  const rest = structuredClone(json), numbers: [string, string][] = [];
  for (const path of paths) {
    const [holder, line] = holderOf(rest, path), value = holder[line];
    // A line was never anything but text.
    if (typeof value !== 'string') parsePack(json);
    else if (line === 'phone' && canBeDialled(value)) numbers.push([path, value]);
    delete holder[line];
  }
  const pack = structuredClone(parsePack(rest));
  for (const [path, value] of numbers) {
    const [holder, line] = holderOf(pack, path);
    holder[line] = value;
  }
  return freeze(pack);
}

/** What holds the last key of `contacts[0].phone`, and that key. */
function holderOf(whole: unknown, path: string): [Record<string, unknown>, string] {
  const keys = path.match(/[^.[\]]+/g)!, last = keys.pop()!;
  return [keys.reduce((value, key) => value[key] as Record<string, unknown>, whole as Record<string, unknown>), last];
}
