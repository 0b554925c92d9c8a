// The doctor against real pages over HTTP: what each policy blocks, the line that mends it, and that the mended page is then found well.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { mountEmbed } from '../embed/mount.ts';
import { embeddableOf } from '../embed/options.ts';
import { mountCdn } from '../hosting/cdn.ts';
import { lineToAllow, parsePolicies, sourceFits } from '../doctor/policy.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { applyTenant } from '../identity/tenant-declaration.ts';
import { doctorCommand } from './doctor.ts';

let test: TestApp, folder: string, api: string, site: string, page: { readonly body: string; readonly headers: Record<string, string>; readonly status?: number };
const servers: Server[] = [];
const listen = (server: Server): Promise<string> => new Promise((resolve) => {
  servers.push(server);
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
});
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  for (const name of ['loader', 'registration', 'hub']) await writeFile(join(folder, `${name}.js`), 'loader()');
  const embeddable = embeddableOf({ modules: [{ declarations: [{ tagName: 'carer-registration' }] }] });
  test = await openTestApp({ mounts: [mountCdn(folder), mountEmbed(embeddable)] });
  await applyTenant(test.owner, { slug: 'elsewhere', name: 'Elsewhere', pack: 'northbridge', publishableKeys: ['pk_elsewhere'], origins: ['https://intranet.example'], issuers: [] }, new Date());
  api = await listen(createAdaptorServer({ fetch: test.app.fetch }) as Server);
  site = await listen(createServer((_, response) => { response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body); }));
});
after(async () => {
  for (const server of servers) { server.closeAllConnections(); server.close(); }
  await test.close();
  await rm(folder, { recursive: true });
});

const loader = (more = '', key = 'pk_demo_northbridge') => `<script type="module" src="${api}/cdn/v1/loader.js" data-carer-key="${key}"${more}></script>`;
const html = (head: string, body = '<carer-registration></carer-registration>') => `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
async function examine(body: string, policy = '', headers: Record<string, string> = {}, now?: () => Date) {
  page = { body, headers: { ...(policy && { 'content-security-policy': policy }), ...headers } };
  const said: string[] = [], spies = (['log', 'error'] as const).map((way) => mock.method(console, way, (line: string) => { said.push(line); }));
  try {
    const code = await doctorCommand(`${site}/`, now ? { now } : {});
    return { code, said: said.join('\n'), bad: said.filter((line) => line.startsWith('✖')) };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}

describe('a page that is well', () => {
  it('without a policy', async () => {
    const { code, said } = await examine(html(loader()));
    assert.equal(code, 0, said);
    assert.match(said, /no content security policy/);
    assert.match(said, /Widgets on the page: registration/);
  });
  it('with the policy of the documentation', async () => {
    const { code, said } = await examine(html(loader()), `default-src 'none'; script-src 'self' ${api}; connect-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html`);
    assert.equal(code, 0, said);
  });
  it('with the file of one widget; several are told that a loader would bring less', async () => {
    const alone = loader().replace('loader.js', 'registration.js'), { code, said } = await examine(html(alone));
    assert.equal(code, 0, said);
    assert.match(said, /The loader answers/);
    assert.doesNotMatch(said, /Several files/);
    const both = await examine(html(alone + loader().replace('loader.js', 'hub.js')));
    assert.equal(both.code, 0, both.said);
    assert.match(both.said, /Several files of one widget[\s\S]*\/cdn\/v1\/loader\.js/);
  });
  it('with a pinned loader, whose sum is then checked', async () => {
    const sum = `sha384-${createHash('sha384').update('loader()').digest('base64')}`;
    assert.equal((await examine(html(loader(` integrity="${sum}" crossorigin`)))).code, 0);
    const wrong = await examine(html(loader(' integrity="sha384-AAAA" crossorigin')));
    assert.match(wrong.said, new RegExp(`✖ The loader is not the one[\\s\\S]*integrity="${sum.replaceAll('+', '\\+')}"`));
  });
});

describe('a policy that blocks', () => {
  const cases = (): readonly [string, string, readonly string[]][] => [
    ['everything', "default-src 'none'", [`script-src ${api};`, `connect-src ${api};`]],
    ['other sites', "default-src 'self'", [`script-src 'self' ${api};`, `connect-src 'self' ${api};`]],
    ['calls only', `script-src ${api}; connect-src 'self'`, [`connect-src 'self' ${api};`]],
    ['by script-src-elem, which goes before script-src', `script-src ${api}; script-src-elem 'self'`, [`script-src-elem 'self' ${api};`]],
    ['all scripts without the page’s nonce', "script-src 'nonce-abc' 'strict-dynamic'", ["script-src 'nonce-abc' 'strict-dynamic' 'nonce-…' (the one of your page, also on the loader's tag);"]],
    ['Lit’s Trusted Types', "require-trusted-types-for 'script'; trusted-types dompurify", ['trusted-types dompurify lit-html;']],
    ['all Trusted Types', "require-trusted-types-for 'script'; trusted-types 'none'", ['trusted-types lit-html;']],
    ['by a second policy', `script-src ${api}, script-src 'self'`, [`script-src 'self' ${api};`]],
    ['scripts altogether', 'sandbox allow-forms', ['sandbox allow-forms allow-scripts;']],
  ];
  for (const [name] of [['everything'], ['other sites'], ['calls only'], ['by script-src-elem, which goes before script-src'], ['all scripts without the page’s nonce'], ['Lit’s Trusted Types'], ['all Trusted Types'], ['by a second policy'], ['scripts altogether']] as const) it(name, async () => {
    const [, policy, lines] = cases().find(([one]) => one === name)!;
    const { code, said, bad } = await examine(html(loader()), policy);
    assert.equal(code, 1);
    assert.deepEqual(bad.map((line) => line.split('\n    ')[1]), lines, said);
  });
  it('is found well once its lines are taken over', async () => {
    const { bad } = await examine(html(loader()), "default-src 'self'; trusted-types x; require-trusted-types-for 'script'");
    assert.equal(bad.length, 3);
    assert.equal((await examine(html(loader()), `default-src 'self'; require-trusted-types-for 'script'; ${bad.map((line) => line.split('\n    ')[1]).join(' ')}`)).code, 0);
  });
  it('in a meta tag, with entities', async () => {
    const { said } = await examine(html(`<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">${loader()}`));
    assert.match(said, new RegExp(`script-src 'self' ${api};`));
  });
  it('lets a tag with the right nonce through', async () => {
    assert.equal((await examine(html(loader(' nonce="abc"')), `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${api}`)).code, 0);
  });
});

describe('other things that go wrong', () => {
  const one = async (body: string, why: RegExp, policy = '') => {
    const { code, said } = await examine(body, policy);
    assert.equal(code, 1, said);
    assert.match(said, why);
  };
  it('no loader, or one in a comment only', async () => {
    await one(html(''), /✖ There is no loader/);
    await one(html(`<!-- ${loader()} -->`), /✖ There is no loader/);
  });
  it('no module', () => one(html(loader().replace(' type="module"', '')), /✖ The loader is a module/));
  it('a loader that is not there', () => one(html(loader().replace('loader.js', 'pinned.js')), /✖ The loader at .* answers 404/));
  it('a loader at two addresses', () => one(html(loader() + loader().replace('loader.js', 'loader.js?x')), /✖ 2 different loaders/));
  it('a key that nobody has, and none', async () => {
    await one(html(loader('', 'pk_none')), /✖ The API does not know the key/);
    await one(html(loader().replace(/ data-carer-key="[^"]*"/, '')), /✖ There is no key/);
  });
  it('a site that the employer did not name', async () => one(html(loader('', 'pk_elsewhere')), new RegExp(`✖ The API does not know this site[^✖]*\\n    ${site}`)));
  it('a clock that is off', async () => {
    const { code, said } = await examine(html(loader()), '', {}, () => new Date(Date.now() + 300_000));
    assert.equal(code, 1);
    assert.match(said, /are (299|300|301) seconds apart/);
  });
  it('an address that does not answer, or answers otherwise', async () => {
    assert.equal(await doctorCommand('not an address'), 2);
    page = { body: '', headers: {}, status: 401 };
    assert.equal(await doctorCommand(`${site}/`), 1);
    assert.equal(await doctorCommand('http://127.0.0.1:9/'), 1);
  });
});

describe('a frame', () => {
  const frame = (query: string, sandbox = ' sandbox="allow-scripts allow-same-origin allow-forms"') => html('', `<iframe data-carer-embed${sandbox} src="${api}/embed/registration?${query.replaceAll('&', '&amp;')}"></iframe>`);
  it('is well where its site is named and its sandbox wide enough', async () => {
    const { code, said } = await examine(frame(`key=pk_demo_northbridge&parent=${encodeURIComponent(site)}`), `default-src 'none'; frame-src ${api}`);
    assert.equal(code, 0, said);
  });
  it('is told what is missing', async () => {
    const { bad } = await examine(frame('key=pk_elsewhere', ' sandbox="allow-scripts"'), "default-src 'self'");
    assert.deepEqual(bad.map((line) => line.split('\n    ')[1]), [`frame-src 'self' ${api};`, site, `&parent=${encodeURIComponent(site)}`, 'sandbox="allow-scripts allow-same-origin allow-forms"']);
    assert.match((await examine(frame('key=pk_none'))).said, /answers 404: The address names no employer/);
  });
});

describe('a source', () => {
  const fits = (source: string, url: string, from = 'https://intranet.example/') => sourceFits(source, new URL(url), new URL(from));
  const yes = [['*', 'https://a.example/'], ["'self'", 'https://intranet.example/x'], ['https:', 'https://a.example/'], ['http:', 'https://a.example/'], ['a.example', 'https://a.example/'], ['*.example', 'https://a.b.example/'], ['https://a.example:*', 'https://a.example:99/'], ['https://a.example/cdn/', 'https://a.example/cdn/v1/x.js'], ['https://A.example', 'https://a.example/']] as const;
  const no = [["'none'", 'https://a.example/'], ["'self'", 'https://a.example/'], ['*.example', 'https://example/'], ['a.example', 'http://a.example/'], ['https://a.example', 'https://a.example:99/'], ['https://a.example/cdn', 'https://a.example/cdn/v1/x.js'], ['https://a.example', 'https://a.example.evil/'], ["'unsafe-inline'", 'https://a.example/'], ['*', 'data:text/plain,x']] as const;
  for (const [source, url] of yes) it(`${source} lets ${url} through`, () => assert.equal(fits(source, url), true));
  for (const [source, url] of no) it(`${source} does not let ${url} through`, () => assert.equal(fits(source, url), false));
  it('no directive blocks nothing', () => assert.equal(lineToAllow(parsePolicies(['img-src x'])[0]!, 'script-src', new URL('https://a.example'), new URL('https://b.example')), null));
});
