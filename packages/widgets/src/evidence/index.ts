// carer-evidence: the class, its events and types. Registers nothing.
export { CarerEvidence } from './carer-evidence.ts';
export * from './evidence.events.ts';
export type { EvidenceMessages } from './evidence.messages.ts';
