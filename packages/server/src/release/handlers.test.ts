// Releases as people meet them over HTTP: to whom a request goes, who sees what, that it is counted for the meeting by nobody's name, and that it follows the meeting.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Asker, dateIdOf, releaseViews, viewsOfRelease } from '@think-carer/contract';
import type { GatheringRecord } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { placesOf } from '../gatherings/places.ts';
import { insertGatherings } from '../gatherings/rows.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { eraseOldRequests } from '../store/retention.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';
import { meetingOf } from './date.ts';
import { type Following, releaseOfReplyWithdrawn, releasesCancelled, releasesMoved } from './follow.ts';
import { eraseSpentReleaseNotes } from './notes.ts';
import { findRelease, releasesSeen } from './rows.ts';

const desk = 'https://intranet.example/{tenant}/desk';
let test: TestApp;
before(async () => { test = await openTestApp({ mail: { kind: 'mailbox', publicUrl: 'https://carers.example', deskUrl: desk } }); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), inDays = (count: number) => addDays(test.clock.toISOString().slice(0, 10), count);
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2], of = tenant) => withTenant(test.database, of, work);
/** A forum with one date, so many days ahead, at noon. */
async function forum(days = 20): Promise<{ gathering: GatheringRecord; on: string; date: string }> {
  const on = inDays(days), gathering: GatheringRecord = {
    id: uuidv7(), kind: 'forum', owner: null, link: null, version: 1, edition: 0, createdAt: test.clock.toISOString(),
    says: { title: 'Staff carers forum', room: 'Room 3', audiences: ['staff'], partners: [], capacity: { room: null, link: null }, schedule: { rule: null, dates: [{ on, at: '12:00', minutes: 90 }] } },
  };
  await inTenant((store) => insertGatherings(store, tenant, [gathering]));
  return { gathering, on, date: dateIdOf(gathering.id, `${on}T12:00`) };
}
let people = 0;
interface Somebody { readonly name: string; readonly email: string; readonly headers: Record<string, string> }
const somebody = async (who: SignIn = {}): Promise<Somebody> => {
  const name = `release-${(people += 1)}`, email = who.email ?? `${name}@northbridge.example`;
  return { name, email, headers: await test.signIn(name, { ...who, email }) };
};
const boss = () => somebody({ roles: ['employee', 'manager'] }), hr = () => somebody({ roles: ['employee', 'hr'] });
const ask = async (who: Somebody, date: string, body: object = {}) => {
  const made = await test.call('POST', '/v1/releases', who.headers, { date, ...body });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return { ...made.body, path: `/v1/releases/${made.body.id}` };
};
const decide = (who: Somebody, { path }: { path: string }, body: object) => test.call('POST', `${path}/decisions`, who.headers, body);
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const offer = loadPackFiles().resolved.get('northbridge')!;
const following = (store: Following['store']): Following =>
  ({ store, tenant: { id: tenant, slug: 'northbridge' } as Following['tenant'], offer, mail: { kind: 'mailbox', publicUrl: 'https://carers.example', deskUrl: desk }, now: test.clock });
const counted = ({ gathering, date }: { gathering: GatheringRecord; date: string }) => inTenant(async (store) => {
  const meeting = (await meetingOf(store, date, offer))!;
  return [...(await placesOf(store, { gathering, occurrence: meeting.occurrence })).releases.values()].sort();
});

describe('asking', () => {
  it('goes to the manager the host named, with hours and the rule, and says nothing of which meeting it is', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(), one = await ask(me, meeting.date, { note: 'Between us.' });
    assert.deepEqual([one.seenAs, one.date, one.state, one.hours, one.approverEmail, one.seenBy], ['own', meeting.date, 'asked', { on: meeting.on, from: '12:00', to: '13:30' }, manager.email, [{ who: 'approver', email: manager.email }]]);
    const seen = (await test.call('GET', one.path, manager.headers)).body;
    assert.deepEqual([seen.seenAs, seen.note, seen.date, seen.may], ['approver', 'Between us.', undefined, ['release', 'refuse', 'another-time']]);
    assert.match(JSON.stringify(seen.protectedTime), /up to 3 hours/);
    const list = await test.call('GET', '/v1/desk', manager.headers);
    assert.doesNotMatch(JSON.stringify([seen, list.body]), /carer|forum\b.*carers|Room 3/i);
    assert.doesNotMatch(JSON.stringify([seen, list.body]), new RegExp(meeting.gathering.id));
    assert.deepEqual(list.body.items.map(({ requestId, kind, title, days, hours, nextDeadlineOn }: Record<string, unknown>) => ({ requestId, kind, title, days, hours, nextDeadlineOn })), [{ requestId: one.id, kind: 'release', title: 'Request for time at a staff meeting', days: [meeting.on], hours: { from: '12:00', to: '13:30' }, nextDeadlineOn: inDays(7) }]);
    assert.deepEqual(await counted(meeting), ['asked']);
  });
  it('is refused for no date, one that is over or off, and a second time', async () => {
    const me = await somebody(), meeting = await forum(), { id } = await ask(me, meeting.date);
    for (const date of [dateIdOf(uuidv7(), `${meeting.on}T12:00`), dateIdOf(meeting.gathering.id, '2027-01-01T12:00')]) assert.deepEqual(code(await test.call('POST', '/v1/releases', me.headers, { date })), [404, 'not-found']);
    const again = await test.call('POST', '/v1/releases', me.headers, { date: meeting.date });
    assert.deepEqual([...code(again), again.body.existingId], [409, 'request-live', id]);
    assert.deepEqual(code(await test.call('POST', '/v1/releases', me.headers, { date: 'nonsense' })), [422, 'invalid-request']);
    const past = await forum(-3);
    assert.deepEqual((await test.call('POST', '/v1/releases', me.headers, { date: past.date })).body.errors.map(({ code: one }: { code: string }) => one), ['past']);
  });
  it('says that it is open to everybody where it is; of a working group, and of a training for some, neither that nor for whom', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email });
    const closed = async (audiences: GatheringRecord['says']['audiences'], kind: GatheringRecord['kind']) => {
      const { gathering, on } = await forum(21), other: GatheringRecord = { ...gathering, id: uuidv7(), kind, says: { ...gathering.says, audiences, ...(kind === 'session' && { more: { topic: 'awareness', timeOff: 'work-time', area: null, contact: null } }) } };
      await inTenant((store) => insertGatherings(store, tenant, [other]));
      if (kind === 'group') await inTenant(async (store) => store.insertInto('gathering_member').values({ tenant_id: tenant, id: uuidv7(), gathering_id: other.id, person_key: (await findRelease(store, one.id))!.personKey, organisation: null, name: null, how: 'code', invitation_id: null, joined_at: test.clock.toISOString(), known_until: null }).execute());
      return ask(me, dateIdOf(other.id, `${on}T12:00`));
    };
    const one = await ask(me, (await forum()).date), read = async ({ path }: { path: string }) => (await test.call('GET', path, manager.headers)).body;
    assert.deepEqual([one.isForEverybody, (await read(one)).isForEverybody, one.protectedTime.hours], [true, true, 3]);
    for (const made of [await closed([], 'group'), await closed(['managers'], 'session'), await closed(['carers'], 'session')]) {
      const seen = await read(made);
      assert.deepEqual([made.isForEverybody, made.title, seen.isForEverybody, seen.protectedTime, seen.title['en-GB']], [false, seen.title, false, null, 'A staff meeting or training']);
      assert.doesNotMatch(JSON.stringify(seen), /open to|up to 3 hours|audience|managers|carer/i);
    }
    assert.equal((await closed(['managers', 'staff'], 'session')).isForEverybody, true);
  });
  it('is refused for a session that people come to in their own time', async () => {
    const { gathering, on } = await forum(22), id = uuidv7();
    await inTenant((store) => insertGatherings(store, tenant, [{ ...gathering, id, kind: 'session', says: { ...gathering.says, more: { topic: 'awareness', timeOff: 'own-time', area: null, contact: null } } }]));
    const refused = await test.call('POST', '/v1/releases', (await somebody()).headers, { date: dateIdOf(id, `${on}T12:00`) });
    assert.deepEqual([...code(refused), refused.body.errors.map(({ pointer, code: why }: { pointer: string; code: string }) => `${pointer} ${why}`)], [422, 'invalid-request', ['/date own-time']]);
  });
  it('of two presses at the same moment one is kept', async () => {
    const me = await somebody(), meeting = await forum(), answers = await Promise.all([1, 2, 3].map(() => test.call('POST', '/v1/releases', me.headers, { date: meeting.date })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
    assert.deepEqual(await counted(meeting), ['asked']);
    const keyed = await forum(), key = { ...me.headers, 'idempotency-key': '"again"' }, [one, two] = [await test.call('POST', '/v1/releases', key, { date: keyed.date }), await test.call('POST', '/v1/releases', key, { date: keyed.date })];
    assert.deepEqual([one!.status, two!.status, two!.body.id], [201, 201, one!.body.id]);
  });
});

describe('who sees it', () => {
  it('HR sees what has no manager, and neither they nor anybody else what has one', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(), toManager = await ask(me, meeting.date), toHr = await ask(await somebody(), meeting.date), jo = await hr();
    assert.deepEqual([(await test.call('GET', toHr.path, jo.headers)).body.seenAs, (await test.call('GET', toManager.path, jo.headers)).status], ['hr', 404]);
    const ids = (await test.call('GET', '/v1/desk?limit=100', jo.headers)).body.items.map(({ requestId }: { requestId: string }) => requestId);
    assert.deepEqual([ids.includes(toHr.id), ids.includes(toManager.id)], [true, false]);
    assert.ok(!(await test.call('GET', '/v1/releases?seenAs=hr&limit=100', jo.headers)).body.items.some(({ id }: { id: string }) => id === toManager.id));
    for (const other of [await somebody(), await boss(), await somebody({ roles: ['chair', 'commissioner', 'employee'] })]) assert.deepEqual(code(await test.call('GET', toManager.path, other.headers)), [404, 'not-found']);
    assert.deepEqual(code(await test.call('GET', toManager.path, (await somebody({ roles: ['chair'] })).headers)), [403, 'role-not-allowed']);
    assert.equal((await decide(jo, toHr, { verb: 'release' })).body.outcome.by, 'hr');
    assert.deepEqual(code(await test.call('DELETE', toManager.path, manager.headers)), [404, 'not-found']);
  });
  it('the same in SQL as in the contract, for everybody', async () => {
    const manager = await boss(), asker = await somebody({ managerEmail: manager.email }), both = await somebody({ roles: ['employee', 'manager', 'hr'] }), meeting = await forum();
    const made = [await ask(asker, meeting.date), await ask(both, meeting.date, { approverEmail: manager.email }), await ask(manager, meeting.date), await ask(await somebody(), meeting.date, { approverEmail: both.email })];
    const records = await inTenant((store) => Promise.all(made.map(async ({ id }) => (await findRelease(store, id))!)));
    const askers: Asker[] = [{ key: records[0]!.personKey, roles: ['employee'] }, { key: records[1]!.personKey, roles: ['employee', 'manager', 'hr'], email: both.email }, { key: records[2]!.personKey, roles: ['employee', 'manager'], email: manager.email }, { key: 'nobody', roles: ['hr'] }];
    for (const one of askers) for (const view of releaseViews) {
      const addresses = one.roles.includes('manager') ? [one.email!] : [], holds = view === 'own' ? 'employee' as const : view === 'hr' ? 'hr' as const : 'manager' as const;
      const found = one.roles.includes(holds) ? await inTenant((store) => releasesSeen(store, [view], { key: one.key, addresses }, { atMost: 500 })) : [];
      assert.deepEqual(found.map(({ id }) => id).filter((id) => records.some((record) => record.id === id)).sort(), records.filter((record) => viewsOfRelease(record, one, addresses).includes(view)).map(({ id }) => id).sort(), `${one.key} ${view}`);
    }
  });
  it('whoever stands in answers, without the note; and keeps to the tenant', async () => {
    const manager = await boss(), lee = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(), one = await ask(me, meeting.date, { note: 'For you.' });
    await test.call('POST', '/v1/desk/delegations', manager.headers, { toEmail: lee.email, fromOn: inDays(0), untilOn: inDays(3) });
    const seen = (await test.call('GET', one.path, lee.headers)).body;
    assert.deepEqual([seen.seenAs, seen.note, (await test.call('GET', one.path, me.headers)).body.seenBy.map(({ who }: { who: string }) => who)], ['approver', undefined, ['approver', 'stand-in']]);
    assert.equal((await test.call('GET', '/v1/desk', lee.headers)).body.items[0].delegatedFrom, manager.email);
    assert.equal((await decide(lee, one, { verb: 'release' })).body.state, 'released');
    const foreign = await test.signIn('release-foreign', { roles: ['hr', 'manager', 'employee'], email: manager.email, tenant: 'five-boroughs' });
    assert.deepEqual(code(await test.call('GET', one.path, foreign)), [404, 'not-found']);
  });
  it('comes in pages on the desk, by directorate too', async () => {
    const manager = await boss(), made: string[] = [];
    for (let i = 0; i < 4; i += 1) made.push((await ask(await somebody({ managerEmail: manager.email }), (await forum(30 + i)).date, i === 0 ? { team: 'parks' } : {})).id);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await test.call('GET', `/v1/desk?limit=1&kind=release${after && `&after=${after}`}`, manager.headers);
      seen.push(...body.items.map(({ requestId }: { requestId: string }) => requestId));
      if (body.nextCursor === null) break;
      after = body.nextCursor;
    }
    assert.deepEqual(seen.sort(), made.sort());
    assert.deepEqual((await test.call('GET', '/v1/desk?kind=release&directorate=place', manager.headers)).body.items.map(({ requestId }: { requestId: string }) => requestId), [made[0]].filter(Boolean));
    assert.deepEqual((await test.call('GET', '/v1/desk?kind=leave', manager.headers)).body.items, []);
  });
});

describe('answering', () => {
  it('is counted for the meeting, by a key that is nobody’s, and of two the first holds', async () => {
    const manager = await boss(), meeting = await forum(), asked: { path: string; id: string }[] = [];
    for (let i = 0; i < 3; i += 1) asked.push(await ask(await somebody({ managerEmail: manager.email }), meeting.date));
    assert.equal((await decide(manager, asked[0]!, { verb: 'release' })).body.state, 'released');
    assert.deepEqual(code(await decide(manager, asked[1]!, { verb: 'refuse' })), [422, 'invalid-request']);
    assert.equal((await decide(manager, asked[1]!, { verb: 'refuse', reason: 'Two are away.' })).body.outcome.reason, 'Two are away.');
    assert.deepEqual(await counted(meeting), ['asked', 'refused', 'released']);
    assert.deepEqual((await decide(manager, asked[1]!, { verb: 'release' })).body.state, 'released', 'a refusal can be turned into a release');
    assert.deepEqual(code(await decide(manager, asked[1]!, { verb: 'refuse', reason: 'No.' })), [409, 'already-decided']);
    const both = await Promise.all([decide(manager, asked[2]!, { verb: 'release' }), decide(manager, asked[2]!, { verb: 'another-time', other: { on: inDays(30), from: '10:00', to: '11:00' } })]);
    assert.ok(both.filter(({ status }) => status === 200).length >= 1 && both.every(({ status }) => status === 200 || status === 409));
    const { state, events } = (await test.call('GET', asked[2]!.path, manager.headers)).body;
    assert.deepEqual(events.map(({ seq }: { seq: number }) => seq), events.map((_: unknown, i: number) => i + 1));
    assert.deepEqual(await counted(meeting), ['released', 'released', state].sort(), 'what is counted is what stands');
    const { rows } = await inTenant((store) => sql<{ by_key: string }>`select by_key from think_carer.gathering_event where gathering_id = ${meeting.gathering.id} and event = 'release'`.execute(store));
    const kept = await inTenant((store) => findRelease(store, asked[0]!.id));
    assert.ok(rows.every(({ by_key }) => by_key !== kept!.personKey) && rows.some(({ by_key }) => by_key === kept!.by));
  });
  it('leaves rows that the app can neither change nor remove', async () => {
    await ask(await somebody(), (await forum()).date);
    for (const statement of ['update think_carer.release_request set name = null', 'delete from think_carer.release_request', 'update think_carer.release_event set reason = null', 'delete from think_carer.release_event']) {
      await assert.rejects(inTenant((store) => sql.raw(statement).execute(store)), { code: '42501' }, statement);
    }
  });
  it('is audited by names of fields, and stands in the person’s own copy', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), one = await ask(me, (await forum()).date, { note: 'Between us.' });
    await test.call('GET', one.path, manager.headers);
    const { body } = await test.call('GET', '/v1/session/records', me.headers);
    assert.deepEqual(body.releases.map(({ id, note, date }: Record<string, unknown>) => [id, note, date]), [[one.id, 'Between us.', one.date]]);
    assert.deepEqual(body.accesses.filter(({ record }: { record: string }) => record === 'release').map(({ event, seenAs }: Record<string, string>) => [event, seenAs]).slice(0, 2), [['release.asked', 'own'], ['release.read', 'approver']]);
  });
});

describe('it follows', () => {
  it('a withdrawal: out of the figures, its note gone, and to be asked anew', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(), one = await ask(me, meeting.date, { note: 'Between us.' });
    await decide(manager, one, { verb: 'refuse', reason: 'No cover.' });
    const gone = await test.call('DELETE', one.path, me.headers);
    assert.deepEqual([gone.status, gone.body.state, gone.body.note, (await test.call('GET', one.path, manager.headers)).body.may], [200, 'withdrawn', undefined, []]);
    assert.deepEqual([code(await test.call('DELETE', one.path, me.headers)), await counted(meeting)], [[409, 'not-waiting'], []]);
    await ask(me, meeting.date);
    assert.deepEqual(await counted(meeting), ['asked']);
  });
  it('the meeting: cancelled, moved, and a reply taken back', async () => {
    const manager = await boss(), [one, two] = [await somebody({ managerEmail: manager.email }), await somebody({ managerEmail: manager.email })], meeting = await forum();
    const [first, second] = [await ask(one, meeting.date, { hours: { from: '11:30', to: '14:00' } }), await ask(two, meeting.date)];
    await decide(manager, first, { verb: 'release' });
    const before = (await test.mailTo(manager.email)).length, after = { on: inDays(25), at: '15:00', minutes: 60 };
    await inTenant((store) => releasesMoved(following(store), meeting.date, { on: meeting.on, at: '12:00', minutes: 90 }, after));
    const moved = (await test.call('GET', first.path, one.headers)).body;
    assert.deepEqual([moved.state, moved.hours, moved.events.at(-1).by], ['asked', { on: inDays(25), from: '14:30', to: '16:30' }, 'organiser']);
    assert.deepEqual([await counted(meeting), (await test.mailTo(manager.email)).length - before], [['asked', 'asked'], 2], 'and the manager is told anew');
    const key = (await inTenant((store) => findRelease(store, second.id)))!.personKey;
    await inTenant((store) => releaseOfReplyWithdrawn(following(store), meeting.date, key));
    assert.deepEqual([(await test.call('GET', second.path, two.headers)).body.outcome.by, await counted(meeting)], ['person', ['asked']]);
    await inTenant((store) => releasesCancelled(following(store), meeting.date));
    assert.deepEqual([(await test.call('GET', first.path, manager.headers)).body.outcome, await counted(meeting)], [{ verb: 'withdraw', at: test.clock.toISOString(), by: 'organiser' }, []]);
    assert.deepEqual((await test.call('GET', '/v1/desk', manager.headers)).body.items, []);
  });
  it('what somebody had made nobody’s is not counted a second time', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(), one = await ask(me, meeting.date);
    await inTenant((store) => sql`update think_carer.gathering_event set by_key = 'nobody' where gathering_id = ${meeting.gathering.id} and event = 'release'`.execute(store));
    await inTenant((store) => sql`update think_carer.gathering set edition = edition + 1 where id = ${meeting.gathering.id}`.execute(store));
    const gathering = { ...meeting.gathering, edition: 1 };
    assert.equal((await decide(manager, one, { verb: 'release' })).body.state, 'released');
    assert.deepEqual(await counted({ ...meeting, gathering }), ['asked']);
  });
  it('whoever answers while the meeting is cancelled: it ends as taken back, and is counted nowhere', async () => {
    const manager = await boss(), meeting = await forum(), asked: { path: string; id: string }[] = [];
    for (let i = 0; i < 6; i += 1) asked.push(await ask(await somebody({ managerEmail: manager.email }), meeting.date));
    const answers = await Promise.all([...asked.map((one) => decide(manager, one, { verb: 'release' })), inTenant((store) => releasesCancelled(following(store), meeting.date)).then(() => ({ status: 200 }))]);
    assert.ok(answers.every(({ status }) => status === 200 || status === 409), JSON.stringify(answers.map(({ status }) => status)));
    for (const one of asked) assert.equal((await test.call('GET', one.path, manager.headers)).body.state, 'withdrawn');
    assert.deepEqual(await counted(meeting), []);
  });
  it('time: unanswered once the day has passed, the note erased, the whole after the months kept', async () => {
    const manager = await boss(), me = await somebody({ managerEmail: manager.email }), meeting = await forum(5), one = await ask(me, meeting.date, { note: 'Between us.' }), start = test.clock;
    test.clock = new Date(start.getTime() + 7 * 86_400_000);
    try {
      const later = await test.signIn(manager.name, { roles: ['manager', 'employee'], email: manager.email }), seen = (await test.call('GET', one.path, later)).body;
      assert.deepEqual([seen.state, seen.may, seen.note], ['unanswered', [], undefined]);
      assert.deepEqual(code(await test.call('POST', `${one.path}/decisions`, later, { verb: 'release' })), [409, 'not-waiting']);
    } finally {
      test.clock = start;
    }
    assert.equal(await eraseSpentReleaseNotes(test.database) >= 0, true);
    const old = addDays(inDays(5), 366), erased = await withTenant(test.owner, tenant, (store) => eraseOldRequests(store, old, 12, true));
    assert.ok(erased.releases >= 1);
    await assert.rejects(inTenant((store) => eraseOldRequests(store, old, 12)), { code: '42501' });
    await withTenant(test.owner, tenant, (store) => eraseOldRequests(store, old, 12));
    assert.equal(await inTenant((store) => findRelease(store, one.id)), undefined);
  });
});

describe('the mail to a manager', () => {
  it('goes out once for each request of each kind, to whoever stands in as well, and says nothing of who or why', async () => {
    const manager = await boss(), lee = await boss(), me = await somebody({ managerEmail: manager.email, name: 'Sam Okafor' } as SignIn);
    await test.call('POST', '/v1/desk/delegations', manager.headers, { toEmail: lee.email, fromOn: inDays(0), untilOn: inDays(3) });
    await ask(me, (await forum()).date, { note: 'Between us.' });
    const key = { ...me.headers, 'idempotency-key': '"once"' }, leave = { type: 'carers-leave', parts: [{ on: inDays(40), part: 'full-day' }], note: 'My mother.' };
    for (let i = 0; i < 2; i += 1) assert.equal((await test.call('POST', '/v1/leave-requests', key, leave)).status, 201);
    assert.equal((await test.call('POST', '/v1/working-requests', me.headers, { kind: 'statutory', hours: '30', startsOn: inDays(60), earlierOn: [] })).status, 201);
    for (const to of [manager.email, lee.email]) {
      const mails = await test.mailTo(to);
      assert.deepEqual(mails.map(({ subject }) => subject.split(' / ')[0]).sort(), ['Absence request', 'Request for time at a staff meeting', 'Request to change working pattern']);
      for (const { subject, text } of mails) {
        assert.doesNotMatch(`${subject} ${text}`, /carer|gofal|Sam|mother|Between|statutory/i);
        assert.match(text, /https:\/\/intranet\.example\/northbridge\/desk\n/);
        assert.match(text, /Please answer by: /);
      }
    }
  });
  it('is not sent to HR, nor where nobody has said where the desk is', async () => {
    const { length } = await inTenant((store) => store.selectFrom('mail_outbox').select('id').execute());
    await ask(await somebody(), (await forum()).date);
    assert.equal((await inTenant((store) => store.selectFrom('mail_outbox').select('id').execute())).length, length);
    const quiet = await openTestApp();
    try {
      const headers = await quiet.signIn('quiet', { managerEmail: 'boss@northbridge.example' });
      assert.equal((await quiet.call('POST', '/v1/leave-requests', headers, { type: 'carers-leave', parts: [{ on: inDays(40), part: 'full-day' }] })).status, 201);
      assert.deepEqual(await quiet.mailTo('boss@northbridge.example'), []);
    } finally {
      await quiet.close();
    }
  });
});
