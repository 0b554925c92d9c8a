// The CDN build on a page that trusts nobody and styles everything: no violation, no damage, and no server of ours.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { nouns } from '../nouns.ts';
import { serveSite, type Site } from '../site.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const widgets = nouns.map((noun) => `carer-${noun}`);
/** Editors that strip unknown tags have this one. */
const boxed = 'working';
const help = '<p>Telephone 01632 960 120.</p>';
const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A host that trusts nobody</title><link rel="stylesheet" href="host.css">
<script type="module" src="/cdn/v1/loader.js" data-carer-offer="/packs/northbridge.json" data-carer-phone="01632 960 120"></script><h1>A host that trusts nobody</h1>
${nouns.map((noun) => (noun === boxed ? `<div data-carer="${noun}" data-heading-level="3">${help}</div>` : `<carer-${noun}>${help}</carer-${noun}>`)).join('\n')}</html>`;
/** What a person presses first, where that is not simply the first button. */
const presses: Readonly<Record<string, string>> = { 'carer-registration': 'Not now', 'carer-leave': 'Not now', 'carer-eligibility': 'Start', 'carer-working': 'Compare' };
let browser: Browser, site: Site, page: Page;
const troubles: string[] = [], asked: string[] = [];

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/': at('page'), '/cdn/v1/': at('../../packages/widgets/dist/cdn/v1'), '/packs/': at('../../packages/packs/src') },
    headers: { 'content-security-policy': policy },
    answer: ({ url }) => (url.endsWith('/favicon.ico') ? new Response(null, { status: 204 }) : new URL(url).pathname === '/' ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : null),
  })]);
  page = await browser.newPage();
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`)));
  // Nobody can sign in without a server, and the widgets that need it say so.
  page.on('console', (message) => { if (/^(error|warning)$/.test(message.type()) && !/^\[think-carer\] carer-\w+: token-missing/.test(message.text())) troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.origin);
  // Each is fetched when somebody comes near.
  for (const tag of widgets) {
    await page.locator(`${tag},[data-carer=${tag.slice(6)}]`).first().scrollIntoViewIfNeeded();
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);
  }
});
after(async () => { await browser?.close(); site?.close(); });

describe('a page under a strict policy', () => {
  for (const tag of widgets) test(`${tag} comes up and goes on`, async () => {
    const widget = page.locator(tag), before = await widget.locator('.frame').innerText();
    assert.ok(before.length > 50);
    if (tag === 'carer-working') await widget.getByRole('checkbox').first().check();
    const name = presses[tag];
    await (name === undefined ? widget.getByRole('button').first() : widget.getByRole('button', { name, exact: true })).click();
    // One that has nothing to press but "Try again" stays as it is.
    if (name !== undefined) await page.waitForFunction(([name, text]) => document.querySelector(name!)!.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText !== text, [tag, before]);
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
