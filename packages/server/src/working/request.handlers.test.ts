// Requests to work differently as people meet them: who sees which, what stands in the way of a decision, and that nothing which happened is ever lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ukDay } from '@think-carer/contract';
import { addDays, addMonths } from '@think-carer/rules';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); test.clock = new Date('2026-11-26T12:00:00Z'); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), start = new Date('2026-11-26T12:00:00Z');
let people = 0;
const someone = (who: SignIn = {}) => test.signIn(`asker-${(people += 1)}`, who);
const boss = () => test.signIn('the-boss', { roles: ['employee', 'manager'], email: 'The.Boss@northbridge.example', name: 'Priya Shah' });
const hr = () => test.signIn('the-hr', { roles: ['employee', 'hr'], name: 'Jo Marsh' });
const wish = { kind: 'statutory', hours: 'Three days a week', startsOn: '2027-03-01', earlierOn: [], approverEmail: 'the.boss@northbridge.example' };
const on = (day: string) => { test.clock = new Date(`${day}T12:00:00Z`); };
async function made(me: Record<string, string>, body: object = wish) {
  const answer = await test.call('POST', '/v1/working-requests', me, body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return { ...answer.body, path: `/v1/working-requests/${answer.body.id}` } as { id: string; path: string; reference: string };
}
const act = async (who: Record<string, string>, path: string, what: string, body: object = {}) => (await test.call('POST', `${path}/${what}`, who, what === 'withdrawal' ? undefined : body)).body;
const no = { verb: 'refuse', grounds: ['customer-demand'], explanation: 'Two people are needed until 5pm.' };

describe('who sees a request', () => {
  it('the person, the approver by address and role, and HR; nobody else', async () => {
    const me = await someone({ name: 'Sam Seen' }), mine = await made(me);
    const seenAs = async (who: Record<string, string>) => (await test.call('GET', mine.path, who)).body.seenAs ?? 'nothing';
    assert.deepEqual([await seenAs(me), await seenAs(await boss()), await seenAs(await hr())], ['own', 'approver', 'hr']);
    assert.equal(await seenAs(await someone({ roles: ['manager'], email: 'other.boss@northbridge.example' })), 'nothing');
    assert.equal(await seenAs(await someone({ email: 'the.boss@northbridge.example' })), 'nothing', 'the address without the role');
    assert.equal(await seenAs(await someone()), 'nothing');
    assert.equal((await test.call('GET', mine.path, await someone({ roles: ['analyst', 'chair', 'commissioner', 'partner', 'administrator'] }))).body.code, 'role-not-allowed');
  });
  it('HR alone where there is no approver', async () => {
    const mine = await made(await someone(), { ...wish, approverEmail: null });
    assert.equal((await test.call('GET', mine.path, await boss())).status, 404);
    assert.deepEqual((await test.call('GET', mine.path, await hr())).body.approverEmail, undefined);
  });
  it('each in a list once, the newest first, page by page, and by state', async () => {
    const viewer = await hr(), list = async (query: string) => (await test.call('GET', `/v1/working-requests${query}`, viewer)).body;
    const whole = (await list('?limit=100')).items.map(({ id }: { id: string }) => id), pages: string[] = [];
    for (let after = ''; ;) {
      const page = await list(`?limit=2${after}`);
      pages.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.nextCursor === null) break;
      after = `&after=${page.nextCursor}`;
    }
    assert.ok(whole.length >= 2);
    assert.deepEqual(pages, whole);
    assert.deepEqual(whole, whole.toSorted().toReversed());
    assert.equal((await list('?state=waiting')).items.length, whole.length);
    assert.deepEqual((await list('?state=refused')).items, []);
    for (const query of ['?state=undecided', '?seenAs=register', '?after=nonsense']) assert.equal((await list(query)).code, 'invalid-request', query);
  });
});

describe('a decision', () => {
  it('to refuse needs talking first, a ground of the eight, and from the policy’s day an explanation', async () => {
    on('2026-12-10');
    const mine = await made(await someone()), manager = await boss();
    assert.equal((await act(manager, mine.path, 'decisions', no)).code, 'consultation-missing');
    assert.equal((await act(manager, mine.path, 'consultations', { heldOn: '2026-12-11' })).errors[0].code, 'too-late');
    assert.equal((await act(manager, mine.path, 'consultations', { heldOn: '2026-12-10', notes: 'By telephone.' })).state, 'consulting');
    assert.equal((await act(manager, mine.path, 'decisions', { ...no, grounds: ['precedent'] })).errors[0].pointer, '/grounds/0');
    assert.equal((await act(manager, mine.path, 'decisions', { ...no, grounds: [] })).errors[0].pointer, '/grounds');
    on('2027-01-04');
    const bare = await act(await boss(), mine.path, 'decisions', { verb: 'refuse', grounds: ['quality'] });
    assert.deepEqual([bare.status, bare.code, bare.errors], [422, 'explanation-missing', [{ pointer: '/explanation', code: 'missing', detail: 'Explain why it is reasonable to refuse on this ground.' }]]);
    const refused = await act(await boss(), mine.path, 'decisions', no);
    assert.deepEqual([refused.state, refused.outcome.by, refused.outcome.name], ['refused', 'manager', 'Priya Shah']);
    assert.match(refused.outcome.letter, /Our policy is to refuse only where that is reasonable/, 'the wording of 2027');
    on('2026-11-26');
  });
  it('is made once, by whoever is first', async () => {
    const me = await someone(), mine = await made(me), both = [await boss(), await hr()];
    const answers = await Promise.all([...both, me].map((who, i) => test.call('POST', `${mine.path}/${i < 2 ? 'decisions' : 'withdrawal'}`, who, i < 2 ? { verb: 'accept' } : undefined)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) assert.ok(status === 409 && ['already-decided', 'not-waiting'].includes(body.code), JSON.stringify(body));
    const { rows } = await withTenant(test.database, tenant, (store) => sql<{ many: number }>`select count(*)::int as many from think_carer.working_event where request_id = ${mine.id}`.execute(store));
    assert.equal(rows[0]!.many, 2);
  });
  it('is never one’s own, whatever roles one holds', async () => {
    const me = await someone({ roles: ['employee', 'manager', 'hr'], email: 'double@northbridge.example', managerEmail: 'double@northbridge.example' });
    const mine = await made(me, { ...wish, approverEmail: undefined });
    assert.equal((await act(me, mine.path, 'decisions', { verb: 'accept' })).code, 'not-found');
    assert.equal((await act(me, mine.path, 'letters', { verb: 'accept' })).code, 'not-found');
    assert.equal((await act(await hr(), mine.path, 'decisions', { verb: 'accept' })).state, 'accepted');
  });
  it('can be late, and says so', async () => {
    const me = await someone(), mine = await made(me), due = addDays(addMonths('2026-11-26', 2), -1);
    on(addDays(due, 1));
    const late = (await test.call('GET', mine.path, await hr())).body;
    assert.deepEqual([late.state, late.isOverdue, late.isLive, late.flags], ['lapsed', true, false, ['overdue']]);
    assert.deepEqual((await act(await hr(), mine.path, 'decisions', { verb: 'accept' })).flags, ['decided-late']);
    on('2026-11-26');
  });
});

describe('what is kept', () => {
  it('is one request live, though three are sent at once', async () => {
    const me = await someone(), answers = await Promise.all([1, 2, 3].map(() => test.call('POST', '/v1/working-requests', me, wish)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
    const id = answers.find(({ status }) => status === 201)!.body.id;
    for (const { body } of answers.filter(({ status }) => status === 409)) assert.deepEqual([body.code, body.existingId], ['request-live', id]);
  });
  it('counts what was told and what is known, and says from when another may be made', async () => {
    const me = await someone(), first = await made(me, { ...wish, earlierOn: ['2026-02-10'] });
    await act(me, first.path, 'withdrawal');
    const again = await test.call('POST', '/v1/working-requests', me, { ...wish, earlierOn: ['2026-02-10'] });
    assert.deepEqual([again.body.code, again.body.nextOn], ['two-in-twelve-months', '2027-02-10']);
    const whole = await test.call('POST', '/v1/working-requests', me, wish);
    assert.equal(whole.status, 201, 'an earlier one that was told of once is on that request, not on the person');
    assert.deepEqual(whole.body.asked.earlierOn, ['2026-11-26']);
  });
  it('comes back as it was sent, dates as days', async () => {
    const body = { ...wish, times: ' 8am to 2pm ', place: 'At home on Fridays', arrangement: 'hybrid', team: 'finance', endsOn: '2027-09-30', earlierOn: ['2024-05-01', '2023-02-28'], howItCouldWork: 'Jo can cover.\nSo can Ann.', nation: 'wales' };
    const me = await someone(), { asked, team, approverEmail } = (await test.call('GET', (await made(me, body)).path, me)).body;
    assert.deepEqual({ ...asked, team, approverEmail }, {
      hours: 'Three days a week', times: '8am to 2pm', place: 'At home on Fridays', arrangement: 'hybrid', startsOn: '2027-03-01', endsOn: '2027-09-30', earlierOn: ['2023-02-28', '2024-05-01'],
      howItCouldWork: 'Jo can cover.\nSo can Ann.', team: 'finance', approverEmail: 'the.boss@northbridge.example',
    });
    assert.equal((await test.call('POST', '/v1/working-requests', await someone(), { ...wish, nation: 'northern-ireland' })).body.errors[0].pointer, '/nation');
    assert.equal((await test.call('POST', '/v1/working-requests', await someone(), { ...wish, reasonForCaring: 'x' })).body.errors[0].code, 'unknown-member');
  });
  it('cannot be changed or removed by who serves requests', async () => {
    for (const statement of ['update think_carer.working_event set letter = null', 'delete from think_carer.working_event', 'update think_carer.working_request set name = null', 'delete from think_carer.working_request']) {
      await assert.rejects(withTenant(test.database, tenant, (store) => sql.raw(statement).execute(store)), { code: '42501' }, statement);
    }
  });
  it('leaves in the audit who touched what, and no word of it', async () => {
    const me = await someone({ name: 'Nobody Named' }), mine = await made(me, { ...wish, hours: 'a very private pattern' });
    await test.call('GET', mine.path, await boss());
    await act(await boss(), mine.path, 'consultations', { heldOn: ukDay(start), notes: 'secret notes' });
    const { rows } = await withTenant(test.database, tenant, (store) => sql<{ event: string; record: string; seen_as: string; actor_key: string | null; whole: string }>`select a.*, a::text as whole from think_carer.audit_event a where record_id = ${mine.id} order by at, id`.execute(store));
    assert.deepEqual(rows.map(({ event, record, seen_as, actor_key }) => [event, record, seen_as, actor_key !== null]), [
      ['working-request.made', 'working-request', 'own', false], ['working-request.read', 'working-request', 'approver', true], ['working-request.consulted', 'working-request', 'approver', true],
    ]);
    for (const { whole } of rows) assert.doesNotMatch(whole, /private pattern|secret notes|Nobody Named|boss@/);
  });
});
