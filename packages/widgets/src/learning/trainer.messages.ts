// What carer-learning says to whoever gives sessions, in British English: their list, a register, a date that moves, and what there is to keep.
import type { GatheringNeed } from '@think-carer/contract';

export const messages = {
  title: 'Sessions I give', intro: 'You see how many come and what they need. A name stands on the register only where somebody chose that.', coming: 'To come', past: 'Over', none: { coming: 'You give no session that is to come.', past: 'No session of yours is over yet.' } as Record<string, string>,
  notGiver: 'This page is for whoever gives sessions: a carers’ centre, or human resources, equalities and administrators of the employer.',
  add: 'Add a session', more: 'Show more', failed: 'Your sessions could not be loaded.', offline: 'You are offline, so your sessions cannot be shown now.', retry: 'Try again', today: 'Today', register: 'Register and head count', details: 'Details',
  counts: (room: number, link: number, waiting: number) => [`${room} in the room`, ...(link > 0 ? [`${link} by link`] : []), ...(waiting > 0 ? [`${waiting} waiting`] : [])].join(', '), attended: (n: number) => (n === 1 ? '1 came' : `${n} came`),
  state: { cancelled: 'Cancelled', held: 'Held', over: 'Over: the head count is still to be saved' } as Record<string, string>,
  heads: { room: 'In the room', link: 'By link', waiting: 'Waiting' },
  needs: { title: 'What people need', none: 'Nobody has asked for anything.', options: {
    'step-free': 'A way in without steps', 'hearing-loop': 'A hearing loop', 'sign-language': 'Sign language', captions: 'Captions', 'large-print': 'Large print', 'easy-read': 'Easy read', 'quiet-space': 'A quiet place', 'carer-comes-too': 'Somebody comes with them', other: 'Something else',
  } as Record<GatheringNeed, string>, times: (n: number) => (n === 1 ? 'once' : `${n} times`) },
  list: {
    title: 'Register', count: (there: number, all: number) => `${there} of ${all} ticked`, none: 'Nobody has chosen to be named.', unnamed: (n: number) => (n === 1 ? '1 more is booked without a name: count them at the door.' : `${n} more are booked without a name: count them at the door.`), early: 'On the day you can tick people off here.',
    find: 'Find a name', notFound: 'Nobody on the register is called that.', room: 'room', link: 'link', waits: 'waiting', more: 'Show more names', pending: (n: number) => `You are offline. ${n === 1 ? '1 tick waits for the connection, and is' : `${n} ticks wait for the connection, and are`} sent when it is back. Keep this page open.`, refused: 'This tick could not be kept.', print: 'Print the register',
  },
  door: {
    title: 'Head count', intro: 'How many were there, with and without a name? Saving it says that the session was held. You can save it again.', room: 'In the room', link: 'By link', less: (what: string) => `One fewer, ${what}`, more: (what: string) => `One more, ${what}`, save: 'Save the head count', saved: (room: number, link: number) => `Saved: ${room} in the room, ${link} by link.`, early: 'The head count can be saved on the day or after.', number: 'Enter a whole number',
  },
  ratings: { title: 'How it was', average: (stars: string, n: number) => `${stars} of 5 stars, from ${n} ratings.`, none: 'Shown once enough people have rated, so that nobody can be recognised.', comments: 'Comments' },
  actions: { materials: 'Slides and links', move: 'Move or cancel this date', change: 'Change the session', hidden: 'Who books a session of a centre is seen by that centre alone.' },
  move: {
    title: 'Move or cancel this date', told: 'Everybody who booked and asked for mail is told, and calendars change.', what: { label: 'What happens to it?', options: { move: 'It moves', cancel: 'It is cancelled' } as Record<string, string>, errors: { required: 'Choose what happens to it' } },
    on: { label: 'New day', errors: { required: 'Enter a day that is to come', invalid: 'Enter a day that is to come' } }, at: { label: 'From', hint: 'Such as 9:30am or 14:00', errors: { required: 'Enter a time, such as 9:30am', invalid: 'Enter a time, such as 9:30am' } }, minutes: { label: 'Minutes', errors: { required: 'Enter how many minutes it takes, from 5', invalid: 'Enter how many minutes it takes, from 5' } },
    because: { label: 'Why, for those who booked', hint: 'Never about anybody’s health.', errors: {} as Record<string, string> }, send: 'Tell everybody', sure: 'It cannot be undone: nobody can book again, and the link stops.', moved: 'It is moved. Everybody who asked for mail is told.', cancelled: 'It is cancelled. Everybody who asked for mail is told.', closed: 'It is over or cancelled already.',
  },
  materials: { title: 'Slides and links', intro: 'Links to pages that begin with https. Those for afterwards are shown once it is over.', name: (n: number) => `Title ${n}`, url: (n: number) => `Link ${n}`, when: (n: number) => `When is ${n} shown?`, before: 'Before and after', after: 'Afterwards', add: 'Add a link', remove: (n: number) => `Remove link ${n}`, save: 'Save', saved: 'Saved.', none: 'There is none yet.', titleMissing: (n: number) => `Enter a title for link ${n}`, urlWrong: (n: number) => `Enter an address for link ${n} that begins with https://` },
};
export type TrainerMessages = typeof messages;
