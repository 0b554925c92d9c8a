// A named contact: a person's role, how to reach it, and whom to turn to instead once it is past its review.
import { isPastReview, standing } from './contact-review.ts';
import { roleOf, type GuideSpeech } from './guide.entry.ts';
import type { Contact, Openings, Pack } from './pack.types.ts';

export interface GuideContact {
  readonly id: string;
  readonly name: string;
  /** What the contact is for. */
  readonly role: string;
  /** The person by role, and by name where the employer gives it. */
  readonly person: { readonly title: string; readonly name: string | null } | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly hours: string | null;
  /** For `openState`, where the pack has the hours as data. */
  readonly openings: Openings | null;
  readonly checkedOn: string;
  readonly reviewOn: string;
  /** Past its review: nobody has said that it still answers, so its telephone, e-mail and the person's name are left out. */
  readonly isStale: boolean;
  /** The deputy by role, whether or not it is needed. */
  readonly deputy: { readonly id: string; readonly name: string } | null;
  /** Whom to turn to while it is stale: the first deputy who is not, else the employer itself. */
  readonly instead: GuideContact | null;
  readonly keptBy: { readonly contact: string | null; readonly name: string };
}

/** One contact of the pack on a day; undefined where the pack has none of that id. */
export function contactOf(pack: Pack, id: string, on: string, speech: GuideSpeech): GuideContact | undefined {
  const found = pack.contacts.find((one) => one.id === id);
  if (!found) return undefined;
  const isStale = isPastReview(found, on);
  return { ...shown(found, pack, speech, isStale), instead: isStale ? insteadOf(found, pack, on, speech) : null };
}

function shown(one: Contact, pack: Pack, speech: GuideSpeech, isStale: boolean): GuideContact {
  const { say } = speech, { id, person } = one, deputy = pack.contacts.find((other) => other.id === one.deputy), keeper = pack.contacts.find((other) => other.id === one.owner);
  return {
    id, name: say(one.name), role: one.role ? say(one.role) : '',
    person: person ? { title: say(person.title), name: isStale ? null : person.name ?? null } : null,
    phone: isStale ? null : one.phone ?? null, email: isStale ? null : one.email ?? null, url: one.url ?? null, hours: isStale || !one.hours ? null : say(one.hours), openings: isStale ? null : one.openings ?? null,
    checkedOn: one.assuredOn, reviewOn: one.reviewOn, isStale,
    deputy: deputy ? { id: deputy.id, name: deputy.person ? `${say(deputy.person.title)}, ${say(deputy.name)}` : say(deputy.name) } : null, instead: null,
    keptBy: keeper ? { contact: keeper.id, name: roleOf(keeper, speech) } : { contact: null, name: one.owner },
  };
}

/** Deputies in turn; the employer's own telephone and address at the end of the line. */
function insteadOf(contact: Contact, pack: Pack, on: string, speech: GuideSpeech): GuideContact | null {
  const deputy = standing(contact, pack, on);
  return deputy ? shown(deputy, pack, speech, false) : employerContact(pack, on, speech);
}

/** The employer itself, at the end of the line; null where the pack gives no way to reach it. */
export function employerContact(pack: Pack, on: string, speech: GuideSpeech): GuideContact | null {
  const { name, phone, email, url } = pack.employer;
  if (!phone && !email && !url) return null;
  return {
    id: '', name: speech.say(name), role: '', person: null, phone: phone ?? null, email: email ?? null, url: url ?? null, hours: null, openings: null,
    checkedOn: on, reviewOn: on, isStale: false, deputy: null, instead: null, keptBy: { contact: null, name: speech.say(name) },
  };
}
