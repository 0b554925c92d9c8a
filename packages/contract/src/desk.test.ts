// What whoever decides must, may and cannot do, from the project's own packs; who may stand in for whom; and in which order a desk stands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendPack, parsePack, textIn, type Pack } from '@think-carer/rules';
import fc from 'fast-check';
import {
  byPlace, delegationClash, delegationFaults, delegationState, delegationViewOf, deskItem, duties, isAskedFor, isStandIn, leaveOnDay, newLeave, seenByOf, type DelegationRecord, type DeskItem, type Duties, type LeaveRecord,
} from './index.ts';

const read = (id: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8')));
const northbridge = extendPack(read('northbridge'), [read('uk-statutory')]);
const asked = (type: string, days: readonly string[], on = '2027-01-04'): LeaveRecord =>
  newLeave({ type, parts: days.map((day) => ({ on: day, part: 'full-day' as const })) }, { key: 'sam', name: 'Sam', email: 'sam@northbridge.example', managerEmail: 'priya@northbridge.example' }, { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', reference: 'TL-7KQ2-M4', now: new Date(`${on}T09:00:00Z`) });
const on = (record: LeaveRecord, day: string): Duties => duties({ type: record.type, ...leaveOnDay(record, northbridge, day) }, northbridge, day);
const said = (lines: Duties['must']): string[] => lines.map(({ id }) => id);

describe('duties', () => {
  const leave = asked('carers-leave', ['2027-01-25', '2027-01-26']);
  it('of statutory carer’s leave: agree, or put off in time, and never refuse', () => {
    const { must, may, cannot } = on(leave, '2027-01-05');
    assert.deepEqual(said(must), ['carers-leave-answer', 'carers-leave-talk', 'carers-leave-write', 'carers-leave-same']);
    assert.deepEqual(must.map(({ on: day, isPast }) => [day, isPast]), [['2027-01-11', false], ['2027-01-11', false], ['2027-01-11', false], ['2027-02-25', false]]);
    assert.deepEqual(said(may), ['carers-leave-postpone']);
    assert.deepEqual(said(cannot), ['carers-leave-never-refuse', 'carers-leave-no-evidence', 'carers-leave-no-writing', 'carers-leave-no-detriment']);
  });
  it('once the time for putting it off has passed there is one thing left to do', () => {
    const { must, may } = on(leave, '2027-01-12');
    assert.deepEqual([said(must), said(may)], [['carers-leave-agree-now'], []]);
  });
  it('short notice may be let go', () => assert.deepEqual(said(on(asked('carers-leave', ['2027-01-06']), '2027-01-04').may), ['carers-leave-postpone', 'carers-leave-late']));
  it('of time off for dependants: no notice, no putting off', () => {
    const { must, cannot } = on(asked('time-off-for-dependants', ['2027-01-04']), '2027-01-04');
    assert.deepEqual([said(must), said(cannot)], [['dependants-allow'], ['dependants-no-notice', 'dependants-never-refuse']]);
  });
  it('of parental leave: six months, seven days, the same amount', () => {
    const { must, may, cannot } = on(asked('unpaid-parental-leave', ['2027-03-01']), '2027-01-05');
    assert.deepEqual(must.map(({ id, on: day }) => [id, day]), [['parental-answer', '2027-01-11'], ['parental-six-months', '2027-09-01']]);
    assert.deepEqual([said(may), said(cannot)], [['parental-postpone'], ['parental-birth', 'parental-lost', 'parental-amount']]);
  });
  it('of the employer’s own: what its verbs allow, from its own policy', () => {
    const { must, may } = on(asked('paid-carers-leave', ['2027-01-25']), '2027-01-05');
    assert.deepEqual([said(must), said(may)], [['northbridge-reply', 'northbridge-reason'], ['northbridge-other-date']]);
    assert.deepEqual(said(on(asked('paid-emergency-leave', ['2027-01-05']), '2027-01-05').may), [], 'no other date is offered for a sudden problem');
    assert.ok([...must, ...may].every(({ basis, source }) => basis === 'policy' && source.title));
  });
  it('of a working pattern: the clock, talking first, the grounds, and an explanation from the day the pack sets', () => {
    const request = { clocks: [{ what: 'decide', on: '2027-03-04', isPast: false }] };
    const [before, after] = ['2026-12-31', '2027-01-01'].map((day) => duties(request, northbridge, day)) as [Duties, Duties];
    assert.deepEqual(said(before.must), ['flexible-decide', 'flexible-reasonable', 'flexible-grounds', 'flexible-consultation']);
    assert.ok(said(before.may).includes('flexible-explanation') && !said(before.must).includes('flexible-explanation'));
    assert.ok(said(after.must).includes('flexible-explanation') && !said(after.may).includes('flexible-explanation'));
    assert.equal(before.must[0]!.on, '2027-03-04');
    assert.ok(said(before.cannot).includes('flexible-other-reasons'));
  });
  it('say nothing that is not in force, and nothing of a kind that nobody knows', () => {
    assert.deepEqual(on(asked('paid-carers-leave', ['2029-01-25'], '2029-01-04'), '2029-01-05'), { must: [], may: [], cannot: [] });
    assert.deepEqual(duties({ type: 'no-such-leave', clocks: [] }, northbridge, '2027-01-05'), { must: [], may: [], cannot: [] });
  });
  it('never tell anybody to decline leave that the law gives', () => {
    for (const row of northbridge.duties ?? []) {
      for (const type of row.about) if (northbridge.leaveTypes.find(({ id }) => id === type)?.owner === 'statutory' && row.force !== 'cannot') assert.doesNotMatch(textIn(row.text, 'en-GB'), /\b(refuse|decline)\b/i, row.id);
    }
  });
});

describe('the guides', () => {
  it('say three things, warn of three with their reasons, and ask after nobody’s health', () => {
    for (const about of ['leave', 'working']) {
      const guide = northbridge.guides?.find((one) => one.about === about);
      assert.deepEqual([guide?.say.length, guide?.avoid.length], [3, 3], about);
      for (const line of guide!.say) assert.doesNotMatch(textIn(line, 'en-GB'), /health|\bill\b|diagnos|proof/i);
    }
  });
});

const rows: DelegationRecord[] = [{ id: '1', fromEmail: 'a@x.example', fromName: null, toEmail: 'b@x.example', fromOn: '2027-01-10', untilOn: '2027-01-20', createdAt: '', endedAt: null }];
describe('standing in', () => {
  const ask = (from: string, to: string, fromOn: string, untilOn: string, all = rows) => delegationClash({ toEmail: to, fromOn, untilOn }, from, all)?.code;
  it('clashes with another over the same days, and with what would be handed on', () => {
    assert.equal(ask('a@x.example', 'c@x.example', '2027-01-20', '2027-01-25'), 'delegation-overlaps');
    assert.equal(ask('a@x.example', 'c@x.example', '2027-01-21', '2027-01-25'), undefined);
    assert.equal(ask('B@x.example', 'c@x.example', '2027-01-01', '2027-01-10'), 'delegation-chain');
    assert.equal(ask('c@x.example', 'A@X.example', '2027-01-12', '2027-01-12'), 'delegation-chain');
    assert.equal(ask('c@x.example', 'b@x.example', '2027-01-12', '2027-01-12'), undefined, 'one person may hold two desks');
    assert.equal(ask('b@x.example', 'c@x.example', '2027-01-12', '2027-01-12', [{ ...rows[0]!, endedAt: 'now' }]), undefined);
  });
  it('leaves nobody with two stand-ins, and no chain, whatever is asked in whatever order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd').map((one) => `${one}@x.example`), day = fc.integer({ min: 1, max: 12 }).map((n) => `2027-01-${String(n).padStart(2, '0')}`);
    fc.assert(fc.property(fc.array(fc.tuple(name, name, day, day), { maxLength: 25 }), (asks) => {
      const all: DelegationRecord[] = [];
      for (const [from, to, first, last] of asks) {
        const body = { toEmail: to, fromOn: first, untilOn: last };
        if (delegationFaults(body, { roles: ['manager'], email: from }, '2027-01-01').length > 0 || delegationClash(body, from, all)) continue;
        all.push({ id: String(all.length), fromEmail: from, fromName: null, toEmail: to, fromOn: first, untilOn: last, createdAt: '', endedAt: null });
      }
      for (let n = 1; n <= 12; n += 1) {
        const today = `2027-01-${String(n).padStart(2, '0')}`, held = all.filter((one) => delegationState(one, today) === 'in-force'), givers = held.map(({ fromEmail }) => fromEmail);
        assert.equal(new Set(givers).size, givers.length);
        for (const { toEmail } of held) assert.ok(!givers.includes(toEmail));
      }
    }));
  });
  it('is seen by whom it is between, and by HR', () => {
    const seen = (roles: readonly ('manager' | 'hr' | 'employee')[], email?: string) => delegationViewOf(rows[0]!, { roles, email });
    assert.deepEqual([seen(['manager'], 'A@x.example'), seen(['manager'], 'b@x.example'), seen(['hr']), seen(['manager'], 'c@x.example'), seen(['employee'], 'a@x.example'), seen(['manager'])], ['giver', 'receiver', 'hr', undefined, undefined, undefined]);
  });
  it('is told to the person who asked', () => {
    assert.deepEqual(seenByOf({ approverEmail: 'a@x.example' }, rows, '2027-01-10').map(({ who }) => who), ['approver', 'stand-in', 'hr']);
    assert.deepEqual(seenByOf({ approverEmail: 'a@x.example' }, rows, '2027-01-21').map(({ who }) => who), ['approver', 'hr']);
    assert.deepEqual(seenByOf({ approverEmail: null }, rows, '2027-01-10'), [{ who: 'hr' }]);
    assert.deepEqual([isStandIn({ approverEmail: 'a@x.example' }, { email: 'A@x.example' }), isStandIn({ approverEmail: 'a@x.example' }, { email: 'b@x.example' }), isStandIn({ approverEmail: null }, {})], [false, true, false]);
  });
});

describe('a desk item', () => {
  const item = (record: LeaveRecord, day = '2027-01-05'): DeskItem => deskItem({ kind: 'leave', record }, 'approver', { email: 'priya@northbridge.example' }, northbridge, new Date(`${day}T09:00:00Z`));
  it('of every leave is the same but for the days, the clock and who asked', () => {
    const shapes = northbridge.leaveTypes.map(({ id }) => {
      const { days: _days, clocks, nextDeadlineOn: _next, ...rest } = item(asked(id, ['2027-01-25']));
      assert.ok(clocks.every(({ what }) => what === 'decide'), id);
      return JSON.stringify(rest);
    });
    assert.equal(new Set(shapes).size, 1);
  });
  it('stands by its deadline; what is open, closed, overdue can be asked for', () => {
    const items = [asked('time-off-for-dependants', ['2027-01-25']), asked('special-leave', ['2027-02-25']), asked('annual-leave', ['2027-02-25'])].map((record, i) => ({ ...item(record), requestId: String(i) }));
    assert.deepEqual([...items].sort(byPlace).map(({ nextDeadlineOn }) => nextDeadlineOn), ['2027-01-09', '2027-01-14', null]);
    const late = item(asked('annual-leave', ['2027-02-25']), '2027-01-12');
    assert.deepEqual([isAskedFor(late, {}), isAskedFor(late, { show: 'closed' }), isAskedFor(late, { flag: 'overdue' }), isAskedFor(late, { kind: 'working' }), isAskedFor(items[0]!, { flag: 'overdue' })], [true, false, true, false, false]);
  });
});
