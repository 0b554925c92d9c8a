// Registration: a person says "I look after someone", at one of three disclosure levels.
// Constants and routes only: no validator is imported here, so a browser may import it freely.

/** `count`: a number only. `confidential`: HR's confidential register. `manager`: that, and one named manager. */
export const registrationLevels = ['count', 'confidential', 'manager'] as const;
export const relationships = ['parent', 'partner', 'child', 'sibling', 'grandparent', 'other-relative', 'friend-or-neighbour', 'more-than-one', 'prefer-not-to-say'] as const;
export const careFor = ['adult', 'child', 'both', 'prefer-not-to-say'] as const;
/** Bands of the 2021 Census of England and Wales. */
export const careHours = ['up-to-9', '10-to-19', '20-to-34', '35-to-49', '50-or-more', 'prefer-not-to-say'] as const;
export const registrationStates = ['active', 'paused', 'unconfirmed'] as const;

/** Who can read a field at a level; the widget says this before the field is typed, the server answers by it. */
export type Reader = 'you' | 'statistics' | 'hr' | 'manager';
export const readers = {
  count: ['you', 'statistics'],
  confidential: ['you', 'statistics', 'hr'],
  manager: ['you', 'statistics', 'hr', 'manager'],
} as const satisfies Record<(typeof registrationLevels)[number], readonly Reader[]>;
