// A real HTTP server on loopback that remembers what it was sent; for tests.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { createClient } from './client.ts';
import type { CarerClient } from './client.ts';
import type { CarerEvent, ClientOptions } from './options.ts';

export interface Seen { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
/** `count` is how many calls there have been, this one included, the token's left out. */
export type Script = (seen: Seen, response: ServerResponse, count: number) => void;

export const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req-1', ...headers });
  response.end(JSON.stringify(body));
};
export const problem = (response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}, more: object = {}): void =>
  json(response, status, { type: `https://think-carer.example/problems/${code}`, title: 'No.', status, code, ...more }, { 'content-type': 'application/problem+json', ...headers });

export interface Served {
  readonly url: string;
  /** Calls in order; token exchanges are kept apart. */
  readonly seen: Seen[];
  readonly exchanges: Seen[];
  readonly events: CarerEvent[];
  client(options?: Partial<ClientOptions>): CarerClient;
}

/** Starts the server for one test. Tokens are exchanged as `token-1`, `token-2` … unless `exchange` says otherwise. */
export async function serve(t: TestContext, script: Script, exchange?: Script): Promise<Served> {
  const seen: Seen[] = [];
  const exchanges: Seen[] = [];
  const events: CarerEvent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      const one = { method: request.method!, path: request.url!, headers: request.headers, body };
      if (request.url === '/v1/token') {
        exchanges.push(one);
        if (exchange) exchange(one, response, exchanges.length);
        else json(response, 200, { access_token: `token-${exchanges.length}`, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token', token_type: 'Bearer', expires_in: 600 });
      } else {
        seen.push(one);
        script(one, response, seen.length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, seen, exchanges, events,
    client: (options) => createClient({ baseUrl: url, publishableKey: 'pk_test', getToken: () => 'host-identity', onEvent: (event) => events.push(event), ...options }),
  };
}

/** What a promise rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
