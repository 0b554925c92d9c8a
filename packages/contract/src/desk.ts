// Desk: what waits for a manager's or HR's decision, in the order in which it falls due, and who stands in for whom. Constants and types;
// no validator is imported here, so a browser may import it freely. Its operations are in desk.routes.ts.

/** What can wait on a desk. */
export const deskKinds = ['leave', 'working', 'release'] as const;
export type DeskKind = (typeof deskKinds)[number];

/** `approver`: what was sent to this person, or to somebody they stand in for. `hr`: all of the employer's. */
export const deskViews = ['approver', 'hr'] as const;
export type DeskView = (typeof deskViews)[number];

/** `open`: somebody still has something to do. `closed`: the rest. */
export const deskShows = ['open', 'closed', 'all'] as const;
export type DeskShow = (typeof deskShows)[number];

/** What HR looks for: a deadline that has passed, and leave that the law lets nobody put off without a reason, put off without one. */
export const deskFlags = ['overdue', 'postponed-without-reason'] as const;
export type DeskFlag = (typeof deskFlags)[number];

/** One title for every leave there is, and for every meeting: no list says, or hints by its words, why somebody is away. */
export const deskTitles = { leave: 'Absence request', working: 'Request to change working pattern', release: 'Request for time at a staff meeting' } as const satisfies Record<DeskKind, string>;

/** The longest that a desk can be handed over for, in days: then it is a change of manager. */
export const longestDelegationDays = 184;

/** `planned`: begins later. `over`: its last day has passed. `ended`: somebody ended it before that. */
export const delegationStates = ['planned', 'in-force', 'over', 'ended'] as const;
export type DelegationState = (typeof delegationStates)[number];

/** In whose eyes a delegation is shown. */
export const delegationViews = ['giver', 'receiver', 'hr'] as const;
export type DelegationView = (typeof delegationViews)[number];
