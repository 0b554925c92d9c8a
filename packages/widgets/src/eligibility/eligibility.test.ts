// <carer-eligibility> in a page, as a person meets it.
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { AreaController, Scope, scopeContext } from '@think-carer/kit';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import type { Pack, Value } from '@think-carer/rules';
import { createMemoryTransport } from '@think-carer/sdk/testing';
import './define.ts';
import type { CarerEligibility } from './carer-eligibility.ts';
import type { CarerEligibilityAnsweredEvent, CarerEligibilityResultEvent } from './eligibility.events.ts';
import { addressOf, packOf } from './eligibility.fixture.ts';
import { messages } from './eligibility.messages.ts';

type Given = Readonly<Record<string, Value>>;

/** One widget on the page, worked by its controls alone. */
class Screen {
  readonly element: CarerEligibility;
  constructor(element: CarerEligibility) { this.element = element; }
  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get heading(): string { return this.root.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? ''; }
  get text(): string { return this.root.querySelector<HTMLElement>('.frame')!.innerText; }
  get asked(): string | undefined { return this.root.querySelector<HTMLInputElement>('form input')?.name; }
  get typed(): HTMLInputElement { return this.root.querySelector<HTMLInputElement>('form input')!; }
  card(scheme: string): HTMLElement { return this.root.querySelector<HTMLElement>(`[data-scheme=${scheme}]`)!; }
  answers(): Record<string, string> {
    return Object.fromEntries([...this.root.querySelectorAll('.answers>div')].map((row) => [row.querySelector('dt')!.textContent!, row.querySelector('dd')!.textContent!]));
  }
  async press(name: string): Promise<void> {
    const found = [...this.root.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent!.trim() === name);
    if (!found) throw new Error(`no button is called ${name}: ${this.text}`);
    found.click();
    if (name === messages.start) await waitUntil(() => this.heading !== messages.title);
    await this.element.updateComplete;
  }
  async give(value: Value | undefined): Promise<void> {
    const { typed } = this;
    if (typed.type === 'radio') {
      if (value !== undefined) [...this.root.querySelectorAll<HTMLInputElement>('form input')].find((input) => input.value === String(value))!.click();
    } else if (value === 'unknown') return this.press(messages.doNotKnow);
    else {
      typed.value = String(value ?? '');
      typed.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await this.press('Continue');
  }
  /** Answers until nothing is asked; what is not given is not known, or the first option. */
  async walk(given: Given): Promise<void> {
    for (let turn = 0; this.asked !== undefined; turn += 1) {
      if (turn > 30) throw new Error('it goes on asking');
      const options = [...this.root.querySelectorAll<HTMLInputElement>('form input[type=radio]')].map(({ value }) => value);
      await this.give(given[this.asked] ?? (options.length === 0 || options.includes('unknown') ? 'unknown' : options[0]));
      if (this.root.querySelector('.summary')) throw new Error(this.text);
    }
  }
}

async function open(pack: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<Screen> {
  const element = document.createElement('carer-eligibility');
  for (const [name, value] of Object.entries({ offer: addressOf(pack), ...attributes })) element.setAttribute(name, value);
  const ready = oneEvent(element, 'carer-ready');
  await fixture(html`<div>${element}</div>`);
  await ready;
  return new Screen(element);
}
/** Started, answered to the end. */
async function result(pack: Pack, given: Given, attributes: Readonly<Record<string, string>> = {}): Promise<Screen> {
  const screen = await open(pack, { start: '', ...attributes });
  await screen.walk(given);
  return screen;
}

class AreaElement extends LitElement {
  readonly areas = new AreaController(this);
}
customElements.define('carer-test-area', AreaElement);

const money = { schemes: 'personal-budget breaks-fund' };
const living: Given = {
  'nation-lives': 'england', 'nation-works': 'england', 'cared-for-area': 'northbridge', 'care-hours': 36, age: 42, 'cared-for-benefit': 'yes', 'full-time-study': 'no',
  'employment-status': 'employee', 'long-term-need': 'yes', emergency: 'no', 'caring-for-child': 'no', 'weekly-net-earnings': 191.5,
  'social-care-eligibility': 'eligible', 'support-level': 'high', household: 'family',
};

describe('carer-eligibility', () => {
  // The test before leaves the page, and with it the area that was chosen there.
  beforeEach(() => aTimeout(0));
  let northbridge: Pack, islington: Pack, boroughs: Pack;
  before(async () => { [northbridge, islington, boroughs] = await Promise.all([packOf('northbridge'), packOf('islington-2015'), packOf('five-boroughs-2010')]); });

  it('goes from the opening to a result with nothing but the pack file, and stores nothing', async () => {
    const fetched: string[] = [];
    const { fetch } = window;
    window.fetch = (...args) => { fetched.push(String(args[0])); return fetch(...args); };
    try {
      const screen = await open(northbridge);
      expect(screen.heading).to.equal(messages.title);
      expect(screen.text).to.include(messages.private);
      await screen.press('Start');
      await screen.walk(living);
      expect(screen.heading).to.equal(messages.result);
      expect(fetched).to.deep.equal([screen.element.offer]);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    } finally {
      window.fetch = fetch;
    }
  });

  it('reads the offer of the employer whose key the page has', async () => {
    const box = document.createElement('div');
    new ContextProvider(box, { context: scopeContext, initialValue: new Scope({ api: 'https://api.example.invalid/', publishableKey: 'pk_demo_northbridge' }, { fetch: createMemoryTransport({ pack: northbridge }) }) });
    const element = document.createElement('carer-eligibility');
    element.setAttribute('start', '');
    element.setAttribute('schemes', 'personal-budget');
    box.append(element);
    const ready = oneEvent(element, 'carer-ready');
    await fixture(html`<div>${box}</div>`);
    await ready;
    const screen = new Screen(element);
    await screen.walk(living);
    expect(screen.card('personal-budget').innerText).to.include('up to £1,500 a year');
  });

  describe('council money', () => {
    it('says up to how much, who alone decides, the state of the fund and one next step', async () => {
      const screen = await result(northbridge, { ...living }, money);
      const card = screen.card('personal-budget');
      expect(card.innerText).to.include('May fit').and.include('You may be able to get up to £1,500 a year.')
        .and.include('Only Northbridge Council, after a carer\'s assessment, can decide.').and.match(/This fund was open on \d+ \w+ 2026\./).and.include('Ask for a carer');
      expect(card.querySelectorAll('.next').length).to.equal(1);
      expect(card.querySelector<HTMLAnchorElement>('.next a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:01632960101');
      expect(screen.text).to.include('This is not a decision.');
    });
    it('shows the range, and what it depends on, while the level is not known', async () => {
      const screen = await result(northbridge, { ...living, 'support-level': 'unknown' }, money);
      expect(screen.card('personal-budget').innerText).to.include('You may be able to get between £500 and £1,500 a year, depending on the level of support you give.');
    });
    it('gives the other fund to those who are not eligible, and says why not the budget', async () => {
      const screen = await result(northbridge, { ...living, 'social-care-eligibility': 'not-eligible' }, money);
      expect(screen.card('breaks-fund').innerText).to.include('You may be able to get up to £600 a year.');
      const folded = screen.root.querySelector<HTMLDetailsElement>('details.group')!;
      expect(folded.open).to.equal(false);
      folded.open = true;
      expect(screen.card('personal-budget').innerText).to.include('Not this one').and.include('You do not meet this').and.not.include('£1,500 a year');
      expect(screen.card('personal-budget').querySelector('.amount') === null).to.equal(true);
    });
    it('cannot tell yet for either while nobody has assessed, and does not say no', async () => {
      const screen = await result(northbridge, { ...living, 'social-care-eligibility': 'not-assessed', 'support-level': 'unknown', household: 'unknown' }, money);
      for (const scheme of ['personal-budget', 'breaks-fund']) {
        expect(screen.card(scheme).closest('.group')!.querySelector('[part=heading]')!.textContent).to.equal(messages.groups.open);
        expect(screen.card(scheme).innerText).to.include('Cannot tell yet').and.include('If it fits: you may be able to get between');
      }
      expect(screen.text).to.include('2 we cannot tell yet').and.not.include('does not fit,');
    });
    it('sends a person to the council of the one they look after', async () => {
      const screen = await result(northbridge, { ...living, 'cared-for-area': 'eastmere' }, money);
      screen.root.querySelector<HTMLDetailsElement>('details.group')!.open = true;
      const { innerText } = screen.card('personal-budget');
      expect(innerText).to.include(messages.nextElsewhere).and.include('Ask the council where the person you look after lives').and.not.include('Only Northbridge');
    });
    it('swaps local help with the area, in the same page', async () => {
      const screen = await result(northbridge, living, money);
      expect(screen.text).to.include('Northbridge Carers Hub').and.not.include('Eastmere');
      await screen.press('Change Area of the person you look after');
      await screen.give('eastmere');
      await screen.walk(living);
      expect(screen.text).to.include('Help in Eastmere').and.not.include('Northbridge Carers Hub\n');
    });
    it('takes the area chosen in another widget of the page, and tells the others its own', async () => {
      const chosen = html`<carer-test-area></carer-test-area>`, other = (await fixture<AreaElement>(chosen)).areas;
      other.choose('eastmere');
      const screen = await open(northbridge, { start: '', ...money });
      expect(screen.answers()).to.deep.equal({ 'Area of the person you look after': 'Eastmere' });
      await screen.press('Change Area of the person you look after');
      await screen.give('northbridge');
      expect(other.area).to.equal('northbridge');
      await screen.walk(living);
      expect(screen.text).to.include('Northbridge Carers Hub');
      other.choose('eastmere');
      await screen.element.updateComplete;
      expect(screen.text, 'no reload').to.include('Help in Eastmere').and.not.include('Northbridge Carers Hub\n');
      screen.element.clear();
      expect(other.area).to.equal(null);
    });
    it('marks details that nobody has checked lately', async () => {
      const screen = await result(boroughs, { 'cared-for-area': 'wigan' }, { 'as-of': '2026-11-22', schemes: 'carers-assessment' });
      expect(screen.text).to.include('Help in Wigan').and.include('Centre E').and.include(messages.stale);
    });
  });

  describe('figures', () => {
    const schemes = { schemes: 'carers-allowance', 'as-of': '2026-11-22' };
    for (const [typed, tag] of [['£204.00', 'May fit'], ['204,01', 'Not this one']] as const) {
      it(`treats the earnings limit as a cliff: ${typed} is “${tag}”`, async () => {
        const screen = await result(northbridge, { ...living, 'weekly-net-earnings': typed }, schemes);
        for (const folded of screen.root.querySelectorAll('details')) folded.open = true;
        expect(screen.card('carers-allowance').querySelector('.tag')!.textContent).to.include(tag);
        expect(screen.card('carers-allowance').innerText).to.include(messages.sources('22 November 2026'));
      });
    }
    it('keeps nonsense where it is, says what is wrong in two places, and takes focus there', async () => {
      const screen = await open(northbridge, { ...schemes, start: '' });
      expect(screen.asked).to.equal('care-hours');
      const mess = `35 hours <b>${'x'.repeat(480)}`;
      await screen.give(`a day ${mess}`);
      const summary = screen.root.querySelector<HTMLElement>('.summary')!;
      expect(screen.root.activeElement === summary).to.equal(true);
      expect(summary.innerText).to.include('must be for one week');
      expect(screen.root.querySelector<HTMLElement>('.error')!.innerText).to.include('must be for one week');
      expect(screen.typed.value).to.equal(`a day ${mess}`);
      summary.querySelector('a')!.click();
      expect(screen.root.activeElement === screen.typed).to.equal(true);
      await screen.give('');
      expect(screen.root.querySelector('.summary')!.textContent).to.include('press “I do not know”');
      await screen.give('169');
      expect(screen.root.querySelector('.summary')!.textContent).to.include('168 hours a week or less');
      await screen.give('35 hours');
      expect(screen.asked).not.to.equal('care-hours');
      expect(screen.answers()).to.deep.equal({ 'Hours of care a week': '35 hours a week' });
    });
  });

  describe('any day', () => {
    it('shows no amount and no figure once the rows have run out', async () => {
      const screen = await result(northbridge, living, { 'as-of': '2030-01-01' });
      const expired = [...screen.root.querySelectorAll<HTMLElement>('.finding.expired')];
      expect(expired.length).to.be.greaterThan(3);
      for (const card of expired) expect(card.innerText).to.include('Rates not confirmed for this year: check GOV.UK').and.not.include('£').and.not.match(/\b35\b/);
      expect(screen.text).not.to.include('£');
      expect(screen.root.querySelector('.amount') === null).to.equal(true);
      expect(screen.card('carers-allowance').innerText).to.include('Department for Work and Pensions');
      expect(screen.text).to.include('Shown as on 1 January 2030.');
    });
    it('shows an old offer under its watermark on a day of its own time', async () => {
      const screen = await result(islington, { 'cared-for-area': 'islington', 'social-care-eligibility': 'eligible', 'support-level': 'high' }, { 'as-of': '2014-11-01' });
      expect(screen.root.querySelector<HTMLElement>('.watermark')!.innerText).to.include('History, not an offer');
      expect(screen.card('personal-budget').innerText).to.include('up to £1,500 a year');
    });
    it('shows an old offer as out of date today, asking nothing', async () => {
      const screen = await open(islington, { start: '' });
      expect(screen.heading).to.equal(messages.result);
      expect(screen.root.querySelectorAll('.finding.expired').length).to.equal(2);
      expect(screen.text).to.include('History, not an offer').and.not.include('£');
    });
  });

  describe('changing answers', () => {
    it('keeps every later answer when an early one changes, and lets needless ones rest', async () => {
      const screen = await result(northbridge, living, money);
      const before = screen.answers();
      expect(Object.keys(before).length).to.equal(3);
      await screen.press('Change Eligible for social care support');
      expect(screen.typed.type).to.equal('radio');
      expect(screen.root.querySelector<HTMLInputElement>('input:checked')!.value).to.equal('eligible');
      await screen.give('not-eligible');
      expect(screen.asked).to.equal('household');
      expect(screen.text).to.include('Kept, but not needed now: level of support you give.');
      await screen.give('individual');
      expect(screen.card('breaks-fund').innerText).to.include('up to £200 a year');
      await screen.press('Change Eligible for social care support');
      await screen.give('eligible');
      expect(screen.heading).to.equal(messages.result);
      expect(screen.answers()).to.deep.equal(before);
      expect(screen.text).to.include('Kept, but not needed now: who the break is for.');
    });
    it('shows the answers with Change links on every page after the first', async () => {
      const screen = await open(northbridge, { start: '' });
      expect(screen.root.querySelector('.answers') === null).to.equal(true);
      let pages = 0;
      for (; screen.asked !== undefined; pages += 1) {
        expect(Object.keys(screen.answers()).length).to.equal(pages);
        await screen.give(living[screen.asked]);
      }
      expect(Object.keys(screen.answers()).length).to.equal(pages);
    });
    it('goes Back through the pages with everything still there, to the opening', async () => {
      const screen = await open(northbridge);
      await screen.press('Start');
      const visited: string[] = [];
      for (let page = 0; page < 4; page += 1) {
        visited.push(screen.asked!);
        await screen.give(living[screen.asked!]);
      }
      for (const id of visited.reverse()) {
        await screen.press('Back');
        expect(screen.asked).to.equal(id);
        expect(screen.typed.type === 'radio' ? screen.root.querySelector<HTMLInputElement>('input:checked')?.value : Number(screen.typed.value)).to.equal(living[id]);
      }
      await screen.press('Back');
      expect(screen.heading).to.equal(messages.title);
      await screen.press('Start');
      expect(Object.keys(screen.answers()).length).to.equal(4);
      expect(screen.asked).not.to.be.oneOf(visited);
    });
    it('offers the results so far once something is settled, and the way back to the questions', async () => {
      const screen = await open(northbridge, { start: '' });
      expect(screen.text).not.to.include(messages.soFar);
      await screen.give(3);
      const { asked } = screen;
      await screen.press(messages.soFar);
      expect(screen.heading).to.equal(messages.resultSoFar);
      expect(screen.text).to.include(messages.carryOnWhy);
      await screen.press(messages.carryOn);
      expect(screen.asked).to.equal(asked);
    });
    it('forgets everything when asked to, once that is sure', async () => {
      const screen = await result(northbridge, living);
      const before = screen.answers();
      await screen.press(messages.startAgain);
      expect(screen.root.activeElement?.textContent).to.equal(messages.clear.yes);
      await screen.press(messages.clear.no);
      expect(screen.answers()).to.deep.equal(before);
      expect(screen.root.activeElement?.textContent).to.equal(messages.startAgain);
      await screen.press(messages.startAgain);
      await screen.press(messages.clear.yes);
      expect(screen.root.querySelector('.answers') === null).to.equal(true);
      expect(screen.asked === undefined ? '' : screen.typed.value || [...screen.root.querySelectorAll('input:checked')].join()).to.equal('');
    });
  });

  describe('answered at random', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      it(`reaches a result and can be changed: walk ${seed}`, async () => {
        let state = seed;
        const roll = () => (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) / 2_147_483_647;
        const screen = await open(northbridge, { start: '' });
        const answer = async () => {
          const options = [...screen.root.querySelectorAll<HTMLInputElement>('form input[type=radio]')].map(({ value }) => value);
          await screen.give(options.length > 0 ? options[Math.floor(roll() * options.length)]! : Math.floor(roll() * 80));
        };
        for (let turn = 0; screen.asked !== undefined; turn += 1) {
          expect(turn).to.be.lessThan(25);
          await answer();
        }
        expect(screen.root.querySelectorAll('.finding').length).to.equal(northbridge.schemes.length);
        const before = screen.answers();
        const labels = Object.keys(before);
        const label = labels[Math.floor(roll() * labels.length)]!;
        await screen.press(`Change ${label}`);
        await answer();
        const after = screen.answers();
        const rest = screen.root.querySelector('.told .small')?.textContent?.toLowerCase() ?? '';
        for (const other of labels) if (other !== label) expect(after[other] ?? (rest.includes(other.toLowerCase()) ? before[other] : 'lost'), other).to.equal(before[other]);
      });
    }
  });

  describe('events', () => {
    it('tell which question and how many results, never an answer or a scheme', async () => {
      const screen = await open(northbridge, { start: '' });
      const heard: Event[] = [];
      for (const name of ['carer-eligibility-answered', 'carer-eligibility-result']) screen.element.parentElement!.addEventListener(name, (event) => heard.push(event));
      await screen.walk(living);
      const last = heard.at(-1) as CarerEligibilityResultEvent;
      expect((heard[0] as CarerEligibilityAnsweredEvent).question).to.equal('care-hours');
      expect(last.complete).to.equal(true);
      expect(Object.values(last.counts).reduce((sum, n) => sum + n)).to.equal(northbridge.schemes.length);
      for (const event of heard) expect(Object.keys(event).filter((key) => key !== 'isTrusted').sort()).to.deep.equal(event.type.endsWith('answered') ? ['question'] : ['complete', 'counts']);
    });
  });

  describe('in the page', () => {
    it('is worked with the keyboard alone', async () => {
      const screen = await open(northbridge, money);
      const press = async (...keys: string[]) => { for (const key of keys) await sendKeys({ press: key }); await screen.element.updateComplete; };
      screen.root.querySelector<HTMLElement>('.button.main')!.focus();
      await press('Enter');
      await waitUntil(() => screen.root.activeElement?.getAttribute('part') === 'heading');
      expect(screen.asked).to.equal('cared-for-area');
      await press('Tab', 'Space', 'Enter');
      expect(screen.answers()).to.deep.equal({ 'Area of the person you look after': 'Northbridge' });
      expect(screen.root.activeElement?.getAttribute('part')).to.equal('heading');
      await press('Tab', 'ArrowDown', 'Enter');
      expect(screen.answers()['Eligible for social care support']).to.match(/^No/);
    });
    it('does not take focus when it is first drawn', async () => {
      const screen = await open(northbridge, { start: '' });
      expect(screen.root.activeElement === null).to.equal(true);
    });
    it('opens at the first question once told to, and folds each question\'s reason', async () => {
      const screen = await open(northbridge, money);
      screen.element.start = true;
      await waitUntil(() => screen.asked === 'cared-for-area');
      screen.root.querySelector('details')!.open = true;
      await screen.give('northbridge');
      expect(screen.root.querySelector('details')!.open).to.equal(false);
    });
    it('takes a double click as one, wherever the second falls', async () => {
      const screen = await open(northbridge, { start: '', schemes: 'personal-budget' });
      const click = async (button: Element, detail: number) => {
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail }));
        await screen.element.updateComplete;
      };
      screen.typed.click();
      await click(screen.root.querySelector('.button.main')!, 1);
      await click(screen.root.querySelector('.button.main')!, 2);
      expect(screen.asked).to.equal('social-care-eligibility');
      expect(screen.root.querySelector('.summary') === null).to.equal(true);
      await click(screen.root.querySelector('.top .link')!, 2);
      expect(screen.asked).to.equal('social-care-eligibility');
    });
    it('leaves the answers where they are when a link is followed', async () => {
      const screen = await result(northbridge, living);
      const links = [...screen.root.querySelectorAll<HTMLAnchorElement>('a[href^=http]')];
      expect(links.length).to.be.greaterThan(10);
      for (const link of links) expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    });
    it('keeps its place and its answers when it is moved', async () => {
      const screen = await open(northbridge, { start: '' });
      await screen.give(36);
      const { asked } = screen;
      const elsewhere = document.createElement('section');
      screen.element.parentElement!.append(elsewhere);
      elsewhere.append(screen.element);
      await screen.element.updateComplete;
      expect(screen.asked).to.equal(asked);
      expect(Object.keys(screen.answers()).length).to.equal(1);
    });
    it('opens every fold to print, and folds again as it was', async () => {
      const screen = await result(northbridge, living);
      const folds = () => [...screen.root.querySelectorAll('details')].map(({ open: isOpen }) => isOpen);
      screen.root.querySelector('details')!.open = true;
      const before = folds();
      window.dispatchEvent(new Event('beforeprint'));
      expect(folds().every(Boolean)).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
      expect(folds()).to.deep.equal(before);
      expect(before.filter(Boolean).length).to.equal(1);
      screen.element.remove();
      window.dispatchEvent(new Event('beforeprint'));
      expect(folds()).to.deep.equal(before);
    });
    it('is spoken in Welsh throughout, the pack included', async () => {
      const screen = await open(northbridge, { locale: 'cy', start: '' });
      const english = /[^a-zÀ-ÿ’'](you|the|what|which|with|from|may|your|will|who|this|that|for|does|and)[^a-z]/i;
      // Acts and publications are cited under their own names.
      const cited = /\bSI \d|Which\?/;
      const seen: string[] = [];
      for (let turn = 0; screen.asked !== undefined; turn += 1) {
        seen.push(screen.text);
        const radio = screen.root.querySelector<HTMLInputElement>(`form input[value="${living[screen.asked]}"]`);
        if (radio) radio.click();
        else {
          screen.typed.value = String(living[screen.asked]);
          screen.typed.dispatchEvent(new Event('input'));
        }
        await screen.press('Parhau');
        expect(turn).to.be.lessThan(25);
      }
      window.dispatchEvent(new Event('beforeprint'));
      seen.push(screen.text);
      expect(screen.root.querySelector('.frame')!.getAttribute('lang')).to.equal('cy');
      expect(screen.heading).to.equal('Beth allai fod yn addas i chi');
      for (const text of seen) expect(text.split('\n').filter((line) => english.test(` ${line} `) && !cited.test(line)), 'lines that read as English').to.deep.equal([]);
    });
    for (const [name, attributes, given] of [['the opening', {}, null], ['a choice', { start: '', schemes: 'personal-budget' }, null], ['a number', { start: '', schemes: 'carers-credit' }, null], ['a result', { start: '' }, living]] as const) {
      it(`has no accessibility fault: ${name}`, async () => {
        const screen = given ? await result(northbridge, given, attributes) : await open(northbridge, attributes);
        for (const folded of screen.root.querySelectorAll('details')) folded.open = true;
        await expect(screen.element).to.be.accessible();
      });
    }
    it('has levels of heading that follow each other, from the page\'s own', async () => {
      const screen = await result(northbridge, living, { 'heading-level': '3' });
      const levels = [...screen.root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => Number(localName[1]));
      expect(levels[0]).to.equal(3);
      for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!, `${levels}`).to.be.at.most(1);
    });
  });

  describe('when something is wrong', () => {
    it('says so with the telephone number, and tries again', async () => {
      const element = document.createElement('carer-eligibility');
      element.offer = addressOf('not a pack');
      element.phone = '01632 960120';
      element.innerHTML = '<a href="/help">Help</a>';
      const failed = oneEvent(element, 'carer-error');
      await fixture(html`<div>${element}</div>`);
      await failed;
      await element.updateComplete;
      const screen = new Screen(element);
      expect(screen.text).to.include('01632 960120');
      element.offer = addressOf(northbridge);
      await element.updateComplete;
      await oneEvent(element, 'carer-ready');
      expect(screen.heading).to.equal(messages.title);
    });
    it('says that there is nothing where no scheme is meant', async () => {
      const screen = await open(northbridge, { schemes: 'no-such-scheme' });
      expect(screen.text).to.include(messages.nothing);
    });
    it('takes today where the preview day is no day', async () => {
      const screen = await result(northbridge, living, { 'as-of': '2026-13-40' });
      expect(screen.text).not.to.include('Shown as on');
      expect(screen.card('personal-budget').innerText).to.include('£1,500');
    });
  });
});
