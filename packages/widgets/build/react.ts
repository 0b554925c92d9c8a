// Writes @think-carer/react from the manifest: one React 19 component for each element.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elementsOf, type ElementModel } from './manifest.ts';
import { generated } from './markup.ts';

const packages = dirname(dirname(dirname(fileURLToPath(import.meta.url)))), out = join(packages, 'react/dist');
const elements = elementsOf(join(packages, 'widgets/dist'));

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
const quoted = (pairs: readonly (readonly [string, string])[]): string => JSON.stringify(Object.fromEntries(pairs));
const header = `'use client';\n${generated}`;

// Attributes are React's, so that a server renders them. Listeners and functions are set by an effect: React 19 attaches neither
// when it takes over markup that a server has rendered. Nor is a tag defined before that: it would start without them.
const factory = `${header}import { createElement, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { CarerHost } from '@think-carer/widgets/host';

function define(tag, element) {
  if (!customElements.get(tag)) customElements.define(tag, customElements.getName?.(element) === null ? element : class extends element {});
}

export function component(tag, type, attributes, properties, events) {
  const render = ({ ref, ...props }) => {
    const element = useRef(null), latest = useRef({});
    const written = {};
    for (const name in props) if (!properties.includes(name) && !(name in events)) written[attributes[name] ?? name] = props[name];
    useImperativeHandle(ref, () => element.current, []);
    useLayoutEffect(() => {
      for (const name of properties) if (name in props || name in latest.current) element.current[name] = props[name];
      latest.current = props;
    });
    useLayoutEffect(() => {
      const { current } = element;
      const off = Object.entries(events).map(([prop, name]) => {
        const hear = (event) => latest.current[prop]?.(event);
        current.addEventListener(name, hear);
        return () => current.removeEventListener(name, hear);
      });
      // The host first, so that the widgets inside it find it.
      define('carer-host', CarerHost);
      define(tag, type);
      return () => off.forEach((stop) => stop());
    }, []);
    return createElement(tag, { ...written, ref: element });
  };
  return Object.assign(render, { displayName: tag.replace(/(?:^|-)(\\w)/g, (_, letter) => letter.toUpperCase()) });
}
`;
const factoryTypes = `${generated}import type { HTMLAttributes, Ref } from 'react';
import type { EventProps } from '@think-carer/widgets/types/elements';

/** What a component takes: what the element takes, its events, and what any HTML element takes. */
export type ComponentProps<Element, Properties, Events> = Omit<HTMLAttributes<Element>, keyof Properties | keyof EventProps<Events, Element>> & Properties & EventProps<Events, Element> & { ref?: Ref<Element> | undefined };
`;

function code({ tag, noun, className, properties, events }: ElementModel): string {
  const written = properties.flatMap(({ name, attribute }) => (attribute !== undefined && attribute !== name ? [[name, attribute] as const] : []));
  const unwritten = properties.filter(({ attribute }) => attribute === undefined).map(({ name }) => name);
  const heard = events.map(({ name }) => [`on${pascal(name)}`, name] as const);
  return `${header}import { ${className} as type } from '@think-carer/widgets/${noun}';
import { component } from './element.js';

export const ${className} = /* @__PURE__ */ component('${tag}', type, ${quoted(written)}, ${JSON.stringify(unwritten)}, ${quoted(heard)});
`;
}
const types = ({ tag, noun, className, description }: ElementModel): string => `${generated}import type { ReactElement } from 'react';
import type { ${className} as ${className}Element } from '@think-carer/widgets/${noun}';
import type { ${className}Events, ${className}Properties } from '@think-carer/widgets/types/elements';
import type { ComponentProps } from './element.js';

export type { ${className}Element };
/** What \`<${className}>\` takes. */
export type ${className}Props = ComponentProps<${className}Element, ${className}Properties, ${className}Events>;
/** \`<${tag}>\` as a component. ${description.replace(/\s*\n\s*/g, ' ')} */
export declare function ${className}(props: ${className}Props): ReactElement;
`;

mkdirSync(out, { recursive: true });
const all = elements.map(({ noun }) => `export * from './${noun}.js';\n`).join('');
const files: Record<string, string> = { 'element.js': factory, 'element.d.ts': factoryTypes, 'index.js': header + all, 'index.d.ts': generated + all };
for (const element of elements) Object.assign(files, { [`${element.noun}.js`]: code(element), [`${element.noun}.d.ts`]: types(element) });
for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
