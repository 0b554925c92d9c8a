// How each noun brings about a call that succeeds, for the tests that are generated from the contract. A new noun adds itself to `nouns`.
import { type Example, guestKeyType, type Role, type Route, ukDay, voiceCheck } from '@think-carer/contract';
import { addDays, daysBetween } from '@think-carer/rules';
import { evidence } from './evidence/evidence.fixture.ts';
import { forums } from './forum/forum.fixture.ts';
import { referrals, updates } from './referral/referral.fixture.ts';
import { learning } from './learning/learning.fixture.ts';
import { guests, newGuestKey } from './guest/guest.fixture.ts';
import { hub } from './hub/hub.fixture.ts';
import { pack } from './pack/pack.fixture.ts';
import { releases } from './release/release.fixture.ts';
import { keyOf, type TestApp } from './testing.ts';

/** Somebody who may make the call, and the record it is about. */
export interface Situation {
  readonly headers: Record<string, string>;
  /** For `{id}` in the path. */
  readonly id?: string;
  /** Its ETag, where the route asks for If-Match. */
  readonly etag?: string;
  /** Instead of the example's. */
  readonly body?: unknown;
}
export interface Noun {
  /** A new person each time, and a new record where the route has an id. */
  readonly situate: (test: TestApp, route: Route, example: Example) => Promise<Situation>;
  /** The body, saying something else. */
  readonly otherwise?: (body: Record<string, unknown>) => unknown;
  /** Roles with which a stranger in the same tenant calls and finds nothing: those of the route without HR, if absent; null: whoever holds the role sees it. */
  readonly stranger?: readonly Role[] | null;
  /** A second call by one person is refused. */
  readonly isOncePerPerson?: true;
}

let people = 0;
export const newPerson = () => `person-${(people += 1)}`;
/** Guests have addresses under those of forums. */
export const nounOf = (route: Route): Noun => (route.id.startsWith('learning.') ? learning(route) : nouns[route.id.startsWith('guests.') ? 'guests' : route.path.split('/')[2]!] ?? simple);
const anyone = (route: Route): readonly Role[] => (route.permission === 'public' ? [] : route.permission.anyOf);

/** Nouns that need no record: anyone, or somebody with every role that is let in. */
const simple: Noun = {
  situate: async (test, route) => ({ headers: route.permission === 'public' ? { 'x-publishable-key': keyOf() } : await test.signIn(newPerson(), { roles: anyone(route) }) }),
};

const token: Noun = {
  situate: async (test, _route, { body }) => ({ headers: { 'x-publishable-key': keyOf() }, body: new URLSearchParams({ ...body as object, subject_token: (body as { subject_token_type: string }).subject_token_type === guestKeyType ? await newGuestKey(test) : await test.identityToken({ sub: newPerson(), roles: ['employee'] }) }) }),
};

const registrations: Noun = {
  isOncePerPerson: true,
  otherwise: (body) => ({ ...body, careHours: '50-or-more' }),
  async situate(test, route) {
    const headers = await test.signIn(newPerson());
    if (!route.params) return { headers };
    const made = await post(test, '/v1/registrations', headers, { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', privacyVersion: '2026-09' });
    return { headers, id: made.id, etag: made.etag };
  },
};

const leaveRequests: Noun = {
  otherwise: (body) => ('parts' in body && !('verb' in body) ? { ...body, note: 'Something else.' } : 'answer' in body ? { answer: 'refuse' } : { ...body, reason: 'Something else.' }),
  async situate(test, route, example) {
    const name = newPerson(), boss = `boss-of-${name}@northbridge.example`, own = await test.signIn(name, { managerEmail: boss }), manager = await test.signIn(`boss-of-${name}`, { roles: ['manager'], email: boss });
    const body = example.body && dated(test, example.body, '2026-12-02');
    if (!route.params) return { headers: own, body };
    const isOffer = route.id === 'leave.answer' || route.id === 'leave.appeal', parts = ['2027-01-11', '2027-01-18'].map((on) => ({ on, part: 'morning' }));
    const asked = await post(test, '/v1/leave-requests', own, dated(test, { type: isOffer ? 'paid-carers-leave' : 'carers-leave', parts }, '2026-12-02'));
    if (route.id === 'leave.answer') await post(test, `/v1/leave-requests/${asked.id}/decisions`, manager, dated(test, { verb: 'offer-other-date', parts: [{ on: '2027-01-25', part: 'full-day' }] }, '2026-12-02'));
    if (route.id === 'leave.appeal') await post(test, `/v1/leave-requests/${asked.id}/decisions`, manager, { verb: 'decline', reason: 'Two colleagues are away in that week already.', reasonCode: 'too-many-away' });
    return { headers: route.id === 'leave.decide' ? manager : own, id: asked.id, body };
  },
};

const workingRequests: Noun = {
  isOncePerPerson: true,
  otherwise: (body) => ('answer' in body ? { ...body, answer: 'disagree' } : 'verb' in body ? { ...body, letter: 'Something else.' } : 'kind' in body ? { ...body, times: 'Later.' } : 'heldOn' in body ? { ...body, notes: 'Something else.' } : { ...body, reason: 'Something else.' }),
  async situate(test, route, example) {
    const name = newPerson(), boss = `boss-of-${name}@northbridge.example`, own = await test.signIn(name, { managerEmail: boss }), manager = await test.signIn(`boss-of-${name}`, { roles: ['manager'], email: boss });
    const on = (body: unknown, then: string) => dated(test, body, then);
    // A conversation is held today; everything else is told from the day of the request.
    const body = example.body && on(example.body, route.id === 'working.consult' ? '2026-12-08' : '2026-11-26');
    if (!route.params) return { headers: own, body };
    const { id } = await post(test, '/v1/working-requests', own, on({ kind: 'statutory', hours: 'Three days', startsOn: '2027-02-01', earlierOn: [] }, '2026-11-26'));
    const path = `/v1/working-requests/${id}`;
    if (route.id === 'working.answer') await post(test, `${path}/decisions`, manager, on({ verb: 'offer-trial', trial: { untilOn: '2027-04-30' } }, '2026-11-26'));
    if (route.id === 'working.appeal') {
      await post(test, `${path}/consultations`, manager, on({ heldOn: '2026-11-26' }, '2026-11-26'));
      await post(test, `${path}/decisions`, manager, { verb: 'refuse', grounds: ['quality'], explanation: 'Two people are needed.' });
    }
    return { headers: route.permission !== 'public' && route.permission.anyOf.some((role) => role === 'employee') ? own : manager, id, body };
  },
};

const desk: Noun = {
  otherwise: (body) => ({ ...body, toEmail: 'somebody.else@northbridge.example' }),
  stranger: ['manager'],
  async situate(test, route, example) {
    const headers = await test.signIn(newPerson(), { roles: ['manager', 'hr'] }), body = example.body && dated(test, example.body, '2027-01-04');
    if (!route.params) return { headers, body };
    const made = await post(test, '/v1/desk/delegations', headers, dated(test, { toEmail: 'lee.ward@northbridge.example', fromOn: '2027-01-11', untilOn: '2027-01-22' }, '2027-01-04'));
    return { headers, id: made.id };
  },
};

/** Everybody who may read the list reads all of it; finishing again is no fault. */
const guide: Noun = { ...simple, stranger: null, otherwise: (body) => ({ ...body, packVersion: '2027.1.1' }) };

/** HR may do anything with any policy; whoever works here sees all of them. */
const policies: Noun = {
  stranger: null,
  otherwise: (body) => ('answers' in body ? { ...body, said: 'Something else.' } : 'changes' in body ? { changes: (body['changes'] as object[]).map((change) => ({ ...change, reason: 'Something else.' })) } : { ...body, title: 'Something else' }),
  async situate(test, route, example) {
    const headers = await test.signIn(newPerson(), { roles: ['employee', 'hr'] }), on = '2026-11-22', body = example.body && dated(test, example.body, on);
    if (!route.params) return { headers, body };
    const made = await post(test, '/v1/policies', headers, dated(test, { title: 'Managing attendance', owner: 'Head of people services', ownerEmail: null, areaOfWork: 'Attendance', reviewOn: '2027-03-31' }, on));
    if (!route.path.startsWith('/v1/policy-checks')) return { headers, body, ...made };
    const [{ body: whole }] = voiceCheck.examples, check = await post(test, `/v1/policies/${made.id}/checks`, headers, dated(test, whole, on)) as unknown as { id: string; changes: { id: string }[] };
    return { headers, id: check.id, body: body && { changes: [{ ...(body as { changes: object[] }).changes[0], id: check.changes[0]!.id }] } };
  },
};

/** Makes a record, or says what kept it from being made. */
async function post(test: TestApp, path: string, headers: Record<string, string>, body: unknown): Promise<{ id: string; etag: string }> {
  const answer = await test.call('POST', path, headers, body);
  if (answer.status > 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The same body as if `then`, the day an example is told on, were today: examples stay as they are while years pass. */
export function dated(test: TestApp, body: unknown, then: string): unknown {
  const by = daysBetween(then, ukDay(test.clock));
  return JSON.parse(JSON.stringify(body).replaceAll(/"(\d{4}-\d{2}-\d{2})"/g, (_, day: string) => `"${addDays(day, by)}"`));
}

export interface Prepared { readonly path: string; readonly headers: Record<string, string>; readonly body: unknown }
/** A whole call of the route that will succeed. */
export async function prepare(test: TestApp, route: Route, example: Example = route.examples[0]): Promise<Prepared> {
  const { headers, id, etag, body = example.body } = await nounOf(route).situate(test, route, example);
  const query = example.query ? `?${new URLSearchParams(example.query)}` : '';
  return { path: route.path.replace('{id}', id ?? '') + query, headers: { ...headers, ...(route.ifMatch && { 'if-match': etag ?? '*' }) }, body };
}

export const nouns: Readonly<Record<string, Noun>> = { token, registrations, 'leave-requests': leaveRequests, 'working-requests': workingRequests, desk, evidence, hub, guide, pack, referrals, releases, updates, policies, 'policy-checks': policies, guests, forums, 'my-forums': forums, 'forum-dates': forums, 'forum-actions': forums, 'forum-replies': forums };
