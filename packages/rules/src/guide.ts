// @think-carer/rules/guide: the guide, its answers, its modules and the duties it tells, for whoever must not load what reads packs.
export { answersFor, guideNeeds, type GuideAnswer, type GuideClock, type GuideFinding, type GuideNeed, type GuideQuestion } from './guide.answers.ts';
export { contactOf, employerContact, type GuideContact } from './guide.contact.ts';
export { duties, type Duties, type DutyLine, type DutyRequest } from './duties.ts';
export { wording } from './wording.ts';
export { easyRead, type GuidePromise, type GuideSource, type GuideSpeech, type GuideUpkeep } from './guide.entry.ts';
export { moduleIds, moduleOf, storyOn, type GuideModule, type ModuleChoice, type ModuleLine, type ModulePart, type ModuleScenario, type ModuleStory } from './guide.module.ts';
export { guideOf, guideViews, type GuideConversation, type GuideFact, type GuideItem, type GuideKind, type GuideOptions, type GuidePart, type GuideSection, type GuideView, type OfferGuide } from './guide.view.ts';
