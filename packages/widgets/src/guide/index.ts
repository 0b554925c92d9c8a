// carer-guide: the class, its events and types. Registers nothing.
export { CarerGuide } from './carer-guide.ts';
export * from './guide.events.ts';
export type { GuideMessages } from './guide.messages.ts';
