// Search as carers type: names, starts, slips, descriptions, carers' words in both languages, need and area, and what it must not find.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Service } from '@think-carer/contract';
import { readCurated } from './curated.ts';
import { distance, queryTerms } from './query.ts';
import { loadIndex, makeIndex, search } from './search.ts';
import { publicService } from './service.ts';
import { needsIn, things } from './words.ts';

const areas = ['Northbridge', 'Eastmere', 'Millhaven'].map((name) => ({ id: name.toLowerCase(), name, nation: 'england' as const }));
const rows: readonly [id: string, name: string, description: string, areas: string, more?: string][] = [
  ['sitting', 'Home Sitters', 'A volunteer stays with your relative so that you can go out.', 'Northbridge'],
  ['day-centre', 'Hillside Day Centre', 'Lunch, games and company for older people from ten until three.', 'Eastmere'],
  ['benefits', 'Benefits Check', 'Help to fill in forms and to appeal.', 'Northbridge; Eastmere'],
  ['counselling', 'Talking Rooms', 'Six sessions with a qualified counsellor.', 'Northbridge'],
  ['cafe', 'Carers Café', 'Meet others over coffee on the first Tuesday.', 'Millhaven'],
  ['memory', 'Memory Clinic', 'For people with dementia and for those who look after them.', 'all'],
  ['assessment', 'Carers Assessment Team', 'Tell us what you do and what would help.', 'Northbridge'],
  ['alarm', 'Pendant Alarm', 'Press the button, day or night.', 'all'],
  ['stale', 'Sitting Service of Long Ago', 'Somebody sits with the person.', 'Northbridge', '2019-01-01'],
  ['everywhere', 'National Carers Helpline', 'Call us.', ''],
];
const { services: sourced, faults } = readCurated(`id,name,description,areas,checked on,phone,summary\n${rows.map(([id, name, description, where, checked = '2026-11-02']) => `${id},${name},"${description}",${where},${checked},01632 960101,`).join('\n')}`, { areas });
const services: Service[] = sourced.map(publicService), index = loadIndex(services, JSON.parse(JSON.stringify(makeIndex(services))));
const found = (text: string, options = {}): string[] => search(index, text, { on: '2026-11-26', ...options }).map(({ id }) => id.slice(6));
const first = (text: string, options = {}): string | undefined => found(text, options)[0];

describe('search', () => {
  it('has what it needs', () => assert.deepEqual([faults, services.length], [[], rows.length]));

  it('finds by name, by its start as it is typed, and by any of its words', () => {
    assert.equal(first('Hillside Day Centre'), 'day-centre');
    for (const typed of ['hil', 'hills', 'hillside d', 'hillside day ce']) assert.equal(first(typed), 'day-centre', typed);
    assert.equal(first('pendant'), 'alarm');
    assert.equal(first('CAFE'), 'cafe', 'without its accent');
  });

  it('forgives slips of the finger', () => {
    for (const [typed, id] of [['hilside', 'day-centre'], ['hillsied', 'day-centre'], ['pendent alram', 'alarm'], ['assesment', 'assessment'], ['councelling', 'counselling'], ['benifits', 'benefits'], ['memroy clinc', 'memory'], ['dimentia', 'memory'], ['cofee', 'cafe'], ['btuton', 'alarm'], ['hlel hillsdie', 'day-centre']] as const) assert.equal(first(typed), id, typed);
    assert.deepEqual([found('bottan'), found('stemp')], [[], []], 'and does not make another word of it');
  });

  it('forgives a slip in each word of a phrase that names a thing, and the usual ways to misspell counselling', () => {
    for (const [typed, id] of [['attendence allowance', 'benefits'], ['atendance alowance', 'benefits'], ['carers alowance', 'benefits'], ['suport groop', 'cafe'], ['falls alarn', 'alarm'], ['counciling', 'counselling'], ['councilling', 'counselling'], ['counceling', 'counselling'], ['counsiling', 'counselling']] as const) assert.ok(found(typed).includes(id), `${typed}: ${found(typed).join(' ')}`);
    assert.ok(!found('council').includes('counselling'), 'a council is none');
  });

  it('takes what a badge or a sitter is asked for by, and looks for the thing itself', () => {
    const read = readCurated('id,name,description,areas,checked on,phone\nbadge,Concessions Desk,Blue Badge and bus passes.,Northbridge,2026-11-02,01632 960101\nhall,Village Hall,Step-free with disabled parking at the door.,Northbridge,2026-11-02,01632 960101\nsitting,Home Sitters,A volunteer stays with your relative.,Northbridge,2026-11-02,01632 960101\nnights,Moonlight,Trained sitters for the night.,Northbridge,2026-11-02,01632 960101\novernight,Harbour House,An overnight break with a nurse there.,Northbridge,2026-11-02,01632 960101\ngrant,Weekend Grants,"Money for a short break, a night away or a course.",Northbridge,2026-11-02,01632 960101\n', { areas });
    assert.deepEqual([read.faults, read.services.length], [[], 6]);
    const own = loadIndex(read.services.map(publicService)), all = (text: string): string[] => search(own, text, { on: '2026-11-26' }).map(({ id }) => id.slice(6));
    for (const typed of ['disabled parking', 'disabeld parking', 'disabled parkin', 'Disabled parking badge', 'disability badge', 'parcio i’r anabl', 'blue badge']) assert.deepEqual(all(typed), ['badge'], typed);
    for (const typed of ['night sitter', 'night sitters', 'night sitting', 'nigth sitter']) assert.deepEqual([all(typed).slice(0, 2).sort(), all(typed)[2], all(typed).length], [['nights', 'sitting'], 'overnight', 3], `${typed}: ${all(typed).join(' ')}`);
  });

  it('finds what is only in the description', () => {
    assert.equal(first('qualified'), 'counselling');
    assert.equal(first('first tuesday'), 'cafe');
    assert.deepEqual(found('games company'), ['day-centre']);
  });

  it('knows carers’ words, in English and in Welsh', () => {
    for (const [asked, id] of [['respite', 'sitting'], ['a break', 'sitting'], ['sitting service', 'sitting'], ['time off caring', 'sitting'], ['seibiant', 'sitting'], ['gwasanaeth eistedd', 'sitting'], ['canolfan ddydd', 'day-centre'], ['attendance allowance', 'benefits'], ['budd-daliadau', 'benefits'], ['cwnsela', 'counselling'], ['therapist', 'counselling'],
      ['support group', 'cafe'], ['bore coffi', 'cafe'], ['alzheimers', 'memory'], ['demensia', 'memory'], ['asesiad gofalwr', 'assessment'], ['falls alarm', 'alarm'], ['larwm', 'alarm'], ['llinell gymorth', 'everywhere'], ['someone to talk to', 'counselling']] as const) assert.ok(found(asked).includes(id), `${asked}: ${found(asked).join(' ')}`);
  });

  it('takes every word that was typed; where nothing has them all, those with most', () => {
    assert.deepEqual(found('carers northbridge', { isTyping: false })[0], 'assessment');
    assert.equal(first('hillside zzzzzz'), 'day-centre');
    assert.deepEqual(found('zzzzzz'), []);
    assert.equal(first('help for my mum with dementia'), 'memory', 'words that ask for nothing are passed over');
  });

  it('keeps to the need and the area, and lets the stale sink', () => {
    assert.deepEqual(found('sitting service', { area: 'eastmere' }).filter((id) => id === 'sitting' || id === 'stale'), []);
    assert.deepEqual(found('sitting service', { area: 'northbridge' }).slice(0, 2), ['sitting', 'stale']);
    assert.equal(first('sitting service of long ago'), 'stale', 'unless it is the one that is meant');
    assert.deepEqual(found('', { need: 'talk' }).sort(), ['cafe', 'counselling', 'everywhere'].sort());
    assert.equal(found('', { area: 'northbridge' }).at(-1), 'stale');
    assert.ok(found('helpline', { area: 'millhaven' }).includes('everywhere'), 'one that does not say whom it serves is shown');
    assert.equal(found('carers', { limit: 2 }).length, 2);
  });

  it('makes an index anew where the one sent is none, or of other services', () => {
    for (const json of [undefined, null, 5, 'x', {}, [], makeIndex(services.slice(1)), { ...makeIndex(services), serializationVersion: 99 }, { ...makeIndex(services), index: 7 }]) assert.equal(search(loadIndex(services, json), 'hillside')[0]?.id, 'local.day-centre');
    assert.deepEqual(search(loadIndex([]), 'hillside'), []);
  });

  it('answers whatever is typed, with services of the directory and nothing twice', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('respite', 'the', 'carer', 'hil', '"', '(', '*', '-', '__proto__', 'constructor', 'seibiant', '0'), { maxLength: 20 }).map((all) => all.join(' '))), (text) => {
      const all = found(text);
      assert.equal(new Set(all).size, all.length);
      assert.ok(all.every((id) => rows.some(([known]) => known === id)));
    }), { numRuns: 300 });
  });
});

describe('queryTerms', () => {
  it('takes the longest phrase that names a thing', () => {
    const { terms, needs, extra } = queryTerms('Sitting service for mum in Northbridge');
    assert.deepEqual(terms.map(({ words }) => words), ['sitting service', 'northbridge']);
    assert.ok(['respite', 'seibiant', 'gwasanaeth eistedd'].every((word) => terms[0]!.also.includes(word)));
    assert.deepEqual([needs, extra, terms[0]!.isWide, queryTerms('respite').terms[0]!.isWide], [['break'], ['for', 'mum', 'in'], false, true]);
  });
  it('knows a slip, and a word that is still being typed', () => {
    assert.ok(queryTerms('respitte').terms[0]!.also.includes('sitting service'));
    assert.ok(queryTerms('counc').terms[0]!.also.length === 0 && queryTerms('counse', { isTyping: true }).terms[0]!.also.includes('cwnsela'));
    assert.deepEqual(queryTerms('Hampstead').terms[0]!.also, []);
    assert.deepEqual(queryTerms('attendence allowance northbridge').terms.map(({ words }) => words), ['attendence allowance', 'northbridge']);
    assert.ok(queryTerms('attendence allowance').terms[0]!.also.includes('attendance allowance'));
    assert.deepEqual([queryTerms('disabled parking').terms[0]!.words, queryTerms('disabled parking').extra], ['blue badge', ['disabled', 'parking']]);
    assert.ok(!queryTerms('blue badge').terms[0]!.also.includes('disabled parking'));
  });
  it('asks for little words only where there are no others', () => {
    assert.deepEqual(queryTerms('help me').terms.map(({ words }) => words), ['help', 'me']);
    assert.deepEqual([queryTerms('').terms, queryTerms(' ,.! ').terms], [[], []]);
    assert.ok(queryTerms('a '.repeat(10_000)).terms.length <= 16);
  });
  it('counts slips as fingers make them', () => {
    for (const [a, b, far] of [['carer', 'carer', 0], ['carer', 'crarer', 1], ['carer', 'acrer', 1], ['carer', 'cares', 1], ['carer', 'care', 1], ['carer', 'xxxxx', 3]] as const) assert.equal(distance(a, b, 2), far, b);
  });
});

describe('carers’ words', () => {
  it('are folded, each line in both languages, no word empty', () => {
    for (const { words } of things) assert.ok(words.length >= 3 && words.every((word) => /^[\p{L}\p{N} ]+$/u.test(word)), words[0]);
    assert.ok(things.length >= 50);
  });
  it('tell needs, and not from loose words', () => {
    for (const [text, needs] of [['Respite care for carers', ['break']], ['Benefits advice and a grant', ['money']], ['Sitting room and a job board', []], ['Disabled parking', []], ['Cwnsela', ['talk']], ['Cerdyn argyfwng', ['emergency']], ['Carers Assessment and advocacy', ['rights']], ['', []]] as const) assert.deepEqual(needsIn(text), needs, text);
  });
  it('are in the README of their page', () => assert.match(readFileSync(new URL('../../../docs/directory.md', import.meta.url), 'utf8'), /packages\/directory\/src\/words\.ts/));
});
