// The base element: its five states, its language, its failures, and what it leaves behind.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { define } from './define.ts';
import { CarerElement } from './element.ts';
import type { Wording } from './language.ts';

const english = { hello: 'Hello' };
class Probe extends CarerElement<typeof english> {
  static readonly tag = 'carer-probe';
  protected readonly wording: Wording<typeof english> = { 'en-GB': english, cy: async () => ({ default: { hello: 'Helo' } }) };
  preparing: () => Promise<void> = async () => undefined;
  drawing: () => TemplateResult = () => html`${this.troubleView()}${this.heading(this.t.hello)}<button>A</button>`;
  /** The language that is spoken when what it stands on is fetched. */
  began = '';
  protected override prepare(): Promise<void> { this.began ||= this.language; return this.preparing(); }
  protected view(): TemplateResult { return this.drawing(); }
  fail(error: unknown): string { return this.report(error); }
  focusHeading(): Promise<void> { return this.focusOn(); }
}
define(Probe);
declare global { interface HTMLElementTagNameMap { 'carer-probe': Probe } }

const probes: Element[] = [];
function made(over: Partial<Probe> = {}, content = ''): Probe {
  const probe = Object.assign(document.createElement('carer-probe'), over);
  probe.innerHTML = content;
  probes.push(probe);
  return probe;
}
async function drawn(probe: Probe): Promise<ShadowRoot> {
  if (!probe.isConnected) document.body.append(probe);
  await waitUntil(() => probe.shadowRoot?.querySelector('.frame:not([aria-busy])'));
  return probe.shadowRoot!;
}
afterEach(() => { for (const probe of probes.splice(0)) probe.remove(); });

describe('CarerElement', () => {
  it('shows the static help while it loads, then its view, and says once that it is ready', async () => {
    let finish: (() => void) | undefined;
    const probe = made({ preparing: () => new Promise<void>((done) => { finish = done; }) }, '<a href="tel:1">Ring HR</a>');
    let readies = 0;
    probe.addEventListener('carer-ready', () => { readies += 1; });
    document.body.append(probe);
    await waitUntil(() => probe.shadowRoot?.querySelector('[aria-busy=true]'));
    expect(probe.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
    finish?.();
    const root = await drawn(probe);
    expect(root.querySelector('slot')).to.equal(null);
    expect(root.querySelector('h2')?.textContent).to.equal('Hello');
    probe.requestUpdate();
    await probe.updateComplete;
    expect(readies).to.equal(1);
    expect(document.activeElement, 'nothing takes focus on the first draw').to.equal(document.body);
  });

  it('shows a failure with telephone, help and a way on, and starts again', async () => {
    let isDown = true;
    const probe = made({ phone: '01632 960100', preparing: () => (isDown ? Promise.reject(Object.assign(new Error('no'), { code: 'internal' })) : Promise.resolve()) }, '<a href="tel:1">Ring HR</a>');
    const codes: string[] = [];
    probe.addEventListener('carer-error', ({ code }) => codes.push(code));
    document.body.append(probe);
    await waitUntil(() => probe.shadowRoot?.querySelector('.notice.failed[role=alert]'));
    const root = probe.shadowRoot!;
    expect(root.querySelector('.notice')!.textContent).to.contain('01632 960100').and.not.contain('What you typed');
    expect(root.querySelector('slot')!.assignedElements()).to.have.length(1);
    const again = root.querySelector<HTMLButtonElement>('.notice .button')!;
    again.focus();
    again.click();
    await waitUntil(() => codes.length === 2);
    await aTimeout(0);
    expect(root.activeElement?.className, 'focus stays with the way on').to.equal('button');
    isDown = false;
    root.querySelector<HTMLButtonElement>('.notice .button')!.click();
    await waitUntil(() => root.querySelector('h2'));
    await aTimeout(0);
    expect(root.activeElement).to.equal(root.querySelector('h2'));
    expect(codes).to.eql(['internal', 'internal']);
  });

  it('starts by itself when the network that was missing is there', async () => {
    let isDown = true;
    const probe = made({ preparing: () => (isDown ? Promise.reject(Object.assign(new Error('no'), { kind: 'network', code: 'network' })) : Promise.resolve()) });
    document.body.append(probe);
    await waitUntil(() => probe.shadowRoot?.querySelector('.notice.offline'));
    isDown = false;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => probe.shadowRoot!.querySelector('h2'));
  });

  it('tells kinds of trouble apart', async () => {
    const probe = made();
    await drawn(probe);
    const errors = [{ kind: 'network', code: 'network' }, { kind: 'timeout', code: 'timeout' }, { kind: 'unauthenticated', code: 'token-unavailable' }, { kind: 'unauthenticated', code: 'token-expired' }, { kind: 'api', code: 'publishable-key-unknown' }, new Error('odd'), null];
    expect(errors.map((error) => probe.fail(error))).to.eql(['offline', 'offline', 'signIn', 'expired', 'failed', 'failed', 'failed']);
    await probe.updateComplete;
    expect(probe.shadowRoot!.querySelector('.notice')!.textContent).to.contain('What you typed is still here');
    expect(probe.shadowRoot!.querySelector('h2'), 'the view stays').to.not.equal(null);
  });

  it('leaves words and the static help, never a blank, when its view throws', async () => {
    const probe = made({ drawing: () => { throw new Error('broken'); } }, '<a href="tel:1">Ring HR</a>');
    const codes: string[] = [];
    probe.addEventListener('carer-error', ({ code }) => codes.push(code));
    document.body.append(probe);
    await waitUntil(() => codes.length > 0);
    const root = probe.shadowRoot!;
    expect(root.querySelector('[role=alert]')!.textContent).to.contain('not working');
    expect([...root.querySelectorAll('slot')].some((slot) => slot.assignedElements().length === 1)).to.equal(true);
    probe.requestUpdate();
    await probe.updateComplete;
    expect([codes, root.querySelectorAll('[role=alert]').length]).to.eql([['render-failed'], 1]);
    probe.drawing = () => html`<p>Whole again</p>`;
    root.querySelector<HTMLButtonElement>('.notice .button')!.click();
    await waitUntil(() => root.textContent?.includes('Whole again'), 'and a way on');
  });

  it('survives a view that throws when it was there already', async () => {
    const probe = made();
    const root = await drawn(probe);
    const drawing = probe.drawing;
    probe.drawing = () => { throw new Error('broken'); };
    probe.requestUpdate();
    await waitUntil(() => root.querySelector('[role=alert]'));
    expect(root.querySelector('h2')).to.equal(null);
    probe.drawing = drawing;
    root.querySelector<HTMLButtonElement>('.notice .button')!.click();
    await waitUntil(() => root.querySelector('h2'));
  });

  it('speaks the language of its place: attribute, change of page, and move', async () => {
    const probe = made();
    const root = await drawn(probe);
    const said = () => root.querySelector('h2')?.textContent;
    document.documentElement.lang = 'cy';
    await waitUntil(() => said() === 'Helo');
    expect(root.querySelector('.frame')!.getAttribute('lang')).to.equal('cy');
    probe.locale = 'en-GB';
    await waitUntil(() => said() === 'Hello');
    probe.removeAttribute('locale');
    Object.assign(probe, { locale: undefined });
    await waitUntil(() => said() === 'Helo');
    document.documentElement.lang = 'en-GB';
    await waitUntil(() => said() === 'Hello');
    const section = document.createElement('section');
    section.lang = 'cy';
    document.body.append(section);
    probes.push(section);
    section.append(probe);
    await waitUntil(() => said() === 'Helo', 'a moved widget reads its new place');
    document.documentElement.removeAttribute('lang');
  });

  it('fetches what it stands on in the language of the page, before its words are here', async () => {
    const probe = made({ locale: 'cy' });
    await drawn(probe);
    expect(probe.began).to.equal('cy');
  });

  it('prepares again for another scope, once, and takes the last answer', async () => {
    const asked: (string | undefined)[] = [];
    const probe = made();
    probe.preparing = async () => { asked.push(probe.scope.config.publishableKey); };
    probe.publishableKey = 'pk_a';
    await drawn(probe);
    probe.setAttribute('heading-level', '4');
    probe.setAttribute('phone', '1');
    await probe.updateComplete;
    expect(asked, 'a setting that loads nothing costs nothing').to.eql(['pk_a']);
    expect(probe.shadowRoot!.querySelector('h4')).to.not.equal(null);
    probe.publishableKey = 'pk_b';
    await probe.updateComplete;
    expect(asked).to.eql(['pk_a', 'pk_b']);
  });

  it('draws headings at the level of the page, never deeper than six', async () => {
    for (const [level, tag] of [[1, 'H1'], [3, 'H3'], [5, 'H5'], [9, 'H6']] as const) {
      const probe = made({ headingLevel: level });
      const heading = (await drawn(probe)).querySelector('[part~=heading]')!;
      expect(heading.localName.toUpperCase()).to.equal(tag);
      await probe.focusHeading();
      expect(probe.shadowRoot!.activeElement).to.equal(heading);
    }
  });

  it('goes back to its usual heading when a framework takes the attribute away', async () => {
    const probe = made({ headingLevel: 4 });
    await drawn(probe);
    probe.setAttribute('heading-level', '3');
    await probe.updateComplete;
    probe.removeAttribute('heading-level');
    await probe.updateComplete;
    expect(probe.shadowRoot!.querySelector('[part~=heading]')!.localName).to.equal('h2');
  });

  it('has a width of its own in a row', async () => {
    const row = document.createElement('div');
    row.setAttribute('hidden', '');
    row.attributeStyleMap.set('display', 'flex');
    row.removeAttribute('hidden');
    probes.push(row);
    document.body.append(row);
    const probe = made();
    row.append(probe);
    await drawn(probe);
    expect(probe.getBoundingClientRect().width).to.be.above(200);
    row.attributeStyleMap.set('width', '200px');
    expect(probe.getBoundingClientRect().width, 'and gives way where there is less room').to.equal(200);
  });
});

describe('define', () => {
  it('is safe to repeat, and gives one class several tags', () => {
    define(Probe);
    expect(customElements.get('carer-probe')).to.equal(Probe);
    define(Probe, 'carer-probe-too');
    expect(document.createElement('carer-probe-too')).to.be.instanceOf(Probe);
  });
});
