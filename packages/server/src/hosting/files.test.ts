// Static files: right types and caching, and no way out of the folder however the path is written.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import type { App } from '../app.ts';
import { problemResponse, type Refusal } from '../problem.ts';
import { mountCdn } from './cdn.ts';
import { fileResponse } from './files.ts';

let place: string, root: string, app: App;
before(async () => {
  place = await mkdtemp(join(tmpdir(), 'files-'));
  root = join(place, 'v1');
  await mkdir(join(root, 'deep'), { recursive: true });
  await Promise.all(Object.entries({
    'secret.txt': 'SECRET', 'v1-sibling.txt': 'SECRET', 'v1/loader.js': 'loader()', 'v1/loader.js.br': 'BR', 'v1/loader.js.gz': 'GZ', 'v1/carer-registration.js': 'element()',
    'v1/eligibility-Bx3_d9fQ.js': 'chunk()', 'v1/deep/a.svg': '<svg/>', 'v1/.hidden': 'SECRET', 'v1/odd name.css': 'a{}',
  }).map(([name, text]) => writeFile(join(place, name), text)));
  await symlink(join(place, 'secret.txt'), join(root, 'link.txt'));
  await symlink(join(place, 'v1-sibling.txt'), join(root, 'near.txt'));
  app = new Hono() as App;
  mountCdn(root, '1.2.3')(app);
  app.onError((error) => problemResponse(error as Refusal, 'x'));
});
after(() => rm(place, { recursive: true }));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('the CDN', () => {
  it('keeps hashed names for good and asks again for the others', async () => {
    assert.equal((await get('/cdn/v1/eligibility-Bx3_d9fQ.js')).headers.get('cache-control'), 'public, max-age=31536000, immutable');
    for (const name of ['loader.js', 'carer-registration.js']) assert.equal((await get(`/cdn/v1/${name}`)).headers.get('cache-control'), 'public, max-age=300, must-revalidate', name);
  });
  it('keeps every file of an exact version for good, and knows no other version', async () => {
    const pinned = await get('/cdn/1.2.3/loader.js');
    assert.deepEqual([pinned.status, pinned.headers.get('cache-control'), pinned.headers.get('access-control-allow-origin')], [200, 'public, max-age=31536000, immutable', '*']);
    assert.equal((await get('/cdn/1.2.4/loader.js')).status, 404);
  });
  it('is open to every site, with the right types', async () => {
    const loader = await get('/cdn/v1/loader.js');
    assert.deepEqual([loader.headers.get('access-control-allow-origin'), loader.headers.get('content-type'), await loader.text()], ['*', 'text/javascript; charset=utf-8', 'loader()']);
    assert.equal((await get('/cdn/v1/deep/a.svg')).headers.get('content-type'), 'image/svg+xml');
    assert.equal((await get('/cdn/v1/odd%20name.css')).headers.get('content-type'), 'text/css; charset=utf-8');
  });
  it('sends the smallest form the browser takes', async () => {
    const br = await get('/cdn/v1/loader.js', { 'accept-encoding': 'gzip, br' }), gz = await get('/cdn/v1/loader.js', { 'accept-encoding': 'gzip' });
    assert.deepEqual([br.headers.get('content-encoding'), await br.text(), gz.headers.get('content-encoding'), await gz.text(), br.headers.get('vary')], ['br', 'BR', 'gzip', 'GZ', 'Accept-Encoding']);
    assert.notEqual(br.headers.get('etag'), gz.headers.get('etag'));
  });
  it('answers 304 to who has it', async () => {
    const etag = (await get('/cdn/v1/loader.js')).headers.get('etag')!, again = await get('/cdn/v1/loader.js', { 'if-none-match': `W/${etag}, "x"` });
    assert.deepEqual([again.status, await again.text()], [304, '']);
  });
  it('answers a problem where there is nothing, and to other methods', async () => {
    assert.deepEqual([(await get('/cdn/v1/none.js')).status, (await get('/cdn/v1/deep')).status, (await get('/cdn/v1/')).status], [404, 404, 404]);
    const post = await app.request('/cdn/v1/loader.js', { method: 'POST' });
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
  });
});

describe('what the CDN does not have', () => {
  it('is refused to every site in words that it may read, and asked for again the next time', async () => {
    for (const path of ['/cdn/v1/none.js', '/cdn/1.2.3/none-Bx3_d9fQ.js', '/cdn/1.2.4/loader.js', '/cdn/v2/loader.js', '/cdn/loader.js']) {
      const { status, headers } = await get(path, { origin: 'https://intranet.example' });
      assert.deepEqual([status, headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy'), headers.get('cache-control')], [404, '*', 'cross-origin', 'no-store'], path);
    }
    assert.equal((await app.request('/cdn/v1/loader.js', { method: 'POST' })).headers.get('access-control-allow-origin'), '*');
  });
});

describe('a path', () => {
  it('never leads out of the folder', async () => {
    const tricks = ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '....//secret.txt', '..\\secret.txt', '%2e%2e%5csecret.txt', 'deep/../../secret.txt', '../v1-sibling.txt', '.hidden', 'link.txt', 'near.txt', '/etc/passwd', '%00', 'loader.js%00.txt', '%', '%c0%ae%c0%ae/secret.txt'];
    for (const trick of tricks) assert.equal(await fileResponse({ root, maxAge: 0 }, trick, new Request('http://x/')), undefined, trick);
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('..', '.', '/', '%2e', '%2f', '\\', 'deep', 'secret.txt', 'v1-sibling.txt', '%5c', 'link.txt', 'near.txt', '%00'), { maxLength: 12 }), async (parts) => {
      const found = await fileResponse({ root, maxAge: 0 }, parts.join(''), new Request('http://x/'));
      assert.ok(!found || await found.text() !== 'SECRET');
    }), { numRuns: 500 });
  });
});
