// The mail that tells a manager that something waits for an answer: by when, and where. No name, no reason, no kind of leave, and nothing that decides. The server words it; so does the memory transport.
import type { DeskKind } from './desk.ts';
import { type Mail, mailIn, type MailLanguage } from './mail.ts';

export interface ApprovalMail { readonly kind: DeskKind; readonly reference: string; readonly employer: string; readonly link: string; /** Null where there is no deadline. */ readonly dueOn: string | null; /** More than one where it is not known which the manager reads. */ readonly languages: readonly MailLanguage[] }

const day = (on: string, language: string): string => new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(on));
const titles = {
  en: { leave: 'Absence request', working: 'Request to change working pattern', release: 'Request for time at a staff meeting' },
  cy: { leave: 'Cais am absenoldeb', working: 'Cais i newid patrwm gweithio', release: 'Cais am amser i fynd i gyfarfod staff' },
} as const satisfies Record<string, Record<DeskKind, string>>;

const english = ({ kind, reference, employer, link, dueOn }: ApprovalMail): Mail => ({
  subject: titles.en[kind],
  text: `A request was sent to you, and waits for your answer on your desk.

${titles.en[kind]}
${dueOn ? `Please answer by: ${day(dueOn, 'en-GB')}\n` : ''}Reference: ${reference}

Sign in to read and answer it:
${link}

It can only be answered there. Who asked, and for what, is not in this mail on purpose.

${employer}
`,
});
const welsh = ({ kind, reference, employer, link, dueOn }: ApprovalMail): Mail => ({
  subject: titles.cy[kind],
  text: `Anfonwyd cais atoch, ac mae’n aros am eich ateb ar eich desg.

${titles.cy[kind]}
${dueOn ? `Atebwch erbyn: ${day(dueOn, 'cy')}\n` : ''}Cyfeirnod: ${reference}

Mewngofnodwch i’w ddarllen a’i ateb:
${link}

Dim ond yno y gellir ei ateb. Nid yw pwy ofynnodd, nac am beth, yn y neges hon, a hynny’n fwriadol.

${employer}
`,
});
export const approvalMail = (about: ApprovalMail): Mail => mailIn(about.languages, (language) => (language === 'cy' ? welsh : english)(about));
