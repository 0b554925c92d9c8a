// The demo's published offers are sound, are seeded once, and go on with the installation until somebody publishes.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { copiedLines, copiedNotices, judgePack, parsePack } from '@think-carer/rules';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles, type PackFiles } from '../offer/packs.ts';
import { releaseLines } from '../pack/rows.ts';
import { publish } from '../pack/pack.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';
import { eastmereHistory, northbridgeHistory } from './packs.ts';
import { seedDemo } from './seed.ts';

const files = loadPackFiles(), file = files.written.get('northbridge')!;
let test: TestApp;
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());
const versions = () => withTenant(test.database, tenantIdOf('northbridge'), async (store) => (await releaseLines(store, file, 50)).map(({ version, seq }) => [version, seq]));

it('every version that is told of could be published today', () => {
  for (const { pack, version } of [...northbridgeHistory(file), ...eastmereHistory(file, new Date())]) {
    const { faults, tests } = judgePack(pack, [...files.written.values()]);
    assert.deepEqual([version, faults, tests?.failed], [version, [], []]);
    assert.ok(tests!.passed > 5);
  }
});

it('Northbridge serves its file as the third of three versions, and says what changed', async () => {
  assert.deepEqual(await versions(), [[file.version, 3], ['2026.4.1', 2], ['2025.4.1', 1]]);
  const call = (path: string) => test.call('GET', path, { 'x-publishable-key': keyOf() });
  assert.equal((await call('/v1/offer')).body.version, file.version);
  const keys = async (query: string) => (await call(`/v1/offer/changes${query}`)).body.items.map(({ key }: { key: string }) => key);
  assert.ok((await keys('')).includes('areas/strathlorn'));
  assert.ok((await keys('?from=2025.4.1&to=2026.4.1')).includes('leaveTypes/paid-emergency-leave'));
});

it('Eastmere serves its own, and two of Northbridge’s changes wait for it, one of them where it has changed the same figure', async () => {
  const headers = await test.signIn('chris', { tenant: 'eastmere', roles: ['administrator'] }), read = async (path: string) => (await test.call('GET', path, headers)).body;
  const served = await read('/v1/offer');
  assert.deepEqual([served.id, served.employer.name.cy, served.extends], ['eastmere', 'Cyngor Eastmere', undefined]);
  assert.deepEqual((await read('/v1/pack/upstream')).items.map((one: { key: string; isConflict: boolean }) => [one.key, one.isConflict]), [['parameters/breaks-fund-individual', true], ['schemes/breaks-fund', false]]);
  assert.deepEqual([(await read('/v1/pack')).upstream.waiting, (await read('/v1/pack/neighbours')).items.some(({ id }: { id: string }) => id === 'northbridge')], [2, true]);
  assert.ok((await read('/v1/pack/due')).items.some(({ what, id, isOwn, isPast }: Record<string, unknown>) => what === 'contact' && id === 'hr' && isOwn && !isPast), 'and something of its own runs out');
});

it('seeding again changes nothing; a newer file is published while nobody else has published', async () => {
  await seedDemo(test.owner, new Date(), files);
  assert.equal((await versions()).length, 3);
  const with3 = (more: object): PackFiles => ({ ...files, written: new Map([...files.written, ['northbridge', parsePack({ ...structuredClone(file), ...more })]]) });
  await seedDemo(test.owner, new Date(), with3({ title: 'Renamed' }));
  assert.deepEqual((await versions())[0], [`${file.version}-4`, 4]);
  await seedDemo(test.owner, new Date(), with3({ version: '2027.1.1', title: 'Renamed again' }));
  assert.deepEqual((await versions())[0], ['2027.1.1', 5]);
  const mine = await publish(test, await test.signIn('chris', { roles: ['administrator'] }));
  await seedDemo(test.owner, new Date(), with3({ version: '2027.2.1' }));
  assert.deepEqual((await versions())[0], [mine, 6], 'what somebody published is theirs');
});

it('Eastmere’s notice is its own in both languages, and nothing it says leads to Northbridge’s desks', () => {
  const { pack, base } = eastmereHistory(file, new Date())[0] as any, { text, url } = pack.privacy;
  for (const language of ['en-GB', 'cy']) {
    assert.match(text[language], /Eastmere/);
    assert.doesNotMatch(text[language], /Northbridge/);
  }
  assert.deepEqual([url, copiedNotices(base.pack, pack)], ['https://eastmere.example/privacy/carers', []]);
  // What is left are the desks of other councils, whose they were before.
  assert.deepEqual([...new Set(copiedLines(base.pack, pack).map(({ path }) => path.replace(/\..*/, '')))].map((path) => pack.contacts[Number(/\d+/.exec(path)![0])].id).sort(), ['dyffryn-arlais-carers', 'eastmere-carers', 'millhaven-carers', 'strathlorn-carers']);
  assert.doesNotMatch(JSON.stringify(pack), /northbridge\.example/);
});
