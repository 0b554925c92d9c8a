// What the contract promises, told as stories: run against the memory transport and against the real server, so that the two stay alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ukDay } from '@think-carer/contract';
import type { ErrorCode, Registration, RegistrationCreate, WorkingRequestCreate } from '@think-carer/contract';
import { isCarerError, isProblem } from './index.ts';
import type { CarerClient, CarerError, DeskFilter } from './index.ts';
import { failureOf } from './server.fixture.ts';

export type Somebody = 'carer' | 'other-carer' | 'manager' | 'hr' | 'commissioner' | 'nobody';
/** One empty world: an employer with the pack `northbridge`, and people who can sign in. */
export interface World {
  client(who: Somebody): CarerClient;
  /** Of the person with whom `carer` may share. */
  readonly managerEmail: string;
  /** What was mailed to an address, oldest first. */
  mailTo(address: string): Promise<readonly { readonly subject: string; readonly text: string }[]>;
  /** A raw request, for what the SDK itself would never send. */
  raw(path: string, init?: RequestInit): Promise<Response>;
}

const count: RegistrationCreate = { level: 'count', privacyVersion: '2026-04' };
const confidential: RegistrationCreate = { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', privacyVersion: '2026-04' };

export async function refused(call: PromiseLike<unknown>, code: ErrorCode): Promise<CarerError & { readonly problem: NonNullable<CarerError['problem']> }> {
  const error = await failureOf(call);
  assert.ok(isCarerError(error) && isProblem(error), inspect(error));
  assert.equal(error.code, code, inspect(error));
  assert.equal(error.problem.type, `https://think-carer.example/problems/${code}`);
  assert.equal(error.problem.instance, `urn:uuid:${error.requestId}`);
  return error;
}
async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}
const inDays = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const whole = (days: number): { on: string; part: 'full-day' } => ({ on: inDays(days), part: 'full-day' });
/** The shape of what was answered, without what differs from one run to the next. */
const shape = (registration: Registration): string[] => Object.keys(registration).sort();

export function scenarios(name: string, newWorld: () => Promise<World> | World): void {
  const scenario = (title: string, play: (world: World) => Promise<void>): void => {
    test(`${name}: ${title}`, async () => play(await newWorld()));
  };

  scenario('a person registers, and reads the receipt and the record', async ({ client }) => {
    const { registrations } = client('carer');
    const { data: receipt, response } = await registrations.create(confidential).withResponse();
    assert.equal(response.status, 201);
    assert.match(receipt.reference, /^TC-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([receipt.level, receipt.state, receipt.privacyVersion], ['confidential', 'active', '2026-04']);
    assert.deepEqual(receipt.readers.relationship, ['you', 'statistics', 'hr']);
    assert.deepEqual(receipt.readers.name, ['you', 'hr']);
    assert.equal(receipt.readers.area, undefined, 'not given, so not kept');
    assert.deepEqual([response.etag, receipt.etag], ['"1"', '"1"']);
    assert.ok(response.requestId);
    const record = await registrations.read(receipt.id).withResponse();
    assert.deepEqual([record.data.seenAs, record.data.relationship, record.data.reference, record.response.etag], ['own', 'parent', receipt.reference, '"1"']);
    assert.equal(record.data.confirmDueOn.slice(0, 4), String(Number(record.data.confirmedAt.slice(0, 4)) + 1));
    assert.deepEqual((await registrations.list()).items, [record.data]);
    assert.ok(record.data.name && record.data.email);
  });

  scenario('a mere count keeps no name', async ({ client }) => {
    const { registrations } = client('carer');
    const receipt = await registrations.create(count);
    assert.deepEqual(receipt.readers, { level: ['you', 'statistics'] });
    assert.deepEqual(shape(await registrations.read(receipt.id)),
      ['confirmDueOn', 'confirmedAt', 'createdAt', 'etag', 'id', 'level', 'privacyVersion', 'reference', 'seenAs', 'state', 'updatedAt']);
  });

  scenario('a second registration is refused with the id of the first', async ({ client }) => {
    const { registrations } = client('carer');
    const { id } = await registrations.create(count);
    const error = await refused(registrations.create(count), 'already-registered');
    assert.equal(error.problem.existingId, id);
  });

  scenario('the same key answers as before; the same key for something else is refused', async ({ client }) => {
    const { registrations } = client('carer');
    const first = await registrations.create(count, { idempotencyKey: 'key-1' });
    const again = await registrations.create(count, { idempotencyKey: 'key-1' }).withResponse();
    assert.deepEqual(again.data, first);
    assert.deepEqual([again.response.status, again.response.headers['idempotency-replayed'], again.response.etag], [201, 'true', '"1"']);
    await refused(registrations.create(confidential, { idempotencyKey: 'key-1' }), 'idempotency-key-reused');
    const other = await client('other-carer').registrations.create(count, { idempotencyKey: 'key-1' });
    assert.notEqual(other.id, first.id, 'another person’s key is another key');
    await refused(registrations.create(count, { idempotencyKey: 'two words' }), 'invalid-request');
  });

  scenario('what is wrong is named by field, and no value is echoed', async ({ client }) => {
    const { registrations } = client('carer');
    const pointers = async (body: object): Promise<[string, string][]> => {
      const error = await refused(registrations.create(body as RegistrationCreate), 'invalid-request');
      assert.doesNotMatch(JSON.stringify(error.problem), /dragon/);
      return error.problem.errors!.map(({ pointer, code }) => [pointer, code]);
    };
    assert.deepEqual(await pointers({ level: 'dragon', privacyVersion: '1' }), [['/level', 'not-an-option']]);
    assert.deepEqual(await pointers({ ...count, nhsNumber: 'dragon' }), [['/nhsNumber', 'unknown-member']]);
    assert.deepEqual(await pointers({ level: 'count' }), [['/privacyVersion', 'wrong-type']]);
    assert.deepEqual(await pointers({ ...count, area: 'dragon-land' }), [['/area', 'not-an-option']]);
    assert.deepEqual(await pointers({ ...count, team: 'dragon-team' }), [['/team', 'not-an-option']]);
    assert.deepEqual(await pointers({ ...count, managerEmail: 'dragon@example.org' }), [['/managerEmail', 'not-allowed']]);
    assert.deepEqual(await pointers({ ...count, level: 'manager' }), [['/managerEmail', 'missing']]);
    assert.deepEqual((await registrations.list()).items, [], 'nothing was kept');
    await registrations.create({ ...count, area: 'elsewhere' });
  });

  scenario('the form’s trap answers as if all were well and keeps nothing; too fast says when', async ({ client }) => {
    const { registrations } = client('carer');
    const trapped = await registrations.create({ ...count, form: { website: 'http://spam.example', elapsedMs: 9000 } }).withResponse();
    assert.equal(trapped.response.status, 201);
    await refused(registrations.read(trapped.data.id), 'not-found');
    const error = await refused(registrations.create({ ...count, form: { website: '', elapsedMs: 900 } }), 'too-fast');
    assert.deepEqual([error.status, error.retryAfterMs, error.retryable], [429, 3000, false]);
    assert.deepEqual((await registrations.list()).items, []);
    await registrations.create({ ...count, form: { website: '', elapsedMs: 9000 } });
  });

  scenario('a change needs the ETag, and a stale one is refused with the present one', async ({ client }) => {
    const { registrations } = client('carer');
    const { id, etag } = await registrations.create(confidential);
    const changed = await registrations.change(id, { careHours: '20-to-34', relationship: null }, { ifMatch: etag }).withResponse();
    assert.deepEqual([changed.data.careHours, changed.data.relationship, changed.data.careFor, changed.response.etag, changed.data.etag], ['20-to-34', undefined, 'adult', '"2"', '"2"']);
    const stale = await refused(registrations.change(id, { careHours: 'up-to-9' }, { ifMatch: etag }), 'etag-stale');
    assert.deepEqual([stale.status, stale.problem.etag], [412, '"2"']);
    await refused(registrations.change(id, { careHours: 'up-to-9' }, {} as { ifMatch: string }), 'etag-missing');
    await refused(registrations.withdraw(id, {} as { ifMatch: string }), 'etag-missing');
    const same = await registrations.change(id, { careHours: '20-to-34' }, { ifMatch: '"2"' });
    assert.equal(same.etag, '"2"', 'no change, no new version');
    await registrations.change(id, { careHours: 'up-to-9' }, { ifMatch: '*' });
  });

  scenario('moving to a mere count erases who it was, also from earlier answers', async ({ client, managerEmail }) => {
    const { registrations } = client('carer');
    const { id, etag } = await registrations.create({ ...confidential, level: 'manager', managerEmail }, { idempotencyKey: 'first' });
    const now = await registrations.change(id, { level: 'count' }, { ifMatch: etag });
    assert.deepEqual([now.name, now.email, now.managerEmail, now.careHours], [undefined, undefined, undefined, '10-to-19']);
    await refused(registrations.create({ ...confidential, level: 'manager', managerEmail }, { idempotencyKey: 'first' }), 'idempotency-answer-erased');
    await refused(registrations.change(id, { level: 'manager' }, { ifMatch: now.etag }), 'invalid-request');
    const shared = await registrations.change(id, { level: 'manager', managerEmail }, { ifMatch: now.etag });
    assert.equal(shared.managerEmail, managerEmail);
    const unshared = await registrations.change(id, { level: 'confidential' }, { ifMatch: shared.etag });
    assert.equal(unshared.managerEmail, undefined, 'leaving level manager removes the manager');
  });

  scenario('each sees what was shared with them, and no more', async ({ client, managerEmail }) => {
    const carer = client('carer');
    const { id } = await carer.registrations.create({ ...confidential, level: 'manager', managerEmail });
    const { id: hidden } = await client('other-carer').registrations.create(confidential);

    const seen = await all(client('manager').registrations.list({ seenAs: 'manager' }));
    assert.deepEqual(seen.map((one) => [one.id, one.seenAs, one.careHours, one.reference, one.area, one.managerEmail]), [[id, 'manager', '10-to-19', undefined, undefined, managerEmail]]);
    assert.deepEqual((await all(client('hr').registrations.list({ seenAs: 'register' }))).map((one) => [one.id, one.seenAs, one.managerEmail]), [[id, 'register', undefined], [hidden, 'register', undefined]]);
    await refused(client('manager').registrations.read(hidden), 'not-found');
    await refused(client('other-carer').registrations.read(id), 'not-found');
    await refused(client('other-carer').registrations.withdraw(id, { ifMatch: '*' }), 'not-found');
    await refused(client('commissioner').registrations.list(), 'role-not-allowed');
    await refused(carer.registrations.read('not-an-id'), 'not-found');

    await carer.registrations.pause(id);
    assert.deepEqual(await all(client('manager').registrations.list({ seenAs: 'manager' })), []);
    assert.deepEqual((await all(client('hr').registrations.list({ seenAs: 'register' }))).map((one) => one.id), [hidden]);
  });

  scenario('pause, resume, confirm', async ({ client }) => {
    const { registrations } = client('carer');
    const { id } = await registrations.create(count);
    const paused = await registrations.pause(id);
    assert.deepEqual([paused.state, typeof paused.pausedAt, paused.etag], ['paused', 'string', '"2"']);
    assert.equal((await registrations.pause(id)).etag, '"2"', 'twice changes nothing');
    const resumed = await registrations.resume(id);
    assert.deepEqual([resumed.state, resumed.pausedAt, resumed.etag], ['active', undefined, '"3"']);
    assert.equal((await registrations.resume(id)).etag, '"3"');
    assert.deepEqual([(await registrations.reconfirm(id)).state, (await registrations.read(id)).etag], ['active', '"4"']);
  });

  scenario('leaving gives proof, and there is nothing left to read', async ({ client }) => {
    const { registrations } = client('carer');
    const { id, reference, etag } = await registrations.create(confidential, { idempotencyKey: 'made' });
    const proof = await registrations.withdraw(id, { ifMatch: etag, idempotencyKey: 'left' });
    assert.equal(proof.reference, reference);
    assert.deepEqual([...proof.erased].sort(), ['careFor', 'careHours', 'email', 'level', 'name', 'relationship']);
    assert.deepEqual(proof.kept.map(({ what }) => what), ['audit', 'counts', 'repeats']);
    await refused(registrations.read(id), 'not-found');
    assert.deepEqual((await registrations.list()).items, []);
    await refused(registrations.create(confidential, { idempotencyKey: 'made' }), 'idempotency-answer-erased');
    assert.deepEqual(await registrations.withdraw(id, { ifMatch: etag, idempotencyKey: 'left' }), proof, 'the proof can be asked for again');
    await registrations.create(count);
  });

  scenario('lists come in pages, oldest first', async ({ client }) => {
    const first = await client('carer').registrations.create(confidential);
    const second = await client('other-carer').registrations.create(confidential);
    const pages: string[][] = [];
    for await (const { items } of client('hr').registrations.list({ seenAs: 'register', limit: 1 }).byPage()) pages.push(items.map(({ id }) => id));
    assert.deepEqual(pages, [[first.id], [second.id]]);
    await refused(client('hr').registrations.list({ after: '!' }), 'invalid-request');
    await refused(client('hr').registrations.list({ limit: 101 }), 'invalid-request');
  });

  scenario('the session says who is signed in', async ({ client }) => {
    const session = await client('carer').session.read();
    assert.deepEqual([session.roles, typeof session.name, typeof session.email], [['employee'], 'string', 'string']);
    assert.ok(session.tenant.name && Date.parse(session.expiresAt) > Date.now());
    const nobody = await failureOf(client('nobody').session.read());
    assert.ok(isCarerError(nobody) && nobody.kind === 'unauthenticated');
  });

  scenario('the offer is public, has an ETag and no test cases', async ({ client, raw }) => {
    const { data, response } = await client('nobody').offer.read().withResponse();
    assert.deepEqual([data.id, data.tests, response.status], ['northbridge', [], 200]);
    assert.ok(data.questions.length > 5 && data.schemes.length > 5);
    const unchanged = await raw('/v1/offer', { headers: { 'if-none-match': response.etag! } });
    assert.deepEqual([unchanged.status, await unchanged.text()], [304, '']);
  });

  scenario('eligibility: findings, the next question, and no impossible answers', async ({ client }) => {
    const { eligibility } = client('nobody');
    const start = await eligibility.check({ answers: {}, on: '2026-06-01' });
    assert.deepEqual([start.offer.id, start.on], ['northbridge', '2026-06-01']);
    assert.ok(start.nextQuestion?.id);
    assert.ok(start.findings.length > 5 && start.findings.every(({ outcome }) => outcome !== 'not-this-one'), 'nothing is no because it was not asked');
    const more = await eligibility.check({ answers: { 'employment-status': 'employee', 'nation-works': 'england', 'long-term-need': 'yes', emergency: 'no' }, on: '2026-06-01', locale: 'cy' });
    assert.equal(more.findings.find(({ scheme }) => scheme === 'carers-leave')?.outcome, 'likely');
    const error = await refused(eligibility.check({ answers: { 'employment-status': 'dragon' }, on: '2026-06-01' }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/answers/employment-status', 'not-an-option']]);
    await refused(eligibility.check({ answers: {}, on: '1 June' }), 'invalid-request');
  });

  scenario('evidence: a file is looked at, kept, known again and taken back', async ({ client }) => {
    const { evidence } = client('hr'), today = ukDay(new Date()), map = { Asked: 'askedOn', Outcome: 'outcome', 'Request number': 'reference' } as const, day = today.split('-').reverse().join('/');
    const csv = ['Asked,Outcome,Request number,Employee', ...Array.from({ length: 60 }, (_, i) => `${day},${i % 5 ? 'Approved' : 'Rejected'},A${i},Dragon ${i}`), '31/02/2020,Approved,A60,Dragon'].join('\n');
    const looked = await evidence.import({ kind: 'leave-outcomes', csv });
    assert.deepEqual([looked.id, looked.rows, looked.ignored], [null, 61, ['Employee']]);
    assert.deepEqual(looked.columns.slice(0, 2).map(({ field }) => field), ['askedOn', 'outcome']);
    const refusedRow = await evidence.import({ kind: 'leave-outcomes', csv, map });
    assert.deepEqual([refusedRow.id, refusedRow.accepted, refusedRow.rejected, refusedRow.problems.map(({ row, code }) => [row, code])], [null, 60, 1, [[62, 'not-a-date']]]);
    assert.doesNotMatch(JSON.stringify(refusedRow), /Dragon|31\/02/);
    const error = await refused(evidence.import({ kind: 'leave-outcomes', csv, map: { Asked: 'askedOn', Nothing: 'outcome' } }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/map/Nothing', 'not-an-option']]);
    const kept = await evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true, fileName: 'leave.csv' });
    assert.ok(kept.id);
    assert.equal((await refused(evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true }), 'file-already-imported')).problem.existingId, kept.id);
    const more = await evidence.import({ kind: 'leave-outcomes', csv: csv.replace('Rejected,A0', 'Approved,A0'), map, acceptRejected: true, dryRun: true });
    assert.deepEqual([more.id, more.accepted, more.seenBefore, more.replaced], [null, 1, 59, 1]);
    assert.deepEqual((await evidence.imports()).items.map(({ id, fileName, rows, accepted, rejected, isFrozen }) => [id, fileName, rows, accepted, rejected, isFrozen]), [[kept.id, 'leave.csv', 61, 60, 1, false]]);
    const period = kept.preview.periods[0]!.period;
    await refused(evidence.publish({ period }), 'period-not-over');
    const back = await evidence.withdrawImport(kept.id);
    assert.deepEqual([typeof back.withdrawnAt, back.fileName], ['string', null]);
    assert.deepEqual((await evidence.withdrawImport(kept.id)).withdrawnAt, back.withdrawnAt, 'twice changes nothing');
    assert.ok((await evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true })).id, 'the same file may come again');
  });

  scenario('evidence: activities, and who reads what', async ({ client }) => {
    const { evidence } = client('hr'), reader = client('commissioner').evidence;
    const first = await evidence.addActivity({ on: '2026-02-01', kind: 'event', title: 'A talk' }), second = await evidence.addActivity({ on: '2026-03-01', kind: 'training', title: 'Managers’ training' });
    assert.deepEqual((await all(reader.activities({ limit: 1 }))).map(({ id }) => id), [second.id, first.id]);
    await refused(reader.addActivity({ on: '2026-02-01', kind: 'event', title: 'A talk' }), 'role-not-allowed');
    await refused(reader.imports(), 'role-not-allowed');
    for (const who of ['carer', 'manager'] as const) await refused(client(who).evidence.snapshots(), 'role-not-allowed');
    assert.equal((await evidence.removeActivity(first.id)).id, first.id);
    await refused(evidence.removeActivity(first.id), 'not-found');
    const nothing = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
    for (const call of [() => reader.read(nothing), () => reader.csv(nothing), () => reader.pack(nothing)]) await refused(call(), 'not-found');
    await refused(reader.activities({ after: 'dragon' }), 'invalid-request');
  });

  scenario('working: a comparison and a draft', async ({ client }) => {
    const { working, offer } = client('nobody');
    const { arrangements: [arrangement] } = await offer.read();
    const now = { pay: { amount: 28_000, per: 'year' }, hours: 37, days: 5, on: '2026-06-01' } as const;
    const comparison = await working.compare({ ...now, options: [{ arrangement: arrangement!.id, hours: 22.2, days: 3 }] });
    assert.deepEqual([comparison.asOf, comparison.options.length, comparison.options[0]!.arrangement, comparison.now.hours], ['2026-06-01', 1, arrangement!.id, 37]);
    assert.ok(comparison.now.pay && comparison.now.pay.year === 28_000);
    const error = await refused(working.compare({ ...now, options: [{ arrangement: 'dragon-riding' }] }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/options/0/arrangement', 'not-an-option']]);
    const draft = await working.draft({ kind: 'statutory', madeOn: '2026-06-01', hours: 'Four days', startsOn: '2026-09-01', earlierOn: [] });
    assert.deepEqual(draft.missing, []);
    assert.match(draft.text, /1 September 2026/);
  });

  scenario('working: a request is sent, talked about, refused, appealed and agreed', async ({ client, managerEmail }) => {
    const day = (after: number): string => ukDay(new Date(Date.now() + after * 86_400_000));
    const { working } = client('carer'), boss = client('manager').working, hr = client('hr').working;
    const body: WorkingRequestCreate = { kind: 'statutory', hours: 'Three days a week', startsOn: day(90), earlierOn: [], approverEmail: managerEmail };
    const { data: sent, response } = await working.request(body).withResponse();
    assert.deepEqual([response.status, sent.state, sent.seenAs, sent.may, sent.approverEmail], [201, 'waiting', 'own', ['withdraw'], managerEmail]);
    assert.match(sent.reference, /^TW-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.equal((await refused(working.request(body), 'request-live')).problem.existingId, sent.id);
    assert.deepEqual((await working.list()).items.map(({ id, seenAs }) => [id, seenAs]), [[sent.id, 'own']]);
    assert.deepEqual((await boss.list()).items.map(({ id, seenAs }) => [id, seenAs]), [[sent.id, 'approver']]);
    const accepted = async (): Promise<boolean> => (await hr.list({ state: 'accepted', limit: 100 })).items.some(({ id }) => id === sent.id);
    assert.equal(await accepted(), false);
    await refused(client('other-carer').working.read(sent.id), 'not-found');
    await refused(client('commissioner').working.read(sent.id), 'role-not-allowed');
    await refused(working.decide(sent.id, { verb: 'accept' }), 'role-not-allowed');
    const no = { verb: 'refuse' as const, grounds: ['quality' as const], explanation: 'Two people are needed.' };
    await refused(boss.decide(sent.id, no), 'consultation-missing');
    const consulting = await boss.consult(sent.id, { heldOn: day(0), notes: 'About cover.' });
    assert.deepEqual([consulting.state, consulting.events.at(-1)?.notes], ['consulting', 'About cover.']);
    const { text, prompt } = await boss.letter(sent.id, no);
    assert.match(text, /Two people are needed\./);
    assert.ok(prompt);
    const [first, second] = await Promise.allSettled([boss.decide(sent.id, no), hr.decide(sent.id, { verb: 'accept' })]);
    assert.deepEqual([first.status, second.status].sort(), ['fulfilled', 'rejected'], 'of two who decide at once, one does');
    if (second.status === 'fulfilled') return;
    await refused(Promise.reject(second.reason as Error), 'already-decided');
    assert.equal((await working.read(sent.id)).outcome?.letter, text);
    await refused(working.answer(sent.id, { to: 'trial', answer: 'agree' }), 'not-waiting');
    assert.equal((await working.appeal(sent.id, { reason: 'Jo can cover.' })).state, 'appealed');
    await refused(boss.decide(sent.id, { verb: 'accept' }), 'verb-not-available');
    const upheld = await hr.decide(sent.id, { verb: 'accept' });
    assert.deepEqual([upheld.state, upheld.outcome?.isAppeal, upheld.isLive], ['accepted', true, false]);
    await refused(working.withdraw(sent.id), 'not-waiting');
    assert.equal(await accepted(), true);
  });

  scenario('working: a trial, more time, and taking it back', async ({ client, managerEmail }) => {
    const day = (after: number): string => ukDay(new Date(Date.now() + after * 86_400_000));
    const { working } = client('carer'), boss = client('manager').working;
    const { id, clocks } = await working.request({ kind: 'statutory', place: 'At home on Fridays', startsOn: day(30), earlierOn: [day(-200)], approverEmail: managerEmail });
    await boss.extend(id, { untilOn: day(90), reason: 'Cover has to be found.' });
    const longer = await working.answer(id, { to: 'extension', answer: 'agree' });
    assert.deepEqual([longer.extendedTo, longer.clocks[0]?.on], [day(90), day(90)]);
    assert.ok(clocks[0]!.on < day(90));
    await boss.decide(id, { verb: 'offer-trial', trial: { untilOn: day(60) } });
    assert.deepEqual((await working.read(id)).openOffers, [{ to: 'trial', untilOn: day(60) }]);
    assert.equal((await working.answer(id, { to: 'trial', answer: 'agree' })).state, 'on-trial');
    assert.equal((await working.withdraw(id)).state, 'withdrawn');
    const error = await refused(working.request({ kind: 'statutory', place: 'At home', startsOn: day(30), earlierOn: [day(-200)] }), 'two-in-twelve-months');
    assert.ok(error.problem.nextOn! > day(160) && error.problem.nextOn! < day(170));
    const faulty = await refused(working.request({ kind: 'statutory', startsOn: day(-1), earlierOn: [] }), 'invalid-request');
    assert.deepEqual(faulty.problem.errors?.map(({ pointer }) => pointer), ['/hours', '/startsOn']);
  });

  scenario('leave: asked, put off with a reason, and read by the person', async ({ client, managerEmail }) => {
    const { leave } = client('carer'), manager = client('manager').leave;
    const { data: asked, response } = await leave.request({ type: 'carers-leave', parts: [whole(40), { on: inDays(47), part: 'morning' }], approverEmail: managerEmail, hoursAWeek: 15, daysAWeek: 2, note: 'Between us.' }).withResponse();
    assert.equal(response.status, 201);
    assert.match(asked.reference, /^TL-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([asked.state, asked.seenAs, asked.owner, asked.paid, asked.may, asked.warnings, asked.entitlement], ['waiting', 'own', 'statutory', 'unpaid', ['withdraw'], [], { week: 15, left: 15 }]);
    assert.deepEqual(asked.clocks.map(({ what, isPast }) => [what, isPast]), [['decide', false], ['counter-notice', false], ['allow-leave-by', false]]);
    assert.equal(response.etag, asked.etag);

    const seen = await manager.read(asked.id);
    assert.deepEqual([seen.seenAs, seen.may, seen.note, seen.entitlement, seen.warnings], ['approver', ['agree', 'postpone'], 'Between us.', null, []]);
    const declined = await refused(manager.decide(asked.id, { verb: 'decline', reason: 'No.' }), 'verb-not-available');
    assert.equal(declined.status, 422);
    assert.match(declined.problem.detail!, /law/);
    const bare = await refused(manager.decide(asked.id, { verb: 'postpone' }), 'invalid-request');
    assert.deepEqual(bare.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/reason missing', '/parts missing', '/consultedOn missing']);
    const put = await manager.decide(asked.id, { verb: 'postpone', reason: 'The audit.', parts: [whole(43), { on: inDays(50), part: 'morning' }], consultedOn: inDays(0) });
    assert.deepEqual([put.state, put.may, put.events.map(({ event }) => event)], ['postponed', [], ['asked', 'postponed']]);
    await refused(manager.decide(asked.id, { verb: 'agree' }), 'already-decided');
    const mine = await leave.read(asked.id);
    assert.deepEqual([mine.outcome?.verb, mine.outcome?.reason, mine.outcome?.by, mine.parts[0]?.on, mine.askedParts[0]?.on], ['postpone', 'The audit.', 'manager', inDays(43), inDays(40)]);
    assert.equal((await leave.withdraw(asked.id)).state, 'withdrawn');
    await refused(leave.withdraw(asked.id), 'not-waiting');
    assert.deepEqual((await all(leave.list({ state: 'withdrawn' }))).map(({ id }) => id), [asked.id], 'it stays countable');
  });

  scenario('leave: an employer’s scheme is declined with a reason, appealed against, and decided again by HR', async ({ client, managerEmail }) => {
    const { leave } = client('carer'), manager = client('manager').leave, hr = client('hr').leave;
    const { id } = await leave.request({ type: 'paid-carers-leave', parts: [whole(30)], approverEmail: managerEmail });
    assert.equal((await manager.decide(id, { verb: 'offer-other-date', parts: [whole(37)] })).state, 'other-date-offered');
    assert.deepEqual((await leave.read(id)).may, ['answer', 'withdraw']);
    assert.equal((await leave.answer(id, { answer: 'keep-asking' })).state, 'waiting');
    await refused(manager.decide(id, { verb: 'decline', reason: 'Two are away.' }), 'invalid-request');
    assert.equal((await manager.decide(id, { verb: 'decline', reason: 'Two are away.', reasonCode: 'too-many-away' })).state, 'declined');
    assert.deepEqual((await leave.appeal(id, { reason: 'It cannot be moved.' })).state, 'appealed');
    await refused(manager.decide(id, { verb: 'agree' }), 'role-not-allowed');
    assert.equal((await hr.decide(id, { verb: 'agree' })).outcome?.by, 'hr');
    await refused(leave.answer(id, { answer: 'accept' }), 'not-waiting');
    await refused(leave.appeal(id, { reason: 'Again.' }), 'not-waiting');
  });

  scenario('leave: who sees it, and who does not', async ({ client, managerEmail }) => {
    const { leave } = client('carer');
    const toManager = await leave.request({ type: 'carers-leave', parts: [whole(40)], approverEmail: managerEmail, note: 'Between us.' }), toHr = await leave.request({ type: 'carers-leave', parts: [whole(50)] });
    assert.deepEqual(toHr.warnings, ['sent-to-hr']);
    assert.deepEqual((await all(leave.list())).map(({ id, note }) => [id, note]), [[toHr.id, undefined], [toManager.id, undefined]], 'newest first, no notes');
    assert.deepEqual((await all(client('manager').leave.list({ seenAs: 'approver' }))).map(({ id }) => id), [toManager.id]);
    assert.equal((await client('hr').leave.read(toManager.id)).note, undefined);
    assert.equal((await client('hr').leave.read(toHr.id)).seenAs, 'hr');
    await refused(client('manager').leave.read(toHr.id), 'not-found');
    for (const verb of ['read', 'withdraw', 'calendar'] as const) await refused(client('other-carer').leave[verb](toHr.id), 'not-found');
    await refused(client('commissioner').leave.list(), 'role-not-allowed');
    await refused(client('carer').leave.decide(toHr.id, { verb: 'agree' }), 'role-not-allowed');
    const pages: string[][] = [];
    for await (const { items } of leave.list({ limit: 1 }).byPage()) pages.push(items.map(({ id }) => id));
    assert.deepEqual(pages, [[toHr.id], [toManager.id]]);
    await refused(leave.list({ after: '!' }), 'invalid-request');
  });

  scenario('leave: what is wrong is named, what is late is sent, a second click asks once', async ({ client }) => {
    const { leave } = client('carer'), pointers = async (body: object): Promise<string[]> => (await refused(leave.request({ type: 'carers-leave', parts: [whole(40)], ...body }), 'invalid-request')).problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await pointers({ type: 'dragon-riding', team: 'dragons' }), ['/type not-an-option', '/team not-an-option']);
    assert.deepEqual(await pointers({ parts: [whole(40), whole(40)] }), ['/parts/1 repeated']);
    assert.deepEqual(await pointers({ evidence: 'a letter' }), ['/evidence unknown-member']);
    const body = { type: 'carers-leave', parts: [whole(1)] } as const, late = await leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' });
    assert.deepEqual([late.warnings, late.notice?.isLate], [['late-notice', 'sent-to-hr'], true]);
    assert.equal((await leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' })).id, late.id);
    assert.equal((await all(leave.list())).length, 1);
    await leave.withdraw(late.id);
    await refused(leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' }), 'idempotency-answer-erased');
  });

  scenario('leave: the chooser, and a calendar file that does not say why', async ({ client }) => {
    const { choices, asOf } = await client('nobody').leave.choose({ situation: 'planned', status: 'employee', longTermNeed: 'yes', nation: 'england', pay: { amount: 28_000, per: 'year' }, hoursAWeek: 37, daysAWeek: 5, pension: 'lgps-ew', contributionPercent: 6.5, on: '2026-12-01' });
    assert.deepEqual([choices[0]!.type, choices[0]!.fits, choices[1]!.type, choices[1]!.fits, asOf], ['paid-carers-leave', 'may', 'carers-leave', 'likely', '2026-12-01']);
    assert.deepEqual([choices[1]!.cost.grossDay, choices[1]!.cost.pensionDay, choices[1]!.verbs], [107.69, 7, ['agree', 'postpone']]);
    assert.ok((await client('nobody').leave.choose({ situation: 'unknown', on: '2026-12-01' })).choices.every(({ fits }) => fits === 'cannot-tell'), 'nothing is no because it was not asked');
    const { leave } = client('carer'), { id } = await leave.request({ type: 'carers-leave', parts: [whole(40)], note: 'Not in the file.' });
    const { data: file, response } = await leave.calendar(id).withResponse();
    assert.match(response.headers['content-type']!, /^text\/calendar/);
    assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Absence\r\n/);
    assert.doesNotMatch(file, /carer|Not in the file|think/i);
    assert.match(await leave.calendar(id, { locale: 'cy' }), /SUMMARY:Absenoldeb\r\n/);
  });

  scenario('desk: both kinds by deadline for the manager, all of them for HR, nothing for others', async ({ client, managerEmail }) => {
    const carer = client('carer'), manager = client('manager').desk, hr = client('hr').desk;
    const pattern = await carer.working.request({ kind: 'statutory', hours: '30', startsOn: inDays(90), earlierOn: [], approverEmail: managerEmail });
    const special = await carer.leave.request({ type: 'special-leave', parts: [whole(60)], approverEmail: managerEmail }), right = await carer.leave.request({ type: 'carers-leave', parts: [whole(40)], approverEmail: managerEmail, note: 'Between us.' });
    const toHr = await client('other-carer').leave.request({ type: 'annual-leave', parts: [whole(50)] });
    assert.deepEqual((await all(manager.list())).map(({ requestId }) => requestId), [right.id, special.id, pattern.id]);
    // An employer may have more on its desk than a story tells of.
    const ours = [toHr.id, right.id, special.id, pattern.id], ofOurs = async (filter: DeskFilter): Promise<string[]> => (await all(hr.list(filter))).map(({ requestId }) => requestId).filter((id) => ours.includes(id));
    assert.deepEqual([await ofOurs({}), await ofOurs({ limit: 1 })], [ours, ours], 'page by page too');
    const [item] = (await manager.list({ limit: 1 })).items;
    assert.deepEqual([item!.title, item!.seenAs, item!.state, item!.days, item!.clocks.map(({ what }) => what), item!.isOverdue, item!.flags], ['Absence request', 'approver', 'waiting', [inDays(40)], ['decide'], false, []]);
    assert.doesNotMatch(JSON.stringify(await manager.list()), /carers-leave|Between us|statutory/);
    await client('manager').leave.decide(right.id, { verb: 'agree' });
    assert.deepEqual((await all(manager.list({ kind: 'leave' }))).map(({ requestId }) => requestId), [special.id]);
    assert.deepEqual((await all(manager.list({ show: 'closed' }))).map(({ requestId, state }) => [requestId, state]), [[right.id, 'agreed']]);
    assert.deepEqual((await all(manager.list({ show: 'all' }))).map(({ requestId }) => requestId), [special.id, pattern.id, right.id]);
    assert.deepEqual([await ofOurs({ flag: 'overdue' }), await all(hr.list({ seenAs: 'approver' }))], [[], []]);
    await refused(manager.list({ directorate: 'no-such-one' }), 'invalid-request');
    await refused(manager.list({ after: '!' }), 'invalid-request');
    await refused(carer.desk.list(), 'role-not-allowed');
  });

  scenario('desk: somebody stands in, one at a time, and hands nothing on', async ({ client, managerEmail }) => {
    const { desk } = client('manager'), days = { fromOn: inDays(0), untilOn: inDays(9) };
    const faults = async (body: object): Promise<string[]> => (await refused(desk.delegate({ toEmail: 'lee@northbridge.example', ...days, ...body }), 'invalid-request')).problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await faults({ toEmail: managerEmail.toUpperCase() }), ['/toEmail yourself']);
    assert.deepEqual(await faults({ fromOn: inDays(-2) }), ['/fromOn past']);
    assert.deepEqual(await faults({ fromOn: inDays(9), untilOn: inDays(8) }), ['/untilOn before-start']);
    const made = await desk.delegate({ toEmail: 'Lee@Northbridge.example', ...days });
    assert.deepEqual([made.seenAs, made.toEmail, made.state], ['giver', 'lee@northbridge.example', 'in-force']);
    assert.equal((await refused(desk.delegate({ toEmail: 'x@northbridge.example', ...days }), 'delegation-overlaps')).problem.existingId, made.id);
    const { id } = await client('carer').leave.request({ type: 'annual-leave', parts: [whole(40)], approverEmail: managerEmail });
    assert.deepEqual((await client('carer').leave.read(id))['seenBy'], [{ who: 'approver', email: managerEmail }, { who: 'stand-in', email: 'lee@northbridge.example', untilOn: inDays(9) }, { who: 'hr' }]);
    assert.deepEqual((await all(client('hr').desk.delegations())).filter(({ id: one }) => one === made.id).map(({ seenAs }) => seenAs), ['hr']);
    const ended = await client('hr').desk.endDelegation(made.id);
    assert.deepEqual([ended.state, typeof ended.endedAt, (await desk.endDelegation(made.id)).endedAt], ['ended', 'string', ended.endedAt]);
    assert.deepEqual((await client('carer').leave.read(id))['seenBy'], [{ who: 'approver', email: managerEmail }, { who: 'hr' }]);
    await refused(client('carer').desk.delegate({ toEmail: 'x@northbridge.example', ...days }), 'role-not-allowed');
  });

  scenario('what is not there, not allowed or not readable is a problem too', async ({ raw }) => {
    const code = async (path: string, init?: RequestInit): Promise<[number, unknown, string | null]> => {
      const response = await raw(path, init);
      return [response.status, (await response.json() as { code: unknown }).code, response.headers.get('content-type')];
    };
    const problemJson = 'application/problem+json';
    const post = (body: string, type = 'application/json'): RequestInit => ({ method: 'POST', body, headers: { 'content-type': type } });
    assert.deepEqual(await code('/v1/nowhere'), [404, 'not-found', problemJson]);
    assert.deepEqual(await code('/v1/offer', { method: 'DELETE' }), [405, 'method-not-allowed', problemJson]);
    assert.deepEqual(await code('/v1/offer', { headers: { 'x-publishable-key': '' } }), [401, 'publishable-key-missing', problemJson]);
    assert.deepEqual(await code('/v1/session'), [401, 'token-missing', problemJson]);
    assert.deepEqual(await code('/v1/session', { headers: { authorization: 'Bearer made-up' } }), [401, 'token-invalid', problemJson]);
    assert.deepEqual(await code('/v1/eligibility-checks', post('{')), [400, 'malformed-body', problemJson]);
    assert.deepEqual(await code('/v1/eligibility-checks', post('{}', 'text/plain')), [415, 'unsupported-media-type', problemJson]);
    assert.deepEqual(await code('/v1/eligibility-checks', post(JSON.stringify({ answers: {}, x: 'x'.repeat(20_000) }))), [413, 'body-too-large', problemJson]);
    assert.deepEqual(await code('/v1/token', post('grant_type=password', 'application/x-www-form-urlencoded')), [400, 'grant-type-unsupported', problemJson]);
  });
}
