// Joining as a guest behaves: nothing happens unbidden, a link is used by a press alone and leaves the address, nothing typed is lost, nothing stays on the device unasked, and going erases.
import { expect } from '@open-wc/testing';
import { createMemoryStore } from '@think-carer/sdk/testing';
import { clear, now, open, type Screen } from './forum.fixture.ts';
import { joinExamples, joinKey } from './join.examples.ts';
import { messages as english } from './join.messages.ts';
import welsh from './join.messages.cy.ts';
import { messages as inviting } from './invitations.messages.ts';
import invitingWelsh from './invitations.messages.cy.ts';

afterEach(clear);
const fixtureOf = (name: string) => joinExamples.find((one) => one.name === name)!.fixture!;
const at = (name: string, attributes = {}): Promise<Screen> => open(fixtureOf(name), { view: 'join', ...attributes });
const posts = (screen: Screen): string[] => screen.sent.map(({ method, path }) => `${method} ${path}`);
const told = (screen: Screen): (string | undefined)[] => screen.events.filter(({ type }) => type === 'carer-guest-changed').map((event) => (event as Event & { change?: string }).change);
const address = 'amina.diallo@eastmere-nhs.example';

describe('a link', () => {
  it('does nothing until somebody presses: a program that opens links uses none up', async () => {
    const screen = await at('join-link');
    await new Promise((done) => setTimeout(done, 50));
    expect([screen.sent, location.hash]).to.eql([[], `#${joinKey}`]);
    await screen.press('Join');
    await screen.says('You are in');
    expect([posts(screen), location.hash, told(screen)]).to.eql([['POST /v1/guests'], '', ['came']]);
  });
  it('lets in once, and says what to do then', async () => {
    const store = createMemoryStore(), first = await open({ ...fixtureOf('join-link'), store }, { view: 'join' });
    await first.press('Join');
    await first.says('You are in');
    clear();
    const { guests: _, ...fixture } = fixtureOf('join-link'), second = await open({ ...fixture, store, forum: 'none' }, { view: 'join' });
    await second.press('Join');
    await second.says('This lets nobody in');
    expect(location.hash).to.equal('');
    await second.press('Ask for a new link');
    await second.says(english.address.title);
  });
  it('is used once though its answer is lost and the button is pressed again', async () => {
    const screen = await at('join-link');
    await screen.fill('What would you like to be called?', 'Amina');
    screen.wire.lose = 'answer';
    await screen.press('Join');
    await screen.says('You are offline');
    expect(screen.field('What would you like to be called?')!.value).to.equal('Amina');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('You are called Amina.');
    const keys = screen.sent.map(({ key }) => key);
    expect([keys.length > 1, new Set(keys).size]).to.eql([true, 1]);
  });
});

describe('asking for a link', () => {
  it('says the same to an address that may join and to one that may not', async () => {
    const said: string[] = [];
    for (const email of [address, 'somebody@elsewhere.example']) {
      const screen = await at('join');
      await screen.fill('Work e-mail address', email);
      await screen.press('Send me a link');
      await screen.says('Look in your work e-mail');
      expect(screen.text).not.to.include(email);
      said.push(screen.text);
      expect([posts(screen), told(screen)]).to.eql([['POST /v1/guest-joins'], ['asked']]);
      clear();
    }
    expect(said[0]).to.equal(said[1]);
  });
  it('sends the address, the language and the trap, and nothing else', async () => {
    const screen = await at('join', { locale: 'cy' });
    await screen.fill('Cyfeiriad e-bost gwaith', address);
    await screen.press('Anfonwch ddolen ataf');
    await screen.says('Edrychwch yn eich e-bost gwaith');
    const { form, ...body } = screen.sent[0]!.body as { form: { website: string; elapsedMs: number } };
    expect(body).to.eql({ email: address, locale: 'cy', forum: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21' });
    expect([form.website, form.elapsedMs >= 3000]).to.eql(['', true]);
  });
});

describe('a guest', () => {
  it('is in memory alone, is found again only where they wanted that, and is forgotten by a shared computer', async () => {
    const screen = await at('join-link');
    await screen.press('Join');
    await screen.says('You are in');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.eql([0, 0, '']);
    clear();
    const kept = await at('join-link');
    await kept.choose('Stay signed in on this device');
    await kept.press('Join');
    await kept.says('This device keeps you signed in');
    expect(Object.keys(localStorage)).to.eql(['carer-guest pk_test']);
    clear();
    const shared = await at('join-shared', { 'shared-pc': '' });
    expect(shared.button('Join') !== undefined && shared.field('Stay signed in on this device')).to.equal(undefined);
    await shared.press('Join');
    await shared.says('You are in');
    expect(localStorage.length).to.equal(0);
  });
  it('is told what leads back: a new link, or for a code nothing', async () => {
    const linked = await at('join-link');
    await linked.press('Join');
    await linked.says(english.memory);
    clear();
    const coded = await at('join');
    await coded.press('I have an invitation code instead');
    await coded.fill('Invitation code', 'K7QM-4T2X-9WPN-C3HR');
    await coded.press('Join');
    await coded.says(english.memoryCode);
    expect(coded.text).not.to.include(english.memory);
  });
  it('sees the forum as a member does, replies, and is offered no request to a manager they do not have', async () => {
    const screen = await at('join-link');
    await screen.press('Join');
    await screen.press('Go to the forum');
    await screen.says('Say that you are coming');
    expect(screen.button('Ask for the time')).to.equal(undefined);
    await screen.press('Say that you are coming Tuesday 9 February 2027');
    await screen.press('Send my reply');
    await screen.says('You have a place in the room.');
  });
  it('leaves, and nothing is left: not here, not there', async () => {
    const store = createMemoryStore(), screen = await open({ ...fixtureOf('join-link'), store }, { view: 'join' });
    await screen.choose('Stay signed in on this device');
    await screen.press('Join');
    await screen.press('Leave and erase everything');
    await screen.says('Erase everything and leave?');
    await screen.press('No, stay');
    expect(posts(screen)).to.eql(['POST /v1/guests']);
    await screen.press('Leave and erase everything');
    await screen.press('Yes, leave');
    await screen.says('You have left');
    expect([localStorage.length, store.guests.people.size, store.guests.keys.size, store.guests.members.size]).to.eql([0, 0, 0, 0]);
    expect(told(screen)).to.eql(['came', 'left']);
  });
  it('whose key has run out is told so, and sees what anybody sees', async () => {
    localStorage.setItem('carer-guest pk_test', JSON.stringify({ key: `gk_${'b'.repeat(43)}`, until: Date.now() + 1e9 }));
    const screen = await at('join');
    await screen.says('Your key has run out, or was ended.');
    expect(localStorage.length).to.equal(0);
    expect(screen.text).to.include(english.address.title);
  });
});

describe('an invitation', () => {
  it('is made once though its answer is lost, and its code is nowhere once it is left', async () => {
    const screen = await open(fixtureOf('invitations'), { view: 'chair' });
    await screen.press('Invitations and members Staff carers forum');
    await screen.fill('Their organisation', 'Eastmere Hospice');
    screen.wire.lose = 'answer';
    await screen.press('Make a code');
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('It is shown this once.');
    const made = screen.sent.filter(({ path }) => path.endsWith('/invitations'));
    expect([made.length > 1, new Set(made.map(({ key }) => key)).size]).to.eql([true, 1]);
    const code = screen.root.querySelector('.code')!.textContent;
    expect(code).to.match(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    await screen.press('Back');
    await screen.press('Invitations and members Staff carers forum');
    await screen.says('for 20 at most');
    expect(screen.text).not.to.include(code);
  });
  it('lets in whoever types its code, and shows them out when the chair says so', async () => {
    const store = createMemoryStore(), chair = await open({ ...fixtureOf('invitations'), store }, { view: 'chair' });
    await chair.press('Invitations and members Staff carers forum');
    await chair.fill('Their organisation', 'Eastmere Hospice');
    await chair.press('Make a code');
    await chair.says('Your code');
    const code = chair.root.querySelector('.code')!.textContent;
    clear();
    const guest = await open({ persona: 'visitor', now, store }, { view: 'join' });
    await guest.press('I have an invitation code instead');
    await guest.fill('Invitation code', code.toLowerCase());
    await guest.press('Join');
    await guest.says('You are here as a guest from Eastmere Hospice.');
    expect(store.guests.keys.size).to.equal(1);
    clear();
    const again = await open({ roles: ['chair'], now, store }, { view: 'chair' });
    await again.press('Invitations and members Staff carers forum');
    await again.press(`End it Eastmere Hospice, 22 December 2026`);
    await again.choose('They are shown out');
    await again.press('End it');
    await again.says('Ended');
    expect([store.guests.keys.size, store.guests.people.size]).to.eql([0, 0]);
  });
});

it('every word of joining and inviting is Welsh in Welsh', () => {
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (typeof a === 'string' && typeof b === 'string') expect(a === b && /[a-z]{4}/.test(a), `${path}: ${a}`).to.equal(false);
    else if (typeof a === 'object' && a !== null) for (const [name, one] of Object.entries(a)) walk(one, (b as Record<string, unknown>)[name], `${path}.${name}`);
  };
  walk(english, welsh, 'join');
  walk(inviting, invitingWelsh, 'invitations');
});
