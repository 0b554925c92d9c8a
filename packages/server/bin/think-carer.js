#!/usr/bin/env node
// Starts the command line, or says that it is not built yet.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error('think-carer: the server is not built; run `npm start`, or `pnpm build` and then this again');
  process.exitCode = 1;
}
