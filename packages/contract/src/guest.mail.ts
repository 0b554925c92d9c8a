// The mails to guests: the link that proves an address, and a chair's invitation. Neither says that anybody looks after somebody. Server and memory transport word them alike.
import { guestLinkMinutes } from './guest.ts';
import { type Mail, mailIn, type MailLanguage } from './mail.ts';

/** Where a guest comes in. The secret stands in the fragment, which no browser sends and no log keeps. `page`: the employer's own, instead of this server's. */
export const joinLink = (base: string, publishableKey: string, secret: string, locale: string, page?: string): string =>
  `${page ?? `${base.replace(/\/+$/, '')}/embed/forum?key=${encodeURIComponent(publishableKey)}&view=join${locale === 'cy' ? '&lang=cy' : ''}`}#${secret}`;

export interface GuestMail { readonly employer: string; readonly organisation: string; readonly link: string; readonly locale: string }
export interface InvitationMail extends GuestMail { readonly title: string; readonly untilOn: string }
const day = (on: string, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));

const english = {
  link: ({ employer, organisation, link }: GuestMail): Mail => ({
    subject: `Your link to join, from ${employer}`,
    text: `Somebody, we hope you, has asked to join ${employer}'s forum from ${organisation}.

Open this page and choose "Join". The link works once, within ${guestLinkMinutes} minutes:
${link}

If it was not you, do nothing: nobody is let in, and this address is not kept.
`,
  }),
  invitation: ({ employer, organisation, title, link, untilOn }: InvitationMail): Mail => ({
    subject: `An invitation from ${employer}`,
    text: `You are invited to "${title}" at ${employer}, for ${organisation}.

Open this page and choose "Join". You need no account. The link works once, until ${day(untilOn, 'en-GB')}:
${link}

If you do not want to, do nothing. Please do not pass the link on: it lets in whoever opens it.
`,
  }),
};
const welsh: typeof english = {
  link: ({ employer, organisation, link }) => ({
    subject: `Eich dolen i ymuno, gan ${employer}`,
    text: `Mae rhywun, chi gobeithio, wedi gofyn am gael ymuno â fforwm ${employer} o ${organisation}.

Agorwch y dudalen hon a dewiswch “Ymuno”. Mae’r ddolen yn gweithio unwaith, o fewn ${guestLinkMinutes} munud:
${link}

Os nad chi oedd hynny, peidiwch â gwneud dim: ni chaiff neb fynediad, ac ni chedwir y cyfeiriad hwn.
`,
  }),
  invitation: ({ employer, organisation, title, link, untilOn }) => ({
    subject: `Gwahoddiad gan ${employer}`,
    text: `Fe’ch gwahoddir i “${title}” yn ${employer}, ar ran ${organisation}.

Agorwch y dudalen hon a dewiswch “Ymuno”. Nid oes angen cyfrif arnoch. Mae’r ddolen yn gweithio unwaith, hyd ${day(untilOn, 'cy')}:
${link}

Os nad ydych am ymuno, peidiwch â gwneud dim. Peidiwch â rhannu’r ddolen: mae’n gadael i mewn bwy bynnag sy’n ei hagor.
`,
  }),
};
const words = (locale: string) => (locale === 'cy' ? welsh : english);
export const joinMail = (about: GuestMail): Mail => words(about.locale).link(about);
/** The chair's language first: nobody knows which the guest reads. */
export const invitationMail = (languages: readonly MailLanguage[], says: (language: MailLanguage) => InvitationMail): Mail => mailIn(languages, (language) => words(language).invitation(says(language)));
