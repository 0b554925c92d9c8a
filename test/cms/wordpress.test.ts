// The plugin inside a real WordPress, against our real server, in a browser: what an administrator sets, an editor writes and a visitor meets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '@think-carer/server';
import { freshDatabase, type FreshDatabase } from '@think-carer/server/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { findWordPress, startWordPress, type WordPress } from './wordpress.ts';

const found = findWordPress(), root = fileURLToPath(new URL('../..', import.meta.url));
if ('lacks' in found) {
  console.log(`WordPress: ${found.lacks}`);
  test('the plugin in a real WordPress', { skip: found.lacks });
} else describe('the plugin in a real WordPress', () => {
  let wordpress: WordPress, database: FreshDatabase, server: RunningServer, browser: Browser;
  const pages = { block: 0, shortcode: 0, two: 0, unknown: 0 };
  const block = '<!-- wp:think-carer/widget {"noun":"registration","headingLevel":3,"theme":"public-service"} -->\n<!-- wp:paragraph -->\n<p>Ring HR on 01632 960100.</p>\n<!-- /wp:paragraph -->\n<!-- /wp:think-carer/widget -->';

  /** Declares WordPress as a tenant's site and issuer, as an operator does. */
  function declareTenant(): void {
    const place = mkdtempSync(join(tmpdir(), 'think-carer-tenant-')), file = join(place, 'tenant.json');
    writeFileSync(file, JSON.stringify({
      slug: 'wordpress', name: 'Northbridge', pack: 'northbridge', publishableKeys: ['pk_wordpress'], origins: [wordpress.origin],
      issuers: [{
        issuer: wordpress.origin, audience: 'think-carer', jwksUrl: `${wordpress.origin}/?rest_route=/think-carer/v1/jwks`, algorithms: ['ES256'],
        rolesClaim: 'groups', roleMap: { subscriber: ['employee'] }, maxLifetimeSeconds: 300,
      }],
    }));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', 'packages/server/src/cli.ts', 'tenant', 'apply', file],
      { cwd: root, env: { ...process.env, DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }, encoding: 'utf8' });
    rmSync(place, { recursive: true, force: true });
    assert.equal(status, 0, stdout + stderr);
  }
  const add = (title: string, content: string): number => wordpress.run<number>(`return wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => '${title}', 'post_content' => base64_decode('${Buffer.from(content).toString('base64')}')]);`);

  before(async () => {
    database = await freshDatabase();
    [wordpress, browser] = await Promise.all([startWordPress(found.folder), launchChromium()]);
    server = await startServer({ databaseUrl: database.ownerUrl, appDatabaseUrl: database.appUrl });
    declareTenant();
    pages.block = add('Block', block);
    pages.shortcode = add('Shortcode', '<!-- wp:shortcode -->[carer widget="eligibility" heading-level="3" theme="team-site" api="https://elsewhere.example"]<p>Ring <b>HR</b>.</p><script>alert(1)</script>[/carer]<!-- /wp:shortcode -->');
    pages.two = add('Two', `${block}<!-- wp:shortcode -->[carer widget="eligibility"][carer widget="eligibility"]<!-- /wp:shortcode -->`);
    pages.unknown = add('Unknown', '<!-- wp:shortcode -->[carer widget="nonsense"]<!-- /wp:shortcode --><!-- wp:think-carer/widget {"noun":"nonsense"} /-->');
    wordpress.run(`wp_create_user('sam', 'sam-password', 'sam@northbridge.example'); return true;`);
    console.log(`  WordPress ${wordpress.version}`);
  });
  after(async () => {
    await browser?.close();
    await wordpress?.stop();
    await server?.stop();
    await database?.drop();
  });

  interface Visitor { readonly context: BrowserContext; readonly page: Page; readonly troubles: string[] }
  async function visitor(user?: string, password = `${user}-password`): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: wordpress.origin, reducedMotion: 'reduce' }), page = await context.newPage(), troubles: string[] = [];
    context.setDefaultTimeout(30_000);
    if (user) {
      await page.goto('/wp-login.php');
      await page.fill('#user_login', user);
      await page.fill('#user_pass', password);
      await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
    }
    page.on('console', (message) => { if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`); });
    page.on('pageerror', (error) => troubles.push(`${error.message} (${error.stack?.split('\n')[1]?.trim() ?? ''})`));
    return { context, page, troubles };
  }
  const ready = (page: Page, tag: string): Promise<unknown> => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy])'), tag);
  const scripts = (page: Page): Promise<unknown[]> => page.evaluate(() => [...document.scripts].filter(({ src }) => src.includes('/cdn/v1/')).map(({ type, src, dataset }) => ({ type, src, ...dataset })));
  const at = (id: number): string => `/?page_id=${id}`;

  test('before anything is set, the help stands, no script is asked for, and only an editor is told why', async () => {
    const html = await (await fetch(`${wordpress.origin}${at(pages.block)}`)).text();
    assert.match(html, /<carer-registration heading-level="3">\s*<p>Ring HR on 01632 960100\.<\/p>\s*<\/carer-registration>/);
    assert.doesNotMatch(html, /cdn\/v1|think-carer-note/);
    const { page, context } = await visitor('admin');
    await page.goto(at(pages.block));
    assert.match(await page.locator('.think-carer-note').innerText(), /publishable key are set under Settings/);
    await context.close();
  });

  test('an administrator sets the server: what is wrong is told and not kept; nobody else may see the page', async () => {
    const { page, context } = await visitor('admin');
    await page.goto('/wp-admin/options-general.php?page=think-carer');
    await page.getByLabel('Address of the server').fill(server.url);
    await page.getByLabel('Publishable key').fill('sk_secret');
    await page.getByLabel('Telephone number').fill('01632 960100');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    assert.match(await page.locator('#setting-error-think_carer_key').innerText(), /starts with pk_/);
    assert.equal(await page.getByLabel('Publishable key').inputValue(), '');
    assert.equal(await page.getByLabel('Telephone number').inputValue(), '01632 960100');
    await page.getByLabel('Publishable key').fill('pk_wordpress');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.waitForSelector('#setting-error-settings_updated');
    assert.deepEqual(wordpress.run('return think_carer_settings();'), { api: server.url, key: 'pk_wordpress', phone: '01632 960100', locale: '' });
    assert.ok((await page.locator('table.widefat').innerText()).includes(wordpress.origin), 'it says what the server has to be told');
    await context.close();

    const sam = await visitor('sam');
    assert.equal((await sam.page.goto('/wp-admin/options-general.php?page=think-carer'))?.status(), 403);
    // Without the nonce of the form nothing is kept, whoever sends it.
    const forged = await sam.context.request.post('/wp-admin/options.php', { form: { option_page: 'think_carer', action: 'update', 'think_carer[api]': 'https://evil.example' } });
    assert.equal(forged.status(), 403);
    assert.equal(wordpress.run<{ api: string }>('return think_carer_settings();').api, server.url);
    await sam.context.close();
  });

  test('addresses that tokens must not go to are refused', () => {
    for (const bad of ['http://carers.example', 'ftp://carers.example', 'javascript:alert(1)', 'https://user@carers.example', 'https://carers.example/?a=b', '//carers.example']) {
      assert.equal(wordpress.run(`return think_carer_clean_address('${bad}');`), null, bad);
    }
    for (const [good, kept] of [['https://carers.example/', 'https://carers.example'], ['https://carers.example:8443/api/', 'https://carers.example:8443/api'], ['http://localhost:4100', 'http://localhost:4100']]) {
      assert.equal(wordpress.run(`return think_carer_clean_address('${good}');`), kept);
    }
  });

  test('a visitor meets the widget of the shortcode, under a policy that lets only the server through', async () => {
    const { page, context, troubles } = await visitor();
    const policy = `script-src 'self' ${server.url}; connect-src 'self' ${server.url}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)));
    await page.goto(`${at(pages.shortcode)}&policy=${encodeURIComponent(policy)}`);
    await ready(page, 'carer-eligibility');
    const tag = page.locator('carer-eligibility');
    assert.equal(await tag.getAttribute('api'), null);
    assert.equal(await tag.getAttribute('heading-level'), '3');
    // WordPress makes paragraphs of it; what an editor may not write is plain text.
    assert.equal((await tag.innerHTML()).replaceAll('\n', ''), '<p>Ring <b>HR</b>.</p><p>alert(1)</p>');
    assert.equal(await page.evaluate(() => document.querySelector('carer-eligibility')!.shadowRoot!.querySelector('[part~=heading]')!.localName), 'h3');
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('carer-eligibility')!).getPropertyValue('--carer-radius')), '0.25em');
    const script = { type: 'module', carerKey: 'pk_wordpress', carerApi: `${server.url}/`, carerPhone: '01632 960100' };
    assert.deepEqual(await scripts(page), [{ ...script, src: `${server.url}/cdn/v1/eligibility.js` }], 'one widget comes in one file');
    assert.equal(await page.locator('script[data-carer-token-url]').count(), 0, 'nobody is logged in: nothing answers for anybody');
    // WordPress itself prints inline script, style and import maps, which this policy blocks; nothing of ours is among it.
    assert.ok(troubles.some((trouble) => /Content Security Policy/.test(trouble)), 'the policy is in force');
    assert.deepEqual(troubles.filter((trouble) => !/Content Security Policy|"@wordpress\//.test(trouble) || /plugins\/think-carer|cdn\/v1/.test(trouble)), []);
    await page.goto(at(pages.two));
    for (const tag of ['carer-registration', 'carer-eligibility']) {
      await page.locator(tag).first().scrollIntoViewIfNeeded();
      await ready(page, tag);
    }
    assert.deepEqual(await scripts(page), [{ ...script, src: `${server.url}/cdn/v1/loader.js` }], 'several share the loader');
    await context.close();
  });

  test('somebody who is logged in is known to the widget: WordPress signs, our server accepts', async () => {
    const { page, context, troubles } = await visitor('sam');
    const exchanged = page.waitForResponse((response) => response.url() === `${server.url}/v1/token`);
    await page.goto(at(pages.block));
    await ready(page, 'carer-registration');
    await page.getByRole('button', { name: 'Yes, I look after someone' }).click();
    assert.equal((await exchanged).status(), 200);
    await page.getByRole('radio', { name: 'Just count me' }).waitFor();
    assert.equal(await page.locator('.wp-block-think-carer-widget').count(), 1);
    // WordPress's own profile script may complain of the page that is left after signing in.
    assert.deepEqual(troubles.filter((trouble) => !/\/wp-admin\/js\//.test(trouble)), []);
    // The session that came of it: an employee, and no address, which WordPress cannot vouch for.
    const { token } = await page.evaluate(async () => {
      const { carerTokenUrl, carerTokenNonce } = document.querySelector<HTMLScriptElement>('script[data-carer-token-url]')!.dataset;
      return (await fetch(carerTokenUrl!, { method: 'POST', headers: { 'x-wp-nonce': carerTokenNonce! } })).json() as Promise<{ token: string }>;
    });
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
    assert.deepEqual([claims['iss'], claims['aud'], claims['groups'], claims['email']], [wordpress.origin, 'think-carer', ['subscriber'], undefined]);
    await context.close();
  });

  test('a page that has stood open for days asks for a new nonce; after logging out nobody is signed in', async () => {
    const { page, context } = await visitor('sam');
    await page.addInitScript(() => new MutationObserver(() => {
      const script = document.querySelector<HTMLScriptElement>('script[data-carer-token-nonce]');
      if (script) script.dataset['carerTokenNonce'] = '0123456789';
    }).observe(document, { childList: true, subtree: true }));
    await page.goto(at(pages.block));
    await ready(page, 'carer-registration');
    const ask = (): Promise<string | null> => page.evaluate(() => new Promise<string | null>((resolve) => {
      const event = Object.assign(new Event('carer-token-request'), { respondWith: resolve });
      document.dispatchEvent(event);
    }));
    assert.match(await ask() ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/);
    await context.clearCookies();
    assert.equal(await ask(), null);
    await context.close();
  });

  test('every signature is one: raw, 64 bytes, also where a number in it is short', async () => {
    const tokens = wordpress.run<string[]>('$t = []; for ($i = 0; $i < 600; $i++) $t[] = think_carer_sign(["sub" => (string) $i], think_carer_identity_key()); return $t;');
    const { keys: [jwk] } = wordpress.run<{ keys: [JsonWebKey] }>('return think_carer_answer_keys()->get_data();');
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    for (const token of tokens) {
      const [header, body, signature] = token.split('.'), raw = Buffer.from(signature!, 'base64url');
      assert.equal(raw.length, 64);
      assert.ok(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, Buffer.from(`${header}.${body}`)));
    }
  });

  test('no token without logging in, or with the cookie alone', async () => {
    const address = `${wordpress.origin}/?rest_route=/think-carer/v1/token`;
    assert.equal((await fetch(address, { method: 'POST' })).status, 401);
    const { context } = await visitor('sam');
    assert.equal((await context.request.post(address)).status(), 401, 'another site can make a browser send the cookie, but not the nonce');
    await context.close();
  });

  test('a widget that there is not: visitors see nothing, an editor sees a note', async () => {
    const main = (html: string): string => /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
    assert.doesNotMatch(main(await (await fetch(`${wordpress.origin}${at(pages.unknown)}`)).text()), /carer-|think-carer/);
    const { page, context } = await visitor('admin');
    await page.goto(at(pages.unknown));
    assert.deepEqual((await page.locator('.think-carer-note').allInnerTexts()).map((text) => /Choose one of: registration, eligibility, hub, guide, forum/.test(text)), [true, true]);
    await context.close();
  });

  test('the editor knows the block: what it saves, it reads again', async () => {
    const { page, context, troubles } = await visitor('admin');
    await page.goto(`/wp-admin/post.php?post=${pages.block}&action=edit`);
    interface Block { name: string; isValid: boolean; attributes: Record<string, unknown>; innerBlocks: Block[] }
    interface Wp { data: { select(store: string): { getBlocks(): Block[]; getBlocksByName?(name: string): string[] }; dispatch(store: string): { updateBlockAttributes(id: string, to: object): void } }; blocks: { serialize(blocks: Block[]): string; getBlockType(name: string): { title: string } | undefined } }
    const wp = (): Wp => (globalThis as unknown as { wp: Wp }).wp;
    await page.waitForFunction(() => ((globalThis as unknown as { wp?: Wp }).wp?.data?.select('core/block-editor')?.getBlocks() ?? []).length > 0);
    const seen = await page.evaluate(`(${String(wp)})().data.select('core/block-editor').getBlocks().map(({ name, isValid, attributes, innerBlocks }) => ({ name, isValid, noun: attributes.noun, inside: innerBlocks.length }))`);
    assert.deepEqual(seen, [{ name: 'think-carer/widget', isValid: true, noun: 'registration', inside: 1 }]);
    assert.equal(await page.evaluate(`(${String(wp)})().blocks.serialize((${String(wp)})().data.select('core/block-editor').getBlocks())`), block);
    const frame = page.frameLocator('iframe[name=editor-canvas]'), where = await page.locator('iframe[name=editor-canvas]').count() > 0 ? frame : page;
    await where.getByText('Tell your employer that you look after someone').first().waitFor();
    await page.evaluate(`(() => { const wp = (${String(wp)})(); const [first] = wp.data.select('core/block-editor').getBlocks(); wp.data.dispatch('core/block-editor').updateBlockAttributes(first.clientId, { noun: 'nonsense' }); })()`);
    await where.getByText('There is no widget of this name.').first().waitFor();
    assert.deepEqual(troubles.filter((trouble) => /think-carer/.test(trouble)), []);
    await context.close();
  });

  test('in Welsh', () => {
    assert.equal(wordpress.run(`add_filter('locale', fn () => 'cy'); unload_textdomain('think-carer'); think_carer_load_words(); return think_carer_help();`),
      '<p>Ydych chi’n gofalu am rywun? Gall eich cyflogwr helpu. Ffoniwch <a href="tel:01632960100">01632 960100</a>.</p>');
  });

  test('PHP complained of nothing of ours', () => assert.deepEqual(wordpress.complaints().split('\n').filter((line) => /think.carer/i.test(line.replaceAll(/think-carer-wp-\w+/g, ''))), []));

  test('deleted, it leaves nothing behind', () => {
    assert.equal(wordpress.run(`deactivate_plugins('think-carer/think-carer.php'); uninstall_plugin('think-carer/think-carer.php'); return get_option('think_carer', 'gone');`), 'gone');
  });
});
