// A forum on the server, where it has to hold: many at once, thousands of replies, links that stop, names that nobody sees, words that nobody writes over.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EvidenceSnapshot, ForumDate } from '@think-carer/contract';
import { sql } from 'kysely';
import { insertSnapshot } from '../evidence/rows.ts';
import { northbridge } from '../gatherings/gatherings.fixture.ts';
import { asGuest, made, newestLink, newGuest } from '../guest/guest.fixture.ts';
import { anybody } from '../referral/referral.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { dateIdIn, forumBody, manyReplies, newForum, sitting } from './forum.fixture.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

let people = 0;
const somebody = (name = `member-${(people += 1)}`) => test.signIn(name);
const reply = (who: Record<string, string>, date: string, body: object = { kind: 'count', way: 'room' }, more: Record<string, string> = {}) => test.call('PUT', `/v1/forum-dates/${date}/reply`, { ...who, ...more }, body);
const meeting = async (who: Record<string, string>, date: string) => (await test.call('GET', `/v1/forum-dates/${date}`, who)).body;
const events = (forum: string) => withTenant(test.owner, northbridge, (store) => store.selectFrom('gathering_event').select(['seq', 'event', 'by_key', 'body']).where('gathering_id', '=', forum).orderBy('seq').execute());

describe('a place', () => {
  it('that is the last goes to one of two who ask at once, over HTTP and on real PostgreSQL', async () => {
    const { id, chair } = await newForum(test, { capacity: { room: 1, link: 0 } }), date = dateIdIn(test, id, 20);
    for (const many of [2, 6]) {
      const to = many === 2 ? date : dateIdIn(test, id, 60), who = await Promise.all(Array.from({ length: many }, () => somebody())), answers = await Promise.all(who.map((one) => reply(one, to)));
      assert.deepEqual(answers.map(({ status }) => status), Array.from({ length: many }, () => 200));
      const mine = answers.map(({ body }) => (body as ForumDate).mine!);
      assert.deepEqual(mine.filter(({ place }) => place === 'room').length, 1);
      assert.deepEqual(mine.flatMap(({ ahead }) => ahead ?? []).sort(), Array.from({ length: many - 1 }, (_, i) => i), 'each is told how many are before them');
      assert.deepEqual((await meeting(chair, to)).chair.heads, { room: 1, link: 0, waiting: many - 1 });
    }
  });

  it('is asked for once, however often: by key, and by saying the same again', async () => {
    const { id } = await newForum(test), date = dateIdIn(test, id, 20), me = await somebody(), body = { kind: 'alias', called: 'Robin', way: 'link', needs: ['captions', 'captions'] };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => reply(me, date, body, { 'idempotency-key': 'once-and-no-more' })));
    for (const other of others) assert.deepEqual(other.body, first!.body);
    await reply(me, date, body);
    assert.deepEqual((await events(id)).map(({ event }) => event), ['opened', 'replied']);
    await reply(me, date, { ...body, way: 'room' });
    assert.deepEqual((await events(id)).map(({ event }) => event), ['opened', 'replied', 'replied']);
    for (const wrong of [{ kind: 'count', way: 'by-boat' }, { kind: 'count', way: 'room', diagnosis: 'x' }, { kind: 'alias', way: 'room' }]) assert.equal((await reply(me, date, wrong)).status, 422);
    assert.equal((await reply(me, dateIdIn(test, id, -10))).body.code, 'places-closed');
    assert.equal((await reply(me, dateIdIn(test, id, 21))).body.code, 'not-found');
  });

  it('is kept, and told of, or refused, where the date is called off in the same moment; never lost in between', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20), who = await Promise.all(Array.from({ length: 6 }, async (_, i) => ({ email: `off-${turn}-${i}@northbridge.example`, headers: await somebody(`off-${turn}-${i}`) })));
      const body = { kind: 'count', way: 'link', tell: { byEmail: true } };
      await Promise.all(who.slice(0, 2).map(({ headers }) => reply(headers, date, body)));
      const [off, ...answers] = await Promise.all([test.call('POST', `/v1/forum-dates/${date}/changes`, chair, { isCancelled: true }), ...who.map(({ headers }) => reply(headers, date, { ...body, way: 'room' }))]);
      assert.equal(off.status, 200, JSON.stringify(off.body));
      for (const [i, { status, body: said }] of answers.entries()) {
        assert.ok(status === 200 || said.code === 'places-closed', JSON.stringify(said));
        const told = (await test.mailTo(who[i]!.email)).filter(({ subject }) => subject.endsWith('cancelled')).length;
        // Who had a place before, or got one in time, is told once; nobody is told of what they never had.
        assert.equal(told, status === 200 || i < 2 ? 1 : 0, `${turn} ${i} ${status}`);
        assert.equal((await meeting(who[i]!.headers, date)).mine?.link ?? null, null);
      }
      assert.equal((await withTenant(test.owner, northbridge, (store) => store.selectFrom('gathering_contact').select('email').where('gathering_id', '=', id).execute())).length, 0, 'no address is left behind');
    }
  });

  it('in a room that there is not is refused, and what was said of another way stays', async () => {
    const { id } = await newForum(test, { room: null }), me = await somebody(), fault = await reply(me, dateIdIn(test, id, 20));
    assert.deepEqual(fault.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code]), [['/way', 'not-an-option']]);
  });
});

describe('a meeting with thousands', () => {
  it('answers from what is known, in pages, and tells ten thousand that it is off', async () => {
    const { id, chair } = await newForum(test, { capacity: { room: 200, link: null } }), date = dateIdIn(test, id, 20), occurrence = `${sitting(test, 20).on}T12:00`, many = 10_000, me = await somebody();
    await reply(me, date, { kind: 'count', way: 'room', tell: { byEmail: true, isNeutral: false } });
    await manyReplies(test, id, many);
    await withTenant(test.owner, northbridge, async (store) => {
      await sql`insert into think_carer.gathering_contact select ${northbridge}::uuid, ${id}::uuid, ${occurrence}::text, 'k' || n, 'k' || n || '@northbridge.example', n % 2 = 0, case when n % 5 = 0 then 'cy' else 'en-GB' end, current_date + 30 from generate_series(1, ${many}::int) n`.execute(store);
    });
    const seen = await meeting(chair, date);
    assert.deepEqual(seen.chair.heads, { room: 200, link: many - Math.floor(many / 3), waiting: Math.floor(many / 3) + 1 - 200 });
    assert.ok(JSON.stringify(seen).length < 4000, 'no list of heads goes over the wire');
    // What was read is not read again: the rows are gone, and the meeting stands.
    await withTenant(test.owner, northbridge, (store) => sql`delete from think_carer.gathering_event where gathering_id = ${id} and seq between 2 and ${many}`.execute(store));
    assert.deepEqual((await meeting(chair, date)).chair.heads, seen.chair.heads);
    assert.equal((await meeting(me, date)).mine.place, 'room');
    const off = await test.call('POST', `/v1/forum-dates/${date}/changes`, chair, { isCancelled: true, because: 'Snow.' });
    assert.equal(off.body.closed, 'cancelled');
    const { rows: [told] } = await withTenant(test.owner, northbridge, (store) => sql<{ mails: number; neutral: number; welsh: number }>`select count(*) as mails, count(*) filter (where body !~ 'forum|Snow') as neutral, count(*) filter (where body ~ 'Nid yw hwn') as welsh from think_carer.mail_outbox where key like ${`gathering:${id}:%`}`.execute(store));
    assert.deepEqual(told, { mails: many + 1, neutral: many / 2, welsh: many / 5 });
    assert.equal((await withTenant(test.owner, northbridge, (store) => store.selectFrom('gathering_contact').select('by_key').where('gathering_id', '=', id).execute())).length, 0, 'whoever was told is not kept');
  });

  it('has dates, actions and forums in pages that end', async () => {
    const { id, chair } = await newForum(test, { schedule: { rule: { weekday: 'mon', from: sitting(test, -400).on, at: '09:00', minutes: 30, avoids: [] } } });
    const walk = async (path: string): Promise<{ id: string }[]> => {
      const all: { id: string }[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { status, body } = await test.call('GET', `${path}${after && `&after=${after}`}`, chair);
        assert.equal(status, 200, JSON.stringify(body));
        assert.ok(body.items.length <= 40);
        all.push(...body.items);
        after = body.nextCursor;
      }
      return all;
    };
    const past = await walk(`/v1/forums/${id}/dates?show=past&limit=40`), coming = await walk(`/v1/forums/${id}/dates?limit=40`);
    assert.ok(past.length >= 56 && past.length <= 58 && coming.length >= 103 && coming.length <= 106, `${past.length} and ${coming.length}`);
    assert.equal(new Set([...past, ...coming].map((one) => one.id)).size, past.length + coming.length);
    for (let i = 0; i < 45; i += 1) await test.call('POST', `/v1/forums/${id}/actions`, chair, { kind: i % 3 ? 'action' : 'question', title: `Number ${i}`, owner: 'HR', dueOn: sitting(test, 5).on });
    assert.equal((await walk(`/v1/forums/${id}/actions?limit=20`)).length, 45);
    assert.equal((await walk(`/v1/forums/${id}/actions?limit=4&kind=question`)).length, 15);
    const forums = await walk('/v1/my-forums?limit=2');
    assert.ok(forums.length >= 5 && forums.some((one) => one.id === id));
    assert.equal((await test.call('GET', `/v1/forums/${id}/dates?after=nonsense`, chair)).status, 422);
  });
});

describe('who sees what', () => {
  it('a manager sees nothing, the chair no name that was not meant for them, nobody else any', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20), secret = /Sam Okafor|Juniper|Near the door|sam-of-the-forum/;
    await reply(await test.signIn('sam-of-the-forum', { name: 'Sam Okafor' }), date, { kind: 'name', way: 'link', needs: ['hearing-loop'], needsText: 'Near the door', tell: { byEmail: true } });
    await reply(await somebody(), date, { kind: 'alias', called: 'Juniper', way: 'room' });
    for (const path of [`/v1/forum-dates/${date}`, `/v1/forums/${id}/dates`, `/v1/forums/${id}/actions`, `/v1/forums/${id}/year`, '/v1/my-forums', '/v1/forum-replies', `/v1/forum-dates/${date}.ics`]) {
      assert.equal((await test.call('GET', path, await test.signIn('only-a-manager', { roles: ['manager'] }))).body.code, 'role-not-allowed', path);
      for (const roles of [['employee', 'manager'], ['commissioner'], ['employee', 'hr'], ['partner']] as const) {
        const answer = await test.call('GET', path, await test.signIn(`looks-${roles.join('-')}`, { roles })), said = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
        assert.doesNotMatch(said, secret, `${path} ${roles}`);
        assert.doesNotMatch(said, /meet\.example/, `${path} ${roles}`);
      }
    }
    const seen = await meeting(chair, date);
    assert.doesNotMatch(JSON.stringify(seen), /Sam Okafor|Juniper|sam-of-the-forum/);
    assert.deepEqual([seen.chair.named, seen.chair.needs], [[], { counts: { 'hearing-loop': 1 }, texts: ['Near the door'] }]);
    const { rows } = await withTenant(test.owner, northbridge, (store) => sql<{ fields: string[]; seen_as: string }>`select fields, seen_as from think_carer.audit_event where record_id = ${id} and event = 'forum.meeting'`.execute(store));
    assert.deepEqual(rows, [{ fields: ['needs'], seen_as: 'chair' }], 'that the chair looked at what people need stays on record');
  });

  it('a working group is joined by code, and then it is written in together', async () => {
    const { id, chair } = await newForum(test, { kind: 'group' }), date = dateIdIn(test, id, 20), one = await somebody(), other = await test.signIn('robin-of-the-hub', { roles: ['partner'] }), outside = await somebody();
    const { body: { code } } = await test.call('POST', `/v1/forums/${id}/invitations`, chair, { organisation: 'Northbridge Carers Hub', kind: 'code', uses: 5, untilOn: sitting(test, 30).on });
    for (const who of [one, other]) {
      assert.equal((await test.call('GET', `/v1/forum-dates/${date}`, who)).status, 404);
      const joined = await test.call('POST', '/v1/forum-memberships', who, { code, name: 'A member' });
      assert.ok(joined.status < 300, JSON.stringify(joined.body));
      assert.equal((await meeting(who, date)).seenAs, 'member');
    }
    const writes = await Promise.all([one, other].map((who, i) => test.call('PUT', `/v1/forum-dates/${date}/notes`, { ...who, 'if-match': '"0"' }, { text: `Written by ${i}.` })));
    assert.deepEqual(writes.map(({ status }) => status).sort(), [200, 412], 'one is kept, the other is told');
    assert.equal(writes.find(({ status }) => status === 412)!.body.etag, '"1"');
    const question = await test.call('POST', `/v1/forums/${id}/actions`, other, { kind: 'question', title: 'Who is on call on a Sunday?', owner: 'The hub', dueOn: sitting(test, 14).on });
    assert.equal((await test.call('PATCH', `/v1/forum-actions/${question.body.id}`, { ...one, 'if-match': question.headers.get('etag')! }, { state: 'done', answer: 'Nobody yet.' })).body.answer, 'Nobody yet.');
    assert.equal((await test.call('PUT', `/v1/forum-dates/${date}/agenda`, { ...one, 'if-match': '"0"' }, { items: [{ id: 'sunday', title: 'Sundays' }] })).body.agenda.length, 1);
    assert.equal((await reply(one, date)).body.mine.place, 'room');
    for (const [method, path, body] of [['GET', `/v1/forums/${id}/dates`], ['GET', `/v1/forums/${id}/year`], ['PUT', `/v1/forum-dates/${date}/notes`, { text: 'x' }], ['POST', `/v1/forums/${id}/actions`, { kind: 'action', title: 'x', owner: 'x', dueOn: sitting(test, 1).on }]] as const) {
      assert.equal((await test.call(method, path, { ...outside, 'if-match': '*' }, body)).status, 404, path);
    }
    assert.equal((await test.call('PUT', `/v1/forum-dates/${date}/minutes`, { ...one, 'if-match': '"0"' }, { text: 'x' })).body.code, 'role-not-allowed');
  });
});

describe('a guest of one forum', () => {
  const ours = { audiences: ['staff'] }, partners = [{ name: 'Eastmere Community NHS Trust', domains: ['who-comes.example'] }];
  const byAddress = async (email: string) => {
    await made(test, '/v1/guest-joins', anybody(), { email });
    return asGuest(test, (await made(test, '/v1/guests', anybody(), { key: await newestLink(test, email), name: 'Amina' })).guestKey);
  };
  it('is nobody at another that names no partner of theirs: it is not listed, not read, not replied to, and its link is not given', async () => {
    const theirs = await newForum(test, { ...ours, partners }), other = await newForum(test, ours), group = await newForum(test, { ...ours, kind: 'group', partners }), date = dateIdIn(test, other.id, 20);
    const action = (await test.call('POST', `/v1/forums/${other.id}/actions`, other.chair, { kind: 'action', title: 'A loop', owner: 'Facilities', dueOn: sitting(test, 30).on })).body.id;
    const guests = [await byAddress('amina@who-comes.example'), await newGuest(test, theirs.id), await test.signIn('of-the-trust', { roles: ['partner'], email: 'robin@who-comes.example' })];
    for (const who of guests) {
      const mine = (await test.call('GET', '/v1/my-forums?limit=100', who)).body.items as { id: string; audiences: string[] }[];
      assert.ok(mine.some(({ id }) => id === theirs.id));
      assert.ok(mine.every(({ id, audiences }) => id === theirs.id || audiences.length === 0), 'and those that are for everybody');
      assert.equal((await reply(who, dateIdIn(test, theirs.id, 20), { kind: 'count', way: 'link' })).body.mine.link, 'https://meet.example/8f2c');
      for (const [method, path, body] of [
        ['GET', `/v1/forums/${other.id}/dates`], ['GET', `/v1/forums/${other.id}/dates?show=past`], ['GET', `/v1/forums/${other.id}/actions`], ['GET', `/v1/forums/${other.id}/year`], ['GET', `/v1/forum-dates/${date}`], ['GET', `/v1/forum-dates/${date}.ics`],
        ['PUT', `/v1/forum-dates/${date}/reply`, { kind: 'count', way: 'link' }], ['DELETE', `/v1/forum-dates/${date}/reply`], ['PATCH', `/v1/forum-actions/${action}`, { state: 'done' }], ['GET', `/v1/forum-dates/${dateIdIn(test, group.id, 20)}`], ['GET', `/v1/forums/${group.id}/dates`],
      ] as const) {
        const answer = await test.call(method, path, { ...who, 'if-match': '*' }, body);
        assert.deepEqual([answer.status, answer.body.code], [404, 'not-found'], `${method} ${path}`);
      }
    }
    // As for anybody: that it exists, and when it meets.
    assert.ok((await test.call('GET', '/v1/forums?limit=100', anybody())).body.items.some(({ id, next }: { id: string; next: unknown }) => id === other.id && next !== null));
    assert.equal((await reply(await somebody(), date)).status, 200, 'staff may come to each');
    assert.deepEqual((await meeting(other.chair, date)).chair.heads, { room: 1, link: 0, waiting: 0 });
  });
  it('is let in by the other where it names their partner, or its chair invites them; and no longer once it names it no more', async () => {
    const theirs = await newForum(test, { ...ours, partners }), other = await newForum(test, ours), date = dateIdIn(test, other.id, 20), amina = await byAddress('amina-too@who-comes.example');
    const name = async (named: object[]) => test.call('PATCH', `/v1/forums/${other.id}`, { ...other.chair, 'if-match': '*' }, { partners: named });
    assert.equal((await reply(amina, date)).status, 404);
    assert.equal((await name(partners)).status, 200);
    assert.equal((await reply(amina, date)).status, 200);
    await name([]);
    assert.deepEqual([(await test.call('GET', `/v1/forum-dates/${date}`, amina)).status, (await reply(amina, dateIdIn(test, theirs.id, 20))).status], [404, 200]);
    assert.equal((await reply(await newGuest(test, other.id), date)).status, 200, 'a code of this forum');
  });
});

describe('numbers that are read again and again', () => {
  const day = 86_400_000, asked = (who: Record<string, string>, date: string) => made(test, '/v1/releases', who, { date });
  it('say nothing of one person’s request or answer, however often they are read; they move on by ten, the day after', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20), over = sitting(test, 20).on, start = test.clock, boss = 'boss-of-many@northbridge.example';
    const on = async <T>(days: number, then: () => Promise<T>): Promise<T> => { test.clock = new Date(start.getTime() + days * day); try { return await then(); } finally { test.clock = start; } };
    const ask = async (name: string, days: number): Promise<string> => on(days, async () => (await asked(await test.signIn(name, { managerEmail: boss }), date)).id);
    const decide = (one: string, days: number, body: object) => on(days, async () => assert.equal((await test.call('POST', `/v1/releases/${one}/decisions`, await test.signIn('boss-of-many', { roles: ['manager'], email: boss }), body)).status, 200));
    const none = { asked: null, askedOn: null, by: null, answeredOn: null }, seen = (days: number) => on(days, async () => {
      const marta = await test.signIn('marta-who-counts', { roles: ['chair'] }), alex = await test.signIn('alex-who-counts', { roles: ['commissioner'] }), { chair: { releases } } = await meeting(marta, date), { counts } = await meeting(alex, date);
      assert.deepEqual(counts.releases, releases, 'the same to both');
      const year = (await test.call('GET', `/v1/forums/${id}/year?year=${date.slice(37, 41)}`, alex)).body.releases;
      assert.deepEqual(year, days < 21 ? none : { asked: 20, askedOn: over, by: { released: 10, refused: 0, 'another-time': 0, unanswered: 10 }, answeredOn: over }, 'the year says nothing of a meeting to come, and then in fives');
      return releases as { asked: number | null; askedOn: string | null; by: Record<string, number> | null; answeredOn: string | null };
    });
    const twelve: string[] = [], nine: string[] = [];
    for (let i = 0; i < 12; i += 1) twelve.push(await ask(`asks-${i}`, 0));
    assert.deepEqual(await seen(0), none, 'nothing of today');
    const first = await seen(1);
    assert.deepEqual([first.asked, first.by], [12, null]);
    for (let i = 0; i < 9; i += 1) nine.push(await ask(`asks-later-${i}`, 1));
    assert.deepEqual(await seen(2), first, 'nine more are not told');
    assert.equal((await test.call('DELETE', `/v1/releases/${twelve[0]}`, await test.signIn('asks-0', { managerEmail: boss }))).status, 200);
    const again = await ask('asks-0', 2);
    twelve[0] = again;
    assert.deepEqual(await seen(3), first, 'nor whoever takes it back and asks again');
    await ask('asks-later-9', 3);
    assert.deepEqual([(await seen(3)).asked, (await seen(4)).asked], [12, 22]);
    for (const one of twelve.slice(0, 11)) await decide(one, 4, { verb: 'release' });
    await decide(twelve[11]!, 4, { verb: 'refuse', reason: 'The desk.' });
    assert.deepEqual((await seen(5)).by, null, 'one refusal is nobody’s to see');
    await decide(twelve[11]!, 5, { verb: 'release' });
    const answered = await seen(6);
    assert.deepEqual([answered.asked, answered.by], [22, { released: 12, refused: 0, 'another-time': 0, unanswered: 10 }]);
    await decide(nine[0]!, 6, { verb: 'refuse', reason: 'The desk.' });
    for (const one of nine.slice(1)) await decide(one, 7, { verb: 'release' });
    assert.deepEqual([await seen(7), await seen(8)], [answered, answered], 'nor one refusal among nine answers');
    assert.deepEqual(await seen(40), answered, 'over, it stays at what was told');
    assert.deepEqual((await meeting(chair, date)).chair.heads, { room: 0, link: 0, waiting: 0 });
  });
  it('of a year, which managers read as well, move when a meeting is over, not when somebody asks; no meeting can be worked out from it', async () => {
    const { id, chair } = await newForum(test, { schedule: { rule: null, dates: [sitting(test, 20), sitting(test, 21)] } }), big = dateIdIn(test, id, 20), small = dateIdIn(test, id, 21), start = test.clock, boss = 'boss-who-looks@northbridge.example';
    const on = async <T>(days: number, then: () => Promise<T>): Promise<T> => { test.clock = new Date(start.getTime() + days * day); try { return await then(); } finally { test.clock = start; } };
    const ask = async (i: number, date: string): Promise<void> => { await asked(await test.signIn(`year-${i}`, { managerEmail: boss }), date); };
    const year = (days: number) => on(days, async () => (await test.call('GET', `/v1/forums/${id}/year?year=${big.slice(37, 41)}`, await test.signIn('boss-who-looks', { roles: ['employee', 'manager'], email: boss }))).body.releases);
    const none = { asked: null, askedOn: null, by: null, answeredOn: null }, over = { asked: 10, askedOn: sitting(test, 20).on, by: null, answeredOn: null };
    for (let i = 0; i < 9; i += 1) await ask(i, big);
    for (let i = 9; i < 12; i += 1) {
      await ask(i, big);
      assert.deepEqual([await year(0), await year(1), await year(20)], [none, none, none], `${i + 1} asked`);
    }
    for (let i = 12; i < 15; i += 1) await ask(i, small);
    const toChair = await on(22, async () => Promise.all([big, small].map(async (date) => (await meeting(await test.signIn('marta-of-the-year', { roles: ['chair'] }), date)).chair.releases.asked)));
    assert.deepEqual([toChair, await year(21), await year(22), await year(60)], [[12, null], over, over, over], '12 and 3 are not 15 less 12');
    assert.equal((await test.call('POST', `/v1/forum-dates/${small}/changes`, chair, { isCancelled: true })).status, 200);
    assert.deepEqual(await year(60), over);
  });
  it('tell the commissioner how many have replied, in tens and as of a day; the chair sets out chairs by the number of now', async () => {
    const { id, chair } = await newForum(test, { capacity: { room: 5, link: null } }), date = dateIdIn(test, id, 20), start = test.clock, later = (days: number) => new Date(start.getTime() + days * day), alex = async () => test.signIn('alex-counts-heads', { roles: ['commissioner'] });
    const counts = async () => (await meeting(await alex(), date)).counts, none = { asked: null, askedOn: null, by: null, answeredOn: null };
    for (let i = 0; i < 11; i += 1) await reply(await somebody(), date, { kind: 'name', way: i % 2 ? 'room' : 'link', called: `Ann ${i}`, toChair: true, needs: ['captions'] });
    assert.deepEqual([(await meeting(chair, date)).chair.heads, (await counts()).replied], [{ room: 5, link: 6, waiting: 0 }, null]);
    test.clock = later(1);
    assert.deepEqual(await counts(), { replied: 11, repliedOn: sitting(test, -1).on, attended: null, releases: none });
    await reply(await somebody(), date);
    test.clock = later(2);
    const shown = await meeting(await alex(), date);
    assert.deepEqual([shown.counts.replied, shown.chair, shown.mine], [11, null, null]);
    assert.doesNotMatch(JSON.stringify(shown), /Ann|captions|meet\.example/);
    for (const [roles, replied] of [[['chair']], [['employee', 'manager', 'hr']], [['employee', 'commissioner'], 11]] as const) assert.equal((await meeting(await test.signIn(`counts-${roles.join('-')}`, { roles: [...roles] }), date)).counts?.replied, replied);
    for (const path of ['/v1/registrations', `/v1/forums/${id}/members`, `/v1/forums/${id}`]) assert.deepEqual([path, (await test.call('GET', path, await alex())).body.code], [path, 'role-not-allowed']);
    test.clock = start;
  });
});

describe('the standing item', () => {
  const snapshot = (period: string, value: number): EvidenceSnapshot => ({
    id: `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c${period.slice(0, 4)}`, period, startsOn: `${period.slice(0, 4)}-01-01`, endsOn: `${period.slice(0, 4)}-03-31`, publishedAt: `${period.slice(0, 4)}-04-10T09:00:00.000Z`, changed: 9,
    tables: [{ id: 'leave-by-directorate', measure: 'leave-requests', dimensions: ['directorate', 'outcome'], cells: [{ at: {}, value }, { at: { outcome: 'agreed' }, value: value - 50, percent: 80 }, { at: { outcome: 'declined' }, value: null, percent: null }, { at: { directorate: 'adults' }, value: 120 }, { at: { directorate: 'adults', outcome: 'declined' }, value: null, percent: null }] }],
    hierarchies: {}, names: { directorate: { adults: { 'en-GB': 'Adults and health' } } }, register: { countedOn: '2020-04-10', staff: 4200, value: 30, percent: 1, directorates: [] }, survey: [], strands: [], quality: { rejectedRows: 0, undatedRows: 0, sources: ['imports'] }, caveats: [], breaks: [],
  });
  it('attaches the newest figures that are published, and keeps those that the meeting saw', async () => {
    const { id, chair } = await newForum(test), past = dateIdIn(test, id, -10), next = dateIdIn(test, id, 20), publish = (one: EvidenceSnapshot) => withTenant(test.database, northbridge, (store) => insertSnapshot(store, northbridge, one));
    const figuresOf = async (date: string) => (await meeting(chair, date)).agenda.find(({ standing }: { standing: string }) => standing === 'leave-rates').figures;
    assert.equal(await figuresOf(past), null, 'nothing is published');
    await publish(snapshot('2020-Q1', 265));
    assert.deepEqual(await figuresOf(past), {
      snapshotId: snapshot('2020-Q1', 0).id, period: '2020-Q1', publishedAt: '2020-04-10T09:00:00.000Z', isFrozen: false,
      rows: [{ directorate: null, name: null, value: 265, cells: [{ outcome: 'agreed', value: 215, percent: 80 }, { outcome: 'declined', value: null, percent: null }] }, { directorate: 'adults', name: { 'en-GB': 'Adults and health' }, value: 120, cells: [{ outcome: 'declined', value: null, percent: null }] }],
    });
    await test.call('PUT', `/v1/forum-dates/${past}/minutes`, { ...chair, 'if-match': '"0"' }, { text: 'Nineteen came.' });
    assert.equal((await test.call('POST', `/v1/forum-dates/${past}/minutes/publications`, chair)).status, 201);
    await publish(snapshot('2021-Q1', 300));
    assert.deepEqual([(await figuresOf(past)).period, (await figuresOf(past)).isFrozen, (await figuresOf(next)).period], ['2020-Q1', true, '2021-Q1']);
    const { agenda, etags } = await meeting(chair, past);
    await test.call('PUT', `/v1/forum-dates/${past}/agenda`, { ...chair, 'if-match': etags.agenda }, { items: [{ id: 'first', title: 'Welcome' }, { id: agenda[0].id, standing: 'leave-rates', note: 'As on the day' }] });
    assert.equal((await figuresOf(past)).period, '2020-Q1', 'an agenda that is tidied up later keeps them');
    const twice = await Promise.all([1, 2].map(() => test.call('POST', `/v1/forum-dates/${past}/minutes/publications`, chair)));
    assert.deepEqual(twice.map(({ body }) => body.code), ['nothing-new', 'nothing-new']);
  });
});

describe('what one person said', () => {
  it('is nowhere any more once it is erased, and everybody else’s is where it was', async () => {
    const { id, chair } = await newForum(test, { capacity: { room: 1, link: 5 } }), next = dateIdIn(test, id, 20), past = dateIdIn(test, id, -10), name = 'somebody-who-leaves', me = await test.signIn(name, { name: 'Ewa Kowalczyk' }), other = await somebody();
    await reply(me, next, { kind: 'name', way: 'room', needs: ['other'], needsText: 'Ewa sits by the window', toChair: true, tell: { byEmail: true } });
    await reply(other, next, { kind: 'alias', called: 'Stays', way: 'room', toChair: true, tell: { byEmail: true } });
    const everything = async (): Promise<string> => {
      const { rows } = await withTenant(test.owner, northbridge, (store) => sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all from (select * from (select to_jsonb(e)::text as t from think_carer.gathering_event e where gathering_id = ${id} union all select to_jsonb(c)::text from think_carer.gathering_contact c union all select to_jsonb(i)::text from think_carer.idempotency_key i union all select to_jsonb(a)::text from think_carer.audit_event a) x) y`.execute(store));
      return rows[0]!.all;
    };
    const [mine] = (await events(id)).filter(({ body }) => JSON.stringify(body).includes('Ewa')), key = mine!.by_key!;
    assert.match(await everything(), /Ewa Kowalczyk/);
    const { body: proof } = await test.call('DELETE', '/v1/forum-replies', { ...me, 'idempotency-key': 'erase-me' });
    assert.deepEqual([proof.erased, proof.withdrawn], [1, 1]);
    const left = await everything();
    assert.doesNotMatch(left, /Ewa |somebody-who-leaves/);
    assert.ok(!left.includes(key), 'not under the old key either');
    const seen = await meeting(chair, next);
    assert.deepEqual([seen.chair.heads, seen.chair.named], [{ room: 1, link: 0, waiting: 0 }, [{ called: 'Stays', kind: 'alias', place: 'room' }]]);
    assert.equal((await test.mailTo((await test.call('GET', '/v1/session', other)).body.email)).length, 1, 'whoever moved up is told');
    assert.deepEqual((await test.call('DELETE', '/v1/forum-replies', { ...me, 'idempotency-key': 'erase-me' })).body, proof, 'a second click answers with the same proof');
    assert.equal((await meeting(me, past)).mine, null);
  });
});

it('a page of a forum is an address of the web or a path here, and nothing else', async () => {
  const chair = await test.signIn('a-chair', { roles: ['chair'] });
  for (const page of ['javascript:alert(1)', '//evil.example/forum', 'http://northbridge.example/', 'forum/']) {
    const { status, body } = await test.call('POST', '/v1/forums', chair, forumBody(test, { page }));
    assert.deepEqual([status, body.errors?.[0].pointer], [422, '/page'], page);
  }
  for (const page of ['/carers/forum/', 'https://northbridge.example/forum']) assert.equal((await test.call('POST', '/v1/forums', chair, forumBody(test, { page }))).body.page, page);
});
