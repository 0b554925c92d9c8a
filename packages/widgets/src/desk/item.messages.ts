// What carer-desk says about one request and its decision, in British English. The words of flexible working are in pattern.messages.ts.
const who = (by: string): string => (by === 'person' ? 'the person' : by === 'hr' ? 'HR' : by === 'organiser' ? 'whoever holds the meeting' : 'the manager');

export const messages = {
  facts: {
    kind: 'Kind of leave', days: 'Days asked for', held: 'Days that hold', asked: 'Asked on', reference: 'Reference', team: 'Team', sentTo: 'Sent to', hrOnly: 'HR',
    note: 'Private note to you', noteGone: (day: string) => `Shown to nobody else, in no list and in no calendar, and erased after ${day}.`, state: 'State',
  },
  owner: { statutory: 'a right by law', employer: 'your employer’s own scheme' } as Record<string, string>,
  paid: { paid: 'paid', unpaid: 'unpaid', 'part-paid': 'part paid' } as Record<string, string>,
  part: { 'full-day': 'all day', morning: 'morning', afternoon: 'afternoon' } as Record<string, string>,
  hours: (n: string) => (n === '1' ? '1 hour' : `${n} hours`),
  partOf: (day: string, part: string) => `${day}, ${part}`,
  lateNotice: (day: string) => `Notice was short: the last safe day was ${day}. You may agree all the same.`,
  clocks: 'By when',
  duties: {
    title: 'What you must, may and cannot do',
    must: 'You must', may: 'You may', cannot: 'You cannot', none: 'Nothing in particular.',
    basis: { law: 'The law', code: 'Code of practice', policy: 'Your employer’s policy' } as Record<string, string>,
    by: (day: string) => `By ${day}`,
    past: (day: string) => `The day was ${day}`,
    checked: (day: string) => `checked on ${day}`,
  },
  guide: { title: 'Before you talk: three things to say, three not to ask', say: 'You could say', avoid: 'Do not ask', next: 'Then' },
  history: { title: 'What has happened', by: (what: string, by: string) => `${what} by ${who(by)}`, reason: 'Reason', dates: 'Dates' },
  events: {
    asked: 'Asked for', agreed: 'Agreed', postponed: 'Put off', declined: 'Declined', 'other-date-offered': 'Another date offered', accepted: 'Other date accepted', 'kept-asking': 'Other date not possible: asked again',
    refused: 'Other date not accepted', withdrawn: 'Withdrawn', appealed: 'Appealed against',
  } as Record<string, string>,
  answer: {
    title: 'Your answer', label: 'What would you like to do?', required: 'Choose what you would like to do',
    none: 'There is nothing for you to decide here now.', appeal: 'The person has appealed. HR decides again.', continue: 'Continue', back: 'Back to the request', sending: 'Sending…',
  },
  verbs: {
    agree: { choose: 'Agree', hint: 'They are told at once, with the days.', title: 'Agree to the leave', intro: 'These are the days that you agree to. It cannot be taken back here.', send: 'Agree', done: 'You have agreed. The answer is on their page, with today’s date.' },
    postpone: {
      choose: 'Put it off', hint: 'Needs the reason in writing, a talk about new dates, and the same amount of leave.', title: 'Put the leave off', intro: 'This page is the written notice. The person is given your reason and the new dates, word for word.', send: 'Send this notice', done: 'The leave is put off. The person has your reason and the new dates.',
    },
    decline: { choose: 'Decline', hint: 'Needs a reason. The person is told of it, and how to appeal.', title: 'Decline the request', intro: 'The person is given your reason, word for word.', send: 'Decline', done: 'You have declined. The person has your reason, and can appeal.' },
    'offer-other-date': { choose: 'Offer another date', hint: 'The person accepts it, or keeps asking for the first.', title: 'Offer another date', intro: 'Nothing is decided until the person answers.', send: 'Offer these dates', done: 'The other dates are offered. You will see the answer here.' },
  },
  fields: {
    reason: {
      postpone: { label: 'How would the work be unduly disrupted?', hint: 'Say what cannot be done, and why it cannot be covered. Leave out anything about anybody’s health.', errors: { required: 'Write how the work would be unduly disrupted', invalid: 'Write how the work would be unduly disrupted' } },
      decline: { label: 'Why, in your own words?', hint: 'The person reads this. Leave out anything about anybody’s health.', errors: { required: 'Write why you decline', invalid: 'Write why you decline' } },
      'offer-other-date': { label: 'Anything to say with it?', hint: 'The person reads this.', errors: {} },
    },
    reasonCode: { label: 'Which reason fits best?', errors: { required: 'Choose a reason', invalid: 'Choose a reason' } },
    consultedOn: {
      label: 'When did you talk with them about new dates?', hint: 'The law asks you to talk first.',
      errors: { required: 'Enter the day on which you talked', invalid: 'Enter a real day, on or after the day they asked and not later than today', early: 'You can only have talked after they asked', late: 'This day is still to come: talk first, then send the notice' },
    },
    newDate: (asked: string) => `New date instead of ${asked}`,
    otherDate: (asked: string) => `Another date for ${asked}`,
    dates: {
      required: (asked: string) => `Enter a date instead of ${asked}`, invalid: 'Enter a real date that can be used', past: 'New dates cannot lie in the past', early: 'Leave is put off, not brought forward: choose a later day',
      late: (day: string) => `Choose a day no later than ${day}`, repeated: 'Choose each day once', same: 'These are the days that were asked for: choose others',
    },
  },
  newDates: (day: string) => `The same amount of leave, no later than ${day}.`,
  shift: 'Move the other days by as much',
  chosen: 'Days',
  elsewhere: (state: string) => `Somebody else has answered meanwhile: ${state}. Nothing of yours was sent.`,
  gone: 'This answer is no longer possible, so nothing was sent. What is possible now is below.',
  withdrawn: 'The person has withdrawn it meanwhile. Nothing was sent.',
  notThere: 'This request is no longer there for you. It may have been sent to somebody else.',
  typed: 'What you had typed',
};
export type ItemMessages = typeof messages;
