// Every schema of the contract by name; routes refer to these names.
import { deskDelegate, deskDelegation, deskDelegationPage, deskDelegationParams, deskDelegationsQuery, deskItem, deskPage, deskQuery } from './desk.schemas.ts';
import { eligibility, eligibilityCheck } from './eligibility.schemas.ts';
import {
  evidenceActivity, evidenceActivityCreate, evidenceActivityPage, evidenceCsv, evidenceImport, evidenceImportPage, evidenceImportReport, evidenceImportSummary, evidencePack, evidencePackQuery,
  evidenceParams, evidencePublish, evidenceQuery, evidenceRemoval, evidenceSnapshot, evidenceSnapshotPage,
} from './evidence.schemas.ts';
import {
  guestAsked, guestEnd, guestEnrol, guestEnter, guestEntered, guestInvitation, guestInvitationPage, guestInvite, guestJoin, guestLeft, guestMembers, guestMembership, guestParams, guestQuery, guestResigned,
} from './guest.schemas.ts';
import {
  forum, forumAction, forumActionAdd, forumActionChange, forumActionPage, forumActionsQuery, forumAgenda, forumChange, forumDate, forumDateChange, forumDatePage, forumDatesQuery, forumFigures, forumForgotten,
  forumHold, forumMeeting, forumMine, forumNotes, forumPage, forumParams, forumQuery, forumReplies, forumReply, forumSetUp, forumWhole, forumYear, forumYearQuery,
} from './forum.schemas.ts';
import { dateParams, gatheringCalendar, gatheringCalendarQuery, ownDate } from './gathering.schemas.ts';
import { guideComplete, guideCompletion, guideCompletionPage, guideCompletionsQuery } from './guide.schemas.ts';
import {
  hub, hubActivitiesQuery, hubActivityCreate, hubActivityPage, hubActivityParams, hubFeed, hubFeedCreate, hubFeedParams, hubFeedRefresh, hubFeeds, hubImport, hubImportReport, hubIndex, hubRemoval, hubReport, hubReported,
  hubSearchQuery, hubServicePage, hubServiceParams,
} from './hub.schemas.ts';
import { activity, service } from './hub.service.schemas.ts';
import {
  bookingRecord, bookingsForgotten, completionsCsv, completionsQuery, completionStatement, completionStatements, learningSession, sessionAdd, sessionAttend, sessionBook, sessionCalendar, sessionCalendarQuery, sessionChange, sessionDateChange,
  sessionGivenPage, sessionHold, sessionListQuery, sessionMaterials, sessionPage, sessionParams, sessionRate, sessionRegisterPage, sessionRegisterQuery, sessionSeen, sessionSeenPage, sessionSeries, sessionSeriesParams, sessionsQuery,
} from './learning.schemas.ts';
import {
  leaveAnswer, leaveAppeal, leaveAsk, leaveCalendar, leaveCalendarQuery, leaveChoices, leaveChoose, leaveDecide, leavePage, leaveParams, leaveQuery, leaveRequest,
} from './leave.schemas.ts';
import { offer } from './offer.schemas.ts';
import {
  offerChanges, offerChangesQuery, offerVersionPage, packDecide, packDiscarded, packDraft, packDraftState, packDue, packDueQuery, packFork, packNeighbours, packParams, packPublish, packRestore, packSave, packSummary, packUpstream,
  packVersionPage, packVersionQuery, packVersionsQuery, packVersionSummary,
} from './pack.schemas.ts';
import { problem } from './problem.schemas.ts';
import { referral, referralAnswer, referralParams, referralReceipt, referralSend, referralWithdrawal } from './referral.schemas.ts';
import {
  registration, registrationChange, registrationCreate, registrationPage, registrationParams, registrationReceipt, registrationsQuery, registrationWithdrawal,
} from './registration.schemas.ts';
import { release, releaseAsk, releaseDecide, releasePage, releaseParams, releaseQuery } from './release.schemas.ts';
import { session, sessionRecords } from './session.schemas.ts';
import { token, tokenExchange } from './token.schemas.ts';
import { updatesChange, updatesIssue, updatesLeft, updatesParams, updatesQueued, updatesSubscribe, updatesSubscription, updatesWaiting } from './updates.schemas.ts';
import {
  workingAnswer, workingAppeal, workingConsultation, workingDecide, workingExtension, workingLetterAsk, workingLetterText, workingRequest, workingRequestCreate, workingRequestPage, workingRequestParams, workingRequestsQuery,
} from './working-request.schemas.ts';
import { policiesCsv, policiesCsvQuery, policiesQuery, policy, policyAnswer, policyChange, policyCheck, policyCheckCreate, policyCheckPage, policyChecksQuery, policyCreate, policyPage, policyParams } from './voice.schemas.ts';
import { workingCompare, workingComparison, workingDraft, workingDraftResult } from './working.schemas.ts';

export const schemas = {
  problem,
  tokenExchange, token,
  session, sessionRecords,
  offer, offerVersionPage, offerChangesQuery, offerChanges,
  eligibilityCheck, eligibility,
  workingCompare, workingComparison, workingDraft, workingDraftResult,
  registrationCreate, registrationChange, registrationParams, registrationsQuery,
  registration, registrationPage, registrationReceipt, registrationWithdrawal,
  forum, forumAction, forumActionAdd, forumActionChange, forumActionPage, forumActionsQuery, forumAgenda, forumChange, forumDate, forumDateChange, forumDatePage, forumDatesQuery, forumFigures, forumForgotten,
  forumHold, forumMeeting, forumMine, forumNotes, forumPage, forumParams, forumQuery, forumReplies, forumReply, forumSetUp, forumWhole, forumYear, forumYearQuery,
  dateParams, gatheringCalendarQuery, gatheringCalendar, ownDate,
  guideComplete, guideCompletion, guideCompletionsQuery, guideCompletionPage,
  evidenceParams, evidenceQuery, evidencePackQuery, evidencePublish, evidenceSnapshot, evidenceSnapshotPage, evidenceCsv, evidencePack,
  evidenceImport, evidenceImportReport, evidenceImportSummary, evidenceImportPage, evidenceActivityCreate, evidenceActivity, evidenceActivityPage, evidenceRemoval,
  deskQuery, deskItem, deskPage, deskDelegate, deskDelegationParams, deskDelegationsQuery, deskDelegation, deskDelegationPage,
  hub, hubIndex, hubSearchQuery, hubServiceParams, service, hubServicePage, hubReport, hubReported,
  hubActivitiesQuery, hubActivityCreate, hubActivityParams, activity, hubActivityPage, hubRemoval,
  hubFeedCreate, hubFeedParams, hubFeedRefresh, hubFeed, hubFeeds, hubImport, hubImportReport,
  leaveChoose, leaveChoices, leaveAsk, leaveParams, leaveQuery, leaveDecide, leaveAnswer, leaveAppeal,
  leaveCalendarQuery, leaveCalendar, leaveRequest, leavePage,
  workingRequestCreate, workingRequestParams, workingRequestsQuery, workingConsultation, workingExtension, workingDecide, workingAnswer, workingAppeal, workingLetterAsk,
  workingRequest, workingRequestPage, workingLetterText,
  releaseAsk, releaseParams, releaseQuery, releaseDecide, release, releasePage,
  referralSend, referralParams, referralAnswer, referral, referralReceipt, referralWithdrawal,
  updatesSubscribe, updatesParams, updatesChange, updatesIssue, updatesWaiting, updatesSubscription, updatesLeft, updatesQueued,
  guestJoin, guestAsked, guestEnter, guestEntered, guestLeft, guestParams, guestQuery, guestEnd, guestInvite, guestInvitation, guestInvitationPage, guestMembers, guestEnrol, guestMembership, guestResigned,
  sessionsQuery, sessionParams, sessionSeriesParams, sessionListQuery, sessionRegisterQuery, sessionCalendarQuery, sessionBook, sessionRate, sessionAdd, sessionChange, sessionDateChange, sessionAttend, sessionHold, sessionMaterials,
  learningSession, sessionPage, sessionSeen, sessionSeenPage, sessionRegisterPage, sessionGivenPage, sessionSeries, sessionCalendar, bookingRecord, bookingsForgotten, completionsQuery, completionsCsv, completionStatement, completionStatements,
  policyParams, policiesQuery, policiesCsvQuery, policyChecksQuery, policyCreate, policyChange, policyCheckCreate, policyAnswer, policy, policyPage, policiesCsv, policyCheck, policyCheckPage,
  packParams, packVersionsQuery, packVersionQuery, packDueQuery, packSave, packFork, packPublish, packRestore, packDecide,
  packSummary, packVersionSummary, packVersionPage, packDraft, packDraftState, packDiscarded, packNeighbours, packUpstream, packDue,
};
export type Schemas = typeof schemas;
export type SchemaName = keyof Schemas;
