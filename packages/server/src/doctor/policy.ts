// A Content Security Policy read as a browser reads it: what each directive lets through, and the line that would let through what is needed.

/** Directive to its sources, as written. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads header and meta values; one value may hold several policies, and all of them bind. */
export const parsePolicies = (values: readonly string[]): Policy[] => values.flatMap((value) => value.split(',')).map((text) => {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // The first of two directives of one name counts.
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}).filter((policy) => policy.size > 0);

const fallbacks = { 'script-src': ['script-src-elem', 'script-src', 'default-src'], 'connect-src': ['connect-src', 'default-src'], 'style-src': ['style-src-elem', 'style-src', 'default-src'], 'frame-src': ['frame-src', 'child-src', 'default-src'] } as const;
export type FetchDirective = keyof typeof fallbacks;

/** The directive that decides, with its sources; undefined where nothing does. */
function deciding(policy: Policy, directive: FetchDirective): readonly [string, readonly string[]] | undefined {
  const name = fallbacks[directive].find((one) => policy.has(one));
  return name === undefined ? undefined : [name, policy.get(name)!];
}

const defaultPort = (protocol: string): string => ({ 'http:': '80', 'https:': '443' })[protocol] ?? '';
const schemeFits = (wanted: string, actual: string): boolean => wanted === actual || (wanted === 'http:' && actual === 'https:') || (wanted === 'ws:' && actual === 'wss:');

/** CSP 3 §6.7.2.8: does one source let this address through on a page at `page`? */
export function sourceFits(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol) || url.protocol === page.protocol;
  if (/^'self'$/i.test(source)) return url.origin === page.origin || (url.hostname === page.hostname && schemeFits(page.protocol, url.protocol) && page.port === '' && url.port === '');
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeFits(source.toLowerCase(), url.protocol);
  const [, scheme, host = '', port, path] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source) ?? [];
  if (!host) return false;
  if (!schemeFits(scheme ? `${scheme.toLowerCase()}:` : page.protocol, url.protocol)) return false;
  const name = host.toLowerCase();
  if (name !== '*' && !(name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name)) return false;
  const actual = url.port || defaultPort(url.protocol);
  if (port !== '*' && actual !== (port ?? defaultPort(url.protocol)) && !(port === '80' && actual === '443')) return false;
  return !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
}

/** What stands on the page's tag beside the address. */
export interface Credentials { readonly nonce?: string | undefined; readonly integrity?: string | undefined }

/** Null where the policy lets the address through; otherwise the whole directive as it would have to be. */
export function lineToAllow(policy: Policy, directive: FetchDirective, url: URL, page: URL, { nonce, integrity }: Credentials = {}): string | null {
  const found = deciding(policy, directive);
  if (!found) return null;
  const [name, sources] = found;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return null;
  if (integrity && integrity.split(/\s+/).every((hash) => sources.includes(`'${hash}'`))) return null;
  const isDynamic = directive === 'script-src' && sources.some((source) => /^'strict-dynamic'$/i.test(source));
  // Beside 'strict-dynamic' addresses are not looked at: only a nonce or a hash on the tag counts.
  if (!isDynamic && sources.some((source) => sourceFits(source, url, page))) return null;
  const kept = sources.filter((source) => !/^'none'$/i.test(source));
  return `${name === 'default-src' || name === 'child-src' ? directive : name} ${[...kept, isDynamic ? "'nonce-…' (the one of your page, also on the loader's tag)" : url.origin === page.origin ? "'self'" : url.origin].join(' ')}`;
}

/** Null where Lit may make its policy; otherwise the directive as it would have to be. */
export function trustedTypesLine(policy: Policy): string | null {
  const names = policy.get('trusted-types');
  if (!names || names.includes('lit-html') || names.includes('*')) return null;
  return `trusted-types ${[...names.filter((name) => !/^'none'$/i.test(name)), 'lit-html'].join(' ')}`;
}
