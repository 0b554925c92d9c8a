// Registering a class under a tag: the only side effect a widget has, and safe to repeat.

export interface CarerElementClass extends CustomElementConstructor {
  /** Its usual tag, `carer-registration`. */
  readonly tag: string;
}

/** Defines the class once. A tag that is taken is left alone; another tag for the same class gets a subclass, as the platform demands. */
export function define(element: CarerElementClass, tag: string = element.tag, registry: CustomElementRegistry = customElements): void {
  if (registry.get(tag)) return;
  // Where `getName` is missing nobody can tell whether the class is taken: a subclass is always allowed.
  registry.define(tag, registry.getName?.(element) === null ? element : class extends element {});
}
