// Migrations: numbered SQL files, each applied once, in order, by the owner role.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { schemaName } from './database.ts';

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));

export interface Migration { readonly name: string; readonly sql: string }
/** Every migration this build knows, oldest first. */
export const migrations: readonly Migration[] = readdirSync(folder).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()
  .map((file) => ({ name: file.slice(0, -'.sql'.length), sql: readFileSync(`${folder}${file}`, 'utf8') }));
export const newestMigration = migrations.at(-1)!.name;
/** Changes whenever any migration does: names a template database. */
export const migrationsHash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12);

/**
 * Applies what is missing; answers the names applied. Safe to run from several machines at once: each migration first
 * writes its own row, so that a second runner waits for the first and then finds the work done.
 */
export async function migrate(owner: pg.Client, say: (line: string) => void = () => {}): Promise<string[]> {
  await onceMore(() => owner.query(`create schema if not exists ${schemaName}`));
  await onceMore(() => owner.query(`create table if not exists ${schemaName}.migration (name text primary key, applied_at timestamptz not null default now())`));
  const applied: string[] = [];
  for (const { name, sql } of migrations) {
    await owner.query('begin');
    try {
      await owner.query(`set local search_path to ${schemaName}`);
      const { rowCount } = await owner.query('insert into migration (name) values ($1) on conflict do nothing', [name]);
      if (rowCount) {
        await owner.query(sql);
        applied.push(name);
      }
      await owner.query('commit');
    } catch (error) {
      await owner.query('rollback');
      throw error;
    }
    if (applied.at(-1) === name) say(`applied migration ${name}`);
  }
  return applied;
}

/** `create … if not exists` can still fail when two runners create at the same instant; the second time it is there. */
async function onceMore(work: () => Promise<unknown>): Promise<void> {
  await work().catch(work);
}
