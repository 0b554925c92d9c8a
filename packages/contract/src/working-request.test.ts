// What a request comes to: its clock, who may do what, what stands in the way, and that no order of events breaks it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendPack, parsePack } from '@think-carer/rules';
import fc from 'fast-check';
import type { RequestView } from './approval.ts';
import type { WorkingDecide, WorkingRequestCreate } from './wire.ts';
import {
  newWorkingRequest, workingAnswered, workingAppealed, workingConsulted, workingDecided, workingExtensionProposed, workingLetter, workingWithdrawn, type Ruling, type WorkingHappening,
} from './working-request.policy.ts';
import { workingMay, workingStanding } from './working-request.state.ts';
import { workingGrounds, type WorkingEvent, type WorkingRequestRecord } from './working-request.ts';
import { deciderView, workingSeen } from './working-request.view.ts';

const read = (id: string) => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8')));
const offer = extendPack(read('northbridge'), [read('uk-statutory')]);
const at = (day: string) => ({ offer, now: new Date(`${day}T12:00:00Z`) });
const sam = { key: 'sam', roles: ['employee'], name: 'Sam Okafor', email: 'Sam@northbridge.example', managerEmail: 'Boss@northbridge.example' } as const;
const boss = { key: 'boss', roles: ['employee', 'manager'], name: 'Priya Shah', email: 'boss@northbridge.example' } as const;
const wish: WorkingRequestCreate = { kind: 'statutory', hours: 'Three days a week', startsOn: '2027-02-01', earlierOn: [] };

const refusedBy = (ruling: Ruling<object>) => {
  assert.ok(ruling.refused, 'it was not refused');
  return [ruling.refused.code, ...(ruling.refused.errors ?? []).map(({ pointer }) => pointer)];
};
function granted<T extends object>(ruling: Ruling<T>): T {
  assert.equal(ruling.refused, undefined);
  return ruling as T;
}
const made = (day = '2026-11-26', body = wish): WorkingRequestRecord => ({
  id: `made ${day}`, reference: 'TW-7KQ2-M4', personKey: 'sam', createdAt: `${day}T12:00:00.000Z`, ...granted(newWorkingRequest(body, sam, [], at(day))).kept,
  events: [{ seq: 1, at: `${day}T12:00:00.000Z`, event: 'requested', by: 'person', actorKey: 'sam', actorName: null, detail: {} }],
});
const then = (record: WorkingRequestRecord, day: string, ruling: Ruling<WorkingHappening>, by: WorkingEvent['by'] = 'manager'): WorkingRequestRecord => {
  const { event, detail } = granted(ruling);
  return { ...record, events: [...record.events, { seq: record.events.length + 1, at: `${day}T12:00:00.000Z`, event, by, actorKey: by, actorName: by === 'person' ? null : 'Priya Shah', detail }] };
};
const talked = (record: WorkingRequestRecord, day: string) => then(record, day, workingConsulted(record, { heldOn: day }, 'approver', at(day)));
const decided = (record: WorkingRequestRecord, day: string, body: WorkingDecide, view: RequestView = 'approver') => then(record, day, workingDecided(record, body, view, boss, at(day)), view === 'hr' ? 'hr' : 'manager');
const answered = (record: WorkingRequestRecord, day: string, to: 'extension' | 'alternative' | 'trial', answer: 'agree' | 'disagree') => then(record, day, workingAnswered(record, { to, answer }, at(day)), 'person');
const no: WorkingDecide = { verb: 'refuse', grounds: ['quality'], explanation: 'Two people are needed.' };
const stateOn = (record: WorkingRequestRecord, day: string) => workingStanding(record, offer, day).state;
const seen = (record: WorkingRequestRecord, day: string, view: RequestView = 'own') => workingSeen(record, view, at(day));

describe('a new request', () => {
  it('goes to the address given, else to the manager the host names, else to HR; never to oneself', () => {
    assert.equal(made().approverEmail, 'boss@northbridge.example');
    assert.equal(granted(newWorkingRequest({ ...wish, approverEmail: 'Other@northbridge.example' }, sam, [], at('2026-11-26'))).kept.approverEmail, 'other@northbridge.example');
    assert.equal(granted(newWorkingRequest(wish, { ...sam, managerEmail: undefined }, [], at('2026-11-26'))).kept.approverEmail, null);
    assert.equal(granted(newWorkingRequest(wish, { ...sam, managerEmail: 'SAM@northbridge.example' }, [], at('2026-11-26'))).kept.approverEmail, null);
    assert.equal(granted(newWorkingRequest({ ...wish, approverEmail: null }, sam, [], at('2026-11-26'))).kept.approverEmail, null);
    assert.deepEqual(refusedBy(newWorkingRequest({ ...wish, approverEmail: 'SAM@northbridge.example' }, sam, [], at('2026-11-26'))), ['invalid-request', '/approverEmail']);
  });
  it('says what should change, from a day to come, where the law holds', () => {
    const faults = (change: Partial<WorkingRequestCreate>) => refusedBy(newWorkingRequest({ ...wish, ...change }, sam, [], at('2026-11-26')));
    assert.deepEqual(faults({ hours: ' \u202e ' }), ['invalid-request', '/hours']);
    assert.deepEqual(faults({ startsOn: '2026-11-25' }), ['invalid-request', '/startsOn']);
    assert.deepEqual(faults({ endsOn: '2027-02-01' }), ['invalid-request', '/endsOn']);
    assert.deepEqual(faults({ earlierOn: ['2026-01-01', '2026-11-27'] }), ['invalid-request', '/earlierOn/1']);
    assert.deepEqual(faults({ arrangement: 'dragon-riding', team: 'pirates' }), ['invalid-request', '/arrangement', '/team']);
    assert.deepEqual(faults({ nation: 'northern-ireland' }), ['invalid-request', '/nation']);
    granted(newWorkingRequest({ ...wish, nation: 'wales', arrangement: 'part-time', team: 'finance', startsOn: '2026-11-26' }, sam, [], at('2026-11-26')));
  });
  it('waits while another is live, and counts what was told beside what is known', () => {
    const first = made('2026-03-02');
    assert.deepEqual(refusedBy(newWorkingRequest(wish, sam, [first], at('2026-04-01'))), ['request-live']);
    assert.equal(newWorkingRequest(wish, sam, [first], at('2026-04-01')).refused?.existingId, first.id);
    const back = then(first, '2026-04-01', workingWithdrawn(first, at('2026-04-01')), 'person');
    assert.deepEqual(granted(newWorkingRequest(wish, sam, [back], at('2026-04-02'))).kept.asked.earlierOn, ['2026-03-02'], 'a request taken back was made all the same');
    const third = newWorkingRequest({ ...wish, earlierOn: ['2026-01-15', '2026-03-02'] }, sam, [back], at('2026-11-26'));
    assert.deepEqual([third.refused?.code, third.refused?.nextOn], ['two-in-twelve-months', '2027-01-15']);
    granted(newWorkingRequest(wish, sam, [first], at('2026-11-26')));
  });
});

describe('the clock', () => {
  it('runs two months, any appeal included, and lapses on the day after', () => {
    const record = made();
    assert.deepEqual(seen(record, '2027-01-25').clocks, [{ what: 'decide', on: '2027-01-25', isPast: false }]);
    assert.equal(stateOn(record, '2027-01-25'), 'waiting');
    assert.equal(stateOn(record, '2027-01-26'), 'lapsed');
    const late = seen(record, '2027-01-26', 'hr');
    assert.deepEqual([late.isOverdue, late.isLive, late.flags], [true, false, ['overdue']]);
    assert.ok(late.may.includes('accept'), 'late is better than never');
  });
  it('begins on the day in Britain, not in UTC', () => {
    assert.equal(workingStanding({ ...made('2026-06-30'), createdAt: '2026-06-30T23:30:00.000Z' }, offer, '2026-07-02').dueOn, '2026-08-31');
  });
  it('moves only when the person agrees', () => {
    const record = made(), asked = then(record, '2027-01-10', workingExtensionProposed(record, { untilOn: '2027-02-20', reason: 'Cover' }, 'approver', at('2027-01-10')));
    assert.deepEqual(seen(asked, '2027-01-10').openOffers, [{ to: 'extension', untilOn: '2027-02-20', reason: 'Cover' }]);
    assert.equal(workingStanding(asked, offer, '2027-01-10').dueOn, '2027-01-25');
    assert.equal(workingStanding(answered(asked, '2027-01-11', 'extension', 'disagree'), offer, '2027-01-11').dueOn, '2027-01-25');
    assert.equal(workingStanding(answered(asked, '2027-01-11', 'extension', 'agree'), offer, '2027-01-11').dueOn, '2027-02-20');
    assert.deepEqual(refusedBy(workingExtensionProposed(record, { untilOn: '2027-01-25', reason: 'x' }, 'hr', at('2027-01-10'))), ['invalid-request', '/untilOn']);
    assert.deepEqual(refusedBy(workingExtensionProposed(record, { untilOn: '2027-02-26', reason: ' ' }, 'hr', at('2027-01-10'))), ['invalid-request', '/reason']);
    assert.deepEqual(refusedBy(workingAnswered(record, { to: 'extension', answer: 'agree' }, at('2027-01-10'))), ['not-waiting']);
  });
  it('waits for the end of a trial that was agreed', () => {
    const record = decided(made(), '2026-12-10', { verb: 'offer-trial', trial: { untilOn: '2027-04-30' } });
    assert.equal(workingStanding(record, offer, '2026-12-10').dueOn, '2027-01-25');
    const tried = answered(record, '2026-12-12', 'trial', 'agree');
    assert.deepEqual([stateOn(tried, '2027-04-30'), workingStanding(tried, offer, '2027-01-01').dueOn], ['on-trial', '2027-04-30']);
    assert.deepEqual([stateOn(tried, '2027-05-01'), seen(tried, '2027-05-01').isOverdue], ['on-trial', true]);
    const short = answered(decided(made(), '2026-12-10', { verb: 'offer-trial', trial: { untilOn: '2026-12-31' } }), '2026-12-12', 'trial', 'agree');
    assert.equal(workingStanding(short, offer, '2027-01-01').dueOn, '2027-01-25', 'a short trial shortens nothing');
  });
});

describe('a refusal', () => {
  it('needs a conversation on record, a ground, and from the offer’s day an explanation', () => {
    const record = made(), on = (day: string, one: WorkingRequestRecord, body: WorkingDecide) => refusedBy(workingDecided(one, body, 'approver', boss, at(day)));
    assert.deepEqual(on('2026-12-10', record, no), ['consultation-missing']);
    assert.deepEqual(on('2026-12-10', talked(record, '2026-12-10'), { verb: 'refuse' }), ['invalid-request', '/grounds']);
    assert.deepEqual(on('2027-01-04', talked(record, '2026-12-10'), { ...no, explanation: ' ' }), ['explanation-missing', '/explanation']);
    assert.equal(stateOn(decided(talked(record, '2026-12-10'), '2026-12-31', { verb: 'refuse', grounds: ['quality'] }), '2026-12-31'), 'refused');
    assert.equal(stateOn(decided(talked(record, '2026-12-10'), '2027-01-04', no), '2027-01-04'), 'refused');
  });
  it('without an explanation is flagged for HR, before the day too', () => {
    assert.deepEqual(seen(decided(talked(made(), '2026-12-10'), '2026-12-31', { verb: 'refuse', grounds: ['quality'] }), '2026-12-31', 'hr').flags, ['refused-without-explanation']);
    assert.deepEqual(seen(decided(talked(made(), '2026-12-10'), '2026-12-31', no), '2026-12-31', 'hr').flags, []);
  });
  it('keeps the letter that was sent: as edited, or as worded', () => {
    const refused = decided(talked(made(), '2026-12-10'), '2026-12-11', no), edited = decided(talked(made(), '2026-12-10'), '2026-12-11', { ...no, letter: 'Dear Sam' });
    assert.match(seen(refused, '2026-12-11').outcome?.letter ?? '', /detrimental impact on quality[\s\S]*appeal until 25 December 2026/);
    assert.equal(seen(edited, '2026-12-11').outcome?.letter, 'Dear Sam');
  });
  it('can be appealed once, in time; HR decides, and the approver no longer can', () => {
    const refused = decided(talked(made(), '2026-12-10'), '2026-12-11', no);
    assert.deepEqual(seen(refused, '2026-12-25').may, ['appeal']);
    assert.deepEqual([seen(refused, '2026-12-26').may, refusedBy(workingAppealed(refused, { reason: 'x' }, at('2026-12-26')))], [[], ['not-waiting']]);
    const appealed = then(refused, '2026-12-14', workingAppealed(refused, { reason: 'Jo can cover.' }, at('2026-12-14')), 'person');
    assert.deepEqual([stateOn(appealed, '2026-12-14'), seen(appealed, '2026-12-14', 'approver').may, refusedBy(workingDecided(appealed, { verb: 'accept' }, 'approver', boss, at('2026-12-14')))], ['appealed', [], ['verb-not-available']]);
    assert.deepEqual(seen(appealed, '2027-01-27', 'hr').flags, ['overdue', 'appeal-waiting']);
    const upheld = decided(appealed, '2026-12-20', { verb: 'accept' }, 'hr');
    assert.deepEqual([stateOn(upheld, '2027-06-01'), seen(upheld, '2026-12-20').outcome?.isAppeal, seen(upheld, '2026-12-20').outcome?.by], ['accepted', true, 'hr']);
    assert.match(seen(upheld, '2026-12-20').outcome?.letter ?? '', /uphold it/);
    const final = decided(appealed, '2026-12-20', no, 'hr');
    assert.deepEqual([stateOn(final, '2026-12-20'), seen(final, '2026-12-20').may, refusedBy(workingAppealed(final, { reason: 'Again' }, at('2026-12-20')))], ['refused', [], ['not-waiting']]);
  });
});

describe('an offer', () => {
  const other = (day = '2026-12-10') => decided(made(), day, { verb: 'offer-alternative', alternative: { hours: 'Four days' } });
  it('that is agreed settles it; one that is not leaves it to be decided', () => {
    assert.deepEqual([stateOn(answered(other(), '2026-12-12', 'alternative', 'agree'), '2026-12-12'), seen(answered(other(), '2026-12-12', 'alternative', 'agree'), '2026-12-12').outcome?.verb], ['accepted', 'offer-alternative']);
    assert.equal(stateOn(answered(other(), '2026-12-12', 'alternative', 'disagree'), '2026-12-12'), 'waiting');
    assert.equal(stateOn(answered(decided(talked(made(), '2026-12-09'), '2026-12-10', { verb: 'offer-alternative', alternative: { hours: 'Four days' } }), '2026-12-12', 'alternative', 'disagree'), '2026-12-12'), 'consulting');
  });
  it('says something', () => {
    assert.deepEqual(refusedBy(workingDecided(made(), { verb: 'offer-alternative', alternative: { hours: ' ' } }, 'hr', boss, at('2026-12-10'))), ['invalid-request', '/alternative']);
    assert.deepEqual(refusedBy(workingDecided(made(), { verb: 'offer-trial' }, 'hr', boss, at('2026-12-10'))), ['invalid-request', '/trial']);
    assert.deepEqual(refusedBy(workingDecided(made(), { verb: 'offer-trial', trial: { untilOn: '2026-12-10' } }, 'hr', boss, at('2026-12-10'))), ['invalid-request', '/trial/untilOn']);
    assert.deepEqual(refusedBy(workingDecided(made(), { verb: 'accept', grounds: ['quality'], trial: { untilOn: '2027-12-10' } }, 'hr', boss, at('2026-12-10'))), ['invalid-request', '/grounds', '/trial']);
  });
});

describe('who decides', () => {
  it('is the approver or HR, and never whoever asked', () => {
    const record = made();
    assert.equal(deciderView(record, boss, ['boss@northbridge.example']), 'approver');
    assert.equal(deciderView(record, boss, []), undefined);
    assert.equal(deciderView(record, { ...boss, roles: ['hr'] }, []), 'hr');
    assert.equal(deciderView(record, { ...sam, roles: ['employee', 'manager', 'hr'] }, ['boss@northbridge.example']), undefined);
  });
  it('comes too late once it is decided or taken back', () => {
    const yes = decided(made(), '2026-12-10', { verb: 'accept' }), back = then(made(), '2026-12-10', workingWithdrawn(made(), at('2026-12-10')), 'person');
    for (const ruling of [workingDecided(yes, no, 'hr', boss, at('2026-12-11')), workingConsulted(yes, { heldOn: '2026-12-11' }, 'hr', at('2026-12-11'))]) assert.deepEqual(refusedBy(ruling), ['already-decided']);
    assert.deepEqual(refusedBy(workingDecided(back, no, 'hr', boss, at('2026-12-11'))), ['not-waiting']);
    assert.deepEqual(refusedBy(workingWithdrawn(yes, at('2026-12-11'))), ['not-waiting']);
  });
  it('puts on record only what was held, and since it was asked', () => {
    assert.deepEqual(refusedBy(workingConsulted(made(), { heldOn: '2026-11-25' }, 'hr', at('2026-12-11'))), ['invalid-request', '/heldOn']);
    assert.deepEqual(refusedBy(workingConsulted(made(), { heldOn: '2026-12-12' }, 'hr', at('2026-12-11'))), ['invalid-request', '/heldOn']);
  });
});

it('the letter asked for beforehand is the letter that is sent', () => {
  const record = talked(made(), '2026-12-08');
  for (const body of [no, { verb: 'accept' }, { verb: 'offer-trial', trial: { untilOn: '2027-03-01' } }, { verb: 'offer-alternative', alternative: { place: 'At home on Fridays' } }] as const) {
    assert.equal(seen(decided(record, '2026-12-10', body), '2026-12-10').outcome?.letter, workingLetter(record, body, boss, at('2026-12-10')).text);
  }
  assert.match(workingLetter(record, { verb: 'extend', untilOn: '2027-02-26', reason: 'Cover', locale: 'cy' }, boss, at('2026-12-10')).text, /26 Chwefror 2027/);
});

it('whatever happens in whatever order, what is offered can be done, and nothing else', () => {
  const step = fc.record({ act: fc.constantFrom('consult', 'extend', 'accept', 'offer-alternative', 'offer-trial', 'refuse', 'answer', 'appeal', 'withdraw'), view: fc.constantFrom('approver', 'hr'), yes: fc.boolean(), days: fc.nat(25) } as const);
  let ends = 0;
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    let record = made('2026-09-01', { ...wish, startsOn: '2026-10-01' }), day = '2026-09-01';
    for (const { act, view, yes, days } of steps) {
      day = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
      const standing = workingStanding(record, offer, day), [offered] = standing.openOffers, setting = at(day);
      const isOwn = act === 'answer' || act === 'appeal' || act === 'withdraw';
      const may = workingMay(standing, isOwn ? 'own' : view, day).includes(act);
      const decision: WorkingDecide = act === 'refuse' ? no : act === 'offer-trial' ? { verb: act, trial: { untilOn: '2028-01-01' } } : act === 'offer-alternative' ? { verb: act, alternative: { times: 'Later' } } : { verb: 'accept' };
      const ruling = act === 'consult' ? workingConsulted(record, { heldOn: day }, view, setting)
        : act === 'extend' ? workingExtensionProposed(record, { untilOn: '2028-06-01', reason: 'Cover' }, view, setting)
          : act === 'answer' ? workingAnswered(record, { to: offered?.to ?? 'trial', answer: yes ? 'agree' : 'disagree' }, setting)
            : act === 'appeal' ? workingAppealed(record, { reason: 'Because' }, setting)
              : act === 'withdraw' ? workingWithdrawn(record, setting) : workingDecided(record, decision, view, boss, setting);
      // A second extension to the same day is refused for the day, not for the act.
      if (act === 'extend' && standing.extendedTo === '2028-06-01') continue;
      assert.equal(!ruling.refused, may, `${act} as ${view} on ${day}: ${JSON.stringify(ruling.refused)} after ${record.events.map(({ event }) => event).join()}`);
      if (!ruling.refused) record = then(record, day, ruling, isOwn ? 'person' : view === 'hr' ? 'hr' : 'manager');
      const after = workingStanding(record, offer, day);
      if (after.isFinal) ends += 1;
      assert.ok(!(after.isFinal && (after.isLive || after.isOverdue || after.openOffers.length > 0)));
      assert.ok(after.dueOn >= '2026-10-31');
    }
  }), { numRuns: 400 });
  assert.ok(ends > 100);
});

it('the grounds are the eight of the rules', () => assert.equal(workingGrounds.length, 8));
