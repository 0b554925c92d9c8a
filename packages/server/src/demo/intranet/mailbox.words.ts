// What the page of the demonstration's mailbox says, in English and Welsh.
const english = {
  title: 'Mailbox of the demonstration',
  lead: 'Nothing is mailed from here. What a real server would have sent, to whomever, is shown on this page for seven days, newest first.',
  refresh: 'Look again',
  waiting: 'Loading…',
  none: 'Nothing has been mailed yet. Ask a centre to contact you, or sign up for updates.',
  failed: 'The mailbox could not be read. Try again in a minute.',
  count: { one: '# message', other: '# messages' } as Readonly<Record<string, string>>,
  to: 'To',
  at: 'Sent',
  leave: 'One click in a mail program leaves this list, at',
  link: 'Mailbox of the demonstration',
};
export type MailboxWords = typeof english;

const welsh: MailboxWords = {
  title: 'Blwch post yr arddangosiad',
  lead: 'Ni chaiff dim ei e-bostio oddi yma. Dangosir yr hyn y byddai gweinydd go iawn wedi’i anfon, at bwy bynnag, ar y dudalen hon am saith diwrnod, y diweddaraf yn gyntaf.',
  refresh: 'Edrych eto',
  waiting: 'Yn llwytho…',
  none: 'Nid oes dim wedi’i e-bostio eto. Gofynnwch i ganolfan gysylltu â chi, neu cofrestrwch i gael diweddariadau.',
  failed: 'Nid oedd modd darllen y blwch post. Rhowch gynnig arall arni ymhen munud.',
  count: { other: '# neges' },
  to: 'At',
  at: 'Anfonwyd',
  leave: 'Mae un clic mewn rhaglen e-bost yn gadael y rhestr hon, yn',
  link: 'Blwch post yr arddangosiad',
};
export const mailboxWords = { en: english, cy: welsh } as const;
