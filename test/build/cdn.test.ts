// What a page downloads: it parses in a browser, runs under a strict policy, and is what the build says it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import ts from 'typescript';
import { nouns } from '../nouns.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cdn = join(root, 'packages/widgets/dist/cdn/v1');
const files = globSync('**/*.js', { cwd: cdn }).map((file) => join(cdn, file));
const library = globSync('packages/{rules,contract,sdk,kit,widgets,server}/dist/**/*.js', { cwd: root }).map((file) => join(root, file));

/** The first thing in a module that a strict policy or a browser would refuse, or null. */
export function refused(text: string): string | null {
  const file = ts.createSourceFile('m.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  let found: string | null = null;
  const visit = (node: ts.Node): void => {
    if (found !== null) return;
    if (ts.isDecorator(node)) found = 'a decorator';
    else if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text)) found = node.expression.text;
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('the guard itself sees what a browser would refuse', () => {
  assert.equal(refused('class A { @property() a; }'), 'a decorator');
  assert.equal(refused('const f = new Function("a");'), 'Function');
  assert.equal(refused('eval("1")'), 'eval');
  assert.equal(refused('const s = "eval(1) @property()"; class A { #a = 1 }'), null);
});
const singles = nouns.map((noun) => `${noun}.js`), stable = ['loader.js', 'sdk.js', 'theme.js', 'embed.js', 'iframe.js', 'pinned.js', ...singles];
test('what a page names has a stable name, and everything else has its hash in its name', () => {
  for (const name of stable) assert.ok(files.some((file) => basename(file) === name), name);
  for (const file of files) if (!stable.includes(basename(file))) assert.match(basename(file), /-[\w-]{8}\.js$/);
});
for (const name of ['loader.js', ...singles]) test(`${name} waits for no other file, and names only files that are there`, () => {
  const text = readFileSync(join(cdn, name), 'utf8');
  const { statements } = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  assert.deepEqual(statements.filter((one) => (ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) && one.moduleSpecifier).map((one) => one.getText()), []);
  const named = new Set([...text.matchAll(/["'`](?:\.\/)?([\w.-]+-[\w-]{8}\.js)["'`]/g)].map(([, name]) => name!));
  assert.ok(named.size >= 4);
  for (const name of named) assert.ok(files.some((file) => basename(file) === name), name);
});
test('every emitted module parses, holds no decorator, and needs no eval', () => {
  assert.ok(files.length > 1 && library.length > 20, `${files.length} and ${library.length} modules`);
  for (const file of [...files, ...library]) assert.equal(refused(readFileSync(file, 'utf8')), null, file);
});
test('Node parses every emitted chunk as a module', () => {
  // In one process of its own: parsing is behind a flag, and a process for each takes half a minute.
  const parse = "const { SourceTextModule } = await import('node:vm'), { readFileSync } = await import('node:fs'); for (const file of process.argv.slice(1)) try { new SourceTextModule(readFileSync(file, 'utf8')); } catch (error) { throw new Error(`${file}: ${error.message}`); } console.log(process.argv.length - 1);";
  assert.equal(execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', parse, ...files], { encoding: 'utf8' }).trim(), String(files.length));
});
test('each chunk has a Brotli twin that says the same', () => {
  for (const file of files) assert.deepEqual(brotliDecompressSync(readFileSync(`${file}.br`)), readFileSync(file), file);
});
