// The mails about updates: confirm, already known, and the foot of an issue. Server and memory transport word them alike.
import type { Mail } from './mail.ts';
import { updatesConfirmDays } from './updates.ts';

export interface UpdatesMail { readonly employer: string; readonly link: string; readonly locale: string }

const english = {
  confirm: ({ employer, link }: UpdatesMail): Mail => ({
    subject: 'Confirm that you want updates',
    text: `Somebody, we hope you, has asked ${employer} to send updates to this address.

To get them, open this page and choose "Confirm":
${link}

If it was not you, do nothing. In ${updatesConfirmDays} days this address is erased again.
`,
  }),
  known: ({ employer, link }: UpdatesMail): Mail => ({
    subject: 'You already get updates',
    text: `Somebody, we hope you, has asked ${employer} to send updates to this address. It already gets them, and nothing has changed.

To choose other topics, or to leave:
${link}
`,
  }),
  foot: ({ employer, link }: UpdatesMail): string => `\n\n-- \nYou signed up for updates from ${employer}. Other topics, or leave in one click:\n${link}\n`,
};
const welsh: typeof english = {
  confirm: ({ employer, link }) => ({
    subject: 'Cadarnhewch eich bod am gael diweddariadau',
    text: `Mae rhywun, chi gobeithio, wedi gofyn i ${employer} anfon diweddariadau i’r cyfeiriad hwn.

I’w cael, agorwch y dudalen hon a dewiswch “Cadarnhau”:
${link}

Os nad chi oedd hynny, peidiwch â gwneud dim. Ymhen ${updatesConfirmDays} diwrnod caiff y cyfeiriad hwn ei ddileu eto.
`,
  }),
  known: ({ employer, link }) => ({
    subject: 'Rydych eisoes yn cael diweddariadau',
    text: `Mae rhywun, chi gobeithio, wedi gofyn i ${employer} anfon diweddariadau i’r cyfeiriad hwn. Mae eisoes yn eu cael, ac nid oes dim wedi newid.

I ddewis pynciau eraill, neu i adael:
${link}
`,
  }),
  foot: ({ employer, link }) => `\n\n-- \nGwnaethoch gofrestru i gael diweddariadau gan ${employer}. Pynciau eraill, neu adael ag un clic:\n${link}\n`,
};
const words = (locale: string) => (locale === 'cy' ? welsh : english);
export const confirmMail = (about: UpdatesMail): Mail => words(about.locale).confirm(about);
export const knownMail = (about: UpdatesMail): Mail => words(about.locale).known(about);
/** One reader's copy of an issue. */
export const issueMail = ({ subject, text }: Mail, about: UpdatesMail): Mail => ({ subject, text: text.trimEnd() + words(about.locale).foot(about) });
