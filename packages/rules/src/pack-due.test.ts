// What runs out: on the day, one day on either side, and what does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copiedLines, copiedNotices, dueWithin, forkPack, noticesOfOthers } from './pack.ts';
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
  assert.deepEqual(copiedLines(base as never, mine as never), [{ path: 'contacts[0].phone', message: 'is still the one of Sample' }]);
  assert.deepEqual(copiedLines(base as never, { ...mine, contacts: [{ ...contact, phone: '2' }] } as never), []);
  assert.deepEqual(copiedLines(base as never, base as never), [], 'one’s own');
});

test('a fork leaves out what only the neighbour can say, names every line that leads there, and is refused with the neighbour’s notice', () => {
  const page = 'https://sample.example/carers', helpline = '0808 808 7777';
  const base = packOf({
    employer: { name: 'Sample Council', kind: 'council', url: 'https://www.sample.example/' }, contacts: [contact],
    privacy: { version: '1', text: { 'en-GB': 'Sample Council looks after it.', cy: 'Mae Cyngor Sampl yn gofalu amdano.' }, url: 'https://sample.example/privacy' },
    schemes: [scheme('fund', { question: 'age', atLeast: 18, source: { title: 'Page', url: page } }, { next: { text: 'Ask.', who: 'Them', phone: helpline, url: 'https://gov.example/x' }, source: { title: 'Act', url: 'https://law.example/act' } })],
    statements: [{ ...provenance, id: 'forum', title: 'Forum', text: 'We meet.', owner: 'employer', audience: 'staff', next: { text: 'Ring.', who: 'Them', phone: '01632 960003' } }],
    stories: [{ id: 'gritter', title: 'The gritter', text: 'I drive.', consentOn: '2026-01-01', consentUntil: '2028-01-01' }],
    modules: [{ ...provenance, id: 'm', title: 'M', summary: 'M', minutes: 5, blocks: [{ kind: 'story', id: 's', title: 'S', story: 'gritter' }] }],
  });
  const mine = forkPack(base, { id: 'mine', name: 'Mine' }), json = (pack: object) => pack as never, places = (issues: readonly { path: string }[]) => issues.map(({ path }) => path);
  parsePack(JSON.parse(JSON.stringify(mine)));
  assert.deepEqual([mine.privacy, mine.stories, mine.modules?.[0]?.blocks], [undefined, undefined, [{ kind: 'story', id: 's', title: 'S' }]]);
  assert.deepEqual(places(copiedLines(json(base), json(mine))), ['privacy', 'schemes[0].when.source.url', 'schemes[0].next.phone', 'schemes[0].next.url', 'contacts[0].phone', 'statements[0].next.phone']);
  const known = { ...contact, id: 'known', phone: '2', email: 'us@mine.example' }, two = { ...base, contacts: [contact, known] };
  assert.deepEqual(places(copiedLines(json(two), json({ ...forkPack(two, { id: 'mine', name: 'Mine' }), employer: { name: 'Mine', kind: 'council', url: 'https://mine.example/' } }))).filter((path) => path.startsWith('contacts')), ['contacts[0].phone', 'contacts[1].phone'], 'what leads to oneself is one’s own');
  assert.deepEqual(copiedNotices(json(base), json(mine)), []);
  const kept = { ...mine, privacy: { ...base.privacy!, version: '2', text: { 'en-GB': ' Sample  Council looks after it.', cy: 'Ni sy’n gofalu amdano.' } }, stories: base.stories! };
  assert.deepEqual(copiedNotices(json(base), json(kept)).map(({ path, message }) => `${path} ${message}`), [
    'privacy.text.en-GB is still the one of Sample Council: write what your own organisation does with what it is told', 'privacy.url is still the one of Sample Council: give the address of your own notice',
    'stories[0].consentOn is consent that was given to Sample Council: ask whoever told it, or leave the story out',
  ]);
  assert.ok(!places(copiedLines(json(base), json(kept))).includes('privacy.url'), 'told once');
  assert.deepEqual(copiedNotices(json(base), json(base)), [], 'one’s own');
  assert.deepEqual(copiedNotices(json(base), { id: 'x', privacy: 3, stories: [null, { text: 'Other' }] }), []);
  assert.deepEqual(places(noticesOfOthers(json({ ...kept, privacy: { version: '1', text: 'Sample Council looks after it.' } }), [json(base), json(packOf({ id: 'other' }))])), ['privacy.text']);
  assert.deepEqual(noticesOfOthers(json({ ...base, id: 'renamed' }), [json(base)]), [], 'one’s own, though another pack of the same employer says it too');
  assert.deepEqual(noticesOfOthers(json({ ...kept, privacy: { version: '1', text: 'You choose.' } }), [json({ ...base, privacy: { version: '1', text: 'You choose.' } })]), [], 'words that name nobody may be shared');
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
