// The custom-elements manifest as the generators read it: each element with what may be set on it, heard from it and put into it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Described { readonly name: string; readonly description?: string }
interface Typed extends Described { readonly type?: { readonly text: string }; readonly default?: string }
interface Declaration extends Described {
  readonly tagName?: string;
  readonly members?: readonly (Typed & { readonly kind: string; readonly static?: boolean; readonly readonly?: boolean; readonly return?: { readonly type?: { readonly text: string } } })[];
  readonly attributes?: readonly (Typed & { readonly fieldName?: string })[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}
interface Manifest { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] }

export interface ElementProperty {
  readonly name: string;
  readonly description: string;
  /** As the source has it, without `undefined`. */
  readonly type: string;
  /** Absent for what markup cannot carry, such as a function. */
  readonly attribute?: string;
  readonly default?: string;
  /** The words it may be, where it is one of a few. */
  readonly values: readonly string[];
}
export interface ElementEvent { readonly name: string; readonly description: string; readonly type: string }
export interface ElementModel {
  readonly tag: string;
  readonly noun: string;
  readonly className: string;
  readonly description: string;
  readonly properties: readonly ElementProperty[];
  readonly methods: readonly Described[];
  readonly events: readonly ElementEvent[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
}

const said = (description = ''): string => description.replace(/^- /, '').trim();
const described = (list: readonly Described[] = []): Described[] => list.map(({ name, description }) => ({ name, description: said(description) }));
const wordsOf = (type: string): string[] => {
  const parts = type.split('|').map((part) => part.trim());
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
};

function modelOf(declaration: Declaration): ElementModel {
  const { members = [], attributes = [] } = declaration, tag = declaration.tagName!;
  return {
    tag, noun: tag.replace(/^carer-/, ''), className: declaration.name, description: said(declaration.description),
    properties: members.filter((one) => one.kind === 'field' && !one.static && !one.readonly).map((one) => {
      const type = (one.type?.text ?? 'string').replace(/\s*\|\s*undefined\b/g, ''), attribute = attributes.find(({ fieldName }) => fieldName === one.name)?.name;
      return { name: one.name, description: said(one.description), type, values: wordsOf(type), ...(attribute !== undefined && { attribute }), ...(one.default !== undefined && { default: one.default }) };
    }),
    methods: described(members.filter((one) => one.kind === 'method' && !one.static)),
    events: (declaration.events ?? []).map(({ name, description, type }) => ({ name, description: said(description), type: type?.text ?? 'Event' })),
    slots: described(declaration.slots), parts: described(declaration.cssParts),
  };
}

/** Every element of a built package, by tag. Throws where the manifest has not been made. */
export function elementsOf(dist: string): ElementModel[] {
  const { modules } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as Manifest;
  return modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName !== undefined).map(modelOf))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
