// The iframe page over the whole app: its policy, who it speaks to, and what it refuses, in plain sight.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../testing.ts';
import { applyTenant } from '../identity/tenant-declaration.ts';
import { mountEmbed } from './mount.ts';
import { embeddableOf } from './options.ts';

const text = (name: string, type = 'string | undefined') => ({ name, type: { text: type } });
const embeddable = embeddableOf({ modules: [{ declarations: [
  { tagName: 'carer-registration', attributes: [text('api'), text('publishable-key'), text('offer'), text('locale'), text('phone'), text('heading-level', 'number'), text('not-now-days', 'number'), text('start', "'page' | 'form'")] },
  { tagName: 'carer-eligibility', attributes: [text('as-of'), text('schemes'), text('start', 'boolean')] },
  { tagName: 'carer-host', attributes: [text('api')] },
] }] });

let test: TestApp;
before(async () => {
  test = await openTestApp({ mounts: [mountEmbed(embeddable, { registration: ['core-a1b2c3d4.js', 'registration-a1b2c3d4.js'] })] });
  await applyTenant(test.owner, { slug: 'strict', name: 'A & B <Council>', pack: 'northbridge', publishableKeys: ['pk_strict'], origins: ['https://intranet.example', 'https://hr.example:8443'], issuers: [] }, new Date());
});
after(() => test.close());
const page = async (path: string) => {
  const { status, headers, body } = await test.call('GET', path, {});
  return { status, headers, body: body as string, policy: headers.get('content-security-policy') ?? '' };
};
const demo = '/embed/registration?key=pk_demo_northbridge';

describe('an iframe page', () => {
  it('is the widget with its options, in its language, and one external script', async () => {
    const { status, body } = await page(`${demo}&lang=cy&heading-level=3&start=form&phone=01632%20960%20120&theme=contrast&scheme=dark&parent=http://localhost:4999&utm_source=x`);
    assert.equal(status, 200);
    assert.match(body, /<html lang="cy">/);
    assert.match(body, /<carer-registration phone="01632 960 120" heading-level="3" start="form">/);
    assert.match(body, /<meta name="color-scheme" content="dark">/);
    assert.match(body, /href="\/cdn\/v1\/themes\/contrast\.css"/);
    assert.match(body, /Gallwch ffonio 01632 960 120/);
    assert.deepEqual(body.match(/<script[^>]*>/g), ['<script type="module" src="/cdn/v1/embed.js" data-carer-key="pk_demo_northbridge" data-carer-parent="http://localhost:4999">']);
    assert.doesNotMatch(body, /<style|style=|utm/);
  });
  it('asks at once for what the widget will need, not link by link', async () => {
    const ahead = async (path: string) => [...(await page(path)).body.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, file]) => file);
    assert.deepEqual(await ahead(demo), ['/cdn/v1/loader.js', '/cdn/v1/core-a1b2c3d4.js', '/cdn/v1/registration-a1b2c3d4.js']);
    assert.deepEqual(await ahead('/embed/eligibility?key=pk_demo_northbridge'), ['/cdn/v1/loader.js'], 'where the build does not say, the loader asks');
  });
  it('may be framed by exactly the sites of its employer, under a strict policy', async () => {
    const { policy, headers } = await page('/embed/registration?key=pk_strict');
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0]!, one.split(' ').slice(1)]));
    assert.deepEqual(directives.get('frame-ancestors')!.toSorted(), ['https://hr.example:8443', 'https://intranet.example']);
    assert.deepEqual([directives.get('default-src'), directives.get('script-src'), directives.get('style-src'), directives.get('trusted-types'), directives.get('require-trusted-types-for')], [["'none'"], ["'self'"], ["'self'"], ['lit-html'], ["'script'"]]);
    assert.ok(!policy.includes('unsafe') && !headers.has('x-frame-options'));
    assert.match((await page(demo)).policy, /frame-ancestors [^;]*http:\/\/localhost:\*/);
    await applyTenant(test.owner, { slug: 'nowhere', name: 'Nowhere', pack: 'northbridge', publishableKeys: ['pk_nowhere'], origins: [], issuers: [] }, new Date());
    assert.match((await page('/embed/registration?key=pk_nowhere')).policy, /frame-ancestors 'none'/);
  });
  it('speaks to a site of its employer only', async () => {
    const asked = (parent: string) => page(`/embed/registration?key=pk_strict&parent=${encodeURIComponent(parent)}`);
    assert.match((await asked('https://intranet.example')).body, /data-carer-parent="https:\/\/intranet\.example"/);
    for (const parent of ['https://evil.example', 'https://intranet.example.evil.example', 'http://intranet.example', 'https://intranet.example:444', 'https://intranet.example/', 'https://hr.example', '*', 'null', '', 'http://localhost:*']) {
      const { status, body } = await asked(parent);
      assert.equal(status, 403, parent);
      assert.doesNotMatch(body, /<script|data-carer-parent/, parent);
    }
    assert.equal((await page(`${demo}&parent=${encodeURIComponent('http://localhost:*')}`)).status, 403, 'a pattern is no origin');
  });
  it('writes nothing unescaped', async () => {
    assert.match((await page('/embed/registration?key=pk_strict')).body, /<title>Help for carers – A &amp; B &lt;Council&gt;<\/title>/);
    const evil = '"><script>alert(1)</script>';
    for (const name of ['key', 'lang', 'parent', 'theme', 'scheme', 'phone', 'start', 'heading-level', 'api', 'x']) {
      const { body } = await page(`/embed/registration?${new URLSearchParams({ key: 'pk_demo_northbridge', [name]: evil })}`);
      assert.doesNotMatch(body, /alert/, name);
    }
    assert.doesNotMatch((await page(`/embed/${encodeURIComponent(evil)}?key=pk_demo_northbridge`)).body, /alert/);
  });
  it('takes no word on where calls and tokens go', async () => {
    const { status, body } = await page(`${demo}&api=https://evil.example/&offer=/x.json&publishable-key=pk_other&locale=fr`);
    assert.deepEqual([status, /evil|x\.json|pk_other|locale/.test(body)], [200, false]);
  });
});

describe('a refusal is a plain page that any site may show', () => {
  const cases: readonly [string, number, RegExp][] = [
    ['/embed/unknown?key=pk_demo_northbridge', 404, /names a tool that does not exist/], ['/embed/host?key=pk_demo_northbridge', 404, /names a tool/], ['/embed/', 404, /names a tool/], ['/embed/a/b', 404, /names a tool/],
    ['/embed/registration', 404, /names no employer/], ['/embed/registration?key=pk_none', 404, /names no employer/], ['/embed/registration?key=%00', 404, /names no employer/],
    [`${demo}&heading-level=9`, 400, /“heading-level”/], [`${demo}&start=now`, 400, /“start”/], [`${demo}&lang=%3Cb%3E`, 400, /“lang”/], [`${demo}&theme=../x`, 400, /“theme”/], [`${demo}&scheme=pink`, 400, /“scheme”/], [`${demo}&phone=call%20me`, 400, /“phone”/],
    ['/embed/eligibility?key=pk_demo_northbridge&as-of=today', 400, /“as-of”/],
  ];
  for (const [path, status, why] of cases) it(`${status} ${path}`, async () => {
    const found = await page(path);
    assert.equal(found.status, status);
    assert.match(found.headers.get('content-type')!, /^text\/html/);
    assert.match(found.body, why);
    assert.doesNotMatch(found.body, /<script|<form/);
    assert.match(found.policy, /^default-src 'none'; style-src 'self'/);
  });
  it('in Welsh too', async () => assert.match((await page('/embed/registration?key=pk_none&lang=cy')).body, /<html lang="cy">[\s\S]*Nid yw’r dudalen hon yma/));
  it('and to other methods a problem', async () => {
    const { status, headers } = await test.call('POST', demo, {});
    assert.deepEqual([status, headers.get('allow')], [405, 'GET, HEAD']);
  });
});
