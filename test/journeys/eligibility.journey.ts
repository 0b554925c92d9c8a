// Finding out what may help: no sign-in, one question a page, and any answer changed without losing the later ones.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { messages as t } from '../../packages/widgets/src/eligibility/eligibility.messages.ts';
import { startIntranet, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const widget = (page: Page): Locator => page.locator('carer-eligibility');
const press = (page: Page, name: string): Promise<void> => widget(page).getByRole('button', { name, exact: true }).click();
const isResult = (page: Page): Promise<boolean> => widget(page).getByRole('heading', { name: t.result, exact: true }).isVisible();
const question = (page: Page): Promise<string> => widget(page).locator('[part~=heading]').first().innerText();

/** Answers with the first choice, or 20, until there are results. */
async function answerAll(page: Page): Promise<string[]> {
  const asked: string[] = [];
  for (let i = 0; i < 40 && !await isResult(page); i += 1) {
    const now = await question(page), radio = widget(page).getByRole('radio').first(), box = widget(page).getByRole('textbox').first();
    asked.push(now);
    if (await radio.count() > 0) await radio.check();
    else await box.fill('20');
    await press(page, kit.continue);
    await page.waitForFunction((before) => document.querySelector('carer-eligibility')?.shadowRoot?.querySelector<HTMLElement>('[part~=heading]')?.innerText !== before, now);
  }
  assert.ok(await isResult(page), `no result after ${asked.length} questions`);
  return asked;
}
/** The answers as they are listed: what was asked, and what was said. */
async function listed(page: Page): Promise<Map<string, string>> {
  const rows = await widget(page).locator('dl.answers > div').evaluateAll((all) => all.map((row) => [row.querySelector('dt')!.innerText.trim(), row.querySelector('dd')!.innerText.trim()] as const));
  return new Map(rows);
}

describe('a visitor', () => {
  let visit: Visit;
  const left: string[] = [];
  before(async () => {
    visit = await intranet.visit('visitor');
    visit.page.on('request', (request) => { if (request.method() !== 'GET') left.push(`${request.method()} ${request.url()}`); });
    await visit.go('/carers/eligibility/');
  });
  after(() => visit?.close());

  test('gets answers with no sign-in, and no question twice', async () => {
    await press(visit.page, t.start);
    const asked = await answerAll(visit.page);
    assert.ok(asked.length >= 3);
    assert.equal(new Set(asked).size, asked.length, 'no question is asked twice');
    const text = await widget(visit.page).locator('.frame').innerText();
    assert.match(text, /not a decision/);
    assert.doesNotMatch(text, /you will (get|receive)|entitled to £/i);
  });
  test('changes an early answer, and keeps the later ones', async () => {
    const { page } = visit;
    await press(page, t.changeAnswers);
    const before = await listed(page), [first] = [...before.keys()];
    assert.ok(before.size >= 3);
    await widget(page).getByRole('button', { name: `${kit.change} ${first}` }).first().click();
    const box = widget(page).getByRole('textbox').first();
    if (await box.count() > 0) await box.fill('40');
    else await widget(page).getByRole('radio').nth(1).check();
    await press(page, kit.continue);
    await answerAll(page);
    await press(page, t.changeAnswers);
    const after = await listed(page);
    assert.notEqual(after.get(first!), before.get(first!), 'the answer changed');
    for (const [label, said] of [...before].slice(1)) assert.equal(after.get(label), said, label);
  });
  test('has sent nothing anywhere', () => {
    assert.deepEqual(left, []);
    visit.settle();
  });
});
