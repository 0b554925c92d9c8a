// Whatever is sent, the answer is one the contract knows: never a 500, never an undocumented code.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { errorsOf, type Route, routes } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import { addDays } from '@think-carer/rules';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { nounOf, prepare } from './situation.fixture.ts';
import { openTestApp, type TestApp } from './testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

interface JsonSchema { type?: string | string[]; properties?: Record<string, JsonSchema>; required?: string[]; items?: JsonSchema; enum?: unknown[]; const?: unknown; anyOf?: JsonSchema[]; additionalProperties?: JsonSchema | boolean; propertyNames?: JsonSchema; format?: string; pattern?: string; minimum?: number; maximum?: number; exclusiveMinimum?: number; minItems?: number; maxItems?: number; maxLength?: number }
const words = ['northbridge', 'eastmere', 'finance', 'part-time', 'career-break', 'term-time', 'care-hours', 'unknown', 'yes', '__proto__', 'constructor', 'elsewhere', '2026-02-29', 'sam@northbridge.example'];
const oddText = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));

/** Values that mostly fit the schema, and now and then do not. */
function near(schema: JsonSchema): fc.Arbitrary<unknown> {
  const junk = fc.oneof(oddText, fc.double(), fc.constant(null), fc.jsonValue({ maxDepth: 2 })) as fc.Arbitrary<unknown>;
  return fc.oneof({ arbitrary: fitting(schema), weight: 25 }, { arbitrary: junk, weight: 1 });
}
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(near));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type] = [schema.type ?? 'object'].flat();
  if (type === 'object') {
    const members = Object.entries(schema.properties ?? {}), named = fc.record(Object.fromEntries(members.map(([name, member]) => [name, hints[name] ? fc.oneof({ arbitrary: fc.constantFrom(...hints[name]), weight: 9 }, { arbitrary: oddText, weight: 1 }) : near(member)])), { requiredKeys: schema.required ?? [] });
    return typeof schema.additionalProperties === 'object' ? fc.dictionary(fc.oneof(fc.constantFrom(...questionIds), oddText), near(schema.additionalProperties), { maxKeys: 12 }) : named;
  }
  if (type === 'array') return fc.array(near(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
  if (type === 'number' || type === 'integer') return fc.oneof({ arbitrary: fc.double({ min: schema.minimum ?? schema.exclusiveMinimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true }), weight: 9 }, { arbitrary: fc.integer({ min: -5, max: 200 }), weight: 1 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (schema.format === 'date') return fc.date({ min: new Date('1900-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (schema.format === 'email') return fc.emailAddress();
  return oddText;
}
/** Members whose values must be in the offer: mostly they are. */
const hints: Record<string, string[]> = {
  arrangement: ['part-time', 'compressed-hours', 'term-time', 'job-share', 'career-break', 'annualised-hours', 'hybrid'],
  area: ['northbridge', 'eastmere', 'elsewhere'], team: ['finance', 'parks'], website: [''],
  type: ['carers-leave', 'time-off-for-dependants', 'paid-carers-leave', 'annual-leave'], reasonCode: ['cover', 'days-used'],
  on: [1, 2, 3, 5, 8, 13].map((days) => addDays(new Date().toISOString().slice(0, 10), days)), consultedOn: [new Date().toISOString().slice(0, 10)],
};
const questionIds = ['care-hours', 'age', 'weekly-net-earnings', 'nation-works', 'nation-lives', 'nation-cared-for', 'cared-for-area', 'employment-status', 'long-term-need', 'emergency', 'household', 'support-level', 'social-care-eligibility', 'cared-for-benefit', 'full-time-study'];

describe('any body', () => {
  for (const route of (routes as readonly Route[]).filter(({ body, bodyType }) => body && bodyType === undefined)) {
    it(`of ${route.id} gets an answer the contract knows`, async () => {
      const body = near(z.toJSONSchema(schemas[route.body!] as z.ZodMiniType) as JsonSchema), seen = new Set<number>();
      let call = await prepare(test, route);
      // Half are a good body with one member changed: they get past the door, to where the offer and the record are looked at.
      await fc.assert(fc.asyncProperty(body, fc.boolean(), fc.nat(), async (any, isNearlyGood, at) => {
        const odd = any && typeof any === 'object' ? Object.entries(any) : [], [name, member] = odd[at % odd.length] ?? [], value = isNearlyGood ? { ...call.body as object, ...(name !== undefined && { [name]: member }) } : any;
        const answer = await test.call(route.method, call.path, { ...call.headers, ...(route.ifMatch && { 'if-match': '*' }) }, JSON.stringify(value) ?? 'null');
        // What was done once is seldom there to be done again.
        if (answer.status === route.success.status && (route.params || nounOf(route).isOncePerPerson)) call = await prepare(test, route);
        seen.add(answer.status);
        if (answer.status === route.success.status) assert.ok(z.safeParse(schemas[route.success.schema] as z.ZodMiniType, answer.body).success, JSON.stringify(answer.body).slice(0, 500));
        else assert.ok((errorsOf(route) as readonly string[]).includes(answer.body.code) && answer.status < 500, `${answer.status} ${JSON.stringify(answer.body)}`);
      }), { numRuns: 150 });
      // Where nothing that was made up got through, a good call still must.
      if (!seen.has(route.success.status)) seen.add((await test.call(route.method, call.path, { ...call.headers, ...(route.ifMatch && { 'if-match': '*' }) }, call.body)).status);
      assert.ok(seen.has(route.success.status) && seen.has(422), `only ${[...seen].join(', ')} was ever answered`);
    });
  }
  it('and any headers and address', async () => {
    const signedIn = await test.signIn('fuzz-headers'), value = fc.string({ maxLength: 60 }).filter((text) => { try { new Headers({ x: text }); return true; } catch { return false; } });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...(routes as readonly Route[])), fc.record({ 'idempotency-key': value, 'if-match': value, 'if-none-match': value, 'content-type': value, origin: value, authorization: value, 'x-publishable-key': value }, { requiredKeys: [] }), fc.string({ maxLength: 30 }), async (route, odd, query) => {
      const path = `${route.path.replace('{id}', encodeURIComponent(query) || 'x')}?${encodeURIComponent(query)}=${encodeURIComponent(query)}`;
      const answer = await test.call(route.method, path, { ...signedIn, ...odd }, route.body ? '{}' : undefined);
      assert.ok(answer.status < 500, `${route.id} ${path} ${JSON.stringify(odd)}: ${JSON.stringify(answer.body)} ${JSON.stringify(test.log.at(-2))}`);
    }), { numRuns: 300 });
  });
});
