// carer-working: the class, its events and types. Registers nothing.
export { CarerWorking } from './carer-working.ts';
export * from './working.events.ts';
export type { WorkingMessages } from './working.messages.ts';
export type { RequestMessages } from './request.messages.ts';
