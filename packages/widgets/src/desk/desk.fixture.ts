// One carer-desk on a test page, worked by its controls alone, with the contract served from memory behind it.
import { waitUntil } from '@open-wc/testing';
import type { Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type DelegationSeed, type LeaveSeed, type MemoryFailure, type MemoryStore, type Persona, type ReleaseSeed, type WorkingRequestSeed } from '@think-carer/sdk/testing';
import { clear, Screen } from '../screen.fixture.ts';
import type { CarerDesk } from './carer-desk.ts';
import './define.ts';

export { clear };

const read = async (id: string): Promise<Pack> => (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json() as Promise<Pack>;
const law = await read('uk-statutory'), own = await read('northbridge');
const directorates = [{ id: 'people', name: 'People' }, { id: 'place', name: 'Place' }];
export const pack: Pack = extendPack({ ...own, directorates, teams: own.teams!.map((team) => ({ ...team, directorate: team.id === 'parks' ? 'place' : 'people' })) }, [law]);

export const people: Readonly<Record<'carer' | 'manager' | 'hr' | 'chair' | 'both', Persona>> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' },
  manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Jo Marsh', email: 'jo.marsh@northbridge.example' },
  chair: { roles: ['chair'], name: 'Marta Pugh', email: 'marta.pugh@northbridge.example' },
  both: { roles: ['employee', 'hr', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
};

export type Setting = Omit<Fixture, 'persona' | 'pack'> & { readonly persona?: keyof typeof people | 'visitor'; readonly store?: MemoryStore; readonly attributes?: Readonly<Record<string, string | true>>; readonly content?: string; readonly offer?: Pack; readonly fail?: (operation: string) => MemoryFailure | undefined };

export class Stage extends Screen<CarerDesk> {
  static async open({ persona = 'manager', leave = [], workingRequests = [], delegations = [], releases = [], network = 'ok', fails = {}, fail, attributes = {}, content = '', store, offer = pack }: Setting = {}): Promise<Stage> {
    const transport = createMemoryTransport({
      pack: offer, ...(persona !== 'visitor' && { persona: people[persona] }), leave: leave as unknown as LeaveSeed[], workingRequests: workingRequests as unknown as WorkingRequestSeed[], delegations: delegations as unknown as DelegationSeed[], releases: releases as unknown as ReleaseSeed[],
      mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fail?.(operation) ?? (fails[operation] as MemoryFailure | undefined), ...(store && { store }),
    });
    return new Stage({ element: document.createElement('carer-desk'), transport, isSignedIn: persona !== 'visitor', network, attributes, content, events: ['carer-decided', 'carer-delegated', 'carer-error'] }).begun();
  }

  async type(id: string, value: string): Promise<void> {
    const find = () => this.root.querySelector<HTMLInputElement>(`#${CSS.escape(`f-${id}`)}`);
    await waitUntil(find, `no field is called ${id}: ${this.text}`);
    find()!.value = value;
    find()!.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }
  async date(id: string, iso: string): Promise<void> {
    const [year, month, day] = iso.split('-') as [string, string, string];
    for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) await this.type(`${id}-${part}`, value);
  }
  /** Opens a request and goes to the page of an answer. */
  async answering(title: string, choice: string): Promise<void> {
    await this.press(`Open ${title}`);
    await this.choose(choice);
    await this.press('Continue');
  }
}
