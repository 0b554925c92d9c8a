// The memory transport: the shared scenarios, and the switches that only it has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import islington from '@think-carer/packs/islington-2015.json' with { type: 'json' };
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import ukStatutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import { createClient, isCarerError } from './index.ts';
import type { CarerClient, CarerError } from './index.ts';
import { scenarios } from './scenarios.fixture.ts';
import type { Somebody, World } from './scenarios.fixture.ts';
import { failureOf } from './server.fixture.ts';
import { seedGathering } from './memory.gatherings.ts';
import { newId } from './memory.store.ts';
import { createMemoryStore, createMemoryTransport } from './testing.ts';
import type { MemoryTransportOptions, Persona } from './testing.ts';
import { createValidator } from './validate.ts';

const own = parsePack(northbridge), files = [parsePack(ukStatutory), parsePack(islington)], pack = extendPack(own, files), packs = { own, files };
const people: Readonly<Record<Somebody, Persona | undefined>> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' },
  'other-carer': { roles: ['employee'], name: 'Ana Silva', email: 'ana.silva@northbridge.example' },
  manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Lee Grant', email: 'lee.grant@northbridge.example' },
  commissioner: { roles: ['commissioner'], name: 'Jo Reed', email: 'jo.reed@council.example' },
  administrator: { roles: ['administrator'], name: 'Chris Lund', email: 'chris.lund@northbridge.example' },
  partner: { roles: ['partner'], name: 'Robin Whitfield', email: 'robin.whitfield@carershub.example', centre: 'carers-hub' },
  chair: { roles: ['chair'], name: 'Marta Pugh', email: 'marta.pugh@northbridge.example' },
  nobody: undefined,
};
const baseUrl = 'https://memory.example';

const newWorld = (): World => {
  const store = createMemoryStore();
  const transport = (who: Somebody) => createMemoryTransport({ pack, packs, persona: people[who], store });
  return {
    managerEmail: people.manager!.email!,
    client: (who) => createClient({ baseUrl, publishableKey: 'pk_demo', getToken: () => 'host', fetch: transport(who), maxRetries: 0, validate: createValidator() }),
    guest: (key) => createClient({ baseUrl, publishableKey: 'pk_demo', getToken: () => key, fetch: transport('nobody'), maxRetries: 0, validate: createValidator() }),
    gathering: async (kind, partners = []) => seedGathering(store, { kind, title: 'Staff carers forum', schedule: { rule: null }, partners }, new Date()).record.id,
    feedUrl: 'https://directory.example/services',
    mailTo: async (address) => store.mail.filter(({ to }) => to === address),
    raw: (path, init) => transport('carer')(baseUrl + path, { ...init, headers: { 'x-publishable-key': 'pk_demo', ...init?.headers } }),
  };
};
scenarios('memory', newWorld);

function carer(options: Partial<MemoryTransportOptions> = {}, client: Partial<Parameters<typeof createClient>[0]> = {}): { client: CarerClient; transport: ReturnType<typeof createMemoryTransport> } {
  const transport = createMemoryTransport({ pack, persona: people.carer, ...options });
  return { transport, client: createClient({ baseUrl, publishableKey: 'pk_demo', getToken: () => 'host', fetch: transport, maxRetries: 0, ...client }) };
}
async function kindAndCode(call: PromiseLike<unknown>): Promise<[CarerError['kind'], string]> {
  const error = await failureOf(call);
  assert.ok(isCarerError(error), inspect(error));
  return [error.kind, error.code];
}

test('offline, at fault, and back: the mode may change at any time', async () => {
  const { client, transport } = carer();
  await client.offer.read();
  transport.mode = 'offline';
  assert.deepEqual(await kindAndCode(client.offer.read()), ['network', 'network']);
  transport.mode = 'error';
  assert.deepEqual(await kindAndCode(client.offer.read()), ['api', 'internal']);
  transport.mode = 'online';
  await client.offer.read();
});

test('expired: what needs a person is refused for good, what is public goes on', async () => {
  const { client, transport } = carer();
  await client.session.read();
  transport.mode = 'expired';
  assert.deepEqual(await kindAndCode(client.session.read()), ['unauthenticated', 'identity-token-invalid']);
  await client.offer.read();
  transport.mode = 'online';
  await client.session.read();
});

test('a token that ran out is renewed without anybody noticing', async () => {
  let now = new Date('2026-11-22T09:30:00Z');
  const { client, transport } = carer({ clock: () => now });
  await client.session.read();
  now = new Date('2026-11-22T09:45:00Z');
  await client.session.read();
  assert.equal(transport.store.tokens.size, 2);
});

test('slow and latency can be waited for, and called off', async () => {
  const { client, transport } = carer({ latencyMs: 30 }, { timeoutMs: 10 });
  assert.deepEqual(await kindAndCode(client.offer.read()), ['timeout', 'timeout']);
  transport.mode = 'slow';
  const stop = new AbortController();
  const call = kindAndCode(client.offer.read({ signal: stop.signal, timeoutMs: 60_000 }));
  setTimeout(() => stop.abort(), 10);
  assert.deepEqual(await call, ['aborted', 'aborted']);
});

test('fail: any operation, any problem, any count', async () => {
  const { client } = carer({ fail: (operation, { count }) => operation === 'registrations.create' && count < 3 ? (count === 1 ? 'offline' : { code: 'unavailable', retryAfter: 0 }) : undefined }, { maxRetries: 2 });
  assert.equal((await client.registrations.create({ level: 'count', privacyVersion: '1' })).level, 'count');
  const silent = carer({ fail: () => 'no-answer' }, { timeoutMs: 20 });
  assert.deepEqual(await kindAndCode(silent.client.offer.read()), ['timeout', 'timeout']);
});

test('a registration of last year reads unconfirmed until it is confirmed', async () => {
  let now = new Date('2026-11-22T09:30:00Z');
  const { client } = carer({ clock: () => now, registrations: [{ level: 'confidential', privacyVersion: '1', createdAt: '2025-11-01T09:00:00Z' }] });
  const { items: [old] } = await client.registrations.list();
  assert.deepEqual([old!.state, old!.confirmDueOn], ['unconfirmed', '2026-11-01']);
  const confirmed = await client.registrations.reconfirm(old!.id);
  assert.deepEqual([confirmed.state, confirmed.confirmDueOn], ['active', '2027-11-22']);
  now = new Date('2027-11-22T00:00:00Z');
  assert.equal((await client.registrations.read(old!.id)).state, 'unconfirmed');
});

test('requests for leave may be there already, the persona’s or other people’s, with what became of them', async () => {
  const clock = (): Date => new Date('2026-12-03T10:00:00Z'), parts = [{ on: '2027-01-11', part: 'full-day' as const }], approverEmail = people.manager!.email!;
  const transport = createMemoryTransport({
    pack, persona: people.manager, clock,
    leave: [
      { from: people.carer!, type: 'carers-leave', parts, approverEmail, createdAt: '2026-12-01T09:30:00Z', note: 'For you.' },
      { from: people.carer!, type: 'paid-carers-leave', parts, approverEmail, createdAt: '2026-11-20T09:30:00Z', events: [{ event: 'declined', by: 'manager', reason: 'Away.', reasonCode: 'cover', at: '2026-11-21T09:30:00Z' }] },
      { type: 'annual-leave', parts, createdAt: '2026-11-30T09:30:00Z' },
    ],
  });
  const { leave } = createClient({ baseUrl, publishableKey: 'pk_demo', getToken: () => 'host', fetch: transport, maxRetries: 0, validate: createValidator() });
  const { items } = await leave.list();
  assert.deepEqual(items.map(({ type, seenAs, state, may }) => [type, seenAs, state, may]), [['carers-leave', 'approver', 'waiting', ['agree', 'postpone']], ['annual-leave', 'own', 'waiting', ['withdraw']], ['paid-carers-leave', 'approver', 'declined', []]]);
  assert.equal((await leave.read(items[0]!.id)).note, 'For you.');
});

test('what is made within one millisecond keeps its order', () => {
  const at = new Date('2026-11-26T12:00:00Z'), made = Array.from({ length: 300 }, () => newId(at));
  assert.deepEqual([...made].sort(), made);
  assert.ok(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
  assert.ok(newId(new Date('2026-11-26T11:59:59Z')) < made[0]!, 'a seed of the past is older');
});

test('two transports keep to themselves unless they share a store', async () => {
  const one = carer(), two = carer();
  await one.client.registrations.create({ level: 'count', privacyVersion: '1' });
  assert.equal((await two.client.registrations.list()).items.length, 0);
  const shared = carer({ store: one.transport.store });
  assert.equal((await shared.client.registrations.list()).items.length, 1);
});

test('a write that got through although its answer was lost is not done twice', async () => {
  const { transport } = carer();
  let lost = 0;
  const client = createClient({
    baseUrl, publishableKey: 'pk_demo', getToken: () => 'host',
    fetch: async (input, init) => {
      const response = await transport(input, init);
      if ((input as Request).url.endsWith('/registrations') && lost++ === 0) throw new TypeError('network error');
      return response;
    },
  });
  const { data, response } = await client.registrations.create({ level: 'count', privacyVersion: '1' }).withResponse();
  assert.equal(response.headers['idempotency-replayed'], 'true');
  assert.deepEqual([...transport.store.registrations.keys()], [data.id]);
});

test('without checks requests are taken as they are', async () => {
  const body = { answers: {}, extra: true } as Parameters<CarerClient['eligibility']['check']>[0];
  assert.deepEqual(await kindAndCode(carer().client.eligibility.check(body)), ['api', 'invalid-request']);
  const { client } = carer({ checks: false });
  assert.ok((await client.eligibility.check(body)).findings.length > 5);
  assert.equal((await client.registrations.create({ level: 'count', privacyVersion: '1' })).level, 'count');
});
