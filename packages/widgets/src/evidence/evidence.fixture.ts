// One carer-evidence on a test page, behind it the contract answered from memory.
import type { Example, Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type Persona } from '@think-carer/sdk/testing';
import { clear, flat, rolesOf, Screen as ScreenOf, type Sent } from '../screen.fixture.ts';
import type { CarerEvidence } from './carer-evidence.ts';
import './define.ts';
import { activities, historyOf } from './evidence.history.fixture.ts';

export { clear, flat, type Sent };

const packs = new URL('../../../packs/src/', import.meta.url), packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
export const pack = extendPack(await packAt('northbridge'), [await packAt('uk-statutory')]);
const now = '2027-01-20T10:00:00.000Z';

export class Screen extends ScreenOf<CarerEvidence> {
  override give(text: string, name = 'leave.csv'): Promise<void> { return super.give(text, name); }
}

export async function open({ persona = 'hr', roles = rolesOf[persona], quarters, network = 'ok', fails = {}, now: at = now }: Fixture = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const person: Persona | undefined = persona === 'visitor' ? undefined : { roles: roles as Persona['roles'], name: 'Robin Doe', email: 'robin@northbridge.example' };
  const transport = createMemoryTransport({
    pack, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false,
    ...(quarters && { evidence: { snapshots: historyOf(pack, quarters), activities } }), fail: (operation) => fails[operation] as MemoryFailure | undefined,
  });
  return new Screen({ element: document.createElement('carer-evidence'), transport, isSignedIn: person !== undefined, network, attributes: { 'as-of': at.slice(0, 10), ...attributes }, content }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
