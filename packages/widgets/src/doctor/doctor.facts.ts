// Looks at the page it stands on: what was blocked, how the API answers, which sizes and versions hold.
import type { Scope } from '@think-carer/kit';
import type { Facts, Violation } from './doctor.checks.ts';

const seen: Violation[] = [];
const note = ({ effectiveDirective, originalPolicy, blockedURI, disposition, sample }: SecurityPolicyViolationEvent): void => void seen.push({ effectiveDirective, originalPolicy, blockedURI, disposition, sample });
/** Violations while a doctor is on the page; the browser tells them only once. */
export function watchViolations(come: 1 | -1): void {
  doctors += come;
  document[doctors > 0 ? 'addEventListener' : 'removeEventListener']('securitypolicyviolation', note as EventListener);
}
/** What was blocked before a doctor was here, such as the page's own font, in browsers that keep it. */
function earlier(): readonly Violation[] {
  if (typeof ReportingObserver === 'undefined') return [];
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return reports.map(({ body }) => {
    const { effectiveDirective, originalPolicy, disposition, blockedURL, sample } = body as unknown as Omit<Violation, 'blockedURI' | 'sample'> & { readonly blockedURL: string | null; readonly sample: string };
    return { effectiveDirective, originalPolicy, disposition, blockedURI: blockedURL ?? '', sample };
  });
}
let doctors = 0;

const hasStorage = (): boolean => {
  try {
    return typeof sessionStorage === 'object' && sessionStorage !== null;
  } catch {
    return false;
  }
};

/** Asks the page for a token as a widget does, and the server what it makes of it. */
async function signInOf(scope: Scope): Promise<Facts['signIn']> {
  try {
    return await scope.session() ? 'somebody' : 'nobody';
  } catch (error) {
    return { code: (error as { code?: string } | null)?.code ?? String(error) };
  }
}

/** Gathers the facts for an element. Asks the API for the offer and who is signed in, and fails for nothing. */
export async function lookAround(element: HTMLElement, scope: Scope): Promise<Facts> {
  let apiProblem: Facts['apiProblem'] = null, clockAhead: number | null = null, signIn: Facts['signIn'] = null;
  if (!scope.standalone) {
    try {
      const { response } = await (await scope.client()).offer.read().withResponse(), said = Date.parse(response.headers['date'] ?? '');
      if (!Number.isNaN(said)) clockAhead = Math.round((said - Date.now()) / 1000);
      signIn = await signInOf(scope);
    } catch (error) {
      const { kind = 'network', code = '' } = (error ?? {}) as { kind?: string; code?: string };
      apiProblem = { kind, code };
    }
  }
  // A violation is told in a task of its own, after the call has failed.
  await new Promise((done) => setTimeout(done));
  const own = getComputedStyle(element.shadowRoot?.querySelector('.frame') ?? element);
  const page = globalThis as { [key: symbol]: unknown }, api = new URL(scope.config.api ?? document.baseURI, document.baseURI).origin, loader = page[Symbol.for('think-carer.loader')];
  return {
    pageOrigin: location.origin, apiOrigin: api, loaderOrigin: typeof loader === 'string' ? new URL(loader).origin : api, standalone: scope.standalone,
    violations: [...earlier(), ...seen], apiProblem, signIn, clockAhead, hasSheets: (element.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0,
    versions: [...(page[Symbol.for('think-carer.versions')] as Set<string> | undefined) ?? []],
    textPixels: Math.round(Number.parseFloat(own.fontSize)), rootPixels: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    font: own.fontFamily.split(',')[0]!.replaceAll(/["']/g, ''), hasStorage: hasStorage(), language: document.documentElement.lang,
  };
}
