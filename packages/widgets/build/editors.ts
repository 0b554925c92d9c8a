// What editors are told of the elements: custom data for VS Code, web-types for JetBrains.
import type { ElementModel } from './manifest.ts';

const list = (title: string, items: readonly { readonly name: string; readonly description?: string }[]): string =>
  items.length === 0 ? '' : `\n\n**${title}**\n${items.map(({ name, description }) => `- ${name === '' ? 'default' : `\`${name}\``}: ${description ?? ''}`).join('\n')}`;

/** VS Code's `html.customData`. */
export const customData = (elements: readonly ElementModel[]): object => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: element.description + list('Events', element.events) + list('Slots', element.slots) + list('Parts', element.parts) },
    attributes: element.properties.filter(({ attribute }) => attribute !== undefined).map(({ attribute, description, type, values }) => ({
      name: attribute, description: { kind: 'markdown', value: description },
      // `v` is an attribute that is only there or not.
      ...(type === 'boolean' ? { valueSet: 'v' } : values.length > 0 ? { values: values.map((name) => ({ name })) } : {}),
    })),
  })),
});

/** JetBrains' web-types. */
export const webTypes = (elements: readonly ElementModel[], { name, version }: { readonly name: string; readonly version: string }): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name, version, 'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag, description: element.description,
        attributes: element.properties.filter(({ attribute }) => attribute !== undefined).map((one) => ({
          name: one.attribute, description: one.description, required: false, ...(one.default !== undefined && { default: one.default.replace(/^'|'$/g, '') }),
          value: one.values.length > 0 ? { kind: 'plain', type: one.values.map((word) => `'${word}'`) } : { kind: one.type === 'boolean' ? 'no-value' : 'plain', type: one.type },
        })),
        slots: element.slots.map((slot) => ({ name: slot.name, description: slot.description })),
        js: {
          properties: element.properties.map((one) => ({ name: one.name, description: one.description, type: one.type })),
          events: element.events.map((event) => ({ name: event.name, description: event.description, type: event.type })),
        },
        css: { parts: element.parts.map((part) => ({ name: part.name, description: part.description })) },
      })),
    },
  },
});
