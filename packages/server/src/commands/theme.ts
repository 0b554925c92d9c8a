// think-carer theme lint | correct | css: a theme's tokens held against WCAG 2.2 AA, mended, or written as CSS.
import { writeFileSync } from 'node:fs';
import { correct, lint, measure, readTheme, type Theme, ThemeError, toCss, writeTokens } from '@think-carer/theme';
import { readJsonDocument, tellFaults } from './json-document.ts';

export const themeVerbs = ['lint', 'correct', 'css'] as const;
export type ThemeVerb = (typeof themeVerbs)[number];

/** Answers the exit code: 1 where a pair of colours fails or the file is no theme. `correct` writes to stdout and says why on stderr; the file changes with `write` only. */
export function themeCommand(verb: ThemeVerb, file: string, { write = false }: { readonly write?: boolean } = {}): number {
  const document = readJsonDocument(file);
  // What goes into a file by `>` is the theme and nothing else.
  const tell = (lines: readonly string[]): number => tellFaults(lines, verb === 'lint' ? undefined : (line) => console.error(line));
  if (document.syntax.length > 0) return tell(document.syntax);
  let theme: Theme;
  try {
    theme = readTheme(document.json);
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    return tell(error.issues.map(({ path, message }) => `${document.at(path)} ${path}: ${message}`));
  }
  const faultsOf = (issues: ReturnType<typeof lint>) => issues.map(({ on, reason }) => `${document.at(`carer.${on}`)} carer.${on}: ${reason}`);
  if (verb === 'correct') {
    const { theme: mended, corrections, issues } = correct(theme);
    const text = `${JSON.stringify(writeTokens(mended), null, 2)}\n`;
    for (const { token, scheme, from, to, reason } of corrections) console.error(`${token} (${scheme}): ${from} becomes ${to}, because ${reason}`);
    if (!write) process.stdout.write(text);
    else if (corrections.length > 0) writeFileSync(file, text);
    console.error(`${file}: ${corrections.length === 0 ? 'nothing was corrected' : `${corrections.length} corrected, ${write ? 'and written to the file' : 'and the file left as it was; --write changes it'}`}`);
    if (issues.length > 0) return tell(faultsOf(issues));
    return 0;
  }
  const issues = lint(theme);
  if (issues.length > 0) return tell(faultsOf(issues));
  if (verb === 'css') process.stdout.write(toCss(theme));
  else console.log(`${file}: all ${measure(theme).length} pairs hold, in light and in dark`);
  return 0;
}
