// Which widgets there are, and which one a misspelt name was meant to be.

/** What the loader of this release can fetch; a test holds it against the loader's source. */
export const ours = ['host', 'doctor', 'desk', 'eligibility', 'evidence', 'forum', 'guide', 'hub', 'learning', 'leave', 'pack', 'registration', 'voice', 'working'] as const;

/** What the page's own loader can fetch, read from its text; where that says nothing, what ours can. */
export function widgetsIn(scripts: readonly string[]): ReadonlySet<string> {
  const found = scripts.flatMap((text) => [...text.matchAll(/["'`]carer-([a-z]+)["'`]\s*:/g)].map(([, noun]) => noun!));
  return new Set(found.length > 0 ? found : ours);
}

/** Letters to change, add, leave out or swap with the next. */
function distance(a: string, b: string): number {
  let before: number[] = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The one that lies nearest, where it lies near: one slip in a short name, three in a long one. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const word = written.trim().toLowerCase().replace(/^carer[-_]/, ''), most = word.length < 5 ? 1 : word.length < 8 ? 2 : 3;
  const [found] = [...known].map((name) => ({ name, far: distance(word, name) })).filter(({ far }) => far <= most).sort((a, b) => a.far - b.far);
  return found?.name;
}
