// Words of the chair's first page and of the list of dates, in British English.
export const messages = {
  title: { chair: 'Forums and groups', commissioner: 'The forums, in figures' },
  lead: { chair: 'Those that you chair. Open the next meeting, or set up another.', commissioner: 'You see dates, agendas and minutes, and how many come, in counts of ten or more. Nothing here can be changed, and nobody’s reply is shown.' },
  none: { chair: 'You have not set up a forum yet. Say once when it meets, and the dates follow.', commissioner: 'There is no forum yet.' },
  refused: { title: 'This page is for chairs', body: 'Chairs of a forum or a working group see it, and the carers commissioner.' },
  next: 'Next meeting', noNext: 'No date to come.',
  open: 'Open this meeting', dates: 'All dates', actions: 'Actions and questions', year: 'The year', setUp: 'Set-up', invitations: 'Invitations and members',
  setUpForum: 'Set up a forum', setUpGroup: 'Set up a working group',
  heads: { room: 'in the room', link: 'by link', waiting: 'waiting' }, nobody: 'Nobody has replied yet.', replied: (n: string, day: string) => `${n} had replied by the end of ${day}.`, few: (k: string) => `Fewer than ${k} had replied by the end of yesterday, or none.`,
  list: {
    title: (name: string) => `Dates of “${name}”`, coming: 'To come', past: 'Past', noneComing: 'No date to come.', nonePast: 'None has been held yet.', more: 'Show more dates', open: 'Open', expected: (n: string) => `${n} expected`, there: (n: string) => `${n} were there`,
    tags: { cancelled: 'Cancelled', moved: 'Moved', agenda: 'Agenda', minutes: 'Minutes' },
  },
};
export type HomeMessages = typeof messages;
