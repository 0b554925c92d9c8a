// @think-carer/rules/pack: how packs differ, are forked and run out, for whoever must not load what reads packs.
export { applyAll, applyUpstream, diffPacks, mergeUpstream, type FieldDifference, type PackDifference, type PackJson, type UpstreamDecisions, type UpstreamField, type UpstreamItem } from './pack-difference.ts';
export { dueWithin, type DueItem, type DueWhat } from './pack-due.ts';
export { promiseIn } from './pack.promises.ts';
export { copiedLines, copiedNotices, forkPack, noticesOfOthers, type ForkedAs } from './fork-pack.ts';
