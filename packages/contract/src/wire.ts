// Types of what goes over the wire, by operation and by name. Types only: nothing of zod is loaded.
import type * as z from 'zod/mini';
import type { routes } from './routes.ts';
import type { Schemas } from './schemas.ts';

type Routes = (typeof routes)[number];
/** `registrations.create` and its fellows. */
export type OperationId = Routes['id'];
export type RouteOf<Id extends OperationId> = Extract<Routes, { readonly id: Id }>;

type SentBy<R, Part extends string> = R extends { readonly [P in Part]: infer Name extends keyof Schemas } ? z.input<Schemas[Name]> : undefined;
/** What a caller sends in the body; undefined where there is none. */
export type BodyOf<Id extends OperationId> = SentBy<RouteOf<Id>, 'body'>;
export type QueryOf<Id extends OperationId> = SentBy<RouteOf<Id>, 'query'>;
export type ParamsOf<Id extends OperationId> = SentBy<RouteOf<Id>, 'params'>;
/** What a success answers. */
export type ResultOf<Id extends OperationId> = z.output<Schemas[RouteOf<Id>['success']['schema']]>;

type Out<Name extends keyof Schemas> = z.output<Schemas[Name]>;
type In<Name extends keyof Schemas> = z.input<Schemas[Name]>;
export type RegistrationCreate = In<'registrationCreate'>;
export type RegistrationChange = In<'registrationChange'>;
export type RegistrationsQuery = In<'registrationsQuery'>;
export type Registration = Out<'registration'>;
export type RegistrationPage = Out<'registrationPage'>;
export type RegistrationReceipt = Out<'registrationReceipt'>;
export type RegistrationWithdrawal = Out<'registrationWithdrawal'>;
export type EvidenceSnapshot = Out<'evidenceSnapshot'>;
export type EvidenceSnapshotPage = Out<'evidenceSnapshotPage'>;
export type EvidenceSnapshotSummary = EvidenceSnapshotPage['items'][number];
export type EvidencePublish = In<'evidencePublish'>;
export type EvidencePack = Out<'evidencePack'>;
export type EvidencePackQuery = In<'evidencePackQuery'>;
export type EvidenceQuery = In<'evidenceQuery'>;
export type EvidenceImport = In<'evidenceImport'>;
export type EvidenceImportReport = Out<'evidenceImportReport'>;
export type EvidenceImportSummary = Out<'evidenceImportSummary'>;
export type EvidenceImportPage = Out<'evidenceImportPage'>;
export type EvidenceActivity = Out<'evidenceActivity'>;
export type EvidenceActivityCreate = In<'evidenceActivityCreate'>;
export type EvidenceActivityPage = Out<'evidenceActivityPage'>;
export type EvidenceRemoval = Out<'evidenceRemoval'>;
export type Service = Out<'service'>;
export type Activity = Out<'activity'>;
export type LeaveChoose = In<'leaveChoose'>;
export type LeaveChoices = Out<'leaveChoices'>;
export type LeaveAsk = In<'leaveAsk'>;
export type LeaveQuery = In<'leaveQuery'>;
export type LeaveDecide = In<'leaveDecide'>;
export type LeaveAnswer = In<'leaveAnswer'>;
export type LeaveAppeal = In<'leaveAppeal'>;
export type LeaveRequest = Out<'leaveRequest'>;
export type LeaveCalendarQuery = In<'leaveCalendarQuery'>;
export type LeavePage = Out<'leavePage'>;
export type Token = Out<'token'>;
export type Session = Out<'session'>;
export type EligibilityCheck = In<'eligibilityCheck'>;
export type Eligibility = Out<'eligibility'>;
export type WorkingCompare = In<'workingCompare'>;
export type WorkingComparison = Out<'workingComparison'>;
export type WorkingDraft = In<'workingDraft'>;
export type WorkingDraftResult = Out<'workingDraftResult'>;
export type DeskQuery = In<'deskQuery'>;
export type DeskItem = Out<'deskItem'>;
export type DeskPage = Out<'deskPage'>;
export type DeskDelegate = In<'deskDelegate'>;
export type DeskDelegation = Out<'deskDelegation'>;
export type DeskDelegationPage = Out<'deskDelegationPage'>;
export type WorkingRequestCreate = In<'workingRequestCreate'>;
export type WorkingRequestsQuery = In<'workingRequestsQuery'>;
export type WorkingConsultation = In<'workingConsultation'>;
export type WorkingExtension = In<'workingExtension'>;
export type WorkingDecide = In<'workingDecide'>;
export type WorkingAnswer = In<'workingAnswer'>;
export type WorkingAppeal = In<'workingAppeal'>;
export type WorkingLetterAsk = In<'workingLetterAsk'>;
export type WorkingRequest = Out<'workingRequest'>;
export type WorkingRequestPage = Out<'workingRequestPage'>;
export type WorkingLetterText = Out<'workingLetterText'>;
