// The guide: the offer and the law as one person should see it, every item with whose promise it is, who decides, who keeps it right and until when.
import { contactOf, type GuideContact } from './guide.contact.ts';
import { isAhead, isOver, speechOf, upkeepOf, type GuidePromise, type GuideSpeech, type GuideUpkeep } from './guide.entry.ts';
import type { Action, Area, Arrangement, LeaveType, Nation, NextAction, Pack, ParamRef, Provenance, Scheme, Text } from './pack.types.ts';
import type { Statement, Upkeep } from './guide.types.ts';
import { languageOf } from './text.ts';
import { rowInForce } from './wording.ts';

/** Whose eyes: a member of staff, whoever decides on their requests, or somebody who lives here and works elsewhere. */
export const guideViews = ['staff', 'manager', 'resident'] as const;
export type GuideView = (typeof guideViews)[number];
export type GuideKind = 'leave' | 'scheme' | 'arrangement' | 'statement' | 'duty' | 'conversation' | 'contact';
export type GuidePart = 'duties' | 'conversation' | 'time-off' | 'work' | 'money' | 'support' | 'concessions' | 'law' | 'people';

/** One more thing to know: words of the pack, or a figure that the reader puts into words. */
export interface GuideFact {
  readonly key: 'pay' | 'units' | 'notice' | 'limit' | 'reply' | 'appeal' | 'postpone' | 'suits' | 'consider' | 'effect-pay' | 'effect-leave' | 'effect-pension' | 'warning' | 'fund';
  readonly text?: string;
  readonly count?: { readonly unit: 'days' | 'weeks' | 'months'; readonly value: number };
  readonly words?: readonly string[];
}
/** What helps to say, what not to ask and why, and what to do next. */
export interface GuideConversation { readonly say: readonly string[]; readonly avoid: readonly { readonly text: string; readonly because: string }[]; readonly next: readonly string[] }

export interface GuideItem extends GuideUpkeep {
  /** Its kind and its id in the pack: `leave.carers-leave`. */
  readonly id: string;
  readonly kind: GuideKind;
  readonly title: string;
  /** Empty once it has expired: it is being checked. */
  readonly summary: string;
  readonly promise: GuidePromise;
  readonly decidedBy: string;
  readonly more: readonly GuideFact[];
  readonly next: NextAction | null;
  /** Not for the area that was chosen: `next` says whom to ask there. */
  readonly isElsewhere: boolean;
  /** Easy read was asked for, and it is written in it. */
  readonly isEasy: boolean;
  /** What a duty is about: the id of a kind of leave, or `flexible-working`. Of `leave` and `duty` only. */
  readonly about?: string;
  readonly conversation?: GuideConversation;
  readonly contact?: GuideContact;
}
export interface GuideSection { readonly part: GuidePart; readonly items: readonly GuideItem[] }
export interface GuideOptions {
  readonly view: GuideView;
  /** The ISO day. */
  readonly on: string;
  readonly locale?: string;
  /** Area of the person cared for: what is not for it says so, and its contacts come first. */
  readonly area?: string;
  readonly isEasyRead?: boolean;
  /** Puts a pack's English, where it stands in for another language, between U+2066 and U+2069. */
  readonly marks?: boolean;
}
export interface OfferGuide extends Required<Pick<GuideOptions, 'view' | 'on' | 'locale'>> {
  readonly area: string | null;
  readonly pack: Pack;
  /** Sections that hold something, in the order in which they are read. */
  readonly sections: readonly GuideSection[];
}

/**
 * The guide of a resolved pack for one view on one day. A resident's has nothing in it that is for staff alone.
 * What has not begun is left out; what is over keeps its title and is marked as expired, without its words.
 */
export function guideOf(pack: Pack, { view, on, locale = 'en-GB', area: areaId, isEasyRead, marks }: GuideOptions): OfferGuide {
  const area = pack.areas.find(({ id }) => id === areaId);
  const making = new Making(pack, on, locale, area, speechOf(pack, { on, locale, isEasyRead, marks, nation: area?.nation }));
  const sections = (view === 'resident' ? making.resident() : view === 'manager' ? [...making.decider(), ...making.staff()] : making.staff()).filter(({ items }) => items.length > 0);
  return { view, on, locale, area: area?.id ?? null, pack, sections };
}

/** Who decides where the pack does not say. */
const whoDecides = (owner: 'statutory' | 'employer', locale: string): string => {
  const [law, employer] = languageOf(locale) === 'cy' ? ['Y gyfraith sy’n ei roi', 'Eich cyflogwr'] : ['The law gives it', 'Your employer'];
  return owner === 'statutory' ? law : employer;
};
/** Whose promise: nobody's by right, where it is for somebody to decide freely. */
const promiseOf = ({ owner, discretionary }: { readonly owner: GuidePromise; readonly discretionary?: true }): GuidePromise => (discretionary ? 'discretionary' : owner);

class Making {
  readonly #pack: Pack;
  readonly #on: string;
  readonly #locale: string;
  readonly #area: Area | undefined;
  readonly #speech: GuideSpeech;

  constructor(pack: Pack, on: string, locale: string, area: Area | undefined, speech: GuideSpeech) {
    this.#pack = pack;
    this.#on = on;
    this.#locale = locale;
    this.#area = area;
    this.#speech = speech;
  }

  staff(): GuideSection[] {
    const { leaveTypes, schemes, arrangements, contacts } = this.#pack;
    const withLeave = new Set(leaveTypes.map(({ id, scheme }) => scheme ?? id)), rest = this.#shown(schemes).filter(({ id }) => !withLeave.has(id));
    const atWork = rest.filter(({ audience, kind }) => audience === 'staff' && kind !== 'benefit');
    return [
      { part: 'time-off', items: this.#shown(leaveTypes).map((type) => this.#leave(type)) },
      { part: 'work', items: [...atWork.map((one) => this.#scheme(one)), ...this.#statements(({ owner, audience }) => owner !== 'statutory' && audience === 'staff'), ...this.#shown(arrangements).map((one) => this.#arrangement(one))] },
      ...this.#forAnyone(rest.filter((one) => !atWork.includes(one))),
      { part: 'concessions', items: this.#concessions(() => true) },
      { part: 'law', items: this.#statements(({ owner }) => owner === 'statutory') },
      { part: 'people', items: this.#people(contacts.map(({ id }) => id)) },
    ];
  }

  /** What whoever decides needs first. */
  decider(): GuideSection[] {
    const { duties = [], leaveTypes, guides = [] } = this.#pack, kinds = [...leaveTypes.map(({ id }) => id), 'flexible-working'];
    return [
      { part: 'duties', items: kinds.filter((id) => this.#shown(duties).some(({ about }) => about.includes(id))).map((id) => this.#duty(id)).filter((one) => one !== null) },
      { part: 'conversation', items: this.#shown(guides).map(({ say, avoid, next, about, ...row }) => this.#item('conversation', row, {
        title: '', promise: 'employer', about,
        conversation: isOver(row, this.#on) ? { say: [], avoid: [], next: [] } : {
          say: say.map(this.#speech.say), next: next.map(this.#speech.say), avoid: avoid.map(({ text, because }) => ({ text: this.#speech.say(text), because: this.#speech.say(because) })),
        },
        isEasy: this.#speech.isEasy(...say, ...next),
      })) },
    ];
  }

  resident(): GuideSection[] {
    const { areas, schemes } = this.#pack;
    return [...this.#forAnyone(this.#shown(schemes).filter(({ audience }) => audience !== 'staff')), { part: 'concessions', items: this.#concessions(({ audience }) => audience !== 'staff') }, { part: 'people', items: this.#people([...new Set(areas.flatMap(({ contacts }) => contacts))]) }];
  }

  #shown<T extends Provenance>(rows: readonly T[]): T[] { return rows.filter((row) => !isAhead(row, this.#on)); }

  #forAnyone(schemes: readonly Scheme[]): GuideSection[] {
    const isMoney = ({ kind, amounts }: Scheme): boolean => kind === 'benefit' || amounts !== undefined;
    return [
      { part: 'support', items: [...schemes.filter((one) => !isMoney(one)).map((one) => this.#scheme(one)), ...this.#statements(({ owner, audience }) => owner !== 'statutory' && audience !== 'staff')] },
      { part: 'money', items: schemes.filter(isMoney).map((one) => this.#scheme(one)) },
    ];
  }

  /** What every item has; its words only while the row is in force. */
  #item(kind: GuideKind, row: Provenance & Upkeep & { readonly id: string }, own: Partial<GuideItem> & Pick<GuideItem, 'title' | 'promise'>, texts: readonly Text[] = []): GuideItem {
    const upkeep = upkeepOf(row, this.#pack, this.#speech, this.#on), isExpired = own.isExpired ?? upkeep.isExpired;
    const item: GuideItem = { ...upkeep, summary: '', decidedBy: '', more: [], next: null, isElsewhere: false, isEasy: this.#speech.isEasy(...texts), ...own, id: `${kind}.${row.id}`, kind, isExpired };
    return isExpired ? { ...item, summary: '', more: [], next: null } : item;
  }

  #leave(type: LeaveType): GuideItem {
    const { say } = this.#speech, scheme = this.#pack.schemes.find(({ id }) => id === (type.scheme ?? type.id));
    const { notice, limit, replyWithinDays, appealWithinDays, postponement, units } = type;
    const most = limit && ('weeks' in limit ? { unit: 'weeks' as const, value: this.#figure(limit.weeks) } : { unit: 'days' as const, value: this.#figure(limit.days) });
    const summary = scheme?.summary ?? type.summary;
    return this.#item('leave', type, {
      title: say(type.title), summary: say(summary), promise: promiseOf(type), about: type.id,
      decidedBy: type.decidedBy ? say(type.decidedBy) : scheme ? say(scheme.decidedBy) : whoDecides(type.owner, this.#locale),
      isExpired: isOver(type, this.#on) || (scheme !== undefined && isOver(scheme, this.#on)),
      more: [
        { key: 'pay', words: [type.paid] },
        ...(most && most.value !== null ? [{ key: 'limit' as const, count: { unit: most.unit, value: most.value } }] : []),
        ...(units ? [{ key: 'units' as const, words: units }] : []),
        ...(notice ? [{ key: 'notice' as const, text: say(notice.text) }] : []),
        ...(replyWithinDays !== undefined ? [{ key: 'reply' as const, count: { unit: 'days' as const, value: replyWithinDays } }] : []),
        ...(postponement ? [{ key: 'postpone' as const, count: { unit: 'months' as const, value: postponement.withinMonths } }] : []),
        ...(appealWithinDays !== undefined ? [{ key: 'appeal' as const, count: { unit: 'days' as const, value: appealWithinDays } }] : []),
        ...this.#warnings(scheme),
      ],
      next: scheme ? this.#action(scheme.next) : null,
    }, [summary]);
  }

  /** A number, or the parameter's row in force; null where there is none. */
  #figure(figure: number | ParamRef): number | null {
    const parameter = typeof figure === 'number' ? undefined : this.#pack.parameters.find(({ id }) => id === figure.param);
    return typeof figure === 'number' ? figure : (parameter && rowInForce(parameter, this.#on)?.value) ?? null;
  }

  #scheme(scheme: Scheme): GuideItem {
    const { say } = this.#speech, elsewhere = this.#elsewhere(scheme), { fund } = scheme, nation = this.#area?.nation;
    const here = nation && scheme.place.question === 'nation-cared-for' ? scheme.place.here?.[nation] : undefined;
    return this.#item('scheme', scheme, {
      title: say(scheme.title), summary: say(scheme.summary), promise: promiseOf(scheme), decidedBy: say(scheme.decidedBy), isElsewhere: elsewhere !== null,
      next: this.#action(elsewhere ?? here ?? scheme.next),
      more: elsewhere ? [] : [...(fund ? [{ key: 'fund' as const, words: [fund.state, fund.asOf] }] : []), ...this.#warnings(scheme)],
    }, [scheme.summary]);
  }

  /** Whom to ask instead, where the chosen area lies outside the scheme. */
  #elsewhere({ place, areas }: Scheme): Action | null {
    const area = this.#area;
    if (!area) return null;
    if (place.question === 'nation-cared-for' && !place.nations.includes(area.nation)) return place.elsewhere[area.nation] ?? null;
    return areas && !areas.oneOf.includes(area.id) ? areas.elsewhere : null;
  }

  /** The law gives the right to ask; whether it is agreed is for the employer to say. */
  #arrangement(one: Arrangement): GuideItem {
    const { say } = this.#speech, asking = this.#pack.schemes.find(({ id }) => id === 'flexible-working-request');
    return this.#item('arrangement', one, {
      title: say(one.title), summary: say(one.summary), promise: 'discretionary', decidedBy: asking ? say(asking.decidedBy) : whoDecides('employer', this.#locale),
      more: [
        { key: 'suits', text: say(one.suits) }, { key: 'consider', text: say(one.consider) },
        { key: 'effect-pay', text: say(one.pay) }, { key: 'effect-leave', text: say(one.leave) }, { key: 'effect-pension', text: say(one.pension) },
      ],
      next: asking && !isOver(asking, this.#on) ? this.#action(asking.next) : null,
    }, [one.summary]);
  }

  #concessions(isAsked: (one: Statement) => boolean): GuideItem[] { return this.#statements((one) => one.kind === 'concession' && isAsked(one), true); }
  /** A concession is a statement that stands in a list of its own. */
  #statements(isAsked: (one: Statement) => boolean, areConcessions = false): GuideItem[] {
    const { say } = this.#speech, area = this.#area, nation: Nation | undefined = area?.nation;
    return this.#shown(this.#pack.statements ?? []).filter((one) => isAsked(one) && (one.kind === 'concession') === areConcessions && (!nation || !one.nations || one.nations.includes(nation)) && (!area || !one.areas || one.areas.includes(area.id))).map((one) => this.#item('statement', one, {
      title: say(one.title), summary: say(one.text), promise: promiseOf(one), decidedBy: one.decidedBy ? say(one.decidedBy) : '', next: one.next ? this.#action(one.next) : null,
    }, [one.text]));
  }

  /** One item for each kind of request; its lines are `answersFor` of it. Kept up as the first of its rows. */
  #duty(about: string): GuideItem | null {
    const rows = this.#shown(this.#pack.duties ?? []).filter((duty) => duty.about.includes(about)), [first] = rows, type = this.#pack.leaveTypes.find(({ id }) => id === about);
    const asking = this.#pack.schemes.find(({ id }) => id === `${about}-request`), { say } = this.#speech;
    if (!first) return null;
    const title = type?.title ?? asking?.title ?? first.text;
    // The first of its rows to be due is what the whole is due by.
    const due = rows.toSorted((a, b) => (upkeepOf(a, this.#pack, this.#speech, this.#on).reviewOn < upkeepOf(b, this.#pack, this.#speech, this.#on).reviewOn ? -1 : 1))[0]!;
    const decidedBy = type?.decidedBy ?? asking?.decidedBy;
    return this.#item('duty', { ...due, id: about }, {
      title: say(title), promise: type ? promiseOf(type) : 'statutory', about, decidedBy: decidedBy ? say(decidedBy) : '', isExpired: rows.every((row) => isOver(row, this.#on)),
    });
  }

  #people(ids: readonly string[]): GuideItem[] {
    const first = this.#area?.contacts ?? [], order = [...first, ...ids.filter((id) => !first.includes(id))], inAreas = new Set(this.#pack.areas.flatMap(({ contacts }) => contacts));
    return order.flatMap((id) => {
      const found = this.#pack.contacts.find((one) => one.id === id);
      if (!found || (this.#area && inAreas.has(id) && !first.includes(id))) return [];
      const contact = contactOf(this.#pack, id, this.#on, this.#speech)!;
      return [{
        id: `contact.${id}`, kind: 'contact', title: contact.name, summary: contact.role, promise: inAreas.has(id) ? 'partner' : 'employer', decidedBy: '', more: [], next: null, isElsewhere: false, isEasy: false,
        reviewOn: found.reviewOn, isReviewDue: contact.isStale, ownerRole: contact.keptBy, sources: [], asOf: found.assuredOn, isExpired: false, contact,
      } satisfies GuideItem];
    });
  }

  #warnings(scheme: Scheme | undefined): GuideFact[] {
    return (scheme?.warnings ?? []).map((text) => ({ key: 'warning', text: this.#speech.say(text) }));
  }

  #action({ text, who, how, when, url, phone }: Action): NextAction {
    const { say } = this.#speech;
    return { text: say(text), who: say(who), ...(how && { how: say(how) }), ...(when && { when: say(when) }), ...(url && { url }), ...(phone && { phone }) };
  }
}
