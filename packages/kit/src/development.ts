// @think-carer/kit in development: the same, and warnings for what is most often got wrong. Bundlers choose it by the condition `development`.
import { define as defineAsUsual, type CarerElementClass } from './define.ts';
import { CarerElement } from './element.ts';
import { watchForMisuse } from './misuse.ts';

watchForMisuse(CarerElement);

/** Says so when a tag is taken by something else, which `define` otherwise leaves alone. */
export function define(element: CarerElementClass, tag: string = element.tag, registry: CustomElementRegistry = customElements): void {
  const taken = registry.get(tag) as CustomElementConstructor & { readonly tag?: string } | undefined;
  if (taken && taken !== element && !(taken.prototype instanceof element)) console.warn(`[think-carer] tag-taken: <${tag}> is defined by another class, or by another copy of this package; that one stays.`);
  defineAsUsual(element, tag, registry);
}
export * from './index.ts';
