// The SharePoint web part in a browser, against our real server. SharePoint itself is stood in for by the few members that the web part uses.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '@think-carer/server';
import { freshDatabase, type FreshDatabase } from '@think-carer/server/testing';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';

const entry = fileURLToPath(new URL('../../packages/sharepoint/src/webparts/carer/CarerWebPart.ts', import.meta.url));
/** What the framework gives a web part, in place of its own packages. */
const framework = `
export class BaseClientSideWebPart {
  renderedOnce = false;
  constructor(domElement, properties, context) { Object.assign(this, { domElement, properties, context }); }
}
const field = (kind) => (name, options) => ({ kind, name, ...options });
export const PropertyPaneDropdown = field('dropdown'), PropertyPaneSlider = field('slider'), PropertyPaneTextField = field('text'), PropertyPaneToggle = field('toggle');`;

interface WebPart { renderedOnce: boolean; properties: { noun: string; help: string }; render(): void; onThemeChanged(theme: object): void; onDispose(): void; getPropertyPaneConfiguration(): { pages: { groups: { groupFields: { name: string; label: string }[] }[] }[] } }
type Stage = typeof globalThis & { part: WebPart; entra(resource: string): Promise<string>; CarerWebPart: new (element: HTMLElement, properties: object, context: object) => WebPart };

describe('the SharePoint web part', () => {
  let database: FreshDatabase, server: RunningServer, site: Site, browser: Browser, page: Page;
  const asked: string[] = [], troubles: string[] = [], exchanged: number[] = [];

  before(async () => {
    database = await freshDatabase();
    [server, browser] = await Promise.all([startServer({ demo: true, databaseUrl: database.ownerUrl, appDatabaseUrl: database.appUrl }), launchChromium()]);
    const settings = `export const settings = ${JSON.stringify({ api: server.url, publishableKey: 'pk_demo_northbridge', phone: '01632 960100', resource: 'api://carers' })};`;
    const { outputFiles: [script] } = await build({
      stdin: { contents: `import CarerWebPart from ${JSON.stringify(entry)}; globalThis.CarerWebPart = CarerWebPart;`, resolveDir: '.' }, bundle: true, write: false, format: 'esm', target: 'es2022',
      plugins: [{
        name: 'stand-ins',
        setup(build) {
          build.onResolve({ filter: /^@microsoft\// }, ({ path }) => ({ path, namespace: 'framework' }));
          build.onResolve({ filter: /\/settings\.ts$/ }, ({ path }) => ({ path, namespace: 'settings' }));
          build.onLoad({ filter: /.*/, namespace: 'framework' }, () => ({ contents: framework }));
          build.onLoad({ filter: /.*/, namespace: 'settings' }, () => ({ contents: settings }));
        },
      }],
    });
    // As SharePoint Online does it: scripts from trusted sources, nothing inline.
    const headers = { 'content-security-policy': `script-src 'self' ${server.url}` };
    site = await serveSite({
      folders: {}, headers,
      answer: ({ url }) => (url.endsWith('/part.js') ? new Response(script!.text, { headers: { 'content-type': 'text/javascript' } })
        : url.endsWith('/favicon.ico') ? new Response(null, { status: 204 })
          : new Response('<!doctype html><html lang="en"><title>A page</title><main><div id="one"></div><div id="two"></div></main><script type="module" src="/part.js"></script>', { headers: { 'content-type': 'text/html; charset=utf-8' } })),
    });
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('response', (response) => { if (response.url() === `${server.url}/v1/token` && response.request().method() === 'POST') exchanged.push(response.status()); });
    await page.exposeFunction('entra', async (resource: string) => {
      asked.push(resource);
      const answer = await fetch(`${server.url}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona: 'carer' }) });
      return ((await answer.json()) as { token: string }).token;
    });
    await page.goto(site.origin);
    await page.waitForFunction(() => 'CarerWebPart' in globalThis);
    await page.evaluate(() => {
      const stage = globalThis as Stage;
      const context = {
        pageContext: { cultureInfo: { currentUICultureName: 'en-GB' } },
        aadTokenProviderFactory: { getTokenProvider: async () => ({ getToken: (resource: string) => stage.entra(resource) }) },
      };
      const properties = { noun: 'registration', headingLevel: 3, help: ' ', siteColours: true };
      stage.part = new stage.CarerWebPart(document.querySelector('#one')!, { ...properties }, context);
      stage.part.onThemeChanged({ isInverted: false, semanticColors: { bodyText: '#201f1e', primaryButtonBackgroundHovered: '#106ebe' } });
      stage.part.render();
      stage.part.renderedOnce = true;
      new stage.CarerWebPart(document.querySelector('#two')!, { ...properties, noun: 'nonsense', help: '<b>Ring</b> HR.', siteColours: false }, context).render();
    });
  });
  after(async () => {
    await browser?.close();
    site?.close();
    await server?.stop();
    await database?.drop();
  });
  const ready = (tag: string): Promise<unknown> => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);

  test('the widget comes up in the colours of the site, with help inside, and one loader serves every web part', async () => {
    await ready('#one carer-registration');
    await ready('#two carer-registration');
    assert.equal(await page.locator('#one carer-registration').getAttribute('heading-level'), '3');
    assert.match(await page.locator('#one carer-registration').innerHTML(), /^<p>Do you look after someone\? .* Ring 01632 960100\.<\/p>$/);
    assert.equal(await page.locator('#two carer-registration').innerHTML(), '<p>&lt;b&gt;Ring&lt;/b&gt; HR.</p>');
    assert.deepEqual(await page.evaluate(() => ['one', 'two'].map((id) => getComputedStyle(document.getElementById(id)!).getPropertyValue('--carer-accent'))), ['#106ebe', '']);
    assert.equal(await page.evaluate(() => [...document.scripts].filter(({ src }) => src.endsWith('/loader.js')).length), 1);
  });
  test('the person is known by the token of SharePoint\'s own sign-in', async () => {
    await page.locator('#one').getByRole('button', { name: 'Yes, I look after someone' }).click();
    await page.locator('#one').getByRole('radio', { name: 'Just count me' }).waitFor();
    assert.ok(exchanged.length > 0 && exchanged.every((status) => status === 200), `answers: ${exchanged.join(', ')}`);
    assert.deepEqual([...new Set(asked)], ['api://carers']);
  });
  test('another choice in the pane shows at once; another theme too', async () => {
    await page.evaluate(() => {
      const { part } = globalThis as Stage;
      part.properties.noun = 'working';
      part.render();
      part.onThemeChanged({ isInverted: true, semanticColors: { bodyText: '#ffffff' } });
    });
    await ready('#one carer-working');
    assert.equal(await page.locator('#one carer-registration').count(), 0);
    assert.deepEqual(await page.evaluate(() => { const style = getComputedStyle(document.getElementById('one')!); return [style.getPropertyValue('--carer-text'), style.getPropertyValue('--carer-accent'), style.colorScheme]; }), ['#ffffff', '', 'dark']);
    const fields = await page.evaluate(() => (globalThis as Stage).part.getPropertyPaneConfiguration().pages[0]!.groups[0]!.groupFields.map(({ name }) => name));
    assert.deepEqual(fields, ['noun', 'headingLevel', 'help', 'siteColours'], 'no address and no key among what an editor may change');
  });
  test('removed, it leaves nothing; the console stayed quiet', async () => {
    await page.evaluate(() => (globalThis as Stage).part.onDispose());
    assert.equal(await page.locator('#one > *').count(), 0);
    assert.deepEqual(troubles, []);
  });
});
