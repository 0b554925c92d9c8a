// Time off: found, asked for with the keyboard and by typed dates, put off by the manager, seen by the carer, withdrawn; and what nobody sees of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { messages as ask } from '../../packages/widgets/src/leave/asking.messages.ts';
import { messages as fit } from '../../packages/widgets/src/leave/choices.messages.ts';
import { messages as t } from '../../packages/widgets/src/leave/leave.messages.ts';
import { messages as mine } from '../../packages/widgets/src/leave/requests.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const widget = (page: Page): Locator => page.locator('carer-leave');
const press = (page: Page, name: string): Promise<void> => widget(page).getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string): Promise<void> => widget(page).getByRole('heading', { name, exact: true }).waitFor();
async function choose(page: Page, answer: string): Promise<void> {
  await widget(page).getByRole('radio', { name: answer, exact: true }).check();
  await press(page, kit.continue);
}
/** A Monday some six weeks off: far enough for any notice. */
const monday = (() => {
  const day = new Date(Date.now() + 42 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
})();
const later = (days: number): string => new Date(Date.parse(`${monday}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const said = (on: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`)).replace(',', '');
async function typeDate(page: Page, on: string): Promise<void> {
  const [year, month, day] = on.split('-');
  for (const [label, value] of [[kit.day, day], [kit.month, month], [kit.year, year]] as const) await widget(page).getByLabel(label, { exact: true }).fill(value!);
  await press(page, ask.days.add);
}

describe('a carer', () => {
  let visit: Visit, page: Page, reference = '';
  before(async () => {
    visit = await intranet.visit('carer');
    page = visit.page;
    await visit.go('/carers/leave/');
  });
  after(() => visit?.close());

  test('finds what fits, and none of it leaves the page', async () => {
    const left: string[] = [];
    const hear = (request: { method(): string; url(): string }): void => { if (request.method() !== 'GET') left.push(request.url()); };
    page.on('request', hear);
    await choose(page, t.fields.situation.options.planned);
    await choose(page, t.fields.status.options.employee);
    await choose(page, t.fields.longTermNeed.options.yes);
    if (await widget(page).getByRole('heading', { name: t.fields.nation.label }).isVisible()) await choose(page, t.fields.nation.options.england);
    await heading(page, fit.title);
    const titles = await widget(page).locator('.choice [part~=heading]').allInnerTexts();
    assert.match(titles[0]!, /paid/i, 'paid first');
    assert.ok(titles.includes('Carer\'s leave'));
    page.off('request', hear);
    assert.deepEqual(left, []);
  });
  test('asks for two days, one with the keyboard and one typed', async () => {
    await widget(page).locator('.choice').filter({ has: page.getByRole('heading', { name: 'Carer\'s leave', exact: true }) }).getByRole('button', { name: new RegExp(`^${fit.ask}`) }).click();
    await heading(page, ask.days.title);
    await typeDate(page, monday);
    await tabTo(page, (_, role) => role === 'gridcell');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    for (const on of [monday, later(1)]) await widget(page).locator('.days .strong').getByText(said(on), { exact: true }).waitFor();
    await press(page, kit.continue);
    await widget(page).getByLabel(ask.fields.note.label).fill('I can swap with Dev.');
    await press(page, kit.continue);
    await choose(page, ask.fields.to.options.manager);
    await heading(page, ask.check.title);
    await press(page, ask.check.send);
    await heading(page, ask.receipt.title);
    reference = (await widget(page).locator('dd strong').first().innerText()).trim();
    assert.match(reference, /^TL-/);
  });
  test('saves the days as "Absence", and no more', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, mine.calendar)]);
    assert.equal(download.suggestedFilename(), `${mine.file}.ics`);
    const file = await readFile(await download.path(), 'utf8');
    assert.equal(file.match(/^SUMMARY:Absence\r?$/gm)?.length, 2);
    assert.doesNotMatch(file.replace(/^(UID|PRODID):.*$/gm, ''), /carer|swap|DESCRIPTION/i);
    visit.settle();
  });
  test('sees it put off with its reason, by a manager who can agree or put off and do nothing else', async () => {
    const token = await tokenOf('manager'), list = await api('GET', '/v1/leave-requests?seenAs=approver', token) as { items: { id: string; reference: string; may: string[] }[] };
    const item = list.items.find((one) => one.reference === reference)!;
    assert.deepEqual(item.may.toSorted(), ['agree', 'postpone']);
    const today = new Date().toISOString().slice(0, 10);
    await api('POST', `/v1/leave-requests/${item.id}/decisions`, token, { verb: 'postpone', reason: 'The count is that week.', consultedOn: today, parts: [7, 8].map((days) => ({ on: later(days), part: 'full-day' })) });
    await press(page, t.requests);
    await heading(page, mine.title);
    const row = widget(page).locator('.request').filter({ hasText: reference });
    await row.getByText('The count is that week.').waitFor();
    assert.match(await row.innerText(), new RegExp(`${mine.state.postponed}[^]*${said(monday)}`));
    assert.doesNotMatch(await widget(page).locator('.frame').innerText(), /carer/i, 'the list does not say what for');
  });
  test('withdraws it, and it stays in the list', async () => {
    await widget(page).locator('.request').filter({ hasText: reference }).getByRole('button', { name: new RegExp(`^${mine.open}`) }).click();
    await press(page, mine.withdraw.press);
    await press(page, mine.withdraw.yes);
    await widget(page).getByText(mine.said.withdrawn).waitFor();
    await press(page, mine.all);
    assert.match(await widget(page).locator('.request').filter({ hasText: reference }).innerText(), new RegExp(mine.state.withdrawn));
    visit.settle();
  });
});

test('a visitor can choose, and is told of the sign-in before asking', async () => {
  const visit = await intranet.visit('visitor');
  await visit.go('/carers/leave/');
  await press(visit.page, t.ask);
  await heading(visit.page, t.signIn.title);
  visit.settle();
  await visit.close();
});
test('in a frame it sends as well', async () => {
  const visit = await intranet.visit('carer'), { page } = visit;
  await visit.go('/developers/snippet/');
  await page.locator('#widget').selectOption('leave');
  await page.locator('[name=start]').check();
  await page.locator('[name=mode][value=iframe]').check();
  const inside = page.frameLocator('#preview iframe').locator('carer-leave');
  await inside.getByRole('heading', { name: ask.type.label }).waitFor();
  visit.settle();
  await visit.close();
});

async function tokenOf(persona: 'manager'): Promise<string> {
  const { token } = await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string };
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' });
  const exchanged = await fetch(`${intranet.origin}/v1/token`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-publishable-key': 'pk_demo_northbridge' }, body: form });
  assert.equal(exchanged.status, 200, await exchanged.clone().text());
  return (await exchanged.json() as { access_token: string }).access_token;
}
async function api(method: string, path: string, token: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(intranet.origin + path, { method, headers: { authorization: `Bearer ${token}`, 'x-publishable-key': 'pk_demo_northbridge', ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}
