// Writes the tables of docs/widgets/<noun>.md from the manifest, between their markers. With --check it only says what is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Described { readonly name: string; readonly description?: string; readonly type?: { readonly text: string }; readonly default?: string; readonly fieldName?: string; readonly inheritedFrom?: { readonly name: string } }
interface Declaration {
  readonly name: string; readonly tagName?: string; readonly kind: string;
  readonly members?: readonly (Described & { readonly kind: string; readonly static?: boolean; readonly parameters?: readonly Described[]; readonly return?: { readonly type?: { readonly text: string } } })[];
  readonly attributes?: readonly Described[]; readonly events?: readonly Described[]; readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[]; readonly cssProperties?: readonly Described[];
}
interface Manifest { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] }

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const opening = '<!-- generated from the manifest: pnpm --filter @think-carer/widgets run docs -->', closing = '<!-- end of what is generated -->';

const cell = (text = ''): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|').trim();
const code = (text = ''): string => (text === '' ? '' : `\`${cell(text)}\``);
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `### ${title}\n\n| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`;
}
const ownFirst = <T extends Described>(list: readonly T[] = []): readonly T[] => [...list].sort((a, b) => Number(a.inheritedFrom !== undefined) - Number(b.inheritedFrom !== undefined));

/** The reference part of one widget's page. */
export function reference({ members = [], attributes, events, slots, cssParts, cssProperties }: Declaration): string {
  const fields = new Map(members.filter(({ kind }) => kind === 'field').map((field) => [field.name, field]));
  const inAttributes = new Set((attributes ?? []).map(({ fieldName, name }) => fieldName ?? name));
  return [
    table('Attributes', ['Attribute', 'Property', 'Type', 'Default', 'What it says'], ownFirst(attributes).map(({ name, fieldName = name, type, default: fallback, description }) =>
      [code(name), code(fieldName), code((fields.get(fieldName)?.type ?? type)?.text), code(fields.get(fieldName)?.default ?? fallback), cell(description)])),
    table('Properties', ['Property', 'Type', 'What it holds'], ownFirst(members).filter(({ kind, name, static: isStatic }) => kind === 'field' && !isStatic && !inAttributes.has(name)).map(({ name, type, description }) => [code(name), code(type?.text), cell(description)])),
    table('Methods', ['Method', 'What it does'], ownFirst(members).filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic).map(({ name, parameters = [], description }) => [code(`${name}(${parameters.map((one) => one.name).join(', ')})`), cell(description)])),
    table('Events', ['Event', 'Class', 'When'], ownFirst(events).map(({ name, type, description }) => [code(name), code(type?.text), cell(description)])),
    table('Slots', ['Slot', 'For'], ownFirst(slots).map(({ name, description }) => [name === '' ? '(default)' : code(name), cell(description)])),
    table('Parts', ['Part', 'What it is'], ownFirst(cssParts).map(({ name, description }) => [code(name), cell(description)])),
    table('Custom properties', ['Property', 'Default', 'What it sets'], ownFirst(cssProperties).map(({ name, default: fallback, description }) => [code(name), code(fallback), cell(description)])),
  ].join('').trimEnd();
}

/** The page with its generated part made new; null where the page has no markers. */
export function refreshed(page: string, part: string): string | null {
  const from = page.indexOf(opening), to = page.indexOf(closing);
  return from < 0 || to < from ? null : `${page.slice(0, from + opening.length)}\n\n${part}\n\n${page.slice(to)}`;
}

/** What is wrong with the pages as they stand; with `write`, they are put right first. */
export function outOfDate(write: boolean): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/widgets/dist/custom-elements.json'), 'utf8')) as Manifest;
  return manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined).flatMap((declaration) => {
    const file = join('docs/widgets', `${declaration.tagName!.replace(/^carer-/, '')}.md`), path = join(root, file);
    if (!existsSync(path)) {
      if (!write) return [`${file} is missing`];
      writeFileSync(path, `# \`<${declaration.tagName}>\`\n\n## Reference\n\n${opening}\n\n${closing}\n`);
    }
    const page = readFileSync(path, 'utf8'), fresh = refreshed(page, reference(declaration));
    if (fresh === null) return [`${file} lacks the two markers of its generated part`];
    if (fresh === page) return [];
    if (write) { writeFileSync(path, fresh); return []; }
    return [`${file} is out of date: pnpm --filter @think-carer/widgets run docs`];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = outOfDate(!process.argv.includes('--check'));
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
