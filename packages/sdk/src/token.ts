// Our ten-minute token: fetched once for however many calls wait, held in memory only, dropped shortly before it expires.
import type { Token } from '@think-carer/contract';
import { CarerError } from './error.ts';
import type { OperationOf } from './operation.ts';
import type { ClientOptions } from './options.ts';
import { within } from './waiting.ts';

export const exchange = { id: 'token.exchange', method: 'POST', path: '/v1/token', open: true } satisfies OperationOf<'token.exchange'>;

/** Body of an RFC 8693 exchange of a host's identity token, or of a guest's key, which tells itself apart. */
export const exchangeForm = (identity: string): URLSearchParams => new URLSearchParams({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token_type: identity.startsWith('gk_') ? 'urn:think-carer:guest-key' : 'urn:ietf:params:oauth:token-type:jwt', subject_token: identity,
});

export interface Tokens {
  read(): Promise<string>;
  /** Forgets `token`, or whichever is held; a newer one than `token` stays. */
  forget(token?: string): void;
}

/** `ask` is the host's `getToken`; `trade` sends the exchange. */
export function createTokens(ask: ClientOptions['getToken'], trade: (identity: string) => Promise<Token>, timeoutMs: number): Tokens {
  let held: { readonly token: string; readonly until: number } | undefined;
  let flight: Promise<string> | undefined;

  async function renew(): Promise<NonNullable<typeof held>> {
    // What the host's function threw may hold its token; that it threw is all that is said.
    const asking = (async () => ask?.())().catch(() => { throw new CarerError(exchange.id, 'unauthenticated', 'token-unavailable'); });
    const identity = await within(exchange.id, timeoutMs, undefined, asking);
    if (!identity) throw new CarerError(exchange.id, 'unauthenticated', 'token-missing');
    const { access_token: token, expires_in: seconds } = await trade(identity);
    // A tenth of its life, at most 30 s, early: it must still be good when it arrives.
    return { token, until: Date.now() + seconds * 1000 - Math.min(30_000, seconds * 100) };
  }

  function start(): Promise<string> {
    const mine: Promise<string> = renew().then((fresh) => {
      // Somebody who signed out meanwhile is not signed in again by an exchange that was already on its way.
      if (flight === mine) held = fresh;
      return fresh.token;
    }).finally(() => { if (flight === mine) flight = undefined; });
    return mine;
  }

  return {
    read: async () => held && Date.now() < held.until ? held.token : flight ??= start(),
    forget(token) {
      if (!token) held = flight = undefined;
      else if (token === held?.token) held = undefined;
    },
  };
}
