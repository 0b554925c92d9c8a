// @think-carer/rules: packs in, explained findings out. Pure: no clock, no network, no DOM.
export type * from './pack.types.ts';
export { rowInForce, shownValue, wording, type WordingContext } from './wording.ts';
