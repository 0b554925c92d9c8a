// Search: who finds what carers ask for, how fast, and how many bytes a browser would have to fetch, on 2,000, 10,000 and 100,000 invented services (or SERVICES=2000,10000).
import { brotliCompressSync, constants } from 'node:zlib';
import { contestants, installRivals, versionOf } from './directory/contestants.ts';
import { directoryOf, questionsTo, type Question } from './directory/data.ts';
import { atLeast, atMost, median, type BenchResult } from './result.ts';

interface Played { readonly name: string; readonly ten: Map<string, number>; readonly first: number; /** Fewer than all where it took more than its time. */ readonly asked: number; readonly times: number[]; readonly build: number; readonly bytes: number }
const groups: readonly Question['group'][] = ['name', 'start of a name', 'slip', 'description', 'carers’ words', 'Welsh'];
const brotli = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
const late = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

/** What each may take to answer: after that it is asked no more, though one of each group at least. */
const patience = 20_000;

async function play(count: number): Promise<Played[]> {
  const made = directoryOf(count), questions = questionsTo(made), played: Played[] = [];
  for (const { name, build } of contestants) {
    const from = performance.now(), { ask, sent } = await build(made.services), took = performance.now() - from, ten = new Map<string, number>(groups.map((group) => [group, 0])), times: number[] = [];
    let first = 0;
    await ask(questions[0]!.text);
    const stops = performance.now() + patience;
    for (const { group, text, isRight } of questions) {
      const asked = performance.now();
      // In whole rounds, so that each group is asked as often as the others.
      if (asked > stops && times.length > 0 && times.length % groups.length === 0) break;
      const found = await ask(text);
      times.push(performance.now() - asked);
      const at = found.findIndex(isRight);
      if (at >= 0) ten.set(group, ten.get(group)! + 1);
      if (at === 0) first += 1;
    }
    played.push({ name, ten, first, asked: times.length, times, build: took, bytes: brotli(await sent()) });
    console.log(`  ${count.toLocaleString('en-GB')} ${name}: ${sum(ten.values())} of ${times.length}, ${median(times).toFixed(1)} ms, built in ${(took / 1000).toFixed(1)} s`);
  }
  return played;
}
const values = (played: readonly Played[], of: (one: Played) => number): Record<string, number> => Object.fromEntries(played.map((one) => [one.name, of(one)]));

export async function run(): Promise<BenchResult[]> {
  installRivals();
  const results: BenchResult[] = [];
  for (const count of (process.env['SERVICES'] ?? '2000,10000,100000').split(',').map(Number)) {
    const played = await play(count), [ours, ...others] = played as [Played, ...Played[]], share = (one: Played): number => (100 * sum(one.ten.values())) / one.asked, of = count.toLocaleString('en-GB');
    results.push(
      {
        name: `${of} services: right answer among the first ten`, unit: '% of questions', values: values(played, share),
        ratios: [atLeast('ours, %', share(ours), 95), atLeast('ours, less the best of the others, %', share(ours) - Math.max(...others.map(share)), 0)],
        note: `${ours.asked} questions, as many of each group: ${groups.join(', ')}. Found by group: ${played.map((one) => `${one.name} ${groups.map((group) => one.ten.get(group)).join(', ')}${one.asked < ours.asked ? ` (of ${one.asked} asked, in 20 seconds)` : ''}`).join('; ')}. On top of the list: ${played.map((one) => `${one.name} ${one.first}`).join(', ')}. `
          + `“Carers’ words” and “Welsh” ask in words that no text holds: the others have no way to know them. ${['minisearch', 'flexsearch', '@orama/orama', 'fuse.js'].map(versionOf).join(', ')}; “Think Carer” is MiniSearch with our layer on top.`,
      },
      { name: `${of} services: a question answered`, unit: 'ms, median', values: values(played, (one) => median(one.times)), ratios: count === 2000 ? [atMost('ours, 19 of 20 questions, ms', late(ours.times), 50)] : [], note: `19 of 20 questions within: ${played.map((one) => `${one.name} ${late(one.times).toFixed(1)} ms`).join(', ')}.` },
      { name: `${of} services: index to fetch`, unit: 'kB, Brotli', values: values(played, (one) => one.bytes / 1000), ratios: count === 2000 ? [atMost('ours, kB', ours.bytes / 1000, 100)] : [], note: 'At quality 5, as a server does it on the fly; without the services themselves.' },
      { name: `${of} services: index made`, unit: 'ms', values: values(played, (one) => one.build), ratios: [], note: 'Once, in the order of the table, each alone.' },
    );
  }
  return results;
}
