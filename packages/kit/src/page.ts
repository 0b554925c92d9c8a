// What a page has one of, however many copies of this kit run in it: an app that bundles its own beside the loader's, say.

/** The state of this name, made by whoever asks first. Its shape may only grow within a major version: another release may have made it. */
export function ofPage<T>(name: string, make: () => T): T {
  const page = globalThis as { [key: symbol]: T | undefined }, key = Symbol.for(`think-carer.${name}`);
  return (page[key] ??= make());
}
