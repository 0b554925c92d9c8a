// What carer-learning says of one session and its booking, in British English.
import type { GatheringNeed } from '@think-carer/contract';

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
export const messages = {
  where: 'Where', for: 'For whom', by: 'Given by', time: 'When you can come',
  materials: 'To read and to keep', newTab: '(opens in a new tab)',
  closed: { over: 'It is over.', held: 'It is over.', cancelled: 'It is cancelled, so nobody can book.', 'not-open': 'It cannot be booked yet.' } as Record<string, string>,
  ask: { title: 'To book, ask', account: 'You need no account.', cannot: 'You are signed in, but not as a member of staff, so you cannot book here.', body: 'Say as much or as little as you like: you need not say why you come.', signIn: 'If you work here, sign in to the intranet and you can book on this page.', nobody: 'There is no contact for this session. Ask your employer.' },
  mine: {
    title: 'Your booking', room: 'You have a place in the room.', link: 'You have a place by link.', waiting: (before: number) => (before === 0 ? 'You are waiting for a place, and you are next.' : `You are waiting for a place. ${people(before)} asked before you.`),
    movesUp: 'If a place comes free you have it, without asking again.', joinLink: 'Join by this link', switching: (before: number) => `You have this place until there is one of the kind you asked for. ${before === 0 ? 'You are next.' : `${people(before)} asked before you.`}`,
    as: { name: (called: string) => `Booked as ${called}.`, alias: (called: string) => `Booked under another name: ${called}.`, count: 'Booked as one head, without a name.' },
    inWorkTime: 'In work time, for yourself. No manager has been told.', ownTime: 'In your own time.', needs: 'You asked for', told: (neutral: boolean) => (neutral ? 'You will be told by e-mail, which does not say what it is about.' : 'You will be told by e-mail.'), untold: 'No e-mail will be sent. Look here to see whether anything has changed.', remind: 'You will be reminded the day before.',
    change: 'Change the booking', withdraw: 'Give up the place', stopWaiting: 'Stop waiting', sure: 'Give it up? It goes to whoever waits longest.', yes: 'Yes, give it up', keep: 'Keep it',
    ask: 'Ask my manager for the time', calendar: 'Calendar file', neutral: 'Calendar file that says only “Appointment”', booked: 'You have a place.', changed: 'Your booking is changed.', waits: 'You are on the waiting list.', withdrawn: 'You gave it up.',
  },
  book: {
    title: 'Book a place', change: 'Change the booking', intro: 'For yourself. No manager is told, and nobody is asked whether they are a carer.',
    full: 'It is full. You can wait: if a place comes free you have it, without asking again.', send: 'Book a place', wait: 'Wait for a place', save: 'Save', notNow: 'Not now',
    kind: {
      label: 'How shall we book you?', options: { name: 'By name', alias: 'By another name', count: 'As one head' } as Record<string, string>,
      hints: { name: 'Whoever gives the session sees it on the register, and nobody else.', alias: 'Any name that you like. It stands on the register.', count: 'No name is kept at all. You are counted at the door.' } as Record<string, string>, errors: { required: 'Choose how to book you' },
    },
    called: { label: 'The name for the register', errors: { required: 'Enter the name for the register' } },
    way: { label: 'How will you come?', options: { room: 'Into the room', link: 'By link' } as Record<string, string>, hints: {} as Record<string, string>, full: 'Full: you would wait', errors: { required: 'Choose how you will come' } },
    time: { label: 'Is it in work time?', hint: 'For yourself, so that you can plan. Nobody is told.', options: { yes: 'Yes, in work time', no: 'No, in my own time' } as Record<string, string>, errors: { required: 'Choose whether it is in work time' } },
    needs: { ask: 'Is there anything that would help you to take part?', label: 'What would help?', hint: 'Whoever gives the session sees what is needed and how often, not by whom.', other: 'Anything else that would help', options: {
      'step-free': 'A way in without steps', 'hearing-loop': 'A hearing loop', 'sign-language': 'Sign language', captions: 'Captions', 'large-print': 'Large print', 'easy-read': 'Easy read', 'quiet-space': 'A quiet place', 'carer-comes-too': 'Somebody comes with me', other: 'Something else',
    } as Record<GatheringNeed, string> },
    mail: { label: 'Shall we write to you?', tell: 'E-mail me if I move up, or if it is moved, changed or cancelled', neutral: 'Without saying what it is about', remind: 'Remind me the day before', none: 'Your sign-in has no e-mail address, so nothing can be sent. Look at “My bookings”.' },
    gone: 'It was closed while you were here. Nothing was booked.',
  },
  release: { asked: 'You asked your manager for the time.', released: 'Your manager agreed to the time.', refused: 'Your manager did not agree to the time.', 'another-time': 'Another time is offered.', unanswered: 'Nobody answered before the day.', see: 'See the request' } as Record<string, string>,
  rate: {
    title: 'How was it?', intro: 'Kept without your name. Whoever gave it sees an average and the comments, once enough people have rated.', stars: { label: 'In stars', options: { 1: '1: of no use to me', 2: '2: of little use', 3: '3: of some use', 4: '4: useful', 5: '5: very useful' } as Record<string, string>, errors: { required: 'Choose one to five stars' } },
    comment: { label: 'A comment', hint: 'Do not name the person you look after, or anybody else.' }, send: 'Send', thanks: 'Thank you. You can change it here.', change: 'Change it', given: (stars: number) => `You gave ${stars} of 5 stars.`,
  },
};
export type SessionMessages = typeof messages;
