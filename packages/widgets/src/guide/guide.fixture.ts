// One carer-guide on a test page, worked by its controls alone, behind it the contract answered from memory.
import { ContextProvider } from '@lit/context';
import { expect, waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Example, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type MemoryTransport, type PackSeed, type Persona } from '@think-carer/sdk/testing';
import type { CarerGuide } from './carer-guide.ts';
import './define.ts';

const packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json()) as Pack;
export const law = await packAt('uk-statutory'), own = await packAt('northbridge'), northbridge = extendPack(own, [law]), islington = extendPack(await packAt('islington-2015'), [law]);
const people: Readonly<Record<string, Persona | undefined>> = {
  carer: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' }, manager: { roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' },
  hr: { roles: ['employee', 'hr'], name: 'Jo', email: 'jo@northbridge.example' },
};
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class Screen {
  readonly element: CarerGuide;
  readonly transport: MemoryTransport;
  readonly writes: { readonly path: string; readonly key: string | null; readonly body: unknown }[] = [];
  readonly events: Event[] = [];
  lose: 'nothing' | 'request' | 'answer' = 'nothing';
  constructor(element: CarerGuide, transport: MemoryTransport) { [this.element, this.transport] = [element, transport]; }
  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get text(): string { return flat(this.root.querySelector<HTMLElement>('.frame')!.innerText); }
  get title(): string { return flat(this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''); }
  get focused(): Element | null { return this.root.activeElement; }
  get entries(): string[] { return [...this.root.querySelectorAll<HTMLElement>('section[id^=part-] .entry')].map(({ id }) => id.replace('item-', '')); }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.element.updateComplete;
  }
  async says(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(text), `"${text}" is never said: ${this.text.slice(0, 1500)}`);
    await this.settled();
  }
  pressable(name: string): HTMLElement | undefined {
    return [...this.root.querySelectorAll<HTMLElement>('button,summary')].find((one) => flat(one.querySelector('.name')?.textContent ?? one.textContent ?? '') === name && one.checkVisibility());
  }
  async press(name: string): Promise<void> {
    await waitUntil(() => this.pressable(name), `nothing to press is called "${name}": ${this.text.slice(0, 800)}`);
    this.pressable(name)!.click();
    await this.settled();
  }
  async fill(name: string, text: string): Promise<void> {
    const label = () => [...this.root.querySelectorAll<HTMLLabelElement>('label')].find((one) => flat(one.innerText).startsWith(name));
    await waitUntil(label, `no field is called "${name}"`);
    const field = this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label()!.htmlFor)}`)!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }
  async choose(name: string): Promise<void> {
    const option = () => [...this.root.querySelectorAll('option')].find((one) => flat(one.textContent ?? '') === name);
    await waitUntil(option, `nothing to choose is called "${name}"`);
    option()!.selected = true;
    option()!.closest('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }
  async perform(acts: readonly Act[] = []): Promise<void> {
    for (const act of acts) {
      if ('press' in act) await this.press(act.press);
      else if ('choose' in act) await this.choose(act.choose);
      else await this.fill(act.fill, act.with);
    }
  }
}

const boxes: HTMLElement[] = [];
export function clear(): void {
  for (const box of boxes.splice(0)) {
    // What is chosen in one widget is known to the next.
    box.querySelector('carer-guide')?.clear();
    box.remove();
  }
}
export interface Opening extends Fixture { readonly served?: Pack; readonly packs?: PackSeed }

export async function open({ persona = 'carer', network = 'ok', fails = {}, now = '2026-11-26T10:00:00.000Z', pack, served = pack === 'islington-2015' ? islington : northbridge, packs }: Opening = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const person = people[persona];
  const transport = createMemoryTransport({
    pack: served, persona: person, clock: () => new Date(now), mode: network === 'ok' || network === 'offline' ? 'online' : network, fail: (operation) => fails[operation] as MemoryFailure | undefined, ...(packs && { packs }),
  });
  const box = document.createElement('main'), element = document.createElement('carer-guide'), screen = new Screen(element, transport);
  if (network === 'offline') screen.lose = 'request';
  new ContextProvider(box, { context: scopeContext, initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, {
    getToken: () => (person ? 'identity' : null),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'GET' || request.url.endsWith('/v1/token')) return transport(request);
      const text = await request.clone().text();
      if (screen.lose === 'request') throw new TypeError('Failed to fetch');
      screen.writes.push({ path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) : undefined });
      const answer = await transport(request);
      if (screen.lose === 'answer') throw new TypeError('Failed to fetch');
      return answer;
    },
  }) });
  for (const [name, value] of Object.entries({ locale: 'en-GB', 'as-of': now.slice(0, 10), ...attributes })) element.setAttribute(name, String(value));
  element.innerHTML = content;
  for (const type of ['carer-module-completed', 'carer-error']) element.addEventListener(type, (event) => screen.events.push(event));
  const begun = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) element.addEventListener(type, done, { once: true }); });
  box.append(element);
  document.body.append(box);
  boxes.push(box);
  await begun;
  await screen.settled();
  return screen;
}

/** An example ends where it says, and has no accessibility fault there. */
export async function ends({ attributes, content, fixture, acts, shows }: Example): Promise<void> {
  const screen = await open(fixture, attributes, content);
  await screen.perform(acts);
  const seen = () => flat(`${screen.text} ${screen.element.innerText}`);
  for (const text of shows) await waitUntil(() => seen().includes(text), `"${text}" is not in: ${seen().slice(0, 3500)}`);
  await expect(screen.element).to.be.accessible();
}
