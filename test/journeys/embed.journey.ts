// An iframe page inside another site's page: its height follows, the person is handed over, and nobody else gets either.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { startIntranet, type Intranet } from './intranet.ts';

let carers: Intranet, host: Site, browser: Awaited<ReturnType<typeof launchChromium>>;
const key = 'pk_demo_northbridge', full = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';
const strangerOf = ({ origin }: Site): string => origin.replace('127.0.0.1', 'stranger.localhost');

interface Framing { readonly noun?: string; readonly query?: string; readonly sandbox?: string; readonly parent?: string; readonly persona?: string; readonly script?: boolean }
/** The address of a host page that frames a widget so. */
const pageOf = (framing: Framing): string => `/?${new URLSearchParams({ framing: JSON.stringify(framing) })}`;

before(async () => {
  [carers, browser] = await Promise.all([startIntranet(), launchChromium()]);
  host = await serveSite({
    folders: {},
    answer: (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/host.js') return new Response(`
        addEventListener('message', (event) => { (window.heard ??= []).push([event.origin, event.data]); });
        const persona = document.body.dataset.persona;
        document.addEventListener('carer-token-request', (event) => { window.asked = (window.asked ?? 0) + 1; event.respondWith(persona ? fetch('${carers.origin}/demo/identity', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) }).then((a) => a.json()).then((a) => a.token) : null); });`, { headers: { 'content-type': 'text/javascript' } });
      if (pathname !== '/') return new Response(null, { status: 204 });
      const { noun = 'registration', query = '', sandbox = full, parent = `http://${request.headers.get('host')}`, persona = '', script = true } = JSON.parse(searchParams.get('framing') ?? '{}') as Framing;
      return new Response(`<!doctype html><html lang="en"><title>Host</title><script type="module" src="/host.js"></script>${script ? `<script type="module" src="${carers.origin}/cdn/v1/iframe.js"></script>` : ''}
        <body data-persona="${persona}"><h1>Another intranet</h1><iframe data-carer-embed title="Carers" height="300" width="600" sandbox="${sandbox}" src="${carers.origin}/embed/${noun}?key=${key}&parent=${encodeURIComponent(parent)}${query}"></iframe><p id="below">Below</p>`, { headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'self' ${carers.origin}; style-src 'self'; connect-src 'self' ${carers.origin}; frame-src ${carers.origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
      } });
    },
  });
});
after(async () => { await browser?.close(); host?.close(); await carers?.close(); });

async function open(framing: Framing, at = host.origin): Promise<{ page: Page; frame: Frame; troubles: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' }), page = await context.newPage(), troubles: string[] = [];
  context.setDefaultTimeout(30_000);
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(at + pageOf(framing));
  return { page, frame: page.frames()[1]!, troubles };
}
const heights = (page: Page, frame: Frame): Promise<[number, number]> => Promise.all([
  page.evaluate(() => document.querySelector('iframe')!.clientHeight), frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
]);
const fits = async (page: Page, frame: Frame): Promise<void> => {
  const handle = await page.waitForFunction(async () => {
    const iframe = document.querySelector('iframe')!, before = iframe.clientHeight;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return iframe.clientHeight === before && before !== 300;
  });
  await handle.dispose();
  const [outside, inside] = await heights(page, frame);
  assert.equal(outside, inside, 'the frame is as high as what is in it');
};

test('the frame asks for all that its widget needs before any of its scripts has come', async () => {
  const { needs } = await (await fetch(`${carers.origin}/cdn/v1/sri.json`)).json() as { needs: Record<string, string[]> }, files = needs['registration']!.map((file) => `${carers.origin}/cdn/v1/${file}`), asked: string[] = [];
  assert.ok(files.length >= 2);
  const page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.route(/\/cdn\/v1\/(embed|loader)\.js$/, async (route) => {
    for (let patience = 100; patience > 0 && !files.every((file) => asked.includes(file)); patience -= 1) await new Promise((done) => setTimeout(done, 50));
    assert.deepEqual(files.filter((file) => !asked.includes(file)), []);
    await route.continue();
  });
  await page.goto(`${carers.origin}/embed/registration?key=${key}`);
  await page.locator('carer-registration .frame:not([aria-busy])').waitFor();
  assert.deepEqual(files.filter((file) => asked.filter((url) => url === file).length !== 1), [], 'and asks for each once');
  await page.close();
});

describe('a widget in an iframe of another site', () => {
  test('is signed in through the page around it, and keeps the height of what it shows', async () => {
    const { page, frame, troubles } = await open({ persona: 'carer' });
    await frame.getByRole('button', { name: 'Yes, I look after someone' }).waitFor();
    await fits(page, frame);
    const [before] = await heights(page, frame);
    await frame.getByRole('button', { name: 'Yes, I look after someone' }).click();
    await frame.getByRole('button', { name: 'Continue' }).waitFor();
    await fits(page, frame);
    assert.notEqual((await heights(page, frame))[0], before);
    assert.ok(await page.evaluate(() => (window as unknown as { asked: number }).asked) >= 1);
    const ringsInside = await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(ringsInside);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
  test('nobody signed in is nobody signed in', async () => {
    const { page, frame, troubles } = await open({ persona: '' });
    await frame.locator('carer-registration .frame:not([aria-busy])').waitFor();
    assert.equal(await frame.getByRole('button', { name: 'Yes, I look after someone' }).count(), 0);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
  test('a module that is finished inside is told to the page around it, and nothing of the person', async () => {
    const { page, frame, troubles } = await open({ noun: 'guide', query: '&mode=induction', persona: 'carer' });
    const told = page.evaluate(() => new Promise((done) => document.addEventListener('carer-module-completed', (event) => done([(event.target as Element).tagName, { ...event }]))));
    await frame.getByRole('button', { name: 'I have read this' }).click();
    const [from, said] = await told as [string, Record<string, unknown>];
    assert.deepEqual([from, said['module'], Object.keys(said).sort()], ['IFRAME', 'induction', ['isTrusted', 'module', 'packVersion']]);
    assert.match(String(said['packVersion']), /^[\w.+-]+$/);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
  test('a page without iframe.js still gets the public tool, in Welsh', async () => {
    const { page, frame } = await open({ noun: 'eligibility', query: '&lang=cy', script: false });
    await frame.locator('carer-eligibility .frame[lang=cy]').waitFor();
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'cy');
    await page.context().close();
  });
});

describe('who else asks', () => {
  test('a stranger cannot frame it at all, and hears nothing', async () => {
    const { page, troubles } = await open({ persona: 'carer', parent: host.origin }, strangerOf(host));
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.ok(troubles.some((line) => /frame-ancestors/.test(line)), troubles.join('\n'));
    assert.equal(page.frames()[1]!.url(), 'chrome-error://chromewebdata/');
    assert.deepEqual(await page.evaluate(() => (window as unknown as { heard?: unknown[] }).heard ?? []), []);
    await page.context().close();
  });
  test('a page that is framed for another is not spoken to', async () => {
    // An allowed site frames the page, but the page was made to speak to another allowed site.
    const { page, frame } = await open({ persona: 'carer', parent: 'http://127.0.0.1:9' });
    await frame.locator('carer-registration .frame:not([aria-busy])').waitFor();
    assert.deepEqual(await page.evaluate(() => (window as unknown as { heard?: unknown[] }).heard ?? []), []);
    assert.equal(await page.evaluate(() => (window as unknown as { asked?: number }).asked), undefined);
    await page.context().close();
  });
  test('a stranger’s frame in the host page gets no token, whatever it calls itself', async () => {
    const { page, frame } = await open({ persona: 'carer' });
    await frame.getByRole('button', { name: 'Yes, I look after someone' }).waitFor();
    const got = await page.evaluate(async ([stranger, src]) => {
      const before = (window as unknown as { asked: number }).asked;
      // One that says it is an embed but is of another site; one whose address is ours but which has gone elsewhere; one that is ours but is not marked.
      const foreign = Object.assign(document.createElement('iframe'), { src: stranger! });
      foreign.dataset['carerEmbed'] = '';
      document.body.append(foreign);
      foreign.contentWindow!.postMessage('x', '*');
      for (const [origin, source] of [[stranger!, foreign.contentWindow], [location.origin, window], [new URL(src!).origin, window]] as const) {
        window.dispatchEvent(new MessageEvent('message', { origin, source, data: { type: 'carer-token-request', nonce: 'n' } }));
      }
      const ours = document.querySelector('iframe')!.contentWindow;
      for (const origin of [stranger!, 'null', location.origin]) window.dispatchEvent(new MessageEvent('message', { origin, source: ours, data: { type: 'carer-token-request', nonce: 'n' } }));
      await new Promise((done) => setTimeout(done, 300));
      return (window as unknown as { asked: number }).asked - before;
    }, [strangerOf(host), `${carers.origin}/embed/registration`]);
    assert.equal(got, 0);
    await page.context().close();
  });
  test('an answer from anybody but the page around is not taken, even with the right nonce', async () => {
    const { page, frame } = await open({ script: false });
    await frame.evaluate(() => {
      class Asking extends Event { respondWith(answer: Promise<string | null>): void { Object.assign(window, { answer }); } }
      document.dispatchEvent(new Asking('carer-token-request'));
    });
    const nonces = await (await page.waitForFunction(() => {
      const found = ((window as unknown as { heard?: [string, { nonce?: string }][] }).heard ?? []).flatMap(([, { nonce }]) => nonce ?? []);
      return found.length > 0 && found;
    })).jsonValue() as string[];
    const token = await frame.evaluate(async ([around, ...all]) => {
      const forge = (origin: string, source: Window): void => { for (const nonce of all) window.dispatchEvent(new MessageEvent('message', { origin, source, data: { type: 'carer-token', nonce, token: 'STOLEN' } })); };
      forge('https://stranger.example', window.parent);
      forge('null', window.parent);
      forge(around!, window);
      return (window as unknown as { answer: Promise<string | null> }).answer;
    }, [host.origin, ...nonces]);
    assert.equal(token, null);
    await page.context().close();
  });
});

test('a sandbox without an origin shows the help and its height, says why to the console, and starts nothing', async () => {
  const { page, frame, troubles } = await open({ persona: 'carer', sandbox: 'allow-scripts', query: '&phone=01632%20960%20120' });
  await frame.getByText('This tool cannot run inside this frame.').waitFor();
  assert.ok(await frame.getByText('You can ring 01632 960 120 instead.').isVisible());
  await fits(page, frame);
  assert.ok(troubles.some((line) => line.startsWith('[think-carer] embed: sandbox-without-origin')), troubles.join('\n'));
  assert.equal(await page.evaluate(() => (window as unknown as { asked?: number }).asked), undefined);
  assert.equal(await frame.evaluate(() => customElements.get('carer-registration') === undefined), true);
  await page.context().close();
});
