// Exchanges a host's identity token, or a guest's key, for our own.
import { accessTokenSeconds, accessTokenType, guestKeyType } from '@think-carer/contract';
import { verifyGuestKey } from '../guest/key.ts';
import { signAccessToken } from '../identity/access-token.ts';
import { verifyIdentityToken } from '../identity/identity-token.ts';
import type { Handlers } from '../operation.ts';

export const tokenHandlers: Pick<Handlers, 'token.exchange'> = {
  async 'token.exchange'(call) {
    const { tenant, body, now, within } = call, isGuest = body.subject_token_type === guestKeyType;
    const person = isGuest ? await within((store) => verifyGuestKey({ ...call, store }, body.subject_token)) : await verifyIdentityToken(body.subject_token, tenant, now);
    return { result: { access_token: await signAccessToken(person, tenant, now), issued_token_type: accessTokenType, token_type: 'Bearer', expires_in: accessTokenSeconds } };
  },
};
