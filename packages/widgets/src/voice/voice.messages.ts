// Words of carer-voice on its first page, in British English: the register of policies.
export const messages = {
  title: 'Our policies and carers',
  lead: 'Any policy can make things harder for people who look after somebody, without anybody meaning it to. A short check shows where. Everybody here can see which policies have been checked, and what came of it.',
  refused: { title: 'The register is for people who work here', body: 'It shows which of the employer’s policies have been checked for what they do to carers. Ask HR for a copy.' },
  empty: { title: 'No policy is on the register yet', body: 'HR puts policies here. Once they do, anybody can see which have been checked.', keeper: 'Add the first one, with the role that owns it.' },
  show: 'Show', all: (count: number) => `All policies in use (${count})`, mine: (count: number) => `Those I own (${count})`, withdrawn: 'No longer in use',
  states: { unchecked: 'Not checked', due: 'Due again', checked: 'Changes wait for an answer', answered: 'Checked', withdrawn: 'No longer in use' } as Readonly<Record<string, string>>,
  heads: { policy: 'Policy', state: 'State', checked: 'Last checked', next: 'Next review' },
  never: 'Never', yours: 'You own this', waiting: (count: number) => (count === 1 ? '1 change waits' : `${count} changes wait`),
  shown: (count: number) => (count === 1 ? '1 policy' : `${count} policies`), none: 'No policy here.',
  add: 'Add a policy', csv: 'Save as a spreadsheet', print: 'Print the register', file: 'register-of-policies.csv', tools: 'With the register',
  asOf: (day: string) => `As of ${day}. A record of due regard.`,
  missed: 'This part could not be fetched. Nothing has been lost. Try again.',
  gone: 'There is no such policy on the register. It may have been another address.',
};
export type VoiceMessages = typeof messages;
