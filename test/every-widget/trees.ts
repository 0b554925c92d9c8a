// The reviewed accessibility trees: one file for each widget, one part for each of its main examples. `WRITE_TREES=1 npm test -- every` makes them new.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from '@think-carer/kit';

const at = (noun: string): string => fileURLToPath(new URL(`trees/${noun}.txt`, import.meta.url));
const isWriting = process.env['WRITE_TREES'] === '1';
const headingOf = ({ name, title }: Example): string => `# ${name}: ${title}`;

export class Trees {
  readonly #noun: string;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string>();

  constructor(noun: string) {
    this.#noun = noun;
    const text = existsSync(at(noun)) ? readFileSync(at(noun), 'utf8') : '';
    this.#kept = new Map(text.split(/^(?=# )/m).filter(Boolean).map((part) => [part.split('\n')[0]!, part.split('\n').slice(1).join('\n').trimEnd()]));
  }

  /** What was reviewed for an example; what was found where trees are being written. */
  reviewed(example: Example, found: string): string | undefined {
    this.#found.set(headingOf(example), found);
    return isWriting ? found : this.#kept.get(headingOf(example));
  }
  /** Parts of the file that belong to no example. */
  stale(main: readonly Example[]): string[] {
    const headings = main.map(headingOf);
    if (isWriting) writeFileSync(at(this.#noun), headings.map((heading) => `${heading}\n${this.#found.get(heading) ?? ''}\n`).join('\n'));
    return isWriting ? [] : [...this.#kept.keys()].filter((heading) => !headings.includes(heading));
  }
}
