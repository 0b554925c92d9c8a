// Two builds in one checkout: the second waits for the first and uses what it made; a build that was killed stops nobody.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hold } from '../../.ci/lock.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let place: string;
const lock = (): string => join(place, '.think-carer/building'), read = (file: string): string => readFileSync(join(place, file), 'utf8');
const old = (): Date => new Date(Date.now() - 10_000);

/** A checkout of one package, whose build writes down when it begins and ends, and waits for the file `go` in between. */
before(() => {
  place = mkdtempSync(join(tmpdir(), 'think-carer-build-'));
  for (const file of ['build.mjs', 'lock.mjs']) cpSync(join(root, '.ci', file), join(place, '.ci', file));
  mkdirSync(join(place, 'packages/one'), { recursive: true });
  for (const file of ['tsconfig.base.json', 'pnpm-lock.yaml']) writeFileSync(join(place, file), '{}');
  writeFileSync(join(place, 'packages/one/slow.mjs'), `import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
appendFileSync('../../log', 'begin ');
writeFileSync('dist/made', '');
while (!existsSync('../../go')) await new Promise((done) => setTimeout(done, 20));
if (!existsSync('dist/made')) appendFileSync('../../log', 'GONE ');
appendFileSync('../../log', 'end ');
`);
  writeFileSync(join(place, 'packages/one/package.json'), JSON.stringify({ name: '@think-carer/one', scripts: { build: `"${process.execPath}" slow.mjs` } }));
});
after(() => rmSync(place, { recursive: true, force: true }));

function build(): { child: ReturnType<typeof spawn>; said: () => string; says: (what: RegExp) => Promise<void>; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['.ci/build.mjs'], { cwd: place, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { text += data.toString(); });
  return {
    child, said: () => text, ended: once(child, 'close').then(([code]) => code as number | null),
    says: async (what) => { while (!what.test(text)) await new Promise((done) => setTimeout(done, 20)); },
  };
}

test('a second build waits for the first, and uses what it made', async () => {
  const first = build();
  while (!existsSync(join(place, 'log'))) await new Promise((done) => setTimeout(done, 20));
  const second = build();
  await second.says(/another build of this checkout is running/);
  assert.match(second.said(), new RegExp(`process ${first.child.pid}\\b`));
  writeFileSync(join(place, 'go'), '');
  assert.deepEqual(await Promise.all([first.ended, second.ended]), [0, 0]);
  assert.equal(read('log'), 'begin end ');
  assert.match(second.said(), /one: unchanged/);
  assert.ok(!existsSync(lock()), 'the lock is let go of');
});
test('what a dead build left behind is taken over', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'close');
  writeFileSync(lock(), String(gone.pid));
  utimesSync(lock(), old(), old());
  const next = build();
  assert.equal(await next.ended, 0);
  assert.doesNotMatch(next.said(), /waiting/);
});
test('a living process is waited for, however long ago it was heard of in the last minute', async () => {
  writeFileSync(lock(), String(process.pid));
  utimesSync(lock(), old(), old());
  const next = build();
  await next.says(/waiting for it/);
  rmSync(lock());
  assert.equal(await next.ended, 0);
});
test('of several that find a dead process’s lock, one at a time holds it', async () => {
  const path = join(place, 'several'), gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'close');
  writeFileSync(path, String(gone.pid));
  utimesSync(path, old(), old());
  let inside = 0, most = 0;
  await Promise.all(Array.from({ length: 5 }, async () => {
    const release = await hold(path);
    most = Math.max(most, ++inside);
    await new Promise((done) => setTimeout(done, 30));
    inside -= 1;
    release();
  }));
  assert.equal(most, 1);
  assert.ok(!existsSync(path));
});
