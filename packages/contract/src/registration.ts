// Registration: a person says "I look after someone", at one of three disclosure levels. Constants and pure policy;
// no validator is imported here, so a browser may import it freely. Its operations are in registration.routes.ts.

/** `count`: a number only. `confidential`: HR's confidential register. `manager`: that, and one named manager. */
export const registrationLevels = ['count', 'confidential', 'manager'] as const;
export type RegistrationLevel = (typeof registrationLevels)[number];
export const relationships = ['parent', 'partner', 'child', 'sibling', 'grandparent', 'other-relative', 'friend-or-neighbour', 'more-than-one', 'prefer-not-to-say'] as const;
export const careFor = ['adult', 'child', 'both', 'prefer-not-to-say'] as const;
/** Bands of the 2021 Census of England and Wales. */
export const careHours = ['up-to-9', '10-to-19', '20-to-34', '35-to-49', '50-or-more', 'prefer-not-to-say'] as const;
export const registrationStates = ['active', 'paused', 'unconfirmed'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Who can read a field at a level; the widget says this before the field is typed, the server answers by it. */
export type Reader = 'you' | 'statistics' | 'hr' | 'manager';
/** Everyone who can read anything at a level. */
export const readers = {
  count: ['you', 'statistics'],
  confidential: ['you', 'statistics', 'hr'],
  manager: ['you', 'statistics', 'hr', 'manager'],
} as const satisfies Record<RegistrationLevel, readonly Reader[]>;

/** What a registration may hold about a person. `name` and `email` are the host's, from the identity token, and are never typed. */
export const registrationFields = ['level', 'relationship', 'careFor', 'careHours', 'area', 'team', 'managerEmail', 'name', 'email'] as const;
export type RegistrationField = (typeof registrationFields)[number];

/** The widest readership of each field; a level narrows it. A manager does not learn where the cared-for person lives. */
const widest = {
  level: ['you', 'statistics', 'hr', 'manager'],
  relationship: ['you', 'statistics', 'hr', 'manager'],
  careFor: ['you', 'statistics', 'hr', 'manager'],
  careHours: ['you', 'statistics', 'hr', 'manager'],
  area: ['you', 'statistics', 'hr'],
  team: ['you', 'statistics', 'hr', 'manager'],
  managerEmail: ['you', 'manager'],
  name: ['you', 'hr', 'manager'],
  email: ['you', 'hr', 'manager'],
} as const satisfies Record<RegistrationField, readonly Reader[]>;

/** Who can read this field at this level; empty where the field is not kept at all. */
export function readersOf(field: RegistrationField, level: RegistrationLevel): readonly Reader[] {
  if ((field === 'name' || field === 'email') && level === 'count') return [];
  if (field === 'managerEmail' && level !== 'manager') return [];
  return widest[field].filter((reader) => (readers[level] as readonly Reader[]).includes(reader));
}

/** In whose eyes a registration is shown: the person's own, the manager's it was shared with, or HR's register. */
export const registrationViews = ['own', 'manager', 'register'] as const;
export type RegistrationView = (typeof registrationViews)[number];
const readerOfView = { own: 'you', manager: 'manager', register: 'hr' } as const satisfies Record<RegistrationView, Reader>;

/** The fields that a viewer may see of a registration at this level; none: it is not shown to that viewer at all. */
export const fieldsSeen = (view: RegistrationView, level: RegistrationLevel): readonly RegistrationField[] =>
  registrationFields.filter((field) => readersOf(field, level).includes(readerOfView[view]));

/** A form filled in faster than this, in milliseconds, was not filled in by a person. */
export const fastestFormMs = 3000;

/** The day from which a registration reads `unconfirmed`: twelve months after it was last confirmed, both in UTC. 29 February falls due on 28 February. */
export function confirmDueOn(confirmedAt: string): string {
  const [year = 0, month = 1, day = 1] = new Date(confirmedAt).toISOString().slice(0, 10).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 1, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** What a registration reads as at an instant. */
export function registrationState(record: { readonly confirmedAt: string; readonly pausedAt?: string | null | undefined }, at: string): RegistrationState {
  if (record.pausedAt) return 'paused';
  return new Date(at).toISOString().slice(0, 10) >= confirmDueOn(record.confirmedAt) ? 'unconfirmed' : 'active';
}
