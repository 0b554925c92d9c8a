// One carer-pack on a test page, behind it the contract answered from memory.
import type { Example, Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryStore, createMemoryTransport, type MemoryFailure, type Persona } from '@think-carer/sdk/testing';
import { waitUntil } from '@open-wc/testing';
import { clear, flat, rolesOf, Screen as ScreenOf, type Sent } from '../screen.fixture.ts';
import type { CarerPack } from './carer-pack.ts';
import './define.ts';
import { packsFor } from './pack.situations.fixture.ts';

export { clear, flat, type Sent };

const packs = new URL('../../../packs/src/', import.meta.url), packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
export const [own, law, historic] = await Promise.all(['northbridge', 'uk-statutory', 'five-boroughs-2010'].map(packAt)) as [Pack, Pack, Pack];
export const served = extendPack(own, [law]);
const now = '2026-11-26T10:00:00.000Z';

export class Screen extends ScreenOf<CarerPack> {
  get store() { return this.transport.store; }
  /** The draft as the server has it. */
  get kept(): Readonly<Record<string, never>> { return (this.store.pack!.draft?.pack ?? {}) as Readonly<Record<string, never>>; }
  async saved(): Promise<void> {
    await waitUntil(() => this.text.includes('Saved, '), `it is never saved: ${this.text.slice(0, 500)}`);
    await this.settled();
  }
}

export async function open({ persona = 'hr', roles = rolesOf[persona], situation, network = 'ok', fails = {}, now: at = now }: Fixture = {}, attributes: Readonly<Record<string, string | true>> = {}, content = '', store = createMemoryStore()): Promise<Screen> {
  const person: Persona | undefined = persona === 'visitor' ? undefined : { roles: roles as Persona['roles'], name: 'Chris Okoye', email: 'chris.okoye@northbridge.example' };
  const transport = createMemoryTransport({
    pack: served, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false, store, packs: packsFor(situation, own, law, [historic]),
    fail: (operation) => fails[operation] as MemoryFailure | undefined,
  });
  return new Screen({ element: document.createElement('carer-pack'), transport, isSignedIn: person !== undefined, network, attributes: { 'as-of': at.slice(0, 10), ...attributes }, content }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
