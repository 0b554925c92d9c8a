// What carer-guide says of changes between versions, in British English.
export const messages = {
  first: (version: string) => `Version ${version} is the first, so nothing has changed.`,
  between: (from: string, to: string, day: string) => `From version ${from} to version ${to}${day ? `, published on ${day}` : ''}.`,
  none: 'Nothing that shows in this guide has changed.',
  kinds: { added: 'new', removed: 'no longer offered', changed: 'changed' } as Record<string, string>,
};
export type ChangesMessages = typeof messages;
