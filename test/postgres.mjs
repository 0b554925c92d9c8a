// The one PostgreSQL that a test run shares: started by the first step that asks, stopped when the run ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from './step.mjs';

let started, child;

/** URL of an owner connection: TEST_DATABASE_URL where it is set, otherwise a throwaway embedded server. */
export function testDatabase() {
  started ??= process.env.TEST_DATABASE_URL ? Promise.resolve(process.env.TEST_DATABASE_URL) : start();
  return started;
}
async function start() {
  child = spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'test/postgres.ts')], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('postgres://') || line.startsWith('postgresql://')) return line;
  throw new Error('PostgreSQL did not start; the lines above say why');
}
export async function stopPostgres() {
  if (!child || child.exitCode !== null) return;
  child.stdin.end();
  await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, 10_000))]);
}
