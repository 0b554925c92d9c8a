// What people type, read or asked again; and the words of a page.
import { expect } from '@open-wc/testing';
import type { Pack, Question } from '@think-carer/rules';
import { packOf } from './eligibility.fixture.ts';
import { messages } from './eligibility.messages.ts';
import welsh from './eligibility.messages.cy.ts';
import { answerOf, readTyped, shownAnswer, stepOf, wordsOf, type Speech } from './eligibility.steps.ts';

const pay: Question = { id: 'pay', kind: 'money', text: 'Pay?', label: 'Pay', unit: 'pounds-a-week', min: 0, max: 5000, step: 0.01 };
const hours: Question = { id: 'hours', kind: 'number', text: 'Hours?', label: 'Hours', unit: 'hours-a-week', min: 0, max: 168 };
const age: Question = { id: 'age', kind: 'number', text: 'Age?', label: 'Age', unit: 'years', min: 0, max: 120, step: 1, canBeUnknown: false };

describe('what is typed into carer-eligibility', () => {
  for (const [question, typed, meant] of [
    [pay, '£191.50', 191.5], [pay, '191,50', 191.5], [pay, ' £ 1,204.00 ', 1204], [pay, '204.01 a week', 204.01], [pay, '£0', 0],
    [hours, '35 hours', 35], [hours, '37½', 37.5], [hours, '35 hours a week', 35], [hours, '35 awr', 35], [hours, '168', 168], [age, '42 years', 42],
  ] as const) it(`reads “${typed}” as ${meant}`, () => expect(readTyped(question, typed)).to.equal(meant));

  for (const [question, typed, key] of [
    [pay, 'lots', 'number'], [pay, '£191.505', 'number'], [pay, '£800 a month', 'week'], [pay, '28,000 a year', 'week'], [pay, '£12.71 an hour', 'week'], [pay, '-5', 'low'], [pay, '9999', 'high'],
    [hours, '5 hours a day', 'week'], [hours, '5 awr y dydd', 'week'], [hours, '30 to 40', 'number'], [hours, '169', 'high'], [age, '42.5', 'whole'], [age, '', 'number'], [age, '9'.repeat(500), 'high'], [age, 'x'.repeat(500), 'number'],
  ] as const) it(`asks again for “${typed.slice(0, 20)}”: ${key}`, () => expect(readTyped(question, typed)).to.equal(key));
});

describe('a page of carer-eligibility', () => {
  let pack: Pack;
  before(async () => { pack = await packOf('northbridge'); });
  const english: Speech = { language: 'en-GB', t: messages, say: (text) => (typeof text === 'string' ? text : text['en-GB']) };
  const question = (id: string): Question => pack.questions.find((one) => one.id === id)!;
  const optionsOf = (id: string) => stepOf(pack, question(id)).fields[0]!.options;

  it('offers “I do not know” wherever the question allows it, and nowhere else', () => {
    for (const one of pack.questions) {
      if (one.kind === 'number' || one.kind === 'money') continue;
      expect(optionsOf(one.id)!.includes('unknown'), one.id).to.equal(one.canBeUnknown !== false);
    }
  });
  it('adds “another area” where the pack has not said it better', async () => {
    expect(optionsOf('cared-for-area')).to.include('other-scotland').and.not.to.include('elsewhere');
    const boroughs = await packOf('five-boroughs-2010');
    const area = boroughs.questions.find(({ id }) => id === 'cared-for-area')!;
    expect(stepOf(boroughs, area).fields[0]!.options).to.deep.equal(['halton', 'knowsley', 'st-helens', 'warrington', 'wigan', 'elsewhere', 'unknown']);
    expect(shownAnswer(boroughs, area, 'elsewhere', english)).to.equal('Another area');
    expect(shownAnswer(boroughs, area, 'unknown', english)).to.equal('I do not know');
  });
  it('says an answer as the pack and the language do', () => {
    expect(shownAnswer(pack, question('weekly-net-earnings'), 1191.5, english)).to.equal('£1,191.50');
    expect(shownAnswer(pack, question('care-hours'), 37.5, english)).to.equal('37.5 hours a week');
    expect(shownAnswer(pack, question('care-hours'), 37.5, { ...english, t: welsh })).to.equal('37.5 awr yr wythnos');
    expect(shownAnswer(pack, question('weekly-net-earnings'), 'unknown', english)).to.equal('I do not know');
  });
  it('keeps the kind of value that an option has', () => {
    const yesNo: Question = { id: 'q', kind: 'choice', text: 'Q', label: 'Q', options: [{ value: true, text: 'Yes' }, { value: false, text: 'No' }] };
    expect(answerOf(pack, yesNo, 'false')).to.equal(false);
    expect(answerOf(pack, yesNo, 'unknown')).to.equal('unknown');
  });
  it('names the field and the limit in an error', () => {
    const words = wordsOf(pack, question('care-hours'), english);
    expect(words.errors!['high']).to.equal('“Hours of care a week” must be 168 hours a week or less');
    expect(words.errors!['required']).to.include('I do not know');
    expect(wordsOf(pack, question('age'), english).errors!['required']).not.to.include('I do not know');
  });
  it('is worded in Welsh throughout', () => {
    const same: string[] = [];
    const compare = (one: unknown, other: unknown, path: string): void => {
      if (typeof one === 'string') { if (one === other) same.push(path); }
      else if (typeof one === 'function') {
        const say = (words: unknown): string => (words as (...args: unknown[]) => string)('7', '8', '9');
        if (say(one) === say(other) && path !== '.units') same.push(path);
      } else for (const [key, value] of Object.entries(one as object)) compare(value, (other as Record<string, unknown>)[key], `${path}.${key}`);
    };
    compare(messages, welsh, '');
    expect(same).to.deep.equal([]);
  });
});
