// One carer-guide on a test page, behind it the contract answered from memory.
import type { Example, Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type PackSeed, type Persona } from '@think-carer/sdk/testing';
import { clear, flat, Screen as ScreenOf } from '../screen.fixture.ts';
import type { CarerGuide } from './carer-guide.ts';
import { toldOf } from '../versions.fixture.ts';
import './define.ts';

export { clear, flat };

const packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json()) as Pack;
export const law = await packAt('uk-statutory'), own = await packAt('northbridge'), northbridge = extendPack(own, [law]), islington = extendPack(await packAt('islington-2015'), [law]);
const people: Readonly<Record<string, Persona | undefined>> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' }, manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Jo', email: 'jo@northbridge.example' },
};

export class Screen extends ScreenOf<CarerGuide> {
  get entries(): string[] { return this.all<HTMLElement>('section[id^=part-] .entry').map(({ id }) => id.replace('item-', '')); }
  /** An entry is called by its name alone, and only while it can be seen. */
  override button(name: string): HTMLElement | undefined {
    return this.all<HTMLElement>('button,summary').find((one) => flat(one.querySelector('.name')?.textContent ?? one.textContent ?? '') === name && one.checkVisibility());
  }
}
export interface Opening extends Fixture { readonly served?: Pack; readonly packs?: PackSeed }

export async function open({ persona = 'carer', network = 'ok', fails = {}, now = '2026-11-26T10:00:00.000Z', pack, served = pack === 'islington-2015' ? islington : northbridge, situation, packs = situation === 'history' ? { own, files: [law], versions: toldOf(own) } : undefined }: Opening = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const person = people[persona], { 'as-of': asOf = now.slice(0, 10), ...others } = attributes;
  const transport = createMemoryTransport({
    pack: served, persona: person, clock: () => new Date(now), mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fails[operation] as MemoryFailure | undefined, ...(packs && { packs }),
  });
  return new Screen({ element: document.createElement('carer-guide'), transport, isSignedIn: person !== undefined, network, attributes: { ...(asOf !== 'today' && { 'as-of': asOf }), ...others }, content, events: ['carer-module-completed', 'carer-error'] }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
