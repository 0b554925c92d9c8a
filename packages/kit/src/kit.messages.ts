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
  pounds: 'pounds',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  dateFormat: 'Enter a real date, like 27 3 2027',
  step: (now: number, all: number) => `Question ${now} of ${all}`,
  characters: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
  failed: {
    title: 'Sorry, this part of the page is not working',
    body: 'Nothing you typed has been sent. You can try again, or get help by telephone.',
    phone: (phone: string) => `Telephone ${phone}.`,
  },
  offline: {
    title: 'You are offline',
    body: 'What you typed is still here. It will be sent once when the connection comes back. Keep this page open.',
  },
  expired: {
    title: 'Your sign-in has ended',
    body: 'What you typed is still here. Sign in again in this window, then try again.',
  },
  signIn: {
    title: 'Please sign in',
    body: 'Sign in to your workplace to use this.',
  },
};
export type KitMessages = typeof messages;
