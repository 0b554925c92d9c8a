// Two database roles: the owner, which migrates, and the app role, which may only do what is granted here.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { type Database, schemaName } from './database.ts';

/** Name of the app role that an owner makes. Roles belong to a whole PostgreSQL, so each owner on it has one of its own. */
export const appRoleOf = (ownerRole: string): string => `${ownerRole.slice(0, 55)}_app`;

/** What the app role may do, table by table. The audit, what happened to a request, and what is published are append-only: nobody who serves requests can change or remove them. */
export const grants: Readonly<Record<string, readonly ('select' | 'insert' | 'update' | 'delete')[]>> = {
  tenant: ['select'],
  publishable_key: ['select'],
  allowed_origin: ['select'],
  issuer: ['select'],
  tenant_secret: ['select'],
  registration: ['select', 'insert', 'update', 'delete'],
  evidence_import: ['select', 'insert', 'update'],
  evidence_row: ['select', 'insert', 'delete'],
  evidence_snapshot: ['select', 'insert'],
  evidence_activity: ['select', 'insert', 'delete'],
  hub_feed: ['select', 'insert', 'update', 'delete'],
  hub_copy: ['select', 'insert', 'delete'],
  hub_directory: ['select', 'insert', 'update', 'delete'],
  hub_service: ['select', 'insert', 'update', 'delete'],
  hub_service_gone: ['select', 'insert', 'update', 'delete'],
  hub_word: ['select', 'insert', 'delete'],
  hub_activity: ['select', 'insert', 'delete'],
  hub_report: ['select', 'insert', 'delete'],
  pack_version: ['select', 'insert'],
  pack_event: ['select', 'insert'],
  pack_draft: ['select', 'insert', 'update', 'delete'],
  pack_notice: ['select', 'insert'],
  desk_delegation: ['select', 'insert'],
  desk_delegation_end: ['select', 'insert'],
  leave_request: ['select', 'insert'],
  leave_event: ['select', 'insert'],
  leave_note: ['select', 'insert', 'delete'],
  release_request: ['select', 'insert'],
  release_event: ['select', 'insert'],
  release_note: ['select', 'insert', 'delete'],
  working_request: ['select', 'insert'],
  working_event: ['select', 'insert'],
  mail_outbox: ['select', 'insert', 'update', 'delete'],
  referral: ['select', 'insert'],
  referral_content: ['select', 'insert', 'update', 'delete'],
  referral_event: ['select', 'insert'],
  updates_subscription: ['select', 'insert', 'update', 'delete'],
  guest: ['select', 'insert', 'update', 'delete'],
  guest_key: ['select', 'insert', 'update', 'delete'],
  guest_invitation: ['select', 'insert', 'update'],
  guest_link: ['select', 'insert', 'update', 'delete'],
  gathering_member: ['select', 'insert', 'update', 'delete'],
  gathering: ['select', 'insert', 'update'],
  // What happened is only added to; an update makes it nobody's.
  gathering_event: ['select', 'insert', 'update'],
  gathering_contact: ['select', 'insert', 'update', 'delete'],
  forum_document: ['select', 'insert', 'update'],
  forum_minutes: ['select', 'insert'],
  forum_action: ['select', 'insert', 'update'],
  session_booking: ['select', 'insert', 'update', 'delete'],
  session_rating: ['select', 'insert', 'update', 'delete'],
  session_materials: ['select', 'insert', 'update'],
  guide_completion: ['select', 'insert'],
  policy: ['select', 'insert', 'update'],
  policy_check: ['select', 'insert'],
  policy_answer: ['select', 'insert'],
  idempotency_key: ['select', 'insert', 'update', 'delete'],
  audit_event: ['select', 'insert'],
  migration: ['select'],
};

/** A refusal to start, in one line that says what to do. */
export class StartRefused extends Error {}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Gives the app role exactly `grants`, and takes away anything else it was given on these tables. All of it or nothing,
 * and again where another machine was doing the same: PostgreSQL lets only one change a table's rights at a time.
 */
export async function grantAppRole(owner: pg.Client, role: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await owner.query('begin');
    try {
      await grantOnce(owner, role);
      await owner.query('commit');
      return;
    } catch (error) {
      await owner.query('rollback');
      const isRace = error instanceof pg.DatabaseError && ['XX000', '40001', '40P01'].includes(error.code ?? '');
      if (!isRace || attempt === 10) throw error;
      await pause(Math.random() * 50 * attempt);
    }
  }
}

async function grantOnce(owner: pg.Client, role: string): Promise<void> {
  // First: taking rights away from the owner itself would leave nobody who can give them back.
  refuseUnbound((await owner.query<RoleFacts>(roleFacts('$1'), [role])).rows[0]);
  // Only where something is missing: two machines that start together must not write the same catalogue rows.
  const { rows: [usage] } = await owner.query<{ held: boolean }>('select has_schema_privilege($1, $2, $3) as held', [role, schemaName, 'usage']);
  if (!usage?.held) await owner.query(`grant usage on schema ${schemaName} to ${quoted(role)}`);
  for (const [table, privileges] of Object.entries(grants)) {
    const { rows } = await owner.query<{ privilege: string }>(
      `select lower(privilege_type) as privilege from information_schema.role_table_grants where table_schema = $1 and table_name = $2 and grantee = $3`, [schemaName, table, role]);
    const held = new Set(rows.map((row) => row.privilege));
    if (held.size === privileges.length && privileges.every((privilege) => held.has(privilege))) continue;
    await owner.query(`revoke all on ${schemaName}.${table} from ${quoted(role)}`);
    await owner.query(`grant ${privileges.join(', ')} on ${schemaName}.${table} to ${quoted(role)}`);
  }
}

/**
 * Makes the app role where it is missing and answers the URL it connects with. Its password is derived from the owner's,
 * so that every machine which knows the one knows the other, and nothing more has to be kept.
 */
export async function ensureAppRole(ownerUrl: string, owner: pg.Client): Promise<string> {
  const { rows: [self] } = await owner.query<{ name: string }>('select current_user as name');
  const role = appRoleOf(self!.name), url = new URL(ownerUrl), password = createHmac('sha256', url.password || 'no password').update(role).digest('base64url');
  url.username = encodeURIComponent(role);
  url.password = password;
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`;
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
  try {
    if (!rowCount) await owner.query(`create role ${quoted(role)} ${attributes}`);
  } catch (error) {
    // Another machine may have made it a moment ago.
    if (!(error instanceof pg.DatabaseError) || !['42710', '23505'].includes(error.code ?? '')) {
      throw new StartRefused(`the role in DATABASE_URL may not create the role ${role}; create it yourself (LOGIN NOSUPERUSER NOBYPASSRLS) and set DATABASE_APP_URL to connect as it`);
    }
  }
  if (await cannotLogIn(url.href)) {
    try {
      await owner.query(`alter role ${quoted(role)} with ${attributes}`);
    } catch {
      // Unless another machine has just set it.
      if (await cannotLogIn(url.href)) throw new StartRefused(`the role ${role} exists with another password, which the role in DATABASE_URL may not change; set DATABASE_APP_URL to connect as it`);
    }
  }
  return url.href;
}

async function cannotLogIn(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
    return false;
  } catch (error) {
    if (error instanceof pg.DatabaseError && ['28P01', '28000'].includes(error.code ?? '')) return true;
    throw error;
  }
}

interface RoleFacts { readonly name: string; readonly superuser: boolean; readonly bypasses: boolean; readonly owns: boolean }
const roleFacts = (role: string) => `
  select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    exists (select 1 from pg_tables t where t.schemaname = '${schemaName}' and pg_has_role(r.oid, t.tableowner, 'MEMBER')) as owns
  from pg_roles r where r.rolname = ${role}`;

/** Refuses any role that row-level security would not bind: a superuser, one that bypasses it, or an owner. */
function refuseUnbound(facts: RoleFacts | undefined): void {
  const fault = !facts ? 'is not known to PostgreSQL' : facts.superuser ? 'is a superuser' : facts.bypasses ? 'bypasses row-level security' : facts.owns ? 'owns the tables, or can act as their owner' : undefined;
  if (fault) throw new StartRefused(`the app role ${facts?.name ?? ''} ${fault}, so tenants would not be kept apart; connect as a role that is NOSUPERUSER, NOBYPASSRLS and not owner (DATABASE_APP_URL)`);
}

/** Refuses to serve with a connection that row-level security does not bind. */
export async function assertAppRole(database: Database): Promise<void> {
  refuseUnbound((await sql<RoleFacts>`${sql.raw(roleFacts('current_user'))}`.execute(database)).rows[0]);
}
