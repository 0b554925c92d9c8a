// carer-leave: class, events and types. Registers nothing.
export { CarerLeave } from './carer-leave.ts';
export { CarerLeaveAnsweredEvent, CarerLeaveRequestedEvent, CarerLeaveWithdrawnEvent } from './leave.events.ts';
