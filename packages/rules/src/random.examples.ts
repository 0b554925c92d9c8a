// Random packs and households for property tests, and a second reading of the rules, written as plainly as can be, to hold the engine to.
import * as fc from 'fast-check';
import { ask, provenance, scheme } from './pack.examples.ts';
import type { Answers, Condition, Nation, Pack, Parameter, ParamRef, Question, Scheme, Value } from './pack.types.ts';

const option = (value: string | boolean): { value: string | boolean; text: string } => ({ value, text: String(value) });

const questions: readonly Question[] = [
  { id: 'cared-for-area', kind: 'area', text: 'a', label: 'Area', options: [option('none-of-these')] },
  { id: 'nation-cared-for', kind: 'choice', text: 'b', label: 'Nation', options: ['england', 'wales', 'scotland'].map(option), impliedBy: { question: 'cared-for-area', property: 'nation' } },
  { id: 'nation-lives', kind: 'choice', text: 'c', label: 'Nation', options: ['england', 'wales', 'scotland'].map(option) },
  { id: 'colour', kind: 'choice', text: 'd', label: 'Colour', options: [option('red'), option('green'), { ...option('grey'), settles: false }] },
  { id: 'social-care-eligibility', kind: 'choice', text: 'e', label: 'Care', options: ['eligible', 'not-eligible', 'refused'].map(option) },
  { id: 'flag', kind: 'choice', text: 'f', label: 'Flag', options: [option(true), option(false)] },
  { id: 'hours', kind: 'number', unit: 'hours-a-week', text: 'g', label: 'Hours of care' },
  { id: 'pay', kind: 'money', text: 'h', label: 'Pay' },
];

const areas = [
  { id: 'north', name: 'North', nation: 'england', council: 'North', contacts: [] },
  { id: 'west', name: 'West', nation: 'wales', council: 'West', contacts: [] },
] as const;

const DAYS = ['2025-01-01', '2026-01-01', '2027-01-01'] as const;
export const day = fc.constantFrom('2025-06-01', '2026-06-01', '2027-06-01');

const figure = (values: readonly number[]): fc.Arbitrary<number | ParamRef> => fc.oneof(fc.constantFrom(...values), fc.constantFrom({ param: 'limit' }, { param: 'rate' }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ question: fc.constant('colour'), is: fc.constantFrom('red', 'green') }),
  fc.record({ question: fc.constant('social-care-eligibility'), oneOf: fc.subarray(['eligible', 'not-eligible', 'refused'], { minLength: 1 }) }),
  fc.record({ question: fc.constant('flag'), is: fc.boolean() }),
  fc.record({ question: fc.constant('cared-for-area'), oneOf: fc.subarray(['north', 'west', 'none-of-these'], { minLength: 1 }) }),
  fc.record({ question: fc.constant('nation-cared-for'), oneOf: fc.subarray(['england', 'wales'], { minLength: 1 }) }),
  fc.record({ question: fc.constant('hours'), atLeast: figure([20, 35]) }),
  fc.record({ question: fc.constant('pay'), atMost: figure([100, 204]) }),
  fc.record({ question: fc.constant('hours'), is: fc.constantFrom(20, 30) }),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;

const nations = fc.subarray<Nation>(['england', 'wales', 'scotland'], { minLength: 1 });

const parameter = (id: string, values: readonly [number, number]): fc.Arbitrary<Parameter> =>
  fc.record({ split: fc.boolean(), gap: fc.boolean(), ends: fc.boolean() }).map(({ split, gap, ends }) => ({
    id, unit: 'pounds', label: id,
    rows: [
      { ...provenance, effectiveFrom: DAYS[0], effectiveTo: '2025-12-31', value: values[0] },
      ...(split
        ? [
            { ...provenance, effectiveFrom: DAYS[1], effectiveTo: ends ? '2026-12-31' : null, value: values[0], nations: ['england'] as const },
            ...(gap ? [] : [{ ...provenance, effectiveFrom: DAYS[1], effectiveTo: null, value: values[1], nations: ['wales', 'scotland'] as const }]),
          ]
        : [{ ...provenance, effectiveFrom: DAYS[1], effectiveTo: ends ? '2026-12-31' : null, value: values[1] }]),
    ],
  }));

const ids = ['one', 'two', 'three'] as const;

const schemeNamed = (id: (typeof ids)[number]): fc.Arbitrary<Scheme> =>
  fc.record({
    when: condition,
    ifMet: fc.constantFrom('likely' as const, 'may' as const),
    question: fc.constantFrom('nation-lives' as const, 'nation-cared-for' as const),
    in: nations,
    areas: fc.option(fc.subarray(['north', 'west'], { minLength: 1 }), { nil: undefined, freq: 3 }),
    amounts: fc.array(fc.record({ per: fc.constant('week' as const), when: condition, min: fc.constantFrom(1, 5), max: figure([10, 20]) }), { maxLength: 2 }),
    excludes: fc.subarray(ids.filter((other) => other !== id), { maxLength: 2 }),
    effectiveTo: fc.option(fc.constant('2026-12-31'), { freq: 4 }),
  }).map(({ when, ifMet, question, in: where, areas: oneOf, amounts, excludes, effectiveTo }) =>
    scheme(id, when, {
      ifMet, amounts, effectiveTo,
      place: { question, nations: where, elsewhere: {} },
      ...(oneOf && { areas: { question: 'cared-for-area' as const, oneOf, elsewhere: ask('them') } }),
      excludes: excludes.map((other) => ({ scheme: other, text: `not with ${other}` })),
    }));

/** True where shutting out goes round in a circle of three, which no pack may do. */
function hasCircle(schemes: readonly Scheme[]): boolean {
  const shuts = (a: number, b: number): boolean => schemes[a]?.excludes?.some((one) => one.scheme === schemes[b]?.id) === true && !(a > b && shuts(b, a));
  return (shuts(0, 1) && shuts(1, 2) && shuts(2, 0)) || (shuts(0, 2) && shuts(2, 1) && shuts(1, 0));
}

export const pack: fc.Arbitrary<Pack> = fc.record({
  schemes: fc.tuple(...ids.map(schemeNamed)),
  parameters: fc.tuple(parameter('limit', [20, 35]), parameter('rate', [5, 15])),
  refusal: fc.boolean(),
}).filter(({ schemes }) => !hasCircle(schemes)).map(({ schemes, parameters, refusal }): Pack => ({
  id: 'random', version: '1', title: 'Random', employer: { name: 'Random', kind: 'council' }, status: 'current', nations: ['england'],
  flags: { refusalCountsAsIneligible: refusal }, areas, questions, schemes, parameters, leaveTypes: [], arrangements: [], contacts: [], tests: [],
}));

/** Every answer of a question that a rule could tell from another. */
export function answersTo(own: Pack, question: Question): Value[] {
  if (question.kind === 'area') return [...own.areas.map((area) => area.id), 'another-council', ...(question.options ?? []).map((one) => one.value)];
  if (question.kind === 'choice') return (question.options ?? []).map((one) => one.value);
  const figures = new Set<number>([0, 1e6]);
  const visit = (value: unknown): void => {
    if (typeof value === 'number') for (const step of [-0.01, 0, 0.01]) figures.add(value + step);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(own.schemes.map((one) => [one.when, one.amounts]));
  visit(own.parameters.map((one) => one.rows.map((row) => row.value)));
  return [...figures];
}

/** Answers to some questions, "unknown" among them. An area and a nation that contradict each other are left out: only one can be true. */
export function household(own: Pack, { isComplete = false }: { isComplete?: boolean } = {}): fc.Arbitrary<Answers> {
  const fields = Object.fromEntries(own.questions.map((question) => {
    const values = answersTo(own, question).filter((value) => value !== 'unknown');
    const value = fc.constantFrom(...values);
    return [question.id, isComplete ? value : fc.oneof({ weight: 4, arbitrary: value }, { weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant('unknown') })];
  }));
  return fc.record(fields).map((answers) => consistent(own, Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Answers));
}

/** The same answers, the nation being that of the area. */
export function consistent(own: Pack, answers: Answers): Answers {
  const changed: Record<string, Value> = { ...answers };
  for (const question of own.questions) {
    const area = question.impliedBy && own.areas.find((one) => one.id === answers[question.impliedBy?.question ?? '']);
    if (area && changed[question.id] !== undefined) changed[question.id] = area.nation;
  }
  return changed;
}

/** A complete household: the outcome and amount of each scheme, worked out the slow way. Null where an answer settles nothing. */
export function plainly(own: Pack, answers: Answers, on: string): Map<string, { outcome: string; amount: { min: number; max: number } | undefined } | null> {
  const results = new Map<string, { outcome: string; amount: { min: number; max: number } | undefined } | null>();
  const area = own.areas.find((one) => one.id === answers['cared-for-area']);
  const given: Record<string, Value | undefined> = { ...answers, ...(area && { 'nation-cared-for': area.nation }) };
  if (given['social-care-eligibility'] === 'refused') given['social-care-eligibility'] = own.flags?.refusalCountsAsIneligible ? 'not-eligible' : undefined;
  for (const question of own.questions) if (question.options?.some((one) => one.value === given[question.id] && one.settles === false)) given[question.id] = undefined;
  const inForce = (row: { effectiveFrom: string; effectiveTo: string | null }): boolean => row.effectiveFrom <= on && (row.effectiveTo ?? '9999') >= on;
  const value = (param: ParamRef | number, nation: Value | undefined): number | undefined => {
    if (typeof param === 'number') return param;
    const rows = own.parameters.find((one) => one.id === param.param)?.rows.filter(inForce) ?? [];
    return (rows.find((row) => row.nations?.includes(nation as Nation)) ?? rows.find((row) => !row.nations))?.value;
  };
  const paramsOf = (part: unknown): ParamRef[] =>
    typeof part !== 'object' || part === null ? [] : 'param' in part ? [part as ParamRef] : Object.values(part).flatMap(paramsOf);
  const holds = (part: Condition, nation: Value | undefined): boolean => {
    if ('all' in part) return part.all.every((one) => holds(one, nation));
    if ('any' in part) return part.any.some((one) => holds(one, nation));
    if ('not' in part) return !holds(part.not, nation);
    const answer = given[part.question];
    if ('is' in part) return answer === part.is;
    if ('oneOf' in part) return part.oneOf.includes(answer as Value);
    if ('atLeast' in part) return (answer as number) >= (value(part.atLeast, nation) as number);
    return (answer as number) <= (value(part.atMost, nation) as number);
  };
  const ordered = [...own.schemes];
  const finish = (one: Scheme): { outcome: string; amount: { min: number; max: number } | undefined } => {
    const done = results.get(one.id);
    if (done) return done;
    const nation = given[one.place.question];
    const needed = paramsOf([one.when, one.amounts]);
    const isMissing = (where: Value): boolean => needed.some((param) => value(param, where) === undefined);
    const isHere = one.place.nations.includes(nation as Nation);
    const result = ((): { outcome: string; amount: { min: number; max: number } | undefined } => {
      if (!inForce(one) || one.place.nations.every(isMissing) || (isHere && isMissing(nation as Value))) return { outcome: 'expired', amount: undefined };
      const no = { outcome: 'not-this-one', amount: undefined };
      if (!isHere || (one.areas && !one.areas.oneOf.includes(String(given['cared-for-area']))) || !holds(one.when, nation)) return no;
      const isShutOut = ordered.some((other) => {
        if (!other.excludes?.some((x) => x.scheme === one.id)) return false;
        const isMutual = one.excludes?.some((x) => x.scheme === other.id);
        if (isMutual && ordered.indexOf(one) < ordered.indexOf(other)) return false;
        return ['likely', 'may'].includes(finish(other).outcome);
      });
      if (isShutOut) return no;
      const rows = (one.amounts ?? []).filter((row) => !row.when || holds(row.when, nation));
      const amount = rows.length === 0 ? undefined : {
        min: Math.min(...rows.map((row) => value(row.min, nation) as number)),
        max: Math.max(...rows.map((row) => value(row.max, nation) as number)),
      };
      return { outcome: one.ifMet, amount };
    })();
    results.set(one.id, result);
    return result;
  };
  const isSettled = own.questions.every((question) => given[question.id] !== undefined);
  for (const one of own.schemes) {
    if (isSettled) finish(one);
    else results.set(one.id, null);
  }
  return results;
}
