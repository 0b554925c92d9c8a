// Leave: which kind fits, what a day of it costs, how its pieces are counted, and how much is left.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from './day.ts';
import { extendPack } from './extend-pack.ts';
import { chooseLeave, type LeaveNeed } from './leave-choice.ts';
import { leaveDayCost, type LeaveCostInput } from './leave-cost.ts';
import { isSameLength, isSameParts, leaveAmount, leaveDays, leaveHours, leaveLeft, partsClash, postponementDates, repeatedParts, type LeavePart } from './leave-parts.ts';
import { parsePack } from './parse-pack.ts';
import { PackError } from './pack.error.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../packs/src/${name}.json`, import.meta.url), 'utf8'));
const law = parsePack(read('uk-statutory')), offer = extendPack(parsePack(read('northbridge')), [law]);
const choose = (need: LeaveNeed, on = '2026-12-01', locale = 'en-GB') => chooseLeave(offer, need, { on, locale });
const fitting = (need: LeaveNeed) => choose(need).filter(({ fits }) => fits === 'likely' || fits === 'may').map(({ type }) => type);
const employee = { status: 'employee', nation: 'england' } as const;

describe('which leave fits', () => {
  it('a sudden problem: paid emergency leave first, then the time off that the law gives', () => {
    assert.deepEqual(fitting({ situation: 'unforeseen', ...employee }), ['paid-emergency-leave', 'time-off-for-dependants']);
  });
  it('planned care for a long-term need: the employer’s paid days first, then statutory carer’s leave', () => {
    assert.deepEqual(fitting({ situation: 'planned', ...employee, longTermNeed: 'yes' }), ['paid-carers-leave', 'carers-leave']);
    assert.deepEqual(fitting({ situation: 'planned', ...employee, longTermNeed: 'no' }), ['paid-carers-leave']);
    assert.equal(choose({ situation: 'planned', ...employee }).find(({ type }) => type === 'carers-leave')?.fits, 'cannot-tell');
  });
  it('a child: parental leave, and what the employer gives', () => {
    assert.deepEqual(fitting({ situation: 'child', ...employee }), ['paid-carers-leave', 'special-leave', 'unpaid-parental-leave']);
  });
  it('more: the employer’s own schemes, the paid ones first', () => {
    const paid = choose({ situation: 'more', ...employee, longTermNeed: 'no' }).filter(({ fits }) => fits === 'may').map(({ type, paid }) => [type, paid]);
    assert.deepEqual(paid, [['paid-carers-leave', 'paid'], ['annual-leave', 'paid'], ['special-leave', 'part-paid']]);
  });
  it('a worker has no statutory leave; who is not sure is sent to HR, and nothing is concluded', () => {
    for (const { fits, owner } of choose({ situation: 'planned', status: 'worker', nation: 'england', longTermNeed: 'yes' })) if (owner === 'statutory') assert.equal(fits, 'not-this-one');
    const unsure = choose({ situation: 'planned', status: 'unknown', nation: 'england', longTermNeed: 'yes' }).find(({ type }) => type === 'carers-leave')!;
    assert.deepEqual([unsure.fits, unsure.because.at(-1)], ['cannot-tell', 'Whether you are an employee is not settled here. HR can tell you.']);
  });
  it('Northern Ireland has no carer’s leave, and says what is', () => {
    const there = choose({ situation: 'planned', status: 'employee', nation: 'northern-ireland', longTermNeed: 'yes' });
    const leave = there.find(({ type }) => type === 'carers-leave')!;
    assert.deepEqual([leave.fits, there[0]!.type], ['not-this-one', 'paid-carers-leave']);
    assert.match(leave.because.at(-1)!, /^Northern Ireland has no carer's leave in law yet/);
  });
  it('never names a promise, a decision of ours, or a verb the law does not have', () => {
    for (const choice of choose({ situation: 'planned', ...employee, longTermNeed: 'yes' })) {
      if (choice.owner === 'employer') assert.notEqual(choice.fits, 'likely');
      if (choice.owner === 'statutory') assert.ok(!choice.verbs.includes('decline'));
      assert.ok(choice.decidedBy && choice.notice && choice.sources.length > 0 && choice.title && choice.summary && !/\{[a-z-]+\}/.test(JSON.stringify(choice)), choice.type);
    }
  });
  it('a row that has ended is not told as if it held', () => {
    const ended = choose({ situation: 'planned', ...employee }, '2029-01-01').find(({ type }) => type === 'paid-carers-leave')!;
    assert.deepEqual([ended.fits, ended.because], ['cannot-tell', ['This is not confirmed for the day you ask about. Ask HR.']]);
  });
  it('speaks Welsh throughout', () => {
    const english = choose({ situation: 'planned', status: 'unknown', pension: 'lgps-ew', pay: { amount: 100, per: 'day' } }), welsh = choose({ situation: 'planned', status: 'unknown', pension: 'lgps-ew', pay: { amount: 100, per: 'day' } }, '2026-12-01', 'cy');
    for (const [i, one] of welsh.entries()) for (const [said, there] of [[one.title, english[i]!.title], [one.summary, english[i]!.summary], [one.decidedBy, english[i]!.decidedBy], [one.notice, english[i]!.notice], ...one.because.map((text, j) => [text, english[i]!.because[j]!]), ...one.cost.notes.map((text, j) => [text, english[i]!.cost.notes[j]!])] as [string, string][]) assert.notEqual(said, there);
  });
  const need = fc.record({ situation: fc.constantFrom('unforeseen', 'planned', 'child', 'more', 'unknown'), status: fc.constantFrom('employee', 'worker', 'unknown', undefined), longTermNeed: fc.constantFrom('yes', 'no', 'unknown', undefined), nation: fc.constantFrom('england', 'wales', 'scotland', 'northern-ireland', undefined) }) as fc.Arbitrary<LeaveNeed>;
  it('nothing is ruled out, or settled, because it was not asked', () => {
    fc.assert(fc.property(need, fc.constantFrom('status', 'longTermNeed', 'nation', 'situation'), (full, left) => {
      const less = { ...full, [left]: left === 'situation' ? 'unknown' : undefined } as LeaveNeed, whole = new Map(choose(full).map(({ type, fits }) => [type, fits]));
      for (const { type, fits } of choose(less)) {
        if (fits === 'not-this-one') assert.equal(whole.get(type), 'not-this-one', `${type} was ruled out without ${left}, and is ${whole.get(type)} with it`);
        if (fits === 'likely' || fits === 'may') assert.equal(whole.get(type), fits, `${type} was settled without ${left}`);
      }
    }), { numRuns: 300 });
  });
  it('is in order, with each kind once', () => {
    fc.assert(fc.property(need, (one) => {
      const choices = choose(one), fit = { likely: 0, may: 0, 'cannot-tell': 1, 'not-this-one': 2 }, pay = { paid: 0, 'part-paid': 1, unpaid: 2 };
      const ranks = choices.map(({ fits, paid }) => fit[fits] * 10 + pay[paid]);
      assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
      assert.deepEqual(choices.map(({ type }) => type).sort(), offer.leaveTypes.map(({ id }) => id).sort());
    }), { numRuns: 100 });
  });
});

describe('what a day costs', () => {
  const cost = (input: Partial<LeaveCostInput>) => leaveDayCost({ startsOn: '2026-12-01', ...input }, law);
  it('is gross pay by the day, from pay by the hour, day, week, month or year', () => {
    assert.equal(cost({ pay: { amount: 28_000, per: 'year' }, daysAWeek: 5 }).gross, 107.69);
    assert.equal(cost({ pay: { amount: 2_000, per: 'month' }, daysAWeek: 4 }).gross, 115.38);
    assert.equal(cost({ pay: { amount: 520, per: 'week' }, daysAWeek: 5 }).gross, 104);
    assert.equal(cost({ pay: { amount: 95.5, per: 'day' } }).gross, 95.5);
    assert.equal(cost({ pay: { amount: 12.71, per: 'hour' }, hoursAWeek: 15, daysAWeek: 2 }).gross, 95.33);
  });
  it('of half a day is half, and of hours by the hour', () => {
    const year = { pay: { amount: 28_000, per: 'year' }, hoursAWeek: 37, daysAWeek: 5 } as const;
    assert.equal(cost({ ...year, part: 'morning' }).gross, 53.85);
    assert.equal(cost({ ...year, part: { hours: 2 } }).gross, 29.11);
    assert.equal(cost({ pay: { amount: 12.71, per: 'hour' }, part: { hours: 2 } }).gross, 25.42);
  });
  it('is not guessed where it cannot be known', () => {
    assert.deepEqual(cost({}), { gross: null, pension: null, notes: ['pay-not-said'], sources: [] });
    assert.deepEqual(cost({ pay: { amount: 12.71, per: 'hour' } }).notes, ['hours-not-said']);
    assert.equal(cost({ pay: { amount: 28_000, per: 'year' }, part: { hours: 2 } }).gross, null);
    assert.throws(() => cost({ pay: { amount: -1, per: 'day' } }), RangeError);
  });
  it('in the local government scheme, from 1 April 2026, under 15 days: contributions on the pay that is lost', () => {
    const member = { pay: { amount: 100, per: 'day' }, pension: 'lgps-ew', contributionPercent: 6.5 } as const, notes = (more: Partial<LeaveCostInput>) => cost({ ...member, ...more }).notes;
    const due = cost(member);
    assert.deepEqual([due.pension, due.notes, due.sources[0]?.cite], [6.5, ['gross-only', 'lgps-due'], 'SI 2026/226']);
    assert.equal(cost({ ...member, part: 'afternoon' }).pension, 3.25);
    assert.deepEqual(notes({ startsOn: '2026-03-31' }), ['gross-only', 'lgps-earlier']);
    assert.deepEqual(notes({ startsOn: '2026-04-01' }), ['gross-only', 'lgps-due']);
    assert.deepEqual([notes({ calendarDays: 14 }), notes({ calendarDays: 15 })], [['gross-only', 'lgps-due'], ['gross-only', 'lgps-too-long']]);
    assert.equal(cost({ ...member, calendarDays: 15 }).pension, null);
  });
  it('the percentage is read off a payslip or left in words; other schemes are to be asked', () => {
    const { pension, notes } = cost({ pay: { amount: 100, per: 'day' }, pension: 'lgps-ew' });
    assert.deepEqual([pension, notes], [null, ['gross-only', 'lgps-percent-unknown']]);
    assert.deepEqual([cost({ pension: 'other' }).notes, cost({ pension: 'unknown' }).notes, cost({ pension: 'none' }).notes], [['pay-not-said', 'pension-ask'], ['pay-not-said', 'pension-unknown'], ['pay-not-said']]);
  });
});

describe('pieces of leave', () => {
  const part = (days: number, piece: LeavePart['part']): LeavePart => ({ on: addDays('2027-01-11', days), part: piece });
  it('are counted in days and in hours, and turned into hours by the person’s own week', () => {
    const parts = [part(0, 'full-day'), part(1, 'morning'), part(1, 'afternoon'), part(2, { hours: 1.5 })];
    assert.deepEqual([leaveAmount(parts), leaveDays(parts).length], [{ days: 2, hours: 1.5 }, 3]);
    assert.equal(leaveHours(parts, { hoursAWeek: 15, daysAWeek: 2 }), 16.5);
    assert.equal(leaveHours(parts, { hoursAWeek: 37 }), 16.3);
  });
  it('are compared by length, and by what they name', () => {
    assert.ok(isSameLength([part(0, 'full-day')], [part(7, 'morning'), part(8, 'morning')]));
    assert.ok(!isSameLength([part(0, 'full-day')], [part(7, { hours: 7.4 })]) && isSameLength([part(0, 'full-day')], [part(7, { hours: 7.4 })], { hoursAWeek: 37 }));
    assert.ok(isSameParts([part(0, 'morning'), part(1, 'full-day')], [part(1, 'full-day'), part(0, 'morning')]) && !isSameParts([part(0, 'morning')], [part(0, 'afternoon')]));
  });
  it('clash where somebody would be away twice', () => {
    const clash = (a: LeavePart['part'], b: LeavePart['part'], days = 0): boolean => partsClash([part(0, a)], [part(days, b)]);
    assert.deepEqual([clash('full-day', { hours: 1 }), clash('morning', 'morning'), clash('morning', 'afternoon'), clash({ hours: 1 }, { hours: 1 }), clash('full-day', 'full-day', 1)], [true, true, false, false, false]);
  });
  it('repeat nothing, in any order', () => {
    const piece = fc.record({ on: fc.constantFrom('2027-01-11', '2027-01-12'), part: fc.oneof(fc.constantFrom('full-day' as const, 'morning' as const, 'afternoon' as const), fc.constant({ hours: 13 })) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 5 }), (parts) => {
      const isWhole = ['2027-01-11', '2027-01-12'].every((on) => {
        const there = parts.filter((one) => one.on === on).map(({ part: one }) => (typeof one === 'object' ? 'hours' : one)), of = (kind: string): number => there.filter((one) => one === kind).length;
        return (of('full-day') === 0 || there.length === 1) && of('morning') <= 1 && of('afternoon') <= 1 && of('hours') <= 1;
      });
      assert.equal(repeatedParts(parts).length === 0, isWhole);
      assert.equal(repeatedParts([...parts].reverse()).length === 0, isWhole);
    }));
  });
});

describe('how much is left', () => {
  it('is the least of any twelve months that the days asked for fall in', () => {
    const left = (taken: [string, number][], days: string[]) => leaveLeft({ limit: 15, taken: taken.map(([on, hours]) => ({ on, hours })), days });
    assert.equal(left([], ['2027-01-11']), 15);
    assert.equal(left([['2026-01-11', 15]], ['2027-01-11']), 15);
    assert.equal(left([['2026-01-12', 15]], ['2027-01-11']), 0);
    assert.equal(left([['2027-06-01', 7.5], ['2026-06-01', 7.5]], ['2027-01-11']), 7.5, 'last summer and next summer are not in one year');
    assert.equal(left([['2027-02-01', 7.5], ['2026-06-01', 7.5]], ['2027-01-11']), 0);
    assert.equal(left([['2026-06-01', 40]], ['2027-01-11']), 0, 'never below nought');
  });
  it('agrees with every window tried one by one', () => {
    const on = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
    fc.assert(fc.property(fc.array(fc.record({ on, hours: fc.integer({ min: 1, max: 10 }) }), { maxLength: 6 }), fc.array(on, { minLength: 1, maxLength: 3 }), (taken, days) => {
      let least = 100;
      for (let i = 0; i <= 366 + 900; i += 1) {
        const end = addDays('2026-01-01', i), after = addMonths(end, -12), isIn = (day: string): boolean => day > after && day <= end;
        if (days.some(isIn)) least = Math.min(least, 100 - taken.filter((one) => isIn(one.on)).reduce((sum, { hours }) => sum + hours, 0));
      }
      assert.equal(leaveLeft({ limit: 100, taken, days }), Math.max(0, least));
    }), { numRuns: 25 });
  });
});

it('leave is put off within the terms of its type', () => {
  assert.deepEqual(postponementDates({ withinMonths: 1, noticeDays: 7, beforeLeave: true }, { askedOn: '2026-12-01', firstDay: '2027-01-31' }), { noticeBy: '2026-12-08', allowLeaveBy: '2027-02-28' });
  assert.deepEqual(postponementDates({ withinMonths: 1, noticeDays: 7, beforeLeave: true }, { askedOn: '2026-12-01', firstDay: '2026-12-04' }), { noticeBy: '2026-12-03', allowLeaveBy: '2027-01-04' });
  assert.deepEqual(postponementDates({ withinMonths: 6, noticeDays: 7 }, { askedOn: '2026-12-01', firstDay: '2026-12-04' }), { noticeBy: '2026-12-08', allowLeaveBy: '2027-06-04' });
});

describe('a leave type in a pack', () => {
  const issues = (change: object): string[] => {
    const pack = structuredClone(read('uk-statutory')) as { leaveTypes: Record<string, unknown>[] };
    pack.leaveTypes[0] = Object.fromEntries(Object.entries({ ...pack.leaveTypes[0], ...change }).filter(([, value]) => value !== undefined));
    try { parsePack(pack); } catch (error) { if (error instanceof PackError) return error.issues.map(({ path, message }) => `${path} ${message}`); throw error; }
    return [];
  };
  it('of the law cannot be given a way to be declined', () => {
    assert.deepEqual(issues({ verbs: ['agree', 'decline'], postponement: undefined }).filter((one) => one.includes('decline')), ['leaveTypes[0].verbs lists "decline": leave that the law gives cannot be declined']);
  });
  it('names what exists, and holds together', () => {
    assert.deepEqual(issues({}), []);
    assert.deepEqual(issues({ scheme: 'nothing' }), ['leaveTypes[0].scheme names the scheme "nothing", which the pack does not have']);
    assert.deepEqual(issues({ limit: { days: { param: 'no-such-figure' } } }).length > 0, true);
    assert.deepEqual(issues({ notice: { text: 'x', law: 'carers-leave', days: 3 } }), ['leaveTypes[0].notice.days cannot stand beside law: one of them says when notice is due']);
    assert.deepEqual(issues({ verbs: ['agree'] }), ['leaveTypes[0].postponement has no place where verbs do not list "postpone"']);
    assert.deepEqual(issues({ appealWithinDays: 5, reasons: [{ code: 'x', text: 'x' }] }).length, 2);
  });
});
