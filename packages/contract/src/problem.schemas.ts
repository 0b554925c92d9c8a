// A problem on the wire, as a schema.
import * as z from 'zod/mini';

export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  code: z.string(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  errors: z.optional(z.array(z.looseObject({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  existingId: z.optional(z.string()),
  nextOn: z.optional(z.string()),
  etag: z.optional(z.string()),
  error: z.optional(z.string()),
});
