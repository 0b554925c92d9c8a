// One carer-voice on a test page, worked by its controls alone, with the contract served from memory behind it.
import { ContextProvider } from '@lit/context';
import { waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type MemoryStore, type MemoryTransport, type Persona, type PolicySeed } from '@think-carer/sdk/testing';
import type { CarerVoice } from './carer-voice.ts';
import './define.ts';

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
export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly body: unknown }
export type Setting = Omit<Fixture, 'persona' | 'policies'> & {
  readonly persona?: keyof typeof people | 'visitor'; readonly policies?: readonly PolicySeed[]; readonly store?: MemoryStore; readonly attributes?: Readonly<Record<string, string | true>>; readonly content?: string; readonly offer?: Pack;
  readonly fail?: (operation: string) => MemoryFailure | undefined;
};

const stages: HTMLElement[] = [];
export const clearStages = (): void => { for (const box of stages.splice(0)) box.remove(); };
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class Stage {
  readonly widget: CarerVoice;
  readonly transport: MemoryTransport;
  readonly writes: Sent[] = [];
  readonly events: Event[] = [];
  /** What the network does with a write: before the server, or after it has answered. */
  lose: 'nothing' | 'request' | 'answer' = 'nothing';

  private constructor(widget: CarerVoice, transport: MemoryTransport) {
    this.widget = widget;
    this.transport = transport;
  }

  static async open({ persona = 'manager', roles, pack, policies = [], network = 'ok', fails = {}, fail, attributes = {}, content = '', store, offer = packOf(pack) }: Setting = {}): Promise<Stage> {
    const transport = createMemoryTransport({
      pack: offer, ...(persona !== 'visitor' && { persona: { ...people[persona], ...(roles && { roles: roles as Persona['roles'] }) } }), policies,
      mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fail?.(operation) ?? (fails[operation] as MemoryFailure | undefined), ...(store && { store }),
    });
    const widget = document.createElement('carer-voice'), box = document.createElement('main'), stage = new Stage(widget, transport);
    if (network === 'offline') stage.lose = 'request';
    new ContextProvider(box, {
      context: scopeContext,
      initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960120' }, {
        getToken: () => (persona === 'visitor' ? null : 'identity'),
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (request.method === 'GET' || request.url.endsWith('/v1/token')) return transport(request);
          const text = await request.clone().text();
          if (stage.lose === 'request') throw new TypeError('Failed to fetch');
          stage.writes.push({ method: request.method, path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) : undefined });
          const answer = await transport(request);
          if (stage.lose === 'answer') throw new TypeError('Failed to fetch');
          return answer;
        },
      }),
    });
    for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes })) widget.setAttribute(name, value === 'first' ? [...transport.store.voice.policies.keys()][0] ?? '' : String(value));
    widget.innerHTML = content;
    for (const type of ['carer-policy-checked', 'carer-policy-answered', 'carer-policy-saved', 'carer-error']) widget.addEventListener(type, (event) => stage.events.push(event));
    const begun = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) widget.addEventListener(type, done, { once: true }); });
    box.append(widget);
    document.body.append(box);
    stages.push(box);
    await begun;
    await widget.updateComplete;
    return stage;
  }

  get root(): ShadowRoot { return this.widget.shadowRoot!; }
  get text(): string { return flat(`${this.root.querySelector<HTMLElement>('.frame')?.innerText ?? ''} ${this.widget.innerText} ${[...this.root.querySelectorAll<HTMLInputElement>('input,textarea')].map(({ value }) => value).join(' ')}`); }
  get title(): string { return flat(this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''); }
  get errors(): string[] { return [...this.root.querySelectorAll('.summary a')].map((link) => flat(link.textContent!)); }
  get focused(): Element | null { return this.root.activeElement; }
  get buttons(): string[] { return [...this.root.querySelectorAll('button')].map((one) => flat(one.textContent!)); }

  async says(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(flat(text)), `"${text}" is not in: ${this.text}`, { timeout: 15_000 });
    await this.widget.updateComplete;
  }
  async press(name: string): Promise<void> {
    const find = () => [...this.root.querySelectorAll<HTMLElement>('button,summary')].find((one) => flat(one.textContent!) === name);
    await waitUntil(find, `nothing to press is called "${name}": ${this.buttons.join(' | ')}`);
    find()!.click();
    await this.widget.updateComplete;
  }
  async choose(name: string): Promise<void> {
    const find = (): HTMLElement | undefined => [...this.root.querySelectorAll<HTMLElement>('label')].find((one) => flat(one.textContent!).startsWith(name)) ?? [...this.root.querySelectorAll('option')].find((one) => flat(one.textContent!) === name);
    await waitUntil(find, `nothing to choose is called "${name}": ${this.text}`);
    const found = find()!;
    if (found instanceof HTMLOptionElement) {
      found.selected = true;
      found.closest('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    } else found.click();
    await this.widget.updateComplete;
  }
  async fill(label: string, value: string): Promise<void> {
    const find = () => [...this.root.querySelectorAll<HTMLLabelElement>('label')].find((one) => flat(one.textContent!).startsWith(label));
    await waitUntil(find, `no field is called "${label}": ${this.text}`);
    const control = this.root.querySelector<HTMLInputElement>(`#${CSS.escape(find()!.htmlFor)}`)!;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await this.widget.updateComplete;
  }
  async perform(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      if ('press' in act) await this.press(act.press);
      else if ('choose' in act) await this.choose(act.choose);
      else await this.fill(act.fill, act.with);
    }
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
