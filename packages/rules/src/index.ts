// @think-carer/rules: packs in, explained findings out. Pure: no clock, no network, no DOM.
export type * from './pack.types.ts';
export { rowInForce, shownValue, wording, type WordingContext } from './wording.ts';
export { parsePack } from './parse-pack.ts';
export { PackError, type PackIssue } from './pack.error.ts';
export { extendPack } from './extend-pack.ts';
export { check, type CheckOptions } from './check.ts';
export { nextQuestion, type NextQuestionOptions } from './next-question.ts';
export { runPackTests, type PackTestReport } from './pack-tests.ts';
export { markEnglish, unmarked } from './mark.ts';
export { textIn } from './text.ts';
export { addDays, addMonths, daysBetween, isDay, longDay, weekdayOf } from './day.ts';
export { carersLeaveNotice, isNoticeLate, leaveAsked, postponementLimits, type LeaveAsked, type NoticeDates, type PostponementLimits } from './notice.ts';
export { carersLeaveLeft, carersLeaveWeek, type LeaveTaken, type WorkPattern } from './entitlement.ts';
export { canRequestFlexibleWorking, flexibleWorkingDecision, type DecisionDates, type EarlierRequest, type RequestCheck } from './flexible-working.ts';
export { holidayDays, holidayHours, irregularHolidayHours } from './holiday.ts';
export { dayLength, earningsCliff, grossPay, proRataPay, yearlyPay, type CliffPosition, type DayLength, type EarningsCliff, type GrossPay, type Pay } from './pay.ts';
export { compareArrangements, type ArrangementChoice, type ArrangementFigures, type Comparison, type ComparisonInput, type WorkFigures } from './arrangement.ts';
export { draftLanguage, draftRequest, type RequestDraft, type RequestInput, type RequestSection } from './request.ts';
