// Scope: the configuration that holds at one place of a page, and what is loaded once for it (client, offer, session).
import { createContext } from '@lit/context';
import type { Client } from '@think-carer/sdk';
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
}
export const configKeys = ['api', 'publishableKey', 'offer', 'locale', 'phone'] as const satisfies readonly (keyof CarerConfig)[];
/** How the loader's script writes them. */
const scriptAttributes = { api: 'data-carer-api', publishableKey: 'data-carer-key', offer: 'data-carer-offer', locale: 'data-carer-locale', phone: 'data-carer-phone' } as const;

/** Gives the host's signed identity token for the person at the screen, or null when nobody is signed in. */
export type GetToken = () => Promise<string | null> | string | null;

export class Scope {
  readonly config: CarerConfig;
  readonly getToken: GetToken;
  #client: Promise<Client> | undefined;
  #offer: Promise<Pack> | undefined;
  #session: Promise<Session | null> | undefined;

  constructor(config: CarerConfig, getToken: GetToken = requestToken) {
    this.config = config;
    this.getToken = getToken;
  }

  /** The SDK, fetched when a widget first needs to send or read something. */
  client(): Promise<Client> {
    return (this.#client ??= keep(this.#connect(), () => { this.#client = undefined; }));
  }

  /** The employer's pack, its bases merged in. Shared by every widget of the scope. */
  offer(): Promise<Pack> {
    return (this.#offer ??= keep(this.#load(), () => { this.#offer = undefined; }));
  }

  /** Who is signed in; null when nobody is. */
  session(): Promise<Session | null> {
    return (this.#session ??= keep(this.#signIn(), () => { this.#session = undefined; }));
  }

  /** Whether calls leave the page at all. */
  get standalone(): boolean {
    return !this.config.publishableKey && this.config.offer !== undefined;
  }

  async #connect(): Promise<Client> {
    const { createClient } = await import('@think-carer/sdk');
    const { api = document.baseURI, publishableKey = '' } = this.config;
    if (!this.standalone) {
      return createClient({ baseUrl: new URL(api, document.baseURI).href, publishableKey, getToken: async () => (await this.getToken()) ?? '' });
    }
    const [{ createMemoryTransport }, pack] = await Promise.all([import('@think-carer/sdk/testing'), this.offer()]);
    return createClient({ baseUrl: 'https://standalone.invalid', publishableKey: 'pk_standalone', getToken: async () => 'standalone', fetch: createMemoryTransport({ pack }) });
  }

  async #load(): Promise<Pack> {
    const { offer } = this.config;
    if (offer === undefined) return (await this.client()).offer.read();
    const response = await fetch(new URL(offer, document.baseURI), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`offer answered ${response.status}`);
    return (await response.json()) as Pack;
  }

  async #signIn(): Promise<Session | null> {
    if (!this.standalone && !(await this.getToken())) return null;
    return (await this.client()).session.read();
  }
}

/** A failed load is forgotten, so that "Try again" tries again. */
function keep<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}

/** The scope that the nearest `<carer-host>` provides. */
export const scopeContext = createContext<Scope | undefined>(Symbol.for('think-carer.scope'));

const scopes = new Map<string, Scope>();
const tokens = new WeakMap<GetToken, number>();
let tokenCount = 0;

/** One scope for one configuration, so that widgets with the same settings share a client and an offer. */
export function scopeFor(config: CarerConfig, getToken: GetToken = requestToken): Scope {
  let token = tokens.get(getToken);
  if (token === undefined) tokens.set(getToken, (token = tokenCount++));
  const name = token + JSON.stringify(configKeys.map((key) => config[key] ?? null));
  let scope = scopes.get(name);
  if (!scope) scopes.set(name, (scope = new Scope(config, getToken)));
  return scope;
}

/** What the page itself says, without any element: the JSON block over the loader's own attributes. */
export function pageConfig(): CarerConfig {
  const script = document.querySelector<HTMLScriptElement>('script[data-carer-key],script[data-carer-offer],script[data-carer-api]');
  const config: Record<string, string> = {};
  if (script) {
    if (script.src) config['api'] = new URL('/', script.src).href;
    for (const key of configKeys) {
      const value = script.getAttribute(scriptAttributes[key]);
      if (value !== null) config[key] = value;
    }
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
