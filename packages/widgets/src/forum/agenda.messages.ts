// Words of the agenda's editor, in British English.
export const messages = {
  title: 'Change the agenda',
  lead: { forum: 'Members see it when you save. Papers are links; nothing is uploaded.', group: 'Everybody in the group can change it.' },
  item: (n: string) => `Item ${n}`, itemOf: (n: string, title: string) => `Item ${n}: ${title}`,
  fields: {
    title: { label: 'What it is about', errors: { required: 'Say what the item is about' } },
    ownTitle: { label: 'Another title' },
    minutes: { label: 'Minutes', errors: { required: 'Enter whole minutes, from 1 to 600' } },
    note: { label: 'A word about it' },
    paper: { label: 'Title of the paper', errors: { required: 'Enter the paper’s title' } },
    url: { label: 'Address of the paper', errors: { required: 'Enter an address that begins with https://' } },
  },
  standing: { 'leave-rates': 'The newest published figures attach themselves.', 'open-actions': 'What is open attaches itself.' },
  standingTitle: { 'leave-rates': 'Leave figures', 'open-actions': 'Open actions and questions' },
  add: 'Add an item', addStanding: { 'leave-rates': 'Add the leave figures', 'open-actions': 'Add the open actions' },
  addPaper: (item: string) => `Add a paper to ${item}`, removePaper: (paper: string) => `Remove ${paper}`, paper: (n: string) => `Paper ${n}`,
  up: 'Up', down: 'Down', remove: 'Remove', untitled: 'an item without a title',
  keys: 'Alt with the up or down arrow moves an item, too.',
  moved: (title: string, place: string, all: string) => `${title} is now item ${place} of ${all}.`, removed: (title: string) => `Removed: ${title}.`, undo: 'Put it back', back: (title: string) => `${title} is back.`,
  total: (n: string, meeting: string) => `${n} minutes in all; the meeting has ${meeting}.`, over: (n: string) => `That is ${n} minutes more than the meeting has.`,
  none: 'Nothing on it yet.', save: 'Save the agenda', saved: 'The agenda is saved.',
};
export type AgendaMessages = typeof messages;
