// @think-carer/gatherings: forums, trainings and briefings. Dates from one rule, calendar files, places, and who is shown what. Pure: no clock, no network.
export { isFor, type Audience, type Change, type Doubt, type Gathering, type GatheringRule, type Occurrence, type Schedule, type Sitting } from './gathering.ts';
export { isUnmoved, mostDates, mostWeeks, nextOccurrence, occurrencesOf, rruleOf, scheduleFaults, unmovedFault, type DateRange, type Holidays, type RuleFault } from './schedule.ts';
export { feedCalendar, occurrenceCalendar, seriesCalendar, uidOf, type CalendarLocale, type CalendarOptions, type FeedEntry, type FeedOptions, type OccurrenceOptions } from './calendar.ts';
export { accessNeeds, closedBecause, noPlaces, placesAfter, type AccessNeed, type Attendee, type Capacity, type Notice, type PlaceEvent, type PlacesState, type ReleaseState, type Reply, type ReplyKind, type Way } from './places.ts';
export { countGatherings, type CountedDate, type GatheringsCounted } from './counted.ts';
export { toldCount, toldReleases, yearReleases, type DayEnd, type ReleaseAnswer, type ReleaseFigures, type Telling, type ToldCount, type YearMeeting } from './told.ts';
export { releaseDateOf } from './asking.ts';
export { erased, eventsOf } from './erase.ts';
export { standingAt, whereNews } from './news.ts';
export { capacityOf, closedAt, gatheringOf, openPlaces, placesOffered, type GatheringRecord, type GatheringSays, type NewPlaceEvent } from './record.ts';
export { attendance, chairView, commissionerView, countsView, forumEyes, gatheringViews, headCount, mayCome, memberView, publicView, readsCounts, readsForumFigures, shownDate, trainerView, type AccessFigures, type ChairOccurrence, type Comer, type CommissionerFigures, type ForumEyes, type GatheringView, type HeadCount, type MemberOccurrence, type Named, type OccurrenceCounts, type OwnReply, type PublicGathering, type ShownDate, type TrainerOccurrence } from './seen.policy.ts';
export { historyOf, memberPlacesOf, replyOnWire, type MemberFacts, type MemberPlaces } from './wire.ts';
export {
  changedForum, forumActionOf, forumDateOf, forumEtag, forumMeetingOf, forumOf, forumWholeOf, forumYearOf, gatheringFaults, newForum, standingOf, waysOf, withCancelled, writtenEtag,
  type ForumHas, type ForumMore, type MeetingFacts, type MeetingPapers, type Written,
} from './forum.ts';
