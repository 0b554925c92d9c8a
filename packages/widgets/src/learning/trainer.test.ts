// The side of whoever gives sessions: their own alone, ticks that outlive a dead corner of the hall, a head count, and forms that lose nothing.
import { expect, waitUntil } from '@open-wc/testing';
import { createMemoryStore, type Persona, type SessionSeed } from '@think-carer/sdk/testing';
import { datesOf, scheduleOf, type Dates } from './give.schedule.ts';
import { clear, flat, open, type Screen } from './learning.fixture.ts';
import { ids, sessionSeedsOf } from './learning.seed.fixture.ts';

afterEach(clear);

const trainer = { 'as-of': '2026-11-24', view: 'trainer' }, hr = { persona: 'hr' as const };
const partner: Persona = { roles: ['partner'], name: 'Robin Marsh', email: 'robin@hub.example', centre: 'carers-hub' };
const register = 'Register and head count';
const ticked = (screen: Screen): string[] => screen.all<HTMLElement>('.thumb[aria-checked=true] .who-is').map((one) => flat(one.innerText));
const changes = (screen: Screen): unknown[] => screen.events.filter(({ type }) => type === 'carer-sessions-changed').map((event) => (event as Event & { change: string }).change);

describe('whoever gives sessions', () => {
  it('sees their own: a centre’s trainer the centre’s, human resources the employer’s', async () => {
    const names = (screen: Screen): Set<string> => new Set(screen.all<HTMLElement>('.given [part~=heading]').map((one) => flat(one.innerText)));
    expect([...names(await open({ person: partner }, trainer))]).to.deep.equal(['Benefits at one table', 'Carers in your team: a briefing for managers', 'Concession cards', 'Looking after yourself']);
    expect([...names(await open(hr, trainer))]).to.deep.equal(['New managers: carers in your team']);
  });
  it('sees a name only where somebody chose that, and counts the rest', async () => {
    const screen = await open(hr, trainer);
    await screen.press(register);
    await screen.says('0 of 6 ticked');
    expect(screen.all<HTMLElement>('.thumb .who-is').map((one) => flat(one.innerText))).to.deep.equal(['Aled Prys', 'Amina Diallo', 'Beth Evans', 'Chidi Nwosu', 'Dilys Rowlands', 'Quiet Heron']);
    await screen.says('3 more are booked without a name');
  });
});

describe('a tick', () => {
  it('is there at once, is sent, and taken back', async () => {
    const screen = await open(hr, trainer);
    await screen.press(register);
    await screen.press('Beth Evans');
    expect(ticked(screen)).to.deep.equal(['Beth Evans']);
    await waitUntil(() => screen.sent.length === 1);
    await screen.press('Beth Evans');
    await waitUntil(() => screen.sent.length === 2);
    await screen.says('0 of 6 ticked');
    expect(screen.sent.map(({ path, body }) => [path, body!['isThere']])).to.deep.equal([[`/v1/sessions/${ids.today}/attendance`, true], [`/v1/sessions/${ids.today}/attendance`, false]]);
  });
  it('with no network waits, outlives going back to the list, and is sent once when the network is back', async () => {
    const screen = await open({ ...hr, network: 'offline' }, trainer);
    await screen.press(register);
    await screen.press('Aled Prys');
    await screen.press('Amina Diallo');
    await screen.says('2 ticks wait for the connection');
    await screen.press('Back');
    await screen.press(register);
    await waitUntil(() => ticked(screen).length === 2);
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => screen.sent.length === 2);
    await waitUntil(() => !screen.text.includes('wait for the connection'));
    expect([ticked(screen), screen.sent.length]).to.deep.equal([['Aled Prys', 'Amina Diallo'], 2]);
  });
  it('pressed quickly, the last press of a name is what holds', async () => {
    const screen = await open(hr, trainer);
    await screen.press(register);
    await screen.says('0 of 6 ticked');
    const button = screen.button('Beth Evans')!;
    for (let press = 0; press < 3; press++) button.click();
    await waitUntil(() => screen.sent.at(-1)?.body?.['isThere'] === true);
    await screen.says('1 of 6 ticked');
  });
  it('is found by name where there are many, page after page', async () => {
    const many: SessionSeed[] = sessionSeedsOf({ sessions: 'usual' }).map((seed) => (seed.owner === null ? { ...seed, capacity: { room: null, link: null }, happened: { '2026-11-24T13:00': Array.from({ length: 130 }, (_, i) => ({ event: 'replied' as const, from: `p${i}`, at: '2026-11-20T09:00:00.000Z', reply: { kind: 'name' as const, called: `Person ${String(i).padStart(3, '0')}`, way: 'room' as const, toChair: true } })) } } : seed));
    const screen = await open({ ...hr, seeds: many }, trainer);
    await screen.press(register);
    await screen.says('0 of 100 ticked');
    await screen.press('Show more names');
    await screen.says('0 of 130 ticked');
    await screen.fill('Find a name', 'person 127');
    expect(screen.all('.thumb').length).to.equal(1);
    await screen.press('Person 127');
    await screen.says('1 of 130 ticked');
    await screen.fill('Find a name', 'nobody');
    await screen.says('Nobody on the register is called that.');
  });
});

describe('the head count', () => {
  it('begins with the ticks, is changed by a thumb, and saving it says that the session was held', async () => {
    const screen = await open(hr, trainer), room = (): string => screen.field('In the room')!.value;
    await screen.press(register);
    await screen.press('Aled Prys');
    await waitUntil(() => room() === '1');
    screen.all<HTMLElement>('.step-by')[1]!.click();
    screen.all<HTMLElement>('.step-by')[1]!.click();
    await waitUntil(() => room() === '3');
    await screen.press('Beth Evans');
    await waitUntil(() => screen.sent.length === 2);
    expect(room(), 'counted, it is not changed by a tick').to.equal('3');
    await screen.fill('By link', '2');
    await screen.press('Save the head count');
    await screen.says('Saved: 3 in the room, 2 by link.');
    expect([screen.sent.at(-1)!.path, screen.sent.at(-1)!.body, changes(screen)]).to.deep.equal([`/v1/sessions/${ids.today}/holdings`, { heads: { room: 3, link: 2 } }, ['held']]);
  });
  it('that is not saved for want of a network is saved when there is one', async () => {
    const screen = await open({ ...hr, network: 'offline' }, trainer);
    await screen.press(register);
    await screen.fill('In the room', '11');
    await screen.press('Save the head count');
    await screen.says('You are offline');
    expect(screen.field('In the room')!.value).to.equal('11');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Saved: 11 in the room, 0 by link.');
  });
});

describe('a session', () => {
  const typed = async (screen: Screen): Promise<void> => {
    await screen.press('Add a session');
    await screen.fill('What it is called', 'Respite: what there is');
    await screen.choose('Local organisations');
    await screen.choose('Carers');
    await screen.fill('Where, and how to get in', 'The Hub, Mill Lane');
    await screen.fill('Places in the room', '12');
    for (const [name, value] of [['Day', '14'], ['Month', '1'], ['Year', '2027']] as const) await screen.fill(name, value);
    await screen.fill('From', '9:30am');
    await screen.choose('Every month, on the same weekday');
  };
  it('of a centre’s trainer is added as it was typed, and stands in the list', async () => {
    const screen = await open({ person: partner }, trainer);
    await typed(screen);
    await screen.press('Add it');
    await waitUntil(() => screen.title === 'Sessions I give');
    await screen.says('Respite: what there is');
    const [{ method, path, body }] = screen.sent as [(typeof screen.sent)[number]];
    expect([method, path]).to.deep.equal(['POST', '/v1/sessions']);
    expect(body).to.deep.equal({
      title: 'Respite: what there is', about: null, topic: 'local-organisations', audiences: ['carers'], timeOff: 'either', area: null, contact: null, room: 'The Hub, Mill Lane', link: null, capacity: { room: 12, link: null },
      schedule: { rule: { weekday: 'thu', weeks: [2], from: '2027-01-14', at: '09:30', minutes: 60 } },
    });
    expect([changes(screen), screen.status]).to.deep.equal([['added'], 'It is added.']);
  });
  it('that is refused, or meets no network, keeps what was typed', async () => {
    const screen = await open({ person: partner, network: 'offline' }, trainer);
    await typed(screen);
    await screen.press('Add it');
    await screen.says('You are offline');
    expect([screen.field('What it is called')!.value, screen.field('From')!.value]).to.deep.equal(['Respite: what there is', '9:30am']);
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Respite: what there is');
    expect(new Set(screen.sent.map(({ key }) => key)).size).to.equal(1);
  });
  it('that somebody else changed meanwhile is saved only when one says so again', async () => {
    const store = createMemoryStore(), seeds = sessionSeedsOf({ sessions: 'usual' }), [mine, theirs] = [await open({ ...hr, store, seeds }, trainer), await open({ ...hr, store, seeds: [] }, trainer)];
    for (const screen of [mine, theirs]) {
      await screen.press(register);
      await screen.press('Change the session');
    }
    await theirs.fill('What it is called', 'Theirs');
    await theirs.press('Save');
    await theirs.says('Theirs');
    await mine.fill('Places in the room', '20');
    await mine.press('Save');
    await mine.says('Somebody else changed it meanwhile. What you typed is still here');
    expect(mine.field('Places in the room')!.value).to.equal('20');
    await mine.press('Save');
    await waitUntil(() => mine.title !== 'Change the session');
    expect(mine.sent.map(({ body }) => 'schedule' in body!), 'dates that nobody asked to change are not sent').to.deep.equal([false, false]);
  });
  it('is cancelled only when one is sure, and is then told to everybody', async () => {
    const screen = await open(hr, trainer);
    await screen.press(register);
    await screen.press('Move or cancel this date');
    await screen.choose('It is cancelled');
    await screen.fill('Why, for those who booked', 'The trainer cannot come.');
    await screen.press('Tell everybody');
    expect(screen.sent).to.deep.equal([]);
    await screen.press('Tell everybody');
    await screen.says('Cancelled.');
    expect([screen.sent.map(({ body }) => body), changes(screen)]).to.deep.equal([[{ isCancelled: true, because: 'The trainer cannot come.' }], ['cancelled']]);
  });
  it('moves by what was changed alone', async () => {
    const screen = await open(hr, trainer);
    await screen.press('Details');
    await screen.press('Move or cancel this date');
    await screen.choose('It moves');
    await screen.press('Tell everybody');
    await screen.says('Enter a day that is to come');
    await screen.fill('From', '2pm');
    await screen.press('Tell everybody');
    await waitUntil(() => screen.sent.length === 1);
    expect(screen.sent[0]!.body).to.deep.equal({ to: { at: '14:00' } });
    await screen.says('2pm to 3:30pm');
  });
});

describe('dates', () => {
  const base: Dates = { repeats: 'no', on: '2027-01-29', at: '12:30', minutes: 60, until: null };
  it('of a form are a schedule, and back again', () => {
    for (const repeats of ['no', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const) for (const on of ['2027-01-05', '2027-01-29', '2027-02-28', '2027-11-09']) {
      const dates: Dates = { ...base, repeats, on, until: repeats === 'no' ? null : '2028-01-01' };
      expect(datesOf(scheduleOf(dates) as never), `${repeats} from ${on}`).to.deep.equal(dates);
    }
    expect(scheduleOf({ ...base, repeats: 'quarterly', on: '2027-11-09' }).rule).to.include({ weekday: 'tue', from: '2027-11-09' }).and.deep.include({ weeks: [2], months: [2, 5, 8, 11] });
    expect(scheduleOf({ ...base, repeats: 'monthly' }).rule!.weeks, 'a fifth Friday is the last').to.deep.equal([-1]);
  });
  it('that this form could not have made are left as they are', () => {
    expect(datesOf({ rule: { weekday: 'tue', weeks: [1, 3], from: '2027-01-05', at: '12:30', minutes: 60 } })).to.equal(null);
    expect(datesOf({ rule: null, dates: [{ on: '2027-01-05', at: '12:30', minutes: 60 }, { on: '2027-01-06', at: '12:30', minutes: 60 }] })).to.equal(null);
  });
});
