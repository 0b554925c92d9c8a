// Which wording of a text a reader gets.
import type { Text } from './pack.types.ts';

/** The language key of a locale: `cy-GB` reads `cy`, every English reads `en-GB`. */
export function languageOf(locale: string): string {
  if (locale.startsWith('en')) return 'en-GB';
  return locale.split('-')[0] || 'en-GB';
}

/** One wording: the locale's own, else its language's, else British English; that is marked as `markEnglish` does where `marks` is set. */
export function textIn(text: Text, locale: string, marks = false): string {
  if (typeof text === 'string') text = { 'en-GB': text };
  const language = languageOf(locale);
  const english = text['en-GB'];
  return text[locale] ?? text[language] ?? (marks ? `\u2066${english}\u2069` : english);
}
