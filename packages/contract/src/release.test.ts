// Asking for the time: what may be asked, who sees it and which part, by when it is answered, and how it follows the meeting.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendPack, parsePack } from '@think-carer/rules';
import fc from 'fast-check';
import { approvalMail } from './approval.mail.ts';
import { isRefused, viewsOfRequest, type Asker, type RequestView } from './approval.ts';
import { deskItem } from './desk.policy.ts';
import { isForEverybody, protectedTimeOf, releaseWords } from './protected-time.ts';
import { acceptRelease, decideRelease, figureOfRelease, meetingHours, movedHours, moveRelease, newRelease, releaseClash, releaseDueOn, releaseFaults, releaseMay, releaseOnDay, viewsOfRelease, withdrawRelease, withReleaseEvent } from './release.policy.ts';
import { lastReleaseEvents, releaseStanding, type ReleaseRecord } from './release.ts';
import { isReleaseNoteShown, releaseNoteExpiresOn, seenRelease } from './release.view.ts';
import type { ReleaseAsk, ReleaseDecide } from './wire.ts';

const read = (name: string) => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${name}.json`, import.meta.url), 'utf8')));
const law = read('uk-statutory'), offer = extendPack(read('northbridge'), [law]);
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00.000Z`);
const dateId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41_20270511T1200', meeting = { on: '2027-05-11', at: '12:00', minutes: 90, isOn: true, isForEverybody: true, isOwnTime: false };
const sam = { key: 'sam', name: 'Sam Okafor', email: 'sam@x.example', managerEmail: 'Priya@X.example' };
const ask = (body: Partial<ReleaseAsk> = {}, on = '2027-04-20', person: typeof sam | { key: string } = sam): ReleaseRecord => newRelease({ date: dateId, ...body }, meeting, person, { id: '1', reference: 'TM-1', by: 'b', now: at(on) });
const decide = (record: ReleaseRecord, body: ReleaseDecide, on: string, views: RequestView[] = ['approver']) => {
  const event = decideRelease(record, body, views, at(on));
  return isRefused(event) ? { code: event.refused, faults: event.errors?.map(({ pointer, code }) => `${pointer} ${code}`), record } : { code: 'done', faults: undefined, record: withReleaseEvent(record, event, at(on)) };
};
const done = (record: ReleaseRecord, body: ReleaseDecide, on = '2027-04-21') => decide(record, body, on).record;

describe('taking another time', () => {
  const other = { on: '2027-05-10', from: '09:00', to: '10:00' }, offered = done(ask(), { verb: 'another-time', other });
  const accept = (record: ReleaseRecord, on: string) => { const event = acceptRelease(record, at(on)); return isRefused(event) ? event.refused : withReleaseEvent(record, event, at(on)); };
  it('releases the request for that time, and leaves what was asked for as it was', () => {
    const taken = accept(offered, '2027-04-22') as ReleaseRecord, standing = releaseStanding(taken);
    assert.deepEqual([standing.state, standing.hours, standing.outcome], ['released', releaseStanding(ask()).hours, { verb: 'accept', at: at('2027-04-22').toISOString(), by: 'person', other }]);
    assert.deepEqual([figureOfRelease(offered), figureOfRelease(taken), lastReleaseEvents.released], ['another-time', 'released', ['released', 'accepted']]);
    assert.deepEqual([releaseMay(taken, ['own'], '2027-04-22'), releaseMay(taken, ['approver'], '2027-04-22'), accept(taken, '2027-04-22'), decide(taken, { verb: 'release' }, '2027-04-22').code], [['withdraw'], [], 'not-waiting', 'already-decided']);
    assert.equal(releaseClash([taken], dateId)?.code, 'already-decided');
  });
  it('is there only while it is offered, and neither day is over', () => {
    assert.deepEqual([releaseMay(offered, ['own'], '2027-05-10'), releaseMay(offered, ['own'], '2027-05-11'), releaseMay(offered, ['own'], '2027-05-12')], [['accept', 'withdraw'], ['withdraw'], []]);
    assert.deepEqual([accept(offered, '2027-05-11'), accept(ask(), '2027-04-22'), accept(done(offered, { verb: 'release' }), '2027-04-22')], ['not-waiting', 'not-waiting', 'not-waiting']);
    const later = done(ask(), { verb: 'another-time', other: { ...other, on: '2027-06-01' } });
    assert.deepEqual([releaseMay(later, ['own'], '2027-05-11'), releaseMay(later, ['own'], '2027-05-12')], [['accept', 'withdraw'], []]);
    assert.ok(!releaseMay(offered, ['approver'], '2027-04-22').includes('accept') && !releaseMay(offered, ['hr'], '2027-04-22').includes('accept'));
  });
  it('is asked anew where the meeting moves, with the way there and back as it was', () => {
    const taken = accept(done(ask({ hours: { from: '11:45', to: '13:45' } }), { verb: 'another-time', other }), '2027-04-22') as ReleaseRecord, event = moveRelease(taken, meeting, { ...meeting, at: '15:00' })!;
    assert.deepEqual([event.hours, releaseStanding(withReleaseEvent(taken, event, at('2027-04-23'))).outcome], [{ on: '2027-05-11', from: '14:45', to: '16:45' }, null]);
  });
});

describe('meetingHours', () => {
  it('are those on the wall in the night of a clock change, and never end before they begin', () => {
    assert.deepEqual(meetingHours({ on: '2027-03-28', at: '01:30', minutes: 90 }), { on: '2027-03-28', from: '02:30', to: '04:00' });
    assert.deepEqual(meetingHours({ on: '2027-10-31', at: '01:30', minutes: 90 }), { on: '2027-10-31', from: '01:30', to: '02:00' });
    assert.deepEqual(meetingHours({ on: '2027-10-31', at: '01:30', minutes: 30 }), { on: '2027-10-31', from: '01:30', to: '02:00' });
    assert.deepEqual(meetingHours({ on: '2027-05-11', at: '23:00', minutes: 90 }), { on: '2027-05-11', from: '23:00', to: '23:59' });
  });
});

describe('asking for the time', () => {
  const faults = (body: Partial<ReleaseAsk>, date = meeting, on = '2027-04-20') => releaseFaults({ date: dateId, ...body }, date, offer, at(on)).map(({ pointer, code }) => `${pointer} ${code}`);
  it('is for a meeting that is to come, over hours that touch it, and a team of the offer', () => {
    assert.deepEqual([faults({}), faults({ hours: { from: '11:30', to: '14:00' } }), faults({ hours: { from: '12:30', to: '13:00' } })], [[], [], []]);
    assert.deepEqual(faults({ hours: { from: '14:00', to: '12:00' } }), ['/hours/to before-start']);
    assert.deepEqual([faults({ hours: { from: '13:30', to: '14:00' } }), faults({ hours: { from: '10:00', to: '12:00' } })], [['/hours not-the-meeting'], ['/hours not-the-meeting']]);
    assert.deepEqual(faults({ team: 'pirates' }), ['/team not-an-option']);
    assert.deepEqual([faults({}, { ...meeting, isOn: false }), faults({}, meeting, '2027-05-11'), faults({}, meeting, '2027-05-12')], [['/date cancelled'], [], ['/date past']]);
    assert.deepEqual([faults({}, { ...meeting, isOwnTime: true }), faults({}, { ...meeting, isOwnTime: true, isOn: false })], [['/date own-time'], ['/date cancelled']], 'there is no time to ask for');
  });
  it('takes the time of the meeting, or with the way there and back', () => {
    assert.deepEqual(releaseStanding(ask()).hours, { on: '2027-05-11', from: '12:00', to: '13:30' });
    assert.deepEqual(releaseStanding(ask({ hours: { from: '11:45', to: '13:45' } })).hours, { on: '2027-05-11', from: '11:45', to: '13:45' });
    assert.deepEqual(meetingHours({ on: '2027-05-11', at: '23:00', minutes: 90 }).to, '23:59', 'never past its day');
  });
  it('goes to the manager given, else the host’s, else to HR; null sends it to HR', () => {
    assert.deepEqual([ask().approverEmail, ask({ approverEmail: 'Lee@x.example' }).approverEmail, ask({ approverEmail: null }).approverEmail, ask({ approverEmail: 'SAM@x.example' }).approverEmail, ask({}, '2027-04-20', { key: 'x' }).approverEmail], ['priya@x.example', 'lee@x.example', null, null, null]);
  });
  it('is made once for each date, and anew once it was taken back', () => {
    const one = ask(), taken = withReleaseEvent(one, { event: 'withdrawn', by: 'person' }, at('2027-04-21'));
    assert.deepEqual([releaseClash([], dateId), releaseClash([one], 'other'), releaseClash([taken], dateId)], [undefined, undefined, undefined]);
    assert.deepEqual([releaseClash([one], dateId)?.code, releaseClash([done(one, { verb: 'release' })], dateId)?.code, releaseClash([taken, one], dateId)?.existingId], ['request-live', 'already-decided', '1']);
  });
});

describe('by when', () => {
  it('within a week, before the day, and at once where it is late', () => {
    const due = (on: string) => releaseDueOn(releaseStanding(ask({}, on)));
    assert.deepEqual([due('2027-04-20'), due('2027-05-06'), due('2027-05-10'), due('2027-05-11')], ['2027-04-27', '2027-05-10', '2027-05-10', '2027-05-11']);
  });
  it('it runs late, and once the day has passed it is unanswered', () => {
    const state = (on: string) => { const day = releaseOnDay(ask(), on); return [day.state, day.isOverdue, day.clocks.length]; };
    assert.deepEqual([state('2027-04-27'), state('2027-04-28'), state('2027-05-11'), state('2027-05-12')], [['asked', false, 1], ['asked', true, 1], ['asked', true, 1], ['unanswered', false, 0]]);
  });
  it('an answered one has no clock, and keeps its state when the day has passed', () => {
    const day = releaseOnDay(done(ask(), { verb: 'release' }), '2028-01-01');
    assert.deepEqual([day.state, day.clocks, day.isOverdue], ['released', [], false]);
  });
});

describe('answering', () => {
  const other = { on: '2027-05-11', from: '12:30', to: '13:30' };
  it('gives the time, refuses with a reason, or offers another time', () => {
    assert.equal(releaseStanding(done(ask(), { verb: 'release' })).outcome?.verb, 'release');
    assert.deepEqual([decide(ask(), { verb: 'refuse' }, '2027-04-21').faults, decide(ask(), { verb: 'refuse', reason: ' \u202e ' }, '2027-04-21').faults], [['/reason missing'], ['/reason missing']]);
    assert.deepEqual(releaseStanding(done(ask(), { verb: 'refuse', reason: 'Two are away.' })).outcome, { verb: 'refuse', at: '2027-04-21T10:00:00.000Z', by: 'manager', reason: 'Two are away.' });
    assert.deepEqual(releaseStanding(done(ask(), { verb: 'another-time', other })).outcome?.other, other);
    assert.deepEqual([decide(ask(), { verb: 'another-time' }, '2027-04-21').faults, decide(ask(), { verb: 'release', other }, '2027-04-21').faults], [['/other missing'], ['/other not-allowed']]);
    const wrong = (more: object, on = '2027-04-21') => decide(ask(), { verb: 'another-time', other: { ...other, ...more } }, on).faults;
    assert.deepEqual([wrong({ on: '2027-04-20' }), wrong({ on: '2028-06-01' }), wrong({ to: '12:30' }), wrong({ from: '12:00', to: '13:30' })], [['/other/on too-small'], ['/other/on too-big'], ['/other/to before-start'], ['/other same']]);
  });
  it('a refusal can be turned into a release until the day has passed; nothing else is answered twice', () => {
    const refused = done(ask(), { verb: 'refuse', reason: 'No.' });
    assert.deepEqual([decide(refused, { verb: 'refuse', reason: 'No.' }, '2027-04-22').code, decide(refused, { verb: 'release' }, '2027-05-12').code], ['already-decided', 'not-waiting']);
    const after = done(refused, { verb: 'release' }, '2027-05-11');
    assert.deepEqual([releaseStanding(after).state, decide(after, { verb: 'refuse', reason: 'No.' }, '2027-05-11').code], ['released', 'already-decided']);
  });
  it('nobody answers their own, nor what was taken back', () => {
    assert.equal(decide(ask(), { verb: 'release' }, '2027-04-21', ['own']).code, 'role-not-allowed');
    assert.equal(decide(withReleaseEvent(ask(), { event: 'withdrawn', by: 'person' }, at('2027-04-21')), { verb: 'release' }, '2027-04-22').code, 'not-waiting');
  });
  it('is taken back whatever was answered, once, until the day has passed', () => {
    const released = done(ask(), { verb: 'release' }), back = (record: ReleaseRecord, on: string) => withdrawRelease(record, 'person', at(on));
    assert.ok(!isRefused(back(released, '2027-05-11')) && isRefused(back(released, '2027-05-12')));
    assert.ok(isRefused(back(withReleaseEvent(released, { event: 'withdrawn', by: 'organiser' }, at('2027-05-01')), '2027-05-02')));
  });
});

describe('a meeting that moves', () => {
  it('is asked for anew, with the same time for the way', () => {
    const record = done(ask({ hours: { from: '11:45', to: '14:00' } }), { verb: 'release' }), after = { on: '2027-05-13', at: '15:00', minutes: 60 };
    const draft = moveRelease(record, meeting, after)!, moved = withReleaseEvent(record, draft, at('2027-05-01'));
    assert.deepEqual([draft.by, draft.hours], ['organiser', { on: '2027-05-13', from: '14:45', to: '16:30' }]);
    assert.deepEqual([releaseStanding(moved).state, releaseStanding(moved).outcome, figureOfRelease(moved), releaseMay(moved, ['approver'], '2027-05-01')], ['asked', null, 'asked', ['release', 'refuse', 'another-time']]);
    assert.equal(releaseDueOn(releaseStanding(moved)), '2027-05-08', 'and the time to answer begins again');
    assert.equal(moveRelease(record, meeting, meeting), undefined, 'the same time is no move');
    assert.equal(moveRelease(withReleaseEvent(record, { event: 'withdrawn', by: 'person' }, at('2027-05-01')), meeting, after), undefined);
  });
  it('never runs out of its day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 5, max: 1440 }), fc.integer({ min: 0, max: 1439 }), (begins, minutes, next) => {
      const clock = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`, before = meetingHours({ on: '2027-05-11', at: clock(begins), minutes });
      const { from, to } = movedHours({ on: '2027-05-11', from: '00:00', to: '23:59' }, before, meetingHours({ on: '2027-05-12', at: clock(next), minutes }));
      assert.match(`${from} ${to}`, /^([01]\d|2[0-3]):[0-5]\d ([01]\d|2[0-3]):[0-5]\d$/);
    }), { numRuns: 100 });
  });
});

describe('who is shown what', () => {
  const askers: Asker[] = [{ key: 'sam', roles: ['employee'] }, { key: 'sam', roles: ['hr', 'manager', 'employee'], email: 'priya@x.example' }, { key: 'priya', roles: ['manager'], email: 'priya@x.example' }, { key: 'jo', roles: ['hr'] }, { key: 'ann', roles: ['employee', 'chair', 'commissioner'] }];
  it('HR sees what has no manager to go to, and nothing else', () => {
    const views = (record: ReleaseRecord) => askers.map((one) => viewsOfRelease(record, one, one.roles.includes('manager') ? ['priya@x.example'] : []));
    assert.deepEqual(views(ask()), [['own'], ['own'], ['approver'], [], []]);
    assert.deepEqual(views(ask({ approverEmail: null })), [['own'], ['own'], [], ['hr'], []]);
    assert.deepEqual(viewsOfRequest(ask(), askers[3]!, []), ['hr'], 'as leave would be');
  });
  it('whoever answers learns the hours, the rule and that it is open to everybody, and nothing of which meeting it is', () => {
    for (const view of ['approver', 'hr'] as const) {
      const seen = seenRelease(ask({ approverEmail: view === 'hr' ? null : 'priya@x.example' }), view, offer, at('2027-04-21'));
      assert.doesNotMatch(JSON.stringify(seen), /carer|gofal|019ab2f0|20270511T1200|"by":"b"/i);
      assert.match(JSON.stringify(seen.protectedTime), /up to 3 hours of work time/);
      assert.match(JSON.stringify(seen.title), /open to everybody/);
    }
    assert.equal(seenRelease(ask(), 'own', offer, at('2027-04-21')).date, dateId);
  });
  it('where the offer has no rule, the title is our own and there is none', () => {
    const seen = seenRelease(ask(), 'approver', law, at('2027-04-21'));
    assert.deepEqual([seen.protectedTime, JSON.stringify(seen.title).includes('open to everybody')], [null, true]);
    assert.deepEqual([protectedTimeOf(law, '2027-04-20'), protectedTimeOf(offer, '2030-01-01')], [null, null]);
    assert.equal(protectedTimeOf(offer, '2027-04-20')?.hours, 3);
    assert.doesNotMatch(JSON.stringify(protectedTimeOf(offer, '2027-04-20')), /\{protected|carer|gofal/i);
  });
  it('of what is not open to everybody it says neither that it is, nor for whom, and quotes no rule on what is', () => {
    for (const view of ['own', 'approver'] as const) {
      const seen = seenRelease({ ...ask(), isForEverybody: false }, view, offer, at('2027-04-21'));
      assert.deepEqual([seen.isForEverybody, seen.protectedTime, seen.title], [false, null, { 'en-GB': 'A staff meeting or training', cy: 'Cyfarfod neu hyfforddiant staff' }]);
      assert.doesNotMatch(JSON.stringify(seen), /everybody who|open to|agored i bawb|up to 3 hours|audience|carer|gofal/i);
    }
    assert.deepEqual([isForEverybody('forum', []), isForEverybody('session', ['managers', 'staff']), isForEverybody('group', []), isForEverybody('group', ['staff']), isForEverybody('session', ['managers']), isForEverybody('session', ['carers', 'service-users'])], [true, true, false, false, false, false]);
    assert.deepEqual(releaseWords(true, offer, '2027-04-20').protectedTime, protectedTimeOf(offer, '2027-04-20'));
  });
  it('the person is told who can see it', () => {
    const delegations = [{ id: 'd', fromEmail: 'priya@x.example', toEmail: 'lee@x.example', fromOn: '2027-04-01', untilOn: '2027-04-30', endedAt: null }];
    assert.deepEqual(seenRelease(ask(), 'own', offer, at('2027-04-21'), { delegations }).seenBy?.map(({ who }) => who), ['approver', 'stand-in']);
    assert.deepEqual(seenRelease(ask({ approverEmail: null }), 'own', offer, at('2027-04-21')).seenBy?.map(({ who }) => who), ['hr']);
  });
  it('a note is for the manager it was written to, for a while', () => {
    const record = ask({ note: 'Please.' }), note = (view: RequestView, on: string, more: object = {}) => seenRelease(record, view, offer, at(on), more).note;
    assert.deepEqual([note('own', '2027-04-21'), note('approver', '2027-05-11'), note('approver', '2027-05-12'), note('approver', '2027-04-21', { isStandIn: true }), note('hr', '2027-04-21'), note('approver', '2027-04-21', { isListed: true })], ['Please.', 'Please.', undefined, undefined, undefined, undefined]);
    assert.equal(releaseNoteExpiresOn(done(record, { verb: 'release' })), '2027-04-28');
    assert.ok(!isReleaseNoteShown(withReleaseEvent(record, { event: 'withdrawn', by: 'person' }, at('2027-04-21')), '2027-04-21'));
  });
  it('on a desk it has days and hours, one title, and is closed by an answer or by its day', () => {
    const item = (record: ReleaseRecord, on: string) => deskItem({ kind: 'release', record }, 'approver', { email: 'priya@x.example' }, offer, at(on));
    const { title, days, hours, state, isOpen, nextDeadlineOn, isOverdue, flags } = item(ask(), '2027-04-28');
    assert.deepEqual({ title, days, hours, state, isOpen, nextDeadlineOn, isOverdue, flags }, { title: 'Request for time at a staff meeting', days: ['2027-05-11'], hours: { from: '12:00', to: '13:30' }, state: 'asked', isOpen: true, nextDeadlineOn: '2027-04-27', isOverdue: true, flags: ['overdue'] });
    assert.deepEqual([item(done(ask(), { verb: 'release' }), '2027-04-28').isOpen, item(ask(), '2027-05-12').isOpen, item(ask(), '2027-05-12').state], [false, false, 'unanswered']);
    assert.doesNotMatch(JSON.stringify(item(ask(), '2027-04-28')), /carer|019ab2f0|note/);
  });
});

it('what happened last says which states it may be in', () => {
  const records = [ask(), done(ask(), { verb: 'release' }), done(ask(), { verb: 'refuse', reason: 'No.' }), withReleaseEvent(ask(), { event: 'moved', by: 'organiser', hours: { on: '2027-05-13', from: '12:00', to: '13:00' } }, at('2027-05-01'))];
  for (const record of records) for (const today of ['2027-04-21', '2027-06-01']) assert.ok((lastReleaseEvents[releaseOnDay(record, today).state] as readonly string[]).includes(record.events.at(-1)!.event));
});

it('the mail to a manager says by when and where, and nothing of who, why or what kind', () => {
  const about = { reference: 'TL-7KQ2-M4', employer: 'Northbridge Council', link: 'https://intranet.example/desk', dueOn: '2027-04-27' };
  for (const kind of ['leave', 'working', 'release'] as const) for (const languages of [['en-GB'], ['cy'], ['en-GB', 'cy']] as const) {
    const { subject, text } = approvalMail({ ...about, kind, languages });
    assert.doesNotMatch(`${subject}\n${text}`, /carer|gofal|sam|statutory|undefined|null/i);
    assert.ok(text.includes(about.link) && text.includes(about.reference));
    if (languages[0] !== 'cy') assert.match(text, /Tuesday,? 27 April 2027/);
  }
  assert.equal(approvalMail({ ...about, kind: 'leave', languages: ['en-GB'] }).subject, 'Absence request');
  assert.equal(approvalMail({ ...about, kind: 'leave', languages: ['en-GB', 'cy'] }).subject, 'Absence request / Cais am absenoldeb');
  assert.doesNotMatch(approvalMail({ ...about, dueOn: null, kind: 'leave', languages: ['en-GB'] }).text, /answer by/);
});
