// check, explanations included, against json-rules-engine and json-logic-js on the same schemes, and against plain source as the bound.
import { readFileSync } from 'node:fs';
import { check, extendPack, parsePack, type Answers, type Finding, type Pack, type Value } from '@think-carer/rules';
import { atLeast, median, type BenchResult } from './result.ts';
import { asPlainSource, rivalSchemes, settledAnswers, withJsonLogic, withRulesEngine, type RivalScheme } from './rules.rivals.ts';

const HOUSEHOLDS = 10_000;
const TURNS = 5;
/** Each pack on a day of its own time. */
const DAYS = { 'uk-statutory': '2026-11-22', 'islington-2015': '2014-06-02', 'five-boroughs-2010': '2010-07-01', northbridge: '2026-11-22' } as const;

/** The same households every time: a small generator with a fixed seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function households(pack: Pack, isComplete: boolean): Answers[] {
  const next = random(20261122);
  const figure = (id: string, kind: string): number => {
    if (kind === 'money') return Math.round(next() * 40_000) / 100;
    return id === 'age' ? 14 + Math.floor(next() * 70) : Math.floor(next() * 80);
  };
  return Array.from({ length: HOUSEHOLDS }, () => {
    const answers: Record<string, Value> = {};
    for (const { id, kind } of pack.questions) {
      if (!isComplete && next() < 0.35) {
        if (next() < 0.3) answers[id] = 'unknown';
        continue;
      }
      const values = settledAnswers(pack, id);
      answers[id] = kind === 'number' || kind === 'money' ? figure(id, kind) : (values[Math.floor(next() * values.length)] as Value);
    }
    const area = pack.areas.find((one) => one.id === answers['cared-for-area']);
    // The others know nothing of areas lying in nations, so they are told.
    if (area) answers['nation-cared-for'] = area.nation;
    return answers;
  });
}

interface Field { readonly pack: Pack; readonly on: string; readonly schemes: readonly RivalScheme[]; readonly households: readonly Answers[] }

/** Reads every word of every explanation, as a page that shows them would. */
function readAll(findings: readonly Finding[]): number {
  let letters = 0;
  for (const finding of findings) {
    for (const reason of finding.because) letters += reason.text.length;
    for (const change of finding.wouldChange) letters += change.text.length;
    letters += finding.missing.length + finding.next.text.length;
  }
  return letters;
}

/** Outcomes as the others give them: of schemes with a row in force. */
function outcomesOf(findings: readonly Finding[], field: Field): string[] {
  const byId = new Map(findings.map((finding) => [finding.scheme, finding.outcome]));
  return field.schemes.map(({ id }) => byId.get(id) ?? 'no finding');
}

let sink = 0;
const perHousehold = (from: number, count: number): number => ((performance.now() - from) * 1000) / count;

async function compare(name: string, fields: readonly Field[], isComplete: boolean): Promise<BenchResult> {
  const rivals = await Promise.all(fields.map(async (field) => ({
    field,
    logic: withJsonLogic(field.schemes, isComplete),
    engine: withRulesEngine(field.schemes, isComplete),
    plain: await asPlainSource(field.schemes, isComplete),
  })));

  let disagreements = 0;
  for (const { field, logic, engine, plain } of rivals) {
    for (const household of field.households) {
      const ours = outcomesOf(check(field.pack, household, { on: field.on }), field).join();
      for (const theirs of [logic(household).join(), plain(household).join(), (await engine(household)).join()]) {
        if (theirs !== ours) disagreements += 1;
        if (theirs !== ours && disagreements <= 3) console.log(`disagree: ${field.pack.id} ${JSON.stringify(household)}\n  ours   ${ours}\n  theirs ${theirs}`);
      }
    }
  }
  if (disagreements > 0) throw new Error(`${name}: ${disagreements} outcomes differ between the engines, so their times cannot be compared`);

  const count = fields.length * HOUSEHOLDS;
  const times: Record<string, number[]> = {};
  const note = (what: string, time: number): void => void (times[what] ??= []).push(time);
  for (let turn = 0; turn < TURNS; turn += 1) {
    // A copy of a pack has nothing worked out yet: compiling it, and every finding for the first time, is in this figure.
    const fresh = fields.map(({ pack }) => structuredClone(pack));
    let from = performance.now();
    for (const [i, { households: all, on }] of fields.entries()) for (const household of all) sink += check(fresh[i] as Pack, household, { on }).length;
    note('think-carer, from cold', perHousehold(from, count));

    from = performance.now();
    for (const { pack, on, households: all } of fields) for (const household of all) sink += check(pack, household, { on }).length;
    note('think-carer', perHousehold(from, count));

    from = performance.now();
    for (const { pack, on, households: all } of fields) for (const household of all) sink += readAll(check(pack, household, { on }));
    note('think-carer, every explanation read', perHousehold(from, count));

    from = performance.now();
    for (const { field, logic } of rivals) for (const household of field.households) sink += logic(household).length;
    note('json-logic-js', perHousehold(from, count));

    from = performance.now();
    for (const { field, plain } of rivals) for (const household of field.households) sink += plain(household).length;
    note('plain source', perHousehold(from, count));

    if (turn >= 3) continue; // Slow, and steady enough.
    from = performance.now();
    for (const { field, engine } of rivals) for (const household of field.households) sink += (await engine(household)).length;
    note('json-rules-engine', perHousehold(from, count));
  }

  const values = Object.fromEntries(Object.entries(times).map(([what, all]) => [what, median(all)]));
  const timesOf = (theirs: string, ours: string): number => (values[theirs] as number) / (values[ours] as number);
  return {
    name,
    unit: 'µs a household',
    values,
    ratios: [
      atLeast('× json-rules-engine, every explanation read', timesOf('json-rules-engine', 'think-carer, every explanation read'), 40),
      atLeast('× json-logic-js, every explanation read', timesOf('json-logic-js', 'think-carer, every explanation read'), 2),
      { name: '× json-rules-engine, from cold', value: timesOf('json-rules-engine', 'think-carer, from cold'), target: 'told, not promised', met: true },
      { name: '× json-logic-js, from cold', value: timesOf('json-logic-js', 'think-carer, from cold'), target: 'told, not promised', met: true },
    ],
    note: `${HOUSEHOLDS.toLocaleString('en-GB')} random households for each of ${fields.length} packs (${fields.map(({ pack, schemes }) => `${pack.id} ${schemes.length}`).join(', ')} schemes in force); `
      + 'all four came to the same outcome for every one. Nothing in a finding is lazy: reasons, missing questions, changes and amounts are there when check returns. '
      + 'check keeps what it has worked out for each class of answers; “from cold” starts with a pack never seen before, so it pays for compiling it and for each finding\'s first time. '
      + 'The others keep nothing and tell only whether a scheme is met'
      + (isComplete ? ', with every answer known.' : ', by two rules for each scheme (met, surely not met), since a third of the answers is missing.'),
  };
}

export async function run(): Promise<BenchResult[]> {
  const parsed = Object.keys(DAYS).map((id) => parsePack(JSON.parse(readFileSync(new URL(`../../packages/packs/src/${id}.json`, import.meta.url), 'utf8'))));
  const results: BenchResult[] = [];
  for (const [name, isComplete] of [['check, every answer known', true], ['check, a third of the answers missing', false]] as const) {
    const fields = parsed.map((one): Field => {
      const pack = one.extends?.length ? extendPack(one, parsed) : one;
      const on = DAYS[pack.id as keyof typeof DAYS];
      return { pack, on, schemes: rivalSchemes(pack, on), households: households(pack, isComplete) };
    });
    results.push(await compare(name, fields, isComplete));
  }
  if (sink < 0) console.log(sink);
  return results;
}

if (import.meta.main) for (const result of await run()) console.log(result);
