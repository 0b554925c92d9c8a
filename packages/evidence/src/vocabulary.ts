// The words that HR systems use for what happened, and what they mean here. Compared by `plain`.
import { workingGrounds, type LeaveOutcome, type RefusalPart, type WorkingOutcome } from '@think-carer/contract';
import { plain } from './value.ts';

const meaning = <T extends string>(lines: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(lines).flatMap(([ours, theirs]) => [ours, ...(theirs as string).split('|')].map((word) => [plain(word), ours as T])));

const waiting = 'pending|pending approval|awaiting approval|awaiting authorisation|awaiting authorization|awaiting decision|awaiting manager|submitted|requested|open|in progress|under review|new|waiting|not yet decided|yn aros';
const gone = 'withdrawn|withdrawn by employee|cancelled|canceled|cancelled by employee|retracted|tynnwyd yn ol';
const lapsed = 'lapsed|expired|timed out|not decided|no decision|auto closed';
const overdue = 'overdue|pending overdue|late';
const yes = 'approved|authorised|authorized|accepted|granted|confirmed|booked|taken|cytunwyd|cymeradwywyd';
const no = 'declined|rejected|refused|denied|not approved|not authorised|not authorized|not agreed|unsuccessful|gwrthodwyd';

export const leaveWords = meaning<LeaveOutcome>({
  agreed: `${yes}|agreed`, declined: no, postponed: 'deferred|postponed|rescheduled|postponed by manager|new dates|gohiriwyd',
  'postponed-without-reason': 'postponed without reason|postponed no reason', withdrawn: gone, pending: waiting, overdue, lapsed,
});
export const workingWords = meaning<WorkingOutcome>({
  accepted: `${yes}|agreed|successful|agreed in full`, alternative: 'alternative|alternative offered|alternative agreed|compromise|agreed with changes|partly agreed|partially approved|modified',
  trial: 'trial|trial period|trial agreed|agreed on trial', refused: no, withdrawn: gone, pending: waiting, overdue, lapsed,
});

export const groundWords = meaning<RefusalPart>({
  'additional-costs': 'burden of additional costs|costs|cost|additional cost', 'customer-demand': 'detrimental effect on ability to meet customer demand|customer demand|service demand|ability to meet customer demand',
  'reorganise-work': 'inability to reorganise work among existing staff|reorganise work|cannot reorganise work|unable to reorganise work among existing staff', 'recruit-staff': 'inability to recruit additional staff|recruitment|recruit additional staff|unable to recruit additional staff',
  quality: 'detrimental impact on quality|impact on quality', performance: 'detrimental impact on performance|impact on performance',
  'insufficient-work': 'insufficiency of work during the periods the employee proposes to work|insufficient work|insufficiency of work', 'structural-changes': 'planned structural changes|structural changes|restructure|reorganisation',
  several: 'more than one|multiple|several grounds', 'not-said': 'not recorded|none recorded|none|not stated|unknown',
});
/** One cell may name several grounds, apart by `;`, `/` or `|`. */
export function readGrounds(text: string, known: (word: string) => RefusalPart | undefined): RefusalPart | undefined {
  const whole = known(text);
  if (whole) return whole;
  const parts = text.split(/[;|/]|,(?=\s)/).map((part) => part.trim()).filter(Boolean).map(known);
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const distinct = new Set(parts);
  return distinct.size === 1 ? parts[0] : workingGrounds.some((ground) => distinct.has(ground)) ? 'several' : undefined;
}

export const reasonWords: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'given', 'recorded', 'provided', 'ie', 'oes'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', 'none', 'not given', 'not recorded', 'missing', 'na', 'nac oes'].map((word) => [word, false] as const),
]);

/** More names of the law's own kinds of leave. */
export const leaveTypeWords: Readonly<Record<string, readonly string[]>> = {
  'carers-leave': ['carers leave', 'carer leave', 'statutory carers leave', 'carers leave statutory', 'carers leave unpaid', 'unpaid carers leave', 'carers leave act'],
  'time-off-for-dependants': ['time off for dependants', 'dependants leave', 'dependant leave', 'time off dependants', 'emergency dependants leave', 'tofd'],
  'unpaid-parental-leave': ['parental leave', 'unpaid parental leave', 'parental leave unpaid', 'statutory parental leave'],
};
