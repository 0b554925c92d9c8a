// A resident with no sign-in finds a number that answers, changes the area, searches with a slip of the finger, saves and prints a list; an administrator sees a feed that fails.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as activities } from '../../packages/widgets/src/hub/activities.messages.ts';
import { messages as feeds } from '../../packages/widgets/src/hub/feeds.messages.ts';
import { messages as t } from '../../packages/widgets/src/hub/hub.messages.ts';
import { messages as list } from '../../packages/widgets/src/hub/list.messages.ts';
import { messages as report } from '../../packages/widgets/src/hub/report.messages.ts';
import { messages as services } from '../../packages/widgets/src/hub/services.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const widget = (page: Page): Locator => page.locator('carer-hub');
const press = (page: Page, name: string | RegExp): Promise<void> => widget(page).getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first().click();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor({ timeout: 30_000 });
const heading = (page: Page): Promise<string> => widget(page).locator('[part~=heading]').first().innerText();
/** Names of the services of the list, those over the border apart. */
const names = (page: Page): Promise<string[]> => widget(page).locator('.found').first().locator('[part~=heading]').allInnerTexts();

describe('a resident, not signed in', () => {
  let visit: Visit;
  const asked: string[] = [];
  before(async () => {
    visit = await intranet.visit('visitor');
    visit.page.on('request', (request) => { if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(`${request.method()} ${new URL(request.url()).pathname}`); });
    await visit.go('/residents/');
  });
  after(() => visit?.close());

  test('has a number that is open now, or says when, without a press', async () => {
    const { page } = visit, number = widget(page).locator('.centre a.number');
    assert.match(await number.getAttribute('href') ?? '', /^tel:01632960101$/);
    assert.match(await widget(page).locator('.centre .state').innerText(), /^(Open now, until|Closed now\. Opens|Closed for the bank holiday\. Opens|Usually)/);
    assert.match(await widget(page).locator('.centre').innerText(), /Is it for me\?\s+Yes, if you live in Northbridge/);
    assert.ok(!asked.some((call) => call.includes('/token') || call.includes('/session')), asked.join());
    visit.settle();
  });
  test('changes the area: another number, other services and budgets, no reload', async () => {
    const { page } = visit;
    await page.evaluate(() => { (window as unknown as { kept: boolean }).kept = true; });
    await widget(page).getByLabel(t.area.label).selectOption({ label: 'Dyffryn Arlais' });
    await says(page, 'Dyffryn Arlais Carers Service');
    await press(page, /^Money/);
    await says(page, 'Budgets, funds and benefits for Dyffryn Arlais');
    await widget(page).locator('.service').first().waitFor();
    const welsh = await names(page);
    await widget(page).getByLabel(t.area.label).selectOption({ label: 'Northbridge' });
    await says(page, 'You may be able to get up to £1,500 a year.');
    await page.waitForFunction((before) => document.querySelector('carer-hub')!.shadowRoot!.querySelector('.found [part~=heading]')!.textContent !== before, welsh[0]!);
    assert.notDeepEqual(await names(page), welsh);
    assert.equal(await page.evaluate(() => (window as unknown as { kept: boolean }).kept), true);
    await press(page, 'Back');
    await widget(page).locator('.centre', { hasText: 'Northbridge Carers Hub' }).waitFor();
    visit.settle();
  });
  test('searches with a slip of the finger, finds while they type, and asks nobody once the index is here', async () => {
    const { page } = visit, field = widget(page).getByLabel(t.search.label);
    const index = page.waitForResponse((response) => response.url().includes('/v1/hub/index'));
    await field.focus();
    await index;
    const { url, calls } = { url: page.url(), calls: asked.length };
    await field.pressSequentially('siting servise', { delay: 20 });
    await widget(page).locator('.below li', { hasText: /sitting/i }).first().waitFor();
    await page.waitForFunction(() => /^\d+ service/.test(document.querySelector('carer-hub')!.shadowRoot!.querySelector('.unseen[role=status]')!.textContent!.trim()));
    assert.deepEqual([await field.inputValue(), await field.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box), page.url(), asked.length], ['siting servise', true, url, calls]);
    await press(page, t.search.button);
    await says(page, services.found('siting servise'));
    await widget(page).locator('.service').first().waitFor();
    assert.match((await names(page)).slice(0, 3).join(' | '), /sitting/i, 'of Northbridge, where the test before left it');
    const before = asked.length, inside = widget(page).locator('#find');
    await inside.fill('');
    await inside.pressSequentially('young carers', { delay: 20 });
    await page.waitForFunction(() => /^\d+ service/.test(document.querySelector('carer-hub')!.shadowRoot!.querySelector('.unseen[role=status]')!.textContent!.trim()));
    assert.match((await names(page)).slice(0, 3).join(' | '), /young/i);
    assert.equal(asked.length, before, asked.slice(before).join());
    visit.settle();
  });
  test('saves two services, and prints the list with the centre on top; nothing is kept', async () => {
    const { page } = visit;
    for (const at of [0, 1]) await widget(page).locator('.service').nth(at).getByRole('button', { name: services.card.save }).click();
    const saved = (await widget(page).locator('.service [part~=heading]').allInnerTexts()).slice(0, 2);
    await press(page, 'Back');
    await press(page, t.more.list(2));
    await says(page, list.centre);
    assert.deepEqual((await widget(page).locator('.entry [part~=heading]').allInnerTexts()), ['Northbridge Carers Hub', ...saved]);
    await page.evaluate(() => { (window as unknown as { printed: number }).printed = 0; window.print = () => { (window as unknown as { printed: number }).printed += 1; }; });
    await press(page, list.print);
    assert.equal(await page.evaluate(() => (window as unknown as { printed: number }).printed), 1);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await widget(page).getByRole('button', { name: list.print }).isVisible(), false);
    assert.ok(await widget(page).locator('.entry a.number').first().isVisible());
    assert.ok(await widget(page).locator('.paper').first().isVisible());
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual(await page.evaluate(() => [...Object.keys(localStorage)].filter((key) => key.startsWith('carer-'))), []);
    await press(page, 'Back');
    visit.settle();
  });
  test('reports a wrong number with the keyboard alone, and gets a number to quote', async () => {
    const { page } = visit;
    await page.evaluate(() => scrollTo(0, 0));
    await tabTo(page, (name) => name.startsWith('A break'));
    await page.keyboard.press('Enter');
    await widget(page).locator('.service').first().waitFor();
    const [name = ''] = await names(page);
    await tabTo(page, (text, role) => role === 'summary' && text === services.card.more(name));
    await page.keyboard.press('Enter');
    await tabTo(page, (text) => text === `${services.card.report} ${name}`);
    await page.keyboard.press('Enter');
    await says(page, report.title(name));
    await tabTo(page, (text, role) => role === 'radio' && text === report.about.options.phone);
    await page.keyboard.press('Space');
    await tabTo(page, (text) => text === report.send);
    await page.keyboard.press('Enter');
    await says(page, report.done.title);
    assert.match(await widget(page).locator('.notice').innerText(), /TH-[A-Z0-9]{4}-[A-Z0-9]{2}/);
    visit.settle();
  });
  test('sees what the centres put on, for whom it is', async () => {
    const { page } = visit;
    await visit.go('/residents/');
    await press(page, t.more.activities);
    await widget(page).locator('.activity').first().waitFor();
    const all = await widget(page).locator('.activity').count();
    await widget(page).getByLabel(activities.audience.label, { exact: true }).selectOption({ label: 'Managers' });
    await page.waitForFunction((before) => document.querySelector('carer-hub')!.shadowRoot!.querySelectorAll('.activity').length !== before, all);
    for (const text of await widget(page).locator('.activity').allInnerTexts()) assert.match(text, /Managers/);
    visit.settle();
  });
});

test('in Welsh, the same number and Welsh around it', async () => {
  const visit = await intranet.visit('visitor', { language: 'cy', width: 360 });
  await visit.go('/cy/carers/hub/');
  assert.equal(await heading(visit.page), 'Help i chi fel gofalwr');
  assert.match(await widget(visit.page).locator('.centre').innerText(), /Hyb Gofalwyr Northbridge[\s\S]*01632 960101/);
  assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  visit.settle();
  await visit.close();
});

describe('an administrator', () => {
  let visit: Visit;
  before(async () => {
    visit = await intranet.visit('administrator');
    await visit.go('/offer/directory/');
  });
  after(() => visit?.close());
  const feed = (title: string): Locator => widget(visit.page).locator('.feed', { hasText: title });

  test('sees which feed fails, since when, and that carers still have its last good copy', async () => {
    const failing = await feed('Strathlorn Council').innerText();
    assert.match(failing, /Failing/);
    assert.ok(failing.includes(feeds.problems['feed-unreachable']) && failing.includes('Carers still see the last good copy'), failing);
    assert.match(failing, /Last good copy\s+\d+ \w+ \d{4}/);
    assert.match((await widget(visit.page).locator('.feed').first().innerText()), /Strathlorn/);
    await feed('Dyffryn Arlais').locator('summary').click();
    await says(visit.page, 'phone-refused');
    visit.settle();
  });
  test('reads one again, and is told that a host is not allowed', async () => {
    const { page } = visit;
    await feed('Millhaven and Eastmere').getByRole('button', { name: /^Read it now/ }).click();
    await says(page, feeds.act.refreshing);
    await widget(page).getByLabel(feeds.add.fields.title.label).fill('Somewhere');
    await widget(page).getByLabel(feeds.add.fields.url.label).fill('https://elsewhere.example/services');
    await press(page, feeds.add.send);
    await says(page, feeds.add.fields.url.errors.host);
    assert.equal(await widget(page).getByLabel(feeds.add.fields.url.label).inputValue(), 'https://elsewhere.example/services');
    visit.settle(/422|feed-host-not-allowed/);
  });
  test('tries a file, sees its faults by row and column, and keeps nothing yet', async () => {
    const { page } = visit;
    await widget(page).locator('input[type=file]').setInputFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from('name,phone,areas,checked on\nOurs,01632 960199,Northbridge,2026-11-01\nBroken,01632 960198,Atlantis,2026-11-01\n') });
    await press(page, feeds.import.try);
    await says(page, feeds.import.result(1, 0));
    assert.match(await widget(page).locator('.file-report tbody').innerText(), /3\s+areas/);
    assert.match(await feed('northbridge-directory.csv').innerText(), /Services in use/);
    visit.settle();
  });
});

test('a member of staff is told that the sources are not for them', async () => {
  const visit = await intranet.visit('carer');
  await visit.go('/offer/directory/');
  await says(visit.page, feeds.refused.title);
  visit.settle(/403/);
  await visit.close();
});
