// @think-carer/directory: Open Referral UK in and out, curated files, one merged directory, and a search that knows carers' words. Pure: no clock, no network.
export { browserServices, feedLimits, freshDays, pageIn, readFeed, type Feed, type FeedOptions } from './read.ts';
export { publicService, type DirectoryArea, type Fault, type FaultCode, type SourcedService, type Term } from './service.ts';
export { readCurated, type Curated, type CuratedCode, type CuratedFault, type CuratedOptions } from './curated.ts';
export { curatedColumns, type Column, type ColumnName } from './curated.columns.ts';
export { readHours } from './hours.ts';
export { mergeDirectory } from './merge.ts';
export { distanceOf, freshness, neighboursOf, placesNear, rankServices, reach, type Freshness, type Near, type RankOptions } from './near.ts';
export { apiRoot, openReferralId, page, spotsOf, taxonomiesIn, termsIn, toOpenReferral, type OpenReferral, type WriteOptions } from './open-referral.ts';
export { loadIndex, makeIndex, search, type DirectoryIndex, type SearchOptions } from './search.ts';
export { queryTerms, type QueryTerm, type QueryTerms } from './query.ts';
export { needsIn } from './words.ts';
export { emailAddress, phonesIn, postcodeOf, webAddress } from './value.ts';
export { folded, plainText } from './text.ts';
