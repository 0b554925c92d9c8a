// One carer-forum on a test page, behind it the contract answered from memory.
import { CarerClearedEvent, type Example, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type GuestSeed, type MemoryFailure, type MemoryTransportOptions, type Persona, type ReleaseSeed } from '@think-carer/sdk/testing';
import { activities, historyOf } from '../figures.fixture.ts';
import { clear as clearScreens, flat, Screen as ScreenOf } from '../screen.fixture.ts';
import type { CarerForum } from './carer-forum.ts';
import './define.ts';
import { forumSeedsOf, sam } from './forum.seed.fixture.ts';

export { flat };
/** Whoever came as a guest in one test is nobody in the next. */
export function clear(): void {
  document.dispatchEvent(new CarerClearedEvent('left'));
  clearScreens();
}

const packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json()) as Pack;
export const northbridge = extendPack(await packAt('northbridge'), [await packAt('uk-statutory')]), now = '2026-11-24T10:30:00.000Z';
const people: Readonly<Record<string, Persona | undefined>> = {
  carer: sam, manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' }, hr: { roles: ['employee', 'hr'], name: 'Rhian Hughes', email: 'rhian.hughes@northbridge.example' },
};

export class Screen extends ScreenOf<CarerForum> {
  override get text(): string { return flat(`${this.frame.innerText} ${this.all<HTMLInputElement>('input:not([type=radio],[type=checkbox],[type=file]),textarea').map(({ value }) => value).join(' ')}`); }
}
export interface Opening extends Fixture { readonly person?: Persona; readonly store?: MemoryTransportOptions['store']; readonly shared?: string; readonly seeds?: MemoryTransportOptions['forums'] }

export async function open({ persona = 'carer', roles, person: given, network = 'ok', fails = {}, now: at = now, releases = [], quarters, guests, store, seeds, ...fixture }: Opening = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const one = given ?? people[persona], person = one && roles ? { ...one, roles: roles as Persona['roles'] } : one;
  const transport = createMemoryTransport({
    pack: northbridge, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false, fail: (operation) => fails[operation] as MemoryFailure | undefined,
    forums: seeds ?? forumSeedsOf(fixture), releases: releases as unknown as readonly ReleaseSeed[], ...(quarters && { evidence: { snapshots: historyOf(northbridge, quarters), activities } }), ...(guests && { guests: guests as GuestSeed }), ...(store && { store }),
  });
  history.replaceState(null, '', `${location.pathname}${location.search}${fixture.hash ? `#${fixture.hash}` : ''}`);
  return new Screen({ element: document.createElement('carer-forum'), transport, isSignedIn: person !== undefined, network, attributes: { 'as-of': at, ...attributes }, content, events: ['carer-forum-replied', 'carer-release-changed', 'carer-guest-changed', 'carer-error'] }).begun();
}
export const ends = async ({ attributes, content, fixture, ...example }: Example): Promise<void> => (await open(fixture, attributes, content)).ends(example);
