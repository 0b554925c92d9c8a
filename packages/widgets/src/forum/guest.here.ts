// What knows a guest of this page, fetched only where there is one.
export { hasGuestEnded, welcomeGuests } from '@think-carer/kit';
