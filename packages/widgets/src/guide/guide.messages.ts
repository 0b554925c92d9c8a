// What carer-guide says, in British English: around the guide. What is under its entries, the answers, the changes and the modules have words of their own.
import type { GuidePart, GuidePromise } from '@think-carer/rules';

export const messages = {
  title: { staff: 'What carers can have', manager: 'Deciding for carers', resident: 'Help for carers' } as Record<string, string>,
  from: (offer: string, version: string) => `${offer}, version ${version}, and the law.`,
  views: { label: 'Read as', staff: 'Staff', manager: 'Manager' },
  easy: 'Easy read',
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
    duties: 'What you must, may and cannot do', conversation: 'Talking about it', 'time-off': 'Time off', work: 'Ways of working, and more at work', support: 'Support', money: 'Money', concessions: 'Concessions', law: 'What the law says', people: 'People to ask',
  } as Record<GuidePart, string>,
  promise: { statutory: 'The law', employer: 'Employer’s scheme', discretionary: 'May be agreed', partner: 'Partner’s offer', council: 'Council’s offer' } as Record<GuidePromise, string>,
  talk: { leave: 'Before you talk about leave: three things to say, three not to ask', working: 'Before you talk about hours: three things to say, three not to ask' } as Record<string, string>,
  missed: 'This part could not be fetched. Try again in a moment.',
};
export type GuideMessages = typeof messages;
