// Evidence over HTTP, on real PostgreSQL: nothing twice, nothing by halves, frozen for good, and in-app requests beside imported ones.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { countRows, lookAt } from '@think-carer/evidence';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPacks } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { countQuarter } from './publish.ts';

let test: TestApp, hr: Record<string, string>;
before(async () => { test = await openTestApp(); });
after(() => test.close());
const tenantId = tenantIdOf('northbridge'), offer = loadPacks().get('northbridge')!;
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(test.database, tenantId, work);
beforeEach(async () => {
  test.clock = new Date('2026-10-05T09:00:00.000Z');
  hr = await test.signIn('jo', { roles: ['hr'] });
  await withTenant(test.owner, tenantId, async (store) => { for (const table of ['evidence_row', 'evidence_import', 'evidence_snapshot', 'evidence_activity'] as const) await store.deleteFrom(table).execute(); });
});

const map = { On: 'askedOn', Status: 'outcome', Service: 'directorate', Type: 'leaveType', Decided: 'decidedOn', Ref: 'reference' };
const services = ['Adult social care', 'Housing', 'Children and schools', ''], types = ['Carer\'s leave', 'Special leave', ''], words = ['Approved', 'Approved', 'Approved', 'Declined', 'Deferred', 'Pending'];
const line = (i: number, status = words[i % 6]!, reference = `R${i}`): string => `${String(i % 28 + 1).padStart(2, '0')}/0${7 + i % 3}/2026,${status},${services[i % 4]},${types[i % 3]},${status === 'Pending' ? '' : '30/09/2026'},${reference}`;
const file = (count: number, of: (i: number) => string = (i) => line(i)): string => ['On,Status,Service,Type,Decided,Ref', ...Array.from({ length: count }, (_, i) => of(i))].join('\n');
const bringIn = (csv: string, more: object = {}, who = hr) => test.call('POST', '/v1/evidence/imports', who, { kind: 'leave-outcomes', csv, map, ...more });
const publish = (period = '2026-Q3') => test.call('POST', '/v1/evidence/snapshots', hr, { period });
const rowsKept = () => inTenant(async (store) => Number((await store.selectFrom('evidence_row').select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count));
const totalOf = (snapshot: any, at: object = {}, table = 'leave-by-directorate') => snapshot.tables.find(({ id }: { id: string }) => id === table).cells.find((cell: { at: object }) => JSON.stringify(cell.at) === JSON.stringify(at))?.value;

describe('an import', () => {
  it('keeps all of a good file, none of a bad one, and the good rows of a bad one where that is asked for', async () => {
    const bad = file(300, (i) => (i % 100 === 7 ? line(i).replace(/\/2026,/, '/2062,') : line(i)));
    assert.deepEqual([(await bringIn(bad, { dryRun: true })).body.rejected, await rowsKept()], [3, 0]);
    const refused = (await bringIn(bad)).body;
    assert.deepEqual([refused.id, refused.accepted, refused.rejected, await rowsKept()], [null, 297, 3, 0]);
    const taken = (await bringIn(bad, { acceptRejected: true })).body;
    assert.deepEqual([typeof taken.id, taken.accepted, taken.rejected, await rowsKept()], ['string', 297, 3, 297]);
    const { quality, caveats } = (await publish()).body;
    assert.deepEqual(quality, { rejectedRows: 0, undatedRows: 3, sources: ['imports'] });
    assert.ok(caveats.includes('rows-rejected'));
  });

  it('is never taken twice; the same rows in another file are seen, and a new outcome takes the old one’s place', async () => {
    const first = (await bringIn(file(300))).body;
    const again = await bringIn(file(300));
    assert.deepEqual([again.status, again.body.code, again.body.existingId], [409, 'file-already-imported', first.id]);
    const later = (await bringIn(file(320, (i) => (i === 5 ? line(i, 'Declined') : line(i))))).body;
    assert.deepEqual([later.accepted, later.seenBefore, later.replaced, await rowsKept()], [21, 299, 1, 321]);
    const { counts } = await inTenant((store) => countQuarter({ store, tenant: { id: tenantId, pseudonymSecret: 'x' }, offer, now: test.clock }, '2026-Q3'));
    assert.equal(counts.leave.reduce((sum, { count }) => sum + count, 0), 320);
    // Taken back, the later file leaves what the first said.
    const back = await test.call('POST', `/v1/evidence/imports/${later.id}/withdrawal`, hr);
    assert.deepEqual([back.status, back.body.withdrawnAt, await rowsKept()], [200, test.clock.toISOString(), 300]);
    assert.equal((await bringIn(file(320, (i) => (i === 5 ? line(i, 'Declined') : line(i))))).status, 200, 'and may come again');
  });

  it('tells rows apart without a reference of their own by what they say', async () => {
    const bare = (count: number) => ['On,Status', ...Array.from({ length: count }, () => '01/07/2026,Approved')].join('\n'), short = { On: 'askedOn', Status: 'outcome' };
    await bringIn(bare(40), { map: short });
    const more = (await bringIn(bare(60), { map: short })).body;
    assert.deepEqual([more.accepted, more.seenBefore, await rowsKept()], [20, 40, 60]);
    assert.ok((await publish()).body.caveats.includes('rows-without-reference'));
  });

  it('keeps nothing of a person: neither name nor reference nor the file is in the database', async () => {
    const csv = file(60).split('\n').map((row, i) => `${row},${i === 0 ? 'Employee' : `Samira Okonkwo ${i}`}`).join('\n');
    assert.deepEqual((await bringIn(csv)).body.ignored, ['Employee']);
    const kept = await inTenant(async (store) => JSON.stringify([await store.selectFrom('evidence_row').selectAll().execute(), await store.selectFrom('evidence_import').selectAll().execute(), await store.selectFrom('idempotency_key').selectAll().execute(), await store.selectFrom('audit_event').selectAll().execute(), test.log]));
    assert.doesNotMatch(kept, /Samira|Okonkwo|"R\d+"/);
  });

  it('takes no rows of a published quarter, and cannot be withdrawn once it is published', async () => {
    const { id } = (await bringIn(file(200))).body;
    assert.equal((await publish()).status, 201);
    const late = (await bringIn(file(1, () => line(7, 'Approved', 'late')))).body;
    assert.deepEqual([late.accepted, late.faults[0].code], [0, 'period-published']);
    const back = await test.call('POST', `/v1/evidence/imports/${id}/withdrawal`, hr);
    assert.deepEqual([back.status, back.body.code], [409, 'period-passed']);
    assert.equal((await test.call('GET', '/v1/evidence/imports', hr)).body.items[0].isFrozen, true);
  });

  it('by two at once is taken once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => bringIn(file(500))));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    assert.equal(await rowsKept(), 500);
  });
});

describe('a quarter', () => {
  it('is published when it is over, in order, once, and only where something can show', async () => {
    assert.deepEqual([(await publish()).body.code, (await publish('2026-Q4')).body.code], ['nothing-new', 'period-not-over']);
    await bringIn(file(300));
    assert.equal((await publish()).status, 201);
    assert.deepEqual([(await publish()).body.code, (await publish('2026-Q2')).body.code], ['period-passed', 'period-passed']);
    const two = await Promise.all([1, 2].map(() => test.call('POST', '/v1/evidence/snapshots', hr, { period: '2026-Q3' })));
    assert.deepEqual(two.map(({ status }) => status), [409, 409]);
  });

  it('stays as it was published, for every viewer, as JSON and as CSV', async () => {
    await bringIn(file(600));
    const published = (await publish()).body;
    await test.call('POST', '/v1/registrations', await test.signIn('new-carer'), { level: 'count', privacyVersion: '2026-09' });
    test.clock = new Date('2027-02-01T09:00:00.000Z');
    for (const role of ['hr', 'equalities', 'analyst', 'chair', 'commissioner'] as const) {
      const viewer = await test.signIn(`the-${role}`, { roles: [role] }), read = await test.call('GET', `/v1/evidence/snapshots/${published.id}`, viewer), csv = await test.call('GET', `/v1/evidence/snapshots/${published.id}.csv`, viewer);
      assert.deepEqual(read.body, published);
      assert.deepEqual([csv.status, csv.headers.get('content-type')], [200, 'text/csv; charset=utf-8']);
      const cells = published.tables.flatMap(({ id, cells: all }: any) => all.map(({ at, value }: any) => [id, at, value]));
      const lines = csv.body.split('\r\n').filter((text: string) => cells.some(([id]: [string]) => text.startsWith(`2026-Q3,${id},`)));
      assert.equal(lines.length, cells.length);
      for (const [i, [, , value]] of cells.entries()) assert.match(lines[i], new RegExp(`,${value ?? '\\[c\\]'},`), 'the same figure, in the same place');
    }
    for (const statement of ['update think_carer.evidence_snapshot set body = \'{}\'', 'delete from think_carer.evidence_snapshot']) await assert.rejects(inTenant((store) => sql.raw(statement).execute(store)), { code: '42501' });
  });

  it('of another tenant is not there', async () => {
    await bringIn(file(300));
    const { id } = (await publish()).body, theirs = await test.signIn('theirs', { roles: ['hr'], tenant: 'five-boroughs' });
    for (const path of [`/${id}`, `/${id}.csv`, `/${id}/pack`]) assert.equal((await test.call('GET', `/v1/evidence/snapshots${path}`, theirs)).status, 404);
    assert.deepEqual((await test.call('GET', '/v1/evidence/snapshots', theirs)).body.items, []);
  });

  it('counts in the database as the shared code counts', async () => {
    const csv = file(900);
    await bringIn(csv);
    const { counts } = await inTenant((store) => countQuarter({ store, tenant: { id: tenantId, pseudonymSecret: 'x' }, offer, now: test.clock }, '2026-Q3'));
    const { rows } = lookAt({ kind: 'leave-outcomes', csv, map: map as never }, { offer, today: '2026-10-05', isPublished: () => false }), pure = countRows(rows.rows, '2026-Q3', '2026-10-05');
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    for (const part of ['leave', 'working', 'survey', 'medians'] as const) assert.deepEqual(sorted(counts[part]), sorted(pure[part]), part);
  });

  it('counts requests made here beside imported ones, and one that is in both once', async () => {
    test.clock = new Date('2026-09-14T09:00:00.000Z');
    const boss = await test.signIn('boss', { roles: ['manager'], email: 'boss@northbridge.example' }), references: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const asked = await test.call('POST', '/v1/leave-requests', await test.signIn(`asker-${i}`, { managerEmail: 'boss@northbridge.example' }), { type: 'carers-leave', team: 'housing', parts: [{ on: '2026-10-02', part: 'full-day' }] });
      assert.equal(asked.status, 201, JSON.stringify(asked.body));
      references.push(asked.body.reference);
      if (i < 30) assert.equal((await test.call('POST', `/v1/leave-requests/${asked.body.id}/decisions`, boss, { verb: 'agree' })).status, 200);
    }
    test.clock = new Date('2026-10-05T09:00:00.000Z');
    hr = await test.signIn('jo', { roles: ['hr'] });
    await bringIn(file(100, (i) => (i < 10 ? line(0, 'Approved', references[i]) : line(i))));
    const snapshot = (await publish()).body;
    assert.deepEqual([totalOf(snapshot), totalOf(snapshot, { leaveType: 'carers-leave' }, 'leave-by-type')], [130, 70]);
    assert.deepEqual(snapshot.quality.sources, ['imports', 'in-app']);
    assert.ok(snapshot.caveats.includes('both-sources'));
  });

  it('is on record with who published it; reading is what everybody may', async () => {
    await bringIn(file(300));
    const { id } = (await publish()).body;
    await test.call('GET', `/v1/evidence/snapshots/${id}`, hr);
    const events = await inTenant((store) => store.selectFrom('audit_event').select(['event', 'record', 'actor_key', 'fields']).where('record_id', '=', id).execute());
    assert.deepEqual(events.map(({ event, record, fields }) => [event, record, fields]), [['evidence.published', 'evidence', ['period']]]);
    assert.match(events[0]!.actor_key!, /^p_/);
  });
});

describe('an evidence pack', () => {
  it('names figures by their tables, in the order of a report and of an award, in both languages', async () => {
    await bringIn(file(300));
    const { id, tables } = (await publish()).body;
    await test.call('POST', '/v1/evidence/activities', hr, { on: '2026-06-08', kind: 'campaign', title: '=HYPERLINK("x") Carers Week' });
    const pack = (await test.call('GET', `/v1/evidence/snapshots/${id}/pack`, hr)).body, welsh = (await test.call('GET', `/v1/evidence/snapshots/${id}/pack?locale=cy`, hr)).body;
    const named = [...pack.psed, ...pack.carerConfident.flatMap(({ criteria }: any) => criteria)].flatMap(({ evidence }: any) => evidence).flatMap(({ table }: any) => table ?? []);
    assert.deepEqual(named.filter((table: string) => !tables.some((one: any) => one.id === table)), []);
    assert.deepEqual(pack.carerConfident.map(({ level }: any) => level), ['active', 'accomplished', 'ambassador']);
    assert.equal(pack.title, 'Carers: evidence for July to September 2026');
    assert.equal(pack.activities.length, 1);
    assert.match(pack.statement, /due regard/);
    assert.doesNotMatch(JSON.stringify(pack), /compliant/i);
    assert.notEqual(welsh.statement, pack.statement);
    assert.deepEqual(welsh.psed.map(({ id: section }: any) => section), pack.psed.map(({ id: section }: any) => section));
  });
});
