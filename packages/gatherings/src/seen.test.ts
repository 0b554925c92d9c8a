// Who is shown what: a manager nothing, the chair no list of names, nobody the link but whoever has a place by it, and no small number.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GatheringKind, roles } from '@think-carer/contract';
import fc from 'fast-check';
import type { Gathering, Occurrence } from './gathering.ts';
import { placesAfter, type PlaceEvent, type PlacesState, type Reply } from './places.ts';
import { occurrencesOf } from './schedule.ts';
import { type Comer, chairView, commissionerView, countsView, forumEyes, gatheringViews, headCount, mayCome, memberView, publicView, readsForumFigures, trainerView } from './seen.policy.ts';

const at = '2027-04-20T09:00:00.000Z', today = '2027-04-21';
const link = 'https://meet.example/secret';
const gathering: Gathering = { id: 'g', title: 'Forum', room: 'Room 2', link, audiences: [], schedule: { rule: null, dates: [{ on: '2027-05-11', at: '12:00', minutes: 90 }] } };
const [occurrence] = occurrencesOf(gathering.schedule, { from: '2027-01-01', to: '2027-12-31' }) as [Occurrence];
const reply = (by: string, more: Partial<Reply> = {}) => ({ event: 'replied' as const, by, reply: { kind: 'count' as const, way: 'room' as const, ...more } });
const state = (...events: object[]): PlacesState => placesAfter([{ event: 'opened', capacity: { room: 2, link: 1 } }, ...events].map((event, i) => ({ seq: i + 1, at, ...event }) as PlaceEvent));
const full = state(
  reply('key-a', { kind: 'name', called: 'Ann Open', toChair: true, needs: ['captions'] }), reply('key-b', { kind: 'name', called: 'Bob Hidden', needs: ['captions', 'other'], needsText: 'A low desk' }),
  reply('key-c', { kind: 'alias', called: 'Robin', toChair: true, way: 'link' }), reply('key-d', { way: 'link' }), { event: 'release', by: 'key-z', state: 'refused' },
);

describe('what is shown', () => {
  it('to anybody: the next date, never the link nor how many come', () => {
    const shown = publicView(gathering, occurrence);
    assert.deepEqual([shown.next?.on, shown.ways], ['2027-05-11', ['room', 'link']]);
    assert.doesNotMatch(JSON.stringify(shown), /meet\.example|capacity|heads/);
    assert.equal(publicView(gathering, { ...occurrence, state: 'cancelled' }).next, null);
  });
  it('to a member: their own reply; the link only with a place by it', () => {
    const of = (by: string | null, places = full, date = occurrence) => memberView(gathering, date, places, by);
    assert.deepEqual([of('key-a').mine?.link, of('key-c').mine?.link, of('key-d').mine?.link, of(null).mine], [null, link, null, null]);
    assert.deepEqual([of('key-d').mine?.ahead, of('key-a').mine?.ahead, of(null).isFull], [0, null, { room: true, link: true }]);
    assert.doesNotMatch(JSON.stringify(of('key-a')), /Bob|Robin|desk|key-/);
    const off = placesAfter([{ seq: 99, at, event: 'cancelled' }], full);
    assert.deepEqual([of('key-c', off).mine?.link, of('key-c', off).date.isCancelled, of('key-c', full, { ...occurrence, state: 'cancelled' }).mine?.link], [null, true, null]);
  });
  it('to the chair: heads, needs, and the names of those who chose to be named', () => {
    const shown = chairView(occurrence, full, { k: 5, today });
    assert.deepEqual([shown.heads, shown.needs, shown.named], [{ room: 2, link: 1, waiting: 1 }, { counts: { captions: 2, other: 1 }, texts: ['A low desk'] }, [{ called: 'Ann Open', kind: 'name', place: 'room' }, { called: 'Robin', kind: 'alias', place: 'link' }]]);
    assert.deepEqual(shown.releases, { asked: null, askedOn: null, by: null, answeredOn: null });
    assert.doesNotMatch(JSON.stringify(shown), /Bob|key-/);
  });
  it('to whoever gives it: a register to tick, and how many have no name there; nothing of releases', () => {
    const shown = trainerView(occurrence, placesAfter([{ seq: 99, at, event: 'attended', by: 'key-a', isThere: true }], full));
    assert.deepEqual([shown.register.map(({ called, isThere }) => [called, isThere]), shown.unnamed, shown.attended], [[['Ann Open', true], ['Robin', false]], 2, 1]);
    assert.doesNotMatch(JSON.stringify(shown), /Bob|refused|release/i);
  });
  it('to a manager, HR, an analyst or an administrator: nothing of who comes', () => {
    for (const role of roles) for (const isOwn of [false, true]) {
      const views = gatheringViews([role], { isOwn });
      assert.deepEqual(views.filter((view) => view !== 'public' && view !== 'member'), role === 'commissioner' ? ['commissioner'] : isOwn && role === 'chair' ? ['chair'] : isOwn && role === 'partner' ? ['trainer'] : []);
    }
    assert.deepEqual(gatheringViews(['manager'], { isOwn: true }), ['public']);
  });
  it('to nobody, in any view but the chair’s and the trainer’s, what somebody is called', () => {
    for (const shown of [publicView(gathering, occurrence), memberView(gathering, occurrence, full, 'key-d'), commissionerView([{ occurrence, places: full }], { k: 1, today }), countsView(full, { k: 1, today })]) assert.doesNotMatch(JSON.stringify(shown), /Ann|Bob|Robin|desk|captions/);
  });
});

describe('a forum', () => {
  const partners = [{ name: 'Trust', privacyUrl: null, domains: ['Eastmere-NHS.example'] }], of = (kind: GatheringKind, audiences: Gathering['audiences'], named = partners) => ({ id: 'g', kind, says: { audiences, partners: named } });
  const amina: Comer = { roles: ['guest'], email: 'amina@eastmere-nhs.example' }, byCode: Comer = { roles: ['guest'] };
  it('is open to staff, and from outside to those alone whom it names, or who joined it', () => {
    assert.deepEqual([[['staff'], partners], [['staff'], []]].map(([audiences, named]) => [amina, byCode, { ...amina, roles: ['partner'] as const }, { roles: ['partner'] as const }, { roles: ['employee'] as const }]
      .map((who) => mayCome(of('forum', audiences as ['staff'], named as typeof partners), who, false))), [[true, false, true, false, true], [false, false, false, false, true]]);
    for (const who of [amina, byCode, { roles: ['partner'] as const }]) assert.ok(mayCome(of('forum', ['staff'], []), who, true));
    for (const email of ['a@mail.eastmere-nhs.example', 'a@eastmere-nhs.example.evil.example', 'a@noteastmere-nhs.example', '']) assert.ok(!mayCome(of('forum', ['staff']), { ...amina, email }, false), email);
  });
  it('that is for everybody is open to every guest and partner, to nobody without such a role', () => {
    assert.deepEqual(roles.filter((role) => mayCome(of('forum', [], []), { roles: [role] }, false)).sort(), ['employee', 'guest', 'partner']);
    assert.deepEqual(roles.filter((role) => mayCome(of('forum', [], []), { roles: [role] }, true)).sort(), ['employee', 'guest', 'partner']);
  });
  it('that is a working group is open to those who belong to it, whatever it names and says', () => {
    fc.assert(fc.property(fc.subarray([...roles]), fc.constantFrom([], ['staff'] as const), fc.boolean(), (have, audiences, belongs) => {
      assert.equal(mayCome(of('group', audiences), { ...amina, roles: have }, belongs), belongs && have.some((role) => ['employee', 'guest', 'partner'].includes(role)));
    }));
  });
});

describe('a forum is there', () => {
  it('for its chair, its members and the commissioner, and for no other role', () => {
    assert.deepEqual(roles.filter((role) => forumEyes([role], false) !== null).sort(), ['chair', 'commissioner']);
    assert.deepEqual([forumEyes(['employee', 'chair'], true), forumEyes(['commissioner'], true), forumEyes(['manager'], true), forumEyes(['hr'], false)], ['chair', 'member', 'member', null]);
  });
  it('in figures alone for HR and equalities, and no working group at all', () => {
    assert.deepEqual(roles.filter((role) => readsForumFigures([role], 'forum')).sort(), ['equalities', 'hr']);
    assert.ok(roles.every((role) => !readsForumFigures([role], 'group')));
  });
});

describe('figures', () => {
  it('of releases: none below k, none by answer where one of them is small, and none of today', () => {
    const of = (released: number, refused: number, on = today) => { const { asked, by } = countsView(state(...Array.from({ length: released + refused }, (_, i) => ({ event: 'release', by: `key-${i}`, state: i < released ? 'released' : 'refused' }))), { k: 5, today: on }).releases; return { asked, by }; };
    assert.deepEqual([of(4, 0), of(6, 1), of(6, 5), of(6, 5, '2027-04-20')], [{ asked: null, by: null }, { asked: 7, by: null }, { asked: 11, by: { released: 6, refused: 5, 'another-time': 0, unanswered: 0 } }, { asked: null, by: null }]);
  });
  it('of one meeting, for the commissioner: who replied and who was there, at or above k, and nothing else of them', () => {
    const of = (replies: number, heads: number) => countsView(state(...Array.from({ length: replies }, (_, i) => reply(`key-${i}`, { called: 'Ann', needs: ['captions'] })), ...(heads ? [{ event: 'held', heads: { room: heads, link: 0 } }] : [])), { k: 5, today });
    const releases = { asked: null, askedOn: null, by: null, answeredOn: null };
    assert.deepEqual([of(4, 0), of(7, 0), of(7, 4), of(0, 6)], [{ replied: null, repliedOn: null, attended: null, releases }, { replied: 7, repliedOn: '2027-04-20', attended: null, releases }, { replied: 7, repliedOn: '2027-04-20', attended: null, releases }, { replied: null, repliedOn: null, attended: 6, releases }]);
  });
  it('of the commissioner: no number from 1 to k, nor a total from which one follows', () => {
    const held = (heads: number) => ({ occurrence, places: state({ event: 'held', heads: { room: heads, link: 0 } }) });
    const of = (...heads: number[]) => { const { meetings, attended } = commissionerView(heads.map(held), { k: 5, today }); return [meetings.map((one) => one.attended), attended]; };
    assert.deepEqual([of(20, 30), of(20, 3), of(20, 3, 4), of(4, 4), of()], [[[20, 30], 50], [[20, null], 20], [[20, null, null], 20], [[null, null], null], [[], null]]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (heads) => {
      const { meetings, attended } = commissionerView(heads.map(held), { k: 5, today }), shown = meetings.reduce((sum, one) => sum + (one.attended ?? 0), 0);
      for (const one of meetings) assert.ok(one.attended === null || one.attended >= 5);
      assert.equal(attended ?? 0, shown, 'nothing is left by subtraction, nor by how it moves when the next is held');
    }));
  });
  it('of heads add up to everybody who replied', () => {
    const { room, link: online, waiting } = headCount(full);
    assert.equal(room + online + waiting, full.attendees.size);
  });
});
