// Static files from one folder: right types, ETags, compressed twins where they exist, and no way out of the folder.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const mimeTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.ics': 'text/calendar; charset=utf-8', '.webmanifest': 'application/manifest+json', '.md': 'text/markdown; charset=utf-8',
};
/** `eligibility-Bx3_d9fQ.js`: eight characters that no word looks like. Anything else is cached for a short time only. */
const hashedName = /-(?=[\w-]*[\dA-Z_])[\w-]{8}\.\w+(\.map)?$/;

export interface Folder {
  readonly root: string;
  /** Seconds for which a file without a hash in its name may be kept unasked. */
  readonly maxAge: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with the file at `path` in the folder; undefined where there is none. */
export async function fileResponse({ root, maxAge, headers = {} }: Folder, path: string, request: Request): Promise<Response | undefined> {
  const file = await fileIn(root, path);
  if (!file) return undefined;
  const accepted = request.headers.get('accept-encoding') ?? '';
  const twin = /\bbr\b/.test(accepted) && await isFile(`${file}.br`) ? ['br', `${file}.br`] as const
    : /\bgzip\b/.test(accepted) && await isFile(`${file}.gz`) ? ['gzip', `${file}.gz`] as const : undefined;
  const bytes = await readFile(twin?.[1] ?? file), etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const all: Record<string, string> = {
    'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': hashedName.test(file) ? 'public, max-age=31536000, immutable' : `public, max-age=${maxAge}, must-revalidate`,
    etag, vary: 'Accept-Encoding', ...(twin && { 'content-encoding': twin[0] }), ...headers,
  };
  const seen = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (seen?.includes(etag) || seen?.includes('*')) return new Response(null, { status: 304, headers: all });
  return new Response(bytes, { headers: { ...all, 'content-length': String(bytes.byteLength) } });
}

/** The real path of a file inside the root, however the path was written. Dot files stay unseen. */
async function fileIn(root: string, path: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
  const asked = join(root, normalize(`/${decoded}`));
  try {
    const [real, home] = [await realpath(asked), await realpath(root)];
    return real.startsWith(home + sep) && await isFile(real) ? real : undefined;
  } catch {
    return undefined;
  }
}
const isFile = (file: string) => stat(file).then((found) => found.isFile(), () => false);
