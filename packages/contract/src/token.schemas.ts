// Token exchange on the wire. The member names are those of RFC 8693.
import * as z from 'zod/mini';
import { accessTokenType, grantType, guestKeyType, identityTokenType } from './token.ts';

/** Loose, because OAuth parameters that are not understood must be ignored. */
export const tokenExchange = z.looseObject({
  grant_type: z.literal(grantType),
  subject_token: z.string().check(z.minLength(1), z.maxLength(12_000)),
  subject_token_type: z.enum([identityTokenType, guestKeyType]),
});
export const token = z.looseObject({
  access_token: z.string(),
  issued_token_type: z.literal(accessTokenType),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.int(),
});
