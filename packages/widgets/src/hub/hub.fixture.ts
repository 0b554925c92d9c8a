// One carer-hub on a test page, worked by its controls alone, behind it the contract answered from memory.
import { ContextProvider } from '@lit/context';
import { expect, waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Example, type Fixture } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type MemoryFailure, type MemoryTransport, type Persona, type ReferralSeed, type UpdatesSeed } from '@think-carer/sdk/testing';
import type { CarerHub } from './carer-hub.ts';
import './define.ts';
import { hubSeedOf } from './hub.directory.fixture.ts';

const packs = new URL('../../../packs/src/', import.meta.url), packAt = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
const law = await packAt('uk-statutory');
export const northbridge = extendPack(await packAt('northbridge'), [law]);
const others = new Map<string, Pack>([['northbridge', northbridge]]);
export async function packOf(id = 'northbridge'): Promise<Pack> {
  if (!others.has(id)) others.set(id, extendPack(await packAt(id), [law]));
  return others.get(id)!;
}
const rolesOf = { carer: ['employee'], manager: ['employee', 'manager'], hr: ['employee', 'hr'], visitor: [] } as const;
export const now = '2026-11-24T10:30:00.000Z';
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly body: Readonly<Record<string, unknown>> | undefined }
export class Screen {
  readonly element: CarerHub;
  readonly transport: MemoryTransport;
  readonly box: HTMLElement;
  /** Every write that reached the network, and every address that was read. */
  readonly sent: Sent[] = [];
  readonly read: string[] = [];
  /** What the network does with a write: nothing of it arrives, or its answer is lost. */
  readonly wire: { lose: 'nothing' | 'request' | 'answer' | 'reads' } = { lose: 'nothing' };
  constructor(box: HTMLElement, element: CarerHub, transport: MemoryTransport) {
    [this.box, this.element, this.transport] = [box, element, transport];
  }
  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get frame(): HTMLElement { return this.root.querySelector<HTMLElement>('.frame')!; }
  get text(): string { return flat(`${this.frame.innerText} ${[...this.root.querySelectorAll<HTMLInputElement>('input:not([type=radio],[type=checkbox],[type=file]),textarea')].map(({ value }) => value).join(' ')}`); }
  get title(): string { return flat(this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''); }
  get focused(): Element | null { return this.root.activeElement; }
  get status(): string { return flat(this.root.querySelector('.unseen[role=status]')?.textContent ?? ''); }
  all<E extends Element>(selector: string): E[] { return [...this.root.querySelectorAll<E>(selector)]; }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.element.updateComplete;
  }
  async says(text: string): Promise<void> {
    await waitUntil(() => flat(`${this.text} ${this.element.innerText}`).includes(text), `"${text}" is never said: ${this.text.slice(0, 2500)}`);
    await this.settled();
  }
  button(name: string): HTMLElement | undefined {
    const all = [...this.root.querySelectorAll<HTMLElement>('button,summary')], named = (one: HTMLElement): string => flat(one.innerText);
    return all.find((one) => named(one) === name) ?? all.find((one) => named(one).startsWith(`${name} `));
  }
  async press(name: string): Promise<void> {
    await waitUntil(() => this.button(name), `no button is called "${name}": ${this.text.slice(0, 800)}`);
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
  field(name: string): HTMLInputElement {
    const label = [...this.root.querySelectorAll<HTMLLabelElement>('label')].find((one) => flat(one.innerText).startsWith(name));
    if (!label) throw new Error(`no field is called "${name}"`);
    return this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label.htmlFor)}`)!;
  }
  async fill(name: string, text: string): Promise<void> {
    await waitUntil(() => [...this.root.querySelectorAll<HTMLLabelElement>('label')].some((one) => flat(one.innerText).startsWith(name)), `no field is called "${name}"`);
    const field = this.field(name);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }
  async give(text: string, name: string): Promise<void> {
    await waitUntil(() => this.root.querySelector('input[type=file]'));
    const field = this.root.querySelector<HTMLInputElement>('input[type=file]')!, chosen = new DataTransfer();
    chosen.items.add(new File([text], name, { type: 'text/csv' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
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
}

const screens: Screen[] = [];
/** Takes the widgets off the page; the area chosen in one is not that of the next. */
export function clear(): void {
  for (const { element, box } of screens.splice(0)) {
    element.clear();
    box.remove();
  }
  localStorage.clear();
}

export async function open({ persona = 'visitor', roles = rolesOf[persona], pack, network = 'ok', fails = {}, now: at = now, ...fixture }: Fixture = {}, attributes: Readonly<Record<string, string | true>> = {}, content = ''): Promise<Screen> {
  const offer = await packOf(pack), person: Persona | undefined = persona === 'visitor' && roles.length === 0 ? undefined : { roles: roles as Persona['roles'], name: 'Robin Doe', email: 'robin@northbridge.example' };
  const transport = createMemoryTransport({
    pack: offer, persona: person, clock: () => new Date(at), mode: network === 'ok' || network === 'offline' ? 'online' : network, checks: false, hub: hubSeedOf(fixture), referrals: (fixture.referrals ?? []) as unknown as readonly ReferralSeed[], updates: (fixture.updates ?? []) as unknown as readonly UpdatesSeed[], fail: (operation) => fails[operation] as MemoryFailure | undefined,
  });
  history.replaceState(null, '', `${location.pathname}${location.search}${fixture.hash ? `#${fixture.hash}` : ''}`);
  const box = document.createElement('main'), element = document.createElement('carer-hub'), screen = new Screen(box, element, transport);
  if (network === 'offline') screen.wire.lose = 'request';
  new ContextProvider(box, { context: scopeContext, initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, {
    getToken: () => (person ? 'identity' : null),
    fetch: async (input, init) => {
      const request = new Request(input, init), { pathname, search } = new URL(request.url), { wire } = screen;
      if (request.method === 'GET' || request.url.endsWith('/v1/token')) {
        screen.read.push(pathname + search);
        if (wire.lose === 'reads') throw new TypeError('Failed to fetch');
        return transport(request);
      }
      const text = await request.clone().text();
      if (wire.lose === 'request') throw new TypeError('Failed to fetch');
      screen.sent.push({ method: request.method, path: pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) as Record<string, unknown> : undefined });
      const answer = await transport(request);
      if (wire.lose === 'answer') throw new TypeError('Failed to fetch');
      return answer;
    },
  }) });
  for (const [name, value] of Object.entries<string | true>({ locale: 'en-GB', 'as-of': at, ...attributes })) element.setAttribute(name, String(value === true ? '' : value));
  element.innerHTML = content;
  const begun = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) element.addEventListener(type, done, { once: true }); });
  box.append(element);
  document.body.append(box);
  screens.push(screen);
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
