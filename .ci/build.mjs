// Builds the packages in dependency order, leaving alone each one whose sources, and those it stands on, have not changed.
// `node .ci/build.mjs [--force] [package…]`. One build at a time in a checkout: a second waits, and then finds most of it done.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hold } from './lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2), force = words.includes('--force'), only = words.filter((word) => !word.startsWith('-'));

// Each package's dist is deleted and made anew: two builds would delete each other's.
await hold(join(root, '.think-carer/building'), (pid) => console.log(`another build of this checkout is running (process ${pid}): waiting for it`));

const packages = new Map(globSync('packages/*/package.json', { cwd: root }).map((file) => {
  const json = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return [json.name, { name: json.name, dir: dirname(file), script: json.scripts?.build, needs: Object.keys({ ...json.dependencies, ...json.devDependencies }).filter((name) => name.startsWith('@think-carer/')) }];
}));
const order = [];
const visit = (name) => {
  const it = packages.get(name);
  if (!it || order.includes(it)) return;
  it.needs.forEach(visit);
  order.push(it);
};
[...packages.keys()].sort().forEach(visit);

const isSource = (path) => !/(^|\/)(dist|node_modules)(\/|$)|\.test\.ts$|\.tsbuildinfo$/.test(path) && statSync(join(root, path)).isFile();
const prints = new Map();
/** One hash for a package: its own files, the toolchain's and its dependencies'. */
function fingerprint({ name, dir, needs }) {
  const hash = createHash('sha256');
  for (const path of ['tsconfig.base.json', 'pnpm-lock.yaml', '.ci/build.mjs', ...globSync(`${dir}/**/*`, { cwd: root }).filter(isSource).sort()]) {
    hash.update(path).update('\0').update(readFileSync(join(root, path))).update('\0');
  }
  for (const need of needs) hash.update(prints.get(need) ?? '');
  prints.set(name, hash.digest('hex'));
  return prints.get(name);
}

function run(script, cwd) {
  return new Promise((resolve) => {
    const bins = [join(root, cwd, 'node_modules/.bin'), join(root, 'node_modules/.bin'), dirname(process.execPath)].join(delimiter);
    const child = spawn(script, { cwd: join(root, cwd), shell: true, stdio: 'inherit', env: { ...process.env, SIZES: 'report', PATH: bins + delimiter + process.env.PATH } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const wanted = order.filter(({ name, script }) => script && (only.length === 0 || only.some((word) => name === word || name === `@think-carer/${word}`)));
let step = 0;
order.forEach(fingerprint);
for (const { name, dir, script } of wanted) {
  step += 1;
  const stamp = join(root, dir, 'dist/.built-from'), heading = `[${step}/${wanted.length}] ${name}`;
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === prints.get(name)) {
    console.log(`${heading}: unchanged`);
    continue;
  }
  const from = Date.now();
  rmSync(join(root, dir, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, dir, 'dist'), { recursive: true });
  if (!await run(script, dir)) {
    console.error(`${heading}: failed`);
    process.exit(1);
  }
  // What is not TypeScript (SQL, pages, styles) is read from beside the code, so it goes where the code goes.
  if (existsSync(join(root, dir, 'tsconfig.build.json'))) {
    for (const path of globSync('src/**/*', { cwd: join(root, dir) })) {
      if (/\.(ts|snap|md)$/.test(path) || !statSync(join(root, dir, path)).isFile()) continue;
      cpSync(join(root, dir, path), join(root, dir, path.replace(/^src/, 'dist')));
    }
  }
  writeFileSync(stamp, prints.get(name));
  console.log(`${heading}: built in ${((Date.now() - from) / 1000).toFixed(1)} s`);
}
