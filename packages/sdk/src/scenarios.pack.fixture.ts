// Packs, told as a story: an administrator forks, edits, publishes and goes back, and everybody is served what counts.
import assert from 'node:assert/strict';
import { refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const packScenarios: Scenarios = (scenario) => {
  scenario('packs: fork, edit, publish, served; and back again', async ({ client }) => {
    const { pack, offer } = client('administrator'), anybody = client('nobody').offer;
    await pack.discard();
    const before = await anybody.read().withResponse(), { current } = await pack.read(), version = 'scenario.1';
    assert.equal(before.data.version, current.version);
    assert.ok((await pack.neighbours()).items.some(({ id, status }) => id === 'islington-2015' && status === 'historic'));

    const forked = await pack.fork({ pack: 'islington-2015', as: 'northbridge', name: 'Northbridge Council' }).withResponse();
    assert.deepEqual([forked.data.isKept, forked.data.base?.id, forked.data.pack['status'], forked.response.etag], [true, 'islington-2015', 'historic', forked.data.etag]);
    await refused(pack.fork({ pack: 'islington-2015' }), 'draft-exists');
    await pack.discard();

    const begun = await pack.draft();
    assert.deepEqual([begun.isKept, begun.differs, begun.faults], [false, 0, []]);
    await refused(pack.publish({ version, note: 'Nothing.' }, { ifMatch: begun.etag }), 'nothing-new');
    const contacts = begun.pack['contacts'] as { id: string; phone?: string }[];
    const broken = await pack.save({ pack: { ...begun.pack, contacts: [{ id: 'Hub' }, ...contacts.slice(1)] } }, { ifMatch: begun.etag });
    assert.ok(broken.faults.some(({ path }) => path === 'contacts[0].id') && broken.tests === null);
    const kept = await pack.draft();
    assert.equal((kept.pack['contacts'] as { id: string }[])[0]!.id, 'Hub', 'a draft with faults is kept as it is');
    const invalid = await refused(pack.publish({ version, note: 'Broken.' }, { ifMatch: kept.etag }), 'pack-invalid');
    assert.ok(invalid.problem.errors!.some(({ pointer }) => pointer === '/contacts/0/id'));
    const stale = await refused(pack.save({ pack: begun.pack }, { ifMatch: begun.etag }), 'etag-stale');
    assert.equal(stale.problem.etag, kept.etag);
    await refused(pack.save({ pack: begun.pack }, {} as { ifMatch: string }), 'etag-missing');

    const mended = await pack.save({ pack: { ...begun.pack, contacts: contacts.map((one, i) => (i === 0 ? { ...one, phone: '01632 960888' } : one)) } }, { ifMatch: kept.etag });
    assert.deepEqual([mended.faults, mended.tests!.failed, mended.differs], [[], [], 1]);
    assert.equal((await anybody.read().withResponse()).response.etag, before.response.etag, 'nothing of a draft is served');
    await refused(pack.publish({ version: current.version, note: 'Twice.' }, { ifMatch: mended.etag }), 'version-exists');
    const published = await pack.publish({ version, note: 'A number of our own.' }, { ifMatch: mended.etag }).withResponse();
    assert.deepEqual([published.response.status, published.data.version, published.data.isCurrent], [201, version, true]);

    const now = await anybody.read().withResponse();
    assert.deepEqual([now.data.version, now.data.contacts[0]!.phone, now.data.tests], [version, '01632 960888', []]);
    assert.notEqual(now.response.etag, before.response.etag);
    const { from, to, items } = await anybody.changes();
    assert.deepEqual([from?.version, to.version, items.map(({ key, fields }) => [key, fields[0]?.path])], [current.version, version, [['contacts/carers-hub', ['phone']]]]);
    assert.deepEqual((await client('hr').pack.versions()).items.filter(({ isCurrent }) => isCurrent).map(({ note }) => note), ['A number of our own.']);
    assert.equal((await offer.versions({ limit: 1 })).items[0]!.version, version);

    const back = await pack.restore(current.version, { note: 'Too soon.' });
    assert.deepEqual([back.isCurrent, (await anybody.read()).contacts[0]!.phone, (await pack.version(version)).contacts[0]!.phone], [true, before.data.contacts[0]!.phone, '01632 960888']);
    await refused(pack.restore(current.version, { note: 'Again.' }), 'nothing-new');
    await refused(pack.restore('nowhere', { note: 'No.' }), 'not-found');
  });

  scenario('packs: who may do what', async ({ client }) => {
    for (const who of ['carer', 'manager', 'commissioner'] as const) for (const call of ['read', 'versions', 'draft', 'due'] as const) await refused(client(who).pack[call](), 'role-not-allowed');
    const hr = client('hr').pack;
    assert.ok((await hr.read()).current.version);
    assert.ok(Array.isArray((await hr.due({ days: 366 })).items));
    for (const call of ['draft', 'upstream', 'neighbours', 'discard'] as const) await refused(hr[call](), 'role-not-allowed');
    const versions: string[] = [];
    for await (const { version } of client('nobody').offer.versions({ limit: 1 })) versions.push(version);
    assert.equal(new Set(versions).size, versions.length);
    await refused(client('nobody').offer.changes({ to: 'nowhere' }), 'invalid-request');
  });
};
