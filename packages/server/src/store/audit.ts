// The append-only audit: who touched which record, when, and the names of the fields; never a value.
import { uuidv7 } from 'uuidv7';
import type { TenantStore } from './tenant.ts';

/** One record that a call touched. */
export interface Touched {
  readonly record: 'registration' | 'leave-request' | 'working-request' | 'release' | 'delegation' | 'evidence' | 'feed' | 'activity' | 'completion' | 'pack' | 'session' | 'booking' | 'policy' | 'updates-issue' | 'forum' | 'guest' | 'invitation' | 'membership';
  readonly recordId: string;
  /** In whose eyes; `own`: the person's, who is then not named. */
  readonly seenAs: string;
  readonly fields: readonly string[];
}
export interface AuditEntry { readonly tenantId: string; readonly event: string; readonly actorKey: string; readonly requestId: string }

/** Writes a row for each record. A person acting on their own record is not named: once it is erased, nothing here leads to them. */
export async function writeAudit(store: TenantStore, { tenantId, event, actorKey, requestId }: AuditEntry, touched: readonly Touched[], now: Date): Promise<void> {
  // In pieces: one statement takes only so many values, and an export may touch thousands.
  for (let from = 0; from < touched.length; from += 1000) await store.insertInto('audit_event').values(touched.slice(from, from + 1000).map(({ record, recordId, seenAs, fields }) => ({
    tenant_id: tenantId, id: uuidv7(), at: now.toISOString(), event, record, record_id: recordId, seen_as: seenAs,
    actor_key: seenAs === 'own' ? null : actorKey, fields: [...fields], request_id: requestId,
  }))).execute();
}
