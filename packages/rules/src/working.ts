// @think-carer/rules/working: the clock, the counts, the refusals and the letters of flexible working, for whoever must not load what reads packs.
export { addDays, addMonths, daysBetween, isDay, longDay } from './day.ts';
export { canRequestFlexibleWorking, flexibleWorkingDecision } from './flexible-working.ts';
export { explanationOn, flexibleWorkingOf, refusalFaults, refusalGrounds, type FlexibleWorkingRules, type RefusalFault } from './refusal.ts';
export { letterRow, outcomeLetter, type OutcomeLetter, type OutcomeLetterInput, type WorkingChange } from './outcome-letter.ts';
