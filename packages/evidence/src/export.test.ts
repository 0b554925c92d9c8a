// What leaves the house: CSV, the pack and the printed page say the same figures, hide with one mark, and run nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extendPack, parsePack } from '@think-carer/rules';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { caveatKeys } from '@think-carer/contract';
import { caveatTexts, evidenceHtml, evidencePackOf, makeSnapshot, snapshotCsv, type QuarterCounts } from './index.ts';

const offer = extendPack(parsePack(northbridge), [parsePack(statutory)]), nasty = '=HYPERLINK("https://evil.example")<script>alert(1)</script>';
const counts: QuarterCounts = {
  leave: [['place', 'agreed', 210], ['place', 'declined', 40], ['place', 'withdrawn', 32], ['place', 'postponed', 44], ['place', 'pending', 18], ['place', 'overdue', 17], ['place', 'lapsed', 14], ['place', 'postponed-without-reason', 16], ['adults', 'agreed', 160], ['adults', 'declined', 3], ['adults', 'postponed', 28], ['adults', 'pending', 9], ['elsewhere', 'agreed', 17]].map(([directorate, outcome, count]) => ({ directorate: directorate as string, leaveType: 'carers-leave', outcome: outcome as string, count: count as number })),
  working: [{ decision: 'accepted', count: 60 }, { decision: 'quality', count: 24 }, { decision: 'performance', count: 16 }, { decision: 'refused', count: 12 }, { decision: 'trial', count: 14 }, { decision: 'pending', count: 13 }],
  register: [{ directorate: 'place', count: 80 }, { directorate: 'adults', count: 7 }],
  survey: [{ item: nasty, on: '2026-08-01', answered: 400, positive: 250 }],
  medians: [{ days: 3.5, count: 460 }, { directorate: 'place', days: 4, count: 250 }, { directorate: 'adults', days: 2, count: 12 }],
};
const made = (employer = offer.employer, earlier?: ReturnType<typeof makeSnapshot>) => makeSnapshot({ id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', period: '2026-Q3', now: new Date('2026-10-05T09:00:00Z'), offer: { ...offer, employer }, counts, earlier, quality: { rejectedRows: 37, undatedRows: 2, sources: ['imports'] } });
const snapshot = made(), pack = evidencePackOf({ snapshot, offer, activities: [{ id: '1', on: '2026-08-01', kind: 'event', title: nasty }, { id: '2', on: '2026-11-01', kind: 'event', title: 'Later' }] });
const find = (id: string, at: object) => snapshot.tables.find((table) => table.id === id)!.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))!;

describe('a snapshot', () => {
  it('says how many asked a carers’ centre as one rounded total, and hides fewer than ten', () => {
    const of = (referrals?: number) => makeSnapshot({ id: 'x', period: '2026-Q3', now: new Date('2026-10-05'), offer, counts: { ...counts, ...(referrals !== undefined && { referrals }) }, quality: { rejectedRows: 0, undatedRows: 0, sources: ['in-app'] } }).tables.find(({ id }) => id === 'referrals');
    assert.deepEqual([of(23), of(9)?.cells, of(1)?.cells, of()?.cells], [{ id: 'referrals', measure: 'referrals', dimensions: [], cells: [{ at: {}, value: 25 }] }, [{ at: {}, value: null }], [{ at: {}, value: null }], [{ at: {}, value: null }]]);
  });
  it('says how often the forum met, and who came and was given the time only in tens, by answer alone', () => {
    const of = (released: number, refused: number, unanswered: number) => makeSnapshot({
      id: 'x', period: '2026-Q3', now: new Date('2026-10-05'), offer, quality: { rejectedRows: 0, undatedRows: 0, sources: ['in-app'] },
      counts: { ...counts, gatherings: { held: 1, cancelled: 2, sessions: 4, attended: 43, learners: [{ audience: 'managers', count: 31 }, { audience: 'everybody', count: 6 }], releases: [{ answer: 'released', count: released }, { answer: 'refused', count: refused }, { answer: 'unanswered', count: unanswered }] } },
    });
    const cells = (one: ReturnType<typeof of>, id: string) => Object.fromEntries(one.tables.find((table) => table.id === id)!.cells.map(({ at, value }) => [at['release'] ?? at['audience'] ?? 'all', value]));
    const many = of(31, 12, 11), few = of(31, 3, 0);
    assert.deepEqual([many.meetings, cells(many, 'forum-attendance'), cells(many, 'releases-by-answer')['all']], [{ held: 1, cancelled: 2, sessions: 4 }, { all: 45 }, 55]);
    assert.equal(cells(many, 'releases-by-answer')['released'], 30);
    assert.deepEqual([cells(few, 'releases-by-answer')['refused'], cells(few, 'releases-by-answer')['unanswered']], [null, null]);
    const shown = cells(few, 'releases-by-answer');
    assert.ok(shown['all'] === null || shown['released'] === null || shown['all']! - shown['released']! < 10, 'three refusals cannot be worked out');
    assert.equal(cells(many, 'sessions-attendance')['everybody'], null);
    assert.deepEqual(cells(made(), 'releases-by-answer'), { all: null, released: null, refused: null, 'another-time': null, unanswered: null });
    const csv = snapshotCsv(many);
    assert.match(csv, /2026-Q3,releases-by-answer,,,time given,30,/);
    assert.match(csv, /2026-Q3,meetings,,,forum meetings held,1,/);
    assert.match(snapshotCsv(many, 'cy'), /cyfarfodydd fforwm a gynhaliwyd,1/);
  });
  it('counts a directorate that the offer does not have as not known, and refusals with their parts', () => {
    assert.equal(find('leave-by-directorate', { directorate: 'not-known' }).value, 15);
    assert.deepEqual([find('working-by-outcome', { decision: 'refused' }).value, find('working-by-outcome', { decision: 'performance' }).value, snapshot.hierarchies['decision']!['performance']], [50, 15, 'refused']);
  });
  it('gives shares of what shows, a median only of enough, and a rate of all staff', () => {
    assert.deepEqual([find('leave-by-directorate', { directorate: 'adults', outcome: 'agreed' }).percent, find('leave-by-directorate', { directorate: 'adults', outcome: 'declined' }).value], [80, null]);
    assert.deepEqual([find('median-days', {}).value, ...['adults', 'place'].map((directorate) => find('median-days', { directorate }).value)], [4, null, null]);
    assert.deepEqual([snapshot.register.value, snapshot.register.staff, snapshot.register.percent], [85, 4200, 2]);
    for (const { cells } of snapshot.tables) for (const { value, percent } of cells) assert.ok(value !== null || percent === undefined || percent === null, 'no share of what is hidden');
  });
  it('of fewer than fifty staff, or of an unknown number, has totals only', () => {
    for (const [employer, caveat] of [[{ ...offer.employer, staff: 49 }, 'totals-only'], [{ name: 'X', kind: 'charity' as const }, 'staff-not-known']] as const) {
      const small = made(employer);
      assert.deepEqual(small.tables.flatMap(({ cells }) => cells.map(({ at }) => at)).filter((at) => Object.keys(at).length > 0), []);
      assert.deepEqual(small.register.directorates, []);
      assert.ok(small.caveats.includes(caveat));
    }
  });
  it('stays as it was where nothing moved by ten, and says where lines break', () => {
    const again = made(offer.employer, snapshot);
    for (const [t, { cells }] of again.tables.entries()) for (const [c, { value }] of cells.entries()) assert.ok([value, null].includes(snapshot.tables[t]!.cells[c]!.value), 'what showed shows the same');
    const moved = makeSnapshot({ id: 'x', period: '2026-Q4', now: new Date('2027-01-05'), offer: { ...offer, directorates: offer.directorates!.slice(1) }, counts, earlier: snapshot, quality: { rejectedRows: 0, undatedRows: 0, sources: ['imports', 'in-app'] } });
    assert.deepEqual([...new Set(moved.breaks.map(({ why }) => why))], ['directorates-changed', 'sources-changed']);
  });
  it('puts carers beside the nine as a local strand', () => {
    assert.deepEqual(snapshot.strands.map(({ status }) => status).filter((status) => status === 'protected-characteristic').length, 9);
    assert.deepEqual(snapshot.strands[0], { id: 'carers', status: 'local-strand', value: 85, percent: 2 });
  });
});

describe('what is exported', () => {
  it('as CSV has a line for each cell, one mark for all that is hidden, and no formula', () => {
    const lines = snapshotCsv(snapshot).split('\r\n');
    for (const { id, cells } of snapshot.tables) assert.equal(lines.filter((line) => line.startsWith(`2026-Q3,${id},`)).length, cells.length, id);
    assert.ok(lines.includes('2026-Q3,leave-by-directorate,Adults and health,,agreed,160,80,'));
    assert.ok(lines.includes('2026-Q3,leave-by-directorate,Adults and health,,declined,[c],[c],'));
    assert.ok(lines.some((line) => line.includes('rows of this quarter not understood,37')));
    for (const cell of lines.join(',').split(',')) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@-]/);
    assert.match(snapshotCsv(snapshot, 'cy'), /Oedolion ac iechyd,,cytunwyd,160,80/);
  });
  it('as a page has every table of the pack, and runs nothing that was typed', () => {
    for (const locale of ['en-GB', 'cy']) {
      const html = evidenceHtml(snapshot, evidencePackOf({ snapshot, offer, activities: pack.activities, locale }), locale);
      assert.doesNotMatch(html, /<script|https?:\/\/(?!evil\.example)/);
      assert.match(html, /&lt;script&gt;/);
      assert.equal(html.match(/<table>/g)!.length, 1 + 1 + 8 + 1 + 1, 'strands, register, eight tables, meetings, survey');
      assert.doesNotMatch(html, /undefined|NaN|compliant/);
      assert.match(html, locale === 'cy' ? /lang="cy"/ : /160 \(80%\)/);
    }
  });
  it('has a caveat text for every key, in both languages', () => {
    for (const locale of ['en-GB', 'cy']) assert.deepEqual(caveatKeys.filter((key) => !caveatTexts(locale)[key]), []);
    assert.deepEqual(pack.caveats.map(({ key }) => key), snapshot.caveats);
  });
  it('as a pack leaves out what was done after the quarter', () => assert.deepEqual(pack.activities.map(({ id }) => id), ['1']));
});
