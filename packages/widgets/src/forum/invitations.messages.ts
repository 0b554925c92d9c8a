// Words of a chair's invitations and of who belongs, in British English.
export const messages = {
  title: (name: string) => `Invitations and members of “${name}”`,
  lead: { forum: 'Everybody who works here may come, and so may staff of the partners whose e-mail domains are in the set-up: they need no invitation. Invite others with a code or by e-mail.', group: 'Whoever has a code, or opens an invitation, belongs to the working group: colleagues and people from outside.' },
  make: {
    title: 'Invite', kind: { label: 'How?', options: { code: 'A code that several people can use', email: 'An e-mail to one person' }, errors: { required: 'Choose how you invite' } },
    organisation: { label: 'Their organisation', hint: 'It stands beside everybody who comes by this invitation.', errors: { required: 'Type the name of their organisation', format: 'Type a name of one line' } },
    email: { label: 'Their e-mail address', hint: 'Only the first letter and the domain are kept.', errors: { required: 'Type the address', format: 'Type an e-mail address, like name@example.org' } },
    uses: { label: 'How many people?', hint: 'From 1 to 200.', errors: { required: 'Type how many, from 1 to 200', format: 'Type a number from 1 to 200' } },
    untilOn: { label: 'Last day', hint: 'Within a year.', errors: { required: 'Enter a day, month and year', format: 'Enter a day from today on, within a year' } },
    send: { code: 'Make a code', email: 'Send the invitation' },
  },
  made: {
    code: 'Your code', once: 'It is shown this once. Copy it now: nobody can look it up later, you neither.', copy: 'Copy the code', copied: 'Copied.', pass: (link: string) => `Pass it on with this address: ${link}`, pages: 'the page on which guests join',
    email: 'The invitation is on its way', emailBody: (to: string) => `To ${to}. Its link lets one person in, once.`,
  },
  list: {
    title: 'Invitations', none: 'There is none yet.', states: { open: 'Open', 'used-up': 'Used up', over: 'Over', ended: 'Ended' }, kinds: { code: 'Code', email: 'E-mail' }, to: (to: string) => `to ${to}`,
    used: (used: string, uses: string) => `${used} of ${uses} used`, usedMore: (used: string, uses: string) => `${used} or more of ${uses} used`, uses: (uses: string) => `for ${uses} at most`, forum: 'Who comes to a forum is told to nobody: an invitation does not say whether it was taken up, and how many came by a code is told in tens.', until: (day: string) => `until ${day}`, end: 'End it', more: 'Show more',
  },
  end: {
    title: 'End this invitation?', body: 'Nobody comes in by it any more.', members: { label: 'And those who came by it?', whoever: 'And whoever may have come by it?', options: { stay: 'They stay', end: 'They are shown out, and what they replied is erased' }, errors: { required: 'Choose what happens to them' } }, yes: 'End it', no: 'Leave it open', done: 'The invitation is ended.',
  },
  who: {
    title: 'Who belongs', none: 'Nobody yet.', forum: 'Guests by organisation. Nobody is named, and numbers are told in tens. Partners and whoever was invited stand here, whether or not anybody came. Employees are not counted.', group: 'The chair sees the names that members chose.', few: 'fewer than ten', more: (n: string) => `${n} or more`, own: 'Employees', caption: 'Members by organisation', organisation: 'Organisation', members: 'Members',
    unnamed: 'Gave no name', since: (day: string) => `since ${day}`, how: { address: 'by e-mail address', invitation: 'by e-mail invitation', code: 'by code' }, remove: 'Show out',
  },
  remove: { title: (name: string) => `Show ${name} out?`, body: 'They no longer belong to this working group, and what they replied to its dates is erased. What they wrote into shared notes stays.', yes: 'Show out', no: 'Keep', done: 'They no longer belong.' },
  noMail: 'No mail can be sent from here just now. Make a code instead.', busy: 'That was done very often just now. Try again in a few minutes.', many: 'There are as many open invitations as there can be. End one first.', wrong: 'It could not be taken as it is. Look at what you typed.', gone: 'It is not there any more.',
};
export type InvitationsMessages = typeof messages;
