// What carer-learning says of adding and changing a session, in British English.
export const messages = {
  add: 'Add a session', change: 'Change the session', intro: 'Everybody who may come sees it. Who books is seen by whoever gives it alone.', changed: 'Changes hold for every date of it. To move or cancel one date, open that date.',
  names: { title: 'What it is called', about: 'What it is about, and what to bring', topic: 'About', audiences: 'For whom', timeOff: 'When people can come', area: 'Area', contact: 'Whom to ask', room: 'Where, and how to get in', link: 'Link to join by', roomPlaces: 'Places in the room', linkPlaces: 'Places by link', repeats: 'How often?', on: 'First day', from: 'From', minutes: 'Minutes', until: 'Last day', centre: 'Who gives it' },
  hints: { audiences: 'Tick none for everybody.', room: 'Leave empty where it is by link alone.', link: 'Told to nobody but those who have a place by link. Begins with https://', places: 'Leave empty for as many as come.', from: 'Such as 9:30am or 14:00', until: 'Leave empty for no end.', contact: 'For those who have no account: telephone first.', area: 'Leave empty for every area.', repeats: 'A date on a bank holiday goes to the week after.' },
  topics: { benefits: 'Welfare benefits', concessions: 'Concessions', 'local-organisations': 'Local organisations', 'caring-role': 'The caring role', awareness: 'Knowing about carers' } as Record<string, string>,
  timeOff: { 'work-time': 'In work time', 'own-time': 'In their own time', either: 'Either' } as Record<string, string>,
  repeats: { no: 'Once', weekly: 'Every week', fortnightly: 'Every two weeks', monthly: 'Every month, on the same weekday', quarterly: 'Every three months, on the same weekday' } as Record<string, string>,
  employer: 'The employer', everywhere: 'Every area', nobody: 'Whoever gives it',
  errors: {
    title: 'Enter what it is called', topic: 'Choose what it is about', timeOff: 'Choose when people can come', room: 'Say where it is: a room, a link, or both', link: 'Enter an address that begins with https://', roomPlaces: 'Enter a whole number, or leave it empty', linkPlaces: 'Enter a whole number, or leave it empty',
    repeats: 'Choose how often', on: 'Enter a day that is to come', from: 'Enter a time, such as 9:30am', minutes: 'Enter how many minutes it takes, from 5', until: 'Enter a day that is not before the first', centre: 'You may add sessions of your own centre only',
  } as Record<string, string>,
  dates: { title: 'Its dates', next: 'The next dates', none: 'It has no date to come.', change: 'Change the dates', kept: 'The dates stay as they are.', booked: 'Somebody booked a date that would be gone. Move or cancel that date first, so that they are told.' },
  send: 'Add it', save: 'Save', stale: 'Somebody else changed it meanwhile. What you typed is still here: save again to keep yours.', added: 'It is added.', saved: 'It is saved.',
};
export type GiveMessages = typeof messages;
