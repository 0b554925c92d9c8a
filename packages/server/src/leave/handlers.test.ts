// Leave as people meet it over HTTP: to whom a request goes, what can be decided, that nothing of it is ever rewritten, and that a note is gone in time.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { requestViews, viewsOfRequest, type Asker } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';
import { eraseSpentNotesEverywhere } from './notes.ts';
import { findLeave, leaveSeen } from './rows.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), elsewhere = tenantIdOf('five-boroughs');
const inDays = (count: number) => addDays(test.clock.toISOString().slice(0, 10), count);
const day = (count: number) => ({ on: inDays(count), part: 'full-day' });
let people = 0;
interface Somebody { readonly name: string; readonly email: string; readonly headers: Record<string, string> }
const somebody = async (who: SignIn = {}): Promise<Somebody> => {
  const name = `leave-${(people += 1)}`, email = who.email ?? `${name}@northbridge.example`;
  return { name, email, headers: await test.signIn(name, { ...who, email }) };
};
const boss = () => somebody({ roles: ['employee', 'manager'] });
const hr = () => somebody({ roles: ['employee', 'hr'] });
const ask = async (who: Somebody, body: object = {}) => {
  const made = await test.call('POST', '/v1/leave-requests', who.headers, { type: 'carers-leave', parts: [day(40)], ...body });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return { ...made.body, path: `/v1/leave-requests/${made.body.id}` };
};
const decide = (who: Somebody, { path }: { path: string }, body: object) => test.call('POST', `${path}/decisions`, who.headers, body);
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(test.database, tenant, work);

describe('to whom a request goes', () => {
  it('the manager whom the host named, or the one given; HR where there is none, or where it would be oneself', async () => {
    const manager = await boss(), other = await boss(), me = await somebody({ managerEmail: manager.email.toUpperCase() });
    const [one, given, self] = [await ask(me), await ask(me, { approverEmail: other.email }), await ask(me, { approverEmail: me.email })];
    assert.deepEqual([one.approverEmail, given.approverEmail, self.approverEmail], [manager.email, other.email, undefined]);
    assert.ok(self.warnings.includes('sent-to-hr') && !one.warnings.includes('sent-to-hr'));
    assert.equal((await test.call('GET', one.path, manager.headers)).body.seenAs, 'approver');
    for (const path of [given.path, self.path]) assert.equal((await test.call('GET', path, manager.headers)).status, 404);
    for (const path of [one.path, given.path, self.path]) assert.equal((await test.call('GET', path, (await hr()).headers)).body.seenAs, 'hr');
  });
  it('the address alone is not enough, nor the role', async () => {
    const manager = await boss(), one = await ask(await somebody({ managerEmail: manager.email }));
    assert.equal((await test.call('GET', one.path, (await somebody({ email: manager.email })).headers)).status, 404);
    assert.equal((await test.call('GET', one.path, (await boss()).headers)).status, 404);
  });
  it('the same in SQL as in the contract, for everybody', async () => {
    const manager = await boss(), asker = await somebody({ managerEmail: manager.email }), both = await somebody({ roles: ['employee', 'manager', 'hr'] });
    const made = [await ask(asker), await ask(asker, { approverEmail: both.email }), await ask(manager), await ask(both, { approverEmail: manager.email })];
    const keys = await inTenant(async (store) => Promise.all(made.map(async ({ id }) => (await findLeave(store, id))!)));
    const askers: Asker[] = [[manager, keys[2]!.personKey, ['employee', 'manager']], [asker, keys[0]!.personKey, ['employee']], [both, keys[3]!.personKey, ['employee', 'manager', 'hr']], [asker, 'nobody', []]]
      .map(([who, key, roles]) => ({ key: key as string, roles: roles as Asker['roles'], email: (who as Somebody).email }));
    for (const one of askers) {
      const addresses = one.roles.includes('manager') ? [one.email!] : [];
      for (const view of requestViews) {
        const inSql = (view === 'own' ? one.roles.includes('employee') : view === 'hr' ? one.roles.includes('hr') : addresses.length > 0) ? await inTenant((store) => leaveSeen(store, [view], { key: one.key, addresses }, { atMost: 500 })) : [];
        const inContract = keys.filter((record) => viewsOfRequest(record, one, addresses).includes(view));
        assert.deepEqual(inSql.filter(({ id }) => keys.some((record) => record.id === id)).map(({ id }) => id).sort(), inContract.map(({ id }) => id).sort(), `${one.roles.join()} ${view}`);
      }
    }
  });
});

describe('what is asked', () => {
  it('is as little as a type and dates; a part may be hours', async () => {
    const me = await somebody();
    const made = await test.call('POST', '/v1/leave-requests', me.headers, { type: 'carers-leave', parts: [{ on: inDays(30), part: { hours: 2 } }, { on: inDays(31), part: 'morning' }] });
    assert.equal(made.status, 201);
    assert.match(made.body.reference, /^TL-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
    assert.deepEqual([made.body.state, made.body.seenAs, made.body.owner, made.body.may, made.body.entitlement, made.body.warnings], ['waiting', 'own', 'statutory', ['withdraw'], null, ['unit', 'sent-to-hr']]);
  });
  it('has no field for evidence, for a diagnosis or for who is cared for', async () => {
    const me = await somebody();
    for (const field of ['evidence', 'attachment', 'diagnosis', 'caredFor', 'nhsNumber', 'name']) {
      const answer = await test.call('POST', '/v1/leave-requests', me.headers, { type: 'carers-leave', parts: [day(30)], [field]: 'x' });
      assert.deepEqual([answer.status, answer.body.errors[0].pointer, answer.body.errors[0].code], [422, `/${field}`, 'unknown-member']);
    }
  });
  it('has bounds: sixty pieces, days within reach, hours of a day, a note of a thousand characters', async () => {
    const me = await somebody(), pointers = async (body: object) => (await test.call('POST', '/v1/leave-requests', me.headers, { type: 'carers-leave', parts: [day(30)], ...body })).body.errors?.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`);
    assert.equal((await ask(me, { parts: Array.from({ length: 60 }, (_, i) => day(30 + i)) })).parts.length, 60);
    assert.deepEqual(await pointers({ parts: Array.from({ length: 61 }, (_, i) => day(30 + i)) }), ['/parts too-big']);
    assert.deepEqual(await pointers({ parts: [] }), ['/parts too-small']);
    assert.deepEqual(await pointers({ parts: [{ on: '1900-01-01', part: 'full-day' }, { on: '9999-12-31', part: 'full-day' }] }), ['/parts/0/on too-small', '/parts/1/on too-big']);
    assert.deepEqual(await pointers({ parts: [{ on: '2027-02-30', part: 'full-day' }] }), ['/parts/0/on wrong-format']);
    assert.deepEqual((await pointers({ parts: [{ on: inDays(3), part: { hours: 25 } }] }))?.length, 1);
    assert.deepEqual(await pointers({ note: 'x'.repeat(1001) }), ['/note too-big']);
    assert.deepEqual(await pointers({ type: 'holiday', team: 'pirates' }), ['/type not-an-option', '/team not-an-option']);
  });
  it('takes odd names, old notes and every script', async () => {
    const manager = await boss(), long = 'Ünïcödé '.repeat(24), me = await somebody({ name: long, managerEmail: manager.email }), note = 'Mam\u0007’s visit 🏥\r\nميعاد \u202Eback';
    const one = await ask(me, { note });
    assert.equal(one.name, long);
    assert.equal('name' in await ask(await somebody({ name: 'x'.repeat(500) })), false, 'a name that is none is left out, as everywhere');
    assert.equal((await test.call('GET', one.path, manager.headers)).body.note, 'Mam’s visit 🏥\nميعاد back');
  });
  it('is warned of, and sent all the same, when it is late, too much, twice or in the past', async () => {
    const me = await somebody({ managerEmail: 'x@northbridge.example' }), week = { hoursAWeek: 15, daysAWeek: 2 };
    assert.deepEqual((await ask(me, { parts: [day(1)], ...week })).warnings, ['late-notice']);
    const more = await ask(me, { parts: [day(1), day(2)], ...week });
    assert.deepEqual([more.warnings, more.entitlement], [['late-notice', 'over-limit', 'overlaps-own'], { week: 15, left: 7.5 }]);
    assert.deepEqual((await ask(me, { type: 'time-off-for-dependants', parts: [day(-3)] })).warnings, ['in-the-past']);
  });
});

describe('statutory carer’s leave', () => {
  it('answers decline with verb-not-available, to manager and HR alike, before and after it is decided', async () => {
    const manager = await boss(), one = await ask(await somebody({ managerEmail: manager.email }));
    for (const who of [manager, await hr()]) {
      const answer = await decide(who, one, { verb: 'decline', reason: 'No.' });
      assert.deepEqual(code(answer), [422, 'verb-not-available']);
      assert.match(answer.body.detail, /law/);
    }
    assert.equal((await decide(manager, one, { verb: 'agree' })).status, 200);
    assert.deepEqual(code(await decide(manager, one, { verb: 'decline', reason: 'No.' })), [422, 'verb-not-available']);
  });
  it('is put off in writing, and the person reads why and until when', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), one = await ask(me);
    const bare = await decide(manager, one, { verb: 'postpone' });
    assert.deepEqual(bare.body.errors.map((e: { pointer: string }) => e.pointer), ['/reason', '/parts', '/consultedOn']);
    const done = await decide(manager, one, { verb: 'postpone', reason: 'The audit.', parts: [day(47)], consultedOn: inDays(0) });
    assert.deepEqual([done.status, done.body.state, done.body.may], [200, 'postponed', []]);
    const { body } = await test.call('GET', one.path, me.headers);
    assert.deepEqual([body.state, body.outcome.reason, body.outcome.by, body.parts, body.askedParts, body.may], ['postponed', 'The audit.', 'manager', [day(47)], [day(40)], ['withdraw']]);
  });
  it('can no longer be put off on the eighth day', async () => {
    const manager = await boss(), one = await ask(await somebody({ managerEmail: manager.email })), then = test.clock;
    test.clock = new Date(then.getTime() + 8 * 86_400_000);
    try {
      const late = { ...manager, headers: await test.signIn(manager.name, { roles: ['manager'], email: manager.email }) };
      assert.deepEqual((await test.call('GET', one.path, late.headers)).body.may, ['agree']);
      const answer = await decide(late, one, { verb: 'postpone', reason: 'The audit.', parts: [day(37)], consultedOn: inDays(0) });
      assert.deepEqual(code(answer), [422, 'verb-not-available']);
      assert.ok(answer.body.detail.includes(inDays(-1)));
    } finally {
      test.clock = then;
    }
  });
});

describe('deciding', () => {
  it('of two at once one wins, and the other is told that it has been decided', async () => {
    const manager = await boss(), others = [manager, await hr(), await hr()], one = await ask(await somebody({ managerEmail: manager.email }), { type: 'paid-carers-leave' });
    const answers = await Promise.all(others.map((who, i) => decide(who, one, i === 0 ? { verb: 'agree' } : { verb: 'decline', reason: 'No.', reasonCode: 'cover' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) assert.equal(answer.body.code, 'already-decided');
    assert.deepEqual((await inTenant((store) => findLeave(store, one.id)))!.events.map(({ seq }) => seq), [1, 2]);
  });
  it('is for nobody’s own request, also not in HR or as one’s own manager', async () => {
    const me = await somebody({ roles: ['employee', 'manager', 'hr'] }), one = await ask(me);
    assert.deepEqual(code(await decide(me, one, { verb: 'agree' })), [403, 'role-not-allowed']);
  });
  it('of what was withdrawn, or of days that have passed, is not waiting', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), one = await ask(me), other = await ask(me, { parts: [day(2)] }), then = test.clock;
    assert.equal((await test.call('POST', `${one.path}/withdrawal`, me.headers)).body.state, 'withdrawn');
    assert.deepEqual(code(await decide(manager, one, { verb: 'agree' })), [409, 'not-waiting']);
    assert.deepEqual(code(await test.call('POST', `${one.path}/withdrawal`, me.headers)), [409, 'not-waiting']);
    test.clock = new Date(then.getTime() + 3 * 86_400_000);
    try {
      const later = await test.signIn(manager.name, { roles: ['manager'], email: manager.email });
      assert.equal((await test.call('GET', other.path, later)).body.state, 'lapsed');
      assert.deepEqual(code(await test.call('POST', `${other.path}/decisions`, later, { verb: 'agree' })), [409, 'not-waiting']);
      const mine = await test.signIn(me.name, { email: me.email });
      assert.deepEqual((await test.call('GET', '/v1/leave-requests?state=lapsed', mine)).body.items.map(({ id }: { id: string }) => id), [other.id]);
      assert.deepEqual((await test.call('GET', '/v1/leave-requests?state=withdrawn', mine)).body.items.map(({ id }: { id: string }) => id), [one.id], 'what was withdrawn stays countable');
    } finally {
      test.clock = then;
    }
  });
  it('with other dates, an appeal and a second decision, runs to its end and keeps every step', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), others = await hr(), one = await ask(me, { type: 'paid-carers-leave' }), own = (path: string, body: object) => test.call('POST', one.path + path, me.headers, body);
    assert.equal((await decide(manager, one, { verb: 'offer-other-date', parts: [day(47)], reason: 'The week after is quieter.' })).body.state, 'other-date-offered');
    assert.equal((await own('/answers', { answer: 'keep-asking' })).body.state, 'waiting');
    assert.equal((await decide(manager, one, { verb: 'decline', reason: 'Two are away.', reasonCode: 'too-many-away' })).body.state, 'declined');
    assert.equal((await own('/appeals', { reason: 'It cannot be moved.' })).body.state, 'appealed');
    assert.deepEqual(code(await own('/appeals', { reason: 'Again.' })), [409, 'not-waiting']);
    assert.deepEqual(code(await decide(manager, one, { verb: 'agree' })), [403, 'role-not-allowed']);
    const final = await decide(others, one, { verb: 'agree', reason: 'Cover was found.' });
    assert.deepEqual([final.body.state, final.body.outcome.by, final.body.events.map(({ event }: { event: string }) => event)], ['agreed', 'hr', ['asked', 'other-date-offered', 'kept-asking', 'declined', 'appealed', 'agreed']]);
    assert.ok(!JSON.stringify((await test.call('GET', one.path, manager.headers)).body).includes('cannot be moved'));
  });
});

describe('what happened', () => {
  it('is never changed or removed by the role that serves requests', async () => {
    await ask(await somebody());
    for (const statement of ['update think_carer.leave_event set reason = null', 'delete from think_carer.leave_event', 'truncate think_carer.leave_event', 'update think_carer.leave_request set type = null', 'delete from think_carer.leave_request', 'update think_carer.leave_note set note = null']) {
      await assert.rejects(inTenant((store) => sql.raw(statement).execute(store)), { code: '42501' }, statement);
    }
  });
  it('is in the audit by the names of fields: a person’s own act without their name, an approver’s with it', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email, name: 'Not In The Audit' }), one = await ask(me, { note: 'not in the audit' });
    await test.call('GET', one.path, manager.headers);
    await decide(manager, one, { verb: 'agree', reason: 'not in the audit' });
    const rows = await inTenant((store) => store.selectFrom('audit_event').selectAll().where('record_id', '=', one.id).orderBy('id').execute());
    assert.deepEqual(rows.map(({ event, record, seen_as, actor_key }) => [event, record, seen_as, actor_key !== null]), [['leave.asked', 'leave-request', 'own', false], ['leave.read', 'leave-request', 'approver', true], ['leave.decided', 'leave-request', 'approver', true]]);
    assert.deepEqual(rows[1]!.fields, ['type', 'parts', 'name', 'email', 'approverEmail', 'note']);
    assert.ok(!/not in the audit/i.test(JSON.stringify(rows)));
  });
});

describe('a list', () => {
  it('is newest first, page by page, each once, without notes', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), made: string[] = [];
    for (let i = 0; i < 5; i += 1) made.unshift((await ask(me, { parts: [day(30 + i)], note: 'for you' })).id);
    const pages: string[] = [];
    for (let after = ''; ;) {
      const { body } = await test.call('GET', `/v1/leave-requests?limit=2${after}`, manager.headers);
      assert.ok(body.items.length <= 2 && !JSON.stringify(body).includes('for you'));
      pages.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      after = `&after=${body.nextCursor}`;
    }
    assert.deepEqual(pages, made);
    for (const query of ['?limit=0', '?after=nonsense', '?seenAs=everyone', '?state=lost']) assert.deepEqual(code(await test.call('GET', `/v1/leave-requests${query}`, manager.headers)), [422, 'invalid-request'], query);
  });
  it('shows a request once, in the widest view, or in the view asked for', async () => {
    const both = await somebody({ roles: ['employee', 'manager', 'hr'] }), mine = await ask(both), theirs = await ask(await somebody({ managerEmail: both.email }));
    const list = async (query = '') => (await test.call('GET', `/v1/leave-requests?limit=100${query}`, both.headers)).body.items as { id: string; seenAs: string }[];
    const all = await list();
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.deepEqual([all.find(({ id }) => id === mine.id)?.seenAs, all.find(({ id }) => id === theirs.id)?.seenAs], ['own', 'hr']);
    assert.deepEqual((await list('&seenAs=approver')).map(({ id, seenAs }) => [id, seenAs]), [[theirs.id, 'approver']]);
    assert.deepEqual((await list('&seenAs=own')).map(({ id }) => id), [mine.id]);
  });
});

describe('the private note', () => {
  const noteRows = (id: string) => inTenant((store) => store.selectFrom('leave_note').selectAll().where('request_id', '=', id).execute());
  it('is read by the person and the approver, and by nobody else', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), one = await ask(me, { note: 'Between us.' });
    assert.equal(one.noteExpiresOn, inDays(30));
    const seen = async (who: Somebody) => (await test.call('GET', one.path, who.headers)).body.note;
    assert.deepEqual([await seen(me), await seen(manager), await seen(await hr())], ['Between us.', 'Between us.', undefined]);
  });
  it('is erased with a withdrawal, from what was answered before too', async () => {
    const me = await somebody(), key = { ...me.headers, 'idempotency-key': 'ask-once' }, body = { type: 'carers-leave', parts: [day(40)], note: 'Take this back.' };
    const made = await test.call('POST', '/v1/leave-requests', key, body);
    assert.equal((await noteRows(made.body.id)).length, 1);
    const gone = await test.call('POST', `/v1/leave-requests/${made.body.id}/withdrawal`, me.headers);
    assert.deepEqual([gone.body.note, await noteRows(made.body.id)], [undefined, []]);
    assert.equal((await test.call('POST', '/v1/leave-requests', key, body)).body.code, 'idempotency-answer-erased');
  });
  it('lasts seven days after the outcome, and goes with the next write', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), one = await ask(me, { note: 'Until then.' }), then = test.clock;
    await decide(manager, one, { verb: 'agree' });
    assert.equal((await noteRows(one.id))[0]?.expires_on, inDays(7));
    try {
      test.clock = new Date(then.getTime() + 8 * 86_400_000);
      const later = await test.signIn(manager.name, { roles: ['manager'], email: manager.email });
      assert.equal((await test.call('GET', one.path, later)).body.note, undefined, 'it is not shown, although it is still there');
      assert.equal((await noteRows(one.id)).length, 1);
      await ask({ ...me, headers: await test.signIn(me.name) });
      assert.deepEqual(await noteRows(one.id), []);
    } finally {
      test.clock = then;
    }
  });
  it('is erased in every tenant by the hourly job, which can reach no other', async () => {
    const one = await ask(await somebody(), { note: 'Not yet.' }), spent = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e99';
    await withTenant(test.database, elsewhere, async (store) => {
      await store.insertInto('leave_request').values({ tenant_id: elsewhere, id: spent, reference: 'TL-SPENT', person_key: 'p', name: null, email: null, type: 'carers-leave', approver_email: null, team: null, hours_a_week: null, days_a_week: null, created_at: '2026-01-01T09:00:00Z' }).execute();
      await store.insertInto('leave_note').values({ tenant_id: elsewhere, request_id: spent, note: 'Long over.', expires_on: '2026-01-31' }).execute();
    });
    assert.equal(await eraseSpentNotesEverywhere(test.database), 1);
    assert.deepEqual(await withTenant(test.database, elsewhere, (store) => store.selectFrom('leave_note').selectAll().execute()), []);
    assert.equal((await noteRows(one.id)).length, 1);
    assert.equal(await eraseSpentNotesEverywhere(test.database), 0);
  });
});

it('a calendar file says that somebody is absent, and nothing else', async () => {
  const manager = await boss(), me = await somebody({ managerEmail: manager.email, name: 'Secret Name' }), one = await ask(me, { note: 'secret note', team: 'finance' });
  const { status, headers, body } = await test.call('GET', `${one.path}/calendar.ics`, me.headers);
  assert.deepEqual([status, headers.get('content-type')], [200, 'text/calendar; charset=utf-8']);
  assert.match(body as unknown as string, /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Absence\r\n[^]*END:VCALENDAR/);
  assert.doesNotMatch(body as unknown as string, /secret|carer|leave-req|finance|northbridge|TL-|DESCRIPTION|ATTENDEE|ORGANIZER/i);
  assert.match((await test.call('GET', `${one.path}/calendar.ics?locale=cy`, me.headers)).body as unknown as string, /SUMMARY:Absenoldeb\r\n/);
  for (const who of [manager, await hr()]) assert.equal((await test.call('GET', `${one.path}/calendar.ics`, who.headers)).status, 404);
});
