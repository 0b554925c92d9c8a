// What every source check is: a name, the files it reads, and the lines it objects to.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Problem { readonly line: number; readonly message: string }
export interface Check {
  readonly name: string;
  /** Takes a path from the root of the checkout, with forward slashes. */
  readonly reads: (path: string) => boolean;
  readonly problemsIn: (path: string, text: string) => Problem[];
}
export interface Outcome { readonly name: string; readonly files: number; readonly problems: readonly string[] }

/** Every file that is, or would be, in the repository: ignored ones are left out, new ones are not. */
export const sources = (root: string): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n').filter((path) => path !== '' && existsSync(join(root, path)));

export function runCheck(root: string, files: readonly string[], check: Check): Outcome {
  const read = files.filter(check.reads);
  const problems = read.flatMap((path) => check.problemsIn(path, readFileSync(join(root, path), 'utf8'))
    .map(({ line, message }) => `${path}:${line}  ${message}`));
  return { name: check.name, files: read.length, problems };
}

/** Comments blanked out, line numbers kept. A `//` that follows a colon or a quote is an address, not a comment. */
export const withoutComments = (text: string): string => text
  .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  .replace(/(^|[^:'"`\\])\/\/[^\n]*/g, (comment, before: string) => before + ' '.repeat(comment.length - before.length));

/** One problem for each match of a pattern (which must be global). */
export const matches = (text: string, pattern: RegExp, message: string | ((match: RegExpMatchArray) => string | null)): Problem[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const said = typeof message === 'string' ? message : message(match);
    return said === null ? [] : [{ line: text.slice(0, match.index).split('\n').length, message: said }];
  });
