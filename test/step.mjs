// How one step of the suite runs a command: output held back while it goes well, shown when it does not.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const verbose = process.env.VERBOSE === '1';
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
  for (const child of children) child.kill(signal);
  process.exitCode = 130;
  setTimeout(() => process.exit(130), 3000).unref();
});

/** Runs to the end. Output comes back as text; `loud` (or VERBOSE=1) shows it as it comes. */
export function command(file, args, { env = {}, cwd = root, loud = false, limit = 900_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    children.add(child);
    for (const [stream, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream.on('data', (data) => { output += data; if (loud || verbose) to.write(data); });
    }
    const timer = setTimeout(() => { output += `\nstopped: it had not ended after ${limit / 1000} s\n`; child.kill('SIGKILL'); }, limit);
    child.on('error', (error) => { output += `${error.message}\n`; });
    child.on('close', (code) => { clearTimeout(timer); children.delete(child); resolve({ ok: code === 0, output }); });
  });
}
export const node = (args, options) => command(process.execPath, args, options);

const nothing = { passed: 0, failed: 0, skipped: 0 };
export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, again: (a.again ?? 0) + (b.again ?? 0) });
export const total = (list) => list.reduce(add, nothing);
/** One yes-or-no thing, counted as one test; what it says is shown when it is a no. */
export function verdict(name, ok, output = '') {
  console.log(`  ${ok ? '✔' : '✖'} ${name}`);
  if (!ok && output.trim() !== '') console.log(output.trimEnd().replace(/^/gm, '    '));
  return { ...nothing, [ok ? 'passed' : 'failed']: 1 };
}
export const counted = ({ passed, failed, skipped, again }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${again ? `, ${again} at the second try` : ''}`;
/** In a browser a few that fail are tried once more, and both tries are told: see docs/decisions/second-try.md. */
export const mayTryAgain = ({ failed }) => failed > 0 && failed <= 3;
export const indented = (text) => text.slice(0, 40_000).replace(/^/gm, '    ');

/** Runs test files under node:test, from source, and returns their counts. `again`: what failed in a browser is tried once more, each test by itself, or with the rest of its file where one goes on from the other. */
export async function nodeTest(name, patterns, { env = {}, args = [], limit, loud, again } = {}) {
  const files = [];
  for (const pattern of patterns) for await (const file of glob(pattern, { cwd: root, exclude: (path) => String(path).includes('node_modules') })) files.push(file);
  if (files.length === 0) return verdict(`${name}: no test file matches ${patterns.join(', ')}`, false);
  const place = mkdtempSync(join(tmpdir(), 'think-carer-test-')), tally = join(place, 'counts'), told = join(place, 'spec'), state = join(place, 'state');
  const reporters = [`--test-reporter=${pathToFileURL(join(root, 'test/reporters/counts.mjs')).href}`, `--test-reporter-destination=${tally}`,
    '--test-reporter=spec', `--test-reporter-destination=${loud || verbose ? 'stdout' : told}`];
  const run = async () => {
    const { ok, output } = await node(['--conditions=source', '--disable-warning=ExperimentalWarning', ...args, ...(again ? [`--test-rerun-failures=${state}`] : []), '--test', ...reporters, ...files.sort()],
      { env: { NODE_TEST_CONTEXT: undefined, ...env }, limit, loud });
    const { broken = [], ...counts } = existsSync(tally) && readFileSync(tally, 'utf8').trim() !== '' ? JSON.parse(readFileSync(tally, 'utf8')) : { ...nothing, failed: 1 };
    const spec = existsSync(told) ? readFileSync(told, 'utf8') : '';
    return { ...counts, failed: !ok && counts.failed === 0 ? 1 : counts.failed, broken, said: spec.split('✖ failing tests:')[1] ?? spec + output };
  };
  let { broken, said, ...result } = await run();
  if (again && mayTryAgain(result) && existsSync(state)) {
    const first = result.failed;
    console.log(`  ↻ ${name}: ${first} failed, and ${first === 1 ? 'is' : 'are'} tried once more\n${indented(said)}`);
    if (again === 'file') writeFileSync(state, JSON.stringify(JSON.parse(readFileSync(state, 'utf8')).map((tests) => Object.fromEntries(Object.entries(tests).filter(([at]) => !broken.some((file) => at.startsWith(`${relative(root, file)}:`)))))));
    ({ broken, said, ...result } = await run());
    result.again = Math.max(0, first - result.failed);
  }
  rmSync(place, { recursive: true, force: true });
  console.log(`  ${result.failed === 0 ? '✔' : '✖'} ${name}: ${counted(result)} (${files.length} files)`);
  if (result.failed > 0) console.log(indented(said));
  return result;
}
