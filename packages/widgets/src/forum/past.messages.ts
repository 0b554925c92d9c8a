// Words of the meetings that are over, in British English.
export const messages = {
  title: (name: string) => `Past meetings: ${name}`,
  none: 'No meeting has been held yet.',
  minutes: 'Minutes', agenda: 'Agenda', noMinutes: 'The minutes are not published yet.',
  cancelled: 'Cancelled.', came: { room: 'You had a place in the room.', link: 'You had a place by link.' },
  more: 'Show earlier meetings', shown: (n: string) => `${n} meetings are shown.`,
};
export type PastMessages = typeof messages;
