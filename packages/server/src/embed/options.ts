// Which widgets may stand on an iframe page and what may be said about each: read from the custom-elements manifest, so that it cannot differ from them.
import { existsSync, readFileSync } from 'node:fs';

interface Manifest { readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string; readonly attributes?: readonly { readonly name: string; readonly type?: { readonly text: string } }[] }[] }[] }
/** Each noun, each of its options, and whether a value will do. */
export type Embeddable = ReadonlyMap<string, ReadonlyMap<string, (value: string) => boolean>>;

/** Whoever writes the address of an iframe does not decide where people's calls and tokens go. `lang` is the page's. */
const settledByServer = new Set(['api', 'publishable-key', 'offer', 'locale', 'exit', 'drafts']);
const notAWidget = new Set(['carer-host']);

const special: Readonly<Record<string, RegExp>> = { 'heading-level': /^[1-5]$/, phone: /^\+?[\d ()-]{3,30}$/, 'as-of': /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?)?$/, 'shared-pc': /^(off|\d{0,3}|true)$/ };

function accepts(name: string, type: string): (value: string) => boolean {
  const members = [...type.matchAll(/'([^']+)'/g)].map(([, member]) => member!);
  const pattern = special[name] ?? (type.includes('number') ? /^\d{1,5}$/ : type.includes('boolean') ? /^(true|false)?$/ : /^[\w ,.:-]{1,200}$/);
  return members.length > 0 ? (value) => members.includes(value) : (value) => pattern.test(value);
}

/** Reads the manifest of @think-carer/widgets. */
export const embeddableOf = (manifest: Manifest): Embeddable => new Map(manifest.modules.flatMap(({ declarations }) => declarations).flatMap(({ tagName, attributes = [] }) =>
  tagName === undefined || notAWidget.has(tagName) ? [] : [[tagName.replace(/^carer-/, ''), new Map(attributes.filter(({ name }) => !settledByServer.has(name)).map(({ name, type }) => [name, accepts(name, type?.text ?? 'string')]))] as const]));

export const readEmbeddable = (file: string): Embeddable => (existsSync(file) ? embeddableOf(JSON.parse(readFileSync(file, 'utf8')) as Manifest) : new Map());
