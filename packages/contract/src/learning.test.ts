// What learning decides: who gives a session and who sees its register, when ratings show, how attendance is counted, and statements that a learning record store takes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Pack } from '@think-carer/rules';
import fc from 'fast-check';
import { attendanceByAudience, centreGiven, completionLines, givesSession, isSessionListed, keepsRegister, ratingFigures, reminderMail, sessionFaults, statementOf, type CompletionRecord, type SessionAdd, type SessionRating } from './index.ts';

const offer = JSON.parse(readFileSync(new URL('../../packs/src/northbridge.json', import.meta.url), 'utf8')) as Pack;
const partner = { roles: ['partner'], centre: 'carers-hub' } as const, other = { roles: ['partner'], centre: 'eastmere-carers' } as const, byEmail = { roles: ['partner'], email: 'CarersHub@northbridge.example' } as const;
const hr = { roles: ['hr'] } as const, administrator = { roles: ['administrator'] } as const, manager = { roles: ['manager', 'employee'] } as const;

describe('who gives a session', () => {
  it('is a partner of that centre; of the employer’s own HR, equalities or an administrator', () => {
    assert.deepEqual([partner, byEmail, other, hr, manager, administrator].map((person) => givesSession(person, 'carers-hub', offer)), [true, true, false, false, false, true]);
    assert.deepEqual([partner, hr, manager, administrator, { roles: ['equalities'] as const }].map((person) => givesSession(person, null, offer)), [false, true, false, true, true]);
  });
  it('and of a centre’s session nobody of the employer sees who comes', () => {
    assert.deepEqual([partner, byEmail, other, hr, manager, administrator].map((person) => keepsRegister(person, 'carers-hub', offer)), [true, true, false, false, false, false]);
    assert.deepEqual([partner, hr, administrator].map((person) => keepsRegister(person, null, offer)), [false, true, true]);
    assert.equal(keepsRegister({ roles: ['partner', 'administrator'], centre: 'carers-hub' }, 'carers-hub', offer), true);
  });
  it('where no centre is named it is their own', () => {
    assert.deepEqual([centreGiven(partner, undefined, offer), centreGiven(hr, undefined, offer), centreGiven(byEmail, undefined, offer), centreGiven(administrator, 'eastmere-carers', offer)], ['carers-hub', null, 'carers-hub', 'eastmere-carers']);
  });
});

describe('a series', () => {
  const body = { title: 'A talk', topic: 'benefits', audiences: ['staff'], room: 'Town Hall', schedule: { rule: null, dates: [{ on: '2027-01-12', at: '12:30', minutes: 60 }] }, capacity: { room: 12, link: null } } as const;
  const faults = (more: object, centre: string | null = 'carers-hub', person: Parameters<typeof sessionFaults>[2] = partner) => sessionFaults({ ...structuredClone(body) as unknown as SessionAdd, ...more }, centre, person, offer, []).map(({ pointer, code }) => `${pointer} ${code}`);
  it('of another centre, elsewhere, or nowhere is refused by field', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({}, 'eastmere-carers'), ['/centre not-yours']);
    assert.deepEqual(faults({}, 'nobody'), ['/centre not-an-option']);
    assert.deepEqual(faults({}, null, hr), []);
    assert.deepEqual(faults({}, null), ['/centre not-yours']);
    assert.deepEqual(faults({ area: 'atlantis', contact: 'nobody', room: null }), ['/area not-an-option', '/contact not-an-option', '/room missing']);
    assert.deepEqual(faults({ capacity: { room: 0, link: 0 } }), ['/capacity/room too-small']);
  });
  it('is listed for its audiences, or for all', () => {
    const one = { audiences: ['managers'], topic: 'awareness', area: 'northbridge' } as const, open = { ...one, audiences: [], area: null };
    const listed = (query: object) => [isSessionListed({ ...one, audiences: [...one.audiences] }, query), isSessionListed(open, query)];
    assert.deepEqual([listed({}), listed({ audience: 'carers' }), listed({ topic: 'benefits' }), listed({ area: 'eastmere' })], [[true, true], [false, true], [false, false], [false, true]]);
  });
});

describe('ratings', () => {
  const given = (count: number): SessionRating[] => Array.from({ length: count }, (_, i) => ({ by: `p${i}`, stars: 1 + (i % 5), comment: i % 3 === 0 ? `comment ${i}` : null, at: new Date(Date.UTC(2027, 0, 12, 14, i)).toISOString() }));
  it('show at ten, and then only when ten more have come', () => {
    assert.equal(ratingFigures(given(9), 10), null);
    assert.deepEqual(ratingFigures(given(10), 10), { count: 10, average: 3, comments: ['comment 0', 'comment 3', 'comment 6', 'comment 9'] });
    assert.deepEqual(ratingFigures(given(19), 10), ratingFigures(given(10), 10));
    assert.equal(ratingFigures(given(20), 10)!.count, 20);
  });
  it('looking again after any one of them never differs by fewer than k', () => fc.assert(fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 20 }), (count, k) => {
    const before = ratingFigures(given(count), k)?.count ?? 0, after = ratingFigures(given(count + 1), k)?.count ?? 0;
    assert.ok(after === before || after - before === k);
  })));
});

it('attendance is counted by quarter and audience; where there are several nobody can say who came as what', () => {
  assert.deepEqual(attendanceByAudience([
    { on: '2026-12-31', audiences: ['staff'], attended: 12 }, { on: '2027-01-01', audiences: ['staff'], attended: 7 }, { on: '2026-10-01', audiences: ['staff'], attended: 3 },
    { on: '2026-11-11', audiences: ['staff', 'carers'], attended: 20 }, { on: '2026-11-12', audiences: [], attended: 5 },
  ]), [
    { period: '2026-Q4', audience: 'several', sessions: 2, attended: 25 }, { period: '2026-Q4', audience: 'staff', sessions: 2, attended: 15 }, { period: '2027-Q1', audience: 'staff', sessions: 1, attended: 7 },
  ]);
  assert.deepEqual(attendanceByAudience([]), []);
});

describe('a completion for a learning management system', () => {
  const record: CompletionRecord = { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', personKey: 'p_abc', name: 'Sam Okafor', email: 'sam@northbridge.example', module: 'induction', packVersion: '2026.9.1', completedAt: '2026-11-26T09:30:00.000Z' };
  const pseudonym: CompletionRecord = { ...record, id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e42', name: null, email: null };
  it('names somebody by one identifier, never two', () => {
    assert.deepEqual(statementOf(record, offer, 'northbridge').actor, { objectType: 'Agent', name: 'Sam Okafor', mbox: 'mailto:sam@northbridge.example' });
    assert.deepEqual(statementOf(pseudonym, offer, 'northbridge').actor, { objectType: 'Agent', account: { homePage: 'https://think-carer.example/employers/northbridge', name: 'p_abc' } });
  });
  it('has the same id in every export, and says nothing of caring', () => {
    assert.equal(statementOf(record, offer, 'northbridge').id, record.id);
    assert.deepEqual(Object.keys(statementOf(record, offer, 'northbridge')), ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']);
  });
  it('is a line of a table, where the pseudonym stands only if there is nothing else', () => {
    const [heading, first, second] = completionLines([record, pseudonym], offer);
    assert.equal(heading!.length, first!.length);
    assert.deepEqual([first!.slice(0, 3), second!.slice(0, 3)], [['Sam Okafor', 'sam@northbridge.example', null], [null, null, 'p_abc']]);
    assert.deepEqual(first!.slice(3), ['induction', completionLines([record], offer)[1]![4], '2026.9.1', '2026-11-26T09:30:00.000Z']);
    assert.notEqual(completionLines([record], offer, 'cy')[0]![0], heading![0]);
  });
});

it('a neutral reminder says the time and nothing else', () => {
  const about = { employer: 'Northbridge Council', title: 'Caring and working', today: '2027-01-11', on: '2027-01-12', at: '12:30', place: 'Town Hall', locale: 'en-GB' };
  for (const locale of ['en-GB', 'cy']) {
    const { subject, text } = reminderMail({ ...about, isNeutral: true, locale });
    assert.ok(!/carer|caring|council|hall|northbridge/i.test(subject + text) && text.includes('12:30'), text);
    assert.match(reminderMail({ ...about, isNeutral: false, locale }).text, /Caring and working[^]*12:30[^]*Town Hall/);
  }
});
