// think-carer theme lint | correct | css: a theme's tokens held against WCAG 2.2 AA, mended, or written as CSS.
import { writeFileSync } from 'node:fs';
import { correct, lint, measure, readTheme, type Theme, ThemeError, toCss, writeTokens } from '@think-carer/theme';
import { readJsonDocument, tellFaults } from './json-document.ts';

export const themeVerbs = ['lint', 'correct', 'css'] as const;
export type ThemeVerb = (typeof themeVerbs)[number];

/** Answers the exit code: 1 where a pair of colours fails or the file is no theme. `correct` rewrites the file only where that helps. */
export function themeCommand(verb: ThemeVerb, file: string): number {
  const document = readJsonDocument(file);
  if (document.syntax.length > 0) return tellFaults(document.syntax);
  let theme: Theme;
  try {
    theme = readTheme(document.json);
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    return tellFaults(error.issues.map(({ path, message }) => `${document.at(path)} ${path}: ${message}`));
  }
  const faultsOf = (issues: ReturnType<typeof lint>) => issues.map(({ on, reason }) => `${document.at(`carer.${on}`)} carer.${on}: ${reason}`);
  if (verb === 'correct') {
    const { theme: mended, corrections, issues } = correct(theme);
    for (const { token, scheme, from, to, reason } of corrections) console.log(`${token} (${scheme}): ${from} becomes ${to}, because ${reason}`);
    if (corrections.length > 0) writeFileSync(file, `${JSON.stringify(writeTokens(mended), null, 2)}\n`);
    if (issues.length > 0) return tellFaults(faultsOf(issues));
    console.log(`${file}: ${corrections.length === 0 ? 'nothing to correct' : `${corrections.length} corrected`}`);
    return 0;
  }
  const issues = lint(theme);
  if (issues.length > 0) return tellFaults(faultsOf(issues));
  if (verb === 'css') process.stdout.write(toCss(theme));
  else console.log(`${file}: all ${measure(theme).length} pairs hold, in light and in dark`);
  return 0;
}
