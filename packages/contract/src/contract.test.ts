// The contract holds together: examples fit their schemas, every code has a title, and route data pulls in no validator.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { errorCodes, errorsOf, errorTitles, routes, type Route } from './index.ts';
import { schemas } from './schemas.ts';

const table: readonly Route[] = routes;
const fits = (name: keyof typeof schemas, value: unknown) => {
  const parsed = z.safeParse(schemas[name] as z.ZodMiniType, value);
  assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues)}`);
};

describe('every route', () => {
  for (const route of table) {
    it(`${route.id}: examples fit their schemas`, () => {
      for (const example of route.examples) {
        if (route.body) fits(route.body, example.body); else assert.equal(example.body, undefined);
        if (example.query) fits(route.query!, example.query);
        if (route.params) fits(route.params, example.params); else assert.equal(example.params, undefined);
        fits(route.success.schema, example.response);
      }
    });
    it(`${route.id}: path, parameters and bounds agree`, () => {
      assert.equal(Boolean(route.params), route.path.includes('{'));
      assert.equal(route.limits.bodyBytes > 0, route.method !== 'GET');
      assert.ok(route.limits.perMinute > 0);
      if (route.ifMatch) assert.notEqual(route.method, 'GET');
      if (route.rows) assert.ok(route.permission === 'public' && !route.audit);
      if (route.audit) assert.notEqual(route.permission, 'public', 'a person’s record is never public');
    });
    it(`${route.id}: what is sent is checked strictly, what is answered may grow`, () => {
      for (const name of [route.params, route.query, route.body].filter((n) => n !== undefined)) {
        if (route.bodyType === 'application/x-www-form-urlencoded') continue; // OAuth: what is not understood is ignored
        assert.equal((z.toJSONSchema(schemas[name]) as { additionalProperties?: unknown }).additionalProperties, false, name);
      }
      const answer = JSON.stringify(z.toJSONSchema(schemas[route.success.schema]));
      assert.ok(!answer.includes('"additionalProperties":false'));
    });
  }
  it('has an id and an address of its own', () => {
    assert.equal(new Set(table.map((r) => r.id)).size, table.length);
    assert.equal(new Set(table.map((r) => `${r.method} ${r.path}`)).size, table.length);
  });
});

it('every problem code is used by some route, has a title and a failing status', () => {
  assert.deepEqual(Object.keys(errorTitles).sort(), Object.keys(errorCodes).sort());
  for (const status of Object.values(errorCodes)) assert.ok(status >= 400 && status < 600);
  assert.deepEqual([...new Set(table.flatMap(errorsOf))].sort(), Object.keys(errorCodes).sort());
});

it('route data and constants load no validator', () => {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve: (s, c, next) => { if (/^zod/.test(s)) throw new Error('loaded ' + s + ' from ' + c.parentURL); return next(s, c); } });
    const m = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    console.log(m.routes.length);`;
  const out = execFileSync(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(Number(out), table.length);
});

it('validators live in *.schemas.ts alone', () => {
  const here = readdirSync(fileURLToPath(new URL('.', import.meta.url)));
  assert.ok(here.filter((f) => f.endsWith('.schemas.ts')).length >= 6);
});
