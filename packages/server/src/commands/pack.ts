// think-carer pack validate | test: an author's two questions of a pack, answered with line and column.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { extendPack, type Pack, PackError, parsePack, runPackTests } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { readJsonDocument, tellFaults } from './json-document.ts';

/** Answers the exit code: 0 where the pack is sound, 1 where it is not. */
export function packCommand(verb: 'validate' | 'test', file: string): number {
  const document = readJsonDocument(file);
  if (document.syntax.length > 0) return tellFaults(document.syntax);
  let pack: Pack;
  try {
    const own = parsePack(document.json);
    pack = own.extends?.length ? extendPack(own, basesFor(file)) : own;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return tellFaults(error.issues.map(({ path, message }) => `${document.at(path)} ${path || '(the pack)'}: ${message}`));
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
