// The draft of a flexible-working request: statutory with every item the law asks for, informal, or for a trial.
import { isDay, longDay } from './day.ts';

export interface RequestInput {
  /** `statutory` starts the legal clock and uses one of two requests in twelve months; the others do not. */
  readonly kind: 'statutory' | 'informal' | 'trial';
  /** The day of the request. */
  readonly madeOn: string;
  /** The change wanted, in the person's own words, to any of hours, times and place. */
  readonly hours?: string;
  readonly times?: string;
  readonly place?: string;
  /** The day the change should begin. */
  readonly startsOn: string;
  /** When the trial, or a change for a time, should end. */
  readonly endsOn?: string;
  /** Days of earlier statutory requests to this employer. Empty: none was made. */
  readonly earlierOn: readonly string[];
  /** How the work could be covered. Nobody has to say; it can help. */
  readonly howItCouldWork?: string;
  readonly name?: string;
  readonly manager?: string;
  readonly language?: string;
}

export type RequestSectionId = 'date' | 'statement' | 'change' | 'start' | 'end' | 'earlier' | 'cover';
export interface RequestSection { readonly id: RequestSectionId; readonly heading: string; readonly text: string }
export interface RequestDraft {
  readonly title: string;
  readonly greeting: string;
  readonly sections: readonly RequestSection[];
  readonly closing: string;
  /** What still has to be said before the draft is whole. */
  readonly missing: readonly ('date' | 'change' | 'start' | 'end' | 'earlier')[];
  /** The whole request as plain text, ready to copy or print. */
  readonly text: string;
}

/**
 * A written request from a person's own words. A statutory one says that it is one, its date, the change to hours, times or place, the day it should begin,
 * and whether and when an earlier request was made. It says nothing of caring unless the person wrote it, and promises nothing.
 *
 * Source: Employment Rights Act 1996 s. 80F(2); Flexible Working Regulations 2014 (SI 2014/1398); Acas Code of Practice 2024, paragraph 4.
 */
export function draftRequest(input: RequestInput): RequestDraft {
  const words = WORDS[draftLanguage(input.language)] ?? ENGLISH;
  const language = draftLanguage(input.language);
  const say = (day: string): string => (isDay(day) ? longDay(day, language) : '');
  const changes = ([['hours', input.hours], ['times', input.times], ['place', input.place]] as const)
    .filter((change): change is ['hours' | 'times' | 'place', string] => Boolean(change[1]?.trim()))
    .map(([of, wanted]) => `${words[of]}: ${wanted.trim()}`);
  const isStatutory = input.kind === 'statutory';
  const sections: RequestSection[] = [
    { id: 'date', heading: words.dateHeading, text: say(input.madeOn) },
    { id: 'statement', heading: words.statementHeading, text: words.statement[input.kind] },
    { id: 'change', heading: words.changeHeading, text: changes.join('\n') },
    { id: 'start', heading: words.startHeading, text: say(input.startsOn) },
  ];
  if (input.endsOn !== undefined || input.kind === 'trial') sections.push({ id: 'end', heading: words.endHeading, text: say(input.endsOn ?? '') });
  if (isStatutory) {
    const days = input.earlierOn.filter(isDay).sort().map(say);
    sections.push({ id: 'earlier', heading: words.earlierHeading, text: days.length === 0 ? words.noEarlier : words.earlier(days) });
  }
  if (input.howItCouldWork?.trim()) sections.push({ id: 'cover', heading: words.coverHeading, text: input.howItCouldWork.trim() });
  const missing = sections.filter(({ text }) => text === '').map(({ id }) => id) as ('date' | 'change' | 'start' | 'end')[];
  const badEarlier = isStatutory && input.earlierOn.some((day) => !isDay(day));
  const title = words.title[input.kind];
  const greeting = input.manager?.trim() ? words.dear(input.manager.trim()) : words.dearManager;
  const closing = [words.closing[input.kind], input.name?.trim() ?? ''].filter(Boolean).join('\n\n');
  const body = sections.filter(({ text }) => text !== '').map(({ heading, text }) => `${heading}\n${text}`);
  return { title, greeting, sections, closing, missing: badEarlier ? [...missing, 'earlier'] : missing, text: `${[title, greeting, ...body, closing].join('\n\n')}\n` };
}

/** The language a draft is written in for a reader of `language`: English where there are no words for a draft. */
export const draftLanguage = (language = 'en-GB'): string => (WORDS[language] ? language : 'en-GB');

interface Words {
  readonly title: Readonly<Record<RequestInput['kind'], string>>;
  readonly dear: (manager: string) => string;
  readonly dearManager: string;
  readonly dateHeading: string;
  readonly statementHeading: string;
  readonly statement: Readonly<Record<RequestInput['kind'], string>>;
  readonly changeHeading: string;
  readonly hours: string;
  readonly times: string;
  readonly place: string;
  readonly startHeading: string;
  readonly endHeading: string;
  readonly earlierHeading: string;
  readonly noEarlier: string;
  readonly earlier: (days: readonly string[]) => string;
  readonly coverHeading: string;
  readonly closing: Readonly<Record<RequestInput['kind'], string>>;
}

const ENGLISH: Words = {
  title: { statutory: 'Statutory request for flexible working', informal: 'Could we talk about how I work?', trial: 'Could we try a different way of working?' },
  dear: (manager) => `Dear ${manager},`,
  dearManager: 'Dear manager,',
  dateHeading: 'Date of this request',
  statementHeading: 'What this is',
  statement: {
    statutory: 'This is a statutory request for flexible working, made under section 80F of the Employment Rights Act 1996.',
    informal: 'This is an informal request. It is not a statutory request.',
    trial: 'This is an informal request for a trial. It is not a statutory request, and my contract stays as it is.',
  },
  changeHeading: 'The change I would like',
  hours: 'Hours', times: 'Times', place: 'Place of work',
  startHeading: 'When I would like it to start',
  endHeading: 'When it would end',
  earlierHeading: 'Earlier requests',
  noEarlier: 'I have not made a statutory request to you before.',
  earlier: (days) => `I made ${days.length === 1 ? 'a statutory request' : 'statutory requests'} to you on ${list(days, 'and')}.`,
  coverHeading: 'How it could work',
  closing: {
    statutory: 'Please decide, with any appeal, within two months, and talk with me before you say no to any part of it.\n\nThank you.',
    informal: 'I would be glad to talk about what could work for both of us.\n\nThank you.',
    trial: 'Could we meet at the end of the trial to see how it went?\n\nThank you.',
  },
};

const WELSH: Words = {
  title: { statutory: 'Cais statudol i weithio’n hyblyg', informal: 'Gawn ni siarad am sut rwy’n gweithio?', trial: 'Gawn ni roi cynnig ar ffordd wahanol o weithio?' },
  dear: (manager) => `Annwyl ${manager},`,
  dearManager: 'Annwyl reolwr,',
  dateHeading: 'Dyddiad y cais hwn',
  statementHeading: 'Beth yw hwn',
  statement: {
    statutory: 'Cais statudol i weithio’n hyblyg yw hwn, o dan adran 80F o Ddeddf Hawliau Cyflogaeth 1996.',
    informal: 'Cais anffurfiol yw hwn. Nid cais statudol mohono.',
    trial: 'Cais anffurfiol am gyfnod prawf yw hwn. Nid cais statudol mohono, ac mae fy nghontract yn aros fel y mae.',
  },
  changeHeading: 'Y newid yr hoffwn ei gael',
  hours: 'Oriau', times: 'Amserau', place: 'Man gwaith',
  startHeading: 'Pryd yr hoffwn iddo ddechrau',
  endHeading: 'Pryd y byddai’n dod i ben',
  earlierHeading: 'Ceisiadau cynharach',
  noEarlier: 'Nid wyf wedi gwneud cais statudol i chi o’r blaen.',
  earlier: (days) => `Gwnes i ${days.length === 1 ? 'gais statudol' : 'geisiadau statudol'} i chi ar ${list(days, 'a')}.`,
  coverHeading: 'Sut y gallai weithio',
  closing: {
    statutory: 'Penderfynwch, gan gynnwys unrhyw apêl, o fewn dau fis, a siaradwch â mi cyn gwrthod unrhyw ran o’r cais.\n\nDiolch.',
    informal: 'Byddwn yn falch o siarad am yr hyn a allai weithio i’r ddau ohonom.\n\nDiolch.',
    trial: 'Gawn ni gwrdd ar ddiwedd y cyfnod prawf i weld sut aeth pethau?\n\nDiolch.',
  },
};

const WORDS: Readonly<Record<string, Words>> = { 'en-GB': ENGLISH, cy: WELSH };

function list(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
