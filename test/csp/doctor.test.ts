// <carer-doctor> on real pages: it names the very line that a policy lacks, and finds the page well once the line is there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
let browser: Browser, carers: Site, intranet: Site, policy = '', reports = '', style = '', more = '';
before(async () => {
  browser = await launchChromium();
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-expose-headers': 'Date' };
  carers = await serveSite({ folders: { '/cdn/v1/': at('../../packages/widgets/dist/cdn/v1') }, headers: open, answer: ({ url, method }) => {
    if (method === 'OPTIONS') return new Response(null, { status: 204 });
    return url.endsWith('/v1/offer') ? Response.json({ id: 'p', version: '1', employer: { name: 'N' }, areas: [], teams: [] }) : null;
  } });
  intranet = await serveSite({ folders: {}, answer: ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === '/page.css') return new Response(style, { headers: { 'content-type': 'text/css' } });
    if (pathname !== '/') return new Response(null, { status: 204 });
    return new Response(`<!doctype html><html lang="en"><link rel="stylesheet" href="/page.css">${more}<script type="module" src="${carers.origin}/cdn/v1/loader.js" data-carer-key="pk_x"></script><carer-doctor>Scripts are blocked</carer-doctor>`, { headers: { 'content-type': 'text/html', 'content-security-policy': policy, ...(reports && { 'content-security-policy-report-only': reports }) } });
  } });
});
after(async () => { await browser?.close(); carers?.close(); intranet?.close(); });

async function findings(kind: 'bad' | 'note' = 'bad'): Promise<{ readonly bad: string[]; readonly lines: string[] }> {
  const page = await browser.newPage();
  await page.goto(intranet.origin);
  await page.waitForFunction(() => document.querySelector('carer-doctor')?.shadowRoot?.querySelector('.findings'));
  const found = await page.evaluate((kind) => {
    const rows = [...document.querySelector('carer-doctor')!.shadowRoot!.querySelectorAll(`.findings .${kind}`)];
    return { bad: rows.map((row) => row.querySelector('p')!.textContent!), lines: rows.flatMap((row) => row.querySelector('pre')?.textContent ?? []) };
  }, kind);
  await page.close();
  return found;
}
const base = (): string => `default-src 'none'; script-src ${carers.origin}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;

test('a policy that blocks the calls', async () => {
  policy = `${base()}; connect-src 'self'`;
  assert.deepEqual((await findings()).lines, [`connect-src 'self' ${carers.origin};`]);
});
test('its line, taken over, mends it', async () => {
  policy = `${base()}; connect-src 'self'`;
  const { lines: [line] } = await findings();
  policy = `${base()}; ${line}`;
  assert.deepEqual(await findings(), { bad: [], lines: [] });
});
test('a page whose rem is ten pixels, and its text with it', async () => {
  policy = `${base()}; connect-src ${carers.origin}`;
  style = 'html { font-size: 62.5% }';
  const { bad, lines } = await findings();
  assert.equal(bad.length, 1);
  assert.deepEqual(lines, [':root { --carer-font-size: 1.6rem; }']);
  style += lines[0]!;
  assert.deepEqual((await findings()).bad, []);
  style = '';
});
test('a font that was blocked before the doctor came', async () => {
  policy = `${base()}; connect-src ${carers.origin}; font-src 'self'`;
  style = '@font-face { font-family: Corporate; src: url(https://fonts.example/corporate.woff2) } body { font-family: Corporate, serif }';
  more = '<p>Words in it</p>';
  assert.deepEqual((await findings('note')).lines, ["font-src 'self' https://fonts.example;"]);
  style = '';
});
test('a policy that only reports', async () => {
  policy = `${base()}; connect-src ${carers.origin}`;
  reports = "require-trusted-types-for 'script'; trusted-types other; connect-src 'self'";
  assert.deepEqual((await findings('note')).lines, ['trusted-types other lit-html;', `connect-src 'self' ${carers.origin};`]);
  assert.deepEqual((await findings()).bad, []);
  reports = '';
});
test('what Trusted Types stop of other scripts is no trouble of ours; a second Lit on the page is', async () => {
  policy = `${base()}; connect-src ${carers.origin}`;
  const page = await browser.newPage(), doctor = page.locator('carer-doctor');
  await page.goto(intranet.origin);
  await doctor.locator('.findings').waitFor();
  const isRefused = (name: string): Promise<boolean> => page.evaluate((one) => {
    try { (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy(one, {}); } catch { return true; }
    return false;
  }, name);
  const again = async (): Promise<string[]> => {
    await page.evaluate(() => { const widget = document.querySelector('carer-doctor')!; widget.addEventListener('carer-checked', () => { widget.id = 'checked'; }, { once: true }); widget.id = ''; });
    await doctor.getByRole('button', { name: 'Check again' }).click();
    await page.locator('#checked').waitFor();
    await page.evaluate(() => (document.querySelector('carer-doctor') as unknown as { updateComplete: Promise<unknown> }).updateComplete);
    return doctor.locator('.findings .bad pre').allTextContents();
  };
  assert.ok(await isRefused('evil'));
  assert.deepEqual(await again(), []);
  assert.ok(await isRefused('lit-html'));
  assert.deepEqual(await again(), ["trusted-types lit-html 'allow-duplicates';"]);
  await page.close();
});
