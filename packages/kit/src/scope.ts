// Scope: the configuration that holds at one place of a page, and what is loaded once for it (client, offer, session).
import { createContext } from '@lit/context';
import type { CarerClient } from '@think-carer/sdk';
import type { Session } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { requestToken } from './token.ts';

/** What an intranet sets, nearest wins: attribute, `<carer-host>`, `<script type="application/json" data-carer-config>`, the loader's `data-carer-*`, default. */
export interface CarerConfig {
  /** Base address of the API. Default: where the loader came from. */
  readonly api?: string;
  /** Publishable key of the employer, `pk_…`. */
  readonly publishableKey?: string;
  /** Address of a pack file; with no publishable key, everything runs in the page and nothing is sent anywhere. */
  readonly offer?: string;
  /** Language tag that beats the page's `lang`. */
  readonly locale?: string;
  /** The employer's telephone number, shown when something fails. */
  readonly phone?: string;
  /** Shared-PC mode: after how many minutes of no use everything is cleared; empty for 5, `off` for not. */
  readonly sharedPc?: string;
  /** Where “Leave this page” goes in shared-PC mode. */
  readonly exit?: string;
  /** For how many days a draft is kept on this computer. Absent: none is. */
  readonly drafts?: string;
}
export const configKeys = ['api', 'publishableKey', 'offer', 'locale', 'phone', 'sharedPc', 'exit', 'drafts'] as const satisfies readonly (keyof CarerConfig)[];
/** How the loader's script writes them. */
const scriptAttribute = (key: keyof CarerConfig): string => `data-carer-${key === 'publishableKey' ? 'key' : key === 'sharedPc' ? 'shared-pc' : key}`;
/** Under this name the loader leaves its own address. */
const loader = Symbol.for('think-carer.loader');

/** Gives the host's signed identity token for the person at the screen, or null when nobody is signed in. */
export type GetToken = () => Promise<string | null> | string | null;

/** What the host page does for the widgets, beside settings. */
export interface HostFunctions {
  readonly getToken?: GetToken | undefined;
  /** Instead of the page's own `fetch`: a proxy with its own sign-in, or the memory transport of a test. */
  readonly fetch?: typeof fetch | undefined;
}

/** What was loaded once. It hangs on whom is asked, and for whom; not on a language or a telephone number. */
interface Loaded { client?: Promise<CarerClient> | undefined; offer?: Promise<Pack> | undefined; pack?: WeakRef<Pack>; session?: Promise<Session | null> | undefined; token?: Promise<string | null> | undefined }

export class Scope {
  /** Gives the key of a guest where the host says that nobody is signed in; set by `welcomeGuests`. */
  static guestKey: ((scope: Scope) => string | null) | undefined;
  readonly config: CarerConfig;
  readonly host: HostFunctions;
  #derived = new Map<string, Scope>();
  #loaded: Loaded = {};

  /** `before`: what stood in this place. Where the same is asked for the same person, what it loaded is kept. */
  constructor(config: CarerConfig, host: HostFunctions = {}, before?: Scope) {
    this.config = config;
    this.host = host;
    if (before && ['api', 'publishableKey', 'offer'].every((key) => before.config[key as 'api'] === config[key as 'api']) && before.host.getToken === host.getToken && before.host.fetch === host.fetch) this.#loaded = before.#loaded;
  }

  /** True where what the other has loaded is what this would load. */
  isLike(other: Scope | undefined): boolean {
    return other !== undefined && #loaded in other && this.#loaded === other.#loaded;
  }

  /** This scope with some settings replaced. The same settings give the same scope, so that widgets share a client and an offer. */
  with(own: CarerConfig): Scope {
    if (configKeys.every((key) => own[key] === undefined)) return this;
    const name = JSON.stringify(configKeys.map((key) => own[key]));
    let scope = this.#derived.get(name);
    if (!scope) this.#derived.set(name, (scope = new Scope({ ...this.config, ...own }, this.host)));
    return scope;
  }

  /** The SDK, fetched when a widget first needs to send or read something. */
  client(): Promise<CarerClient> {
    const loaded = this.#loaded;
    return (loaded.client ??= keep(this.#connect(), () => { loaded.client = undefined; }));
  }

  /** The employer's pack, its bases merged in. Shared by every widget of the scope, and kept while one of them holds it: it is most of what a page with one small widget would hold. */
  async offer(): Promise<Pack> {
    const loaded = this.#loaded;
    return loaded.pack?.deref() ?? (loaded.offer ??= this.#load().then((pack) => {
      loaded.pack = new WeakRef(pack);
      return pack;
    }).finally(() => { loaded.offer = undefined; }));
  }

  /** Who is signed in; null when nobody is, and then asked again next time. */
  session(): Promise<Session | null> {
    const loaded = this.#loaded, forget = () => { loaded.session = undefined; };
    return (loaded.session ??= keep(this.#signIn().then((session) => { if (!session) forget(); return session; }), forget));
  }

  /** True when the host gives a token: somebody is signed in, as far as the page knows. Sends nothing; the token is then used for the first call. */
  async isSignedIn(): Promise<boolean> {
    return !this.standalone && Boolean(await (this.#loaded.token ??= this.#ask()));
  }
  async #ask(): Promise<string | null> {
    const { token } = this.#loaded;
    this.#loaded.token = undefined;
    return token ?? await (this.host.getToken ?? requestToken)() ?? Scope.guestKey?.(this) ?? null;
  }

  /** True when calls never leave the page. */
  get standalone(): boolean {
    return !this.config.publishableKey && this.config.offer !== undefined;
  }

  /** Forgets who was signed in, and with them the client that holds their token. */
  forget(): void {
    const loaded = this.#loaded;
    loaded.client = loaded.session = loaded.token = undefined;
  }

  async #connect(): Promise<CarerClient> {
    const { createClient } = await import('./client.ts');
    const { api = document.baseURI, publishableKey = '' } = this.config;
    const { fetch } = this.host;
    if (!this.standalone) {
      return createClient({ baseUrl: new URL(api, document.baseURI).href, publishableKey, getToken: async () => (await this.#ask()) ?? '', fetch });
    }
    const [{ createMemoryTransport }, pack] = await Promise.all([import('./standalone.ts'), this.offer()]);
    return createClient({ baseUrl: 'https://standalone.invalid', publishableKey: 'pk_standalone', fetch: createMemoryTransport({ pack, checks: false }) });
  }

  async #load(): Promise<Pack> {
    const { offer } = this.config;
    if (offer === undefined) return (await this.client()).offer.read();
    const address = new URL(offer, document.baseURI);
    const pack = await readPack(address);
    return pack.extends?.length ? (await import('./bases.ts')).withBases(pack, address, readPack) : pack;
  }

  async #signIn(): Promise<Session | null> {
    if (this.standalone) return null;
    try {
      return await (await this.client()).session.read();
    } catch (error) {
      // No token at all: nobody is signed in. A host function that threw is a failure, and has another code.
      if ((error as { code?: string }).code === 'token-missing') return null;
      throw error;
    }
  }
}

async function readPack(address: URL): Promise<Pack> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok) throw Object.assign(new Error(`offer: ${response?.status ?? 'no answer'}`), { code: 'offer-unavailable', ...(!response && { kind: 'network' }) });
  return (await response.json()) as Pack;
}

/** A failed load is forgotten, so that "Try again" tries again. */
function keep<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}

/** The scope that the nearest `<carer-host>` provides. */
export const scopeContext = createContext<Scope | undefined>(Symbol.for('think-carer.scope'));

const page = new Scope({});

/** The scope of the page itself, where no element says more. */
export const pageScope = (): Scope => page.with(pageConfig());

/** What the page itself says, without any element: the JSON block over the loader's own attributes. */
export function pageConfig(): CarerConfig {
  const script = document.querySelector<HTMLScriptElement>('script[data-carer-key],script[data-carer-offer],script[data-carer-api]');
  const from = (globalThis as { [loader]?: string })[loader] ?? script?.src;
  const config: Record<string, string> = {};
  if (from) config['api'] = new URL('/', from).href;
  for (const key of configKeys) {
    const value = script?.getAttribute(scriptAttribute(key));
    if (value || (value === '' && key === 'sharedPc')) config[key] = value;
  }
  const block = document.querySelector('script[type="application/json"][data-carer-config]');
  if (block?.textContent) {
    try {
      Object.assign(config, JSON.parse(block.textContent));
    } catch {
      console.error('[think-carer] config-unreadable: the data-carer-config block is not valid JSON');
    }
  }
  return config;
}
