// Words of actions and questions, in British English.
export const messages = {
  title: (name: string) => `Actions and questions: ${name}`,
  filter: { label: 'Show', options: { now: 'Open', done: 'Done and dropped', all: 'All' } },
  none: { now: 'Nothing is open.', done: 'Nothing is done yet.', all: 'Nothing has been noted yet.' },
  kinds: { action: 'Action', question: 'Question' },
  states: { open: 'Open', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' }, answered: 'Answered',
  owner: 'Who sees to it', due: (day: string) => `by ${day}`, answerBy: (day: string) => `answer by ${day}`, overdue: (days: string, count: number) => `${days} ${count === 1 ? 'day' : 'days'} overdue`, today: 'due today',
  answer: 'Answer', because: 'Why it was dropped', changed: 'What changed',
  add: { open: 'Add an action or a question', title: 'Add an action or a question', send: 'Add it', done: 'It has been added.' },
  change: { open: 'Change', of: (title: string) => `Change: ${title}`, send: 'Save', done: 'It is saved.', cancel: 'Leave it as it was' },
  fields: {
    kind: { label: 'What is it?', options: { action: 'An action: something to do', question: 'A question: something to answer' }, errors: { required: 'Choose what it is' } },
    title: { label: 'In one sentence', hint: 'Nothing about any person.', errors: { required: 'Say what is to be done or answered' } },
    owner: { label: 'Who sees to it', hint: 'A role or a team, such as “Human Resources”.', errors: { required: 'Say who sees to it' } },
    dueOn: { label: 'By when', errors: { required: 'Enter a day, month and year' } },
    state: { label: 'How it stands', options: { open: 'Open', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' }, errors: { required: 'Choose how it stands' } },
    answer: { label: 'Answer', hint: 'Members read it.', errors: { required: 'Write the answer' } },
    because: { label: 'Why is it dropped?', errors: { required: 'Say why it is dropped' } },
    changed: { label: 'What changed because of it?', hint: 'It stands on the annual page, under “What changed”. Leave it empty if nothing did.' },
  },
  stale: { title: 'Somebody has changed it meanwhile', body: 'What you typed is still here. This is how it stands now:', mine: 'Save mine over that' },
  more: 'Show more', refused: 'This is not yours to change.',
};
export type ActionsMessages = typeof messages;
