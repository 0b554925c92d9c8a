// The client: one room for each noun.
import type { Desk } from './desk.ts';
import { eligibility } from './eligibility.ts';
import type { Eligibility } from './eligibility.ts';
import type { Evidence } from './evidence.ts';
import type { ForumRoom } from './forum.ts';
import type { Hub } from './hub.ts';
import { lazily } from './lazily.ts';
import type { GuideRoom } from './guide.ts';
import type { Leave } from './leave.ts';
import { offer } from './offer.ts';
import type { Offer } from './offer.ts';
import type { ClientOptions } from './options.ts';
import type { PackRoom } from './pack.ts';
import type { Referrals } from './referral.ts';
import { registrations } from './registration.ts';
import type { Registrations } from './registration.ts';
import type { Releases } from './release.ts';
import { session } from './session.ts';
import type { Session } from './session.ts';
import { createTransport } from './transport.ts';
import type { Transport } from './transport.ts';
import type { Updates } from './updates.ts';
import type { Working } from './working.ts';

export interface CarerClient {
  readonly registrations: Registrations;
  readonly offer: Offer;
  readonly session: Session;
  readonly eligibility: Eligibility;
  readonly working: Working;
  readonly evidence: Evidence;
  readonly desk: Desk;
  readonly leave: Leave;
  readonly referrals: Referrals;
  readonly releases: Releases;
  readonly updates: Updates;
  readonly forum: ForumRoom;
  readonly hub: Hub;
  readonly guide: GuideRoom;
  readonly pack: PackRoom;
  /** Drops our token from memory: somebody else sits down at a shared computer. */
  forgetToken(): void;
}

/** Rooms that few pages use: each is a file of its own, fetched when one of its methods is first called. A new room stands here unless most pages need it. */
export const late = {
  desk: (transport: Transport) => import('./desk.ts').then(({ desk }) => desk(transport)),
  evidence: (transport: Transport) => import('./evidence.ts').then(({ evidence }) => evidence(transport)),
  forum: (transport: Transport) => import('./forum.ts').then(({ forum }) => forum(transport)),
  hub: (transport: Transport) => import('./hub.ts').then(({ hub }) => hub(transport)),
  guide: (transport: Transport) => import('./guide.ts').then(({ guide }) => guide(transport)),
  leave: (transport: Transport) => import('./leave.ts').then(({ leave }) => leave(transport)),
  pack: (transport: Transport) => import('./pack.ts').then(({ pack }) => pack(transport)),
  referrals: (transport: Transport) => import('./referral.ts').then(({ referrals }) => referrals(transport)),
  releases: (transport: Transport) => import('./release.ts').then(({ releases }) => releases(transport)),
  updates: (transport: Transport) => import('./updates.ts').then(({ updates }) => updates(transport)),
  working: (transport: Transport) => import('./working.ts').then(({ working }) => working(transport)),
} satisfies { readonly [Noun in keyof CarerClient]?: (transport: Transport) => Promise<CarerClient[Noun]> };
type Late = Pick<CarerClient, keyof typeof late>;
const lateRooms = (transport: Transport): Late =>
  Object.fromEntries(Object.entries(late).map(([noun, load]) => [noun, lazily(noun, () => load(transport) as Promise<object>)])) as unknown as Late;

/**
 * A client of one employer's API. Makes no request and touches no global until a method is called, so it may be made on a server or at import time.
 * Its methods may be taken off it: `const { create } = client.registrations`. Rooms that few pages use are fetched when one of their methods is first called.
 */
export function createClient(options: ClientOptions): CarerClient {
  const transport = createTransport(options);
  return {
    registrations: registrations(transport),
    offer: offer(transport),
    session: session(transport),
    eligibility: eligibility(transport),
    ...lateRooms(transport),
    forgetToken: transport.forgetToken,
  };
}
