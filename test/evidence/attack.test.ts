// The attacker of the disclosure package against what the server really published: quarter after quarter of random histories, imported and frozen over HTTP.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { EvidenceSnapshot } from '@think-carer/contract';
import { audit, type PublishedSnapshot } from '@think-carer/disclosure';
import { decidedPart, disclosureOptions } from '@think-carer/evidence';
import { known, narrowlyPinned, pinned, subtracted, type Known } from '../../packages/disclosure/src/attacker.fixture.ts';
import { insertGatherings } from '../../packages/server/src/gatherings/rows.ts';
import { placeRow } from '../../packages/server/src/gatherings/places.ts';
import { tenantIdOf } from '../../packages/server/src/identity/tenant.ts';
import { loadPacks } from '../../packages/server/src/offer/packs.ts';
import { withTenant } from '../../packages/server/src/store/tenant.ts';
import { openTestApp, type TestApp } from '../../packages/server/src/testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const offer = loadPacks().get('northbridge')!, options = disclosureOptions(offer), minimum = 10, base = 5;
function draws(seed: number): () => number {
  let state = seed;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
}
/** Skewed, so that there are large cells, small ones and empty ones. */
const pick = <T>(list: readonly T[], draw: () => number, skew: number): T => list[Math.floor(list.length * draw() ** skew)]!;

function files(period: string, draw: () => number): { leave: string; working: string } {
  const month = Number(period.slice(6)) * 3 - 2, day = () => `${period.slice(0, 4)}-${String(month + Math.floor(draw() * 3)).padStart(2, '0')}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`;
  const outcomes = ['Approved', 'Declined', 'Deferred', 'Withdrawn', 'Pending', 'Expired', 'Overdue'], types = offer.leaveTypes.map(({ id }) => id), directorates = options.keys['directorate']!, skew = 1 + draw() * 3, size = Math.floor(40 + draw() ** 2 * 1500);
  const row = () => [day(), pick(outcomes, draw, skew), pick(directorates, draw, 1 + draw()), pick(types, draw, skew), draw() < 0.6 ? 'Yes' : 'No', Math.floor(draw() * 1e9)].join(',');
  const results = ['Approved', 'Refused', 'Alternative', 'Trial', 'Withdrawn', 'Pending'], grounds = ['costs', 'quality', 'performance', 'customer demand', 'insufficient work', ''];
  return {
    leave: ['On,Status,Directorate,Type,Reason,Ref', ...Array.from({ length: size }, row)].join('\n'),
    working: ['On,Result,Ground,Ref', ...Array.from({ length: Math.floor(draw() * 260) }, () => [day(), pick(results, draw, 1.6), pick(grounds, draw, 2), Math.floor(draw() * 1e9)].join(','))].join('\n'),
  };
}

/** A meeting and a session in a quarter, with requests for the time that had all kinds of answers, and heads. */
async function meetings(period: string, turn: number, draw: () => number): Promise<void> {
  const tenant = tenantIdOf('northbridge'), on = `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3 - 1).padStart(2, '0')}-10`, occurrence = { id: `${on}T12:00`, on }, at = `${on}T12:00:00.000Z`, answers = ['asked', 'released', 'refused', 'another-time'] as const;
  const gatherings = (['forum', 'session', 'session'] as const).map((kind, i) => ({
    id: `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c${String(4000 + turn * 10 + i)}`, kind, owner: null, link: null, version: 1, edition: 0, createdAt: at,
    says: { title: 'A meeting', room: 'Room 3', audiences: i === 1 ? ['managers' as const] : [], partners: [], capacity: { room: null, link: null }, schedule: { rule: null, dates: [{ on, at: '12:00', minutes: 60 }] } },
  }));
  await withTenant(test.database, tenant, async (store) => {
    await insertGatherings(store, tenant, gatherings);
    for (const { id } of gatherings) {
      const asked = Array.from({ length: Math.floor(draw() ** 2 * 90) }, (_, i) => ({ event: 'release' as const, at, by: `p${i}`, state: pick(answers, draw, 1.8) }));
      const events = [{ event: 'opened' as const, at, capacity: { room: null, link: null } }, ...asked, { event: 'held' as const, at, heads: { room: Math.floor(draw() * 60), link: 0 } }];
      await store.insertInto('gathering_event').values(events.map((event, i) => placeRow(tenant, id, occurrence, i + 1, event))).execute();
    }
  });
}

/** What an attacker knows of one measure: where a value stayed as it was, it may stand for counts up to twelve away. */
function knownOf(snapshot: PublishedSnapshot, earlier: PublishedSnapshot | undefined, measure: string): Known {
  const of = (one: PublishedSnapshot | undefined): PublishedSnapshot => ({ changed: 0, tables: one?.tables.filter((table) => table.measure === measure) ?? [] });
  const rule = { keys: options.keys, hierarchies: options.hierarchies!, minimum, base }, now = known(of(snapshot), rule);
  const was = new Map(of(earlier).tables.flatMap(({ cells }) => cells.map(({ at, value }) => [JSON.stringify(Object.entries(at).sort()), value] as const)));
  const values = new Map(of(snapshot).tables.flatMap(({ cells }) => cells.map(({ at, value }) => [JSON.stringify(Object.entries(at).sort()), value] as const)));
  const stayed = [...values].map(([place, value]) => value !== null && was.get(place) === value), shown = [...values.values()];
  return { ...now, bounds: now.bounds.map((bound, i) => (stayed[i] ? [Math.max(minimum, shown[i]! - 12), shown[i]! + 12] : bound)) };
}

it('finds no hidden count in any of eight quarters, alone or after the one before', async (t) => {
  const seed = Number(process.env['EVIDENCE_SEED'] ?? Math.floor(Math.random() * 1e9)), draw = draws(seed);
  t.diagnostic(`EVIDENCE_SEED=${seed}`);
  const hr = await test.signIn('hr', { roles: ['hr'] }), people = Math.floor(draw() * 120);
  for (let i = 0; i < people; i += 1) await test.call('POST', '/v1/registrations', await test.signIn(`carer-${i}`), { level: 'count', privacyVersion: '2026-09', team: pick(offer.teams!, draw, 2).id });
  const snapshots: EvidenceSnapshot[] = [];
  for (const period of ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']) {
    const { leave, working } = files(period, draw);
    for (const body of [{ kind: 'leave-outcomes', csv: leave, map: { On: 'askedOn', Status: 'outcome', Directorate: 'directorate', Type: 'leaveType', Reason: 'reasonGiven', Ref: 'reference' } }, { kind: 'working-outcomes', csv: working, map: { On: 'askedOn', Result: 'outcome', Ground: 'grounds', Ref: 'reference' } }]) {
      const answer = await test.call('POST', '/v1/evidence/imports', hr, { ...body, acceptRejected: true });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      assert.equal(answer.body.rejected, 0);
    }
    await meetings(period, Number(period.slice(3, 4)) * 4 + Number(period.slice(6)), draw);
    const published = await test.call('POST', '/v1/evidence/snapshots', hr, { period });
    if (published.body.code === 'nothing-new') continue;
    assert.equal(published.status, 201, JSON.stringify(published.body));
    // What everybody reads, not what the publisher was answered.
    snapshots.push((await test.call('GET', `/v1/evidence/snapshots/${published.body.id}`, await test.signIn('chair', { roles: ['chair'] }))).body);
  }
  assert.ok(snapshots.length >= 2);
  let hidden = 0, shown = 0;
  for (const [i, snapshot] of snapshots.entries()) {
    const now = decidedPart(snapshot), earlier = i > 0 ? decidedPart(snapshots[i - 1]!) : undefined;
    for (const { low, high, table, at } of audit(now, { ...options, ...(earlier && { earlier }) })) {
      assert.ok(high === null || high - low + 1 >= minimum, `${snapshot.period} ${table} ${JSON.stringify(at)}: only ${low} to ${high}`);
    }
    for (const measure of ['leave-requests', 'working-requests', 'carers-registered', 'releases', 'sessions-attendance']) {
      const facts = knownOf(now, earlier, measure);
      hidden += facts.hidden.filter(Boolean).length;
      shown += facts.hidden.filter((is) => !is).length;
      assert.deepEqual(narrowlyPinned(facts, minimum), [], `${snapshot.period} ${measure}`);
      assert.deepEqual(subtracted(facts, minimum), [], `${snapshot.period} ${measure}`);
      if (measure !== 'leave-requests') assert.deepEqual(pinned(facts, minimum), [], `${snapshot.period} ${measure}`);
    }
  }
  t.diagnostic(`${shown} cells show, ${hidden} are hidden`);
  assert.ok(hidden > 50 && shown > 50);
});
