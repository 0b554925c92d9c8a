// Words of what one has replied, in British English.
export const messages = {
  title: 'What you have replied',
  lead: 'Everything that is kept of your replies: to the forum, to working groups and to trainings. Nobody else can open this.',
  none: 'Nothing is kept of you here.',
  copy: 'Save a copy', copied: 'Your copy is saved.', file: 'my-replies',
  erase: { open: 'Erase it all', sure: 'Erase everything you replied? You give up every place that you have. What was counted stays a number without a name.', yes: 'Yes, erase it all', no: 'Keep it', done: (n: string) => `Erased, at ${n} dates. What stays is heads and totals that are nobody’s.` },
  kinds: { forum: 'Forum', group: 'Working group', session: 'Training' },
  place: { room: 'A place in the room', link: 'A place by link' }, waits: 'No place now',
  events: { replied: 'You replied', changed: 'You changed your reply', withdrew: 'You took your reply back', release: 'Time for it', attended: 'You were ticked off as there' } as Record<string, string>,
  releases: { asked: 'asked for', released: 'given', refused: 'not given', 'another-time': 'another time was offered', withdrawn: 'taken back' } as Record<string, string>,
  said: { count: 'a head in the count', alias: (name: string) => `as “${name}”`, name: (name: string) => `as ${name}`, room: 'in the room', link: 'by link', toChair: 'the chair may see that name', needs: (list: string) => `needs: ${list}`, told: 'Told by e-mail.', notTold: 'Not told by e-mail.' },
  made: (at: string) => `As it stood on ${at}.`,
};
export type MineMessages = typeof messages;
