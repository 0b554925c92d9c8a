// Words of carer-pack on its first page, in British English: what is current, what is due, and the list of tasks.
export const messages = {
  title: 'Your offer to carers',
  refused: { title: 'The offer is kept by an administrator', body: 'Here the offer to carers is edited and published. Ask whoever looks after it if something in it is not right.' },
  current: 'Served now', version: (version: string) => `Version ${version}`, since: (on: string) => `since ${on}`, fromFile: 'As it was installed; nothing has been published here yet.',
  draft: 'Draft', noDraft: 'None. What is served is what you last published.', newDraft: 'Nothing has been changed yet.', differs: (count: number) => (count === 1 ? 'It differs in 1 place from what is served.' : `It differs in ${count} places from what is served.`), begunOn: (when: string) => `Last saved ${when}.`,
  upstream: 'Where it came from', waiting: (count: number, from: string) => (count === 1 ? `1 change in “${from}” waits for your answer` : `${count} changes in “${from}” wait for your answer`), madeFrom: (from: string) => `Made from “${from}”. Nothing waits.`,
  watch: 'Dates to keep', past: (count: number) => (count === 1 ? '1 fact is past its date' : `${count} facts are past their date`), due: (count: number) => (count === 1 ? '1 more is due within 60 days' : `${count} more are due within 60 days`), ofBase: (count: number) => `${count} more in what your offer builds on`, nothingDue: 'Nothing is due within 60 days.', see: 'See what is due',
  start: 'Change the offer', goOn: 'Go on with the draft', begin: 'Begin from a neighbour’s offer or a file', beginAgain: 'Begin again, or throw the draft away', history: 'Earlier versions', saveFile: 'Save as a file',
  tasks: 'What to do', tasksLead: 'In any order. Everything is saved as you type, and nobody sees it until you publish.',
  groups: { who: 'Who you are', offer: 'What you offer', managers: 'For managers and for training', proof: 'Proof that it works', finish: 'When you are done' },
  parts: {
    employer: 'Your organisation', contacts: 'Contacts', areas: 'Areas', directorates: 'Directorates', teams: 'Teams', privacy: 'Privacy notice', parameters: 'Amounts', schemes: 'Money and support', leaveTypes: 'Leave', arrangements: 'Ways of working',
    questions: 'Questions', duties: 'What managers must, may and cannot do', guides: 'Conversation guides', flexibleWorking: 'Flexible working', statements: 'What else there is', modules: 'Induction and training', stories: 'Carers’ stories', impact: 'Questions for policies', bankHolidays: 'Bank holidays', schoolHolidays: 'School holidays', tests: 'Test cases',
  },
  finish: { cases: 'Run the test cases', preview: 'See it as others will', difference: 'See the difference and publish' },
  states: {
    faults: (count: number) => (count === 1 ? '1 thing to mend' : `${count} things to mend`), copied: (count: number) => (count === 1 ? '1 line still the neighbour’s' : `${count} lines still the neighbour’s`), named: (count: number, name: string) => (count === 1 ? `1 still says “${name}”` : `${count} still say “${name}”`), watermark: (text: string) => `Says “${text}”`, past: (count: number) => `${count} past the date`,
    due: (count: number) => `${count} due soon`, fine: 'Nothing to mend', empty: 'Nothing of your own', failing: (count: number) => (count === 1 ? '1 comes out otherwise' : `${count} come out otherwise`), passed: (count: number) => `All ${count} come out as they say`, waiting: 'Once nothing is left to mend', ready: 'Ready', nothingNew: 'Nothing to publish yet',
  },
  saving: {
    saved: (time: string) => `Saved, ${time}`, saving: 'Saving…', waiting: 'Not saved yet',
    offline: 'You are offline. Keep typing: it is saved once the connection is back. Keep this page open.', expired: 'Your sign-in has ended. What you typed is still here. Sign in again in another window, then save.', refused: 'You may no longer change the offer. What you typed is still here: save it as a file.',
    failed: 'It could not be saved. What you typed is still here.', conflict: 'Somebody else has changed the same things. Nothing of yours is lost: choose below.', big: 'The offer has become too big to save. Take something out, or save it as a file.', merged: (count: number) => (count === 1 ? 'Somebody else changed 1 other thing meanwhile; it is now in your draft too.' : `Somebody else changed ${count} other things meanwhile; they are now in your draft too.`),
    save: 'Save now', asFile: 'Save as a file',
  },
  back: 'Back to the list of tasks', partMissing: 'That part could not be fetched. Nothing has been lost. Try again.', undo: 'Undo', removed: (what: string) => `${what} has been removed.`, restored: (what: string) => `${what} is back.`,
};
export type PackMessages = typeof messages;
