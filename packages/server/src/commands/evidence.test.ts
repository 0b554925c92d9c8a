// think-carer evidence, from an export in UTF-16 to figures on paper: what it says, what it keeps, and its exit codes.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, mock } from 'node:test';
import { seedDemo } from '../demo/seed.ts';
import { connect } from '../store/database.ts';
import { type FreshDatabase, freshDatabase } from '../store/fresh-database.ts';
import { StartRefused } from '../store/roles.ts';
import { evidenceCommand, type EvidenceFlags } from './evidence.ts';

let fresh: FreshDatabase, folder: string, file: string;
const quarter = '2026-Q1';
before(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  file = join(folder, 'q1.csv');
  process.env['DATABASE_URL'] = fresh.ownerUrl;
  const owner = connect({ connectionString: fresh.ownerUrl, max: 1 });
  await seedDemo(owner, new Date());
  await owner.destroy();
  const rows = Array.from({ length: 400 }, (_, i) => `R${i};${i % 100 === 3 ? '30/02/2026' : `${String(i % 28 + 1).padStart(2, '0')}/02/2026`};${['Approved', 'Approved', 'Rejected', 'With HR'][i % 4]};Housing;Samira ${i}`);
  await writeFile(file, Buffer.from(`\uFEFFAbsence report\r\n\r\nRequest ID;Requested on;Status;Service;Employee\r\n${rows.join('\r\n')}\r\n`, 'utf16le'));
});
after(async () => {
  delete process.env['DATABASE_URL'];
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function run(words: string[], flags: EvidenceFlags = {}): Promise<{ code: number; said: string }> {
  const said: string[] = [], tell = (line: string) => { said.push(line); }, spies = (['log', 'error'] as const).map((way) => mock.method(console, way, tell));
  try {
    return { code: await evidenceCommand(words, { tenant: 'northbridge', ...flags }, tell), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}
const map = ['Request ID=reference', 'Requested on=askedOn', 'Status=outcome', 'Service=directorate'];

it('looks, reports, imports, publishes and exports', async () => {
  const looked = await run(['import', file]);
  assert.equal(looked.code, 0);
  assert.match(looked.said, /400 rows, utf-16le, ";" between cells/);
  assert.match(looked.said, /100 × unknown-value in "Status", first in row 7: "With HR" {2}\(--value 'outcome:With HR=…'\)/);
  assert.match(looked.said, /4 × not-a-date in "Requested on", first in row 7: "30\/02\/2026"/);
  assert.match(looked.said, /--map 'Requested on=askedOn'/);
  assert.doesNotMatch(looked.said, /Samira/);
  const value = ['outcome:With HR=pending'];
  assert.equal((await run(['import', file], { map, value, dryRun: true })).code, 0);
  const refused = await run(['import', file], { map, value });
  assert.deepEqual([refused.code, /Nothing was kept/.test(refused.said)], [1, true]);
  const kept = await run(['import', file], { map, value, acceptRejected: true });
  assert.deepEqual([kept.code, /396 of 400 rows understood/.test(kept.said), /Kept as import [0-9a-f-]{36}/.test(kept.said)], [0, true, true], kept.said);
  assert.match((await run(['import', file], { map, value, acceptRejected: true })).said, /file-already-imported/);
  assert.match((await run(['publish', quarter])).said, /^2026-Q1 is published: \d+ figures/m);
  const again = await run(['publish', quarter]);
  assert.deepEqual([again.code, /period-passed/.test(again.said)], [1, true]);
  assert.match((await run(['list'])).said, /^2026-Q1 {2}\d{4}-\d\d-\d\d {2}[0-9a-f-]{36}$/m);
  assert.match((await run(['export', quarter])).said, /^2026-Q1,leave-by-directorate,,,,395,,\r$/m);
  const json = JSON.parse((await run(['export', quarter], { format: 'json' })).said);
  assert.deepEqual([json.snapshot.period, json.pack.carerConfident.length], [quarter, 3]);
  assert.match((await run(['export', quarter], { format: 'html', locale: 'cy' })).said, /<html lang="cy">/);
});

it('says in one line what is wrong', async () => {
  const wrong = (words: string[], flags: EvidenceFlags = {}) => assert.rejects(run(words, flags), (error) => error instanceof StartRefused && !error.message.includes('\n'));
  await wrong(['import', join(folder, 'none.csv')]);
  await wrong(['import', file], { map: ['Nothing=outcome'] });
  await wrong(['import', file], { map: ['Status=dragon'] });
  await wrong(['import', file], { kind: 'dragons' });
  await wrong(['publish', 'last']);
  await wrong(['export', 'x']);
  await wrong(['list'], { tenant: 'nobody' });
  await wrong(['list'], { tenant: undefined });
  assert.equal((await run(['dance'])).code, 2);
});
