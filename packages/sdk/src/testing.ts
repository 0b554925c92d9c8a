// @think-carer/sdk/testing: the contract answered from memory, for stories, tests and pages without a server.
export { createMemoryTransport } from './memory.ts';
export type { MemoryFailure, MemoryMode, MemoryTransport, MemoryTransportOptions } from './memory.ts';
export { createMemoryStore } from './memory.store.ts';
export type { MemoryStore, Persona } from './memory.store.ts';
export type { DelegationSeed } from './memory.desk.ts';
export type { EvidenceSeed } from './memory.evidence.ts';
export type { GuestSeed } from './memory.guest.store.ts';
export type { HubSeed } from './memory.hub.ts';
export type { SessionSeed } from './memory.learning.ts';
export type { LeaveSeed } from './memory.leave.ts';
export type { MemoryMail } from './memory.mail.ts';
export type { ReferralSeed } from './memory.referral.ts';
export type { ReleaseSeed } from './memory.release.ts';
export type { UpdatesSeed } from './memory.updates.ts';
export type { PackSeed } from './memory.pack.store.ts';
export type { RegistrationSeed } from './memory.registration.ts';
export type { WorkingRequestSeed } from './memory.working-request.ts';
