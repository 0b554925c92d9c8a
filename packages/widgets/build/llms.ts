// llms.txt: what a language model needs to place, configure and theme the widgets without inventing anything; written from the manifest and the docs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { colorTokens, otherTokens } from '@think-carer/theme';

interface Named { readonly name: string; readonly description?: string; readonly type?: { readonly text: string } }
interface Declaration { readonly name: string; readonly tagName?: string; readonly description?: string; readonly attributes?: readonly Named[]; readonly events?: readonly Named[]; readonly slots?: readonly Named[]; readonly cssParts?: readonly Named[] }

const widgets = dirname(dirname(fileURLToPath(import.meta.url))), docs = join(widgets, '../../docs');
const page = (name: string): string => readFileSync(join(docs, name), 'utf8');
/** A link between pages leads nowhere from where this text is read: it names the page in the repository instead, as the list at the end does. */
const named = (text: string, from = ''): string => text.replace(/\[([^\]]+)\]\((?![a-z][\w+.-]*:)([^)\s]*)\)/g, (_, words: string, to: string) => {
  const { pathname, hash } = new URL(to, `file:///docs/${from}`);
  return `${words} (\`${pathname.slice(1)}${hash}\`)`;
});
const line = (text = ''): string => text.replace(/\s*\n\s*/g, ' ').trim();
/** The part of a page under one heading. */
function section(text: string, heading: string): string {
  const from = text.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`no section "${heading}": build/llms.ts quotes it`);
  const rest = text.slice(from + heading.length + 5), to = rest.search(/\n## /);
  return (to < 0 ? rest : rest.slice(0, to)).trim();
}
/** The title and the first paragraph of a page. */
const about = (text: string): { title: string; lead: string } => ({ title: /^# (.+)$/m.exec(text)![1]!.replaceAll('`', ''), lead: line(text.split(/\n\n/).find((part) => /^[A-Z`@[]/.test(part) && !part.startsWith('#')) ?? '') });
const list = (title: string, rows: readonly string[]): string => (rows.length === 0 ? '' : `\n${title}:\n${rows.map((row) => `- ${row}`).join('\n')}\n`);

function widget({ tagName, description, attributes = [], events = [], slots = [], cssParts = [] }: Declaration): string {
  return `### <${tagName}>\n\n${line(description)}\n${[
    list('Attributes', attributes.map((one) => `\`${one.name}\`: ${line(one.description)}`)),
    list('Events', events.map((one) => `\`${one.name}\` (\`${one.type?.text}\`): ${line(one.description)}`)),
    list('Slots', slots.map((one) => `${one.name === '' ? 'the content of the tag' : `\`${one.name}\``}: ${line(one.description)}`)),
    list('Parts', cssParts.map((one) => `\`${one.name}\`: ${line(one.description)}`)),
  ].join('')}`;
}

const manifest = JSON.parse(readFileSync(join(widgets, 'dist/custom-elements.json'), 'utf8')) as { modules: readonly { declarations: readonly Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined).sort((a, b) => (a.tagName! < b.tagName! ? -1 : 1));
const embedding = page('embedding.md'), firstBlock = /```html\n[^]*?```/.exec(embedding)![0];
const guides = [...readdirSync(docs).filter((name) => name.endsWith('.md')), ...readdirSync(join(docs, 'widgets')).map((name) => `widgets/${name}`)].filter((name) => existsSync(join(docs, name)));

const text = `# Think Carer

> Custom elements, an SDK and a rules engine with which an employer supports staff who look after someone. One module script and a tag put a widget in any page.

Rules that hold everywhere: amounts are what a person *may* be able to get, never a promise. The name, NHS number or diagnosis of the cared-for person is never asked for. Only the tags, attributes and events below exist.

## Put a widget in a page

${firstBlock}

What stands inside the tag is shown until the widget is ready, and again if it fails.

## Configuration

${named(section(embedding, 'Configuration').split('\n\n')[0]!, 'embedding.md')}

## Who is signed in

${named(section(embedding, 'Who is signed in'), 'embedding.md')}

## Content Security Policy

${named(section(embedding, 'Content Security Policy'), 'embedding.md')}

## Widgets

${elements.map(widget).join('\n')}
## Theming

Set these custom properties anywhere above a widget; never on \`:host\`. Each colour may be \`light-dark(…, …)\`.

${[...colorTokens, ...otherTokens].map((token) => `- \`--carer-${token}\``).join('\n')}

## Docs, in the project's repository

${guides.map((name) => ({ name, ...about(page(name)) })).map(({ name, title, lead }) => `- \`docs/${name}\`, ${title}: ${lead.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')}`).join('\n')}
`;
writeFileSync(join(widgets, 'dist/llms.txt'), text);
console.log(`  llms.txt: ${elements.length} tags, ${text.length} characters`);
