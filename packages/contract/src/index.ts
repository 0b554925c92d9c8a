// @think-carer/contract: what is said between browser and server. Data and types; the validators are in ./schemas.
export * from './eligibility.ts';
export * from './eligibility.policy.ts';
export * from './evidence.ts';
export * from './evidence.routes.ts';
export * from './offer.ts';
export * from './problem.ts';
export * from './registration.ts';
export * from './registration.policy.ts';
export * from './registration.routes.ts';
export * from './request-fault.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './session.ts';
export * from './token.ts';
export * from './working.ts';
export type * from './wire.ts';
export type { SchemaName, Schemas } from './schemas.ts';
