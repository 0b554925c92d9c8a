// The kinds of leave that the law gives, by the ids by which everything knows them.
import type { LeaveType } from './pack.types.ts';

/**
 * Leave that the law gives by these ids, whether or not a pack builds on the law's own: how it may be decided, and the most that may be asked of whoever takes it.
 * Carer's Leave Regulations 2024 (SI 2024/251) regs 4 to 8; Employment Rights Act 1996 s. 57A; Maternity and Parental Leave etc. Regulations 1999 sch. 2.
 */
export const LEAVE_OF_LAW: Readonly<Record<string, Pick<LeaveType, 'verbs' | 'notice' | 'limit' | 'postponement'>>> = {
  'carers-leave': { verbs: ['agree', 'postpone'], notice: { text: '', law: 'carers-leave' }, limit: { weeks: 1 }, postponement: { withinMonths: 1, noticeDays: 7, beforeLeave: true } },
  'time-off-for-dependants': { verbs: ['agree'] },
  'unpaid-parental-leave': { verbs: ['agree', 'postpone'], notice: { text: '', days: 21 }, postponement: { withinMonths: 6, noticeDays: 7 } },
};

/** Whether leave of this id is the law's wherever it is met, whatever a pack says of it. */
export const isLeaveOfLaw = (id: string): boolean => Object.hasOwn(LEAVE_OF_LAW, id);
