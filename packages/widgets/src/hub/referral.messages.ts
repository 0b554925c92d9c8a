// What is said where a carer asks a centre to get in touch, in British English.
import type { MessageConcern, ReferralField, ReferralTime } from '@think-carer/contract';
import type { FieldWords } from '@think-carer/kit';

export const messages = {
  ask: {
    title: (name: string) => `Ask ${name} to contact you`,
    intro: 'Nothing is sent until you have seen all of it. You choose each thing that is sent, one by one.',
    who: 'Nobody where you work can read it. They are not told that you asked.',
    legend: 'What do you want to send?',
    legendHint: 'Tick only what you want to. They need a telephone number or an e-mail address, so that they can answer.',
    send: {
      name: 'A name', phone: 'A telephone number', email: 'An e-mail address', area: 'The area where the person you look after lives', bestTime: 'A good time to ring', need: 'What it is about', message: 'A message',
    } satisfies Record<ReferralField, string>,
    continue: 'See what will be sent',
    notNow: 'Not now',
    reach: 'Tick a telephone number or an e-mail address, so that they can answer',
  },
  fields: {
    name: { label: 'What may they call you?', hint: 'Your first name is enough.', errors: { required: 'Type a name, or untick it' } },
    phone: { label: 'Your telephone number', hint: 'Yours, not that of the person you look after.', errors: { required: 'Type a telephone number, or untick it', format: 'Type a telephone number, like 01632 960 101' } },
    email: { label: 'Your e-mail address', hint: 'If it is your work address, your employer may be able to see what arrives there.', errors: { required: 'Type an e-mail address, or untick it', format: 'Type an e-mail address, like name@example.com' } },
    area: { label: 'Which area?', errors: { required: 'Choose an area, or untick it' } },
    bestTime: { label: 'When is a good time?', errors: { required: 'Choose a time, or untick it' } },
    need: { label: 'What is it about?', errors: { required: 'Choose what it is about, or untick it' } },
    message: { label: 'Your message', hint: 'At most 1,000 characters. Please leave out the name of the person you look after, and what is wrong with them: the centre does not need it to ring you.', errors: { required: 'Type a message, or untick it' } },
  } satisfies Record<ReferralField, FieldWords>,
  times: { mornings: 'Mornings', lunchtimes: 'Lunchtimes', afternoons: 'Afternoons', evenings: 'Evenings', weekends: 'Weekends' } satisfies Record<ReferralTime, string>,
  elsewhere: 'Somewhere else',
  /** What stands in a list of what is sent. */
  names: { name: 'Name', phone: 'Telephone', email: 'E-mail', area: 'Area', bestTime: 'Good time', need: 'About', message: 'Message' } satisfies Record<ReferralField, string>,
  check: {
    title: 'Check what will be sent',
    to: 'To',
    notSent: (what: string) => `Not sent: ${what}.`,
    allSent: 'All of it is sent.',
    happens: 'What happens then',
    mailed: (name: string) => `${name} gets an e-mail with a link that only they have. What you wrote is behind the link, not in the e-mail.`,
    linked: 'You get a link of your own. With it you see what became of it, and can take it back at any time.',
    kept: 'It is kept encrypted. It is erased 90 days after they close it, or at once if you take it back.',
    consent: (name: string) => `If you send it, you agree that ${name} may use what stands above to get in touch with you.`,
    send: 'Agree and send',
    change: 'Change what is sent',
  },
  concern: {
    title: 'Is this about the person you look after?',
    'health-number': 'Your message seems to hold a health number.',
    'birth-date': 'Your message seems to hold a date of birth.',
    name: 'Your message seems to hold a name.',
    body: 'The centre does not need it to get in touch with you. You can change the message, or send it as it is.',
  } satisfies Record<MessageConcern, string> & Record<string, string>,
  done: {
    title: (name: string) => `It has been sent to ${name}`,
    number: 'If you ring them about it, say this number:',
    linkTitle: 'Keep this link',
    link: 'It is the only way to see what became of it, or to take it back. Nobody can find it for you again.',
    linkLabel: 'Your link',
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    selected: 'The link is selected. Copy it with your keyboard.',
    shared: 'Several people use this computer. Copy the link to where only you can see it: it goes from here when you leave.',
    until: (day: string) => `If nothing happens, what you sent is erased after ${day}.`,
    open: 'Open it now',
    back: 'Done',
  },
  trap: 'Leave this field empty',
  fast: 'That was very quick. Wait a moment, then send it again.',
  closed: 'This centre cannot be asked from here just now. What you typed is still here, and has not been sent.',
  busy: 'This centre has been sent a great deal in the last hour. What you typed is still here, and has not been sent. Try again later, or ring.',
  noMail: 'Nothing can be sent from here just now. What you typed is still here.',
  standalone: 'Nothing can be sent from this page. Please ring instead.',
  ring: (number: string) => `Or ring ${number}.`,
};
export type ReferralMessages = typeof messages;
