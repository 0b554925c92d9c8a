// What carer-guide says under its entries and of its people, in British English.
import type { GuideFact, GuidePromise } from '@think-carer/rules';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
const counted = { days, weeks: (n: number) => (n === 1 ? '1 week' : `${n} weeks`), months: (n: number) => (n === 1 ? '1 month' : `${n} months`) };

export const messages = {
  easyMissing: 'Not in easy read yet',
  promises: {
    title: 'Whose promise is it?',
    means: {
      statutory: 'The law gives it. No employer can take it away.', employer: 'Your employer’s own policy gives it, to those it is meant for.', discretionary: 'You may ask; whoever decides may also say no.',
      partner: 'A partner, such as the carers’ hub, offers it.', council: 'The council where the person you look after lives offers it.',
    } as Record<GuidePromise, string>,
  },
  facts: {
    decidedBy: 'Who decides', pay: 'Pay', limit: 'At most, in twelve months', units: 'Taken in', notice: 'Notice', reply: 'An answer within', appeal: 'Appeal within', postpone: 'Can be put off for up to', suits: 'Good if', consider: 'Think about',
    'effect-pay': 'Your pay', 'effect-leave': 'Your holiday', 'effect-pension': 'Your pension', warning: 'Know first', fund: 'The fund',
  } as Record<GuideFact['key'] | 'decidedBy', string>,
  counted,
  words: { paid: 'Paid', unpaid: 'Unpaid', 'part-paid': 'With or without pay', week: 'weeks', 'full-day': 'days', 'half-day': 'half days', hours: 'hours' } as Record<string, string>,
  fund: { open: (day: string) => `Open on ${day}`, closed: (day: string) => `Closed on ${day}`, spent: (day: string) => `Spent for this year on ${day}` } as Record<string, (day: string) => string>,
  next: { title: 'What to do', who: 'Ask' },
  checking: (who: string) => `This is being checked, so it is not shown. Ask: ${who}.`,
  upkeep: { checked: (day: string) => `Checked ${day}`, review: (day: string) => `next review by ${day}`, due: (day: string) => `Review was due by ${day}`, by: (who: string) => `kept right by ${who}`, source: 'Source' },
  people: {
    open: (until: string) => `Open now, until ${until}`, always: 'Open at all hours', opens: (when: string) => `Closed now. Opens ${when}`, closed: 'Closed now', bankHoliday: 'Bank holiday today', mayDiffer: 'Hours may differ on that day.',
    today: (time: string) => `today at ${time}`, on: (day: string, time: string) => `${day} at ${time}`,
  },
  changes: 'What has changed',
  talk: { say: 'You could say', avoid: 'Do not ask', next: 'Then' },
};
export type EntryMessages = typeof messages;
