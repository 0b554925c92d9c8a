// The client: one room for each noun.
import type { Desk } from './desk.ts';
import type { Eligibility } from './eligibility.ts';
import type { Evidence } from './evidence.ts';
import type { ForumRoom } from './forum.ts';
import type { Hub } from './hub.ts';
import { lazily } from './lazily.ts';
import type { Guests } from './guest.ts';
import type { GuideRoom } from './guide.ts';
import type { Learning } from './learning.ts';
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
import type { Voice } from './voice.ts';
import type { Working } from './working.ts';

export interface CarerClient {
  readonly registrations: Registrations;
  readonly offer: Offer;
  readonly session: Session;
  readonly eligibility: Eligibility;
  readonly working: Working;
  readonly evidence: Evidence;
  readonly desk: Desk;
  readonly learning: Learning;
  readonly leave: Leave;
  readonly referrals: Referrals;
  readonly releases: Releases;
  readonly updates: Updates;
  readonly forum: ForumRoom;
  readonly hub: Hub;
  readonly guests: Guests;
  readonly guide: GuideRoom;
  readonly pack: PackRoom;
  readonly voice: Voice;
  /** Drops our token from memory: somebody else sits down at a shared computer. */
  forgetToken(): void;
}

/** Rooms that few pages use: each is a file of its own that exports it by its name, fetched when one of its methods is first called. A new room stands here unless most pages need it. */
export const late = {
  desk: () => import('./desk.ts'),
  eligibility: () => import('./eligibility.ts'),
  evidence: () => import('./evidence.ts'),
  forum: () => import('./forum.ts'),
  guests: () => import('./guest.ts'),
  guide: () => import('./guide.ts'),
  hub: () => import('./hub.ts'),
  learning: () => import('./learning.ts'),
  leave: () => import('./leave.ts'),
  pack: () => import('./pack.ts'),
  referrals: () => import('./referral.ts'),
  releases: () => import('./release.ts'),
  updates: () => import('./updates.ts'),
  voice: () => import('./voice.ts'),
  working: () => import('./working.ts'),
} satisfies { readonly [Noun in keyof CarerClient]?: () => Promise<{ readonly [Room in Noun]: (transport: Transport) => CarerClient[Noun] }> };
type Late = Pick<CarerClient, keyof typeof late>;
type Loads = Readonly<Record<string, () => Promise<Readonly<Record<string, (transport: Transport) => object>>>>>;
const lateRooms = (transport: Transport): Late =>
  Object.fromEntries(Object.entries(late as unknown as Loads).map(([noun, load]) => [noun, lazily(noun, () => load().then((file) => file[noun]!(transport)))])) as unknown as Late;

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
    ...lateRooms(transport),
    forgetToken: transport.forgetToken,
  };
}
