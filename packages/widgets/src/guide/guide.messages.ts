// What carer-guide says, in British English: around the guide, its entries and its people. The answers, the changes and the modules have their own.
import type { GuideFact, GuidePart, GuidePromise } from '@think-carer/rules';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
const counted = { days, weeks: (n: number) => (n === 1 ? '1 week' : `${n} weeks`), months: (n: number) => (n === 1 ? '1 month' : `${n} months`) };

export const messages = {
  title: { staff: 'What carers can have', manager: 'Deciding for carers', resident: 'Help for carers' } as Record<string, string>,
  from: (offer: string, version: string) => `${offer}, version ${version}, and the law.`,
  views: { label: 'Read as', staff: 'Staff', manager: 'Manager' },
  easy: 'Easy read',
  easyMissing: 'Not in easy read yet',
  print: 'Print the guide',
  find: { label: 'Search the guide', hint: 'By any word, such as respite, appeal or half days.', clear: 'Clear the search', found: (n: number) => (n === 0 ? 'Nothing found. Try another word, or ask one of the people below.' : n === 1 ? '1 part of the guide' : `${n} parts of the guide`) },
  area: { label: 'Where does the person you look after live?', any: 'Show everything' },
  elsewhere: 'Not for this area',
  jump: 'In this guide',
  ask: {
    staff: 'What can I have?', staffHint: 'Choose what is nearest. Nothing is sent and nothing is kept.',
    manager: 'What may I, must I, can’t I, and by when?', managerHint: 'Choose what you were asked for.',
    working: 'Other hours or another place of work',
    needs: { unforeseen: 'Time off for something sudden', planned: 'Time off I can plan', child: 'Time off for my child', more: 'More time than that', hours: 'Other hours or another place', money: 'Money', support: 'Somebody to help me' } as Record<string, string>,
  },
  parts: {
    duties: 'What you must, may and cannot do', conversation: 'Talking about it', 'time-off': 'Time off', work: 'Ways of working, and more at work', support: 'Support', money: 'Money', law: 'What the law says', people: 'People to ask',
  } as Record<GuidePart, string>,
  promise: { statutory: 'The law', employer: 'Employer’s scheme', discretionary: 'May be agreed', partner: 'Partner’s offer', council: 'Council’s offer' } as Record<GuidePromise, string>,
  promises: {
    title: 'Whose promise is it?',
    means: {
      statutory: 'The law gives it. No employer can take it away.', employer: 'Your employer’s own policy gives it, to those it is meant for.', discretionary: 'You may ask; whoever decides may also say no.',
      partner: 'A partner, such as the carers’ hub, offers it.', council: 'The council where the person you look after lives offers it.',
    } as Record<GuidePromise, string>,
  },
  talk: { leave: 'Before you talk about leave: three things to say, three not to ask', working: 'Before you talk about hours: three things to say, three not to ask', say: 'You could say', avoid: 'Do not ask', next: 'Then' } as Record<string, string>,
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
    phone: 'Telephone', email: 'E-mail', hours: 'Hours', person: 'Who', deputy: 'Deputy', page: 'Web page',
    open: (until: string) => `Open now, until ${until}`, always: 'Open at all hours', opens: (when: string) => `Closed now. Opens ${when}`, closed: 'Closed now', bankHoliday: 'Bank holiday today', mayDiffer: 'Hours may differ on that day.',
    today: (time: string) => `today at ${time}`, on: (day: string, time: string) => `${day} at ${time}`,
    stale: (day: string) => `Nobody has confirmed this contact since its review on ${day}, so its details are not shown.`, instead: 'Ask instead',
  },
  changes: 'What has changed',
  missed: 'This part could not be fetched. Try again in a moment.',
};
export type GuideMessages = typeof messages;
