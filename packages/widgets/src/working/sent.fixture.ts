// One carer-working on a test page with somebody signed in: the contract answered from memory, and a network that can be cut.
import { oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { Scope, scopeContext } from '@think-carer/kit';
import { extendPack, parsePack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryTransport, type MemoryTransportOptions } from '@think-carer/sdk/testing';
import { packs, Screen } from './working.fixture.ts';

export const sam = { id: 'sam', roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' } as const;
const read = async (id: string): Promise<Pack> => parsePack(await (await fetch(new URL(`${id}.json`, packs))).json());
export const northbridge = extendPack(await read('northbridge'), [await read('uk-statutory')]);
/** The instant at which everything happens unless told. */
export const noon = '2026-11-22T12:00:00.000Z';

export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly body: Record<string, unknown> | undefined }
export interface Stage {
  readonly screen: Screen;
  readonly transport: MemoryTransport;
  readonly writes: Sent[];
  /** What the network does with a write: before the server, or after it has answered. */
  readonly wire: { lose: 'nothing' | 'request' | 'answer' };
  readonly remove: () => void;
}
export type Setting = Partial<MemoryTransportOptions> & { readonly attributes?: Readonly<Record<string, string | true>>; readonly getToken?: () => string | null };

export async function signedIn({ attributes = {}, getToken = () => 'identity', ...options }: Setting = {}): Promise<Stage> {
  const transport = createMemoryTransport({ pack: northbridge, persona: sam, clock: () => new Date(noon), ...options });
  const writes: Sent[] = [], wire: Stage['wire'] = { lose: 'nothing' };
  const box = document.createElement('main');
  new ContextProvider(box, {
    context: scopeContext,
    initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, {
      getToken,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'GET' || request.url.endsWith('/v1/token')) return transport(request);
        const text = await request.clone().text();
        if (wire.lose === 'request') throw new TypeError('Failed to fetch');
        writes.push({ method: request.method, path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) as Record<string, unknown> : undefined });
        const answer = await transport(request);
        if (wire.lose === 'answer') throw new TypeError('Failed to fetch');
        return answer;
      },
    }),
  });
  const element = document.createElement('carer-working');
  for (const [name, value] of Object.entries({ 'as-of': '2026-11-22', locale: 'en-GB', ...attributes })) element.setAttribute(name, String(value));
  const ready = oneEvent(element, 'carer-ready');
  box.append(element);
  document.body.append(box);
  await ready;
  return { screen: new Screen(element), transport, writes, wire, remove: () => box.remove() };
}
