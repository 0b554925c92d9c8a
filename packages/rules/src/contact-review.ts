// A contact past its review: nobody has said that it still answers, so its details are kept back and its deputy stands for it. One rule for whatever shows a contact.
import type { Contact, Pack } from './pack.types.ts';

/** The day of its review is the last on which it stands. */
export const isPastReview = ({ reviewOn }: Pick<Contact, 'reviewOn'>, on: string): boolean => reviewOn < on;

/** The contact while it stands; else the first of its deputies, in turn and each asked once, that does; undefined where none does. */
export function standing(contact: Contact | undefined, pack: Pick<Pack, 'contacts'>, on: string, asked: readonly Contact[] = []): Contact | undefined {
  if (!contact || asked.includes(contact)) return undefined;
  return isPastReview(contact, on) ? standing(pack.contacts.find(({ id }) => id === contact.deputy), pack, on, [...asked, contact]) : contact;
}

/** Those of these that can be shown as answering, a deputy in the place of one past its review, nobody twice. Where none is left, the first without the details that nobody has confirmed. */
export function reachable(contacts: readonly Contact[], pack: Pick<Pack, 'contacts'>, on: string): Contact[] {
  const some = [...new Set(contacts.flatMap((one) => standing(one, pack, on) ?? []))];
  return some.length > 0 ? some : contacts.slice(0, 1).map(({ phone: _phone, email: _email, hours: _hours, openings: _openings, person: _person, ...rest }) => rest);
}
