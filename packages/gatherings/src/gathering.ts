// What a gathering is: a forum, a training, a briefing. Its dates come from a schedule, its places from what happened.
import type { activityAudiences } from '@think-carer/contract';
import type { Nation, Text, Weekday } from '@think-carer/rules';

export type Audience = (typeof activityAudiences)[number];

/** Everything here but `link` may be public. */
export interface Gathering {
  /** Stands in calendar files that others may see, so it says nothing: a random id, never a name. */
  readonly id: string;
  readonly title: Text;
  readonly about?: Text;
  /** The room, and how to get to it. Null: by link alone. */
  readonly room: Text | null;
  /** Told to nobody but those who have a place by link. Null: in the room alone. */
  readonly link: string | null;
  /** The page on which one replies. */
  readonly page?: string;
  readonly organiser?: { readonly name: Text; readonly email: string };
  /** Empty: for everybody. */
  readonly audiences: readonly Audience[];
  readonly schedule: Schedule;
}

/** "The second Tuesday of February, May, August and November, 12:00, 90 minutes." */
export interface GatheringRule {
  readonly weekday: Weekday;
  /** The first (1) to fifth (5) or the last (-1) of that weekday in a month. Left out: every week. */
  readonly weeks?: readonly number[];
  /** 1 to 12. Left out: every month. Only beside `weeks`. */
  readonly months?: readonly number[];
  /** Every so many weeks, counted from the week of `from`. Default 1. Not beside `weeks`. */
  readonly everyWeeks?: number;
  /** First and last day on which it may fall. */
  readonly from: string;
  readonly to?: string;
  /** On the clock of the place. */
  readonly at: string;
  readonly minutes: number;
  /** Default: bank holidays. */
  readonly avoids?: readonly ('bank-holidays' | 'school-holidays')[];
  /** What is done where a date falls on one: the same weekday a week later (or earlier, or as many weeks as it takes), or nothing. Default: `next`. */
  readonly instead?: 'next' | 'previous' | 'skip';
  /** Whose bank holidays and school holidays. */
  readonly nation?: Nation;
  readonly area?: string;
}

export interface Sitting { readonly on: string; readonly at: string; readonly minutes: number }
/**
 * A change of one occurrence, by hand. `of` is its id. Each is of where the occurrence stands after those before it: `to` says what is otherwise and leaves the rest, `isCancelled` leaves day and hour,
 * and a `to` after it, were it empty, puts it on again where it stood. Each counts as one more version in calendars.
 */
export type Change =
  | { readonly of: string; readonly to: Partial<Sitting>; readonly because?: Text }
  | { readonly of: string; readonly isCancelled: true; readonly because?: Text };

export interface Schedule {
  readonly rule: GatheringRule | null;
  /** Single dates beside the rule, or instead of one. */
  readonly dates?: readonly Sitting[];
  readonly changes?: readonly Change[];
  /** Default: Europe/London. */
  readonly timeZone?: string;
  /** How often what calendars show of all its dates has been changed, the rule, the room, the title: it counts in calendars. */
  readonly revision?: number;
}

export type Doubt = 'bank-holiday' | 'school-holiday';
export interface Occurrence {
  /** The local start that it had at first, `2027-05-11T12:00`: the same through every move. iCalendar calls it RECURRENCE-ID. */
  readonly id: string;
  /** `skipped`: the rule leaves it out, `because` says why. `cancelled`: somebody did. Neither takes place. */
  readonly state: 'planned' | 'skipped' | 'cancelled';
  readonly on: string;
  readonly at: string;
  readonly minutes: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The day that it was moved from. */
  readonly movedFrom: string | null;
  /** The holiday that moved or skipped it, or what whoever changed it gave as the reason. */
  readonly because: Text | null;
  /** What it may fall on, for all anybody knows yet: say so beside the date. */
  readonly mayFallOn: readonly Doubt[];
  readonly sequence: number;
}

/** Whether an audience is meant. Nobody asked for: everything. */
export const isFor = ({ audiences }: Pick<Gathering, 'audiences'>, audience: Audience | null): boolean => audience === null || audiences.length === 0 || audiences.includes(audience);
