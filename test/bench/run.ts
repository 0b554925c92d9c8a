// `pnpm bench [name…]`: runs the benches one after another. A run of all of them writes docs/performance.md; with `--write`, the named ones write their parts of it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Bench, BenchResult } from './result.ts';

const here = new URL('.', import.meta.url), page = new URL('../../docs/performance.md', here), words = process.argv.slice(2);
const asked = words.filter((word) => word !== '--write'), writes = asked.length === 0 || words.includes('--write');
const all = readdirSync(here).filter((file) => file.endsWith('.bench.ts')).sort();
const chosen = asked.length === 0 ? all : all.filter((file) => asked.includes(file.replace('.bench.ts', '')));
if (chosen.length === 0) {
  console.error(`no bench is called ${asked.join(', ')}; there are: ${all.map((file) => file.replace('.bench.ts', '')).join(', ')}`);
  process.exit(2);
}

const figures = (value: number): string => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-GB') : Number(value.toPrecision(3)).toString());
function report({ name, unit, values, ratios, note }: BenchResult): string {
  const rows = Object.entries(values).map(([what, value]) => `| ${what} | ${figures(value)} |`);
  const promises = ratios.map(({ name: what, value, target, met }) => `| ${what} | ${figures(value)} | ${target} | ${/^[≤≥<]/.test(target) ? (met ? 'met' : '**missed**') : ''} |`);
  return [`### ${name}`, ...(note ? [note] : []), `| | ${unit} |\n|---|--:|\n${rows.join('\n')}`,
    ...(promises.length > 0 ? [`| Ratio | Value | Target | |\n|---|--:|--:|---|\n${promises.join('\n')}`] : [])].join('\n\n');
}

const day = new Date().toISOString().slice(0, 10), parts = new Map<string, string>();
let missed = 0;
for (const file of chosen) {
  console.log(`── ${file}`);
  const { run } = await import(new URL(file, here).href) as { run: Bench };
  const results = await run();
  for (const result of results) {
    console.log(report(result), '\n');
    missed += result.ratios.filter(({ met }) => !met).length;
  }
  const title = file.replace('.bench.ts', '').replace(/^./, (letter) => letter.toUpperCase());
  parts.set(title, `## ${title}\n\n${asked.length > 0 ? `Run by itself on ${day}.\n\n` : ''}${results.map(report).join('\n\n')}\n`);
}
if (writes) {
  const [cpu] = cpus();
  const top = `# Performance

Written by \`pnpm bench\` on ${day}: Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB.
Everything compared was measured in the same run, turn by turn; the ratios carry over to other machines, the times do not.
`;
  const [before = top, ...kept] = asked.length > 0 ? readFileSync(page, 'utf8').split(/\n(?=## )/) : [];
  const sections = new Map([...kept.map((text) => [/^## (.*)/.exec(text)![1]!, `${text.trimEnd()}\n`] as const), ...parts]);
  writeFileSync(page, [before, ...[...sections].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text)].join('\n'));
  console.log('written: docs/performance.md');
}
console.log(missed === 0 ? 'every target met' : `${missed} targets missed`);
process.exit(0);
