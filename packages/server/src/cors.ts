// Which sites' scripts may call the API and read its answers. No cookies are involved, ever.

const allowedHeaders = 'authorization, content-type, idempotency-key, if-match, if-none-match, x-publishable-key';
const exposedHeaders = 'Date, ETag, Retry-After, Idempotency-Replayed, Request-Id';

/** Headers that let this origin read the answer. */
export const corsHeaders = (origin: string | undefined): [string, string][] =>
  origin ? [['access-control-allow-origin', origin], ['access-control-expose-headers', exposedHeaders]] : [];

/** A page of this very server. */
export function isSameOrigin(request: Request, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host);
}

/** Answers a preflight. It names no tenant, so it asks whether any allows the site; the call itself is then held to its own tenant. */
export function allowPreflight(request: Request, isAllowed: boolean): Response {
  const origin = request.headers.get('origin'), headers = new Headers({ vary: 'Origin' });
  if (origin && (isAllowed || isSameOrigin(request, origin))) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    headers.set('access-control-allow-headers', allowedHeaders);
    headers.set('access-control-max-age', '600');
  }
  return new Response(null, { status: 204, headers });
}
