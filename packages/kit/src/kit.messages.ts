// Words every widget shares, in British English.
export const messages = {
  loading: 'Loading…',
  back: 'Back',
  continue: 'Continue',
  change: 'Change',
  notProvided: 'Not provided',
  skip: 'Skip this question',
  print: 'Print',
  tryAgain: 'Try again',
  problem: 'There is a problem',
  errorPrefix: 'Error:',
  optional: '(optional)',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  step: (now: number, all: number) => `Question ${now} of ${all}`,
  telephone: (number: string) => `Telephone ${number}.`,
  /** `before`: said when nothing could be shown yet; `body`: when something was typed. */
  failed: {
    title: 'Sorry, this part of the page is not working',
    body: 'What you typed is still here, and has not been sent. You can try again.',
    before: 'You can try again, or come back later.',
  },
  offline: {
    title: 'You are offline',
    body: 'What you typed is still here. It will be sent once when the connection comes back. Keep this page open.',
    before: 'This part of the page needs a connection. Try again when you have one.',
  },
  expired: {
    title: 'Your sign-in has ended',
    body: 'What you typed is still here. Sign in again in this window, then try again.',
    before: 'Sign in again in this window, then try again.',
  },
  signIn: {
    title: 'Please sign in',
    body: 'What you typed is still here. Sign in to your workplace, then try again.',
    before: 'Sign in to your workplace to use this, then try again.',
  },
};
export type KitMessages = typeof messages;
