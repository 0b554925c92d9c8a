// One carer-pack on a test page, worked by its controls alone, behind it the contract answered from memory.
import { ContextProvider } from '@lit/context';
import { expect, waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Example, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryStore, createMemoryTransport, type MemoryFailure, type MemoryStore, type MemoryTransport, type Persona } from '@think-carer/sdk/testing';
import type { CarerPack } from './carer-pack.ts';
import './define.ts';
import { packsFor } from './pack.situations.fixture.ts';

const packs = new URL('../../../packs/src/', import.meta.url), packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
export const [own, law, historic] = await Promise.all(['northbridge', 'uk-statutory', 'five-boroughs-2010'].map(packAt)) as [Pack, Pack, Pack];
export const served = extendPack(own, [law]);
const rolesOf = { carer: ['employee'], manager: ['employee', 'manager'], hr: ['employee', 'hr'], visitor: [] } as const;
const now = '2026-11-26T10:00:00.000Z';
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly match: string | null; readonly body: Readonly<Record<string, unknown>> | undefined }
export class Screen {
  readonly element: CarerPack;
  readonly transport: MemoryTransport;
  readonly store: MemoryStore;
  readonly box: HTMLElement;
  /** Every write that reached the network. */
  readonly sent: Sent[];
  /** What the network does with a write: nothing of it arrives, or its answer is lost; or the sign-in has ended. */
  readonly wire: { lose: 'nothing' | 'request' | 'answer' };
  constructor(box: HTMLElement, element: CarerPack, transport: MemoryTransport, store: MemoryStore, sent: Sent[], wire: Screen['wire']) {
    [this.box, this.element, this.transport, this.store, this.sent, this.wire] = [box, element, transport, store, sent, wire];
  }
  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get frame(): HTMLElement { return this.root.querySelector<HTMLElement>('.frame')!; }
  get text(): string { return flat(this.frame.innerText); }
  get title(): string { return flat(this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''); }
  get focused(): Element | null { return this.root.activeElement; }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.element.updateComplete;
  }
  async says(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(text), `"${text}" is never said: ${this.text.slice(0, 1500)}`);
    await this.settled();
  }
  button(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find((one) => flat(one.textContent ?? '') === name);
  }
  async press(name: string): Promise<void> {
    await waitUntil(() => this.button(name), `no button is called "${name}": ${this.text.slice(0, 2500)}`);
    this.button(name)!.click();
    await this.settled();
  }
  async choose(name: string): Promise<void> {
    const found = () => [...this.root.querySelectorAll<HTMLElement>('label')].find((one) => flat(one.innerText).startsWith(name)) ?? [...this.root.querySelectorAll('option')].find((one) => flat(one.textContent ?? '') === name);
    await waitUntil(found, `nothing to choose is called "${name}"`);
    const one = found()!;
    if (one instanceof HTMLOptionElement) {
      one.selected = true;
      one.closest('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    } else one.click();
    await this.settled();
  }
  async give(text: string, name: string): Promise<void> {
    await waitUntil(() => this.root.querySelector('input[type=file]'));
    const field = this.root.querySelector<HTMLInputElement>('input[type=file]')!, chosen = new DataTransfer();
    chosen.items.add(new File([text], name, { type: 'application/json' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }
  control(name: string): HTMLInputElement | undefined {
    const label = [...this.root.querySelectorAll<HTMLLabelElement>('label')].find((one) => flat(one.textContent ?? '').startsWith(name));
    return label && this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label.htmlFor)}`) || undefined;
  }
  async fill(name: string, text: string): Promise<void> {
    await waitUntil(() => this.control(name), `no field is called "${name}": ${[...this.root.querySelectorAll('label')].map((one) => flat(one.textContent ?? '')).join(' | ').slice(0, 2000)}`);
    const field = this.control(name)!;
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    await this.settled();
  }
  async perform(acts: readonly Act[] = []): Promise<void> {
    for (const act of acts) {
      if ('press' in act) await this.press(act.press);
      else if ('choose' in act) await this.choose(act.choose);
      else if (act.file !== undefined) await this.give(act.with, act.file);
      else await this.fill(act.fill, act.with);
    }
  }
  /** The draft as the server has it. */
  get kept(): Readonly<Record<string, never>> { return (this.store.pack!.draft?.pack ?? {}) as Readonly<Record<string, never>>; }
  async saved(): Promise<void> {
    await waitUntil(() => this.text.includes('Saved, '), `it is never saved: ${this.text.slice(0, 500)}`);
    await this.settled();
  }
}

const boxes: HTMLElement[] = [];
export function clear(): void { for (const box of boxes.splice(0)) box.remove(); }

export async function open({ persona = 'hr', roles = rolesOf[persona], situation, network = 'ok', fails = {}, now: at = now }: Fixture = {}, attributes: Readonly<Record<string, string | true>> = {}, content = '', store = createMemoryStore()): Promise<Screen> {
  const person: Persona | undefined = persona === 'visitor' ? undefined : { roles: roles as Persona['roles'], name: 'Chris Okoye', email: 'chris.okoye@northbridge.example' };
  const transport = createMemoryTransport({
    pack: served, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false, store, packs: packsFor(situation, own, law, [historic]),
    fail: (operation) => fails[operation] as MemoryFailure | undefined,
  });
  const sent: Sent[] = [], wire: Screen['wire'] = { lose: network === 'offline' ? 'request' : 'nothing' };
  const box = document.createElement('main'), element = document.createElement('carer-pack');
  new ContextProvider(box, { context: scopeContext, initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, {
    getToken: () => (persona === 'visitor' ? null : 'identity'),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'GET' || request.url.endsWith('/v1/token')) return transport(request);
      const text = await request.clone().text();
      if (wire.lose === 'request') throw new TypeError('Failed to fetch');
      sent.push({ method: request.method, path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), match: request.headers.get('if-match'), body: text ? JSON.parse(text) as Record<string, unknown> : undefined });
      const answer = await transport(request);
      if (wire.lose === 'answer') throw new TypeError('Failed to fetch');
      return answer;
    },
  }) });
  for (const [name, value] of Object.entries({ locale: 'en-GB', 'as-of': at.slice(0, 10), ...attributes })) element.setAttribute(name, String(value));
  element.innerHTML = content;
  const begun = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) element.addEventListener(type, done, { once: true }); });
  box.append(element);
  document.body.append(box);
  boxes.push(box);
  await begun;
  const screen = new Screen(box, element, transport, store, sent, wire);
  await screen.settled();
  return screen;
}

/** An example ends where it says, and has no accessibility fault there. */
export async function ends({ attributes, content, fixture, acts, shows }: Example): Promise<void> {
  const screen = await open(fixture, attributes, content);
  await screen.perform(acts);
  const seen = () => flat(`${screen.text} ${screen.element.innerText}`);
  for (const text of shows) await waitUntil(() => seen().includes(text), `"${text}" is not in: ${seen().slice(0, 2500)}`);
  await expect(screen.element).to.be.accessible();
}
