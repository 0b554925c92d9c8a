// The command line as a person meets it: one clear line for each thing that can go wrong, and the right exit code.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packCommand } from './commands/pack.ts';
import { freshDatabase, type FreshDatabase } from './store/fresh-database.ts';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'cli-')); });
after(() => rm(folder, { recursive: true }));

interface Ended { code: number | null; out: string; err: string }
const cli = fileURLToPath(new URL('./cli.ts', import.meta.url)), packs = fileURLToPath(new URL('../../packs/src/', import.meta.url));
/** Runs the command; `until` ends it with Ctrl-C once it has said so. */
function run(words: string[], env: Record<string, string> = {}, until?: RegExp): Promise<Ended> {
  const { DATABASE_URL: _a, DATABASE_APP_URL: _b, PORT: _c, ...rest } = process.env;
  const child = spawn(process.execPath, ['--conditions=source', cli, ...words], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '', err = '', isTold = false;
  child.stdout.on('data', (chunk) => {
    out += chunk;
    // Twice: a terminal tells the whole group, and npm tells it again.
    if (until?.test(out) && !isTold) { isTold = true; child.kill('SIGINT'); child.kill('SIGINT'); }
  });
  child.stderr.on('data', (chunk) => { err += chunk; });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
/** Runs `think-carer pack …` in this process, which is much quicker. */
function pack(verb: 'validate' | 'test', file: string): Ended {
  const said = { log: [] as string[], error: [] as string[] };
  const spies = (['log', 'error'] as const).map((way) => mock.method(console, way, (line: string) => { said[way].push(line); }));
  try {
    return { code: packCommand(verb, file), out: said.log.join('\n'), err: said.error.join('\n') };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}
const write = async (name: string, text: string) => { const file = join(folder, name); await writeFile(file, text); return file; };

describe('think-carer pack', () => {
  it('validates and tests every pack that ships', async () => {
    for (const name of ['uk-statutory', 'islington-2015', 'five-boroughs-2010', 'northbridge']) {
      assert.match((pack('validate', `${packs}${name}.json`)).out, /: valid \(\d+ schemes, \d+ questions, \d+ tests\)/, name);
      const tested = pack('test', `${packs}${name}.json`);
      assert.deepEqual([tested.code, /^[1-9]\d* passed, 0 failed$/m.test(tested.out)], [0, true], name + tested.err);
    }
  });
  it('says the line, column and path of each fault', async () => {
    const text = await readFile(`${packs}islington-2015.json`, 'utf8'), lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('"kind"') && line.includes('council')), file = await write('typo.json', text.replace('"kind": "council"', '"kind": "counsil"'));
    const { code, err, out } = pack('validate', file);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^${file}:${at + 1}:${lines[at]!.indexOf('"kind"') + 1} [\\w.[\\]]*kind: must be `, 'm'));
    assert.match(out, /^\d+ faults?$/m);
  });
  it('finds a missing member, broken JSON, a member given twice, and an empty file', async () => {
    assert.match((pack('validate', await write('short.json', '{\n  "id": "short"\n}'))).err, /short\.json:1:1 version: is missing/);
    assert.match((pack('validate', await write('comma.json', '{\n  "id": "x",\n}'))).err, /comma\.json:3:1 JSON: property name expected/);
    assert.match((pack('validate', await write('twice.json', '{\n  "id": "x",\n  "id": "y"\n}'))).err, /twice\.json:3:3 JSON: the member "id" is given twice/);
    assert.equal((pack('validate', await write('empty.json', ''))).code, 1);
    assert.match((await run(['pack', 'test', join(folder, 'none.json')])).err, /^think-carer: .*none\.json cannot be read: there is no such file$/m);
  });
  it('says which of a pack’s own tests fails, and where it is', async () => {
    const theirs = JSON.parse(await readFile(`${packs}northbridge.json`, 'utf8'));
    const [scheme] = Object.keys(theirs.tests[0].expect);
    theirs.tests[0].expect[scheme!].outcome = theirs.tests[0].expect[scheme!].outcome === 'expired' ? 'may' : 'expired';
    const { code, out, err } = pack('test', await write('wrong.json', JSON.stringify(theirs, null, 2)));
    assert.deepEqual([code, out.trim()], [1, `${theirs.tests.length - 1} passed, 1 failed`]);
    assert.match(err, /wrong\.json:\d+:\d+ tests\[0\] .*expected .*expired/);
  });
  it('extends packs that lie beside it before those that ship', async () => {
    const base = JSON.parse(await readFile(`${packs}uk-statutory.json`, 'utf8')), own = JSON.parse(await readFile(`${packs}northbridge.json`, 'utf8'));
    const file = await write('mine.json', JSON.stringify({ ...own, id: 'mine', extends: ['house-rules'], tests: [] }));
    assert.match((pack('validate', file)).err, /mine\.json:1:\d+ extends\[0\]: names the pack "house-rules", which was not given/);
    await write('house-rules.json', JSON.stringify({ ...base, id: 'house-rules', tests: [] }));
    assert.equal((pack('validate', file)).code, 0);
    assert.equal((pack('test', file)).code, 1, 'a pack without tests has not passed any');
  });
});

describe('think-carer serve', () => {
  let fresh: FreshDatabase;
  before(async () => { fresh = await freshDatabase(); });
  after(() => fresh.drop());
  it('says where it is, and stops cleanly on Ctrl-C', async () => {
    const { code, out, err } = await run(['serve', '--port', '0'], { DATABASE_URL: fresh.ownerUrl }, /ready/);
    assert.match(out, /^think-carer: migrating the database…\nThink Carer is ready: http:\/\/localhost:\d+\nthink-carer: stopping…\nthink-carer: stopped; the data is kept\n$/);
    assert.deepEqual([code, err], [0, '']);
  });
  it('says in one line what is wrong, and what to do', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, resolve));
    const port = String((busy.address() as AddressInfo).port), wrongUser = Object.assign(new URL(fresh.ownerUrl), { password: 'wrong' }).href, wrongName = Object.assign(new URL(fresh.ownerUrl), { pathname: '/nowhere' }).href;
    const cases: [Record<string, string>, RegExp][] = [
      [{ PORT: port, DATABASE_URL: fresh.ownerUrl }, /^think-carer: port \d+ is in use; stop the other program, or choose another port with PORT=\d+$/],
      [{ PORT: 'http' }, /^think-carer: the port must be a number/],
      [{ PORT: '0', DATABASE_URL: 'postgres://u:hush@127.0.0.1:1/x' }, /^think-carer: PostgreSQL at 127\.0\.0\.1:1 cannot be reached; .*DATABASE_URL/],
      [{ PORT: '0', DATABASE_URL: 'nonsense' }, /^think-carer: DATABASE_URL is not a URL/],
      [{ PORT: '0', DATABASE_URL: wrongUser }, /^think-carer: PostgreSQL at .* did not accept the user or password/],
      [{ PORT: '0', DATABASE_URL: wrongName }, /^think-carer: PostgreSQL at .* has no database of the name/],
      [{ PORT: '0', DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.ownerUrl }, /^think-carer: the app role think_carer_test_owner owns the tables.*DATABASE_APP_URL/],
    ];
    for (const [line, { code, err }] of await Promise.all(cases.map(async ([env, line]) => [line, await run(['serve'], env)] as const))) {
      assert.equal(code, 1, err);
      assert.match(err.trim(), line);
      assert.equal(err.trim().split('\n').length, 1, err);
      assert.ok(!/hush|wrong|    at /.test(err), 'no password, no stack');
    }
    busy.close();
  });
  it('shows how it is used when it is used wrongly', async () => {
    for (const [words, { code, err }] of await Promise.all([[], ['sing'], ['serve', 'x'], ['pack', 'burn', 'f'], ['serve', '--loud'], ['theme', 'lint', '--write', 'f']].map(async (words) => [words, await run(words)] as const))) {
      assert.deepEqual([code, /usage:/.test(err)], [2, true], words.join(' '));
    }
    assert.equal((await run(['--help'])).code, 0);
    assert.match((await run(['migrate'])).err, /^think-carer: set DATABASE_URL/);
    const migrated = await run(['migrate'], { DATABASE_URL: fresh.ownerUrl });
    assert.match(migrated.out, /the database is at \d{4}-/, migrated.err);
  });
});
