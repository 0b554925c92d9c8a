// The client: one room for each noun.
import { desk } from './desk.ts';
import type { Desk } from './desk.ts';
import { eligibility } from './eligibility.ts';
import type { Eligibility } from './eligibility.ts';
import { evidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { leave } from './leave.ts';
import type { Leave } from './leave.ts';
import { offer } from './offer.ts';
import type { Offer } from './offer.ts';
import type { ClientOptions } from './options.ts';
import { registrations } from './registration.ts';
import type { Registrations } from './registration.ts';
import { session } from './session.ts';
import type { Session } from './session.ts';
import { createTransport } from './transport.ts';
import { working } from './working.ts';
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
  /** Drops our token from memory: somebody else sits down at a shared computer. */
  forgetToken(): void;
}

/**
 * A client of one employer's API. Makes no request and touches no global until a method is called, so it may be made on a server or at import time.
 * Its methods may be taken off it: `const { create } = client.registrations`.
 */
export function createClient(options: ClientOptions): CarerClient {
  const transport = createTransport(options);
  return {
    registrations: registrations(transport),
    offer: offer(transport),
    session: session(transport),
    eligibility: eligibility(transport),
    working: working(transport),
    evidence: evidence(transport),
    desk: desk(transport),
    leave: leave(transport),
    forgetToken: transport.forgetToken,
  };
}
