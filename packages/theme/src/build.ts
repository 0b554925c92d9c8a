// Builds each preset's CSS from its DTCG tokens with Style Dictionary, and refuses a preset that fails the linter.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import StyleDictionary from 'style-dictionary';
import { lint } from './contrast.ts';
import { readTheme, toCss } from './theme.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const names = readdirSync(join(home, 'tokens')).map((file) => file.replace('.tokens.json', ''));

StyleDictionary.registerFormat({
  name: 'carer/css',
  format: ({ dictionary, options }) => {
    const theme = { ...readTheme(dictionary.tokens), name: String(options['name']), description: String(options['description']), ...(options['sharedPc'] !== undefined && { sharedPc: String(options['sharedPc']) }) };
    const issues = lint(theme);
    if (issues.length > 0) throw new Error(`${options['name']}: ${issues.map((issue) => issue.reason).join('; ')}`);
    return toCss(theme) + toCss(theme, `[data-carer-theme="${options['name']}"]`);
  },
});

for (const name of names) {
  const { description, sharedPc } = readTheme(JSON.parse(readFileSync(join(home, 'tokens', `${name}.tokens.json`), 'utf8')));
  const dictionary = new StyleDictionary({
    source: [join(home, 'tokens', `${name}.tokens.json`)],
    platforms: { css: { buildPath: `${join(home, 'dist')}/`, files: [{ destination: `${name}.css`, format: 'carer/css', options: { name, description, sharedPc } }] } },
    log: { verbosity: 'silent' },
  });
  await dictionary.buildAllPlatforms();
}
console.log(`theme: ${names.join(', ')}`);
