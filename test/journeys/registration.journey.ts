// Registering, sharing, and leaving: what a carer does, and what others then see of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { messages as later } from '../../packages/widgets/src/registration/registration.later.messages.ts';
import { messages as first } from '../../packages/widgets/src/registration/registration.messages.ts';
import { words } from '../../packages/server/src/demo/intranet/words.ts';
import { ready, startIntranet, tabTo, type Intranet } from './intranet.ts';

const t = { ...first, ...later };
const register = '/carers/register/', registers = '/people/';
let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const widget = (page: Page): Locator => page.locator('carer-registration');
const seen = (page: Page): Promise<string> => widget(page).locator('.frame').innerText();
const press = (page: Page, name: string): Promise<void> => widget(page).getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string): Promise<void> => widget(page).getByRole('heading', { name }).waitFor();
/** Answers the question that is open, by its label, or goes past it. */
async function answer(page: Page, question: string, choice: string | null): Promise<void> {
  await heading(page, question);
  if (choice === null) return press(page, kit.skip);
  await widget(page).getByRole('radio', { name: choice, exact: true }).check();
  await press(page, kit.continue);
}
async function answerRest(page: Page): Promise<void> {
  await answer(page, t.fields.relationship.label, t.fields.relationship.options!['parent']!);
  await answer(page, t.fields.careFor.label, t.fields.careFor.options!['adult']!);
  await answer(page, t.fields.careHours.label, t.fields.careHours.options!['10-to-19']!);
  await answer(page, t.fields.area.label, t.fields.area.options!['elsewhere']!);
  await heading(page, t.fields.team.label);
  await press(page, kit.skip);
}
/** What the intranet's own page of registers says to this person. */
async function readRegister(persona: 'manager' | 'hr' | 'chair' | 'commissioner'): Promise<string> {
  const visit = await intranet.visit(persona);
  await visit.go(registers);
  const place = visit.page.locator('#people');
  await visit.page.waitForFunction((waiting) => document.querySelector('#people table') ?? document.querySelector('#people [role=status]')?.textContent !== waiting, words.en.people.waiting);
  const text = await place.innerText();
  visit.settle(/403/);
  await visit.close();
  return text;
}

describe('a carer', () => {
  test('is told of the sign-in as a visitor, and sent nowhere', async () => {
    const visit = await intranet.visit('visitor');
    await visit.go(register);
    await widget(visit.page).getByText(t.start.signIn).waitFor();
    assert.equal(await widget(visit.page).getByRole('button', { name: t.start.yes }).count(), 0);
    visit.settle();
    await visit.close();
  });

  test('registers with the keyboard alone, and prints the receipt', async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    await page.addInitScript(() => { Object.assign(window, { printed: 0, print: () => { (window as unknown as { printed: number }).printed += 1; } }); });
    await visit.go(register);
    const focused = (): Promise<string> => page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    });
    await tabTo(page, (name) => name === t.start.yes);
    await page.keyboard.press('Enter');
    await heading(page, t.fields.level.label);
    assert.match(await focused(), new RegExp(t.fields.level.label.replace('?', '\\?')), 'focus goes to the question');

    // Continue with nothing chosen: the summary takes focus, and its link leads to the question.
    await tabTo(page, (name, role) => role === 'button' && name === kit.continue);
    await page.keyboard.press('Enter');
    await widget(page).getByText(kit.problem).waitFor();
    assert.match(await focused(), new RegExp(kit.problem), 'focus goes to the error summary');
    await tabTo(page, (name, role) => role === 'a' && name === t.fields.level.errors!['required']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    assert.ok(await widget(page).getByRole('radio', { name: t.fields.level.options!['count']!, exact: true }).isChecked());
    await page.keyboard.press('ArrowDown');
    assert.ok(await widget(page).getByRole('radio', { name: t.fields.level.options!['confidential']!, exact: true }).isChecked());
    await tabTo(page, (name, role) => role === 'button' && name === kit.continue);
    await page.keyboard.press('Enter');

    for (const question of [t.fields.relationship, t.fields.careFor, t.fields.careHours, t.fields.area]) {
      await heading(page, question.label);
      await tabTo(page, (_, role) => role === 'radio' || role === 'select');
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await tabTo(page, (name, role) => role === 'button' && name === kit.continue);
      await page.keyboard.press('Enter');
    }
    await heading(page, t.fields.team.label);
    await tabTo(page, (name) => name === kit.skip);
    await page.keyboard.press('Enter');

    await heading(page, t.check.title);
    const answers = await widget(page).locator('dl.answers').first().innerText();
    assert.match(answers, new RegExp(t.fields.relationship.options!['parent']!));
    assert.match(answers, new RegExp(kit.notProvided), 'what was skipped is said to be');
    await tabTo(page, (name, role) => role === 'button' && name === t.check.send);
    await page.keyboard.press('Enter');
    await heading(page, t.receipt.title);
    const receipt = await seen(page);
    assert.match(receipt, /TC-[0-9A-Z]{4}-[0-9A-Z]{2}/, 'a reference');
    assert.match(receipt, /\b20\d\d\b/, 'a date');
    assert.match(receipt, new RegExp(t.receipt.version), 'the version of the privacy notice');

    await tabTo(page, (name, role) => role === 'button' && name === kit.print);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => (window as unknown as { printed: number }).printed), 1);
    await page.emulateMedia({ media: 'print' });
    assert.match(await seen(page), /TC-[0-9A-Z]{4}-[0-9A-Z]{2}/, 'the reference is on paper');
    assert.equal(await widget(page).getByRole('button').count(), 0, 'no button is on paper');
    visit.settle();
    await visit.close();
  });

  test('is on the register that HR sees, and not in what the manager sees', async () => {
    assert.match(await readRegister('hr'), /Sam Okafor/);
    assert.doesNotMatch(await readRegister('manager'), /Sam Okafor/);
  });

  test('shares it with the manager, who then sees it', async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    await visit.go(register);
    await heading(page, t.summary.title);
    await press(page, t.summary.share);
    await widget(page).getByRole('radio', { name: t.fields.level.options!['manager']!, exact: true }).check();
    await press(page, kit.continue);
    if (await widget(page).getByRole('heading', { name: t.fields.managerEmail.label }).isVisible()) await press(page, kit.continue);
    await heading(page, t.check.editTitle);
    await press(page, t.check.save);
    await widget(page).getByText(t.said.saved).waitFor();
    visit.settle();
    await visit.close();
    assert.match(await readRegister('manager'), /Sam Okafor/);
  });

  test('is seen by neither the chair nor the commissioner', async () => {
    for (const persona of ['chair', 'commissioner'] as const) assert.doesNotMatch(await readRegister(persona), /Okafor|Adeyemi/, persona);
  });

  test('leaves the register, and has proof', async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    await visit.go(register);
    await heading(page, t.summary.title);
    await press(page, t.summary.leave);
    await press(page, t.leave.yes);
    await heading(page, t.proof.title);
    assert.match(await seen(page), /TC-[0-9A-Z]{4}-[0-9A-Z]{2}/);
    await page.reload();
    await ready(page);
    await widget(page).getByRole('button', { name: t.start.yes }).waitFor();
    visit.settle();
    await visit.close();
    for (const persona of ['hr', 'manager'] as const) assert.doesNotMatch(await readRegister(persona), /Sam Okafor/, persona);
  });
});

describe('a connection', () => {
  test('is lost while registering: nothing typed is lost, and it is sent once when it returns', async () => {
    const visit = await intranet.visit('carer'), { page, context } = visit;
    const sent: string[] = [], keys = new Set<string>();
    page.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/v1/registrations')) return;
      sent.push(request.url());
      keys.add(request.headers()['idempotency-key'] ?? '');
    });
    await visit.go(register);
    await press(page, t.start.yes);
    await answer(page, t.fields.level.label, t.fields.level.options!['confidential']!);
    await answerRest(page);
    await heading(page, t.check.title);
    await context.setOffline(true);
    await press(page, t.check.send);
    await widget(page).getByText(kit.offline.title).waitFor();
    assert.match(await seen(page), new RegExp(t.fields.careHours.options!['10-to-19']!), 'the answers are still there');
    const before = sent.length;
    await context.setOffline(false);
    await heading(page, t.receipt.title);
    assert.equal(keys.size, 1, 'every attempt has the one key');
    assert.equal(sent.length, before + 1, 'sent once after it came back');
    visit.settle(/ERR_INTERNET_DISCONNECTED|offline|network/i);
    await visit.close();
    const hr = await readRegister('hr');
    assert.equal(hr.match(/Sam Okafor/g)?.length, 1, 'registered once');
  });
});
