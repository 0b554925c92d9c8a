// carer-hub: the class, its events and types. Registers nothing.
export { CarerHub } from './carer-hub.ts';
export * from './hub.events.ts';
export type { HubMessages } from './hub.messages.ts';
export * from './referral.events.ts';
