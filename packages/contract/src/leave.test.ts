// Leave as the law has it: what may be asked, how it may be decided, where it stands, and who sees which part.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays, extendPack, parsePack, type LeavePart } from '@think-carer/rules';
import fc from 'fast-check';
import { isRefused, type RequestView } from './approval.ts';
import { lastEvents, leaveStanding, type LeaveRecord } from './leave.ts';
import { answerLeave, appealLeave, decideLeave, leaveFaults, newLeave, withdrawLeave, withEvent } from './leave.policy.ts';
import { leaveMay, leaveOnDay } from './leave.standing.ts';
import { isNoteShown, noteExpiresOn, seenLeave } from './leave.view.ts';
import type { LeaveAsk, LeaveDecide } from './wire.ts';

const read = (name: string) => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${name}.json`, import.meta.url), 'utf8')));
const offer = extendPack(read('northbridge'), [read('uk-statutory')]);
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00.000Z`);
const day = (on: string): LeavePart => ({ on, part: 'full-day' });
const sam = { key: 'sam', name: 'Sam Okafor', email: 'sam@x.example', managerEmail: 'priya@x.example' };
const ask = (body: Partial<LeaveAsk> = {}, on = '2026-12-01') => newLeave({ type: 'carers-leave', parts: [day('2027-01-11')], ...body }, sam, { id: '1', reference: 'TL-1', now: at(on) });
const approver: RequestView[] = ['approver'];
/** What becomes of a decision: the next record, or the code and pointers of the refusal. */
const decide = (record: LeaveRecord, body: LeaveDecide, on: string, views = approver) => {
  const event = decideLeave(record, body, views, offer, at(on));
  return isRefused(event) ? { code: event.refused, faults: event.errors?.map(({ pointer, code }) => `${pointer} ${code}`), record } : { code: 'done', faults: undefined, record: withEvent(record, event, at(on)) };
};
const on = (record: LeaveRecord, today: string) => leaveOnDay(record, offer, today);
const postpone = (more: Partial<LeaveDecide> = {}): LeaveDecide => ({ verb: 'postpone', reason: 'The audit.', parts: [day('2027-01-18')], consultedOn: '2026-12-02', ...more });

describe('asking', () => {
  const faults = (body: Partial<LeaveAsk>) => leaveFaults({ type: 'carers-leave', parts: [day('2027-01-11')], ...body }, offer, at('2026-12-01')).map(({ pointer, code }) => `${pointer} ${code}`);
  it('needs a kind of leave and a team that the offer has, and days within reach', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ type: 'holiday', team: 'pirates' }), ['/type not-an-option', '/team not-an-option']);
    assert.deepEqual(faults({ parts: [day('1900-01-01'), day('9999-12-31'), day('2026-11-30')] }), ['/parts/0/on too-small', '/parts/1/on too-big']);
  });
  it('takes a morning and an afternoon of one day, and no piece twice', () => {
    const both = [{ on: '2027-01-11', part: 'morning' }, { on: '2027-01-11', part: 'afternoon' }] as const;
    assert.deepEqual(faults({ parts: [...both] }), []);
    assert.deepEqual(faults({ parts: [...both, both[0]] }), ['/parts/2 repeated']);
    assert.deepEqual(faults({ parts: [day('2027-01-11'), both[1]] }), ['/parts/1 repeated']);
    assert.deepEqual(faults({ parts: [{ on: '2027-01-11', part: { hours: 20 } }, { on: '2027-01-11', part: { hours: 5 } }] }), ['/parts/1 repeated']);
    assert.deepEqual(on(ask({ parts: [...both] }), '2026-12-01').notice, { lastSafeOn: '2027-01-07', isLate: false }, 'one day for the notice');
  });
  it('is never refused for being late, too much, too small a piece, or told of afterwards: that is a warning', () => {
    const late = ask({ parts: [day('2026-12-02'), day('2026-12-03'), { on: '2026-12-04', part: { hours: 1 } }], hoursAWeek: 15, daysAWeek: 5 });
    const other = ask({ parts: [day('2026-12-02'), day('2026-12-09'), day('2026-12-16'), day('2026-12-17')], hoursAWeek: 15, daysAWeek: 5 });
    assert.deepEqual(faults({ parts: late.events[0]!.parts as LeavePart[] }), []);
    const seen = seenLeave({ ...late, id: '9' }, ['own'], offer, at('2026-12-01'), { others: [{ ...late, id: '9' }, { ...other, id: '2' }] });
    assert.deepEqual(seen.warnings, ['late-notice', 'over-limit', 'unit', 'overlaps-own']);
    assert.deepEqual(seen.entitlement, { week: 15, left: 3 });
    assert.deepEqual(seenLeave({ ...other, id: '2' }, ['own'], offer, at('2026-12-01'), { others: [{ ...late, id: '9' }] }).warnings, ['late-notice'], 'what was asked later does not trouble what was asked before');
    const past = newLeave({ type: 'time-off-for-dependants', parts: [day('2026-11-28')] }, { key: 'x' }, { id: '3', reference: 'TL-3', now: at('2026-12-01') });
    assert.deepEqual(seenLeave(past, ['own'], offer, at('2026-12-01')).warnings, ['in-the-past', 'sent-to-hr']);
  });
  it('counts what was asked before in any twelve months, whichever way they lie', () => {
    const left = (taken: string, asked: string) => seenLeave({ ...ask({ parts: [day(asked)], hoursAWeek: 10, daysAWeek: 2 }), id: '9' }, ['own'], offer, at('2026-12-01'), { others: [ask({ parts: [day(taken)], hoursAWeek: 10, daysAWeek: 2 })] }).entitlement!.left;
    assert.equal(left('2027-01-11', '2027-03-01'), 5);
    assert.equal(left('2027-03-01', '2027-01-11'), 5, 'what is planned for later counts too');
    assert.equal(left('2026-03-01', '2027-03-01'), 10, 'a year to the day no longer counts');
    assert.equal(left('2026-03-02', '2027-03-01'), 5);
  });
});

describe('statutory carer’s leave', () => {
  it('cannot be declined: not by a manager, not by HR, not in any state, not on any day', () => {
    const records = [ask(), decide(ask(), { verb: 'agree' }, '2026-12-02').record, decide(ask(), postpone(), '2026-12-02').record, withEvent(ask(), { event: 'withdrawn', by: 'person' }, at('2026-12-02'))];
    fc.assert(fc.property(fc.constantFrom(...records), fc.constantFrom<RequestView[]>(['hr'], ['approver'], ['hr', 'approver']), fc.integer({ min: 0, max: 200 }), fc.constantFrom('decline', 'offer-other-date'), (record, views, days, verb) => {
      assert.equal(decide(record, { verb: verb as LeaveDecide['verb'], reason: 'No.', reasonCode: 'cover' }, addDays('2026-12-02', days), views).code, 'verb-not-available');
      assert.ok(!leaveMay(record, views, offer, addDays('2026-12-02', days)).includes(verb as never));
    }));
  });
  it('can be put off with the disruption in writing, other dates, and a talk about them', () => {
    assert.deepEqual(decide(ask(), { verb: 'postpone' }, '2026-12-02').faults, ['/reason missing', '/parts missing', '/consultedOn missing']);
    assert.deepEqual(decide(ask(), postpone({ reason: ' \u202E ' }), '2026-12-02').faults, ['/reason missing']);
    const { record, code } = decide(ask(), postpone(), '2026-12-02');
    assert.equal(code, 'done');
    assert.deepEqual(leaveStanding(record.events), { state: 'postponed', parts: [day('2027-01-18')], askedParts: [day('2027-01-11')], hasAppealed: false, appealedAt: null, outcome: { verb: 'postpone', at: '2026-12-02T10:00:00.000Z', by: 'manager', reason: 'The audit.', parts: [day('2027-01-18')] } });
  });
  it('is put off to dates of the same length, later, and within one month of the first day asked for', () => {
    const faults = (parts: LeavePart[], record = ask()) => decide(record, postpone({ parts }), '2026-12-02').faults;
    assert.deepEqual(faults([day('2027-02-11')]), undefined);
    assert.deepEqual(faults([day('2027-02-12')]), ['/parts/0/on too-big']);
    assert.deepEqual(faults([day('2027-01-10')]), ['/parts/0/on too-small']);
    assert.deepEqual(faults([day('2027-01-11')]), ['/parts same']);
    assert.deepEqual(faults([{ on: '2027-01-18', part: 'morning' }]), ['/parts not-the-same-length']);
    assert.deepEqual(faults([{ on: '2027-01-18', part: 'morning' }, { on: '2027-01-19', part: 'afternoon' }]), undefined);
    assert.deepEqual(faults([{ on: '2027-01-18', part: { hours: 7.5 } }]), ['/parts not-the-same-length'], 'days are not hours until the week is known');
    assert.deepEqual(faults([{ on: '2027-01-18', part: { hours: 7.5 } }], ask({ hoursAWeek: 37.5 })), undefined);
    assert.deepEqual(decide(ask(), postpone({ consultedOn: '2026-11-30' }), '2026-12-02').faults, ['/consultedOn too-small']);
    assert.deepEqual(decide(ask(), postpone({ consultedOn: '2026-12-03' }), '2026-12-02').faults, ['/consultedOn too-big']);
  });
  it('can no longer be put off after seven days, or from the first day on, whichever is sooner', () => {
    const may = (record: LeaveRecord, today: string) => leaveMay(record, approver, offer, today);
    assert.deepEqual([may(ask(), '2026-12-08'), may(ask(), '2026-12-09')], [['agree', 'postpone'], ['agree']]);
    assert.equal(decide(ask(), postpone(), '2026-12-08').code, 'done');
    assert.equal(decide(ask(), postpone(), '2026-12-09').code, 'verb-not-available');
    const soon = ask({ parts: [day('2026-12-04')] });
    assert.deepEqual([may(soon, '2026-12-03'), may(soon, '2026-12-04')], [['agree', 'postpone'], ['agree']]);
    assert.deepEqual(on(soon, '2026-12-01').clocks, [{ what: 'decide', on: '2026-12-03', isPast: false }, { what: 'counter-notice', on: '2026-12-03', isPast: false }, { what: 'allow-leave-by', on: '2027-01-04', isPast: false }]);
  });
  it('counts its days in the United Kingdom: half past midnight in July is the next day', () => {
    const record = newLeave({ type: 'carers-leave', parts: [day('2027-07-30')] }, sam, { id: '1', reference: 'TL-1', now: new Date('2027-07-01T23:30:00.000Z') });
    assert.equal(on(record, '2027-07-02').clocks.find(({ what }) => what === 'counter-notice')?.on, '2027-07-09');
  });
  it('that nobody answers is overdue, then lapses, and is still there to be counted', () => {
    const record = ask();
    assert.deepEqual([on(record, '2026-12-08').isOverdue, on(record, '2026-12-09').isOverdue, on(record, '2026-12-09').flags], [false, true, ['overdue']]);
    assert.deepEqual([on(record, '2027-01-11').state, on(record, '2027-01-12').state, on(record, '2027-01-12').isOverdue], ['waiting', 'lapsed', false]);
    assert.equal(decide(record, { verb: 'agree' }, '2027-01-12').code, 'not-waiting');
    assert.deepEqual(leaveMay(record, ['own'], offer, '2027-01-12'), []);
  });
  it('that was put off without a reason is flagged, wherever the record comes from', () => {
    const record = withEvent(ask(), { event: 'postponed', by: 'manager', parts: [day('2027-01-18')] }, at('2026-12-02'));
    assert.deepEqual(on(record, '2026-12-02').flags, ['postponed-without-reason']);
  });
});

describe('parental leave', () => {
  it('may be put off for six months, by a notice within seven days', () => {
    const record = ask({ type: 'unpaid-parental-leave', parts: [day('2027-01-11')] });
    assert.deepEqual(on(record, '2026-12-01').clocks.map(({ what, on: by }) => [what, by]), [['decide', '2026-12-08'], ['counter-notice', '2026-12-08'], ['allow-leave-by', '2027-07-11']]);
    assert.equal(decide(record, postpone({ parts: [day('2027-07-11')] }), '2026-12-02').code, 'done');
    assert.deepEqual(decide(record, postpone({ parts: [day('2027-07-12')] }), '2026-12-02').faults, ['/parts/0/on too-big']);
    assert.deepEqual(on(record, '2026-12-01').notice, { lastSafeOn: '2026-12-21', isLate: false });
  });
});

describe('an employer’s own scheme', () => {
  const paid = () => ask({ type: 'paid-carers-leave' });
  it('is declined with one of its own reasons and with words', () => {
    assert.deepEqual(decide(paid(), { verb: 'decline' }, '2026-12-02').faults, ['/reason missing', '/reasonCode missing']);
    assert.deepEqual(decide(paid(), { verb: 'decline', reason: 'x', reasonCode: 'because' }, '2026-12-02').faults, ['/reasonCode not-an-option']);
    const { record } = decide(paid(), { verb: 'decline', reason: 'Two are away.', reasonCode: 'too-many-away' }, '2026-12-02');
    assert.deepEqual(on(record, '2026-12-02').outcome, { verb: 'decline', at: '2026-12-02T10:00:00.000Z', by: 'manager', reason: 'Two are away.', reasonCode: 'too-many-away' });
    assert.equal(decide(paid(), postpone(), '2026-12-02').code, 'verb-not-available');
    assert.deepEqual(decide(paid(), { verb: 'agree', parts: [day('2027-01-12')], consultedOn: '2026-12-02' }, '2026-12-02').faults, ['/parts not-allowed', '/consultedOn not-allowed']);
  });
  it('offers other dates, which the person takes, or keeps asking, or refuses', () => {
    const { record } = decide(paid(), { verb: 'offer-other-date', parts: [day('2027-01-18')] }, '2026-12-02'), answer = (word: 'accept' | 'keep-asking' | 'refuse') => withEvent(record, answerLeave(record, { answer: word }, offer, at('2026-12-03')) as never, at('2026-12-03'));
    assert.deepEqual([on(record, '2026-12-02').state, leaveMay(record, ['own'], offer, '2026-12-02')], ['other-date-offered', ['answer', 'withdraw']]);
    assert.deepEqual([on(answer('accept'), '2026-12-03').state, on(answer('accept'), '2026-12-03').parts], ['agreed', [day('2027-01-18')]]);
    assert.deepEqual([on(answer('keep-asking'), '2026-12-03').state, on(answer('keep-asking'), '2026-12-03').parts, on(answer('keep-asking'), '2026-12-03').clocks[0]], ['waiting', [day('2027-01-11')], { what: 'decide', on: '2026-12-08', isPast: false }]);
    const refused = on(answer('refuse'), '2026-12-03');
    assert.deepEqual([refused.state, refused.outcome?.verb, refused.outcome?.by, leaveMay(answer('refuse'), ['own'], offer, '2026-12-03')], ['declined', 'decline', 'manager', ['appeal']]);
    assert.equal((answerLeave(paid(), { answer: 'accept' }, offer, at('2026-12-03')) as { refused: string }).refused, 'not-waiting');
    assert.equal(on(record, '2027-01-18').state, 'other-date-offered', 'it waits until the later dates have passed');
    assert.equal(on(record, '2027-01-19').state, 'lapsed');
  });
  it('is appealed against once, in time, and then decided by HR alone', () => {
    const { record } = decide(paid(), { verb: 'decline', reason: 'x', reasonCode: 'cover' }, '2026-12-02'), appeal = (one: LeaveRecord, today: string) => appealLeave(one, { reason: 'Please.' }, offer, at(today));
    assert.equal((appeal(record, '2026-12-13') as { refused: string }).refused, 'not-waiting');
    assert.equal((appeal(ask(), '2026-12-03') as { refused: string }).refused, 'verb-not-available');
    const next = withEvent(record, appeal(record, '2026-12-12') as never, at('2026-12-12'));
    assert.deepEqual([leaveMay(next, approver, offer, '2026-12-12'), leaveMay(next, ['hr'], offer, '2026-12-12'), leaveMay(next, ['hr', 'approver'], offer, '2026-12-12')], [[], ['agree', 'decline'], ['agree', 'decline']]);
    assert.equal(decide(next, { verb: 'agree' }, '2026-12-13').code, 'role-not-allowed');
    assert.equal(decide(next, { verb: 'offer-other-date', parts: [day('2027-01-18')] }, '2026-12-13', ['hr']).code, 'verb-not-available');
    const final = decide(next, { verb: 'decline', reason: 'Still.', reasonCode: 'cover' }, '2026-12-13', ['hr']).record;
    assert.deepEqual([on(final, '2026-12-13').state, on(final, '2026-12-13').outcome?.by, leaveMay(final, ['own'], offer, '2026-12-13')], ['declined', 'hr', []], 'no second appeal');
    assert.ok(!JSON.stringify(seenLeave(next, approver, offer, at('2026-12-12'))).includes('Please.'), 'whoever declined does not read the appeal');
    assert.ok(JSON.stringify(seenLeave(next, ['hr'], offer, at('2026-12-12'))).includes('Please.'));
  });
  it('is decided once, and not by whoever asked', () => {
    const { record } = decide(paid(), { verb: 'agree' }, '2026-12-02');
    assert.equal(decide(record, { verb: 'agree' }, '2026-12-02').code, 'already-decided');
    assert.equal(decide(paid(), { verb: 'agree' }, '2026-12-02', ['own']).code, 'role-not-allowed');
  });
  it('is withdrawn while it waits, and after it was agreed until its last day has passed', () => {
    const { record } = decide(paid(), { verb: 'agree' }, '2026-12-02'), may = (today: string) => !isRefused(withdrawLeave(record, offer, at(today)));
    assert.deepEqual([may('2027-01-11'), may('2027-01-12')], [true, false]);
    const gone = withEvent(record, { event: 'withdrawn', by: 'person' }, at('2026-12-05'));
    assert.deepEqual([on(gone, '2026-12-05').state, gone.events.map(({ event }) => event)], ['withdrawn', ['asked', 'agreed', 'withdrawn']], 'nothing is overwritten');
  });
  it('that is asked for as it happens, or afterwards, waits for its answer', () => {
    const record = ask({ type: 'paid-emergency-leave', parts: [day('2026-12-01')] });
    assert.deepEqual([on(record, '2026-12-03').state, on(record, '2026-12-04').state], ['waiting', 'lapsed']);
    const afterwards = ask({ type: 'time-off-for-dependants', parts: [day('2026-11-25')] });
    assert.deepEqual([on(afterwards, '2026-12-15').state, on(afterwards, '2026-12-16').state], ['waiting', 'lapsed']);
  });
});

describe('the private note', () => {
  const noted = ask({ note: ' Between\u0007 us. ' });
  it('is for the person and the approver, not for HR at large, and in no list', () => {
    const note = (views: RequestView[], isListed = false) => (seenLeave(noted, views, offer, at('2026-12-01'), { isListed }) as { note?: string }).note;
    assert.deepEqual([note(['own']), note(['approver']), note(['hr', 'approver']), note(['hr']), note(['own'], true), note(['approver'], true)], ['Between us.', 'Between us.', 'Between us.', undefined, undefined, undefined]);
  });
  it('is shown for seven days after the outcome, and thirty after it was sent', () => {
    assert.equal(noteExpiresOn(noted), '2026-12-31');
    const { record } = decide(noted, { verb: 'agree' }, '2026-12-05');
    assert.deepEqual([noteExpiresOn(record), isNoteShown(record, '2026-12-12'), isNoteShown(record, '2026-12-13')], ['2026-12-12', true, false]);
    assert.equal(noteExpiresOn(decide(noted, { verb: 'agree' }, '2026-12-30').record), '2026-12-31');
    assert.equal(isNoteShown(withEvent(noted, { event: 'withdrawn', by: 'person' }, at('2026-12-02')), '2026-12-02'), false);
  });
});

describe('who sees which part', () => {
  it('the person alone what they said of their week, and what is left; HR and the approver what they decide by', () => {
    const record = ask({ hoursAWeek: 37, daysAWeek: 5 });
    for (const views of [['hr'], ['approver']] as RequestView[][]) {
      const seen = seenLeave(record, views, offer, at('2026-12-01'));
      assert.deepEqual([seen.entitlement, seen.warnings, seen.name, seen.seenAs], [null, [], 'Sam Okafor', views[0]]);
      assert.ok(!JSON.stringify(seen).includes('37'));
    }
    assert.deepEqual(seenLeave(record, ['own'], offer, at('2026-12-01')).entitlement, { week: 37, left: 37 });
  });
  it('changes its ETag with what happens and with the day', () => {
    const tag = (record: LeaveRecord, today: string) => seenLeave(record, ['own'], offer, at(today)).etag;
    assert.equal(new Set([tag(ask(), '2026-12-01'), tag(ask(), '2026-12-02'), tag(decide(ask(), { verb: 'agree' }, '2026-12-02').record, '2026-12-02')]).size, 3);
  });
});

it('a kind of leave that the offer has given up can still be agreed, and is shown', () => {
  const record = { ...ask(), type: 'sabbatical' };
  assert.deepEqual(leaveMay(record, approver, offer, '2026-12-02'), ['agree']);
  assert.equal(seenLeave(record, ['own'], offer, at('2026-12-02')).type, 'sabbatical');
});

describe('any history', () => {
  it('of allowed steps keeps its numbers, its first dates and one state, and never offers what is then refused', () => {
    const step = fc.record({ who: fc.constantFrom<RequestView[]>(['own'], ['approver'], ['hr']), verb: fc.constantFrom('agree', 'postpone', 'decline', 'offer-other-date', 'withdraw', 'accept', 'keep-asking', 'refuse', 'appeal'), wait: fc.integer({ min: 0, max: 6 }) });
    fc.assert(fc.property(fc.constantFrom('carers-leave', 'paid-carers-leave', 'special-leave', 'time-off-for-dependants', 'unpaid-parental-leave'), fc.array(step, { maxLength: 8 }), (type, steps) => {
      let record = ask({ type }), today = '2026-12-01';
      for (const { who, verb, wait } of steps) {
        today = addDays(today, wait);
        const may = leaveMay(record, who, offer, today), isOwn = who.includes('own'), reason = 'Because.', reasonCode = offer.leaveTypes.find(({ id }) => id === type)?.reasons?.[0]?.code;
        const event = verb === 'withdraw' ? withdrawLeave(record, offer, at(today)) : verb === 'appeal' ? appealLeave(record, { reason }, offer, at(today))
          : verb === 'accept' || verb === 'keep-asking' || verb === 'refuse' ? answerLeave(record, { answer: verb }, offer, at(today))
            : decideLeave(record, { verb: verb as LeaveDecide['verb'], reason, ...(verb === 'decline' && reasonCode && { reasonCode }), ...((verb === 'postpone' || verb === 'offer-other-date') && { parts: [day('2027-01-18')] }), ...(verb === 'postpone' && { consultedOn: today }) }, who, offer, at(today));
        const name = ['accept', 'keep-asking', 'refuse'].includes(verb) ? 'answer' : verb, isPersons = ['answer', 'withdraw', 'appeal'].includes(name);
        if (isPersons === isOwn) assert.equal(may.includes(name as never), !isRefused(event), `${type} ${verb} as ${who.join()} on ${today} after ${record.events.map((one) => one.event).join()}: ${JSON.stringify(event)}`);
        if (isPersons === isOwn && !isRefused(event)) record = withEvent(record, event, at(today));
      }
      assert.deepEqual(record.events.map(({ seq }) => seq), record.events.map((_, i) => i + 1));
      assert.deepEqual(leaveStanding(record.events).askedParts, [day('2027-01-11')]);
      for (const later of [today, '2028-01-01']) assert.ok((lastEvents[on(record, later).state] as readonly string[]).includes(record.events.at(-1)!.event), on(record, later).state);
    }), { numRuns: 400 });
  });
});
