// `npm test`: every check of the project in order, each with its time, ending in plain counts.
// `npm test -- rules sdk` runs just those steps; VERBOSE=1 shows everything they say.
import { counted, total } from './step.mjs';
import { steps } from './steps.mjs';
import { stopPostgres } from './postgres.mjs';

const asked = process.argv.slice(2).filter((word) => word !== '--');
const unknown = asked.filter((word) => !steps.some(({ id }) => id === word));
if (unknown.length > 0) {
  console.error(`no step is called ${unknown.join(', ')}; there are: ${steps.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
const needed = new Set(asked.length === 0 ? steps.map(({ id }) => id) : asked);
for (const { id, needs = [] } of [...steps].reverse()) if (needed.has(id)) for (const other of needs) needed.add(other);

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;
const began = Date.now(), rows = [];
for (const { id, title, needs = [], run } of steps.filter(({ id }) => needed.has(id))) {
  console.log(`\n── ${id}: ${title}`);
  const from = Date.now(), broken = needs.find((other) => rows.some((row) => row.id === other && row.failed > 0));
  let result = { passed: 0, failed: 1, skipped: 0 };
  if (broken) console.log(`  ✖ not run: it needs ${broken}, which failed`);
  else try {
    result = await run();
    if (result.passed + result.failed === 0) {
      console.log('  ✖ no test ran');
      result = { ...result, failed: 1 };
    }
  } catch (error) {
    console.log(`  ✖ ${error instanceof Error ? error.message : error}`);
  }
  rows.push({ id, ...result, time: seconds(from) });
  console.log(`   ${counted(result)} in ${seconds(from)}`);
}
await stopPostgres();

console.log(`\n── in all, ${seconds(began)}`);
for (const row of rows) console.log(`${row.failed ? '✖' : '✔'} ${row.id.padEnd(10)} ${counted(row).padEnd(36)} ${row.time}`);
const all = total(rows);
console.log(`\n${counted(all)}`);
process.exit(all.failed > 0 || all.passed === 0 ? 1 : 0);
