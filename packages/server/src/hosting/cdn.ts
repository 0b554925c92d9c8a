// The CDN build under /cdn/v1/: for every site, cached for good where a file's name holds its hash.
import type { App } from '../app.ts';
import { Refusal } from '../problem.ts';
import { fileResponse, type Folder } from './files.ts';

/** Mounts the build found in `root`. `loader.js` and other names without a hash are asked about again after five minutes. */
export const mountCdn = (root: string) => (app: App): void => {
  const folder: Folder = { root, maxAge: 300, headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'timing-allow-origin': '*' } };
  app.get('/cdn/v1/*', async (c) => {
    const found = await fileResponse(folder, c.req.path.slice('/cdn/v1/'.length), c.req.raw);
    if (!found) throw new Refusal('not-found');
    return found;
  });
  app.options('/cdn/v1/*', (c) => c.body(null, 204, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' }));
  app.all('/cdn/v1/*', () => { throw new Refusal('method-not-allowed', {}, { allow: 'GET, HEAD, OPTIONS' }); });
};
