// Where a page's Trusted Types refuse Lit, no widget can draw: the help stays, the console and the doctor say why, and the line that they give mends it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { messages as english } from '../../packages/widgets/src/doctor/doctor.messages.ts';
import welsh from '../../packages/widgets/src/doctor/doctor.messages.cy.ts';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';

const cdn = fileURLToPath(new URL('../../packages/widgets/dist/cdn/v1/', import.meta.url)), packs = fileURLToPath(new URL('../../packages/packs/src', import.meta.url));
const { files: sums } = JSON.parse(readFileSync(`${cdn}sri.json`, 'utf8')) as { files: Record<string, string> };
const base = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
/** A script of the page's own that brings a Lit, as far as a policy can tell. */
const otherLit = "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });";
const body = '<carer-registration><p>Ring us</p></carer-registration><carer-doctor heading-level="3"><p>Scripts are blocked</p></carer-doctor>';

let browser: Browser, site: Site, html = '', policy = '', isCut = false;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/cdn/v1/': cdn.slice(0, -1), '/packs/': packs },
    answer: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
      if (pathname === '/lit.js') return new Response(otherLit, { headers: { 'content-type': 'text/javascript' } });
      return pathname === '/favicon.ico' ? new Response(null, { status: 204 }) : isCut && pathname.includes('/trusted-types-') ? new Response(null, { status: 503 }) : null;
    },
  })]);
});
after(async () => { await browser?.close(); site?.close(); });

interface Visit { readonly page: Page; readonly said: string[]; readonly asked: string[] }
interface Options { readonly scripts?: readonly string[]; readonly content?: string; readonly lang?: string; readonly width?: number }
async function open(policies: string, { scripts = ['loader.js'], content = body, lang = 'en-GB', width = 1280 }: Options = {}): Promise<Visit> {
  policy = policies;
  html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${scripts.map((file) => `<script type="module" src="${file.startsWith('/') ? file : `/cdn/v1/${file}`}" data-carer-offer="/packs/northbridge.json"${file === 'pinned.js' ? ` integrity="${sums[file]}" crossorigin` : ''}></script>`).join('')}${content}</html>`;
  const page = await browser.newPage({ viewport: { width, height: 900 } }), said: string[] = [], asked: string[] = [];
  page.on('console', (message) => { if (message.text().startsWith('[think-carer]')) said.push(message.text()); });
  page.on('request', (request) => asked.push(request.url().split('/').at(-1)!));
  await page.goto(site.origin);
  return { page, said, asked };
}
const lines = (page: Page): Promise<string[]> => page.locator('carer-doctor [part=line]').allTextContents();
const patience = async (isDone: () => boolean): Promise<void> => { for (let left = 200; left > 0 && !isDone(); left -= 1) await new Promise((done) => setTimeout(done, 25)); };

for (const [what, directive, line, words, scripts] of [
  ['none is allowed', "trusted-types 'none'", 'trusted-types lit-html;', 'lit', []],
  ['others are allowed', 'trusted-types other dompurify', 'trusted-types other dompurify lit-html;', 'lit', []],
  ['the name is taken', 'trusted-types lit-html', "trusted-types lit-html 'allow-duplicates';", 'twice', ['/lit.js']],
  ['any name, but each once', 'trusted-types *', "trusted-types * 'allow-duplicates';", 'twice', ['/lit.js']],
] as const) describe(`${what}: ${directive}`, () => {
  test('the console has one coded line for each tag, with the line to take over', async () => {
    const { page, said } = await open(`${base}; ${directive}`, { scripts: [...scripts, 'loader.js'] });
    await patience(() => said.length >= 2);
    assert.deepEqual(said.map((one) => one.split('\n')[0]).sort(), ['doctor', 'registration'].map((noun) => `[think-carer] carer-${noun}: trusted-types-blocked. ${english.refused[words]} ${line}`));
    assert.match(said[0]!, /\n“Content Security Policy” in embedding\.txt beside the loader$/);
    assert.match(readFileSync(`${cdn}embedding.txt`, 'utf8'), /\n## Content Security Policy\n[^]*: trusted-types-blocked`/);
    await page.close();
  });
  for (const [lang, t] of [['en-GB', english], ['cy', welsh]] as const) test(`the doctor says it in words that can be seen, and the help stays: ${lang}`, async () => {
    const { page } = await open(`${base}; ${directive}`, { scripts: [...scripts, 'loader.js'], lang, width: 320 });
    await page.locator('carer-doctor').getByText(t.refused[words]).waitFor();
    assert.deepEqual(await lines(page), [line]);
    assert.ok(await page.locator('carer-doctor').getByRole('heading', { level: 3, name: t.title }).isVisible());
    assert.ok(await page.locator('carer-doctor').getByText(t.wrong(1)).isVisible());
    assert.equal(await page.locator('carer-doctor section').getAttribute('lang'), lang);
    assert.ok(await page.getByText('Ring us').isVisible());
    assert.ok(await page.evaluate(() => document.querySelector('carer-registration')!.getBoundingClientRect().height) < 60, 'no room is kept');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    await page.close();
  });
  test('its line, taken over, mends it', async () => {
    const { page, said } = await open(`${base}; ${line}`, { scripts: [...scripts, 'loader.js'] });
    await page.waitForFunction(() => document.querySelector('carer-doctor')?.shadowRoot?.querySelector('.findings') && document.querySelector('carer-registration')?.shadowRoot?.querySelector('.frame:not([aria-busy])'));
    assert.deepEqual([await page.locator('carer-doctor .bad').allTextContents(), said], [[], []]);
    await page.close();
  });
});

const none = `${base}; trusted-types 'none'`;
for (const file of ['doctor.js', 'registration.js', 'pinned.js']) test(`${file} says the same`, async () => {
  const { page, said } = await open(none, { scripts: [file] });
  await page.locator('carer-doctor').getByText(english.refused.lit).waitFor();
  await patience(() => said.length >= 2);
  assert.deepEqual(said.map((one) => one.split('.')[0]).sort(), ['[think-carer] carer-doctor: trusted-types-blocked', '[think-carer] carer-registration: trusted-types-blocked']);
  assert.ok(await page.getByText('Ring us').isVisible());
  await page.close();
});
test('a doctor in a box, and one that comes later, in a shadow root too', async () => {
  const { page } = await open(none, { content: '<div data-carer="doctor" data-locale="cy"><p>Help</p></div><div id="app"></div>' });
  await page.locator('[data-carer] > carer-doctor').getByText(welsh.refused.lit).waitFor();
  await page.evaluate(() => document.getElementById('app')!.attachShadow({ mode: 'open' }).append(document.createElement('carer-doctor')));
  await page.locator('#app carer-doctor').getByText(english.refused.lit).waitFor();
  await page.close();
});
test('each policy that refuses has its line, and one that only reports has none', async () => {
  const { page, said } = await open(`${base}; trusted-types a, trusted-types b, trusted-types lit-html`, { content: body });
  await page.locator('carer-doctor').getByText(english.wrong(2)).waitFor();
  assert.deepEqual(await lines(page), ['trusted-types a lit-html;', 'trusted-types b lit-html;']);
  await patience(() => said.length >= 2);
  await page.close();
});
test('the code is there even where the words cannot be fetched', async () => {
  isCut = true;
  const { page, said } = await open(none, { content: '<carer-registration><p>Ring us</p></carer-registration>' });
  await patience(() => said.length >= 1);
  isCut = false;
  assert.deepEqual(said, ['[think-carer] carer-registration: trusted-types-blocked']);
  await page.close();
});
test('a page that is well fetches none of these words', async () => {
  const { page, asked } = await open(`${base}; trusted-types lit-html`);
  await page.waitForFunction(() => document.querySelector('carer-registration')?.shadowRoot?.querySelector('.frame:not([aria-busy])'));
  assert.ok(asked.some((file) => file.startsWith('registration-')));
  assert.deepEqual(asked.filter((file) => file.startsWith('trusted-types-')), []);
  await page.close();
});
