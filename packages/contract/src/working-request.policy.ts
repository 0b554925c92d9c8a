// What may happen to a request, and what it then says: pure rulings that the server and the memory transport share.
import { addDays, canRequestFlexibleWorking, flexibleWorkingOf, outcomeLetter, refusalFaults } from '@think-carer/rules/working';
import type { LetterKind, OutcomeLetter, Pack, RefusalGround, WorkingChange } from '@think-carer/rules';
import { approverOf, plainText, ukDay, type Asker, type RequestView } from './approval.ts';
import type { ErrorCode, Problem, RequestFault } from './problem.ts';
import { normalEmail } from './registration.policy.ts';
import type { WorkingAnswer, WorkingConsultation, WorkingDecide, WorkingExtension, WorkingLetterAsk, WorkingRequestCreate } from './wire.ts';
import type { WorkingAsked, WorkingEventDetail, WorkingEventName, WorkingRequestRecord } from './working-request.ts';
import { canAppeal, workingStanding } from './working-request.state.ts';

/** What happens next, or why it cannot. */
export type Ruling<T> = ({ readonly refused?: never } & T) | { readonly refused: { readonly code: ErrorCode } & Pick<Problem, 'detail' | 'errors' | 'existingId' | 'nextOn'> };
/** One event, before it has its place and its time. */
export interface WorkingHappening { readonly event: WorkingEventName; readonly detail: WorkingEventDetail }

/** Where everything happens: the offer that counts, and now. */
export interface RequestSetting { readonly offer: Pack; readonly now: Date }

const fault = (pointer: string, code: string, detail: string): RequestFault => ({ pointer, code, detail });
const refuse = (code: ErrorCode, more: Pick<Problem, 'detail' | 'errors' | 'existingId' | 'nextOn'> = {}) => ({ refused: { code, ...more } });
const invalid = (...errors: RequestFault[]) => refuse('invalid-request', { errors });
const said = plainText;
const without = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as { [Key in keyof T]: Exclude<T[Key], undefined> };

/** What is kept of a new request, or why it cannot be made: a fault in it, a live one, or two in twelve months. `earlier`: the person's own. */
export function newWorkingRequest(body: WorkingRequestCreate, person: Asker & { readonly managerEmail?: string | undefined }, earlier: readonly WorkingRequestRecord[], { offer, now }: RequestSetting):
Ruling<{ readonly kept: Pick<WorkingRequestRecord, 'name' | 'email' | 'approverEmail' | 'team' | 'asked'> }> {
  const today = ukDay(now), rules = flexibleWorkingOf(offer);
  if (!rules) return refuse('verb-not-available', { detail: 'This offer has no statutory requests.' });
  const faults = [
    ...(body.nation && !rules.place.nations.includes(body.nation) ? [fault('/nation', 'not-here', 'This law does not hold there; the offer says whom to ask.')] : []),
    ...(said(body.hours) || said(body.times) || said(body.place) ? [] : [fault('/hours', 'missing', 'Say what should change: hours, times or place.')]),
    ...(body.startsOn < today ? [fault('/startsOn', 'too-early', 'This day is past.')] : []),
    ...(body.endsOn && body.endsOn <= body.startsOn ? [fault('/endsOn', 'too-early', 'It ends after it starts.')] : []),
    ...body.earlierOn.flatMap((day, i) => (day > today ? [fault(`/earlierOn/${i}`, 'too-late', 'An earlier request was made before today.')] : [])),
    ...(body.arrangement && !offer.arrangements.some(({ id }) => id === body.arrangement) ? [fault('/arrangement', 'not-an-option', 'This arrangement is not in the offer.')] : []),
    ...(body.team && !offer.teams?.some(({ id }) => id === body.team) ? [fault('/team', 'not-an-option', 'This team is not in the offer.')] : []),
    ...(body.approverEmail && person.email && normalEmail(body.approverEmail) === normalEmail(person.email) ? [fault('/approverEmail', 'not-allowed', 'Nobody decides their own request.')] : []),
  ];
  if (faults.length > 0) return invalid(...faults);
  const known = earlier.map((record) => ({ record, ...workingStanding(record, offer, today) }));
  const told = body.earlierOn.filter((day) => !known.some(({ madeOn }) => madeOn === day));
  const check = canRequestFlexibleWorking([...known, ...told.map((madeOn) => ({ madeOn, isLive: false }))], today);
  if (!check.canAsk && check.why === 'one-is-live') return refuse('request-live', { existingId: known.find(({ isLive }) => isLive)!.record.id });
  if (!check.canAsk) return refuse('two-in-twelve-months', check.nextOn === null ? {} : { nextOn: check.nextOn });
  const asked: WorkingAsked = {
    hours: said(body.hours) ?? null, times: said(body.times) ?? null, place: said(body.place) ?? null, arrangement: body.arrangement ?? null,
    startsOn: body.startsOn, endsOn: body.endsOn ?? null, earlierOn: [...new Set([...told, ...known.map(({ madeOn }) => madeOn)])].sort(), howItCouldWork: said(body.howItCouldWork) ?? null,
  };
  return { kept: { name: person.name ?? null, email: person.email ?? null, approverEmail: approverOf(body.approverEmail, person), team: body.team ?? null, asked } };
}

/** Stops what comes too late: decided, taken back, or an appeal in another's hands. */
function closed(record: WorkingRequestRecord, view: RequestView, { offer, now }: RequestSetting) {
  const standing = workingStanding(record, offer, ukDay(now));
  if (standing.isFinal) return { standing, refusal: refuse(standing.state === 'withdrawn' ? 'not-waiting' : 'already-decided') };
  if (standing.hasAppealed && view !== 'hr') return { standing, refusal: refuse('verb-not-available', { detail: 'HR decides an appeal.' }) };
  return { standing, refusal: undefined };
}

/** A conversation is put on record. It cannot lie ahead, nor before the request. */
export function workingConsulted(record: WorkingRequestRecord, { heldOn, notes }: WorkingConsultation, view: RequestView, setting: RequestSetting): Ruling<WorkingHappening> {
  const { standing, refusal } = closed(record, view, setting);
  if (refusal) return refusal;
  if (heldOn > ukDay(setting.now)) return invalid(fault('/heldOn', 'too-late', 'Put a conversation on record once it was held.'));
  if (heldOn < standing.madeOn) return invalid(fault('/heldOn', 'too-early', 'The request was made later.'));
  return { event: 'consulted', detail: without({ heldOn, notes: said(notes) }) };
}

/** Longer is asked for; it holds only once the person agrees. */
export function workingExtensionProposed(record: WorkingRequestRecord, { untilOn, reason }: WorkingExtension, view: RequestView, setting: RequestSetting): Ruling<WorkingHappening> {
  const { standing, refusal } = closed(record, view, setting);
  if (refusal) return refusal;
  if (untilOn <= standing.dueOn) return invalid(fault('/untilOn', 'too-early', 'An extension ends after the day that is due now.'));
  if (!said(reason)) return invalid(fault('/reason', 'missing', 'Say why more time is needed.'));
  return { event: 'extension-proposed', detail: { untilOn, reason: said(reason)! } };
}

/** The kind of letter for what is being decided. */
export const letterKind = (verb: WorkingLetterAsk['verb'], hasAppealed: boolean): LetterKind =>
  (verb === 'accept' && hasAppealed ? 'appeal-upheld' : verb === 'refuse' && hasAppealed ? 'appeal-refused' : verb);

/** The letter for an outcome as it would be sent now. Nothing is decided by it, and nothing kept. */
export function workingLetter(record: WorkingRequestRecord, ask: WorkingLetterAsk, decider: Pick<Asker, 'name'>, { offer, now }: RequestSetting): OutcomeLetter {
  const today = ukDay(now), { madeOn, dueOn, hasAppealed, consultedOn } = workingStanding(record, offer, today);
  const withinDays = flexibleWorkingOf(offer)?.appeal.withinDays ?? null;
  const { hours, times, place, startsOn, endsOn } = record.asked;
  const given = (text: string | null): string | undefined => text ?? undefined;
  return outcomeLetter({
    kind: letterKind(ask.verb, hasAppealed), reference: record.reference, name: given(record.name), from: decider.name, madeOn, dueOn, consultedOn,
    asked: { hours: given(hours), times: given(times), place: given(place), startsOn, endsOn: given(endsOn) },
    grounds: ask.grounds as RefusalGround[] | undefined, explanation: ask.explanation, alternative: ask.alternative, trial: ask.trial,
    extension: ask.untilOn ? { untilOn: ask.untilOn, reason: ask.reason ?? '' } : undefined,
    ...(withinDays !== null && { appealBy: addDays(today, withinDays) }),
  }, offer, { on: today, language: ask.locale ?? 'en-GB' });
}

/** The approver's or HR's decision, with its letter: as edited, or as the rules word it. */
export function workingDecided(record: WorkingRequestRecord, body: WorkingDecide, view: RequestView, decider: Pick<Asker, 'name'>, setting: RequestSetting): Ruling<WorkingHappening> {
  const { standing, refusal } = closed(record, view, setting);
  if (refusal) return refusal;
  const today = ukDay(setting.now), rules = flexibleWorkingOf(setting.offer);
  if (!rules) return refuse('verb-not-available', { detail: 'This offer has no statutory requests.' });
  const { verb, grounds = [], explanation, alternative, trial } = body;
  const misplaced = ([['grounds', body.grounds, 'refuse'], ['alternative', alternative, 'offer-alternative'], ['trial', trial, 'offer-trial']] as const)
    .flatMap(([member, value, belongs]) => (value !== undefined && verb !== belongs ? [fault(`/${member}`, 'not-allowed', `This belongs to \`${belongs}\` alone.`)] : []));
  if (misplaced.length > 0) return invalid(...misplaced);
  const letter = said(body.letter) ?? workingLetter(record, body, decider, setting).text;
  if (verb === 'accept') return { event: 'accepted', detail: { letter } };
  if (verb === 'offer-alternative') {
    const change: WorkingChange = without({ hours: said(alternative?.hours), times: said(alternative?.times), place: said(alternative?.place), startsOn: alternative?.startsOn });
    if (!change.hours && !change.times && !change.place) return invalid(fault('/alternative', 'missing', 'Say what is offered instead: hours, times or place.'));
    return { event: 'alternative-offered', detail: { alternative: change, ...(said(explanation) && { explanation: said(explanation)! }), letter } };
  }
  if (verb === 'offer-trial') {
    if (!trial) return invalid(fault('/trial', 'missing', 'Say until when the trial would run.'));
    if (trial.untilOn <= today) return invalid(fault('/trial/untilOn', 'too-early', 'A trial ends later than today.'));
    return { event: 'trial-offered', detail: { untilOn: trial.untilOn, letter } };
  }
  const faults = refusalFaults({ grounds, explanation, consultedOn: standing.consultedOn }, rules, today);
  if (faults.includes('consultation-missing')) return refuse('consultation-missing', { detail: 'Talk with the person, put it on record, and then decide.' });
  if (faults.includes('grounds-missing')) return invalid(fault('/grounds', 'missing', 'Name one or more of the eight grounds.'));
  if (faults.includes('explanation-missing')) return refuse('explanation-missing', { errors: [fault('/explanation', 'missing', 'Explain why it is reasonable to refuse on this ground.')] });
  return { event: 'refused', detail: { grounds: grounds as RefusalGround[], ...(said(explanation) && { explanation: said(explanation)! }), letter } };
}

/** The person agrees or not to what was put to them. */
export function workingAnswered(record: WorkingRequestRecord, { to, answer }: WorkingAnswer, { offer, now }: RequestSetting): Ruling<WorkingHappening> {
  const { openOffers } = workingStanding(record, offer, ukDay(now));
  if (!openOffers.some((open) => open.to === to)) return refuse('not-waiting', { detail: 'Nothing of the kind waits for an answer.' });
  return { event: `${to}-${answer === 'agree' ? 'agreed' : 'not-agreed'}`, detail: {} };
}

export function workingAppealed(record: WorkingRequestRecord, { reason }: { readonly reason: string }, { offer, now }: RequestSetting): Ruling<WorkingHappening> {
  const today = ukDay(now), standing = workingStanding(record, offer, today);
  if (!canAppeal(standing, today)) return refuse('not-waiting', { detail: 'Only a refusal can be appealed, once, and in time.' });
  if (!said(reason)) return invalid(fault('/reason', 'missing', 'Say why the decision should change.'));
  return { event: 'appealed', detail: { reason: said(reason)! } };
}

export function workingWithdrawn(record: WorkingRequestRecord, { offer, now }: RequestSetting): Ruling<WorkingHappening> {
  return workingStanding(record, offer, ukDay(now)).isFinal ? refuse('not-waiting') : { event: 'withdrawn', detail: {} };
}
