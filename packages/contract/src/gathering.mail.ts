// The mail that tells whoever replied that a date has moved, is off, or that there is a place for them now. Neutral unless they asked otherwise: no title, no place, no link. Server and memory transport word it alike.
import type { Text } from '@think-carer/rules';
import { wording } from '@think-carer/rules/guide';
import type { Mail } from './mail.ts';

export type GatheringNews = 'moved-up' | 'lost-place' | 'cancelled' | 'moved';
export interface GatheringMail {
  readonly what: GatheringNews;
  readonly way: 'room' | 'link' | null;
  readonly title: Text;
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

interface Words { readonly appointment: string; readonly subject: (what: GatheringNews, title: string) => string; readonly told: (mail: { readonly what: GatheringNews; readonly way: 'room' | 'link' | null; readonly title: string; readonly when: string; readonly was: string | null }) => string; readonly because: (why: string) => string; readonly page: (url: string) => string; readonly signIn: string; readonly why: string }
const english: Words = {
  appointment: 'Appointment',
  subject: (what, title) => ({ 'moved-up': `${title}: you have a place`, 'lost-place': `${title}: you are on the waiting list`, cancelled: `${title}: cancelled`, moved: `${title}: another time` })[what],
  told: ({ what, way, title, when, was }) => ({
    'moved-up': `You have a place now${way === 'link' ? ', online' : way === 'room' ? ', in the room' : ''}: ${title}, ${when}.`,
    'lost-place': `There are fewer places than there were, and you are on the waiting list again: ${title}, ${when}. You are told when there is a place.`,
    cancelled: `This does not take place: ${title}, ${when}. A link that you were given no longer works.`,
    moved: `${title} has moved to ${when}${was === null ? '' : ` (it was ${was})`}. Your place stays yours.`,
  })[what],
  because: (why) => `What was said about it: ${why}`,
  page: (url) => `Look, change or withdraw here:\n${url}`,
  signIn: 'Look, change or withdraw where you replied.',
  why: 'You are told because you asked to be, for this one date.',
};
const welsh: Words = {
  appointment: 'Apwyntiad',
  subject: (what, title) => ({ 'moved-up': `${title}: mae gennych le`, 'lost-place': `${title}: rydych ar y rhestr aros`, cancelled: `${title}: wedi’i ganslo`, moved: `${title}: amser arall` })[what],
  told: ({ what, way, title, when, was }) => ({
    'moved-up': `Mae gennych le nawr${way === 'link' ? ', ar-lein' : way === 'room' ? ', yn yr ystafell' : ''}: ${title}, ${when}.`,
    'lost-place': `Mae llai o leoedd nag o’r blaen, ac rydych ar y rhestr aros eto: ${title}, ${when}. Cewch wybod pan fydd lle.`,
    cancelled: `Nid yw hwn yn digwydd: ${title}, ${when}. Nid yw dolen a roddwyd i chi’n gweithio mwyach.`,
    moved: `Mae ${title} wedi symud i ${when}${was === null ? '' : ` (${was} oedd hi)`}. Chi piau eich lle o hyd.`,
  })[what],
  because: (why) => `Yr hyn a ddywedwyd amdano: ${why}`,
  page: (url) => `Edrychwch, newidiwch neu dynnu’n ôl yma:\n${url}`,
  signIn: 'Edrychwch, newidiwch neu dynnu’n ôl lle gwnaethoch ateb.',
  why: 'Rydych yn cael gwybod am i chi ofyn am hynny, ar gyfer yr un dyddiad hwn.',
};

export function gatheringMail({ what, way, title, startsAt, was, because, timeZone, page, isNeutral, locale }: GatheringMail): Mail {
  const w = locale === 'cy' ? welsh : english, named = isNeutral ? w.appointment : wording(title, { language: locale }), when = whenIn(startsAt, locale, timeZone);
  const lines = [
    w.told({ what, way: isNeutral ? null : way, title: named, when, was: was === undefined || was === startsAt ? null : whenIn(was, locale, timeZone) }),
    ...(because && !isNeutral && (what === 'cancelled' || what === 'moved') ? [w.because(wording(because, { language: locale }))] : []), isNeutral || page === null ? w.signIn : w.page(page), w.why,
  ];
  return { subject: w.subject(what, named), text: `${lines.join('\n\n')}\n` };
}
