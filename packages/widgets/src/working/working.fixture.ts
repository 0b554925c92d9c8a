// One carer-working on a test page, worked by its controls alone, with the project's own packs read as files.
import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Act } from '@think-carer/kit';
import type { CarerWorking } from './carer-working.ts';
import './define.ts';

export const packs = new URL('../../../packs/src/', import.meta.url);
export const on = '2026-11-22';

export class Screen {
  readonly element: CarerWorking;
  constructor(element: CarerWorking) { this.element = element; }

  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get frame(): HTMLElement { return this.root.querySelector<HTMLElement>('.frame')!; }
  get text(): string { return this.frame.innerText.replace(/\s+/g, ' '); }
  get heading(): HTMLElement { return this.root.querySelector<HTMLElement>('[part~=heading]')!; }
  get title(): string { return this.heading.innerText.trim(); }
  get letter(): HTMLTextAreaElement { return this.root.querySelector<HTMLTextAreaElement>('textarea.letter')!; }
  get errors(): string[] { return [...this.root.querySelectorAll('.summary a')].map((link) => link.textContent!.trim()); }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await this.element.updateComplete;
  }
  /** Presses a button by the name that it is read out with. */
  async press(name: string): Promise<void> {
    const found = [...this.root.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent!.replace(/\s+/g, ' ').trim() === name);
    if (!found) throw new Error(`no button is called "${name}": ${this.text}`);
    found.click();
    await this.settled();
  }
  async go(): Promise<void> {
    this.root.querySelector<HTMLElement>('form .button.main')!.click();
    await this.settled();
  }
  field(name: string): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(`#${CSS.escape(`f-${name}`)}`);
    if (!found) throw new Error(`no field is called ${name}: ${this.text}`);
    return found;
  }
  type(name: string, value: string): void {
    const field = this.field(name);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  async date(name: string, iso: string): Promise<void> {
    const [year, month, day] = iso.split('-');
    for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) {
      this.type(`${name}-${part}`, value!);
      await this.element.updateComplete;
    }
  }
  choose(value: string): void {
    const found = this.root.querySelector<HTMLInputElement>(`form input[type=radio][value="${value}"]`);
    if (!found) throw new Error(`nothing to choose is ${value}: ${this.text}`);
    found.click();
  }
  box(title: string): HTMLInputElement {
    const label = [...this.root.querySelectorAll<HTMLLabelElement>('.way>label')].find((one) => one.innerText.trim() === title);
    if (!label) throw new Error(`no way of working is called ${title}`);
    return this.root.querySelector<HTMLInputElement>(`#${CSS.escape(label.htmlFor)}`)!;
  }
  async pick(...titles: string[]): Promise<void> {
    for (const title of titles) this.box(title).click();
    await this.go();
    await waitUntil(() => !this.root.querySelector('.way') || this.errors.length > 0, 'the list is never left');
    await this.settled();
  }
  async now(hours: string, days: string, pay: string, per: string): Promise<void> {
    this.type('hours', hours);
    this.type('days', days);
    this.type('pay', pay);
    this.choose(per);
    await this.go();
  }
  /** One row of the comparison, a text for each column. */
  row(label: string): string[] {
    const row = [...this.root.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')!.textContent === label);
    if (!row) throw new Error(`no row is called "${label}"`);
    return [...row.querySelectorAll<HTMLElement>('td>div')].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim());
  }
  get columns(): string[] { return [...this.root.querySelectorAll('thead th')].map((cell) => cell.textContent!); }
}

export async function open(attributes: Readonly<Record<string, string>> = {}): Promise<Screen> {
  const element = document.createElement('carer-working');
  for (const [name, value] of Object.entries({ offer: new URL('northbridge.json', packs).href, 'as-of': on, locale: 'en-GB', ...attributes })) element.setAttribute(name, value);
  const ready = oneEvent(element, 'carer-ready');
  await fixture(html`<main>${element}</main>`);
  await ready;
  return new Screen(element);
}

/** Two half weeks compared: as far as the table. */
export async function compared(): Promise<Screen> {
  const screen = await open();
  await screen.pick('Part-time or flexible hours', 'Compressed hours');
  await screen.now('37', '5', '28,000', 'year');
  screen.type('part-time.hours', '22.2');
  screen.type('part-time.days', '3');
  await screen.go();
  screen.type('compressed-hours.days', '4');
  await screen.go();
  return screen;
}

/** From the table to the first question of asking. */
export async function asking(kind: 'statutory' | 'informal' | 'trial', from?: Screen): Promise<Screen> {
  const screen = from ?? await compared();
  await screen.press('Ask for this Part-time or flexible hours');
  await waitUntil(() => screen.root.querySelector('input[name=kind]'), 'asking is never shown');
  screen.choose(kind);
  await screen.go();
  return screen;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Does what an example says, by the names that a person reads. */
export async function perform(screen: Screen, acts: readonly Act[]): Promise<void> {
  const { root } = screen;
  const named = (selector: string, is: (text: string) => boolean) => [...root.querySelectorAll<HTMLElement>(selector)].find((one) => is(flat(one.textContent ?? '')));
  for (const act of acts) {
    const find = (): HTMLElement | undefined => ('press' in act ? named('button,summary', (text) => text === act.press)
      : named('label', (text) => text.startsWith('choose' in act ? act.choose : act.fill)));
    await waitUntil(find, `nothing is called "${Object.values(act)[0] as string}": ${screen.text}`);
    const found = find()!;
    if ('fill' in act) screen.type((found as HTMLLabelElement).htmlFor.slice(2), act.with);
    else found.click();
    await screen.settled();
  }
}
