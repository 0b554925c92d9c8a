// @think-carer/sdk: a typed client of the Think Carer API, for browsers, Node 20 or newer and Deno.
export { createClient } from './client.ts';
export type { CarerClient } from './client.ts';
export { CarerError, isCarerError, isProblem } from './error.ts';
export type { CarerErrorDetails, CarerErrorKind, ClientErrorCode, ResponseIssue } from './error.ts';
export type { CallOptions, CarerEvent, ChangeOptions, ClientOptions, Validator } from './options.ts';
export type { Call, CallResponse } from './call.ts';
export type { Page, Pages } from './pages.ts';
export type { Registrations, RegistrationsFilter } from './registration.ts';
export type { Offer } from './offer.ts';
export type { Session } from './session.ts';
export type { Eligibility } from './eligibility.ts';
export type { Evidence, EvidenceFilter } from './evidence.ts';
export type { Desk, DeskFilter } from './desk.ts';
export type { Hub, HubActivitiesFilter, HubFilter } from './hub.ts';
export type { GuideCompletionsFilter, GuideRoom } from './guide.ts';
export type { Leave, LeaveFilter } from './leave.ts';
export type { PackRoom, PackVersionsFilter } from './pack.ts';
export type { Working, WorkingFilter } from './working.ts';
