// What carer-guide says around a module, in British English.
export const messages = {
  minutes: (n: number) => (n <= 3 ? 'It takes less than three minutes.' : `It takes about ${n} minutes.`),
  private: 'You are not asked whether you are a carer, and nobody is told what you read.',
  part: (now: number, all: number) => `Part ${now} of ${all}`,
  start: 'Start',
  next: 'Next',
  back: 'Back',
  finish: 'I have read this',
  checking: (who: string) => `This is being checked, so it is not shown. Ask: ${who}.`,
  force: { must: 'You must', may: 'You may', cannot: 'Nobody may' } as Record<string, string>,
  source: (title: string, day: string) => `${title}, checked ${day}`,
  invented: 'A made-up story, to think about.',
  told: 'Told by somebody who works, with their consent.',
  questions: 'To think about, or to talk about',
  done: {
    title: 'You have read this to the end',
    noted: (day: string) => `It was noted on ${day} that you finished. That is all that was noted.`,
    alone: 'Nothing was sent: nobody is signed in here, so your page or your training system notes it in its own way.',
    saving: 'Noting that you finished…',
    offline: 'You are offline. That you finished will be noted when the connection comes back. Keep this page open.',
    failed: 'That you finished could not be noted. You can try again.',
    expired: 'Your sign-in has ended. Sign in again in this window, then try again.',
    again: 'Read it again',
  },
  missing: { title: 'This module is not there', body: (id: string) => `The offer has no module called ${id} today. Ask whoever looks after this page.` },
};
export type CourseMessages = typeof messages;
