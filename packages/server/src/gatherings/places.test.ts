// Places on real PostgreSQL: two at once, thousands, what is carried on from, and what is made nobody's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type GatheringRecord, headCount, type NewPlaceEvent, type Occurrence } from '@think-carer/gatherings';
import { sql } from 'kysely';
import { openTestApp, type TestApp } from '../testing.ts';
import { withTenant } from '../store/tenant.ts';
import { inDays, newGathering, northbridge } from './gatherings.fixture.ts';
import { placeKey } from './key.ts';
import { eraseSpentContacts, eraseSpentReplies } from './own.ts';
import { appendPlace, placesOf } from './places.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = { id: northbridge };
const first = (gathering: GatheringRecord): Pick<Occurrence, 'id' | 'on'> => { const { on, at } = gathering.says.schedule.dates![1]!; return { id: `${on}T${at}`, on }; };
const add = (gathering: GatheringRecord, event: NewPlaceEvent, occurrence = first(gathering)) => withTenant(test.database, northbridge, (store) => appendPlace(store, tenant, { gathering, occurrence }, event));
const read = (gathering: GatheringRecord, occurrence = first(gathering)) => withTenant(test.database, northbridge, (store) => placesOf(store, { gathering, occurrence }));
const replied = (by: string, way: 'room' | 'link' = 'room', more: object = {}): NewPlaceEvent => ({ event: 'replied', at: test.clock.toISOString(), by, reply: { kind: 'count', way, ...more } });

describe('places', () => {
  it('of a date to which nobody has replied are open', async () => {
    const gathering = await newGathering(test), state = await read(gathering);
    assert.deepEqual([state.state, state.seq, state.capacity, state.attendees.size], ['open', 0, { room: 20, link: 100 }, 0]);
  });

  it('the last one goes to one of two who ask at once, and the other waits; however many ask', async () => {
    const gathering = await newGathering(test, { capacity: { room: 3, link: 0 } });
    for (let turn = 0; turn < 2; turn += 1) {
      const occurrence = { id: `${inDays(test, 50 + turn).on}T12:00`, on: inDays(test, 50 + turn).on };
      const told = await Promise.all(Array.from({ length: 8 }, (_, i) => add(gathering, replied(`k${i}`), occurrence))), state = await read(gathering, occurrence);
      assert.deepEqual(told.map(({ seq }) => seq).sort((a, b) => a - b), [2, 3, 4, 5, 6, 7, 8, 9], 'one number for each');
      assert.deepEqual(headCount(state), { room: 3, link: 0, waiting: 5 });
      // What each was told when they asked is what became of it.
      for (const [i, { state: then }] of told.entries()) assert.equal(then.attendees.get(`k${i}`)!.place, state.attendees.get(`k${i}`)!.place);
      const order = [...state.attendees].sort(([, a], [, b]) => a.since - b.since).map(([, { place }]) => place);
      assert.deepEqual(order, ['room', 'room', 'room', null, null, null, null, null], 'in the order of their numbers');
    }
  });

  it('the waiting list moves by itself, and says who is to be told', async () => {
    const gathering = await newGathering(test, { capacity: { room: 1, link: 0 } });
    await add(gathering, replied('a'));
    await add(gathering, replied('b'));
    assert.deepEqual((await add(gathering, { event: 'withdrew', at: test.clock.toISOString(), by: 'a' })).notices, [{ seq: 4, by: 'b', what: 'moved-up', way: 'room' }]);
    assert.deepEqual((await add(gathering, replied('c'))).notices, [], 'told once');
  });

  it('a transaction that fails leaves no trace, not in what is known either', async () => {
    const gathering = await newGathering(test), occurrence = first(gathering);
    await add(gathering, replied('a'));
    await assert.rejects(withTenant(test.database, northbridge, async (store) => {
      const { state } = await appendPlace(store, tenant, { gathering, occurrence }, replied('b'));
      assert.equal(state.attendees.size, 2);
      assert.equal((await placesOf(store, { gathering, occurrence })).attendees.size, 2);
      throw new Error('on purpose');
    }), /on purpose/);
    assert.deepEqual([...(await read(gathering)).attendees.keys()], ['a']);
    assert.equal((await add(gathering, replied('c'))).seq, 3);
  });

  it('with thousands of replies only what is new is read', async () => {
    const gathering = await newGathering(test, { capacity: { room: 500, link: null } }), occurrence = first(gathering), many = 12_000;
    await add(gathering, replied('k0'));
    await withTenant(test.owner, northbridge, (store) => sql`
      insert into think_carer.gathering_event (tenant_id, gathering_id, occurrence, seq, at, event, by_key, body, spent_on)
      select ${northbridge}::uuid, ${gathering.id}::uuid, ${occurrence.id}::text, n + 2, now(), 'replied', 'k' || n, '{"kind":"count","way":"room"}'::jsonb, ${occurrence.on}::date from generate_series(1, ${many}::int) n`.execute(store));
    assert.deepEqual(headCount(await read(gathering)), { room: 500, link: 0, waiting: many - 499 });
    // Rows that were read already are taken away: who reads everything again finds the queue gone.
    await withTenant(test.owner, northbridge, (store) => sql`delete from think_carer.gathering_event where gathering_id = ${gathering.id} and seq between 2 and ${many}`.execute(store));
    const { state } = await add(gathering, { event: 'withdrew', at: test.clock.toISOString(), by: 'k0' });
    assert.deepEqual(headCount(state), { room: 500, link: 0, waiting: many - 500 });
    assert.deepEqual(headCount(await read(gathering)), headCount(state));
    // Erasure counts the edition up, and everything is read anew.
    assert.ok((await read({ ...gathering, edition: 1 })).attendees.size < 10);
  });
});

describe('time', () => {
  it('makes replies nobody’s and takes addresses away, and reaches nothing that is not spent', async () => {
    const gathering = await newGathering(test), occurrence = first(gathering), past = { id: `${inDays(test, -400).on}T12:00`, on: inDays(test, -400).on };
    const named = { called: 'Sam', needs: ['captions'], needsText: 'Near the door', toChair: true, kind: 'name' };
    for (const one of [occurrence, past]) {
      await add(gathering, replied('k1', 'link', named), one);
      await add(gathering, { event: 'attended', at: test.clock.toISOString(), by: 'k1', isThere: true }, one);
      await withTenant(test.database, northbridge, (store) => store.insertInto('gathering_contact').values({ tenant_id: northbridge, gathering_id: gathering.id, occurrence: one.id, by_key: 'k1', email: 'sam@northbridge.example', is_neutral: false, locale: 'en-GB', expires_on: one.on }).execute());
    }
    assert.equal(await eraseSpentReplies(test.database), 2);
    assert.equal(await eraseSpentReplies(test.database), 0, 'once');
    assert.equal(await eraseSpentContacts(test.database), 1);
    const then = await read({ ...gathering, edition: 1 }, past), [by, { reply }] = [...then.attendees][0]!;
    assert.ok(by !== 'k1');
    assert.deepEqual([reply, then.attended.size, then.attended.has(by)], [{ kind: 'count', way: 'link' }, 1, true], 'heads stay, and are the same head');
    assert.equal((await read({ ...gathering, edition: 1 })).attendees.get('k1')!.reply.called, 'Sam');
    assert.equal((await withTenant(test.database, northbridge, (store) => store.selectFrom('gathering_contact').select('email').where('gathering_id', '=', gathering.id).execute())).length, 1);
  });

  it('a person has another key at each gathering', () => {
    const keys = ['a', 'b'].flatMap((id) => ['sam', 'ana'].map((who) => placeKey({ pseudonymSecret: 's' }, id, who)));
    assert.equal(new Set([...keys, placeKey({ pseudonymSecret: 't' }, 'a', 'sam')]).size, 5);
  });
});
