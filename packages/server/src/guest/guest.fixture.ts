// How calls on guests are brought about, for the tests that are generated from the contract and for those of the noun.
import { guestKeyType } from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import { tenantIdOf } from '../identity/tenant.ts';
import { insertGatherings } from '../gatherings/rows.ts';
import { anybody, secretIn } from '../referral/referral.fixture.ts';
import type { Noun } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, type TestApp, type TestTenant } from '../testing.ts';

export const trust = { name: 'Eastmere Community NHS Trust', privacyUrl: null, domains: ['eastmere-nhs.example'] };

/** A forum or a working group that is there already. */
export async function newGathering(test: TestApp, kind: 'forum' | 'group', partners: readonly typeof trust[] = [], tenant: TestTenant = 'northbridge', dates: readonly { readonly on: string; readonly at: string; readonly minutes: number }[] = []): Promise<string> {
  const id = uuidv7();
  await withTenant(test.owner, tenantIdOf(tenant), (store) => insertGatherings(store, tenantIdOf(tenant), [{
    id, kind, owner: null, link: null, version: 1, edition: 0, createdAt: test.clock.toISOString(), says: { title: 'Staff carers forum', room: 'The Guildhall', audiences: [], schedule: { rule: null, dates }, capacity: { room: null, link: null }, partners },
  }]));
  return id;
}
export const inDays = (test: TestApp, days: number): string => new Date(test.clock.getTime() + days * 86_400_000).toISOString().slice(0, 10);
export const chairOf = (test: TestApp): Promise<Record<string, string>> => test.signIn('chair', { roles: ['chair'] });

/** Makes something, or says what kept it from being made; of what it may be, each caller knows what it is. */
export async function made(test: TestApp, path: string, headers: Record<string, string>, body: unknown): Promise<{ readonly id: string; readonly code: string; readonly guestKey: string }> {
  const answer = await test.call('POST', path, headers, body);
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
export const codeFor = async (test: TestApp, gathering: string, more: object = {}): Promise<{ id: string; code: string }> =>
  made(test, `/v1/forums/${gathering}/invitations`, await chairOf(test), { organisation: trust.name, kind: 'code', uses: 200, untilOn: inDays(test, 30), ...more });

/** The key of the newest link that an address was mailed. */
export const newestLink = async (test: TestApp, email: string, tenant?: TestTenant): Promise<string> => secretIn((await test.mailTo(email, tenant)).at(-1)!.text);
let nurses = 0;
/** A link to an address that nobody had before. */
export async function askForLink(test: TestApp): Promise<{ email: string; key: string }> {
  const email = `nurse-${(nurses += 1)}@eastmere-nhs.example`;
  await made(test, '/v1/guest-joins', anybody(), { email });
  return { email, key: await newestLink(test, email) };
}
/** Headers of whoever holds a guest's key. */
export async function asGuest(test: TestApp, guestKey: string, tenant?: TestTenant): Promise<Record<string, string>> {
  const answer = await test.call('POST', '/v1/token', { 'x-publishable-key': keyOf(tenant) }, new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: guestKey, subject_token_type: guestKeyType }));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { 'x-publishable-key': keyOf(tenant), authorization: `Bearer ${answer.body.access_token as string}` };
}
/** A guest who came by a code. */
export const guestKeyFor = async (test: TestApp, gathering: string): Promise<string> => (await made(test, '/v1/guests', anybody(), { code: (await codeFor(test, gathering)).code, name: 'Amina' })).guestKey;
export const newGuest = async (test: TestApp, gathering: string): Promise<Record<string, string>> => asGuest(test, await guestKeyFor(test, gathering));

const forums = new WeakMap<TestApp, Promise<string>>();
/** One forum that the trust takes part in, for each app. */
const partneredForum = (test: TestApp): Promise<string> => {
  const known = forums.get(test) ?? newGathering(test, 'forum', [trust]);
  forums.set(test, known);
  return known;
};

export const newGuestKey = async (test: TestApp): Promise<string> => guestKeyFor(test, await partneredForum(test));

export const guests: Noun = {
  // A chair sees what is any chair's; who enrols is told by the code.
  stranger: null,
  otherwise: (body) => ('email' in body && !('kind' in body) ? { email: 'somebody.else@eastmere-nhs.example' } : 'kind' in body ? { ...body, organisation: 'Somebody else' } : { ...body, name: 'Somebody else' }),
  async situate(test, route, example) {
    const forum = await partneredForum(test);
    if (route.id === 'guests.join') return { headers: anybody() };
    if (route.id === 'guests.enter') return { headers: anybody(), body: { key: (await askForLink(test)).key, name: 'Amina' } };
    if (route.id === 'guests.leave') return { headers: await newGuest(test, forum) };
    const group = await newGathering(test, 'group'), { id, code } = await codeFor(test, group);
    if (route.id === 'guests.invite') return { headers: await chairOf(test), id: group, body: { ...example.body as object, untilOn: inDays(test, 30) } };
    if (route.id === 'guests.endInvitation') return { headers: await chairOf(test), id };
    if (route.id === 'guests.enrol') return { headers: await newGuest(test, forum), body: { code, name: 'Amina' } };
    const member = await newGuest(test, group);
    if (route.id === 'guests.resign') return { headers: member, id: group };
    if (route.id === 'guests.removeMember') return { headers: await chairOf(test), id: (await test.call('GET', `/v1/forums/${group}/members`, await chairOf(test))).body.items[0].id };
    return { headers: await chairOf(test), id: group };
  },
};
