// The mail that tells whoever replied that a date has moved, is off, is in another room or at another link, or that there is a place for them now. Neutral unless they asked otherwise: no title, no place, no link. Server and memory transport word it alike.
import type { Text } from '@think-carer/rules';
import { wording } from '@think-carer/rules/guide';
import type { Mail } from './mail.ts';

/** `link-only`, `room-only`: the other way is gone, and what was replied is for this one now. */
export type GatheringNews = 'moved-up' | 'lost-place' | 'cancelled' | 'moved' | 'room-changed' | 'link-changed' | 'link-only' | 'room-only';
/** How somebody stands: with one of so many places, on the waiting list, or coming where as many come as will. */
export type GatheringStanding = 'place' | 'waiting' | 'open';
export interface GatheringMail {
  readonly what: GatheringNews;
  /** The place that they have, or had; null: they wait. */
  readonly way: 'room' | 'link' | null;
  /** After what happened. Absent: nothing is said of it. */
  readonly standing?: GatheringStanding | null | undefined;
  readonly title: Text;
  /** Where it now is, for those who come there. */
  readonly room?: Text | null | undefined;
  /** Instants. `was`: before it moved. */
  readonly startsAt: string;
  readonly was?: string | undefined;
  readonly because?: Text | null | undefined;
  readonly timeZone?: string | undefined;
  /** Page on which one replies; null where there is none. */
  readonly page: string | null;
  readonly isNeutral: boolean;
  readonly locale: 'en-GB' | 'cy';
}

const whenIn = (at: string, locale: string, timeZone = 'Europe/London'): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at));

interface Said { readonly way: 'room' | 'link' | null; readonly title: string; readonly when: string; readonly was: string | null; readonly room: string }
interface Words {
  readonly appointment: string;
  readonly subject: Readonly<Record<GatheringNews, string>>;
  readonly told: Readonly<Record<GatheringNews, (said: Said) => string>>;
  /** Of what says too much to be told neutrally. */
  readonly changed: { readonly subject: string; readonly told: (said: Said) => string };
  /** After a change that leaves how they stand as it was. */
  readonly stays: Readonly<Record<GatheringStanding, string>>;
  /** After one way is gone: how they stand for the other. */
  readonly now: { readonly place: string; readonly waiting: string };
  readonly linkEnds: string;
  readonly because: (why: string) => string;
  readonly page: (url: string) => string;
  readonly signIn: string;
  readonly why: string;
}
const inRoom = (room: string): string => (room === '' ? '' : ` (${room})`);
const english: Words = {
  appointment: 'Appointment',
  subject: { 'moved-up': 'you have a place', 'lost-place': 'you are on the waiting list', cancelled: 'cancelled', moved: 'another time', 'room-changed': 'another room', 'link-changed': 'another link', 'link-only': 'by link only now', 'room-only': 'in the room only now' },
  told: {
    'moved-up': ({ way, title, when }) => `You have a place now${way === 'link' ? ', online' : way === 'room' ? ', in the room' : ''}: ${title}, ${when}.`,
    'lost-place': ({ title, when }) => `There are fewer places than there were, and you are on the waiting list again: ${title}, ${when}. You are told when there is a place.`,
    cancelled: ({ title, when }) => `This does not take place: ${title}, ${when}.`,
    moved: ({ title, when, was }) => `${title} has moved to ${when}${was === null ? '' : ` (it was ${was})`}.`,
    'room-changed': ({ title, when, room }) => `${title}, ${when}, is in another room now: ${room}.`,
    'link-changed': ({ title, when }) => `There is another link now: ${title}, ${when}. You see it where you replied; the one before no longer counts.`,
    'link-only': ({ title, when }) => `This takes place by link only now, and in no room: ${title}, ${when}. Your reply is for the link now.`,
    'room-only': ({ title, when, room }) => `This takes place in the room only now${inRoom(room)}, and there is no link: ${title}, ${when}. Your reply is for the room now.`,
  },
  changed: { subject: 'something has changed', told: ({ title, when }) => `Something about this has changed: ${title}, ${when}.` },
  stays: { place: 'Your place stays yours.', waiting: 'You are still on the waiting list.', open: 'What you replied still holds.' },
  now: { place: 'You have a place.', waiting: 'You are on the waiting list, and are told when there is a place.' },
  linkEnds: 'A link that you were given no longer works.',
  because: (why) => `What was said about it: ${why}`,
  page: (url) => `Look, change or withdraw here:\n${url}`,
  signIn: 'Look, change or withdraw where you replied.',
  why: 'You are told because you asked to be, for this one date.',
};
const welsh: Words = {
  appointment: 'Apwyntiad',
  subject: { 'moved-up': 'mae gennych le', 'lost-place': 'rydych ar y rhestr aros', cancelled: 'wedi’i ganslo', moved: 'amser arall', 'room-changed': 'ystafell arall', 'link-changed': 'dolen arall', 'link-only': 'drwy ddolen yn unig nawr', 'room-only': 'yn yr ystafell yn unig nawr' },
  told: {
    'moved-up': ({ way, title, when }) => `Mae gennych le nawr${way === 'link' ? ', ar-lein' : way === 'room' ? ', yn yr ystafell' : ''}: ${title}, ${when}.`,
    'lost-place': ({ title, when }) => `Mae llai o leoedd nag o’r blaen, ac rydych ar y rhestr aros eto: ${title}, ${when}. Cewch wybod pan fydd lle.`,
    cancelled: ({ title, when }) => `Nid yw hwn yn digwydd: ${title}, ${when}.`,
    moved: ({ title, when, was }) => `Mae ${title} wedi symud i ${when}${was === null ? '' : ` (${was} oedd hi)`}.`,
    'room-changed': ({ title, when, room }) => `Mae ${title}, ${when}, mewn ystafell arall nawr: ${room}.`,
    'link-changed': ({ title, when }) => `Mae dolen arall nawr: ${title}, ${when}. Fe’i gwelwch lle gwnaethoch ateb; nid yw’r un flaenorol yn cyfrif mwyach.`,
    'link-only': ({ title, when }) => `Mae hwn yn digwydd drwy ddolen yn unig nawr, ac nid mewn ystafell: ${title}, ${when}. Mae eich ateb ar gyfer y ddolen nawr.`,
    'room-only': ({ title, when, room }) => `Mae hwn yn digwydd yn yr ystafell yn unig nawr${inRoom(room)}, ac nid oes dolen: ${title}, ${when}. Mae eich ateb ar gyfer yr ystafell nawr.`,
  },
  changed: { subject: 'mae rhywbeth wedi newid', told: ({ title, when }) => `Mae rhywbeth am hwn wedi newid: ${title}, ${when}.` },
  stays: { place: 'Chi piau eich lle o hyd.', waiting: 'Rydych ar y rhestr aros o hyd.', open: 'Mae’r hyn a ateboch yn dal i sefyll.' },
  now: { place: 'Mae gennych le.', waiting: 'Rydych ar y rhestr aros, a chewch wybod pan fydd lle.' },
  linkEnds: 'Nid yw dolen a roddwyd i chi’n gweithio mwyach.',
  because: (why) => `Yr hyn a ddywedwyd amdano: ${why}`,
  page: (url) => `Edrychwch, newidiwch neu dynnu’n ôl yma:\n${url}`,
  signIn: 'Edrychwch, newidiwch neu dynnu’n ôl lle gwnaethoch ateb.',
  why: 'Rydych yn cael gwybod am i chi ofyn am hynny, ar gyfer yr un dyddiad hwn.',
};

/** What says of itself that there is a room, or a link. */
const tellsWhere: readonly GatheringNews[] = ['room-changed', 'link-changed', 'link-only', 'room-only'];
/** What follows for whoever is told; a link that ends is nothing to those who had none. */
function standingIn({ what, way, standing, isNeutral }: GatheringMail, { stays, now, linkEnds }: Words): string[] {
  if (what === 'cancelled') return way === 'link' && !isNeutral ? [linkEnds] : [];
  if (what === 'link-only' || what === 'room-only') return [way === null ? now.waiting : now.place];
  return standing && what !== 'moved-up' && what !== 'lost-place' ? [stays[standing]] : [];
}

export function gatheringMail(mail: GatheringMail): Mail {
  const { what, way, title, room, startsAt, was, because, timeZone, page, isNeutral, locale } = mail, w = locale === 'cy' ? welsh : english, say = (text: Text): string => wording(text, { language: locale });
  const named = isNeutral ? w.appointment : say(title), isVague = isNeutral && tellsWhere.includes(what), told = isVague ? w.changed.told : w.told[what];
  const said = { way: isNeutral ? null : way, title: named, when: whenIn(startsAt, locale, timeZone), was: was === undefined || was === startsAt ? null : whenIn(was, locale, timeZone), room: room && !isNeutral ? say(room) : '' };
  const lines = [
    [told(said), ...standingIn(mail, w)].join(' '), ...(because && !isNeutral && (what === 'cancelled' || what === 'moved') ? [w.because(say(because))] : []), isNeutral || page === null ? w.signIn : w.page(page), w.why,
  ];
  return { subject: `${named}: ${isVague ? w.changed.subject : w.subject[what]}`, text: `${lines.join('\n\n')}\n` };
}
