// Words of a forum's year, in British English.
export const messages = {
  title: (name: string, year: string) => `${name}: ${year}`, choose: 'Year', print: 'Print this page',
  tiles: { held: 'meetings held', cancelled: 'cancelled', attended: 'came, where the number is told', actions: 'actions done', changed: 'things changed' },
  meetings: { title: 'Meetings', date: 'Date', attended: 'Came', none: 'None has been held in this year.', hidden: 'hidden', why: (k: string) => `Hidden: fewer than ${k} came. A hidden number is in no total.` },
  changed: { title: 'What changed', none: 'Nothing has been noted as changed yet.', lead: 'You said it at the forum; this is what came of it.' },
  releases: { title: 'Time asked for', few: (k: string) => `For no meeting that is over did ${k} people or more ask their manager for the time. The number is hidden, so that nobody can be recognised.`, asked: (n: string, day: string) => `To the nearest five, ${n} people had asked their manager for the time by the end of ${day}.`,
    answered: (day: string) => `What they had been answered by the end of ${day}, to the nearest five:`, steps: (k: string) => `Of meetings that are over and for which ${k} people or more asked, as told on their day. Rounded, and nothing of meetings to come, so that no number shows what one person asked or was told.`, by: { released: 'Released', refused: 'Refused', 'another-time': 'Offered another time', unanswered: 'Not answered' }, hidden: (k: string) => `What they were answered is hidden: at each meeting one of the answers was given to fewer than ${k} people.` },
  note: 'Counts only. No list is kept of who came; half a year after a meeting a reply is a head in a count and nothing more.',
  made: (day: string) => `As of ${day}.`,
};
export type YearMessages = typeof messages;
