// An offer on the wire: the outline of a pack. `parsePack` of the rules checks the whole.
import * as z from 'zod/mini';
import type { Pack } from '@think-carer/rules';

const rows = z.array(z.looseObject({ id: z.string() }));
const text = z.union([z.string(), z.record(z.string(), z.string())]);

export const offer = z.looseObject({
  id: z.string(),
  version: z.string(),
  title: text,
  status: z.string(),
  employer: z.looseObject({ name: text, kind: z.string() }),
  nations: z.array(z.string()),
  areas: rows, questions: rows, schemes: rows, leaveTypes: rows, arrangements: rows, contacts: rows, parameters: rows,
  tests: z.array(z.looseObject({})),
}) as unknown as z.ZodMiniType<Pack>;
