// The reminder of the day before (of the day itself, where somebody booked late), worded alike by server and memory transport. Neutral where somebody asked so: the time alone, and nothing of what it is.
import type { Mail } from './mail.ts';

export interface SessionReminder {
  readonly employer: string;
  readonly title: string;
  readonly today: string;
  /** The day on which it is, and the time there. */
  readonly on: string;
  readonly at: string;
  /** Where they have a place: the room, or the link. */
  readonly place: string | null;
  readonly isNeutral: boolean;
  readonly locale: string;
}
const dayIn = (on: string, locale: string): string => new Intl.DateTimeFormat(locale === 'cy' ? 'cy' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(on));

const english = ({ employer, title, today, on, at, place }: SessionReminder): Mail => ({
  subject: `${on === today ? 'Today' : 'Tomorrow'} at ${at}: ${title}`,
  text: `You have a place: ${title}, ${dayIn(on, 'en-GB')}, ${at}.
${place === null ? '' : `\nWhere: ${place}\n`}
If you cannot come, give up your place where you booked it: somebody may be waiting.

You asked ${employer} for this reminder. It is sent once; your address is no longer kept for it.
`,
});
const welsh = ({ employer, title, today, on, at, place }: SessionReminder): Mail => ({
  subject: `${on === today ? 'Heddiw' : 'Yfory'} am ${at}: ${title}`,
  text: `Mae gennych le: ${title}, ${dayIn(on, 'cy')}, ${at}.
${place === null ? '' : `\nBle: ${place}\n`}
Os na allwch ddod, ildiwch eich lle lle gwnaethoch ei archebu: efallai fod rhywun yn aros.

Gofynnoch i ${employer} am y nodyn atgoffa hwn. Fe’i hanfonir unwaith; nid yw eich cyfeiriad yn cael ei gadw ar ei gyfer mwyach.
`,
});
const neutral = ({ today, on, at, locale }: SessionReminder): Mail => (locale === 'cy'
  ? { subject: `Nodyn atgoffa: ${on === today ? 'heddiw' : 'yfory'} am ${at}`, text: `Mae gennych apwyntiad ${dayIn(on, 'cy')} am ${at}.\n\nGofynnoch am y nodyn atgoffa hwn.\n` }
  : { subject: `Reminder: ${on === today ? 'today' : 'tomorrow'} at ${at}`, text: `You have an appointment on ${dayIn(on, 'en-GB')} at ${at}.\n\nYou asked for this reminder.\n` });
export const reminderMail = (about: SessionReminder): Mail => (about.isNeutral ? neutral : about.locale === 'cy' ? welsh : english)(about);
