// Words of publishing a quarter, in British English.
export const messages = {
  title: 'Publish a quarter',
  which: { label: 'Which quarter?', error: 'Choose a quarter' },
  notOver: (quarter: string, day: string) => `${quarter} is not over yet. It can be published from ${day}.`,
  noneLeft: 'Every quarter that is over has been published.',
  what: 'What will happen',
  points: [
    'Requests made in the quarter are counted, with what is known of them today.',
    'Small numbers are hidden, and so is any number that would give one away.',
    'The figures are frozen. They cannot be changed or taken back.',
    'Human resources, the equalities lead, analysts, the forum chair and the carers commissioner all see the same page.',
    'Files that speak of this quarter can no longer be taken back, and it takes no more rows.',
  ].join('|'),
  skips: (quarters: string, n: number) => (n === 1 ? `${quarters} has not been published. If you go on, it never can be.` : `${quarters} have not been published. If you go on, they never can be.`),
  publish: (quarter: string) => `Publish ${quarter}`,
  notNow: 'Not now',
  busy: 'Publishing. Keep this page open.',
  done: { title: 'Published', body: (quarter: string) => `${quarter} is published. Everybody with a role that reads figures now sees it.`, show: 'Show the figures' },
  problems: {
    'period-not-over': 'That quarter is not over yet. Nothing has been published.',
    'period-passed': 'That quarter, or a later one, is already published. What is published stays as it is.',
    'nothing-new': 'Too little has changed since the quarter before. A new page would say the same, so nothing has been published. Import the quarter’s figures first, or wait for the next quarter.',
    offline: 'You are offline. Nothing has been published. Try again when you have a connection.',
    expired: 'Your sign-in has ended. Nothing has been published. Sign in again in this window, then try again.',
    refused: 'Your role does not allow publishing.',
    failed: 'That did not work. You can try again; a quarter is never published twice.',
  },
};
export type PublishMessages = typeof messages;
