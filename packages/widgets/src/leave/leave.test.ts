// How carer-leave behaves in a browser: the chooser in the page, asking, and what nothing may be lost by.
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { goOffline, pack, packs, priya, seed, Stage, today, type Setting } from './leave.fixture.ts';

const stages: Stage[] = [];
async function stage(setting?: Setting): Promise<Stage> {
  const one = await Stage.open(setting);
  stages.push(one);
  return one;
}
afterEach(async () => {
  for (const one of stages.splice(0)) one.remove();
  delete (navigator as { onLine?: boolean }).onLine;
  await setViewport({ width: 1024, height: 768 });
});
const planned = async (on: Stage): Promise<void> => {
  for (const answer of ['I need time for something I know about', 'I am an employee', 'Yes', 'England']) {
    await on.choose(answer);
    await on.press('Continue');
  }
  await on.shown('What may fit');
};

describe('a draft of a request', () => {
  const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('carer-draft '));
  const kept = (): string => drafts().map((key) => localStorage.getItem(key)).join();
  afterEach(() => { for (const key of drafts()) localStorage.removeItem(key); });

  it('is not kept unless the page asks', async () => {
    const on = await stage();
    await on.toCheck('Mum is in hospital.');
    expect(drafts()).to.deep.equal([]);
  });

  it('holds what is asked for and never the note; it is told, carried on, and gone when it is sent', async () => {
    const on = await stage({ attributes: { drafts: '7' } });
    await on.choose('I am not sure');
    expect(drafts(), 'the chooser’s answers stay in the page').to.deep.equal([]);
    await on.toCheck('Mum is in hospital.');
    expect(kept()).to.contain('2027-01-11').and.contain('carers-leave').and.not.contain('hospital');
    expect(on.text).to.contain('is kept on this computer until').and.contain('A private note is never kept.');
    on.remove();

    const other = await stage({ attributes: { drafts: '7' }, persona: priya });
    await other.press('Ask for time off');
    expect(other.text, 'somebody else').to.not.contain('You began this on');
    other.remove();

    const again = await stage({ attributes: { drafts: '7' } });
    await again.press('Ask for time off');
    await again.says('You began this on');
    await again.press('Carry on');
    await again.shown('Check before you send');
    expect(again.text).to.contain('Monday 11 January 2027').and.contain('Not provided').and.not.contain('hospital');
    await again.press('Send');
    await again.shown('Your request is sent');
    expect([drafts(), again.request?.['note']]).to.deep.equal([[], undefined]);
  });

  it('knows of a day that is pressed in the calendar', async () => {
    const on = await stage({ attributes: { drafts: '7' } });
    await on.toDays();
    on.cell('2026-11-26').click();
    await on.settled();
    expect(kept()).to.contain('2026-11-26');
  });

  it('is not kept on a shared computer', async () => {
    const on = await stage({ attributes: { drafts: '7', 'shared-pc': '5' } });
    await on.toCheck('Mum is in hospital.');
    expect(drafts()).to.deep.equal([]);
  });
});

describe('the chooser', () => {
  it('puts the paid kinds first among what fits, and sends nothing', async () => {
    const on = await stage();
    await planned(on);
    const titles = [...on.root.querySelectorAll('.choice [part~=heading]')].map((heading) => heading.textContent!.trim());
    expect(titles.slice(0, 2)).to.deep.equal(['Northbridge paid carer\'s leave', 'Carer\'s leave']);
    expect(on.writes).to.deep.equal([]);
    expect(on.text).to.not.match(/\bYou will get\b|\bentitled to £/);
  });
  it('works signed out, and with a pack file and no server at all', async () => {
    const element = document.createElement('carer-leave');
    for (const [name, value] of Object.entries({ offer: new URL('northbridge.json', packs).href, 'as-of': today, locale: 'en-GB' })) element.setAttribute(name, value);
    const ready = oneEvent(element, 'carer-ready');
    await fixture(html`<main>${element}</main>`);
    await ready;
    const root = element.shadowRoot!;
    const go = async (name: string) => {
      [...root.querySelectorAll('label')].find((label) => label.textContent!.trim() === name)!.click();
      root.querySelector<HTMLElement>('form .button')!.click();
      await new Promise((done) => setTimeout(done));
      await element.updateComplete;
    };
    expect(root.textContent, 'nothing is offered that cannot be sent').to.not.contain('Ask for time off');
    for (const name of ['Something has come up that I could not plan for', 'I am not sure', 'Scotland']) await go(name);
    const deadline = Date.now() + 8000;
    while (!root.querySelector('.choice') && Date.now() < deadline) await new Promise((done) => setTimeout(done, 20));
    expect(root.querySelector('.choice')!.textContent).to.contain('HR can tell you');
    expect(root.textContent).to.contain('01632 960120').and.not.contain('Ask for this');
  });
  it('asks about a long-term need only where it matters, and where somebody works only where nations differ', async () => {
    const on = await stage({ pack: { ...pack, nations: ['england'] } });
    await on.choose('It is about my child');
    await on.press('Continue');
    await on.shown('How are you employed?');
    await on.choose('I am a worker');
    await on.press('Continue');
    await on.shown('What may fit');
  });
  it('changes one answer and keeps the others', async () => {
    const on = await stage();
    await planned(on);
    await on.press('Change how are you employed?');
    await on.shown('How are you employed?');
    await on.choose('I am not sure');
    await on.press('Continue');
    await on.shown('What may fit');
    expect(on.text).to.contain('HR can tell you').and.contain('England');
    await on.press('Back');
    await on.shown('Where do you work?');
  });
  it('says what an unpaid day costs, in pay and in pension contributions, from what is typed once', async () => {
    const on = await stage();
    await planned(on);
    await on.press('Work out what a day costs');
    for (const [id, value] of [['f-pay', '£28k'], ['f-hoursAWeek', '37'], ['f-daysAWeek', '5']] as const) await on.type(id, value);
    await on.choose('A year');
    await on.press('Continue');
    await on.shown('Are you in a pension scheme at work?');
    await on.choose('Yes, the Local Government Pension Scheme in England or Wales');
    await on.press('Continue');
    await on.type('f-contributionPercent', '6.5%');
    expect(on.field('f-contributionPercent').value).to.equal('6.5%');
    await on.press('Continue');
    expect(on.errors).to.deep.equal(['Type the percentage as a number, like 6.5']);
    await on.type('f-contributionPercent', '6.5');
    await on.press('Continue');
    await on.shown('What may fit');
    expect(on.text).to.contain('£107.69 before tax').and.contain('£7 in pension contributions').and.contain('Ask payroll what you would take home');
    expect(on.writes, 'pay stays in the page').to.deep.equal([]);
  });
  it('has "Not now" of the same weight, and forgets the answers', async () => {
    const on = await stage();
    await on.choose('I am not sure');
    const [go, no] = ['Continue', 'Not now'].map((name) => getComputedStyle(on.button(name)));
    for (const look of ['color', 'backgroundColor', 'borderColor', 'fontSize', 'fontWeight', 'inlineSize', 'blockSize'] as const) expect(no?.[look], look).to.equal(go?.[look]);
    await on.press('Not now');
    await on.press('Time off: see what may fit, whenever you like.');
    expect(on.root.querySelectorAll(':checked').length).to.equal(0);
  });
  it('says which words of the offer are English, on a page in Welsh', async () => {
    const on = await stage({ attributes: { locale: 'cy' }, pack: { ...pack, nations: ['wales'], leaveTypes: pack.leaveTypes.map((type) => (type.id === 'special-leave' ? { ...type, title: 'Special leave' } : type)) } });
    for (const answer of ['Mae arnaf angen mwy o amser nag sydd gennyf ar ôl', 'Rwy’n gyflogai', 'Oes']) {
      await on.choose(answer);
      await on.press('Parhau');
    }
    await on.shown('Beth allai fod yn addas');
    const english = [...on.root.querySelectorAll<HTMLElement>('.choice [part~=heading] [lang=en-GB]')].map(({ innerText }) => innerText);
    expect(english).to.deep.equal(['Special leave']);
    expect(on.root.innerHTML).to.not.match(/[\u2066\u2069]/);
  });
  it('draws every kind of leave in one colour', async () => {
    const on = await stage();
    await planned(on);
    const looks = [...on.root.querySelectorAll('.choice')].map((card) => {
      const own = getComputedStyle(card), tag = getComputedStyle(card.querySelector('.tag')!);
      return [own.backgroundColor, own.borderColor, own.color, tag.color, tag.backgroundColor].join();
    });
    expect(looks.length).to.be.above(1);
    expect(new Set(looks).size).to.equal(1);
  });
});

describe('the days', () => {
  it('are chosen with the keyboard alone', async () => {
    const on = await stage();
    await on.toDays();
    on.root.querySelector<HTMLElement>('td[tabindex="0"]')!.focus();
    expect(on.focused?.getAttribute('data-day')).to.equal(today);
    for (const key of ['PageDown', 'ArrowDown', 'ArrowRight', 'Enter']) await sendKeys({ press: key });
    expect(on.focused?.getAttribute('data-day')).to.equal('2026-12-30');
    expect(on.focused?.getAttribute('aria-selected')).to.equal('true');
    expect(on.focused?.getAttribute('aria-label')).to.equal('Wednesday 30 December 2026, whole day');
    for (const key of ['ArrowRight', 'ArrowRight']) await sendKeys({ press: key });
    expect(on.focused?.getAttribute('data-day'), 'arrows go on into the next month').to.equal('2027-01-01');
    expect(on.root.querySelector('#month')!.textContent).to.equal('January 2027');
    await sendKeys({ press: 'Shift+Enter' });
    await on.settled();
    expect([...on.root.querySelectorAll('.days .strong')].map((day) => day.textContent)).to.deep.equal(['Wednesday 30 December 2026', 'Thursday 31 December 2026', 'Friday 1 January 2027']);
    await sendKeys({ press: 'Space' });
    await on.settled();
    expect(on.cell('2027-01-01').getAttribute('aria-selected'), 'and taken back').to.equal('false');
    expect(on.root.querySelectorAll('[role=gridcell][tabindex="0"]').length, 'Tab comes to one day').to.equal(1);
  });
  it('are a grid that says what it is', async () => {
    const on = await stage({ leave: [seed('annual-leave', ['2026-11-24'], '2026-11-10')] });
    await on.toDays();
    const grid = on.root.querySelector('[role=grid]')!;
    expect(grid.getAttribute('aria-multiselectable')).to.equal('true');
    for (const name of ['aria-labelledby', 'aria-describedby']) expect(on.root.getElementById(grid.getAttribute(name)!)!.textContent, name).to.match(/\S/);
    await on.says('Which days?');
    expect(on.cell(today).getAttribute('aria-label')).to.contain('today');
    expect(on.cell(today).getAttribute('aria-current')).to.equal('date');
    expect(on.cell('2026-11-24').getAttribute('aria-label')).to.contain('already asked for');
    await expect(on.widget).to.be.accessible();
  });
  it('stop at what can be asked for, and say so', async () => {
    const on = await stage();
    await on.toDays();
    on.root.querySelector<HTMLElement>('td[tabindex="0"]')!.focus();
    for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Shift+PageDown' });
    expect(on.focused?.getAttribute('data-day')).to.equal('2028-11-22');
    expect(on.button('›Next month').getAttribute('aria-disabled')).to.equal('true');
    expect(on.cell('2028-11-23').getAttribute('aria-disabled')).to.equal('true');
    on.cell('2028-11-23').click();
    await on.settled();
    expect(on.text).to.contain('No days chosen yet.');
    await on.typeDate('1', '1', '2035');
    await on.press('Add this date');
    expect(on.errors).to.deep.equal(['Choose a date within the next two years']);
    expect(on.focused?.classList.contains('summary')).to.equal(true);
  });
  it('can be typed, by Enter too, and what was typed and not added counts', async () => {
    const on = await stage();
    await on.toDays();
    await on.typeDate('11 Jan');
    on.field('f-typed').focus();
    await sendKeys({ press: 'Enter' });
    await on.settled();
    expect(on.title, 'Enter adds; it does not go on').to.equal('Which days?');
    expect(on.focused?.id).to.equal('f-typed');
    await on.typeDate('12', 'jan', '');
    await on.press('Continue');
    await on.shown('Anything to tell the person who decides? (optional)');
    await on.press('Back');
    expect([...on.root.querySelectorAll('.days .strong')].map((day) => day.textContent)).to.deep.equal(['Monday 11 January 2027', 'Tuesday 12 January 2027']);
  });
  it('keep a wrong date, and lead to it', async () => {
    const on = await stage();
    await on.toDays();
    await on.press('Continue');
    expect(on.errors).to.deep.equal(['Choose at least one day']);
    await on.typeDate('31', '2', '2027');
    await on.press('Continue');
    expect(on.errors).to.deep.equal(['Type a real date, like 11 1 2027']);
    expect(on.field('f-typed').value).to.equal('31');
    on.root.querySelector<HTMLElement>('.summary a')!.click();
    expect(on.focused?.id).to.equal('f-typed');
  });
  it('are whole days, half days or hours, each its own', async () => {
    const on = await stage();
    await on.toDays('Northbridge paid carer\'s leave');
    for (const day of ['11', '12', '13']) {
      await on.typeDate(day, '1', '2027');
      await on.press('Add this date');
    }
    await on.type('part.2027-01-11', 'afternoon');
    await on.type('part.2027-01-12', 'hours');
    await on.press('Continue');
    expect(on.errors).to.deep.equal(['Type the hours as a number, like 2.5']);
    await on.type('f-hours.2027-01-12', '2½');
    await on.press('Remove Wednesday 13 January 2027');
    expect([...on.root.querySelectorAll('.days .strong')].map((day) => day.textContent)).to.deep.equal(['Monday 11 January 2027', 'Tuesday 12 January 2027']);
    await on.press('Continue');
    await on.press('Continue');
    await on.choose('HR');
    await on.press('Continue');
    await on.shown('Check before you send');
    expect(on.text).to.contain('Monday 11 January 2027, afternoon').and.contain('Tuesday 12 January 2027, 2.5 hours');
    await on.press('Send');
    await on.shown('Your request is sent');
    expect(on.request?.['parts']).to.deep.equal([{ on: '2027-01-11', part: 'afternoon' }, { on: '2027-01-12', part: { hours: 2.5 } }]);
    expect(on.text, 'to HR alone').to.contain('It went to HR, who decides.').and.not.contain('priya');
  });
  it('are told their notice and what is left, and nothing of it blocks', async () => {
    const on = await stage({ leave: [seed('carers-leave', ['2026-06-01', '2026-06-02'], '2026-05-01', [{ event: 'agreed', by: 'manager' }]), seed('carers-leave', ['2025-11-20'], '2025-11-01', [{ event: 'agreed', by: 'manager' }])] });
    await on.toDays();
    await on.typeDate('24', '11');
    await on.press('Add this date');
    expect(on.text).to.contain('This is short notice: the last safe day to send it was 20 November 2026.').and.contain('time off for dependants needs no notice');
    await on.press('Say what my normal week is');
    await on.shown('Your normal week');
    await on.type('f-hoursAWeek', '37');
    await on.type('f-daysAWeek', '5');
    await on.press('Continue');
    await on.says('22.2 of 37 hours are left in the twelve months to 24 November 2026.');
    for (const day of ['25', '26', '27']) {
      await on.typeDate(day, '11');
      await on.press('Add this date');
    }
    expect(on.text).to.contain('This request asks for 29.6 hours.').and.contain('That is more than is left. You can still send it');
    for (let i = 0; i < 2; i += 1) await on.press('Continue');
    await on.choose('My manager');
    await on.press('Continue');
    await on.press('Send');
    await on.shown('Your request is sent');
    expect(on.request).to.include({ hoursAWeek: 37, daysAWeek: 5 });
    expect(on.text).to.contain('short notice').and.contain('more than is left');
  });
});

describe('sending', () => {
  it('asks for no evidence: there is no place to put any', async () => {
    const on = await stage();
    await on.toCheck('I can swap with Dev.');
    expect(on.root.querySelector('input[type=file]')).to.equal(null);
    expect(on.text).to.contain('You need no proof');
    await expect(on.widget).to.be.accessible();
  });
  it('tells the page the reference and nothing else', async () => {
    const on = await stage(), heard: Record<string, unknown>[] = [];
    for (const type of ['carer-leave-requested', 'carer-leave-answered', 'carer-leave-withdrawn']) on.host.addEventListener(type, (event) => heard.push({ ...event }));
    await on.toCheck('A secret of mine');
    await on.press('Send');
    await on.shown('Your request is sent');
    expect(heard).to.have.length(1);
    expect(Object.keys(heard[0]!).filter((key) => key !== 'isTrusted')).to.deep.equal(['reference']);
    expect(heard[0]!['reference']).to.match(/^TL-/);
    expect(on.text).to.contain('A secret of mine').and.contain('until 22 December 2026');
  });
  it('goes once, however often it is pressed', async () => {
    const on = await stage();
    await on.toCheck();
    const send = on.button('Send');
    send.click();
    send.click();
    await on.shown('Your request is sent');
    expect(on.writes).to.have.length(1);
  });
  it('is known for the same after a lost answer', async () => {
    const on = await stage();
    await on.toCheck();
    on.lose = 'answer';
    await on.press('Send');
    await on.says('You are offline');
    on.lose = 'nothing';
    await on.press('Send');
    await on.shown('Your request is sent');
    expect(on.writes.length).to.be.above(1);
    expect(new Set(on.writes.map(({ key }) => key)).size).to.equal(1);
    expect(on.transport.store.leave.size, 'one request').to.equal(1);
  });
  it('waits for the network, and is then sent once', async () => {
    const on = await stage();
    await on.toCheck('Kept through all of it');
    on.lose = 'request';
    await on.press('Send');
    await on.says('It will be sent once when the connection comes back.');
    expect(on.text).to.contain('Kept through all of it');
    on.lose = 'nothing';
    goOffline(false);
    await on.shown('Your request is sent');
    expect(on.transport.store.leave.size).to.equal(1);
  });
  it('is not sent behind somebody\'s back who said "not now" meanwhile', async () => {
    const on = await stage();
    await on.toCheck();
    on.lose = 'request';
    await on.press('Send');
    await on.says('You are offline');
    await on.press('Not now');
    await on.says('Nothing was sent.');
    on.lose = 'nothing';
    goOffline(false);
    // Long enough for what would be sent to be sent.
    await aTimeout(400);
    expect(on.writes).to.deep.equal([]);
    expect(on.title).to.equal('Check before you send');
  });
  it('loses nothing to a sign-in that ends', async () => {
    const on = await stage();
    await on.toCheck('Still here');
    on.transport.mode = 'expired';
    await on.press('Send');
    await on.says('Your sign-in has ended');
    expect(on.text).to.contain('Still here');
    on.transport.mode = 'online';
    await on.press('Send');
    await on.shown('Your request is sent');
  });
  it('shows what the server finds wrong where it was typed', async () => {
    const on = await stage({ fail: (operation) => (operation === 'leave.request' ? 'internal' : undefined) });
    await on.toCheck();
    await on.press('Send');
    await on.says('What you typed is still here, and has not been sent.');
    expect(on.title).to.equal('Check before you send');
  });
  it('needs a sign-in, and goes on from there to where it was going', async () => {
    let who: string | null = null;
    const on = await stage({ getToken: () => who });
    await planned(on);
    await on.press('Ask for this Carer\'s leave');
    await on.shown('Please sign in first');
    who = 'identity';
    await on.press('I have signed in');
    await on.shown('Which days?');
    await on.press('Back');
    expect(on.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('carers-leave');
  });
  it('goes to the address that was typed, and to nobody else', async () => {
    const on = await stage();
    await on.toCheck();
    await on.press('Change who decides');
    await on.choose('Somebody else');
    await on.press('Continue');
    await on.shown('What is their work e-mail address?');
    await on.type('f-approverEmail', 'Priya');
    await on.press('Continue');
    expect(on.errors).to.deep.equal(['Type an e-mail address in the right format, like name@employer.gov.uk']);
    await on.type('f-approverEmail', ' dev.anand@northbridge.example ');
    await on.press('Continue');
    await on.shown('Check before you send');
    await on.press('Send');
    await on.shown('Your request is sent');
    expect(on.request?.['approverEmail']).to.equal('dev.anand@northbridge.example');
  });
  it('forgets everything when somebody else signs in', async () => {
    const on = await stage();
    await on.toCheck('Mine alone');
    const other = new Stage({ persona: priya, attributes: {} });
    stages.push(other);
    on.provide({ getToken: () => 'identity', fetch: (input, init) => other.transport(new Request(input, init)) });
    await on.says('What is happening?');
    expect(on.text).to.not.contain('Mine alone');
    await on.press('Ask for time off');
    await on.shown('Which kind of leave?');
    expect(on.root.querySelectorAll(':checked').length).to.equal(0);
  });
  it('forgets everything when it is cleared, a normal week too', async () => {
    const on = await stage();
    await on.toDays();
    await on.typeDate('11', '1', '2027');
    await on.press('Add this date');
    await on.press('Say what my normal week is');
    await on.type('f-hoursAWeek', '37');
    await on.press('Continue');
    await on.says('37 of 37 hours');
    on.widget.clear();
    await on.says('What is happening?');
    await on.toDays();
    expect(on.text).to.contain('No days chosen yet.');
    await on.typeDate('11', '1', '2027');
    await on.press('Add this date');
    expect(on.text).to.contain('Say what my normal week is').and.not.contain('of 37 hours');
  });
  it('speaks Welsh from the first page to the receipt, also when the page changes its mind', async () => {
    const on = await stage();
    await on.toCheck();
    on.widget.setAttribute('locale', 'cy');
    await on.says('Gwirio cyn anfon');
    await on.says('dydd Llun 11 Ionawr 2027, diwrnod cyfan');
    await on.press('Anfon');
    await on.shown('Mae eich cais wedi’i anfon');
    expect(on.text).to.contain('Absenoldeb gofalwr').and.contain('Yn aros');
  });
});
