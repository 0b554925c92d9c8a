// carer-eligibility: which rights, benefits, budgets and funds may fit, and why.
export { CarerEligibility } from './carer-eligibility.ts';
export { CarerEligibilityAnsweredEvent, CarerEligibilityResultEvent, type OutcomeCounts } from './eligibility.events.ts';
