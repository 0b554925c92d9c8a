// Words of moving or cancelling one date, in British English.
export const messages = {
  title: (day: string) => `Move or cancel: ${day}`,
  lead: 'Only this one date. The others stay as the rule gives them.',
  what: { label: 'What happens?', options: { move: 'It moves to another time', cancel: 'It is cancelled' }, errors: { required: 'Choose what happens' } },
  on: { label: 'New day', errors: { required: 'Enter a day, month and year', past: 'Enter a day that is still to come', same: 'Enter another day or time than it has now' } },
  at: { label: 'Begins at', hint: 'Such as 12pm, 9:30am or 14:00.', errors: { required: 'Enter a time, like 12pm or 14:00' } },
  minutes: { label: 'Minutes', errors: { required: 'Enter the minutes, from 5 to 1440' } },
  because: { label: 'Why?', hint: 'Everybody who may see the date reads it. Nothing about any person.', errors: { required: 'Say why, in a few words' } },
  continue: 'Continue',
  check: { move: 'Move this meeting?', cancel: 'Cancel this meeting?', from: 'From', when: 'When', to: 'To', why: 'Why', then: 'What happens then' },
  then: {
    told: (n: string, count: number) => (count === 0 ? 'Nobody has replied yet, so nobody has to be told.' : `${n} ${count === 1 ? 'person has' : 'people have'} replied. Whoever asked for e-mail is told at once, in neutral words where they asked for that. The others see it here and in their calendar.`),
    move: ['Everybody keeps the place they have. Who cannot come can withdraw.', 'Calendars that follow the forum change by themselves.', 'Requests for the time are asked anew, for the new time; the manager is told.'],
    cancel: ['The link stops working, and nobody can reply any more.', 'Requests for the time are taken back.', 'Calendars that follow the forum show it as cancelled.', 'It cannot be taken back. You can add another single date in the set-up.'],
  },
  send: { move: 'Move the meeting', cancel: 'Cancel the meeting' },
  back: 'Go back and change',
  done: { move: 'The meeting has moved.', cancel: 'The meeting is cancelled.' },
  refused: 'It could not be done: somebody has changed this date meanwhile, or it is over. Go back and look again.',
};
export type ChangeMessages = typeof messages;
