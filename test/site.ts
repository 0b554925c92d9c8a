// A small web server for pages that embed the CDN build: folders, a few fixed answers, Brotli where a twin is there.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml' };
export interface SiteOptions {
  /** Folder for each path prefix; the longest prefix that fits is used. */
  readonly folders: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers before the folders are looked in; null lets them. */
  readonly answer?: (request: Request) => Promise<Response | null> | Response | null;
}
export interface Site { readonly origin: string; close(): void }

async function asRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', origin), { method: incoming.method ?? 'GET', headers: Object.entries(incoming.headers).filter((pair): pair is [string, string] => typeof pair[1] === 'string'), ...(body.length > 0 && { body }) });
}

export async function serveSite({ folders, headers = {}, answer = () => null }: SiteOptions): Promise<Site> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> => {
    const request = await asRequest(incoming, origin), { pathname } = new URL(request.url), packed = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
    const answered = await answer(request);
    if (answered) {
      const body = Buffer.from(await answered.arrayBuffer()), small = packed && body.length > 200;
      outgoing.writeHead(answered.status, { ...headers, ...Object.fromEntries(answered.headers), ...(small && { 'content-encoding': 'br' }) });
      return void outgoing.end(small ? brotliCompressSync(body) : body);
    }
    const prefix = prefixes.find((one) => pathname.startsWith(one));
    const folder = prefix === undefined ? '' : normalize(folders[prefix]!), path = prefix === undefined ? '' : join(folder, normalize(pathname.slice(prefix.length)), pathname.endsWith('/') ? 'index.html' : '');
    if (!path.startsWith(folder + sep) || !existsSync(path) || !statSync(path).isFile()) return void outgoing.writeHead(404, headers).end();
    const base = { ...headers, 'content-type': types[extname(path)] ?? 'application/octet-stream' };
    if (packed && existsSync(`${path}.br`)) {
      outgoing.writeHead(200, { ...base, 'content-encoding': 'br', 'content-length': statSync(`${path}.br`).size });
      return void createReadStream(`${path}.br`).pipe(outgoing);
    }
    outgoing.writeHead(200, { ...base, 'content-length': statSync(path).size });
    createReadStream(path).pipe(outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing, `http://${incoming.headers.host ?? 'localhost'}`).catch((error: unknown) => {
      console.error(error);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.closeAllConnections(); server.close(); } };
}
