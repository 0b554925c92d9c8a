// Learning: briefings and trainings with places, and who has finished which module. Words and limits; no validator is loaded here.

/** Whether one may come in work time, or in one’s own. */
export const timesOff = ['work-time', 'own-time', 'either'] as const;
export type TimeOff = (typeof timesOff)[number];
/** `day-before`: by mail, once, to whoever asked for it. */
export const reminders = ['day-before', 'none'] as const;
export type Reminder = (typeof reminders)[number];
/** `before`: to be read before one comes. `after`: slides and links, shown when it is over. */
export const materialTimes = ['before', 'after'] as const;
export type MaterialTime = (typeof materialTimes)[number];
export const mostMaterials = 20;
export const sessionViews = ['member', 'trainer'] as const;
export type SessionView = (typeof sessionViews)[number];
/** Of a list of sessions: those that are still to come, or those that are over. */
export const sessionShows = ['coming', 'past'] as const;

/** How far ahead sessions are listed, and how far back those who give them see. */
export const sessionDaysAhead = 400;
export const sessionDaysBack = 800;
/** A register is shown in pages of so many. */
export const registerPage = 100;
/** Completions in one file; more than that is asked for in parts, by days. */
export const mostCompletions = 20_000;
/** `several`: a session for more than one audience, where nobody can say who came as what. */
export const attendanceAudiences = ['managers', 'staff', 'service-users', 'carers', 'several'] as const;
export type AttendanceAudience = (typeof attendanceAudiences)[number];
