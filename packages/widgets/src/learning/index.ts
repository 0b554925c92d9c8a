// carer-learning: the class, its events and types. Registers nothing.
export { CarerLearning } from './carer-learning.ts';
export { CarerSessionsChangedEvent } from './learning.events.ts';
export type { LearningMessages } from './learning.messages.ts';
