// The snippet builder: what it writes is a page that works, in each way of placing a tool.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { startIntranet, type Intranet } from './intranet.ts';

let intranet: Intranet, other: Site, browser: Awaited<ReturnType<typeof launchChromium>>, body = '', policy = '';
/** What else the other site holds, by its path. */
const files = new Map<string, () => Promise<Response> | Response>();
before(async () => {
  [intranet, browser] = await Promise.all([startIntranet(), launchChromium()]);
  other = await serveSite({ folders: {}, answer: ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === '/') return new Response(`<!doctype html><html lang="en"><title>Host</title>${body}`, { headers: { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) } });
    return files.get(pathname)?.() ?? new Response(null, { status: 204 });
  } });
});
after(async () => { await browser?.close(); other?.close(); await intranet?.close(); });

const linesOf = (page: Page): Promise<string> => page.locator('#lines').inputValue();
async function build(choose: (page: Page) => Promise<void>): Promise<string> {
  const visit = await intranet.visit('carer');
  await visit.go('/developers/snippet/');
  await visit.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#lines')!.value !== '');
  await choose(visit.page);
  const text = await linesOf(visit.page);
  visit.settle();
  await visit.close();
  return text;
}
async function placed(lines: string): Promise<Page> {
  body = lines.replace('https%3A%2F%2FYOUR-SITE', encodeURIComponent(other.origin));
  const page = await browser.newPage();
  await page.goto(other.origin);
  return page;
}
const shown = (page: Page, tag: string) => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);

describe('lines that were copied into another site', () => {
  test('as an element, at a heading level, in Welsh, with a look', async () => {
    const lines = await build(async (page) => {
      await page.locator('#widget').selectOption('eligibility');
      await page.locator('#level').selectOption('3');
      await page.locator('#lang').selectOption('cy');
      await page.locator('#theme').selectOption('contrast');
      await page.locator('#preview carer-eligibility .frame[lang=cy] h3').first().waitFor();
    });
    const page = await placed(lines);
    await shown(page, 'carer-eligibility');
    assert.equal(await page.evaluate(() => document.querySelector('carer-eligibility')!.shadowRoot!.querySelector('[part=heading]')!.localName), 'h3');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--carer-accent').trim()), 'light-dark(#00229c, #ffff00)');
    await page.close();
  });
  test('in the look of those who share computers: the look alone brings the mode, and “off” takes it away', async () => {
    let unticked = '';
    const lines = await build(async (page) => {
      await page.locator('#widget').selectOption('eligibility');
      await page.locator('#theme').selectOption('health-service');
      await page.locator('[name=shared]').uncheck();
      unticked = await linesOf(page);
      await page.locator('[name=shared]').check();
    });
    assert.match(lines, / shared-pc="5">/);
    for (const [said, is] of [[lines.replace(' shared-pc="5"', ''), true], [unticked, false]] as const) {
      const page = await placed(said);
      await shown(page, 'carer-eligibility');
      assert.equal(await page.locator('carer-eligibility .way-out').count() > 0, is, said);
      await page.close();
    }
  });
  test('one tool comes in one file, and waits for no other; where there are more, by the loader', async () => {
    let several = '';
    const lines = await build(async (page) => {
      await page.locator('[name=several]').check();
      several = await linesOf(page);
      await page.locator('[name=several]').uncheck();
    });
    assert.match(several, /\/cdn\/v1\/loader\.js"/);
    assert.match(lines, /\/cdn\/v1\/registration\.js"/);
    body = lines;
    const page = await browser.newPage(), asked: string[] = [];
    page.on('request', (request) => { if (request.url().includes('/cdn/')) asked.push(request.url().split('/').at(-1)!); });
    // Nothing else is given to the page.
    await page.route(/\/cdn\//, (route) => (route.request().url().endsWith('/registration.js') ? route.continue() : route.abort()));
    await page.goto(other.origin);
    await shown(page, 'carer-registration');
    assert.equal(asked[0], 'registration.js');
    assert.ok(await page.locator('carer-registration').getByRole('button').first().isVisible());
    await page.close();
  });
  test('as a box with the exact version pinned', async () => {
    const lines = await build(async (page) => {
      await page.locator('[name=mode][value=div]').check();
      await page.locator('[name=pinned]').check();
    });
    assert.match(lines, /\/cdn\/\d+\.\d+\.\d+\/pinned\.js" [^>]*integrity="sha384-[^"]+" crossorigin>/);
    body = lines;
    const page = await browser.newPage(), asked: string[] = [], ahead = [...lines.matchAll(/rel="modulepreload" href="([^"]+)" integrity="sha384-/g)].map(([, file]) => file!);
    page.on('request', (request) => asked.push(request.url()));
    assert.ok(ahead.length >= 2, lines);
    // The loader is not let come before all that the widget needs has been asked for.
    await page.route(/pinned\.js$/, async (route) => {
      for (let patience = 100; patience > 0 && !ahead.every((file) => asked.includes(file)); patience -= 1) await new Promise((done) => setTimeout(done, 50));
      assert.deepEqual(ahead.filter((file) => !asked.includes(file)), []);
      await route.continue();
    });
    await page.goto(other.origin);
    await shown(page, 'div[data-carer] > carer-registration');
    assert.deepEqual(ahead.filter((file) => asked.filter((url) => url === file).length !== 1), [], 'and asked for once');
    await page.close();
  });
  test('in a frame, whose height follows', async () => {
    const lines = await build(async (page) => { await page.locator('[name=mode][value=iframe]').check(); await page.frameLocator('#preview iframe').locator('carer-registration .frame').waitFor(); });
    const page = await placed(lines);
    await page.frameLocator('iframe').locator('carer-registration .frame:not([aria-busy])').waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')!.style.blockSize !== '');
    await page.close();
  });
  test('without a script: nothing runs, the number is there, and the link leads to the tool', async () => {
    const lines = await build(async (page) => { await page.locator('[name=mode][value=noscript]').check(); });
    assert.doesNotMatch(lines, /<script/);
    const page = await placed(lines);
    assert.ok(await page.getByText('01632 960 120').isVisible());
    await page.getByRole('link').click();
    await shown(page, 'carer-registration');
    await page.close();
  });
});

describe('people who are signed in', () => {
  const lineOf = '<script type="module" src="/carer-token.js"></script>';
  /** The lines, and the file that they load. */
  async function both(choose: (page: Page) => Promise<void> = async () => {}): Promise<{ lines: string; file: string }> {
    let file = '';
    const lines = await build(async (page) => { await choose(page); file = await page.locator('#file').inputValue(); });
    return { lines, file };
  }
  for (const mode of ['element', 'iframe']) test(`are known to the tool, on a page with a strict policy: as ${mode}`, async () => {
    const { lines, file } = await both(async (page) => { await page.locator(`[name=mode][value=${mode}]`).check(); });
    assert.ok(lines.includes(lineOf), lines);
    assert.ok(readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8').includes(file.slice(file.indexOf('document'))), 'the code is the one in the docs');
    files.set('/carer-token.js', () => new Response(file, { headers: { 'content-type': 'text/javascript' } }));
    // As that site's own server would: it signs for whom it knows.
    files.set('/intranet/carer-token', async () => {
      const answer = await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: 'carer' }) });
      return new Response(((await answer.json()) as { token: string }).token, { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
    });
    policy = `default-src 'none'; script-src 'self' ${intranet.origin}; connect-src 'self' ${intranet.origin}; frame-src ${intranet.origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const page = await browser.newPage(), errors: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    body = lines.replace('https%3A%2F%2FYOUR-SITE', encodeURIComponent(other.origin));
    const known = page.waitForResponse((answer) => answer.url().endsWith('/v1/session') && answer.ok());
    await page.goto(other.origin);
    await known;
    assert.deepEqual(errors, []);
    await page.close();
    policy = '';
    files.clear();
  });
  test('is ticked for tools with something personal, until somebody says otherwise, and not asked where no script runs', async () => {
    const lines = await build(async (page) => {
      const ticked = page.getByLabel('People are signed in on this page');
      assert.ok(await ticked.isChecked());
      await page.locator('#widget').selectOption('eligibility');
      assert.equal(await ticked.isChecked(), false);
      assert.equal(await page.locator('#file').isVisible(), false);
      await page.locator('#widget').selectOption('leave');
      assert.ok(await ticked.isChecked() && await page.locator('#file').isVisible());
      await page.locator('[name=mode][value=noscript]').check();
      assert.ok(await ticked.isDisabled() && !await page.locator('#file').isVisible());
      await page.locator('[name=mode][value=element]').check();
      // Nothing of the preview depends on it: the tool stays as it is.
      await page.locator('#preview').scrollIntoViewIfNeeded();
      await page.locator('#preview carer-leave .frame').waitFor();
      await page.evaluate(() => { document.querySelector('#preview carer-leave')!.id = 'same'; });
      await ticked.uncheck();
      assert.equal(await page.locator('#same').count(), 1);
      await page.locator('#widget').selectOption('registration');
      assert.equal(await ticked.isChecked(), false);
    });
    assert.doesNotMatch(lines, /carer-token/);
  });
  test('what is copied is what is shown, in Welsh too', async () => {
    for (const language of ['', '/cy']) {
      const visit = await intranet.visit('carer');
      await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await visit.go(`${language}/developers/snippet/`);
      await visit.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#lines')!.value !== '');
      for (const box of ['lines', 'file']) {
        const button = visit.page.locator(`[data-copies=${box}]`);
        await button.click();
        await visit.page.waitForFunction((id) => document.querySelector(`[data-copies=${id}]`)!.parentElement!.querySelector('[role=status]')!.textContent !== '', box);
        const shown = await visit.page.locator(`#${box}`).inputValue();
        assert.ok(shown.length > 100);
        assert.equal(await visit.page.evaluate(() => navigator.clipboard.readText()), shown);
      }
      assert.match(await visit.page.locator('#file').inputValue(), language ? /^\/\/ Mae’r cyfeiriad hwn/ : /^\/\/ This address/);
      visit.settle();
      await visit.close();
    }
  });
});

test('a number that is none is told of, and not written', async () => {
  const lines = await build(async (page) => {
    await page.locator('#phone').fill('"><script>');
    await page.locator('#phone').blur();
    await page.getByText('Write a telephone number').waitFor();
  });
  assert.doesNotMatch(lines, /"><script>/);
});
for (const language of ['', '/cy']) test(`it is whole at 320 pixels, with nothing blocked: ${language || '/en'}`, async () => {
  const visit = await intranet.visit('carer', { width: 320 });
  await visit.go(`${language}/developers/snippet/`);
  // The preview is below the screen, and comes when somebody is near it.
  await visit.page.locator('#preview').scrollIntoViewIfNeeded();
  await visit.page.locator('#preview carer-registration .frame').waitFor();
  assert.ok(await visit.page.evaluate(() => document.documentElement.scrollWidth) <= 320);
  visit.settle();
  await visit.close();
});
