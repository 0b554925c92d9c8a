// Learning on the server: one last place, nobody told who need not be, ratings that show only together, ten thousand bookings in pages, and exports without a word about caring.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { grantType, identityTokenType, mostCompletions, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type SignIn, type TestApp } from '../testing.ts';
import { addSession, type Added, bookedBefore, sessionBody } from './learning.fixture.ts';
import { statementResult } from './xapi.fixture.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), head = { kind: 'count', way: 'room', inWorkTime: false }, named = { kind: 'name', way: 'room', toChair: true, inWorkTime: true };
let people = 0;
const someone = (who: SignIn = {}) => test.signIn(`learner-${(people += 1)}`, who);
const inDays = (days: number): string => addDays(ukDay(test.clock), days);
const book = (id: string, who: Record<string, string>, body: object = head) => test.call('PUT', `/v1/sessions/${id}/booking`, who, body);
const one = (places: number | null, more: object = {}): Promise<Added> => addSession(test, inDays(30), { capacity: { room: places, link: null }, ...more });
const events = async (series: string): Promise<Record<string, number>> => {
  const { rows } = await withTenant(test.database, tenant, (store) => sql<{ event: string; count: number }>`select event, count(*)::int as count from think_carer.gathering_event where gathering_id = ${series} group by event`.execute(store));
  return Object.fromEntries(rows.map(({ event, count }) => [event, count]));
};

describe('booking', () => {
  it('twelve people at once for one place: one has it, the others wait in the order of asking', async () => {
    const { id, partner } = await one(1), twelve = await Promise.all(Array.from({ length: 12 }, () => someone()));
    const answers = await Promise.all(twelve.map((who) => book(id, who)));
    assert.deepEqual(answers.map(({ status }) => status), Array.from({ length: 12 }, () => 200));
    assert.deepEqual((await test.call('GET', `/v1/sessions/${id}`, partner)).body.trainer.heads, { room: 1, link: 0, waiting: 11 });
    const ahead = await Promise.all(twelve.map(async (who) => (await test.call('GET', `/v1/sessions/${id}`, who)).body.mine.ahead as number | null));
    assert.deepEqual(ahead.sort((a, b) => (a ?? -1) - (b ?? -1)), [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
  it('said six times at once is one booking', async () => {
    const { id, partner } = await one(5), me = await someone();
    await Promise.all(Array.from({ length: 6 }, () => book(id, me, named)));
    const { heads, register } = (await test.call('GET', `/v1/sessions/${id}`, partner)).body.trainer;
    assert.deepEqual([heads, register.length], [{ room: 1, link: 0, waiting: 0 }, 1]);
  });
  it('is not possible once it has been over, and what was said meanwhile is not kept', async () => {
    const { id, series } = await addSession(test, inDays(-3)), answer = await book(id, await someone());
    assert.deepEqual([answer.status, answer.body.code, await events(series)], [409, 'not-waiting', {}]);
  });
  it('keeps no address unless somebody asked to be told or reminded, and no person’s key', async () => {
    const { id, series } = await one(5);
    await book(id, await test.signIn('quiet-one', { name: 'Quiet One', email: 'quiet@northbridge.example' }), { ...head, inWorkTime: true });
    const rows = await withTenant(test.database, tenant, async (store) => JSON.stringify([
      await store.selectFrom('gathering_event').selectAll().where('gathering_id', '=', series).execute(), await store.selectFrom('session_booking').selectAll().where('gathering_id', '=', series).execute(),
      await store.selectFrom('gathering_contact').selectAll().where('gathering_id', '=', series).execute(),
    ]));
    assert.ok(!/quiet/i.test(rows) && !rows.includes('"p_'), rows);
    assert.ok(rows.includes('"in_work_time":true'));
  });
  it('is audited by nobody’s name, and a register that was read is told to whoever is in it', async () => {
    const { id, partner } = await one(5), me = await someone();
    await book(id, me, named);
    await test.call('GET', `/v1/sessions/${id}/register`, partner);
    const { bookings, accesses } = (await test.call('GET', '/v1/session/records', me)).body;
    assert.deepEqual(bookings.map((each: { id: string; inWorkTime: boolean }) => [each.id, each.inWorkTime]), [[id, true]]);
    assert.deepEqual(accesses.map(({ event, seenAs, record }: Record<string, string>) => [event, seenAs, record]), [['learning.booked', 'own', 'booking'], ['learning.register-read', 'partner', 'booking']]);
  });
});

describe('one’s own bookings', () => {
  it('are listed to come and past, and erased with their ratings; the place goes to whoever waits', async () => {
    const coming = await one(1), past = await addSession(test, inDays(-3)), name = 'learner-forgetful', me = await test.signIn(name), other = await someone();
    await bookedBefore(test, past, [name]);
    await book(coming.id, me);
    await book(coming.id, other);
    assert.equal((await test.call('PUT', `/v1/sessions/${past.id}/rating`, me, { stars: 4, comment: 'Good soup.' })).status, 200);
    const ids = async (show: string): Promise<string[]> => (await test.call('GET', `/v1/bookings?show=${show}`, me)).body.items.map(({ id }: { id: string }) => id);
    // What was booked long ago has no note of its own here, and so is not among them.
    assert.deepEqual([await ids('coming'), await ids('past')], [[coming.id], []]);
    const { body } = await test.call('DELETE', '/v1/bookings', me);
    assert.deepEqual([body.bookings, body.ratings], [1, 1]);
    assert.deepEqual([await ids('coming'), (await test.call('GET', `/v1/sessions/${coming.id}`, other)).body.mine.place], [[], 'room']);
    const mine = (await test.call('GET', `/v1/sessions/${past.id}`, me)).body;
    assert.deepEqual([mine.mine, mine.rating, mine.mayRate], [null, null, false]);
  });
});

describe('ratings', () => {
  it('are given by whoever had a place, once it is over, and show only ten at a time', async () => {
    const past = await addSession(test, inDays(-2)), subs = Array.from({ length: 12 }, (_, i) => `rater-${i}`), rating = `/v1/sessions/${past.id}/rating`;
    await bookedBefore(test, past, subs);
    assert.equal((await test.call('PUT', rating, await someone(), { stars: 5 })).body.code, 'not-waiting', 'no place, no rating');
    const seen = async () => (await test.call('GET', `/v1/sessions/${past.id}`, past.partner)).body.trainer.ratings;
    for (const [i, sub] of subs.entries()) {
      test.clock = new Date(test.clock.getTime() + 1000);
      const { body } = await test.call('PUT', rating, await test.signIn(sub), { stars: i < 10 ? 4 : 1, ...(i === 11 && { comment: 'The eleventh and twelfth do not show yet.' }) });
      assert.deepEqual([body.rating.stars, body.trainer], [i < 10 ? 4 : 1, null]);
      assert.deepEqual(await seen(), i < 9 ? null : { count: 10, average: 4, comments: [] });
    }
    await test.call('PUT', rating, await test.signIn('rater-0'), { stars: 1 });
    assert.equal((await seen()).count, 10, 'said again, it is the same one');
    for (const stars of [0, 6, 2.5]) assert.equal((await test.call('PUT', rating, await test.signIn('rater-1'), { stars })).status, 422);
  });
});

describe('ten thousand bookings', () => {
  it('stay paged: a register of a hundred names at a time, and no list that grows with them', async () => {
    const big = await one(null), subs = Array.from({ length: 10_000 }, (_, i) => `crowd-${i}`);
    await withTenant(test.database, tenant, (store) => store.deleteFrom('gathering_contact').where('gathering_id', '=', big.series).execute());
    await bookedBefore(test, big, subs, { kind: 'name', called: 'Somebody', way: 'room', toChair: true, needsText: 'A seat near the door.' });
    const seen = await test.call('GET', `/v1/sessions/${big.id}`, big.partner), { trainer } = seen.body;
    assert.deepEqual([trainer.heads.room, trainer.register.length, trainer.needs.texts.length, typeof trainer.nextCursor], [10_000, 100, 100, 'string']);
    assert.ok(JSON.stringify(seen.body).length < 40_000);
    const page = (await test.call('GET', `/v1/sessions/${big.id}/register?limit=100&after=${trainer.nextCursor}`, big.partner)).body;
    assert.deepEqual([page.items.length, page.nextCursor, page.items.some(({ by }: { by: string }) => trainer.register.some((first: { by: string }) => first.by === by))], [100, 'r200', false]);
    const late = await book(big.id, await someone());
    assert.deepEqual([late.status, late.body.mine.place], [200, 'room']);
    assert.ok(JSON.stringify(late.body).length < 4000 && JSON.stringify((await test.call('GET', '/v1/sessions', big.partner)).body.items.find(({ id }: { id: string }) => id === big.id)).length < 2000);
    const { items } = (await test.call('GET', '/v1/given-sessions', big.partner)).body;
    assert.equal(items.find(({ id }: { id: string }) => id === big.id).heads.room, 10_001);
    for (const cursor of ['r0', 'x', 'r-1', 'r99999999']) assert.equal((await test.call('GET', `/v1/sessions/${big.id}/register?after=${cursor}`, big.partner)).status, 422, cursor);
  });
});

describe('lists', () => {
  it('of a series go on page by page, and cover what a rule gives', async () => {
    const hub = await test.signIn('weekly', { roles: ['partner'], email: 'carershub@northbridge.example' }), made = await test.call('POST', '/v1/sessions', hub, sessionBody(inDays(1), { topic: 'concessions', schedule: { rule: { weekday: 'tue', from: inDays(1), at: '09:00', minutes: 30, avoids: [] } } }));
    assert.equal(made.status, 201);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { items, nextCursor } = (await test.call('GET', `/v1/sessions?topic=concessions&limit=7${after}`, hub)).body;
      seen.push(...items.map(({ date }: { date: { startsAt: string } }) => date.startsAt));
      if (nextCursor === null) break;
      after = `&after=${nextCursor}`;
    }
    assert.ok(seen.length >= 56 && seen.length <= 116 && seen.every((start, i) => i === 0 || seen[i - 1]! <= start), `${seen.length}`);
    assert.equal((await test.call('GET', '/v1/sessions?after=nonsense', hub)).status, 422);
  });
});

describe('completions', () => {
  it('are statements as the Experience API has them, of people by address and of people by pseudonym', async () => {
    const hr = await someone({ roles: ['hr'] }), key = { 'x-publishable-key': keyOf() }, body = { module: 'induction', packVersion: '2026.9.1' };
    const nameless = await test.call('POST', '/v1/token', key, new URLSearchParams({ grant_type: grantType, subject_token: await test.identityToken({ sub: 'nameless', roles: ['employee'] }), subject_token_type: identityTokenType }));
    await test.call('POST', '/v1/guide/completions', { ...key, authorization: `Bearer ${nameless.body.access_token}` }, body);
    await test.call('POST', '/v1/guide/completions', await test.signIn('named', { name: 'Nia Named', email: 'nia@northbridge.example' }), { ...body, module: 'equalities' });
    const ajv = new Ajv({ allErrors: true });
    (addFormats as unknown as (to: Ajv) => void)(ajv);
    const isValid = ajv.compile(statementResult), read = async () => (await test.call('GET', '/v1/completions.json', hr)).body, exported = await read();
    assert.ok(isValid(exported), JSON.stringify(isValid.errors));
    assert.deepEqual(exported.statements.map(({ actor }: { actor: { mbox?: string; account?: { homePage: string } } }) => actor.mbox ?? actor.account!.homePage), ['https://think-carer.example/employers/northbridge', 'mailto:nia@northbridge.example']);
    assert.deepEqual(await read(), exported, 'the same ids in every export');
    // The schema can refuse: two identifiers, no verb, an id that is none.
    const [one] = exported.statements;
    for (const wrong of [{ ...one, actor: { ...one.actor, mbox: 'mailto:x@y.example' } }, { ...one, verb: {} }, { ...one, id: 'x' }, { ...one, carer: true }]) assert.equal(isValid({ statements: [wrong] }), false);
  });
  it('cannot run as a formula, and an export that is too large is refused whole', async () => {
    const hr = await someone({ roles: ['hr'] });
    await test.call('POST', '/v1/guide/completions', await test.signIn('formula', { name: '=HYPERLINK("http://evil.example")', email: 'formula@northbridge.example' }), { module: 'induction', packVersion: '2026.9.1' });
    const csv = (await test.call('GET', '/v1/completions.csv', hr)).body as string;
    assert.match(csv, /"'=HYPERLINK\(""http:\/\/evil\.example""\)",formula@northbridge\.example/);
    await withTenant(test.owner, tenant, async (store) => {
      for (let from = 0; from <= mostCompletions; from += 2000) {
        await store.insertInto('guide_completion').values(Array.from({ length: 2000 }, (_, i) => ({ tenant_id: tenant, id: uuidv7(), person_key: `p_many_${from + i}`, name: null, email: null, module: 'equalities', pack_version: '2020.1.1', completed_at: '2020-01-01T10:00:00.000Z' }))).execute();
      }
    });
    for (const form of ['csv', 'json']) {
      const refusal = await test.call('GET', `/v1/completions.${form}`, hr);
      assert.deepEqual([refusal.status, refusal.body.errors[0].pointer, refusal.body.errors[0].code], [422, 'query/from', 'too-many']);
    }
    const few = (await test.call('GET', '/v1/completions.json?from=2026-01-01', hr)).body;
    assert.deepEqual([few.statements.length, few.statements.at(-1).actor.mbox], [3, 'mailto:formula@northbridge.example']);
  });
});

describe('a centre that is another’s', () => {
  it('reads, changes and counts nothing of it, whatever it tries', async () => {
    const { id, series, etag } = await one(5), other = await test.signIn('eastmere', { roles: ['partner'], email: 'carers@eastmere.example' });
    for (const [method, path, body] of [
      ['GET', `/v1/session-series/${series}`], ['PATCH', `/v1/session-series/${series}`, { title: 'Ours now' }], ['POST', `/v1/sessions/${id}/changes`, { isCancelled: true }], ['GET', `/v1/sessions/${id}/register`],
      ['POST', `/v1/sessions/${id}/attendance`, { by: 'x', isThere: true }], ['POST', `/v1/sessions/${id}/holdings`, { heads: { room: 1, link: 1 } }], ['PUT', `/v1/sessions/${id}/materials`, { items: [] }],
    ] as const) {
      const answer = await test.call(method, path, { ...other, ...(method === 'PATCH' && { 'if-match': etag }) }, body);
      assert.deepEqual([answer.status, answer.body.code], [404, 'not-found'], `${method} ${path}`);
    }
    const seen = (await test.call('GET', `/v1/sessions/${id}`, other)).body;
    assert.deepEqual([seen.trainer, seen.seenAs], [null, 'member']);
    assert.equal((await test.call('GET', `/v1/sessions/${id}`, await test.signIn('x', { tenant: 'five-boroughs' }))).status, 404);
  });
});

describe('held sessions', () => {
  it('are counted by quarter and audience for the evidence', async () => {
    const { heldSessions } = await import('./held.ts'), { serveOffers } = await import('../offer/offers.ts'), { loadPackFiles } = await import('../offer/packs.ts'), { tenantWithId } = await import('../identity/tenant.ts');
    const added = await addSession(test, inDays(-1), { audiences: ['service-users'] });
    await bookedBefore(test, added, ['held-1', 'held-2']);
    await test.call('POST', `/v1/sessions/${added.id}/holdings`, added.partner, { heads: { room: 7, link: 2 } });
    const { offer } = await serveOffers(test.database, loadPackFiles()).served(await tenantWithId(test.database, tenant));
    const held = await withTenant(test.database, tenant, (store) => heldSessions(store, tenant, offer, { from: inDays(-10), to: inDays(0) }, test.clock));
    assert.deepEqual(held.filter(({ audiences }) => audiences.includes('service-users')), [{ on: inDays(-1), audiences: ['service-users'], attended: 9 }]);
    assert.deepEqual(await withTenant(test.database, tenantIdOf('five-boroughs'), (store) => heldSessions(store, tenantIdOf('five-boroughs'), offer, { from: inDays(-10), to: inDays(0) }, test.clock)), []);
  });
});
