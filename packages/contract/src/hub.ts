// Hub: the directory of services near the cared-for person, and what the carers' centres put on. Words and limits; no validator is loaded here.

/** What a carer comes with. A service may answer several, or none that its terms tell. */
export const needs = ['break', 'money', 'talk', 'rights', 'emergency'] as const;
export type Need = (typeof needs)[number];
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const serviceStatuses = ['active', 'temporarily-closed'] as const;
/** How somebody comes to qualify: where they live, where they work, or where the person they look after lives. */
export const qualifyings = ['lives', 'works', 'cares'] as const;

export const activityAudiences = ['managers', 'staff', 'service-users', 'carers'] as const;
export type ActivityAudience = (typeof activityAudiences)[number];
export const activityTopics = ['benefits', 'concessions', 'local-organisations', 'caring-role', 'awareness'] as const;
export type ActivityTopic = (typeof activityTopics)[number];

/** What may be wrong with an entry. */
export const mistakes = ['phone', 'hours', 'closed', 'moved', 'other'] as const;
export type Mistake = (typeof mistakes)[number];

export const feedKinds = ['open-referral', 'file'] as const;
/** `late`: the copy in use is older than it should be, or a new one was not trusted. `failing`: three tries in a row came to nothing. */
export const feedStates = ['well', 'late', 'failing', 'never'] as const;
export type FeedState = (typeof feedStates)[number];
/** Why the last try did not replace the copy in use. */
export const feedProblems = [
  'feed-unreachable', 'feed-stalled', 'feed-refused', 'feed-redirected', 'feed-address-private', 'feed-host-not-allowed', 'feed-not-json', 'feed-not-open-referral', 'feed-too-large', 'feed-too-many-pages', 'feed-too-many-services', 'feed-changed-underway', 'feed-shrank',
] as const;
export type FeedProblem = (typeof feedProblems)[number];

/** Up to so many services, the whole directory is searched in the browser. */
export const browserServices = 2000;
/** Of one feed; `feeds`: as many for one employer. */
export const feedLimits = { pageBytes: 5_000_000, pages: 400, services: 50_000, feeds: 30 } as const;
/** An entry that nobody has vouched for in so many days sinks, and says so. */
export const freshDays = 365;
