// The whole route table, in the order the documentation shows it.
import { deskDelegate, deskDelegations, deskEndDelegation, deskList } from './desk.routes.ts';
import { eligibilityCheck } from './eligibility.ts';
import {
  evidenceActivities, evidenceAddActivity, evidenceCsv, evidenceImport, evidenceImports, evidencePackRead, evidencePublish, evidenceRead, evidenceRemoveActivity, evidenceSnapshots, evidenceWithdrawImport,
} from './evidence.routes.ts';
import {
  forumList, forumMineRoute, forumSetUpRoute, forumRead, forumChangeRoute, forumDates, forumMeetingRoute, forumReplyRoute, forumWithdraw, forumCalendarRoute, forumChangeDate,
  forumHoldRoute, forumSaveAgenda, forumSaveNotes, forumSaveMinutes, forumPublishMinutes, forumActions, forumAddAction, forumChangeAction, forumYearRoute, forumRepliesRoute, forumForget,
} from './forum.routes.ts';
import {
  hubActivities, hubAddActivity, hubAddFeed, hubFeedsRead, hubImportFile, hubIndexRead, hubRead, hubRefreshFeed, hubRemoveActivity, hubRemoveFeed, hubReport, hubSearch, hubService,
} from './hub.routes.ts';
import {
  guestsEndInvitation, guestsEnrol, guestsEnter, guestsInvitations, guestsInvite, guestsJoin, guestsLeave, guestsMembers, guestsRemoveMember, guestsResign,
} from './guest.routes.ts';
import { guideComplete, guideCompletions } from './guide.ts';
import {
  learningAdd, learningAttend, learningChange, learningChangeDate, learningCompletions, learningGiven, learningHold, learningRead, learningRegister, learningSaveMaterials, learningStatements,
} from './learning-given.routes.ts';
import { learningBook, learningCalendar, learningForget, learningList, learningMine, learningRate, learningSession, learningWithdraw } from './learning.routes.ts';
import { leaveAnswer, leaveAppeal, leaveCalendar, leaveChoose, leaveDecide, leaveList, leaveRead, leaveRequest, leaveWithdraw } from './leave.routes.ts';
import { offerChanges, offerRead, offerVersions } from './offer.ts';
import {
  packDiscard, packDraft, packDue, packFork, packNeighbours, packPublish, packRead, packRestore, packSave, packTakeUpstream, packUpstream, packVersion, packVersions,
} from './pack.routes.ts';
import { referralsAnswer, referralsRead, referralsSend, referralsWithdraw } from './referral.routes.ts';
import {
  registrationsChange, registrationsCreate, registrationsList, registrationsPause, registrationsRead, registrationsReconfirm, registrationsResume, registrationsWithdraw,
} from './registration.routes.ts';
import { releasesAccept, releasesAsk, releasesDecide, releasesList, releasesRead, releasesWithdraw } from './release.routes.ts';
import type { Route } from './route.ts';
import { sessionRead, sessionRecords } from './session.ts';
import { tokenExchange } from './token.ts';
import { updatesChange, updatesConfirm, updatesLeave, updatesRead, updatesSend, updatesSubscribe } from './updates.routes.ts';
import {
  workingAnswerRoute, workingAppealRoute, workingConsult, workingDecideRoute, workingExtend, workingLetterRoute, workingList, workingRead, workingRequestRoute, workingWithdraw,
} from './working-request.routes.ts';
import { voiceAddPolicy, voiceAnswer, voiceChangePolicy, voiceCheck, voiceChecks, voiceCsv, voicePolicies, voicePolicy, voiceReadCheck } from './voice.routes.ts';
import { workingCompare, workingDraft } from './working.ts';

export const routes = [
  offerRead, offerVersions, offerChanges, eligibilityCheck, workingCompare, workingDraft, leaveChoose,
  tokenExchange, sessionRead, sessionRecords,
  registrationsCreate, registrationsList, registrationsRead, registrationsChange,
  registrationsPause, registrationsResume, registrationsReconfirm, registrationsWithdraw,
  guideComplete, guideCompletions,
  evidenceSnapshots, evidenceRead, evidenceCsv, evidencePackRead, evidencePublish,
  evidenceImport, evidenceImports, evidenceWithdrawImport, evidenceActivities, evidenceAddActivity, evidenceRemoveActivity,
  hubRead, hubIndexRead, hubSearch, hubService, hubReport, hubActivities, hubAddActivity, hubRemoveActivity,
  hubFeedsRead, hubAddFeed, hubRefreshFeed, hubRemoveFeed, hubImportFile,
  forumList, forumMineRoute, forumSetUpRoute, forumRead, forumChangeRoute, forumDates, forumMeetingRoute, forumReplyRoute, forumWithdraw, forumCalendarRoute, forumChangeDate,
  forumHoldRoute, forumSaveAgenda, forumSaveNotes, forumSaveMinutes, forumPublishMinutes, forumActions, forumAddAction, forumChangeAction, forumYearRoute, forumRepliesRoute, forumForget,
  deskList, deskDelegate, deskDelegations, deskEndDelegation,
  leaveRequest, leaveList, leaveRead, leaveWithdraw, leaveDecide, leaveAnswer, leaveAppeal, leaveCalendar,
  workingRequestRoute, workingList, workingRead, workingConsult, workingExtend, workingDecideRoute, workingAnswerRoute, workingAppealRoute, workingWithdraw, workingLetterRoute,
  releasesAsk, releasesList, releasesRead, releasesWithdraw, releasesAccept, releasesDecide,
  referralsSend, referralsRead, referralsAnswer, referralsWithdraw,
  updatesSubscribe, updatesConfirm, updatesRead, updatesChange, updatesLeave, updatesSend,
  guestsJoin, guestsEnter, guestsLeave, guestsInvite, guestsInvitations, guestsEndInvitation, guestsMembers, guestsRemoveMember, guestsEnrol, guestsResign,
  learningList, learningSession, learningBook, learningWithdraw, learningMine, learningForget, learningCalendar, learningRate,
  learningAdd, learningGiven, learningRead, learningChange, learningChangeDate, learningRegister, learningAttend, learningHold, learningSaveMaterials, learningCompletions, learningStatements,
  voicePolicies, voiceCsv, voicePolicy, voiceAddPolicy, voiceChangePolicy, voiceCheck, voiceChecks, voiceReadCheck, voiceAnswer,
  packRead, packVersions, packVersion, packDraft, packSave, packFork, packNeighbours, packDiscard, packPublish, packRestore, packUpstream, packTakeUpstream, packDue,
] as const satisfies readonly Route[];
