// The public surface: read a file, understand its rows, count, publish, write.
export { decodeText, type DecodedText } from './text.ts';
export { pickColumns, readTable, writeCsv, type Table } from './table.ts';
export { suggestMap } from './suggest.ts';
export { plain, readDay, readNumber, type DateOrder } from './value.ts';
export { contentOf, fieldsOf, identities, leaveOut, mapFaults, readRows, type ImportFault, type ImportProblem, type ImportRow, type OutcomeRow, type ReadOptions, type Rows, type SurveyRow } from './rows.ts';
export { countRows, countsTogether, daysTaken, directorateOf, mediansOf, outcomeOn, type DaysTaken, type GatheringCounts, type QuarterCounts } from './count.ts';
export { leaveRow, workingRow } from './in-app.ts';
export { decidedPart, declaredTables, disclosureOptions, makeSnapshot, smallestMedian, type SnapshotInput } from './snapshot.ts';
export { hiddenMark, snapshotCsv } from './snapshot-csv.ts';
export { evidencePackOf, type EvidencePackInput } from './pack.ts';
export { evidenceHtml } from './pack-html.ts';
export { caveatTexts, keyText, quarterText } from './words.ts';
export { lookAt, reportOf, type ImportSurroundings, type LookedAt } from './import.ts';
