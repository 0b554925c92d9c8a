// Words of shared-PC mode and of drafts, in British English.
import type { Translation } from './language.ts';

export const messages = {
  shared: (minutes: number) => `Shared computer: nothing is kept on it. What you typed is cleared after ${minutes === 1 ? 'a minute' : `${minutes} minutes`} without use.`,
  leave: 'Leave this page',
  leaveKey: 'You can also press the Shift key 3 times.',
  leaving: 'Leaving…',
  warning: (seconds: number) => `Are you still there? What you typed will be cleared in ${seconds} seconds.`,
  stay: 'Stay on this page',
  clearNow: 'Clear it now',
  cleared: 'Cleared',
  clearedWhy: 'Nobody was using this page, so what was typed and shown here was cleared.',
  again: 'Start again',
  kept: (day: string) => `What you type is kept on this computer until ${day}, or until you send it. Other people who use this computer account could read it.`,
  notKept: 'A private note is never kept.',
  found: (day: string) => `You began this on ${day}. What you typed is kept on this computer.`,
  carryOn: 'Carry on',
  remove: 'Delete it',
  removed: 'Deleted. Nothing is kept on this computer.',
};
export type ModeMessages = typeof messages;
export type ModeWords = Translation<ModeMessages>;
