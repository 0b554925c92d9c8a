// Completions on the wire.
import * as z from 'zod/mini';
import { day, instant, slug } from './scalar.schemas.ts';

/** As a pack writes its version, `2026.9.1`. */
const packVersion = z.string().check(z.regex(/^[\w.+-]{1,64}$/));

export const guideComplete = z.strictObject({
  /** Id of a module of the offer: `induction`, `equalities`. */
  module: slug,
  /** Version of the offer that was read. */
  packVersion,
});

const completion = {
  module: z.string(),
  packVersion: z.string(),
  completedAt: instant,
};
export const guideCompletion = z.looseObject(completion);

export const guideCompletionsQuery = z.strictObject({
  module: z.optional(slug),
  from: z.optional(day),
  until: z.optional(day),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
export const guideCompletionPage = z.looseObject({
  items: z.array(z.looseObject({
    /** As the host's identity token named them, when they finished. */
    person: z.looseObject({ name: z.optional(z.string()), email: z.optional(z.string()) }),
    ...completion,
  })),
  nextCursor: z.nullable(z.string()),
});
