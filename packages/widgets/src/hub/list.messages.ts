// What a person's own list says, in British English.
export const messages = {
  title: 'My list',
  empty: 'Your list is empty. Press “Save to my list” beside a service, and it stands here to be printed.',
  find: 'Find services',
  page: 'This list is in this page only. It is gone when you leave it.',
  kept: 'This list is kept on this device, where anybody who uses it can see it.',
  shared: 'Several people use this computer, so the list is in this page only. Print it to take it with you.',
  refused: 'This device does not let the page keep anything. The list is in this page only.',
  keep: { ask: 'Keep it on this device as well? Others who use the device could see it.', yes: 'Keep it here', notNow: 'Not now', stop: 'Keep it here no longer', stopped: 'The list is no longer kept on this device.', done: 'The list is now kept on this device.' },
  print: 'Print the list',
  clear: 'Empty the list',
  cleared: 'The list is empty.',
  remove: 'Take off',
  removed: (name: string) => `${name} is off the list.`,
  gone: 'No longer in the directory. Ring before you rely on it.',
  old: 'The directory could not be asked again. This is as it was when you saved it.',
  centre: 'Your carers centre',
  notes: 'Notes',
  printed: (on: string) => `Printed on ${on}. Ring to be sure: numbers and hours change.`,
};
export type ListMessages = typeof messages;
