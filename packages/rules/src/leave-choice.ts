// Which kind of leave fits: the pack's own leave types, held against what a person has said so far.
import { check } from './check.ts';
import { leaveDayCost, type LeaveCostInput } from './leave-cost.ts';
import { leaveMessages } from './leave.messages.ts';
import { listIn } from './list.ts';
import type { Answers, Finding, LeaveSituation, LeaveType, LeaveVerb, Nation, Pack, Source } from './pack.types.ts';
import { wording } from './wording.ts';

/** What is known so far. What was not asked is absent; `unknown` was asked, and the person does not know. */
export interface LeaveNeed extends Omit<LeaveCostInput, 'startsOn' | 'part' | 'calendarDays'> {
  readonly situation: LeaveSituation | 'unknown';
  readonly status?: 'employee' | 'worker' | 'unknown' | undefined;
  readonly longTermNeed?: 'yes' | 'no' | 'unknown' | undefined;
  /** Where the person works. */
  readonly nation?: Nation | undefined;
}
export interface LeaveChoice {
  readonly type: string;
  readonly title: string;
  readonly summary: string;
  readonly fits: 'likely' | 'may' | 'cannot-tell' | 'not-this-one';
  readonly because: readonly string[];
  readonly paid: LeaveType['paid'];
  readonly owner: LeaveType['owner'];
  readonly decidedBy: string;
  readonly notice: string;
  /** Of one whole day. */
  readonly cost: { readonly grossDay: number | null; readonly pensionDay: number | null; readonly notes: readonly string[] };
  readonly verbs: readonly LeaveVerb[];
  readonly sources: readonly Source[];
}

/** One thing that a kind of leave asks for, and whether it holds: true, false, or null while it is not known. */
interface Test { readonly holds: boolean | null; readonly text: string }

/**
 * One choice for each leave type of the pack. Those that fit come first, the paid ones before the rest; then those that cannot be told yet; then the others.
 * Three-valued, as `check` is: nothing is `not-this-one` because it was not asked. Who is "not sure" of being an employee is sent to HR; nothing is concluded.
 * Nothing is promised: an employer's own scheme is at most `may`.
 * Throws RangeError where `on` is no real day.
 */
export function chooseLeave(pack: Pack, need: LeaveNeed, { on, locale = 'en-GB' }: { readonly on: string; readonly locale?: string }): LeaveChoice[] {
  const findings = new Map(check(pack, answersOf(need), { on, locale }).map((finding) => [finding.scheme, finding]));
  const choices = pack.leaveTypes.map((type) => choiceOf(type, findings.get(type.scheme ?? type.id), pack, need, on, locale));
  const fit = { likely: 0, may: 0, 'cannot-tell': 1, 'not-this-one': 2 }, pay = { paid: 0, 'part-paid': 1, unpaid: 2 };
  return choices.sort((a, b) => fit[a.fits] - fit[b.fits] || pay[a.paid] - pay[b.paid]);
}

/** The pack's own questions that a situation answers. */
function answersOf({ situation, status, longTermNeed, nation }: LeaveNeed): Answers {
  return {
    ...(situation !== 'unknown' && { emergency: situation === 'unforeseen' ? 'yes' : 'no' }),
    ...(situation === 'child' && { 'caring-for-child': 'yes' }),
    ...(status && { 'employment-status': status }),
    ...(longTermNeed && { 'long-term-need': longTermNeed }),
    ...(nation && { 'nation-works': nation }),
  };
}

function choiceOf(type: LeaveType, finding: Finding | undefined, pack: Pack, need: LeaveNeed, on: string, locale: string): LeaveChoice {
  const words = leaveMessages(locale), say = (text: LeaveType['title']): string => wording(text, { language: locale, parameters: pack.parameters, on, ...(need.nation && { nation: need.nation }) });
  const isInForce = type.effectiveFrom <= on && (type.effectiveTo === null || on <= type.effectiveTo) && finding?.outcome !== 'expired';
  const tests: Test[] = isInForce ? [purposeTest(type, need, locale), ...(finding ? [] : whoTest(type, need, locale))] : [{ holds: null, text: words.notConfirmed }];
  const schemeFits = !isInForce || !finding ? null : finding.outcome;
  const isNo = tests.some(({ holds }) => holds === false) || schemeFits === 'not-this-one';
  const isOpen = tests.some(({ holds }) => holds === null) || schemeFits === 'cannot-tell';
  const fits = isNo ? 'not-this-one' : isOpen ? 'cannot-tell' : schemeFits === 'likely' ? 'likely' : 'may';
  const wanted = isNo ? false : isOpen ? null : true;
  const said = isInForce && finding ? finding.because.map(({ holds, text }): Test => ({ holds, text })) : [];
  const because = [...tests, ...said].filter(({ holds }) => holds === wanted).map(({ text }) => text).filter(Boolean);
  // Where the nation has no such leave, the pack says what there is instead.
  const instead = need.nation && pack.schemes.find(({ id }) => id === finding?.scheme)?.place.elsewhere[need.nation]?.text;
  const isUnsure = fits === 'cannot-tell' && (need.status === undefined || need.status === 'unknown') && (type.who === 'employee' || finding?.missing.includes('employment-status'));
  return {
    type: type.id, title: say(type.title), summary: say(type.summary), fits,
    because: [...new Set([...because, ...(instead ? [say(instead)] : []), ...(isUnsure ? [words.askHr] : [])])],
    paid: type.paid, owner: type.owner, decidedBy: type.decidedBy ? say(type.decidedBy) : words.decidedBy[type.owner],
    notice: type.notice ? say(type.notice.text) : words.noNotice,
    cost: costOf(type, need, pack, on, locale), verbs: type.verbs,
    sources: [...new Set([type.source, ...(finding?.sources ?? [])])],
  };
}

function purposeTest({ purpose }: LeaveType, { situation }: LeaveNeed, locale: string): Test {
  const words = leaveMessages(locale);
  if (!purpose) return { holds: true, text: '' };
  if (situation === 'unknown') return { holds: null, text: words.situationOpen };
  const list = listIn(purpose.map((one) => words.meantFor[one]), locale, 'or');
  return { holds: purpose.includes(situation), text: words.notFor(list) };
}

/** Only where no scheme of the pack says whom it is for. */
function whoTest({ who }: LeaveType, { status }: LeaveNeed, locale: string): Test[] {
  const words = leaveMessages(locale);
  if (who === undefined) return [];
  if (who === 'staff') return [{ holds: true, text: words.forStaff }];
  return [status === 'employee' ? { holds: true, text: '' } : status === 'worker' ? { holds: false, text: words.notEmployee } : { holds: null, text: words.askHr }];
}

function costOf(type: LeaveType, need: LeaveNeed, pack: Pack, on: string, locale: string): LeaveChoice['cost'] {
  const words = leaveMessages(locale).cost;
  if (type.paid !== 'unpaid') return { grossDay: type.paid === 'paid' ? 0 : null, pensionDay: type.paid === 'paid' ? 0 : null, notes: [words[type.paid]] };
  const { gross, pension, notes } = leaveDayCost({ ...need, startsOn: on }, pack, need.nation);
  return { grossDay: gross, pensionDay: pension, notes: notes.map((note) => words[note]) };
}
