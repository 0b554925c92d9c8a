// <carer-learning> as people meet it: what is sent and what is not, a waiting list that moves, a booking that survives the network, and modules whose law cannot drift.
import { expect, waitUntil } from '@open-wc/testing';
import type { Pack } from '@think-carer/rules';
import { createClient } from '@think-carer/sdk';
import { createMemoryStore, createMemoryTransport, type Persona } from '@think-carer/sdk/testing';
import { clear, flat, northbridge, open, type Screen } from './learning.fixture.ts';
import { ids, now, sam, sessionSeedsOf } from './learning.seed.fixture.ts';

afterEach(clear);

const briefing = 'Details and booking Carers in your team: a briefing for', benefits = 'Details and booking Benefits at one', on = { 'as-of': '2026-11-24' };
const changes = (screen: Screen): unknown[] => screen.events.filter(({ type }) => type === 'carer-sessions-changed').map((event) => (event as Event & { change: string }).change);
const fillIn = async (screen: Screen): Promise<void> => { for (const name of ['As one head', 'Into the room']) await screen.choose(name); };
const writes = (screen: Screen): [string, string][] => screen.sent.map(({ method, path }) => [method, path]);
const shown = (screen: Screen): string[] => screen.all<HTMLElement>('.sessions [part~=heading]').map((one) => flat(one.innerText));

describe('the list', () => {
  it('is by audience, topic and area, and says how many there are', async () => {
    const screen = await open({ persona: 'visitor' }, { audience: 'carers' });
    expect(shown(screen)).to.deep.equal(['Benefits at one table', 'Who helps near you', 'Concession cards', 'Looking after yourself']);
    await screen.choose('Welfare benefits');
    await waitUntil(() => shown(screen).length === 1);
    expect([shown(screen), screen.status]).to.deep.equal([['Benefits at one table'], '1 session']);
    await screen.choose('Everything');
    await screen.choose('Eastmere');
    await waitUntil(() => !shown(screen).includes('Benefits at one table'));
    expect(screen.read.at(-1)).to.include('audience=carers').and.include('area=eastmere');
  });
  it('says in Welsh for whom, with no English word between', async () => {
    const screen = await open({ persona: 'visitor' }, { locale: 'cy' });
    await screen.says('Ar gyfer gofalwyr a pobl sy’n defnyddio gwasanaethau');
    await screen.says('y staff a gofalwyr');
    expect(screen.text).to.not.match(/ and | or /);
  });
  it('says the time as the calendar has it, in the nights when the clocks change', async () => {
    for (const [day, says] of [['2027-03-28', '2:30am to 4am'], ['2027-10-31', '1:30am to 2am']] as const) {
      const [one] = sessionSeedsOf({ sessions: 'usual' }), { materials: _, ...seed } = one!;
      const screen = await open({ persona: 'visitor', now: `${day.slice(0, 8)}01T10:00:00.000Z`, seeds: [{ ...seed, schedule: { rule: null, dates: [{ on: day, at: '01:30', minutes: 90 }] } }] });
      await screen.says(says);
    }
  });
  it('says to whoever is signed in for another task that they cannot book, and whom they may ask', async () => {
    const screen = await open({ person: { roles: ['administrator'], name: 'Chris', email: 'chris@northbridge.example' } });
    await screen.press(benefits);
    await screen.says('You are signed in, but not as a member of staff, so you cannot book here. Say as much or as little as you like');
    expect(screen.text).to.contain('To book, ask').and.not.to.contain('You need no account').and.not.to.contain('sign in to the intranet');
  });
  it('asks nobody who is not signed in for bookings, and has no link to join by', async () => {
    const screen = await open({ persona: 'visitor' });
    expect(screen.read.some((path) => path.startsWith('/v1/bookings'))).to.equal(false);
    expect(screen.root.innerHTML).to.not.include('meet.example');
    expect(screen.button('My bookings')).to.equal(undefined);
  });
  it('says where one has a place or waits', async () => {
    const screen = await open({ sessions: 'waiting' });
    await screen.says('You are waiting for a place');
    await (await open({ sessions: 'booked' })).says('You have a place');
  });
  it('that cannot be read leaves the modules, and is read by itself when the network is back', async () => {
    const fails: Record<string, string> = { 'learning.list': 'offline' }, screen = await open({ persona: 'visitor', fails });
    await screen.says('You are offline, so the sessions cannot be shown now.');
    await screen.press('Read in your own time');
    await screen.says('Carers and equality');
    await screen.press('Back');
    delete fails['learning.list'];
    window.dispatchEvent(new Event('online'));
    await screen.says('11 sessions');
  });
  it('an area chosen here is known to the page, and is read anew', async () => {
    const [first, other] = [await open({ persona: 'visitor' }), await open({ persona: 'visitor' })];
    await first.choose('Eastmere');
    await waitUntil(() => !shown(other).includes('Benefits at one table'));
    expect(shown(other)).to.include('Who helps near you');
  });
});

describe('a booking', () => {
  it('as one head sends no name, tells no manager, and says to the page only that something changed', async () => {
    const screen = await open();
    await screen.press(briefing);
    await fillIn(screen);
    await screen.press('Book a place');
    await screen.says('You have a place in the room.');
    expect(screen.sent.map(({ method, path, body }) => [method, path, body])).to.deep.equal([['PUT', `/v1/sessions/${ids.managers}/booking`, { kind: 'count', way: 'room', inWorkTime: true, tell: { byEmail: true, isNeutral: true, locale: 'en-GB' }, remind: 'none' }]]);
    expect(screen.transport.store.mail).to.deep.equal([]);
    expect(changes(screen)).to.deep.equal(['booked']);
    expect(Object.keys(screen.events.find(({ type }) => type === 'carer-sessions-changed')!).filter((key) => key !== 'isTrusted')).to.deep.equal(['change']);
    expect(flat((screen.focused as HTMLElement).innerText)).to.equal('Your booking');
  });
  it('pressed twice is sent once', async () => {
    const screen = await open();
    await screen.press(briefing);
    await fillIn(screen);
    const button = screen.button('Book a place')!;
    button.click();
    button.click();
    await screen.says('You have a place in the room.');
    expect(screen.sent.length).to.equal(1);
  });
  it('offline keeps what was typed, and is sent once, under one key, when the network is back', async () => {
    const screen = await open({ network: 'offline' });
    await screen.press(briefing);
    await screen.choose('By another name');
    await screen.fill('The name for the register', 'Quiet Heron');
    await screen.choose('By link');
    await screen.press('Book a place');
    await screen.says('You are offline');
    expect(screen.field('The name for the register')!.value).to.equal('Quiet Heron');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Booked under another name: Quiet Heron.');
    expect([screen.sent.length, screen.sent[0]!.body!['called'], screen.sent[0]!.body!['toChair']]).to.deep.equal([1, 'Quiet Heron', true]);
  });
  it('whose answer was lost is the same booking when it is sent again', async () => {
    const screen = await open();
    await screen.press(briefing);
    await fillIn(screen);
    screen.wire.lose = 'answer';
    await screen.press('Book a place');
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    await screen.press('Book a place');
    await screen.says('You have a place in the room.');
    expect(new Set(screen.sent.map(({ key }) => key)).size).to.equal(1);
  });
  it('with the sign-in over keeps what was typed', async () => {
    const screen = await open();
    await screen.press(briefing);
    await fillIn(screen);
    screen.transport.mode = 'expired';
    await screen.press('Book a place');
    await screen.says('Your sign-in has ended');
    expect(screen.root.querySelector<HTMLInputElement>('input[name=kind][id=f-kind-2]')!.checked).to.equal(true);
    screen.transport.mode = 'online';
    await screen.press('Book a place');
    await screen.says('You have a place in the room.');
  });
  it('waits where it is full, and has the place when another is given up', async () => {
    const store = createMemoryStore(), seeds = sessionSeedsOf({ sessions: 'usual' }).map((seed) => (seed.id === ids.benefits.slice(0, 36) ? { ...seed, capacity: { room: 1, link: null }, happened: {} } : seed));
    const other: Persona = { roles: ['employee'], name: 'Amina Diallo', email: 'amina.diallo@northbridge.example' }, first = await open({ person: other, store, seeds }), screen = await open({ person: sam, store, seeds: [] });
    const ask = async (one: Screen): Promise<void> => {
      await one.press(benefits);
      for (const name of ['By name', 'Yes, in work time']) await one.choose(name);
    };
    await ask(first);
    await first.press('Book a place');
    await first.says('You have a place in the room.');
    await ask(screen);
    await screen.press('Wait for a place');
    await screen.says('You are waiting for a place, and you are next.');
    expect(changes(screen)).to.deep.equal(['waiting']);
    await first.press('Give up the place');
    await first.press('Yes, give it up');
    await first.says('Book a place');
    expect(store.mail.map(({ to }) => to)).to.deep.equal([sam.email]);
    await screen.press('Back');
    await screen.press(benefits);
    await screen.says('You have a place in the room.');
  });
  it('is given up once the network is back, and once only', async () => {
    const screen = await open({ sessions: 'booked', network: 'offline' });
    await screen.press(briefing);
    await screen.press('Give up the place');
    await screen.press('Yes, give it up');
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => screen.sent.length === 1);
    await screen.says('Book a place');
    expect(writes(screen)).to.deep.equal([['DELETE', `/v1/sessions/${ids.managers}/booking`]]);
  });
  it('begins with what one needed the last time', async () => {
    const screen = await open({ sessions: 'booked', now: '2026-11-24T10:30:00.000Z' });
    await screen.press(briefing);
    await screen.press('Change the booking');
    expect(screen.all<HTMLInputElement>('fieldset input[type=checkbox]:checked').map(({ id }) => id)).to.include('f-needs-hearing-loop');
  });
  it('goes to nobody but whom one asks for the time', async () => {
    const screen = await open({ sessions: 'booked', person: { ...sam, managerEmail: 'priya.shah@northbridge.example' } });
    await screen.press(briefing);
    await screen.press('Ask my manager for the time');
    await screen.says('It goes to priya.shah@northbridge.example.');
    expect(screen.text.toLowerCase()).to.not.match(/which session it is, and nothing of caring.*carers in your team/);
    expect(screen.text).to.contain('Sam Okafor, sam.okafor@northbridge.example').and.contain('A staff meeting or training').and.contain('please do not ask');
    expect(screen.text, 'it is for managers alone').to.not.match(/open to everybody|up to 3 hours/);
    expect(screen.sent).to.deep.equal([]);
    await screen.press('Send this request');
    await screen.says('You asked your manager for the time.');
    expect(screen.sent.map(({ body }) => body)).to.deep.equal([{ date: ids.managers }]);
  });
  it('shows another time that is offered, which one press takes, and a request can be taken back', async () => {
    const managerEmail = 'priya.shah@northbridge.example', store = createMemoryStore(), screen = await open({ sessions: 'booked', store, person: { ...sam, managerEmail } });
    const manager = createClient({ baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'priya', fetch: createMemoryTransport({ pack: northbridge, store, persona: { roles: ['employee', 'manager'], email: managerEmail }, clock: () => new Date(now) }) });
    await screen.press(briefing);
    await screen.press('Ask my manager for the time');
    await screen.press('Send this request');
    await screen.says('You asked your manager for the time.');
    const [id] = [...store.releases.keys()];
    await manager.releases.decide(id!, { verb: 'another-time', other: { on: '2026-12-09', from: '10:00', to: '11:00' } });
    await screen.press('See the request');
    await screen.says('Time offered Wednesday 9 December, 10am to 11am');
    await screen.press('Take this time');
    await screen.says('You have the other time.');
    expect([screen.status, screen.button('Take this time'), screen.text.includes('Time given')]).to.deep.equal(['You have taken the other time.', undefined, true]);
    expect(writes(screen).map(([, path]) => path.replace(/[0-9a-f-]{36}/, 'id'))).to.deep.equal(['/v1/releases', '/v1/releases/id/acceptances']);
    await screen.press('Back');
    await screen.says('Your manager agreed to the time.');
    expect(screen.focused?.textContent).to.equal('See the request');
    await screen.press('See the request');
    await screen.press('Take it back');
    await screen.says('Ask my manager for the time');
    expect([screen.status, screen.text.includes('See the request')]).to.deep.equal(['You have taken your request back.', false]);
  });
  it('says how a request stands that was changed meanwhile', async () => {
    const managerEmail = 'priya.shah@northbridge.example', store = createMemoryStore(), screen = await open({ sessions: 'booked', store, person: { ...sam, managerEmail } });
    await screen.press(briefing);
    await screen.press('Ask my manager for the time');
    await screen.press('Send this request');
    await screen.says('You asked your manager for the time.');
    const [[id, record]] = [...store.releases] as [[string, ReturnType<typeof store.releases.get> & object]], offer = { seq: 2, at: now, event: 'another-time' as const, by: 'manager' as const, hours: { on: '2026-12-09', from: '10:00', to: '11:00' } };
    store.releases.set(id, { ...record, events: [...record.events, offer] });
    await screen.press('See the request');
    await screen.says('If it suits you, take it');
    store.releases.set(id, { ...record, events: [...record.events, offer, { seq: 3, at: now, event: 'released', by: 'manager' }] });
    await screen.press('Take this time');
    await screen.says('It has changed meanwhile. This is how it stands.');
    expect([screen.text.includes('You have the time.'), screen.focused?.classList.contains('notice')]).to.deep.equal([true, true]);
  });
  it('is forgotten when the page is cleared', async () => {
    const screen = await open();
    await screen.press(briefing);
    await screen.choose('By another name');
    await screen.fill('The name for the register', 'Quiet Heron');
    screen.element.clear();
    await screen.settled();
    expect(screen.title).to.equal('Briefings and training');
    await screen.press(briefing);
    expect(screen.root.querySelector('#f-called')).to.equal(null);
    expect(screen.root.querySelectorAll('input[name=kind]:checked').length).to.equal(0);
  });
});

describe('one’s own', () => {
  it('bookings are opened, rated once they are over, and what is sent has no name', async () => {
    const screen = await open({ sessions: 'over' }, { ...on, view: 'bookings' });
    await screen.press('Over');
    await screen.press('Say how it was');
    await screen.press('Send');
    await screen.says('Choose one to five stars');
    await screen.choose('4: useful');
    await screen.fill('A comment', 'The case about Fridays helped.');
    await screen.press('Send');
    await screen.says('You gave 4 of 5 stars.');
    expect(screen.sent.map(({ path, body }) => [path, body])).to.deep.equal([[`/v1/sessions/${ids.over}/rating`, { stars: 4, comment: 'The case about Fridays helped.' }]]);
  });
  it('calendar address has the employer’s key and nothing of the person, neutral and in Welsh where that is wanted', async () => {
    const screen = await open({}, { ...on, view: 'subscribe' }), address = (): string => screen.root.querySelector<HTMLInputElement>('#feed-managers')!.value;
    expect(address()).to.equal('https://api.example.invalid/calendars/pk_test/managers.ics');
    await screen.choose('Show each as “Appointment”');
    expect(address()).to.equal('https://api.example.invalid/calendars/pk_test/managers.ics?neutral=1');
    screen.element.locale = 'cy';
    await screen.says('Pob sesiwn');
    expect(address()).to.equal('https://api.example.invalid/calendars/pk_test/managers.ics?locale=cy&neutral=1');
    expect(screen.all<HTMLAnchorElement>('a[href^="webcal:"]').length).to.equal(5);
  });
  it('everything is erased', async () => {
    const screen = await open({ sessions: 'booked' }, { ...on, view: 'bookings' });
    await screen.press('Erase my bookings and ratings');
    expect(screen.sent.length).to.equal(0);
    await screen.press('Yes, erase it');
    await screen.says('You have booked nothing that is to come.');
    expect([writes(screen), screen.status]).to.deep.equal([[['DELETE', '/v1/bookings']], 'Erased: 1 booking, 0 ratings.']);
  });
});

describe('modules', () => {
  const modules = { ...on, view: 'modules' };
  it('nothing that is chosen in a moment is sent, and finishing it tells the module and its version alone', async () => {
    const screen = await open({ persona: 'manager' }, { ...modules, module: 'northbridge-moments' });
    await screen.press('Start');
    await screen.press('“Take the law’s leave first, then we will see.”');
    await screen.says('This does not work');
    for (const name of ['Next', 'Next', 'Next']) await screen.press(name);
    expect(screen.sent).to.deep.equal([]);
    await screen.press('I have read this');
    await screen.says('It was noted on 24 November 2026');
    expect(screen.sent.map(({ path, body }) => [path, body])).to.deep.equal([['/v1/guide/completions', { module: 'northbridge-moments', packVersion: northbridge.version }]]);
    const done = screen.events.filter(({ type }) => type === 'carer-module-completed') as (Event & { module: string })[];
    expect(done.map(({ module }) => module)).to.deep.equal(['northbridge-moments']);
  });
  it('a moment whose law is over says so, and judges nothing', async () => {
    const served: Pack = { ...northbridge, duties: northbridge.duties!.map((one) => (one.id === 'dependants-never-refuse' ? { ...one, effectiveTo: '2026-11-23' } : one)) };
    const screen = await open({ persona: 'manager', served }, { ...modules, module: 'moments' });
    await screen.press('Start');
    await screen.press('“Go now. Ring me when you can, and say roughly how long you will need.”');
    await screen.says('Whether this works is not shown now');
    await screen.says('This is being checked, so it is not shown.');
    for (const text of ['This works well', 'Refuse a reasonable amount']) expect(screen.text).to.not.include(text);
  });
  it('one that was begun is where it was left, until the page is cleared', async () => {
    const screen = await open({}, modules);
    await screen.press('Read it Carers and equality');
    await screen.press('Start');
    await screen.press('Next');
    await screen.press('Back');
    await screen.says('Part 1 of 8');
    screen.element.clear();
    await screen.says('Read in your own time');
    await screen.press('Read it Carers and equality');
    expect(screen.button('Start')).to.not.equal(undefined);
  });
  it('the file of completions is asked for by module and days, by HR and administrators alone', async () => {
    expect((await open({ persona: 'manager' }, modules)).text).to.not.include('Who has finished which');
    const screen = await open({ persona: 'hr' }, modules);
    await screen.choose('Carers and equality');
    await screen.press('Save as xAPI statements');
    await screen.says('Nobody has finished one in these days.');
    expect(screen.read.at(-1)).to.equal('/v1/completions.json?module=equalities&locale=en-GB');
  });
});
