// Every schema of the contract by name; routes refer to these names.
import { registrationChange, registrationCreate } from './registration.schemas.ts';

export const schemas = { registrationCreate, registrationChange };
export type SchemaName = keyof typeof schemas;
