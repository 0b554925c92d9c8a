// carer-desk: the class, its events and types. Registers nothing.
export { CarerDesk } from './carer-desk.ts';
export * from './desk.events.ts';
export type { DeskMessages } from './desk.messages.ts';
export type { ItemMessages } from './item.messages.ts';
