// What carer-desk says about a request for time at a meeting, in British English. Nothing here says, or hints, what the meeting is about.
export const messages = {
  time: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  facts: {
    what: 'What for', time: 'Time asked for', other: 'Other time offered', taken: 'Time given',
    note: 'Private note to you', noteGone: (day: string) => `Shown to nobody else, in no list, and erased after ${day}.`,
  },
  rule: {
    title: 'What your employer says about the time',
    source: 'From',
    /** Where the employer has no rule on it. */
    plain: 'About this request',
    everybody: 'The meeting is open to everybody who works here.', why: 'Nobody has to say why they go, so please do not ask.',
  },
  still: 'You have answered. Should it become possible after all, you can still give the time, until the day has passed.',
  askedFor: (time: string) => `They asked for: ${time}.`,
  verbs: {
    release: { choose: 'Give them the time', hint: 'They are told at once.', title: 'Give the time', intro: 'This is the time that you give.', send: 'Give the time', done: 'You have given the time. They see it beside the date.' },
    refuse: { choose: 'Refuse, and say why', hint: 'They read your reason. You can still give the time later, until the day.', title: 'Refuse the time', intro: 'They are given your reason, word for word.', send: 'Send this answer', done: 'You have refused. They have your reason.' },
    'another-time': { choose: 'Offer another time', hint: 'A part of it, or another day.', title: 'Offer another time', intro: 'They are told the time that you can give instead.', send: 'Offer this time', done: 'The other time is offered. They see it beside the date.' },
  },
  fields: {
    reason: {
      refuse: { label: 'Why can the time not be given?', hint: 'Say what cannot be covered. Leave out anything about anybody’s health or home.', errors: { required: 'Write why the time cannot be given', invalid: 'Write why the time cannot be given' } },
      other: { label: 'Anything to say with it?', hint: 'They read this.', errors: {} },
    },
    on: { label: 'Day', errors: { required: 'Enter the day', invalid: 'Enter a real day', past: 'The other time cannot lie in the past', 'too-small': 'The other time cannot lie in the past', 'too-big': 'Choose a day within a year', same: 'This is the time that they asked for: choose another' } },
    from: { label: 'From', hint: 'Such as 12:30 or 2pm', errors: { required: 'Enter when it begins', invalid: 'Enter a time of day, such as 12:30 or 2pm' } },
    to: { label: 'To', hint: 'Such as 13:30 or 3pm', errors: { required: 'Enter when it ends', invalid: 'Enter a time of day, such as 13:30 or 3pm', 'before-start': 'It ends before it begins: change one of the two' } },
  },
  events: {
    asked: 'Asked for', moved: 'The meeting was moved: asked anew', released: 'Time given', refused: 'Refused', 'another-time': 'Another time offered', accepted: 'Other time taken', withdrawn: 'Taken back',
  } as Record<string, string>,
  history: { reason: 'Reason', time: 'Time' },
};
export type ReleaseMessages = typeof messages;
