// One carer-voice on a test page, worked by its controls alone, with the contract served from memory behind it.
import type { Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type MemoryStore, type Persona, type PolicySeed } from '@think-carer/sdk/testing';
import { clear, flat, Screen } from '../screen.fixture.ts';
import type { CarerVoice } from './carer-voice.ts';
import './define.ts';

export { clear };

const read = async (id: string): Promise<Pack> => (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json() as Promise<Pack>;
const packs = await Promise.all(['uk-statutory', 'northbridge', 'five-boroughs-2010'].map(read));
export const packOf = (id = 'northbridge'): Pack => extendPack(packs.find((pack) => pack.id === id)!, packs);

export const people: Readonly<Record<'carer' | 'manager' | 'hr' | 'chair' | 'partner', Persona>> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' },
  manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Rhian Hughes', email: 'rhian.hughes@northbridge.example' },
  chair: { roles: ['chair'], name: 'Marta Pugh', email: 'marta.pugh@northbridge.example' },
  partner: { roles: ['partner'], name: 'Robin Whitfield', email: 'robin.whitfield@northbridge.example' },
};
export type Setting = Omit<Fixture, 'persona' | 'policies'> & {
  readonly persona?: keyof typeof people | 'visitor'; readonly policies?: readonly PolicySeed[]; readonly store?: MemoryStore; readonly attributes?: Readonly<Record<string, string | true>>; readonly content?: string; readonly offer?: Pack;
  readonly fail?: (operation: string) => MemoryFailure | undefined;
};

export class Stage extends Screen<CarerVoice> {
  static async open({ persona = 'manager', roles, pack, policies = [], network = 'ok', fails = {}, fail, attributes = {}, content = '', store, offer = packOf(pack) }: Setting = {}): Promise<Stage> {
    const transport = createMemoryTransport({
      pack: offer, ...(persona !== 'visitor' && { persona: { ...people[persona], ...(roles && { roles: roles as Persona['roles'] }) } }), policies,
      mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fail?.(operation) ?? (fails[operation] as MemoryFailure | undefined), ...(store && { store }),
    });
    const [first] = transport.store.voice.policies.keys(), known = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === 'first' ? first ?? '' : value]));
    return new Stage({ element: document.createElement('carer-voice'), transport, isSignedIn: persona !== 'visitor', network, attributes: known, content, events: ['carer-policy-checked', 'carer-policy-answered', 'carer-policy-saved', 'carer-error'] }).begun();
  }

  /** By its whole name: “Save” is how “Save as a spreadsheet” begins. */
  override button(name: string): HTMLElement | undefined {
    return this.all<HTMLElement>('button,summary').find((one) => flat(one.textContent ?? '') === name);
  }
  /** Answers question after question, each with what is said of it, or else with nothing to look at. */
  async answer(said: Readonly<Record<number, 'Yes' | 'No' | 'I do not know'>> = {}, count = 15): Promise<void> {
    for (let i = 1; i <= count; i += 1) {
      await this.says(`Question ${i} of ${count}`);
      const isGood = [6, 12, 14, 15].includes(i);
      await this.choose(said[i] ?? (isGood ? 'Yes' : 'No'));
      await this.press('Continue');
    }
  }
}
