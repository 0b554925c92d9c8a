// What the form says that reports a mistake in an entry, in British English.
export const messages = {
  title: (name: string) => `Report a mistake: ${name}`,
  intro: 'It goes to whoever keeps this entry. They do not learn who you are, so they cannot answer you.',
  about: {
    label: 'What is wrong?',
    options: { phone: 'The telephone number', hours: 'The opening hours', closed: 'It does not exist any more', moved: 'It has moved', other: 'Something else' },
    errors: { required: 'Choose what is wrong' },
  },
  text: {
    label: 'What would be right, if you know?',
    hint: 'At most 500 characters. Leave out names, yours and those of the person you look after.',
    errors: { required: 'Say what is wrong' },
  },
  trap: 'Leave this field empty',
  send: 'Send the report',
  done: { title: 'Thank you. It has been sent.', body: 'Whoever keeps the entry will look at it. If you ever ask about it, say this number:', back: 'Back to the services' },
  fast: 'That was very quick. Wait a moment, then send it again.',
  gone: 'This entry is no longer in the directory, so there is nothing to put right.',
};
export type ReportMessages = typeof messages;
