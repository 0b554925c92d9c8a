// Packs in memory, from a fork to a version that is served, with what an administrator is told on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import type { Pack } from '@think-carer/rules';
import { createClient, isProblem } from './index.ts';
import { failureOf } from './server.fixture.ts';
import { createMemoryStore, createMemoryTransport } from './testing.ts';
import type { MemoryTransportOptions } from './testing.ts';
import { createValidator } from './validate.ts';

const law = parsePack(statutory), neighbour = parsePack(northbridge), asWas = (change: (pack: any) => void): Pack => { const copy = structuredClone(northbridge); change(copy); return parsePack(copy); };
const own: Pack = parsePack({ ...northbridge, id: 'mine', version: '1', employer: { name: 'Mine', kind: 'council' }, title: 'Mine', privacy: { version: '1', text: 'We look after what you tell us.' } });
const clientOf = (options: Partial<MemoryTransportOptions> = {}, roles: readonly ('administrator' | 'hr' | 'employee' | 'manager')[] = ['administrator']) => createClient({
  baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'host', maxRetries: 0, validate: createValidator(),
  fetch: createMemoryTransport({ pack: extendPack(own, [law]), packs: { own, files: [law, neighbour] }, persona: { email: 'chris@mine.example', roles }, clock: () => new Date('2026-11-26T09:00:00.000Z'), ...options }),
});
const code = async (call: PromiseLike<unknown>) => { const error = await failureOf(call); assert.ok(isProblem(error), String(error)); return [error.code, error.problem!.errors?.map(({ pointer }) => pointer)]; };

test('fork, edit, publish, roll back: what is served follows, and what was published stays', async () => {
  const { pack, offer } = clientOf();
  assert.deepEqual((await pack.neighbours()).items.map(({ id, status }) => [id, status]), [['northbridge', 'invented']]);
  const forked = await pack.fork({ pack: 'northbridge', as: 'eastmere', name: 'Eastmere Council' });
  assert.deepEqual([forked.faults, forked.tests?.failed, forked.base, forked.isKept], [[], [], { id: 'northbridge', version: neighbour.version }, true]);
  assert.ok(forked.warnings.some(({ path }) => path === 'contacts[0].phone'), 'the neighbour’s telephone is pointed out');
  assert.deepEqual(await code(pack.fork({ pack: 'northbridge' })), ['draft-exists', undefined]);
  assert.deepEqual(await code(pack.fork({ pack: 'nowhere', replace: true })), ['invalid-request', ['/pack']]);

  const draft = structuredClone(forked.pack) as any;
  draft.contacts[0].phone = '';
  const broken = await pack.save({ pack: draft }, { ifMatch: forked.etag });
  assert.deepEqual([broken.faults.map(({ path }) => path), broken.tests], [['contacts[0].phone'], null]);
  assert.deepEqual(await code(pack.publish({ version: '1.1', note: 'Ours.' }, { ifMatch: broken.etag })), ['pack-invalid', ['/contacts/0/phone']]);
  assert.deepEqual((await code(pack.save({ pack: draft }, { ifMatch: forked.etag })))[0], 'etag-stale');
  draft.contacts[0].phone = '01632 960555';
  draft.tests[0].expect[Object.keys(draft.tests[0].expect)[0]!].outcome = 'expired';
  const wrong = await pack.save({ pack: draft }, { ifMatch: broken.etag });
  assert.equal(wrong.tests!.failed.length, 1);
  assert.deepEqual(await code(pack.publish({ version: '1.1', note: 'Ours.' }, { ifMatch: wrong.etag })), ['pack-tests-failed', ['/tests/0']]);
  const sound = await pack.save({ pack: { ...draft, tests: northbridge.tests } }, { ifMatch: wrong.etag });
  assert.deepEqual(await code(pack.publish({ version: '1', note: 'Ours.' }, { ifMatch: sound.etag })), ['version-exists', undefined]);

  const before = await offer.read().withResponse();
  const version = await pack.publish({ version: '1.1', note: 'Ours.' }, { ifMatch: sound.etag });
  assert.deepEqual([version.seq, version.isCurrent, version.base?.id], [1, true, 'northbridge']);
  const after = await offer.read().withResponse();
  assert.notEqual(after.response.etag, before.response.etag);
  assert.deepEqual([after.data.id, after.data.version, after.data.contacts[0]!.phone, after.data.tests], ['eastmere', '1.1', '01632 960555', []]);
  assert.deepEqual([(await pack.read()).draft, (await pack.draft()).isKept], [null, false]);
  const changes = await offer.changes();
  assert.deepEqual([changes.from?.version, changes.to.version], ['1', '1.1']);
  assert.ok(changes.items.some(({ key }) => key === 'contacts/carers-hub') && changes.items.every(({ part }) => !['id', 'version', 'tests'].includes(part)));

  await pack.restore('1', { note: 'Too soon.' });
  assert.deepEqual([(await offer.read()).version, (await pack.versions()).items.map((one) => [one.version, one.isCurrent])], ['1', [['1.1', false], ['1', true]]]);
  assert.deepEqual(await code(pack.restore('1', { note: 'Again.' })), ['nothing-new', undefined]);
  assert.equal((await pack.version('1.1')).contacts[0]!.phone, '01632 960555');
  assert.ok((await pack.version('1.1', { resolved: 'true' })).schemes.length > (await pack.version('1.1')).schemes.length);
  assert.deepEqual(await code(pack.version('none')), ['not-found', undefined]);
});

test('upstream changes wait until each is taken or refused', async () => {
  const base = asWas((pack) => { pack.contacts[0].phone = '01632 960001'; pack.contacts.splice(1, 1); });
  const ours = { ...own, contacts: base.contacts.map((one, i) => (i === 0 ? { ...one, phone: '01632 960777' } : one)) };
  const { pack } = clientOf({ packs: { own, files: [law, neighbour], versions: [{ version: '2', publishedAt: '2026-10-01T09:00:00.000Z', note: 'Forked.', pack: { ...ours, version: '2' }, base }] } });
  assert.deepEqual((await pack.read()).upstream, { packId: 'northbridge', version: neighbour.version, waiting: 2 });
  const { items } = await pack.upstream();
  assert.deepEqual(items.map(({ key, kind, isConflict }) => [key, kind, isConflict]), [['contacts/carers-hub', 'changed', true], ['contacts/hr', 'added', false]]);
  assert.deepEqual(items[0]!.fields, [{ path: ['phone'], before: '01632 960001', after: '01632 960101', ours: '01632 960777', isConflict: true }]);
  const first = await pack.takeUpstream({ decisions: [{ key: 'contacts/carers-hub', take: false }] });
  assert.deepEqual([(first.pack['contacts'] as { phone: string }[])[0]!.phone, (await pack.upstream()).items.map(({ key }) => key), first.base?.version], ['01632 960777', ['contacts/hr'], base.version]);
  assert.deepEqual(await code(pack.takeUpstream({ decisions: [{ key: 'contacts/carers-hub', take: true }] })), ['invalid-request', ['/decisions/0/key']]);
  const second = await pack.takeUpstream({ decisions: [{ key: 'contacts/hr', take: true }] });
  assert.deepEqual([(second.pack['contacts'] as { id: string }[])[1]!.id, (await pack.upstream()).items, (await pack.read()).upstream?.waiting], ['hr', [], 0]);
});

test('a kind of leave of which requests are under way cannot be taken away', async () => {
  const store = createMemoryStore(), leave = [{ type: 'paid-carers-leave', parts: [{ on: '2027-01-11', part: 'full-day' as const }], createdAt: '2026-11-25T09:00:00.000Z' }];
  const { pack } = clientOf({ store, leave }), draft = await pack.draft();
  const without = { ...draft.pack, leaveTypes: (draft.pack['leaveTypes'] as { id: string }[]).filter(({ id }) => id !== 'paid-carers-leave'), duties: [], modules: [] };
  const saved = await pack.save({ pack: without }, { ifMatch: draft.etag }), error = await failureOf(pack.publish({ version: '2', note: 'Less.' }, { ifMatch: saved.etag }));
  assert.ok(isProblem(error, 'requests-in-progress'));
  assert.match(error.problem!.errors![0]!.detail, /^Fewer than ten requests for “paid-carers-leave” are under way\./);
});

test('what runs out is told to HR too; a draft is for administrators alone, and versions for nobody below HR', async () => {
  const { pack } = clientOf({ clock: () => new Date('2027-02-01T09:00:00.000Z') }, ['hr']);
  const { items } = await pack.due();
  assert.ok(items.some(({ what, id, isOwn }) => what === 'contact' && id === 'carers-hub' && isOwn));
  assert.deepEqual((await pack.due({ days: 0 })).items.length < items.length, true);
  assert.deepEqual(await code(pack.draft()), ['role-not-allowed', undefined]);
  for (const role of ['employee', 'manager'] as const) assert.deepEqual(await code(clientOf({}, [role]).pack.versions()), ['role-not-allowed', undefined]);
  const { offer } = clientOf({ persona: undefined });
  assert.deepEqual((await offer.versions()).items, [{ version: '1', publishedAt: null, note: null, isCurrent: true }]);
  assert.deepEqual([(await offer.changes()).from, (await offer.changes()).items], [null, []]);
  assert.deepEqual(await code(offer.changes({ from: 'none' })), ['invalid-request', ['query/from']]);
});

test('throwing a draft away leaves what is published', async () => {
  const { pack } = clientOf(), { etag, pack: body } = await pack.draft();
  await pack.save({ pack: { ...body, title: 'Other' } }, { ifMatch: etag });
  await pack.discard();
  assert.deepEqual([(await pack.draft()).isKept, (await pack.draft()).pack['title']], [false, 'Mine']);
  assert.ok((await pack.discard()).discardedAt);
});
