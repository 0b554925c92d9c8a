// The questions of a carer-impact check as a schema, joined into the pack's own.
import * as z from 'zod/mini';
import type { Text } from './pack.types.ts';

type Of<T> = z.ZodMiniType<T>;

export const impactSchema = <Row extends z.core.$ZodLooseShape>({ id, text, day, nation, provenance }: {
  readonly id: Of<string>; readonly text: Of<Text>; readonly day: Of<string>; readonly nation: Of<'england' | 'wales' | 'scotland' | 'northern-ireland'>; readonly provenance: Row;
}) => z.array(z.strictObject({
  ...provenance, id, label: text, text, hint: z.exactOptional(text), why: text,
  risk: z.enum(['yes', 'no']), basis: z.enum(['law', 'code', 'practice']), change: text, find: text,
  nations: z.exactOptional(z.array(nation).check(z.minLength(1, 'must name at least one nation'))),
  reviewOn: z.exactOptional(day), ownerRole: z.exactOptional(id),
}));
