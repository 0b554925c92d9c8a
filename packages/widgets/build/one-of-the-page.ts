// A chunk that a page has once, in whatever files it comes: it asks the page for what it exports before it makes it.
import { createHash } from 'node:crypto';
import type { Plugin } from 'rolldown';
import ts from 'typescript';

/** For the chunk of this name. The core is such a one: a page has one Lit, and one policy for Trusted Types. */
export const oneOfThePage = (name: string): Plugin => ({
  name: 'one-of-the-page',
  renderChunk(code, chunk) {
    if (chunk.name !== name) return null;
    const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    const [exported, ...more] = file.statements.filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one));
    if (more.length > 0 || !exported || !ts.isExportDeclaration(exported) || !exported.exportClause || !ts.isNamedExports(exported.exportClause)) throw new Error(`${name} has to be one module that imports nothing, with one list of what it exports`);
    const names = exported.exportClause.elements.map((one) => [one.name.text, (one.propertyName ?? one.name).text] as const);
    // The page keeps a list, shorter than an object by all the names; the form is part of what the key says, as the order is.
    const body = code.slice(0, exported.getStart(file)), key = `think-carer.${name} ${createHash('sha256').update(`list ${code}`).digest('base64url').slice(0, 12)}`;
    return { code: `const [${names.map((_, at) => `x${at}`).join()}]=globalThis[Symbol.for(${JSON.stringify(key)})]??=(()=>{${body}\nreturn[${names.map(([, own]) => own).join()}]})();\nexport{${names.map(([as], at) => `x${at} as ${as}`).join()}};`, map: null };
  },
});
