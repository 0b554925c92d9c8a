// Which wording of a text a reader gets.
import type { Text } from './pack.types.ts';

/** The language key of a locale: `cy-GB` reads `cy`, every English reads `en-GB`. */
export function languageOf(locale: string): string {
  if (locale.startsWith('en')) return 'en-GB';
  return locale.split('-')[0] || 'en-GB';
}

/** One wording: the locale's own, else its language's, else British English. */
export function textIn(text: Text, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text[languageOf(locale)] ?? text['en-GB'];
}
