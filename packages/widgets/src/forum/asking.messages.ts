// Words of asking for the time to go to a meeting, in British English.
export const messages = {
  title: 'Ask for the time',
  intro: 'One press sends this. It does not say which meeting it is, and nothing of caring.',
  to: (who: string) => `It goes to ${who}.`, toHr: 'It goes to Human Resources.', other: 'Ask somebody else',
  fields: {
    approverEmail: { label: 'Your manager’s work e-mail', hint: 'Leave it empty, and Human Resources is asked.', errors: { format: 'Enter an e-mail address, like name@employer.gov.uk' } },
    travel: { label: 'Time for the way there and back', options: { '0': 'None', '15': '15 minutes each way', '30': '30 minutes each way', '45': '45 minutes each way', '60': 'An hour each way' }, errors: {} },
    note: { label: 'Anything to add?', hint: 'Only who is asked reads it, and it goes away after a while. You do not have to say why you go.', errors: {} },
  },
  letter: {
    title: 'This is what they read', from: 'From', what: 'What for', time: 'Time asked for', note: 'Private note to you', rule: 'What your employer says about the time', source: 'From',
    /** As the desk says it; the first only where it is so. */
    everybody: 'The meeting is open to everybody who works here.', why: 'Nobody has to say why they go, so please do not ask.',
  },
  time: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  send: 'Send this request', notNow: 'Not now',
  sent: { title: 'You have asked for the time', number: 'Your number', next: 'The answer stands here, and beside the date.' },
  state: {
    asked: 'There is no answer yet.', released: 'You have the time.', refused: 'You have not been given the time.', 'another-time': 'Another time is offered.', accepted: 'You have the other time.', withdrawn: 'You have taken it back.', unanswered: 'Nobody answered before the day.',
  },
  offered: 'This time is offered instead of the one that you asked for. If it suits you, take it: you have it at once, and whoever answers sees that. Until then they can still give you the time that you asked for. If neither will do, take your request back and ask anew.',
  /** Its day is over. */
  offerOver: 'The time that was offered is over. Until the day of the meeting they can still give you the time that you asked for, or you can take your request back and ask anew.',
  accept: 'Take this time', accepted: 'You have taken the other time.', changed: 'It has changed meanwhile. This is how it stands.',
  rows: { state: 'Where it stands', time: 'Time asked for', to: 'Who answers', by: 'To be answered by', reason: 'Why', other: 'Time offered', given: 'Time given' },
  hr: 'Human Resources',
  counted: 'How many asked, and what they were told, is counted for the forum. Never by person, and never by manager.',
  withdraw: 'Take it back', withdrawn: 'You have taken your request back.', again: 'Ask again', back: 'Back to the date',
  gone: 'This meeting does not take place, or is over.', refused: 'It could not be taken as it is. Look at what is marked.',
};
export type AskingMessages = typeof messages;
