// The mail that takes a referral to a centre, and the links of both: no name, no number, nothing that was sent. Server and memory transport word it alike.
import { type Mail, mailIn, type MailLanguage } from './mail.ts';

/** Where a page of the hub opens with a secret. The secret stands in the fragment, which no browser sends and no log keeps. A centre's link names its language always: there may be two in one mail. */
export const hubLink = (base: string, publishableKey: string, view: 'answer' | 'receipt' | 'updates', secret: string, locale: string): string =>
  `${base.replace(/\/+$/, '')}/embed/hub?key=${encodeURIComponent(publishableKey)}&view=${view}${locale === 'cy' ? '&lang=cy' : view === 'answer' ? '&lang=en-GB' : ''}#${secret}`;

export interface ReferralMail {
  readonly reference: string;
  readonly answerDays: number;
  /** Of the sender first: nobody knows which the centre reads. */
  readonly languages: readonly MailLanguage[];
  readonly says: (language: MailLanguage) => { readonly employer: string; readonly link: string };
}
type Said = Pick<ReferralMail, 'reference' | 'answerDays'> & ReturnType<ReferralMail['says']>;

const english = ({ reference, employer, link, answerDays }: Said): Mail => ({
  subject: 'A request to get in touch',
  text: `Somebody has asked you, through the carers' pages of ${employer}, to get in touch with them.

Read what they chose to send, and say what you do with it:
${link}

You need no account. Whoever has this link can read the request, so please do not pass it on.
Please answer within ${answerDays} days. If they take the request back, the page will say so.

Reference: ${reference}
`,
});
const welsh = ({ reference, employer, link, answerDays }: Said): Mail => ({
  subject: 'Cais i gysylltu',
  text: `Mae rhywun wedi gofyn i chi, drwy dudalennau gofalwyr ${employer}, gysylltu â nhw.

Darllenwch yr hyn y maent wedi dewis ei anfon, a dywedwch beth y byddwch yn ei wneud:
${link}

Nid oes angen cyfrif arnoch. Gall pwy bynnag sydd â’r ddolen hon ddarllen y cais, felly peidiwch â’i hanfon ymlaen.
Atebwch o fewn ${answerDays} diwrnod os gwelwch yn dda. Os byddant yn tynnu’r cais yn ôl, bydd y dudalen yn dweud hynny.

Cyfeirnod: ${reference}
`,
});
export const referralMail = ({ languages, says, ...about }: ReferralMail): Mail =>
  mailIn(languages, (language) => (language === 'cy' ? welsh : english)({ ...about, ...says(language) }), `, ${about.reference}`);
