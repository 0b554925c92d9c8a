// One widget in an app of each framework: attributes, properties, events, conditional rendering, and a whole registration.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CarerHost, CarerRegistration } from '@think-carer/widgets';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { apps, buildApps } from './build.ts';
import { consumer, type Consumer } from './consumer.ts';

let place: Consumer, site: Site, browser: Browser;
before(async () => {
  place = consumer('hosts', { apps: 'test/hosts/apps' });
  const folder = await buildApps(place.home);
  browser = await launchChromium();
  // A browser asks for an icon by itself; anything else that is missing is a trouble.
  site = await serveSite({ folders: { '/': folder }, answer: ({ url }) => (url.endsWith('/favicon.ico') ? new Response(null, { status: 204 }) : null) });
});
after(async () => {
  await browser?.close();
  site?.close();
  place?.remove();
});

/** The page of an app, with everything that goes wrong on it. */
async function open(path: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await browser.newPage(), troubles: string[] = [];
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
  await page.goto(site.origin + path);
  return { page, troubles };
}
const heard = async (page: Page): Promise<string[]> => ((await page.locator('output').textContent()) ?? '').split('\n').filter((line) => line !== '');
/** Frameworks draw when they see fit, so the lines are awaited, not looked at once. */
async function hears(page: Page, lines: readonly string[]): Promise<void> {
  await page.waitForFunction((expected) => document.querySelector('output')!.textContent === expected, lines.join('\n'), { timeout: 8000 })
    .catch(async () => assert.deepEqual(await heard(page), lines));
}
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** All that a widget owes to any app. */
async function drive(path: string): Promise<void> {
  const { page, troubles } = await open(path);
  const title = (level: number) => page.getByRole('heading', { name: 'Do you look after someone?', level });

  await title(2).waitFor();
  await hears(page, ['ready carer-registration']);
  assert.equal(await page.locator('carer-registration > p').count(), 1, 'the static help is inside the tag');

  const given = await page.locator('carer-host').evaluate((host: CarerHost) => ({ publishableKey: host.publishableKey, api: host.api, getToken: typeof host.getToken, ownFetch: host.fetch !== window.fetch && typeof host.fetch }));
  assert.deepEqual(given, { publishableKey: 'pk_test', api: 'https://api.example.invalid/', getToken: 'function', ownFetch: 'function' });
  assert.equal(await page.locator('carer-host').getAttribute('getToken'), null, 'a function is no attribute');

  await press(page, 'Deeper');
  await title(3).waitFor();
  assert.equal(await page.locator('carer-registration').evaluate((widget: CarerRegistration) => widget.headingLevel), 3);

  await press(page, 'Not now');
  await hears(page, ['ready carer-registration', 'not now']);

  await press(page, 'Show or hide');
  await page.locator('carer-registration').waitFor({ state: 'detached' });
  await press(page, 'Show or hide');
  // The same element put back keeps its place; a new one starts again. Both are right, and both can be registered with.
  const folded = page.getByRole('button', { name: /register whenever/ });
  await title(3).or(folded).waitFor();
  if (await folded.isVisible()) await folded.click();
  const again = (await heard(page)).length === 3 ? ['ready carer-registration'] : [];
  await press(page, 'Not now');
  await hears(page, ['ready carer-registration', 'not now', ...again, 'not now']);
  await folded.click();

  await press(page, 'Yes, I look after someone');
  await page.getByRole('radio', { name: 'The confidential register' }).check();
  await press(page, 'Continue');
  for (const skip = page.getByRole('button', { name: 'Skip this question' }), check = page.getByRole('heading', { name: 'Check your answers' }); ; await skip.click()) {
    await skip.or(check).waitFor();
    if (await check.isVisible()) break;
  }
  await press(page, 'Register');
  await page.getByRole('heading', { name: 'You are on the register' }).waitFor();
  const last = (await heard(page)).at(-1) ?? '';
  assert.match(last, /^registered TC-[\w-]+ confidential$/);
  assert.equal((await heard(page)).filter((line) => line.startsWith('registered')).length, 1, 'heard once');
  assert.deepEqual(troubles, []);
  await page.close();
}

// Mostly waiting: a form is not sent sooner than three seconds after it was opened.
describe('an app of each framework', { concurrency: 4 }, () => {
  for (const name of apps) test(name, () => drive(`/${name}/`));
  test('react, drawn by a server and then taken over', async () => {
    const drawn = await (await fetch(`${site.origin}/react/drawn.html`)).text();
    assert.match(drawn, /<carer-host publishable-key="pk_test" api="https:\/\/api\.example\.invalid\/"><carer-registration heading-level="2"><p>/);
    await drive('/react/drawn.html');
  });
});
