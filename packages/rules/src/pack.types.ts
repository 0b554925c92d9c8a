// The shapes of a pack: an employer's whole offer, or the law of the land, as one JSON document.
import type { ContactPerson, Module, Statement, Story, Upkeep } from './guide.types.ts';
import type { ImpactQuestion } from './impact.types.ts';

/**
 * Wording. A bare string is British English; an object holds one wording per language, English always among them; `en-x-easy` and `cy-x-easy` are easy read.
 * `{parameter-id}` in a pack's wording stands for that parameter's value in force on the day: see `wording` in wording.ts.
 */
export type Text = string | ({ readonly 'en-GB': string } & { readonly [language: string]: string });

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';
export type Value = string | number | boolean;
/** Absent: not asked. The value `'unknown'`: asked, and the person does not know. */
export type Answers = Readonly<Record<string, Value>>;

/** Where a fact was read. */
export interface Source { readonly title: Text; readonly cite?: string; readonly url?: string }

/** Carried by every amount, date and rule. Dates are ISO days; `effectiveTo` is the last day on which the row holds, null while open. */
export interface Provenance {
  readonly source: Source;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly checkedOn: string;
  readonly checkedBy: string;
  readonly confidence: 'primary' | 'secondary' | 'example' | 'history';
}

export interface ParamRef { readonly param: string }
/** Leaf conditions name one question; `text` says in plain words what the leaf asks for, as a statement about "you". */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly is: Value; readonly text?: Text; readonly source?: Source }
  | { readonly question: string; readonly oneOf: readonly Value[]; readonly text?: Text; readonly source?: Source }
  | { readonly question: string; readonly atLeast: number | ParamRef; readonly text?: Text; readonly source?: Source }
  | { readonly question: string; readonly atMost: number | ParamRef; readonly text?: Text; readonly source?: Source };

export interface Option {
  readonly value: string | boolean; readonly text: Text; readonly hint?: Text;
  /** How a reason names it: "You said …". */
  readonly said?: Text;
  /** False: choosing this tells nothing yet ("not assessed"), so every condition on the question stays not known, exactly as for `'unknown'`. */
  readonly settles?: false;
}

/** One thing that can be asked. `kind` decides the control: `choice` (radios), `area` (options come from `areas`), `number`, `money` (pounds). */
export interface Question {
  readonly id: string;
  readonly kind: 'choice' | 'area' | 'number' | 'money';
  readonly text: Text;
  readonly hint?: Text;
  /** Why it is asked. */
  readonly why?: Text;
  /** Short noun phrase for summaries: "Hours of care a week". */
  readonly label: Text;
  readonly options?: readonly Option[];
  readonly unit?: 'hours-a-week' | 'pounds-a-week' | 'years' | 'days' | 'weeks';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** False where "I do not know" makes no sense (nation, age). Default true. */
  readonly canBeUnknown?: boolean;
  /** An answer that another answer settles: choosing an area settles the nation of the cared-for person. */
  readonly impliedBy?: { readonly question: string; readonly property: 'nation' };
}

/** One value over time; the row in force on a day is used, none in force means expired. `nations` narrows a row. */
export interface Parameter {
  readonly id: string;
  readonly unit: string;
  readonly label: Text;
  readonly rows: readonly (Provenance & { readonly value: number; readonly nations?: readonly Nation[] })[];
}

/** One action a person can take next: who, how, when, link. */
export interface Action { readonly text: Text; readonly who: Text; readonly how?: Text; readonly when?: Text; readonly url?: string; readonly phone?: string }

export interface Per { readonly per: 'week' | 'month' | 'year' | 'once' }
export type Amount = Per & { readonly min: number; readonly max: number; readonly currency: 'GBP' };

/** One amount a scheme may pay where `when` holds (absent: always). Values are pounds or parameters. Several candidates give their range. */
export interface AmountRow extends Per {
  readonly when?: Condition;
  readonly min: number | ParamRef;
  readonly max: number | ParamRef;
}

/** One thing an employer, council, the law or a benefit office offers. */
export interface Scheme extends Provenance, Upkeep {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly kind: 'council' | 'benefit' | 'right' | 'employer';
  /** Whose promise it is. */
  readonly owner: 'statutory' | 'employer' | 'partner' | 'council';
  readonly audience: 'staff' | 'resident' | 'both';
  /** Who decides, as it is said to the person. */
  readonly decidedBy: Text;
  /** Which nation answer decides, and where the scheme exists; outside it the finding says which body to ask instead. */
  readonly place: {
    readonly question: 'nation-lives' | 'nation-works' | 'nation-cared-for'; readonly nations: readonly Nation[]; readonly elsewhere: Partial<Record<Nation, Action>>;
    /** The next action in a nation where the scheme exists but works differently (an adult carer support plan in Scotland). Absent: `next`. */
    readonly here?: Partial<Record<Nation, Action>>;
  };
  /** Narrower than a nation: only for a cared-for person of these areas; elsewhere that area's own council decides. */
  readonly areas?: { readonly question: 'cared-for-area'; readonly oneOf: readonly string[]; readonly elsewhere: Action };
  readonly when: Condition;
  /** `likely` only where meeting every condition is nearly the whole test (day-one rights); `may` where somebody decides. */
  readonly ifMet: 'likely' | 'may';
  readonly amounts?: readonly AmountRow[];
  /** Schemes that this one shuts out, with the reason a finding gives. */
  readonly excludes?: readonly { readonly scheme: string; readonly text: Text }[];
  readonly next: Action;
  /** Said with every finding of this scheme: cliff edges, effects on the other person's benefits. */
  readonly warnings?: readonly Text[];
  /** Open, closed or spent for this year, with the day it was said. */
  readonly fund?: { readonly state: 'open' | 'closed' | 'spent'; readonly asOf: string };
}

export interface Area {
  readonly id: string; readonly name: Text; readonly nation: Nation; readonly council: Text; readonly contacts: readonly string[];
  /** Its codes at the Office for National Statistics (E09000019), by which a directory's feeds may name it. */
  readonly codes?: readonly string[];
  /** Areas over its border, the nearest first. */
  readonly neighbours?: readonly string[];
}
export interface Contact {
  readonly id: string; readonly name: Text; readonly role?: Text; readonly phone?: string; readonly email?: string; readonly url?: string;
  readonly hours?: Text; readonly openings?: Openings; readonly assuredOn: string; readonly reviewOn: string; readonly owner: string;
  readonly person?: ContactPerson;
  /** Id of the contact to turn to while this one is past its review. */
  readonly deputy?: string;
}
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** The same hours on some days of the week, `HH:MM` on the clock of the place. `to` not after `from` is on the next day; 00:00 to 24:00 is all day. */
export interface Opening {
  readonly days: readonly Weekday[]; readonly from: string; readonly to: string;
  /** Only the first (1) to fifth (5) or the last (-1) of those weekdays in a month. Absent: every week. */
  readonly weeks?: readonly number[];
  /** First and last day on which it holds. */
  readonly validFrom?: string; readonly validTo?: string; readonly note?: Text;
}
export interface Openings {
  readonly times: readonly Opening[];
  /** Default: Europe/London. */
  readonly timeZone?: string;
  /** Default: closed. */
  readonly bankHolidays?: 'closed' | 'open';
  /** Whose bank holidays; default: those of the area it is shown for. */
  readonly nation?: Nation;
}
/** Every bank holiday of some nations from `effectiveFrom` to `effectiveTo`; nothing is known of the days outside. */
/** School holidays, first to last day, of some nations or areas; of everywhere if neither is named. Nothing is known of the days outside `effectiveFrom` to `effectiveTo`. */
export interface SchoolHolidays extends Provenance {
  readonly nations?: readonly Nation[]; readonly areas?: readonly string[];
  readonly days: readonly { readonly from: string; readonly to: string; readonly title: Text }[];
}
export interface BankHolidays extends Provenance { readonly nations: readonly Nation[]; readonly days: readonly { readonly on: string; readonly name: Text }[] }
export interface LeaveType extends Provenance, Upkeep {
  readonly id: string; readonly title: Text; readonly summary: Text; readonly owner: 'statutory' | 'employer';
  readonly paid: 'paid' | 'unpaid' | 'part-paid';
  /** The decisions that exist; no other is ever offered or taken. */
  readonly verbs: readonly LeaveVerb[];
  /** What it is meant for. Absent: for anything. */
  readonly purpose?: readonly LeaveSituation[];
  /** The scheme whose conditions say whom it fits; the one of the same id if absent. */
  readonly scheme?: string;
  /** Who may ask for it, where no scheme says so. */
  readonly who?: 'employee' | 'staff';
  readonly decidedBy?: Text;
  /** The smallest pieces it is meant to be taken in. Others may be asked for, and are pointed out. */
  readonly units?: readonly ('week' | 'full-day' | 'half-day' | 'hours')[];
  /** `law`: by the sum of that law; `days`: that many days before the first day. Neither: none is needed. Late notice is pointed out, never refused. */
  readonly notice?: { readonly text: Text; readonly law?: 'carers-leave'; readonly days?: number | ParamRef };
  /** The most in any twelve months. */
  readonly limit?: { readonly weeks: number | ParamRef } | { readonly days: number | ParamRef };
  /** Days in which a request, or an appeal, is to be answered. */
  readonly replyWithinDays?: number;
  /** How it may be put off: until when, and by when the notice must be written. `beforeLeave`: also before the first day asked for. */
  readonly postponement?: { readonly withinMonths: number; readonly noticeDays: number; readonly beforeLeave?: boolean };
  /** Reasons for which it may be declined; one of them is always given, with words of one's own. */
  readonly reasons?: readonly { readonly code: string; readonly text: Text }[];
  /** Days after it is declined in which to appeal; absent: there is no appeal. */
  readonly appealWithinDays?: number;
}
export type LeaveVerb = 'agree' | 'postpone' | 'decline' | 'offer-other-date';
/** Why somebody needs time: a sudden problem, planned care for a long-term need, a child of theirs, or more than those give. */
export type LeaveSituation = 'unforeseen' | 'planned' | 'child' | 'more';
/** One way of working that a person can ask for. */
export interface Arrangement extends Provenance, Upkeep {
  readonly id: string; readonly title: Text; readonly summary: Text;
  readonly suits: Text; readonly consider: Text;
  /** Which figures change, so that a comparison can be computed. */
  readonly changes: { readonly hours: 'fewer' | 'same' | 'none'; readonly days: 'fewer' | 'same' | 'any'; readonly weeks?: 'term-time' | 'uneven' | 'none' };
  readonly pay: Text; readonly leave: Text; readonly pension: Text;
  readonly group: 'source' | 'front-line';
}
/** What whoever decides on a request must, may or cannot do: one line of the law, of a code of practice or of the employer's policy, in plain words that follow "you must". */
export interface Duty extends Provenance, Upkeep {
  readonly id: string;
  /** Ids of leave types, or `flexible-working`. */
  readonly about: readonly string[];
  readonly force: 'must' | 'may' | 'cannot';
  readonly basis: 'law' | 'code' | 'policy';
  readonly text: Text;
  /** The clock of the request whose day belongs to it. */
  readonly clock?: 'decide' | 'counter-notice' | 'allow-leave-by' | 'appeal' | 'consult';
  /** Shown only while that clock runs, only once it has run out, or only where notice was short. Absent: always. */
  readonly only?: 'in-time' | 'out-of-time' | 'late-notice';
  /** Shown only where this can be decided at all. */
  readonly verb?: 'agree' | 'postpone' | 'decline' | 'offer-other-date' | 'accept' | 'offer-alternative' | 'offer-trial' | 'refuse';
}
/** A short guide to the conversation about a request: what helps to say, what not to ask and why, what to do next. */
export interface Guide extends Provenance, Upkeep {
  readonly id: string;
  readonly about: 'leave' | 'working';
  readonly say: readonly Text[];
  readonly avoid: readonly { readonly text: Text; readonly because: Text }[];
  readonly next: readonly Text[];
}
export type RefusalGround = 'additional-costs' | 'customer-demand' | 'reorganise-work' | 'recruit-staff' | 'quality' | 'performance' | 'insufficient-work' | 'structural-changes';
export type LetterKind = 'accept' | 'offer-alternative' | 'offer-trial' | 'refuse' | 'appeal-upheld' | 'appeal-refused' | 'extend';
/** What one kind of letter says of the law, or of the employer's policy, while the row holds. */
export type FlexibleWorkingLetter = Provenance & { readonly of: LetterKind; readonly text: Text };
/** How a statutory request to change hours, times or place is decided. An employer's own parts are laid over those of the pack it extends. */
export interface FlexibleWorking {
  /** Where this law holds, and whom to ask elsewhere. */
  readonly place?: { readonly nations: readonly Nation[]; readonly elsewhere: Partial<Record<Nation, Action>> };
  /** The law's eight, each in its wording. */
  readonly grounds?: readonly (Provenance & { readonly id: RefusalGround; readonly text: Text })[];
  /** That a refusal comes only after talking. */
  readonly consultation?: Provenance & { readonly text: Text };
  /** Why a refusal is reasonable: needed from this day, encouraged before it; null while no day is known. */
  readonly explanation?: Provenance & { readonly requiredFrom: string | null; readonly text: Text };
  /** What is said to someone about to refuse. Neutral: it sends them to HR and advises nothing. */
  readonly prompt?: Provenance & { readonly text: Text };
  /** `withinDays`: after the refusal; null where no last day is set. */
  readonly appeal?: Provenance & { readonly withinDays: number | null; readonly text: Text };
  /** The first row in force counts, so an employer's own come before those they extend. */
  readonly letters?: readonly FlexibleWorkingLetter[];
}
export interface PackTest { readonly name: string; readonly on: string; readonly answers: Answers; readonly expect: Readonly<Record<string, { readonly outcome: Outcome; readonly amount?: Partial<Amount> | null; readonly missing?: readonly string[] }>> }

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly employer: { readonly name: Text; readonly kind: 'law' | 'council' | 'nhs' | 'private' | 'charity'; readonly phone?: string; readonly email?: string; readonly url?: string; readonly staff?: number };
  /** `historic` and `invented` packs carry a watermark, shown wherever they are. */
  readonly status: 'current' | 'historic' | 'invented';
  readonly watermark?: Text;
  readonly extends?: readonly string[];
  readonly nations: readonly Nation[];
  /**
   * `refusalCountsAsIneligible`: how conditions read the answer `refused` to `social-care-eligibility`.
   * True: as `not-eligible`. False or absent: it settles nothing, so what hangs on it stays cannot-tell, whatever a condition lists.
   */
  readonly flags?: { readonly refusalCountsAsIneligible?: boolean };
  readonly privacy?: { readonly version: string; readonly text: Text; readonly url?: string };
  /** The parts of the employer that figures are given by. `staff`: head-count, public; the base of a declaration rate. */
  readonly directorates?: readonly { readonly id: string; readonly name: Text; readonly staff?: number }[];
  /** No figure is ever given by team: a team is counted in its directorate. */
  readonly teams?: readonly { readonly id: string; readonly name: Text; readonly directorate?: string }[];
  readonly areas: readonly Area[];
  readonly questions: readonly Question[];
  readonly schemes: readonly Scheme[];
  readonly leaveTypes: readonly LeaveType[];
  readonly arrangements: readonly Arrangement[];
  readonly flexibleWorking?: FlexibleWorking;
  readonly contacts: readonly Contact[];
  readonly bankHolidays?: readonly BankHolidays[];
  readonly schoolHolidays?: readonly SchoolHolidays[];
  /** For those who decide. */
  readonly duties?: readonly Duty[];
  readonly guides?: readonly Guide[];
  /** Id of the contact who keeps right whatever names nobody. */
  readonly ownerRole?: string;
  readonly statements?: readonly Statement[];
  readonly modules?: readonly Module[];
  /** The first whose consent holds is told where a module names none. */
  readonly stories?: readonly Story[];
  /** What is asked of any policy, to see what it does to carers. */
  readonly impact?: readonly ImpactQuestion[];
  readonly parameters: readonly Parameter[];
  readonly tests: readonly PackTest[];
}

export type Outcome = 'likely' | 'may' | 'cannot-tell' | 'not-this-one' | 'expired';
/** One leaf that decided, or could yet decide, an outcome. `holds` is null while it is not known. Texts are in the language asked for. */
export interface Reason { readonly question: string; readonly answer: Value | null; readonly holds: boolean | null; readonly text: string; readonly source: Source }
/** The smallest change of one answer that flips the outcome. */
export interface Change { readonly question: string; readonly to: Value; readonly outcome: Outcome; readonly text: string }
export interface NextAction { readonly text: string; readonly who: string; readonly how?: string; readonly when?: string; readonly url?: string; readonly phone?: string }
export interface Finding {
  readonly scheme: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** Only for likely, may and cannot-tell. */
  readonly amount?: Amount;
  readonly because: readonly Reason[];
  readonly missing: readonly string[];
  readonly wouldChange: readonly Change[];
  readonly next: NextAction;
  readonly warnings: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: string;
}
