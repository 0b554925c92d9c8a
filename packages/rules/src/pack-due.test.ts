// What runs out: on the day, one day on either side, and what does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copiedContacts, dueWithin, forkPack } from './pack.ts';
import { limit, packOf, provenance, scheme } from './pack.examples.ts';
import { parsePack } from './parse-pack.ts';

const contact = { id: 'hub', name: 'Hub', phone: '01632 960000', assuredOn: '2026-09-01', reviewOn: '2027-03-15', owner: 'carers-lead' };
const quiet = { parameters: [], schemes: [], contacts: [] };
const due = (more: Parameters<typeof packOf>[0], on: string, days?: number) => dueWithin(packOf({ ...quiet, ...more }), on, days).map(({ what, id, dueOn, isPast, ownerRole }) => [what, id, dueOn, isPast, ownerRole]);

test('a contact is due sixty days before its review, and past the day after', () => {
  assert.deepEqual(due({ contacts: [contact] }, '2027-01-13'), []);
  assert.deepEqual(due({ contacts: [contact] }, '2027-01-14'), [['contact', 'hub', '2027-03-15', false, 'carers-lead']]);
  assert.deepEqual(due({ contacts: [contact] }, '2027-03-15')[0]![3], false);
  assert.deepEqual(due({ contacts: [contact] }, '2027-03-16')[0]![3], true);
  assert.deepEqual(due({ contacts: [contact] }, '2027-03-08', 7).length, 1);
  assert.deepEqual(due({ contacts: [contact] }, '2027-03-07', 7).length, 0);
});

test('a rate is due where no row follows its last, in whichever nation comes first', () => {
  assert.deepEqual(due({ parameters: [limit] }, '2026-03-01'), [], 'the row of 2026 is there already');
  assert.deepEqual(due({ parameters: [limit] }, '2027-03-01'), [['rate', 'earnings-limit', '2027-04-11', false, null]]);
  const row = { ...provenance, value: 1 }, split = { ...limit, rows: [{ ...row, effectiveTo: null }, { ...row, nations: ['scotland'] as const, effectiveTo: '2027-04-04' }] };
  assert.deepEqual(due({ parameters: [split] }, '2027-04-05')[0]!.slice(2, 4), ['2027-04-04', true]);
  assert.deepEqual(due({ parameters: [{ ...limit, rows: [{ ...row, effectiveTo: null }] }] }, '2030-01-01'), []);
});

test('schemes, duties and parts of flexible working are policies; a pack that is history is due in nothing', () => {
  const one = scheme('breaks-fund', { all: [] }, { effectiveTo: '2027-03-31' }), working = { prompt: { ...provenance, text: 'Wait.', effectiveTo: '2027-02-01' } };
  const more = { schemes: [one], flexibleWorking: working };
  assert.deepEqual(due(more, '2027-03-01').map(([what, id]) => [what, id]), [['policy', 'prompt'], ['policy', 'breaks-fund']], 'the earliest first');
  assert.deepEqual(due({ ...more, status: 'historic' }, '2027-03-01'), []);
});

test('a fork keeps the offer and changes whose it is; contacts that still lead to the neighbour are named', () => {
  const base = packOf({ contacts: [contact], employer: { name: 'Sample', kind: 'council', phone: '1', staff: 9 }, directorates: [{ id: 'place', name: 'Place', staff: 9 }] });
  const mine = forkPack(base, { id: 'mine', name: { 'en-GB': 'Mine', cy: 'Fy un i' } });
  parsePack(JSON.parse(JSON.stringify(mine)));
  assert.deepEqual([mine.id, mine.version, mine.employer, mine.directorates, mine.schemes], ['mine', '1', { name: { 'en-GB': 'Mine', cy: 'Fy un i' }, kind: 'council' }, [{ id: 'place', name: 'Place' }], base.schemes]);
  assert.deepEqual(mine.title, { 'en-GB': 'Mine’s offer to carers', cy: 'Cynnig Fy un i i ofalwyr' });
  assert.deepEqual(copiedContacts(base as never, mine as never), [{ path: 'contacts[0].phone', message: 'is still the one of Sample' }]);
  assert.deepEqual(copiedContacts(base as never, { ...mine, contacts: [{ ...contact, phone: '2' }] } as never), []);
  assert.deepEqual(copiedContacts(base as never, base as never), [], 'one’s own');
});

test('nobody who agreed to be told of by one employer is told of by another: names and stories stay behind, what is invented comes along', () => {
  const story = { title: 'Sam', text: 'It helped.', consentOn: '2026-01-01', consentUntil: '2027-01-01' }, block = (id: string, more: object) => ({ kind: 'story', id, title: 'A story', ...more });
  const base = packOf({
    contacts: [{ ...contact, person: { name: 'Lena Hart', title: 'Adviser' } }, { ...contact, id: 'desk' }], stories: [{ ...story, id: 'real' }, { ...story, id: 'made-up', isInvented: true }],
    modules: [{ ...provenance, id: 'm', title: 'M', summary: 'M', minutes: 5, blocks: [block('a', { story: 'real' }), block('b', { story: 'made-up' })] }],
  } as never), mine = forkPack(base, { id: 'mine', name: 'Mine' });
  parsePack(JSON.parse(JSON.stringify(mine)));
  assert.deepEqual(mine.contacts.map((one) => one.person), [{ title: 'Adviser' }, undefined]);
  assert.deepEqual([mine.stories?.map(({ id }) => id), mine.modules?.[0]?.blocks], [['made-up'], [block('a', {}), block('b', { story: 'made-up' })]]);
  assert.ok(!('stories' in forkPack({ ...base, stories: [base.stories![0]!] }, { id: 'mine', name: 'Mine' })), 'none is no list');
});
