// carer-forum: the class, its events and types. Registers nothing.
export { CarerForum } from './carer-forum.ts';
export * from './forum.events.ts';
export * from './guest.events.ts';
export type { ForumMessages } from './forum.messages.ts';
