// To whom a referral may go, what each of the two who hold a secret is shown, and what its message should not say: pure decisions that the server and the memory transport share.
import type { Contact, Pack } from '@think-carer/rules';
import { ukDay } from './approval.ts';
import type { RequestFault } from './problem.ts';
import { answersNow, referralFields, referralKeptUntil, referralReach, referralState, type ReferralField, type ReferralHistory, type ReferralView } from './referral.ts';
import type { Referral, ReferralSend, ReferralWithdrawal, Service } from './wire.ts';

export type ReferralSent = { readonly [Field in ReferralField]?: string };
/** One referral, wherever it is kept. `sent` is null once it is erased. */
export interface ReferralRecord extends ReferralHistory {
  readonly id: string;
  readonly reference: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly sent: ReferralSent | null;
}
export interface Centre { readonly id: string; readonly name: string; readonly email: string; readonly phone?: string }

/** A contact to whom a referral may go: one that an area names, so never the employer's own HR or payroll, and that can be written to. */
export function isCentre(offer: Pack, { id, email }: Contact): boolean {
  return email !== undefined && offer.areas.some(({ contacts }) => contacts.includes(id));
}
/** The centre of this id in the offer, named in the reader's language. */
export function centreOf(offer: Pack, id: string, locale: string): Centre | undefined {
  const contact = offer.contacts.find((one) => one.id === id);
  if (!contact || !isCentre(offer, contact)) return undefined;
  const { name } = contact;
  return { id, name: typeof name === 'string' ? name : name[locale] ?? name['en-GB'], email: contact.email!, ...(contact.phone !== undefined && { phone: contact.phone }) };
}

/** A service of the directory, where it can be written to. */
export function centreOfService({ id, name, organisation, email, phones, status }: Service): Centre | undefined {
  if (email === null || status === 'temporarily-closed') return undefined;
  return { id, name: organisation === null || organisation === name ? name : `${name}, ${organisation}`, email, ...(phones[0] && { phone: phones[0].number }) };
}

/** Faults that only the offer and the whole can show. `isKnown`: the address leads to a centre, or to a service that can be written to. */
export function referralFaults({ fields }: Pick<ReferralSend, 'fields'>, offer: Pack, isKnown: boolean): RequestFault[] {
  return [
    ...(isKnown ? [] : [{ pointer: '/contact', code: 'not-an-option', detail: 'No referral can be sent there.' }]),
    ...(referralReach.some((field) => fields[field] !== undefined) ? [] : [{ pointer: '/fields', code: 'missing', detail: 'Send a telephone number or an e-mail address, so that the centre can answer.' }]),
    ...(fields.area !== undefined && fields.area !== 'elsewhere' && !offer.areas.some(({ id }) => id === fields.area) ? [{ pointer: '/fields/area', code: 'not-an-option', detail: 'This area is not in the offer; `elsewhere` always is.' }] : []),
  ];
}

/** Names of the fields that hold something. */
export const sentFields = (sent: ReferralSent | null): ReferralField[] => referralFields.filter((field) => sent?.[field] !== undefined);

/** A referral as its carer, or its centre, may see it. What was sent is shown to both while it is kept; no name of a centre's staff is in it. */
export function referralFor(view: ReferralView, record: ReferralRecord, now: Date): Referral {
  const today = ukDay(now), { sent } = record, isKept = sent !== null && today <= referralKeptUntil(record);
  return {
    seenAs: view, reference: record.reference, sentTo: { ...record.to }, state: referralState(record, today), sentAt: record.sentAt,
    history: [{ at: record.sentAt, event: 'sent' }, ...record.events.map(({ at, event, note }) => ({ at, event, ...(note !== undefined && isKept && { note }) }))],
    sent: isKept ? { ...sent } : null, keptUntil: isKept ? referralKeptUntil(record) : null,
    ...(view === 'centre' && { may: isKept ? [...answersNow(record, today)] : [] }),
  };
}

/** The proof of taking it back. */
export const referralProof = (record: ReferralRecord, now: Date): ReferralWithdrawal => ({
  reference: record.reference, withdrawnAt: now.toISOString(), erased: sentFields(record.sent),
  kept: [
    { what: 'history', detail: 'That a referral with this number was sent to the centre on that day, what it answered, and that you took it back; nothing you wrote.', why: 'So that this page, and the centre’s, can say so.' },
    { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
  ],
});

/** What a message may seem to hold that need not be sent. Asked about gently, never refused: the carer knows best. */
export const messageConcerns = ['health-number', 'birth-date', 'name'] as const;
export type MessageConcern = (typeof messageConcerns)[number];
const whom = String.raw`(?:mother|mum|mam|father|dad|parent|wife|husband|partner|son|daughter|brother|sister|aunt|uncle|nan|gran|grandmother|grandfather|grandad|friend|neighbour|child)`;
const whomWelsh = String.raw`(?:mam|tad|gwraig|gŵr|partner|mab|merch|brawd|chwaer|modryb|ewythr|nain|taid|mam-gu|tad-cu|ffrind|cymydog|plentyn|fam|dad|wraig|ferch|fab|frawd)`;
const patterns: Readonly<Record<MessageConcern, RegExp>> = {
  'health-number': /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b(?<!\b0\d{2}[ -]?\d{3}[ -]?\d{4})/u,
  'birth-date': /\b(?:born|d\.?o\.?b\.?|date of birth|ganwyd|ganed|dyddiad geni)\b/iu,
  name: new RegExp(String.raw`(?:(?:^|[^\p{L}])(?:my|[Mm]y) (?:\p{Ll}+ )?${whom}|(?:fy|Fy) (?:${whomWelsh})),? (?:is )?(?:called |named |o’r enw |o'r enw )?(?!(?:I|I’m|I'm|NHS|GP|He|She|They|We|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:[^\p{L}]|$))\p{Lu}\p{Ll}+`, 'u'),
};
export const concernsOf = (message: string): MessageConcern[] => messageConcerns.filter((concern) => patterns[concern].test(message));
