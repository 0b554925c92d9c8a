// What carer-learning says of modules and of who has finished them, in British English.
export const messages = {
  title: 'Read in your own time', intro: 'Each is short, and its law is the offer’s own, as it stands today. You are not asked whether you are a carer.',
  minutes: (n: number) => (n <= 3 ? 'Under three minutes' : `About ${n} minutes`), managers: 'For managers', checked: (day: string) => `Checked ${day}`, start: 'Read it', none: 'The offer has no module today.', checking: (who: string) => `This module is being checked. Ask: ${who}.`,
  export: {
    title: 'Who has finished which', body: 'Name, e-mail, module and day, for a training system. Nobody’s caring is in it: modules are for everybody.', module: { label: 'Module', all: 'All of them' }, from: { label: 'From', errors: { invalid: 'Enter a day, or leave it empty' } }, until: { label: 'Until', errors: { invalid: 'Enter a day that is not before the first, or leave it empty' } },
    csv: 'Save as a table (CSV)', xapi: 'Save as xAPI statements', many: 'That is more than fits in one file. Choose fewer days.', saved: 'The file was saved.', none: 'Nobody has finished one in these days.',
  },
};
export type ModulesMessages = typeof messages;
