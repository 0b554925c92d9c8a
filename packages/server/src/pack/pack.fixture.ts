// What the generated tests need of packs: drafts that can be published, versions to go back to, and a neighbour that has changed.
import { type Example, originOf, type Role, type Route } from '@think-carer/contract';
import type { PackJson } from '@think-carer/rules';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import type { Noun, Situation } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import type { TestApp } from '../testing.ts';
import { keepDraft } from './rows.ts';

const files = loadPackFiles();
/** Northbridge’s own part, as a neighbour may have it. */
export const northbridge = files.written.get('northbridge')! as unknown as PackJson;
/** The pack without its cases, which take their time. */
export const quick = (more: PackJson): PackJson => ({ ...northbridge, tests: [], ...more });
/** A draft that was made from what Northbridge was before it changed the telephone of its hub. */
export const keepForkOf = (test: TestApp, change: (contact: Record<string, unknown>) => object) => withTenant(test.database, tenantIdOf('northbridge'), async (store) => {
  const [hub, ...others] = northbridge['contacts'] as Record<string, unknown>[], base = { ...northbridge, version: '2026.8.1', contacts: [{ ...hub, ...change(hub!) }, ...others] };
  return keepDraft(store, tenantIdOf('northbridge'), { pack: { ...base, id: 'eastmere' }, base: originOf(base) }, test.clock);
});

let turn = 0;
/** Saves a draft that differs from whatever is served; answers its ETag. */
export async function draft(test: TestApp, headers: Record<string, string>, more: PackJson = {}): Promise<string> {
  const before = await test.call('GET', '/v1/pack/draft', headers);
  const saved = await test.call('PUT', '/v1/pack/draft', { ...headers, 'if-match': before.headers.get('etag')! }, { pack: quick({ title: `Draft ${(turn += 1)}`, ...more }) });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return saved.headers.get('etag')!;
}
/** Publishes one; answers its name. */
export async function publish(test: TestApp, headers: Record<string, string>, more: PackJson = {}, version = `test.${(turn += 1)}`): Promise<string> {
  const done = await test.call('POST', '/v1/pack/versions', { ...headers, 'if-match': await draft(test, headers, more) }, { version, note: 'For a test.' });
  if (done.status !== 201) throw new Error(JSON.stringify(done.body));
  return version;
}

export const pack: Noun = {
  // A pack is nobody’s own: whoever holds the role reads the same.
  stranger: null,
  isOncePerPerson: true,
  otherwise: (body) => ('pack' in body && typeof body['pack'] === 'object' ? { pack: { title: 'Something else' } } : 'decisions' in body ? { decisions: [{ key: 'x', take: false }] } : 'version' in body ? { ...body, version: 'other' } : 'note' in body ? { note: 'Something else' } : { ...body, name: 'Something else' }),
  async situate(test: TestApp, route: Route, example: Example): Promise<Situation> {
    const roles: readonly Role[] = route.permission === 'public' ? [] : route.permission.anyOf, headers = await test.signIn(`pack-${(turn += 1)}`, { roles }), { body } = example;
    if (route.id === 'pack.save') return { headers, etag: (await test.call('GET', '/v1/pack/draft', headers)).headers.get('etag')!, body: { pack: { title: `Half done ${turn}` } } };
    if (route.id === 'pack.publish') return { headers, etag: await draft(test, headers), body: { version: `test.${(turn += 1)}`, note: 'For a test.' } };
    if (route.id === 'pack.restore') {
      const earlier = async (): Promise<string | undefined> => (await test.call('GET', '/v1/pack/versions', headers)).body.items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)?.version;
      return { headers, id: await earlier() ?? await publish(test, headers).then(earlier) ?? '', body };
    }
    if (route.id === 'pack.takeUpstream') {
      await keepForkOf(test, () => ({ phone: '01632 960009' }));
      return { headers, body: { decisions: [{ key: 'contacts/carers-hub', take: true }] } };
    }
    if (route.id === 'pack.fork') return { headers, body: { ...body as object, pack: 'islington-2015' } };
    return { headers, body, ...(route.params && { id: String(northbridge['version']) }) };
  },
};
