// What stands behind an example: the memory transport with the pack, the person and the network that it asks for.
import type { Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import fiveBoroughs from '@think-carer/packs/five-boroughs-2010.json';
import islington from '@think-carer/packs/islington-2015.json';
import northbridge from '@think-carer/packs/northbridge.json';
import law from '@think-carer/packs/uk-statutory.json';
import { routes } from '@think-carer/contract';
import { createMemoryTransport, type DelegationSeed, type GuestSeed, type LeaveSeed, type MemoryFailure, type Persona, type PolicySeed, type ReferralSeed, type RegistrationSeed, type ReleaseSeed, type UpdatesSeed, type WorkingRequestSeed } from '@think-carer/sdk/testing';
import { activities, historyOf } from '../packages/widgets/src/evidence/evidence.history.fixture.ts';
import { sessionSeedsOf } from '../packages/widgets/src/learning/learning.seed.fixture.ts';
import { forumSeedsOf } from '../packages/widgets/src/forum/forum.seed.fixture.ts';
import { hubSeedOf } from '../packages/widgets/src/hub/hub.directory.fixture.ts';
import { packsFor } from '../packages/widgets/src/pack/pack.situations.fixture.ts';

const packs = [northbridge, islington, fiveBoroughs, law] as unknown as readonly Pack[];

/** The pack of a fixture, with its bases laid under it. */
export function packOf({ pack = 'northbridge' }: Fixture = {}): Pack {
  const found = packs.find(({ id }) => id === pack);
  if (!found) throw new Error(`no pack is called ${pack}`);
  return extendPack(found, packs);
}

const people: Record<Exclude<Fixture['persona'], 'visitor' | undefined>, Persona> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' },
  manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Rhian Hughes', email: 'rhian.hughes@northbridge.example' },
};
const writes = new Set<string>(routes.filter(({ method, id }) => method !== 'GET' && !/^(token|eligibility)\.|^working\.(compare|draft)$|^leave\.choose$/.test(id)).map(({ id }) => id));

let addressed = '';
/** Where a link of a mail leads, its secret stands in the address. That of the example before goes; an anchor of the page stays. */
function address(secret: string): void {
  if (location.hash.slice(1) !== secret && (secret || location.hash === `#${addressed}`)) history.replaceState(history.state, '', location.pathname + location.search + (secret && `#${secret}`));
  addressed = secret;
}

/** A `carer-host` that answers as the fixture says; the widget goes inside. `offline` can read what it has, and sends nothing. */
export function hostFor({ persona = 'carer', roles, registration, leave = [], workingRequests = [], delegations = [], releases = [], now, fails = {}, quarters, referrals = [], updates = [], policies = [], guests, hash = '', situation, network = 'ok', ...fixture }: Fixture = {}): HTMLElement {
  address(hash);
  const pack = packOf(fixture), transport = createMemoryTransport({
    pack, ...(persona !== 'visitor' && { persona: { ...people[persona], ...(roles && { roles: roles as Persona['roles'] }) } }),
    mode: network === 'ok' || network === 'offline' ? 'online' : network,
    fail: (operation) => (fails[operation] as MemoryFailure | undefined) ?? (network === 'offline' && writes.has(operation) ? 'offline' : undefined),
    ...(now && { clock: () => new Date(now) }), leave: leave as unknown as readonly LeaveSeed[],
    workingRequests: workingRequests as unknown as readonly WorkingRequestSeed[], delegations: delegations as unknown as readonly DelegationSeed[], releases: releases as unknown as readonly ReleaseSeed[],
    referrals: referrals as unknown as readonly ReferralSeed[], updates: updates as unknown as readonly UpdatesSeed[], policies: policies as unknown as readonly PolicySeed[],
    hub: hubSeedOf(fixture), forums: forumSeedsOf(fixture), sessions: sessionSeedsOf(fixture), ...(guests && { guests: guests as GuestSeed }),
    ...(quarters && { evidence: { snapshots: historyOf(pack, quarters), activities } }),
    packs: packsFor(situation, packs.find(({ id }) => id === pack.id)!, law as unknown as Pack, packs.filter(({ id }) => id !== pack.id && id !== 'uk-statutory')),
    registrations: registration ? [{ level: 'count', privacyVersion: '1', ...registration } as RegistrationSeed] : [],
  });
  return Object.assign(document.createElement('carer-host'), {
    api: 'https://api.example.invalid/', publishableKey: 'pk_demo_northbridge', fetch: transport, getToken: () => (persona === 'visitor' ? null : persona),
  });
}
