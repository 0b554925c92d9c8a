// A forum's decisions and its mail: what is wrong, what is kept, what is told, and that a neutral mail says nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { agendaFaults, agendaKept, changedAction, firstAgenda, gatheringMail, leaveFigures, newAction, replyFaults, replyKept, tellKept, type GatheringMail } from './index.ts';
import { schemas } from './schemas.ts';

const now = new Date('2027-05-12T09:00:00.000Z');

describe('a reply', () => {
  it('keeps nothing that its kind does not need', () => {
    const said = { way: 'link', called: ' Robin ', needs: ['captions', 'captions', 'other'], needsText: '  ', toChair: true } as const;
    assert.deepEqual(replyKept({ ...said, kind: 'count', needs: [...said.needs] }, { name: 'Sam' }), { kind: 'count', way: 'link', needs: ['captions', 'other'] });
    assert.deepEqual(replyKept({ ...said, kind: 'alias', needs: [] }, { name: 'Sam' }), { kind: 'alias', way: 'link', called: 'Robin', toChair: true });
    assert.deepEqual(replyKept({ kind: 'name', way: 'room' }, { name: 'Sam' }), { kind: 'name', way: 'room', called: 'Sam' });
    assert.equal(tellKept({ byEmail: false, isNeutral: true }), null);
    assert.deepEqual(tellKept({ byEmail: true }), { byEmail: true, isNeutral: true, locale: 'en-GB' }, 'it is named only to whoever asks for that');
    assert.equal(tellKept({ byEmail: true, isNeutral: false })?.isNeutral, false);
  });
  it('names what is wrong with it', () => {
    const pointers = (...given: Parameters<typeof replyFaults>) => replyFaults(...given).map(({ pointer }) => pointer);
    assert.deepEqual(pointers({ kind: 'count', way: 'link' }, ['room'], {}, true), ['/way']);
    assert.deepEqual(pointers({ kind: 'alias', way: 'room' }, ['room'], { name: 'Sam' }, true), ['/called']);
    assert.deepEqual(pointers({ kind: 'name', way: 'room' }, ['room'], {}, true), ['/called']);
    assert.deepEqual(pointers({ kind: 'name', way: 'room', tell: { byEmail: true } }, ['room'], { name: 'Sam' }, false), ['/tell/byEmail']);
    assert.deepEqual(pointers({ kind: 'name', way: 'room', tell: { byEmail: true } }, ['room', 'link'], { name: 'Sam' }, true), []);
  });
});

describe('the mail', () => {
  const mail = (more: Partial<GatheringMail> = {}) => gatheringMail({ what: 'cancelled', way: 'link', title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm gofalwyr staff' }, startsAt: '2027-05-11T11:00:00.000Z', because: 'Snow.', page: 'https://northbridge.example/carers/forum/', isNeutral: false, locale: 'en-GB', ...more });
  it('says what happened to which date, on the clock of the place, and where to look', () => {
    const { subject, text } = mail();
    assert.equal(subject, 'Staff carers forum: cancelled');
    assert.match(text, /Tuesday 11 May at 12:00.*link that you were given no longer works.*Snow\..*https:\/\/northbridge\.example\/carers\/forum\//s);
    assert.match(mail({ what: 'moved', was: '2027-05-10T11:00:00.000Z' }).text, /has moved to Tuesday 11 May at 12:00 \(it was Monday 10 May at 12:00\)/);
    assert.doesNotMatch(mail({ what: 'moved', was: '2027-05-11T11:00:00.000Z' }).text, /it was/);
    assert.doesNotMatch(mail({ what: 'moved-up' }).text, /Snow/, 'why it was moved once is not why they have a place');
  });
  it('says to each how they stand after a change that leaves it as it was, and nothing of a place to whoever waits', () => {
    for (const what of ['moved', 'room-changed', 'link-changed'] as const) {
      const of = (standing: GatheringMail['standing'], locale: 'en-GB' | 'cy' = 'en-GB') => mail({ what, way: null, standing, locale, room: 'The Old Library' }).text;
      assert.match(of('place'), /Your place stays yours\./);
      assert.match(of('waiting'), /You are still on the waiting list\./);
      assert.match(of('open'), /What you replied still holds\./);
      assert.match(of('waiting', 'cy'), /Rydych ar y rhestr aros o hyd\./);
      for (const other of ['waiting', 'open', null, undefined] as const) assert.doesNotMatch(`${of(other)} ${of(other, 'cy')}`, /place stays yours|Chi piau/, `${what} ${other}`);
    }
    assert.match(mail({ what: 'room-changed', way: null, standing: 'place', room: 'The Old Library' }).text, /^Staff carers forum, Tuesday 11 May at 12:00, is in another room now: The Old Library\./);
    assert.match(mail({ what: 'link-only', way: null }).text, /You are on the waiting list, and are told when there is a place\./);
    assert.match(mail({ what: 'link-only', way: 'link' }).text, /Your reply is for the link now\. You have a place\./);
    for (const way of ['room', null] as const) assert.doesNotMatch(mail({ way, locale: 'en-GB' }).text, /link/, 'a link that ends is nothing to those who had none');
  });
  it('says nothing where that is wanted, in either language', () => {
    for (const what of ['cancelled', 'moved', 'moved-up', 'lost-place', 'room-changed', 'link-changed', 'link-only', 'room-only'] as const) for (const locale of ['en-GB', 'cy'] as const) for (const standing of ['place', 'waiting', 'open'] as const) {
      const { subject, text } = mail({ what, locale, standing, way: standing === 'waiting' ? null : 'link', room: 'The Old Library', isNeutral: true });
      assert.doesNotMatch(`${subject} ${text}`, /forum|fforwm|carer|gofal|Snow|http|online|ar-lein|room|ystafell|Library|\blink|dolen|ddolen/i, `${what} ${locale}`);
      assert.match(subject, locale === 'cy' ? /^Apwyntiad: / : /^Appointment: /);
    }
  });
});

describe('an agenda', () => {
  it('has ids and standing items once each, and titles where it must', () => {
    assert.deepEqual(agendaFaults({ items: [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { id: 'c' }, { id: 'd', standing: 'leave-rates' }, { id: 'e', standing: 'leave-rates' }] }).map(({ pointer, code }) => `${pointer} ${code}`), ['/items/1/id repeated', '/items/2/title missing', '/items/4/standing repeated']);
  });
  it('keeps the figures that a meeting has seen, however it is written anew', () => {
    const figures = { snapshotId: 'x', period: '2027-Q1', publishedAt: now.toISOString(), rows: [], isFrozen: true }, before = [{ ...firstAgenda(['leave-rates'])[0]!, figures }];
    const [item] = agendaKept({ items: [{ id: 'other-id', standing: 'leave-rates', note: 'x' }] }, before);
    assert.deepEqual([item!.id, item!.figures], ['other-id', figures]);
    assert.equal(agendaKept({ items: [{ id: 'leave-rates', title: 'No figures any more' }] }, before)[0]!.figures, undefined);
  });
});

describe('figures of leave', () => {
  it('are the published cells of one table, the whole first; what is hidden stays hidden', () => {
    const cells = [{ at: { directorate: 'b' }, value: null }, { at: { outcome: 'agreed' }, value: 20, percent: 80 }, { at: {}, value: 25 }, { at: { directorate: 'a', outcome: 'agreed' }, value: null, percent: null }, { at: { directorate: 'a' }, value: 15 }];
    const figures = leaveFigures({ id: 'x', period: '2027-Q1', publishedAt: now.toISOString(), tables: [{ id: 'other', measure: '', dimensions: [], cells: [] }, { id: 'leave-by-directorate', measure: '', dimensions: [], cells }], names: { directorate: { a: 'Adults' } } } as never)!;
    assert.deepEqual(figures.rows, [
      { directorate: null, name: null, value: 25, cells: [{ outcome: 'agreed', value: 20, percent: 80 }] }, { directorate: 'a', name: 'Adults', value: 15, cells: [{ outcome: 'agreed', value: null, percent: null }] }, { directorate: 'b', name: null, value: null, cells: [] },
    ]);
    assert.ok(z.safeParse(schemas.forumFigures, figures).success);
    assert.equal(leaveFigures(undefined), null);
  });
});

describe('an action', () => {
  const question = newAction({ kind: 'question', title: 'Who is on call?', owner: 'The hub', dueOn: '2027-06-01' }, { id: 'q', forum: 'f', now });
  const change = (...given: Parameters<typeof changedAction> extends [unknown, infer Change, ...unknown[]] ? [Change] : never) => changedAction(question, given[0], now, '2027-05-12');
  it('is done with an answer, dropped with a reason, and open again without a day on which it was done', () => {
    assert.deepEqual('faults' in change({ state: 'done' }) && change({ state: 'done' }), { faults: [{ pointer: '/answer', code: 'missing', detail: 'A question is done with its answer.' }] });
    assert.ok('faults' in change({ state: 'dropped', because: '  ' }));
    const done = change({ state: 'done', answer: 'Nobody yet.' });
    assert.ok(!('faults' in done) && done.doneOn === '2027-05-12' && done.version === 2);
    const later = changedAction(done, { answer: 'Robin, from June.' }, now, '2027-06-02');
    assert.ok(!('faults' in later) && later.doneOn === '2027-05-12', 'a better answer does not move the day');
    const again = changedAction(done, { state: 'open' }, now, '2027-06-02');
    assert.ok(!('faults' in again) && again.doneOn === null);
  });
});
