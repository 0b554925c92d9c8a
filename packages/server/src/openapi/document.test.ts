// The OpenAPI document says what the contract says, and other people's tools agree that it is OpenAPI.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { errorCodes, errorsOf, type Route, routes } from '@think-carer/contract';
import { createConfig, lint } from '@redocly/openapi-core';
import { openApiDocument } from './document.ts';

const document = JSON.parse(JSON.stringify(openApiDocument())), table: readonly Route[] = routes;

describe('the OpenAPI document', () => {
  it('has no fault and no warning under Redocly’s recommended rules', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-')), ref = join(folder, 'openapi.json');
    await writeFile(ref, JSON.stringify(document));
    const config = await createConfig({ extends: ['recommended'] }), problems = await lint({ ref, config });
    assert.deepEqual(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`), []);
    // The rules do find faults: a broken document is not let by.
    await writeFile(ref, JSON.stringify({ ...document, paths: { '/v1/x': { get: { responses: {} } } } }));
    assert.ok((await lint({ ref, config })).length > 0);
    await rm(folder, { recursive: true });
  });
  it('has every operation of the table, and no other', () => {
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId));
    assert.deepEqual(ids.sort(), table.map(({ id }) => id.replace('.', '_')).sort());
  });
  for (const route of table) it(`${route.id}: every status, header and secret it asks for`, () => {
    const operation = document.paths[route.path][route.method.toLowerCase()];
    const statuses = [route.success.status, ...(route.success.etag && route.method === 'GET' ? [304] : []), ...errorsOf(route).map((code) => errorCodes[code])];
    assert.deepEqual(Object.keys(operation.responses).map(Number).sort(), [...new Set(statuses)].sort());
    const headers = (operation.parameters ?? []).filter((p: { in: string }) => p.in === 'header').map(({ name, required }: { name: string; required: boolean }) => [name, required]);
    assert.deepEqual(headers, [...(route.ifMatch ? [['If-Match', true]] : []), ...(route.success.etag && route.method === 'GET' ? [['If-None-Match', false]] : []), ...(route.idempotent ? [['Idempotency-Key', false]] : [])]);
    assert.deepEqual(Object.keys(operation.security[0]), route.permission === 'public' ? ['publishableKey'] : ['publishableKey', 'accessToken']);
    assert.equal(Boolean(operation.requestBody), Boolean(route.body));
  });
  it('closes what is sent and leaves open what is answered', () => {
    const { RegistrationCreate, Registration } = document.components.schemas;
    assert.equal(RegistrationCreate.additionalProperties, false);
    assert.notEqual(Registration.additionalProperties, false);
  });
});
