// Figures from snapshots: nothing is counted or rounded here, what is hidden is said with the same words everywhere, and no line runs through what is not known.
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { barChart, lineChart } from './evidence.chart.ts';
import { pack } from './evidence.fixture.ts';
import { Figures, periodName, roundUp } from './evidence.figures.ts';
import { activities, historyOf } from './evidence.history.fixture.ts';
import { open } from './evidence.publish.ts';
import { reportOf } from './evidence.report.ts';
import { placeOf, quartersBetween, type Snapshot } from './evidence.snapshot.ts';
import { messages as t } from './figures.messages.ts';

const history = historyOf(pack) as unknown as readonly Snapshot[];
const reportAt = (quarters = history.length) => reportOf({ snapshots: history.slice(0, quarters), activities, t, language: 'en-GB' });
const drawn = (chart: unknown): SVGElement => {
  const place = document.createElement('div');
  render(chart, place);
  return place.querySelector('svg')!;
};

describe('a report', () => {
  const report = reportAt(), figures = report.sections.flatMap((section) => section.figures);
  it('holds every published value of its tables once, as it was published', () => {
    const [leave] = figures, table = history.at(-1)!.tables.find(({ id }) => id === 'leave-by-directorate')!;
    const shown = table.cells.map(({ value }) => (value === null ? '[c]' : value.toLocaleString('en-GB'))).sort();
    const said = leave!.grid.rows.flatMap(({ cells }) => cells.slice(0, -1).map(({ text }) => text)).sort();
    expect(said).to.deep.equal(shown);
    expect(said.filter((text) => text === '[c]').length).to.be.above(5);
  });
  it('says under every figure that nothing follows from a change, which rows are missing, and what is hidden', () => {
    for (const { id, notes, hasHidden, grid } of figures) {
      expect(notes, id).to.include(t.caveats['cannot-be-attributed']);
      expect(notes.join(' '), id).to.include('37 rows of the imported files').and.include('2 more had a date');
      const isHidden = grid.rows.some(({ cells }) => cells.some((cell) => cell.isHidden));
      expect(hasHidden, id).to.equal(isHidden);
      expect(notes.includes(t.caveats['small-numbers-hidden']), id).to.equal(isHidden);
    }
  });
  it('takes no percentage that was not published', () => {
    const rows = figures.find(({ id }) => id === 'leave-by-directorate')!.grid.rows, table = history.at(-1)!.tables.find(({ id }) => id === 'leave-by-directorate')!;
    const published = table.cells.filter(({ at }) => at['outcome'] === 'agreed').map(({ percent }) => (typeof percent === 'number' ? `${percent}%` : '')).filter(Boolean).sort();
    expect(rows.map(({ cells }) => cells.at(-1)!.text).filter((text) => text.endsWith('%')).sort()).to.deep.equal(published);
    expect(published.length).to.be.above(0);
  });
  it('tells a percentage of too few from a hidden one', () => {
    const figures = new Figures(history, t, 'en-GB');
    expect(figures.sayShare(null, 20, 15)).to.deep.equal({ text: 'too few' });
    expect(figures.sayShare(null, null, 15)).to.deep.equal({ text: '[c]', isHidden: true });
    expect(figures.sayShare(79, 100, 79)).to.deep.equal({ text: '79%' });
  });
  it('compares with the quarter before, and with nothing where there is none', () => {
    expect(reportAt(1).tiles.every(({ before }) => before === t.beforeNone)).to.equal(true);
    const before = history.at(-2)!.tables.find(({ id }) => id === 'leave-by-directorate')!.cells.find(({ at }) => Object.keys(at).length === 0)!.value!;
    expect(report.tiles[0]!.before).to.equal(`was ${before}`);
  });
  it('tells of the forum and of training as they were published, and of no meeting where there was none', () => {
    const part = report.sections.find(({ id }) => id === 'gatherings')!, released = history.at(-1)!.tables.find(({ id }) => id === 'releases-by-answer')!.cells;
    expect(part.figures.map(({ id }) => id)).to.deep.equal(['forum-attendance', 'releases-by-answer', 'sessions-attendance']);
    expect(part.lead[0]).to.match(/^The forum met once; \d sessions were held\./);
    expect(part.figures[0]!.grid.rows).to.have.length(7, 'in one of eight quarters the meeting was cancelled');
    expect(part.figures[1]!.grid.rows.map(({ label, cells }) => [label, cells[0]!.text])).to.deep.equal([...(['released', 'refused', 'another-time', 'unanswered'] as const).map((key) => [t.answers[key], String(released.find(({ at }) => at['release'] === key)!.value ?? '[c]')]), [t.total, String(released.find(({ at }) => at['release'] === undefined)!.value ?? '[c]')]]);
    expect(reportAt(4).sections.find(({ id }) => id === 'gatherings')!.lead.join(' ')).to.include('did not meet').and.include('1 meeting was cancelled.');
    const before = history.map(({ meetings: _, ...one }) => one);
    expect(reportOf({ snapshots: before, activities, t, language: 'en-GB' }).sections.some(({ id }) => id === 'gatherings')).to.equal(false, 'quarters from before meetings were counted');
  });
  it('has Carers beside the nine, and says that they are not one of them', () => {
    expect(report.strands.map(({ name }) => name)).to.have.length(10).and.include('Carers');
    expect(report.strands.filter(({ isLocal }) => isLocal)).to.have.length(1);
    expect(report.strands.filter(({ isLocal }) => !isLocal).every(({ held }) => held.text === t.strand.notHeld)).to.equal(true);
  });
  it('has no chart where every bar would be hidden', () => {
    for (const { bars, grid } of figures) if (bars) expect(grid.rows.slice(0, -1).some(({ cells }) => !cells[0]!.isHidden)).to.equal(true);
  });
  it('never says that an employer is lawful', () => {
    const said = JSON.stringify([t, report]);
    expect(/compliant/i.test(said)).to.equal(false);
    expect(said.includes('due regard')).to.equal(true);
  });
});

describe('a trend', () => {
  const figure = reportAt().sections.flatMap(({ figures }) => figures).find(({ id }) => id === 'trend-leave')!;
  it('breaks where a definition changed, and says why', () => {
    const [first] = figure.lines!.breaks;
    expect(figure.letters[0]).to.equal(`1 The line is broken before ${periodName('2026-Q1', t, true)}: the sources changed.`);
    const svg = drawn(lineChart({ ...figure.lines!, lines: [figure.lines!.lines[0]!] }));
    expect(svg.querySelectorAll('.line line').length, 'one piece fewer than the gaps between eight quarters').to.equal(6);
    expect(first!.before).to.equal(5);
  });
  it('runs through no hidden quarter, and none that was not published', () => {
    const lines = { ...figure.lines!, breaks: [], lines: [{ name: 'x', values: [10, 20, null, 30, undefined, 40, 50, 60] }] };
    expect(drawn(lineChart(lines)).querySelectorAll('.line line').length).to.equal(3);
    expect(drawn(lineChart(lines)).querySelectorAll('.gone').length, 'what is hidden is marked as such').to.equal(1);
    expect(drawn(lineChart({ ...lines, joinsGaps: true })).querySelectorAll('.line line').length, 'a yearly question is joined over the quarters between').to.equal(4);
  });
  it('lays activities on their days', () => {
    const quarters = quartersBetween(['2025-Q3', '2026-Q3']);
    expect(quarters).to.deep.equal(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(placeOf('2025-08-16', quarters)).to.be.closeTo(0, 0.01);
    expect(placeOf('2026-04-01', quarters)).to.be.closeTo(2.5 / 4, 0.01);
    const survey = reportAt().sections.find(({ id }) => id === 'survey')!.figures[0]!;
    expect(survey.letters.slice(0, 3)).to.deep.equal(['A 20 November 2025: Carers Rights Day: posters in every depot.', 'B 10 February 2026: Briefings for all managers.', 'C 8 June 2026: Carers Week: stalls in the four depots.']);
    expect(survey.letters.at(-1)).to.equal(t.chart.beside);
  });
});

describe('a chart', () => {
  const bars = { id: 'x', title: 'Requests', description: 'A bar for each of 3.', most: 200, rows: [
    { label: 'Housing', said: '200', total: 200, parts: [{ look: 'solid' as const, value: 150 }, { look: 'slash' as const, value: null }] },
    { label: 'Parks', said: '[c]', total: null, parts: [{ look: 'solid' as const, value: null }] },
    { label: 'Libraries', said: '[c]', total: null, parts: [{ look: 'solid' as const, value: null }] },
  ] };
  const svg = drawn(barChart(bars));
  it('is named and described, and its words are texts', () => {
    expect(svg.getAttribute('role')).to.equal('img');
    const named = (attribute: string) => svg.querySelector(`#${svg.getAttribute(attribute)!}`)!.textContent;
    expect(named('aria-labelledby')).to.equal('Requests');
    expect(named('aria-describedby')).to.equal('A bar for each of 3.');
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).to.deep.equal(['Housing', '200', 'Parks', '[c]', 'Libraries', '[c]']);
  });
  it('draws what is hidden with one width, unless a published total has room for it', () => {
    const widths = [...svg.querySelectorAll('.part.hidden')].map((rect) => rect.getAttribute('width'));
    expect(widths).to.deep.equal(['20%', '3%', '3%']);
  });
  it('tells no part by colour alone, and carries no style', () => {
    expect(svg.querySelector('.part.solid')!.getAttribute('fill')).to.equal('currentColor');
    expect(svg.querySelectorAll('pattern').length).to.be.above(5);
    expect(svg.outerHTML).to.not.include('style=');
  });
  it('has a scale that begins at nought and ends on a round number', () => expect([0, 1, 7, 23, 99, 100, 760].map(roundUp)).to.deep.equal([1, 1, 10, 25, 100, 100, 1000]));
});

describe('quarters to publish', () => {
  it('are over, and later than the last', () => {
    expect(open([{ period: '2026-Q2' }], '2027-01-20')).to.deep.equal(['2026-Q4', '2026-Q3']);
    expect(open([{ period: '2026-Q4' }], '2027-03-31')).to.deep.equal([]);
    expect(open([], '2027-01-01')).to.have.length(8).and.include('2026-Q4').and.not.include('2027-Q1');
  });
});
