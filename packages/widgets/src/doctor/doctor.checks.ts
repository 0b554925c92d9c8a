// What the facts of a page mean for widgets on it. Pure: a page is looked at elsewhere, worded elsewhere.

export type CheckId = 'script' | 'style' | 'trustedTypes' | 'connect' | 'key' | 'origin' | 'signIn' | 'clock' | 'version' | 'size' | 'font' | 'storage' | 'language';
export interface Finding {
  readonly check: CheckId;
  readonly verdict: 'good' | 'bad' | 'note';
  /** What the sentence is about: an address, a number, a name. */
  readonly about: string;
  /** A line to copy. */
  readonly fix?: string;
}
/** A violation as the browser tells it. */
export interface Violation { readonly effectiveDirective: string; readonly originalPolicy: string; readonly blockedURI: string; readonly disposition: string; readonly sample?: string }
export interface Facts {
  readonly pageOrigin: string;
  readonly apiOrigin: string;
  /** Where the scripts come from; with imports of one's own, as good as the API. */
  readonly loaderOrigin: string;
  /** Calls never leave the page: there is nothing to connect to. */
  readonly standalone: boolean;
  readonly violations: readonly Violation[];
  /** Null where the API answered well. */
  readonly apiProblem: { readonly kind: string; readonly code: string } | null;
  /** Who the page says is there, and the server believes it; the code of what went wrong; null where the API was not reached. */
  readonly signIn: 'somebody' | 'nobody' | { readonly code: string } | null;
  /** Seconds that the API's clock is ahead of this one; null where it was not told. */
  readonly clockAhead: number | null;
  readonly hasSheets: boolean;
  readonly versions: readonly string[];
  readonly textPixels: number;
  readonly rootPixels: number;
  readonly font: string;
  readonly hasStorage: boolean;
  readonly language: string;
}

/** The directive as it would have to be so that the origin passes, made from the policy that blocked it. */
export function lineFor({ effectiveDirective, originalPolicy }: Pick<Violation, 'effectiveDirective' | 'originalPolicy'>, source: string): string {
  const directives = originalPolicy.split(';').map((part) => part.trim().split(/\s+/)), wanted = effectiveDirective.replace(/-(elem|attr)$/, '');
  const found = [effectiveDirective, wanted, 'default-src'].map((name) => directives.find(([one]) => one?.toLowerCase() === name)).find(Boolean);
  const [name = wanted, ...sources] = found ?? [];
  return `${[name === 'default-src' ? wanted : name, ...sources.filter((one) => one.toLowerCase() !== "'none'" && one !== source), source].join(' ')};`;
}

/** True for a policy that lets Lit through, and refused one all the same: another script of the page made a policy of this name first. */
export const hasLit = (policy: string): boolean => /(^|;)\s*trusted-types\s[^;]*?(\*|(?<=\s)lit-html(?=[\s;]|$))/i.test(policy);
/** The line that lets Lit draw, made from the policy that refused it. */
export const typesLine = (originalPolicy: string): string => lineFor({ effectiveDirective: 'trusted-types', originalPolicy }, hasLit(originalPolicy) ? "'allow-duplicates'" : 'lit-html');

const good = (check: CheckId, about = ''): Finding => ({ check, verdict: 'good', about });
const wrong = (check: CheckId, about = '', fix?: string): Finding => ({ check, verdict: 'bad', about, ...(fix && { fix }) });
const note = (check: CheckId, about = '', fix?: string): Finding => ({ check, verdict: 'note', about, ...(fix && { fix }) });

/** In the order in which a developer would mend them. */
export function findingsOf(facts: Facts): Finding[] {
  const { pageOrigin, apiOrigin, loaderOrigin, standalone, violations, apiProblem, signIn, clockAhead, versions, textPixels, rootPixels } = facts, sourceOf = (origin: string): string => (origin === pageOrigin ? "'self'" : origin);
  const told = (check: CheckId, violation: Violation, fix: string, about = ''): Finding => (violation.disposition === 'report' ? note(check, '', fix) : wrong(check, about, fix));
  // What blocks comes before what only reports. A page may have other scripts and calls of its own blocked: those are its own affair.
  const blocked = (name: RegExp, isOurs: (one: Violation) => boolean): Violation | undefined => [...violations].sort((a, b) => Number(a.disposition === 'report') - Number(b.disposition === 'report')).find((one) => name.test(one.effectiveDirective) && isOurs(one));
  const script = blocked(/^script-src/, ({ blockedURI }) => blockedURI.startsWith(loaderOrigin)), connect = blocked(/^connect-src$/, ({ blockedURI }) => blockedURI.startsWith(apiOrigin)), font = blocked(/^font-src$/, ({ disposition }) => disposition !== 'report');
  // Here a Lit draws: one that is refused is a second.
  const types = blocked(/^trusted-types$/, ({ sample }) => sample === 'lit-html');
  const code = apiProblem?.code;
  return [
    script ? told('script', script, lineFor(script, sourceOf(loaderOrigin)), loaderOrigin) : good('script'),
    facts.hasSheets ? good('style') : wrong('style'),
    types ? told('trustedTypes', types, typesLine(types.originalPolicy)) : good('trustedTypes'),
    ...(standalone ? [] : [
      connect ? told('connect', connect, lineFor(connect, sourceOf(apiOrigin)), apiOrigin) : apiProblem?.kind === 'network' || apiProblem?.kind === 'timeout' ? wrong('connect', apiOrigin) : good('connect', apiOrigin),
      ...(apiProblem && !['network', 'timeout'].includes(apiProblem.kind) ? [code === 'origin-not-allowed' ? wrong('origin', pageOrigin, pageOrigin) : wrong('key', code, code === 'publishable-key-missing' ? 'data-carer-key="pk_…"' : undefined)] : apiProblem ? [] : [good('key')]),
      ...(signIn === null ? [] : [signIn === 'somebody' ? good('signIn') : signIn === 'nobody' ? note('signIn') : wrong('signIn', signIn.code)]),
      ...(clockAhead === null ? [] : [Math.abs(clockAhead) > 60 ? wrong('clock', String(Math.abs(clockAhead))) : good('clock')]),
    ]),
    versions.length > 1 ? wrong('version', versions.join(', ')) : good('version', versions[0] ?? ''),
    textPixels < 14 ? wrong('size', String(textPixels), `:root { --carer-font-size: ${Number((16 / rootPixels).toFixed(3))}rem; }`) : good('size', String(textPixels)),
    font ? note('font', facts.font, lineFor(font, font.blockedURI.startsWith('http') ? new URL(font.blockedURI).origin : "'self'")) : good('font', facts.font),
    facts.hasStorage ? good('storage') : note('storage'),
    facts.language ? good('language', facts.language) : note('language', '', '<html lang="en-GB">'),
  ];
}

/** All that a policy needs for the widgets, whatever it says now. */
export const allLines = (apiOrigin: string, loaderOrigin: string): string => `script-src ${loaderOrigin};\nconnect-src ${apiOrigin};\ntrusted-types lit-html;`;
