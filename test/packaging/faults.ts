// What is wrong with a package as it would be published, held against what consumers' tools need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from '../packed.ts';

/** What a person who unpacks it would miss, or should not find. */
export function houseFaults({ name, json, files, folder }: Packed): readonly string[] {
  const faults: string[] = [], want = (holds: boolean, fault: string): void => { if (!holds) faults.push(`${name}: ${fault}`); };
  for (const file of ['LICENSE', 'README.md']) want(files.includes(file), `${file} is not packed`);
  want(json.license === 'Apache-2.0', 'the licence is not Apache-2.0');
  want((json.description ?? '') !== '', 'no description');
  want(json.sideEffects !== undefined, 'sideEffects is not said');
  want(json.exports !== undefined, 'exports is not said');
  for (const file of files.filter((path) => /\.(test|journey|bench|examples|fixture)\.(d\.)?[jt]s(\.map)?$|\.snap$|(^|\/)\.built-from$|tsbuildinfo$/.test(path))) want(false, `${file} is for us alone, and is packed`);
  for (const [dependency, range] of Object.entries({ ...json.dependencies, ...json.peerDependencies })) {
    want(!/^(workspace|link|file|catalog):/.test(range), `${dependency}@${range} can be installed by nobody else`);
  }
  if (files.includes('README.md')) {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    want(readme.includes(name), 'the README does not name the package');
    want(!/\]\((?!https?:|#)/.test(readme), 'the README links to a file that is not packed');
  }
  return faults;
}

/** What publint says, down to suggestions; but for the repository's address, which the release puts in. */
export async function publintFaults({ name, tarball, json }: Packed): Promise<readonly string[]> {
  const bytes = readFileSync(tarball);
  const { messages } = await publint({ pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }, strict: true });
  return messages.map((message) => `${name}: ${formatMessage(message, json as never, { color: false }) ?? message.code}`);
}

/** Every entry that has types, those of patterns filled in from what is packed. */
function entriesOf({ json, files }: Packed): string[] {
  const exported = json.exports ?? {}, closed = new Set(Object.keys(exported).filter((entry) => exported[entry] === null));
  return [...new Set(Object.entries(exported).flatMap(([entry, target]) => {
    const types = (target as { types?: string } | null)?.types;
    if (types === undefined) return [];
    if (!entry.includes('*')) return [entry];
    const [before = '', after = ''] = types.slice(2).split('*');
    return files.filter((file) => file.startsWith(before) && file.endsWith(after)).map((file) => entry.replace('*', file.slice(before.length, file.length - after.length)));
  }))].filter((entry) => !closed.has(entry));
}

/** What “are the types wrong” says. These packages are modules alone, so what CommonJS and Node 10 would find does not count. */
export async function typeFaults(packed: Packed): Promise<readonly string[]> {
  const { name, tarball, json } = packed;
  const hasTypes = JSON.stringify(json.exports ?? {}).includes('"types"');
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))), { entrypoints: entriesOf(packed) });
  if (!analysis.types) return hasTypes ? [`${name}: it says it has types, and none are found`] : [];
  return analysis.problems.flatMap((problem) => {
    if ('resolutionKind' in problem && (problem.resolutionKind === 'node10' || problem.resolutionKind === 'node16-cjs')) return [];
    if (problem.kind === 'CJSResolvesToESM' || problem.kind === 'InternalResolutionError' && problem.resolutionOption === 'node10') return [];
    // A stylesheet or a JSON file has no types.
    if ('entrypoint' in problem && /\.(css|json)$/.test(problem.entrypoint)) return [];
    return [`${name}: ${JSON.stringify(problem)}`];
  });
}
