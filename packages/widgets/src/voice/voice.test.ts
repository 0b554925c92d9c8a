// <carer-voice> when things go wrong, and when two are at work: nothing that was typed is lost, nothing is kept twice, and nobody is promised anything.
import { expect, waitUntil } from '@open-wc/testing';
import { createMemoryStore } from '@think-carer/sdk/testing';
import type { CarerPolicyAnsweredEvent, CarerPolicyCheckedEvent, CarerPolicySavedEvent } from './index.ts';
import { clear, packOf, Stage } from './voice.fixture.ts';
import { questions, register, unchecked, waiting } from './voice.seeds.fixture.ts';

afterEach(clear);
const policies = register;
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
/** To the answers, with absence to look at, place not known, and one change proposed. */
async function toAnswers(stage: Stage): Promise<void> {
  await stage.press('Rotas and cover');
  await stage.press('Check this policy');
  await stage.press('Start');
  await stage.answer({ 3: 'I do not know', 7: 'Yes' });
  await stage.fill('What should change: Absence triggers', 'Leave carer’s leave out of the count.');
  await stage.fill('What else did you look at?', 'The rota of last month.');
  await stage.choose('In a year');
  await stage.press('Continue');
  await stage.says('Look at your answers');
}

describe('a check', () => {
  it('keeps what was answered, with not known as not known, and tells the page its reference alone', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    await stage.press('Finish the check');
    await stage.says('The check is finished');
    const [{ path, body }] = stage.sent as unknown as [{ path: string; body: { answers: Record<string, string>; changes: object[]; said: string } }];
    expect(path).to.match(/^\/v1\/policies\/[\w-]{36}\/checks$/);
    expect(Object.keys(body.answers).sort()).to.eql([...questions].sort());
    expect([body.answers['place'], body.answers['absence'], body.answers['notice']]).to.eql(['not-known', 'yes', 'no']);
    expect(body.changes).to.eql([{ about: 'absence', text: 'Leave carer’s leave out of the count.' }]);
    expect(body.said).to.equal('The rota of last month.');
    const told = stage.events.find(({ type }) => type === 'carer-policy-checked') as CarerPolicyCheckedEvent;
    expect(Object.keys(told).filter((key) => key !== 'isTrusted')).to.eql(['reference']);
    expect(stage.text).to.include(told.reference);
    expect(flat(stage.focused?.textContent)).to.include('The check is finished', 'focus goes to what has come of it');
  });
  it('is sent once, however often it is pressed', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    const button = [...stage.root.querySelectorAll('button')].find((one) => flat(one.textContent) === 'Finish the check')!;
    for (let i = 0; i < 4; i += 1) button.click();
    await stage.says('The check is finished');
    expect(stage.sent.length).to.equal(1);
  });
  it('survives a lost answer: sent again under the same key, it is one check', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    stage.wire.lose = 'answer';
    await stage.press('Finish the check');
    await stage.says('You are offline');
    expect(stage.text).to.include('Leave carer’s leave out of the count.');
    stage.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await stage.says('The check is finished');
    expect(new Set(stage.sent.map(({ key }) => key)).size).to.equal(1);
    expect(stage.transport.store.voice.checks.size).to.equal(1 + 1 + 1 + 2, 'the seeds, and this one');
  });
  it('asks what is asked by now where another offer was published meanwhile, and keeps every other answer', async () => {
    const offer = packOf(), without = { ...offer, impact: offer.impact!.filter(({ id }) => id !== 'notice') };
    const stage = await Stage.open({ policies: [unchecked], offer: without });
    await stage.press('Rotas and cover');
    await stage.press('Check this policy');
    await stage.press('Start');
    for (let i = 1; i <= 14; i += 1) {
      await stage.says(`Question ${i} of 14`);
      await stage.choose([5, 11, 13, 14].includes(i) ? 'Yes' : 'No');
      await stage.press('Continue');
    }
    await stage.fill('Anything else that should change', 'Name the forum.');
    await stage.choose('In six months');
    await stage.press('Continue');
    (stage.transport.store.pack as { served: unknown }).served = offer;
    await stage.press('Finish the check');
    await stage.says('The questions have changed since this page was opened');
    await stage.says('Does it ask for notice');
    await stage.choose('No');
    await stage.press('Continue');
    await stage.says('Look at your answers');
    await stage.press('Finish the check');
    await stage.says('The check is finished');
    expect(stage.text).to.include('Name the forum.');
  });
  it('goes back through what was answered, and a changed answer leads back to the answers', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    await stage.press('Change Absence triggers');
    await stage.says('Does a number of absences');
    await stage.choose('No');
    await stage.press('Continue');
    await stage.says('Look at your answers');
    expect(stage.text).to.include('You propose no change.', 'nothing is left to look at');
    await stage.press('Back');
    await stage.says('None of your answers leaves something to look at.');
    expect(stage.seen).to.include('The rota of last month.');
  });
  it('says that there is nothing to ask where the offer asks nothing', async () => {
    const { impact: _, ...silent } = packOf(), stage = await Stage.open({ policies: [unchecked], offer: silent });
    await stage.press('Rotas and cover');
    await stage.press('Check this policy');
    await stage.says('There is nothing to ask');
  });
  it('takes the suggestion when asked to, as plain words that can be changed', async () => {
    const stage = await Stage.open({ policies, attributes: { locale: 'en-GB' } });
    await stage.press('Rotas and cover');
    await stage.press('Check this policy');
    await stage.press('Start');
    await stage.answer({ 7: 'Yes' });
    await stage.press('Use these words for Absence triggers');
    const box = [...stage.root.querySelectorAll('textarea')][0]!;
    expect(box.value).to.equal('Leave carer’s leave and time off for dependants out of every count, and say so.');
    await waitUntil(() => stage.focused === box, 'focus goes into the box');
  });
});

describe('a check that is gone on with', () => {
  afterEach(() => localStorage.clear());
  it('on another day, where the page keeps drafts, has every answer and every word', async () => {
    const attributes = { drafts: '7' }, store = createMemoryStore(), first = await Stage.open({ policies: [unchecked], store, attributes });
    await first.press('Rotas and cover');
    await first.press('Check this policy');
    await first.press('Start');
    await first.answer({ 7: 'Yes' });
    await first.fill('What should change: Absence triggers', 'Leave it out of the count.');
    await waitUntil(() => Object.keys(localStorage).some((key) => (localStorage.getItem(key) ?? '').includes('Leave it out of the count.')));
    first.box.remove();
    const again = await Stage.open({ store, attributes });
    await again.press('Rotas and cover');
    await again.press('Check this policy');
    await again.press('Carry on');
    await again.says('What should change?');
    expect(again.seen).to.include('Leave it out of the count.');
    await again.choose('In a year');
    await again.press('Continue');
    await again.press('Finish the check');
    await again.says('The check is finished');
    await waitUntil(() => !Object.values({ ...localStorage }).some((text) => String(text).includes('Leave it out')), 'a draft that is sent is gone');
  });
  it('in the same page, after another policy was looked at, is where it was', async () => {
    const stage = await Stage.open({ policies });
    await stage.press('Rotas and cover');
    await stage.press('Check this policy');
    await stage.press('Start');
    await stage.choose('Yes');
    await stage.press('Continue');
    await stage.says('Question 2 of 15');
    await stage.press('Back');
    await stage.press('Back');
    await stage.says('Check: Rotas and cover');
    await stage.press('Back');
    await stage.press('Check this policy');
    await stage.press('Start');
    await stage.says('Question 1 of 15');
    expect(stage.root.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('yes');
  });
});

describe('answers to what is proposed', () => {
  it('are sent with their reasons, one here and one later', async () => {
    const stage = await Stage.open({ persona: 'hr', policies: [waiting] });
    await stage.press('Managing attendance');
    await stage.choose('Do not accept');
    await stage.fill('Why, or how it will be done', 'The auditors ask for it.');
    await stage.press('Send the answers');
    await stage.says('The answers are kept.');
    const { changes } = stage.sent[0]!.body as { changes: { verdict: string; reason: string }[] };
    expect(changes.map(({ verdict, reason }) => [verdict, reason])).to.eql([['not-accepted', 'The auditors ask for it.']]);
    expect((stage.events.find(({ type }) => type === 'carer-policy-answered') as CarerPolicyAnsweredEvent).reference).to.match(/^TP-/);
    expect(stage.root.querySelectorAll('.proposal').length).to.equal(1, 'the other still waits');
  });
  it('that somebody else gave meanwhile are shown, and what was written for the others stays', async () => {
    const store = createMemoryStore(), stage = await Stage.open({ persona: 'hr', policies: [waiting], store });
    await stage.press('Managing attendance');
    await stage.says('Answer what is proposed');
    const [first, second] = [...stage.root.querySelectorAll<HTMLElement>('.proposal')];
    for (const proposal of [first!, second!]) [...proposal.querySelectorAll('label')].find((one) => flat(one.textContent) === 'Accept')!.click();
    await stage.element.updateComplete;
    for (const [i, box] of [...stage.root.querySelectorAll('textarea')].entries()) { box.value = `Reason ${i}`; box.dispatchEvent(new Event('input', { bubbles: true })); }
    const [kept] = store.voice.checks.values(), { id } = kept!.record.changes[1]!;
    kept!.answers = [...kept!.answers, { change: id, verdict: 'not-accepted', reason: 'First come.', answeredAt: new Date().toISOString(), by: 'equalities' }];
    await stage.press('Send the answers');
    await stage.says('Somebody has answered one of these meanwhile');
    await stage.says('First come.');
    expect([...stage.root.querySelectorAll('textarea')].map(({ value }) => value)).to.eql(['Reason 1']);
  });
});

describe('the register', () => {
  it('is read again after a check, so that a policy leaves the unchecked', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    await stage.press('Finish the check');
    await stage.says('The check is finished');
    await stage.press('Back');
    await stage.says('Our policies and carers');
    const row = [...stage.root.querySelectorAll('tbody tr')].find((one) => flat(one.textContent).startsWith('Rotas and cover'))!;
    expect(flat(row.textContent)).to.include('Changes wait for an answer');
  });
  it('gives the focus back to the policy that was looked at', async () => {
    const stage = await Stage.open({ policies, persona: 'carer' });
    await stage.press('Special leave');
    await stage.says('Carer-impact check: Special leave');
    await stage.press('Back');
    await waitUntil(() => flat(stage.focused?.textContent) === 'Special leave');
  });
  it('offers nobody what they may not do', async () => {
    const stage = await Stage.open({ policies, persona: 'carer' });
    expect(stage.buttons).to.not.include('Add a policy');
    await stage.press('Managing attendance');
    await stage.says('Carer-impact check');
    expect(stage.buttons.filter((name) => /Check|Change|Send/.test(name))).to.eql([]);
  });
  it('is saved as a file that a spreadsheet reads', async () => {
    const stage = await Stage.open({ policies, persona: 'chair' }), made: Blob[] = [], own = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => { made.push(blob); return own.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click, names: string[] = [];
    HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
    try {
      await stage.press('Save as a spreadsheet');
      await waitUntil(() => made.length > 0);
    } finally { [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [own, click]; }
    const bytes = new Uint8Array(await made[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.eql([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.match(/^\uFEFF?policy,owner,/);
    expect(names).to.eql(['register-of-policies.csv']);
  });
  it('keeps what was typed about a policy that somebody else has changed, and says what it reads now', async () => {
    const store = createMemoryStore(), stage = await Stage.open({ persona: 'hr', policies: [waiting], store });
    await stage.press('Managing attendance');
    await stage.press('Change what the register says');
    await stage.fill('Which area of work is it about?', 'Being here');
    const [[id, policy]] = [...store.voice.policies] as [[string, NonNullable<ReturnType<typeof store.voice.policies.get>>]];
    store.voice.policies.set(id, { ...policy, title: 'Attendance', version: policy.version + 1 });
    await stage.press('Save');
    await stage.says('Somebody else has changed this policy meanwhile');
    expect(stage.seen).to.include('What is the policy called? Attendance').and.to.include('Being here');
    await stage.press('Save');
    await waitUntil(() => stage.events.some(({ type }) => type === 'carer-policy-saved'));
    expect((stage.events.find(({ type }) => type === 'carer-policy-saved') as CarerPolicySavedEvent).change).to.equal('changed');
    expect(store.voice.policies.get(id)!.areaOfWork).to.equal('Being here');
  });
  it('forgets what was typed and read when it is cleared', async () => {
    const stage = await Stage.open({ policies });
    await toAnswers(stage);
    stage.element.clear();
    await stage.element.updateComplete;
    expect(stage.seen).to.not.match(/The rota of last month|Rotas and cover/);
  });
});

describe('shown at once', () => {
  it('is one policy, or its check, by the id that the page gives', async () => {
    const one = await Stage.open({ policies, attributes: { view: 'policy', policy: 'first' } });
    await one.says('Nobody has checked this policy yet');
    expect(one.buttons).to.not.include('Back');
    clear();
    const check = await Stage.open({ policies, attributes: { view: 'check', policy: 'first' } });
    await check.says('Check: Rotas and cover');
    clear();
    const staff = await Stage.open({ policies, persona: 'carer', attributes: { view: 'check', policy: 'first' } });
    await staff.says('Nobody has checked this policy yet');
  });
});

describe('on paper', () => {
  it('the record stands alone: nothing to press is printed', async () => {
    const stage = await Stage.open({ persona: 'hr', policies: [waiting] });
    await stage.press('Managing attendance');
    await stage.says('Carer-impact check');
    const outside = [...stage.root.querySelectorAll('button,form')].filter((one) => !one.closest('.no-print'));
    expect(outside.map(({ textContent }) => flat(textContent))).to.eql([]);
    expect(stage.root.querySelector('.record')!.querySelectorAll('button,input,details').length).to.equal(0);
    const words = flat(stage.root.querySelector('.record')!.textContent);
    expect(words).to.include('due regard').and.to.not.match(/compliant/i);
  });
});
