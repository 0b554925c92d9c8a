// Words of putting a meeting in a calendar, in British English.
export const messages = {
  title: 'Put it in your calendar',
  file: { title: 'This date', how: 'What should it say?', said: 'What it is, where, and how to reply', neutral: '“Appointment” and the time, nothing else', neutralHint: 'For a calendar that others can see.', save: 'Save the calendar file', saved: 'The file is saved. Open it, and your calendar takes it in.', name: { said: 'meeting', neutral: 'appointment' }, update: 'Should the day or the time change, save it again: the new file takes the place of the old.' },
  feed: { title: 'All dates, kept up to date', lead: 'Give your calendar this address (“subscribe”, “from the internet”). It needs no sign-in, so it never has the link in it.', label: 'Address', copy: 'Copy the address', copied: 'Copied.', selected: 'The address is selected: copy it with Ctrl and C.' },
  cancelled: (title: string) => `Cancelled: ${title}`, appointment: 'Appointment', online: 'Online', reply: (page: string) => `Say that you are coming: ${page}`,
};
export type CalendarMessages = typeof messages;
