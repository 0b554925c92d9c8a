// The guide's parts of a pack: what is refused of them, how they are laid over others, and how they are read in easy words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extendPack } from './extend-pack.ts';
import { easyRead } from './guide.entry.ts';
import { guideOf, moduleIds, moduleOf } from './guide.ts';
import type { Module, Statement } from './guide.types.ts';
import { PackError } from './pack.error.ts';
import { breaksFund, packOf, personalBudget, provenance } from './pack.examples.ts';
import type { Contact, Pack } from './pack.types.ts';
import { parsePack } from './parse-pack.ts';

const contact = (id: string, more: Partial<Contact> = {}): Contact => ({ id, name: id, assuredOn: '2026-01-01', reviewOn: '2027-01-01', owner: 'hr', ...more });
const statement: Statement = { ...provenance, id: 'forum', title: 'Forum', text: { 'en-GB': 'Four times a year.', 'en-x-easy': 'A meeting.', 'cy-x-easy': 'Cyfarfod.' }, owner: 'employer', audience: 'staff' };
const module: Module = { ...provenance, id: 'card', title: 'Card', summary: 'A card', minutes: 3, blocks: [{ kind: 'rights', id: 'rights', title: 'Rights', entries: [{ scheme: 'breaks-fund' }, { statement: 'forum' }] }, { kind: 'signpost', id: 'signpost', title: 'Where', contacts: ['hr'] }] };
const whole = (more: Partial<Pack> = {}): Pack => packOf({ contacts: [contact('hr')], statements: [statement], modules: [module], ownerRole: 'hr', ...more });
const issues = (pack: unknown): string[] => {
  try {
    parsePack(JSON.parse(JSON.stringify(pack)));
    return [];
  } catch (error) {
    assert.ok(error instanceof PackError);
    return error.issues.map(({ path, message }) => `${path} ${message}`);
  }
};

test('a pack with a guide is taken as it is', () => assert.deepEqual(issues(whole()), []));

test('what points nowhere, or backwards, is named by its place', () => {
  const wrong = (more: Partial<Pack>, ...told: string[]): void => assert.deepEqual(issues(whole(more)), told);
  wrong({ ownerRole: 'nobody' }, 'ownerRole names the contact "nobody", which the pack does not have');
  wrong({ schemes: [personalBudget, { ...breaksFund, ownerRole: 'nobody' }] }, 'schemes[1].ownerRole names the contact "nobody", which the pack does not have');
  wrong({ schemes: [personalBudget, { ...breaksFund, reviewOn: '2026-01-01' }] }, 'schemes[1].reviewOn comes before checkedOn');
  wrong({ contacts: [contact('hr', { deputy: 'hr' })] }, 'contacts[0].deputy names the contact itself');
  wrong({ contacts: [contact('hr', { deputy: 'nobody' })] }, 'contacts[0].deputy names the contact "nobody", which the pack does not have');
  wrong({ statements: [{ ...statement, kind: 'concession', areas: ['nowhere'] }] }, 'statements[0].areas[0] names the area "nowhere", which the pack does not have');
  wrong({ stories: [{ id: 's', title: 'S', text: 'S', consentOn: '2026-02-01', consentUntil: '2026-01-01' }] }, 'stories[0].consentUntil comes before consentOn');
  wrong({ modules: [{ ...module, blocks: [{ kind: 'rights', id: 'rights', title: 'R', entries: [{ leaveType: 'gone' }, { duty: 'gone' }] }] }] },
    'modules[0].blocks[0].entries[0].leaveType names the leave type "gone", which the pack does not have', 'modules[0].blocks[0].entries[1].duty names the duty "gone", which the pack does not have');
  wrong({ modules: [{ ...module, blocks: [{ kind: 'signpost', id: 'a', title: 'A', contacts: ['nobody'] }, { kind: 'story', id: 'a', title: 'A', story: 'gone' }] }] },
    'modules[0].blocks[1].id repeats "a"', 'modules[0].blocks[0].contacts[0] names the contact "nobody", which the pack does not have', 'modules[0].blocks[1].story names the story "gone", which the pack does not have');
  wrong({ statements: [statement, statement] }, 'statements[1].id repeats "forum"');
});

const moment: Module = { ...provenance, id: 'moments', title: 'Moments', summary: 'Moments', minutes: 5, isForManagers: true, blocks: [{
  kind: 'scenario', id: 'four', title: 'At four', text: ['She stands at your desk.'], say: ['Go.'], avoid: [{ text: 'Who is it?', because: 'It is somebody’s health.' }], entries: [{ statement: 'forum' }],
  choices: [{ id: 'go', text: 'Go.', fits: 'well', because: 'She can leave.' }, { id: 'ask', text: 'Who is it?', fits: 'badly', because: 'You need not know.' }],
}] };
const [scene] = moment.blocks as [Extract<Module['blocks'][number], { kind: 'scenario' }>];

test('a scenario: choices told apart by their ids, one that fits well, entries that are there', () => {
  const wrong = (more: object, ...told: string[]): void => assert.deepEqual(issues(whole({ modules: [{ ...moment, blocks: [{ ...scene, ...more }] }] })), told);
  wrong({});
  wrong({ choices: [scene.choices[0], { ...scene.choices[1], id: 'go' }] }, 'modules[0].blocks[0].choices[1].id repeats "go"');
  wrong({ choices: scene.choices.map((one) => ({ ...one, fits: 'badly' })) }, 'modules[0].blocks[0].choices has none that fits well');
  wrong({ entries: [{ duty: 'gone' }] }, 'modules[0].blocks[0].entries[0].duty names the duty "gone", which the pack does not have');
  assert.match(issues(whole({ modules: [{ ...moment, blocks: [{ ...scene, choices: [scene.choices[0]!] }] }] })).join(), /must offer at least two/);
  assert.match(issues(whole({ modules: [{ ...moment, blocks: [{ ...scene, entries: [] }] }] })).join(), /must name at least one entry/);
});

test('a scenario says how well a choice does only while everything behind it is in force', () => {
  const read = (more: Partial<Statement> = {}) => {
    const found = moduleOf(whole({ statements: [{ ...statement, ...more }], modules: [moment] }), 'moments', { on: '2026-11-26' })!;
    return { found, block: found.blocks[0]!, scenario: found.blocks[0]!.scenario! };
  };
  const now = read();
  assert.deepEqual([now.found.isForManagers, now.scenario.isHeld, now.block.lines.map(({ text }) => text)], [true, true, ['Four times a year.']]);
  assert.deepEqual(now.scenario.choices.map(({ id, fits, because }) => [id, fits, because]), [['go', 'well', 'She can leave.'], ['ask', 'badly', 'You need not know.']]);
  for (const more of [{ effectiveTo: '2026-11-25' }, { effectiveFrom: '2026-11-27' }]) {
    const { block, scenario } = read(more);
    assert.deepEqual([scenario.isHeld, block.lines.map(({ text }) => text)], [false, [null]]);
    assert.deepEqual(scenario.choices.map(({ text, fits, because }) => [text, fits, because]), [['Go.', null, ''], ['Who is it?', null, '']]);
    assert.deepEqual([scenario.say, scenario.avoid.length], [['Go.'], 1], 'what helps to say is no law');
  }
});

test('shape: a right that is not one, a module of nothing and an unknown property are named', () => {
  assert.match(issues(whole({ schemes: [{ ...breaksFund, discretionary: false as unknown as true }] })).join('\n'), /schemes\[0\]\.discretionary must be true/);
  assert.match(issues(whole({ modules: [{ ...module, blocks: [] }] })).join('\n'), /modules\[0\]\.blocks must hold at least one block/);
  assert.match(issues(whole({ contacts: [{ ...contact('hr'), person: { surname: 'X', title: 'T' } } as unknown as Contact] })).join('\n'), /contacts\[0\]\.person\.surname is not a known property/);
});

test('own modules, statements and stories win over a base’s of the same id', () => {
  const base = whole({ id: 'law', stories: [{ id: 's', title: 'Theirs', text: 'T', consentOn: '2026-01-01', consentUntil: '2027-01-01' }] });
  const own = extendPack(packOf({ id: 'own', extends: ['law'], modules: [{ ...module, title: 'Own' }] }), [base]);
  assert.deepEqual([own.modules!.map(({ title }) => title), own.statements!.map(({ id }) => id), own.stories!.map(({ title }) => title)], [['Own'], ['forum'], ['Theirs']]);
  assert.deepEqual(moduleIds(own, '2026-11-26'), ['card']);
  assert.equal(moduleOf(own, 'gone', { on: '2026-11-26' }), null);
});

test('easy read where there is one, plain words where there is none, and it is told which', () => {
  assert.deepEqual(['en-GB', 'en', 'cy', 'cy-GB'].map(easyRead), ['en-x-easy', 'en-x-easy', 'cy-x-easy', 'cy-x-easy']);
  const read = (locale: string, isEasyRead: boolean): [string, boolean] => {
    const item = guideOf(whole(), { view: 'staff', on: '2026-11-26', locale, isEasyRead }).sections.flatMap(({ items }) => items).find(({ id }) => id === 'statement.forum')!;
    return [item.summary, item.isEasy];
  };
  assert.deepEqual([read('en-GB', true), read('cy', true), read('en-GB', false), read('cy', false)], [['A meeting.', true], ['Cyfarfod.', true], ['Four times a year.', false], ['Four times a year.', false]]);
  const plain = guideOf(whole(), { view: 'staff', on: '2026-11-26', isEasyRead: true }).sections.flatMap(({ items }) => items).find(({ id }) => id === 'scheme.breaks-fund')!;
  assert.deepEqual([plain.summary, plain.isEasy], ['breaks-fund', false]);
});

test('a review day is the pack’s, else a year after it was checked, else the day it ends', () => {
  const of = (more: Partial<Statement>): [string, boolean, boolean] => {
    const item = guideOf(whole({ statements: [{ ...statement, ...more }] }), { view: 'staff', on: '2027-12-01' }).sections.flatMap(({ items }) => items).find(({ id }) => id === 'statement.forum')!;
    return [item.reviewOn, item.isReviewDue, item.isExpired];
  };
  assert.deepEqual([of({ reviewOn: '2028-01-01' }), of({}), of({ effectiveTo: '2027-03-01' }), of({ effectiveTo: '2029-01-01' })],
    [['2028-01-01', false, false], ['2027-11-22', true, false], ['2027-03-01', true, true], ['2027-11-22', true, false]]);
});

test('what has not begun is left out, and a reader who does not know a kind of block leaves it out', () => {
  assert.ok(!guideOf(whole({ statements: [{ ...statement, effectiveFrom: '2027-01-01' }] }), { view: 'staff', on: '2026-11-26' }).sections.some(({ items }) => items.some(({ id }) => id === 'statement.forum')));
  const later = { ...module, blocks: [{ kind: 'quiz', id: 'x', title: 'A quiz' }, ...module.blocks] } as unknown as Module;
  assert.deepEqual(moduleOf(whole({ modules: [later] }), 'card', { on: '2026-11-26' })!.blocks.map(({ kind }) => kind), ['rights', 'signpost']);
});
