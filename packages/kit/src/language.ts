// Which language a widget speaks, and how its wording is loaded. No eval: wording is plain modules of strings and functions.

/** Same keys as the English wording; strings and functions alike may say it differently. */
export type Translation<M> = {
  readonly [K in keyof M]: M[K] extends string ? string : M[K] extends (...args: infer A) => string ? (...args: A) => string : Translation<M[K]>;
};
/** `told`, in the shared wording: gives the English that a view in this language still holds its `lang`. */
export interface Translated<M> { readonly default: Translation<M>; readonly told?: (view: unknown) => unknown }
/** English is always at hand; other languages are modules fetched when a page needs them. */
export interface Wording<M> {
  readonly 'en-GB': M;
  readonly [language: string]: M | (() => Promise<Translated<M>>);
}

/** The available language for a tag: `cy-GB` finds `cy`; anything not available is English. */
export function matchLanguage(tag: string, available: readonly string[]): string {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  return available.find((a) => a.toLowerCase() === wanted) ?? available.find((a) => a.toLowerCase().split('-')[0] === base) ?? 'en-GB';
}

export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur|ps|sd|yi|ckb)\b/.test(language) ? 'rtl' : 'ltr');

/** The `lang` of the nearest ancestor, looking out through shadow roots. */
export function languageAround(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
  }
  return 'en-GB';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever a `lang` on the page changes. Returns the way to stop. */
export function onLanguageChange(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((call) => call()));
    observer.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  };
}

/** Loads one language's wording; English where the module cannot be had, so that a person is never left with nothing. */
export async function loadWording<M>(wording: Wording<M>, language: string): Promise<{ language: string; words: Translation<M>; told?: Translated<M>['told'] | undefined }> {
  const entry = wording[language];
  if (typeof entry === 'function') {
    try {
      const { default: words, told } = await (entry as () => Promise<Translated<M>>)();
      return { language, words, told };
    } catch {
      console.error(`[think-carer] wording-missing: ${language}`);
    }
  }
  return { language: 'en-GB', words: wording['en-GB'] as unknown as Translation<M> };
}
