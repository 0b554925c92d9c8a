// @think-carer/rules: packs in, explained findings out. Pure: no clock, no network, no DOM.
export type * from './pack.types.ts';
export { rowInForce, shownValue, wording, type WordingContext } from './wording.ts';
export { parsePack } from './parse-pack.ts';
export { PackError, type PackIssue } from './pack.error.ts';
export { extendPack } from './extend-pack.ts';
export { check, type CheckOptions } from './check.ts';
export { nextQuestion, type NextQuestionOptions } from './next-question.ts';
export { runPackTests, type PackTestReport } from './pack-tests.ts';
export { textIn } from './text.ts';
