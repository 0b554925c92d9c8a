// A person's own copy: what others saw of it is in it, by role and field, and never by name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestApp, type TestApp } from '../testing.ts';

let app: TestApp;
before(async () => { app = await openTestApp(); });
after(() => app.close());

test('says what was done with it, and by nobody’s name', async () => {
  const own = await app.signIn('one-who-asks'), hr = await app.signIn('one-who-reads', { roles: ['hr'] });
  const made = await app.call('POST', '/v1/registrations', own, { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', privacyVersion: '2026-09' });
  assert.equal(made.status, 201);
  assert.equal((await app.call('GET', `/v1/registrations/${made.body.id as string}`, hr)).status, 200);
  const { body } = await app.call('GET', '/v1/session/records', own), accesses = body.accesses as { event: string; seenAs: string; fields: string[] }[];
  assert.deepEqual(accesses.map(({ seenAs }) => seenAs), ['own', 'register']);
  assert.ok(accesses.every(({ fields }) => fields.length > 0));
  assert.doesNotMatch(JSON.stringify(accesses), /one-who-reads|actor/);
  assert.deepEqual((await app.call('GET', '/v1/session/records', hr)).body.accesses, []);
});
