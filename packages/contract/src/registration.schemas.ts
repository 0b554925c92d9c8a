// What a registration may hold on the wire.
import * as z from 'zod/mini';
import { careFor, careHours, registrationFields, registrationLevels, registrationStates, registrationViews, relationships, type Reader, type RegistrationField } from './registration.ts';
import { day, formTrap, instant, open, slug } from './scalar.schemas.ts';

const privacyVersion = z.string().check(z.minLength(1), z.maxLength(64));
const managerEmail = z.email().check(z.maxLength(254));

export const registrationCreate = z.strictObject({
  level: z.enum(registrationLevels),
  relationship: z.optional(z.enum(relationships)),
  careFor: z.optional(z.enum(careFor)),
  careHours: z.optional(z.enum(careHours)),
  /** Area of the cared-for person: an id of the offer's `areas`, or `elsewhere`. */
  area: z.optional(slug),
  /** An id of the offer's `teams`. */
  team: z.optional(slug),
  /** Work e-mail of the one manager it is shared with; only, and always, at level `manager`. */
  managerEmail: z.optional(managerEmail),
  /** Version of the privacy text that the person was shown. */
  privacyVersion,
  form: z.optional(formTrap),
});

/** A merge patch: absent stays, null removes. */
export const registrationChange = z.strictObject({
  level: z.optional(z.enum(registrationLevels)),
  relationship: z.optional(z.nullable(z.enum(relationships))),
  careFor: z.optional(z.nullable(z.enum(careFor))),
  careHours: z.optional(z.nullable(z.enum(careHours))),
  area: z.optional(z.nullable(slug)),
  team: z.optional(z.nullable(slug)),
  managerEmail: z.optional(z.nullable(managerEmail)),
  privacyVersion: z.optional(privacyVersion),
});

export const registrationParams = z.strictObject({ id: z.uuid() });

export const registrationsQuery = z.strictObject({
  seenAs: z.optional(z.enum(registrationViews)),
  /** Items on a page, 1 to 100; 50 if absent. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  /** `nextCursor` of the page before. */
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

const state = open(registrationStates);
const level = open(registrationLevels);
const reader = open(['you', 'statistics', 'hr', 'manager'] as const satisfies readonly Reader[]);
/** For If-Match; the same as the ETag header. */
const etag = z.string();

export const registration = z.looseObject({
  id: z.string(),
  /** Said aloud or written down: `TC-7KQ2-M4`. Not shown to a manager. */
  reference: z.optional(z.string()),
  seenAs: open(registrationViews),
  state,
  level,
  relationship: z.optional(open(relationships)),
  careFor: z.optional(open(careFor)),
  careHours: z.optional(open(careHours)),
  area: z.optional(z.string()),
  team: z.optional(z.string()),
  managerEmail: z.optional(z.string()),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  privacyVersion: z.optional(z.string()),
  createdAt: instant,
  updatedAt: instant,
  confirmedAt: instant,
  /** From this day it reads `unconfirmed`. */
  confirmDueOn: day,
  pausedAt: z.optional(instant),
  etag,
});

export const registrationPage = z.looseObject({ items: z.array(registration), nextCursor: z.nullable(z.string()) });

export const registrationReceipt = z.looseObject({
  id: z.string(),
  reference: z.string(),
  level,
  state,
  privacyVersion: z.string(),
  createdAt: instant,
  confirmDueOn: day,
  /** Who can read each field that is now kept. */
  readers: z.record(z.string(), z.array(reader)) as z.ZodMiniType<Partial<Record<RegistrationField, Reader[]>>>,
  etag,
});

export const registrationWithdrawal = z.looseObject({
  reference: z.string(),
  withdrawnAt: instant,
  /** Names of the fields that held something. */
  erased: z.array(open(registrationFields)),
  kept: z.array(z.looseObject({ what: open(['audit', 'counts', 'repeats']), detail: z.string(), why: z.string() })),
});
