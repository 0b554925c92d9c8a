// One carer-learning on a test page, behind it the contract answered from memory.
import type { Example, Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryStore, createMemoryTransport, type MemoryFailure, type MemoryStore, type Persona, type SessionSeed } from '@think-carer/sdk/testing';
import { clear, flat, Screen as ScreenOf } from '../screen.fixture.ts';
import type { CarerLearning } from './carer-learning.ts';
import './define.ts';
import { now as usual, sam, sessionSeedsOf } from './learning.seed.fixture.ts';

export { clear, flat };

const packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json()) as Pack;
const law = await packAt('uk-statutory');
export const northbridge = extendPack(await packAt('northbridge'), [law]);
const people: Readonly<Record<string, Persona | undefined>> = { carer: sam, manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' }, hr: { roles: ['employee', 'hr'], name: 'Rhian Hughes', email: 'rhian.hughes@northbridge.example' } };

export class Screen extends ScreenOf<CarerLearning> {}
export interface Opening extends Fixture { readonly served?: Pack; readonly person?: Persona; readonly seeds?: readonly SessionSeed[]; readonly store?: MemoryStore }

export async function open({ persona = 'carer', roles, network = 'ok', fails = {}, now = usual, sessions = 'usual', served = northbridge, person = people[persona], seeds = sessionSeedsOf({ sessions }), store = createMemoryStore() }: Opening = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const who = person && roles ? { ...person, roles: roles as Persona['roles'] } : person;
  const transport = createMemoryTransport({
    pack: served, ...(who && { persona: who }), store, clock: () => new Date(now), mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fails[operation] as MemoryFailure | undefined, sessions: seeds,
  });
  return new Screen({ element: document.createElement('carer-learning'), transport, isSignedIn: who !== undefined, network, attributes: { 'as-of': now.slice(0, 10), ...attributes }, content, events: ['carer-sessions-changed', 'carer-module-completed', 'carer-error'] }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
