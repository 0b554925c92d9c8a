// Words of carer-leave in British English: the kinds of leave that may fit, and what an unpaid day costs.
export const messages = {
  title: 'What may fit',
  none: 'This employer has listed no leave yet. Ask HR what there is.',
  intro: 'Paid kinds come first. Nothing here is a decision: each kind says who decides.',
  sudden: 'Tell your manager now if you can. A call is enough, and the form can wait.',
  fits: { likely: 'Likely to fit', may: 'May fit', 'cannot-tell': 'Cannot tell yet', 'not-this-one': 'Not this one' },
  others: (n: number) => (n === 1 ? '1 kind that does not fit' : `${n} kinds that do not fit`),
  rows: { pays: 'What it pays', decides: 'Who decides', notice: 'Notice', day: 'What an unpaid day costs' },
  pays: { paid: 'Your usual pay, where it is agreed', unpaid: 'Nothing: it is unpaid', 'part-paid': 'Some of it may be paid' },
  gross: (amount: string) => `${amount} before tax`,
  pension: (amount: string) => `and ${amount} in pension contributions`,
  work: 'Work out what a day costs',
  again: 'Change pay and hours',
  ask: 'Ask for this',
  why: 'Why',
  source: 'Source',
  about: 'About these figures',
  said: 'What you said',
  fields: {
    pay: { label: 'Your pay before tax', hint: 'For example, £28,000 or £12.71', errors: { required: 'Type your pay before tax', number: 'Type your pay as a number, like 28,000', range: 'Check the sum, and what it is for' } },
    payPer: { label: 'What is that pay for?', options: { year: 'A year', month: 'A month', week: 'A week', day: 'A day', hour: 'An hour' }, errors: { required: 'Choose what that pay is for' } },
    hoursAWeek: { label: 'Hours you work in a week', hint: 'For example, 37 or 22.5', errors: { required: 'Type your hours a week', number: 'Type your hours as a number, like 22.5', range: 'Type hours between 0 and 100' } },
    daysAWeek: { label: 'Days you work in a week', hint: 'For example, 5 or 2.5', errors: { required: 'Type your days a week', number: 'Type your days as a number, like 3', range: 'Type days between 0 and 7', long: 'That is more than 24 hours in a day. Check your hours and days' } },
    pension: {
      label: 'Are you in a pension scheme at work?',
      options: { 'lgps-ew': 'Yes, the Local Government Pension Scheme in England or Wales', other: 'Yes, another scheme', none: 'No', unknown: 'I am not sure' },
      errors: { required: 'Choose a pension scheme, no or not sure' },
    },
    contributionPercent: { label: 'What percentage do you pay in?', hint: 'It is on your payslip, for example 6.5. Leave it empty if you do not know.', errors: { number: 'Type the percentage as a number, like 6.5', range: 'Type a percentage between 0 and 30' } },
  },
  cost: { title: 'What an unpaid day costs', hint: 'This stays on this page. Nothing is sent or kept.' },
};
export type ChoicesMessages = typeof messages;
