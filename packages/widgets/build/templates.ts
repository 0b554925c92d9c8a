// Takes the white space and comments out of html`…` and css`…`, which no minifier of JavaScript may touch.
import { transform } from 'esbuild';
import type { Plugin } from 'rolldown';
import ts from 'typescript';

/** A hole in a stylesheet, in a form that may stand in a selector as well as in a value: anything else there costs the rule its declarations. */
const hole = (index: number): string => `hole-${index}`;

/** White space that holds a line break becomes one space, and none between a tag and the next: neither is ever seen as text here. */
function html(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ').replace(/> </g, '> <'));
}

/** Signs stay as they are: written as `\2713` they would be an escape of the template around them, and cost it all its rules. */
async function css(parts: readonly string[]): Promise<readonly string[]> {
  // A piece of a sheet that holds no rule, say a selector that several rules share: a minifier would make it one, with nothing inside.
  if (!parts.some((part) => part.includes('{'))) return parts;
  const { code } = await transform(parts.map((part, index) => (index === 0 ? part : hole(index) + part)).join(''), { loader: 'css', minify: true, charset: 'utf8', target: ['chrome123', 'firefox120', 'safari17.5'] });
  const pieces = code.trim().split(/hole-\d+/);
  // Where a hole was moved or merged away, the text stays as it was written.
  return pieces.length === parts.length ? pieces : parts;
}

/** The same module with its templates made small. */
export async function minifyTemplates(text: string, path: string): Promise<string> {
  if (!/\b(html|css)`/.test(text)) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const edits: { from: number; to: number; with: string }[] = [];
  const work: Promise<void>[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && (node.tag.text === 'html' || node.tag.text === 'css')) {
      const { template } = node, literals = ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map((span) => span.literal)];
      const raw = literals.map((literal) => text.slice(literal.getStart(file) + 1, literal.end - (ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal) ? 2 : 1)));
      const tag = node.tag.text;
      // An escape in a template means what it says: leave the template alone.
      if (!raw.some((part) => part.includes('\\'))) work.push((async () => {
        const small = tag === 'html' ? html(raw) : await css(raw);
        literals.forEach((literal, index) => edits.push({ from: literal.getStart(file) + 1, to: literal.getStart(file) + 1 + raw[index]!.length, with: small[index]! }));
      })());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  await Promise.all(work);
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((result, edit) => result.slice(0, edit.from) + edit.with + result.slice(edit.to), text);
}

export const templates: Plugin = {
  name: 'templates',
  transform: { filter: { id: /packages[\\/](kit|widgets)[\\/]src[\\/].*\.ts$/ }, handler: async (code, id) => ({ code: await minifyTemplates(code, id), map: null }) },
};
