// What carer-learning says of asking for the time, in British English: only where somebody chooses to.
export const messages = {
  title: 'Ask for the time', intro: 'Nobody is asked unless you send this. It does not say which session it is, and nothing of caring.', letter: 'This is what they read', from: 'From', what: 'What for', when: 'Time asked for', rule: 'What your employer says about the time', source: 'From',
  everybody: 'It is open to everybody who works here.', why: 'Nobody has to say why they go, so please do not ask.', to: (who: string) => `It goes to ${who}.`, toHr: 'It goes to Human Resources.', span: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  approver: { label: 'Your manager’s work e-mail', hint: 'Leave it empty, and Human Resources is asked.', errors: { format: 'Enter an e-mail address, like name@employer.gov.uk' } }, send: 'Send this request', notNow: 'Not now', sent: 'You have asked for the time. The answer stands beside your booking.', gone: 'This session does not take place, or is over.', ownTime: 'People come to this session in their own time, so there is no time to ask for.',
};
export type TimeMessages = typeof messages;
