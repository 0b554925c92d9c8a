// Storybook reads stories without running them; this tells it, and the bundler, which stories a list of examples makes.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

interface Named { readonly name: string; readonly title: string }

const isStories = (path: string): boolean => /\/stories\/[\w-]+\.stories\.ts$/.test(path.replaceAll('\\', '/'));
/** `first-visit` becomes the export `FirstVisit`. */
export const exportName = (name: string): string => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** The examples that a story file imports, found by running that one import. */
async function examplesOf(path: string, text: string): Promise<readonly Named[]> {
  const [, specifier] = /from '([^']+\.examples\.ts)'/.exec(text) ?? [];
  if (specifier === undefined) throw new Error(`${path} imports no *.examples.ts`);
  const { outputFiles } = await build({ entryPoints: [resolve(dirname(path), specifier)], bundle: true, write: false, format: 'esm', platform: 'node', conditions: ['source'], logLevel: 'silent' });
  const { examples } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`) as { examples: readonly Named[] };
  const names = new Set(examples.map(({ name }) => name));
  if (names.size !== examples.length) throw new Error(`${specifier}: two examples share a name`);
  return examples;
}

const titleOf = (text: string): string => /title: '([^']+)'/.exec(text)?.[1] ?? 'Untitled';

export const examplesIndexer = {
  test: /\/stories\/[\w-]+\.stories\.ts$/,
  createIndex: async (path: string, { makeTitle }: { makeTitle: (title?: string) => string }) => {
    const text = await readFile(path, 'utf8');
    return (await examplesOf(path, text)).map(({ name, title }) => ({
      type: 'story' as const, subtype: 'story' as const, importPath: path, exportName: exportName(name), name: title, title: makeTitle(titleOf(text)), tags: ['example', 'autodocs'],
    }));
  },
};

/** Gives each example the export that the index promised. */
export const examplesPlugin: Plugin = {
  name: 'stories-of-examples',
  enforce: 'pre',
  async transform(code, id) {
    const path = id.split('?')[0]!;
    if (!isStories(path)) return null;
    const exports = (await examplesOf(path, code)).map(({ name }) => `export const ${exportName(name)} = stories[${JSON.stringify(name)}];`);
    return { code: `${code.replace(/export const stories\b/, 'const stories')}\n${exports.join('\n')}\n`, map: null };
  },
};
