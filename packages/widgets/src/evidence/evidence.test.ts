// How <carer-evidence> behaves in a browser, against the contract served from memory.
import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { examples } from './evidence.examples.ts';
import { clear, flat, open, type Screen } from './evidence.fixture.ts';
import welshFigures from './figures.messages.cy.ts';
import { messages as figures } from './figures.messages.ts';
import welsh from './evidence.messages.cy.ts';
import { messages } from './evidence.messages.ts';
import welshImport from './import.messages.cy.ts';
import { messages as importing } from './import.messages.ts';
import welshActivities from './activities.messages.cy.ts';
import { messages as doing } from './activities.messages.ts';
import welshPack from './pack.messages.cy.ts';
import { messages as packing } from './pack.messages.ts';
import welshPublish from './publish.messages.cy.ts';
import { messages as publishing } from './publish.messages.ts';

const hr = { persona: 'hr', quarters: 8 } as const, chair = { persona: 'hr', roles: ['chair'], quarters: 8 } as const;
const actsOf = (name: string) => examples.find((one) => one.name === name)!.acts!;
const saved: { name: string; text: Promise<string> }[] = [];
const { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype;
let printed = 0;
const { print } = window;
before(() => {
  let made: Blob;
  URL.createObjectURL = (blob) => { made = blob as Blob; return createObjectURL.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { saved.push({ name: this.download, text: made.text() }); };
  window.print = () => { printed += 1; };
});
after(() => { Object.assign(URL, { createObjectURL }); HTMLAnchorElement.prototype.click = click; window.print = print; });
afterEach(() => { clear(); saved.length = 0; printed = 0; });
const cells = (screen: Screen, figure: string): string[] => [...screen.root.querySelectorAll<HTMLElement>(`.f-${figure} td`)].map((one) => flat(one.textContent ?? ''));

describe('the page for the meeting', () => {
  it('has for every chart a table that says the same, and one marker with the same words for all that is hidden', async () => {
    const screen = await open(chair), all = [...screen.root.querySelectorAll('.figure')];
    expect(all.length).to.be.above(6);
    for (const figure of all) {
      expect(figure.querySelector('table caption')!.textContent).to.match(/\S/);
      expect(flat(figure.querySelector('.notes')!.textContent!)).to.include('cannot be directly attributed').and.include('37 rows');
      const chart = figure.querySelector('svg.chart');
      if (!chart) continue;
      expect(chart.querySelector('title')!.textContent).to.match(/\S/);
      expect(chart.querySelector('desc')!.textContent!.includes(figures.hiddenWords)).to.equal(figure.querySelector('.hid') !== null);
    }
    for (const hidden of screen.root.querySelectorAll('.hid')) expect(flat(hidden.textContent!)).to.equal(`[c]: ${figures.hiddenWords}`);
    expect(screen.root.querySelectorAll('.hid').length).to.be.above(20);
    expect(screen.root.querySelectorAll('.figure button, .figure a, .figure input').length, 'there is nothing to drill into').to.equal(0);
    expect(screen.root.querySelectorAll('[style]').length).to.equal(0);
  });
  it('shows another quarter, and says which to the page', async () => {
    const screen = await open(chair), shown: string[] = [], before = cells(screen, 'leave-by-directorate');
    screen.box.addEventListener('carer-evidence-shown', ({ period }) => shown.push(period));
    await screen.choose('January to March 2026');
    await screen.says('January to March 2026');
    expect(shown).to.deep.equal(['2026-Q1']);
    expect(cells(screen, 'leave-by-directorate')).to.not.deep.equal(before);
  });
  it('prints, and saves the CSV as it was published', async () => {
    const screen = await open(chair);
    await screen.press('Print this page');
    expect(printed).to.equal(1);
    await screen.press('Download as CSV');
    await screen.says('carers-2026-Q3.csv has been saved.');
    const [file] = saved, text = await file!.text;
    expect(file!.name).to.equal('carers-2026-Q3.csv');
    expect(text).to.include(figures.hiddenWords).and.include('[c]');
  });
  it('offers importing and publishing to those who may, and to nobody else', async () => {
    const screen = await open(chair);
    expect([...screen.root.querySelectorAll('button')].map((one) => flat(one.textContent!))).to.deep.equal(['Print this page', 'Download as CSV', 'Evidence pack']);
    clear();
    expect((await open(hr)).button('Import figures')).to.not.equal(undefined);
  });
  it('lets no manager in: not one figure is on the page', async () => {
    const screen = await open({ persona: 'manager', quarters: 8 });
    await screen.says(messages.refused.title);
    expect(screen.root.querySelectorAll('table, svg, button').length).to.equal(0);
  });
  it('is whole where the place is narrow: cards, and no scrolling in two directions', async () => {
    await setViewport({ width: 320, height: 700 });
    const screen = await open(hr);
    await screen.settled();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(getComputedStyle(screen.root.querySelector('table.many tr:not(:first-child)') ?? screen.root.querySelector('table.many tbody tr')!).display).to.equal('grid');
    await setViewport({ width: 1024, height: 768 });
  });
  it('prints one page: what has its place on it, without its buttons', async () => {
    const screen = await open(chair);
    await emulateMedia({ media: 'print' });
    const on = [...screen.root.querySelectorAll<HTMLElement>('.figure')].filter((one) => one.checkVisibility()).map((one) => one.className.match(/f-([\w-]+)/)![1]);
    const buttons = [...screen.root.querySelectorAll('button, select')].filter((one) => one.checkVisibility()).length;
    await emulateMedia({ media: 'screen' });
    expect(on).to.deep.equal(['leave-by-directorate', 'leave-by-type', 'working-by-outcome', 'working-grounds', 'register-by-directorate', 'trend-leave']);
    expect(buttons).to.equal(0);
  });
  it('keeps its textures where the system chooses the colours', async () => {
    const screen = await open(chair);
    await emulateMedia({ forcedColors: 'active' });
    const fills = ['solid', 'slash', 'hidden'].map((look) => getComputedStyle(screen.root.querySelector(`.part.${look}`)!).fill);
    await emulateMedia({ forcedColors: 'none' });
    expect(new Set(fills).size).to.equal(3);
  });
});

describe('importing', () => {
  it('sends the matched columns alone: no name leaves the browser', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('import-report'));
    await screen.says('What was understood');
    const [dry] = screen.sent;
    expect(dry!.path).to.equal('/v1/evidence/imports');
    expect(dry!.body!['dryRun']).to.equal(true);
    expect(JSON.stringify(dry!.body)).to.not.include('Person');
    expect(String(dry!.body!['csv']).split('\n')[0]).to.equal('Date requested,Leave type,Department,Status,Date decided');
  });
  it('lists what was not understood, row by row, and saves the list', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('import-report'));
    await screen.says('Rows that were not understood');
    const rows = [...screen.root.querySelectorAll('table.told tbody tr')].map((row) => [...row.children].map((cell) => flat([...cell.childNodes].filter((one) => !(one instanceof Element) || !one.matches('.of')).map((one) => (one.nodeType === Node.COMMENT_NODE ? '' : one.textContent)).join(''))));
    expect(rows[0]).to.deep.equal(['5', 'Status', 'OK by HR', 'The word is not known.']);
    expect(rows).to.have.length(6);
    await screen.press('Download as CSV');
    const text = await saved[0]!.text;
    expect(text).to.include('12,Date decided,31/11/2026,This is not a day.');
  });
  it('takes the good rows once, says so to the page, and lists the file', async () => {
    const screen = await open(hr), ids: string[] = [];
    screen.box.addEventListener('carer-evidence-imported', ({ id }) => ids.push(id));
    await screen.perform(actsOf('import-report'));
    await waitUntil(() => screen.button('Import the 14 good rows'));
    screen.button('Import the 14 good rows')!.click();
    screen.button('Import the 14 good rows')?.click();
    await screen.says('The rows are in');
    expect(screen.sent.filter(({ body }) => body?.['dryRun'] !== true)).to.have.length(1);
    expect(ids).to.have.length(1);
    await screen.says('Rows: 20. Not understood: 6. Oct–Dec 2026');
    expect(screen.focused?.textContent, 'focus is on the heading').to.equal('The rows are in');
  });
  it('sent again after a lost answer, is known for the same', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('import-report'));
    await waitUntil(() => screen.button('Import the 14 good rows'));
    screen.wire.lose = 'answer';
    await screen.press('Import the 14 good rows');
    await screen.says(importing.problems.offline);
    screen.wire.lose = 'nothing';
    await screen.press('Import the 14 good rows');
    await screen.says('14 rows have been imported.');
    const takes = screen.sent.filter(({ body }) => body?.['dryRun'] !== true);
    expect(new Set(takes.map(({ key }) => key)).size).to.equal(1);
    expect(screen.transport.store.evidence.imports.size).to.equal(1);
  }).timeout(60_000);
  it('loses nothing while the network is away: the file and the match stay', async () => {
    const screen = await open({ ...hr, network: 'offline' });
    await screen.perform(actsOf('import-offline'));
    await screen.says(importing.problems.offline);
    expect(screen.root.querySelectorAll('table.columns tbody tr').length).to.equal(6);
    screen.wire.lose = 'nothing';
    await screen.press('Check the rows');
    await screen.says('What was understood');
  }).timeout(60_000);
  it('asks which column is which before anything is sent', async () => {
    const screen = await open(hr);
    await screen.perform([{ press: 'Import figures' }]);
    await screen.give('a,b\n1,2\n3,4\n');
    await screen.press('Read the file');
    await screen.press('Check the rows');
    await screen.says('Say which column is: Outcome');
    expect(screen.sent).to.deep.equal([]);
    expect(screen.focused?.classList.contains('summary')).to.equal(true);
    screen.root.querySelector('.summary a')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(screen.focused?.id).to.equal('import-column-0');
  });
  it('is where it was after a look at the figures', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('import-match'));
    await screen.says('Match the columns');
    await screen.press('Back to the figures');
    await screen.says('Leave, by directorate');
    await screen.press('Import figures');
    await screen.says('leave.csv has 20 rows');
  });
  it('takes a file back, once the person is sure', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('import-done'));
    await screen.says('The rows are in');
    const press = (text: string) => [...screen.root.querySelectorAll('button')].find((one) => flat(one.textContent!).startsWith(text))!.click();
    press('Take it back');
    await screen.says(importing.imports.ask);
    press('Yes, take it back');
    await screen.says('Taken back');
    expect([...screen.transport.store.evidence.imports.values()].every(({ withdrawnAt }) => withdrawnAt !== null)).to.equal(true);
  });
  it('reads a hundred thousand rows and stays alive', async () => {
    const screen = await open(hr);
    await screen.press('Import figures');
    await screen.give(`Date requested,Status,Department\n${'01/10/2026,Approved,Housing\n'.repeat(100_000)}`, 'all.csv');
    const said = new Set<string>();
    const watch = new MutationObserver(() => { const now = screen.root.querySelector('progress')?.getAttribute('value'); if (now) said.add(now); });
    watch.observe(screen.root, { subtree: true, childList: true, attributes: true });
    await screen.press('Read the file');
    await screen.says('all.csv has 100,000 rows');
    watch.disconnect();
    expect(said.size, 'progress was shown').to.be.above(2);
  }).timeout(60_000);
});

describe('publishing', () => {
  it('says first what will happen, publishes once, and shows the quarter', async () => {
    const screen = await open({ persona: 'hr' }), periods: string[] = [];
    screen.box.addEventListener('carer-evidence-published', ({ period }) => periods.push(period));
    await screen.perform(actsOf('published'));
    await screen.says('October to December 2026 is published.');
    expect(periods).to.deep.equal(['2026-Q4']);
    expect(screen.sent.filter(({ path }) => path.endsWith('/snapshots'))).to.have.length(1);
    await screen.press('Back to the figures');
    await screen.says('Leave, by directorate');
    expect(screen.text).to.include('October to December 2026').and.include('21 rows of the imported files were not understood');
  }).timeout(60_000);
  it('warns before a quarter is passed over for good', async () => {
    const screen = await open({ ...hr, now: '2027-04-20T10:00:00.000Z' });
    await screen.press('Publish a quarter');
    await screen.choose('January to March 2027');
    await screen.says('October to December 2026 has not been published. If you go on, it never can be.');
  });
  it('needs a choice', async () => {
    const screen = await open({ ...hr, now: '2027-04-20T10:00:00.000Z' });
    await screen.press('Publish a quarter');
    await waitUntil(() => screen.root.querySelector('form .button.main'));
    screen.root.querySelector<HTMLElement>('form .button.main')!.click();
    await screen.says('Choose a quarter');
    expect(screen.sent).to.deep.equal([]);
  });
});

describe('what was done', () => {
  it('is noted once, is laid over the trends, and can be removed', async () => {
    const screen = await open(hr);
    await screen.perform(actsOf('activity-noted'));
    await screen.says(doing.noted);
    const [sent] = screen.sent;
    expect(sent!.body).to.deep.equal({ on: '2027-01-12', kind: 'training', title: 'Briefings for depot managers' });
    expect(screen.sent).to.have.length(1);
    const remove = [...screen.root.querySelectorAll('button')].find((one) => flat(one.textContent!) === 'Remove: Carers Week: stalls in the four depots')!;
    remove.click();
    await screen.says(doing.removed);
    await screen.press('Back to the figures');
    await screen.says('Briefings for all managers');
    expect(screen.text).to.not.include('stalls in the four depots');
  });
  it('keeps what was typed while the network is away', async () => {
    const screen = await open(hr);
    screen.wire.lose = 'request';
    await screen.perform(actsOf('activity-noted'));
    await screen.says(doing.problems.offline);
    expect(screen.root.querySelector<HTMLInputElement>('#f-title')!.value).to.equal('Briefings for depot managers');
  }).timeout(60_000);
});

describe('the evidence pack', () => {
  it('is saved as a page that stands by itself, as CSV and as JSON', async () => {
    const screen = await open(chair);
    await screen.press('Evidence pack');
    await screen.says(packing.psed);
    await screen.press('Download as a web page');
    await screen.press('Download as JSON');
    await screen.press('Download the figures as CSV');
    await waitUntil(() => saved.length === 3);
    expect(saved.map(({ name }) => name)).to.deep.equal(['html', 'json', 'csv'].map((ending) => `carers-evidence-2026-Q3.${ending}`));
    const page = await saved[0]!.text, json = JSON.parse(await saved[1]!.text) as { pack: { psed: unknown[] }; snapshot: { period: string } };
    expect(page.startsWith('<!doctype html>')).to.equal(true);
    for (const part of ['<svg', '<table', figures.hiddenWords, 'due regard', '@page']) expect(page.includes(part), part).to.equal(true);
    for (const part of ['<script', '<button', '<!--', 'compliant']) expect(page.includes(part), part).to.equal(false);
    expect(json.pack.psed.length).to.be.above(3);
    expect(json.snapshot.period).to.equal('2026-Q3');
  });
});

describe('in Welsh', () => {
  const leaves = (words: object, path = ''): [string, string][] => Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : typeof value === 'function' ? [[path + key, String((value as (...given: unknown[]) => string)(...(/^(period|months)$/.test(key) ? [3, '2026'] : key === 'rejected' || key === 'undated' || key === 'body' || key === 'left' && path === 'done.' || key === 'skips' ? ['57', 57] : ['57', '68', '79', '80', '91'])))]] : leaves(value as object, `${path}${key}.`));
  for (const [name, english, ours] of [['page', messages, welsh], ['figures', figures, welshFigures], ['import', importing, welshImport], ['publish', publishing, welshPublish], ['pack', packing, welshPack], ['activities', doing, welshActivities]] as const) {
    it(`every word of ${name} is there, and is another`, () => {
      const said = new Map(leaves(ours));
      expect([...said.keys()].sort()).to.deep.equal(leaves(english).map(([path]) => path).sort());
      for (const [path, text] of leaves(english)) {
        const other = said.get(path)!;
        expect(other, path).to.match(/\S/);
        if (!['hidden', 'percent', 'chart.activity'].includes(path)) expect(other, path).to.not.equal(text);
        for (const figure of ['57', '68', '79']) expect(other.includes(figure), `${path}: ${figure}`).to.equal(text.includes(figure));
      }
    });
  }
  it('the page changes with the language of the page, in a room too', async () => {
    const screen = await open(hr);
    await screen.press('Publish a quarter');
    await screen.says(publishing.what);
    screen.element.setAttribute('locale', 'cy');
    await screen.says(welshPublish.what);
    await screen.press(welsh.toFigures);
    await screen.says(welshFigures.figures['leave-by-type']);
    expect(screen.text).to.include('Oedolion ac iechyd').and.include('6 Hydref 2026').and.not.include('Adults and health');
  });
});
