// What the law gives stays the law's: a pack may reword an entry that the law has, or give more, and never less.
import { isLeaveOfLaw, LEAVE_OF_LAW } from './leave-of-law.ts';
import { pathOf, type PackIssue } from './pack.error.ts';
import type { Statement } from './guide.types.ts';
import type { ImpactQuestion } from './impact.types.ts';
import type { Duty, FlexibleWorking, LeaveType, Pack, ParamRef, Parameter, Provenance, Question, Scheme } from './pack.types.ts';

/** What is less than the law gives: the field, and what is wrong with it. */
type Fault = readonly [path: readonly PropertyKey[], message: string];
type Parameters = readonly Parameter[];

/** Twice the days asked for, and at least this many: the only number of days that is never more. */
const LEAST_CARERS_NOTICE = 3;

const beside = 'what the law gives may be reworded or bettered; for terms of your own, add an entry of your own beside it';
const same = (one: unknown, other: unknown): boolean => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
/** Without wording, and whatever the order of its keys. */
const ordered = (value: unknown): unknown => (Array.isArray(value) ? value.map(ordered) : typeof value === 'object' && value !== null
  ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'text' && key !== 'source').sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)])) : value);

/** Fields that stay as the law has them. */
const kept = <T extends object>(ours: T, law: T, fields: readonly (keyof T)[]): Fault[] =>
  fields.flatMap((field): Fault[] => (same(ours[field], law[field]) ? [] : [[[field], `is not as the law has it: ${beside}`]]));
/** Days on which the law holds are days on which it holds here. */
const window = (ours: Pick<Provenance, 'effectiveFrom' | 'effectiveTo'>, law: typeof ours): Fault[] => [
  ...(ours.effectiveFrom > law.effectiveFrom ? [[['effectiveFrom'], `begins later than the law, which holds from ${law.effectiveFrom}`] as const] : []),
  ...(ours.effectiveTo !== null && (law.effectiveTo === null || ours.effectiveTo < law.effectiveTo) ? [[['effectiveTo'], 'ends before the law does'] as const] : []),
];
const covers = <T>(ours: readonly T[] | undefined, law: readonly T[] | undefined): boolean => ours === undefined || (law !== undefined && law.every((one) => ours.includes(one)));

const valuesOf = (figure: number | ParamRef, parameters: Parameters): number[] => (typeof figure === 'number' ? [figure] : parameters.find(({ id }) => id === figure.param)?.rows.map(({ value }) => value) ?? []);
const most = (figure: number | ParamRef, parameters: Parameters): number => Math.max(0, ...valuesOf(figure, parameters));
const least = (figure: number | ParamRef, parameters: Parameters): number => Math.min(...valuesOf(figure, parameters));

function limitFault(ours: LeaveType['limit'], law: LeaveType['limit'], own: Parameters, laws: Parameters): string | undefined {
  if (ours === undefined || (law !== undefined && same(ours, law))) return undefined;
  if (law === undefined) return 'sets a limit where the law has none';
  const isLess = 'weeks' in law
    // Somebody may work seven days of a week: as many are as good as a week for everybody.
    ? ('weeks' in ours ? least(ours.weeks, own) < most(law.weeks, laws) : least(ours.days, own) < 7 * most(law.weeks, laws))
    : ('days' in ours ? least(ours.days, own) : least(ours.weeks, own)) < most(law.days, laws);
  return isLess ? 'is less than the law gives' : undefined;
}

function noticeFault(ours: LeaveType['notice'], law: LeaveType['notice'], own: Parameters, laws: Parameters): string | undefined {
  if (ours === undefined || (ours.law === undefined && ours.days === undefined) || (law !== undefined && same(ours, law))) return undefined;
  const atMost = law?.law ? LEAST_CARERS_NOTICE : law?.days === undefined ? 0 : least(law.days, laws);
  return ours.days !== undefined && most(ours.days, own) <= atMost ? undefined : 'asks for more notice than the law does';
}

function postponementFault(ours: LeaveType, law: Pick<LeaveType, 'postponement'>): string | undefined {
  const [here, there] = [ours.postponement, law.postponement];
  if (!ours.verbs.includes('postpone') || there === undefined) return undefined;
  if (here === undefined) return 'is missing: the law sets how far and by when this leave may be put off';
  const isWorse = here.withinMonths > there.withinMonths || here.noticeDays > there.noticeDays || (there.beforeLeave === true && here.beforeLeave !== true);
  return isWorse ? `puts off further, or later, than the law lets: within ${there.withinMonths} ${there.withinMonths === 1 ? 'month' : 'months'}, by a notice within ${there.noticeDays} days${there.beforeLeave ? ' and before the leave (beforeLeave)' : ''}` : undefined;
}

/** How leave may be decided and what is asked of whoever takes it. */
function termFaults(ours: LeaveType, law: Pick<LeaveType, 'verbs' | 'notice' | 'limit' | 'postponement'>, own: Parameters, laws: Parameters): Fault[] {
  const told = (field: string, message: string | undefined): Fault[] => (message === undefined ? [] : [[[field], message]]), more = ours.verbs.filter((verb) => !law.verbs.includes(verb));
  return [
    ...(ours.owner === 'statutory' ? [] : told('owner', `is "${ours.owner}": this leave is the law's, and stays "statutory"; ${beside}`)),
    ...told('verbs', more.length > 0 ? `lists ${more.map((verb) => `"${verb}"`).join(', ')}: leave that the law gives is decided as the law says (${law.verbs.join(', ')})` : ours.verbs.includes('agree') ? undefined : 'leaves out "agree", which the law asks for'),
    ...told('limit', limitFault(ours.limit, law.limit, own, laws)), ...told('notice', noticeFault(ours.notice, law.notice, own, laws)), ...told('postponement', postponementFault(ours, law)),
  ];
}

const PAY = ['unpaid', 'part-paid', 'paid'] as const;
function leaveFaults(ours: LeaveType, law: LeaveType, own: Parameters, laws: Parameters): Fault[] {
  const answerIn = law.replyWithinDays ?? law.postponement?.noticeDays;
  return [
    ...termFaults(ours, law, own, laws), ...window(ours, law), ...kept(ours, law, ['discretionary', 'reasons', 'appealWithinDays']),
    ...((ours.scheme ?? ours.id) === (law.scheme ?? law.id) ? [] : [[['scheme'], `is not as the law has it: ${beside}`] as const]),
    ...(PAY.indexOf(ours.paid) < PAY.indexOf(law.paid) ? [[['paid'], 'is less than the law gives'] as const] : []),
    ...(covers(ours.purpose, law.purpose) ? [] : [[['purpose'], 'leaves out what the law gives it for'] as const]),
    ...(covers(ours.units, law.units) ? [] : [[['units'], 'leaves out pieces in which the law lets it be taken'] as const]),
    ...(ours.who === undefined || ours.who === 'staff' || law.who === ours.who ? [] : [[['who'], 'leaves out people whom the law gives it to'] as const]),
    ...(answerIn !== undefined && (ours.replyWithinDays ?? (law.replyWithinDays === undefined ? 0 : Infinity)) > answerIn ? [[['replyWithinDays'], 'is later than the law has an answer be given'] as const] : []),
  ];
}

const placeFault = (ours: { readonly nations: readonly string[] } | undefined, law: typeof ours): Fault[] =>
  (law === undefined || (ours !== undefined && covers(ours.nations, law.nations)) ? [] : [[['place', 'nations'], 'leaves out nations where the law holds']]);
const schemeFaults = (ours: Scheme, law: Scheme): Fault[] => [
  ...kept(ours, law, ['owner', 'audience', 'areas', 'when', 'ifMet', 'amounts', 'excludes', 'fund', 'discretionary']), ...window(ours, law), ...placeFault(ours.place, law.place),
  ...(ours.place.question === law.place.question ? [] : [[['place', 'question'], `is not as the law has it: ${beside}`] as const]),
];
const dutyFaults = (ours: Duty, law: Duty): Fault[] => [...kept(ours, law, ['about', 'force', 'basis', 'clock', 'only', 'verb', 'discretionary']), ...window(ours, law)];
const statementFaults = (ours: Statement, law: Statement): Fault[] => [...kept(ours, law, ['owner', 'audience', 'nations', 'kind', 'discretionary']), ...window(ours, law)];
const impactFaults = (ours: ImpactQuestion, law: ImpactQuestion): Fault[] => [...kept(ours, law, ['basis', 'risk', 'nations']), ...window(ours, law)];
type Row = Pick<Parameter['rows'][number], 'value' | 'nations' | 'effectiveFrom' | 'effectiveTo'>;
/** On some day, somewhere, both would be in force. */
const meets = (one: Row, other: Row): boolean => one.effectiveFrom <= (other.effectiveTo ?? '9999-12-31') && other.effectiveFrom <= (one.effectiveTo ?? '9999-12-31')
  && (!one.nations || !other.nations || one.nations.some((nation) => other.nations!.includes(nation)));
/** What leave is measured by stays as it is; to another figure of the law a row may be added for days and nations of which the law's has none: of two that meet, the one for fewer nations is read. */
function figureFaults(ours: Parameter, law: Parameter, isMeasure: boolean): Fault[] {
  const [here, there] = [ours, law].map(({ rows }) => rows.map(({ value, nations, effectiveFrom, effectiveTo }) => ({ value, nations, effectiveFrom, effectiveTo }))) as [Row[], Row[]];
  const isKept = isMeasure ? same(here, there) : there.every((row) => here.some((one) => same(one, row))) && here.every((row) => there.some((one) => same(one, row)) || !there.some((one) => meets(one, row)));
  return isKept ? [] : [[['rows'], 'are not the law’s: keep a figure of your own under an id of your own']];
}

interface Law { readonly parameters: Parameters; readonly measures: ReadonlySet<string>; readonly isWhole: boolean }
type Listed = Pick<Pack, 'parameters' | 'leaveTypes' | 'schemes' | 'duties' | 'statements' | 'impact'>;
/** For each list: which entries of a base are the law's, and what would be less. */
const GUARDED: { readonly [List in keyof Listed]-?: { readonly isLaw: (entry: NonNullable<Listed[List]>[number], law: Law) => boolean; readonly faults: (ours: NonNullable<Listed[List]>[number], theirs: NonNullable<Listed[List]>[number], own: Parameters, law: Law) => readonly Fault[] } } = {
  // First: the others are measured by them.
  parameters: { isLaw: ({ id }, { measures, isWhole }) => isWhole || measures.has(id), faults: (ours, theirs, _, { measures }) => figureFaults(ours, theirs, measures.has(theirs.id)) },
  leaveTypes: { isLaw: ({ owner }) => owner === 'statutory', faults: (ours, theirs, own, { parameters }) => leaveFaults(ours, theirs, own, parameters) },
  schemes: { isLaw: ({ owner }) => owner === 'statutory', faults: schemeFaults },
  duties: { isLaw: ({ basis }) => basis !== 'policy', faults: dutyFaults },
  statements: { isLaw: ({ owner }) => owner === 'statutory', faults: statementFaults },
  impact: { isLaw: ({ basis }) => basis !== 'practice', faults: impactFaults },
};

const measuresOf = ({ leaveTypes }: Pick<Pack, 'leaveTypes'>): Set<string> => new Set(leaveTypes.filter(({ owner }) => owner === 'statutory').flatMap(({ limit = {}, notice }) => [...Object.values(limit), notice?.days])
  .flatMap((figure) => (typeof figure === 'object' ? [(figure as ParamRef).param] : [])));

/** The pack, before a base is laid under it, with the law's own entry wherever its own would be less. `issues` gets each place, with why. */
export function withLawOf<T extends Pack>(pack: T, base: Pack, issues: PackIssue[]): T {
  const isWhole = base.employer.kind === 'law', law: Law = { parameters: base.parameters, measures: measuresOf(base), isWhole };
  let result: T = pack, isReplaced = false;
  for (const list of Object.keys(GUARDED) as (keyof Listed)[]) {
    const { isLaw, faults } = GUARDED[list] as unknown as { isLaw: (entry: { readonly id: string }, law: Law) => boolean; faults: (ours: unknown, theirs: unknown, own: Parameters, law: Law) => readonly Fault[] };
    const theirs = new Map<string, { readonly id: string }>((base[list] ?? []).filter((entry) => isLaw(entry, law)).map((entry) => [entry.id, entry]));
    const ours = result[list] ?? [];
    if (!ours.some(({ id }) => theirs.has(id))) continue;
    // A figure that only the base has is there for the pack's own entries too.
    const own = [...result.parameters, ...base.parameters];
    result = { ...result, [list]: ours.map((entry, i) => {
      const mine = theirs.get(entry.id), found = mine ? faults(entry, mine, own, law) : [];
      issues.push(...found.map(([path, message]) => ({ path: pathOf([list, i, ...path]), message })));
      if (found.length > 0 && list === 'schemes') isReplaced = true;
      return found.length > 0 ? mine : entry;
    }) };
  }
  if (isReplaced) result = { ...result, questions: result.questions.map((question) => answerable(question, base.questions.find(({ id }) => id === question.id))) };
  return result.flexibleWorking && base.flexibleWorking && isWhole ? { ...result, flexibleWorking: workingOf(result.flexibleWorking, base.flexibleWorking, issues) } : result;
}

/** The pack's own question, with the answers by which the law's scheme knows whom it fits: it stands where one stood that asked for others. */
function answerable(ours: Question, law: Question | undefined): Question {
  if (!ours.options || !law?.options || ours.kind !== law.kind) return ours;
  const theirs = new Map(law.options.map((one) => [one.value, one])), own = new Set(ours.options.map(({ value }) => value));
  // An answer that settles nothing cannot be asked for.
  const options = [...ours.options.map((one) => (one.settles === false && one.value !== 'refused' ? theirs.get(one.value) ?? one : one)), ...law.options.filter(({ value }) => !own.has(value))];
  return same(options.map(({ value, settles }) => ({ value, settles })), ours.options.map(({ value, settles }) => ({ value, settles }))) ? ours : { ...ours, options };
}

/** Parts that give less than the law's fall away: the law's stand. How a ground is worded is free; that there are the eight of the law, `referenceIssues` sees to. */
function workingOf(ours: FlexibleWorking, law: FlexibleWorking, issues: PackIssue[]): FlexibleWorking {
  const found: Fault[] = [
    ...(ours.place ? placeFault(ours.place, law.place) : []),
    ...(ours.explanation && law.explanation && law.explanation.requiredFrom !== null && (ours.explanation.requiredFrom ?? '9999-12-31') > law.explanation.requiredFrom ? [[['explanation', 'requiredFrom'], 'is later than the law’s'] as const] : []),
    ...(ours.appeal && law.appeal && typeof law.appeal.withinDays === 'number' && (ours.appeal.withinDays ?? Infinity) < law.appeal.withinDays ? [[['appeal', 'withinDays'], 'is fewer than the law gives'] as const] : []),
    ...(['consultation', 'prompt', 'explanation'] as const).flatMap((part): Fault[] => {
      const [here, there] = [ours[part], law[part]];
      if (!here || !there) return [];
      // An explanation that is needed before the law asks for it holds from the day on which it is needed.
      const needed = part === 'explanation' ? ours.explanation?.requiredFrom ?? '' : '';
      return window(here, needed > there.effectiveFrom ? { ...there, effectiveFrom: needed } : there).map(([path, message]): Fault => [[part, ...path], message]);
    }),
  ];
  issues.push(...found.map(([path, message]) => ({ path: pathOf(['flexibleWorking', ...path]), message })));
  const less = new Set(found.map(([[part]]) => String(part)));
  return less.size === 0 ? ours : Object.fromEntries(Object.entries(ours).filter(([part]) => !less.has(part))) as FlexibleWorking;
}

/** Leave of the ids by which the law's is known, in a pack that builds on nothing: it keeps the law's owner, decisions and bounds. */
export function withLeaveOfLaw<T extends Pack>(pack: T, issues: PackIssue[]): T {
  const less = pack.leaveTypes.map((type) => (isLeaveOfLaw(type.id) ? termFaults(type, LEAVE_OF_LAW[type.id]!, pack.parameters, []) : []));
  issues.push(...less.flatMap((found, i) => found.map(([path, message]) => ({ path: pathOf(['leaveTypes', i, ...path]), message }))));
  return less.every((found) => found.length === 0) ? pack : { ...pack, leaveTypes: pack.leaveTypes.map((type, i) => (less[i]!.length > 0 ? asLawHasIt(type) : type)) };
}

const asLawHasIt = ({ limit: _l, notice: _n, postponement: _p, reasons: _r, appealWithinDays: _a, replyWithinDays: _w, discretionary: _d, ...rest }: LeaveType): LeaveType => {
  const { verbs, postponement } = LEAVE_OF_LAW[rest.id]!;
  return { ...rest, owner: 'statutory', verbs, ...(postponement && { postponement }) };
};
