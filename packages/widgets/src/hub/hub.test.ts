// <carer-hub> behaves: a number first, nothing asked or stored unbidden, lists that follow the area, and nothing lost whatever the network does.
import { expect, waitUntil } from '@open-wc/testing';
import type { Service } from '@think-carer/contract';
import type { Act } from '@think-carer/kit';
import { fastestFormMs, freshDays, needs } from '@think-carer/contract';
import { fewServices, manyServices } from './hub.directory.fixture.ts';
import { examples } from './hub.examples.ts';
import { clear, flat, northbridge, now, open, type Screen } from './hub.fixture.ts';
import { contactsOf, homeOf, openFirst } from './hub.centre.ts';
import { messages } from './hub.messages.ts';
import { openingWords, type OpeningWords } from './hub.opening.ts';
import { ageOf, qualifying, speaker } from './services.card.ts';
import { messages as services } from './services.messages.ts';

afterEach(clear);
const actsOf = (name: string) => examples.find((one) => one.name === name)!.acts!;
const names = (screen: Screen): string[] => screen.all<HTMLElement>('.service [part~=heading]').map((one) => flat(one.innerText));
const service = (own: Partial<Service>): Service => ({ ...fewServices[0]!, ...own });
const admin = { persona: 'hr', roles: ['employee', 'administrator'] } as const;

describe('the first page', () => {
  it('asks for the offer and nothing else, and stores nothing', async () => {
    const screen = await open();
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.read.map((address) => address.split('?')[0])).to.deep.equal(['/v1/offer']);
    expect(screen.sent).to.deep.equal([]);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
  it('dials digits only, whatever the offer writes', async () => {
    const screen = await open();
    expect(screen.root.querySelector<HTMLAnchorElement>('.centre a.number')!.href).to.equal('tel:01632960101');
    expect(screen.root.querySelector('.centre a.number')!.getAttribute('dir')).to.equal('ltr');
  });
  it('needs no press to reach a number, and one to ask in writing', async () => {
    const screen = await open();
    expect(screen.text).to.include('01632 960101').and.include('Open now, until 5pm');
    expect(screen.button('Ask a centre to contact you')).to.not.equal(undefined);
  });
  it('says "open" no longer than it is', async () => {
    const screen = await open({ now: '2026-11-24T16:59:00.000Z' });
    expect(screen.text).to.include('Open now, until 5pm');
    screen.element.asOf = '2026-11-24T17:00:00.000Z';
    await screen.says('Closed now. Opens tomorrow at 9am');
  });
  it('keeps quiet about others where the directory cannot be had', async () => {
    const screen = await open({ now: '2026-11-24T20:00:00.000Z', fails: { 'hub.search': 'internal' } });
    await screen.settled();
    expect(screen.text).to.include('01632 960101').and.not.include('You can ring now:').and.not.include('not working');
  });
  it('is the same without a sign-in and with one', async () => {
    const text = (await open()).text;
    clear();
    expect((await open({ persona: 'carer' })).text).to.equal(text);
  });
  it('puts "Not now" away until the page is left, and for as many days as the page says', async () => {
    let screen = await open();
    await screen.press('Not now');
    expect(screen.button('Not now')).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
    expect(screen.focused?.getAttribute('data-from')).to.equal('topics');
    screen.box.remove();
    screen = await open({}, { 'not-now-days': '30' });
    await screen.press('Not now');
    expect(localStorage.length).to.equal(1);
    screen.box.remove();
    screen = await open({}, { 'not-now-days': '30' });
    expect(screen.button('Not now')).to.equal(undefined);
  });
});

describe('whose number it is', () => {
  it('the area’s; else the employer’s own area’s; else everybody’s', () => {
    expect(homeOf(northbridge)!.id).to.equal('northbridge');
    const of = (id: string) => contactsOf(northbridge, northbridge.areas.find((one) => one.id === id), '2026-11-24').contacts.map((one) => one.id);
    expect([of('strathlorn'), of('other-wales')]).to.deep.equal([['strathlorn-carers'], ['carers-hub']]);
    const trust = { ...northbridge, employer: { ...northbridge.employer, name: 'A trust of five boroughs' } };
    expect(contactsOf(trust, undefined, '2026-11-24').contacts.map(({ id }) => id)).to.deep.equal(['carers-hub', 'eastmere-carers', 'millhaven-carers', 'dyffryn-arlais-carers', 'strathlorn-carers']);
  });
  it('gives way to its deputy once its review has passed, and goes where another stands beside it', () => {
    const past = (...ids: string[]): typeof northbridge => ({ ...northbridge, contacts: northbridge.contacts.map((one) => (ids.includes(one.id) ? { ...one, reviewOn: '2026-11-23' } : one)) });
    const of = (pack: typeof northbridge) => contactsOf(pack, pack.areas.find(({ id }) => id === 'northbridge'), '2026-11-24').contacts.map(({ id, phone }) => [id, phone]);
    expect(of(past('carers-hub'))).to.deep.equal([['employment-services', '01632 960130']]);
    expect(of(past('carers-hub', 'employment-services', 'hr', 'manager-advice'))).to.deep.equal([['carers-hub', undefined]]);
  });
  it('open before closed, soon before late, else in their order', () => {
    const words = (isOpen: boolean, tone: OpeningWords['tone'], opensAt: string | null): OpeningWords => ({ isOpen, tone, opensAt, text: '' });
    const all: Record<string, OpeningWords | undefined> = { unknown: undefined, late: words(false, 'closed', '2026-11-25T09:00:00Z'), usually: words(true, 'differ', null), soon: words(false, 'closed', '2026-11-24T12:00:00Z'), open: words(true, 'open', null) };
    expect(openFirst(Object.keys(all), (one) => all[one])).to.deep.equal(['open', 'usually', 'soon', 'late', 'unknown']);
  });
});

describe('opening hours in words', () => {
  const say = (openings: Parameters<typeof openingWords>[0], at: string, nation: 'england' | 'scotland' | undefined = 'england') => openingWords(openings, nation, { now: new Date(at), pack: northbridge, t: messages as never, language: 'en-GB' })?.text;
  const week = ['mon', 'tue', 'wed', 'thu', 'fri'] as const, office = { times: [{ days: week, from: '09:00', to: '17:30' }] };
  const cases: readonly [string, Parameters<typeof openingWords>[0], string, string | undefined][] = [
    ['in winter', office, '2026-11-24T10:00:00Z', 'Open now, until 5:30pm'], ['in summer, by the clock on the wall', office, '2027-07-06T16:15:00Z', 'Open now, until 5:30pm'], ['before it opens', office, '2026-11-24T08:00:00Z', 'Closed now. Opens today at 9am'],
    ['on a Friday evening', office, '2026-11-27T18:00:00Z', 'Closed now. Opens on Monday at 9am'], ['past midnight', { times: [{ days: week, from: '20:00', to: '02:00' }] }, '2026-11-24T23:00:00Z', 'Open now, until 2am on Wednesday'],
    ['until midnight', { times: [{ days: week, from: '20:00', to: '00:00' }] }, '2026-11-24T23:00:00Z', 'Open now, until midnight'], ['at noon', { times: [{ days: week, from: '09:00', to: '12:00' }] }, '2026-11-24T10:00:00Z', 'Open now, until midday'],
    ['a month away', { times: [{ days: week, from: '09:00', to: '12:00', validFrom: '2027-01-04' }] }, '2026-11-24T10:00:00Z', 'Closed now. Opens on 4 January 2027 at 9am'], ['never again', { times: [{ days: week, from: '09:00', to: '12:00', validTo: '2026-01-01' }] }, '2026-11-24T10:00:00Z', 'Closed now'],
    ['elsewhere', { ...office, timeZone: 'Europe/Paris' }, '2026-11-24T16:00:00Z', 'Open now, until 5:30pm'], ['in a zone that nobody knows', { ...office, timeZone: 'Mars/Olympus' }, '2026-11-24T10:00:00Z', 'Open now, until 5:30pm'],
    ['nothing known', null, '2026-11-24T10:00:00Z', undefined], ['no times', { times: [] }, '2026-11-24T10:00:00Z', undefined],
  ];
  for (const [name, openings, at, text] of cases) it(name, () => expect(say(openings, at)).to.equal(text));
  it('a holiday of one nation is no holiday of another', () => {
    const boxing = { times: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '09:00', to: '17:00' }] };
    expect([say(boxing, '2026-11-30T10:00:00Z', 'scotland'), say(boxing, '2026-11-30T10:00:00Z', 'england')]).to.deep.equal(['Closed for the bank holiday. Opens tomorrow at 9am', 'Open now, until 5pm']);
  });
});

describe('the area', () => {
  it('chosen in one widget is known in the others of the page, and is stored nowhere', async () => {
    const here = await open(), there = await open(), heard: (string | null)[] = [];
    here.box.addEventListener('carer-area-chosen', ({ area }) => heard.push(area));
    await here.choose('Millhaven');
    await there.says('Millhaven Carers Link');
    expect(heard).to.deep.equal(['millhaven']);
    expect(there.root.querySelector<HTMLSelectElement>('#area')!.value).to.equal('millhaven');
    expect(localStorage.length).to.equal(0);
  });
  it('swaps services, budgets and contacts with no reload, and gives way to none when it is unchosen', async () => {
    const screen = await open();
    await screen.press('A break');
    await screen.choose('Eastmere');
    await screen.says('1 service for Eastmere');
    expect(names(screen)[0]).to.equal('Eastmere respite flat');
    await screen.choose('Dyffryn Arlais');
    await screen.says('Seibiant Arlais');
    expect(screen.status).to.equal('1 service for Dyffryn Arlais');
    await screen.choose('Choose an area');
    await screen.says('Northbridge Sitting Service');
  });
  it('tells what is over the border as such', async () => {
    const screen = await open({}, { area: 'northbridge' });
    await screen.press('A break');
    await screen.says('Nearby, over the border');
    const [own, near] = screen.all('.found').map((list) => [...list.querySelectorAll<HTMLElement>('[part~=heading]')].map((one) => flat(one.innerText)));
    expect(near).to.include('Eastmere respite flat');
    expect(own).to.not.include('Eastmere respite flat');
  });
});

describe('services', () => {
  it('what nobody has checked comes last, and says so', async () => {
    const screen = await open({}, { area: 'northbridge' });
    await screen.press('Someone to talk to');
    await screen.says('Tuesday lunch club');
    const own = [...screen.root.querySelector('.found')!.querySelectorAll<HTMLElement>('[part~=heading]')].map((one) => flat(one.innerText));
    expect(own.at(-1)).to.equal('Tuesday lunch club');
    expect(screen.root.querySelector('.stale')!.textContent).to.include('Ring before you rely on it');
  });
  it('show a feed’s markup as text, and dial and link nothing that it smuggles in', async () => {
    const screen = await open();
    screen.transport.store.hub.services = [service({ name: '<img src=x onerror=alert(1)>', summary: '<b>bold</b>', phones: [{ number: '01632 960201;ext=javascript:alert(1)', label: null }], url: 'javascript:alert(1)' as string })];
    await screen.press('A break');
    await screen.says('<img src=x onerror=alert(1)>');
    expect(screen.root.querySelector('img,b')).to.equal(null);
    expect(screen.all<HTMLAnchorElement>('.service a').map(({ href }) => href).filter((href) => !/^(tel:[+\d]+|mailto:)/.test(href))).to.deep.equal([]);
  });
  it('know how old they are to the day', () => {
    const age = (on: string | null) => ageOf(on, '2026-11-24', services.card, 'en-GB');
    expect(age('2026-11-20').text).to.equal('Checked this month');
    expect(age('2026-10-24').text).to.equal('Checked a month ago');
    expect([age(null).isStale, age(new Date(Date.parse('2026-11-24') - freshDays * 86_400_000).toISOString().slice(0, 10)).isStale, age('2025-11-23').isStale]).to.deep.equal([true, false, true]);
  });
  it('say whom they are for', () => {
    const who = (own: Partial<Service['qualifies']>) => qualifying(service({ qualifies: { by: [], text: null, minimumAge: null, maximumAge: null, ...own } }), services.card, (text) => text);
    expect(who({ by: ['lives', 'works'], minimumAge: 18 })).to.equal('people who live there; people who work there, aged 18 or over');
    expect(who({ text: 'Carers of veterans.' })).to.equal('Carers of veterans.');
    expect(who({ text: 'Carers of veterans.', maximumAge: 25 })).to.equal('Carers of veterans, aged up to 25');
    expect(who({ minimumAge: 16, maximumAge: 25, by: ['unheard-of'] })).to.equal('aged 16 to 25');
    expect(who({})).to.equal('');
  });
  it('are told to be English on a Welsh page, unless they look Welsh', () => {
    expect(speaker(fewServices[0]!, 'cy')('Lunch')).to.equal('\u2066Lunch\u2069');
    expect(speaker(service({ name: 'Seibiant', summary: 'Seibiant yn y cartref, yn Gymraeg neu yn Saesneg.', description: '' }), 'cy')('Cinio')).to.equal('Cinio');
    expect(speaker(fewServices[0]!, 'en-GB')('Lunch')).to.equal('Lunch');
  });
  it('two thousand of them are drawn twenty at a time, and focus goes on to the next', async () => {
    const screen = await open({ directory: 'many' });
    await screen.fill('Search for help', 'lunch');
    await screen.press('Search');
    await screen.says('Show more');
    expect(screen.all('.service').length).to.equal(20);
    await screen.press('Show more');
    await waitUntil(() => screen.all('.service').length === 40);
    await waitUntil(() => screen.focused?.closest('li') === screen.all('.found>li')[20]);
  }).timeout(60_000);
  it('tell the page how many, and nothing of what was asked', async () => {
    const screen = await open(), heard: Record<string, unknown>[] = [];
    screen.box.addEventListener('carer-services-shown', (event) => heard.push({ ...event, by: event.by, count: event.count }));
    await screen.press('Money');
    await screen.says('Welfare rights advice');
    expect(heard.map(({ by }) => by)).to.deep.equal(['need']);
    expect(JSON.stringify(heard)).to.not.include('money');
  });
  it('tells concessions beside the money, those of the area and none that is for the staff alone', async () => {
    const screen = await open({}, { area: 'northbridge' });
    await screen.press(messages.needs.money.title);
    await screen.says('Concessions and discounts');
    await screen.says('Leisure centres: whoever comes to help goes in free');
    expect(screen.text).to.include('Cinema: a free ticket for whoever comes to help').and.include('may be able to take you along free').and.not.include('Council Tax in Scotland').and.not.include('Parking near work');
  });
  it('tells a benefit of another nation with the figures of that nation, for the carer may live there', async () => {
    for (const area of ['northbridge', 'dyffryn-arlais', 'strathlorn']) {
      const screen = await open({}, { area });
      await screen.press('Money');
      await screen.says('Carer Support Payment');
      expect(screen.text, area).to.include('£86.45 a week').and.include('Carer\'s Allowance').and.not.include('not confirmed for this year');
      clear();
    }
  });
  it('Back leads to the control that led there', async () => {
    const screen = await open();
    await screen.press('Money');
    await screen.says('Welfare rights advice');
    expect(screen.focused?.matches('[part~=heading]')).to.equal(true);
    await screen.press('Back');
    await waitUntil(() => screen.focused?.getAttribute('data-from') === 'money');
  });
  it('come back by themselves when the network does', async () => {
    const screen = await open();
    screen.wire.lose = 'reads';
    await screen.press('Money');
    await screen.says('You are offline. The list of services will come');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Welfare rights advice');
  }).timeout(60_000);
});

describe('a contact past its review', () => {
  it('is no longer told as live, at work or on the first page, and the employer is named where nobody stands for it', async () => {
    const screen = await open();
    await screen.press('My rights at work');
    await screen.says('Employment services');
    expect(screen.text).to.not.include('Carers\' champion, Place and environment').and.not.include('01632 960135');
    await screen.press('Back');
    screen.element.asOf = '2027-03-16';
    await screen.says('Nobody has confirmed this contact since its review on 15 March 2027, so its details are not shown. Ask instead: Northbridge Council');
    expect(screen.text).to.include('01632 960100').and.not.include('01632 960101').and.not.include('Open now').and.not.include('Ask a centre to contact you');
    await screen.press('My rights at work');
    await screen.says('Nobody has confirmed this contact since its review on 15 March 2027');
    expect(screen.text).to.include('01632 960100').and.not.include('01632 960120');
  });
});

describe('searching', () => {
  it('fetches the index when the box gets focus, then asks nobody, and says politely how many', async () => {
    const screen = await open();
    await screen.press('Someone to talk to');
    await screen.says('Everything');
    const field = screen.field('Search these')!;
    field.focus();
    await waitUntil(() => screen.read.some((address) => address.startsWith('/v1/hub/index')));
    await new Promise((done) => setTimeout(done, 300));
    const asked = screen.read.length;
    await screen.fill('Search these', 'listning');
    await screen.says('Carers’ listening line');
    await waitUntil(() => screen.status.startsWith('1 service'));
    expect(screen.read.length, screen.read.join(' ')).to.equal(asked);
    expect(screen.focused).to.equal(screen.field('Search these'));
  });
  it('asks the server where the directory is too large for a browser, once for what is typed in one go', async () => {
    const screen = await open({ directory: 'none' });
    screen.transport.store.hub.services = manyServices(2001);
    await screen.press('Someone to talk to');
    await screen.says('Everything');
    const field = screen.field('Search these')!;
    field.focus();
    await waitUntil(() => screen.read.includes('/v1/hub'));
    for (const text of ['c', 'co', 'coun', 'counsel', 'counselling']) await screen.fill('Search these', text);
    await screen.says('counselling');
    await waitUntil(() => screen.status !== '');
    expect(screen.read.filter((address) => address.includes('q='))).to.have.length(1);
    expect(screen.read.some((address) => address.startsWith('/v1/hub/index'))).to.equal(false);
  }).timeout(60_000);
  it('within a need looks beyond it when asked', async () => {
    const screen = await open();
    await screen.press('Money');
    await screen.fill('Search these', 'sitting');
    await screen.press('Look in everything');
    await screen.says('Northbridge Sitting Service');
  });
  describe('in the box of the first page', () => {
    const label = messages.search.label, typed = (screen: Screen): string => flat(screen.root.querySelector<HTMLElement>('.below')?.innerText ?? '');
    const rows = (screen: Screen): string[] => screen.all<HTMLElement>('.below li .strong:first-child').map((one) => flat(one.innerText));
    it('lists below it what is typed, with numbers, and takes neither focus, nor the text, nor the address', async () => {
      const screen = await open(), { href } = location, { length } = history;
      expect(screen.read.some((address) => address.startsWith('/v1/hub')), 'nothing is fetched before').to.equal(false);
      screen.field(label)!.focus();
      await waitUntil(() => screen.read.some((address) => address.startsWith('/v1/hub/index')));
      await screen.fill(label, 's');
      expect(typed(screen), 'one letter is no word').to.equal('');
      await screen.fill(label, 'sittng');
      await screen.says('Northbridge Sitting Service');
      const asked = screen.read.length;
      expect(typed(screen)).to.include('01632 960201').and.match(/^\d+ services? /);
      for (const text of ['listn', 'listning']) await screen.fill(label, text);
      await waitUntil(() => rows(screen)[0] === 'Carers’ listening line');
      await waitUntil(() => /^\d+ service/.test(screen.status));
      expect(screen.read.length, screen.read.join(' ')).to.equal(asked);
      expect([screen.focused?.id, screen.field(label)!.value, screen.title]).to.deep.equal(['find', 'listning', messages.title]);
      expect([location.href, history.length, localStorage.length + sessionStorage.length]).to.deep.equal([href, length, 0]);
      expect(screen.text, 'the centre stays').to.include('01632 960101');
    });
    it('leads to all of each by a press, and Back brings the text and the list again', async () => {
      const screen = await open(), heard: string[] = [];
      screen.box.addEventListener('carer-services-shown', ({ by }) => heard.push(by));
      await screen.fill(label, 'carers');
      await waitUntil(() => heard.length === 1);
      expect(rows(screen).length).to.equal(5);
      const all = screen.buttons.find((one) => /^Show all \d+ in full$/.test(one))!;
      await screen.press(all);
      await screen.says('Help for “carers”');
      expect(screen.all('.service').length).to.equal(Number(/\d+/.exec(all)![0]));
      await screen.press('Back');
      await waitUntil(() => screen.focused?.getAttribute('data-from') === 'typed');
      expect(screen.field(label)!.value).to.equal('carers');
      await screen.press('Search');
      await screen.says('Help for “carers”');
    });
    it('follows the area, and says what is only over the border as such', async () => {
      const screen = await open({}, { area: 'northbridge' });
      await screen.fill(label, 'respite');
      await screen.says('for Northbridge');
      await waitUntil(() => typed(screen).includes('Northbridge Sitting Service'));
      await screen.choose('Eastmere');
      await waitUntil(() => rows(screen)[0] === 'Eastmere respite flat');
      await waitUntil(() => screen.status.endsWith('for Eastmere'));
      await screen.choose('Northbridge');
      await waitUntil(() => typed(screen).includes('Nearby, over the border: '));
      expect(rows(screen)).to.not.include('Eastmere respite flat');
    });
    it('says when nothing is found, and empties with the box', async () => {
      const screen = await open();
      await screen.fill(label, 'submarine');
      await waitUntil(() => screen.status === 'No service found');
      expect(typed(screen)).to.include('Try other words, or fewer.');
      await screen.fill(label, '');
      expect(screen.root.querySelector('.below')).to.equal(null);
    });
    it('says quietly that the list cannot be had, and tries again when they come back to the box', async () => {
      const screen = await open();
      screen.wire.lose = 'reads';
      await screen.fill(label, 'sitting');
      await waitUntil(() => typed(screen) === 'The list of services cannot be had just now.', typed(screen));
      expect([screen.focused?.id, screen.field(label)!.value, screen.root.querySelector('[role=alert]')]).to.deep.equal(['find', 'sitting', null]);
      screen.wire.lose = 'nothing';
      screen.button('Search')!.focus();
      screen.field(label)!.focus();
      await screen.says('Northbridge Sitting Service');
    }).timeout(60_000);
    it('forgets it all with the page, where several people use the computer', async () => {
      const screen = await open({}, { 'shared-pc': '' });
      await screen.fill(label, 'sitting');
      await screen.says('Northbridge Sitting Service');
      screen.element.clear();
      await screen.settled();
      expect([screen.field(label)!.value, typed(screen), localStorage.length]).to.deep.equal(['', '', 0]);
    });
    it('asks the server for a large directory, once for what is typed in one go', async () => {
      const screen = await open({ directory: 'none' });
      screen.transport.store.hub.services = manyServices(2001);
      for (const text of ['co', 'coun', 'counsel', 'counselling']) await screen.fill(label, text);
      await waitUntil(() => /^The first \d+ services|^\d+ service/.test(screen.status), screen.status);
      expect(screen.read.filter((address) => address.includes('q='))).to.have.length(1);
      expect(screen.read.some((address) => address.startsWith('/v1/hub/index'))).to.equal(false);
      expect(rows(screen)).to.have.length(5);
    }).timeout(60_000);
  });
  it('an empty box is no search', async () => {
    const screen = await open();
    await screen.press('Search');
    expect(screen.title).to.equal('Help for you as a carer');
    expect(screen.focused?.id).to.equal('find');
  });
});

describe('reporting a mistake', () => {
  const fill = async (screen: Screen): Promise<void> => {
    await screen.perform(actsOf('report'));
    await screen.choose('The telephone number');
    await screen.fill('What would be right', 'It is 01632 960299 now');
  };
  it('is sent once, however often it is pressed, with nobody’s name, and gives a number', async () => {
    const screen = await open(), heard: string[] = [];
    screen.box.addEventListener('carer-service-reported', ({ reference }) => heard.push(reference));
    await fill(screen);
    screen.button('Send the report')!.click();
    screen.button('Send the report')?.click();
    await screen.says('Thank you. It has been sent.');
    expect(screen.sent).to.have.length(1);
    const { form, ...body } = screen.sent[0]!.body as { form: { website: string; elapsedMs: number } };
    expect(body).to.deep.equal({ about: 'phone', text: 'It is 01632 960299 now' });
    expect([form.website, form.elapsedMs > fastestFormMs]).to.deep.equal(['', true]);
    expect(heard).to.have.length(1);
    expect(screen.text).to.include(heard[0]);
    await screen.press('Back to the services');
    await screen.says('Northbridge Sitting Service');
  }).timeout(60_000);
  it('says when the server finds it too quick, and keeps the text', async () => {
    const screen = await open({ fails: { 'hub.report': 'too-fast' } });
    await fill(screen);
    await screen.press('Send the report');
    await screen.says('That was very quick.');
    expect(screen.text).to.include('It is 01632 960299 now');
  });
  it('loses nothing while the network is away, and sends once when it is back', async () => {
    const screen = await open({ network: 'offline' });
    await fill(screen);
    await screen.press('Send the report');
    await screen.says('You are offline');
    expect(screen.text).to.include('It is 01632 960299 now');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Thank you. It has been sent.');
    expect(screen.sent).to.have.length(1);
  }).timeout(60_000);
  it('a program that fills in everything is thanked, and nothing is kept', async () => {
    const screen = await open();
    await fill(screen);
    const trap = screen.root.querySelector<HTMLInputElement>('input[name=website]')!;
    expect([trap.tabIndex, trap.closest('[aria-hidden=true]') !== null]).to.deep.equal([-1, true]);
    trap.value = 'https://spam.example';
    trap.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press('Send the report');
    await screen.says('Thank you. It has been sent.');
    expect(screen.transport.store.hub.reports).to.have.length(0);
  });
});

describe('one’s own list', () => {
  it('is in the page only until the person asks for more, and goes when they ask for that', async () => {
    let screen = await open();
    await screen.perform(actsOf('list'));
    await screen.says('Keep it on this device as well?');
    expect(localStorage.length).to.equal(0);
    await screen.press('Keep it here');
    await screen.says('This list is kept on this device');
    expect(localStorage.length).to.equal(1);
    screen.box.remove();
    screen = await open();
    await screen.press('My list (1)');
    await screen.says('Northbridge Sitting Service');
    await screen.press('Keep it here no longer');
    expect(localStorage.length).to.equal(0);
    expect(screen.text).to.include('Northbridge Sitting Service');
  });
  it('is never stored on a computer that several people use, and is wiped with the page', async () => {
    const screen = await open({}, { 'shared-pc': '' });
    await screen.perform(actsOf('list-shared'));
    await screen.says('Several people use this computer');
    expect(screen.button('Keep it here')).to.equal(undefined);
    screen.element.clear();
    await screen.says('My list');
    expect(screen.button('My list')!.textContent).to.not.include('1');
    expect(localStorage.length).to.equal(0);
  });
  it('says what has gone from the directory, and keeps the number', async () => {
    const screen = await open();
    await screen.press('A break');
    await screen.press('Save to my list Northbridge Sitting Service');
    screen.transport.store.hub.services = fewServices.slice(1);
    await screen.press('Back');
    await screen.press('My list (1)');
    await screen.says('No longer in the directory.');
    expect(screen.text).to.include('01632 960201');
  });
  it('survives what somebody else has left under its name', async () => {
    for (const bad of ['{', '{"services":[{"id":1}],"topics":[]}', '[]', '{"services":"x"}']) {
      localStorage.setItem('carer-hub-list', bad);
      const screen = await open();
      expect(screen.text, bad).to.include('01632 960101');
      clear();
    }
  });
  it('prints the numbers and leaves the buttons away', async () => {
    const screen = await open();
    await screen.perform(actsOf('list'));
    const rules = screen.root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print').map(({ cssText }) => cssText).join(' ');
    for (const part of ['.no-print', '.entry', '.paper']) expect(rules).to.include(part);
  });
});

describe('topics of interest', () => {
  it('come first, and nobody is told', async () => {
    const screen = await open();
    await screen.perform(actsOf('topics-chosen'));
    await waitUntil(() => screen.all<HTMLElement>('.need')[0]?.innerText.startsWith('Money'));
    expect(screen.sent).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
    expect(screen.all('.need')).to.have.length(needs.length);
  });
});

describe('briefings and activities', () => {
  const announced: Act[] = [{ press: 'Briefings and activities' }, { press: 'Announce an activity' }, { fill: 'What is it called?', with: 'Quiz' }, { choose: 'Northbridge Carers Hub' }, { fill: 'Day', with: '4' }, { fill: 'Month', with: '12' }, { fill: 'Year', with: '2026' }, { fill: 'From', with: '7pm' }, { choose: 'Carers' }, { choose: 'Concessions and discounts' }];
  it('are filtered by whom they are for and what about, and the area', async () => {
    const screen = await open();
    await screen.press('Briefings and activities');
    await screen.says('5 activities');
    await screen.choose('Welfare benefits');
    await screen.says('1 activity');
    await screen.choose('Managers');
    await screen.says('Nothing is announced that fits.');
    await screen.choose('All topics');
    await screen.says('2 activities');
  });
  it('are announced by an administrator, once, and taken off', async () => {
    const screen = await open(admin);
    await screen.perform(announced);
    screen.button('Announce it')!.click();
    screen.button('Announce it')?.click();
    await screen.says('6 activities');
    expect(screen.sent.map(({ body }) => body)).to.deep.equal([{ centre: 'carers-hub', title: 'Quiz', on: '2026-12-04', from: '19:00', audience: ['carers'], topic: 'concessions' }]);
    await screen.press('Take off the list Quiz');
    await screen.says('5 activities');
  });
  it('are announced when the network is back, long after the press', async () => {
    const screen = await open(admin);
    await screen.perform(announced);
    screen.wire.lose = 'request';
    await screen.press('Announce it');
    await waitUntil(() => screen.all('.notice').length > 0);
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('6 activities');
    expect(screen.sent.map(({ path }) => path)).to.deep.equal(['/v1/hub/activities']);
  });
});

describe('the sources', () => {
  const feeds = (more: Parameters<typeof open>[0] = {}) => open({ ...admin, ...more }, { view: 'feeds' });
  it('what needs somebody comes first', async () => {
    const screen = await feeds();
    expect(screen.all<HTMLElement>('.feed [part~=heading]').map((one) => flat(one.innerText))).to.deep.equal(['Strathlorn directory', 'Dyffryn Arlais', 'Millhaven Council', 'Eastmere Council', 'services-northbridge.csv']);
  });
  it('a feed is read again, or taken although it shrank', async () => {
    const screen = await feeds(), heard: string[] = [];
    screen.box.addEventListener('carer-directory-changed', ({ change }) => heard.push(change));
    await screen.press('Read it now Millhaven Council');
    await screen.says('It is being read.');
    await screen.press('Take the 12 services');
    await waitUntil(() => screen.sent.length === 2);
    expect(screen.sent.map(({ path, body }) => [path, body])).to.deep.equal([['/v1/hub/feeds/millhaven-council/refreshes', {}], ['/v1/hub/feeds/arlais/refreshes', { acceptFewer: true }]]);
    await waitUntil(() => heard.length === 2);
  });
  it('one is removed once the administrator is sure', async () => {
    const screen = await feeds();
    await screen.perform(actsOf('feeds-remove'));
    await waitUntil(() => screen.focused?.classList.contains('sure'));
    await screen.press('Yes, remove it');
    await screen.says('Millhaven Council has been removed.');
    expect(screen.all('.feed')).to.have.length(4);
  });
  it('one is added once, with its area', async () => {
    const screen = await feeds({ feeds: 'none' });
    await screen.perform([{ fill: 'Name', with: 'Neighbour' }, { fill: 'Address', with: 'https://directory.example/oruk/v3/services' }]);
    screen.field('For which area')!.value = 'eastmere';
    screen.field('For which area')!.dispatchEvent(new Event('change', { bubbles: true }));
    screen.button('Add the feed')!.click();
    screen.button('Add the feed')!.click();
    await screen.says('Neighbour has been added');
    expect(screen.sent.map(({ body }) => body)).to.deep.equal([{ title: 'Neighbour', url: 'https://directory.example/oruk/v3/services', areas: ['eastmere'] }]);
    expect(screen.field('Name')!.value).to.equal('');
  });
  it('what was typed stays when the server says no, and the reason stands at the field', async () => {
    const screen = await feeds({ fails: { 'hub.addFeed': 'feed-host-not-allowed' } });
    await screen.perform(actsOf('feeds-host'));
    await screen.says('This host is not on the operator’s list.');
    expect(screen.field('Address')!.value).to.equal('https://elsewhere.example/services');
    await waitUntil(() => screen.focused?.classList.contains('summary'));
  });
  it('a file is tried first, keeps nothing, and then its good rows only', async () => {
    const screen = await feeds();
    await screen.perform(actsOf('file-trial'));
    await screen.says('2 places need a look');
    await screen.press('Import the good row');
    await screen.says('The file is in.');
    expect(screen.sent.map(({ body }) => [body!['isTrial'], body!['acceptRejected']])).to.deep.equal([[true, undefined], [undefined, true]]);
  });
  it('an unreachable server loses nothing', async () => {
    const screen = await feeds({ network: 'offline' });
    await screen.press('Read it now Millhaven Council');
    await screen.says('You are offline. Nothing was lost');
    expect(screen.all('.feed')).to.have.length(5);
  }).timeout(60_000);
});

describe('the preview', () => {
  it('answers for a day at noon, and for an instant', async () => {
    const screen = await open({}, { 'as-of': '2026-11-24' });
    expect(screen.text).to.include('Open now');
    screen.element.asOf = '2026-11-29';
    await screen.says('Opens tomorrow at 9am');
    screen.element.asOf = now;
    await screen.says('Open now, until 5pm');
  });
});

describe('while the centre is closed', () => {
  const night = '2026-11-24T22:00:00.000Z', order = (screen: Screen): string[] => screen.all('.instead,.needs,nav.more').map(({ className }) => className);
  it('who answers now is there when the page is drawn, under the number', async () => {
    const screen = await open({ now: night });
    expect(order(screen)).to.deep.equal(['instead', 'needs', 'more']);
    expect(screen.text).to.include('You can ring now: Carers’ listening line');
  });
  it('on a slow network nothing waits for it, and nothing that is read already moves for it', async () => {
    const screen = await open({ now: night, network: 'slow' });
    expect(order(screen)).to.deep.equal(['needs', 'more']);
    await screen.says('You can ring now: Carers’ listening line');
    expect(order(screen)).to.deep.equal(['needs', 'more', 'instead']);
  }).timeout(10_000);
});
