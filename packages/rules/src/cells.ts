// Cells: the classes of answers that every rule of a pack treats alike. A finding depends on nothing else, so it can be kept per cell.
import type { Area, Nation, Pack, Question, Value } from './pack.types.ts';

/** Cells that every question has. Real answers start at `FIRST`. */
export const NOT_ASKED = 0;
export const NOT_KNOWN = 1;
export const FIRST = 2;

/** How one question's answers fall into cells. */
export interface Reading {
  readonly index: number;
  readonly question: Question;
  /** False for a question that only a pack not yet laid over its base can name. */
  readonly isDefined: boolean;
  readonly size: number;
  /** A figure, so the reason must be worded from the answer itself. */
  readonly isNumeric: boolean;
  /** Sorted figures at which some rule changes its mind. Cells alternate: below, at, above. */
  readonly points: readonly number[];
  /** What conditions compare, by cell; null where the answer settles nothing. */
  readonly reads: readonly (Value | null)[];
  /** What the person said, by cell. Empty for figures. */
  readonly said: readonly (Value | null)[];
  /** The cell of an answer that is none of those listed (another council's area), or NOT_KNOWN where only listed ones make sense. */
  readonly otherCell: number;
  /** The cells of this question that the cells of another settle. */
  readonly impliedBy: { readonly index: number; readonly cells: readonly number[] } | null;
  /** Questions whose cell this one can settle. */
  readonly implies: readonly number[];
  readonly cellOf: (answer: Value) => number;
}

export const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
export const PLACE_QUESTIONS: readonly string[] = ['nation-lives', 'nation-works', 'nation-cared-for'];

/** Read where an answer is none of those listed. No condition can name it. */
const ELSEWHERE = '\u0000elsewhere';

/** What conditions compare for an option, or null where choosing it settles nothing. */
function readAs(pack: Pack, question: string, option: { value: Value; settles?: false }): Value | null {
  if (question === 'social-care-eligibility' && option.value === 'refused') {
    return pack.flags?.refusalCountsAsIneligible === true ? 'not-eligible' : null;
  }
  return option.settles === false || option.value === 'unknown' ? null : option.value;
}

function cellOfFigure(points: readonly number[]): (answer: Value) => number {
  return (answer) => {
    if (typeof answer !== 'number' || Number.isNaN(answer)) return NOT_KNOWN;
    let at = 0;
    while (at < points.length && answer > (points[at] as number)) at += 1;
    return FIRST + 2 * at + (at < points.length && answer === points[at] ? 1 : 0);
  };
}

/**
 * Sorts every question's answers into cells. `points` holds, by question, the figures that rules compare with on one day;
 * `named` holds the values that rules compare with.
 */
export function readingsOf(pack: Pack, points: ReadonlyMap<string, ReadonlySet<number>>, named: ReadonlyMap<string, ReadonlySet<Value>>): Reading[] {
  const defined = new Map(pack.questions.map((question) => [question.id, question]));
  const ids = [...new Set([...defined.keys(), ...points.keys(), ...named.keys()])];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const areas: ReadonlyMap<string, Area> = new Map(pack.areas.map((area) => [area.id, area]));

  const readings: Reading[] = [];
  for (const [index, id] of ids.entries()) {
    const question = defined.get(id) ?? standIn(id, points.has(id));
    const isNumeric = question.kind === 'number' || question.kind === 'money';
    const sorted = isNumeric ? [...(points.get(id) ?? [])].sort((a, b) => a - b) : [];
    const reads: (Value | null)[] = [null, null];
    const said: (Value | null)[] = [null, 'unknown'];
    let otherCell = NOT_KNOWN;
    if (!isNumeric) {
      const options: { value: Value; settles?: false }[] = [...(question.options ?? [])];
      if (question.kind === 'area') options.unshift(...pack.areas.map((area) => ({ value: area.id })));
      if (!defined.has(id) && !PLACE_QUESTIONS.includes(id)) for (const value of named.get(id) ?? []) options.push({ value });
      for (const option of options) {
        if (option.value === 'unknown' || said.includes(option.value)) continue;
        reads.push(readAs(pack, id, option));
        said.push(option.value);
      }
      const takesOthers = question.kind === 'area' || (!defined.has(id) && !PLACE_QUESTIONS.includes(id));
      if (takesOthers) otherCell = reads.length;
      // A nation not yet told may be none of those listed, so no scheme is anybody's before it is told; nobody can answer with this cell.
      if (takesOthers || PLACE_QUESTIONS.includes(id)) {
        reads.push(ELSEWHERE);
        said.push(null);
      }
    }
    const cellOfValue = new Map(said.map((value, cell) => [value, cell] as const).filter(([value]) => value !== null));
    readings.push({
      index, question, isNumeric, points: sorted, reads, said, otherCell, implies: [],
      isDefined: defined.has(id),
      size: isNumeric ? FIRST + 2 * sorted.length + 1 : reads.length,
      impliedBy: null,
      cellOf: isNumeric ? cellOfFigure(sorted) : (answer) => cellOfValue.get(answer) ?? (typeof answer === 'string' ? otherCell : NOT_KNOWN),
    });
  }

  return readings.map((reading) => {
    const implier = reading.question.impliedBy && readings[indexOf.get(reading.question.impliedBy.question) ?? -1];
    const impliedBy = implier
      ? {
          index: implier.index,
          cells: Array.from({ length: implier.size }, (_, cell) => {
            const nation = areas.get(String(implier.said[cell]))?.nation;
            const own = nation === undefined ? NOT_KNOWN : reading.cellOf(nation);
            return own >= FIRST ? own : -1;
          }),
        }
      : null;
    const implies = readings.filter((other) => other.question.impliedBy?.question === reading.question.id).map((other) => other.index);
    return { ...reading, impliedBy, implies };
  });
}

/** A question that rules name and the pack does not define: readable, never asked. */
function standIn(id: string, isFigure: boolean): Question {
  const text = id.replaceAll('-', ' ');
  if (PLACE_QUESTIONS.includes(id)) {
    return { id, kind: 'choice', text, label: text, options: NATIONS.map((value) => ({ value, text: value })) };
  }
  return { id, kind: isFigure ? 'number' : 'choice', text, label: text };
}

/** Fills `into` with the cell of every question. An area settles the nation of the cared-for person, whatever was said of the nation. */
export function readAnswers(readings: readonly Reading[], answers: Readonly<Record<string, unknown>>, into: number[]): number[] {
  for (let i = 0; i < readings.length; i += 1) {
    const reading = readings[i] as Reading;
    const answer = answers[reading.question.id];
    into[i] = typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? reading.cellOf(answer) : NOT_ASKED;
  }
  settleImplied(readings, into);
  return into;
}

/** Overwrites each implied cell that its implier settles. */
export function settleImplied(readings: readonly Reading[], cells: number[]): void {
  for (let i = 0; i < readings.length; i += 1) {
    const implied = (readings[i] as Reading).impliedBy;
    if (implied === null) continue;
    const settled = implied.cells[cells[implied.index] as number] as number;
    if (settled >= 0) cells[i] = settled;
  }
}

/** The questions whose answer this one's can settle or rule out: an area and its nation. */
export function tiedTo(reading: Reading): readonly number[] {
  return reading.impliedBy === null ? reading.implies : [...reading.implies, reading.impliedBy.index];
}

/** True where the cell leaves every condition on the question open. */
export function isOpen(reading: Reading, cell: number): boolean {
  return cell < FIRST || (!reading.isNumeric && reading.reads[cell] === null);
}

/**
 * The answer of a cell that lies nearest to another cell: a threshold itself, or one step past it.
 * Null where the question's own bounds leave no such answer, or the cell has none to name.
 */
export function answerOf(reading: Reading, cell: number, from: number): Value | null {
  if (!reading.isNumeric) return reading.said[cell] ?? null;
  const { points, question } = reading;
  const at = cell - FIRST;
  const step = question.step ?? (question.kind === 'money' ? 0.01 : 1);
  const below = points[(at >> 1) - 1];
  const above = points[at >> 1];
  let value: number;
  if (at % 2 === 1) value = above as number;
  else if (from < cell) value = below === undefined ? 0 : pastOf(below, step, above);
  else value = above === undefined ? 0 : pastOf(above, -step, below);
  if (question.min !== undefined && value < question.min) return null;
  if (question.max !== undefined && value > question.max) return null;
  return value;
}

/** One step from a threshold, halved until it stays short of the next one. */
function pastOf(point: number, step: number, limit: number | undefined): number {
  let stride = step;
  while (limit !== undefined && (stride > 0 ? point + stride >= limit : point + stride <= limit)) stride /= 2;
  const decimals = Math.max(0, ...[point, stride].map((n) => String(n).split('.')[1]?.length ?? 0));
  return Number((point + stride).toFixed(Math.min(decimals, 12)));
}
