// Evidence: the published figures of a quarter, and the imports they are made of.
import type {
  EvidenceActivity, EvidenceActivityCreate, EvidenceActivityPage, EvidenceImport, EvidenceImportPage, EvidenceImportReport, EvidenceImportSummary, EvidencePack, EvidencePackQuery, EvidencePublish, EvidenceQuery, EvidenceRemoval, EvidenceSnapshot, EvidenceSnapshotPage, EvidenceSnapshotSummary,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { Operation, OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const snapshots = { id: 'evidence.snapshots', method: 'GET', path: '/v1/evidence/snapshots' } satisfies OperationOf<'evidence.snapshots'>;
const read = { id: 'evidence.read', method: 'GET', path: '/v1/evidence/snapshots/{id}' } satisfies OperationOf<'evidence.read'>;
const csv = { id: 'evidence.csv', method: 'GET', path: '/v1/evidence/snapshots/{id}.csv', type: 'text/csv' } satisfies OperationOf<'evidence.csv'>;
const pack = { id: 'evidence.pack', method: 'GET', path: '/v1/evidence/snapshots/{id}/pack' } satisfies OperationOf<'evidence.pack'>;
const publish = { id: 'evidence.publish', method: 'POST', path: '/v1/evidence/snapshots', keyed: true } satisfies OperationOf<'evidence.publish'>;
const bringIn = { id: 'evidence.import', method: 'POST', path: '/v1/evidence/imports', keyed: true } satisfies OperationOf<'evidence.import'>;
const imports = { id: 'evidence.imports', method: 'GET', path: '/v1/evidence/imports' } satisfies OperationOf<'evidence.imports'>;
const withdrawImport = { id: 'evidence.withdrawImport', method: 'POST', path: '/v1/evidence/imports/{id}/withdrawal', keyed: true } satisfies OperationOf<'evidence.withdrawImport'>;
const activities = { id: 'evidence.activities', method: 'GET', path: '/v1/evidence/activities' } satisfies OperationOf<'evidence.activities'>;
const addActivity = { id: 'evidence.addActivity', method: 'POST', path: '/v1/evidence/activities', keyed: true } satisfies OperationOf<'evidence.addActivity'>;
const removeActivity = { id: 'evidence.removeActivity', method: 'DELETE', path: '/v1/evidence/activities/{id}', keyed: true } satisfies OperationOf<'evidence.removeActivity'>;

/** Page size as a number, 1 to 100; 50 if absent. */
export type EvidenceFilter = Omit<EvidenceQuery, 'limit'> & { readonly limit?: number | undefined };

/** All of these need a signed-in person with a role that reads evidence; each rejects with {@link CarerError} alone. */
export interface Evidence {
  /** The published quarters, newest first. */
  snapshots(filter?: EvidenceFilter, options?: CallOptions): Pages<EvidenceSnapshotSummary, EvidenceSnapshotPage>;
  /** The figures of one quarter. A `null` value is hidden, whatever hid it. */
  read(id: string, options?: CallOptions): Call<EvidenceSnapshot>;
  /** The same figures as the text of a CSV file. */
  csv(id: string, options?: CallOptions): Call<string>;
  /** In the order of an equality-duty report and of Carer Confident, with what has to be added by hand. */
  pack(id: string, query?: EvidencePackQuery, options?: CallOptions): Call<EvidencePack>;
  /**
   * Freezes a quarter for good.
   * @throws `period-not-over`, `period-passed`, `nothing-new`.
   */
  publish(body: EvidencePublish, options?: CallOptions): Call<EvidenceSnapshot>;
  /**
   * A CSV file as text. Without `map` it is only looked at, and a map suggested; see `dryRun` and `acceptRejected`. Waits up to a minute unless `timeoutMs` says otherwise.
   * @throws `file-already-imported` (its problem has `existingId`), `invalid-request`.
   */
  import(body: EvidenceImport, options?: CallOptions): Call<EvidenceImportReport>;
  imports(filter?: EvidenceFilter, options?: CallOptions): Pages<EvidenceImportSummary, EvidenceImportPage>;
  /** @throws `period-passed` once a quarter that it speaks of is published. */
  withdrawImport(id: string, options?: CallOptions): Call<EvidenceImportSummary>;
  /** What was done and when, to lay over trends. */
  activities(filter?: EvidenceFilter, options?: CallOptions): Pages<EvidenceActivity, EvidenceActivityPage>;
  addActivity(body: EvidenceActivityCreate, options?: CallOptions): Call<EvidenceActivity>;
  removeActivity(id: string, options?: CallOptions): Call<EvidenceRemoval>;
}

export function evidence({ call, send }: Transport): Evidence {
  const pages = <T, P extends { readonly items: readonly T[]; readonly nextCursor: string | null }>(operation: Operation<'evidence.snapshots' | 'evidence.imports' | 'evidence.activities'>) =>
    (filter?: EvidenceFilter, options?: CallOptions): Pages<T, P> => pagesOf((after = filter?.after) => send(operation, { query: { ...filter, after } }, options) as never);
  return {
    snapshots: pages(snapshots), imports: pages(imports), activities: pages(activities),
    read: (id, options) => call(read, { id }, options),
    csv: (id, options) => call(csv, { id }, options),
    pack: (id, query, options) => call(pack, { id, ...(query && { query }) }, options),
    publish: (body, options) => call(publish, { body }, options),
    // A large file takes seconds to read and to keep.
    import: (body, options) => call(bringIn, { body }, { timeoutMs: 60_000, ...options }),
    withdrawImport: (id, options) => call(withdrawImport, { id }, options),
    addActivity: (body, options) => call(addActivity, { body }, options),
    removeActivity: (id, options) => call(removeActivity, { id }, options),
  };
}
