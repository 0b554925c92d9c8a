// think-carer pack diff, fork and publish: from a neighbour's file to what a tenant serves, with what is said and the exit codes.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, mock } from 'node:test';
import { seedDemo } from '../demo/seed.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { connect } from '../store/database.ts';
import { type FreshDatabase, freshDatabase } from '../store/fresh-database.ts';
import { StartRefused } from '../store/roles.ts';
import { packCommand } from './pack.ts';
import { packDiffCommand } from './pack-diff.ts';
import { packForkCommand } from './pack-fork.ts';
import { packPublishCommand } from './pack-publish.ts';

let fresh: FreshDatabase, folder: string;
before(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
  process.env['DATABASE_URL'] = fresh.ownerUrl;
  const owner = connect({ connectionString: fresh.ownerUrl, max: 1 });
  await seedDemo(owner, new Date());
  await owner.destroy();
});
after(async () => {
  delete process.env['DATABASE_URL'];
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function run(work: (write: (text: string) => void) => number | Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [], err: string[] = [];
  const spies = [mock.method(console, 'log', (line: string) => { out.push(line); }), mock.method(console, 'error', (line: string) => { err.push(line); })];
  try {
    return { code: await work((text) => { out.push(text); }), out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}
const fork = () => join(folder, 'eastmere.json'), read = async () => JSON.parse(await readFile(fork(), 'utf8'));
const write = async (change: (pack: any) => void, name = 'eastmere.json') => {
  const pack = await read();
  change(pack);
  await writeFile(join(folder, name), JSON.stringify(pack, null, 2));
  return join(folder, name);
};
const publish = (version: string, file = fork(), tenant: string | undefined = 'northbridge', note: string | undefined = 'Ours.') => run(() => packPublishCommand(file, { tenant, version, note }));

it('forks a pack by its id, says what still leads to the neighbour, and writes over nothing', async () => {
  const { code, out, err } = await run((text) => packForkCommand('northbridge', { as: 'eastmere', name: 'Eastmere Council', out: fork() }, text));
  assert.deepEqual([code, out], [0, '']);
  assert.match(err, /^.*eastmere\.json: made from northbridge [\d.]+\. It still says that it is invented.* Left out: its privacy notice, .* \d+ telephone numbers and addresses still lead to northbridge:$/m);
  for (const line of ['contacts[0].phone', 'schemes[0].next.url', 'statements[0].next.phone']) assert.ok(err.split('\n').includes(`  ${line}`), line);
  assert.equal((await read()).privacy, undefined);
  const pack = await read();
  assert.deepEqual([pack.id, pack.employer, pack.title, pack.version], ['eastmere', { name: 'Eastmere Council', kind: 'council' }, 'Eastmere Council’s offer to carers', '1']);
  assert.deepEqual([(await run(() => packCommand('validate', fork()))).code, (await run(() => packCommand('test', fork()))).code], [0, 0]);
  assert.throws(() => packForkCommand('northbridge', { as: 'eastmere', name: 'E', out: fork() }), /is there already/);
  for (const flags of [{}, { as: 'eastmere' }, { as: 'East Mere', name: 'E' }, { as: 'northbridge', name: 'E' }]) assert.throws(() => packForkCommand('northbridge', flags), StartRefused);
  assert.throws(() => packForkCommand('nowhere', { as: 'a', name: 'A' }), /no pack of that id/);
  assert.equal(JSON.parse((await run((text) => packForkCommand('islington-2015', { as: 'mine', name: 'Mine' }, text))).out).id, 'mine', 'without --out, for another command');
});

it('publishes neither what takes from the law nor the neighbour’s privacy notice', async () => {
  const { privacy } = loadPackFiles().written.get('northbridge')!, law = loadPackFiles().written.get('uk-statutory')!;
  const copied = await write((pack) => { pack.privacy = privacy; }, 'copied.json'), told = await run(() => packCommand('validate', copied));
  assert.equal(told.code, 1);
  assert.match(told.err, /copied\.json:\d+:\d+ privacy\.text\.en-GB: is still the one of Northbridge Council: write what your own/);
  const less = await write((pack) => { const { postponement: _, ...type } = law.leaveTypes.find(({ id }) => id === 'carers-leave')!; pack.leaveTypes.push({ ...type, owner: 'employer', verbs: ['agree', 'decline'] }); }, 'less.json');
  assert.match((await run(() => packCommand('validate', less))).err, /less\.json:\d+:\d+ leaveTypes\[4\]\.owner: is "employer": this leave is the law's/);
  for (const file of [copied, less]) assert.equal((await publish('2027.0', file)).code, 1);
  assert.match((await publish('2027.0', fork(), undefined, 'All carers get £500.')).err, /\/note: It promises money in “All carers get £500”/);
});

it('names a promise of money, a number that cannot be dialled and an address that is none, each on its line, and publishes none of them', async () => {
  const file = await write((pack) => {
    pack.schemes[0].summary['en-GB'] = 'You will get £5,000, guaranteed. You are entitled to £5,000.';
    pack.schemes[0].summary['cy'] = 'Mae gennych hawl i £5,000.';
  }, 'promises.json');
  const promised = await run(() => packCommand('validate', file)), at = (await readFile(file, 'utf8')).split('\n').findIndex((line) => line.includes('You will get')) + 1;
  assert.equal(promised.code, 1);
  assert.match(promised.err, new RegExp(`promises\\.json:${at}:\\d+ schemes\\[0\\]\\.summary\\.en-GB: promises money in "You will get £5,000, guaranteed"`));
  assert.match(promised.err, /schemes\[0\]\.summary\.cy: promises money in "Mae gennych hawl i £5,000"/);
  assert.equal((await publish('2027.0', file)).code, 1);
  const lines = await run(async () => packCommand('validate', await write((pack) => { pack.contacts[0].phone = 'abc'; pack.contacts[0].email = 'notmail'; }, 'lines.json')));
  assert.equal(lines.code, 1);
  assert.match(lines.err, /contacts\[0\]\.phone: must be a telephone number/);
  assert.match(lines.err, /contacts\[0\]\.email: must be an e-mail address/);
});

it('says what differs, item by item', async () => {
  const changed = await write((pack) => { pack.contacts[0].phone = '01632 960777'; pack.contacts[0].name.cy = 'Hyb'; pack.areas.pop(); pack.schemes[0].next.how = 'By post.'; }, 'changed.json');
  const { code, out } = await run(() => packDiffCommand(fork(), changed));
  assert.equal(code, 1);
  assert.match(out, /^~ contacts\/carers-hub "Northbridge Carers Hub"\n {4}~ name\.cy: .* → "Hyb"\n {4}~ phone: "01632 960101" → "01632 960777"$/m);
  assert.match(out, /^- areas\//m);
  assert.match(out, /^3 items differ$/m);
  assert.deepEqual(await run(() => packDiffCommand(fork(), fork())), { code: 0, out: 'They say the same.', err: '' });
  assert.match((await run(() => packDiffCommand('northbridge', fork()))).out, /^~ employer$/m);
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{\n  "id": "x",\n}');
  assert.deepEqual([(await run(() => packDiffCommand(fork(), broken))).code, (await run(() => packDiffCommand(fork(), broken))).err], [1, `${broken}:3:1 JSON: property name expected`]);
  await writeFile(broken, '[]');
  assert.throws(() => packDiffCommand(fork(), broken), /holds no pack/);
});

it('publishes a sound pack, and every server serves it', async () => {
  const { code, out, err } = await publish('2027.1');
  assert.deepEqual([code, err, out], [0, '', '2027.1 is published for northbridge, as number 1 of its versions. Every server serves it within five seconds.']);
  const database = connect({ connectionString: fresh.appUrl, max: 1 }), served = await serveOffers(database, loadPackFiles()).served({ id: tenantIdOf('northbridge'), slug: 'northbridge', pack: 'northbridge' });
  await database.destroy();
  assert.deepEqual([served.offer.id, served.offer.version, served.offer.employer.name], ['eastmere', '2027.1', 'Eastmere Council']);
  const again = await publish('2027.1');
  assert.deepEqual([again.code, again.err], [1, 'think-carer: version-exists: There is a version of this name; what is published stays as it is.']);
});

it('publishes nothing that is broken, and says where it is', async () => {
  const typo = await write((pack) => { pack.schemes[0].kind = 'counsil'; }, 'typo.json'), { code, err } = await publish('2027.2', typo);
  assert.equal(code, 1);
  assert.match(err, /typo\.json:\d+:\d+ schemes\[0\]\.kind: must be /);
  const wrong = await write((pack) => { const [scheme] = Object.keys(pack.tests[0].expect); pack.tests[0].expect[scheme!].outcome = 'expired'; }, 'wrong.json'), failed = await publish('2027.2', wrong);
  assert.deepEqual([failed.code, /wrong\.json:\d+:\d+ tests\[0\]/.test(failed.err), failed.out], [1, true, '1 of its own cases do not come out as they say; nothing is published']);
  await assert.rejects(publish('2027.2', fork(), ''), /--tenant SLUG/);
  await assert.rejects(publish('2027.2', fork(), 'nobody'), /there is no tenant nobody/);
  await assert.rejects(publish('two words'), /--version/);
  await assert.rejects(publish('2027.2', fork(), 'northbridge', ' '), /--note/);
  await assert.rejects(publish('2027.2', join(folder, 'none.json')), /there is no such file/);
});
