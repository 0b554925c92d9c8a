// `npm start` and `npm test` on a bare machine: fetches Node 24 and pnpm 12 from npm, installs the packages, then hands over.
// Runs on Node 20 or newer and imports nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...rest] = process.argv.slice(2);
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-for');
const lock = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml'))).digest('hex');
const windows = process.platform === 'win32';

let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
// npm hands a SIGTERM to the shell between it and us, which dies of it and tells nobody: an orphan stops too.
const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) child?.kill('SIGTERM'); }, 500).unref();

function run(file, args, env = process.env) {
  return new Promise((resolve) => {
    child = spawn(file, args, { cwd: root, env, stdio: 'inherit', shell: windows });
    child.on('error', (error) => { console.error(`think-carer: could not run ${file}: ${error.message}`); resolve(1); });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
async function need(what, code) {
  if (code === 0) return;
  console.error(`think-carer: ${what}`);
  process.exit(code);
}
const withTools = (...args) => run('npx', ['-y', '-p', 'node@24', '-p', 'pnpm@12', '--', ...args]);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('think-carer: installing Node 24, pnpm 12 and the packages (first time only)…');
  await need('the packages could not be installed; check that the npm registry can be reached, then run the same command again.',
    await withTools('pnpm', 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'));
  writeFileSync(stamp, lock);
}
const env = { ...process.env, PATH: join(modules, '.bin') + delimiter + process.env.PATH };
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

if (command === 'start') {
  console.log('think-carer: building…');
  await need('the build failed; the lines above say where.', await run(node, ['.ci/build.mjs'], env));
  process.exit(await run(node, ['packages/server/bin/think-carer.js', 'serve', '--demo', ...rest], env));
}
if (command === 'test') process.exit(await run(node, ['test/run.mjs', ...rest], env));
console.error('usage: node .ci/toolchain.mjs start | test');
process.exit(2);
