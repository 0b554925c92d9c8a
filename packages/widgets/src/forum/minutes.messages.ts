// Words of a meeting's minutes and of a group's shared notes, in British English.
export const messages = {
  title: 'Minutes', correct: 'Correct the minutes',
  lead: 'A draft that only you see, saved as you type. Write what was decided, not who said it.', correctLead: (version: string) => `Version ${version} is out. What you write here becomes the next version; the earlier one is kept.`,
  field: { label: 'Minutes', hint: 'A line that begins with a hyphen becomes a point of a list. An empty line begins a new paragraph.' },
  preview: 'Look at them as members will', edit: 'Go on writing', check: 'Publish to members',
  checkTitle: 'Publish these minutes?', then: 'What happens then',
  thens: ['Every member of this forum can read them.', 'The leave figures on the agenda stay as they are now.', 'They cannot be changed after that. A correction is a new version, and says that it is one.'],
  careful: 'Read them once more: no name of anybody who came, and nothing about anybody who is looked after.',
  publish: 'Publish', published: (version: string) => `Version ${version} is published.`, empty: 'Write something first.', same: 'Nothing has changed since the version that is out.',
  early: 'The meeting has not begun. Minutes go out once it has; your draft is kept.',
  refused: 'They could not be published as they are. Look again.',
  version: (version: string, at: string) => `Version ${version}, ${at}`,
  notes: { title: 'Shared notes', lead: 'Everybody in the group writes here. It is saved as you type.', field: { label: 'Notes', hint: 'Nothing about anybody’s own caring, unless they have said that it may stand here.' }, done: 'Done' },
  done: 'Done',
};
export type MinutesMessages = typeof messages;
