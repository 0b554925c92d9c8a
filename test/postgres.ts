// Runs one throwaway PostgreSQL until its standard input closes, and prints where it is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../packages/server/src/store/embedded-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'think-carer-pg-'));
const postgres = await startEmbeddedPostgres({ folder, flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] });
console.log(postgres.adminUrl);

async function stop(): Promise<void> {
  await postgres.stop().catch(() => {});
  for (const path of [folder, postgres.home]) rmSync(path, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', () => void stop()).resume();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
