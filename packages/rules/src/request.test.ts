// The draft request: everything the law asks for, nothing it does not, in two languages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftRequest, type RequestInput } from './request.ts';

const input: RequestInput = { kind: 'statutory', madeOn: '2026-11-22', startsOn: '2027-01-11', hours: '22½ hours over three days', times: 'Monday to Wednesday', earlierOn: [], name: 'Sam Rowe' };

describe('a statutory request', () => {
  it('holds every item of section 80F and the Acas Code', () => {
    const { text, missing, sections } = draftRequest(input);
    assert.deepEqual(missing, []);
    for (const item of ['statutory request for flexible working', 'section 80F of the Employment Rights Act 1996', '22 November 2026', 'Hours: 22½ hours over three days', 'Times: Monday to Wednesday', '11 January 2027', 'I have not made a statutory request to you before.', 'Sam Rowe']) assert.ok(text.includes(item), item);
    assert.deepEqual(sections.map(({ id }) => id), ['date', 'statement', 'change', 'start', 'earlier']);
    assert.doesNotMatch(text, /Place of work/);
  });
  it('says whether and when earlier requests were made, in order', () => {
    assert.match(draftRequest({ ...input, earlierOn: ['2026-09-01', '2026-02-03'] }).text, /I made statutory requests to you on 3 February 2026 and 1 September 2026\./);
    assert.match(draftRequest({ ...input, earlierOn: ['2026-02-03'] }).text, /I made a statutory request to you on 3 February 2026\./);
  });
  it('says what is still missing', () => {
    const { hours: _hours, times: _times, ...bare } = input;
    assert.deepEqual(draftRequest({ ...bare, madeOn: '', startsOn: '2027-02-30', place: '   ' }).missing, ['date', 'change', 'start']);
    assert.deepEqual(draftRequest({ ...input, earlierOn: ['last spring'] }).missing, ['earlier']);
  });
  it('says nothing of caring, and promises nothing', () => assert.doesNotMatch(draftRequest(input).text, /car(e|er|ing)\b|entitled|will get/i));
});

describe('an informal request and a trial', () => {
  it('say that they are not statutory, and do not start the clock', () => {
    for (const kind of ['informal', 'trial'] as const) {
      const { text } = draftRequest({ ...input, kind, endsOn: '2027-04-11' });
      assert.match(text, /not a statutory request/);
      assert.doesNotMatch(text, /80F|two months|Earlier requests/);
    }
  });
  it('a trial needs an end', () => {
    assert.deepEqual(draftRequest({ ...input, kind: 'trial' }).missing, ['end']);
    assert.deepEqual(draftRequest({ ...input, kind: 'trial', endsOn: '2027-04-11' }).missing, []);
  });
});

describe('in Welsh', () => {
  const english = draftRequest({ ...input, endsOn: '2027-04-11', howItCouldWork: 'Mae Jo’n gallu cwmpasu.' });
  const welsh = draftRequest({ ...input, endsOn: '2027-04-11', howItCouldWork: 'Mae Jo’n gallu cwmpasu.', language: 'cy' });
  it('has the same sections, in its own words', () => {
    assert.deepEqual(welsh.sections.map(({ id }) => id), english.sections.map(({ id }) => id));
    for (const [i, { heading }] of welsh.sections.entries()) assert.notEqual(heading, english.sections[i]?.heading);
    assert.ok(welsh.text.includes('22 Tachwedd 2026') && welsh.text.includes('adran 80F'));
  });
  it('falls back to British English for another language', () => assert.equal(draftRequest({ ...input, language: 'fr' }).text, draftRequest(input).text));
});
