// The parts of a pack that its guide is made of, as schemas: joined into the pack's own, which hands over the pieces they are built from.
import * as z from 'zod/mini';
import type { Action, Text } from './pack.types.ts';

type Of<T> = z.ZodMiniType<T>;

/** `provenance`: the fields of every dated row. */
export function guideSchemas<Row extends z.core.$ZodLooseShape>({ id, text, day, filled, action, nation, provenance }: {
  readonly id: Of<string>; readonly text: Of<Text>; readonly day: Of<string>; readonly filled: Of<string>; readonly action: Of<Action>; readonly nation: Of<'england' | 'wales' | 'scotland' | 'northern-ireland'>; readonly provenance: Row;
}) {
  const upkeep = { reviewOn: z.exactOptional(day), ownerRole: z.exactOptional(id), discretionary: z.exactOptional(z.literal(true)) };
  const paragraphs = z.array(text);
  const entry = z.union([
    z.strictObject({ leaveType: id }), z.strictObject({ scheme: id }), z.strictObject({ arrangement: id }), z.strictObject({ duty: id }), z.strictObject({ statement: id }),
  ]);
  const entries = z.array(entry).check(z.minLength(1, 'must name at least one entry'));
  const block = z.union([
    z.strictObject({ kind: z.enum(['acknowledge', 'text']), id, title: text, text: paragraphs }),
    z.strictObject({ kind: z.literal('rights'), id, title: text, text: z.exactOptional(paragraphs), entries }),
    z.strictObject({ kind: z.literal('signpost'), id, title: text, text: z.exactOptional(paragraphs), contacts: z.array(id) }),
    z.strictObject({ kind: z.literal('story'), id, title: text, text: z.exactOptional(paragraphs), story: z.exactOptional(id), questions: z.exactOptional(paragraphs) }),
    z.strictObject({
      kind: z.literal('scenario'), id, title: text, text: paragraphs.check(z.minLength(1, 'must hold at least one')),
      choices: z.array(z.strictObject({ id, text, fits: z.enum(['well', 'partly', 'badly']), because: text })).check(z.minLength(2, 'must offer at least two')),
      say: paragraphs.check(z.minLength(1, 'must hold at least one')), avoid: z.array(z.strictObject({ text, because: text })).check(z.minLength(1, 'must hold at least one')), entries,
    }),
  ]);
  return {
    upkeep,
    person: z.strictObject({ name: z.exactOptional(filled), title: text }),
    statements: z.array(z.strictObject({
      ...provenance, ...upkeep, id, title: text, text, decidedBy: z.exactOptional(text), next: z.exactOptional(action),
      owner: z.enum(['statutory', 'employer', 'partner', 'council']), audience: z.enum(['staff', 'resident', 'both']),
      nations: z.exactOptional(z.array(nation).check(z.minLength(1, 'must name at least one nation'))),
      kind: z.exactOptional(z.literal('concession')), areas: z.exactOptional(z.array(id).check(z.minLength(1, 'must name at least one area'))),
    })),
    stories: z.array(z.strictObject({ id, title: text, text, isInvented: z.exactOptional(z.literal(true)), consentOn: day, consentUntil: day })),
    modules: z.array(z.strictObject({
      ...provenance, ...upkeep, id, title: text, summary: text, minutes: z.int().check(z.minimum(1, 'must be at least 1')), isForManagers: z.exactOptional(z.literal(true)),
      blocks: z.array(block).check(z.minLength(1, 'must hold at least one block')),
    })),
  };
}
