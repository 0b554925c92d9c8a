// What an invented council's forum talked about in two years, meeting by meeting, and what its working group asks. Nobody in it exists.
import type { ForumActionRecord } from '@think-carer/contract';

export interface ToldItem { readonly id: string; readonly title: string; readonly minutes?: number; readonly papers?: readonly { readonly title: string; readonly url: string }[] }
export interface ToldMeeting {
  /** Heads in the room and on the screen; none: it was called off. */
  readonly heads: readonly [room: number, link: number] | null;
  readonly because?: { readonly 'en-GB': string; readonly cy: string };
  readonly items: readonly ToldItem[];
  readonly minutes: string;
  readonly correction?: string;
}
const paper = (title: string, slug: string) => ({ title, url: `https://northbridge.example/forum/papers/${slug}` });

/** The oldest first. */
export const toldMeetings: readonly ToldMeeting[] = [
  { heads: [5, 3], items: [{ id: 'why', title: 'Why a forum, and what it is not', minutes: 30 }, { id: 'how', title: 'How often, where, and who may come', minutes: 30 }], minutes: 'Our first meeting. The commissioner opened it.\n\nAgreed: four times a year, second Tuesday, in a room and by link, open to everybody who works here and to colleagues of the trust. Nobody has to say why they come. Names stay out of the minutes.' },
  { heads: [11, 6], items: [{ id: 'leave', title: 'Special leave: what is asked and what is agreed', minutes: 30 }, { id: 'hub', title: 'The Carers Hub introduces itself', minutes: 20 }], minutes: 'Seventeen came.\n\nLeave: members asked to see agreed and declined requests each quarter, by directorate. HR will publish them with small numbers held back.\n\nThe hub asked to be told of people who need a break at short notice.' },
  { heads: [13, 9], items: [{ id: 'release', title: 'Getting away from the desk to come here', minutes: 30, papers: [paper('What members told the chair', 'release')] }, { id: 'induction', title: 'A card on the first day', minutes: 20 }], minutes: 'Twenty-two came.\n\nTime: some managers do not know that they may let people go. A rule on protected time is to be written, and asked for without saying why.\n\nInduction: a card for everybody on the first day was agreed.', correction: 'Twenty-two came.\n\nTime: some managers do not know that they may let people go. A rule on protected time is to be written by HR, and time is asked for without saying why.\n\nInduction: a card for everybody on the first day was agreed.' },
  { heads: null, because: { 'en-GB': 'The heating in the town hall has failed.', cy: 'Mae’r gwres yn neuadd y dref wedi methu.' }, items: [{ id: 'winter', title: 'Caring in winter', minutes: 30 }], minutes: '' },
  { heads: [14, 11], items: [{ id: 'emergency', title: 'Two paid days when something goes wrong', minutes: 30, papers: [paper('Draft for cabinet', 'emergency-days')] }, { id: 'loop', title: 'The hearing loop', minutes: 10 }], minutes: 'Twenty-five came.\n\nTwo days a year with pay when something goes wrong without warning: members support it. It goes to cabinet in April.\n\nThe loop in Committee Room 2 does not work; facilities will replace it.' },
  { heads: [12, 14], items: [{ id: 'time', title: 'Protected time: how it goes', minutes: 20 }, { id: 'shifts', title: 'Those who work shifts', minutes: 30 }], minutes: 'Twenty-six came, more by link than ever.\n\nProtected time is in the offer now. Crews and wardens still find it hard: the depots will try a meeting at six in the morning.\n\nCaptions are on at every meeting from now on.' },
  { heads: [15, 13], items: [{ id: 'flexible', title: 'Flexible working: what is refused, and on which ground', minutes: 30, papers: [paper('Grounds, by quarter', 'grounds')] }, { id: 'manager', title: 'What managers ask', minutes: 20 }], minutes: 'Twenty-eight came.\n\nFlexible working: from January a refusal has to be explained. Members asked that managers talk first, and put it on record.\n\nA short module for managers is being written; the forum will read it.' },
  { heads: [13, 16], items: [{ id: 'register', title: 'The register: a year on', minutes: 20 }, { id: 'breaks', title: 'Breaks: a working group', minutes: 25, papers: [paper('What carers’ centres can give', 'breaks')] }], minutes: 'Twenty-nine came.\n\nThe register has grown in every quarter. Members would like it said more often that “a number only” is enough.\n\nA working group on breaks begins, with the Carers Hub and colleagues of the trust.' },
];
/** Of the meeting to come. */
export const comingItems: readonly ToldItem[] = [
  { id: 'managers', title: 'The managers’ module: what would you have wanted yours to know?', minutes: 30, papers: [paper('The module, first draft', 'managers-module')] }, { id: 'depots', title: 'Six in the morning: how the depots’ meeting went', minutes: 15 },
];

type ToldAction = Pick<ForumActionRecord, 'kind' | 'title' | 'owner'> & Partial<Pick<ForumActionRecord, 'state' | 'answer' | 'because' | 'changed'>> & {
  /** At which meeting it came up, counted from the oldest; and how many days after it was due, and done. */
  readonly at: number; readonly due: number; readonly done?: number;
};
export const toldActions: readonly ToldAction[] = [
  { at: 0, due: 60, done: 41, kind: 'action', title: 'Put the date of the next forum where everybody sees it', owner: 'Communications', state: 'done', changed: 'The next date is on the first page of the intranet, and nobody signs in to see it.' },
  { at: 1, due: 90, done: 85, kind: 'action', title: 'Publish requests for leave each quarter, small numbers held back', owner: 'HR', state: 'done', changed: 'Agreed and declined requests are published each quarter, and come to this forum by themselves.' },
  { at: 1, due: 45, done: 30, kind: 'question', title: 'Can the hub arrange a break at a day’s notice?', owner: 'Northbridge Carers Hub', state: 'done', answer: 'Yes, for up to four hours and where somebody known to the hub is free. Call before ten.' },
  { at: 2, due: 120, done: 140, kind: 'action', title: 'Write a rule on protected time', owner: 'HR', state: 'done', changed: 'Everybody may use work time to come, and the request does not say why.' },
  { at: 2, due: 100, done: 96, kind: 'action', title: 'A card about carers for everybody’s first day', owner: 'Learning and development', state: 'done', changed: 'The induction has a card on carers that takes less than three minutes.' },
  { at: 2, due: 80, done: 100, kind: 'action', title: 'A car park space for those who are called away', owner: 'Facilities', state: 'dropped', because: 'There is no space that can be kept free; a taxi account is looked into instead.' },
  { at: 4, due: 90, done: 70, kind: 'action', title: 'Take two paid emergency days to cabinet', owner: 'Carers commissioner', state: 'done', changed: 'Two days a year with pay when something goes wrong without warning, from April.' },
  { at: 4, due: 60, done: 75, kind: 'action', title: 'Replace the hearing loop in Committee Room 2', owner: 'Facilities', state: 'done', changed: 'Committee Room 2 has a hearing loop that works.' },
  { at: 5, due: 60, done: 52, kind: 'action', title: 'Captions at every meeting', owner: 'Chair', state: 'done', changed: 'Captions are on from the first minute.' },
  { at: 5, due: 170, kind: 'action', title: 'Try a meeting at six in the morning at the depots', owner: 'Waste and streets', state: 'under-way' },
  { at: 6, due: 60, done: 55, kind: 'question', title: 'May a manager refuse without having talked to anybody?', owner: 'HR', state: 'done', answer: 'No. The law asks for a conversation first, and here it goes on record.' },
  { at: 6, due: 190, kind: 'action', title: 'Send the managers’ module to the forum before it goes live', owner: 'Learning and development', state: 'open' },
  { at: 7, due: 10, kind: 'action', title: 'Say on the poster that “a number only” is enough', owner: 'Communications', state: 'open' },
  { at: 7, due: 100, kind: 'question', title: 'Can the trust’s staff use the hub’s breaks as well?', owner: 'Northbridge Carers Hub', state: 'open' },
];

export const groupNotes = 'The hub counted: forty breaks in the spring, most of them on a Friday.\nThe trust: night shifts have nothing after ten in the evening.\nTo look at: who can be called on a Sunday.';
export const groupQuestions: readonly (Pick<ToldAction, 'kind' | 'title' | 'owner' | 'state' | 'answer'> & { readonly due: number; readonly ago: number })[] = [
  { kind: 'question', title: 'How many breaks were given at short notice in the spring?', owner: 'Northbridge Carers Hub', state: 'done', answer: 'Forty, of which eleven on the same day.', due: -30, ago: 60 },
  { kind: 'question', title: 'What would a sitter on a Sunday cost?', owner: 'Northbridge Carers Hub', state: 'under-way', due: 14, ago: 25 },
  { kind: 'question', title: 'Who pays where somebody works for the council and lives in Eastmere?', owner: 'Adult social care', state: 'open', due: -3, ago: 25 },
  { kind: 'action', title: 'Ask night staff at the trust what they do now', owner: 'Eastmere Community NHS Trust', state: 'open', due: 30, ago: 25 },
];

/** Access needs as they come up, and what a few wrote beside. */
export const toldNeeds: readonly (readonly string[])[] = [['captions'], [], ['step-free'], [], ['hearing-loop'], [], [], ['captions', 'large-print'], [], ['quiet-space'], []];
export const toldNeedsTexts = ['A seat near the door, in case my telephone rings', 'I lip-read: please face the room'];
export const aliases = ['Robin', 'Juniper', 'Half past nine', 'Somebody from the depot', 'Wren'];
