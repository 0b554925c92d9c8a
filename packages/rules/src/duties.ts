// What whoever decides on a request must, may and cannot do on a day, each with its source: the pack's rows, sifted by the request's clocks, notice and verbs.
import type { Duty, Pack, Provenance, Text } from './pack.types.ts';

/** What of a request decides which rows apply: both kinds of request have it. */
export interface DutyRequest {
  /** Id of the leave type; absent for a request to change a working pattern. */
  readonly type?: string | undefined;
  readonly clocks: readonly { readonly what: string; readonly on: string; readonly isPast: boolean }[];
  readonly notice?: { readonly isLate: boolean } | null | undefined;
}
/** One line of duty. `on`: its day, where a clock of the request gives one. */
export interface DutyLine extends Provenance {
  readonly id: string;
  readonly basis: Duty['basis'];
  readonly text: Text;
  readonly on: string | null;
  readonly isPast: boolean;
}
export interface Duties { readonly must: readonly DutyLine[]; readonly may: readonly DutyLine[]; readonly cannot: readonly DutyLine[] }

const isInForce = ({ effectiveFrom, effectiveTo }: Provenance, day: string): boolean => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
/** What an employer can answer to a request to change a working pattern: the law's own list. */
const workingVerbs: readonly string[] = ['accept', 'offer-alternative', 'offer-trial', 'refuse'];

/** The duties of whoever decides on this request on this day. Rows that are not in force say nothing. */
export function duties(request: DutyRequest, pack: Pack, today: string): Duties {
  const about = request.type ?? 'flexible-working';
  const verbs: readonly string[] = request.type === undefined ? workingVerbs : pack.leaveTypes.find(({ id }) => id === about)?.verbs ?? [];
  // What is said of putting leave off goes when the time for that has gone.
  const isTooLate = request.clocks.some(({ what, isPast }) => what === 'counter-notice' && isPast);
  const lines = (pack.duties ?? []).flatMap(({ about: kinds, force, clock, only, verb, ...row }): (DutyLine & { readonly force: Duty['force'] })[] => {
    if (!kinds.includes(about) || !isInForce(row, today) || (verb !== undefined && !verbs.includes(verb)) || (verb === 'postpone' && isTooLate)) return [];
    const running = clock === undefined ? undefined : request.clocks.find(({ what }) => what === clock);
    const isNow = only === undefined || (only === 'late-notice' ? request.notice?.isLate === true : running !== undefined && running.isPast === (only === 'out-of-time'));
    return isNow ? [{ ...row, force, on: running?.on ?? null, isPast: running?.isPast ?? false }] : [];
  });
  if (request.type === undefined) lines.push(...flexibleLines(pack, today));
  const of = (wanted: Duty['force']): DutyLine[] => lines.filter(({ force }) => force === wanted).map(({ force: _force, ...line }) => line);
  return { must: of('must'), may: of('may'), cannot: of('cannot') };
}

/** What the pack says of talking first and of explaining a refusal: its own rows, which the letters and the API read too. An employer may ask for the explanation before the law does. */
function flexibleLines({ flexibleWorking }: Pack, today: string): (DutyLine & { readonly force: Duty['force'] })[] {
  const { consultation, explanation } = flexibleWorking ?? {};
  const line = (id: string, force: Duty['force'], basis: Duty['basis'], row: (Provenance & { readonly text: Text }) | undefined) =>
    (row && isInForce(row, today) ? [{ id, force, basis, text: row.text, on: null, isPast: false, source: row.source, effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo, checkedOn: row.checkedOn, checkedBy: row.checkedBy, confidence: row.confidence }] : []);
  const isRequired = explanation !== undefined && explanation.requiredFrom !== null && explanation.requiredFrom <= today;
  return [
    ...line('flexible-consultation', 'must', 'law', consultation),
    ...line('flexible-explanation', isRequired ? 'must' : 'may', explanation?.confidence === 'example' ? 'policy' : isRequired ? 'law' : 'code', explanation),
  ];
}
