// The plugin as it lies in the repository: current, translated, free of syntax errors, and knowing the widgets there are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nouns } from '../../packages/sharepoint/src/webparts/carer/widget.ts';
import { made, plugin, presets, readPo } from './wordpress.made.ts';
import { hasPhp, phpFiles } from './wordpress.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(join(plugin, path), 'utf8');
const keysOf = (php: string): string[] => [...php.matchAll(/^\t\t'([a-z-]+)'\s*=> (?:array\(|__\()/gm)].map(([, key]) => key!);

test('every PHP file is free of syntax errors', { skip: hasPhp() ? false : 'not run: this machine has no php' }, () => {
  const files = phpFiles();
  assert.ok(files.length > 9);
  for (const file of files) {
    const { status, stdout, stderr } = spawnSync('php', ['-l', file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  }
});
test('every PHP file but the list of scripts ends where WordPress is not', () => {
  for (const file of phpFiles()) if (!file.endsWith('editor.asset.php')) assert.match(readFileSync(file, 'utf8'), /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, file);
});
test('it knows every widget of the loader, and no other; the SharePoint web part too', () => {
  const loader = readFileSync(at('packages/widgets/src/loader.ts'), 'utf8'), [list = ''] = /const widgets[^{]*\{[^}]*\}/.exec(loader) ?? [];
  const known = [...list.matchAll(/'carer-([a-z-]+)'/g)].map(([, noun]) => noun!).filter((noun) => !['host', 'doctor'].includes(noun));
  assert.ok(known.length >= 3);
  assert.deepEqual(keysOf(read('includes/widgets.php').split('function think_carer_themes')[0]!).sort(), known.sort(), 'add it to packages/wordpress/think-carer/includes/widgets.php, and its label to the Welsh');
  assert.deepEqual([...nouns].sort(), known, 'add it to packages/sharepoint/src/webparts/carer/widget.ts and words.ts');
});
test('it lets through the attributes that its widgets have, and never the address of the API', () => {
  const manifest = JSON.parse(readFileSync(at('packages/widgets/dist/custom-elements.json'), 'utf8')) as { modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[] };
  const php = read('includes/widgets.php');
  for (const [, noun, names] of php.matchAll(/'([a-z]+)'\s*=> array\(\s*'label'.*\s*'attributes' => array\(([^)]*)\)/g)) {
    const has = manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === `carer-${noun}`)?.attributes?.map(({ name }) => name) ?? [];
    for (const [, name] of names!.matchAll(/'([a-z-]+)'/g)) assert.ok(has.includes(name!) && !['api', 'publishable-key', 'offer'].includes(name!), `${noun}: ${name}`);
  }
});
test('it offers every look there is', () => {
  assert.deepEqual(keysOf(read('includes/widgets.php').split('function think_carer_themes')[1]!).sort(), presets().sort());
});
test('what is made from elsewhere is current', () => {
  for (const [path, bytes] of made()) assert.ok(readFileSync(path).equals(bytes), `${path} is not: node --conditions=source test/cms/wordpress.made.ts`);
});
test('every word is in Welsh, and nothing else is', () => {
  const said = new Set<string>();
  for (const file of phpFiles()) for (const [, text] of readFileSync(file, 'utf8').matchAll(/\b(?:esc_html)?__\( '((?:[^'\\]|\\.)*)', 'think-carer' \)/g)) said.add(text!.replaceAll(String.raw`\'`, '\''));
  const block = JSON.parse(read('block/block.json')) as { title: string; description: string; keywords: string[] };
  for (const [context, texts] of [['title', [block.title]], ['description', [block.description]], ['keyword', block.keywords]] as const) for (const text of texts) said.add(`block ${context}\u0004${text}`);
  const welsh = readPo(read('languages/think-carer-cy.po'));
  assert.deepEqual([...welsh.keys()].filter((id) => id !== '').sort(), [...said].sort());
  for (const [id, text] of welsh) if (!id.endsWith('Think Carer') && id !== '') {
    assert.ok(text !== '' && text !== id.split('\u0004').at(-1), id);
    assert.equal(text.split('%s').length, id.split('%s').length, id);
  }
});
test('nothing is printed inline on a visitor\'s page', () => {
  for (const file of readdirSync(join(plugin, 'includes'))) {
    const inline = /wp_add_inline_s\w+|<script|<style|\sstyle=|\son[a-z]+=/.exec(read(`includes/${file}`))?.[0];
    // The editor's words are said to the editor's own script, in the admin pages only.
    assert.equal(inline, file === 'block.php' ? 'wp_add_inline_script' : undefined, file);
  }
});
