// The database: its tables as types, and a connection whose values never depend on the machine's time zone.
import type { PolicyCheckRecord, Service } from '@think-carer/contract';
import type { SourcedService } from '@think-carer/directory';
import type { GatheringSays } from '@think-carer/gatherings';
import { type ColumnType, type Generated, type JSONColumnType, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** All tables live here, apart from whatever else the database holds. */
export const schemaName = 'think_carer';

type Instant = ColumnType<string, string, string>;
type Json<T> = JSONColumnType<T & object, string, string>;

/** How a page of a feed said which version of itself it was. */
export interface FeedPage { readonly url: string; readonly etag: string | null; readonly modified: string | null }
export type FeedFault = { code: string; count: number; path: string };
/** What is known of a service and stays on the server. */
export type KeptOfService = Pick<SourcedService, 'sourceId' | 'ownerEmail' | 'terms' | 'from'>;
export interface HubAreas { readonly counts: Readonly<Record<string, number>>; readonly neighbours: Readonly<Record<string, readonly string[]>> }

export interface Tables {
  tenant: { tenant_id: string; slug: string; name: string; pack: string; created_at: Instant };
  publishable_key: { tenant_id: string; key: string; created_at: Instant };
  allowed_origin: { tenant_id: string; origin: string };
  issuer: {
    tenant_id: string; issuer: string; audience: string; jwks: Json<unknown> | null; jwks_url: string | null; algorithms: string[];
    roles_claim: string; role_map: Json<Record<string, string[]>>; max_lifetime_seconds: number;
  };
  tenant_secret: { tenant_id: string; kid: string; pseudonym_secret: string; signing_jwk: Json<Record<string, string>>; created_at: Instant };
  registration: {
    tenant_id: string; id: string; reference: string; person_key: string; level: string;
    relationship: string | null; care_for: string | null; care_hours: string | null; area: string | null; team: string | null;
    manager_email: string | null; name: string | null; email: string | null; privacy_version: string; version: number;
    created_at: Instant; updated_at: Instant; confirmed_at: Instant; paused_at: Instant | null;
  };
  evidence_import: {
    tenant_id: string; id: string; kind: string; file_hash: string; file_name: string | null; imported_at: Instant; withdrawn_at: Instant | null;
    rows: number; accepted: number; rejected: number; rejected_in: Json<Record<string, number>>; periods: string[];
  };
  evidence_row: {
    tenant_id: string; import_id: string; row: number; row_key: string; content_key: string; has_reference: boolean; kind: string; period: string; on_day: string;
    outcome: string | null; decided_on: string | null; due_on: string | null; directorate: string | null; leave_type: string | null; ground: string | null;
    item: string | null; answered: number | null; positive: number | null;
  };
  evidence_snapshot: { tenant_id: string; id: string; period: string; published_at: Instant; body: Json<unknown> };
  evidence_activity: { tenant_id: string; id: string; on_day: string; kind: string; title: string };
  hub_feed: {
    tenant_id: string; id: string; record_id: string; kind: string; title: string; url: string | null; areas: string[]; report_to: string | null; version: string | null; pages: Json<FeedPage[]>; read_with: string | null;
    tried_at: Instant | null; good_at: Instant | null; due_at: Instant | null; claim: string | null; claimed_until: Instant | null; failures: number; services: number; faults: Json<FeedFault[]>;
    problem: string | null; offered: number | null; accept_fewer: boolean;
  };
  hub_copy: { tenant_id: string; feed_id: string; part: number; body: Json<unknown[]> };
  hub_directory: { tenant_id: string; edition: string; updated_at: Instant; services: number; areas: Json<HubAreas>; search_index: Json<unknown> | null };
  hub_service: { tenant_id: string; id: string; hash: string; name: string; needs: string[]; areas: string[]; is_open: boolean; is_anywhere: boolean; ways: number; assured_on: string | null; body: Json<Service>; kept: Json<KeptOfService>; words: string; content: string; changed_at: Instant };
  hub_service_gone: { tenant_id: string; id: string; gone_at: Instant };
  hub_word: { tenant_id: string; word: string; services: number };
  hub_activity: {
    tenant_id: string; id: string; centre: string; title: string; on_day: string; from_time: string; to_time: string | null; place: string | null; area: string | null; audience: string[]; topic: string;
    url: string | null; phone: string | null; is_of_file: boolean;
  };
  hub_report: { tenant_id: string; id: string; reference: string; service_id: string; about: string; text: string | null; to_email: string | null; at: Instant };
  pack_version: {
    tenant_id: string; id: string; seq: number; version: string; published_at: Instant | null; note: string | null; body: Json<unknown>; base_id: string | null; base_version: string | null; base_body: Json<unknown> | null;
  };
  pack_event: { tenant_id: string; seq: number; at: Instant; event: string; version_id: string; note: string };
  pack_draft: { tenant_id: string; revision: string; updated_at: Instant; body: Json<unknown>; base_id: string | null; base_version: string | null; base_body: Json<unknown> | null };
  pack_notice: { tenant_id: string; part: string; entry: string; what: string; due_on: string; days: number; told_at: Instant };
  desk_delegation: { tenant_id: string; id: string; from_email: string; seq: number; from_name: string | null; to_email: string; from_on: string; until_on: string; created_at: Instant };
  desk_delegation_end: { tenant_id: string; delegation_id: string; ended_at: Instant; ended_by: string };
  leave_request: {
    tenant_id: string; id: string; reference: string; person_key: string; name: string | null; email: string | null; type: string; owner: 'statutory' | 'employer' | null;
    approver_email: string | null; team: string | null; hours_a_week: number | null; days_a_week: number | null; created_at: Instant;
  };
  leave_event: {
    tenant_id: string; request_id: string; seq: number; at: Instant; event: string; by: string; actor_key: string | null;
    reason: string | null; reason_code: string | null; parts: Json<unknown> | null; consulted_on: string | null;
  };
  leave_note: { tenant_id: string; request_id: string; note: string; expires_on: string };
  release_request: {
    tenant_id: string; id: string; reference: string; person_key: string; person_seq: number; by_key: string; name: string | null; email: string | null; approver_email: string | null; team: string | null; date_id: string; for_everybody: boolean; created_at: Instant;
  };
  release_event: { tenant_id: string; request_id: string; seq: number; at: Instant; event: string; by: string; actor_key: string | null; reason: string | null; hours: Json<Record<string, string>> | null };
  release_note: { tenant_id: string; request_id: string; note: string; expires_on: string };
  working_request: {
    tenant_id: string; id: string; reference: string; person_key: string; person_seq: number; name: string | null; email: string | null; approver_email: string | null; team: string | null;
    hours: string | null; times: string | null; place: string | null; arrangement: string | null; starts_on: string; ends_on: string | null; earlier_on: string[]; how_it_could_work: string | null;
    created_at: Instant;
  };
  working_event: {
    tenant_id: string; request_id: string; seq: number; at: Instant; event: string; acted_as: string; actor_key: string; actor_name: string | null;
    held_on: string | null; notes: string | null; until_on: string | null; reason: string | null; grounds: string[] | null; explanation: string | null;
    alternative: Json<Record<string, string>> | null; letter: string | null;
  };
  mail_outbox: {
    tenant_id: string; id: string; key: string; state: string; to_address: string | null; subject: string | null; body: string | null; leave_url: string | null; about: string | null; about_id: string | null;
    attempts: number; next_at: Instant; claimed_until: Instant | null; problem: string | null; created_at: Instant; ended_at: Instant | null;
  };
  referral: { tenant_id: string; id: string; reference: string; to_id: string; to_name: string; sent_at: Instant; carer_hash: Buffer; centre_hash: Buffer };
  referral_content: { tenant_id: string; referral_id: string; sealed: Buffer; key_for_carer: Buffer; key_for_centre: Buffer; expires_on: string };
  referral_event: { tenant_id: string; referral_id: string; seq: number; at: Instant; event: string; note: Buffer | null };
  updates_subscription: {
    tenant_id: string; id: string; key_hash: Buffer; email: string; audience: string; topics: string[]; locale: string;
    created_at: Instant; confirmed_at: Instant | null; mailed_at: Instant;
  };
  gathering: { tenant_id: string; id: string; kind: string; owner: string | null; says: Json<GatheringSays>; link: string | null; version: number; edition: number; created_at: Instant };
  gathering_event: {
    tenant_id: string; gathering_id: string; occurrence: string; seq: number; at: Instant; event: string; by_key: string | null; body: Json<unknown> | null; spent_on: string | null; is_spent: Generated<boolean>;
  };
  gathering_contact: { tenant_id: string; gathering_id: string; occurrence: string; by_key: string; email: string; is_neutral: boolean; locale: string; expires_on: string };
  forum_document: { tenant_id: string; gathering_id: string; occurrence: string; kind: string; version: number; body: Json<unknown>; updated_at: Instant };
  forum_minutes: { tenant_id: string; gathering_id: string; occurrence: string; version: number; text: string; published_at: Instant };
  forum_action: {
    tenant_id: string; id: string; gathering_id: string; kind: string; title: string; owner: string; due_on: string; state: string; answer: string | null; because: string | null; changed: string | null; occurrence: string | null;
    version: number; created_at: Instant; updated_at: Instant; done_on: string | null;
  };
  guest: { tenant_id: string; person_key: string; organisation: string; name: string | null; how: string; joined_at: Instant; known_until: Instant };
  guest_key: { tenant_id: string; key_hash: Buffer; person_key: string; sealed: Buffer | null; made_at: Instant; until_at: Instant };
  guest_invitation: {
    tenant_id: string; id: string; gathering_id: string; kind: string; code_hash: Buffer | null; organisation: string; to_address: string | null; uses: number; used: number; until_on: string;
    created_at: Instant; ended_at: Instant | null;
  };
  guest_link: { tenant_id: string; key_hash: Buffer; address_hash: Buffer; sealed: Buffer; organisation: string; gatherings: string[]; invitation_id: string | null; made_at: Instant; until_at: Instant };
  gathering_member: {
    tenant_id: string; id: string; gathering_id: string; person_key: string; organisation: string | null; name: string | null; how: string; invitation_id: string | null; joined_at: Instant; known_until: Instant | null;
  };
  session_booking: { tenant_id: string; gathering_id: string; occurrence: string; by_key: string; in_work_time: boolean; remind_email: string | null; is_neutral: boolean; locale: string; spent_on: string };
  session_rating: { tenant_id: string; gathering_id: string; occurrence: string; by_key: string; stars: number; comment: string | null; at: Instant; spent_on: string | null };
  session_materials: { tenant_id: string; gathering_id: string; occurrence: string; items: Json<{ title: string; url: string; when: 'before' | 'after' }[]> };
  guide_completion: { tenant_id: string; id: string; person_key: string; name: string | null; email: string | null; module: string; pack_version: string; completed_at: Instant };
  policy: {
    tenant_id: string; id: string; title: string; owner_role: string; owner_email: string | null; area_of_work: string; url: string | null; review_on: string; withdrawn_on: string | null;
    version: number; created_at: Instant; updated_at: Instant;
  };
  policy_check: {
    tenant_id: string; id: string; policy_id: string; reference: string; checked_at: Instant; acted_as: string; look: number; find_out: number; clear: number; changes: number;
    body: Json<Omit<PolicyCheckRecord, 'id' | 'policy' | 'reference' | 'checkedAt' | 'by'>>;
  };
  policy_answer: { tenant_id: string; check_id: string; change_id: string; verdict: string; reason: string; answered_at: Instant; acted_as: string };
  idempotency_key: {
    tenant_id: string; person_key: string; key: string; request_hash: string;
    status: number | null; etag: string | null; body: Json<unknown> | null; created_at: Instant;
  };
  audit_event: {
    tenant_id: string; id: string; at: Instant; event: string; record: string | null; record_id: string | null; seen_as: string | null;
    actor_key: string | null; fields: string[]; request_id: string;
  };
}
export type Database = Kysely<Tables>;

/** An int8 that JavaScript can hold exactly; anything larger is an error, never a rounded number. */
export function checkedInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('an int8 is too large to be a number');
  return value;
}
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, checkedInteger],
  [pg.types.builtins.DATE, (text) => text],
  // date[]
  [1182, (text) => text.slice(1, -1).split(',').filter(Boolean)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);
/** DATE stays an ISO day, TIMESTAMPTZ becomes an ISO instant in UTC, int8 a checked number. */
export const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

export interface ConnectionOptions {
  readonly connectionString: string;
  readonly max?: number;
  /** Told of connections that broke while idle; the pool replaces them. */
  readonly onBroken?: (error: Error) => void;
}

/** A pooled connection. Statements wait at most five seconds for a lock, ten for an answer. */
export function connect({ connectionString, max = 10, onBroken = () => {} }: ConnectionOptions): Database {
  const pool = new pg.Pool({ connectionString, max, types, connectionTimeoutMillis: 10_000, statement_timeout: 10_000, lock_timeout: 5000, idle_in_transaction_session_timeout: 15_000 });
  pool.on('error', onBroken);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schemaName);
}
