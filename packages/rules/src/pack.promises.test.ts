// What counts as a promise of money and what does not, in both languages, and where it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extendPack } from './extend-pack.ts';
import { judgePack } from './judge-pack.ts';
import { limit, packOf, provenance, scheme } from './pack.examples.ts';
import { promiseIn, promiseIssues } from './pack.promises.ts';
import { parsePack } from './parse-pack.ts';

const found = (wording: string): string | undefined => promiseIn(wording, (id) => id === 'breaks-most');
const issues = (json: unknown): string[] => promiseIssues(parsePack(json)).map(({ path, message }) => `${path} ${message}`);
const statement = { ...provenance, id: 'a', title: 'A', text: 'A', owner: 'employer', audience: 'staff' } as const;

test('a promise of money is one, however it is put', () => {
  for (const wording of [
    'You will get £5,000, guaranteed. You are entitled to £5,000.', 'You are entitled to £5,000.', 'You’ll receive £ 300 a year.', 'you will get up to {breaks-most} a year', 'Every carer will be paid 300 pounds.',
    'YOU WILL DEFINITELY GET £300', 'You are automatically entitled to a grant of £300.', 'You get £300 a year.', 'If you live here, you will get £300.', 'Everyone gets £300.', 'You can have £300. This is guaranteed.',
    'We guarantee £300 a year.', 'We will pay you £300.', 'You have a right to £300.', 'You will get your £300 within a week.', 'You will get ￡300.', 'The fund is open.\nCarers will receive 300 GBP.', 'Up to {breaks-most} a year, guaranteed',
    'Byddwch yn cael £5,000, wedi’i warantu.', 'Mae gennych hawl i £5,000.', 'Fe fyddwch chi’n derbyn 300 o bunnoedd.', 'Cewch hyd at {breaks-most} y flwyddyn.', 'Fe gewch £300.', 'Bydd pob gofalwr yn cael £300.', 'Rydym yn gwarantu £300.', 'Mae gan bawb hawl i gael £300.',
    'Carers get £300 a year.', 'All carers receive £300.', 'It pays you £300 a year.', 'The council gives you £300.', 'Carers who live here get £300.', 'Here, staff get {breaks-most} a year.', 'Every working carer receives up to £300.', 'Carers are paid £300 a year.',
    'The fund gives every carer a grant of £300.', 'We pay carers £300.', 'This scheme pays £300 a year to every carer.', '£300 a year is paid to all carers.', 'The breaks fund, which gives you £300 a year, is open.', 'Our council always gives carers £300.',
    'Mae gofalwyr yn cael £300 y flwyddyn.', 'Mae pob gofalwr yn derbyn £300.', 'Mae’n talu £300 y flwyddyn i chi.', 'Mae’r cyngor yn rhoi £300 i chi.', 'Rydych yn cael £300.', 'Caiff gofalwyr £300 y flwyddyn.', 'Telir £300 i chi.',
  ]) assert.ok(found(wording), wording);
  assert.equal(found('The fund is open. You will get {breaks-most} a year. Ask the hub.'), 'You will get {breaks-most} a year');
});

test('a right without money, a maybe, a no and an if promise none', () => {
  for (const wording of [
    'You are entitled to one week of unpaid leave.', 'You will get an answer within five days.', 'You may be able to get up to {breaks-most} a year.', 'Up to £300 a year. Not guaranteed. Only the council can decide.', 'No amount is guaranteed: up to £300.',
    'You will get a letter that says whether you can have up to £300.', 'You will not get £300 twice.', 'Nobody can say that you will get £300.', 'If you are entitled to £300 or more, tell us.', 'You will have to pay £20.',
    'Carers may get up to £300.', 'Carers who get £300 a week or more cannot claim.', 'Carers can get up to £300 a year.', 'The council may give you up to £300.', 'Nobody gives you £300.', 'No scheme pays you £300.', 'If it pays you £300, tell the office.', 'Ask how much it pays you; £300 is the most.',
    'Tell the office what your employer pays you: £204 a week is the limit.', 'Carers get a card worth £20.', 'The card costs carers £20.', 'All carers are given advice about up to £300.', 'Carers get a letter that says whether the £300 is theirs.', 'Staff who do not get £300 can ask again.', 'Your employer pays you less than £204 a week.', 'The fund is £300 a year, and the council decides.',
    'Os ydych yn cael £300, dywedwch wrthym.', 'Gall gofalwyr gael hyd at £300.', 'Mae’r cyngor yn penderfynu a yw £300 i’w dalu.', 'Nid yw gofalwyr yn cael £300.',
    'You are entitled to {weeks} weeks.', 'We guarantee that nobody is told. The hub is on the ground floor.', 'We guarantee that nobody outside the hub is ever told what you asked for. The fund is up to £300.', 'Pension Credit has a part called Guarantee Credit, £227 a week.', 'You will have it in writing.',
    'Efallai y cewch hyd at £300 y flwyddyn.', 'Efallai y byddwch yn cael hyd at £300.', 'Cewch ofyn am hyd at £300.', 'Nid yw’r £300 wedi’i warantu.', 'Mae gennych hawl i wythnos o absenoldeb heb dâl.', 'Byddwch yn cael ateb ymhen pum diwrnod.', 'Nid oes gennych hawl i £300.',
  ]) assert.equal(found(wording), undefined, wording);
});

test('it is a fault, told where it stands: any part of the offer, any language, easy read too', () => {
  const bad = 'You will get £5,000, guaranteed. You are entitled to £5,000.', told = (path: string) => `${path} promises money in "You will get £5,000, guaranteed": write that somebody may be able to get up to it`;
  assert.deepEqual(issues(packOf({ schemes: [scheme('fund', { all: [] }, { summary: bad, warnings: ['Fine.', { 'en-GB': 'Fine.', 'en-x-easy': bad }] })] })), [told('schemes[0].summary'), told('schemes[0].warnings[1].en-x-easy')]);
  assert.deepEqual(issues(packOf({ statements: [{ ...statement, text: { 'en-GB': 'Fine.', cy: 'Mae gennych hawl i £5,000.', 'cy-x-easy': 'Cewch £5,000.' } }] })).map((one) => one.split(' ')[0]), ['statements[0].text.cy', 'statements[0].text.cy-x-easy']);
  assert.deepEqual(issues(packOf({ modules: [{ ...provenance, id: 'm', title: 'M', summary: 'M', minutes: 5, blocks: [{ kind: 'text', id: 'b', title: 'B', text: [bad] }] }] })), [told('modules[0].blocks[0].text[0]')]);
  assert.deepEqual(issues(packOf({ leaveTypes: [{ ...provenance, id: 'l', title: 'L', summary: bad, owner: 'employer', paid: 'paid', verbs: ['agree'] }] })), [told('leaveTypes[0].summary')]);
});

test('what nobody should say, what a person answers or tells, sources and cases may speak of it', () => {
  const bad = 'You will get £5,000.', because = 'It is a promise.';
  assert.deepEqual(issues(packOf({
    guides: [{ ...provenance, id: 'g', about: 'leave', say: ['Hello.'], avoid: [{ text: bad, because }], next: [] }],
    stories: [{ id: 's', title: 'Sam', text: bad, consentOn: '2026-01-01', consentUntil: '2027-01-01' }],
    statements: [{ ...statement, source: { title: bad } }],
    modules: [{ ...provenance, id: 'm', title: 'M', summary: 'M', minutes: 5, blocks: [{ kind: 'scenario', id: 'b', title: 'B', text: ['X'], say: ['Hello.'], avoid: [{ text: bad, because }], entries: [{ statement: 'a' }],
      choices: [{ id: 'x', text: bad, fits: 'badly', because }, { id: 'y', text: 'Ask the hub.', fits: 'well', because }] }] }],
    tests: [{ name: bad, on: '2026-06-01', answers: {}, expect: {} }],
  })), []);
  assert.deepEqual(issues(packOf({ modules: [{ ...provenance, id: 'm', title: 'M', summary: 'M', minutes: 5, blocks: [{ kind: 'scenario', id: 'b', title: 'B', text: ['X'], say: ['Hello.'], avoid: [{ text: 'No.', because }], entries: [{ statement: 'a' }],
    choices: [{ id: 'x', text: 'No.', fits: 'badly', because }, { id: 'y', text: bad, fits: 'well', because }] }] }], statements: [statement] })).map((one) => one.split(' ')[0]), ['modules[0].blocks[0].choices[1].text']);
});

test('a figure of what a pack builds on counts as well', () => {
  const base = packOf({ id: 'base' }), own = parsePack({ ...packOf({ statements: [{ ...statement, text: 'You will get {earnings-limit} a week.' }] }), extends: ['base'], parameters: [] });
  assert.match(limit.unit, /^pounds/);
  assert.deepEqual(promiseIssues(own, extendPack(own, [base]).parameters).map(({ path }) => path), ['statements[0].text']);
  assert.deepEqual(judgePack({ ...own, tests: [] }, [base]).faults.map(({ path }) => path), ['statements[0].text']);
});
