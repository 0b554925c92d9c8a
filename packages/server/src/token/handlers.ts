// Exchanges a host's identity token for our own.
import { accessTokenSeconds, accessTokenType } from '@think-carer/contract';
import { signAccessToken } from '../identity/access-token.ts';
import { verifyIdentityToken } from '../identity/identity-token.ts';
import type { Handlers } from '../operation.ts';

export const tokenHandlers: Pick<Handlers, 'token.exchange'> = {
  async 'token.exchange'({ tenant, body, now }) {
    const person = await verifyIdentityToken(body.subject_token, tenant, now);
    return { result: { access_token: await signAccessToken(person, tenant, now), issued_token_type: accessTokenType, token_type: 'Bearer', expires_in: accessTokenSeconds } };
  },
};
