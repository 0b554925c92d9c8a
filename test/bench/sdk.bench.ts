// What the SDK adds to a call on loopback, against plain `fetch` and bare ky, turn by turn in one run.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createClient } from '@think-carer/sdk';
import { createValidator } from '@think-carer/sdk/validate';
import ky from 'ky';
import { atMost, median, type BenchResult } from './result.ts';

const session = {
  roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example',
  tenant: { id: 'northbridge', name: 'Northbridge Council' }, expiresAt: '2026-11-22T09:40:00.000Z',
};
const token = { access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJwX0g3In0.c2lnbmF0dXJl', issued_token_type: 'urn:ietf:params:oauth:token-type:access_token', token_type: 'Bearer', expires_in: 600 };
const turns = 120;
const callsInATurn = 40;

/** The other end, in a process of its own, so that it costs each caller the same. */
function answer(): void {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', etag: '"1"', 'request-id': '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11' }).end(JSON.stringify(request.url === '/v1/token' ? token : session));
  });
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
  process.on('disconnect', () => process.exit());
}

export async function run(): Promise<BenchResult[]> {
  const other = fork(fileURLToPath(import.meta.url), ['answer']);
  try {
    const [port] = await once(other, 'message') as [number];
    return [await measure(`http://127.0.0.1:${port}`)];
  } finally {
    other.disconnect();
  }
}

async function measure(baseUrl: string): Promise<BenchResult> {
  const url = `${baseUrl}/v1/session`;
  const headers = { accept: 'application/json', 'x-publishable-key': 'pk_bench', authorization: `Bearer ${token.access_token}` };
  const options = { baseUrl, publishableKey: 'pk_bench', getToken: () => 'identity' };
  const client = createClient(options);
  const validating = createClient({ ...options, validate: createValidator() });
  const callers: Record<string, () => Promise<unknown>> = {
    fetch: async () => (await fetch(url, { headers })).json(),
    ky: () => ky(url, { headers }).json(),
    sdk: () => client.session.read(),
    'sdk, validating': () => validating.session.read(),
  };
  const names = Object.keys(callers);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = -10; turn < turns; turn++) {
    // Whoever goes first in one turn goes last in the next.
    for (const name of turn % 2 === 0 ? names : [...names].reverse()) {
      const call = callers[name]!;
      const from = performance.now();
      for (let i = 0; i < callsInATurn; i++) await call();
      if (turn >= 0) times[name]!.push((performance.now() - from) * 1000 / callsInATurn);
    }
  }
  const values = Object.fromEntries(names.map((name) => [name, median(times[name]!)]));
  // Each ratio is the median of the ratios of its turns, so that a busy moment of the machine touches both sides of it.
  const ratio = (one: string, another: string): number => median(times[one]!.map((time, turn) => time / times[another]![turn]!));
  return {
    name: 'A signed-in GET on loopback', unit: 'µs a call', values,
    ratios: [atMost('SDK to fetch', ratio('sdk', 'fetch'), 1.6), atMost('SDK to bare ky', ratio('sdk', 'ky'), 1.15)],
    note: `Each call waits for the one before; ${turns} turns of ${callsInATurn} calls each, all callers in every turn, medians. The server is another process and answers ${JSON.stringify(session).length} bytes of JSON. ky with its own defaults; alone it takes ${ratio('ky', 'fetch').toFixed(2)} × fetch.`,
  };
}

if (process.argv[2] === 'answer') answer();
