// How a desk behaves in a browser, against the contract served from memory.
import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { formatWeekday, today } from '@think-carer/kit';
import { createClient } from '@think-carer/sdk';
import { createMemoryStore, createMemoryTransport, type MemoryStore } from '@think-carer/sdk/testing';
import awayWelsh from './away.messages.cy.ts';
import { messages as away } from './away.messages.ts';
import { clockOf, clockWords, daysWords, stateWords } from './desk.clock.ts';
import type { CarerDecidedEvent, CarerDelegatedEvent } from './desk.events.ts';
import { inDays, ines, sam } from './desk.examples.ts';
import { clear, pack, people, Stage } from './desk.fixture.ts';
import welsh from './desk.messages.cy.ts';
import { messages } from './desk.messages.ts';
import itemWelsh from './item.messages.cy.ts';
import { messages as item } from './item.messages.ts';
import { leaveBody, leaveSteps } from './leave.steps.ts';
import patternWelsh from './pattern.messages.cy.ts';
import { messages as pattern } from './pattern.messages.ts';
import { patternErrors, patternSteps } from './pattern.steps.ts';

const priya = 'priya.shah@northbridge.example', lee = 'lee.ward@northbridge.example';
const fromSam = 'Absence request from Sam Okafor', fromInes = 'Request to change working pattern from Ines Costa';
const asking = (type: string, name = 'Sam Okafor', days = [20, 21]) => ({ from: { ...people.carer, name, email: `${name.toLowerCase().replaceAll(' ', '.')}@northbridge.example` }, type, parts: days.map((n) => ({ on: inDays(n), part: 'full-day' })), createdAt: `${inDays(-3)}T09:30:00.000Z` });
const talked = { at: `${inDays(-5)}T10:00:00.000Z`, by: 'manager', name: 'Priya Shah', event: 'consulted', detail: { heldOn: inDays(-5) } };
const client = (who: keyof typeof people, store: MemoryStore) => createClient({ baseUrl: 'https://api.example.invalid/', publishableKey: 'pk_test', getToken: () => 'identity', fetch: createMemoryTransport({ pack, persona: people[who], store }) });
const own = (one: Stage) => one.sent.filter(({ path }) => !path.endsWith('/letters'));

afterEach(clear);

async function fillPostponement(stage: Stage): Promise<void> {
  await stage.type('reason', 'Both of us who can open the archive are away.');
  await stage.date('consultedOn', today());
  await stage.date('new-0', inDays(27));
  await stage.date('new-1', inDays(28));
}

describe('what cannot be', () => {
  it('is not drawn: nothing on any page of statutory carer’s leave declines or refuses', async () => {
    const stage = await Stage.open({ leave: [sam] });
    const controls = () => [...stage.root.querySelectorAll<HTMLInputElement>('button,input,select,option,a,label,summary')].flatMap((one) => [one.value ?? '', one.textContent ?? '', one.id, one.name ?? '']).join(' ');
    await stage.press(`Open ${fromSam}`);
    await stage.says('You cannot');
    expect([...stage.root.querySelectorAll<HTMLInputElement>('input[name=verb]')].map(({ value }) => value)).to.eql(['agree', 'postpone']);
    expect(controls()).to.not.match(/declin|refus/i);
    for (const choice of ['Agree', 'Put it off']) {
      await stage.choose(choice);
      await stage.press('Continue');
      expect(controls()).to.not.match(/declin|refus/i);
      await stage.press('Back to the request');
    }
    await stage.press('Back to the list');
    expect(controls()).to.not.match(/declin|refus/i);
  });
  it('nor refusing a working pattern before a talk is on record', async () => {
    const stage = await Stage.open({ workingRequests: [ines] });
    await stage.press(`Open ${fromInes}`);
    await stage.says(pattern.notYet);
    expect(stage.root.querySelector('input[value=refuse]')).to.equal(null);
  });
});

describe('the list', () => {
  it('draws every kind of leave the same, to the pixel and the word', async () => {
    const types = pack.leaveTypes.map(({ id }) => id);
    expect(types.length).to.be.greaterThan(5);
    const stage = await Stage.open({ leave: types.map((type, i) => asking(type, `Person ${'ABCDEFGHIJ'[i]}`)), offer: { ...pack, leaveTypes: pack.leaveTypes.map((type) => ({ ...type, replyWithinDays: 9 })) } });
    const looks = [...stage.root.querySelectorAll<HTMLElement>('li.item')].map((one) => ({
      html: one.outerHTML.replaceAll(/<!--[^]*?-->|T[LW]-\w+-\w+|Person \w|data-item="[^"]*"/g, ''),
      styles: [one, ...one.querySelectorAll('*')].map((part) => { const { color, backgroundColor, borderColor, fontWeight, display, blockSize } = getComputedStyle(part); return [color, backgroundColor, borderColor, fontWeight, display, blockSize]; }),
    }));
    expect(looks.length).to.equal(types.length);
    for (const look of looks) expect(look).to.eql(looks[0]);
    expect(stage.text).to.not.match(/carer|statutory|annual|dependant|parental/i);
  });
  it('moves focus into a request, and back to where it was opened', async () => {
    const stage = await Stage.open({ leave: [sam, asking('annual-leave', 'Dee Evans')] });
    await stage.press(`Open ${fromSam}`);
    await waitUntil(() => stage.focused?.matches('[part~=heading]'));
    expect(stage.title).to.equal(fromSam);
    await stage.press('Back to the list');
    await waitUntil(() => stage.focused?.textContent?.includes('Sam Okafor'));
    expect(stage.focused!.localName).to.equal('button');
  });
  it('goes on by pages, and takes focus to the first that is new', async () => {
    const stage = await Stage.open({ leave: Array.from({ length: 55 }, (_, i) => asking('annual-leave', `Person ${i}`)) });
    await stage.says('More than 50 requests');
    await stage.press('Show more');
    await waitUntil(() => stage.root.querySelectorAll('li.item').length === 55);
    await waitUntil(() => stage.focused?.closest('li') === stage.root.querySelectorAll('li.item')[50]);
    expect(stage.buttons).to.not.include('Show more');
  });
  it('keeps what it shows when it cannot be read again, and says so', async () => {
    const stage = await Stage.open({ leave: [sam] });
    stage.transport.mode = 'error';
    await stage.press('Look again');
    await stage.says('this part of the page is not working');
    expect(stage.text).to.include(fromSam);
    stage.transport.mode = 'online';
    await stage.press('Look again');
    await waitUntil(() => !stage.text.includes('not working'));
  });
  it('lets HR look for kind, state, flag and directorate, and shows to whom a request went', async () => {
    const stage = await Stage.open({ persona: 'hr', leave: [{ ...asking('annual-leave', 'Tom Reid'), createdAt: `${inDays(-9)}T09:00:00.000Z`, team: 'parks' }, asking('special-leave', 'Dee Evans')], workingRequests: [ines] });
    const names = () => [...stage.root.querySelectorAll('li.item h3')].map((one) => one.textContent!.trim().split(' from ')[1]);
    expect(names()).to.eql(['Tom Reid', 'Dee Evans', 'Ines Costa']);
    expect(stage.root.querySelector('.flags')!.textContent).to.include('Overdue');
    for (const [choice, expected] of [['Working pattern', ['Ines Costa']], ['Every kind', ['Tom Reid', 'Dee Evans', 'Ines Costa']], ['Place', ['Tom Reid']], ['All directorates', ['Tom Reid', 'Dee Evans', 'Ines Costa']], ['Overdue', ['Tom Reid']], ['Everything', ['Tom Reid', 'Dee Evans', 'Ines Costa']], ['Closed', []]] as const) {
      await stage.choose(choice);
      await stage.press('Show these');
      await waitUntil(() => JSON.stringify(names()) === JSON.stringify(expected), `${choice}: ${JSON.stringify(names())}`);
    }
    await stage.says(messages.empty.filtered);
    await stage.choose('Still open');
    await stage.press('Show these');
    await stage.press('Open Absence request from Tom Reid');
    await stage.says(`Sent to ${priya}`);
    expect(stage.text).to.not.include('note');
  });
  it('offers whoever is HR and a manager both desks', async () => {
    const stage = await Stage.open({ persona: 'both', leave: [{ ...asking('annual-leave', 'Dee Evans'), from: { ...people.carer, name: 'Dee Evans', email: 'dee@northbridge.example', managerEmail: lee } }, sam] });
    await stage.says('All requests');
    expect(stage.root.querySelectorAll('li.item').length).to.equal(2);
    await stage.choose('Sent to you');
    await stage.press('Show these');
    await waitUntil(() => stage.root.querySelectorAll('li.item').length === 1);
    expect(stage.title).to.equal(messages.title);
  });
});

describe('putting leave off', () => {
  it('sends the reason, the talk and the new dates, and says that it is done', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    await stage.press('Send this notice');
    await stage.says(item.verbs.postpone.done);
    expect(own(stage).map(({ body }) => body)).to.eql([{
      verb: 'postpone', reason: 'Both of us who can open the archive are away.', consultedOn: today(), parts: [27, 28].map((n) => ({ on: inDays(n), part: 'full-day' })),
    }]);
    expect(stage.events.map((event) => [event.type, (event as CarerDecidedEvent).kind, (event as CarerDecidedEvent).verb, Object.keys(event).filter((key) => key !== 'isTrusted')])).to.eql([['carer-decided', 'leave', 'postpone', ['kind', 'verb']]]);
    await stage.says('Put off by the manager');
    await stage.says(`Reason: Both of us who can open the archive are away.`);
    await stage.press('Back to the list');
    await stage.says(messages.empty.title);
  });
  it('keeps no half-written reason on the computer, whatever the page says of drafts: it is about somebody else', async () => {
    const before = Object.keys(localStorage).length + Object.keys(sessionStorage).length;
    const stage = await Stage.open({ leave: [sam], attributes: { drafts: '7' } });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    await stage.element.updateComplete;
    expect(stage.root.querySelector<HTMLTextAreaElement>('#f-reason')!.value).to.match(/archive/);
    expect(Object.keys(localStorage).length + Object.keys(sessionStorage).length).to.equal(before);
    expect(stage.root.querySelector('.draft')).to.equal(null);
    await stage.press('Send this notice');
    await stage.says(item.verbs.postpone.done);
    expect(JSON.stringify(localStorage)).to.not.contain('archive');
  });
  it('moves the other days by as much', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await stage.date('new-0', inDays(25));
    await stage.press(item.shift);
    const [year, month, day] = inDays(26).split('-').map(String);
    expect(['day', 'month', 'year'].map((part) => stage.root.querySelector<HTMLInputElement>(`#f-new-1-${part}`)!.value)).to.eql([day, month, year]);
  });
  it('says what is wrong with each date, and takes focus to it', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await stage.type('reason', 'Because.');
    await stage.date('consultedOn', inDays(1));
    await stage.date('new-0', inDays(19));
    await stage.date('new-1', inDays(80));
    await stage.press('Send this notice');
    await waitUntil(() => stage.focused?.matches('.summary'));
    const last = formatWeekday(new Date(Date.UTC(Number(inDays(20).slice(0, 4)), Number(inDays(20).slice(5, 7)), Math.min(Number(inDays(20).slice(8)), new Date(Date.UTC(Number(inDays(20).slice(0, 4)), Number(inDays(20).slice(5, 7)) + 1, 0)).getUTCDate()))).toISOString().slice(0, 10), 'en-GB');
    expect(stage.errors).to.eql([item.fields.consultedOn.errors.late, item.fields.dates.early, item.fields.dates.late(last)]);
    stage.root.querySelector<HTMLElement>('.summary a')!.click();
    expect((stage.focused as HTMLElement).id).to.equal('f-consultedOn-day');
    expect(own(stage)).to.eql([]);
  });
  it('keeps everything through a dead network, and sends it once when it is back', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    stage.wire.lose = 'request';
    await stage.press('Send this notice');
    await stage.says('You are offline');
    expect(stage.root.querySelector<HTMLTextAreaElement>('#f-reason')!.value).to.equal('Both of us who can open the archive are away.');
    stage.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await stage.says(item.verbs.postpone.done);
    expect(own(stage).length).to.equal(1);
  });
  it('is sent once where the answer is lost on the way', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    stage.wire.lose = 'answer';
    await stage.press('Send this notice');
    await stage.says('You are offline');
    stage.wire.lose = 'nothing';
    await stage.press('Send this notice');
    await stage.says(item.verbs.postpone.done);
    expect(new Set(own(stage).map(({ key }) => key)).size, 'one key').to.equal(1);
  });
  it('is sent once however often it is pressed', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Agree');
    for (let i = 0; i < 3; i += 1) [...stage.root.querySelectorAll<HTMLElement>('form .button.main')][0]!.click();
    await stage.says(item.verbs.agree.done);
    expect(own(stage).length).to.equal(1);
  });
  it('keeps everything when the sign-in has ended', async () => {
    const stage = await Stage.open({ leave: [sam] });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    stage.transport.mode = 'expired';
    await stage.press('Send this notice');
    await stage.says('Your sign-in has ended');
    expect(stage.root.querySelector<HTMLTextAreaElement>('#f-reason')!.value).to.match(/archive/);
    stage.transport.mode = 'online';
    await stage.press('Send this notice');
    await stage.says(item.verbs.postpone.done);
  });
  it('shows what somebody else decided meanwhile, with one’s own words beside it', async () => {
    const store = createMemoryStore(), stage = await Stage.open({ leave: [sam], store });
    await stage.answering(fromSam, 'Put it off');
    await fillPostponement(stage);
    const jo = client('hr', store), [waiting] = (await jo.desk.list()).items;
    await jo.leave.decide(waiting!.requestId, { verb: 'agree' });
    await stage.press('Send this notice');
    await stage.says(item.elsewhere('Agreed'));
    await stage.says('Agreed by HR');
    await stage.says('Both of us who can open the archive are away.');
    expect(stage.root.querySelector('input[name=verb]')).to.equal(null);
    expect(stage.events.map(({ type }) => type)).to.eql([]);
  });
  it('says when the person has withdrawn it, or it has gone elsewhere', async () => {
    const store = createMemoryStore(), stage = await Stage.open({ leave: [sam], store });
    await stage.answering(fromSam, 'Agree');
    const mine = client('carer', store), [own] = (await mine.leave.list({ seenAs: 'own' })).items;
    await mine.leave.withdraw(own!.id);
    await stage.press('Agree');
    await stage.says(item.withdrawn);
    clear();
    const other = await Stage.open({ leave: [sam], fails: { 'leave.decide': 'not-found' } });
    await other.answering(fromSam, 'Agree');
    await other.press('Agree');
    await other.says(item.notThere);
  });
});

describe('declining, offering another date', () => {
  it('sends the code and the words', async () => {
    const stage = await Stage.open({ leave: [asking('paid-carers-leave')] });
    await stage.answering(fromSam, 'Decline');
    await stage.choose('Too many of the team are already away');
    await stage.type('reason', 'Three are away.');
    await stage.press('Decline');
    await stage.says(item.verbs.decline.done);
    expect(own(stage)[0]!.body).to.eql({ verb: 'decline', reason: 'Three are away.', reasonCode: 'too-many-away' });
  });
  it('keeps what was typed for one answer while another is looked at', async () => {
    const stage = await Stage.open({ leave: [asking('paid-carers-leave')] });
    await stage.answering(fromSam, 'Decline');
    await stage.type('reason', 'Three are away.');
    await stage.press('Back to the request');
    await stage.choose('Offer another date');
    await stage.press('Continue');
    await stage.press('Back to the request');
    await stage.choose('Decline');
    await stage.press('Continue');
    expect(stage.root.querySelector<HTMLTextAreaElement>('#f-reason')!.value).to.equal('Three are away.');
  });
  it('is HR’s once there is an appeal', async () => {
    const at = `${inDays(-1)}T09:00:00.000Z`, appealed = { ...asking('paid-carers-leave'), events: [{ event: 'declined', by: 'manager', reason: 'No.', reasonCode: 'cover', at }, { event: 'appealed', by: 'person', reason: 'Please look again.', at }] };
    const stage = await Stage.open({ leave: [appealed] });
    await stage.press(`Open ${fromSam}`);
    await stage.says(item.answer.appeal);
    expect(stage.text).to.not.include('Please look again.');
    clear();
    const jo = await Stage.open({ persona: 'hr', leave: [appealed] });
    await jo.answering(fromSam, 'Agree');
    await jo.press('Agree');
    await jo.says('Agreed by HR');
  });
});

describe('a working pattern', () => {
  it('is talked about first, then refused with grounds and an explanation', async () => {
    const stage = await Stage.open({ workingRequests: [ines] });
    await stage.answering(fromInes, 'Record that we have talked');
    await stage.date('heldOn', today());
    await stage.type('notes', 'Fridays.');
    await stage.press('Record it');
    await stage.says(pattern.verbs.consult.done);
    await stage.choose('Refuse');
    await stage.press('Continue');
    await stage.choose('inability to re-organise work');
    await stage.choose('planned structural changes');
    await stage.type('explanation', 'We tried two rotas.');
    await stage.press('Refuse');
    await stage.says(pattern.verbs.refuse.done);
    expect(own(stage).map(({ path, body }) => [path.split('/').at(-1), body])).to.eql([
      ['consultations', { heldOn: today(), notes: 'Fridays.' }],
      ['decisions', { verb: 'refuse', grounds: ['reorganise-work', 'structural-changes'], explanation: 'We tried two rotas.', locale: 'en-GB' }],
    ]);
    await stage.says('Why it is reasonable: We tried two rotas.');
  });
  it('shows the server’s refusal of a missing explanation as an error of that field', async () => {
    const stage = await Stage.open({ workingRequests: [{ ...ines, happened: [talked] }], fails: { 'working.decide': 'explanation-missing' } });
    await stage.answering(fromInes, 'Refuse');
    await stage.choose('planned structural changes');
    await stage.press('Refuse');
    await waitUntil(() => stage.focused?.matches('.summary'));
    expect(stage.errors).to.eql([pattern.fields.explanation.errors.required]);
    stage.root.querySelector<HTMLElement>('.summary a')!.click();
    expect((stage.focused as HTMLElement).id).to.equal('f-explanation');
    expect(stage.root.querySelector<HTMLInputElement>('#f-ground-structural-changes')!.checked, 'nothing is lost').to.equal(true);
  });
  it('asks for the explanation from the pack’s day, by itself', async () => {
    const offer = { ...pack, flexibleWorking: { ...pack.flexibleWorking!, explanation: { ...pack.flexibleWorking!.explanation!, requiredFrom: inDays(-1) } } };
    const stage = await Stage.open({ workingRequests: [{ ...ines, happened: [talked] }], offer });
    await stage.answering(fromInes, 'Refuse');
    await stage.press('Refuse');
    expect(stage.errors).to.eql([pattern.fields.explanation.errors.required, pattern.fields.grounds.errors.required]);
    expect(stage.sent).to.eql([]);
  });
  it('shows the letter; untouched it is worded by the server, edited it goes as it stands', async () => {
    const stage = await Stage.open({ workingRequests: [ines] });
    await stage.answering(fromInes, 'Offer a trial');
    await stage.date('untilOn', inDays(60));
    await stage.press(pattern.letter.see);
    await waitUntil(() => stage.focused?.matches('textarea.letter'));
    const letter = stage.root.querySelector<HTMLTextAreaElement>('textarea.letter')!;
    expect(letter.value).to.match(/Dear Ines/);
    await stage.date('untilOn', inDays(61));
    await stage.says(pattern.letter.old);
    await stage.press(pattern.letter.again);
    await waitUntil(() => !stage.text.includes(pattern.letter.old));
    await stage.type('letter', 'Dear Ines, let us try.');
    await stage.press('Offer the trial');
    await stage.says(pattern.verbs['offer-trial'].done);
    expect(own(stage)[0]!.body).to.eql({ verb: 'offer-trial', trial: { untilOn: inDays(61) }, locale: 'en-GB', letter: 'Dear Ines, let us try.' });
    await stage.says('Letter: Dear Ines, let us try.');
  });
  it('prints the letter and nothing else of the form', async () => {
    const stage = await Stage.open({ workingRequests: [ines] });
    await stage.answering(fromInes, 'Accept');
    await stage.press(pattern.letter.see);
    await waitUntil(() => stage.root.querySelector('.paper'));
    const { value } = stage.root.querySelector<HTMLTextAreaElement>('textarea.letter')!;
    await emulateMedia({ media: 'print' });
    try {
      expect(stage.root.querySelector<HTMLElement>('.frame')!.innerText.replace(/\s+/g, ' ').trim()).to.equal(`Invented example ${value.replace(/\s+/g, ' ').trim()}`);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
  it('offers something else, and asks for more time', async () => {
    const stage = await Stage.open({ workingRequests: [ines] });
    await stage.answering(fromInes, 'Offer another arrangement');
    await stage.press('Offer it');
    expect(stage.errors).to.eql([pattern.fields.hours.errors.required]);
    await stage.type('times', '10 to 4');
    await stage.press('Offer it');
    await stage.says(pattern.verbs['offer-alternative'].done);
    await stage.says('Waiting for their answer another arrangement Times: 10 to 4');
    await stage.choose('Ask for more time');
    await stage.press('Continue');
    await stage.date('untilOn', inDays(90));
    await stage.type('reason', 'The new rota starts then.');
    await stage.press('Ask');
    await stage.says(pattern.verbs.extend.done);
    expect(own(stage).map(({ body }) => body)).to.eql([{ verb: 'offer-alternative', alternative: { times: '10 to 4' }, locale: 'en-GB' }, { untilOn: inDays(90), reason: 'The new rota starts then.' }]);
  });
});

describe('standing in', () => {
  it('is given, shown and taken back', async () => {
    const stage = await Stage.open();
    await stage.press('While I am away');
    await stage.type('toEmail', lee);
    await stage.date('fromOn', today());
    await stage.date('untilOn', inDays(9));
    await stage.press(away.send);
    await stage.says(away.made(lee, formatWeekday(today(), 'en-GB')));
    expect(own(stage)[0]!.body).to.eql({ toEmail: lee, fromOn: today(), untilOn: inDays(9) });
    await stage.press(`Take it back ${lee}`);
    await stage.says(away.ended);
    expect(stage.events.map((event) => (event as CarerDelegatedEvent).change)).to.eql(['given', 'ended']);
  });
  it('says why it cannot be given, and keeps what was typed', async () => {
    const held = [{ fromEmail: 'ann@northbridge.example', fromName: 'Ann Bello', toEmail: priya, fromOn: today(), untilOn: inDays(3) }, { fromEmail: priya, toEmail: 'x@northbridge.example', fromOn: inDays(10), untilOn: inDays(12) }, { fromEmail: lee, toEmail: 'x@northbridge.example', fromOn: inDays(20), untilOn: inDays(22) }];
    const stage = await Stage.open({ delegations: held });
    await stage.press('While I am away');
    await stage.says('Ann Bello');
    await stage.type('toEmail', lee);
    for (const [from, until, words] of [[0, 1, away.chainOwn], [9, 10, away.overlaps], [21, 23, away.chainTheirs]] as const) {
      await stage.date('fromOn', inDays(from));
      await stage.date('untilOn', inDays(until));
      await stage.press(away.send);
      await stage.says(words);
      expect(stage.root.querySelector<HTMLInputElement>('#f-toEmail')!.value).to.equal(lee);
    }
    await stage.press('Hand it back Ann Bello');
    await stage.says(away.ended);
  });
  it('shows what was sent to another, without the note', async () => {
    const stage = await Stage.open({ leave: [{ ...sam, from: { ...people.carer, managerEmail: lee } }], delegations: [{ fromEmail: lee, toEmail: priya, fromOn: inDays(-1), untilOn: inDays(1) }] });
    await stage.says(messages.standIn(lee));
    await stage.press(`Open ${fromSam}`);
    await stage.says('You must');
    expect(stage.text).to.not.include(sam.note);
  });
});

describe('with the keyboard alone', () => {
  it('a request is opened and agreed to', async () => {
    const stage = await Stage.open({ leave: [sam] });
    stage.root.querySelector<HTMLElement>('li.item button')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stage.focused?.matches('[part~=heading]'));
    for (let i = 0; i < 40 && !stage.focused?.matches('input[name=verb]'); i += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stage.title === item.verbs.agree.title);
    for (let i = 0; i < 10 && stage.focused?.textContent?.trim() !== 'Agree'; i += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await stage.says(item.verbs.agree.done);
    await waitUntil(() => stage.focused?.matches('[part~=heading]'));
  });
});

describe('on a narrow screen', () => {
  it('nothing is wider than it', async () => {
    await setViewport({ width: 320, height: 800 });
    try {
      const stage = await Stage.open({ leave: [sam], workingRequests: [ines], delegations: [{ fromEmail: priya, toEmail: 'somebody.with.a.very.long.name@northbridge.example', fromOn: today(), untilOn: inDays(3) }] });
      const fits = () => expect(document.documentElement.scrollWidth).to.be.at.most(320);
      fits();
      await stage.press(`Open ${fromSam}`);
      await stage.says('You must');
      fits();
      await stage.press('Back to the list');
      await stage.press('While I am away');
      await stage.says(away.given);
      fits();
    } finally {
      await setViewport({ width: 1024, height: 768 });
    }
  });
});

describe('words', () => {
  it('tell a clock as a person would', () => {
    const say = (on: number, what = 'decide', t = messages as Parameters<typeof clockWords>[2], language = 'en-GB') => clockWords({ what, on: inDays(on) }, today(), t, language);
    expect(clockWords({ what: 'decide', on: '2027-01-11' }, '2027-01-09', messages, 'en-GB')).to.eql({ text: '2 days left: decide by Monday 11 January', tone: 'soon' });
    expect([say(0).text, say(0).tone]).to.eql(['Last day: decide today', 'soon']);
    expect(say(1).text).to.match(/^1 day left: decide by /);
    expect([say(-1).text.replace(/ by .*/, ''), say(-1).tone]).to.eql(['1 day late: it was to be decided', 'late']);
    expect(say(30).tone).to.equal('calm');
    expect(clockWords({ what: 'decide', on: '2027-01-11' }, '2027-01-09', welsh, 'cy').text).to.equal('2 ddiwrnod ar ôl: penderfynu erbyn dydd Llun 11 Ionawr');
    expect(say(3, 'a-clock-of-next-year').text).to.match(/decide by/);
    expect(say(3, clockOf('appealed', false)).text).to.match(/HR decides by/);
    expect(say(3, clockOf('appealed', true)).text).to.match(/: decide by/);
    expect([stateWords('working', 'lapsed', messages), stateWords('leave', 'lapsed', messages), stateWords('leave', 'new-word', messages)]).to.eql(['Nobody decided in time: it still has to be', 'The days passed with no decision', 'new-word']);
  });
  it('tell days as runs', () => {
    const say = (...days: string[]) => daysWords(days, '2027-01-01', messages, 'en-GB');
    expect(say('2027-01-12', '2027-01-11', '2027-01-13', '2027-01-20')).to.equal('Monday 11 January to Wednesday 13 January, Wednesday 20 January');
    expect(say('2027-01-04', '2027-01-06', '2027-01-08', '2027-01-12', '2027-01-14')).to.equal('Monday 4 January, Wednesday 6 January, Friday 8 January and 2 more');
  });
  for (const [name, english, other] of [['list', messages, welsh], ['request', item, itemWelsh], ['pattern', pattern, patternWelsh], ['away', away, awayWelsh]] as const) it(`of the ${name} are whole in Welsh`, () => {
    const same: string[] = [];
    const walk = (one: unknown, two: unknown, path: string): void => {
      if (typeof one === 'function') walk((one as (...given: unknown[]) => string)('57', '68', '79'), (two as (...given: unknown[]) => string)('57', '68', '79'), `${path}()`);
      else if (typeof one === 'string') { if (typeof two !== 'string' || two === '' || two === one) same.push(path); }
      else for (const key of Object.keys(one as object)) walk((one as Record<string, unknown>)[key], (two as Record<string, unknown>)?.[key], `${path}.${key}`);
    };
    walk(english, other, name);
    expect(same.filter((path) => !/between\(\)|partOf\(\)|range\(\)|late\(\)$/.test(path))).to.eql([]);
  });
});

describe('what an answer asks for', () => {
  const request = { askedParts: [{ on: '2027-01-11', part: 'morning' as const }, { on: '2027-01-11', part: 'afternoon' as const }], createdAt: '2027-01-04T09:00:00Z', clocks: [{ what: 'allow-leave-by', on: '2027-02-11', isPast: false }] };
  it('lets two halves of one day go to one day, and no half twice', () => {
    const [step] = leaveSteps('postpone', { request, codes: [], today: '2027-01-05' }), rule = (name: string, values: Record<string, string>) => step!.fields.find((field) => field.name === name)!.rule!(values[name]!, values);
    expect(rule('new-1', { 'new-0': '2027-1-18', 'new-1': '2027-1-18' })).to.equal(undefined);
    expect(rule('new-0', { 'new-0': '2027-1-11', 'new-1': '2027-1-11' })).to.equal('same');
    expect(rule('new-0', { 'new-0': '2027-2-12', 'new-1': '2027-1-18' })).to.equal('late');
    expect(leaveBody('postpone', { reason: ' r ', consultedOn: '2027-1-5', 'new-0': '2027-1-18', 'new-1': '2027-1-18' }, { request })).to.eql({ verb: 'postpone', reason: 'r', consultedOn: '2027-01-05', parts: [{ on: '2027-01-18', part: 'morning' }, { on: '2027-01-18', part: 'afternoon' }] });
  });
  it('needs an explanation from its day, and grounds always', () => {
    const setting = (day: string) => ({ request: { madeOn: '2027-01-04', clocks: [], explanation: { requiredFrom: '2027-01-10' } }, grounds: ['quality'], today: day });
    expect([patternSteps('refuse', setting('2027-01-09'))[0]!.fields[0]!.optional, patternSteps('refuse', setting('2027-01-10'))[0]!.fields[0]!.optional]).to.eql([true, undefined]);
    expect(patternErrors('refuse', {}, setting('2027-01-09'))).to.eql([{ name: 'grounds', key: 'required' }]);
  });
});
