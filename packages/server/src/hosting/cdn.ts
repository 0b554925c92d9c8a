// The CDN build at its two addresses, for every site: /cdn/v1/ moves on with each release of the major version, /cdn/1.2.3/ never changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { Refusal } from '../problem.ts';
import { fileResponse, type Folder } from './files.ts';
import { packageFolder } from './place.ts';

/** The version of the widgets that are served. */
export const widgetsVersion = (): string => (JSON.parse(readFileSync(join(packageFolder('widgets') ?? '', 'package.json'), 'utf8')) as { version: string }).version;

/** For every site, also on a refusal: a browser would say of a wrong name that the site is not allowed. */
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'timing-allow-origin': '*' };

/** Mounts the build found in `root`. Under /cdn/v1/, `loader.js` and other names without a hash are asked about again after five minutes. */
export const mountCdn = (root: string, version?: string) => (app: App): void => {
  mountFolder(app, '/cdn/v1/', { root, maxAge: 300, headers: open });
  if (version) mountFolder(app, `/cdn/${version}/`, { root, maxAge: 0, headers: { ...open, 'cache-control': 'public, max-age=31536000, immutable' } });
  app.get('/cdn/*', () => { throw new Refusal('not-found', {}, open); });
};

function mountFolder(app: App, prefix: string, folder: Folder): void {
  app.get(`${prefix}*`, async (c) => {
    const found = await fileResponse(folder, c.req.path.slice(prefix.length), c.req.raw);
    if (!found) throw new Refusal('not-found', {}, open);
    return found;
  });
  app.options(`${prefix}*`, (c) => c.body(null, 204, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' }));
  app.all(`${prefix}*`, () => { throw new Refusal('method-not-allowed', {}, { ...open, allow: 'GET, HEAD, OPTIONS' }); });
}
