// Token: the host's identity token, or a guest's key, is exchanged for a short-lived access token (RFC 8693).
import { route } from './route.ts';

export const grantType = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const identityTokenType = 'urn:ietf:params:oauth:token-type:jwt';
/** Of a subject token that is a guest's key: somebody of a partner organisation, whom no host signs in. */
export const guestKeyType = 'urn:think-carer:guest-key';
export const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
/** Life of an access token, in seconds. */
export const accessTokenSeconds = 600;

export const tokenExchange = route({
  id: 'token.exchange',
  method: 'POST',
  path: '/v1/token',
  summary: 'Exchange the host’s identity token, or a guest’s key, for an access token',
  description: 'RFC 8693 token exchange, form-encoded. The publishable key names the tenant; the identity token must be signed by an issuer which that tenant has registered (ES256, EdDSA or RS256). The access token works for this tenant only, for ten minutes. Keep it in memory. A guest sends the key that `guests.enter` gave them, with `subject_token_type` `urn:think-carer:guest-key`: their token has the role `guest` and no other, and each exchange lets the key last longer, up to its limit. Parameters not listed are ignored, as RFC 6749 asks.',
  permission: 'public',
  body: 'tokenExchange',
  bodyType: 'application/x-www-form-urlencoded',
  success: { status: 200, description: 'An access token.', schema: 'token' },
  errors: ['identity-token-invalid', 'grant-type-unsupported'],
  limits: { bodyBytes: 16_384, perMinute: 1200 },
  examples: [{
    name: 'exchange',
    body: { grant_type: grantType, subject_token: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0NzExIn0.c2lnbmF0dXJl', subject_token_type: identityTokenType },
    response: { access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJwX0g3In0.c2lnbmF0dXJl', issued_token_type: accessTokenType, token_type: 'Bearer', expires_in: accessTokenSeconds },
  }, {
    name: 'a guest',
    body: { grant_type: grantType, subject_token: 'gk_q1J8cXWJm2sK0vTn5pYb7dRf3hLgZ9aQeUoIiMx4_wE', subject_token_type: guestKeyType },
    response: { access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJwX0o5In0.c2lnbmF0dXJl', issued_token_type: accessTokenType, token_type: 'Bearer', expires_in: accessTokenSeconds },
  }],
});
