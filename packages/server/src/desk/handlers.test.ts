// The desk on real PostgreSQL: who sees what in which order, and who stands in for whom.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { approverAddresses, type DeskItem, type Role, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { loadPackFiles } from '../offer/packs.ts';
import { openTestApp, type TestApp } from '../testing.ts';

let test: TestApp;
const start = new Date('2027-01-04T09:30:00.000Z');
const files = loadPackFiles(), offer = (() => {
  const pack = files.resolved.get('northbridge')!;
  return { ...pack, directorates: [{ id: 'people', name: 'People' }, { id: 'place', name: 'Place' }], teams: [{ id: 'adult-social-care', name: 'Adult social care', directorate: 'people' }, { id: 'parks', name: 'Parks', directorate: 'place' }] };
})();
before(async () => { test = await openTestApp({ packs: { ...files, resolved: new Map([['northbridge', offer]]) } }); test.clock = start; });
after(() => test.close());

let count = 0;
type Headers = Record<string, string>;
interface Office { readonly boss: string; readonly manager: Headers; readonly carer: Headers; readonly sam: string }
/** A manager and one of their people, whom nobody else in the tests knows. */
async function office(): Promise<Office> {
  const n = (count += 1), boss = `boss${n}@northbridge.example`, sam = `sam${n}`;
  return { boss, sam, manager: await test.signIn(`boss${n}`, { roles: ['employee', 'manager'], name: `Boss ${n}`, email: boss }), carer: await test.signIn(sam, { name: `Sam ${n}`, managerEmail: boss }) };
}
const manager = (name: string): Promise<Headers> => test.signIn(name, { roles: ['manager'], email: `${name}@northbridge.example` });
const hr = (): Promise<Headers> => test.signIn('jo', { roles: ['hr'] });

async function made(method: string, path: string, headers: Headers, body?: unknown): Promise<any> {
  const answer = await test.call(method, path, headers, body);
  assert.ok(answer.status < 300, `${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = (carer: Headers, type: string, days: readonly string[], more: object = {}) => made('POST', '/v1/leave-requests', carer, { type, parts: days.map((on) => ({ on, part: 'full-day' })), ...more });
const askPattern = (carer: Headers, more: object = {}) => made('POST', '/v1/working-requests', carer, { kind: 'statutory', hours: '30 hours', startsOn: '2027-04-01', earlierOn: [], ...more });
const list = async (headers: Headers, query = ''): Promise<DeskItem[]> => (await made('GET', `/v1/desk${query}`, headers)).items;
const ids = (items: readonly DeskItem[]): string[] => items.map(({ requestId }) => requestId);
const refused = async (code: string, ...call: Parameters<TestApp['call']>): Promise<any> => {
  const answer = await test.call(...call);
  assert.equal(answer.body.code, code, JSON.stringify(answer.body));
  return answer.body;
};
const delegate = (headers: Headers, toEmail: string, fromOn = '2027-01-04', untilOn = '2027-01-15') => made('POST', '/v1/desk/delegations', headers, { toEmail, fromOn, untilOn });

describe('the list', () => {
  it('holds both kinds, the nearest deadline first, and what has none last', async () => {
    const { manager, carer } = await office();
    const open = await ask(carer, 'time-off-for-dependants', ['2027-01-04']);
    const pattern = await askPattern(carer);
    const statutory = await ask(carer, 'carers-leave', ['2027-01-25', '2027-01-26']);
    const own = await ask(carer, 'paid-carers-leave', ['2027-02-01']);
    const items = await list(manager);
    assert.deepEqual(items.map(({ requestId, nextDeadlineOn }) => [requestId, nextDeadlineOn]), [[own.id, '2027-01-09'], [statutory.id, '2027-01-11'], [pattern.id, '2027-03-03'], [open.id, null]]);
    assert.deepEqual(ids(await list(manager, '?kind=working')), [pattern.id]);
  });

  it('gives every leave one title and one set of members, and no type, note or reason', async () => {
    const { manager, carer } = await office();
    for (const type of ['carers-leave', 'paid-carers-leave', 'annual-leave', 'special-leave']) await ask(carer, type, ['2027-02-01'], { note: 'A secret.' });
    const items = await list(manager);
    assert.deepEqual([...new Set(items.map(({ title }) => title))], ['Absence request']);
    assert.equal(new Set(items.map((item) => Object.keys(item).sort().join())).size, 1);
    for (const { what } of items.flatMap(({ clocks }) => clocks)) assert.equal(what, 'decide');
    assert.doesNotMatch(JSON.stringify(items), /secret|carer|annual|special|statutory|counter/i);
  });

  it('shows a manager what was sent to them and nothing else; never their own', async () => {
    const one = await office(), two = await office();
    const mine = await ask(one.carer, 'annual-leave', ['2027-02-01']);
    await ask(two.carer, 'annual-leave', ['2027-02-01']);
    await ask(one.manager, 'annual-leave', ['2027-02-02'], { approverEmail: two.boss });
    assert.deepEqual(ids(await list(one.manager)), [mine.id]);
    assert.equal((await list(two.manager)).length, 2);
    assert.deepEqual(await list(await test.signIn('nobody-in-particular', { roles: ['manager'] })), []);
    await refused('role-not-allowed', 'GET', '/v1/desk', one.carer);
  });

  it('leaves out what was decided, unless asked, and tells closed from open', async () => {
    const { manager, carer } = await office();
    const decided = await ask(carer, 'annual-leave', ['2027-02-01']), waiting = await ask(carer, 'annual-leave', ['2027-02-02']);
    await made('POST', `/v1/leave-requests/${decided.id}/decisions`, manager, { verb: 'agree' });
    assert.deepEqual(ids(await list(manager)), [waiting.id]);
    assert.deepEqual((await list(manager, '?show=closed')).map(({ requestId, state, isOpen, nextDeadlineOn }) => [requestId, state, isOpen, nextDeadlineOn]), [[decided.id, 'agreed', false, null]]);
    assert.deepEqual(ids(await list(manager, '?show=all')), [waiting.id, decided.id]);
  });

  it('opens again what is appealed against', async () => {
    const { manager, carer } = await office();
    const { id } = await ask(carer, 'paid-carers-leave', ['2027-02-01']);
    await made('POST', `/v1/leave-requests/${id}/decisions`, manager, { verb: 'decline', reason: 'No cover.', reasonCode: 'cover' });
    assert.deepEqual(await list(manager), []);
    await made('POST', `/v1/leave-requests/${id}/appeals`, carer, { reason: 'Please look again.' });
    assert.deepEqual((await list(manager)).map(({ requestId, state }) => [requestId, state]), [[id, 'appealed']]);
  });

  it('closes by the calendar what nobody decided', async () => {
    const { manager, carer } = await office();
    await ask(carer, 'annual-leave', ['2027-01-20']);
    test.clock = new Date('2027-01-12T09:00:00Z');
    const again = await test.signIn(`boss${count}`, { roles: ['manager'], email: `boss${count}@northbridge.example` });
    assert.deepEqual((await list(again)).map(({ isOverdue, flags }) => [isOverdue, flags]), [[true, ['overdue']]]);
    test.clock = new Date('2027-01-21T09:00:00Z');
    const later = await test.signIn(`boss${count}`, { roles: ['manager'], email: `boss${count}@northbridge.example` });
    assert.deepEqual(await list(later), []);
    assert.deepEqual((await list(later, '?show=closed')).map(({ state }) => state), ['lapsed']);
    test.clock = start;
    assert.equal((await list(manager)).length, 1);
  });

  it('comes in pages that neither repeat nor miss, open ones before closed', async () => {
    const { manager, carer } = await office();
    const all: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { id } = i === 3 ? await askPattern(carer) : await ask(carer, i % 2 ? 'annual-leave' : 'time-off-for-dependants', [`2027-02-0${i + 1}`]);
      if (i > 4) await made('POST', `/v1/leave-requests/${id}/decisions`, manager, { verb: 'agree' });
      all.push(id);
    }
    for (const limit of [1, 2, 3, 5, 6, 7, 50]) {
      const seen: string[] = [];
      for (let after = ''; ;) {
        const page = await made('GET', `/v1/desk?show=all&limit=${limit}${after && `&after=${after}`}`, manager);
        assert.ok(page.items.length <= limit);
        seen.push(...ids(page.items));
        if (page.nextCursor === null) break;
        after = page.nextCursor;
      }
      assert.deepEqual([...seen].sort(), [...all].sort(), `limit ${limit}`);
      assert.deepEqual(seen.slice(5), [all[6], all[5]], 'closed last, the newest first');
    }
    for (const after of ['x', 'o', 'oAAAA', 'c!!', 'c123']) await refused('invalid-request', 'GET', `/v1/desk?after=${after}`, manager);
  });

  it('shows HR all of the employer’s, overdue first, by kind, flag and directorate', async () => {
    const one = await office(), two = await office(), jo = await hr();
    const far = await ask(one.carer, 'special-leave', ['2027-03-01'], { team: 'parks' }), near = await ask(two.carer, 'annual-leave', ['2027-03-01'], { team: 'adult-social-care' });
    const toHr = await ask(await test.signIn(`lone${count}`), 'annual-leave', ['2027-03-02']);
    const seen = ids(await list(jo, '?limit=100'));
    for (const { id } of [far, near, toHr]) assert.ok(seen.includes(id));
    assert.ok(seen.indexOf(near.id) < seen.indexOf(far.id));
    assert.deepEqual(ids(await list(jo, '?directorate=place')), [far.id]);
    await refused('invalid-request', 'GET', '/v1/desk?directorate=nowhere', jo);
    assert.deepEqual(await list(jo, '?seenAs=approver'), [], 'HR is nobody’s approver');
    test.clock = new Date('2027-01-13T09:00:00Z');
    const later = await hr(), overdue = await list(later, '?flag=overdue&limit=100');
    assert.ok(ids(overdue).includes(near.id) && !ids(overdue).includes(far.id));
    const all = await list(later, '?limit=100');
    assert.deepEqual(all.slice(0, overdue.length).every(({ isOverdue }) => isOverdue), true, 'overdue first');
    test.clock = start;
  });

  it('finds statutory leave that was put off without a reason, as older records may hold it', async () => {
    const { manager, carer } = await office(), jo = await hr();
    const { id } = await ask(carer, 'carers-leave', ['2027-02-08']);
    await refused('invalid-request', 'POST', `/v1/leave-requests/${id}/decisions`, manager, { verb: 'postpone', parts: [{ on: '2027-02-09', part: 'full-day' }], consultedOn: '2027-01-04' });
    const { withTenant } = await import('../store/tenant.ts'), { tenantIdOf } = await import('../identity/tenant.ts');
    await withTenant(test.database, tenantIdOf('northbridge'), (store) => store.insertInto('leave_event').values({
      tenant_id: tenantIdOf('northbridge'), request_id: id, seq: 2, at: start.toISOString(), event: 'postponed', by: 'manager', actor_key: null, reason: null, reason_code: null, parts: JSON.stringify([{ on: '2027-02-09', part: 'full-day' }]), consulted_on: null,
    } as never).execute());
    const found = await list(jo, '?flag=postponed-without-reason');
    assert.deepEqual(ids(found), [id]);
    assert.deepEqual(found[0]!.flags, ['postponed-without-reason']);
  });

  it('keeps to the tenant', async () => {
    const { carer } = await office();
    const { id } = await ask(carer, 'annual-leave', ['2027-02-01']);
    const foreign = await test.signIn('jo', { roles: ['hr', 'manager'], tenant: 'five-boroughs' });
    assert.ok(!ids(await list(foreign, '?limit=100')).includes(id));
  });

  it('is audited, by names of fields', async () => {
    const { manager, carer } = await office();
    const { id } = await ask(carer, 'annual-leave', ['2027-02-01']);
    await list(manager);
    const rows = await (await import('../store/tenant.ts')).withTenant(test.database, (await import('../identity/tenant.ts')).tenantIdOf('northbridge'), (store) =>
      store.selectFrom('audit_event').select(['event', 'record', 'seen_as', 'fields', 'actor_key']).where('record_id', '=', id).where('event', '=', 'desk.read').execute());
    assert.deepEqual(rows.map(({ event, record, seen_as, fields }) => [event, record, seen_as, fields]), [['desk.read', 'leave-request', 'approver', ['name', 'days', 'state']]]);
    assert.ok(rows[0]!.actor_key);
  });
});

describe('standing in', () => {
  it('shows and lets decide what was sent to another, and is told to the person', async () => {
    const { boss, manager: priya, carer } = await office(), name = `lee${count}`, lee = await manager(name);
    const { id } = await ask(carer, 'carers-leave', ['2027-02-01', '2027-02-02'], { note: 'For Priya alone.' });
    assert.deepEqual(await list(lee), []);
    await refused('not-found', 'GET', `/v1/leave-requests/${id}`, lee);
    assert.deepEqual((await made('GET', `/v1/leave-requests/${id}`, carer)).seenBy, [{ who: 'approver', email: boss }, { who: 'hr' }]);
    await delegate(priya, `${name}@northbridge.example`);
    assert.deepEqual((await list(lee)).map(({ requestId, delegatedFrom }) => [requestId, delegatedFrom]), [[id, boss]]);
    assert.equal((await list(priya))[0]!.delegatedFrom, undefined, 'the giver keeps it');
    const read = await made('GET', `/v1/leave-requests/${id}`, lee);
    assert.deepEqual([read.seenAs, read.note, read.seenBy], ['approver', undefined, undefined], 'a note to one manager is not for another');
    assert.equal((await made('GET', `/v1/leave-requests/${id}`, priya)).note, 'For Priya alone.');
    assert.deepEqual((await made('GET', `/v1/leave-requests/${id}`, carer)).seenBy, [{ who: 'approver', email: boss }, { who: 'stand-in', email: `${name}@northbridge.example`, untilOn: '2027-01-15' }, { who: 'hr' }]);
    assert.equal((await made('POST', `/v1/leave-requests/${id}/decisions`, lee, { verb: 'agree' })).state, 'agreed');
    await refused('already-decided', 'POST', `/v1/leave-requests/${id}/decisions`, priya, { verb: 'agree' });
  });

  it('holds for working patterns too', async () => {
    const { boss, manager: priya, carer } = await office(), name = `wim${count}`, wim = await manager(name);
    const { id } = await askPattern(carer);
    await refused('not-found', 'POST', `/v1/working-requests/${id}/consultations`, wim, { heldOn: '2027-01-04' });
    await delegate(priya, `${name}@northbridge.example`);
    assert.deepEqual((await made('GET', `/v1/working-requests/${id}`, carer)).seenBy.map(({ who }: { who: string }) => who), ['approver', 'stand-in', 'hr']);
    assert.equal((await made('POST', `/v1/working-requests/${id}/consultations`, wim, { heldOn: '2027-01-04' })).state, 'consulting');
    assert.equal((await list(wim))[0]!.delegatedFrom, boss);
  });

  it('begins and ends on its days, and at once when it is ended', async () => {
    const { manager: priya, carer } = await office(), name = `ned${count}`;
    await ask(carer, 'annual-leave', ['2027-02-01']);
    const { id } = await delegate(priya, `${name}@northbridge.example`, '2027-01-06', '2027-01-08');
    const sees: [string, number][] = [];
    for (const day of ['2027-01-05', '2027-01-06', '2027-01-08', '2027-01-09']) {
      test.clock = new Date(`${day}T12:00:00Z`);
      sees.push([day, (await list(await manager(name))).length]);
    }
    assert.deepEqual(sees, [['2027-01-05', 0], ['2027-01-06', 1], ['2027-01-08', 1], ['2027-01-09', 0]]);
    test.clock = new Date('2027-01-07T12:00:00Z');
    const ned = await manager(name);
    assert.equal((await made('POST', `/v1/desk/delegations/${id}/end`, ned)).state, 'ended', 'handed back');
    assert.deepEqual(await list(ned), []);
    const { endedAt } = await made('POST', `/v1/desk/delegations/${id}/end`, ned);
    assert.equal(endedAt, '2027-01-07T12:00:00.000Z', 'ending twice changes nothing');
    test.clock = start;
  });

  it('is never handed on', async () => {
    const a = await office(), b = await office(), c = `cat${count}`;
    await ask(a.carer, 'annual-leave', ['2027-02-01']);
    const { id } = await delegate(a.manager, b.boss);
    const clash = await refused('delegation-chain', 'POST', '/v1/desk/delegations', b.manager, { toEmail: `${c}@northbridge.example`, fromOn: '2027-01-10', untilOn: '2027-01-20' });
    assert.equal(clash.existingId, id);
    const d = await office();
    await delegate(b.manager, `${c}@northbridge.example`, '2027-01-16', '2027-01-20');
    await refused('delegation-chain', 'POST', '/v1/desk/delegations', d.manager, { toEmail: b.boss, fromOn: '2027-01-18', untilOn: '2027-01-25' });
    // Even if two rows stood side by side: only what is delegated to somebody themselves counts.
    const rows = [['a', 'b'], ['b', 'c']].map(([fromEmail, toEmail]) => ({ id: fromEmail!, fromEmail: fromEmail!, toEmail: toEmail!, fromOn: '2027-01-01', untilOn: '2027-01-31', endedAt: null }));
    assert.deepEqual(approverAddresses({ roles: ['manager'], email: 'c' }, rows, '2027-01-05'), ['c', 'b']);
  });

  it('is refused to oneself, over days that are taken, gone or too many, and to whoever is no manager', async () => {
    const { boss, manager: priya, carer } = await office(), today = ukDay(test.clock);
    const faults = async (body: object) => (await refused('invalid-request', 'POST', '/v1/desk/delegations', priya, body)).errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    const lee = 'lee.ward@northbridge.example';
    assert.deepEqual(await faults({ toEmail: ` ${boss.toUpperCase()}`.trim(), fromOn: today, untilOn: today }), ['/toEmail yourself']);
    assert.deepEqual(await faults({ toEmail: lee, fromOn: addDays(today, -1), untilOn: today }), ['/fromOn past']);
    assert.deepEqual(await faults({ toEmail: lee, fromOn: addDays(today, 3), untilOn: addDays(today, 2) }), ['/untilOn before-start']);
    assert.deepEqual(await faults({ toEmail: lee, fromOn: today, untilOn: addDays(today, 184) }), ['/untilOn too-long']);
    const first = await delegate(priya, lee, today, addDays(today, 183));
    assert.equal((await refused('delegation-overlaps', 'POST', '/v1/desk/delegations', priya, { toEmail: 'x@northbridge.example', fromOn: addDays(today, 183), untilOn: addDays(today, 190) })).existingId, first.id);
    await made('POST', `/v1/desk/delegations/${first.id}/end`, priya);
    await delegate(priya, lee, today, today);
    await refused('role-not-allowed', 'POST', '/v1/desk/delegations', carer, { toEmail: lee, fromOn: today, untilOn: today });
  });

  it('is given once of two that are made at the same moment', async () => {
    const { manager: priya } = await office();
    const answers = await Promise.all(['p', 'q', 'r'].map((to) => test.call('POST', '/v1/desk/delegations', priya, { toEmail: `${to}@northbridge.example`, fromOn: '2027-01-04', untilOn: '2027-01-05' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
  });

  it('shows to whom it is between, and to HR', async () => {
    const { manager: priya } = await office(), name = `una${count}`, una = await manager(name), { id } = await delegate(priya, `${name}@northbridge.example`);
    const of = async (headers: Headers) => (await made('GET', '/v1/desk/delegations?limit=100', headers)).items.filter((one: { id: string }) => one.id === id).map(({ seenAs, state }: { seenAs: string; state: string }) => [seenAs, state]);
    assert.deepEqual([await of(priya), await of(una), await of(await hr()), await of(await manager('stranger'))], [[['giver', 'in-force']], [['receiver', 'in-force']], [['hr', 'in-force']], []]);
    await refused('not-found', 'POST', `/v1/desk/delegations/${id}/end`, await manager('stranger'));
    await made('POST', `/v1/desk/delegations/${id}/end`, await hr());
    const roles: Role[] = ['manager'];
    assert.deepEqual(await of(await test.signIn(name, { roles, email: `${name}@northbridge.example` })), [['receiver', 'ended']]);
  });

  it('leaves rows that the app can neither change nor remove', async () => {
    const { withTenant } = await import('../store/tenant.ts'), { tenantIdOf } = await import('../identity/tenant.ts'), { sql } = await import('kysely');
    for (const statement of ['update think_carer.desk_delegation set until_on = until_on', 'delete from think_carer.desk_delegation', 'delete from think_carer.desk_delegation_end', 'update think_carer.desk_delegation_end set ended_at = ended_at']) {
      await assert.rejects(withTenant(test.database, tenantIdOf('northbridge'), (store) => sql.raw(statement).execute(store)), { code: '42501' }, statement);
    }
  });
});
