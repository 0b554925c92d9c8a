// Reads a request's body within its bound, as the type its route takes.
import type { Route } from '@think-carer/contract';
import { Refusal } from './problem.ts';

/** Reads at most `limit` bytes; a longer body is refused without being read to its end. */
async function readBounded(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('body-too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  if (request.body) for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > limit) throw new Refusal('body-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The body as data; undefined where the route takes none. */
export async function readBody(request: Request, route: Route): Promise<unknown> {
  if (!route.body) {
    if (request.method !== 'GET' && request.method !== 'HEAD') await readBounded(request, route.limits.bodyBytes);
    return undefined;
  }
  const expected = route.bodyType ?? 'application/json';
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';').map((part) => part.trim());
  const isExpected = type === expected || (expected === 'application/json' && type === 'application/merge-patch+json' && request.method === 'PATCH');
  if (!isExpected || parameters.some((parameter) => parameter.startsWith('charset=') && !/^charset="?utf-8"?$/.test(parameter))) {
    throw new Refusal('unsupported-media-type', { detail: `Send ${expected} in UTF-8.` });
  }
  const bytes = await readBounded(request, route.limits.bodyBytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('malformed-body', { detail: 'The body is not UTF-8.' });
  }
  if (expected === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(text), body = Object.fromEntries(form);
    // RFC 6749 §3.2: a parameter is sent at most once.
    if (Object.keys(body).length !== [...form.keys()].length) throw new Refusal('malformed-body', { detail: 'A parameter is sent twice.', error: 'invalid_request' });
    return body;
  }
  try {
    return withoutNul(JSON.parse(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('malformed-body', { detail: 'The body is not JSON.' });
  }
}

/** PostgreSQL cannot hold U+0000 or half a surrogate pair, and no honest text has either. */
function withoutNul(value: unknown): unknown {
  const texts: unknown[] = [value];
  for (let next = texts.pop(); texts.length > 0 || next !== undefined; next = texts.pop()) {
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) throw new Refusal('malformed-body', { detail: 'The body holds a character that no text may hold.' });
    if (typeof next === 'object' && next !== null) texts.push(...Object.keys(next), ...Object.values(next));
  }
  return value;
}
