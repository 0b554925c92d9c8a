// carer-registration: class, events and types. Registers nothing.
export { CarerRegistration } from './carer-registration.ts';
export { CarerNotNowEvent, CarerRegisteredEvent, CarerRegistrationChangedEvent, CarerRegistrationWithdrawnEvent } from './registration.events.ts';
