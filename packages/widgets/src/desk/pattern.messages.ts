// What carer-desk says about a request to change a working pattern, in British English.
export const messages = {
  facts: { hours: 'Hours asked for', times: 'Times asked for', place: 'Place asked for', arrangement: 'Way of working', starts: 'From', ends: 'Until', cover: 'How it could work', earlier: 'Earlier requests', longer: 'Agreed to decide by', offers: 'Waiting for their answer' },
  offers: { extension: (day: string) => `more time, until ${day}`, alternative: () => 'another arrangement', trial: (day: string) => `a trial, until ${day}` },
  notYet: 'Refusing becomes possible once a talk with the person is on record. If you can agree to all of it, there is no need to talk first.',
  verbs: {
    consult: { choose: 'Record that we have talked', hint: 'Needed before anything is refused. The person can read it.', title: 'Record that you have talked', intro: 'The person can read what you write here.', send: 'Record it', done: 'The talk is on record.' },
    accept: { choose: 'Accept', hint: 'All of it, from the day asked for.', title: 'Accept the request', intro: 'This changes the contract for good, unless you have agreed a day on which it ends.', send: 'Accept', done: 'You have accepted. The letter is on their page.' },
    'offer-alternative': { choose: 'Offer another arrangement', hint: 'It holds only if the person agrees.', title: 'Offer another arrangement', intro: 'Say what you could agree to. The person answers on their page.', send: 'Offer it', done: 'The other arrangement is offered. You will see the answer here.' },
    'offer-trial': { choose: 'Offer a trial', hint: 'What was asked for, for a while. The decision waits for its end, if the person agrees.', title: 'Offer a trial', intro: 'What was asked for, until a day you choose. The contract stays as it is.', send: 'Offer the trial', done: 'The trial is offered. You will see the answer here.' },
    extend: { choose: 'Ask for more time', hint: 'It holds only once the person has agreed on record.', title: 'Ask for more time', intro: 'Until the person agrees, the deadline stays as it is.', send: 'Ask', done: 'You have asked for more time. The deadline stays as it is until the person agrees.' },
    refuse: { choose: 'Refuse', hint: 'Needs one or more of the eight grounds of the law, and why it is reasonable.', title: 'Refuse the request', intro: 'The person is given the grounds and your explanation, word for word.', send: 'Refuse', done: 'You have refused. The person has the letter, and can appeal.' },
  },
  fields: {
    heldOn: { label: 'When did you talk?', errors: { required: 'Enter the day on which you talked', invalid: 'Enter a real day, on or after the day of the request and not later than today', 'too-late': 'This day is still to come: record a talk once it was held', 'too-early': 'The request was made later than this' } },
    notes: { label: 'What was said?', hint: 'Only what both of you need to remember. Leave out anything about anybody’s health.', errors: { invalid: 'This is too long' } },
    hours: { label: 'Hours', hint: 'For example: 30 hours a week.', errors: { required: 'Say what you offer: hours, times or place', invalid: 'Say what you offer: hours, times or place' } },
    times: { label: 'Times', hint: 'For example: 10am to 4pm, Monday to Friday.', errors: {} },
    place: { label: 'Place', hint: 'For example: two days a week at home.', errors: {} },
    startsOn: { label: 'From which day?', errors: { invalid: 'Enter a real day' } },
    untilOn: {
      trial: { label: 'Until which day would the trial run?', errors: { required: 'Enter the last day of the trial', invalid: 'Enter a real day that is still to come', 'too-early': 'A trial ends later than today' } },
      extend: { label: 'Until which day?', errors: { required: 'Enter the day until which you ask for time', invalid: 'Enter a real day, later than the day that is due now', 'too-early': 'Choose a day later than the one that is due now' } },
    },
    reason: { label: 'Why is more time needed?', hint: 'The person reads this.', errors: { required: 'Say why more time is needed', invalid: 'Say why more time is needed' } },
    grounds: { label: 'On which grounds?', hint: 'The eight that the law lists. Choose one or more; there are no others.', errors: { required: 'Choose one or more of the eight grounds', invalid: 'Choose one or more of the eight grounds' } },
    explanation: {
      label: 'Why is it reasonable to refuse on these grounds?', hint: 'Say what you looked at, what you tried, and why it does not work. The person reads this.',
      errors: { required: 'Explain why it is reasonable to refuse on these grounds', invalid: 'Explain why it is reasonable to refuse on these grounds' },
    },
  },
  letter: {
    title: 'The letter', see: 'Write the letter', again: 'Word it again', label: 'You can change the words before you send it', none: 'A letter with these words goes to the person. You can read it and change it first.',
    edited: 'These are your own words. They are sent as they stand, whatever you change above.', old: 'You have changed something above since this was written.', print: 'Print the letter', sources: 'From',
  },
  events: {
    requested: 'Asked for', consulted: 'Talk recorded', 'extension-proposed': 'More time asked for', 'extension-agreed': 'More time agreed', 'extension-not-agreed': 'More time not agreed', accepted: 'Accepted',
    'alternative-offered': 'Another arrangement offered', 'alternative-agreed': 'Other arrangement agreed', 'alternative-not-agreed': 'Other arrangement not agreed', 'trial-offered': 'Trial offered', 'trial-agreed': 'Trial agreed',
    'trial-not-agreed': 'Trial not agreed', refused: 'Refused', appealed: 'Appealed against', withdrawn: 'Withdrawn',
  } as Record<string, string>,
  rows: { heldOn: 'Talked on', notes: 'Notes', untilOn: 'Until', reason: 'Reason', grounds: 'Grounds', explanation: 'Why it is reasonable', alternative: 'Offered', letter: 'Letter' },
};
export type PatternMessages = typeof messages;
