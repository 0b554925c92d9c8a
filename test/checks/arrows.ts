// Import direction: packs → rules → contract → evidence, directory, gatherings → sdk → kit → widgets, and nothing reaches back up.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { matches, withoutComments, type Check } from './source.ts';

/** What the shipped code of a package may import of ours. Tests and examples may also use `packs` and, on the server, `sdk`. */
const arrows: Record<string, readonly string[]> = {
  rules: [], packs: [], disclosure: [], theme: [], contract: ['rules'],
  evidence: ['contract', 'disclosure', 'rules'], directory: ['contract', 'rules'], gatherings: ['contract', 'rules'],
  sdk: ['contract', 'directory', 'evidence', 'gatherings', 'rules'], kit: ['sdk', 'contract', 'rules'],
  widgets: ['kit', 'sdk', 'directory', 'evidence', 'gatherings', 'contract', 'rules'], react: ['widgets'], server: ['rules', 'contract', 'directory', 'evidence', 'gatherings', 'packs', 'theme', 'widgets'],
};
const forTests: Record<string, readonly string[]> = {
  rules: ['packs'], packs: ['rules'], contract: ['packs'], evidence: ['packs'], directory: ['packs'], gatherings: ['packs'], sdk: ['packs', 'server'], kit: ['packs'], widgets: ['packs', 'theme'], server: ['sdk'], sharepoint: ['theme'],
};
const browser = new Set(['rules', 'disclosure', 'contract', 'directory', 'evidence', 'gatherings', 'sdk', 'kit', 'widgets']);
/** Pages that the server hands out; the browser resolves what they import. */
const served = /^packages\/server\/src\/demo\/site\//;
/** Entries that carry the validator: a widget never loads them. */
const withValidator = /^@think-carer\/(contract\/schemas|sdk\/validate)$/;
/** Where several nouns meet: nothing but these may know more than one of them. */
const meetingPlaces = /^(index|loader|loader\.[\w-]+|widgets)\.ts$/;

const isTest = (path: string): boolean => /\.(test|examples|bench|fixture)\.ts$/.test(path) || /\/(testing|test)\//.test(path);
const importing = /(?:\bimport\s*\(\s*|\bimport\s+|\bexport\s+(?:type\s+)?(?:\*|\{)[^'"`;]*?\bfrom\s*|\bimport\s+[^'"`;()]*?\bfrom\s*)(['"])([^'"\n]+)\1/g;

const declared = new Map<string, Set<string>>();
function dependencies(root: string, name: string): Set<string> {
  const known = declared.get(name);
  if (known) return known;
  const file = join(root, 'packages', name, 'package.json');
  const json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined> : {};
  const names = new Set([...Object.keys(json['dependencies'] ?? {}), ...Object.keys(json['peerDependencies'] ?? {}), ...Object.keys(json['optionalDependencies'] ?? {})]);
  declared.set(name, names);
  return names;
}

/** What is wrong with `specifier` in the file at `path`, or null. */
export function whyNot(path: string, specifier: string, typeOnly: boolean, dependenciesOf: (name: string) => Set<string>): string | null {
  const [, name, inside] = /^packages\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || inside === undefined) return null;
  const test = isTest(path), shipped = inside.startsWith('src/') && !test && !/^src\/build\.ts$/.test(inside);
  if (specifier.startsWith('.')) {
    const to = normalize(join(dirname(path), specifier));
    if (!to.startsWith(`packages/${name}/`)) return `reaches out of its package to ${to}: import the package by its name`;
    const [, from] = /^src\/([^/]+)\//.exec(inside) ?? [], [, target] = new RegExp(`^packages/${name}/src/([^/]+)/`).exec(to) ?? [];
    if (name === 'widgets' && from && target && from !== target && !meetingPlaces.test(inside.slice(4))) {
      return `${from} reaches into its sibling ${target}: what two nouns share lives in the layer below`;
    }
    return null;
  }
  if (specifier.startsWith('node:')) return shipped && browser.has(name) ? `${name} runs in browsers: no ${specifier}` : null;
  const [, own] = /^@think-carer\/([^/]+)/.exec(specifier) ?? [];
  if (own !== undefined) {
    const allowed = [...arrows[name] ?? [], ...(shipped ? [] : forTests[name] ?? [])];
    if (own !== name && !allowed.includes(own)) return `${name} may not import ${own}`;
    if (shipped && !typeOnly && (name === 'kit' || name === 'widgets') && withValidator.test(specifier)) return `${specifier} brings the validator into a widget`;
    if (shipped && !dependenciesOf(name).has(specifier.split('/').slice(0, 2).join('/')) && own !== name) return `${specifier} is not among the dependencies of ${name}`;
    return null;
  }
  if (/^zod($|\/)/.test(specifier)) {
    if (specifier !== 'zod/mini') return `import * as z from 'zod/mini', never ${specifier}`;
    if (shipped && !typeOnly && (name === 'kit' || name === 'widgets')) return 'no validator in kit and widgets';
  }
  const bare = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return shipped && !dependenciesOf(name).has(bare) ? `${bare} is not among the dependencies of ${name}` : null;
}

export const arrowsCheck = (root: string): Check => ({
  name: 'imports go one way',
  reads: (path) => /^packages\/[^/]+\/.*\.(ts|mjs|js)$/.test(path) && !served.test(path),
  problemsIn: (path, text) => matches(withoutComments(text), importing, (match) =>
    whyNot(path, match[2]!, /^(import|export)\s+type\b/.test(match[0]), (name) => dependencies(root, name))),
});
