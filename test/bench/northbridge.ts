// The invented council for benches in a browser: the API in memory, somebody signed in, and the CDN build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extendPack, type Pack } from '@think-carer/rules';
import { createMemoryTransport } from '@think-carer/sdk/testing';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pack = (id: string): Pack => JSON.parse(readFileSync(at(`../../packages/packs/src/${id}.json`), 'utf8')) as Pack;
export const cdn = at('../../packages/widgets/dist/cdn');

const signIn = "document.addEventListener('carer-token-request', (event) => event.respondWith('carer'));";
/** A page as an intranet writes one. */
export const pageWith = (body: string): string => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tell us that you look after someone</title>
<script type="module" src="/cdn/v1/loader.js" data-carer-key="pk_demo_northbridge"></script>
<script type="module" src="/sign-in.js"></script>
<h1>Carers</h1>
${body}
</html>`;

/** Answers for the API, and for each page at its path; null for the rest. */
export function answers(pages: Readonly<Record<string, string>>): (request: Request) => Promise<Response> | Response | null {
  const transport = createMemoryTransport({ pack: extendPack(pack('northbridge'), [pack('uk-statutory')]), persona: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' } });
  return (request) => {
    const { pathname } = new URL(request.url), page = pages[pathname];
    if (pathname.startsWith('/v1/')) return transport(request);
    if (page !== undefined) return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    if (pathname === '/sign-in.js') return new Response(signIn, { headers: { 'content-type': 'text/javascript' } });
    return pathname === '/favicon.ico' ? new Response(null, { status: 204 }) : null;
  };
}
