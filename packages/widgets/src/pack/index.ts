// carer-pack: the class, its events and types. Registers nothing.
export { CarerPack } from './carer-pack.ts';
export * from './pack.events.ts';
export type { PackMessages } from './pack.messages.ts';
