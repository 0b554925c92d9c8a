// Evidence in memory, from a file to a published quarter: what a page without a server shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePack, extendPack } from '@think-carer/rules';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { createClient, isProblem } from './index.ts';
import { createMemoryTransport } from './testing.ts';
import { failureOf } from './server.fixture.ts';
import { createValidator } from './validate.ts';

const pack = extendPack(parsePack(northbridge), [parsePack(statutory)]);
const clientAt = (roles: readonly ('hr' | 'analyst' | 'chair' | 'manager')[], now = '2026-10-05T09:00:00.000Z', fetch = createMemoryTransport({ pack, persona: { email: 'jo@northbridge.example', roles }, clock: () => new Date(now) })) =>
  createClient({ baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'host', fetch, validate: createValidator() });

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const words = ['Approved', 'Approved', 'Approved', 'Approved', 'Rejected'], services = ['Adults and health', 'Housing', 'Libraries and culture'];
const csv = `Request date;Decision date;Status;Service area;Absence type;Employee name\n${lines(400, (i) => `${String(i % 28 + 1).padStart(2, '0')}/08/2026;${String(i % 28 + 2).padStart(2, '0')}/08/2026;${words[i % 5]};${services[i % 3]};Carer’s leave;Name ${i}`)}\n31/02/2026;;Approved;Housing;Carer’s leave;Somebody\n`;
const map = { 'Request date': 'askedOn', 'Decision date': 'decidedOn', Status: 'outcome', 'Service area': 'directorate', 'Absence type': 'leaveType' } as const;

test('a file is looked at, imported and published; every form says the same', async () => {
  const { evidence } = clientAt(['hr']);
  const looked = await evidence.import({ kind: 'leave-outcomes', csv });
  assert.equal(looked.id, null);
  assert.deepEqual(Object.fromEntries(looked.columns.flatMap(({ name, field }) => (field ? [[name, field]] : []))), map, 'the map is suggested');
  assert.deepEqual(looked.ignored, ['Employee name']);
  const refused = await evidence.import({ kind: 'leave-outcomes', csv, map });
  assert.deepEqual([refused.id, refused.accepted, refused.rejected], [null, 400, 1]);
  assert.deepEqual(refused.problems.map(({ row, column, code }) => [row, column, code]), [[402, 'Request date', 'not-a-date']]);
  assert.doesNotMatch(JSON.stringify(refused), /Somebody|31\/02/);
  const taken = await evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true });
  assert.ok(taken.id);
  const again = await failureOf(evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true }));
  assert.ok(isProblem(again, 'file-already-imported') && again.problem?.existingId === taken.id);

  const snapshot = await evidence.publish({ period: '2026-Q3' });
  const table = snapshot.tables.find(({ id }) => id === 'leave-by-directorate')!, value = (at: object) => table.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))?.value;
  assert.deepEqual([value({}), value({ outcome: 'agreed' }), value({ outcome: 'declined' })], [400, 320, null]);
  assert.deepEqual(snapshot.quality, { rejectedRows: 0, undatedRows: 1, sources: ['imports'] });
  assert.ok(snapshot.caveats.includes('rows-rejected'));
  assert.equal(snapshot.tables.find(({ id }) => id === 'median-days')!.cells.find(({ at }) => Object.keys(at).length === 0)!.value, 1);
  assert.deepEqual((await evidence.snapshots()).items.map(({ id, period }) => [id, period]), [[snapshot.id, '2026-Q3']]);
  assert.deepEqual(await evidence.read(snapshot.id), snapshot);
  const text = await evidence.csv(snapshot.id), line = (cells: string) => assert.ok(text.includes(`\r\n${cells}\r\n`), `${cells} is not in\n${text}`);
  line('2026-Q3,leave-by-directorate,,,agreed,320,80,');
  line('2026-Q3,leave-by-directorate,,,,400,,');
  line('2026-Q3,leave-by-directorate,Place and environment,,withdrawn,[c],[c],');
  assert.equal(text.split('\r\n').filter((row) => row.startsWith('2026-Q3,leave-by-directorate,')).length, table.cells.length);
  const evidencePack = await evidence.pack(snapshot.id, { locale: 'cy' });
  assert.equal(evidencePack.title, 'Gofalwyr: tystiolaeth ar gyfer Gorffennaf i Medi 2026');
  assert.deepEqual(evidencePack.carerConfident.map(({ level }) => level), ['active', 'accomplished', 'ambassador']);
  assert.ok(isProblem(await failureOf(evidence.publish({ period: '2026-Q3' })), 'period-passed'));
  assert.ok(isProblem(await failureOf(evidence.publish({ period: '2026-Q4' })), 'period-not-over'));
  assert.ok(isProblem(await failureOf(evidence.withdrawImport(taken.id)), 'period-passed'));
});

test('a manager reads no evidence, a chair brings none in', async () => {
  assert.ok(isProblem(await failureOf(clientAt(['manager']).evidence.snapshots()), 'role-not-allowed'));
  const { evidence } = clientAt(['chair']);
  assert.deepEqual((await evidence.snapshots()).items, []);
  assert.ok(isProblem(await failureOf(evidence.imports()), 'role-not-allowed'));
});
