// Letters of outcome: every fact given, the law's wording of the day, its source, two languages; nothing of caring and nothing promised.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendPack } from './extend-pack.ts';
import { outcomeLetter, type OutcomeLetterInput } from './outcome-letter.ts';
import type { LetterKind } from './pack.types.ts';
import { parsePack } from './parse-pack.ts';

const read = (id: string) => JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8'));
const northbridge = read('northbridge'), islington = read('islington-2015'), ukStatutory = read('uk-statutory');
const pack = extendPack(parsePack(northbridge), [parsePack(ukStatutory)]);
const kinds: readonly LetterKind[] = ['accept', 'offer-alternative', 'offer-trial', 'refuse', 'appeal-upheld', 'appeal-refused', 'extend'];
const facts: Omit<OutcomeLetterInput, 'kind'> = {
  reference: 'TW-7KQ2-M4', name: 'Sam Okafor', from: 'Priya Shah', madeOn: '2026-11-26', dueOn: '2027-01-26', appealBy: '2026-12-24',
  asked: { hours: '22½ hours over three days', place: 'At home on Tuesdays', startsOn: '2027-02-01' }, consultedOn: ['2026-12-08'],
  grounds: ['customer-demand', 'quality'], explanation: 'The front desk needs two people until 5pm.',
  alternative: { hours: 'Four days', startsOn: '2027-03-01' }, trial: { untilOn: '2027-04-30' }, extension: { untilOn: '2027-02-26', reason: 'Priya is away.' },
};
const letter = (kind: LetterKind, on = '2026-12-10', language = 'en-GB') => outcomeLetter({ ...facts, kind }, pack, { on, language });

for (const kind of kinds) describe(kind, () => {
  it('says to whom, from whom, on which day, and what was asked', () => {
    const { text, title } = letter(kind);
    assert.ok(text.startsWith(title));
    for (const said of ['Dear Sam Okafor,', 'From: Priya Shah', '10 December 2026', 'Reference: TW-7KQ2-M4', 'On 26 November 2026', 'Hours: 22½ hours over three days', 'Place of work: At home on Tuesdays', 'From: 1 February 2027', 'We talked about your request on 8 December 2026.']) assert.ok(text.includes(said), said);
  });
  it('cites a source with an address, and leaves no hole', () => {
    const { text, sources } = letter(kind);
    assert.ok(sources.length > 0 && sources.every(({ url }) => url?.startsWith('https://')));
    assert.doesNotMatch(text, /undefined|null|\{|\}|\n\n\n/);
  });
  it('says nothing of caring, promises nothing, and advises nothing', () => {
    assert.doesNotMatch(letter(kind).text, /\bcar(e|er|ers|ing)\b|entitled|will get|compliant|discriminat|unlawful/i);
  });
  it('is whole in Welsh', () => {
    const english = letter(kind).text.split('\n'), welsh = letter(kind, '2026-12-10', 'cy').text.split('\n');
    assert.equal(welsh.length, english.length);
    const same = english.filter((line, i) => line !== '' && line === welsh[i]);
    // Only what people typed, and names, read the same.
    for (const line of same) assert.match(line, /Priya Shah|The front desk/, line);
    assert.ok(welsh.join('\n').includes('26 Tachwedd 2026'));
    assert.equal(letter(kind, '2026-12-10', 'cy-GB').text, welsh.join('\n'));
  });
});

describe('a refusal', () => {
  it('gives each ground in the law’s words, the explanation, the appeal and the last day', () => {
    const { text } = letter('refuse');
    for (const said of ['The grounds for this are:\n- a detrimental effect on ability to meet customer demand\n- a detrimental impact on quality', 'The front desk needs two people until 5pm.', 'You can appeal until 24 December 2026.', 'any appeal included, by 26 January 2027']) assert.ok(text.includes(said), said);
    assert.match(outcomeLetter({ ...facts, kind: 'refuse', grounds: ['quality'], appealBy: undefined }, pack, { on: '2026-12-10' }).text, /The ground for this is:\n- a detrimental impact on quality[\s\S]*You can appeal\. /);
  });
  it('leaves out an explanation that was not given', () => assert.doesNotMatch(outcomeLetter({ ...facts, kind: 'refuse', explanation: ' ' }, pack, { on: '2026-12-10' }).text, /reasonable/));
  it('reads by the wording of the day it is given', () => {
    assert.doesNotMatch(letter('refuse', '2026-12-31').text, /Our policy is to refuse only where that is reasonable/);
    assert.match(letter('refuse', '2027-01-01').text, /Our policy is to refuse only where that is reasonable/);
  });
  it('sends whoever decides to HR, outside the letter', () => {
    assert.match(letter('refuse').prompt ?? '', /talk to HR/);
    assert.match(letter('refuse', '2026-12-10', 'cy').prompt ?? '', /Adnoddau Dynol/);
    assert.equal(letter('accept').prompt, null);
    assert.ok(!letter('refuse').text.includes(letter('refuse').prompt!));
  });
});

describe('the others', () => {
  it('say what is offered, and that nobody has to agree', () => {
    assert.match(letter('offer-alternative').text, /Hours: Four days\nFrom: 1 March 2027[\s\S]*You do not have to\./);
    assert.match(letter('offer-trial').text, /until 30 April 2027[\s\S]*You do not have to\./);
    assert.match(letter('extend').text, /by 26 February 2027\. The reason is: Priya is away\.[\s\S]*2 months from your request/);
  });
  it('give grounds only where the answer is no', () => {
    for (const kind of kinds) assert.equal(letter(kind).text.includes('a detrimental impact on quality'), kind === 'refuse' || kind === 'appeal-refused', kind);
  });
  it('do not exist where there are no statutory requests', () => {
    assert.throws(() => outcomeLetter({ ...facts, kind: 'accept' }, parsePack(islington), { on: '2026-12-10' }), RangeError);
  });
});
