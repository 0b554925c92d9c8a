// A forum as it is told: what a change keeps and takes away, whose eyes see what of a meeting, and a year in which nobody is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newAction, type ForumSetUp, type Role } from '@think-carer/contract';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import {
  capacityOf, changedForum, placesOffered, forumDateOf, forumMeetingOf, forumOf, forumYearOf, gatheringFaults, memberPlacesOf, newForum, occurrencesOf, openPlaces, placesAfter, withCancelled, type ForumEyes, type GatheringRecord, type MemberFacts, type PlaceEvent,
} from './index.ts';

const offer = extendPack(parsePack(northbridge), [parsePack(statutory)]), now = new Date('2027-01-04T09:00:00.000Z'), at = now.toISOString();
const sent: ForumSetUp = {
  kind: 'forum', title: 'Staff carers forum', about: 'Four times a year', room: 'Committee Room 2', link: 'https://meet.example/8f2c', capacity: { room: 2, link: 5 }, partners: [{ name: 'The trust' }],
  schedule: { rule: { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2027-01-01', at: '12:00', minutes: 90, nation: 'england' } },
};
const forum = newForum(sent, { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', now }), year = { from: '2027-01-01', to: '2027-12-31' };
const dates = (record: GatheringRecord) => occurrencesOf(record.says.schedule, year, offer);
const [february] = dates(forum);
const facts: MemberFacts = { by: 'sam', tell: null, mayTell: true, lastReply: null, now: at };
const replied = (seq: number, by: string, more: object = {}): PlaceEvent => ({ seq, at, event: 'replied', by, reply: { kind: 'count', way: 'link', ...more } });
const some = placesAfter([{ seq: 1, at, event: 'opened', capacity: capacityOf(forum) }, replied(2, 'sam', { kind: 'name', called: 'Sam', toChair: true }), replied(3, 'ana', { kind: 'alias', called: 'Robin', needs: ['captions'], needsText: 'Near the door' })]);

describe('a forum', () => {
  it('begins with what a forum begins with', () => {
    assert.deepEqual([forum.says.more, newForum({ ...sent, kind: 'group' }, { id: 'x', now }).says.more], [{ standing: ['leave-rates', 'open-actions'] }, { standing: ['open-actions'] }]);
    assert.deepEqual(forum.says.partners, [{ name: 'The trust', privacyUrl: null, domains: [] }]);
    const shown = forumOf(forum, february!, offer, '2027-01-04');
    assert.deepEqual([shown.next!.id, shown.organisations.map(({ privacyUrl }) => privacyUrl), 'link' in shown], [`${forum.id}_20270209T1200`, ['https://northbridge.example/privacy/carers', null], false]);
    assert.doesNotMatch(JSON.stringify(shown), /meet\.example/);
  });
  it('is for those who work here unless it says otherwise; a working group for whoever is asked into it', () => {
    const { audiences: _, ...silent } = { ...sent, audiences: [] }, of = (more: object) => newForum({ ...silent, ...more }, { id: forum.id, now }).says.audiences;
    assert.deepEqual([of({}), of({ audiences: [] }), of({ audiences: ['carers'] }), of({ kind: 'group' })], [['staff'], [], ['carers'], []]);
    assert.deepEqual(changedForum({ ...forum, says: { ...forum.says, audiences: [] } }, {}).says.audiences, [], 'one that there is stays as it is');
  });
  it('is changed by what is sent, and keeps the rest; null takes away', () => {
    const same = changedForum(forum, {});
    assert.deepEqual(same, forum);
    const without = changedForum(forum, { about: null, link: null });
    assert.deepEqual([without.says.about, without.link, 'about' in without.says, without.says.room], [undefined, null, false, 'Committee Room 2']);
    assert.deepEqual(capacityOf(without), { room: 2, link: 0 }, 'no place where there is no link');
    assert.deepEqual([forum, without, { ...without, link: 'https://meet.example/x', says: { ...without.says, room: null } }].map((one) => placesOffered(one).only), [undefined, 'room', 'link']);
    const versions = [{ room: 'The Old Library' }, { title: 'Another' }, { link: 'https://meet.example/y' }, { capacity: { room: 9, link: 9 } }, { room: 'Committee Room 2' }].map((more) => dates(changedForum(forum, more))[0]!.sequence);
    assert.deepEqual(versions, [1, 1, 1, 0, 0], 'what calendars show is one more version of each date');
    const moved = { ...forum, says: { ...forum.says, schedule: { ...forum.says.schedule, changes: [{ of: february!.id, to: { at: '13:00' } }] } } };
    const ruled = changedForum(moved, { schedule: { rule: { ...sent.schedule.rule!, minutes: 60 } } });
    assert.deepEqual([ruled.says.schedule.revision, dates(ruled)[0]!.at, dates(ruled)[0]!.minutes], [1, '13:00', 60], 'a date that was moved by hand stays where it was put');
  });
  it('calls off dates that a new rule does not have, so that they are still there to be read', () => {
    const thursdays = changedForum(forum, { schedule: { rule: { ...sent.schedule.rule!, weekday: 'thu' } } });
    assert.ok(dates(thursdays).every(({ id }) => id !== february!.id));
    const off = dates(withCancelled(thursdays, [february!])).find(({ id }) => id === february!.id)!;
    assert.deepEqual([off.state, off.on, off.at, off.minutes], ['cancelled', '2027-02-09', '12:00', 90]);
    assert.equal(withCancelled(thursdays, []), thursdays);
  });
  it('names what is wrong with its rule and its place', () => {
    const pointers = (more: object) => gatheringFaults({ schedule: forum.says.schedule, room: null, link: 'x', ...more }).map(({ pointer }) => pointer);
    assert.deepEqual(pointers({}), []);
    assert.deepEqual(pointers({ link: null }), ['/room']);
    assert.deepEqual(pointers({ schedule: { rule: null, dates: [] } }), ['/schedule']);
    assert.deepEqual(pointers({ schedule: { rule: { ...sent.schedule.rule!, months: [2], weeks: undefined } } }), ['/schedule/rule/months']);
    assert.deepEqual(pointers({ schedule: { rule: { ...sent.schedule.rule!, to: '2026-01-01' }, timeZone: 'Here' } }), ['/schedule/timeZone', '/schedule/rule/to']);
  });
});

describe('a date', () => {
  const seen = (more: Partial<MemberFacts> = {}, places = some) => memberPlacesOf(forum, february!, places, { ...facts, ...more });
  it('has its link for whoever has a place by it, until it is over', () => {
    assert.equal(seen().mine!.link, 'https://meet.example/8f2c');
    assert.deepEqual([seen({ now: '2027-02-09T13:29:00.000Z' }).mine!.link, seen({ now: '2027-02-09T13:31:00.000Z' }).mine!.link, seen({ now: '2027-02-09T13:31:00.000Z' }).closed], ['https://meet.example/8f2c', null, 'over']);
    const held = placesAfter([{ seq: 9, at, event: 'held' }], some), off = placesAfter([{ seq: 9, at, event: 'cancelled' }], some);
    assert.deepEqual([seen({ now: '2027-02-09T13:00:00.000Z' }, held).mine!.link, seen({}, held).closed], ['https://meet.example/8f2c', 'held'], 'whoever says that it is held has not ended it');
    assert.deepEqual([seen({}, off).mine!.link, seen({}, off).mine!.place, seen({}, off).closed], [null, null, 'cancelled']);
    assert.equal(seen({ by: 'nobody' }).mine, null);
  });
  it('is open before anybody has replied, and says no more of a holiday that may be once it is over', () => {
    const doubtful = { ...february!, mayFallOn: ['bank-holiday' as const] }, at2 = (moment: string) => forumDateOf(forum, doubtful, openPlaces(forum), { ...facts, now: moment }, { agenda: false, minutes: false });
    assert.deepEqual([at2(at).closed, at2(at).date.mayFallOn, at2('2027-03-01T00:00:00.000Z').date.mayFallOn], [null, ['bank-holiday'], []]);
  });
});

describe('a meeting', () => {
  const action = newAction({ kind: 'action', title: 'A loop', owner: 'Facilities', dueOn: '2027-01-01' }, { id: 'a', forum: forum.id, now });
  const seenBy = (eyes: ForumEyes, record = forum, by = 'other', roles: readonly Role[] = [eyes === 'member' ? 'employee' : eyes]) => forumMeetingOf({
    record, occurrence: february!, state: some, member: { ...facts, by }, eyes, roles, actions: [action, { ...action, id: 'b', state: 'done' }], figures: null, firstAgenda: [], today: '2027-01-04',
    papers: { agenda: undefined, notes: { version: 3, updatedAt: at, body: 'Notes' }, draft: { version: 2, updatedAt: at, body: 'A draft' }, minutes: undefined },
  });
  it('shows the chair heads, needs, and the names of those who chose it', () => {
    const { chair, mayWrite, etags } = seenBy('chair');
    assert.deepEqual([chair!.heads, chair!.named, chair!.needs.texts, chair!.draft?.text], [{ room: 0, link: 2, waiting: 0 }, [{ called: 'Sam', kind: 'name', place: 'link' }], ['Near the door'], 'A draft']);
    assert.deepEqual([mayWrite, etags], [{ agenda: true, notes: false, minutes: true, actions: true }, { agenda: '"0"', notes: '"3"', minutes: '"2"' }]);
  });
  it('tells the commissioner in counts, who may come as well; nobody else', () => {
    const ofThree = { replied: null, repliedOn: null, attended: null, releases: { asked: null, askedOn: null, by: null, answeredOn: null } };
    assert.deepEqual([seenBy('commissioner').counts, seenBy('member', forum, 'sam', ['employee', 'commissioner']).counts], [ofThree, ofThree]);
    for (const [eyes, roles] of [['member', ['employee', 'manager', 'hr', 'equalities', 'analyst', 'administrator', 'partner', 'guest']], ['chair', ['chair', 'commissioner']]] as const) assert.equal(seenBy(eyes, forum, 'other', roles).counts, null);
  });
  it('shows nobody else any of it', () => {
    for (const eyes of ['member', 'commissioner'] as const) {
      const seen = seenBy(eyes);
      assert.equal(seen.chair, null);
      assert.doesNotMatch(JSON.stringify(seen), /Sam|Robin|Near the door|draft|meet\.example/, eyes);
      assert.deepEqual([seen.mayWrite.agenda, seen.notes], [false, null], eyes);
      assert.deepEqual(seen.actions.map(({ id, isLate }) => [id, isLate]), [['a', true]], 'what is done elsewhere is not in the way');
    }
  });
  it('of a working group is written by those who belong to it', () => {
    const group = { ...forum, kind: 'group' as const }, member = seenBy('member', group);
    assert.deepEqual([member.mayWrite, member.notes?.text, member.actions[0]!.mayChange], [{ agenda: true, notes: true, minutes: false, actions: true }, 'Notes', true]);
    assert.deepEqual([seenBy('commissioner', group).notes, seenBy('commissioner', group).mayWrite.notes], [null, false]);
  });
});

it('a year counts what was held, and tells no number from which a small one could be worked out', () => {
  const state = (heads: number) => placesAfter([{ seq: 1, at, event: 'opened', capacity: { room: null, link: null } }, { seq: 2, at, event: 'held', heads: { room: heads, link: 0 } }]), all = dates(forum);
  const told = (...heads: number[]) => forumYearOf(forum, '2027', all.slice(0, heads.length).map((occurrence, i) => ({ occurrence, places: state(heads[i]!) })), [], '2027-12-31');
  assert.deepEqual([told(17, 22).attended, told(17, 8).attended, told(17, 8).meetings.map(({ attended }) => attended)], [39, 17, [17, null]]);
  const done = { ...newAction({ kind: 'action', title: 'A loop', owner: 'Facilities', dueOn: '2027-01-01' }, { id: 'a', forum: forum.id, now }), state: 'done' as const, doneOn: '2027-03-01', changed: 'There is a loop.' };
  const { changes, actions } = forumYearOf(forum, '2027', [], [done, { ...done, id: 'b', changed: null }, { ...done, id: 'c', doneOn: '2028-01-01' }, { ...done, id: 'd', state: 'open', doneOn: null }], '2027-12-31');
  assert.deepEqual([changes.map(({ id }) => id), actions], [['a'], { raised: 4, done: 2, dropped: 0, open: 1 }]);
});
