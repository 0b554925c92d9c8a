// think-carer pack validate | test: an author's two questions of a pack, answered with line and column.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { extendPack, type Pack, PackError, parsePack, runPackTests } from '@think-carer/rules';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { packageFolder } from '../hosting/place.ts';
import { StartRefused } from '../store/roles.ts';

/** Answers the exit code: 0 where the pack is sound, 1 where it is not. */
export function packCommand(verb: 'validate' | 'test', file: string): number {
  const document = readDocument(file);
  const problems = document.syntax.length > 0 ? document.syntax : undefined;
  if (problems) return tell(problems);
  let pack: Pack;
  try {
    const own = parsePack(document.json);
    pack = own.extends?.length ? extendPack(own, basesFor(file)) : own;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return tell(error.issues.map(({ path, message }) => `${document.at(path)} ${path || '(the pack)'}: ${message}`));
  }
  if (verb === 'validate') {
    console.log(`${file}: valid (${pack.schemes.length} schemes, ${pack.questions.length} questions, ${pack.tests.length} tests)`);
    return 0;
  }
  const { passed, failed } = runPackTests(pack);
  for (const { name, expected, actual } of failed) {
    const index = pack.tests.findIndex((test) => test.name === name);
    console.error(`${document.at(`tests[${index}]`)} tests[${index}] ${JSON.stringify(name)}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length > 0 || passed === 0 ? 1 : 0;
}

function tell(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  console.log(`${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}`);
  return 1;
}

interface Document { readonly json: unknown; readonly syntax: readonly string[]; /** `FILE:line:column` of a path such as `schemes[2].when`. */ readonly at: (path: string) => string }

function readDocument(file: string): Document {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new StartRefused(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as NodeJS.ErrnoException).code}`);
  }
  const errors: ParseError[] = [], tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  return {
    json: tree && getNodeValue(tree),
    syntax: errors.length > 0 || !tree ? (errors.length > 0 ? errors : [{ error: 1, offset: 0, length: 0 }]).slice(0, 1)
      .map(({ error, offset }) => `${place(offset)} JSON: ${printParseErrorCode(error).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`) : duplicateKeys(tree, place),
    at: (path) => place(tree ? nearest(tree, keysOf(path)).offset : 0),
  };
}

/** JSON lets a later member silently win over an earlier one; an author never means that. */
function duplicateKeys(node: Node, place: (offset: number) => string): string[] {
  const seen = new Set<string>(), found: string[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'property') {
      const key = child.children![0]!;
      if (seen.has(key.value)) found.push(`${place(key.offset)} JSON: the member ${JSON.stringify(key.value)} is given twice`);
      seen.add(key.value);
    }
    found.push(...duplicateKeys(child, place));
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

/** What a pack may extend: the packs beside it, and those that come with Think Carer; one beside it wins. */
function basesFor(file: string): Pack[] {
  const folders = [dirname(resolve(file)), join(packageFolder('packs') ?? '', 'src')], bases = new Map<string, Pack>();
  for (const folder of folders) for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json') || join(folder, name) === resolve(file)) continue;
    try {
      const pack = parsePack(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!bases.has(pack.id)) bases.set(pack.id, pack);
    } catch { /* A neighbour that is no pack is no base; one that is named and unusable is reported as not given. */ }
  }
  return [...bases.values()];
}
