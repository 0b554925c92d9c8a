// What carer-desk says about somebody standing in, in British English.
export const messages = {
  title: 'While you are away',
  titleHr: 'Who stands in for whom',
  lead: 'Somebody else can see and decide what was sent to you, from one day to another. You still can too.',
  rules: ['They need a manager’s sign-in of their own.', 'They cannot hand your requests on to anybody else.', 'The people who sent you a request are shown that they can see it.', 'A private note that somebody wrote to you is not shown to them.'],
  form: 'Let somebody stand in for you',
  fields: {
    toEmail: { label: 'Their work e-mail address', hint: 'For example, name@employer.gov.uk', errors: { required: 'Enter the work e-mail address of whoever stands in', format: 'Enter an e-mail address in the right format, like name@employer.gov.uk', yourself: 'This is your own address: choose somebody else', invalid: 'Enter an e-mail address in the right format, like name@employer.gov.uk' } },
    fromOn: { label: 'First day', errors: { required: 'Enter the first day', invalid: 'Enter a real day, today or later', past: 'The first day can be today or later' } },
    untilOn: { label: 'Last day', errors: { required: 'Enter the last day', invalid: 'Enter a real day, on or after the first', 'before-start': 'The last day comes before the first', 'too-long': 'At most half a year: after that, ask HR to change who decides' } },
  },
  send: 'Let them stand in', sending: 'Sending…',
  overlaps: 'Somebody stands in for you in some of those days already. End that first, or choose other days.',
  chainOwn: 'You stand in for somebody in some of those days. Hand that back first, so that nobody’s requests are left lying.',
  chainTheirs: 'Somebody stands in for them in some of those days. Choose another person, or other days.',
  given: 'Stands in for you', received: 'You stand in for', all: 'All',
  none: 'Nobody stands in for you, and you stand in for nobody.',
  noneHr: 'Nobody stands in for anybody.',
  between: (from: string, to: string) => `${to} for ${from}`,
  days: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  states: { planned: 'Begins later', 'in-force': 'Now', over: 'Over', ended: 'Ended' } as Record<string, string>,
  end: { giver: 'Take it back', receiver: 'Hand it back', hr: 'End it' } as Record<string, string>,
  made: (email: string, day: string) => `${email} stands in for you from ${day}.`,
  ended: 'Ended. The requests are seen by whoever they were sent to, and by HR.',
};
export type AwayMessages = typeof messages;
