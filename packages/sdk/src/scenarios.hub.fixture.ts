// The stories of the hub: a file brought in, searched as carers ask, a mistake told to its keeper, what the centres put on, a feed added.
import assert from 'node:assert/strict';
import { feedLimits } from '@think-carer/contract';
import type { HubActivityCreate } from '@think-carer/contract';
import { all, refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

const text = `id,name,organisation,summary,phone,hours,areas,checked on,report to
owls,Night Owls Sitting,Zephyr Trust,Somebody stays through the night,01632 960198,Mon-Fri 9am-5pm,Northbridge,2026-09-15,keeper@zephyr.example
quills,Quill and Ink Debt Clinic,Zephyr Trust,Help with debt and letters,01632 960199,,Eastmere,2026-09-15,
`;
const talk: HubActivityCreate = { centre: 'carers-hub', title: 'A talk', on: '2099-01-05', from: '10:00', audience: ['carers'], topic: 'awareness', area: 'northbridge' };

export const hubScenarios: Scenarios = (scenario) => {
  scenario('a directory is brought in from a file, and found as carers ask', async ({ client }) => {
    const { hub } = client('administrator'), anyone = client('nobody').hub;
    const looked = await hub.import({ name: 'ours.csv', text, isTrial: true });
    assert.deepEqual([looked.isKept, looked.services, looked.faultCount], [false, 2, 0]);
    assert.equal((await hub.import({ name: 'ours.csv', text })).isKept, true);
    const outline = await anyone.read();
    assert.equal(outline.mode, 'browser');
    assert.ok(outline.count >= 2 && outline.areas.find(({ id }) => id === 'northbridge')!.count >= 1);
    assert.deepEqual([...(outline.neighbours['northbridge'] ?? [])].sort(), ['eastmere', 'millhaven']);
    const names = async (filter: Parameters<typeof anyone.search>[0]): Promise<string[]> => (await anyone.search(filter)).items.map(({ name }) => name);
    for (const q of ['night owls', 'nihgt owls sitting', 'Zephyr respite']) assert.equal((await names({ q, area: 'northbridge' }))[0], 'Night Owls Sitting', q);
    assert.ok(!(await names({ q: 'quill', area: 'northbridge' })).includes('Quill and Ink Debt Clinic'));
    assert.equal((await names({ q: 'quill', area: 'northbridge', near: true }))[0], 'Quill and Ink Debt Clinic', 'over the border');
    assert.ok((await names({ need: 'money', area: 'eastmere' })).includes('Quill and Ink Debt Clinic'));
    const [owls] = (await anyone.search({ q: 'night owls' })).items, read = await anyone.service(owls!.id);
    assert.deepEqual([read.id, read.openings?.times[0]?.from, read.areas, read.canReport], ['local.owls', '09:00', ['northbridge'], true]);
    assert.ok(!JSON.stringify(await anyone.index()).includes('keeper@zephyr.example'), 'whose address reports go to is not told');
    const { data, response } = await anyone.index().withResponse();
    assert.deepEqual([data.services.length, response.etag?.includes(outline.index!)], [outline.count, true]);
    const pages = (await all(anyone.search({ limit: 1, q: 'zephyr' }))).map(({ id }) => id);
    assert.deepEqual(pages.sort(), ['local.owls', 'local.quills']);
  });

  scenario('a file with faults is told row by row, and kept only where somebody accepts that', async ({ client }) => {
    const { hub } = client('administrator'), faulty = `${text}x,,,,,,Atlantis,never,\n`;
    const refusedFile = await hub.import({ name: 'ours.csv', text: faulty });
    assert.deepEqual([refusedFile.isKept, refusedFile.services, [...new Set(refusedFile.faults.map(({ row }) => row))]], [false, 2, [4]]);
    assert.equal((await hub.import({ name: 'ours.csv', text: faulty, acceptRejected: true })).isKept, true);
    assert.equal((await hub.import({ name: 'ours.csv', text: 'nothing', acceptRejected: true })).isKept, false);
    await refused(client('carer').hub.import({ name: 'ours.csv', text }), 'role-not-allowed');
  });

  scenario('a mistake is told to whoever keeps the entry', async ({ client, mailTo }) => {
    await client('administrator').hub.import({ name: 'ours.csv', text });
    const { hub } = client('nobody'), told = await hub.report('local.owls', { about: 'phone', text: 'It rings at a shop.' });
    assert.match(told.reference, /^TH-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    const [mail] = (await mailTo('keeper@zephyr.example')).slice(-1);
    assert.equal(mail!.subject, `An entry to check, ${told.reference}`);
    assert.match(mail!.text, /Entry: Night Owls Sitting \(Zephyr Trust\)[^]*> It rings at a shop\./);
    const before = (await mailTo('keeper@zephyr.example')).length;
    assert.match((await hub.report('local.owls', { about: 'other', form: { website: 'https://spam.example', elapsedMs: 9000 } })).reference, /^TH-/);
    await refused(hub.report('local.owls', { about: 'other', form: { website: '', elapsedMs: 10 } }), 'too-fast');
    await refused(hub.report('local.nobody', { about: 'other' }), 'not-found');
    assert.equal((await mailTo('keeper@zephyr.example')).length, before);
  });

  scenario('a centre announces its own activities, and no other’s', async ({ client }) => {
    const partner = client('partner').hub, anyone = client('nobody').hub, made = await partner.addActivity(talk);
    const ahead = async (filter: Parameters<typeof anyone.activities>[0] = {}): Promise<string[]> => (await anyone.activities({ from: '2099-01-01', ...filter })).items.map(({ id }) => id);
    assert.deepEqual([await ahead(), await ahead({ area: 'eastmere' }), await ahead({ audience: 'managers' }), await ahead({ topic: 'awareness' })], [[made.id], [], [], [made.id]]);
    const error = await refused(partner.addActivity({ ...talk, centre: 'eastmere-carers' }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/centre', 'not-yours']]);
    const others = await client('administrator').hub.addActivity({ ...talk, centre: 'eastmere-carers', on: '2099-01-04' });
    assert.deepEqual(await ahead({ limit: 10 }), [others.id, made.id], 'the soonest first');
    await refused(partner.removeActivity(others.id), 'not-found');
    assert.equal((await client('administrator').hub.removeActivity(others.id)).id, others.id);
    assert.equal((await partner.removeActivity(made.id)).id, made.id);
    assert.deepEqual(await ahead(), []);
  });

  scenario('a feed is read from hosts that the operator has named, once', async ({ client, feedUrl }) => {
    const { hub } = client('administrator'), made = await hub.addFeed({ title: 'A neighbour’s directory', url: feedUrl, areas: ['millhaven'] });
    assert.deepEqual([made.id, made.state, made.kind, made.url, made.areas, made.services], ['a-neighbour-s-directory', 'never', 'open-referral', feedUrl, ['millhaven'], 0]);
    await refused(hub.addFeed({ title: 'Again', url: feedUrl }), 'feed-exists');
    for (const url of ['https://elsewhere.example/services', 'http://directory.example/services']) await refused(hub.addFeed({ title: 'Elsewhere', url }), 'feed-host-not-allowed');
    await refused(hub.addFeed({ title: 'Inside', url: 'https://127.0.0.1/services' }), 'feed-address-private');
    const before = (await hub.feeds()).items;
    for (let more = before.length; more < feedLimits.feeds; more += 1) await hub.addFeed({ title: `Feed ${more}`, url: `${feedUrl}?${more}` });
    await refused(hub.addFeed({ title: 'One more', url: `${feedUrl}?more` }), 'too-many-feeds');
    for (const { id, title } of (await hub.feeds()).items) if (title.startsWith('Feed ')) await hub.removeFeed(id);
    assert.ok((await hub.feeds()).items.some(({ id }) => id === made.id));
    assert.equal((await hub.refreshFeed(made.id)).id, made.id);
    assert.equal((await hub.removeFeed(made.id)).id, made.id);
    assert.ok(!(await hub.feeds()).items.some(({ id }) => id === made.id));
    await refused(hub.refreshFeed(made.id), 'not-found');
    await refused(client('hr').hub.feeds(), 'role-not-allowed');
  });
};
