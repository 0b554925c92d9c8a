// The guide as people use it: a manager learns what they must and by when, a new starter finishes the card by keyboard, a resident finds no scheme of the staff's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ready, startIntranet, tabTo, type Intranet } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const guide = (page: Page, mode = 'guide'): Locator => page.locator(mode === 'guide' ? 'carer-guide:not([mode])' : `carer-guide[mode=${mode}]`);

describe('a manager who is asked for carer’s leave', () => {
  it('reads what they must, may and cannot do, and by when, two presses from their requests', async () => {
    const { page, go, settle, close } = await intranet.visit('manager');
    await go('/desk/');
    await page.getByRole('link', { name: 'What you may, must and cannot do' }).click();
    await ready(page);
    await guide(page).getByRole('button', { name: 'Carer\'s leave', exact: true }).click();
    const answer = guide(page).locator('.answer');
    await answer.getByText(/^Answer by \w+day \d+ \w+/).waitFor();
    await answer.getByText('Refuse it, now or later.').waitFor();
    await answer.getByText('Ask for any proof before it is granted.').waitFor();
    // The day that was asked for moves the day for an answer.
    await answer.getByText('Change the days', { exact: true }).click();
    const asked = answer.getByRole('group', { name: 'When were you asked?' });
    for (const [box, text] of [['Day', '4'], ['Month', '1'], ['Year', '2027']] as const) await asked.getByLabel(box).fill(text);
    const first = answer.getByRole('group', { name: 'First day of the leave' });
    for (const [box, text] of [['Day', '25'], ['Month', '1'], ['Year', '2027']] as const) await first.getByLabel(box).fill(text);
    await answer.getByRole('button', { name: 'Show the days' }).click();
    await answer.getByText('If it is put off, give the leave by Thursday 25 February').waitFor();
    await answer.getByText('Answer by Monday 11 January').waitFor();
    // And the conversation: three to say, three not to ask.
    await guide(page).getByText('Before you talk about leave: three things to say, three not to ask').click();
    await guide(page).getByText('“Can you prove it?”').waitFor();
    settle();
    await close();
  });
});

describe('a new starter', () => {
  it('finishes the card by keyboard alone, and HR reads that they did, and no more', async () => {
    const { page, go, settle, close } = await intranet.visit('carer');
    await go('/welcome/');
    const card = guide(page, 'induction');
    await card.getByText('Some of us look after somebody').waitFor();
    assert.equal(await card.locator('input,select,textarea').count(), 0, 'it asks for nothing');
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener('carer-module-completed', (event) => { const { module, packVersion } = event as Event & { module: string; packVersion: string }; told.push([module, packVersion]); });
    });
    await tabTo(page, (name) => name === 'I have read this');
    await page.keyboard.press('Enter');
    await card.getByText(/It was noted on \d+ \w+ \d{4} that you finished\. That is all that was noted\./).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent), 'You have read this to the end');
    const [[module, version]] = await page.evaluate(() => (window as unknown as { told: [[string, string]] }).told);
    assert.equal(module, 'induction');
    settle();
    await close();

    const hr = await intranet.visit('hr');
    await hr.go('/carers/guide/');
    const rows = await hr.page.evaluate(async () => {
      const host = document.querySelector('carer-guide') as unknown as { scope: { client(): Promise<{ guide: { completions(filter: object): Promise<{ items: Record<string, unknown>[] }> } }> } };
      return (await (await host.scope.client()).guide.completions({ module: 'induction' })).items;
    });
    assert.ok(rows.length >= 1);
    for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['completedAt', 'module', 'packVersion', 'person']);
    assert.ok(rows.some((row) => row['packVersion'] === version && JSON.stringify(row['person']).includes('sam')), 'Sam is among them');
    hr.settle();
    await hr.close();
  });
  it('goes through the equalities module in Welsh on a narrow telephone, with nobody signed in', async () => {
    const { page, go, settle, close } = await intranet.visit('visitor', { width: 320, language: 'cy' });
    await go('/cy/welcome/');
    const course = guide(page, 'equalities');
    await course.getByRole('button', { name: 'Dechrau' }).click();
    for (let part = 1; part < 8; part += 1) {
      await course.getByText(`Rhan ${part} o 8`).waitFor();
      await course.getByRole('button', { name: 'Nesaf' }).click();
    }
    await course.getByRole('button', { name: 'Rwyf wedi darllen hwn' }).click();
    await course.getByText('Ni anfonwyd dim').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
    settle();
    await close();
  });
});

describe('a resident, not signed in', () => {
  it('finds what is for them, whoever they search for, and no scheme of the staff’s', async () => {
    const { page, go, settle, close } = await intranet.visit('visitor');
    await go('/residents/');
    const book = guide(page);
    await book.getByRole('heading', { name: 'Help for carers' }).waitFor();
    await book.getByText('Flexible breaks fund').first().waitFor();
    for (const word of ['leave', 'forum', 'HR', 'job share']) {
      await book.getByLabel('Search the guide').fill(word);
      await book.getByText(/^(Nothing found|\d+ parts? of the guide)/).waitFor();
      for (const name of ['Northbridge paid carer\'s leave', 'Special leave', 'Staff carers forum', 'Human Resources', 'Job share']) assert.equal(await book.getByText(name, { exact: true }).count(), 0, `${word}: ${name}`);
    }
    await book.getByLabel('Search the guide').fill('respit');
    await book.locator('.entry', { hasText: 'Flexible breaks fund' }).first().waitFor();
    settle();
    await close();
  });
  it('chooses another area in the hub, and the guide turns with it', async () => {
    const { page, go, settle, close } = await intranet.visit('visitor');
    await go('/residents/');
    const people = guide(page).locator('#part-people');
    await people.getByText('Northbridge Carers Hub').waitFor();
    await page.locator('carer-hub').getByRole('combobox').first().selectOption({ label: 'Strathlorn' });
    await people.getByText('Strathlorn Carers').waitFor();
    assert.equal(await people.getByText('Northbridge Carers Hub').count(), 0);
    settle();
    await close();
  });
});

describe('a member of staff', () => {
  it('answers “what can I have?” with one press, and prints the guide with nothing folded', async () => {
    const { page, go, settle, close } = await intranet.visit('carer');
    await go('/carers/');
    await page.getByRole('link', { name: 'The guide for carers' }).click();
    await ready(page);
    const book = guide(page);
    await book.getByRole('button', { name: 'Time off for something sudden' }).click();
    await book.locator('.answer').getByText('Northbridge emergency leave').waitFor();
    await page.evaluate(() => {
      window.print = () => { Object.assign(window, { printed: true }); };
    });
    await book.getByRole('button', { name: 'Print the guide' }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: boolean }).printed === true);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await book.locator('details:not([open])').count(), 0);
    settle();
    await close();
  });
});
