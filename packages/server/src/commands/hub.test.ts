// think-carer hub: a file looked at, feeds told, feeds read; what it says, and its exit codes.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, mock } from 'node:test';
import { seedDemo } from '../demo/seed.ts';
import { insertFeed } from '../hub/rows.ts';
import { pageOf, range } from '../hub/feed.fixture.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { connect } from '../store/database.ts';
import { type FreshDatabase, freshDatabase } from '../store/fresh-database.ts';
import { StartRefused } from '../store/roles.ts';
import { withTenant } from '../store/tenant.ts';
import { hubCommand, type HubFlags } from './hub.ts';

let fresh: FreshDatabase, folder: string;
before(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hub-'));
  process.env['DATABASE_URL'] = fresh.ownerUrl;
  const owner = connect({ connectionString: fresh.ownerUrl, max: 1 }), tenantId = tenantIdOf('northbridge');
  await seedDemo(owner, new Date());
  await withTenant(owner, tenantId, (store) => insertFeed(store, tenantId, 'neighbour', { title: 'Neighbour', url: 'https://directory.example/services' }));
  await owner.destroy();
});
after(async () => {
  delete process.env['DATABASE_URL'];
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function run(words: string[], flags: HubFlags = { tenant: 'northbridge' }): Promise<{ code: number; said: string }> {
  const said: string[] = [], spies = (['log', 'error'] as const).map((way) => mock.method(console, way, (line: string) => { said.push(line); }));
  try {
    return { code: await hubCommand(words, flags), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}
async function file(name: string, text: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

it('looks at a curated file, in whatever encoding, and at a page of a feed', async () => {
  const csv = 'name,phone,areas,checked on\nCaffi Cof,01632 960101,Northbridge,2026-09-15\n';
  assert.deepEqual(await run(['validate', await file('good.csv', csv)]), { code: 0, said: '1 services and 0 activities are understood, 0 faults; areas and centres are those of northbridge' });
  assert.equal((await run(['validate', await file('utf16.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'))])).code, 0);
  const bad = await run(['validate', await file('bad.csv', `${csv}Two,01632 960102,Atlantis,2026-09-15\n`)]);
  assert.equal(bad.code, 1);
  assert.match(bad.said, /^row 3, areas: /m);
  const unknown = await run(['validate', await file('unknown.csv', csv.replace('areas', 'where'))]);
  assert.match(unknown.said, /^Columns: kind, id, name, /m);
  const feed = await run(['validate', await file('feed.json', JSON.stringify(pageOf(range(1, 3), { url: '/' } as never)))]);
  assert.deepEqual([feed.code, /Open Referral UK 3\.0: 3 services are read/.test(feed.said)], [0, true], feed.said);
  assert.equal((await run(['validate', await file('none.json', '{"contents":[]}')])).code, 1);
});

it('tells how the feeds are, and reads them now', async () => {
  assert.match((await run(['feeds'])).said, /^neighbour +never +0 services {2}last good never/m);
  // No host is allowed here, so that nothing is asked of anyone.
  const refreshed = await run(['refresh', 'neighbour']);
  assert.match(refreshed.said, /^ {2}feed-host-not-allowed \(https:\/\/directory\.example\/services\)$/m);
  await run(['refresh']);
  const failing = await run(['refresh']);
  assert.deepEqual([failing.code, /^neighbour +failing/m.test(failing.said)], [1, true], failing.said);
  assert.equal(JSON.parse((await run(['feeds'], { tenant: 'northbridge', json: true })).said)[0].problem, 'feed-host-not-allowed');
});

it('says in one line what is wrong', async () => {
  const wrong = (words: string[], flags?: HubFlags) => assert.rejects(run(words, flags), (error) => error instanceof StartRefused && !error.message.includes('\n'));
  await wrong(['validate', join(folder, 'none.csv')]);
  await wrong(['validate', await file('x.csv', 'name\nx\n')], { pack: 'nobody' });
  await wrong(['feeds'], { tenant: 'nobody' });
  await wrong(['feeds'], {});
  await wrong(['refresh', 'nothing']);
  assert.equal((await run(['dance'])).code, 2);
});
