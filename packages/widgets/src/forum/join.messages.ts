// Words of joining from a partner organisation, in British English.
export const messages = {
  title: 'Join from a partner organisation',
  intro: (employer: string) => `For people who have no sign-in at ${employer}: staff of its partners, and members of working groups from outside. You do not have to be a carer, and nobody asks why you come.`,
  employer: 'the employer whose forum this is',
  over: 'You were here as a guest. Your key has run out, or was ended. Prove your address again to come back.',
  address: {
    title: 'With your work e-mail', from: (names: string) => `If you work for ${names}, we send a link to your work address.`, nobody: 'If your organisation takes part, we send a link to your work address.',
    email: { label: 'Work e-mail address', hint: 'We send one e-mail. Its link works once, for 30 minutes.', errors: { required: 'Type your work e-mail address', format: 'Type an e-mail address, like name@trust.nhs.uk' } },
    send: 'Send me a link', code: 'I have an invitation code instead',
  },
  code: {
    title: 'With an invitation code', intro: 'The chair gives codes to people of a partner, or of a working group.',
    code: { label: 'Invitation code', hint: 'Sixteen letters and figures. Capitals and dashes do not matter.', errors: { required: 'Type the code', format: 'Type all sixteen letters and figures of the code' } },
    address: 'I have a work e-mail of a partner instead',
  },
  name: { label: 'What would you like to be called?', hint: 'You need not say. It is offered for your replies; in a working group the chair and the members see it.', errors: { format: 'Type a name of one line' } },
  stay: { label: 'Stay signed in on this device', hint: 'For 30 days after each visit. Only where nobody else uses it: whoever opens this page here comes in as you.' },
  memory: 'This page forgets you when you close it. You come back with a new link.',
  memoryCode: 'This page forgets you when you close it, and nothing leads back to you: the code then makes you a new guest.',
  shared: 'Several people use this computer, so it forgets you when you leave.',
  join: 'Join', notNow: 'Not now',
  asked: {
    title: 'Look in your work e-mail', body: 'If the address is one that may join, a link is on its way. Open it within 30 minutes, on any device. The answer here is the same for every address.',
    none: 'Nothing there after a few minutes? Look among unwanted mail. If your address is none of a partner’s, ask the chair for an invitation code.', again: 'Type another address',
  },
  key: { title: 'You have opened your link', body: 'Press “Join”, and you are in. The link then stops working.' },
  refused: { title: 'This lets nobody in', link: 'The link has been used, is older than half an hour, or the invitation was ended. You can ask for a new one.', code: 'The code is used up, ended, past its last day, or not quite right. Look at it again, or ask the chair for another.', again: 'Ask for a new link' },
  privacy: {
    title: 'Who sees what', body: (names: string) => `Two organisations are concerned: ${names}.`,
    employer: (name: string) => `What ${name} sees`, employerSees: ['That somebody of your organisation has joined. In figures, where ten or more have.', 'Of your replies: as much as you choose, each time.', 'In a working group: the name you give, and your organisation.', 'Never your e-mail address: it is kept locked, and only the key you get here opens it.'],
    own: (name: string) => `What ${name} sees`, ownOrganisation: 'your organisation', ownSees: ['Nothing from us: not that you joined, nor what you reply.', 'The e-mail with the link is in your work mailbox. You can delete it.'],
    not: 'You see the forum and the directory. Leave, requests and registrations of the employer’s own staff are closed to guests.',
    leave: 'You can leave at any time, and everything is erased.', notice: (name: string) => `Privacy notice of ${name}`,
  },
  in: {
    title: 'You are in', as: (organisation: string) => `You are here as a guest from ${organisation}.`, called: (name: string) => `You are called ${name}.`, open: 'Go to the forum', openNamed: (title: string) => `Go to “${title}”`, none: 'There is no meeting here yet. Come back later.',
    kept: 'This device keeps you signed in, for 30 days after each visit.', keep: 'Stay signed in on this device', forget: 'Do not keep me on this device', saved: 'Changed.',
    another: 'Join a working group with a code', leave: 'Leave and erase everything', leaveBody: 'Your name, your replies and your place in working groups are erased at once, on every device. What you wrote into shared notes stays.', confirm: 'Erase everything and leave?', yes: 'Yes, leave', no: 'No, stay',
  },
  left: { title: 'You have left', body: 'Everything that was kept about you as a guest has been erased.', again: 'Join again' },
  colleague: {
    title: 'Join a working group', body: 'You are signed in, so you need no link. With a code you join the working group that it is for.', sees: 'The chair and the members see the name of your sign-in, unless you give another here. Nobody else does.', forum: 'The forum itself is open to you already.', done: 'You belong to the working group now.', open: 'Go to the forum',
  },
  fast: 'That was very quick. Wait a moment, then press again.', busy: 'That was tried very often just now. Try again in a few minutes.', noMail: 'No mail can be sent from here just now. Ask the chair for an invitation code.', wrong: 'It could not be taken as it is. Look at what you typed.',
  standalone: 'Nobody can join from this page.', trap: 'Leave this field empty',
};
export type JoinMessages = typeof messages;
