// Runs the native TypeScript compiler, whose bin name the older one (kept for tools that import it) would shadow.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('typescript7/package.json'));
const { status } = spawnSync(process.execPath, [join(home, 'bin/tsc'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
