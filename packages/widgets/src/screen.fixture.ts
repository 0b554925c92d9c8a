// One widget on a test page, worked by its controls alone, behind it the contract answered from memory: what the fixtures of all nouns share.
import { ContextProvider } from '@lit/context';
import { expect, waitUntil } from '@open-wc/testing';
import { Scope, scopeContext, type Act, type Example } from '@think-carer/kit';
import type { MemoryTransport } from '@think-carer/sdk/testing';
import type { LitElement } from 'lit';

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** As it is drawn, and as it is written: a line that breaks is a space in the one alone. */
const namesOf = (one: HTMLElement): readonly [string, string] => [flat(one.innerText), flat(one.textContent ?? '')];
export const rolesOf = { carer: ['employee'], manager: ['employee', 'manager'], hr: ['employee', 'hr'], visitor: [] } as const;

export interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly match: string | null; readonly body: Readonly<Record<string, unknown>> | undefined }
/** What the network does: nothing of a write arrives, or its answer is lost; or nothing can be read. */
export interface Wire { lose: 'nothing' | 'request' | 'answer' | 'reads' }
interface Placing<E> {
  readonly element: E;
  readonly transport: MemoryTransport;
  readonly isSignedIn: boolean;
  readonly network?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | true>>;
  readonly content?: string | undefined;
  /** Kept as they are fired. */
  readonly events?: readonly string[];
}

export class Screen<E extends LitElement = LitElement> {
  readonly element: E;
  readonly transport: MemoryTransport;
  readonly box = document.createElement('main');
  /** Every write that reached the network, and every address that was read. */
  readonly sent: Sent[] = [];
  readonly read: string[] = [];
  readonly events: Event[] = [];
  readonly wire: Wire = { lose: 'nothing' };
  #begun: Promise<unknown>;

  /** On the page at once; see {@link begun}. */
  constructor({ element, transport, isSignedIn, network, attributes = {}, content = '', events = [] }: Placing<E>) {
    [this.element, this.transport] = [element, transport];
    if (network === 'offline') this.wire.lose = 'request';
    new ContextProvider(this.box, { context: scopeContext, initialValue: new Scope({ publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' }, { getToken: () => (isSignedIn ? 'identity' : null), fetch: (input, init) => this.#answer(new Request(input, init)) }) });
    for (const [name, value] of Object.entries<string | true>({ locale: 'en-GB', ...attributes })) element.setAttribute(name, String(value === true ? '' : value));
    element.innerHTML = content;
    for (const type of events) element.addEventListener(type, (event) => this.events.push(event));
    this.#begun = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) element.addEventListener(type, done, { once: true }); });
    this.box.append(element);
    document.body.append(this.box);
    screens.push(this);
  }
  async begun(): Promise<this> {
    await this.#begun;
    await this.settled();
    return this;
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url), { wire, transport } = this;
    if (request.method === 'GET' || pathname === '/v1/token') {
      this.read.push(pathname + search);
      if (wire.lose === 'reads') throw new TypeError('Failed to fetch');
      return transport(request);
    }
    const text = await request.clone().text();
    if (wire.lose === 'request') throw new TypeError('Failed to fetch');
    this.sent.push({ method: request.method, path: pathname, key: request.headers.get('idempotency-key'), match: request.headers.get('if-match'), body: text ? JSON.parse(text) as Record<string, unknown> : undefined });
    const answer = await transport(request);
    if (wire.lose === 'answer') throw new TypeError('Failed to fetch');
    return answer;
  }

  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get frame(): HTMLElement { return this.root.querySelector<HTMLElement>('.frame')!; }
  get text(): string { return flat(this.frame.innerText); }
  /** All that can be read: also the page’s own words beside the widget’s, and what is typed. */
  get seen(): string { return flat(`${this.text} ${this.element.innerText} ${this.all<HTMLInputElement>('input,textarea').map(({ value }) => value).join(' ')}`); }
  get title(): string { return flat(this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''); }
  get focused(): Element | null { return this.root.activeElement; }
  /** What the summary of what is wrong lists. */
  get errors(): string[] { return this.all<HTMLElement>('.summary a').map((link) => flat(link.textContent ?? '')); }
  get buttons(): string[] { return this.all<HTMLElement>('button').map((one) => flat(one.textContent ?? '')); }
  get status(): string { return flat(this.root.querySelector('.unseen[role=status]')?.textContent ?? ''); }
  all<One extends Element>(selector: string): One[] { return [...this.root.querySelectorAll<One>(selector)]; }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.element.updateComplete;
  }
  /** Also where the words are the page’s own, beside the widget’s. */
  async says(text: string): Promise<void> {
    await waitUntil(() => flat(`${this.text} ${this.element.innerText}`).includes(text), `"${text}" is never said: ${this.text.slice(0, 2500)}`);
    await this.settled();
  }
  button(name: string): HTMLElement | undefined {
    const all = this.all<HTMLElement>('button,summary');
    return all.find((one) => namesOf(one).includes(name)) ?? all.find((one) => namesOf(one).some((text) => text.startsWith(`${name} `)));
  }
  async press(name: string): Promise<void> {
    await waitUntil(() => this.button(name), `no button is called "${name}": ${this.text.slice(0, 2500)}`);
    this.button(name)!.click();
    await this.settled();
  }
  async choose(name: string): Promise<void> {
    const found = () => this.all<HTMLElement>('label,[role=checkbox]').find((one) => namesOf(one).some((text) => text.startsWith(name))) ?? this.all<HTMLOptionElement>('option').find((one) => flat(one.textContent ?? '') === name);
    await waitUntil(found, `nothing to choose is called "${name}"`);
    const one = found()!;
    if (one instanceof HTMLOptionElement) {
      one.selected = true;
      one.closest('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    } else one.click();
    await this.settled();
  }
  field(name: string): HTMLInputElement | undefined {
    const label = this.all<HTMLLabelElement>('label').find((one) => namesOf(one).some((text) => text.startsWith(name)));
    return label && this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label.htmlFor)}`) || undefined;
  }
  async fill(name: string, text: string): Promise<void> {
    await waitUntil(() => this.field(name), `no field is called "${name}": ${this.all('label').map((one) => flat(one.textContent ?? '')).join(' | ').slice(0, 2000)}`);
    const field = this.field(name)!;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    await this.settled();
  }
  async give(text: string, name: string): Promise<void> {
    await waitUntil(() => this.root.querySelector('input[type=file]'));
    const field = this.root.querySelector<HTMLInputElement>('input[type=file]')!, chosen = new DataTransfer();
    chosen.items.add(new File([text], name, { type: name.endsWith('.json') ? 'application/json' : 'text/csv' }));
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
  /** An example ends where it says, and has no accessibility fault there. */
  async ends({ acts, shows }: Pick<Example, 'acts' | 'shows'>): Promise<void> {
    await this.perform(acts);
    for (const text of shows) await waitUntil(() => this.seen.includes(flat(text)), `"${text}" is not in: ${this.seen.slice(0, 3500)}`);
    await expect(this.element).to.be.accessible();
  }
}

const screens: Screen[] = [];
/** Takes the widgets off the page, and what was chosen in one for the next. */
export function clear(): void {
  for (const { element, box } of screens.splice(0)) {
    (element as Partial<{ clear(): void }>).clear?.();
    box.remove();
  }
  localStorage.clear();
}
