// @think-carer/rules/leave: days, notice and lengths of leave, for whoever must not load what reads packs.
export { addDays, addMonths, daysBetween, isDay } from './day.ts';
export { isLeaveOfLaw } from './leave-of-law.ts';
export { carersLeaveNotice } from './notice.ts';
export { dayHours, isSameLength, isSameParts, leaveAmount, leaveDays, leaveFigure, leaveHours, leaveLeft, partsClash, postponementDates, repeatedParts, type LeaveAmount, type LeavePart, type LeaveWeek, type PostponementTerms } from './leave-parts.ts';
