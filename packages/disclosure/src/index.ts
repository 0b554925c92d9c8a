// The public surface: publish, audit, round, share.
export { audit, protect } from './protect.ts';
export { roundTo, share, smallestDenominator } from './rounding.ts';
export { smallestTenant } from './shape.ts';
export { DisclosureError } from './snapshot.types.ts';
export type { At, CountTable, DisclosureCode, DisclosureOptions, HiddenRange, PublishedCell, PublishedSnapshot, PublishedTable } from './snapshot.types.ts';
