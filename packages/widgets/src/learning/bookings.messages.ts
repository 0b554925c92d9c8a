// What carer-learning says of one's own bookings, in British English.
export const messages = {
  title: 'My bookings', intro: 'Only you see this list.',
  coming: 'To come', past: 'Over', none: { coming: 'You have booked nothing that is to come.', past: 'Nothing that you booked is over.' } as Record<string, string>,
  place: { room: 'A place in the room', link: 'A place by link' } as Record<string, string>, waiting: (before: number) => (before === 0 ? 'Waiting, and next' : `Waiting, ${before} before you`), noPlace: 'No place came free', cancelled: 'Cancelled',
  open: 'Show', rate: 'Say how it was', more: 'Show more', failed: 'Your bookings could not be loaded.', offline: 'You are offline, so your bookings cannot be shown now.', retry: 'Try again',
  forget: { title: 'Erase all of it', body: 'Gives up every place that is to come, and erases what you booked and rated. It cannot be undone.', ask: 'Erase my bookings and ratings', sure: 'Erase all of it, for good?', yes: 'Yes, erase it', keep: 'Keep it', done: (bookings: number, ratings: number) => `Erased: ${bookings === 1 ? '1 booking' : `${bookings} bookings`}, ${ratings === 1 ? '1 rating' : `${ratings} ratings`}.` },
};
export type BookingsMessages = typeof messages;
