// One piece of mail, as everything that sends some words it: a subject of one line, and plain text; in both languages where nobody knows which its reader reads.
export interface Mail { readonly subject: string; readonly text: string }
export type MailLanguage = 'en-GB' | 'cy';

/** For a reader whose language nobody knows: that of whoever writes first, and the other where there are readers of both, which is where the offer holds in Wales or somebody writes in Welsh. */
export const mailLanguages = (from: string, nations: readonly string[]): readonly MailLanguage[] =>
  (from === 'cy' ? ['cy', 'en-GB'] : nations.includes('wales') ? ['en-GB', 'cy'] : ['en-GB']);

const below: Readonly<Record<MailLanguage, string>> = { 'en-GB': 'The same message in English is below.', cy: 'Mae’r un neges yn Gymraeg isod.' };
/** The same mail in each language, in this order; above it a line for whoever reads only the second. What ends every subject is given once. The rule between is no `-- `: programs fold away what stands below that as a signature. */
export function mailIn(languages: readonly MailLanguage[], word: (language: MailLanguage) => Mail, end = ''): Mail {
  const mails = languages.map(word);
  return { subject: mails.map(({ subject }) => subject).join(' / ') + end, text: [...languages.slice(1).map((language) => `${below[language]}\n\n`), mails.map(({ text }) => text).join('\n———\n\n')].join('') };
}
