// One carer-hub on a test page, behind it the contract answered from memory.
import type { Example, Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type Persona, type ReferralSeed, type UpdatesSeed } from '@think-carer/sdk/testing';
import { clear, flat, rolesOf, Screen as ScreenOf, type Sent } from '../screen.fixture.ts';
import type { CarerHub } from './carer-hub.ts';
import './define.ts';
import { hubSeedOf } from './hub.directory.fixture.ts';

export { clear, flat, type Sent };

const packs = new URL('../../../packs/src/', import.meta.url), packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
const law = await packAt('uk-statutory');
export const northbridge = extendPack(await packAt('northbridge'), [law]);
const others = new Map<string, Pack>([['northbridge', northbridge]]);
export async function packOf(id = 'northbridge'): Promise<Pack> {
  if (!others.has(id)) others.set(id, extendPack(await packAt(id), [law]));
  return others.get(id)!;
}
export const now = '2026-11-24T10:30:00.000Z';
export class Screen extends ScreenOf<CarerHub> {
  override get text(): string { return flat(`${this.frame.innerText} ${this.all<HTMLInputElement>('input:not([type=radio],[type=checkbox],[type=file]),textarea').map(({ value }) => value).join(' ')}`); }
}

export async function open({ persona = 'visitor', roles = rolesOf[persona], pack, network = 'ok', fails = {}, now: at = now, ...fixture }: Fixture = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const offer = await packOf(pack), person: Persona | undefined = persona === 'visitor' && roles.length === 0 ? undefined : { roles: roles as Persona['roles'], name: 'Robin Doe', email: 'robin@northbridge.example' };
  const transport = createMemoryTransport({
    pack: offer, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false, hub: hubSeedOf(fixture), referrals: (fixture.referrals ?? []) as unknown as readonly ReferralSeed[], updates: (fixture.updates ?? []) as unknown as readonly UpdatesSeed[], fail: (operation) => fails[operation] as MemoryFailure | undefined,
  });
  history.replaceState(null, '', `${location.pathname}${location.search}${fixture.hash ? `#${fixture.hash}` : ''}`);
  return new Screen({ element: document.createElement('carer-hub'), transport, isSignedIn: person !== undefined, network, attributes: { 'as-of': at, ...attributes }, content }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
