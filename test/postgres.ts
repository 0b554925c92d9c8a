// Runs one throwaway PostgreSQL until its standard input closes, and prints where it is.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../packages/server/src/store/embedded-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'think-carer-pg-'));
const postgres = await startEmbeddedPostgres({ folder, flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] });
// Tests make and drop databases, which the owner of one may not: the first role has the same secret.
const url = new URL(postgres.ownerUrl);
url.username = 'postgres';
url.pathname = '/postgres';
console.log(url.href);

async function stop(): Promise<void> {
  await postgres.stop().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
  // As root the data is where PostgreSQL's own user can reach it.
  if (process.getuid?.() === 0) rmSync(join('/var/lib/think-carer', createHash('sha256').update(folder).digest('hex').slice(0, 16)), { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', () => void stop()).resume();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
