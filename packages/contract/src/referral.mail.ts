// The mail that takes a referral to a centre, and the links of both: no name, no number, nothing that was sent. Server and memory transport word it alike.
import type { Mail } from './mail.ts';

/** Where a page of the hub opens with a secret. The secret stands in the fragment, which no browser sends and no log keeps. */
export const hubLink = (base: string, publishableKey: string, view: 'answer' | 'receipt' | 'updates', secret: string, locale: string): string =>
  `${base.replace(/\/+$/, '')}/embed/hub?key=${encodeURIComponent(publishableKey)}&view=${view}${locale === 'cy' ? '&lang=cy' : ''}#${secret}`;

export interface ReferralMail { readonly reference: string; readonly employer: string; readonly link: string; readonly answerDays: number; readonly locale: string }

const english = ({ reference, employer, link, answerDays }: ReferralMail): Mail => ({
  subject: `A request to get in touch, ${reference}`,
  text: `Somebody has asked you, through the carers' pages of ${employer}, to get in touch with them.

Read what they chose to send, and say what you do with it:
${link}

You need no account. Whoever has this link can read the request, so please do not pass it on.
Please answer within ${answerDays} days. If they take the request back, the page will say so.

Reference: ${reference}
`,
});
const welsh = ({ reference, employer, link, answerDays }: ReferralMail): Mail => ({
  subject: `Cais i gysylltu, ${reference}`,
  text: `Mae rhywun wedi gofyn i chi, drwy dudalennau gofalwyr ${employer}, gysylltu â nhw.

Darllenwch yr hyn y maent wedi dewis ei anfon, a dywedwch beth y byddwch yn ei wneud:
${link}

Nid oes angen cyfrif arnoch. Gall pwy bynnag sydd â’r ddolen hon ddarllen y cais, felly peidiwch â’i hanfon ymlaen.
Atebwch o fewn ${answerDays} diwrnod os gwelwch yn dda. Os byddant yn tynnu’r cais yn ôl, bydd y dudalen yn dweud hynny.

Cyfeirnod: ${reference}
`,
});
export const referralMail = (about: ReferralMail): Mail => (about.locale === 'cy' ? welsh : english)(about);
