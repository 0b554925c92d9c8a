// Updates: news by mail for one audience and chosen topics, signed up for and left by link. Its vocabulary, as plain data; its operations are in updates.routes.ts.
import { activityTopics } from './hub.ts';
import type { Role } from './route.ts';

export const updatesAudiences = ['employers', 'line-managers', 'hr', 'staff', 'carers'] as const;
export type UpdatesAudience = (typeof updatesAudiences)[number];
/** As the centres' briefings are sorted. */
export const updatesTopics = activityTopics;
export type UpdatesTopic = (typeof updatesTopics)[number];
export const updatesStates = ['waiting', 'confirmed'] as const;
export type UpdatesState = (typeof updatesStates)[number];

/** Who may send an issue. They learn neither who reads it nor, below ten, how many. */
export const updatesSenders = ['administrator', 'equalities', 'hr', 'chair'] as const satisfies readonly Role[];

/** Days after which a sign-up that nobody confirmed is erased. */
export const updatesConfirmDays = 7;
/** Minutes in which one address is sent at most one mail about signing up, however often somebody types it. */
export const updatesQuietMinutes = 10;

/** A known address, so that its owner recognises it and nobody else learns it. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}…${email.slice(at)}`;
}

/** How many an issue goes to, as it may be told: small numbers are not, and others are rounded to ten. */
export const queuedOf = (count: number): 'fewer-than-10' | number => (count < 10 ? 'fewer-than-10' : Math.round(count / 10) * 10);
