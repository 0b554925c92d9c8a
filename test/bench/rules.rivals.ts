// The schemes of a pack put as other engines put rules, from the pack's own conditions: nothing is written by hand, so nothing can drift.
import { rowInForce, type Answers, type Condition, type Nation, type Pack, type ParamRef, type Scheme, type Value } from '@think-carer/rules';
import { Engine } from 'json-rules-engine';
import jsonLogic from 'json-logic-js';

/** A rule without negation: a listed answer, or a figure compared. */
type Rule =
  | { all: Rule[] } | { any: Rule[] }
  | { question: string; in: Value[] }
  | { question: string; compare: '>=' | '<=' | '<' | '>'; figure: number };

/** One scheme: when it is met, and when it surely is not. The second matters only while something is not known. */
export interface RivalScheme { readonly id: string; readonly ifMet: string; readonly yes: Rule; readonly no: Rule }

/** Every answer of a question that settles something. */
export function settledAnswers(pack: Pack, id: string): Value[] {
  const question = pack.questions.find((one) => one.id === id);
  const counts = (value: Value): boolean => value !== 'unknown' && (value !== 'refused' || pack.flags?.refusalCountsAsIneligible === true);
  const options = (question?.options ?? []).filter((one) => one.settles !== false && counts(one.value)).map((one) => one.value);
  return question?.kind === 'area' ? [...pack.areas.map((area) => area.id), ...options] : options;
}

/** The schemes with a row in force on the day, excluding ones included as conditions. */
export function rivalSchemes(pack: Pack, on: string): RivalScheme[] {
  const rowFor = (id: string, nation: Nation): number | undefined => {
    const parameter = pack.parameters.find((one) => one.id === id);
    return (parameter && rowInForce(parameter, on, nation)?.value) ?? undefined;
  };
  const params = (part: unknown): string[] =>
    typeof part !== 'object' || part === null ? [] : 'param' in part ? [String(part.param)] : Object.values(part).flatMap(params);
  const inForce = (one: Scheme): boolean => one.effectiveFrom <= on && on <= (one.effectiveTo ?? '9999')
    && params([one.when, one.amounts]).every((id) => one.place.nations.every((nation) => rowFor(id, nation) !== undefined));
  const schemes = pack.schemes.filter(inForce);

  const leaf = (question: string, values: readonly Value[], negated: boolean): Rule => {
    const read = values.includes('not-eligible') && pack.flags?.refusalCountsAsIneligible ? [...values, 'refused'] : [...values];
    return { question, in: negated ? settledAnswers(pack, question).filter((value) => !read.includes(value)) : read };
  };
  const ruleOf = (condition: Condition, scheme: Scheme, negated: boolean): Rule => {
    if ('not' in condition) return ruleOf(condition.not, scheme, !negated);
    if ('all' in condition || 'any' in condition) {
      const parts = ('all' in condition ? condition.all : condition.any).map((one) => ruleOf(one, scheme, negated));
      return ('all' in condition) === !negated ? { all: parts } : { any: parts };
    }
    const { question } = condition;
    if ('is' in condition) return leaf(question, [condition.is], negated);
    if ('oneOf' in condition) return leaf(question, condition.oneOf, negated);
    const [figure, compare] = 'atLeast' in condition ? [condition.atLeast, negated ? '<' : '>='] as const : [condition.atMost, negated ? '>' : '<='] as const;
    const at = (nation: Nation): number => (typeof figure === 'number' ? figure : rowFor((figure as ParamRef).param, nation) as number);
    const byNation = Map.groupBy(scheme.place.nations, at);
    if (byNation.size === 1) return { question, compare, figure: at(scheme.place.nations[0] as Nation) };
    return { any: [...byNation].map(([value, nations]) => ({ all: [leaf(scheme.place.question, nations, false), { question, compare, figure: value }] })) };
  };
  const isShutOutBy = (one: Scheme, other: Scheme): boolean =>
    other.excludes?.some(({ scheme }) => scheme === one.id) === true
    && !(one.excludes?.some(({ scheme }) => scheme === other.id) && pack.schemes.indexOf(one) < pack.schemes.indexOf(other));
  const met = (one: Scheme, negated: boolean): Rule => {
    const parts = [
      leaf(one.place.question, one.place.nations, negated),
      ...(one.areas ? [leaf(one.areas.question, one.areas.oneOf, negated)] : []),
      ruleOf(one.when, one, negated),
      ...schemes.filter((other) => isShutOutBy(one, other)).map((other) => met(other, !negated)),
    ];
    return negated ? { any: parts } : { all: parts };
  };
  return schemes.map((one) => ({ id: one.id, ifMet: one.ifMet, yes: tidy(met(one, false)), no: tidy(met(one, true)) }));
}

/** Flattens nested groups of one kind and drops empty ones, as a careful author would. */
function tidy(rule: Rule): Rule {
  if (!('all' in rule) && !('any' in rule)) return rule;
  const key = 'all' in rule ? 'all' : 'any';
  const isSame = (one: Rule): boolean => key in one;
  const parts = ('all' in rule ? rule.all : rule.any).map(tidy).flatMap((one) => (isSame(one) ? (one as Record<string, Rule[]>)[key] as Rule[] : [one]));
  if (parts.some((one) => ('all' in one && key === 'any' && one.all.length === 0) || ('any' in one && key === 'all' && one.any.length === 0))) {
    return key === 'any' ? { all: [] } : { any: [] };
  }
  return parts.length === 1 ? parts[0] as Rule : key === 'all' ? { all: parts } : { any: parts };
}

function toJsonLogic(rule: Rule, isComplete: boolean): object | boolean {
  if ('all' in rule) return rule.all.length === 0 ? true : { and: rule.all.map((one) => toJsonLogic(one, isComplete)) };
  if ('any' in rule) return rule.any.length === 0 ? false : { or: rule.any.map((one) => toJsonLogic(one, isComplete)) };
  const fact = { var: rule.question };
  if ('compare' in rule) {
    const compared = { [rule.compare]: [fact, rule.figure] };
    // It reads a missing figure as null, and null as 0.
    return isComplete || rule.compare.startsWith('>') ? compared : { and: [{ '!==': [fact, null] }, compared] };
  }
  return rule.in.length === 1 ? { '===': [fact, rule.in[0]] } : { in: [fact, rule.in] };
}

type Nested = { all: unknown[] } | { any: unknown[] } | { fact: string; operator: string; value: unknown };
const OPERATORS = { '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive', '<': 'lessThan', '>': 'greaterThan' } as const;
function toConditions(rule: Rule): Nested {
  if ('all' in rule) return { all: rule.all.map(toConditions) };
  if ('any' in rule) return { any: rule.any.map(toConditions) };
  if ('compare' in rule) return { fact: rule.question, operator: OPERATORS[rule.compare], value: rule.figure };
  return rule.in.length === 1 ? { fact: rule.question, operator: 'equal', value: rule.in[0] } : { fact: rule.question, operator: 'in', value: rule.in };
}
function topLevel(rule: Rule): { all: unknown[] } | { any: unknown[] } {
  const conditions = toConditions(rule);
  return 'fact' in conditions ? { all: [conditions] } : conditions;
}

const SAID = { yes: (scheme: RivalScheme) => scheme.ifMet, no: () => 'not-this-one' };
type Decide = (household: Answers) => string[];

/** json-logic-js: one rule per scheme, or two where answers may be missing. */
export function withJsonLogic(schemes: readonly RivalScheme[], isComplete: boolean): Decide {
  const rules = schemes.map((scheme) => ({ scheme, yes: toJsonLogic(scheme.yes, isComplete), no: toJsonLogic(scheme.no, isComplete) }));
  const holds = (rule: object | boolean, household: Answers): boolean => jsonLogic.apply(rule as never, household) === true;
  return (household) => rules.map(({ scheme, yes, no }) =>
    holds(yes, household) ? SAID.yes(scheme) : isComplete || holds(no, household) ? SAID.no() : 'cannot-tell');
}

/** json-rules-engine: the same rules in one engine, run once for each household. */
export function withRulesEngine(schemes: readonly RivalScheme[], isComplete: boolean): (household: Answers) => Promise<string[]> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const scheme of schemes) {
    engine.addRule({ conditions: topLevel(scheme.yes) as never, event: { type: `yes ${scheme.id}` } });
    if (!isComplete) engine.addRule({ conditions: topLevel(scheme.no) as never, event: { type: `no ${scheme.id}` } });
  }
  return async (household) => {
    const { events } = await engine.run(household);
    const held = new Set(events.map((event) => event.type));
    return schemes.map((scheme) => (held.has(`yes ${scheme.id}`) ? SAID.yes(scheme) : isComplete || held.has(`no ${scheme.id}`) ? SAID.no() : 'cannot-tell'));
  };
}

/** The bound: each scheme as a line of source, compiled as if written by hand. It explains nothing. */
export async function asPlainSource(schemes: readonly RivalScheme[], isComplete: boolean): Promise<Decide> {
  const source = (rule: Rule): string => {
    if ('all' in rule) return rule.all.length === 0 ? 'true' : `(${rule.all.map(source).join(' && ')})`;
    if ('any' in rule) return rule.any.length === 0 ? 'false' : `(${rule.any.map(source).join(' || ')})`;
    const fact = `h[${JSON.stringify(rule.question)}]`;
    if ('compare' in rule) return `${fact} ${rule.compare} ${rule.figure}`;
    return rule.in.length === 0 ? 'false' : `(${rule.in.map((value) => `${fact} === ${JSON.stringify(value)}`).join(' || ')})`;
  };
  const line = ({ ifMet, yes, no }: RivalScheme): string =>
    `${source(yes)} ? ${JSON.stringify(ifMet)} : ${isComplete ? '"not-this-one"' : `${source(no)} ? "not-this-one" : "cannot-tell"`}`;
  const module = `export const decide = (h) => [\n${schemes.map(line).join(',\n')}\n];`;
  return ((await import(`data:text/javascript,${encodeURIComponent(module)}`)) as { decide: Decide }).decide;
}
