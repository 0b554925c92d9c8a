// The mail to whoever keeps something of the offer that runs out, in English and in Welsh.
import { type Mail, mailIn } from '@think-carer/contract';
import type { DueWhat } from '@think-carer/rules';
import { longDay, textIn, type Text } from '@think-carer/rules';

export interface DueLine { readonly what: DueWhat; readonly title: Text; readonly dueOn: string; readonly isPast: boolean }

const words = {
  'en-GB': {
    subject: (count: number) => (count === 1 ? 'Carers’ offer: one entry to look at' : `Carers’ offer: ${count} entries to look at`),
    opening: (employer: string) => `You look after part of the carers’ offer of ${employer}. These entries run out soon, or have:`,
    line: { rate: 'the figure holds until', contact: 'to be checked by', policy: 'holds until', consent: 'the consent holds until', review: 'to be reviewed by' },
    past: { rate: 'the figure ended on', contact: 'was to be checked by', policy: 'ended on', consent: 'the consent ended on', review: 'was to be reviewed by' },
    closing: 'Carers see a figure only while it holds, and a contact that is past its day is marked. To renew an entry, change it in the offer’s editor and publish a new version, or ask whoever administers the offer. You are written to 60, 30 and 7 days before, and once after.',
  },
  cy: {
    subject: (count: number) => (count === 1 ? 'Cynnig gofalwyr: un cofnod i edrych arno' : `Cynnig gofalwyr: cofnodion i edrych arnynt: ${count}`),
    opening: (employer: string) => `Rydych yn gofalu am ran o gynnig ${employer} i ofalwyr. Mae’r cofnodion hyn yn dod i ben yn fuan, neu wedi dod i ben:`,
    line: { rate: 'mae’r ffigur yn dal hyd', contact: 'i’w wirio erbyn', policy: 'yn dal hyd', consent: 'mae’r cydsyniad yn dal hyd', review: 'i’w adolygu erbyn' },
    past: { rate: 'daeth y ffigur i ben ar', contact: 'i fod i gael ei wirio erbyn', policy: 'daeth i ben ar', consent: 'daeth y cydsyniad i ben ar', review: 'i fod i gael ei adolygu erbyn' },
    closing: 'Dim ond tra bydd ffigur yn dal y mae gofalwyr yn ei weld, a chaiff cyswllt sydd wedi pasio ei ddyddiad ei farcio. I adnewyddu cofnod, newidiwch ef yng ngolygydd y cynnig a chyhoeddwch fersiwn newydd, neu gofynnwch i bwy bynnag sy’n gweinyddu’r cynnig. Rydym yn ysgrifennu atoch 60, 30 a 7 diwrnod cyn hynny, ac unwaith wedyn.',
  },
} as const;

function letter(language: keyof typeof words, employer: Text, lines: readonly DueLine[]): string {
  const { opening, line, past, closing } = words[language];
  const told = lines.map(({ what, title, dueOn, isPast }) => `- ${textIn(title, language)}: ${isPast ? past[what] : line[what]} ${longDay(dueOn, language)}`);
  return `${[opening(textIn(employer, language)), told.join('\n'), closing].join('\n\n')}\n`;
}

/** In English, and below it in Welsh where the employer’s name has Welsh. */
export function dueMail(employer: Text, lines: readonly DueLine[]): Mail {
  const isWelsh = typeof employer !== 'string' && employer['cy'] !== undefined;
  return mailIn(isWelsh ? ['en-GB', 'cy'] : ['en-GB'], (language) => ({ subject: words[language].subject(lines.length), text: letter(language, employer, lines) }));
}
