// One carer-leave on a test page, worked by the names a person reads, against the contract served from memory.
import { waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { Scope, scopeContext, type CarerConfig, type HostFunctions } from '@think-carer/kit';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport, type LeaveSeed, type MemoryTransport, type MemoryTransportOptions } from '@think-carer/sdk/testing';
import './define.ts';
import type { CarerLeave } from './index.ts';

export const packs = new URL('../../../packs/src/', import.meta.url);
const read = async (id: string): Promise<Pack> => (await (await fetch(new URL(`${id}.json`, packs))).json()) as Pack;
export const pack = extendPack(await read('northbridge'), [await read('uk-statutory')]);
export const sam = { id: 'sam', roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' } as const;
export const priya = { id: 'priya', roles: ['employee', 'manager'], name: 'Priya Shah', email: 'priya.shah@northbridge.example' } as const;
export const today = '2026-11-22';

interface Sent { readonly path: string; readonly key: string | null; readonly body: Record<string, unknown> | undefined }
export interface Setting extends Partial<MemoryTransportOptions> {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly getToken?: () => string | null;
  readonly config?: CarerConfig;
}
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class Stage {
  readonly widget: CarerLeave;
  readonly transport: MemoryTransport;
  /** What was written to the server: once for each time it got there. */
  readonly writes: Sent[] = [];
  /** What the network does with a write: before the server, or after it has answered. */
  lose: 'nothing' | 'request' | 'answer' = 'nothing';
  readonly provide: (host: HostFunctions) => void;
  readonly #box: HTMLElement;

  constructor({ attributes = {}, getToken = () => 'identity', config = { publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, ...options }: Setting = {}) {
    this.transport = createMemoryTransport({ pack, persona: sam, clock: () => new Date(`${today}T10:00:00.000Z`), ...options });
    const host: HostFunctions = {
      getToken,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'GET' || request.url.endsWith('/v1/token')) return this.transport(request);
        const text = await request.clone().text();
        if (this.lose === 'request') throw new TypeError('Failed to fetch');
        this.writes.push({ path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) as Record<string, unknown> : undefined });
        const answer = await this.transport(request);
        if (this.lose === 'answer') throw new TypeError('Failed to fetch');
        return answer;
      },
    };
    this.#box = document.createElement('section');
    const provider = new ContextProvider(this.#box, { context: scopeContext, initialValue: new Scope(config, host) });
    this.provide = (other) => provider.setValue(new Scope(config, other));
    this.widget = document.createElement('carer-leave');
    for (const [name, value] of Object.entries({ 'as-of': today, ...attributes })) this.widget.setAttribute(name, value);
    this.#box.append(this.widget);
    document.body.append(this.#box);
  }
  static async open(setting?: Setting): Promise<Stage> {
    const stage = new Stage(setting);
    await waitUntil(() => stage.root?.querySelector('.frame:not([aria-busy])'), 'it never comes up', { timeout: 8000 });
    return stage;
  }
  remove(): void {
    this.#box.remove();
  }

  get host(): HTMLElement { return this.#box; }
  get root(): ShadowRoot { return this.widget.shadowRoot!; }
  get text(): string { return flat(this.root.querySelector<HTMLElement>('.frame')?.innerText); }
  get title(): string { return flat(this.root.querySelector('[part~=heading]')?.textContent); }
  get errors(): string[] { return [...this.root.querySelectorAll('.summary a')].map((link) => flat(link.textContent)); }
  get focused(): Element | null { return this.root.activeElement; }
  get request(): Record<string, unknown> | undefined { return this.writes.find(({ path }) => path === '/v1/leave-requests')?.body; }

  button(name: string): HTMLElement {
    const all = [...this.root.querySelectorAll<HTMLElement>('button,summary')], found = all.find((one) => flat(one.textContent) === name) ?? all.find((one) => flat(one.textContent).startsWith(`${name} `));
    if (!found) throw new Error(`no button "${name}" among: ${all.map((one) => flat(one.textContent)).join(' | ')}`);
    return found;
  }
  async settled(): Promise<void> {
    await this.widget.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.widget.updateComplete;
  }
  async press(name: string): Promise<void> {
    await waitUntil(() => { try { return this.button(name); } catch { return false; } }, `no button "${name}": ${this.text}`, { timeout: 8000 });
    this.button(name).click();
    await this.settled();
  }
  async choose(...labels: string[]): Promise<void> {
    for (const name of labels) {
      const label = [...this.root.querySelectorAll('label')].find((one) => flat(one.textContent) === name);
      if (!label) throw new Error(`nothing to choose is called "${name}": ${this.text}`);
      label.click();
      await this.settled();
    }
  }
  field(id: string): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    if (!found) throw new Error(`no field ${id}: ${this.text}`);
    return found;
  }
  async type(id: string, value: string): Promise<void> {
    const field = this.field(id);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await this.settled();
  }
  async typeDate(day: string, month = '', year = ''): Promise<void> {
    for (const [id, value] of [['f-typed', day], ['f-typed-month', month], ['f-typed-year', year]] as const) await this.type(id, value);
  }
  cell(on: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`td[data-day="${on}"]`);
    if (!found) throw new Error(`${on} is not in the month shown`);
    return found;
  }
  async shown(title: string): Promise<void> {
    await waitUntil(() => this.title === title, `"${title}" is shown, not "${this.title}": ${this.text}`, { timeout: 8000 });
    await this.settled();
  }
  async says(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(text), `"${text}" is said: ${this.text}`, { timeout: 8000 });
  }

  /** To the days of one kind of leave. */
  async toDays(kind = 'Carer\'s leave'): Promise<void> {
    await this.press('Ask for time off');
    await this.shown('Which kind of leave?');
    await this.choose(kind);
    await this.press('Continue');
    await this.shown('Which days?');
  }
  /** To the page of answers, for two days in January and the manager of the sign-in. */
  async toCheck(note = ''): Promise<void> {
    await this.toDays();
    await this.typeDate('11', '1', '2027');
    await this.press('Add this date');
    await this.typeDate('12', '1', '2027');
    await this.press('Continue');
    await this.shown('Anything to tell the person who decides? (optional)');
    if (note) await this.type('f-note', note);
    await this.press('Continue');
    await this.shown('Who should decide?');
    await this.choose('My manager');
    await this.press('Continue');
    await this.shown('Check before you send');
  }
}

export const goOffline = (isOff: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value: !isOff, configurable: true });
  window.dispatchEvent(new Event(isOff ? 'offline' : 'online'));
};
/** A request of Sam's that is there already. */
export const seed = (type: string, days: readonly string[], createdOn: string, events: LeaveSeed['events'] = []): LeaveSeed =>
  ({ type, parts: days.map((on) => ({ on, part: 'full-day' })), createdAt: `${createdOn}T09:00:00.000Z`, events });
