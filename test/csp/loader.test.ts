// The loader of the CDN build on strict pages: two versions, pinned chunks, a chunk that fails, and a page that does not jump.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { nouns } from '../nouns.ts';
import { serveSite, type Site } from '../site.ts';

const cdn = fileURLToPath(new URL('../../packages/widgets/dist/cdn/v1/', import.meta.url)), packs = fileURLToPath(new URL('../../packages/packs/src', import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const sri = JSON.parse(readFileSync(`${cdn}sri.json`, 'utf8')) as { version: string; files: Record<string, string> };
const text = (file: string): string => readFileSync(cdn + file, 'utf8');
const script = (body: string): Response => new Response(body, { headers: { 'content-type': 'text/javascript' } });

let browser: Browser, site: Site, head = '', body = '', change: (file: string) => Promise<Response | null> | Response | null;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/cdn/v1/': cdn.slice(0, -1), '/packs/': packs }, headers: { 'content-security-policy': policy },
    answer: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/') return new Response(`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`, { headers: { 'content-type': 'text/html; charset=utf-8' } });
      if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
      return pathname.startsWith('/cdn/') ? change(pathname.slice('/cdn/'.length)) : null;
    },
  })]);
});
after(async () => { await browser?.close(); site?.close(); });

interface Visit { readonly page: Page; readonly errors: string[]; readonly warnings: string[]; readonly asked: string[] }
async function open(scripts: string, content: string, { changed = () => null, width = 1280, init = '' }: { readonly changed?: typeof change; readonly width?: number; readonly init?: string } = {}): Promise<Visit> {
  [head, body, change] = [scripts, content, changed];
  const page = await browser.newPage({ viewport: { width, height: 900 } }), errors: string[] = [], warnings: string[] = [], asked: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); else if (message.type() === 'warning') warnings.push(message.text()); });
  page.on('pageerror', (error) => errors.push(`uncaught ${error.message}`));
  page.on('response', (response) => { if (response.url().includes('/cdn/')) asked.push(response.url()); });
  if (init) await page.addInitScript(init);
  await page.goto(site.origin, { waitUntil: 'load' });
  return { page, errors, warnings, asked };
}
const loader = (name = 'v1/loader.js', more = ''): string => `<script type="module" src="/cdn/${name}" data-carer-offer="/packs/northbridge.json"${more}></script>`;
const up = (page: Page, tag = 'carer-eligibility') => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);
/** Waits for the loader's first coded line. */
const saidBy = async (errors: readonly string[]): Promise<void> => { for (let patience = 200; patience > 0 && !errors.some((line) => line.startsWith('[think-carer]')); patience -= 1) await new Promise((done) => setTimeout(done, 50)); };
const widget = '<carer-eligibility><p>Ring us</p></carer-eligibility>';

describe('versions', () => {
  test('the same one twice is silent', async () => {
    const { page, errors, warnings } = await open(loader() + loader('v1/loader.js?again'), widget);
    await up(page);
    assert.deepEqual([errors, warnings], [[], []]);
    await page.close();
  });
  test('others are told of in one warning, and the first goes on', async () => {
    const { page, errors, warnings } = await open(loader() + loader('9.9.9/loader.js') + loader('9.9.8/loader.js'), `${widget}<carer-working></carer-working>`, {
      changed: (file) => { const [, other] = /^(9\.9\.\d)\/loader\.js/.exec(file) ?? []; return other ? script(text('loader.js').replaceAll(sri.version, other)) : null; },
    });
    await up(page);
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    for (const part of ['[think-carer] version-clash', sri.version, '9.9.9', 'carer-eligibility', 'carer-working', 'embedding.txt']) assert.ok(warnings[0]!.includes(part), `${part} in ${warnings[0]}`);
    // The page that it names is built beside the loader, and has the heading.
    assert.match(warnings[0]!, /“Versions” in embedding\.txt beside it$/);
    assert.match(text('embedding.txt'), /\n## Versions\n/);
    await page.close();
  });
  for (const [first, second] of [['9.9.9/loader.js', 'v1/eligibility.js'], ['9.9.9/eligibility.js', 'v1/loader.js'], ['9.9.9/hub.js', 'v1/eligibility.js']]) test(`${first} runs, ${second} does not, and nothing breaks`, async () => {
    const { page, errors, warnings } = await open(loader(first) + loader(second), `${widget}<carer-working></carer-working>`, {
      changed: (file) => (file.startsWith('9.9.9/') && /\/(loader|[a-z]+)\.js$/.test(file) ? script(text(file.slice(6)).replaceAll(sri.version, '9.9.9')) : file.startsWith('9.9.9/') ? script(text(file.slice(6))) : null),
    });
    await up(page);
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0]!, /version-clash: 9\.9\.9 /);
    await page.close();
  });
  test('the version is that of the package', () => assert.equal(sri.version, (JSON.parse(readFileSync(`${cdn}../../../package.json`, 'utf8')) as { version: string }).version));
  test('and the loader says it', () => assert.ok(text('loader.js').includes(sri.version)));
});

describe('the pinned loader', () => {
  const pinned = loader('v1/pinned.js', ` integrity="${sri.files['pinned.js']}" crossorigin`);
  test('checks each file once, fetches each once, and the widget comes up', async () => {
    const { page, errors, warnings, asked } = await open(pinned, widget);
    await up(page);
    assert.deepEqual([errors, warnings], [[], []]);
    const chunks = asked.map((url) => url.split('/').at(-1)!).filter((file) => file !== 'pinned.js');
    assert.ok(chunks.length > 5);
    assert.equal(new Set(chunks).size, chunks.length, chunks.join());
    // Welsh, and what a press brings, were checked before: nothing new is asked for.
    await page.evaluate(() => { document.documentElement.lang = 'cy'; });
    await page.waitForFunction(() => document.querySelector('carer-eligibility')!.shadowRoot!.querySelector('.frame[lang=cy]'));
    assert.equal(asked.length, chunks.length + 1);
    await page.close();
  });
  for (const part of ['core-', 'eligibility-', 'eligibility.messages.cy-']) test(`refuses a changed ${part}….js: its code never runs, the help stays, one coded line`, async () => {
    let changed = 0;
    const { page, errors } = await open(pinned, widget, { changed: (file) => {
      if (!file.startsWith(`v1/${part}`)) return null;
      changed += 1;
      return script(`globalThis.evil = true;${text(file.slice(3))}`);
    } });
    await saidBy(errors);
    assert.ok(changed >= 1);
    assert.equal(await page.evaluate(() => 'evil' in globalThis), false);
    assert.equal(await page.evaluate(() => customElements.get('carer-eligibility')), undefined);
    assert.ok(await page.getByText('Ring us').isVisible());
    assert.deepEqual(errors.filter((line) => line.startsWith('[think-carer]')), ['[think-carer] carer-eligibility: chunk-refused']);
    assert.deepEqual(errors.filter((line) => line.startsWith('uncaught')), []);
    await page.close();
  });
});

describe('a chunk that cannot be fetched', () => {
  test('leaves the help where it is, and its room free', async () => {
    const { page, errors } = await open(loader(), widget, { changed: (file) => (file.startsWith('v1/eligibility-') ? new Response(null, { status: 503 }) : null) });
    await saidBy(errors);
    assert.ok(await page.getByText('Ring us').isVisible());
    assert.ok(await page.evaluate(() => document.querySelector('carer-eligibility')!.getBoundingClientRect().height) < 60);
    assert.deepEqual(errors.filter((line) => line.startsWith('[think-carer]')), ['[think-carer] carer-eligibility: chunk-failed']);
    await page.close();
  });
});

describe('a page does not jump when a widget arrives', () => {
  const watch = "globalThis.shifts = []; new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) shifts.push(one.value); }).observe({ type: 'layout-shift', buffered: true });";
  const late: typeof change = async (file) => { if (!new RegExp(`^v1/(core|${nouns.join('|')})-`).test(file)) return null; await new Promise((done) => setTimeout(done, 250)); return null; };
  const page = (noun: string, isBox = false): string => `<h1>Carers</h1>${isBox ? `<div data-carer="${noun}"><p>Ring us</p></div>` : `<carer-${noun}><p>Ring us</p></carer-${noun}>`}<h2>Below</h2><p>${'Some words of the page. '.repeat(40)}</p>`;
  const moved = async (noun: string, width: number, init = '', isBox = false): Promise<number> => {
    const visit = await open(loader('v1/loader.js', ' blocking="render"'), page(noun, isBox), { changed: late, width, init: watch + init });
    await up(visit.page, `carer-${noun}`);
    await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await visit.page.waitForTimeout(200);
    const sum = await visit.page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0));
    await visit.page.close();
    return sum;
  };
  for (const noun of nouns) for (const width of [400, 768, 1280]) test(`${noun} at ${width} pixels`, async () => assert.equal(await moved(noun, width), 0));
  for (const noun of ['registration', 'hub']) test(`${noun}, of a box`, async () => assert.equal(await moved(noun, 1280, '', true), 0));
  test('a height that the page itself gives is heeded', async () => {
    const visit = await open(loader(), widget, { init: "addEventListener('DOMContentLoaded', () => { const sheet = new CSSStyleSheet(); sheet.replaceSync('carer-eligibility { min-block-size: 1000px; }'); document.adoptedStyleSheets.unshift(sheet); });" });
    await up(visit.page);
    assert.equal(await visit.page.evaluate(() => getComputedStyle(document.querySelector('carer-eligibility')!).minBlockSize), '1000px');
    await visit.page.close();
  });
  test('and would without the room that is kept', async () => {
    assert.ok(await moved('eligibility', 1280, "const set = CSSStyleSheet.prototype.replaceSync; CSSStyleSheet.prototype.replaceSync = function (text) { return set.call(this, text.includes('min-block-size:max') ? '' : text); };") > 0);
  });
  test('the room is given back when a person uses the widget', async () => {
    const visit = await open(loader(), page('registration'));
    await up(visit.page, 'carer-registration');
    const reserved = () => visit.page.evaluate(() => getComputedStyle(document.querySelector('carer-registration')!).minBlockSize);
    assert.notEqual(await reserved(), '0px');
    await visit.page.getByRole('button', { name: 'Not now', exact: true }).click();
    assert.ok(['0px', 'auto'].includes(await reserved()));
    await visit.page.close();
  });
});
