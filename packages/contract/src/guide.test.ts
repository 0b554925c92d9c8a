// The guide's own days are those of a request that was made, and what may be finished and listed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays, answersFor, extendPack, guideOf, parsePack, type Pack } from '@think-carer/rules';
import fc from 'fast-check';
import { completionFaults, completionOf, duties, isCompletionAsked, leaveOnDay, listedCompletion, newLeave, type CompletionRecord } from './index.ts';

const read = (id: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8')));
const northbridge = extendPack(read('northbridge'), [read('uk-statutory')]);

describe('“what must I, and by when?”', () => {
  it('is answered as the desk would answer once it is asked, for every kind of leave, on every day', () => {
    fc.assert(fc.property(fc.constantFrom(...northbridge.leaveTypes.map(({ id }) => id)), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }), (about, start, until, days, later) => {
      const askedOn = addDays('2026-11-26', start), firstDay = addDays(askedOn, until + 1), today = addDays(askedOn, Math.min(later, until));
      const record = newLeave({ type: about, parts: Array.from({ length: days }, (_, i) => ({ on: addDays(firstDay, i), part: 'full-day' as const })) }, { key: 'sam', name: 'Sam', email: 'sam@northbridge.example', managerEmail: 'priya@northbridge.example' },
        { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', reference: 'TL-7KQ2-M4', now: new Date(`${askedOn}T09:00:00Z`) });
      const standing = leaveOnDay(record, northbridge, today);
      const answer = answersFor(guideOf(northbridge, { view: 'manager', on: today }), { ask: 'decide', about, askedOn, firstDay, days });
      assert.ok(answer.ask === 'decide');
      assert.deepEqual(answer.clocks, standing.clocks);
      assert.deepEqual(answer.duties, duties({ type: about, ...standing }, northbridge, today));
    }), { numRuns: 300 });
  });
});

describe('completions', () => {
  const record: CompletionRecord = { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', personKey: 'p_x', name: 'Sam', email: null, module: 'induction', packVersion: '2026.9.1', completedAt: '2026-07-31T23:30:00.000Z' };
  it('are of modules that the offer has', () => {
    assert.deepEqual(completionFaults({ module: 'induction' }, northbridge), []);
    assert.deepEqual(completionFaults({ module: 'gone' }, northbridge).map(({ pointer, code }) => [pointer, code]), [['/module', 'not-an-option']]);
  });
  it('say who, what and when, and nothing of caring', () => {
    assert.deepEqual(completionOf(record), { module: 'induction', packVersion: '2026.9.1', completedAt: '2026-07-31T23:30:00.000Z' });
    assert.deepEqual(listedCompletion(record), { person: { name: 'Sam' }, module: 'induction', packVersion: '2026.9.1', completedAt: '2026-07-31T23:30:00.000Z' });
  });
  it('are asked for by days in the United Kingdom, both included', () => {
    assert.deepEqual([{}, { from: '2026-08-01' }, { until: '2026-07-31' }, { until: '2026-08-01' }, { module: 'equalities' }].map((query) => isCompletionAsked(record, query)), [true, true, false, true, false]);
  });
});
