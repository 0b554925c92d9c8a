// <carer-guide> as people meet it: whose guide it is, what is searched and answered, whom to ask, what changed, and that finishing a module tells no more than that.
import { expect, waitUntil } from '@open-wc/testing';
import { guideOf, type Pack } from '@think-carer/rules';
import { found, isSlip } from './guide.find.ts';
import { clear, flat, islington, law, northbridge, open, own, type Screen } from './guide.fixture.ts';
import type { CarerModuleCompletedEvent } from './guide.events.ts';

afterEach(clear);

const completed = (screen: Screen): CarerModuleCompletedEvent[] => screen.events.filter((event): event is CarerModuleCompletedEvent => event.type === 'carer-module-completed');
const tab = (root: ShadowRoot): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('a[href],button,summary,input,select')].filter((one) => one.checkVisibility());

describe('whose guide', () => {
  it('is by role: a manager’s, a member of staff’s, a resident’s where nobody is signed in', async () => {
    expect((await open({ persona: 'manager' })).title).to.equal('Deciding for carers');
    expect((await open({ persona: 'carer' })).title).to.equal('What carers can have');
    expect((await open({ persona: 'visitor' })).title).to.equal('Help for carers');
    expect((await open({ persona: 'manager' }, { view: 'resident' })).title).to.equal('Help for carers');
  });
  it('a resident’s holds nothing of staff’s, wherever one looks in it', async () => {
    const screen = await open({ persona: 'visitor' });
    await screen.says('Northbridge Carers Hub');
    const all = screen.root.querySelector('.frame')!.textContent!;
    for (const word of ['paid carer\'s leave', 'Human Resources', 'Special leave', '01632 960120', 'Staff carers forum', 'Job share', 'annual leave']) expect(all.toLowerCase()).to.not.include(word.toLowerCase());
    await screen.fill('Search the guide', 'leave');
    await waitUntil(() => screen.text.includes('part') || screen.text.includes('Nothing found'));
    expect(screen.entries.filter((id) => id.startsWith('leave'))).to.deep.equal([]);
  });
  it('a manager can read what staff read', async () => {
    const screen = await open({ persona: 'manager' });
    await screen.press('Staff');
    expect(screen.title).to.equal('What carers can have');
    await screen.press('Manager');
    expect(screen.title).to.equal('Deciding for carers');
  });
  it('is there for whoever’s sign-in cannot be read: the guide is for everybody', async () => {
    expect((await open({ persona: 'carer', fails: { 'session.read': 'internal' } })).title).to.equal('Help for carers');
  });
  it('changes when the page says another view or mode', async () => {
    const screen = await open({ persona: 'visitor' });
    screen.element.audience = 'manager';
    await screen.says('Deciding for carers');
    screen.element.mode = 'induction';
    await screen.says('I have read this');
  });
});

describe('an entry', () => {
  it('says whose promise, who decides, when it was checked, its next review and who keeps it right', async () => {
    const screen = await open();
    await screen.press('Special leave');
    await screen.says('Your manager, with HR');
    const entry = flat(screen.root.querySelector<HTMLElement>('#item-leave-special-leave')!.innerText);
    for (const text of ['May be agreed', 'Who decides', 'An answer within', '10 days', 'Source:', 'Checked 22 November 2026', 'next review by 15 January 2027', 'kept right by Head of HR operations']) expect(entry).to.include(text);
  });
  it('shows five kinds of promise that differ without colour', async () => {
    const { root } = await open();
    const looks = new Map([...root.querySelectorAll<HTMLElement>('.promise')].map((one) => {
      const style = getComputedStyle(one), mark = getComputedStyle(one, '::before').content;
      return [flat(one.textContent!), [style.borderStyle, style.borderWidth, style.borderRadius, mark].join(' ')];
    }));
    expect(looks.size).to.equal(5);
    expect(new Set(looks.values()).size).to.equal(5);
  });
  it('that is over keeps its name and loses its words', async () => {
    const screen = await open({ served: islington }, { view: 'staff' });
    await screen.press('Carers Hub');
    await screen.says('This is being checked, so it is not shown.');
    expect(screen.root.querySelector('.frame')!.textContent).to.not.include('one-stop shop');
  });
});

describe('search', () => {
  const book = guideOf(northbridge, { view: 'staff', on: '2026-11-26' }), ids = (query: string): string[] => [...found(book, query)];
  it('finds by beginnings, by carers’ words and through a slip of the finger', () => {
    for (const query of ['breaks', 'respite', 'resptie', 'respit', 'BREAKS fund', 'a break from caring']) expect(ids(query), query).to.include('scheme.breaks-fund');
    for (const query of ['part time', 'part-time', 'prat-time']) expect(ids(query), query).to.include('arrangement.part-time');
    for (const query of ['carers leave', 'carer’s leave', 'carer\'s leave', 'caers leave', 'time off']) expect(ids(query), query).to.include('leave.carers-leave');
    expect(ids('harassment')).to.include('statement.harassment-by-association');
    expect(ids('Amara')).to.include('contact.hr');
    expect(ids('960120')).to.include('contact.hr');
  });
  it('finds in Welsh, with or without accents', () => {
    const welsh = guideOf(northbridge, { view: 'staff', on: '2026-11-26', locale: 'cy' });
    for (const query of ['seibiant', 'seibiannau', 'gŵyl', 'brys']) expect([...found(welsh, query)].length, query).to.be.greaterThan(query === 'gŵyl' ? -1 : 0);
    expect([...found(welsh, 'â thâl')]).to.include('leave.paid-carers-leave');
    expect([...found(welsh, 'a thal')]).to.include('leave.paid-carers-leave');
  });
  it('finds nothing for what is not there, and everything’s parts for nothing', () => {
    expect(ids('xylophone')).to.deep.equal([]);
    expect(ids('breaks xylophone')).to.deep.equal([]);
  });
  it('a slip is one letter', () => {
    expect([['leave', 'laeve'], ['leave', 'leav'], ['leave', 'leeave'], ['leave', 'weave'], ['leave', 'lev'], ['leave', 'bread']].map(([a, b]) => isSlip(a!, b!))).to.deep.equal([true, true, true, true, false, false]);
  });
  it('Enter goes to the first, Escape shows all of it again', async () => {
    const screen = await open(), field = () => screen.root.querySelector<HTMLInputElement>('#find')!, all = screen.entries.length;
    await screen.fill('Search the guide', 'job share');
    await waitUntil(() => screen.entries.length < all);
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect((screen.focused as HTMLElement).closest('.entry')!.id).to.equal('item-arrangement-job-share');
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await screen.settled();
    expect(screen.entries.length).to.equal(all);
    expect(field().value).to.equal('');
  });
});

describe('answers', () => {
  it('go where they were asked for: focus is on the answer, and the question is marked as pressed', async () => {
    const screen = await open();
    await screen.press('Time off I can plan');
    await screen.says('What you can have: time off I can plan');
    expect(flat((screen.focused as HTMLElement).innerText)).to.include('What you can have');
    expect(screen.button('Time off I can plan')!.ariaPressed).to.equal('true');
  });
  it('for a manager follow the days typed', async () => {
    const screen = await open({ persona: 'manager' });
    await screen.press('Carer\'s leave');
    await screen.press('Change the days');
    const date = async (id: string, day: string) => { for (const [part, value] of [['day', day.slice(8)], ['month', day.slice(5, 7)], ['year', day.slice(0, 4)]] as const) {
      const box = screen.root.querySelector<HTMLInputElement>(`#f-${id}-${part}`)!;
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await screen.settled();
    } };
    await date('asked', '2026-11-20');
    await date('first', '2026-11-24');
    await screen.fill('How many days of leave?', '3');
    await screen.press('Show the days');
    // The day before the leave comes before seven days after the notice, and has gone.
    await screen.says('Answer by Monday 23 November. That day has passed.');
    await screen.says('Agree to the leave. The time for putting it off has passed.');
    await screen.says('Agree although the notice was short.');
    expect(screen.text).to.not.include('Put it off, only if');
  });
  it('keep to their days when another kind is chosen and come back', async () => {
    const screen = await open({ persona: 'manager' });
    await screen.press('Other hours or another place of work');
    await screen.says('Answer by Monday 25 January');
    expect(screen.root.querySelector('#f-first-day')).to.equal(null);
  });
});

describe('an area', () => {
  it('swaps what is offered and whom to ask, with no reload', async () => {
    const screen = await open({ persona: 'visitor' });
    await screen.says('Northbridge Carers Hub');
    await screen.choose('Dyffryn Arlais');
    const people = () => flat(screen.root.querySelector<HTMLElement>('#part-people')!.innerText);
    await waitUntil(() => people().includes('Dyffryn Arlais Carers Service'));
    expect(people()).to.not.include('Northbridge Carers Hub');
    await screen.press('Carer\'s personal budget');
    await screen.says('Ask their council in Wales for a carer\'s assessment.');
    await screen.choose('Show everything');
    await waitUntil(() => people().includes('Northbridge Carers Hub'));
  });
  it('named by the page can be set aside, and one chosen here is known to every guide of the page', async () => {
    const [first, other] = [await open({ persona: 'visitor' }, { area: 'northbridge' }), await open({ persona: 'visitor' })];
    const people = (screen: Screen) => flat(screen.root.querySelector<HTMLElement>('#part-people')!.innerText);
    await waitUntil(() => !people(first).includes('Strathlorn Carers') && people(other).includes('Strathlorn Carers'));
    await first.choose('Eastmere');
    await waitUntil(() => people(other).includes('Eastmere Carers Centre') && !people(other).includes('Strathlorn Carers'));
    await first.choose('Show everything');
    await waitUntil(() => people(first).includes('Strathlorn Carers') && people(other).includes('Strathlorn Carers'));
  });
});

describe('a contact', () => {
  it('is a role, a deputy and hours, and says whether somebody is there', async () => {
    const screen = await open({}, { 'as-of': 'today' });
    await waitUntil(() => /Open now|Closed now/.test(screen.text));
    const hr = flat(screen.root.querySelector<HTMLElement>('#item-contact-hr')!.innerText);
    for (const text of ['Head of HR operations: Amara Lewis', 'Deputy', 'Senior HR adviser', 'Monday to Friday, 9am to 5pm']) expect(hr).to.include(text);
  });
  it('past its review has no mailbox; its deputy’s stands there', async () => {
    const screen = await open();
    await screen.says('Nobody has confirmed this contact');
    const card = screen.root.querySelector<HTMLElement>('#item-contact-place-champion')!;
    expect([...card.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['tel:01632960130', 'mailto:employment@northbridge.example']);
    expect(card.innerText).to.not.include('Owen');
  });
});

describe('what has changed', () => {
  const later: Pack = { ...own, version: '2026.12.1', schemes: own.schemes.map((one) => (one.id === 'breaks-fund' ? { ...one, summary: { 'en-GB': 'More money for a break.', cy: 'Mwy o arian am seibiant.' } } : one.id === 'paid-carers-leave' ? { ...one, summary: { 'en-GB': 'Longer now.', cy: 'Hirach nawr.' } } : one)) };
  const packs = { own, files: [law], versions: [{ version: '2026.12.1', publishedAt: '2026-11-20T09:00:00.000Z', note: 'Breaks and leave.', pack: later }] };
  it('is told in the offer’s words, in the language of the page', async () => {
    const screen = await open({ packs });
    await screen.press('What has changed');
    await screen.says('From version 2026.9.1 to version 2026.12.1, published on 20 November 2026.');
    const log = flat(screen.root.querySelector<HTMLElement>('.log')!.innerText);
    expect(log).to.include('Flexible breaks fund: changed');
    expect(log).to.include('More money for a break.');
    expect(log).to.include('Longer now.');
    expect(log).to.not.include('Mwy o arian');
    expect(log).to.not.include('Hirach');
  });
  it('a resident reads nothing of staff’s in it', async () => {
    const screen = await open({ persona: 'visitor', packs });
    await screen.press('What has changed');
    await screen.says('More money for a break.');
    expect(screen.text).to.not.include('Longer now.');
  });
  const compare = (screen: Screen) => screen.root.querySelector<HTMLSelectElement>('#compare'), status = (screen: Screen) => flat(screen.root.querySelector<HTMLElement>('.changes [role=status]')!.innerText);
  const chosen = (screen: Screen) => flat(compare(screen)!.selectedOptions[0]!.textContent!);
  it('has nothing to choose where there is one version, or one to compare it with', async () => {
    for (const [seed, said] of [[{}, 'is the first, so nothing has changed.'], [{ packs }, '2 changes.']] as const) {
      const screen = await open(seed);
      await screen.press('What has changed');
      await screen.says(said);
      expect(compare(screen)).to.equal(null);
    }
  });
  it('offers every version but the one served, the newest first, and begins with the one before it', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.says('Nothing that shows in this guide has changed.');
    expect([...compare(screen)!.options].map(({ text }) => flat(text))).to.deep.equal(['3 August 2026, version 2026.8.1', '1 April 2026, version 2026.4.1', '1 April 2025, version 2025.4.1']);
    expect(compare(screen)!.labels[0]!.innerText).to.equal('Compare with');
    expect(chosen(screen)).to.equal('3 August 2026, version 2026.8.1');
  });
  it('compares with the version chosen, says so where it is heard, and leaves focus where it was', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.says('Nothing that shows in this guide has changed.');
    const line = screen.root.querySelector('.changes [role=status]');
    await screen.fill('Compare with', '2026.4.1');
    await screen.says('1 change.');
    expect(flat(screen.root.querySelector<HTMLElement>('.log')!.innerText)).to.include('01632 960140 01632 960101');
    expect(status(screen)).to.equal('From version 2026.4.1 to version 2026.9.1, published on 20 November 2026. 1 change.');
    expect(screen.root.querySelector('.changes [role=status]')).to.equal(line);
    expect(screen.focused).to.equal(compare(screen));
    expect(flat(screen.root.querySelector<HTMLElement>('.notes')!.innerText)).to.equal('20 November 2026, version 2026.9.1: Brought up to date with the installation. 3 August 2026, version 2026.8.1: The Carers Hub has a new number.');
    expect(screen.read.filter((one) => one.startsWith('/v1/offer/changes'))).to.deep.equal(['/v1/offer/changes', '/v1/offer/changes?from=2026.4.1']);
    expect(screen.read.filter((one) => one.startsWith('/v1/offer/versions')).length).to.equal(1);
  });
  it('goes back one by one from a version that changed nothing', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.press('Compare with version 2026.4.1 of 1 April 2026');
    await screen.says('1 change.');
    expect(screen.focused).to.equal(compare(screen));
    expect(chosen(screen)).to.equal('1 April 2026, version 2026.4.1');
    expect(screen.button('Compare with version 2025.4.1 of 1 April 2025')).to.equal(undefined);
  });
  it('of several chosen quickly shows the last', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.says('Nothing that shows');
    for (const version of ['2025.4.1', '2026.8.1', '2026.4.1']) {
      compare(screen)!.value = version;
      compare(screen)!.dispatchEvent(new Event('change'));
    }
    await screen.says('From version 2026.4.1 to');
    expect(chosen(screen)).to.equal('1 April 2026, version 2026.4.1');
  });
  it('tells a resident what was published last alone', async () => {
    const screen = await open({ persona: 'visitor', situation: 'history' });
    await screen.press('What has changed');
    await screen.choose('1 April 2025, version 2025.4.1');
    await screen.says('Some money for a break from caring.');
    expect(screen.text).to.include('Brought up to date with the installation.');
    expect(screen.text).to.not.include('leave with pay');
    expect(screen.text.toLowerCase()).to.not.include('emergency leave');
  });
  it('with no connection says so, keeps what was chosen, and goes on when there is one', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.says('Nothing that shows');
    screen.wire.lose = 'reads';
    await screen.choose('1 April 2025, version 2025.4.1');
    await screen.says('You are offline');
    expect(screen.root.querySelector('.changes [role=alert]')).to.not.equal(null);
    expect([chosen(screen), status(screen)]).to.deep.equal(['1 April 2025, version 2025.4.1', '']);
    await screen.press('Try again');
    await screen.says('You are offline');
    expect(screen.focused).to.equal(compare(screen));
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('From version 2025.4.1 to version 2026.9.1');
    expect(screen.text).to.not.include('You are offline');
  });
  it('that cannot be read at all is tried again in its place', async () => {
    const fails: Record<string, string> = { 'offer.versions': 'internal' }, screen = await open({ situation: 'history', fails });
    await screen.press('What has changed');
    await screen.says('Sorry, this part of the page is not working');
    delete fails['offer.versions'];
    await screen.press('Try again');
    expect((screen.focused as HTMLElement).className).to.equal('changes');
    await screen.says('From version 2026.8.1 to version 2026.9.1');
  });
  it('is told in Welsh', async () => {
    const screen = await open({ situation: 'history' }, { locale: 'cy' });
    await screen.press('Beth sydd wedi newid');
    await screen.choose('1 Ebrill 2025, fersiwn 2025.4.1');
    await screen.says('3 newid.');
    expect(compare(screen)!.labels[0]!.innerText).to.equal('Cymharu â');
    expect(screen.text).to.include('Ychydig o arian am seibiant o ofalu.');
  });
  it('is begun afresh when the page is cleared', async () => {
    const screen = await open({ situation: 'history' });
    await screen.press('What has changed');
    await screen.choose('1 April 2025, version 2025.4.1');
    await screen.says('3 changes.');
    screen.element.clear();
    await screen.says('Nothing that shows in this guide has changed.');
    expect(chosen(screen)).to.equal('3 August 2026, version 2026.8.1');
  });
  it('stands on paper, with the versions compared', async () => {
    const screen = await open({ situation: 'history' }), print = window.print;
    let printed = '';
    window.print = () => { printed = flat(screen.root.querySelector('.changes')?.textContent ?? ''); };
    try {
      await screen.press('Print the guide');
      await waitUntil(() => printed !== '');
    } finally { window.print = print; }
    expect(printed).to.include('From version 2026.8.1 to version 2026.9.1, published on 20 November 2026.');
  });
});

describe('a module', () => {
  it('asks for nothing: there is not one field in it, and by keyboard there are few stops to its end', async () => {
    const screen = await open({ persona: 'visitor' }, { mode: 'induction' });
    expect(screen.root.querySelectorAll('input,select,textarea').length).to.equal(0);
    const stops = tab(screen.root), end = stops.findIndex((one) => flat(one.textContent!) === 'I have read this');
    expect(end).to.be.within(0, 12);
    stops[end]!.click();
    await screen.says('You have read this to the end');
    expect(flat((screen.focused as HTMLElement).innerText)).to.equal('You have read this to the end');
  });
  it('finished with somebody signed in: one event, one call, and nothing in either but the module and its version', async () => {
    const screen = await open({ persona: 'carer' }, { mode: 'induction' });
    await screen.press('I have read this');
    await screen.says('It was noted on 26 November 2026');
    expect(completed(screen).map(({ module, packVersion }) => [module, packVersion])).to.deep.equal([['induction', '2026.9.1']]);
    expect(screen.sent.map(({ path, body }) => [path, body])).to.deep.equal([['/v1/guide/completions', { module: 'induction', packVersion: '2026.9.1' }]]);
    expect(completed(screen)[0]!.composed && completed(screen)[0]!.bubbles).to.equal(true);
  });
  it('finished with nobody signed in: the event alone', async () => {
    const screen = await open({ persona: 'visitor' }, { mode: 'induction' });
    await screen.press('I have read this');
    await screen.says('Nothing was sent');
    expect([completed(screen).length, screen.sent.length]).to.deep.equal([1, 0]);
  });
  it('with the connection lost says so, and is noted once when it is back', async () => {
    const screen = await open({ persona: 'carer', network: 'offline' }, { mode: 'induction' });
    await screen.press('I have read this');
    await screen.says('will be noted when the connection comes back');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('It was noted on 26 November 2026');
    expect([completed(screen).length, screen.transport.store.completions.size]).to.deep.equal([1, 1]);
  });
  it('a lost answer is asked for again under the same key', async () => {
    const screen = await open({ persona: 'carer' }, { mode: 'induction' });
    screen.wire.lose = 'answer';
    await screen.press('I have read this');
    await screen.says('Try again');
    screen.wire.lose = 'nothing';
    await screen.press('Try again');
    await screen.says('It was noted on 26 November 2026');
    expect(new Set(screen.sent.map(({ key }) => key)).size).to.equal(1);
    expect(screen.transport.store.completions.size).to.equal(1);
  });
  it('with the sign-in over keeps its place and can be noted after signing in', async () => {
    const screen = await open({ persona: 'carer', network: 'expired' }, { mode: 'induction' });
    await screen.press('I have read this');
    await screen.says('Your sign-in has ended');
    screen.transport.mode = 'online';
    await screen.press('Try again');
    await screen.says('It was noted');
  });
  it('pressed twice is finished once', async () => {
    const screen = await open({ persona: 'carer' }, { mode: 'induction' }), button = screen.button('I have read this')!;
    button.click();
    button.click();
    await screen.says('It was noted');
    expect([completed(screen).length, screen.sent.length]).to.deep.equal([1, 1]);
  });
  it('an entry that is over is being checked, in a module as in the guide', async () => {
    const over: Pack = { ...northbridge, leaveTypes: northbridge.leaveTypes.map((one) => (one.id === 'carers-leave' ? { ...one, effectiveTo: '2026-11-25' } : one)) };
    const screen = await open({ persona: 'visitor', served: over }, { mode: 'induction' });
    await screen.says('This is being checked, so it is not shown. Ask: Equality, diversity and inclusion lead.');
    expect(screen.text).to.not.include('One week in any twelve');
  });
  it('a long one goes part by part, back and forth, with focus on each heading', async () => {
    const screen = await open({ persona: 'visitor' }, { mode: 'equalities' });
    await screen.press('Start');
    await screen.says('Part 1 of 8');
    expect((screen.focused as HTMLElement).innerText).to.equal('Who carers are');
    await screen.press('Next');
    await screen.says('Part 2 of 8');
    await screen.press('Back');
    await screen.says('Part 1 of 8');
    expect(completed(screen).length).to.equal(0);
  });
  it('is forgotten when the page is cleared', async () => {
    const screen = await open({ persona: 'visitor' }, { mode: 'induction' });
    await screen.press('I have read this');
    await screen.says('You have read this to the end');
    screen.element.clear();
    await screen.says('Some of us look after somebody');
  });
});

describe('on paper', () => {
  it('what is folded is unfolded, and folded again', async () => {
    const screen = await open(), folded = () => screen.root.querySelectorAll('details:not([open])').length, before = folded();
    await screen.says('Human Resources');
    expect(before).to.be.greaterThan(20);
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).to.equal(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).to.be.greaterThan(20);
  });
});
