// Types of the tags in the markup of React, Preact, Vue and Svelte. Each type is taken from the class, so none can differ from it.
import type { ElementModel, ElementProperty } from './manifest.ts';

export const generated = '// Generated from custom-elements.json: change the widget, not this file.\n';
const doc = (text: string, indent = '  '): string => (text === '' ? '' : `${indent}/** ${text.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ' ')} */\n`);
const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

function property({ className }: ElementModel, one: ElementProperty): string {
  return `${doc(one.description)}  ${key(one.name)}?: ${className}['${one.name}'] | undefined;\n`;
}
/** Markup writes a number as text, and an attribute that is only there as nothing. */
function attribute({ className }: ElementModel, one: ElementProperty): string {
  const text = one.type === 'number' ? ' | `${number}`' : one.type === 'boolean' ? " | ''" : '';
  return `${doc(one.description)}  ${key(one.attribute!)}?: ${className}['${one.name}']${text} | undefined;\n`;
}

/** What every framework's types are made of. */
export function elementTypes(elements: readonly ElementModel[]): string {
  // The index, not the class alone: its events are what says their types.
  const imports = elements.map(({ className, noun }) => `import type { ${className} } from '../${noun}/index.js';\n`).join('');
  const shapes = elements.map((element) => `
/** What may be set on a \`<${element.tag}>\` from a script. */
export interface ${element.className}Properties {
${element.properties.map((one) => property(element, one)).join('')}}
/** What may be written on a \`<${element.tag}>\` in markup. */
export interface ${element.className}Attributes {
${element.properties.filter((one) => one.attribute !== undefined).map((one) => attribute(element, one)).join('')}}
/** What a \`<${element.tag}>\` tells the page. */
export interface ${element.className}Events {
${element.events.map(({ name, description }) => `${doc(description)}  '${name}': HTMLElementEventMap['${name}'];\n`).join('')}}
`).join('');
  return `${generated}${imports}${shapes}
/** Every element of the package, by tag. */
export interface Elements {
${elements.map(({ tag, className, description }) => `${doc(description)}  '${tag}': { element: ${className}; properties: ${className}Properties; attributes: ${className}Attributes; events: ${className}Events };\n`).join('')}}

/** \`not-now-days\` → \`notNowDays\`. */
export type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
/** Hears one event; \`currentTarget\` is the element it was put on. */
export type Handler<Heard, On> = (event: Heard & { readonly currentTarget: On }) => void;
/** \`oncarer-registered\`, as React, Preact and Svelte write it on a tag. */
export type EventAttributes<Events, On> = { [Name in keyof Events as \`on\${Name & string}\`]?: Handler<Events[Name], On> | undefined };
/** \`onCarerRegistered\`, as components write it. */
export type EventProps<Events, On> = { [Name in keyof Events as \`on\${Capitalize<Camel<Name & string>>}\`]?: Handler<Events[Name], On> | undefined };
/** Attributes, and properties under their own names. */
export type Settings<Tag extends keyof Elements> = Elements[Tag]['attributes'] & Omit<Elements[Tag]['properties'], keyof Elements[Tag]['attributes']>;
/** All that may stand on a tag where events are \`oncarer-registered\`. */
export type Markup<Tag extends keyof Elements> = Settings<Tag> & EventAttributes<Elements[Tag]['events'], Elements[Tag]['element']>;
`;
}

const usage = (name: string): string => `${generated}// In a tsconfig: "types": ["@think-carer/widgets/types/${name}"]; or in a file: import '@think-carer/widgets/types/${name}';\n`;
const element = "Elements[Tag]['element']";

export const frameworks: Readonly<Record<string, string>> = {
  react: `${usage('react')}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, Markup } from './elements.js';

type Tags = { [Tag in keyof Elements]: Omit<DetailedHTMLProps<HTMLAttributes<${element}>, ${element}>, keyof Markup<Tag>> & Markup<Tag> };
declare module 'react' {
  namespace JSX { interface IntrinsicElements extends Tags {} }
}
`,
  preact: `${usage('preact')}import type { HTMLAttributes } from 'preact';
import type { Elements, Markup } from './elements.js';

type Tags = { [Tag in keyof Elements]: Omit<HTMLAttributes<${element}>, keyof Markup<Tag>> & Markup<Tag> };
declare module 'preact' {
  namespace JSX { interface IntrinsicElements extends Tags {} }
}
`,
  vue: `${usage('vue')}import type { HTMLAttributes, PublicProps } from 'vue';
import type { Camel, Elements, EventProps, Settings } from './elements.js';

/** Vue's compiler reads \`heading-level\` as \`headingLevel\`. */
type Camelled<Names> = { [Name in keyof Names as Camel<Name & string>]: Names[Name] };
type Props<Tag extends keyof Elements> = Camelled<Elements[Tag]['attributes']> & Omit<Elements[Tag]['properties'], keyof Camelled<Elements[Tag]['attributes']>> & EventProps<Elements[Tag]['events'], ${element}>;
type Tags = { [Tag in keyof Elements]: new () => ${element} & { $props: PublicProps & Omit<HTMLAttributes, keyof Props<Tag>> & Props<Tag> } };
declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,
  svelte: `${usage('svelte')}import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Markup } from './elements.js';

type Tags = { [Tag in keyof Elements]: Omit<HTMLAttributes<${element}>, keyof Markup<Tag>> & Markup<Tag> };
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
};
