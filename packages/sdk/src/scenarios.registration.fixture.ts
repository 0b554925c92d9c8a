// A registration: made, changed, shared, paused and left.
import assert from 'node:assert/strict';
import type { Registration, RegistrationCreate } from '@think-carer/contract';
import { all, refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

const count: RegistrationCreate = { level: 'count', privacyVersion: '2026-04' };
const confidential: RegistrationCreate = { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', privacyVersion: '2026-04' };
/** The shape of what was answered, without what differs from one run to the next. */
const shape = (registration: Registration): string[] => Object.keys(registration).sort();

export const registrationScenarios: Scenarios = (scenario) => {
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
};
