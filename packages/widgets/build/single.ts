// Each widget once more in one file with a stable name: the loader, the core and the widget, for a page that holds this one. It waits for no second file.
import { join } from 'node:path';
import { rolldown, type OutputChunk, type OutputOptions, type Plugin, type RolldownBuild } from 'rolldown';

export interface SingleBuild {
  readonly output: OutputOptions;
  /** Where the chunks of the shared build are. */
  readonly folder: string;
  /** The loader's code, which imports those chunks. */
  readonly loader: string;
  readonly version: string;
  /** The chunks that the widget needs before it can be used. */
  readonly atOnce: readonly string[];
  /** True for a chunk that is fetched from the shared build when it is asked for: another widget. All else that comes later is written once more, so that it takes from this file what is in it. */
  readonly isShared: (file: string) => boolean;
}

/** The modules that run before anything can be used, whatever files a bundler would split them into. */
async function modulesAtOnce(bundle: RolldownBuild): Promise<ReadonlySet<string>> {
  const { output } = await bundle.generate({ format: 'es' }), chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const found = new Set<OutputChunk>(), walk = (chunk: OutputChunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) walk(chunks.get(file));
  };
  walk(output[0]);
  return new Set([...found].flatMap(({ modules }) => Object.keys(modules)));
}

/** Writes the file of `noun`, and what comes later of it. The file comes first. */
export async function bundleSingle(noun: string, { output, folder, loader, version, atOnce, isShared }: SingleBuild): Promise<readonly OutputChunk[]> {
  const [start, loading, guard] = ['\0single', '\0loader', '\0guard'], held = 'globalThis.isHeld()';
  const source: Readonly<Record<string, string>> = {
    [start]: `export * from ${JSON.stringify(loading)};${[JSON.stringify(guard), ...atOnce.map((file) => `"./${file}"`)].map((one) => `import ${one};`).join('')}`,
    // What is in this file is there when the file has run; where Lit is refused, it never is, and the loader in it hears that.
    [loading]: loader.replace(/import\([`"']\.\/([^`"']+)[`"']\)/g, (call, file: string) => (atOnce.includes(file) ? 'import(import.meta.url)' : call)),
    [guard]: `${held};`,
  };
  const single: Plugin = {
    name: 'single',
    load: (id) => source[id] ?? null,
    // Where the loader of another version runs, as it then says, nothing below may: its Lit would be the second of the page. Written in when all is linked, because a bundler wraps what it sees to wait.
    renderChunk: (code) => (code.includes(held) ? { code: code.replace(held, `if([...globalThis[Symbol.for("think-carer.versions")]][0]!==${JSON.stringify(version)})await new Promise(()=>{})`), map: null } : null),
    resolveId(id, from, { kind }) {
      if (id in source) return id;
      const file = id.replace(/^\.\//, '');
      if (kind === 'dynamic-import' && isShared(file)) return { id, external: true };
      return from === start || from === loading ? join(folder, file) : null;
    },
  };
  const bundle = await rolldown({ input: { [noun]: start }, platform: 'browser', preserveEntrySignatures: 'allow-extension', plugins: [single], checks: { ineffectiveDynamicImport: false } });
  const modules = await modulesAtOnce(bundle);
  const chunks = (await bundle.write({
    ...output, entryFileNames: `${noun}.js`, chunkFileNames: ({ name }) => `${name.replace(/-[\w-]{8}$/, '')}-[hash].js`, codeSplitting: { groups: [{ name: noun, test: (id) => modules.has(id) }] },
  })).output.filter((one) => one.type === 'chunk');
  await bundle.close();
  if (chunks[0]?.fileName !== `${noun}.js` || chunks[0].imports.length > 0 ) throw new Error(`${noun}.js waits for ${chunks[0]?.imports.join(', ') ?? 'what is not there'}`);
  const { code } = chunks[0], waits = code.search(/\]\[0\]!==.{5,30}await new Promise/), core = code.indexOf('think-carer.core ');
  if (waits === -1 || (core !== -1 && core < waits)) throw new Error(`${noun}.js does not stop where the loader of another version runs`);
  return chunks;
}
