// Words of a forum's year, in British English.
export const messages = {
  title: (name: string, year: string) => `${name}: ${year}`, choose: 'Year', print: 'Print this page',
  tiles: { held: 'meetings held', cancelled: 'cancelled', attended: 'came, all meetings together', actions: 'actions done', changed: 'things changed' },
  meetings: { title: 'Meetings', date: 'Date', attended: 'Came', none: 'None has been held in this year.', hidden: 'hidden', why: 'Hidden: fewer than 10 came, or a hidden number could be worked out from it.' },
  changed: { title: 'What changed', none: 'Nothing has been noted as changed yet.', lead: 'You said it at the forum; this is what came of it.' },
  releases: { title: 'Time asked for', none: 'Fewer than 10 people asked their manager for the time, or none. The number is hidden, so that nobody can be recognised.', asked: (n: string) => `${n} people asked their manager for the time.`, by: { released: 'Released', refused: 'Refused', 'another-time': 'Offered another time', unanswered: 'Not answered' }, hidden: 'What became of it is hidden: one of the answers was given to fewer than 10 people.' },
  note: 'Counts only. No list of names is kept, and what a person replied is forgotten after the meeting.',
  made: (day: string) => `As of ${day}.`,
};
export type YearMessages = typeof messages;
