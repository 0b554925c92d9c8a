// What a page pays for the SDK: the core, minified and gzipped, with everything it stands on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes. What was asked was 11 kB; a little above what it is keeps it so. */
const budget = 4_000;

async function bundle(entry: string): Promise<{ code: string; bytes: number; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))], bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'browser',
    conditions: ['source'], write: false, metafile: true, logLevel: 'error', splitting: true, outdir: 'core',
  });
  // What is imported while the page runs, room by room, is paid for by who uses it.
  const outputs = Object.entries(metafile.outputs), [[first]] = [outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(entry.slice(2)))!];
  const chunks = new Set([first]);
  for (const name of chunks) for (const { path, kind } of metafile.outputs[name]!.imports) if (kind === 'import-statement') chunks.add(path);
  const files = [...chunks].map((name) => outputFiles.find(({ path }) => path.endsWith(name))!);
  return {
    code: files.map(({ text }) => text).join('\n'), bytes: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    inputs: [...chunks].flatMap((name) => Object.keys(metafile.outputs[name]!.inputs)),
  };
}

test('the core fits its budget', async (t) => {
  const { bytes } = await bundle('./index.ts');
  t.diagnostic(`core: ${bytes} bytes of ${budget}`);
  assert.ok(bytes <= budget, `the core is ${bytes} bytes gzipped; it may be ${budget}`);
});

test('the core carries no validator, no rules, no memory transport and no route table', async () => {
  const { inputs } = await bundle('./index.ts');
  assert.deepEqual(inputs.filter((path) => /zod|rules|contract|memory|testing/.test(path)), []);
  assert.match(inputs.join(), /attempt\.ts/, 'the list is that of the core');
});

test('the core stands on nothing that a server, a worker or a page may lack', async () => {
  const { inputs } = await bundle('./index.ts');
  const ours = inputs.filter((path) => !path.includes('node_modules')).map((path) => new URL(path.slice(path.lastIndexOf('/') + 1), import.meta.url));
  assert.ok(ours.length > 10);
  for (const file of ours) {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
    assert.equal(/\b(window|document|navigator|localStorage|sessionStorage|process|Buffer|randomUUID|subtle)\b/.exec(code)?.[0], undefined, file.pathname);
  }
});

test('nothing happens on import, so what is not used is left out', async () => {
  const { outputFiles: [file] } = await build({
    stdin: { contents: "import '@think-carer/sdk';", resolveDir: fileURLToPath(new URL('.', import.meta.url)) }, bundle: true, minify: true, format: 'esm', conditions: ['source'], write: false, logLevel: 'silent',
  });
  assert.equal(file!.text.trim(), '');
});
