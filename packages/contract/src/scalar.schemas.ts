// The single values that several nouns carry: ids, days, instants, open words.
import * as z from 'zod/mini';
import type { SeenBy } from './approval.ts';

/** Id given by a pack: a scheme, question, area, team or arrangement. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
/** Honeypot and time on the form, sent by the widget; absent from other callers. */
export const formTrap = z.strictObject({ website: z.string().check(z.maxLength(2000)), elapsedMs: z.number().check(z.nonnegative()) });
/** A day, `2026-11-22`. */
export const day = z.iso.date();
/** An instant in UTC, `2026-11-22T09:30:00.000Z`. */
export const instant = z.iso.datetime();
/** Wording the answer is given in; other languages fall back to British English. */
export const locale = z.enum(['en-GB', 'cy']);

/** Who can see a request, told to its person alone: the approver, whoever stands in for them today, HR. */
export const seenBy = z.optional(z.array(z.looseObject({ who: z.string(), email: z.optional(z.string()), untilOn: z.optional(day) }))) as z.ZodMiniOptional<z.ZodMiniType<SeenBy[]>>;

/** An enum that may grow: known words are typed, a newer server's word is kept as it came. */
export const open = <const W extends readonly [string, ...string[]]>(words: W): z.ZodMiniType<W[number] | (string & {})> =>
  z.union([z.enum(words), z.string()]) as never;
