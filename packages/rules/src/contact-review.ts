// A contact past its review: nobody has said that it still answers, so its details are kept back and its deputy stands for it. One rule for whatever shows a contact.
import type { Contact, Pack } from './pack.types.ts';

/** The day of its review is the last on which it stands. */
export const isPastReview = ({ reviewOn }: Pick<Contact, 'reviewOn'>, on: string): boolean => reviewOn < on;

/** The contact while it stands; else the first of its deputies, in turn and each asked once, that does; undefined where none does. */
export function standing(contact: Contact, { contacts }: Pick<Pack, 'contacts'>, on: string): Contact | undefined {
  const asked = new Set<string>();
  for (let one: Contact | undefined = contact; one && !asked.has(one.id); one = contacts.find(({ id }) => id === one!.deputy)) {
    if (!isPastReview(one, on)) return one;
    asked.add(one.id);
  }
  return undefined;
}

/** Those of these that can be shown as answering, a deputy in the place of one past its review, nobody twice. Where none is left, the first without the details that nobody has confirmed. */
export function reachable(contacts: readonly Contact[], pack: Pick<Pack, 'contacts'>, on: string): Contact[] {
  const some = [...new Set(contacts.flatMap((one) => standing(one, pack, on) ?? []))], [first] = contacts;
  if (some.length > 0 || !first) return some;
  const { phone: _phone, email: _email, hours: _hours, openings: _openings, person: _person, ...rest } = first;
  return [rest];
}
