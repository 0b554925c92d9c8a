// What may be done to a policy and its checks, and what each reader is shown: pure decisions that the server and the memory transport share.
import { impactOf, impactQuestions, type ImpactFinding } from '@think-carer/rules/impact';
import type { Pack } from '@think-carer/rules';
import { plainText, ukDay } from './approval.ts';
import type { ErrorCode, RequestFault } from './problem.ts';
import { normalEmail } from './registration.policy.ts';
import type { Role } from './route.ts';
import type { ChangeAnswerRecord, CheckItem, CheckSummary, PolicyCheckRecord, PolicyHand, PolicyRecord, PolicyState, PolicyVerb } from './voice.ts';
import type { Policy, PolicyAnswer, PolicyChange, PolicyCheck, PolicyCheckCreate, PolicyCreate } from './wire.ts';

/** Who asks. */
export interface PolicyViewer { readonly roles: readonly Role[]; readonly email?: string | undefined }
/** What happens next, or why it cannot. */
type Ruling<T> = (T & { readonly refused?: never }) | { readonly refused: { readonly code: ErrorCode; readonly errors?: readonly RequestFault[]; readonly detail?: string } };

/** The furthest that a next review may lie ahead. */
export const reviewWithinYears = 5;

const fault = (pointer: string, code: string, detail: string): RequestFault => ({ pointer, code, detail });
const refuse = (code: ErrorCode, detail?: string): { readonly refused: { readonly code: ErrorCode; readonly detail?: string } } => ({ refused: { code, ...(detail !== undefined && { detail }) } });
const invalid = (errors: readonly RequestFault[]): { readonly refused: { readonly code: ErrorCode; readonly errors: readonly RequestFault[] } } => ({ refused: { code: 'invalid-request', errors } });
const said = (text: string | null | undefined): string => plainText(text) ?? '';

export const isPolicyOwner = ({ ownerEmail }: Pick<PolicyRecord, 'ownerEmail'>, { email }: PolicyViewer): boolean => ownerEmail !== null && email !== undefined && normalEmail(email) === ownerEmail;
/** In which capacity somebody acts on a policy; null: they may not. */
export function policyHand(policy: Pick<PolicyRecord, 'ownerEmail'>, viewer: PolicyViewer): PolicyHand | null {
  if (isPolicyOwner(policy, viewer)) return 'owner';
  return (['hr', 'equalities'] as const).find((role) => viewer.roles.includes(role)) ?? null;
}

/** What a policy reads as on a day. A store's own query may say the same; a test holds them together. */
export function policyState({ reviewOn, withdrawnOn }: Pick<PolicyRecord, 'reviewOn' | 'withdrawnOn'>, latest: Pick<CheckSummary, 'changes' | 'accepted' | 'notAccepted'> | null, today: string): PolicyState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (latest === null) return 'unchecked';
  if (reviewOn <= today) return 'due';
  return latest.accepted + latest.notAccepted < latest.changes ? 'checked' : 'answered';
}
/** Which policies a list holds where no state is asked for: all that are in use. */
export const isPolicyListed = (state: PolicyState, asked: PolicyState | undefined): boolean => (asked === undefined ? state !== 'withdrawn' : state === asked);

function reviewFaults(reviewOn: string | undefined, today: string): RequestFault[] {
  if (reviewOn === undefined) return [];
  if (reviewOn <= today) return [fault('/reviewOn', 'too-early', 'The next review lies ahead.')];
  return reviewOn > `${Number(today.slice(0, 4)) + reviewWithinYears}${today.slice(4)}` ? [fault('/reviewOn', 'too-late', `A policy is looked at again within ${reviewWithinYears} years.`)] : [];
}
const ownerOf = (given: string | null | undefined): string | null => (given ? normalEmail(given) : null);

type Told = Pick<PolicyRecord, 'title' | 'owner' | 'ownerEmail' | 'areaOfWork' | 'url' | 'reviewOn' | 'withdrawnOn'>;
const emptyFaults = (told: Pick<Told, 'title' | 'owner' | 'areaOfWork'>): RequestFault[] => (['title', 'owner', 'areaOfWork'] as const).flatMap((field) => (told[field] === '' ? [fault(`/${field}`, 'missing', 'Say this in words that can be read.')] : []));

/** What is kept of a new policy. Whoever is neither HR nor equalities owns what they put there. */
export function newPolicy(body: PolicyCreate, viewer: PolicyViewer, now: Date): Ruling<{ readonly told: Told }> {
  const isKeeper = viewer.roles.includes('hr') || viewer.roles.includes('equalities'), today = ukDay(now);
  const told: Told = { title: said(body.title), owner: said(body.owner), ownerEmail: isKeeper ? ownerOf(body.ownerEmail) : ownerOf(viewer.email), areaOfWork: said(body.areaOfWork), url: body.url ?? null, reviewOn: body.reviewOn, withdrawnOn: null };
  const faults = [...emptyFaults(told), ...reviewFaults(body.reviewOn, today)];
  return faults.length > 0 ? invalid(faults) : { told };
}

/** What is kept after a change. Only HR and equalities say whose a policy is; its owner may hand it to nobody. */
export function changedPolicy(before: PolicyRecord, body: PolicyChange, viewer: PolicyViewer, now: Date): Ruling<{ readonly told: Told }> {
  const hand = policyHand(before, viewer), today = ukDay(now);
  if (hand === null) return refuse('not-the-owner');
  const isKeeper = viewer.roles.includes('hr') || viewer.roles.includes('equalities');
  const told: Told = {
    title: body.title === undefined ? before.title : said(body.title), owner: body.owner === undefined ? before.owner : said(body.owner), areaOfWork: body.areaOfWork === undefined ? before.areaOfWork : said(body.areaOfWork),
    url: body.url === undefined ? before.url : body.url, reviewOn: body.reviewOn ?? before.reviewOn,
    ownerEmail: body.ownerEmail === undefined ? before.ownerEmail : ownerOf(body.ownerEmail),
    withdrawnOn: body.isWithdrawn === undefined ? before.withdrawnOn : body.isWithdrawn ? before.withdrawnOn ?? today : null,
  };
  const faults = [
    ...emptyFaults(told), ...(told.reviewOn === before.reviewOn ? [] : reviewFaults(body.reviewOn, today)),
    ...(!isKeeper && told.ownerEmail !== before.ownerEmail ? [fault('/ownerEmail', 'not-allowed', 'HR says whose a policy is.')] : []),
  ];
  return faults.length > 0 ? invalid(faults) : { told };
}

const itemOf = ({ question, answer, verdict }: ImpactFinding): CheckItem => {
  const { id, label, text, why, change, find, basis, source, checkedOn } = question;
  return { question: id, label, text, why, change, find, basis, source, asOf: checkedOn, answer, verdict };
};

/** A check as it is kept: every question answered, what follows by the rules, what is proposed. */
export function newCheck(policy: PolicyRecord, body: PolicyCheckCreate, viewer: PolicyViewer, offer: Pack, now: Date, make: { readonly id: () => string; readonly reference: string }): Ruling<{ readonly check: PolicyCheckRecord }> {
  const by = policyHand(policy, viewer), today = ukDay(now);
  if (by === null) return refuse('not-the-owner');
  if (policy.withdrawnOn !== null) return refuse('verb-not-available', 'This policy is no longer in use.');
  const asked = impactQuestions(offer, today), known = new Set(asked.map(({ id }) => id));
  if (asked.length === 0) return refuse('verb-not-available', 'This offer has no questions for a check.');
  const { look, findOut, clear, missing } = impactOf(offer, body.answers, today), changes = body.changes ?? [];
  const faults = [
    ...missing.map((id) => fault(`/answers/${id}`, 'missing', 'Every question is answered; not knowing is an answer.')),
    ...Object.keys(body.answers).flatMap((id) => (known.has(id) ? [] : [fault(`/answers/${id}`, 'not-an-option', 'The offer asks no such question today.')])),
    ...changes.flatMap(({ about, text, dueOn }, i) => [
      ...(about && !known.has(about) ? [fault(`/changes/${i}/about`, 'not-an-option', 'The offer asks no such question today.')] : []),
      ...(said(text) === '' ? [fault(`/changes/${i}/text`, 'missing', 'Say what should change.')] : []),
      ...(dueOn && dueOn < today ? [fault(`/changes/${i}/dueOn`, 'too-early', 'This day is past.')] : []),
    ]),
    ...reviewFaults(body.reviewOn, today),
  ];
  if (faults.length > 0) return invalid(faults);
  const found = new Map([...look, ...findOut, ...clear].map((one) => [one.question.id, one]));
  return { check: {
    id: make.id(), policy: policy.id, reference: make.reference, checkedAt: now.toISOString(), by, title: policy.title, owner: policy.owner, areaOfWork: policy.areaOfWork, packVersion: offer.version,
    items: asked.map(({ id }) => itemOf(found.get(id)!)),
    changes: changes.map(({ about, text, dueOn }) => ({ id: make.id(), about: about ?? null, text: said(text), dueOn: dueOn ?? null })),
    said: plainText(body.said) ?? null, reviewOn: body.reviewOn,
  } };
}

/** What is kept of answers to proposed changes. Each is answered once; an earlier check's may still be. */
export function newAnswers(policy: PolicyRecord, check: PolicyCheckRecord, before: readonly ChangeAnswerRecord[], body: PolicyAnswer, viewer: PolicyViewer, now: Date): Ruling<{ readonly answers: readonly ChangeAnswerRecord[] }> {
  const by = policyHand(policy, viewer), proposed = new Set(check.changes.map(({ id }) => id)), ids = body.changes.map(({ id }) => id);
  if (by === null) return refuse('not-the-owner');
  const faults = body.changes.flatMap(({ id, reason }, i) => [
    ...(proposed.has(id) ? [] : [fault(`/changes/${i}/id`, 'not-an-option', 'This check proposes no such change.')]),
    ...(ids.indexOf(id) < i ? [fault(`/changes/${i}/id`, 'repeated', 'This change stands here twice.')] : []),
    ...(said(reason) === '' ? [fault(`/changes/${i}/reason`, 'missing', 'Say why.')] : []),
  ]);
  if (faults.length > 0) return invalid(faults);
  if (before.some(({ change }) => ids.includes(change))) return refuse('already-decided');
  return { answers: body.changes.map(({ id, verdict, reason }) => ({ change: id, verdict, reason: said(reason), answeredAt: now.toISOString(), by })) };
}

export function summaryOfCheck({ id, reference, checkedAt, items, changes }: PolicyCheckRecord, answers: readonly Pick<ChangeAnswerRecord, 'verdict'>[]): CheckSummary {
  const of = (verdict: string): number => items.filter((one) => one.verdict === verdict).length, answered = (verdict: string): number => answers.filter((one) => one.verdict === verdict).length;
  return { id, reference, checkedAt, look: of('look'), findOut: of('find-out'), clear: of('clear'), changes: changes.length, accepted: answered('accepted'), notAccepted: answered('not-accepted') };
}

export const policyEtag = ({ version }: Pick<PolicyRecord, 'version'>): string => `"${version}"`;

/** A policy as one reader sees it. */
export function policySeen(record: PolicyRecord, latest: CheckSummary | null, viewer: PolicyViewer, now: Date): Policy {
  const { id, title, owner, ownerEmail, areaOfWork, url, reviewOn, withdrawnOn, createdAt, updatedAt } = record, today = ukDay(now), hand = policyHand(record, viewer), waiting = latest ? latest.changes - latest.accepted - latest.notAccepted : 0;
  const may: PolicyVerb[] = hand === null ? [] : [...(withdrawnOn === null ? ['check' as const] : []), ...(waiting > 0 ? ['answer' as const] : []), 'change'];
  return {
    id, title, owner, ...(hand !== null && { ownerEmail }), areaOfWork, url, state: policyState(record, latest, today), checkedOn: latest && ukDay(latest.checkedAt), dueOn: reviewOn,
    latest: latest && { id: latest.id, reference: latest.reference, checkedOn: ukDay(latest.checkedAt), look: latest.look, findOut: latest.findOut, clear: latest.clear, changes: latest.changes, accepted: latest.accepted, notAccepted: latest.notAccepted, waiting },
    isMine: isPolicyOwner(record, viewer), may, createdAt, updatedAt, etag: policyEtag(record),
  };
}

/** A check as one reader sees it: what everybody here sees. */
export function checkSeen(record: PolicyCheckRecord, answers: readonly ChangeAnswerRecord[], policy: PolicyRecord, isLatest: boolean, viewer: PolicyViewer): PolicyCheck {
  const told = new Map(answers.map((one) => [one.change, one])), hand = policyHand(policy, viewer);
  const { id, reference, checkedAt, by, title, owner, areaOfWork, packVersion, items, changes, said: note, reviewOn } = record;
  return {
    id, policy: record.policy, reference, checkedOn: ukDay(checkedAt), checkedAt, by, title, owner, areaOfWork, packVersion,
    items: items.map((one) => ({ ...one, source: { ...one.source } })),
    changes: changes.map((change) => {
      const answer = told.get(change.id);
      return { ...change, verdict: answer?.verdict ?? null, reason: answer?.reason ?? null, answeredOn: answer ? ukDay(answer.answeredAt) : null, by: answer?.by ?? null };
    }),
    said: note, reviewOn, isLatest, may: hand !== null && changes.some((change) => !told.has(change.id)) ? ['answer'] : [],
  };
}
