// A JSON file that a person writes, read so that every fault can be shown at its line and column.
import { readFileSync } from 'node:fs';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { StartRefused } from '../store/roles.ts';

export interface JsonDocument {
  readonly json: unknown;
  /** Faults of the JSON itself, each a whole line; empty where it can be read. */
  readonly syntax: readonly string[];
  /** `FILE:line:column` of a path such as `schemes[2].when`. */
  readonly at: (path: string) => string;
}

/** Reads the file. Throws StartRefused where there is none. */
export function readJsonDocument(file: string): JsonDocument {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(`${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}`);
  }
  const errors: ParseError[] = [], tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  const words = ({ error, offset }: ParseError) => `${place(offset)} JSON: ${printParseErrorCode(error).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`;
  return {
    json: tree && getNodeValue(tree),
    // Only the first: the others mostly follow from it.
    syntax: errors[0] ? [words(errors[0])] : !tree ? [`${place(0)} JSON: value expected`] : givenTwice(tree, place),
    at: (path) => place(tree ? nearest(tree, keysOf(path)).offset : 0),
  };
}

/** JSON lets a later member silently win over an earlier one; an author never means that. */
function givenTwice(node: Node, place: (offset: number) => string): string[] {
  const seen = new Set<string>(), found: string[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'property') {
      const key = child.children![0]!;
      if (seen.has(key.value)) found.push(`${place(key.offset)} JSON: the member ${JSON.stringify(key.value)} is given twice`);
      seen.add(key.value);
    }
    found.push(...givenTwice(child, place));
  }
  return found;
}

const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? name! : Number(index)));

/** The node of a path, or of the longest part of it that is there: a missing member is shown where it is missing. */
function nearest(tree: Node, keys: readonly (string | number)[]): Node {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent : node;
  }
  return tree;
}

/** Prints faults, and how many; answers the exit code. */
export function tellFaults(lines: readonly string[], count: (line: string) => void = (line) => console.log(line)): number {
  for (const line of lines) console.error(line);
  count(`${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}`);
  return 1;
}
