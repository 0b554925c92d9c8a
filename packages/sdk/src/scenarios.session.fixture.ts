// Who is signed in, the offer, and what is no answer at all.
import assert from 'node:assert/strict';
import { isCarerError } from './index.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';
import { failureOf } from './server.fixture.ts';

export const sessionScenarios: Scenarios = (scenario) => {
  scenario('the session says who is signed in', async ({ client }) => {
    const session = await client('carer').session.read();
    assert.deepEqual([session.roles, typeof session.name, typeof session.email], [['employee'], 'string', 'string']);
    assert.ok(session.tenant.name && Date.parse(session.expiresAt) > Date.now());
    const nobody = await failureOf(client('nobody').session.read());
    assert.ok(isCarerError(nobody) && nobody.kind === 'unauthenticated');
  });

  scenario('a person reads everything that is kept about them, and nobody else’s', async ({ client }) => {
    const carer = client('carer'), { id } = await carer.registrations.create({ level: 'count', privacyVersion: '2026-04' });
    const asked = await carer.leave.request({ type: 'paid-carers-leave', parts: [{ on: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10), part: 'morning' }], note: 'Between us.' });
    const finished = await carer.guide.complete({ module: 'induction', packVersion: (await carer.offer.read()).version });
    const records = await carer.session.records();
    assert.deepEqual(records.registrations.map((one) => one.id), [id]);
    assert.deepEqual(records.leaveRequests.map((one) => [one.id, one.note]), [[asked.id, 'Between us.']]);
    assert.deepEqual(records.completions, [finished]);
    assert.deepEqual([records.workingRequests, records.delegations], [[], []]);
    for (const { event, seenAs } of records.accesses) assert.ok(event !== '' && seenAs === 'own');
    const { registrations, leaveRequests, completions } = await client('other-carer').session.records();
    assert.deepEqual([registrations, leaveRequests, completions], [[], [], []]);
  });

  scenario('the offer is public, has an ETag and no test cases', async ({ client, raw }) => {
    const { data, response } = await client('nobody').offer.read().withResponse();
    assert.deepEqual([data.id, data.tests, response.status], ['northbridge', [], 200]);
    assert.ok(data.questions.length > 5 && data.schemes.length > 5);
    const unchanged = await raw('/v1/offer', { headers: { 'if-none-match': response.etag! } });
    assert.deepEqual([unchanged.status, await unchanged.text()], [304, '']);
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
};
