// The libraries that our search is compared with, each set up as its documentation says for a site search that forgives typing. Installed by this bench alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Service } from '@think-carer/contract';
import { loadIndex, makeIndex, search } from '@think-carer/directory/search';

const root = fileURLToPath(new URL('../../..', import.meta.url)), here = fileURLToPath(new URL('rivals/', import.meta.url)), home = join(root, '.think-carer/bench-search');

/** `npm ci` of exact versions with their sums, no install scripts. Once, until the lock changes. */
export function installRivals(): void {
  const lock = readFileSync(join(here, 'package-lock.json')), stamp = join(home, '.installed-for'), sum = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  console.log('installing what the search is compared with, into .think-carer/bench-search (first time only)…');
  mkdirSync(home, { recursive: true });
  cpSync(here, home, { recursive: true });
  const { status, error, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`the rivals could not be installed: ${error?.message ?? stderr}`);
  writeFileSync(stamp, sum);
}
export const versionOf = (name: string): string => {
  const { version, license } = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')) as { version: string; license: string };
  return `${name} ${version} (${license})`;
};
const load = async <T>(file: string): Promise<T> => await import(pathToFileURL(join(home, 'node_modules', file)).href) as T;

export interface Contestant {
  readonly name: string;
  /** Builds, and hands back how to ask (places of the first ten in the list) and what would be sent to a browser. */
  readonly build: (services: readonly Service[]) => Promise<{ ask: (text: string) => Promise<number[]> | number[]; sent: () => Promise<string> | string }>;
}

/** One flat document for each service: the same words for everybody. */
interface Doc { readonly id: number; readonly name: string; readonly organisation: string; readonly description: string; readonly place: string }
const docsOf = (services: readonly Service[]): Doc[] => services.map(({ name, organisation, description, areaNames }, id) => ({ id, name, organisation: organisation ?? '', description, place: areaNames.join(' ') }));
const fields = ['name', 'organisation', 'description', 'place'] as const;

interface Mini { new (options: object): { addAll(docs: readonly Doc[]): void; search(text: string, options: object): { id: number }[] } }
interface Flex { Document: new (options: object) => { add(doc: Doc): void; search(text: string, options: object): { id: number }[]; export(each: (key: string, data: string) => void): unknown }; Charset: Record<string, unknown> }
interface OramaModule { create(options: object): unknown; insertMultiple(db: unknown, docs: readonly object[], batch?: number): Promise<unknown>; search(db: unknown, options: object): Promise<{ hits: { document: { place0: number } }[] }>; save(db: unknown): unknown }
interface FuseModule { default: { new (docs: readonly Doc[], options: object, index?: unknown): { search(text: string, options: object): { refIndex: number }[] }; createIndex(keys: readonly string[], docs: readonly Doc[]): { toJSON(): unknown } } }

export const contestants: readonly Contestant[] = [
  {
    name: 'Think Carer',
    build: async (services) => {
      const json = makeIndex(services), index = loadIndex(services, json);
      return { ask: (text) => search(index, text, { limit: 10 }).map(({ id }) => Number(id.slice(6))), sent: () => JSON.stringify(json) };
    },
  },
  {
    name: 'MiniSearch',
    build: async (services) => {
      const { default: MiniSearch } = await load<{ default: Mini }>('minisearch/dist/es/index.js'), mini = new MiniSearch({ fields: [...fields], searchOptions: { boost: { name: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' } });
      mini.addAll(docsOf(services));
      return { ask: (text) => mini.search(text, {}).slice(0, 10).map(({ id }) => id), sent: () => JSON.stringify(mini) };
    },
  },
  {
    name: 'FlexSearch',
    build: async (services) => {
      const { Document, Charset } = await load<Flex>('flexsearch/dist/flexsearch.bundle.module.min.mjs');
      const index = new Document({ document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward', encoder: Charset['LatinBalance'] })) } });
      for (const doc of docsOf(services)) index.add(doc);
      const parts: string[] = [];
      return { ask: (text) => index.search(text, { limit: 10, suggest: true, merge: true }).map(({ id }) => Number(id)), sent: async () => { await index.export((key, data) => parts.push(key, data ?? '')); return parts.join('\n'); } };
    },
  },
  {
    name: 'Orama',
    build: async (services) => {
      const { create, insertMultiple, search: ask, save } = await load<OramaModule>('@orama/orama/dist/esm/index.js');
      const db = create({ schema: { name: 'string', organisation: 'string', description: 'string', place: 'string' } });
      await insertMultiple(db, docsOf(services).map(({ id, ...doc }) => ({ ...doc, place0: id })), 1000);
      return {
        ask: async (text) => (await ask(db, { term: text, properties: [...fields], boost: { name: 2 }, tolerance: 1, limit: 10 })).hits.map(({ document }) => document.place0),
        // Its copy of the services themselves is left out: the others have none.
        sent: () => JSON.stringify({ ...save(db) as object, docs: null }),
      };
    },
  },
  {
    name: 'Fuse',
    build: async (services) => {
      const { default: Fuse } = await load<FuseModule>('fuse.js/dist/fuse.mjs'), docs = docsOf(services), made = Fuse.createIndex([...fields], docs);
      const fuse = new Fuse(docs, { keys: [{ name: 'name', weight: 2 }, 'organisation', 'description', 'place'], ignoreLocation: true, threshold: 0.4 }, made);
      return { ask: (text) => fuse.search(text, { limit: 10 }).map(({ refIndex }) => refIndex), sent: () => JSON.stringify(made.toJSON()) };
    },
  },
];
