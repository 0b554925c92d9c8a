// The desk: a carer asks, a manager puts the leave off with the keyboard alone, the carer sees why; what cannot be declined is not there; flexible working is talked about before it is refused.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createClient, type CarerClient } from '@think-carer/sdk';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { messages as away } from '../../packages/widgets/src/desk/away.messages.ts';
import { messages as t } from '../../packages/widgets/src/desk/desk.messages.ts';
import { messages as item } from '../../packages/widgets/src/desk/item.messages.ts';
import { messages as leave } from '../../packages/widgets/src/leave/leave.messages.ts';
import { messages as pattern } from '../../packages/widgets/src/desk/pattern.messages.ts';
import { startIntranet, tabTo, type Intranet, type Persona } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const inDays = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
/** The API as this person calls it, with the demo host's own sign-in. */
const as = (persona: Persona): CarerClient => createClient({
  baseUrl: intranet.origin, publishableKey: 'pk_demo_northbridge',
  getToken: async () => (await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string }).token,
});
const widget = (page: Page): Locator => page.locator('carer-desk');
const seen = (page: Page): Promise<string> => widget(page).locator('.frame').innerText();
const heading = (page: Page, name: string): Promise<void> => widget(page).getByRole('heading', { name, exact: true }).waitFor();
/** Tab until a control with this name, then the key. */
const press = async (page: Page, name: string | ((name: string) => boolean), role = 'button', key = 'Enter'): Promise<void> => {
  await tabTo(page, (found, kind) => kind === role && (typeof name === 'string' ? found === name : name(found)), 400);
  await page.keyboard.press(key);
};
const write = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, (name) => name.startsWith(label), 60);
  await page.keyboard.type(text);
};
/** Three boxes, each reached by Tab. */
const writeDay = async (page: Page, iso: string): Promise<void> => {
  const [year, month, day] = iso.split('-') as [string, string, string];
  for (const [label, text] of [[kit.day, day], [kit.month, month], [kit.year, year]] as const) await write(page, label, text);
};
/** Chooses among radio buttons by the arrow keys, as a person without a mouse does. */
const choose = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, (_, role) => role === 'radio', 400);
  await page.keyboard.press('Space');
  for (let i = 0; i < 8; i += 1) {
    const now = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return (at as HTMLInputElement).labels?.[0]?.textContent?.trim();
    });
    if (now === name) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`no radio button is called ${name}`);
};
/** Opens the request with this reference. */
const openItem = async (page: Page, reference: string): Promise<void> => {
  const place = widget(page).locator('li.item', { hasText: reference }).getByRole('button'), id = await place.getAttribute('data-item');
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.querySelector('carer-desk')!.shadowRoot!.activeElement?.getAttribute('data-item') === wanted, id)) break;
  }
  await page.keyboard.press('Enter');
  await heading(page, item.answer.title);
};

describe('leave', () => {
  let id = '', reference = '';
  test('a carer asks for two days of statutory carer’s leave', async () => {
    const made = await as('carer').leave.request({ type: 'carers-leave', parts: [40, 41].map((n) => ({ on: inDays(n), part: 'full-day' as const })), note: 'Please do not say why.' });
    ({ id, reference } = made);
    assert.equal(made.state, 'waiting');
    assert.deepEqual((made['seenBy'] as { who: string }[]).map(({ who }) => who), ['approver', 'hr'], 'the carer is told who can see it');
  });

  test('the manager looks for a way to decline it and finds no such thing, on the page or over HTTP', async () => {
    const visit = await intranet.visit('manager'), { page } = visit;
    await visit.go('/desk/');
    await openItem(page, reference);
    assert.match(await seen(page), /Refuse it, now or later\./, 'the law is told');
    assert.deepEqual(await widget(page).locator('input[name=verb]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)), ['agree', 'postpone']);
    assert.equal(await widget(page).locator('button, input, label, option, a').filter({ hasText: /declin|refus/i }).count(), 0);
    const { status, code } = await as('manager').leave.decide(id, { verb: 'decline', reason: 'No.' }).then(() => ({ status: 200, code: '' }), (error: { status: number; code: string }) => error);
    assert.deepEqual([status, code], [422, 'verb-not-available']);
    visit.settle();
    await visit.close();
  });

  test('the manager puts it off with the keyboard alone', async () => {
    const visit = await intranet.visit('manager'), { page } = visit;
    await visit.go('/desk/');
    assert.match(await seen(page), /days left: decide by/);
    assert.doesNotMatch(await seen(page), /carer.s leave|statutory/i, 'the list says nothing of why');
    await openItem(page, reference);
    assert.match(await seen(page), /Please do not say why\./, 'the note to the approver');
    await choose(page, item.verbs.postpone.choose);
    await press(page, item.answer.continue);
    await heading(page, item.verbs.postpone.title);
    // Sent empty: the summary takes focus, and its link leads to the field.
    await press(page, item.verbs.postpone.send);
    await widget(page).getByText(kit.problem).waitFor();
    await press(page, item.fields.reason.postpone.errors.required, 'a');
    await page.keyboard.type('Both people who can open the archive are away.');
    await writeDay(page, inDays(0));
    await writeDay(page, inDays(47));
    await writeDay(page, inDays(48));
    await press(page, item.verbs.postpone.send);
    await widget(page).getByText(item.verbs.postpone.done).waitFor();
    await press(page, t.back);
    await heading(page, t.title);
    assert.equal(await widget(page).locator('li.item', { hasText: reference }).count(), 0, 'it waits no longer');
    visit.settle();
    await visit.close();
  });

  test('the carer sees it: put off, why, and the new days', async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    const read = await as('carer').leave.read(id);
    assert.deepEqual([read.state, read.outcome?.reason, read.parts.map(({ on }) => on)], ['postponed', 'Both people who can open the archive are away.', [inDays(47), inDays(48)]]);
    await visit.go('/carers/leave/');
    await page.locator('carer-leave').getByRole('button', { name: leave.requests }).click();
    await page.locator('carer-leave').getByText(reference).first().waitFor();
    visit.settle();
    await visit.close();
  });
});

test('somebody else is quicker: what they decided is shown, with one’s own words beside it', async () => {
  const { id, reference } = await as('carer').leave.request({ type: 'paid-carers-leave', parts: [{ on: inDays(60), part: 'morning' }] });
  const visit = await intranet.visit('manager'), { page } = visit;
  await visit.go('/desk/');
  await openItem(page, reference);
  await choose(page, item.verbs.decline.choose);
  await press(page, item.answer.continue);
  await heading(page, item.verbs.decline.title);
  await choose(page, 'Too many of the team are already away');
  await write(page, item.fields.reason.decline.label, 'Three are away.');
  await as('hr').leave.decide(id, { verb: 'agree' });
  await press(page, item.verbs.decline.send);
  await widget(page).getByText(item.elsewhere(t.states['agreed']!)).waitFor();
  assert.match(await seen(page), /Three are away\./);
  assert.match(await seen(page), /Agreed by HR/);
  visit.settle(/409/);
  await visit.close();
});

test('a working pattern is talked about, then refused on the law’s grounds, with a letter', async () => {
  const { id, reference } = await as('carer').working.request({ kind: 'statutory', hours: '30 hours over four days', startsOn: inDays(90), earlierOn: [] });
  const visit = await intranet.visit('manager'), { page } = visit;
  await visit.go('/desk/');
  await openItem(page, reference);
  assert.match(await seen(page), new RegExp(pattern.notYet.slice(0, 40)));
  await choose(page, pattern.verbs.consult.choose);
  await press(page, item.answer.continue);
  await writeDay(page, inDays(0));
  await press(page, pattern.verbs.consult.send);
  await widget(page).getByText(pattern.verbs.consult.done).waitFor();
  await choose(page, pattern.verbs.refuse.choose);
  await press(page, item.answer.continue);
  await press(page, (name) => name.startsWith('inability to re-organise work'), 'checkbox', 'Space');
  await write(page, pattern.fields.explanation.label, 'We tried two rotas and neither covers Fridays.');
  await press(page, pattern.letter.see);
  const letter = widget(page).locator('textarea.letter');
  await letter.waitFor();
  assert.match(await letter.inputValue(), /neither covers Fridays/);
  await press(page, pattern.verbs.refuse.send);
  await widget(page).getByText(pattern.verbs.refuse.done).waitFor();
  const read = await as('carer').working.read(id);
  assert.deepEqual([read.state, read.outcome?.grounds, read.outcome?.explanation], ['refused', ['reorganise-work'], 'We tried two rotas and neither covers Fridays.']);
  visit.settle();
  await visit.close();
});

test('a manager lets somebody stand in, and takes it back', async () => {
  const visit = await intranet.visit('manager'), { page } = visit;
  await visit.go('/desk/');
  await press(page, t.away);
  await heading(page, away.title);
  await write(page, away.fields.toEmail.label, 'lee.ward@northbridge.example');
  await writeDay(page, inDays(0));
  await writeDay(page, inDays(9));
  await press(page, away.send);
  await widget(page).getByText('lee.ward@northbridge.example stands in for you').waitFor();
  await press(page, (name) => name.startsWith(away.end['giver']!));
  await widget(page).getByText(away.ended).waitFor();
  visit.settle();
  await visit.close();
});

test('HR sees all there is, and can look for what is overdue; nobody else is shown anything', async () => {
  const { reference } = await as('carer').leave.request({ type: 'annual-leave', parts: [{ on: inDays(70), part: 'full-day' }] });
  const visit = await intranet.visit('hr'), { page } = visit;
  await visit.go('/desk/');
  await heading(page, t.titleHr);
  while (await widget(page).getByRole('button', { name: t.showMore }).count()) await widget(page).getByRole('button', { name: t.showMore }).click().catch(() => undefined);
  await widget(page).locator('li.item', { hasText: reference }).waitFor();
  await press(page, t.filters.title, 'summary');
  await widget(page).getByLabel(t.filters.flag.label).selectOption('overdue');
  await press(page, t.filters.apply);
  await widget(page).locator('li.item', { hasText: reference }).waitFor({ state: 'detached' });
  visit.settle();
  await visit.close();
  for (const persona of ['carer', 'chair'] as const) {
    const other = await intranet.visit(persona);
    await other.go('/desk/');
    await widget(other.page).getByText(t.noRole).waitFor();
    assert.equal(await widget(other.page).locator('li.item').count(), 0);
    other.settle();
    await other.close();
  }
});
