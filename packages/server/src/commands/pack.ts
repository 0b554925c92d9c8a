// think-carer pack validate | test: an author's two questions of a pack, answered with line and column.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { judgePack, type Pack, parsePack, runPackTests } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { type JsonDocument, readJsonDocument, tellFaults } from './json-document.ts';

/** A pack's file, sound or with its faults told. */
export type ReadPack = { readonly code: number } | { readonly code?: never; readonly document: JsonDocument; readonly own: Pack; readonly resolved: Pack };

/** Reads a pack and lays it over what it extends; prints every fault with its line and column where it cannot be used. */
export function readPack(file: string, bases: (file: string) => readonly Pack[] = basesFor): ReadPack {
  const document = readJsonDocument(file);
  if (document.syntax.length > 0) return { code: tellFaults(document.syntax) };
  const { faults, own, resolved } = judgePack(document.json, bases(file));
  return own && resolved ? { document, own, resolved } : { code: tellFaults(faults.map(({ path, message }) => `${document.at(path)} ${path || '(the pack)'}: ${message}`)) };
}

/** Runs its cases and prints those that fail, with their line; answers how many passed and failed. */
export function runCases(document: JsonDocument, pack: Pack): { readonly passed: number; readonly failed: number } {
  const { passed, failed } = runPackTests(pack);
  for (const { name, expected, actual } of failed) {
    const index = pack.tests.findIndex((test) => test.name === name);
    console.error(`${document.at(`tests[${index}]`)} tests[${index}] ${JSON.stringify(name)}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
  return { passed, failed: failed.length };
}

/** Answers the exit code: 0 where the pack is sound, 1 where it is not. */
export function packCommand(verb: 'validate' | 'test', file: string): number {
  const read = readPack(file);
  if (read.code !== undefined) return read.code;
  const pack = read.resolved;
  if (verb === 'validate') {
    console.log(`${file}: valid (${pack.schemes.length} schemes, ${pack.questions.length} questions, ${pack.tests.length} tests)`);
    return 0;
  }
  const { passed, failed } = runCases(read.document, pack);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Folders in which packs lie: beside a file, an operator's own, and those that come with Think Carer; an earlier one wins. */
export const packFolders = (file?: string): string[] => [...(file === undefined ? [] : [dirname(resolve(file))]), ...(process.env['PACKS'] ? [process.env['PACKS']] : []), join(packageFolder('packs') ?? '', 'src')];

/** What a pack may extend: the packs of those folders. */
function basesFor(file: string): Pack[] {
  const bases = new Map<string, Pack>();
  for (const folder of packFolders(file)) for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json') || join(folder, name) === resolve(file)) continue;
    try {
      const pack = parsePack(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!bases.has(pack.id)) bases.set(pack.id, pack);
    } catch { /* A neighbour that is no pack is no base; one that is named and unusable is reported as not given. */ }
  }
  return [...bases.values()];
}
