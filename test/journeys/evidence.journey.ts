// Figures from an HR export to the forum's table: imported with its faults told, published once, printed on one page, and closed to those it is not for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as figures } from '../../packages/widgets/src/evidence/figures.messages.ts';
import { messages as importing } from '../../packages/widgets/src/evidence/import.messages.ts';
import { messages as t } from '../../packages/widgets/src/evidence/evidence.messages.ts';
import { messages as packing } from '../../packages/widgets/src/evidence/pack.messages.ts';
import { messages as publishing } from '../../packages/widgets/src/evidence/publish.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const path = '/evidence/';
const widget = (page: Page): Locator => page.locator('carer-evidence');
const press = (page: Page, name: string): Promise<void> => widget(page).getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor({ timeout: 60_000 });
/** Every cell of a figure's table, as it is read out. */
const cells = (page: Page, figure: string): Promise<string[]> => widget(page).locator(`.f-${figure} td`).evaluateAll((all) => all.map((one) => [...one.childNodes].filter((part) => !(part instanceof Element && part.matches('.of'))).map((part) => part.nodeType === 8 ? '' : part.textContent).join('').trim()));

const today = new Date(), start = new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3)), days = Math.floor((today.getTime() - start.getTime()) / 86_400_000);
const british = (i: number): string => new Date(start.getTime() + (i % (days + 1)) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
/** Twenty thousand requests of this quarter, as an HR system exports them; thirty-seven say what nobody can know. */
const file = `Employee name,Employee number,Date requested,Absence type,Service,Status\r\n${Array.from({ length: 20_000 }, (_, i) =>
  `"Surname${i}, Given",E${i},${i % 540 === 7 && i < 540 * 37 ? '31/02/2026' : british(i)},Carer's leave,Housing,${i % 9 === 0 ? 'Declined' : 'Approved'}`).join('\r\n')}\r\n`;
const bad = file.split('31/02/2026').length - 1;

describe('human resources', () => {
  let visit: Visit;
  const bodies: string[] = [];
  before(async () => {
    visit = await intranet.visit('hr');
    visit.page.on('request', (request) => { if (request.url().endsWith('/v1/evidence/imports') && request.method() === 'POST') bodies.push(request.postData() ?? ''); });
    await visit.go(path);
  });
  after(() => visit?.close());
  const give = async (): Promise<void> => {
    await widget(visit.page).locator('input[type=file]').setInputFiles({ name: 'leave.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await press(visit.page, importing.look);
    await press(visit.page, importing.map.check);
  };

  test('imports 20,000 rows of which 37 are bad, sees which, and takes the good ones', async () => {
    assert.equal(bad, 37);
    const { page } = visit;
    await press(page, t.importFigures);
    await give();
    await says(page, importing.report.some(bad, String(bad)));
    const rows = widget(page).locator('table.told tbody tr');
    assert.equal(await rows.count(), 20);
    assert.match((await rows.first().innerText()).replace(/\s+/g, ' '), /^9 .*Date requested .*31\/02\/2026 .*This is not a day\./);
    const saving = page.waitForEvent('download');
    await press(page, importing.report.problems.download);
    const list = readFileSync(await (await saving).path(), 'utf8');
    assert.equal(list.trim().split('\n').length, bad + 1);
    const good = (20_000 - bad).toLocaleString('en-GB');
    await press(page, importing.report.importGood(20_000 - bad, good));
    await says(page, importing.done.body(20_000 - bad, good));
    await says(page, importing.done.left(bad, String(bad)));
  });
  test('sent no name and no number of any person', () => {
    assert.equal(bodies.length, 2);
    for (const body of bodies) assert.doesNotMatch(body, /Surname|E1999|Employee/);
  });
  test('is told when the same file was imported, and it is not counted twice', async () => {
    const { page } = visit;
    await press(page, importing.done.another);
    await give();
    await says(page, /This file was imported on .*Nothing has been imported twice\./);
    visit.settle(/file-already-imported|409/);
  });
});

describe('a quarter closes', () => {
  let shown: string[] = [], period = '';
  test('human resources publish it, with what will happen said first', async () => {
    // The demonstration has published every quarter that is over: the last one is made to wait again.
    await intranet.sql('delete from think_carer.evidence_snapshot s using (select tenant_id, max(period) as period from think_carer.evidence_snapshot group by tenant_id) last where s.tenant_id = last.tenant_id and s.period = last.period');
    const visit = await intranet.visit('hr');
    await visit.go(path);
    await press(visit.page, t.publish);
    await says(visit.page, publishing.what);
    await says(visit.page, 'They cannot be changed or taken back.');
    const button = widget(visit.page).locator('form .button.main'), name = await button.innerText();
    period = name.replace('Publish ', '');
    await button.click();
    await says(visit.page, publishing.done.body(period));
    await press(visit.page, t.toFigures);
    assert.equal(await widget(visit.page).locator('.when').innerText(), period);
    shown = await cells(visit.page, 'leave-by-directorate');
    visit.settle();
    await visit.close();
  });
  test('the commissioner sees the rate, and the very same figures', async () => {
    const visit = await intranet.visit('commissioner');
    await visit.go(path);
    assert.equal(await widget(visit.page).locator('.when').innerText(), period);
    assert.match(await widget(visit.page).locator('.tile', { hasText: 'agreed' }).first().innerText(), /\d+%/);
    assert.deepEqual(await cells(visit.page, 'leave-by-directorate'), shown);
    assert.ok(shown.some((cell) => /^\d/.test(cell)) && shown.includes(`[c]: ${figures.hiddenWords}`));
    assert.equal(await widget(visit.page).getByRole('button', { name: t.publish }).count(), 0);
    visit.settle();
    await visit.close();
  });
  test('so do the equalities lead, the analyst and the chair, in Welsh too', async () => {
    for (const persona of ['equalities', 'analyst', 'chair'] as const) {
      const visit = await intranet.visit(persona);
      await visit.go(path);
      assert.deepEqual(await cells(visit.page, 'leave-by-directorate'), shown, persona);
      await visit.close();
    }
    const visit = await intranet.visit('chair', { language: 'cy' });
    await visit.go(`/cy${path}`);
    await says(visit.page, 'Absenoldeb, yn ôl cyfarwyddiaeth');
    visit.settle();
    await visit.close();
  });
});

describe('the forum chair', () => {
  test('prints the page for the meeting, on one sheet of A4', async () => {
    const visit = await intranet.visit('chair');
    await visit.go(path);
    const printed = await visit.page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
    assert.equal(printed.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length, 1);
    await visit.page.emulateMedia({ media: 'print' });
    const text = await widget(visit.page).locator('.frame').innerText();
    for (const part of [figures.figures['leave-by-type'], figures.caveats['small-numbers-hidden'], figures.caveats['cannot-be-attributed'], 'Everybody sees these same figures.']) assert.ok(text.includes(part), part);
    assert.equal(await visit.page.locator('nav, button:visible, select:visible').filter({ visible: true }).count(), 0);
    visit.settle();
    await visit.close();
  });
  test('goes to an earlier quarter and to the print button by keyboard alone', async () => {
    const visit = await intranet.visit('chair'), { page } = visit;
    await visit.go(path);
    const before = await widget(page).locator('.when').innerText();
    await tabTo(page, (name, role) => role === 'select' && /January|April|July|October/.test(name) || name === figures.tables.quarter || name === t.quarter);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((was) => document.querySelector('carer-evidence')!.shadowRoot!.querySelector<HTMLElement>('.when')!.innerText !== was, before);
    await tabTo(page, (name) => name === t.print);
    visit.settle();
    await visit.close();
  });
  test('takes the evidence pack away: it says due regard, and stands by itself', async () => {
    const visit = await intranet.visit('chair'), { page } = visit;
    await visit.go(path);
    await press(page, t.pack);
    await says(page, packing.psed);
    const saving = page.waitForEvent('download');
    await press(page, packing.html);
    const html = readFileSync(await (await saving).path(), 'utf8');
    assert.match(html, /^<!doctype html>/);
    assert.match(html, /due regard/);
    assert.doesNotMatch(html, /<script|compliant/i);
    visit.settle();
    await visit.close();
  });
});

for (const persona of ['manager', 'carer', 'partner', 'administrator'] as const) test(`the ${persona} has no way in`, async () => {
  const visit = await intranet.visit(persona);
  await visit.go(path);
  await says(visit.page, t.refused.title);
  assert.equal(await widget(visit.page).locator('table, svg, button').count(), 0);
  visit.settle(/403/);
  await visit.close();
});
test('a visitor is asked to sign in', async () => {
  const visit = await intranet.visit('visitor');
  await visit.go(path);
  await says(visit.page, 'Please sign in');
  visit.settle(/token-missing|401/);
  await visit.close();
});
