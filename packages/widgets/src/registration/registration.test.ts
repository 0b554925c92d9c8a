// How a registration behaves in a browser, against the contract served from memory.
import { expect, aTimeout, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { ContextProvider } from '@lit/context';
import { Scope, scopeContext, type HostFunctions } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import { createClient } from '@think-carer/sdk';
import { createMemoryTransport, type MemoryTransport, type MemoryTransportOptions, type RegistrationSeed } from '@think-carer/sdk/testing';
import './define.ts';
import { examples } from './registration.examples.ts';
import { messages as later } from './registration.later.messages.ts';
import { messages as first } from './registration.messages.ts';
import welsh from './registration.messages.cy.ts';
import type { CarerRegistration } from './index.ts';

/** All that the widget can say in English. */
const messages = { ...first, ...later };
const sam = { id: 'sam', roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' } as const;
const kept = { level: 'confidential', relationship: 'parent', careHours: '10-to-19', privacyVersion: '2026-09' } as const;
const pack = (await (await fetch(new URL('../../../packs/src/northbridge.json', import.meta.url))).json()) as Pack;

interface Sent { readonly method: string; readonly path: string; readonly key: string | null; readonly body: Record<string, unknown> | undefined }
interface Stage {
  readonly host: HTMLElement;
  /** Another person, or another server, from here on. */
  readonly provide: (host: HostFunctions) => void;
  readonly widget: CarerRegistration;
  readonly root: ShadowRoot;
  readonly transport: MemoryTransport;
  readonly writes: Sent[];
  /** What the network does with a write: before the server, or after it has answered. */
  wire: { lose: 'nothing' | 'request' | 'answer' };
}
type Setting = Partial<MemoryTransportOptions> & { readonly attributes?: Readonly<Record<string, string>>; readonly getToken?: () => string | null; readonly content?: string };

const stages: HTMLElement[] = [];
const config = { publishableKey: 'pk_test', api: 'https://api.example.invalid/', phone: '01632 960100' };
function hosting(host: HostFunctions): { box: HTMLElement; provide: Stage['provide'] } {
  const box = document.createElement('section');
  const provider = new ContextProvider(box, { context: scopeContext, initialValue: new Scope(config, host) });
  return { box, provide: (other) => provider.setValue(new Scope(config, other)) };
}
async function stage({ attributes = {}, getToken = () => 'identity', content = '', ...options }: Setting = {}): Promise<Stage> {
  const transport = createMemoryTransport({ pack, persona: sam, ...options });
  const writes: Sent[] = [];
  const wire: Stage['wire'] = { lose: 'nothing' };
  const { box: host, provide } = hosting({
    getToken,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'GET' || request.url.endsWith('/v1/token')) return transport(request);
      const text = await request.clone().text();
      if (wire.lose === 'request') throw new TypeError('Failed to fetch');
      writes.push({ method: request.method, path: new URL(request.url).pathname, key: request.headers.get('idempotency-key'), body: text ? JSON.parse(text) : undefined });
      const answer = await transport(request);
      if (wire.lose === 'answer') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  const widget = document.createElement('carer-registration');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.innerHTML = content;
  const ready = new Promise((done) => widget.addEventListener('carer-ready', done, { once: true }));
  host.append(widget);
  document.body.append(host);
  stages.push(host);
  await ready;
  return { host, provide, widget, root: widget.shadowRoot!, transport, writes, wire };
}

const seen = ({ root }: Stage): string => (root.querySelector<HTMLElement>('.frame')?.innerText ?? '').replace(/\s+/g, ' ');
const title = ({ root }: Stage): string => root.querySelector('[part~=heading]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const nameOf = (button: Element): string => (button.textContent ?? '').replace(/\s+/g, ' ').trim();
function button({ root }: Stage, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button,summary')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no button "${name}" among: ${[...root.querySelectorAll('button')].map(nameOf).join(' | ')}`);
  return found;
}
async function press(on: Stage, name: string): Promise<void> {
  button(on, name).click();
  await settled(on);
}
/** Quicker than a person: what comes after the questions may still be on its way. */
async function settled(on: Stage): Promise<void> {
  await on.widget.updateComplete;
  if (title(on) === '') await waitUntil(() => title(on) !== '', 'a page with a heading is shown', { timeout: 8000 });
}
async function choose(on: Stage, label: string): Promise<void> {
  const found = [...on.root.querySelectorAll('label')].find((one) => nameOf(one) === label);
  if (!found) throw new Error(`nothing to choose is called "${label}"`);
  found.click();
  await on.widget.updateComplete;
}
async function shown(on: Stage, heading: string): Promise<void> {
  await waitUntil(() => title(on) === heading, `"${heading}" is shown, not "${title(on)}": ${seen(on)}`, { timeout: 8000 });
  await on.widget.updateComplete;
}
const says = (on: Stage, text: string): Promise<void> => waitUntil(() => seen(on).includes(text), `"${text}" is said`, { timeout: 8000 });
const focused = ({ root }: Stage): Element | null => root.activeElement;

async function toAnswers(on: Stage): Promise<void> {
  for (let pages = 0; title(on) !== messages.check.title; pages++) {
    if (pages > 8) throw new Error(`Continue leads nowhere from "${title(on)}": ${seen(on)}`);
    await press(on, 'Continue');
  }
}
/** From the start page to the answers, in the quickest way. */
async function answered(on: Stage, level = 'The confidential register'): Promise<void> {
  await press(on, 'Yes, I look after someone');
  await choose(on, level);
  await press(on, 'Continue');
  await toAnswers(on);
}

const clock = performance.now.bind(performance);
let ahead = 0;
before(() => { performance.now = () => clock() + ahead; });
after(() => { performance.now = clock; });
const goOffline = (isOff: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value: !isOff, configurable: true });
  window.dispatchEvent(new Event(isOff ? 'offline' : 'online'));
};
beforeEach(() => {
  ahead = 0;
  localStorage.clear();
});
afterEach(() => {
  for (const host of stages.splice(0)) host.remove();
  delete (navigator as { onLine?: boolean }).onLine;
});

describe('before registering', () => {
  it('asks in plain words, with two buttons of equal weight', async () => {
    const on = await stage();
    expect(title(on)).to.equal('Do you look after someone?');
    expect([...on.root.querySelectorAll('.signs li')]).to.have.length.above(3);
    const [yes, no] = ['Yes, I look after someone', 'Not now'].map((name) => getComputedStyle(button(on, name)));
    for (const look of ['color', 'backgroundColor', 'borderColor', 'fontSize', 'fontWeight', 'inlineSize', 'blockSize'] as const) expect(no?.[look], look).to.equal(yes?.[look]);
    expect(focused(on), 'nothing takes focus on the first draw').to.equal(null);
    await expect(on.widget).to.be.accessible();
  });

  it('folds on "Not now", tells the page, and stores nothing', async () => {
    const on = await stage();
    const events: string[] = [];
    on.host.addEventListener('carer-not-now', (event) => events.push(event.type));
    await press(on, 'Not now');
    await says(on, 'You can register whenever you like.');
    expect(events).to.eql(['carer-not-now']);
    expect(localStorage).to.have.length(0);
    expect(on.writes).to.eql([]);
    await press(on, messages.start.folded);
    await shown(on, 'Do you look after someone?');
  });

  it('remembers "Not now" on this computer only where the page asks for it', async () => {
    const first = await stage({ attributes: { 'not-now-days': '30' } });
    await press(first, 'Not now');
    expect(localStorage).to.have.length(1);
    const second = await stage({ attributes: { 'not-now-days': '30' } });
    expect(seen(second)).to.contain('whenever you like').and.not.contain('Not now');
    expect(second.writes).to.eql([]);
    await press(second, messages.start.folded);
    expect(localStorage).to.have.length(0);
    localStorage.setItem('carer-registration-not-now', String(Date.now() + 86_400_000));
    expect(title(await stage({ attributes: { 'not-now-days': '30' }, registrations: [kept] })), 'a registration is shown whatever was pressed before').to.contain('Your registration');
    localStorage.setItem('carer-registration-not-now', String(Date.now() - 1));
    expect(title(await stage({ attributes: { 'not-now-days': '30' } })), 'after the days have passed').to.equal('Do you look after someone?');
  });

  it('says that signing in is needed before anything can be typed, and goes on when it is done', async () => {
    let token: string | null = null;
    const on = await stage({ getToken: () => token });
    expect(seen(on)).to.contain('Please sign in before you start');
    expect(on.root.querySelectorAll('input')).to.have.length(0);
    expect(() => button(on, 'Yes, I look after someone')).to.throw();
    token = 'identity';
    await press(on, 'I have signed in');
    await waitUntil(() => on.root.textContent?.includes('Yes, I look after someone'));
    expect(focused(on)).to.equal(on.root.querySelector('[part~=heading]'));
  });

  it('says who the register is for to somebody who does not work here', async () => {
    const on = await stage({ persona: { id: 'pat', roles: ['partner'] } });
    expect(seen(on)).to.contain('for people who work at Northbridge Council');
  });

  it('opens at the first question where the page has asked already, and takes no focus', async () => {
    const on = await stage({ attributes: { start: 'form' } });
    expect(title(on)).to.equal(messages.fields.level.label);
    expect(focused(on)).to.equal(null);
  });
});

describe('opened at the first question', () => {
  const start = { start: 'form' };

  it('is there before any answer of the server, and Continue waits for that', async () => {
    const on = await stage({ attributes: start, latencyMs: 150 });
    expect(title(on)).to.equal(messages.fields.level.label);
    expect([seen(on).includes('Question 1'), on.transport.store.tokens.size]).to.eql([false, 0]);
    await choose(on, 'Share with my manager');
    await press(on, 'Continue');
    expect(title(on), 'the offer is not there yet').to.equal(messages.fields.level.label);
    await shown(on, messages.fields.managerEmail.label);
    expect(on.root.querySelector<HTMLInputElement>('#f-managerEmail')!.value).to.equal('priya.shah@northbridge.example');
    expect(seen(on)).to.contain('Question 2 of 7');
    await toAnswers(on);
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, 'You are on the register');
  });

  it('says what is missing at once all the same', async () => {
    const on = await stage({ attributes: start, latencyMs: 20 });
    await press(on, 'Continue');
    await says(on, 'Choose how much you want to share');
    expect(focused(on)?.className).to.equal('summary');
  });

  it('gives way to the registration that is there', async () => {
    const on = await stage({ attributes: start, registrations: [kept], latencyMs: 20 });
    await shown(on, 'Your registration Active');
  });

  it('gives way to the first page for somebody who does not work here, or is not signed in', async () => {
    const partner = await stage({ attributes: start, persona: { id: 'pat', roles: ['partner'] }, latencyMs: 20 });
    await says(partner, 'for people who work at Northbridge Council');
    const nobody = await stage({ attributes: start, getToken: () => null });
    expect(seen(nobody)).to.contain('Please sign in before you start');
    expect(nobody.root.querySelectorAll('input')).to.have.length(0);
  });

  it('shows a failure, and has the answer still when it is tried again', async () => {
    const on = await stage({ attributes: start, mode: 'error', latencyMs: 50 });
    await choose(on, 'Just count me');
    await waitUntil(() => on.root.querySelector('.notice.failed .button'), 'the failure is shown', { timeout: 8000 });
    // Several calls fail here, and the notice comes with the first: another that is on its last try would fail the next turn too.
    await aTimeout(500);
    on.transport.mode = 'online';
    await press(on, 'Try again');
    await shown(on, messages.fields.level.label);
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('count');
  });

  it('asks the page for its token once', async () => {
    let asked = 0;
    const on = await stage({ attributes: start, getToken: () => { asked += 1; return 'identity'; } });
    await waitUntil(() => seen(on).includes('Question 1 of 6'));
    expect(asked).to.equal(1);
  });
});

describe('registering', () => {
  it('insists on the level only, in words that link to the control', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    expect(focused(on)).to.equal(on.root.querySelector('[part~=heading]'));
    await press(on, 'Continue');
    await aTimeout(0);
    expect(focused(on)?.className).to.equal('summary');
    expect(on.root.querySelector('.error')?.textContent).to.contain('Choose how much you want to share');
    on.root.querySelector<HTMLAnchorElement>('.summary a')?.click();
    expect(focused(on)).to.equal(on.root.querySelector('#f-level-0'));
    await expect(on.widget).to.be.accessible();
  });

  it('says who sees each answer at the level chosen, before it is given', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    for (const hint of on.root.querySelectorAll('.option .hint')) expect(hint.textContent).to.contain('Seen only by you');
    await choose(on, 'Share with my manager');
    await press(on, 'Continue');
    const notes: Record<string, string> = {};
    while (title(on) !== messages.check.title) {
      const control = on.root.querySelector('.field input:not([name=website])')!;
      const note = on.root.querySelector('.who')!;
      expect(note.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING, 'the note stands before the control').to.not.equal(0);
      expect((control.closest('fieldset') ?? control).getAttribute('aria-describedby')).to.contain(note.id);
      notes[control.getAttribute('name')!] = note.textContent!;
      await press(on, 'Continue');
    }
    expect(notes['managerEmail']).to.equal('Seen only by you and the manager you name.');
    expect(notes['area']).to.equal('Seen only by you and HR. Counted in totals that name nobody.');
    expect(notes['careHours']).to.equal('Seen only by you, HR and the manager you name. Counted in totals that name nobody.');
  });

  it('takes the manager’s address from the host, asks for it otherwise, and refuses what is no address', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'Share with my manager');
    await press(on, 'Continue');
    const input = on.root.querySelector<HTMLInputElement>('#f-managerEmail')!;
    expect(input.value).to.equal('priya.shah@northbridge.example');
    for (const wrong of ['', 'Priya', 'x'.repeat(500), 'priya@@x.example']) {
      input.value = wrong;
      input.dispatchEvent(new InputEvent('input'));
      await press(on, 'Continue');
      expect(title(on), wrong).to.equal(messages.fields.managerEmail.label);
      expect(input.value).to.equal(wrong);
    }
    const { managerEmail: _, ...unmanaged } = sam;
    const other = await stage({ persona: { ...unmanaged, id: 'alex' } });
    await press(other, 'Yes, I look after someone');
    await choose(other, 'Share with my manager');
    await press(other, 'Continue');
    expect(other.root.querySelector<HTMLInputElement>('#f-managerEmail')!.value, 'never guessed').to.equal('');
  });

  it('goes from answers to receipt, sends only what was asked, and says so to the page', async () => {
    const on = await stage();
    const events: { reference: string; level: string }[] = [];
    document.addEventListener('carer-registered', (event) => events.push(event as never), { once: true });
    await press(on, 'Yes, I look after someone');
    await choose(on, 'The confidential register');
    await press(on, 'Continue');
    await choose(on, 'A parent');
    await press(on, 'Continue');
    await choose(on, 'An adult');
    await press(on, 'Continue');
    await press(on, 'Skip this question');
    await choose(on, 'Eastmere');
    await press(on, 'Continue');
    await choose(on, 'Parks and open spaces');
    await press(on, 'Back');
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value, 'nothing is lost on Back').to.equal('eastmere');
    await press(on, 'Continue');
    await press(on, 'Continue');
    expect(title(on)).to.equal('Check your answers');
    const readers = Object.fromEntries([...on.root.querySelectorAll('.readers > div')].map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s*\n\s*/g, ', '))));
    expect(readers['Your name, Your e-mail']).to.equal('Seen only by you and HR.');
    expect(seen(on)).to.contain('Eastmere').and.contain('Not provided').and.contain('Privacy notice, version 2026-09');
    await expect(on.widget).to.be.accessible();
    await press(on, 'Change who you look after');
    await choose(on, 'Prefer not to say');
    await press(on, 'Continue');
    expect(title(on), 'Change leads back to the answers').to.equal('Check your answers');
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, 'You are on the register');
    await aTimeout(0);
    expect(focused(on)).to.equal(on.root.querySelector('[part~=heading]'));
    expect(on.writes).to.have.length(1);
    const { form, ...body } = on.writes[0]!.body as { form: { website: string; elapsedMs: number } };
    expect(body).to.eql({ level: 'confidential', relationship: 'prefer-not-to-say', careFor: 'adult', area: 'eastmere', team: 'parks', privacyVersion: '2026-09' });
    expect(form.website).to.equal('');
    expect(form.elapsedMs).to.be.above(9_999);
    const [row] = on.transport.store.registrations.values();
    expect(seen(on)).to.contain(row!.reference).and.contain('Who sees what').and.contain('version 2026-09');
    expect(events.map(({ reference, level }) => ({ reference, level }))).to.eql([{ reference: row!.reference, level: 'confidential' }]);
    await expect(on.widget).to.be.accessible();
    await press(on, 'See or change your registration');
    await shown(on, 'Your registration Active');
  });

  it('is never faster than a person, and says nothing of it', async () => {
    const on = await stage();
    await answered(on);
    const from = clock();
    ahead = 2_900;
    await press(on, 'Register');
    expect([nameOf(on.root.querySelector('form button')!), on.root.querySelector('form [role=status]')?.textContent]).to.eql(['Sending…', 'Sending…']);
    await shown(on, 'You are on the register');
    expect(clock() - from, 'it waits only for what is missing').to.be.below(2_500);
    expect((on.writes[0]!.body!['form'] as { elapsedMs: number }).elapsedMs).to.be.at.least(3_000);
  });

  it('waits and sends again when the server finds it too fast', async () => {
    let refusals = 0;
    const on = await stage({ fail: (id) => (id === 'registrations.create' && refusals++ < 1 ? { code: 'too-fast', retryAfter: 0 } : undefined) });
    await answered(on);
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, 'You are on the register');
    expect(on.root.querySelector('.notice.failed')).to.equal(null);
    expect(new Set(on.writes.map(({ key }) => key)), 'one registration, one key').to.have.length(1);
  });

  it('shows that it fails when the server goes on refusing', async () => {
    const on = await stage({ fail: (id) => (id === 'registrations.create' ? { code: 'too-fast', retryAfter: 0 } : undefined) });
    await answered(on);
    ahead = 10_000;
    await press(on, 'Register');
    await says(on, 'this part of the page is not working');
    await waitUntil(() => nameOf(on.root.querySelector('form button')!) === 'Register', 'it can be pressed again');
    expect(on.writes).to.have.length(2);
  });

  it('sends once however often it is pressed', async () => {
    const on = await stage({ latencyMs: 30 });
    await answered(on);
    ahead = 10_000;
    for (let i = 0; i < 3; i++) button(on, 'Register').click();
    await on.widget.updateComplete;
    on.root.querySelector<HTMLFormElement>('form')!.requestSubmit();
    await shown(on, 'You are on the register');
    expect(on.writes).to.have.length(1);
  });

  it('keeps the answers without a network, says so, and sends them once when it is back', async () => {
    const on = await stage();
    await answered(on);
    ahead = 10_000;
    goOffline(true);
    on.wire.lose = 'request';
    await press(on, 'Register');
    await says(on, 'You are offline');
    expect(seen(on)).to.contain('What you typed is still here.').and.contain('Check your answers');
    expect(localStorage.length + sessionStorage.length, 'kept in memory only').to.equal(0);
    on.wire.lose = 'nothing';
    goOffline(false);
    window.dispatchEvent(new Event('online'));
    await shown(on, 'You are on the register');
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(on.writes).to.have.length(1);
    expect(on.transport.store.registrations).to.have.length(1);
  });

  it('does not send by itself once the person has gone on to change an answer', async () => {
    const on = await stage();
    await answered(on);
    ahead = 10_000;
    on.wire.lose = 'request';
    await press(on, 'Register');
    await says(on, 'You are offline');
    await press(on, 'Change hours a week');
    on.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(on.writes).to.have.length(0);
  });

  it('registers once when the answer, not the question, was lost', async () => {
    const on = await stage();
    await answered(on);
    ahead = 10_000;
    on.wire.lose = 'answer';
    await press(on, 'Register');
    await says(on, 'You are offline');
    on.wire.lose = 'nothing';
    await press(on, 'Register');
    await shown(on, 'You are on the register');
    expect(new Set(on.writes.map(({ key }) => key))).to.have.length(1);
    expect(new Set(on.writes.map(({ body }) => JSON.stringify(body)))).to.have.length(1);
    expect(on.transport.store.registrations).to.have.length(1);
  });

  it('shows what is there when somebody registered in another tab, with the answers kept', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'The confidential register');
    await press(on, 'Continue');
    await choose(on, 'A friend or neighbour');
    await toAnswers(on);
    await client(on).registrations.create(kept);
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, 'Check your changes');
    expect(seen(on)).to.contain(messages.said.already).and.contain('A friend or neighbour');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    expect([...on.transport.store.registrations.values()].map(({ kept: { relationship, careHours } }) => [relationship, careHours]), 'what was not answered here stays').to.eql([['friend-or-neighbour', '10-to-19']]);
  });

  it('asks to sign in again when the sign-in has ended, and loses nothing', async () => {
    const on = await stage();
    await answered(on);
    ahead = 10_000;
    on.transport.mode = 'expired';
    await press(on, 'Register');
    await says(on, 'Your sign-in has ended');
    expect(seen(on)).to.contain('Check your answers').and.contain('The confidential register');
    on.transport.mode = 'online';
    await press(on, 'Register');
    await shown(on, 'You are on the register');
    expect(on.root.querySelector('.notice.expired')).to.equal(null);
  });

  it('shows a fault that the server found where it was typed', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'Share with my manager');
    await press(on, 'Continue');
    const input = on.root.querySelector<HTMLInputElement>('#f-managerEmail')!;
    input.value = 'a.b.@example.com';
    input.dispatchEvent(new InputEvent('input'));
    await toAnswers(on);
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, messages.fields.managerEmail.label);
    expect(on.root.querySelector('.error')?.textContent).to.contain('in the right format');
    expect(on.root.querySelector<HTMLInputElement>('#f-managerEmail')!.value).to.equal('a.b.@example.com');
  });

  it('shows that it fails, and can be pressed again', async () => {
    const on = await stage();
    await answered(on);
    ahead = 10_000;
    on.transport.mode = 'error';
    const codes: string[] = [];
    on.widget.addEventListener('carer-error', ({ code }) => codes.push(code));
    await press(on, 'Register');
    await says(on, 'this part of the page is not working');
    expect(codes).to.eql(['internal']);
    on.transport.mode = 'online';
    await press(on, 'Register');
    await shown(on, 'You are on the register');
  });

  it('sets a trap that people and their software never meet', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    const trap = on.root.querySelector<HTMLInputElement>('[name=website]')!;
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    const box = trap.closest<HTMLElement>('[aria-hidden=true]')!;
    expect(getComputedStyle(box).display).to.not.equal('none');
    expect(box.getBoundingClientRect().width).to.be.below(2);
    await choose(on, 'Just count me');
    await toAnswers(on);
    const filled = on.root.querySelector<HTMLInputElement>('[name=website]')!;
    filled.value = 'https://spam.example';
    filled.dispatchEvent(new InputEvent('input'));
    ahead = 10_000;
    await press(on, 'Register');
    await shown(on, 'You are on the register');
    expect(on.transport.store.registrations, 'a program sees success, and nothing is kept').to.have.length(0);
  });
});

const client = ({ transport }: Stage) => createClient({ baseUrl: 'https://api.example.invalid/', publishableKey: 'pk_test', getToken: () => 'identity', fetch: transport as typeof fetch });

describe('a registration that is there', () => {
  it('shows its state and its answers', async () => {
    const on = await stage({ registrations: [kept] });
    expect(title(on)).to.equal('Your registration Active');
    expect(seen(on)).to.contain('10 to 19 hours').and.contain('Last confirmed on');
    await expect(on.widget).to.be.accessible();
  });

  it('reads "unconfirmed" after a year, with the day, and is confirmed for another', async () => {
    const on = await stage({ registrations: [{ ...kept, createdAt: '2025-10-03T09:00:00.000Z' }] });
    expect(title(on)).to.equal('Your registration Unconfirmed');
    expect(seen(on)).to.contain('You last confirmed this on 3 October 2025.');
    await press(on, 'Confirm for another year');
    await shown(on, 'Your registration Active');
    expect(seen(on)).to.contain('confirmed for another year');
    expect(focused(on)).to.equal(on.root.querySelector('[part~=heading]'));
  });

  it('pauses and resumes', async () => {
    const on = await stage({ registrations: [kept] });
    const events: string[] = [];
    on.widget.addEventListener('carer-registration-changed', ({ reference, level }) => events.push(`${reference} ${level}`));
    await press(on, 'Pause');
    await shown(on, 'Your registration Paused');
    expect(seen(on)).to.contain('Only you can see this.');
    await press(on, 'Start sharing again');
    await shown(on, 'Your registration Active');
    const [row] = on.transport.store.registrations.values();
    expect(events).to.eql([`${row!.reference} confidential`, `${row!.reference} confidential`]);
  });

  it('gives a copy of everything that is kept, as a file, and says so where it cannot', async () => {
    const on = await stage({ registrations: [kept] }), saved: [string, Blob][] = [], blobs: Blob[] = [];
    const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (blob) => { blobs.push(blob as Blob); return create.call(URL, blob as Blob); };
    HTMLAnchorElement.prototype.click = function () { saved.push([this.download, blobs.at(-1)!]); };
    try {
      on.transport.mode = 'offline';
      await press(on, 'Save the copy as a file');
      await waitUntil(() => on.root.querySelector('[role=alert]'));
      expect(saved).to.have.length(0);
      on.transport.mode = 'online';
      await press(on, 'Save the copy as a file');
      await waitUntil(() => saved.length > 0);
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    const [[name, file]] = saved as [[string, Blob]], records = JSON.parse(await file.text()) as { registrations: { reference: string }[] };
    expect(name).to.equal('my-records.json');
    expect(records.registrations.map(({ reference }) => reference)).to.eql([...on.transport.store.registrations.values()].map(({ reference }) => reference));
  });

  it('changes one answer, sending only that', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Change hours a week');
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('10-to-19');
    await choose(on, '50 hours or more');
    await press(on, 'Continue');
    expect(title(on)).to.equal('Check your changes');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    expect(seen(on)).to.contain('Your changes are saved.').and.contain('50 hours or more');
    expect(on.writes.map(({ method, body }) => ({ method, body }))).to.eql([{ method: 'PATCH', body: { careHours: '50-or-more', privacyVersion: '2026-09' } }]);
  });

  it('goes back to the registration where nothing was changed', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Change hours a week');
    await press(on, 'Back');
    expect(title(on)).to.equal('Your registration Active');
    await press(on, 'Change hours a week');
    await choose(on, '50 hours or more');
    await press(on, 'Back');
    expect(title(on)).to.equal('Check your changes');
  });

  it('takes an answer back', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Change who you look after');
    await press(on, 'Skip this question');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    expect([...on.transport.store.registrations.values()][0]!.kept.relationship).to.equal(null);
  });

  it('shares differently: asks for the manager when there is to be one, and forgets the name when only counted', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Share differently');
    await choose(on, 'Share with my manager');
    await press(on, 'Continue');
    await shown(on, 'Check your changes');
    expect(seen(on)).to.contain('priya.shah@northbridge.example');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    await press(on, 'Share differently');
    await choose(on, 'Just count me');
    await press(on, 'Continue');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    const [row] = on.transport.store.registrations.values();
    expect(row!.kept).to.include({ level: 'count', name: null, managerEmail: null });
  });

  it('sends nothing when nothing was changed, or the change was dropped', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Change hours a week');
    await press(on, 'Continue');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    await press(on, 'Change hours a week');
    await choose(on, '50 hours or more');
    await press(on, 'Continue');
    await press(on, 'Keep it as it was');
    await press(on, 'Change hours a week');
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('10-to-19');
    expect(on.writes).to.eql([]);
  });

  it('shows what another tab has changed, keeps what was typed here, and saves over it only then', async () => {
    const on = await stage({ registrations: [kept] });
    await press(on, 'Change hours a week');
    await choose(on, '50 hours or more');
    await press(on, 'Continue');
    const other = client(on);
    const [record] = (await other.registrations.list({ seenAs: 'own' })).items;
    await other.registrations.change(record!.id, { relationship: 'partner' }, { ifMatch: record!.etag });
    await press(on, 'Save changes');
    await says(on, 'changed in another place');
    expect(seen(on)).to.contain('Who you look after: was “A parent”, is now “A husband, wife or partner”').and.contain('50 hours or more');
    expect([...on.transport.store.registrations.values()][0]!.kept.careHours, 'not yet').to.equal('10-to-19');
    await press(on, 'Save changes');
    await shown(on, 'Your registration Active');
    expect([...on.transport.store.registrations.values()][0]!.kept).to.include({ careHours: '50-or-more', relationship: 'partner' });
  });

  it('leaves the register with proof, after asking with equal weight', async () => {
    const on = await stage({ registrations: [kept] });
    const [row] = on.transport.store.registrations.values();
    const events: string[] = [];
    on.widget.addEventListener('carer-registration-withdrawn', ({ reference }) => events.push(reference));
    await press(on, 'Leave the register');
    await shown(on, 'Leave the register?');
    const [leave, stay] = ['Leave the register', 'Stay on the register'].map((name) => getComputedStyle(button(on, name)));
    for (const look of ['color', 'backgroundColor', 'borderColor', 'inlineSize'] as const) expect(leave?.[look], look).to.equal(stay?.[look]);
    await press(on, 'Stay on the register');
    await press(on, 'Leave the register');
    await press(on, 'Leave the register');
    await shown(on, 'You have left the register');
    expect(seen(on)).to.contain(row!.reference).and.contain('Hours a week').and.contain('Still kept');
    expect(events).to.eql([row!.reference]);
    expect(on.transport.store.registrations).to.have.length(0);
    await expect(on.widget).to.be.accessible();
  });

  it('says so when it was erased in another tab', async () => {
    const on = await stage({ registrations: [kept] });
    const other = client(on);
    const [record] = (await other.registrations.list({ seenAs: 'own' })).items;
    await other.registrations.withdraw(record!.id, { ifMatch: record!.etag });
    await press(on, 'Pause');
    await shown(on, 'Do you look after someone?');
    expect(seen(on)).to.contain('no longer there');
  });
});

describe('examples', () => {
  for (const { name, title: says, attributes, fixture = {}, content = '', acts = [], shows } of examples) {
    if (fixture.network === 'error') continue; // It never gets ready; "shows the static help" is that test.
    it(`${name}: ${says}`, async () => {
      const on = await stage({
        attributes: attributes as Record<string, string>, content, ...(fixture.persona === 'visitor' && { getToken: () => null }),
        ...(fixture.registration && { registrations: [fixture.registration as unknown as RegistrationSeed] }),
      });
      on.wire.lose = fixture.network === 'offline' ? 'request' : 'nothing';
      ahead = 10_000;
      for (const act of acts) {
        if ('press' in act) await press(on, act.press);
        else if ('choose' in act) await choose(on, act.choose);
        else {
          const input = on.root.querySelector<HTMLInputElement>('.field input')!;
          input.value = act.with;
          input.dispatchEvent(new InputEvent('input'));
        }
        await on.widget.updateComplete;
      }
      const all = (): string => `${seen(on)} ${[...on.root.querySelectorAll<HTMLInputElement>('.field input:not([type=radio])')].map(({ value }) => value).join(' ')}`;
      for (const text of shows) await waitUntil(() => all().includes(text), `"${text}" is shown`, { timeout: 8000 });
      await expect(on.widget).to.be.accessible();
    });
  }
});

describe('as an element on a page', () => {
  it('keeps its page and its answers when it is moved, and leaves no listener behind', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'The confidential register');
    const elsewhere = document.createElement('section');
    on.host.append(elsewhere);
    elsewhere.append(on.widget);
    await on.widget.updateComplete;
    expect(title(on)).to.equal(messages.fields.level.label);
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('confidential');
    await toAnswers(on);
    ahead = 10_000;
    on.wire.lose = 'request';
    await press(on, 'Register');
    await says(on, 'You are offline');
    on.wire.lose = 'nothing';
    on.widget.remove();
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(on.writes, 'an element that is gone sends nothing').to.eql([]);
  });

  it('shows nothing of one person to the next at the same screen', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'The confidential register');
    const next = createMemoryTransport({ pack, persona: { ...sam, id: 'alex', email: 'alex@northbridge.example' } });
    on.provide({ fetch: next as typeof fetch, getToken: () => 'another' });
    await shown(on, 'Do you look after someone?');
    await press(on, 'Yes, I look after someone');
    expect(on.root.querySelector(':checked')).to.equal(null);
    await choose(on, 'Just count me');
    on.provide({ fetch: next as typeof fetch, getToken: () => null });
    await says(on, 'Please sign in before you start');
    on.provide({ fetch: on.transport as typeof fetch, getToken: () => 'identity' });
    await waitUntil(() => seen(on).includes('Yes, I look after someone'));
    await press(on, 'Yes, I look after someone');
    expect(on.root.querySelector(':checked'), 'nor after signing out in between').to.equal(null);
  });

  it('takes a registration off the screen when its person signs out', async () => {
    const on = await stage({ registrations: [kept] });
    on.provide({ fetch: on.transport as typeof fetch, getToken: () => null });
    await says(on, 'Please sign in before you start');
    expect(seen(on)).to.not.contain('10 to 19 hours');
  });

  it('keeps what was typed when the same person’s token is given anew', async () => {
    const on = await stage();
    await press(on, 'Yes, I look after someone');
    await choose(on, 'Just count me');
    let asked = 0;
    on.provide({ fetch: on.transport as typeof fetch, getToken: () => { asked += 1; return 'anew'; } });
    await waitUntil(() => asked > 0);
    await aTimeout(50);
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('count');
  });

  it('keeps static help until it is ready', async () => {
    const on = await stage({ content: '<a href="tel:01632960100">Ring HR</a>' });
    expect(on.root.querySelector('slot')).to.equal(null);
  });

  it('shows the static help when it cannot start, and starts when tried again', async () => {
    const widget = document.createElement('carer-registration');
    widget.innerHTML = '<a href="tel:01632960100">Ring HR</a>';
    const transport = createMemoryTransport({ pack, persona: sam, mode: 'error' });
    const { box: host } = hosting({ getToken: () => 'x', fetch: transport as typeof fetch });
    stages.push(host);
    host.append(widget);
    document.body.append(host);
    await waitUntil(() => widget.shadowRoot?.querySelector('.notice.failed'), 'the failure is shown', { timeout: 8000 });
    expect(widget.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
    expect(widget.shadowRoot!.querySelector('.notice')!.textContent).to.contain('01632 960100');
    transport.mode = 'online';
    widget.shadowRoot!.querySelector<HTMLButtonElement>('.notice .button')!.click();
    await waitUntil(() => widget.shadowRoot!.querySelector('.signs'));
  });

  it('fits 320 pixels on every page, with no style attribute anywhere', async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      for (const locale of ['en-GB', 'cy']) {
        const on = await stage({ attributes: { locale } });
        const { start, check, receipt, summary, proof } = locale === 'cy' ? welsh : messages;
        const fits = (page: string) => {
          expect(document.documentElement.scrollWidth, `${locale} ${page}`).to.be.at.most(320);
          expect(on.root.querySelectorAll('[style]')).to.have.length(0);
        };
        fits('start');
        await press(on, start.yes);
        on.root.querySelector<HTMLInputElement>('#f-level-2')!.click();
        for (let i = 0; title(on) !== check.title && i < 9; i++) {
          fits(title(on));
          on.root.querySelector<HTMLFormElement>('form')!.requestSubmit();
          await settled(on);
        }
        fits('check');
        ahead = 10_000;
        await press(on, check.send);
        await shown(on, receipt.title);
        fits('receipt');
        await press(on, receipt.view);
        await waitUntil(() => title(on).startsWith(summary.title));
        fits('summary');
        await press(on, summary.leave);
        fits('leave');
        await press(on, (locale === 'cy' ? welsh : messages).leave.yes);
        await shown(on, proof.title);
        fits('proof');
        on.host.remove();
        ahead = 0;
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('speaks Welsh when the page does, in every word', async () => {
    const on = await stage({ attributes: { locale: 'cy' } });
    expect(title(on)).to.equal('Ydych chi’n gofalu am rywun?');
    expect(on.root.querySelector('.frame')?.getAttribute('lang')).to.equal('cy');
    const same: string[] = [];
    const walk = (english: unknown, other: unknown, path: string): void => {
      if (typeof english === 'function') {
        const sample = path === 'whoSees' ? [['you', 'hr', 'manager', 'statistics']] : ['a', 'b', 'c'];
        walk((english as (...args: unknown[]) => string)(...sample), (other as (...args: unknown[]) => string)(...sample), `${path}()`);
      } else if (typeof english === 'string') {
        if (typeof other !== 'string' || other === '' || other === english) same.push(path);
      } else for (const key of Object.keys(english as object)) walk((english as Record<string, unknown>)[key], (other as Record<string, unknown>)?.[key], path ? `${path}.${key}` : key);
    };
    walk(messages, welsh, '');
    expect(same).to.eql([]);
  });

  it('can be defined again without harm', async () => {
    const { CarerRegistration: again } = await import('./index.ts');
    const { define } = await import('@think-carer/kit');
    define(again);
    define(again, 'carer-registration-again');
    expect(customElements.get('carer-registration')).to.equal(again);
    expect(document.createElement('carer-registration-again')).to.be.instanceOf(again);
  });
});
