// A policy from unchecked to answered: its owner checks it by keyboard alone, the forum sees it leave the unchecked, HR answers, and the record prints on one sheet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as check } from '../../packages/widgets/src/voice/check.messages.ts';
import welsh from '../../packages/widgets/src/voice/voice.messages.cy.ts';
import { messages as policy } from '../../packages/widgets/src/voice/policy.messages.ts';
import { messages as t } from '../../packages/widgets/src/voice/voice.messages.ts';
import { startIntranet, tabTo, type Intranet } from './intranet.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const path = '/policies/', title = 'Rotas and cover at the contact centre';
const widget = (page: Page): Locator => page.locator('carer-voice');
const press = (page: Page, name: string | RegExp): Promise<void> => widget(page).getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor();
const row = (page: Page): Locator => widget(page).locator('tbody tr', { hasText: title });
const show = async (page: Page, state: string): Promise<void> => {
  const labels = await widget(page).locator('#show option').allInnerTexts();
  await widget(page).getByLabel(t.show).selectOption({ index: labels.findIndex((label) => label.startsWith(state)) });
};
/** Tab to it, and press. */
const go = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, (found) => found === name);
  await page.keyboard.press('Enter');
};

describe('a policy', () => {
  let reference = '';

  test('is unchecked, and everybody at work sees that', async () => {
    const visit = await intranet.visit('carer');
    await visit.go(path);
    await show(visit.page, t.states['unchecked']!);
    assert.match(await row(visit.page).innerText(), new RegExp(`${t.states['unchecked']}[^]*${t.never}`));
    await press(visit.page, title);
    await says(visit.page, policy.unchecked.title);
    assert.equal(await widget(visit.page).getByRole('button', { name: policy.check }).count(), 0, 'it is not theirs to check');
    visit.settle();
    await visit.close();
  });

  test('is checked by its owner, who is not in HR, with the keyboard alone', async () => {
    const visit = await intranet.visit('manager'), { page } = visit;
    await visit.go(path);
    await go(page, title);
    await says(page, policy.unchecked.title);
    await go(page, policy.check);
    await says(page, check.title(title));
    await go(page, check.start);
    for (let i = 1; ; i += 1) {
      const step = widget(page).getByText(new RegExp(`Question ${i} of \\d+$`));
      if (await step.or(widget(page).getByText(check.changes)).first().innerText() === check.changes) {
        assert.ok(i > 12, 'a dozen questions or so');
        break;
      }
      const question = await widget(page).locator('legend').innerText();
      await tabTo(page, (name, role) => role === 'radio' && name === check.options.yes);
      // The first of three: Yes by the space bar; down for no, and again for not knowing.
      await page.keyboard.press('Space');
      const downs = /where people have to be/.test(question) ? 2 : /who decides|told no|meant for carers|carers, or their forum|absences/i.test(question) ? 0 : 1;
      for (let down = 0; down < downs; down += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await says(page, check.some(1));
    await says(page, check.findLead);
    await tabTo(page, (name) => name.startsWith(check.use));
    await page.keyboard.press('Enter');
    await tabTo(page, (name, role) => role === 'radio' && name === check.reviewOptions['6']);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, check.check);
    await go(page, check.finish);
    await says(page, policy.done);
    reference = (await widget(page).locator('.notice.good .strong').innerText()).trim();
    assert.match(reference, /^TP-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    const record = await widget(page).locator('.record').innerText();
    for (const text of [title, reference, policy.hands['owner']!, `${policy.look} (1)`, `${policy.find} (1)`, policy.waits, 'due regard']) assert.ok(record.includes(text), `${text} is not in ${record}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(at: string): Promise<{ violations: { id: string }[] }> } }).axe.run('carer-voice'));
    assert.deepEqual(violations.map(({ id }) => id), []);
    visit.settle();
    await visit.close();
  });

  test('has left the unchecked, for the chair of the forum and for staff', async () => {
    for (const persona of ['chair', 'carer'] as const) {
      const visit = await intranet.visit(persona);
      await visit.go(path);
      await show(visit.page, t.states['unchecked']!);
      assert.equal(await row(visit.page).count(), 0, persona);
      await show(visit.page, t.states['checked']!);
      assert.equal(await row(visit.page).count(), 1, persona);
      visit.settle();
      await visit.close();
    }
  });

  test('is answered by HR with a reason, which everybody then reads', async () => {
    const visit = await intranet.visit('hr'), { page } = visit;
    await visit.go(path);
    await press(page, title);
    await says(page, policy.answer);
    await widget(page).getByLabel(policy.accept, { exact: true }).check();
    await press(page, policy.send);
    await says(page, policy.reasonNeeded);
    await widget(page).getByLabel(policy.reason).fill('Payroll leaves both out of the count from January.');
    await press(page, policy.send);
    await says(page, policy.sent);
    visit.settle();
    await visit.close();
    const staff = await intranet.visit('carer');
    await staff.go(path);
    assert.match(await row(staff.page).innerText(), new RegExp(t.states['answered']!));
    await press(staff.page, title);
    await says(staff.page, 'Payroll leaves both out of the count from January.');
    staff.settle();
    await staff.close();
  });

  test('has a record that prints on one sheet of A4, and nothing of the page around it', async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    await visit.go(path);
    for (const name of [title, 'Managing attendance', 'On call and winter standby']) {
      await press(page, name);
      await says(page, policy.record);
      const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
      assert.equal(printed.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length, 1, `${name} on one sheet`);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('nav, button:visible, select:visible').filter({ visible: true }).count(), 0);
      const text = await widget(page).locator('.frame').innerText();
      for (const part of [name, policy.look, policy.changes, 'due regard']) assert.ok(text.includes(part), `${part} is not on the paper of ${name}`);
      await page.emulateMedia({ media: null });
      await press(page, 'Back');
      await says(page, t.lead);
    }
    visit.settle();
    await visit.close();
  });

  test('stands in a file with all the others, and names nobody there', async () => {
    const visit = await intranet.visit('commissioner'), { page } = visit;
    await visit.go(path);
    const saving = page.waitForEvent('download');
    await press(page, t.csv);
    const file = await saving, text = readFileSync(await file.path(), 'utf8');
    assert.equal(file.suggestedFilename(), t.file);
    assert.ok(text.startsWith('\uFEFF') && text.includes(reference) && !text.includes('@'));
    assert.ok(text.trim().split('\r\n').length >= 16);
    visit.settle();
    await visit.close();
  });

  test('can be read at 320 pixels and in Welsh', async () => {
    const visit = await intranet.visit('carer', { width: 320, language: 'cy' }), { page } = visit;
    await visit.go(`/cy${path}`);
    await says(page, welsh.title);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    await press(page, 'Managing attendance');
    await says(page, /sylw dyledus/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    visit.settle();
    await visit.close();
  });

  test('is not for a partner', async () => {
    const visit = await intranet.visit('partner');
    await visit.go(path);
    await says(visit.page, t.refused.title);
    visit.settle();
    await visit.close();
  });
});
