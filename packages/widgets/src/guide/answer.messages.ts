// What carer-guide says in its answers, in British English.
export const messages = {
  have: (need: string) => `What you can have: ${need[0]!.toLowerCase()}${need.slice(1)}`,
  none: 'Nothing in this offer is meant for that. Ask one of the people below.',
  fits: { likely: 'Likely to fit', may: 'May fit', 'cannot-tell': 'It depends' } as Record<string, string>,
  depends: 'It depends on this',
  decide: (kind: string) => `What you must, may and cannot do: ${kind}`,
  all: 'What you must, may and cannot do',
  must: 'You must', may: 'You may', cannot: 'You cannot', nothing: 'Nothing in particular.',
  when: 'By when',
  clocks: {
    decide: (day: string) => `Answer by ${day}`, 'counter-notice': (day: string) => `The last day on which it can be put off, in writing: ${day}`, 'allow-leave-by': (day: string) => `If it is put off, give the leave by ${day}`,
  } as Record<string, (day: string) => string>,
  noClock: 'No day is set. Answer as soon as you can.',
  past: (text: string) => `${text}. That day has passed.`,
  asIf: (day: string) => `As if you were asked on ${day}. Change the days to see yours.`,
  by: (day: string) => `By ${day}`,
  wasBy: (day: string) => `The day was ${day}`,
  basis: { law: 'The law', code: 'Code of practice', policy: 'Your employer’s policy' } as Record<string, string>,
  checked: (day: string) => `checked ${day}`,
  days: 'Change the days',
  show: 'Show the days',
  fields: {
    asked: { label: 'When were you asked?', errors: { invalid: 'Enter a real day on which you were asked' } },
    first: { label: 'First day of the leave', hint: 'If you were told.', errors: { invalid: 'Enter a real day, not before you were asked', early: 'Enter a real day, not before you were asked' } },
    count: { label: 'How many days of leave?', hint: 'Part of a day counts as a day.', errors: { invalid: 'Enter a whole number of days, from 1 to 99' } },
  },
  desk: 'Decide in your own list of requests, so that the person has the answer in writing.',
};
export type AnswerMessages = typeof messages;
