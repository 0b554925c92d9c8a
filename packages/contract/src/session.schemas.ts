// A session on the wire.
import * as z from 'zod/mini';
import { deskDelegation } from './desk.schemas.ts';
import { guestMembership, guestRecord } from './guest.schemas.ts';
import { ownDate } from './gathering.schemas.ts';
import { guideCompletion } from './guide.schemas.ts';
import { bookingRecord } from './learning.schemas.ts';
import { leaveRequest } from './leave.schemas.ts';
import { registration } from './registration.schemas.ts';
import { release } from './release.schemas.ts';
import { roles } from './route.ts';
import { instant, open } from './scalar.schemas.ts';
import { policy } from './voice.schemas.ts';
import { workingRequest } from './working-request.schemas.ts';

export const session = z.looseObject({
  roles: z.array(open(roles)),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  managerEmail: z.optional(z.string()),
  /** The centre that a partner works for: id of a contact of the offer. */
  centre: z.optional(z.string()),
  /** Of a guest: the partner organisation that they belong to. */
  organisation: z.optional(z.string()),
  tenant: z.looseObject({ id: z.string(), name: z.string() }),
  /** When the access token stops working. */
  expiresAt: instant,
});

/** Everything that is kept about one person. */
export const sessionRecords = z.looseObject({
  madeAt: instant,
  registrations: z.array(registration),
  leaveRequests: z.array(leaveRequest),
  workingRequests: z.array(workingRequest),
  releases: z.array(release),
  delegations: z.array(deskDelegation),
  completions: z.array(guideCompletion),
  /** Sessions they booked or rated, beside what they replied. */
  bookings: z.array(bookingRecord),
  /** Null for whoever has not come as a guest. */
  guest: z.nullable(guestRecord),
  /** Working groups they joined, and as a guest the forums. */
  memberships: z.array(guestMembership),
  /** What they replied at forums, working groups and sessions, for as long as it is kept. */
  replies: z.array(ownDate),
  /** Policies on the register that name their address as the owner's. */
  policies: z.array(policy),
  /** What was done with these records, oldest first. `seenAs`: in whose eyes; nobody is named. */
  accesses: z.array(z.looseObject({ at: instant, event: z.string(), record: z.string(), seenAs: z.string(), fields: z.array(z.string()) })),
});
