// Ways of working: compared from hours and pay typed once, and made into a request that can be changed and downloaded.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { messages as ask } from '../../packages/widgets/src/working/request.messages.ts';
import { messages as t } from '../../packages/widgets/src/working/working.messages.ts';
import { startIntranet, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const widget = (page: Page): Locator => page.locator('carer-working');
const next = (page: Page): Promise<void> => widget(page).getByRole('button', { name: kit.continue, exact: true }).click();
const fill = (page: Page, label: string, value: string): Promise<void> => widget(page).getByLabel(label, { exact: true }).first().fill(value);
async function choose(page: Page, question: string, answer: string): Promise<void> {
  await widget(page).getByRole('heading', { name: question }).waitFor();
  await widget(page).getByRole('radio', { name: answer, exact: true }).check();
  await next(page);
}

describe('a carer', () => {
  let visit: Visit, page: Page;
  const left: string[] = [];
  before(async () => {
    visit = await intranet.visit('carer');
    page = visit.page;
    page.on('request', (request) => { if (request.method() !== 'GET' && /28000|28,000|Sam Example/.test(request.postData() ?? '')) left.push(request.url()); });
    await visit.go('/carers/working/');
  });
  after(() => visit?.close());

  test('compares two ways from hours and pay typed once', async () => {
    const ways = widget(page).getByRole('checkbox');
    await ways.nth(0).check();
    await ways.nth(1).check();
    await widget(page).getByRole('button', { name: t.compareThem, exact: true }).click();
    await widget(page).getByRole('heading', { name: t.now.title }).waitFor();
    await fill(page, t.fields.hours.label, '37');
    await fill(page, t.fields.days.label, '5');
    await fill(page, t.fields.pay.label, '28000');
    await widget(page).getByRole('radio', { name: t.fields.payPer.options.year }).check();
    await next(page);
    for (let i = 0; i < 4 && !await widget(page).getByRole('heading', { name: t.compare.title }).isVisible(); i += 1) {
      for (const [label, value] of [[t.fields.newHours.label, '22.2'], [t.fields.newDays.label, '3']] as const) {
        const field = widget(page).getByLabel(label, { exact: true });
        if (await field.count() > 0) await field.first().fill(value);
      }
      await next(page);
    }
    await widget(page).getByRole('heading', { name: t.compare.title }).waitFor();
    const text = await widget(page).locator('.frame').innerText();
    assert.match(text, /£28,000/);
    assert.match(text, /£16,800/, '28,000 × 22.2 ÷ 37');
    assert.match(text, /take-home pay/, 'nothing is promised about take-home pay');
  });
  test('drafts a formal request, changes its words, and downloads them', async () => {
    await widget(page).getByRole('button', { name: new RegExp(`^${t.compare.askFor}`) }).first().click();
    await choose(page, ask.fields.kind.label, ask.fields.kind.options.statutory);
    await choose(page, ask.fields.nation.label, ask.fields.nation.options.england);
    await choose(page, ask.fields.status.label, ask.fields.status.options.employee);
    await choose(page, ask.fields.earlier.label, ask.fields.earlier.options.no);
    for (const [label, value] of [[kit.day, '1'], [kit.month, '3'], [kit.year, '2030']] as const) await fill(page, label, value);
    await next(page);
    await widget(page).getByLabel(ask.fields.name.label).fill('Sam Example');
    await next(page);
    await widget(page).getByRole('heading', { name: ask.draft.titles.statutory }).waitFor();
    const draft = widget(page).getByRole('textbox', { name: ask.draft.text }), words = await draft.inputValue();
    for (const item of [/section 80F/, /statutory/i, /1 March 2030/, /Sam Example/]) assert.match(words, item);
    await draft.fill(`${words}\nI would like to talk about this.`);
    const [download] = await Promise.all([page.waitForEvent('download'), widget(page).getByRole('button', { name: ask.draft.download, exact: true }).or(widget(page).getByRole('link', { name: ask.draft.download, exact: true })).click()]);
    assert.match(download.suggestedFilename(), new RegExp(`^${ask.draft.file.statutory}`));
    const file = await readFile(await download.path(), 'utf8');
    assert.match(file, /section 80F/);
    assert.match(file, /I would like to talk about this\./, 'as it was changed');
  });
  test('has sent none of it', () => {
    assert.deepEqual(left, []);
    visit.settle();
  });
});
