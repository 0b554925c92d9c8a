// Completions in memory: once for each person, module and version, in pages, by the roles that may read them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import { createClient, isProblem } from './index.ts';
import { createMemoryStore } from './memory.store.ts';
import { failureOf } from './server.fixture.ts';
import { createMemoryTransport } from './testing.ts';
import { createValidator } from './validate.ts';

const pack = extendPack(parsePack(northbridge), [parsePack(statutory)]), store = createMemoryStore();
let now = new Date('2026-11-26T09:00:00.000Z');
const as = (email: string, roles: readonly ('employee' | 'hr' | 'manager')[]) => createClient({
  baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'host', validate: createValidator(), fetch: createMemoryTransport({ pack, store, persona: { email, name: email, roles }, clock: () => now }),
}).guide;

test('finishing twice is finishing once, and another version is another completion', async () => {
  const sam = as('sam@northbridge.example', ['employee']), first = await sam.complete({ module: 'induction', packVersion: '2026.9.1' });
  now = new Date('2026-11-27T09:00:00.000Z');
  assert.deepEqual(await sam.complete({ module: 'induction', packVersion: '2026.9.1' }), first);
  assert.notEqual((await sam.complete({ module: 'induction', packVersion: '2026.10.0' })).completedAt, first.completedAt);
  await as('lee@northbridge.example', ['employee']).complete({ module: 'equalities', packVersion: '2026.9.1' });
  const fault = await failureOf(sam.complete({ module: 'gone', packVersion: '2026.9.1' }));
  assert.ok(isProblem(fault, 'invalid-request') && fault.problem?.errors?.[0]?.pointer === '/module');
});

test('HR reads them in pages; a manager does not', async () => {
  const hr = as('jo@northbridge.example', ['employee', 'hr']), all: unknown[] = [];
  for await (const one of hr.completions({ limit: 1 })) all.push(one);
  assert.deepEqual(all, [
    { person: { name: 'sam@northbridge.example', email: 'sam@northbridge.example' }, module: 'induction', packVersion: '2026.9.1', completedAt: '2026-11-26T09:00:00.000Z' },
    { person: { name: 'sam@northbridge.example', email: 'sam@northbridge.example' }, module: 'induction', packVersion: '2026.10.0', completedAt: '2026-11-27T09:00:00.000Z' },
    { person: { name: 'lee@northbridge.example', email: 'lee@northbridge.example' }, module: 'equalities', packVersion: '2026.9.1', completedAt: '2026-11-27T09:00:00.000Z' },
  ]);
  assert.equal((await hr.completions({ module: 'induction', until: '2026-11-26' })).items.length, 1);
  assert.ok(isProblem(await failureOf(as('priya@northbridge.example', ['employee', 'manager']).completions()), 'role-not-allowed'));
});
