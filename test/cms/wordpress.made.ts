// What in the plugin is made from elsewhere: the looks from the theme package, and the .mo from the Welsh .po. `node --conditions=source test/cms/wordpress.made.ts` writes both.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTheme, toCss } from '@think-carer/theme';

const at = (path: string): string => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));
export const plugin = at('wordpress/think-carer');

/** Names of the presets. */
export const presets = (): string[] => readdirSync(at('theme/tokens')).map((file) => file.replace('.tokens.json', ''));

/** The stylesheet with every preset, each for the part of a page that asks for it. */
export const themesCss = (): string => presets().map((name) => {
  const theme = readTheme(JSON.parse(readFileSync(at(`theme/tokens/${name}.tokens.json`), 'utf8')));
  return toCss({ ...theme, name }, `.think-carer[data-carer-theme="${name}"]`);
}).join('');

/** The entries of a .po: `msgctxt\u0004msgid` → msgstr. No plurals, no fuzzy ones. */
export function readPo(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const block of text.split(/\n{2,}/)) {
    const field = (name: string): string | undefined => {
      const found = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(block)?.[1];
      return found?.trim().split(/\n/).map((line) => JSON.parse(line.trim()) as string).join('');
    };
    const context = field('msgctxt'), id = field('msgid');
    if (id !== undefined) entries.set(context === undefined ? id : `${context}\u0004${id}`, field('msgstr') ?? '');
  }
  return entries;
}

/** The same as GNU gettext's binary: a header of seven words, two tables of lengths and places, then the strings, sorted. */
export function writeMo(entries: ReadonlyMap<string, string>): Buffer {
  const pairs = [...entries].filter(([, text]) => text !== '').map(([id, text]) => [Buffer.from(id), Buffer.from(text)] as const).sort(([a], [b]) => Buffer.compare(a, b));
  const count = pairs.length, head = Buffer.alloc(28 + count * 16), strings: Buffer[] = [];
  [0x950412de, 0, count, 28, 28 + count * 8, 0, 28 + count * 16].forEach((word, i) => head.writeUInt32LE(word, i * 4));
  let place = head.length;
  [0, 1].forEach((side) => pairs.forEach((pair, i) => {
    const bytes = pair[side as 0 | 1], row = 28 + side * count * 8 + i * 8;
    head.writeUInt32LE(bytes.length, row);
    head.writeUInt32LE(place, row + 4);
    strings.push(bytes, Buffer.alloc(1));
    place += bytes.length + 1;
  }));
  return Buffer.concat([head, ...strings]);
}

/** Each file that is made, and what it must hold. */
export const made = (): readonly (readonly [string, Buffer])[] => [
  [join(plugin, 'assets/themes.css'), Buffer.from(themesCss())],
  [join(plugin, 'languages/think-carer-cy.mo'), writeMo(readPo(readFileSync(join(plugin, 'languages/think-carer-cy.po'), 'utf8')))],
];

if (import.meta.main) for (const [path, bytes] of made()) writeFileSync(path, bytes);
