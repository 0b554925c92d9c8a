// carer-host: whose setting wins, what a change or a late host does to the widgets inside, and that it takes no room and has no words.
import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { CarerElement, define, type Wording } from '@think-carer/kit';
import type { CarerHost } from './index.ts';

const english = { hello: 'Hello', typed: 'Your words' };
/** A widget that says whom it asked and what it was told. */
class Guest extends CarerElement<typeof english> {
  static readonly tag = 'carer-guest';
  protected readonly wording: Wording<typeof english> = { 'en-GB': english, cy: async () => ({ default: { hello: 'Helo', typed: 'Eich geiriau' } }) };
  prepared = 0;
  who: string | undefined;
  protected override async prepare(): Promise<void> {
    this.prepared += 1;
    this.who = (await this.scope.session())?.email;
    this.requestUpdate();
  }
  protected view(): TemplateResult { return html`${this.heading(this.t.hello)}<p class="who">${this.who}</p><input aria-label=${this.t.typed}>`; }
  fail(): void { this.report({ code: 'test' }); }
}
define(Guest);
declare global { interface HTMLElementTagNameMap { 'carer-guest': Guest } }

const boxes: Element[] = [], wire: string[] = [];
const json = (body: unknown): Response => Response.json(body);
/** Whoever holds the token is who the session says; a line for each call: where, for which employer, as whom. */
const answering: typeof fetch = async (input, init) => {
  const request = new Request(input, init), { host, pathname } = new URL(request.url);
  if (pathname === '/v1/token') return json({ access_token: new URLSearchParams(await request.text()).get('subject_token'), token_type: 'Bearer', expires_in: 600 });
  const who = request.headers.get('authorization')?.replace('Bearer ', '');
  wire.push(`${host} ${request.headers.get('x-publishable-key')} ${who}`);
  return json({ roles: ['employee'], email: who, name: who });
};
const base = { api: 'https://a.example/', publishableKey: 'pk_a', fetch: answering, getToken: () => 'sam' };
function put(markup: string, over: Partial<CarerHost> = {}): { readonly host: CarerHost; readonly guests: readonly Guest[] } {
  const box = document.createElement('div');
  box.innerHTML = markup;
  Object.assign(box.querySelector('carer-host')!, base, over);
  boxes.push(box);
  document.body.append(box);
  return { host: box.querySelector('carer-host')!, guests: [...box.querySelectorAll('carer-guest')] };
}
const drawn = async (...guests: readonly Guest[]): Promise<void> => waitUntil(() => guests.every((guest) => guest.shadowRoot?.querySelector('.frame:not([aria-busy])')), 'they are drawn', { timeout: 8000 });
const said = (guest: Guest): string => guest.shadowRoot!.querySelector('h2')!.textContent;
const heardOf = async (guest: Guest, who: string): Promise<void> => waitUntil(() => guest.shadowRoot!.querySelector('.who')?.textContent === who, `it knows of ${who}`, { timeout: 8000 });
afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
  wire.length = 0;
});

describe('carer-host', () => {
  // First: nothing registered the class yet.
  it('may come after its widgets: they wait for it, and ask nobody else', async () => {
    const { guests: [guest] } = put('<carer-host><carer-guest></carer-guest></carer-host>');
    await guest!.updateComplete;
    expect([customElements.get('carer-host'), guest!.prepared, wire]).to.eql([undefined, 0, []]);
    await import('./define.ts');
    await drawn(guest!);
    expect([guest!.prepared, wire]).to.eql([1, ['a.example pk_a sam']]);
  });

  it('draws nothing, takes no room and has no words', async () => {
    const { host, guests } = put('<carer-host><carer-guest></carer-guest><p>The page’s own</p></carer-host>');
    await drawn(...guests);
    expect(getComputedStyle(host).display).to.equal('contents');
    expect([host.shadowRoot!.textContent.trim(), [...host.shadowRoot!.children].map(({ localName }) => localName)]).to.eql(['', ['slot']]);
    expect(host.getAttributeNames()).to.eql([]);
  });

  it('is shared: its widgets load once what they all need', async () => {
    const { guests } = put('<carer-host><carer-guest></carer-guest><div><carer-guest></carer-guest></div><carer-guest></carer-guest></carer-host>');
    await drawn(...guests);
    expect(wire).to.eql(['a.example pk_a sam']);
  });

  it('gives way to the widget, and beats the page', async () => {
    const block = Object.assign(document.createElement('script'), { type: 'application/json', textContent: '{"publishableKey":"pk_page","phone":"01","locale":"cy"}' });
    block.dataset['carerConfig'] = '';
    boxes.push(block);
    document.body.append(block);
    const { guests: [inside, own] } = put('<carer-host locale="en-GB"><carer-guest></carer-guest><carer-guest locale="cy" publishable-key="pk_own"></carer-guest></carer-host>');
    await drawn(inside!, own!);
    expect([said(inside!), said(own!)]).to.eql(['Hello', 'Helo']);
    expect(wire.toSorted()).to.eql(['a.example pk_a sam', 'a.example pk_own sam']);
    expect(inside!.scope.config.phone, 'what it does not say, the page does').to.equal('01');
  });

  it('stands in another, which says what it does not: settings, person and way out', async () => {
    const { guests: [outer, inner] } = put('<carer-host phone="01632 960100" locale="cy"><carer-guest></carer-guest><carer-host publishable-key="pk_b" locale="en-GB"><carer-guest></carer-guest></carer-host></carer-host>');
    await drawn(outer!, inner!);
    expect([said(outer!), said(inner!)]).to.eql(['Helo', 'Hello']);
    expect(wire.toSorted()).to.eql(['a.example pk_a sam', 'a.example pk_b sam']);
    expect(inner!.scope.config).to.include({ api: 'https://a.example/', phone: '01632 960100', publishableKey: 'pk_b' });
  });

  it('passes on what changes, also through a host inside, and back again', async () => {
    const { host, guests: [guest] } = put('<carer-host><carer-host phone="1"><carer-guest></carer-guest></carer-host></carer-host>');
    await drawn(guest!);
    host.api = 'https://moved.example/';
    await waitUntil(() => wire.length === 2);
    host.setAttribute('locale', 'cy');
    await waitUntil(() => said(guest!) === 'Helo');
    host.removeAttribute('locale');
    await waitUntil(() => said(guest!) === 'Hello');
    expect(wire.map((line) => line.split(' ')[0]), 'another language asks nobody anew').to.eql(['a.example', 'moved.example']);
  });

  it('loses nothing that was typed when the page turns to another language', async () => {
    const { host, guests: [guest] } = put('<carer-host><carer-guest></carer-guest></carer-host>');
    await drawn(guest!);
    const field = guest!.shadowRoot!.querySelector('input')!;
    field.value = 'my own words';
    host.locale = 'cy';
    await waitUntil(() => said(guest!) === 'Helo');
    expect([guest!.shadowRoot!.querySelector('input'), field.value, field.isConnected]).to.eql([field, 'my own words', true]);
  });

  it('asks again when somebody else signs in, and shows nothing of the person before', async () => {
    const { host, guests: [guest] } = put('<carer-host><carer-guest></carer-guest></carer-host>');
    await drawn(guest!);
    await heardOf(guest!, 'sam');
    host.getToken = () => 'priya';
    await heardOf(guest!, 'priya');
    expect(wire).to.eql(['a.example pk_a sam', 'a.example pk_a priya']);
  });

  it('follows a widget that is moved from one host to another', async () => {
    const { guests: [guest] } = put('<carer-host><carer-guest></carer-guest></carer-host>'), { host: other } = put('<carer-host></carer-host>', { publishableKey: 'pk_b', getToken: () => 'lee' });
    await drawn(guest!);
    other.append(guest!);
    await heardOf(guest!, 'lee');
    expect(wire).to.eql(['a.example pk_a sam', 'a.example pk_b lee']);
  });

  it('puts what is inside into shared-PC mode, but for a nearer “off”, and together they are cleared', async () => {
    const { host, guests: [one, apart, another] } = put('<carer-host shared-pc="5"><carer-guest></carer-guest><carer-host shared-pc="off"><carer-guest></carer-guest></carer-host><carer-guest></carer-guest></carer-host>');
    await drawn(one!, apart!, another!);
    const way = (guest: Guest): boolean => guest.shadowRoot!.querySelector('.way-out') !== null, cleared: Element[] = [];
    expect([one!, apart!, another!].map(way)).to.eql([true, false, true]);
    host.addEventListener('carer-cleared', ({ target }) => cleared.push(target as Element));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await Promise.all([one!.updateComplete, another!.updateComplete]);
    expect(cleared).to.have.members([one!, another!]);
    expect(apart!.shadowRoot!.querySelector('input'), 'apart').to.not.equal(null);
    host.sharedPc = 'off';
    await waitUntil(() => !way(one!) && !way(another!));
  });
});
