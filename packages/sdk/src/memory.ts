// The memory transport: a `fetch` that answers the whole contract in the page, from a pack, with no server behind it.
import { accessTokenSeconds, accessTokenType, keyFault, keyFrom, matchesEtag, routes } from '@think-carer/contract';
import type { BodyOf, ErrorCode, OperationId, ParamsOf, QueryOf, ResultOf, Route } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { deskHandlers, seedDelegation } from './memory.desk.ts';
import type { DelegationSeed } from './memory.desk.ts';
import { eligibilityHandlers } from './memory.eligibility.ts';
import { evidenceHandlers, seedEvidence } from './memory.evidence.ts';
import type { EvidenceSeed } from './memory.evidence.ts';
import { guardReport, hubHandlers, seedHub } from './memory.hub.ts';
import type { HubSeed } from './memory.hub.ts';
import { guardJoin, seedGuests } from './memory.guest.store.ts';
import type { GuestSeed } from './memory.guest.store.ts';
import { seedForum } from './memory.gatherings.seed.ts';
import type { ForumSeed } from './memory.gatherings.seed.ts';
import { guideHandlers } from './memory.guide.ts';
import type { SessionSeed } from './memory.learning.ts';
import { calendarOf, leaveHandlers, seedLeave } from './memory.leave.ts';
import type { LeaveSeed } from './memory.leave.ts';
import { offerHandlers } from './memory.offer.ts';
import { packIn } from './memory.pack.store.ts';
import type { PackSeed } from './memory.pack.store.ts';
import { problemResponse, Refusal } from './memory.problem.ts';
import { guardSend, referralHandlers, seedReferral } from './memory.referral.ts';
import type { ReferralSeed } from './memory.referral.ts';
import { guardCreate, registrationHandlers, seedRegistration } from './memory.registration.ts';
import type { RegistrationSeed } from './memory.registration.ts';
import { releaseHandlers, seedRelease } from './memory.release.ts';
import type { ReleaseSeed } from './memory.release.ts';
import { sessionHandlers } from './memory.session.ts';
import { createMemoryStore, newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';
import { guardSubscribe, seedUpdates, updatesHandlers } from './memory.updates.ts';
import type { UpdatesSeed } from './memory.updates.ts';
import { seedPolicy, voiceHandlers } from './memory.voice.ts';
import type { PolicySeed } from './memory.voice.ts';
import { workingHandlers } from './memory.working.ts';
import { seedWorkingRequest, workingRequestHandlers } from './memory.working-request.ts';
import type { WorkingRequestSeed } from './memory.working-request.ts';

/** How the network or the server is pretended to be. `expired`: the session at the host is over. `error`: the server is at fault. */
export type MemoryMode = 'online' | 'offline' | 'slow' | 'expired' | 'error';
/** One way for one call to fail: no network, no answer before the caller gives up, or a problem of the contract. */
export type MemoryFailure = 'offline' | 'no-answer' | ErrorCode | { readonly code: ErrorCode; /** Seconds. */ readonly retryAfter?: number };

export interface MemoryTransportOptions {
  /** The offer, with what it extends folded in: `extendPack(parsePack(…), […])` of the rules. */
  readonly pack: Pack;
  /** Who is signed in; nobody if absent. Any identity token is then taken for theirs. */
  readonly persona?: Persona | undefined;
  /** Registrations of the persona's that are already there. */
  readonly registrations?: readonly RegistrationSeed[];
  /** Quarters that are already published, and activities. */
  readonly evidence?: EvidenceSeed;
  /** The directory, what the centres put on, and how the feeds are. */
  readonly hub?: HubSeed;
  /** Briefings and trainings, with what has happened to their places. */
  readonly sessions?: readonly SessionSeed[];
  /** Requests for leave that are already there, the persona's or other people's. */
  readonly leave?: readonly LeaveSeed[];
  /** Requests to work differently that are already there, the persona's or other people's. */
  readonly workingRequests?: readonly WorkingRequestSeed[];
  readonly delegations?: readonly DelegationSeed[];
  /** Requests for time at a meeting that are already there, the persona's or other people's. */
  readonly releases?: readonly ReleaseSeed[];
  /** Forums and working groups, with their meetings. */
  readonly forums?: readonly ForumSeed[];
  readonly referrals?: readonly ReferralSeed[];
  /** Sign-ups for updates. */
  readonly updates?: readonly UpdatesSeed[];
  /** Links, invitations and members of forums and working groups. */
  readonly guests?: GuestSeed;
  /** The register of policies, with checks. */
  readonly policies?: readonly PolicySeed[];
  /** The offer’s own file, its neighbours and the law, versions that are published, a draft. Without it `pack` is its own file and has no neighbours. */
  readonly packs?: PackSeed;
  /** Before each answer. Default 0. */
  readonly latencyMs?: number;
  /** Asked before each call; what it returns happens instead of an answer. */
  readonly fail?: (operation: OperationId, call: { readonly count: number }) => MemoryFailure | undefined;
  readonly clock?: () => Date;
  /** Share one between transports of several personas. */
  readonly store?: MemoryStore;
  readonly mode?: MemoryMode;
  /** False: requests are taken as they are, and no validator is loaded. For pages whose only caller is our own widgets. Default true. */
  readonly checks?: boolean;
}

/** Give it to `createClient` as `fetch`. */
export interface MemoryTransport {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** May be changed at any time, as a network does. */
  mode: MemoryMode;
  readonly store: MemoryStore;
}

export interface Call<Id extends OperationId> {
  readonly offer: Pack;
  readonly store: MemoryStore;
  readonly params: ParamsOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  readonly person: Persona;
  readonly now: Date;
  /** Where the API is, for links in mail. */
  readonly base: string;
  readonly publishableKey: string;
  /** Where If-Match is required: refuses unless the record still has that ETag. */
  readonly match: (etag: string) => void;
}
export interface Answer<Id extends OperationId> { readonly result: ResultOf<Id>; readonly etag?: string }
export type Handlers = { readonly [Id in OperationId]: (call: Call<Id>) => Answer<Id> | Promise<Answer<Id>> };

/** `slow` adds this to every answer. */
const slowMs = 4_000;

/** Rooms that are fetched only where one of their operations is called: they bring rules that read packs, or work out dates and places. */
const lateRooms = {
  pack: async () => (await import('./memory.pack.ts')).packHandlers,
  forum: async () => (await import('./memory.forum.ts')).forumHandlers,
  guests: async () => (await import('./memory.guest.ts')).guestHandlers,
  learning: async () => (await import('./memory.learning.ts')).learningHandlers,
};
type Apart = Extract<OperationId, `${keyof typeof lateRooms}.${string}`>;
const handlers: Omit<Handlers, 'token.exchange' | 'session.read' | 'leave.calendar' | Apart> = { ...offerHandlers, ...eligibilityHandlers, ...workingHandlers, ...registrationHandlers, ...sessionHandlers, ...workingRequestHandlers, ...leaveHandlers, ...releaseHandlers, ...deskHandlers, ...evidenceHandlers, ...hubHandlers, ...guideHandlers, ...referralHandlers, ...updatesHandlers, ...voiceHandlers };
/** What may end a call before it is made: the traps of forms. */
const guards: { readonly [Id in OperationId]?: (call: Call<Id>) => Answer<Id> | undefined } = { 'registrations.create': guardCreate, 'hub.report': guardReport, 'referrals.send': guardSend, 'updates.subscribe': guardSubscribe, 'guests.join': guardJoin };
const table = (routes as readonly Route[]).map((route) => ({ route, pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) }))
  // `/{id}.csv` before `/{id}`, which would take its address too.
  .toSorted((a, b) => Number(b.route.path.includes('}.')) - Number(a.route.path.includes('}.')));

/**
 * Serves the contract from memory: the offer, eligibility, working and leave from the pack's rules, the life of a registration and of a request with
 * receipts, ETags, idempotency, the form's trap, and every problem, each as the server words it. For stories, tests and pages that have no server.
 * Nothing is stored beyond the page.
 */
export function createMemoryTransport({ pack, persona, registrations = [], sessions = [], leave = [], workingRequests = [], delegations = [], releases = [], forums = [], referrals = [], updates = [], guests, policies = [], evidence, hub, packs, latencyMs = 0, fail, clock = () => new Date(), store = createMemoryStore(), mode = 'online', checks = true }: MemoryTransportOptions): MemoryTransport {
  const counts = new Map<OperationId, number>();
  if (persona) for (const seed of registrations) seedRegistration(store, persona, seed, clock());
  for (const seed of leave) seedLeave(store, persona, seed, clock());
  for (const seed of delegations) seedDelegation(store, seed, clock());
  for (const seed of workingRequests) seedWorkingRequest(store, persona, seed, clock());
  for (const seed of forums) seedForum(store, seed, clock());
  for (const seed of releases) seedRelease(store, persona, seed, clock());
  for (const seed of referrals) seedReferral(store, pack, seed, clock());
  for (const seed of updates) seedUpdates(store, seed);
  if (guests) seedGuests(store, guests, clock());
  for (const seed of policies) seedPolicy(store, pack, seed, clock());
  if (evidence) seedEvidence(store, evidence);
  if (hub) seedHub(store, hub, clock());
  store.pack ??= packIn(pack, packs);
  let planted: Promise<void> | undefined;
  /** What needs the rules of dates and places is put there before the first answer, and fetched only then. */
  const plant = async (): Promise<void> => {
    const { seedSession } = await import('./memory.learning.ts');
    for (const seed of sessions) seedSession(store, seed, clock());
  };

  const transport: MemoryTransport = Object.assign(async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const found = find(request);
    const count = found ? (counts.get(found.id) ?? 0) + 1 : 0;
    if (found) counts.set(found.id, count);
    const failure = transport.mode === 'offline' ? 'offline' : found && fail?.(found.id, { count });
    await pause(failure === 'no-answer' ? Infinity : latencyMs + (transport.mode === 'slow' ? slowMs : 0), request.signal);
    if (failure === 'offline') throw new TypeError('Failed to fetch');
    const now = clock();
    const requestId = newId(now);
    let response: Response;
    try {
      if (transport.mode === 'error') throw new Refusal('internal');
      if (failure && failure !== 'no-answer') throw refusalOf(failure);
      if (sessions.length > 0) await (planted ??= plant());
      response = await serve(request, found, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response = problemResponse(error, requestId);
    }
    response.headers.set('request-id', requestId);
    return response;
  }, { mode, store });

  async function serve(request: Request, found: Found, now: Date): Promise<Response> {
    if (!found) throw new Refusal('not-found');
    const { id, route, params } = found;
    if (route.method !== request.method) throw new Refusal('method-not-allowed');
    const publishableKey = request.headers.get('x-publishable-key'), base = request.url.slice(0, request.url.lastIndexOf('/v1/'));
    if (!publishableKey) throw new Refusal('publishable-key-missing', id === 'token.exchange' ? { error: 'invalid_client' } : {});
    const person = route.permission === 'public' ? persona : permit(route, request, now);
    const sent = { params, query: Object.fromEntries(new URL(request.url).searchParams), body: route.body && await bodyOf(request, route) };
    const { params: path, query, body } = checks ? (await import('./memory.check.ts')).checked(route, sent) : sent;
    const call = { offer: store.pack!.served ?? pack, store, person, now, base, publishableKey, params: path, query, body, match: matcher(route, request) };
    if (id === 'token.exchange') return answer(route, request, await exchange(call as Call<typeof id>));
    if (id === 'session.read') return answer(route, request, session(request));
    if (id === 'leave.calendar') return answer(route, request, await calendarOf(call as Call<typeof id>));
    const guarded = (guards[id] as ((given: unknown) => Answer<OperationId> | undefined) | undefined)?.(call);
    if (guarded) return answer(route, request, guarded);
    const noun = id.split('.')[0]!, room = noun in lateRooms ? await lateRooms[noun as keyof typeof lateRooms]() : handlers, handler = room[id as keyof typeof room] as (given: unknown) => Answer<OperationId> | Promise<Answer<OperationId>>;
    const key = idempotencyKey(route, request);
    if (key === undefined) return answer(route, request, await handler(call));
    const name = `${route.permission === 'public' ? '' : personKeyOf(person!)}\n${key}`;
    const asked = JSON.stringify([id, path, query, said(body), request.headers.get('if-match')]);
    const before = store.answers.get(name);
    if (before && now.getTime() - before.at < 86_400_000) {
      if (before.request !== asked) throw new Refusal('idempotency-key-reused');
      if (!before.answer) throw new Refusal('idempotency-answer-erased');
      return answer(route, request, before.answer as Answer<OperationId>, { 'idempotency-replayed': 'true' });
    }
    const { result, etag } = await handler(call);
    store.answers.set(name, { request: asked, at: now.getTime(), answer: { result, etag } });
    return answer(route, request, { result, ...(etag && { etag }) });
  }

  function permit(route: Route, request: Request, now: Date): Persona {
    const authorization = request.headers.get('authorization');
    if (!authorization) throw new Refusal('token-missing');
    const token = store.tokens.get(authorization.replace(/^Bearer /i, ''));
    if (!token || !isHere(token.person) || (hasLeft(token.person) && !route.afterLeaving)) throw new Refusal('token-invalid');
    if (transport.mode === 'expired' || token.expiresAt <= now.getTime()) throw new Refusal('token-expired');
    if (route.permission !== 'public' && !route.permission.anyOf.some((role) => token.person.roles.includes(role))) throw new Refusal('role-not-allowed');
    return token.person;
  }
  /** At this screen: whom the host says, or a guest, whom it does not know. */
  const isHere = (person: Persona): boolean => person.roles.includes('guest') || (persona !== undefined && personKeyOf(person) === personKeyOf(persona));

  /** A guest who is known no more; no host says to which organisation somebody belongs. */
  const hasLeft = (person: Persona): boolean => person.roles.includes('guest') && person.organisation !== undefined && !store.guests.people.has(personKeyOf(person));

  async function exchange(call: Call<'token.exchange'>): Promise<Answer<'token.exchange'>> {
    const { body: { subject_token: subject }, now } = call, person = subject.startsWith('gk_') ? (await import('./memory.guest.ts')).guestOf(call, subject) : persona;
    if (!person || transport.mode === 'expired') throw new Refusal('identity-token-invalid', { error: 'invalid_request' });
    const token = newId(now);
    store.tokens.set(token, { person, expiresAt: now.getTime() + accessTokenSeconds * 1000 });
    return { result: { access_token: token, issued_token_type: accessTokenType, token_type: 'Bearer', expires_in: accessTokenSeconds } };
  }

  function session(request: Request): Answer<'session.read'> {
    const { person: { id: _pseudonym, ...said }, expiresAt } = store.tokens.get(request.headers.get('authorization')!.replace(/^Bearer /i, ''))!;
    const name = typeof pack.employer.name === 'string' ? pack.employer.name : pack.employer.name['en-GB'];
    return { result: { ...said, roles: [...said.roles], tenant: { id: pack.id, name }, expiresAt: new Date(expiresAt).toISOString() } };
  }

  return transport;
}

type Found = { readonly id: OperationId; readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined;

/** The route of this address, of this method where there is one. */
function find(request: Request): Found {
  const { pathname } = new URL(request.url);
  // A page of its own may keep the API under a path.
  const path = pathname.slice(Math.max(0, pathname.lastIndexOf('/v1/')));
  const matches = table.flatMap(({ route, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ id: route.id as OperationId, route, params: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])) }] : [];
  });
  return matches.find(({ route }) => route.method === request.method) ?? matches[0];
}

/** What a body says, without how its form was filled in: a person who tries again says the same thing. */
const said = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'form' in body ? { ...body, form: undefined } : body);

async function bodyOf(request: Request, route: Route): Promise<unknown> {
  const expected = route.bodyType ?? 'application/json';
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== expected && !(type === 'application/merge-patch+json' && request.method === 'PATCH')) throw new Refusal('unsupported-media-type', { detail: `Send ${expected} in UTF-8.` });
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > route.limits.bodyBytes) throw new Refusal('body-too-large');
  const text = new TextDecoder().decode(bytes);
  if (expected === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  try { return JSON.parse(text); } catch { throw new Refusal('malformed-body', { detail: 'The body is not JSON.' }); }
}

function matcher(route: Route, request: Request): (etag: string) => void {
  if (!route.ifMatch) return () => {};
  const header = request.headers.get('if-match');
  if (!header) throw new Refusal('etag-missing');
  return (etag) => {
    if (!matchesEtag(header, etag)) throw new Refusal('etag-stale', { etag }, { etag });
  };
}

function idempotencyKey(route: Route, request: Request): string | undefined {
  const header = request.headers.get('idempotency-key');
  if (!route.idempotent || header === null) return undefined;
  const key = keyFrom(header);
  if (key === null) throw new Refusal('invalid-request', { errors: [keyFault] });
  return key;
}

function answer(route: Route, request: Request, { result, etag }: { readonly result: unknown; readonly etag?: string | undefined }, more: Readonly<Record<string, string>> = {}): Response {
  const headers = { 'cache-control': 'no-store', ...(route.success.etag && etag && { etag }), ...more };
  const isSeen = route.method === 'GET' && etag && request.headers.get('if-none-match')?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (isSeen) return new Response(null, { status: 304, headers });
  const { status, type = 'application/json' } = route.success;
  return new Response(route.success.type ? result as string : JSON.stringify(result), { status, headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}

function refusalOf(failure: Exclude<MemoryFailure, 'offline' | 'no-answer'>): Refusal {
  const { code, retryAfter } = typeof failure === 'string' ? { code: failure, retryAfter: undefined } : failure;
  return new Refusal(code, {}, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}

/** Waits, unless the caller stops waiting first. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason as Error); }, { once: true });
  });
}
