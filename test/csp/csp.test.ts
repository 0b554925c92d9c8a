// The CDN build on a page that trusts nobody and styles everything: no violation, no damage, and no server of ours.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const widgets = ['carer-registration', 'carer-eligibility', 'carer-leave', 'carer-working'];
let browser: Browser, site: Site, page: Page;
const troubles: string[] = [], asked: string[] = [];

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/': at('page'), '/cdn/v1/': at('../../packages/widgets/dist/cdn/v1'), '/packs/': at('../../packages/packs/src') },
    headers: { 'content-security-policy': policy },
    answer: ({ url }) => (url.endsWith('/favicon.ico') ? new Response(null, { status: 204 }) : null),
  })]);
  page = await browser.newPage();
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`)));
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.origin);
  await page.waitForFunction((tags) => tags.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.frame:not([aria-busy])')), widgets);
});
after(async () => { await browser?.close(); site?.close(); });

describe('a page under a strict policy', () => {
  for (const tag of widgets) test(`${tag} comes up and goes on`, async () => {
    const widget = page.locator(tag), before = await widget.locator('.frame').innerText();
    assert.ok(before.length > 50);
    if (tag === 'carer-working') {
      await widget.getByRole('checkbox').first().check();
      await widget.getByRole('button', { name: 'Compare', exact: true }).click();
    } else await widget.getByRole('button', { name: tag === 'carer-registration' || tag === 'carer-leave' ? 'Not now' : 'Start', exact: true }).click();
    await page.waitForFunction(([name, text]) => document.querySelector(name!)!.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText !== text, [tag, before]);
  });
  test('nothing was blocked, nothing was logged', () => assert.deepEqual(troubles, []));
  test('everything came from this page\'s own server', () => {
    assert.ok(asked.length > 5);
    assert.deepEqual(asked.filter((url) => !url.startsWith(site.origin)), []);
  });
});
describe('a page that styles everything', () => {
  test('does not reach inside', async () => {
    for (const tag of widgets) {
      const found = await page.evaluate((name) => {
        const root = document.querySelector(name)!.shadowRoot!, button = getComputedStyle(root.querySelector('button')!), text = getComputedStyle(root.querySelector('p')!);
        return { shown: button.display !== 'none', lime: button.borderTopColor === 'rgb(0, 255, 0)', red: text.color === 'rgb(255, 0, 0)', size: Math.min(parseFloat(text.fontSize), parseFloat(button.fontSize)), spacing: text.letterSpacing, capitals: text.textTransform };
      }, tag);
      assert.equal(found.shown, true, tag);
      assert.equal(found.lime || found.red, false, tag);
      assert.ok(found.size >= 14, `${tag}: text of ${found.size} px, though rem is 10 px`);
      assert.equal(found.spacing, 'normal', tag);
      assert.equal(found.capitals, 'none', tag);
    }
  });
  test('the div upgrade keeps its heading level', async () => {
    assert.equal(await page.evaluate(() => document.querySelector('div[data-carer] carer-working')!.shadowRoot!.querySelector('[part~=heading]')!.localName), 'h3');
  });
});
