// What a registration may hold on the wire.
import * as z from 'zod/mini';
import { careFor, careHours, registrationLevels, relationships } from './registration.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const fields = {
  level: z.enum(registrationLevels),
  relationship: z.optional(z.enum(relationships)),
  careFor: z.optional(z.enum(careFor)),
  careHours: z.optional(z.enum(careHours)),
  /** Area of the cared-for person: an id of the pack's `areas`, or `elsewhere`. */
  area: z.optional(id),
  /** An id of the pack's `teams`. */
  team: z.optional(id),
  /** Work e-mail of the one manager it is shared with; only, and always, at level `manager`. */
  managerEmail: z.optional(z.email().check(z.maxLength(254))),
};
export const registrationCreate = z.strictObject({ ...fields, privacyVersion: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Honeypot and time on the form, sent by the widget; absent from other callers. */
  form: z.optional(z.strictObject({ website: z.string().check(z.maxLength(2000)), elapsedMs: z.number().check(z.nonnegative()) })) });
export const registrationChange = z.strictObject({ ...fields, level: z.optional(fields.level) });
