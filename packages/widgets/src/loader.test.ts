// How the loader finds, fetches and upgrades, in a real page.
import { expect, aTimeout, waitUntil } from '@open-wc/testing';
import type { CarerHost } from './host/index.ts';
import { discover } from './loader.ts';

const box = document.createElement('main');
before(() => document.body.append(box));
afterEach(() => box.replaceChildren());

/** Nobody is signed in and every call says which pack: enough to see whom a widget asks. */
const answering = (asked: string[]): typeof fetch => async (input, init) => {
  const request = new Request(input, init);
  asked.push(`${new URL(request.url).host} ${request.headers.get('x-publishable-key')}`);
  return Response.json({ id: 'p', version: '1', employer: { name: 'Northbridge' }, areas: [], teams: [] });
};
const drawn = (widget: Element | null): Promise<void> => waitUntil(() => widget?.shadowRoot?.querySelector('.signs, .notice'), 'the widget is drawn', { timeout: 8000 });

describe('loader', () => {
  it('fetches only what is on the page, also when it is added later', async () => {
    expect(customElements.get('carer-registration'), 'nothing of it was here').to.equal(undefined);
    box.innerHTML = '<carer-unknown></carer-unknown><p>Nothing of ours</p>';
    await aTimeout(0);
    expect(customElements.get('carer-registration')).to.equal(undefined);
    box.innerHTML = '<section><carer-registration offer="/packages/packs/src/northbridge.json"><a href="tel:1">Ring HR</a></carer-registration></section>';
    await customElements.whenDefined('carer-registration');
    await drawn(box.querySelector('carer-registration'));
    expect(box.querySelector('carer-registration')!.shadowRoot!.textContent).to.contain('Northbridge Council');
  });

  it('upgrades a box: its settings become attributes, its content the help inside', async () => {
    box.innerHTML = '<div data-carer="registration" data-heading-level="3" data-offer="/packages/packs/src/northbridge.json" data-onclick="alert(1)" data-style="color:red" data-api="https://evil.example/"><a href="tel:1">Ring HR</a></div>';
    await waitUntil(() => box.querySelector('carer-registration'));
    const widget = box.querySelector('carer-registration')!;
    await drawn(widget);
    expect(widget.shadowRoot!.querySelector('h3')!.textContent).to.contain('Do you look after someone?');
    expect(widget.getAttributeNames().sort(), 'no attribute that the widget does not know, and never where tokens go').to.eql(['heading-level', 'offer']);
    expect(widget.querySelector('a')!.textContent).to.equal('Ring HR');
    discover(document);
    await aTimeout(0);
    expect(box.querySelectorAll('carer-registration'), 'once').to.have.length(1);
  });

  it('leaves a box of another name, and its help, alone', async () => {
    box.innerHTML = '<div data-carer="constructor"><p>Ring HR</p></div><div data-carer="host"><p>Ring HR</p></div>';
    await aTimeout(20);
    expect(box.innerHTML).to.equal('<div data-carer="constructor"><p>Ring HR</p></div><div data-carer="host"><p>Ring HR</p></div>');
  });

  it('finds what stands in a shadow root that it is shown', async () => {
    const app = document.createElement('div');
    box.append(app);
    const root = app.attachShadow({ mode: 'open' });
    root.innerHTML = '<div data-carer="registration" data-offer="/packages/packs/src/northbridge.json"></div>';
    discover(root);
    await waitUntil(() => root.querySelector('carer-registration'));
  });

  it('gives widgets a host that is upgraded after them, and they ask nobody else', async () => {
    const asked: string[] = [];
    // As a framework does it: the property is there before the class.
    const host = document.createElement('carer-host') as CarerHost;
    expect(customElements.get('carer-host'), 'the host is not fetched yet').to.equal(undefined);
    host.setAttribute('publishable-key', 'pk_late');
    host.setAttribute('api', 'https://late.example/');
    Object.assign(host, { fetch: answering(asked), getToken: () => null });
    host.append(document.createElement('carer-registration'));
    box.append(host);
    await waitUntil(() => asked.length > 0, 'the host is asked', { timeout: 8000 });
    expect(new Set(asked)).to.eql(new Set(['late.example pk_late']));
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/offer')), 'the page is not asked instead').to.eql([]);
    expect(getComputedStyle(host).display).to.equal('contents');
  });

  it('passes a host’s change on, and lets a nearer host and an own attribute win', async () => {
    const asked: string[] = [];
    const host = Object.assign(document.createElement('carer-host'), { publishableKey: 'pk_outer', api: 'https://outer.example/', fetch: answering(asked), getToken: () => null });
    const inner = Object.assign(document.createElement('carer-host'), { publishableKey: 'pk_inner' });
    const own = Object.assign(document.createElement('carer-registration'), { publishableKey: 'pk_own' });
    inner.append(document.createElement('carer-registration'), own);
    host.append(inner);
    box.append(host);
    await waitUntil(() => asked.length >= 2, 'both ask');
    expect([...new Set(asked)].sort()).to.eql(['outer.example pk_inner', 'outer.example pk_own']);
    asked.length = 0;
    host.setAttribute('api', 'https://moved.example/');
    await waitUntil(() => asked.length >= 2, 'both ask again');
    expect([...new Set(asked)].sort()).to.eql(['moved.example pk_inner', 'moved.example pk_own']);
  });

  it('is one loader, however often it is on the page', async () => {
    const from = (globalThis as Record<symbol, unknown>)[Symbol.for('think-carer.loader')];
    expect(from).to.contain('/loader.ts');
    await import(`${String(from)}?again`);
    expect((globalThis as Record<symbol, unknown>)[Symbol.for('think-carer.loader')]).to.equal(from);
    box.innerHTML = '<div data-carer="registration" data-offer="/packages/packs/src/northbridge.json"></div>';
    await waitUntil(() => box.querySelector('carer-registration'));
    await aTimeout(50);
    expect(box.querySelectorAll('carer-registration')).to.have.length(1);
  });
});
