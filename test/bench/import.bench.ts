// One HR export of 100,000 rows: how long it takes to understand, to import over HTTP into PostgreSQL, and to publish; and what it holds in memory.
import { extendPack, parsePack } from '@think-carer/rules';
import Papa from 'papaparse';
import { decodeText, lookAt, pickColumns, readTable } from '@think-carer/evidence';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { openTestApp } from '../../packages/server/src/testing.ts';
import { atMost, median, type BenchResult } from './result.ts';

const rows = 100_000;
const services = ['Adult social care', 'Children’s services', 'Housing', 'Waste and street cleaning', 'Customer services', 'Finance and payroll'], types = ['Carer’s leave', 'Time off for dependants', 'Special leave', 'Northbridge paid carer\'s leave'];
const words = ['Approved', 'Approved', 'Approved', 'Approved', 'Declined', 'Deferred', 'Cancelled by employee', 'Submitted'];
/** Two quarters of a large employer, with columns that are not wanted. */
const csv = ['Request ID,Date requested,Date decided,Status,Service,Absence type,Written reason,Employee,Email,Notes', ...Array.from({ length: rows }, (_, i) => {
  const day = String(i % 28 + 1).padStart(2, '0'), month = String(4 + i % 6).padStart(2, '0');
  return `ABS-${i},${day}/${month}/2026,${i % 8 === 7 ? '' : `28/${month}/2026`},${words[i % 8]},${services[i % 6]},"${types[i % 4]}",${i % 8 === 5 ? 'Yes' : ''},Person ${i},person.${i}@northbridge.example,"Comma, and ""quotes"""`;
})].join('\r\n');
const map = { 'Request ID': 'reference', 'Date requested': 'askedOn', 'Date decided': 'decidedOn', Status: 'outcome', Service: 'directorate', 'Absence type': 'leaveType', 'Written reason': 'reasonGiven' } as const;

function timed<T>(work: () => T): { ms: number; value: T } {
  const from = performance.now(), value = work();
  return { ms: performance.now() - from, value };
}
async function timedAsync<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now(), value = await work();
  return { ms: performance.now() - from, value };
}
/** The most that the process held while this ran, above what it held before. */
async function heldDuring<T>(work: () => Promise<T>): Promise<{ megabytes: number; value: T }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 20);
  try {
    return { value: await work(), megabytes: (Math.max(most, process.memoryUsage().rss) - before) / 2 ** 20 };
  } finally {
    clearInterval(timer);
  }
}

export async function run(): Promise<BenchResult[]> {
  const offer = extendPack(parsePack(northbridge), [parsePack(statutory)]), around = { offer, today: '2026-10-05', isPublished: () => false }, bytes = new TextEncoder().encode(csv);
  const parse: number[] = [], understand: number[] = [], pick: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    parse.push(timed(() => Papa.parse(csv, { skipEmptyLines: false })).ms);
    understand.push(timed(() => lookAt({ kind: 'leave-outcomes', csv, map, acceptRejected: true }, around)).ms);
    pick.push(timed(() => pickColumns(readTable(decodeText(bytes).text), Object.keys(map))).ms);
  }
  const sent = pickColumns(readTable(csv), Object.keys(map)), test = await openTestApp();
  test.clock = new Date('2026-10-05T09:00:00.000Z');
  try {
    const hr = await test.signIn('hr', { roles: ['hr'] }), post = (path: string, body: unknown) => timedAsync(() => test.call('POST', path, hr, body));
    const { value: imported, megabytes } = await heldDuring(() => post('/v1/evidence/imports', { kind: 'leave-outcomes', csv: sent, map }));
    if (imported.value.status !== 200 || imported.value.body.accepted !== rows) throw new Error(JSON.stringify(imported.value.body).slice(0, 300));
    const again = await post('/v1/evidence/imports', { kind: 'leave-outcomes', csv: `${sent}\n`, map, dryRun: true });
    if (again.value.body.seenBefore !== rows) throw new Error('the same rows were not known again');
    const published = await post('/v1/evidence/snapshots', { period: '2026-Q2' });
    if (published.value.status !== 201) throw new Error(JSON.stringify(published.value.body));
    return [
      { name: `understand ${rows.toLocaleString('en-GB')} rows of an HR export`, unit: 'ms', values: { 'split into cells (Papa Parse alone)': median(parse), 'split, understood and checked': median(understand), 'in the browser: decoded, and unwanted columns taken out': median(pick) }, ratios: [atMost('understood / split', median(understand) / median(parse), 8)], note: `${(bytes.length / 1e6).toFixed(1)} MB; median of three` },
      { name: `import ${rows.toLocaleString('en-GB')} rows over HTTP into PostgreSQL`, unit: 'ms', values: { 'the whole call': imported.ms, 'looked at again: every row known': again.ms, 'publish a quarter of half of them': published.ms }, ratios: [atMost('the whole call, s', imported.ms / 1000, 30)], note: `one transaction, ${(sent.length / 1e6).toFixed(1)} MB sent` },
      { name: 'memory held by that import', unit: 'MB above before', values: { 'resident, at most': megabytes }, ratios: [atMost('MB', megabytes, 512)] },
    ];
  } finally {
    await test.close();
  }
}
