// The doctor against real pages over HTTP: what each policy blocks, the line that mends it, and that the mended page is then found well.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
import { packageFolder } from '../hosting/place.ts';
import { ours, widgetsIn } from '../doctor/spelling.ts';
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

describe('the key and the address of the API, wherever they stand', () => {
  const bare = (more = '') => `<script type="module" src="${api}/cdn/v1/loader.js"${more}></script>`;
  const block = (json: string) => `<script type="application/json" data-carer-config>${json}</script>`;
  const asked = /✔ The API knows the key and this site/;
  const places = (): Readonly<Record<string, string>> => ({
    'in a JSON block': html(bare() + block('{ "publishableKey": "pk_demo_northbridge" }')),
    'on a host': html(bare(), '<carer-host publishable-key="pk_demo_northbridge"><p><carer-registration></carer-registration></p></carer-host>'),
    'on the widget': html(bare(), '<carer-registration publishable-key="pk_demo_northbridge"></carer-registration>'),
    'on a box': html(bare(), '<div data-carer="registration" data-publishable-key="pk_demo_northbridge"></div>'),
    'on a host that no widget is in yet': html(bare(), '<carer-host publishable-key="pk_demo_northbridge"></carer-host>'),
    'the block before the loader': html(loader('', 'pk_none') + block('{ "publishableKey": "pk_demo_northbridge" }')),
    'the host before the block': html(bare() + block('{ "publishableKey": "pk_none" }'), '<carer-host publishable-key="pk_demo_northbridge"><carer-registration></carer-registration></carer-host>'),
    'the inner host before the outer': html(bare(), '<carer-host publishable-key="pk_none"><carer-host publishable-key="pk_demo_northbridge"><carer-registration></carer-registration></carer-host></carer-host>'),
    'the widget before all': html(loader('', 'pk_none'), '<carer-host publishable-key="pk_none"><carer-registration publishable-key="pk_demo_northbridge"></carer-registration></carer-host>'),
  });
  for (const name of ['in a JSON block', 'on a host', 'on the widget', 'on a box', 'on a host that no widget is in yet', 'the block before the loader', 'the host before the block', 'the inner host before the outer', 'the widget before all']) it(name, async () => {
    const { code, said } = await examine(places()[name]!);
    assert.equal(code, 0, said);
    assert.match(said, asked);
  });
  it('a widget after the host has ended is not in it', async () => {
    const { code, said } = await examine(html(bare(), '<carer-host publishable-key="pk_demo_northbridge"><carer-hub></carer-hub></carer-host><carer-registration></carer-registration>'));
    assert.equal(code, 1);
    assert.match(said, /✖ There is no key for registration\./);
    assert.match(said, asked);
  });
  it('says where a wrong key stands', async () => {
    assert.match((await examine(html(bare() + block('{ "publishableKey": "pk_none" }')))).said, /✖ The API does not know the key in publishableKey of the data-carer-config block/);
    assert.match((await examine(html(bare(), '<carer-host publishable-key="pk_none"><carer-hub></carer-hub></carer-host>'))).said, /✖ The API does not know the key in publishable-key of <carer-host>/);
  });
  it('the address of the API, on a host or in the block; never on a box', async () => {
    for (const body of [html(bare(), '<carer-host api="http://127.0.0.1:9/" publishable-key="pk_x"><carer-hub></carer-hub></carer-host>'), html(loader() + block('{ "api": "http://127.0.0.1:9/" }')), html(loader(' data-carer-api="http://127.0.0.1:9/"'))]) {
      assert.match((await examine(body)).said, /✖ The API at http:\/\/127\.0\.0\.1:9 does not answer/);
    }
    const { code, said } = await examine(html(loader(), '<div data-carer="registration" data-api="http://127.0.0.1:9/"></div>'));
    assert.equal(code, 0, said);
  });
  it('an offer needs no key', async () => {
    const { code, said } = await examine(html(bare() + block('{ "offer": "/pack.json" }')), `default-src 'self' ${api}`);
    assert.equal(code, 0, said);
    assert.match(said, /✔ The policy lets the offer file through/);
  });
  it('a block that cannot be read', async () => {
    const { code, said } = await examine(html(loader() + block('{ publishableKey: "pk_x" }')));
    assert.equal(code, 1);
    assert.match(said, /✖ The data-carer-config block is not valid JSON/);
  });
  it('what only a script can set is noted, and no failure', async () => {
    for (const body of [
      html(bare(), ''),
      html(bare(), `<carer-host><carer-hub></carer-hub></carer-host><script src="/app.js"></script>`),
      html(bare(), `<carer-hub></carer-hub><script>document.querySelector('carer-hub').publishableKey = settings.key;</script>`),
    ]) {
      const { code, said } = await examine(body);
      assert.equal(code, 0, said);
      assert.match(said, /· No key stands in the HTML for /);
    }
  });
});

describe('a name that is no widget', () => {
  const told = async (body: string, head = loader()) => {
    const { code, said, bad } = await examine(html(head, body));
    assert.doesNotMatch(said, /✔ Widgets on the page/);
    return { code, said, bad };
  };
  it('is said, with the one that was meant', async () => {
    for (const [body, line] of [
      ['<carer-registraton></carer-registraton>', '✖ There is no widget "registraton"; did you mean registration?'],
      ['<div data-carer="elegibility"></div>', '✖ There is no widget "elegibility"; did you mean eligibility?'],
      ['<div data-carer="carer-hub"></div>', '✖ There is no widget "carer-hub"; did you mean hub?'],
      ['<div data-carer="Leave"></div>', '✖ There is no widget "Leave"; did you mean leave?'],
      ['<carer-hots></carer-hots>', '✖ There is no widget "hots"; did you mean host?'],
    ] as const) assert.deepEqual(await told(body).then(({ code, bad }) => ({ code, bad })), { code: 1, bad: [line] }, body);
  });
  it('is said with all there are where it is like none', async () => {
    const { code, bad } = await told('<div data-carer="nonsense"></div>');
    assert.equal(code, 1);
    assert.match(bad.join('\n'), /^✖ There is no widget "nonsense"; there are desk, doctor, .*, working\.$/);
  });
  it('a box that would be a host is told of the element', async () => assert.match((await told('<div data-carer="host"></div>')).said, /✖ A box cannot be a host[^]*<carer-host>/));
  it('the good ones beside it are still named', async () => {
    const { code, said } = await examine(html(loader(), '<carer-hub></carer-hub><carer-gude></carer-gude>'));
    assert.equal(code, 1);
    assert.match(said, /✔ Widgets on the page: hub\.[^]*✖ There is no widget "gude"; did you mean guide\?/);
  });
  it('under a prefix of one’s own it is left alone; one that is nearly ours is noted', async () => {
    const own = await told('<nb-registration></nb-registration><x-nonsense></x-nonsense>');
    assert.equal(own.code, 0, own.said);
    assert.doesNotMatch(own.said, /nb-registration|x-nonsense/);
    const near = await told('<career-registration></career-registration>');
    assert.equal(near.code, 0, near.said);
    assert.match(near.said, /· <career-registration> is none of the loader’s tags\. Did you mean <carer-registration>\?/);
  });
  it('goes by what the page’s own loader can fetch', async () => {
    await writeFile(join(folder, 'loader.js'), 'const w={"carer-host":()=>1,"carer-registration":()=>2,"carer-later":()=>3}');
    try {
      assert.equal((await examine(html(loader(), '<carer-later></carer-later>'))).code, 0);
      assert.match((await examine(html(loader(), '<carer-hub></carer-hub>'))).said, /✖ There is no widget "hub"; there are later, registration\./);
    } finally {
      await writeFile(join(folder, 'loader.js'), 'loader()');
    }
  });
  it('the list of this release is the loader’s', () => {
    const source = readFileSync(join(packageFolder('widgets')!, 'src/loader.ts'), 'utf8');
    assert.deepEqual([...ours].sort(), [...widgetsIn([source])].sort());
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
  it('only in its reports: noted with its lines, and no failure; silent where it would let all through', async () => {
    const report = (policy: string) => examine(html(loader()), '', { 'content-security-policy-report-only': policy });
    const { code, said } = await report("default-src 'self'; require-trusted-types-for 'script'; trusted-types x");
    assert.equal(code, 0, said);
    assert.match(said, /no content security policy that blocks, only one that reports/);
    assert.deepEqual(said.split('\n').filter((_, at, all) => /only report/.test(all[at - 1] ?? '') && all[at]!.startsWith('    ')).map((line) => line.trim()), [`script-src 'self' ${api};`, `connect-src 'self' ${api};`, 'trusted-types x lit-html;']);
    assert.doesNotMatch((await report(`script-src ${api}; connect-src ${api}; trusted-types lit-html`)).said, /would/);
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
