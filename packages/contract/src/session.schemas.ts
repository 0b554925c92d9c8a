// A session on the wire.
import * as z from 'zod/mini';
import { roles } from './route.ts';
import { instant, open } from './scalar.schemas.ts';

export const session = z.looseObject({
  roles: z.array(open(roles)),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  managerEmail: z.optional(z.string()),
  /** The centre that a partner works for: id of a contact of the offer. */
  centre: z.optional(z.string()),
  tenant: z.looseObject({ id: z.string(), name: z.string() }),
  /** When the access token stops working. */
  expiresAt: instant,
});
