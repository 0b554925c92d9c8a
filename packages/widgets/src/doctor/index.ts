// carer-doctor: the class, its event and types. Registers nothing.
export { CarerDoctor } from './carer-doctor.ts';
export * from './doctor.events.ts';
export type { DoctorMessages } from './doctor.messages.ts';
