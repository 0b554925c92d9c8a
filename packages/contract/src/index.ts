// @think-carer/contract: what is said between browser and server.
export * from './route.ts';
export * from './registration.ts';
