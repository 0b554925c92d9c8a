// carer-forum in a browser: nothing of a reply is lost or sent twice, nothing is told that was not chosen, and the link is where a place by link is.
import { expect, waitUntil } from '@open-wc/testing';
import { createMemoryStore } from '@think-carer/sdk/testing';
import { clear, flat, open, type Opening, type Screen } from './forum.fixture.ts';
import { asked, forumId, forumSeedsOf, nextId, sam } from './forum.seed.fixture.ts';

afterEach(clear);

const day = 'Tuesday 9 February 2027', replyTo = `Say that you are coming ${day}`, path = `/v1/forum-dates/${nextId}/reply`;
const member = (forum = 'usual', more: Opening = {}): Promise<Screen> => open({ forum, ...more });
async function replying(forum?: string, more?: Opening): Promise<Screen> {
  const screen = await member(forum, more);
  await screen.press(replyTo);
  await screen.says('How do you want to be counted?');
  return screen;
}
const ticked = (screen: Screen): string[] => screen.all<HTMLInputElement>('input:checked').map(({ id }) => flat(screen.root.querySelector(`label[for="${id}"]`)!.textContent!));

describe('for anybody', () => {
  it('asks for one public list, and for no token', async () => {
    const screen = await open({ persona: 'visitor', forum: 'usual' });
    expect(screen.read).to.eql(['/v1/forums']);
    expect(screen.text).to.contain(day);
    expect(screen.root.innerHTML).not.to.contain('meet.northbridge.example');
  });
  it('asks for no offer before a part needs it', async () => {
    const screen = await member();
    expect(screen.read.filter((one) => !one.startsWith('/v1/token'))).to.eql(['/v1/session', '/v1/my-forums', `/v1/forums/${forumId}/dates?show=coming&limit=5`]);
  });
  it('shows the next date where the sign-in has ended, and all of it once that is mended', async () => {
    const screen = await member('in-room', { network: 'expired' });
    expect(screen.text).to.contain(day).and.to.contain('Your sign-in has ended.').and.not.to.contain('You have a place');
    screen.transport.mode = 'online';
    await screen.press('Try again');
    await screen.says('You have a place in the room.');
    expect(screen.text).not.to.contain('Your sign-in has ended.');
  });
  it('shows a forum by its id, and another when the page says so', async () => {
    const screen = await open({ persona: 'visitor', forum: 'two' }, { forum: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e23' });
    expect(screen.title).to.equal('Young carers’ parents forum');
    screen.element.setAttribute('forum', forumId);
    await waitUntil(() => screen.title === 'Staff carers forum');
  });
  it('makes a calendar file in the page that says nothing where that is chosen, and never has the link', async () => {
    const made: Blob[] = [], { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype, names: string[] = [];
    URL.createObjectURL = (blob: Blob) => { made.push(blob); return createObjectURL.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) { names.push(this.download); };
    try {
      const screen = await open({ persona: 'visitor', forum: 'usual' });
      await screen.press(`Put it in your calendar ${day}`);
      await screen.press('Save the calendar file');
      await waitUntil(() => made.length === 1);
      await screen.choose('“Appointment” and the time, nothing else');
      await screen.press('Save the calendar file');
      await waitUntil(() => made.length === 2);
      const [said, neutral] = await Promise.all(made.map((blob) => blob.text()));
      expect(said).to.contain('SUMMARY:Staff carers forum').and.to.contain('DTSTART;TZID=Europe/London:20270209T120000').and.to.contain(`UID:${forumId}-20270209T1200@appointment`).and.not.to.contain('meet.northbridge');
      expect(neutral).to.contain('SUMMARY:Appointment').and.to.contain(`UID:${forumId}-20270209T1200@appointment`).and.not.to.match(/carer|forum\b|Guildhall|DESCRIPTION|LOCATION/i);
      expect(names).to.eql(['meeting.ics', 'appointment.ics']);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  });
});

describe('in the night when the clocks change', () => {
  for (const [on, says, hours, starts, ends] of [['2027-03-28', '2:30am to 4am', '02:30 to 04:00', 'DTSTART;TZID=Europe/London:20270328T023000', 'DTEND;TZID=Europe/London:20270328T040000'], ['2027-10-31', '1:30am to 2am', '01:30 to 02:00', 'DTSTART:20271031T003000Z', 'DTEND;TZID=Europe/London:20271031T020000']] as const) {
    it(`${on}: the page, the calendar and the request for the time have one time`, async () => {
      const seeds = forumSeedsOf({ forum: 'usual' }).slice(0, 1).map(({ happened: _, meetings: __, actions: ___, ...seed }) => ({ ...seed, schedule: { rule: null, dates: [{ on, at: '01:30', minutes: 90 }] } }));
      const screen = await open({ seeds, now: `${on.slice(0, 8)}01T10:00:00.000Z` }), made: Blob[] = [], { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype;
      await screen.says(says);
      screen.all<HTMLElement>('[data-from^=release]')[0]!.click();
      await screen.says(hours);
      await screen.press('Back');
      URL.createObjectURL = (blob: Blob) => { made.push(blob); return createObjectURL.call(URL, blob); };
      HTMLAnchorElement.prototype.click = () => {};
      try {
        await screen.press('Put it in your calendar');
        await screen.press('Save the calendar file');
        await waitUntil(() => made.length === 1);
        expect(await made[0]!.text()).to.contain(`\r\n${starts}\r\n`).and.to.contain(`\r\n${ends}\r\n`);
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
    });
  }
});

describe('a reply', () => {
  it('sends what was chosen and nothing more: a head, in two presses', async () => {
    const screen = await replying('room-alone', { person: { roles: ['employee'], email: 'new@northbridge.example' } });
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
    expect(screen.sent.map(({ method, path: to, body }) => [method, to, body])).to.eql([['PUT', path, { kind: 'count', way: 'room', tell: { byEmail: true, isNeutral: true, locale: 'en-GB' } }]]);
    expect(screen.events.map((event) => [event.type, (event as Event & { change: string }).change])).to.eql([['carer-forum-replied', 'replied']]);
    expect(screen.status).to.equal('You have a place in the room.');
    expect(screen.focused?.getAttribute('data-from')).to.equal(`reply-${nextId}`);
  });
  it('begins with what was needed the last time, and sends the needs that stay ticked', async () => {
    const screen = await replying();
    expect(ticked(screen)).to.eql(['In the room', 'As a head in the count', 'A hearing loop', 'Send me an e-mail if my place, the day, the time or the room changes', 'With a subject that says nothing of the forum']);
    await screen.choose('A hearing loop');
    await screen.choose('Something else');
    await screen.fill('What would help?', 'A chair with arms');
    await screen.choose('Send me an e-mail');
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
    expect(screen.sent[0]!.body).to.eql({ kind: 'count', way: 'room', needs: ['other'], needsText: 'A chair with arms' });
  });
  it('asks nobody without an address for mail', async () => {
    const screen = await replying('usual', { person: { roles: ['employee'], name: 'Jo' } });
    expect(screen.text).to.contain('You are signed in without an e-mail address.');
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
    expect(screen.sent[0]!.body).to.eql({ kind: 'count', way: 'room' });
  });
  it('never sends an alias, or that the chair may see it, with a head', async () => {
    const screen = await replying();
    await screen.choose('By an alias');
    await screen.fill('Your alias', 'Night owl');
    await screen.choose('The chair may see what I am called');
    await screen.choose('As a head in the count');
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
    expect(screen.sent[0]!.body).to.not.have.any.keys('called', 'toChair');
  });
  it('has the link with a place by link, and no more of it once the place is gone', async () => {
    const screen = await member('by-link');
    expect(screen.all<HTMLAnchorElement>('a.main').map(({ href, rel }) => [href, rel])).to.eql([['https://meet.northbridge.example/forum', 'noopener noreferrer']]);
    await screen.press(`I cannot come ${day}`);
    await screen.says('Your place is free for somebody else.');
    expect(screen.root.innerHTML).not.to.contain('meet.northbridge.example');
    expect(screen.sent.map(({ method, path: to }) => [method, to])).to.eql([['DELETE', path]]);
    expect((screen.events[0] as Event & { change: string }).change).to.equal('withdrawn');
  });
  it('says on the waiting list how many are before, and moves up by itself', async () => {
    const store = createMemoryStore(), first = await member('waiting', { store });
    expect(first.text).to.contain('2 people are before you.');
    const waiting = await member('none', { store, person: { roles: ['employee'], id: 'early one' } });
    await waiting.press(`I cannot come ${day}`);
    await waiting.says('Join the waiting list');
    expect((await member('none', { store })).text).to.contain('1 person is before you.');
  });
  it('is sent once, however often it is pressed, and with one key after a lost answer', async () => {
    const screen = await replying();
    screen.wire.lose = 'answer';
    const send = screen.button('Send my reply')!;
    send.click();
    send.click();
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
    expect(new Set(screen.sent.map(({ key }) => key)).size, 'one key').to.equal(1);
    await screen.press('What you have replied');
    await screen.says('Nobody else can open this.');
    expect(screen.text.split('You replied, 24 November 2026').length - 1, 'one now, and one of the meeting before').to.equal(2);
  });
  it('keeps all that was typed while there is no network, and sends it when there is one', async () => {
    const screen = await replying();
    screen.wire.lose = 'request';
    await screen.choose('By an alias');
    await screen.fill('Your alias', 'Night owl');
    await screen.press('Send my reply');
    await screen.says('You are offline');
    expect(screen.field('Your alias')!.value).to.equal('Night owl');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('You are there as “Night owl”.');
    expect(screen.sent).to.have.length(1);
  });
  it('keeps what was typed where the sign-in ends meanwhile', async () => {
    const screen = await replying();
    await screen.choose('By an alias');
    await screen.fill('Your alias', 'Night owl');
    screen.transport.mode = 'expired';
    await screen.press('Send my reply');
    await screen.says('Your sign-in has ended');
    expect(screen.field('Your alias')!.value).to.equal('Night owl');
    screen.transport.mode = 'online';
    await screen.press('Send my reply');
    await screen.says('You are there as “Night owl”.');
  });
  it('is forgotten with all that was typed', async () => {
    const screen = await replying();
    await screen.choose('By an alias');
    await screen.fill('Your alias', 'Night owl');
    screen.element.clear();
    await screen.settled();
    expect(screen.text).to.contain(day).and.to.contain('To reply, sign in').and.not.to.contain('Night owl');
    expect(screen.root.innerHTML).not.to.contain('Sam Okafor');
  });
  it('is not offered to those who only look', async () => {
    const screen = await open({ forum: 'usual', person: { roles: ['commissioner'], name: 'Alex', email: 'alex@northbridge.example' } });
    expect(screen.text).to.contain('The year in figures').and.not.to.contain('Say that you are coming').and.not.to.contain('Ask for the time').and.not.to.contain('What you have replied');
  });
  it('says to whoever is signed in for another task that this is why', async () => {
    for (const role of ['administrator', 'analyst', 'equalities', 'chair', 'commissioner'] as const) {
      const screen = await open({ forum: 'usual', person: { roles: [role], name: 'Chris', email: 'chris@northbridge.example' } });
      await screen.says('You are signed in, but not as a member of staff, so you cannot reply here.');
      expect(screen.text, role).not.to.contain('sign in to your workplace').and.not.to.contain('Say that you are coming');
    }
    for (const persona of ['visitor', 'carer'] as const) expect((await open({ forum: 'usual', persona })).text, persona).not.to.contain('You are signed in');
  });
  it('a partner’s staff reply, and have no manager here to ask', async () => {
    const screen = await open({ forum: 'usual', person: { roles: ['guest'], name: 'Amina Diallo', email: 'amina.diallo@eastmere-nhs.example' } });
    expect(screen.text).to.contain('Say that you are coming').and.not.to.contain('Ask for the time');
  });
});

describe('asking for the time', () => {
  it('sends the day, the hours and nothing of the forum', async () => {
    const screen = await member();
    await screen.press(`Ask for the time ${day}`);
    await screen.choose('30 minutes each way');
    await screen.press('Send this request');
    await screen.says('You have asked for the time');
    expect(screen.sent.map(({ method, path: to, body }) => [method, to, body])).to.eql([['POST', '/v1/releases', { date: nextId, hours: { from: '11:30', to: '14:00' } }]]);
    expect(screen.events.map((event) => [event.type, (event as Event & { change: string }).change])).to.eql([['carer-release-changed', 'asked']]);
    await screen.press('Back to the date');
    await screen.says('You have asked for the time. There is no answer yet.');
    expect(screen.focused?.getAttribute('data-from')).to.equal(`release-${nextId}`);
  });
  it('goes to human resources where nobody is named, and to whoever is', async () => {
    const screen = await open({ forum: 'usual', person: { roles: ['employee'], name: 'Jo', email: 'jo@northbridge.example' } });
    await screen.press(`Ask for the time ${day}`);
    await screen.says('It goes to Human Resources.');
    await screen.fill('Your manager’s work e-mail', 'lee@northbridge.example');
    expect(screen.text).to.contain('It goes to lee@northbridge.example.');
    await screen.press('Send this request');
    await screen.says('You have asked for the time');
    expect(screen.sent[0]!.body).to.have.property('approverEmail', 'lee@northbridge.example');
  });
  it('says of a working group neither that it is open to everybody nor the rule on what is', async () => {
    const screen = await member('groups');
    await screen.press('Working group on rotas');
    await screen.press('Ask for the time Thursday 26 November 2026');
    await screen.says('A staff meeting or training');
    expect(screen.text).to.contain('please do not ask').and.not.match(/open to everybody|up to 3 hours/);
    await screen.press('Send this request');
    await screen.says('You have asked for the time');
    expect(screen.text).to.not.match(/open to everybody|up to 3 hours/);
  });
  it('finds the request that was sent from elsewhere', async () => {
    const store = createMemoryStore(), other = await member('usual', { store }), screen = await member('none', { store });
    for (const one of [other, screen]) await one.press(`Ask for the time ${day}`);
    await other.press('Send this request');
    await other.says('TM-');
    await screen.press('Send this request');
    await screen.says(/TM-[\w-]+/.exec(other.text)![0]);
    expect(screen.sent.filter(({ path: to }) => to === '/v1/releases')).to.have.length(1);
  });
  it('has another time that is offered taken by one press, once, and the focus on what stands then', async () => {
    const offered = asked([{ event: 'another-time', by: 'manager', at: '2026-11-23T15:00:00.000Z', hours: { on: '2027-02-09', from: '12:30', to: '13:30' } }]), screen = await member('another-time', { releases: [offered] as never });
    await screen.press(`See your request ${day}`);
    await screen.says('If it suits you, take it');
    screen.button('Take this time')!.click();
    screen.button('Take this time')?.click();
    await screen.says('You have the other time.');
    expect(screen.sent.map(({ method, path: to }) => [method, to.replace(/[0-9a-f-]{36}/, 'id')])).to.eql([['POST', '/v1/releases/id/acceptances']]);
    expect(screen.events.map((event) => (event as Event & { change: string }).change)).to.eql(['accepted']);
    expect([screen.text.includes('Time given'), screen.text.includes('12:30 to 13:30'), screen.button('Take this time')]).to.eql([true, true, undefined]);
    expect(screen.status).to.equal('You have taken the other time.');
    await screen.press('Back to the date');
    await screen.says('You have been given the time');
  });
  it('says what stands where the offer is gone, and nothing of an offer whose day is over', async () => {
    const hours = { on: '2027-02-09', from: '12:30', to: '13:30' }, offer = { event: 'another-time' as const, by: 'manager' as const, at: '2026-11-23T15:00:00.000Z', hours }, store = createMemoryStore();
    const screen = await member('another-time', { store, releases: [asked([offer])] as never });
    await screen.press(`See your request ${day}`);
    await screen.says('If it suits you, take it');
    const [[id, record]] = [...store.releases] as [[string, ReturnType<typeof store.releases.get> & object]];
    store.releases.set(id, { ...record, events: [...record.events, { seq: 3, at: '2026-11-24T09:00:00.000Z', event: 'released', by: 'manager' }] });
    await screen.press('Take this time');
    await screen.says('It has changed meanwhile. This is how it stands.');
    expect(screen.text).to.contain('You have the time.');
    expect(screen.focused?.classList.contains('notice')).to.equal(true);
    clear();
    const over = await member('another-time', { releases: [asked([{ ...offer, hours: { ...hours, on: '2026-11-20' } }])] as never });
    await over.press(`See your request ${day}`);
    await over.says('The time that was offered is over.');
    expect(over.button('Take this time')).to.equal(undefined);
  });
  it('can be taken back, and asked again', async () => {
    const screen = await member('asked', { releases: [asked()] as never });
    await screen.press(`See your request ${day}`);
    await screen.press('Take it back');
    await screen.says('This is what they read');
    expect((screen.events[0] as Event & { change: string }).change).to.equal('withdrawn');
    await screen.press('Send this request');
    await screen.says('There is no answer yet.');
  });
});

describe('one’s own', () => {
  it('is saved as it is kept, and erased with every place', async () => {
    const screen = await member('by-link');
    await screen.press('What you have replied');
    const made: Blob[] = [], { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => { made.push(blob); return createObjectURL.call(URL, blob); };
    try {
      await screen.press('Save a copy');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(JSON.parse(await made[0]!.text()).items).to.have.length(2);
    await screen.press('Erase it all');
    await screen.press('Keep it');
    expect(screen.focused?.hasAttribute('data-erase')).to.equal(true);
    expect(screen.sent).to.eql([]);
    await screen.press('Erase it all');
    await screen.press('Yes, erase it all');
    await screen.says('Nothing is kept of you here.');
    await screen.press('Back');
    await screen.says('Say that you are coming');
    expect(screen.text).not.to.contain('Night owl');
  });
  it('pages through meetings that are over', async () => {
    const screen = await open({ forum: 'usual', now: '2030-03-01T10:00:00.000Z' });
    await screen.press('Past meetings and minutes');
    await screen.says('Past meetings: Staff carers forum');
    expect(screen.all('.history>li')).to.have.length(8);
    await screen.press('Show earlier meetings');
    await waitUntil(() => screen.all('.history>li').length === 16);
    expect(screen.status).to.equal('16 meetings are shown.');
    expect(screen.all('.history>li')[8]!.contains(screen.focused)).to.equal(true);
  });
  it('a working group is one press away, with a way back', async () => {
    const screen = await member('groups');
    await screen.press('Working group on rotas');
    await screen.says('Thursday 26 November 2026');
    await screen.press('Back');
    expect(screen.title).to.equal('Staff carers forum');
    expect(flat((screen.focused as HTMLElement).innerText)).to.equal('Working group on rotas');
  });
  it('a member’s name is the one that signed in', async () => {
    const screen = await replying();
    expect(screen.text).to.contain(sam.name!);
  });
});
