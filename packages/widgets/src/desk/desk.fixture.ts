// One carer-desk on a test page, worked by its controls alone, with the contract served from memory behind it.
import { ContextProvider } from '@lit/context';
import { waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type DelegationSeed, type LeaveSeed, type MemoryFailure, type MemoryStore, type MemoryTransport, type Persona, type ReleaseSeed, type WorkingRequestSeed } from '@think-carer/sdk/testing';
import type { CarerDesk } from './carer-desk.ts';
import './define.ts';

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

export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly body: unknown }
export type Setting = Omit<Fixture, 'persona' | 'pack'> & { readonly persona?: keyof typeof people | 'visitor'; readonly store?: MemoryStore; readonly attributes?: Readonly<Record<string, string | true>>; readonly content?: string; readonly offer?: Pack; readonly fail?: (operation: string) => MemoryFailure | undefined };

const stages: HTMLElement[] = [];
export const clearStages = (): void => { for (const box of stages.splice(0)) box.remove(); };
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class Stage {
  readonly widget: CarerDesk;
  readonly transport: MemoryTransport;
  readonly writes: Sent[] = [];
  readonly events: Event[] = [];
  /** What the network does with a write: before the server, or after it has answered. */
  lose: 'nothing' | 'request' | 'answer' = 'nothing';

  private constructor(widget: CarerDesk, transport: MemoryTransport) {
    this.widget = widget;
    this.transport = transport;
  }

  static async open({ persona = 'manager', leave = [], workingRequests = [], delegations = [], releases = [], network = 'ok', fails = {}, fail, attributes = {}, content = '', store, offer = pack }: Setting = {}): Promise<Stage> {
    const transport = createMemoryTransport({
      pack: offer, ...(persona !== 'visitor' && { persona: people[persona] }), leave: leave as unknown as LeaveSeed[], workingRequests: workingRequests as unknown as WorkingRequestSeed[], delegations: delegations as unknown as DelegationSeed[], releases: releases as unknown as ReleaseSeed[],
      mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fail?.(operation) ?? (fails[operation] as MemoryFailure | undefined), ...(store && { store }),
    });
    const widget = document.createElement('carer-desk'), box = document.createElement('main'), stage = new Stage(widget, transport);
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
    for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes })) widget.setAttribute(name, String(value));
    widget.innerHTML = content;
    for (const type of ['carer-decided', 'carer-delegated', 'carer-error']) widget.addEventListener(type, (event) => stage.events.push(event));
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
  async type(id: string, value: string): Promise<void> {
    const find = () => this.root.querySelector<HTMLInputElement>(`#${CSS.escape(`f-${id}`)}`);
    await waitUntil(find, `no field is called ${id}: ${this.text}`);
    find()!.value = value;
    find()!.dispatchEvent(new Event('input', { bubbles: true }));
    await this.widget.updateComplete;
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
  async perform(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      if ('press' in act) await this.press(act.press);
      else if ('choose' in act) await this.choose(act.choose);
      else if ('fill' in act) {
        const find = () => [...this.root.querySelectorAll('label')].find((one) => flat(one.textContent!).startsWith(act.fill));
        await waitUntil(find, `no field is called "${act.fill}": ${this.text}`);
        await this.type(find()!.htmlFor.slice(2), act.with);
      }
    }
  }
}
