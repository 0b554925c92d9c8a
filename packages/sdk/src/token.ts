// Our ten-minute token: fetched once for however many calls wait, held in memory only, dropped shortly before it expires.
import { CarerError, isCarerError } from './error.ts';
import { within } from './waiting.ts';
import type { Token } from '@think-carer/contract';
import type { OperationOf } from './operation.ts';

export const exchange = { id: 'token.exchange', method: 'POST', path: '/v1/token', open: true } satisfies OperationOf<'token.exchange'>;

/** RFC 8693 request for a host identity token. */
export const exchangeForm = (identity: string): string => new URLSearchParams({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: identity,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
}).toString();

export interface Tokens {
  read(): Promise<string>;
  /** Forgets `token`, or whichever is held; a newer one than `token` stays. */
  forget(token?: string): void;
}

/** `ask` is the host's `getToken`; `trade` sends the exchange. */
export function createTokens(ask: (() => Promise<string> | string) | undefined, trade: (identity: string) => Promise<Token>, timeoutMs: number): Tokens {
  let held: { token: string; until: number } | undefined;
  let flight: Promise<string> | undefined;

  async function fetchToken(mine: () => boolean): Promise<string> {
    if (!ask) throw new CarerError('unauthenticated', 'token-missing', { operation: exchange.id });
    let identity: string | undefined;
    try {
      identity = await within(exchange.id, timeoutMs, undefined, Promise.resolve(ask()));
    } catch (cause) {
      throw isCarerError(cause) ? cause : new CarerError('unauthenticated', 'token-unavailable', { operation: exchange.id, cause });
    }
    if (!identity) throw new CarerError('unauthenticated', 'token-unavailable', { operation: exchange.id });
    const { access_token: token, expires_in: seconds } = await trade(identity);
    // A tenth of its life, at most 30 s, early: it must still be good when it arrives.
    if (mine()) held = { token, until: Date.now() + seconds * 1000 - Math.min(30_000, seconds * 100) };
    return token;
  }

  return {
    async read() {
      if (held && Date.now() < held.until) return held.token;
      if (!flight) {
        const current: Promise<string> = flight = fetchToken(() => flight === current).finally(() => { if (flight === current) flight = undefined; });
      }
      return flight;
    },
    forget(token) {
      if (token !== undefined && token !== held?.token) return;
      held = undefined;
      // A person who signs out must not be signed in again by an exchange that was already on its way.
      if (token === undefined) flight = undefined;
    },
  };
}
