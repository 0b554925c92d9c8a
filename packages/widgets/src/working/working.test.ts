// <carer-working> in a page, as a person meets it: explore, compare, ask.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { CarerRequestDraftedEvent, CarerWorkingComparedEvent } from './working.events.ts';
import { messages } from './working.messages.ts';
import { messages as requestMessages } from './request.messages.ts';
import { asking, compared, on, open, packs, Screen } from './working.fixture.ts';

const titles = ['Part-time or flexible hours', 'Compressed hours', 'Term-time working', 'Job share', 'Career break', 'Shift swap', 'Self-rostering', 'Staggered hours', 'Split shift', 'Annualised hours', 'Hybrid working'];
const rows = messages.compare.rows;

describe('carer-working', () => {
  afterEach(async () => {
    await setViewport({ width: 1280, height: 900 });
  });

  describe('explore', () => {
    it('shows every way of working in two groups, each with what to think about and its source', async () => {
      const screen = await open();
      expect([...screen.root.querySelectorAll<HTMLElement>('.way>label')].map((label) => label.innerText.trim())).to.deep.equal(titles);
      expect([...screen.root.querySelectorAll<HTMLElement>('fieldset [part=heading]')].map((one) => one.innerText)).to.deep.equal(Object.values(messages.groups));
      for (const way of screen.root.querySelectorAll('.way')) {
        way.querySelector('details')!.open = true;
        expect([...way.querySelectorAll('dt')].map((term) => term.textContent)).to.deep.equal(Object.values(messages.terms));
        for (const fact of way.querySelectorAll<HTMLElement>('dd')) expect(fact.innerText).to.match(/\S{2}.*\.?/).and.not.include('{');
        expect(way.querySelector('details a')!.getAttribute('href')).to.match(/^https:/);
      }
      expect(screen.text).to.include(messages.privacy).and.include('Invented example');
    });
    it('leads from any way of working to the people who advise', async () => {
      const screen = await open();
      screen.root.querySelectorAll('details')[3]!.open = true;
      const talk = [...screen.root.querySelectorAll<HTMLElement>('.about button')].filter((button) => button.textContent === messages.services.talkTo('Employment services'));
      expect(talk.length).to.equal(titles.length);
      talk[3]!.click();
      await screen.settled();
      expect((screen.root.activeElement as HTMLElement).innerText).to.equal(messages.services.title);
      expect(screen.root.querySelector('.services')!.textContent).to.include('01632 960130');
    });
    it('asks for one to three, in the summary and beside the boxes, and forgets no box', async () => {
      const screen = await open();
      await screen.go();
      expect(screen.errors).to.deep.equal([messages.pick.errors.required]);
      expect(screen.root.activeElement?.className).to.equal('summary');
      screen.root.querySelector<HTMLElement>('.summary a')!.click();
      expect(screen.root.activeElement).to.equal(screen.box(titles[0]!));
      await screen.pick(...titles.slice(0, 4));
      expect(screen.errors).to.deep.equal([messages.pick.errors.many]);
      expect(screen.root.querySelectorAll(':checked').length).to.equal(4);
      await screen.pick(titles[3]!);
      expect(screen.title).to.equal(messages.now.title);
      expect(screen.root.activeElement).to.equal(screen.heading);
    });
    it('shows the four ways of 2010 with their watermark, as history', async () => {
      const screen = await open({ offer: new URL('five-boroughs-2010.json', packs).href });
      expect([...screen.root.querySelectorAll<HTMLElement>('.way>label')].map((label) => label.innerText.trim()))
        .to.deep.equal(['Part-time or flexible hours', 'Compressed hours, including term-time working', 'Job sharing', 'Career breaks']);
      expect(screen.root.querySelector<HTMLElement>('.watermark')!.innerText).to.equal('History, not an offer');
      await screen.pick('Job sharing');
      expect(screen.text).to.include('History, not an offer');
    });
  });

  describe('compare', () => {
    it('sets now beside each way of working, from hours and pay typed once', async () => {
      const screen = await compared();
      expect(screen.title).to.equal(messages.compare.title);
      expect(screen.columns).to.deep.equal([messages.compare.fact, 'Now', 'Part-time or flexible hours', 'Compressed hours']);
      expect(screen.row(rows.hours)).to.deep.equal(['37', '22.2', '37']);
      expect(screen.row(rows.days)).to.deep.equal(['5', '3', '4']);
      expect(screen.row(rows.day)).to.deep.equal(['7 h 24 min', '7 h 24 min', '9 h 15 min']);
      expect(screen.row(rows.year)).to.deep.equal(['£28,000', '£16,800', '£28,000']);
      expect(screen.row(rows.month)).to.deep.equal(['£2,333.33', '£1,400', '£2,333.33']);
      expect(screen.row(rows.week)).to.deep.equal(['£538.46', '£323.08', '£538.46']);
      expect(screen.row(rows.difference)).to.deep.equal(['–', '£11,200 less', 'No change']);
      expect(screen.row(rows.leave)).to.deep.equal(['28 days or 207.2 hours', '16.8 days or 124.32 hours', '22.4 days or 207.2 hours']);
      expect(screen.row(rows.pension)[1]).to.include('Ask your pension scheme').and.not.match(/£|%|\d/);
      expect(screen.root.querySelector('.words td a')!.getAttribute('href')).to.equal('https://northbridge.example/payroll');
      expect(screen.text).to.include(messages.compare.payroll).and.not.match(/you will get|take home £/i);
    });
    it('reads numbers as people type them', async () => {
      const screen = await open();
      await screen.pick('Part-time or flexible hours');
      await screen.now('37h 00', ' 5 days ', '£28k', 'year');
      screen.type('part-time.hours', '22 hrs 12 mins');
      screen.type('part-time.days', '3');
      await screen.go();
      expect(screen.row(rows.year)).to.deep.equal(['£28,000', '£16,800']);
    });
    it('works out a share of a full-time salary, a month and an hour alike', async () => {
      for (const [pay, per, fullTime] of [['£28,000', 'full-time-year', '37'], ['1,400', 'month', ''], ['14.553015', 'hour', ''], ['323.08', 'week', '']] as const) {
        const screen = await open();
        await screen.pick('Hybrid working');
        await screen.now('22.2', '3', pay, per);
        if (fullTime) {
          expect(screen.title).to.equal(messages.fullTime);
          screen.type('fullTimeHours', fullTime);
          await screen.go();
        }
        expect(screen.row(rows.month), per).to.deep.equal(per === 'week' ? ['£1,400.01', '£1,400.01'] : ['£1,400', '£1,400']);
      }
    });
    it('says what is wrong with a number and keeps it', async () => {
      const screen = await open();
      await screen.pick('Compressed hours');
      await screen.now('twenty', '9', '28,000', 'hour');
      expect(screen.errors).to.deep.equal([messages.fields.hours.errors.number, messages.fields.days.errors.range, messages.fields.pay.errors.range]);
      expect([screen.field('hours').value, screen.field('days').value, screen.field('pay').value]).to.deep.equal(['twenty', '9', '28,000']);
      expect(screen.field('hours').getAttribute('aria-invalid')).to.equal('true');
      await screen.now('60', '2', '28,000', 'year');
      expect(screen.errors).to.deep.equal([messages.fields.days.errors.long]);
      screen.type('hours', '9'.repeat(500));
      await screen.go();
      expect(screen.errors).to.include(messages.fields.hours.errors.range);
    });
    it('flags the earnings limit as a cliff: sixteen hours on the living wage are under it, seventeen are not', async () => {
      const screen = await open();
      await screen.pick('Part-time or flexible hours');
      await screen.now('16', '2', '£12.71', 'hour');
      screen.type('part-time.hours', '17');
      screen.type('part-time.days', '2');
      await screen.go();
      const [now, then] = screen.row(rows.allowance);
      expect(now).to.include('Just under the limit').and.include('£203 a week is under the £204 limit of 6 April 2026');
      expect(then).to.include('over the £204 limit of 6 April 2026').and.include('no allowance is paid for that week');
      const tags = [...screen.root.querySelectorAll('.tag')];
      expect(tags.map((tag) => tag.className)).to.deep.equal(['tag under', 'tag cliff']);
      expect(screen.text).to.include(messages.compare.test);
      expect(screen.row(rows.week)).to.deep.equal(['£203.36', '£216.07']);
      expect(screen.row(rows.pension)[1], 'more pay').to.include(messages.compare.pension).and.not.include('lower');
    });
    it('says about £191 for two days on the living wage, as in the journey of the ward clerk', async () => {
      const screen = await open();
      await screen.pick('Shift swap');
      await screen.now('15', '2', '12.71', 'hour');
      expect(screen.row(rows.allowance)[1]).to.include('Your pay before tax of about £191 a week is under the £204 limit of 6 April 2026.');
    });
    it('never shows a limit that is not confirmed for the day', async () => {
      const screen = await open({ 'as-of': '2031-05-01' });
      await screen.pick('Hybrid working');
      await screen.now('16', '2', '12.71', 'hour');
      expect(screen.row(rows.allowance)[0]).to.include(messages.compare.unconfirmed).and.not.include('£');
    });
    it('does not guess term-time pay without the weeks paid, nor the weeks of annualised hours', async () => {
      const screen = await open();
      await screen.pick('Term-time working', 'Annualised hours', 'Career break');
      await screen.now('37', '5', '28000', 'year');
      await screen.go();
      expect(screen.row(rows.year)).to.deep.equal(['£28,000', messages.compare.askPayroll, '£0', '£28,000']);
      expect(screen.row(rows.allowance)[1]).to.include(messages.compare.askPayroll);
      expect(screen.row(rows.allowance)[2]).to.equal(messages.allowance.none);
      await screen.press('Change Term-time working');
      screen.type('term-time.weeks', '44.5');
      await screen.go();
      expect(screen.row(rows.year)[1]).to.equal('£23,895.82');
      expect(screen.row(rows.weeks)).to.deep.equal([messages.compare.allYear, '44.5', messages.compare.allYear, messages.compare.allYear]);
    });
    it('loses nothing on Back, and asks only about what is added', async () => {
      const screen = await compared();
      await screen.press('Back');
      expect(screen.box('Compressed hours').checked).to.equal(true);
      await screen.pick('Job share');
      expect(screen.title).to.equal('Job share');
      await screen.press('Back');
      await screen.pick('Job share');
      expect(screen.title).to.equal(messages.compare.title);
      await screen.press(`Change ${messages.now.title}`);
      expect(screen.field('hours').value).to.equal('37');
      expect(screen.field('pay').value).to.equal('28,000');
      await screen.press('Back');
      expect(screen.title).to.equal(messages.compare.title);
    });
    it('goes back page by page the first time, with everything typed', async () => {
      const screen = await open();
      await screen.pick('Job share', 'Compressed hours');
      await screen.now('37', '5', '28,000', 'year');
      screen.type('compressed-hours.days', '4');
      await screen.go();
      expect(screen.title).to.equal('Job share');
      await screen.press('Back');
      expect(screen.field('compressed-hours.days').value).to.equal('4');
      await screen.press('Back');
      expect([screen.field('hours').value, screen.field('days').value]).to.deep.equal(['37', '5']);
      await screen.press('Back');
      expect(screen.title).to.equal(messages.title);
    });
    it('is a table with row and column headers when wide, and cards with repeated labels at 320 px, in one DOM', async () => {
      const screen = await compared();
      const table = screen.root.querySelector('table')!;
      const cell = table.querySelector('td')!;
      const label = cell.querySelector('.of')!;
      expect(getComputedStyle(label).display).to.equal('none');
      expect([...table.querySelectorAll('thead th')].every((th) => th.getAttribute('scope') === 'col')).to.equal(true);
      expect([...table.querySelectorAll('tbody tr')].every((tr) => tr.firstElementChild!.matches('th[scope=row][role=rowheader]'))).to.equal(true);
      await setViewport({ width: 320, height: 700 });
      expect(getComputedStyle(label).display).to.equal('block');
      expect(label.textContent).to.equal('Now');
      expect(getComputedStyle(cell).display).to.equal('grid');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(table.scrollWidth).to.be.at.most(screen.element.clientWidth);
      await expect(screen.element).to.be.accessible();
    });
    it('gives employment services as a contact, and puts nothing typed into a link', async () => {
      const screen = await compared();
      const mail = [...screen.root.querySelectorAll<HTMLAnchorElement>('a[href^=mailto]')].map((link) => link.getAttribute('href'));
      expect(mail).to.include('mailto:employment@northbridge.example?subject=Advice%20about%20flexible%20working');
      for (const link of screen.root.querySelectorAll('a')) expect(link.href).to.not.match(/28,?000|22\.2|16,?800/);
      let copied = '';
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { copied = text; } } });
      try {
        await screen.press(messages.services.copy);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
      expect(copied).to.include('Part-time or flexible hours').and.include('Pay before tax, a year: £16,800').and.include(messages.compare.payroll);
      expect(screen.root.querySelector('[role=status]')!.textContent).to.equal(messages.copied);
    });
    it('says that copying failed where the browser refuses', async () => {
      const screen = await compared();
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
      try {
        await screen.press(messages.services.copy);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
      expect(screen.text).to.include(messages.notCopied);
    });
    it('clears everything typed when asked to', async () => {
      const screen = await asking('informal');
      await screen.press('Back');
      await screen.press('Back');
      await screen.press(messages.clear);
      expect(screen.title).to.equal(messages.title);
      expect(screen.root.querySelectorAll(':checked').length).to.equal(0);
      await screen.pick('Job share');
      expect(screen.field('hours').value).to.equal('');
    });
  });

  describe('ask', () => {
    /** A formal request up to the draft. */
    async function formal(screen?: Screen): Promise<Screen> {
      const one = await asking('statutory', screen);
      one.choose('england');
      await one.go();
      one.choose('employee');
      await one.go();
      one.choose('once');
      await one.go();
      await one.date('earlierOn', '2026-03-27');
      await one.go();
      one.choose('no');
      await one.go();
      await one.date('startsOn', '2027-03-01');
      await one.go();
      one.type('name', 'Ann Example');
      await one.go();
      return one;
    }

    it('drafts a statutory request with everything the law asks for, and tells the clock', async () => {
      const screen = await formal();
      const { value } = screen.letter;
      expect(value).to.include('statutory request for flexible working, made under section 80F').and.include('22 November 2026').and.include('22.2 hours a week, over 3 days')
        .and.include('1 March 2027').and.include('27 March 2026').and.include('Ann Example');
      expect(screen.text).to.include('your employer should decide by 21 January 2027');
      expect([...screen.root.querySelectorAll<HTMLElement>('.items li')].map((item) => item.innerText.replace(/\s+/g, ' '))).to.deep.equal(Object.values(requestMessages.draft.required).map((item) => `✓ ${item}`));
      expect(screen.text).to.include(requestMessages.draft.nothingSent);
    });
    it('keeps edited words through Back, downloads just those, and can start again', async () => {
      const screen = await formal();
      screen.type('letter', 'My own words – gyda “thŷ”.');
      await screen.settled();
      const look = [...screen.root.querySelectorAll<HTMLElement>('.items li')].filter((item) => item.innerText.includes(requestMessages.draft.look));
      expect(look.length, 'all but that it is in writing').to.equal(5);
      await screen.press('Back');
      expect(screen.field('name').value).to.equal('Ann Example');
      await screen.go();
      expect(screen.letter.value).to.equal('My own words – gyda “thŷ”.');
      let blob: Blob | undefined, name = '';
      const { createObjectURL } = URL;
      URL.createObjectURL = (made) => { blob = made as Blob; return createObjectURL(made); };
      const stop = (event: Event) => { if (event.target instanceof HTMLAnchorElement) { name = event.target.download; event.preventDefault(); } };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { name = this.download; };
      try {
        await screen.press(requestMessages.draft.download);
      } finally {
        HTMLAnchorElement.prototype.click = click;
        URL.createObjectURL = createObjectURL;
        removeEventListener('click', stop);
      }
      expect(name).to.equal('flexible-working-request.txt');
      expect(await blob!.text()).to.equal('My own words – gyda “thŷ”.');
      expect(blob!.type).to.equal('text/plain;charset=utf-8');
      expect(screen.root.querySelector('.paper')!.textContent).to.equal('My own words – gyda “thŷ”.');
      await screen.press(requestMessages.draft.remake);
      expect(screen.letter.value).to.include('made under section 80F');
    });
    it('follows the language of the page without losing a word of the person', async () => {
      const screen = await formal();
      screen.element.locale = 'cy';
      await waitUntil(() => screen.letter.value.includes('Annwyl'));
      expect(screen.letter.value).to.include('22.2 hours a week').and.include('Ann Example').and.include('27 Mawrth 2026');
      screen.type('letter', 'Fy ngeiriau i');
      screen.element.locale = 'en-GB';
      await waitUntil(() => screen.title === requestMessages.draft.titles.statutory);
      expect(screen.letter.value).to.equal('Fy ngeiriau i');
    });
    it('prints the words, and nothing to press', async () => {
      const screen = await formal();
      await emulateMedia({ media: 'print' });
      try {
        const shown = (selector: string) => [...screen.root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
        expect(shown('.paper').length).to.equal(1);
        expect(shown('button,textarea,[part~=heading]').length).to.equal(0);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
    it('keeps what was asked while the person looks at the table again, and follows new hours that nobody edited', async () => {
      const screen = await asking('informal');
      expect(screen.field('hours').value).to.equal('22.2 hours a week, over 3 days (Part-time or flexible hours)');
      screen.type('times', 'Ten till three');
      await screen.press('Back');
      await screen.press('Back');
      await screen.press('Change Part-time or flexible hours');
      screen.type('part-time.hours', '20');
      await screen.go();
      await asking('informal', screen);
      expect(screen.field('times').value).to.equal('Ten till three');
      expect(screen.field('hours').value).to.equal('20 hours a week, over 3 days (Part-time or flexible hours)');
    });
    it('drafts a short note to talk first, and one for a trial with an end', async () => {
      const note = await asking('informal');
      await note.date('startsOn', '2027-03-01');
      await note.go();
      await note.date('until', '2027-02-28');
      await note.go();
      expect(note.errors).to.deep.equal([requestMessages.fields.until.errors.order]);
      await note.date('until', '2027-12-24');
      await note.go();
      expect(note.letter.value).to.include('24 December 2027');
      expect(note.letter.value).to.include('It is not a statutory request').and.not.include('80F');
      expect(note.text).to.not.include('should decide by');
      const trial = await asking('trial');
      await trial.date('startsOn', '2027-03-01');
      await trial.date('endsOn', '2027-02-01');
      await trial.go();
      expect(trial.errors).to.deep.equal([requestMessages.fields.endsOn.errors.order]);
      await trial.date('endsOn', '2027-06-01');
      await trial.go();
      await trial.go();
      expect(trial.letter.value).to.include('1 June 2027').and.include('trial');
      await trial.press(messages.clear);
      expect(trial.title).to.equal(messages.title);
    });
    it('needs a change and a real day to come, and says so', async () => {
      const screen = await asking('informal');
      screen.type('hours', ' ');
      await screen.date('startsOn', '2026-11-21');
      await screen.go();
      expect(screen.errors).to.deep.equal([requestMessages.fields.hours.errors.required, requestMessages.fields.startsOn.errors.past]);
      await screen.date('startsOn', '2027-02-30');
      screen.type('place', 'At home on Tuesdays');
      await screen.go();
      expect(screen.errors).to.deep.equal([requestMessages.fields.startsOn.errors.date]);
      expect(screen.field('startsOn-day').value).to.equal('30');
      expect(screen.field('place').value).to.equal('At home on Tuesdays');
    });
    it('tells another rule in Northern Ireland, and that Back changes the answer', async () => {
      const screen = await asking('statutory');
      screen.choose('northern-ireland');
      await screen.go();
      expect(screen.title).to.equal(requestMessages.stop.elsewhere);
      expect(screen.text).to.include('Northern Ireland has its own procedure');
      expect(screen.root.querySelector('a[href*=nidirect]')).to.not.equal(null);
      await screen.press('Back');
      expect(screen.root.querySelector<HTMLInputElement>('input:checked')!.value).to.equal('northern-ireland');
    });
    for (const status of ['worker', 'unknown'] as const) {
      it(`sends a person to HR whose status is "${status}", and offers to talk instead`, async () => {
        const screen = await asking('statutory');
        screen.choose('wales');
        await screen.go();
        screen.choose(status);
        await screen.go();
        expect(screen.title).to.equal(requestMessages.stop[status]);
        expect(screen.root.querySelector('a[href="tel:01632960120"]')).to.not.equal(null);
        await screen.press(requestMessages.stop.talk);
        expect(screen.title).to.equal(requestMessages.change);
      });
    }
    it('counts two requests in twelve months, and says when the next can be made', async () => {
      const screen = await asking('statutory');
      screen.choose('scotland');
      await screen.go();
      screen.choose('employee');
      await screen.go();
      screen.choose('more');
      await screen.go();
      await screen.date('earlierOn', '2026-09-01');
      await screen.date('earlierOn2', '2026-01-15');
      await screen.go();
      expect(screen.title).to.equal(requestMessages.stop.twice);
      expect(screen.text).to.include('from 15 January 2027');
    });
    it('lets one request be open at a time', async () => {
      const screen = await asking('statutory');
      screen.choose('england');
      await screen.go();
      screen.choose('employee');
      await screen.go();
      screen.choose('once');
      await screen.go();
      await screen.date('earlierOn', '2026-11-23');
      await screen.go();
      expect(screen.errors).to.deep.equal([requestMessages.fields.earlierOn.errors.future]);
      await screen.date('earlierOn', '2026-10-30');
      await screen.go();
      screen.choose('yes');
      await screen.go();
      expect(screen.title).to.equal(requestMessages.stop.live);
    });
  });

  describe('in the page', () => {
    it('sends events with ids alone, and stores and sends nothing', async () => {
      const fetched: string[] = [];
      const { fetch } = window;
      window.fetch = (...args) => { fetched.push(String(args[0])); return fetch(...args); };
      try {
        const screen = await open();
        const comparedThem = oneEvent(screen.element, 'carer-working-compared') as Promise<unknown> as Promise<CarerWorkingComparedEvent>;
        await screen.pick('Part-time or flexible hours');
        await screen.now('37', '5', '28,000', 'year');
        screen.type('part-time.hours', '22.2');
        screen.type('part-time.days', '3');
        await screen.go();
        const event = await comparedThem;
        expect(event.arrangements).to.deep.equal(['part-time']);
        expect(Object.keys(event).sort()).to.deep.equal(['arrangements', 'isTrusted']);
        const drafted = oneEvent(screen.element, 'carer-request-drafted') as Promise<unknown> as Promise<CarerRequestDraftedEvent>;
        await asking('informal', screen);
        await screen.date('startsOn', '2027-03-01');
        await screen.go();
        await screen.go();
        const { arrangement, kind, composed } = await drafted;
        expect([arrangement, kind, composed]).to.deep.equal(['part-time', 'informal', true]);
        expect(fetched.every((address) => address.startsWith(packs.href)), fetched.join()).to.equal(true);
        expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
      } finally {
        window.fetch = fetch;
      }
    });
    it('keeps its state when the page moves it', async () => {
      const screen = await compared();
      const elsewhere = document.createElement('div');
      screen.element.parentElement!.append(elsewhere);
      elsewhere.append(screen.element);
      await screen.settled();
      expect(screen.row(rows.year)[1]).to.equal('£16,800');
      await screen.press(`Change ${messages.now.title}`);
      expect(screen.field('hours').value).to.equal('37');
    });
    it('works under a strict Content-Security-Policy with Trusted Types, to the last page', async () => {
      const { origin } = location;
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en-GB"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${origin}; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html">
        <title>intranet</title><script type="module" src="${new URL('./define.ts', import.meta.url).href}"></script><carer-working offer="${packs.href}northbridge.json" as-of="${on}"></carer-working>`;
      document.body.append(frame);
      try {
        await waitUntil(() => frame.contentDocument?.querySelector('carer-working'), 'the page is never parsed', { interval: 1, timeout: 5000 });
        const violations: string[] = [];
        frame.contentDocument!.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
        const element = frame.contentDocument!.querySelector('carer-working')!;
        await waitUntil(() => element.shadowRoot?.querySelector('.way'), 'it is never drawn', { timeout: 8000 });
        const screen = new Screen(element);
        await screen.pick('Part-time or flexible hours');
        await screen.now('37', '5', '28,000', 'year');
        screen.type('part-time.hours', '22.2');
        screen.type('part-time.days', '3');
        await screen.go();
        await asking('informal', screen);
        await screen.date('startsOn', '2027-03-01');
        await screen.go();
        await screen.go();
        expect(screen.letter.value).to.include('1 March 2027');
        await screen.press(requestMessages.draft.download);
        expect(frame.contentWindow!.getComputedStyle(screen.letter).minBlockSize).to.not.equal('0px');
        expect(violations).to.deep.equal([]);
      } finally {
        frame.remove();
      }
    });
    it('shows a failure with the telephone number and tries again', async () => {
      const element = document.createElement('carer-working');
      element.setAttribute('offer', '/nowhere.json');
      element.setAttribute('phone', '01632 960100');
      element.setAttribute('locale', 'en-GB');
      const failed = oneEvent(element, 'carer-error');
      document.body.append(element);
      try {
        await failed;
        const screen = new Screen(element);
        await screen.settled();
        expect(screen.text).to.include('01632 960100');
        element.offer = new URL('northbridge.json', packs).href;
        const ready = oneEvent(element, 'carer-ready');
        await screen.press('Try again');
        await ready;
        expect(screen.title).to.equal(messages.title);
      } finally {
        element.remove();
      }
    });
    it('can be walked with the keyboard alone, from the list to a draft', async function (this: Mocha.Context) {
      this.timeout(60_000);
      const screen = await open();
      const focused = () => screen.root.activeElement as HTMLElement;
      const tabTo = async (is: (element: HTMLElement) => boolean) => {
        for (let i = 0; i < 60; i += 1) {
          await sendKeys({ press: 'Tab' });
          if (screen.root.activeElement && is(focused())) return;
        }
        throw new Error('the keyboard never got there');
      };
      const type = async (id: string, text: string) => {
        await tabTo((element) => element.id === id);
        await sendKeys({ type: text });
      };
      await tabTo((element) => element === screen.box('Part-time or flexible hours'));
      await sendKeys({ press: 'Space' });
      await tabTo((element) => element.matches('.button.main'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => screen.title === messages.now.title);
      await screen.settled();
      expect(focused()).to.equal(screen.heading);
      await type('f-hours', '37');
      await type('f-days', '5');
      await type('f-pay', '28000');
      await tabTo((element) => element.matches('input[type=radio]'));
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await screen.settled();
      await type('f-part-time.hours', '22.2');
      await type('f-part-time.days', '3');
      await sendKeys({ press: 'Enter' });
      await screen.settled();
      expect(screen.title).to.equal(messages.compare.title);
      expect(focused()).to.equal(screen.heading);
      await tabTo((element) => element.textContent!.startsWith(messages.compare.askFor));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => screen.root.querySelector('input[name=kind]'));
      await screen.settled();
      expect(focused()).to.equal(screen.heading);
      await tabTo((element) => element.matches('input[type=radio]'));
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await screen.settled();
      await type('f-startsOn-day', '1');
      await type('f-startsOn-month', '3');
      await type('f-startsOn-year', '2027');
      await sendKeys({ press: 'Enter' });
      await screen.settled();
      await tabTo((element) => element.matches('.button.main'));
      await sendKeys({ press: 'Enter' });
      await screen.settled();
      expect(screen.letter.value).to.include('1 March 2027');
      await tabTo((element) => element === screen.letter);
      await tabTo((element) => element.matches('.button.main'));
    });
    for (const colours of ['light', 'dark'] as const) {
      it(`has no accessibility fault on any page, in ${colours}`, async function (this: Mocha.Context) {
        this.timeout(60_000);
        await emulateMedia({ colorScheme: colours });
        document.documentElement.style.colorScheme = colours;
        try {
          const screen = await open();
          for (const details of screen.root.querySelectorAll('details')) details.open = true;
          await expect(screen.element).to.be.accessible();
          await screen.go();
          await expect(screen.element).to.be.accessible();
          await screen.pick('Part-time or flexible hours');
          await screen.go();
          await expect(screen.element).to.be.accessible();
          await screen.now('16', '2', '12.71', 'hour');
          screen.type('part-time.hours', '17');
          screen.type('part-time.days', '2');
          await screen.go();
          await expect(screen.element).to.be.accessible();
          await asking('statutory', screen);
          for (const answer of ['england', 'employee', 'no']) {
            await expect(screen.element).to.be.accessible();
            screen.choose(answer);
            await screen.go();
          }
          await screen.go();
          await expect(screen.element).to.be.accessible();
          await screen.date('startsOn', '2027-03-01');
          await screen.go();
          await screen.go();
          await expect(screen.element).to.be.accessible();
        } finally {
          document.documentElement.style.colorScheme = '';
          await emulateMedia({ colorScheme: 'light' });
        }
      });
    }
    it('reads the day it is given, and says so', async () => {
      const screen = await open({ 'as-of': '2026-03-01' });
      await screen.pick('Hybrid working');
      await screen.now('16', '2', '12.21', 'hour');
      expect(screen.row(rows.allowance)[0]).to.include('£196 limit of 7 April 2025');
      expect(screen.text).to.include('Shown as on 1 March 2026.');
    });
  });
});
