// Looks at an intranet page from outside, as its developer would: fetches it, reads its policy, and says what would keep a widget from working.
import { createHash } from 'node:crypto';
import { type Said, placesOf } from './config.ts';
import { readMarkup, singleOf, type Tag } from './markup.ts';
import { type FetchDirective, lineToAllow, parsePolicies, trustedTypesLine } from './policy.ts';
import { nearest, widgetsIn } from './spelling.ts';

export interface Finding {
  readonly verdict: 'good' | 'bad' | 'note';
  readonly says: string;
  /** A line to copy: a directive, or a tag. */
  readonly fix?: string;
}
export interface Looking { readonly fetch?: typeof fetch; readonly now?: () => Date }

const good = (says: string): Finding => ({ verdict: 'good', says });
const note = (says: string, fix?: string): Finding => ({ verdict: 'note', says, ...(fix && { fix }) });
const bad = (says: string, fix?: string): Finding => ({ verdict: 'bad', says, ...(fix && { fix }) });

/** Everything there is to say about the page at `address`, worst things included; never throws for what the page does. */
export async function examine(address: string, { fetch: send = fetch, now = () => new Date() }: Looking = {}): Promise<Finding[]> {
  const get = async (url: string, headers: Record<string, string> = {}) => {
    try {
      return await send(url, { headers, signal: AbortSignal.timeout(10_000) });
    } catch {
      return null;
    }
  };
  const answer = await get(address, { accept: 'text/html' });
  if (!answer) return [bad(`${address} does not answer. Check the address, and that this machine may reach it.`)];
  if (!answer.ok) return [bad(`${address} answers ${answer.status}${answer.status === 401 || answer.status === 403 ? ': the page needs a sign-in that this command does not have. Put <carer-doctor> on the page instead' : ''}.`)];
  const page = new URL(answer.url || address), markup = readMarkup(await answer.text()), base = new URL(markup.base ?? '', page);
  const header = answer.headers.get('content-security-policy'), policies = parsePolicies([...(header ? [header] : []), ...markup.policies]), reporting = parsePolicies([answer.headers.get('content-security-policy-report-only') ?? '']), findings: Finding[] = [];
  const has = policies.length > 0;
  findings.push(good(`The page has ${has ? 'a content security policy' : `no content security policy${reporting.length > 0 ? ' that blocks, only one that reports' : ', so nothing is blocked by one'}`}.`));

  const allow = (directive: FetchDirective, url: URL, what: string, tag?: Tag): void => {
    const linesOf = (some: typeof policies) => some.flatMap((policy) => lineToAllow(policy, directive, url, page, { nonce: tag?.attributes.get('nonce'), integrity: tag?.attributes.get('integrity') }) ?? []), lines = linesOf(policies);
    if (has && lines.length === 0) findings.push(good(`The policy lets ${what} through.`));
    for (const line of lines) findings.push(bad(`The policy blocks ${what}. Change this directive to:`, `${line};`));
    for (const line of linesOf(reporting)) findings.push(note(`The policy that only reports would block ${what}. Change this directive before it blocks:`, `${line};`));
  };

  if (markup.loaders.length === 0 && markup.frames.length === 0) {
    findings.push(bad('There is no loader on the page. Add it, with your own address and key:', '<script type="module" src="https://YOUR-SERVER/cdn/v1/loader.js" data-carer-key="pk_…"></script>'));
  }
  const sources = new Set<string>(), singles = new Set<string>(), scripts: string[] = [];
  let runs: URL | undefined;
  for (const tag of markup.loaders) {
    const src = tag.attributes.get('src');
    if (!src || !URL.canParse(src, base.href)) {
      findings.push(bad('A script has data-carer-… settings but no address in src.'));
      continue;
    }
    const url = new URL(src, base);
    runs ??= url;
    (singleOf(src) ? singles : sources).add(url.href);
    if (tag.attributes.get('type') !== 'module') findings.push(bad('The loader is a module, and its tag does not say so:', `<script type="module" src="${src}" …></script>`));
    if (page.protocol === 'https:' && url.protocol === 'http:' && !/^(localhost|127\.0\.0\.1)$/.test(url.hostname)) findings.push(bad(`The page is on https and the loader on http, so browsers block it: use https for ${url.host}.`));
    allow('script-src', url, `scripts from ${url.origin}`, tag);
    await examineLoader(url, tag);
  }
  if (sources.size > 1) findings.push(bad(`${sources.size} different loaders are on the page; the first to run decides. Keep one: ${[...sources].join(' or ')}.`));
  if (singles.size + Math.min(sources.size, 1) > 1) findings.push(note('Several files of one widget are on the page, each with the core in it. They get on; one loader would bring less:', `<script type="module" src="${new URL('loader.js', [...singles][0])}" …></script>`));
  const known = widgetsIn(scripts), isWidget = (noun: string) => noun !== 'host' && known.has(noun);
  if (runs) await examineSettings(runs);
  for (const tag of markup.stylesheets) if (URL.canParse(tag.attributes.get('href') ?? '', base.href)) allow('style-src', new URL(tag.attributes.get('href')!, base), 'the theme’s stylesheet', tag);
  for (const tag of markup.frames) await examineFrame(tag);
  if (markup.loaders.length > 0) {
    for (const policy of policies) {
      const line = trustedTypesLine(policy);
      if (line) findings.push(bad('Trusted Types keep Lit from drawing. Change this directive to:', `${line};`));
      if (policy.has('sandbox') && !policy.get('sandbox')!.includes('allow-scripts')) findings.push(bad('The policy puts the page into a sandbox without scripts.', `sandbox ${[...policy.get('sandbox')!, 'allow-scripts'].join(' ')};`));
    }
    for (const policy of reporting) {
      const line = trustedTypesLine(policy);
      if (line) findings.push(note('Trusted Types, which only report, would keep Lit from drawing. Change this directive before they block:', `${line};`));
    }
    if (has && !findings.some(({ says }) => says.startsWith('Trusted Types'))) findings.push(good('Trusted Types are no obstacle.'));
    const nouns = [...new Set(markup.widgets.map(({ noun }) => noun).filter(isWidget))];
    if (nouns.length > 0) findings.push(good(`Widgets on the page: ${nouns.join(', ')}.`));
    else if (markup.widgets.length === 0) findings.push(note('No widget is in the page’s HTML. One may still be added by script.'));
  }
  examineSpelling();
  if (!markup.lang) findings.push(note('The page does not say its language, so the widgets speak English. Add it:', '<html lang="en-GB">'));
  return findings;

  async function examineLoader(url: URL, tag: Tag): Promise<void> {
    const script = await get(url.href, { origin: page.origin });
    if (!script) return void findings.push(bad(`The loader at ${url.href} does not answer.`));
    if (!script.ok) return void findings.push(bad(`The loader at ${url.href} answers ${script.status}.`));
    const type = script.headers.get('content-type') ?? '', open = script.headers.get('access-control-allow-origin');
    if (!/javascript/.test(type)) findings.push(bad(`The loader comes as “${type}”, not as JavaScript, so browsers refuse it.`));
    if (url.origin !== page.origin && open !== '*' && open !== page.origin) findings.push(bad('The loader comes from another site without Access-Control-Allow-Origin, so browsers refuse it.'));
    const bytes = Buffer.from(await script.arrayBuffer());
    scripts.push(bytes.toString());
    const integrity = tag.attributes.get('integrity');
    if (integrity) {
      const fits = integrity.split(/\s+/).some((one) => {
        const [, way, sum] = /^(sha(?:256|384|512))-([^?]+)/.exec(one) ?? [];
        return way !== undefined && createHash(way).update(bytes).digest('base64') === sum;
      });
      findings.push(fits ? good('The loader is the one that its integrity names.') : bad('The loader is not the one that its integrity names, so browsers refuse it. If you trust what is there now:', `integrity="sha384-${createHash('sha384').update(bytes).digest('base64')}"`));
      if (/\/cdn\/v\d+\//.test(url.pathname)) findings.push(note('An address with only the major version changes with each release, and integrity then stops the widgets. Use pinned.js at the exact version.'));
    } else findings.push(good('The loader answers.'));
  }

  /** Asks for each way in which something on the page is configured. */
  async function examineSettings(loader: URL): Promise<void> {
    const { places, isBlockReadable } = placesOf(markup, markup.widgets.filter(({ noun }) => isWidget(noun))), asked = new Set<string>(), once = (what: string) => !asked.has(what) && asked.add(what);
    if (!isBlockReadable) findings.push(bad('The data-carer-config block is not valid JSON, so none of it counts.'));
    for (const { config: { api: said, key, offer }, whom, maySet } of places) {
      if (said && !URL.canParse(said.value, base.href)) {
        findings.push(bad(`${said.where} is “${said.value}”, which is no address.`));
        continue;
      }
      const api = said ? new URL(said.value, base) : new URL('/', loader);
      if (!key?.value && offer) {
        if (!URL.canParse(offer.value, base.href)) findings.push(bad(`${offer.where} is “${offer.value}”, which is no address.`));
        else if (once(`offer ${new URL(offer.value, base)}`)) allow('connect-src', new URL(offer.value, base), 'the offer file');
        continue;
      }
      if (once(`api ${api.href}`)) allow('connect-src', api, `calls to ${api.origin}`);
      if (key?.value) {
        if (once(`key ${api.href} ${key.value}`)) await examineApi(api, key);
      } else if (maySet) findings.push(note(`No key stands in the HTML for ${whom.join(', ')}. A script of the page may set it; this command runs none, <carer-doctor> on the page sees it.`));
      else findings.push(bad(`There is no key for ${whom.join(', ')}. Give the loader’s tag data-carer-key, or see “Configuration” in docs/embedding.md for the other places:`, 'data-carer-key="pk_…"'));
    }
  }

  function examineSpelling(): void {
    const names = [...known].filter(isWidget).sort(), told = new Set<string>();
    for (const { noun, isBox } of markup.widgets) {
      if (isWidget(noun) || told.has(noun)) continue;
      told.add(noun);
      const meant = nearest(noun, isBox ? names : known);
      findings.push(isBox && noun === 'host' ? bad('A box cannot be a host. Write the element:', '<carer-host>…</carer-host>')
        : bad(`There is no widget "${noun}"; ${meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}.`}`));
    }
    // A prefix of one's own is allowed, so a tag that is only like ours is no fault.
    for (const name of markup.strangers) {
      const [, prefix, rest] = /^([a-z]+)-(.+)$/.exec(name) ?? [], meant = prefix && nearest(prefix, ['carer']) ? nearest(rest!, known) : undefined;
      if (meant) findings.push(note(`<${name}> is none of the loader’s tags. Did you mean <carer-${meant}>?`));
    }
  }

  async function examineApi(api: URL, { value: key, where }: Said): Promise<void> {
    const answered = await get(new URL('v1/offer', api).href, { 'x-publishable-key': key, ...(api.origin !== page.origin && { origin: page.origin }) });
    if (!answered) return void findings.push(bad(`The API at ${api.origin} does not answer.`));
    const code = answered.ok ? '' : ((await answered.json().catch(() => ({}))) as { code?: string }).code;
    findings.push(answered.ok ? good(`The API knows the key and this site.`)
      : code === 'publishable-key-unknown' ? bad(`The API does not know the key in ${where}.`)
      : code === 'origin-not-allowed' ? bad('The API does not know this site. Whoever runs it adds this origin to the employer’s list:', page.origin)
      : bad(`The API answers ${answered.status}${code ? ` (${code})` : ''}.`));
    const said = Date.parse(answered.headers.get('date') ?? ''), apart = Math.round(Math.abs(said - now().getTime()) / 1000);
    if (apart > 60) findings.push(bad(`The clocks of the API and of this machine are ${apart} seconds apart. Sign-in fails from about a minute on.`));
  }

  async function examineFrame(tag: Tag): Promise<void> {
    const src = tag.attributes.get('src') ?? '';
    if (!URL.canParse(src, base.href)) return void findings.push(bad('A frame has no address in src.'));
    const url = new URL(src, base), frame = await get(url.href);
    allow('frame-src', url, `frames from ${url.origin}`);
    if (!frame) return void findings.push(bad(`The frame at ${url.origin} does not answer.`));
    if (!frame.ok) return void findings.push(bad(`The frame at ${url.origin}${url.pathname} answers ${frame.status}: ${(/<p>([^<]*)<\/p>/.exec(await frame.text())?.[1] ?? '').trim()}`));
    const [policy] = parsePolicies([frame.headers.get('content-security-policy') ?? '']), ancestors = policy?.get('frame-ancestors');
    const isAllowed = !ancestors || lineToAllow(new Map([['frame-src', ancestors]]), 'frame-src', new URL(page.origin), url) === null;
    findings.push(isAllowed ? good('The frame may stand on this site.') : bad('The frame may not stand on this site. Whoever runs the API adds this origin to the employer’s list:', page.origin));
    if (url.searchParams.get('parent') !== page.origin) findings.push(bad('The frame is not told which site it speaks to, so it keeps its first height and nobody is signed in. Add to its address:', `&parent=${encodeURIComponent(page.origin)}`));
    const sandbox = tag.attributes.get('sandbox'), missing = sandbox === undefined ? [] : ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter((one) => !sandbox.split(/\s+/).includes(one));
    if (missing.length > 0) findings.push(bad('The sandbox of the frame keeps the widget from working. Change it to:', `sandbox="${[sandbox, ...missing].join(' ').trim()}"`));
  }
}
