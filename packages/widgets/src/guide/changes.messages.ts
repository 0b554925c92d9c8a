// What carer-guide says of changes between versions, in British English.
export const messages = {
  first: (version: string) => `Version ${version} is the first, so nothing has changed.`,
  between: (from: string, to: string, day: string) => `From version ${from} to version ${to}${day ? `, published on ${day}` : ''}.`,
  none: 'Nothing that shows in this guide has changed.',
  some: (n: number) => (n === 1 ? '1 change.' : `${n} changes.`),
  compare: 'Compare with',
  choose: 'Choose a version',
  version: (version: string, day: string) => (day ? `${day}, version ${version}` : `Version ${version}, no date`),
  earlier: 'To see earlier changes, choose an earlier version under “Compare with”, or go back one by one.',
  back: (version: string, day: string) => `Compare with version ${version}${day ? ` of ${day}` : ''}`,
  notes: 'What was published, newest first',
  differs: 'What is different now',
  kinds: { added: 'new', removed: 'no longer offered', changed: 'changed' } as Record<string, string>,
};
export type ChangesMessages = typeof messages;
