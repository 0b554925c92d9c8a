// Meetings in a quarter's figures: counted from the places of their dates, in the quarter in which they lie, hidden where they are few, and refused to nobody who may read the rest.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EvidenceSnapshot } from '@think-carer/contract';
import type { PlaceEvent } from '@think-carer/gatherings';
import { uuidv7 } from 'uuidv7';
import { placeRow } from '../gatherings/places.ts';
import { insertGatherings } from '../gatherings/rows.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { gatheringsOf } from './gatherings.ts';

let app: TestApp;
before(async () => { app = await openTestApp(); });
after(() => app.close());
const tenant = tenantIdOf('northbridge'), offer = loadPackFiles().resolved.get('northbridge')!;
type Happened = Omit<Extract<PlaceEvent, { event: 'release' }>, 'seq' | 'at'> | Omit<Extract<PlaceEvent, { event: 'held' }>, 'seq' | 'at'>;

const held = (kind: 'forum' | 'group' | 'session', on: string, heads: number, { audiences = [], releases = {} }: { readonly audiences?: readonly ('managers' | 'staff')[]; readonly releases?: Partial<Record<'asked' | 'released' | 'refused', number>> } = {}) => withTenant(app.database, tenant, async (store) => {
  const id = uuidv7(), at = `${on}T13:30:00.000Z`, occurrence = { id: `${on}T12:00`, on };
  await insertGatherings(store, tenant, [{ id, kind, owner: null, link: null, version: 1, edition: 0, createdAt: at, says: { title: 'A meeting', room: 'Room 3', audiences, partners: [], capacity: { room: null, link: null }, schedule: { rule: null, dates: [{ on, at: '12:00', minutes: 60 }] } } }]);
  const asked: Happened[] = Object.entries(releases).flatMap(([state, count]) => Array.from({ length: count }, (_, i) => ({ event: 'release' as const, by: `${state} ${i}`, state: state as 'asked' })));
  const events = [{ event: 'opened' as const, at, capacity: { room: null, link: null } }, ...[...asked, { event: 'held' as const, heads: { room: heads, link: 0 } }].map((event) => ({ ...event, at }))];
  await store.insertInto('gathering_event').values(events.map((event, i) => placeRow(tenant, id, occurrence, i + 1, event))).execute();
});
const cell = ({ tables }: EvidenceSnapshot, id: string, at: object = {}): number | null | undefined => tables.find((table) => table.id === id)!.cells.find((one) => JSON.stringify(one.at) === JSON.stringify(at))?.value;

test('a quarter counts what lay in it, and nobody reads more than in tens', async () => {
  await held('forum', '2026-08-11', 34, { releases: { released: 31, refused: 3, asked: 12 } });
  await held('forum', '2026-11-10', 99, { releases: { refused: 80 } });
  await held('group', '2026-08-12', 50, { releases: { refused: 50 } });
  await held('session', '2026-09-01', 41, { audiences: ['managers'] });
  await held('session', '2026-09-02', 6, { audiences: ['staff'] });
  await held('session', '2026-09-03', 22, { audiences: ['managers', 'staff'] });
  const counted = await withTenant(app.database, tenant, (store) => gatheringsOf(store, offer, '2026-Q3'));
  assert.deepEqual({ ...counted, learners: undefined, releases: undefined }, { held: 1, cancelled: 0, attended: 34, sessions: 3, learners: undefined, releases: undefined });
  assert.deepEqual(new Map(counted.releases.map(({ answer, count }) => [answer, count])), new Map([['released', 31], ['refused', 3], ['unanswered', 12]]));
  app.clock = new Date('2026-10-05T09:00:00.000Z');
  const hr = await app.signIn('jo', { roles: ['hr'] }), made = await app.call('POST', '/v1/evidence/snapshots', hr, { period: '2026-Q3' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const snapshot = (await app.call('GET', `/v1/evidence/snapshots/${made.body.id}`, await app.signIn('marta', { roles: ['chair'] }))).body as EvidenceSnapshot;
  assert.deepEqual([snapshot.meetings, cell(snapshot, 'forum-attendance'), cell(snapshot, 'releases-by-answer', { release: 'released' }), cell(snapshot, 'releases-by-answer', { release: 'refused' })], [{ held: 1, cancelled: 0, sessions: 3 }, 35, 30, null]);
  assert.deepEqual([cell(snapshot, 'sessions-attendance', { audience: 'managers' }), cell(snapshot, 'sessions-attendance', { audience: 'staff' })], [40, null]);
  const csv = (await app.call('GET', `/v1/evidence/snapshots/${made.body.id}.csv`, hr)).body as string;
  assert.match(csv, /2026-Q3,meetings,,,sessions held,3,/);
  assert.match(csv, /2026-Q3,releases-by-answer,,,refused,\[c\]/);
  const pack = (await app.call('GET', `/v1/evidence/snapshots/${made.body.id}/pack?locale=cy`, hr)).body as { psed: { id: string; evidence: { kind: string; table?: string }[] }[] };
  assert.deepEqual(pack.psed.find(({ id }) => id === 'engagement')!.evidence.map(({ kind, table }) => table ?? kind), ['meetings', 'forum-attendance', 'releases-by-answer', 'activities', 'yours']);
  assert.equal((await app.call('GET', `/v1/evidence/snapshots/${made.body.id}`, await app.signIn('priya', { roles: ['manager', 'employee'] }))).status, 403, 'a manager reads no figure');
});
