// What carer-learning says of asking for the time, in British English: only where somebody chooses to.
export const messages = {
  title: 'Ask for the time', intro: 'Nobody is asked unless you send this. It does not say which session it is, and nothing of caring.', letter: 'This is what they read', from: 'From', what: 'What for', when: 'Time asked for', rule: 'What your employer says about the time', source: 'From',
  everybody: 'It is open to everybody who works here.', why: 'Nobody has to say why they go, so please do not ask.', to: (who: string) => `It goes to ${who}.`, toHr: 'It goes to Human Resources.', span: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  approver: { label: 'Your manager’s work e-mail', hint: 'Leave it empty, and Human Resources is asked.', errors: { format: 'Enter an e-mail address, like name@employer.gov.uk' } }, send: 'Send this request', notNow: 'Not now', sent: 'You have asked for the time. The answer stands beside your booking.', gone: 'This session does not take place, or is over.', ownTime: 'People come to this session in their own time, so there is no time to ask for.',
  asked: 'You asked for the time', hr: 'Human Resources', rows: { state: 'Where it stands', to: 'Who answers', by: 'To be answered by', other: 'Time offered', given: 'Time given', reason: 'Why', number: 'Your number' },
  state: { asked: 'There is no answer yet.', released: 'You have the time.', refused: 'You have not been given the time.', 'another-time': 'Another time is offered.', accepted: 'You have the other time.', withdrawn: 'You have taken it back.', unanswered: 'Nobody answered before the day.' },
  offered: 'This time is offered instead of the one that you asked for. If it suits you, take it: you have it at once, and whoever answers sees that. Until then they can still give you the time that you asked for. If neither will do, take your request back and ask anew.',
  /** Its day is over. */
  offerOver: 'The time that was offered is over. Until the day of the session they can still give you the time that you asked for, or you can take your request back and ask anew.',
  take: 'Take this time', taken: 'You have taken the other time.', withdraw: 'Take it back', withdrawn: 'You have taken your request back.', changed: 'It has changed meanwhile. This is how it stands.',
};
export type TimeMessages = typeof messages;
