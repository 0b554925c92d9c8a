// How a request for time at a meeting is answered in a browser: what it tells, three answers, and nothing lost.
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { createClient } from '@think-carer/sdk';
import { createMemoryStore, createMemoryTransport } from '@think-carer/sdk/testing';
import { inDays, kofi } from './desk.examples.ts';
import { clear, pack, people, Stage } from './desk.fixture.ts';
import type { CarerDecidedEvent } from './desk.events.ts';
import { messages } from './release.messages.ts';
import welsh from './release.messages.cy.ts';
import { releaseBody, releaseErrors, releaseSteps } from './release.steps.ts';

const title = 'Request for time at a staff meeting from Kofi Ade';
afterEach(clear);

describe('time at a meeting', () => {
  it('says nothing, in any place, of caring or of which meeting it is', async () => {
    const stage = await Stage.open({ releases: [{ ...kofi, date: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41_20270511T1200' }] });
    const everything = () => `${stage.text} ${stage.root.innerHTML}`.replace(/carer-desk|carer-[a-z-]+|--carer-[a-z-]+/g, '');
    expect(everything()).to.not.match(/carer|019ab2f0/i);
    await stage.press(`Open ${title}`);
    await stage.says('please do not ask');
    expect(everything()).to.not.match(/carer|019ab2f0/i);
    for (const choice of ['Give them the time', 'Refuse, and say why', 'Offer another time']) {
      await stage.choose(choice);
      await stage.press('Continue');
      expect(everything()).to.not.match(/carer|019ab2f0/i);
      await stage.press('Back to the request');
    }
  });
  it('says that it is open to everybody, with the rule, only where it is', async () => {
    const stage = await Stage.open({ releases: [kofi] });
    await stage.press(`Open ${title}`);
    await stage.says('The meeting is open to everybody who works here.');
    expect(stage.text).to.include('up to 3 hours');
    clear();
    const closed = await Stage.open({ releases: [{ ...kofi, isForEverybody: false } as never] });
    await closed.press(`Open ${title}`);
    await closed.says('please do not ask');
    expect(closed.text).to.include('A staff meeting or training').and.not.match(/open to everybody|up to 3 hours|employer says/);
  });
  it('is given in two presses with the keyboard, once, and is gone from the list', async () => {
    const stage = await Stage.open({ releases: [kofi] });
    stage.root.querySelector<HTMLElement>('button[data-item^=release]')!.focus();
    await sendKeys({ press: 'Enter' });
    await stage.says('Time asked for');
    stage.root.querySelector<HTMLElement>('input[value=release]')!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await stage.says('This is the time that you give.');
    stage.root.querySelector<HTMLElement>('form .main')!.focus();
    await sendKeys({ press: 'Enter' });
    await stage.says('You have given the time.');
    expect(stage.sent.map(({ path, body }) => [path.split('/').at(-1), body])).to.eql([['decisions', { verb: 'release' }]]);
    expect((stage.events.find(({ type }) => type === 'carer-decided') as CarerDecidedEvent).kind).to.equal('release');
    await stage.press('Back to the list');
    await stage.says('Nothing is waiting for you');
  });
  it('is refused with the reason, word for word; and can still be given', async () => {
    const stage = await Stage.open({ releases: [kofi] });
    await stage.answering(title, 'Refuse, and say why');
    await stage.type('reason', 'Two are away, and the desk may not be left.');
    await stage.press('Send this answer');
    await stage.says('You have refused.');
    await stage.says('Two are away, and the desk may not be left.');
    await stage.says(messages.still);
    await stage.press('Give them the time');
    await stage.press('Give the time');
    await stage.says('You have given the time.');
    expect(stage.sent.map(({ body }) => (body as { verb: string }).verb)).to.eql(['refuse', 'release']);
  });
  it('is offered at another time, read as people type it', async () => {
    const stage = await Stage.open({ releases: [kofi] });
    await stage.answering(title, 'Offer another time');
    await stage.date('on', inDays(12));
    await stage.type('from', '11:45');
    await stage.type('to', '1:45pm');
    await stage.press('Offer this time');
    expect(stage.errors).to.eql(['This is the time that they asked for: choose another']);
    await stage.type('from', '12.30');
    await stage.press('Offer this time');
    await stage.says('The other time is offered.');
    expect(stage.sent.map(({ body }) => body)).to.eql([{ verb: 'another-time', other: { on: inDays(12), from: '12:30', to: '13:45' } }]);
    await stage.says('Other time offered');
  });
  it('keeps what was typed when the network is gone, and when somebody else was quicker', async () => {
    const stage = await Stage.open({ releases: [kofi] });
    await stage.answering(title, 'Refuse, and say why');
    await stage.type('reason', 'Two are away.');
    stage.wire.lose = 'request';
    await stage.press('Send this answer');
    await stage.says('offline');
    await waitUntil(() => stage.seen.includes('Two are away.'));
    stage.wire.lose = 'nothing';
    const { store } = stage.transport, hr = createClient({ baseUrl: 'https://api.example.invalid/', publishableKey: 'pk_test', getToken: () => 'identity', fetch: createMemoryTransport({ pack, store, persona: people.manager }) });
    await hr.releases.decide([...store.releases.keys()][0]!, { verb: 'release' });
    await stage.press('Send this answer');
    await stage.says('Somebody else has answered meanwhile: Time given. Nothing of yours was sent.');
    await waitUntil(() => stage.seen.includes('Two are away.'));
  });
  it('shows that the other time was taken: given, for that time, and nothing left to answer', async () => {
    const other = { on: inDays(12), from: '12:30', to: '13:45' }, stage = await Stage.open({ releases: [{ ...kofi, events: [{ event: 'another-time', by: 'manager', hours: other }, { event: 'accepted', by: 'person', hours: other }] }] });
    expect(stage.text).to.not.include('Kofi');
    await stage.press('Choose what to see');
    await stage.choose('Closed');
    await stage.press('Show these');
    await stage.says('Time given');
    expect(stage.text).to.include('12:30 to 13:45');
    await stage.press(`Open ${title}`);
    await stage.says('Other time taken');
    expect(stage.button('Continue')).to.equal(undefined);
  });
  it('tells when the meeting was moved, or does not take place', async () => {
    const moved = await Stage.open({ releases: [{ ...kofi, events: [{ event: 'released', by: 'manager' }, { event: 'moved', by: 'organiser', hours: { on: inDays(14), from: '14:00', to: '15:30' } }] }] });
    await moved.says('14:00 to 15:30');
    await moved.press(`Open ${title}`);
    await moved.says('The meeting was moved: asked anew by whoever holds the meeting');
    clear();
    const off = await Stage.open({ persona: 'both', releases: [{ ...kofi, events: [{ event: 'withdrawn', by: 'organiser' }] }] });
    expect(off.text).to.not.include('Kofi');
  });
  it('shows HR no request that has a manager to go to, and filters by kind', async () => {
    const store = createMemoryStore(), stage = await Stage.open({ persona: 'hr', store, releases: [kofi, { ...kofi, from: { ...kofi.from, name: 'Lone Ranger', email: 'lone@northbridge.example', managerEmail: undefined } as never }] });
    expect([stage.text.includes('Lone Ranger'), stage.text.includes('Kofi')]).to.eql([true, false]);
    await stage.press('Choose what to see');
    await stage.choose('Time at a meeting');
    await stage.press('Show these');
    await stage.says('1 request');
  });
  it('fits a narrow screen', async () => {
    await setViewport({ width: 320, height: 640 });
    const stage = await Stage.open({ releases: [kofi] });
    await stage.press(`Open ${title}`);
    await stage.says('please do not ask');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});

describe('what an answer to a request for time asks for', () => {
  const field = (name: string) => releaseSteps('another-time', '2027-05-01')[0]!.fields.find((one) => one.name === name)!;
  it('a day that is to come, and times that a clock has', () => {
    expect([field('on').rule!('2027-4-30', {}), field('on').rule!('2027-5-1', {}), field('on').rule!('soon', {})]).to.eql(['past', undefined, 'invalid']);
    expect([field('from').rule!('half one', {}), field('from').rule!('1.30pm', {}), field('to').rule!('12:00', { from: '12:30' }), field('to').rule!('13:00', { from: 'x' })]).to.eql(['invalid', undefined, 'before-start', undefined]);
  });
  it('nothing to give the time, a reason to refuse it', () => {
    expect([releaseSteps('release', '2027-05-01')[0]!.fields, releaseSteps('refuse', '2027-05-01')[0]!.fields[0]!.optional]).to.eql([[], undefined]);
    expect([releaseBody('release', { reason: 'left over' }), releaseBody('refuse', { reason: ' No. ' })]).to.eql([{ verb: 'release' }, { verb: 'refuse', reason: 'No.' }]);
    expect(releaseErrors('refuse', {}, { on: '', from: '', to: '' })).to.eql([]);
  });
  it('words are whole in Welsh', () => {
    const same: string[] = [], walk = (one: unknown, two: unknown, path: string): void => {
      if (typeof one === 'function') walk((one as (...given: string[]) => string)('57', '68', '79'), (two as (...given: string[]) => string)('57', '68', '79'), `${path}()`);
      else if (typeof one === 'string') { if (typeof two !== 'string' || two === '' || two === one) same.push(path); }
      else for (const key of Object.keys(one as object)) walk((one as Record<string, unknown>)[key], (two as Record<string, unknown>)?.[key], `${path}.${key}`);
    };
    walk(messages, welsh, '');
    expect(same).to.eql([]);
  });
});
