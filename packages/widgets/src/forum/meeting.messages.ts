// Words of one meeting in the eyes of its chair, in British English.
export const messages = {
  title: (name: string, day: string) => `${name}: ${day}`,
  coming: {
    title: 'Who is coming', past: 'Who replied', room: 'In the room', link: 'By link', waiting: 'On the waiting list', attended: 'Were there', of: (most: string) => `of ${most}`,
    privacy: 'A head-count. You see a name only where the person chose that you may.', commissioner: 'Counts only, and none from which anybody could be recognised.',
    needs: 'What people need', none: 'Nobody has replied yet.', noNeeds: 'Nobody has asked for anything.', named: 'Who chose to be named to you', noNamed: 'Nobody. That says nothing of who comes.', waits: 'waits', ways: { room: 'room', link: 'link' },
  },
  needs: { 'step-free': 'Step-free way in', 'hearing-loop': 'Hearing loop', 'sign-language': 'Sign language', captions: 'Captions', 'large-print': 'Large print', 'easy-read': 'Easy read', 'quiet-space': 'A quiet space', 'carer-comes-too': 'Somebody comes along to help', other: 'Something else' },
  written: 'In their own words',
  counts: { few: (k: string) => `Fewer than ${k} people had replied by the end of yesterday, or none.`, replied: (n: string, day: string) => `${n} people had replied by the end of ${day}. The number moves on by ten or more.`, attended: (n: string) => `${n} were there.` },
  releases: {
    title: 'Time asked for', few: (k: string) => `Fewer than ${k} people had asked their manager for the time by the end of yesterday, or none. The number is hidden, so that nobody can be recognised.`, asked: (n: string, day: string) => `${n} people had asked their manager for the time by the end of ${day}.`,
    answered: (day: string) => `What they had been answered by the end of ${day}:`, steps: (k: string) => `These numbers move on at the end of a day on which they have changed by ${k} people or more. A change by one would show what one person asked, or was told.`, over: (k: string) => `Told by the day and in steps of ${k} people or more, so that no change shows what one person asked or was told. Fewer than that, at the end, are not in it.`,
    by: { released: 'Released', refused: 'Refused', 'another-time': 'Offered another time', unanswered: 'Not answered' }, hidden: (k: string) => `What they were answered is hidden until each answer has been given to ${k} people or more, or to nobody.`, never: 'Never by person, team or manager.',
  },
  agenda: {
    title: 'Agenda', none: 'Nothing on it yet.', change: 'Change the agenda', minutes: (n: string) => `${n} minutes`, papers: 'Papers', print: 'Print the agenda',
    rates: { title: (period: string) => `Leave figures, ${period}`, none: 'No quarter is published yet. The newest is attached by itself as soon as one is.', frozen: 'As they stood when the minutes went out.', live: (day: string) => `Published on ${day}. Attached by themselves; a newer quarter takes their place until the minutes go out.`, hidden: 'hidden', hiddenWhy: 'Hidden: too small to be told.', directorate: 'Directorate', asked: 'Asked for', all: 'Everybody', notKnown: 'Not known', outcomes: { agreed: 'Agreed', declined: 'Declined', postponed: 'Postponed' } },
    standing: { 'leave-rates': 'Leave figures', 'open-actions': 'Open actions and questions' },
    open: { none: 'None is open.', due: (day: string) => `by ${day}`, late: 'overdue' },
  },
  notes: { title: 'Shared notes', none: 'Nobody has written anything yet.', change: 'Write in the notes' },
  actions: { title: 'Actions and questions', open: 'See and add actions and questions', see: 'See actions and questions', none: 'None came from this meeting.' },
  minutes: { title: 'Minutes', none: 'Not published yet.', draft: 'A draft is kept. Only you see it.', published: (version: string, at: string) => `Version ${version}, published ${at}.`, write: 'Write the minutes', correct: 'Correct the minutes' },
  count: {
    title: 'At the meeting', lead: 'Count the heads once, in the room and on the screen. It is the only record of who was there, and it has no name in it.', room: { label: 'Heads in the room', errors: { required: 'Enter a whole number, 0 if nobody' } }, link: { label: 'Heads by link', errors: { required: 'Enter a whole number, 0 if nobody' } },
    save: 'Save the count', again: 'Count again', done: (n: string) => `${n} were there.`, saved: 'The count is saved. Nobody can reply any more.', early: 'It has not begun yet by our clock. Count once it has: counting closes the replies.', closed: 'This meeting is cancelled, so nobody can be counted.',
  },
  move: { open: 'Move or cancel this date' },
  cancelled: 'This meeting is cancelled. Everybody who replied and asked to be told has been told; the link no longer works.',
};
export type MeetingMessages = typeof messages;
