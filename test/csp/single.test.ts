// The file of one widget, on a strict page: it waits for no other, and gets on with the loader, other widgets and their files.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { nouns } from '../nouns.ts';
import { serveSite, type Site } from '../site.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url)), cdn = at('../../packages/widgets/dist/cdn/v1');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser, site: Site, html = '';
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/cdn/v1/': cdn, '/packs/': at('../../packages/packs/src') }, headers: { 'content-security-policy': policy },
    answer: ({ url }) => (url.endsWith('/favicon.ico') ? new Response(null, { status: 204 }) : new URL(url).pathname === '/' ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : null),
  })]);
});
after(async () => { await browser?.close(); site?.close(); });

interface Visit { readonly page: Page; readonly troubles: string[]; readonly asked: string[] }
async function open(scripts: readonly string[], body: string, lang = 'en-GB'): Promise<Visit> {
  html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>One tool</title>${scripts.map((file) => `<script type="module" src="/cdn/v1/${file}.js" data-carer-offer="/packs/northbridge.json" data-carer-phone="01632 960 120"></script>`).join('')}${body}</html>`;
  const page = await browser.newPage(), troubles: string[] = [], asked: string[] = [];
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on('console', (message) => { if (/^(error|warning)$/.test(message.type()) && !/^\[think-carer\] carer-\w+: token-missing/.test(message.text())) troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => { if (request.url().includes('/cdn/')) asked.push(request.url().split('/').at(-1)!); });
  await page.goto(site.origin);
  return { page, troubles, asked };
}
const up = (page: Page, tag: string) => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);
const textOf = (page: Page, tag: string): Promise<string> => page.locator(`${tag} .frame`).innerText();
const eligibility = '<carer-eligibility><p>Ring us</p></carer-eligibility>';

describe('the file of one widget', () => {
  for (const noun of nouns.filter((one) => one !== 'host')) test(`${noun}: comes up by itself, and shows what it shows by the loader`, async () => {
    const tag = `carer-${noun}`, body = `<${tag}><p>Telephone 01632 960 120.</p></${tag}>`;
    const { page, troubles, asked } = await open([noun], body);
    await up(page, tag);
    const said = await textOf(page, tag);
    assert.ok(said.length > 50);
    assert.deepEqual(troubles, []);
    assert.deepEqual([asked[0], asked.includes('loader.js')], [`${noun}.js`, false]);
    const { page: other } = await open(['loader'], body);
    await up(other, tag);
    // What comes a moment later, such as the people of a guide, may be on one of them first.
    for (let patience = 100; patience > 0 && await textOf(other, tag) !== await textOf(page, tag); patience -= 1) await page.waitForTimeout(50);
    // The doctor says where the loader came from.
    if (noun !== 'doctor') assert.equal(await textOf(other, tag), await textOf(page, tag));
    await Promise.all([page.close(), other.close()]);
  });
  test('works as a box, in Welsh, inside a host', async () => {
    const { page, troubles } = await open(['eligibility'], `<carer-host phone="01632 960 999">${'<div data-carer="eligibility" data-heading-level="3"><p>Help</p></div>'}</carer-host>`, 'cy');
    await up(page, 'carer-eligibility');
    const frame = page.locator('carer-eligibility .frame');
    assert.equal(await frame.getAttribute('lang'), 'cy');
    assert.equal(await frame.locator('h3').count(), 1);
    assert.equal(await page.evaluate(() => (document.querySelector('carer-eligibility') as unknown as { scope: { config: { phone: string } } }).scope.config.phone), '01632 960 999');
    assert.deepEqual(troubles, []);
    await page.close();
  });
  test('beside the loader it is the same version, and silent', async () => {
    const { page, troubles } = await open(['loader', 'eligibility', 'loader'], eligibility);
    await up(page, 'carer-eligibility');
    assert.deepEqual(troubles, []);
    await page.close();
  });
  test('brings what else is on the page, and one area is chosen for all of it', async () => {
    const { page, troubles } = await open(['hub'], '<carer-hub></carer-hub><carer-guide></carer-guide>');
    await up(page, 'carer-hub');
    await page.locator('carer-guide').scrollIntoViewIfNeeded();
    await up(page, 'carer-guide');
    const areas = (tag: string) => page.locator(`${tag} select`).first();
    const value = await areas('carer-hub').locator('option').nth(2).getAttribute('value');
    await areas('carer-hub').selectOption(value);
    await page.waitForFunction((chosen) => document.querySelector('carer-guide')!.shadowRoot!.querySelector('select')?.value === chosen, value);
    assert.deepEqual(troubles, []);
    await page.close();
  });
  test('two of them on one page are two copies that agree: a shared computer is cleared as one', async () => {
    const { page, troubles } = await open(['registration', 'eligibility'], '<carer-registration shared-pc="5"></carer-registration><carer-eligibility shared-pc="5"></carer-eligibility>');
    await up(page, 'carer-registration');
    await page.locator('carer-eligibility').scrollIntoViewIfNeeded();
    await up(page, 'carer-eligibility');
    await page.evaluate(() => {
      const told: string[] = [];
      document.addEventListener('carer-cleared', ({ target }) => told.push((target as Element).localName));
      Object.assign(window, { told });
      dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    assert.deepEqual((await page.evaluate(() => (window as unknown as { told: string[] }).told)).sort(), ['carer-eligibility', 'carer-registration']);
    // Both say it, one of them aloud.
    await page.waitForFunction(() => [...document.querySelectorAll('carer-registration,carer-eligibility')].every((one) => one.shadowRoot!.querySelector('.cleared')));
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('carer-registration,carer-eligibility')].filter((one) => one.shadowRoot!.querySelector('.cleared[role=alert]')).length), 1);
    assert.deepEqual(troubles, []);
    await page.close();
  });
});
