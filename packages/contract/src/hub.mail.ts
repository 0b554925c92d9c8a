// The mail that tells whoever keeps an entry of the directory that somebody found a mistake in it. Who that was is not known here.
import type { Mistake } from './hub.ts';
import { type Mail, mailIn } from './mail.ts';

export interface MistakeMail { readonly reference: string; readonly employer: string; readonly service: string; readonly organisation: string | null; readonly about: Mistake; readonly text: string | null; /** Where the entry came from. */ readonly source: string; /** In Welsh first, where the service is in Wales. */ readonly isWelsh: boolean }

const english: Readonly<Record<Mistake, string>> = { phone: 'the telephone number', hours: 'the opening hours', closed: 'that it has closed', moved: 'that it has moved', other: 'something else' };
const welsh: Readonly<Record<Mistake, string>> = { phone: 'y rhif ffôn', hours: 'yr oriau agor', closed: 'ei fod wedi cau', moved: 'ei fod wedi symud', other: 'rhywbeth arall' };
/** What was typed, set apart so that it cannot pass for ours. */
const quoted = (text: string): string => text.split(/\r?\n/).map((line) => `> ${line}`).join('\n');

const inEnglish = ({ employer, service, organisation, about, text, source, reference }: MistakeMail): string => `Somebody who used the carers' directory of ${employer} says that an entry is wrong.

Entry: ${service}${organisation ? ` (${organisation})` : ''}
From: ${source}
What is wrong: ${english[about]}
${text ? `\nIn their words:\n${quoted(text)}\n` : ''}
Please put it right where the entry is kept; the directory reads it again within a day. We do not know who told us, so there is nobody to answer.

Reference: ${reference}
`;
const inWelsh = ({ employer, service, organisation, about, text, source, reference }: MistakeMail): string => `Mae rhywun a ddefnyddiodd gyfeiriadur gofalwyr ${employer} yn dweud bod cofnod yn anghywir.

Cofnod: ${service}${organisation ? ` (${organisation})` : ''}
O: ${source}
Beth sydd o’i le: ${welsh[about]}
${text ? `\nYn eu geiriau nhw:\n${quoted(text)}\n` : ''}
Cywirwch ef lle cedwir y cofnod, os gwelwch yn dda; bydd y cyfeiriadur yn ei ddarllen eto o fewn diwrnod. Ni wyddom pwy ddywedodd wrthym, felly nid oes neb i’w ateb.

Cyfeirnod: ${reference}
`;

export const mistakeMail = (mistake: MistakeMail): Mail => mailIn(mistake.isWelsh ? ['cy', 'en-GB'] : ['en-GB'], (language) => (language === 'cy'
  ? { subject: 'Cofnod i’w wirio', text: inWelsh(mistake) }
  : { subject: 'An entry to check', text: inEnglish(mistake) }), `, ${mistake.reference}`);
