// What knows a guest of this page, fetched only where there is one.
import { hasGuestEnded, welcomeGuests } from '@think-carer/kit';

/** One object: names that are handed on one by one would bring the bundler's runtime to everybody. */
export const guests = { hasEnded: hasGuestEnded, welcome: welcomeGuests };
