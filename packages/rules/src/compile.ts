// Compiling: a pack's conditions and figures for one day, as closures over cells.
import { FIRST, isOpen, NOT_ASKED, NOT_KNOWN, PLACE_QUESTIONS, readingsOf, tiedTo, type Reading } from './cells.ts';
import { compile, FALSE, leavesOf, negate, NO, OPEN, TRUE, YES, type Formula, type Leaf, type Test } from './formula.ts';
import type { Condition, Nation, Pack, Parameter, ParamRef, Scheme, Source, Text, Value } from './pack.types.ts';
import type { AmountPlan, DayPlan, Part, SchemePlan } from './plan.ts';
import { rowInForce } from './wording.ts';

function isInForce(row: { readonly effectiveFrom: string; readonly effectiveTo: string | null }, on: string): boolean {
  return row.effectiveFrom <= on && (row.effectiveTo === null || on <= row.effectiveTo);
}

/** A figure in each nation where the scheme exists; undefined where no row is in force. */
type Figures = ReadonlyMap<Nation, number | undefined>;

function figuresOf(figure: number | ParamRef, scheme: Scheme, parameters: ReadonlyMap<string, Parameter>, on: string): Figures {
  return new Map(scheme.place.nations.map((nation) => {
    if (typeof figure === 'number') return [nation, figure];
    const parameter = parameters.get(figure.param);
    return [nation, parameter && rowInForce(parameter, on, nation)?.value];
  }));
}

function* testsOf(condition: Condition): Generator<Extract<Condition, { question: string }>> {
  if ('all' in condition) for (const part of condition.all) yield* testsOf(part);
  else if ('any' in condition) for (const part of condition.any) yield* testsOf(part);
  else if ('not' in condition) yield* testsOf(condition.not);
  else yield condition;
}

function conditionsOf(scheme: Scheme): Condition[] {
  return [scheme.when, ...(scheme.amounts ?? []).flatMap((row) => (row.when ? [row.when] : []))];
}

/** Thresholds become the day's figures, conditions become closures, and every answer falls into a cell. */
export function compilePack(pack: Pack, on: string): DayPlan {
  const parameters = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]));
  const points = new Map<string, Set<number>>();
  const named = new Map<string, Set<Value>>();
  const note = <T>(map: Map<string, Set<T>>, id: string, values: Iterable<T>): void => {
    const set = map.get(id) ?? new Set<T>();
    for (const value of values) set.add(value);
    map.set(id, set);
  };
  for (const scheme of pack.schemes) {
    note(named, scheme.place.question, scheme.place.nations);
    if (scheme.areas) note(named, scheme.areas.question, scheme.areas.oneOf);
    for (const test of conditionsOf(scheme).flatMap((condition) => [...testsOf(condition)])) {
      if ('is' in test || 'oneOf' in test) {
        const values = 'is' in test ? [test.is] : test.oneOf;
        note(named, test.question, values);
        const figures = values.filter((value) => typeof value === 'number');
        if (figures.length > 0) note(points, test.question, figures);
      } else {
        const figures = figuresOf('atLeast' in test ? test.atLeast : test.atMost, scheme, parameters, on).values();
        note(points, test.question, [...figures].filter((figure) => figure !== undefined));
      }
    }
  }
  const readings = readingsOf(pack, points, named);
  const compiler = new SchemeCompiler(pack, on, parameters, readings);
  return { pack, on, readings, schemes: pack.schemes.map((_, index) => compiler.schemeAt(index)), cells: readings.map(() => 0), words: new Map(), draftCount: 0 };
}

class SchemeCompiler {
  private readonly pack: Pack;
  private readonly on: string;
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly readings: readonly Reading[];
  private readonly byId: ReadonlyMap<string, Reading>;
  private leafCount = 0;
  private readonly done: (SchemePlan | 'under way' | undefined)[] = [];

  constructor(pack: Pack, on: string, parameters: ReadonlyMap<string, Parameter>, readings: readonly Reading[]) {
    this.pack = pack;
    this.on = on;
    this.parameters = parameters;
    this.readings = readings;
    this.byId = new Map(readings.map((reading) => [reading.question.id, reading]));
  }

  schemeAt(index: number): SchemePlan {
    const done = this.done[index];
    if (done !== undefined && done !== 'under way') return done;
    this.done[index] = 'under way';
    const plan = this.compileScheme(this.pack.schemes[index] as Scheme, index);
    this.done[index] = plan;
    return plan;
  }

  private compileScheme(scheme: Scheme, index: number): SchemePlan {
    const unconfirmed = new Set<Nation>();
    const sources = new Set<Source>([scheme.source]);
    const place = this.listLeaf(scheme.place.question, scheme.place.nations, scheme.source);
    const parts: Part[] = [part('place', place)];
    if (scheme.areas) parts.push(part('areas', this.listLeaf(scheme.areas.question, scheme.areas.oneOf, scheme.source)));
    parts.push(part('when', this.formulaOf(scheme.when, scheme, unconfirmed, sources)));

    const placeReading = this.reading(scheme.place.question);
    const amounts = (scheme.amounts ?? []).map((row): AmountPlan => {
      const formula = row.when ? this.formulaOf(row.when, scheme, unconfirmed, sources) : TRUE;
      const least = this.figures(row.min, scheme, unconfirmed, sources);
      const most = this.figures(row.max, scheme, unconfirmed, sources);
      const byNation: ({ min: number; max: number } | undefined)[] = [];
      let all = { min: Infinity, max: -Infinity };
      for (const nation of scheme.place.nations) {
        const min = least.get(nation);
        const max = most.get(nation);
        if (min === undefined || max === undefined) continue;
        byNation[placeReading.cellOf(nation)] = { min, max };
        all = { min: Math.min(all.min, min), max: Math.max(all.max, max) };
      }
      return { per: row.per, formula, verdict: compile(formula), byNation, all };
    });

    for (const [other, excluding] of this.pack.schemes.entries()) {
      const text = excluding.excludes?.find((one) => one.scheme === scheme.id)?.text;
      if (text === undefined || other === index || this.done[other] === 'under way') continue;
      // Two schemes that exclude each other: the one named first in the pack is looked at first, so that one of them stands.
      const isMutual = scheme.excludes?.some((one) => one.scheme === excluding.id) === true;
      if (isMutual && index < other) continue;
      const by = this.schemeAt(other);
      if (by.isExpired) continue;
      parts.push({ ...part('excluded', negate({ kind: 'all', parts: [by.met, negate(by.expiry)] })), by: { plan: by, text } });
    }

    const met: Formula = { kind: 'all', parts: parts.map((one) => one.formula) };
    const expiry = unconfirmed.size === 0 ? FALSE : this.listLeaf(scheme.place.question, [...unconfirmed], scheme.source);
    const formulas = [met, expiry, ...amounts.map((row) => row.formula)];
    const leaves = formulas.flatMap(leavesOf);
    const questions = new Set<number>([placeReading.index]);
    for (const leaf of leaves) {
      questions.add(leaf.question);
      if (leaf.byNation !== null) questions.add(leaf.byNation.question);
    }
    for (const question of questions) {
      for (const tied of tiedTo(this.readings[question] as Reading)) questions.add(tied);
    }
    const ordered = [...questions].sort((a, b) => a - b);
    const sizes = ordered.map((question) => (this.readings[question] as Reading).size);
    const nationMatters = amounts.length > 0 || leaves.some((leaf) => leaf.byNation !== null);
    const classOf = new Map(ordered.map((question) => [question, this.classesOf(question, leaves, nationMatters ? placeReading.index : -1)]));
    return {
      scheme, index, parts, amounts, expiry, met,
      isExpired: !isInForce(scheme, this.on) || scheme.place.nations.every((nation) => unconfirmed.has(nation)),
      expiryVerdict: compile(expiry),
      metVerdict: compile(met),
      placeQuestion: placeReading.index,
      questions: ordered,
      changeable: [false, true].flatMap((isPlace) => ordered.filter((question) => isPlaced(this.readings[question] as Reading) === isPlace)),
      classes: new Map([...classOf].map(([question, cells]) => [question, [...new Set(cells.filter((cell) => cell >= FIRST))]])),
      classOf,
      classRows: [...classOf.values()],
      sources: [...new Map([...sources].map((source) => [JSON.stringify(source), source])).values()],
      sizes,
      isNumericKey: sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER,
      cores: new Map(),
      drafts: new Map(),
    };
  }

  /** By cell, the first cell that no leaf tells apart from it; an open cell stands for itself. */
  private classesOf(question: number, leaves: readonly Leaf[], nationQuestion: number): number[] {
    const reading = this.readings[question] as Reading;
    const own = leaves.filter((leaf) => leaf.question === question);
    const implied = reading.implies.map((index) => (this.readings[index] as Reading).impliedBy);
    const seen = new Map<string, number>();
    return Array.from({ length: reading.size }, (_, cell) => {
      if (isOpen(reading, cell)) return cell === NOT_ASKED ? NOT_ASKED : NOT_KNOWN;
      const verdicts = own.map((leaf) => leaf.table[cell]).join('');
      const nations = implied.map((one) => one?.cells[cell]).join(' ');
      const name = `${verdicts}/${nations}/${question === nationQuestion || reading.impliedBy !== null ? cell : ''}`;
      const first = seen.get(name) ?? cell;
      seen.set(name, first);
      return first;
    });
  }

  private reading(id: string): Reading {
    return this.byId.get(id) as Reading;
  }

  private figures(figure: number | ParamRef, scheme: Scheme, unconfirmed: Set<Nation>, sources: Set<Source>): Figures {
    const figures = figuresOf(figure, scheme, this.parameters, this.on);
    for (const [nation, value] of figures) {
      if (value === undefined) unconfirmed.add(nation);
      else if (typeof figure !== 'number') {
        const source = rowInForce(this.parameters.get(figure.param) as Parameter, this.on, nation)?.source;
        if (source) sources.add(source);
      }
    }
    return figures;
  }

  private listLeaf(question: string, oneOf: readonly Value[], source: Source): Formula {
    return { kind: 'leaf', leaf: this.leafOf(question, { oneOf }, undefined, source), negated: false };
  }

  private leafOf(question: string, test: Test, text: Text | undefined, source: Source): Leaf {
    const reading = this.reading(question);
    const table = Array.from({ length: reading.size }, (_, cell) => verdictOf(reading, test, cell));
    this.leafCount += 1;
    return { id: this.leafCount, question: reading.index, test, table, text, source, byNation: null };
  }

  private formulaOf(condition: Condition, scheme: Scheme, unconfirmed: Set<Nation>, sources: Set<Source>): Formula {
    if ('all' in condition) return { kind: 'all', parts: condition.all.map((one) => this.formulaOf(one, scheme, unconfirmed, sources)) };
    if ('any' in condition) return { kind: 'any', parts: condition.any.map((one) => this.formulaOf(one, scheme, unconfirmed, sources)) };
    if ('not' in condition) return negate(this.formulaOf(condition.not, scheme, unconfirmed, sources));
    const { question, text } = condition;
    if (condition.source) sources.add(condition.source);
    if ('is' in condition || 'oneOf' in condition) {
      const test = 'is' in condition ? { is: condition.is } : { oneOf: condition.oneOf };
      return { kind: 'leaf', leaf: this.leafOf(question, test, text, condition.source ?? scheme.source), negated: false };
    }
    const figure = 'atLeast' in condition ? condition.atLeast : condition.atMost;
    const figures = this.figures(figure, scheme, unconfirmed, sources);
    const parameter = typeof figure === 'number' ? undefined : this.parameters.get(figure.param);
    const leafFor = (nation: Nation | undefined, value: number): Leaf => {
      const row = parameter && rowInForce(parameter, this.on, nation);
      const test = 'atLeast' in condition ? { atLeast: value } : { atMost: value };
      return this.leafOf(question, test, text, condition.source ?? row?.source ?? scheme.source);
    };
    const known = [...figures].filter((entry): entry is [Nation, number] => entry[1] !== undefined);
    const [first] = known;
    if (first === undefined) return FALSE; // No figure anywhere: the scheme is expired, and this is never read.
    const leaf = leafFor(first[0], first[1]);
    if (known.every(([, value]) => value === first[1])) return { kind: 'leaf', leaf, negated: false };
    const place = this.reading(scheme.place.question);
    const leaves: (Leaf | undefined)[] = [];
    for (const [nation, value] of known) leaves[place.cellOf(nation)] = leafFor(nation, value);
    return { kind: 'leaf', leaf: { ...leaf, byNation: { question: place.index, leaves: Array.from(leaves) } }, negated: false };
  }
}

function isPlaced({ question }: Reading): boolean {
  return question.kind === 'area' || PLACE_QUESTIONS.includes(question.id);
}

function part(kind: Part['kind'], formula: Formula): Part {
  return { kind, formula, verdict: compile(formula), by: null };
}

function verdictOf(reading: Reading, test: Test, cell: number): number {
  if (isOpen(reading, cell)) return OPEN;
  if (!reading.isNumeric) {
    const value = reading.reads[cell] as Value;
    const holds = 'is' in test ? value === test.is : 'oneOf' in test ? test.oneOf.includes(value) : false;
    return holds ? YES : NO;
  }
  const at = cell - FIRST;
  const exact = at % 2 === 1 ? (reading.points[at >> 1] as number) : null;
  const below = reading.points[(at >> 1) - 1] ?? -Infinity;
  let holds: boolean;
  if ('atLeast' in test) holds = exact === null ? below >= test.atLeast : exact >= test.atLeast;
  else if ('atMost' in test) holds = exact === null ? (reading.points[at >> 1] ?? Infinity) <= test.atMost : exact <= test.atMost;
  else holds = exact !== null && ('is' in test ? exact === test.is : test.oneOf.includes(exact));
  return holds ? YES : NO;
}
