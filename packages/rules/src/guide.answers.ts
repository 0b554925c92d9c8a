// Two questions of the guide, answered: what can I have, and what may I, must I, can't I, and by when.
import { check } from './check.ts';
import { duties, type Duties } from './duties.ts';
import { addDays } from './day.ts';
import { flexibleWorkingDecision } from './flexible-working.ts';
import type { GuideItem, OfferGuide } from './guide.view.ts';
import { chooseLeave } from './leave-choice.ts';
import { leaveFigure, postponementDates } from './leave-parts.ts';
import { carersLeaveNotice } from './notice.ts';
import type { LeaveSituation, Pack } from './pack.types.ts';

/** What somebody needs, as they would say it. */
export type GuideNeed = LeaveSituation | 'hours' | 'money' | 'support';
export const guideNeeds = ['unforeseen', 'planned', 'child', 'more', 'hours', 'money', 'support'] as const satisfies readonly GuideNeed[];

export type GuideQuestion =
  | { readonly ask: 'can-have'; readonly need: GuideNeed }
  /** `about`: the id of a kind of leave, or `flexible-working`. `firstDay` and `days` are of the leave asked for. */
  | { readonly ask: 'decide'; readonly about: string; readonly askedOn?: string; readonly firstDay?: string; readonly days?: number };

export interface GuideFinding {
  readonly item: GuideItem;
  /** As the rules find it from the need alone: `cannot-tell` says what it depends on in `because`. Never `not-this-one`. */
  readonly fits: 'likely' | 'may' | 'cannot-tell';
  readonly because: readonly string[];
}
export interface GuideClock { readonly what: 'decide' | 'counter-notice' | 'allow-leave-by'; readonly on: string; readonly isPast: boolean }
export type GuideAnswer =
  | { readonly ask: 'can-have'; readonly findings: readonly GuideFinding[] }
  | { readonly ask: 'decide'; readonly about: string; readonly duties: Duties; readonly clocks: readonly GuideClock[] };

/** Answers from the guide's own pack, on its day and in its language. A guide that has no such items (a resident's has no leave) answers with none. */
export function answersFor(guide: OfferGuide, question: GuideQuestion): GuideAnswer {
  if (question.ask === 'can-have') return { ask: 'can-have', findings: findingsFor(guide, question.need) };
  const { about, askedOn = guide.on } = question, { pack, on } = guide;
  const asked = { askedOn, ...(question.firstDay && { firstDay: question.firstDay }), ...(question.days && { days: question.days }) };
  const clocks = clocksOf(pack, about, asked, on);
  return { ask: 'decide', about, clocks, duties: duties({ ...(about !== 'flexible-working' && { type: about }), clocks, notice: noticeOf(pack, about, asked) }, pack, on) };
}

function findingsFor({ pack, on, locale, sections }: OfferGuide, need: GuideNeed): GuideFinding[] {
  const items = sections.flatMap((section) => section.items), live = (part: string): readonly GuideItem[] => sections.find((section) => section.part === part)?.items ?? [];
  const open = (item: GuideItem, fits: GuideFinding['fits'], because: readonly string[] = []): GuideFinding[] => (item.isElsewhere ? [] : [{ item, fits: item.isExpired ? 'cannot-tell' : fits, because: item.isExpired ? [] : because }]);
  // The rest of that part is a forum, a register: no hours.
  if (need === 'hours') return live('work').filter(({ kind }) => kind !== 'statement').flatMap((item) => open(item, 'may'));
  if (need === 'support') return live('support').flatMap((item) => open(item, 'may'));
  if (need === 'money') {
    const found = new Map(check(pack, {}, { on, locale }).map((one) => [`scheme.${one.scheme}`, one]));
    const money = live('money').flatMap((item) => open(item, found.get(item.id)?.outcome === 'likely' ? 'likely' : 'cannot-tell', found.get(item.id)?.because.map(({ text }) => text) ?? []));
    return [...money, ...live('concessions').flatMap((item) => open(item, 'cannot-tell'))];
  }
  return chooseLeave(pack, { situation: need }, { on, locale }).flatMap(({ type, fits, because }) => {
    const item = items.find(({ kind, about }) => kind === 'leave' && about === type);
    return item && fits !== 'not-this-one' ? open(item, fits, because) : [];
  });
}

interface Asked { readonly askedOn: string; readonly firstDay?: string; readonly days?: number }

/** The days that follow from a request as it would be made: the same as those of a request that was. */
function clocksOf(pack: Pack, about: string, { askedOn, firstDay }: Asked, today: string): GuideClock[] {
  const clock = (what: GuideClock['what'], on: string): GuideClock => ({ what, on, isPast: on < today });
  if (about === 'flexible-working') return [clock('decide', flexibleWorkingDecision({ requestedOn: askedOn }).dueOn)];
  const type = pack.leaveTypes.find(({ id }) => id === about), put = type?.postponement;
  // Without a first day the notice has its own number of days, and nothing is known of when the leave must be allowed.
  const dates = put && (firstDay ? postponementDates(put, { askedOn, firstDay }) : { noticeBy: addDays(askedOn, put.noticeDays), allowLeaveBy: null });
  const decideBy = type?.replyWithinDays !== undefined ? addDays(askedOn, type.replyWithinDays) : dates ? (dates.noticeBy < askedOn ? askedOn : dates.noticeBy) : null;
  return [
    ...(decideBy !== null ? [clock('decide', decideBy)] : []),
    ...(dates ? [clock('counter-notice', dates.noticeBy)] : []),
    ...(dates?.allowLeaveBy ? [clock('allow-leave-by', dates.allowLeaveBy)] : []),
  ];
}

function noticeOf(pack: Pack, about: string, { askedOn, firstDay, days = 1 }: Asked): { readonly isLate: boolean } | null {
  const notice = pack.leaveTypes.find(({ id }) => id === about)?.notice;
  if (!notice || firstDay === undefined) return null;
  const before = notice.days === undefined ? null : leaveFigure(notice.days, pack, askedOn);
  const lastSafeOn = notice.law ? carersLeaveNotice({ firstDay, days }).lastSafeOn : before === null ? null : addDays(firstDay, -before);
  return lastSafeOn === null ? null : { isLate: askedOn > lastSafeOn };
}
