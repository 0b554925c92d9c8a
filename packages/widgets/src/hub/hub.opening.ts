// Whether a telephone is answered now, in words: "Open now, until 5pm", or when it is answered next.
import { formatDay, type Translation } from '@think-carer/kit';
import type { Nation, Openings, Pack } from '@think-carer/rules';
import { openState, zoneOf } from '@think-carer/rules/opening';
import type { HubMessages } from './hub.messages.ts';

export interface OpeningSetting {
  readonly now: Date;
  readonly pack: Pack;
  readonly t: Translation<HubMessages>;
  readonly language: string;
}
/** `differ`: nobody knows whether the day is a bank holiday. `opensAt` orders those that are closed. */
export interface OpeningWords { readonly isOpen: boolean; readonly tone: 'open' | 'closed' | 'differ'; readonly text: string; readonly opensAt: string | null }

/** Answered now, for certain. */
export function answersNow(openings: Openings | null | undefined, nation: Nation | undefined, { now, pack }: Pick<OpeningSetting, 'now' | 'pack'>): boolean {
  const state = openings && openState(openings, { at: now.toISOString(), nation, bankHolidays: pack.bankHolidays });
  return Boolean(state?.open && !state.mayDiffer);
}

/** Undefined where nothing is known of the hours but, perhaps, words. */
export function openingWords(openings: Openings | null | undefined, nation: Nation | undefined, { now, pack, t: { opening: t }, language }: OpeningSetting): OpeningWords | undefined {
  if (!openings || openings.times.length === 0) return undefined;
  const state = openState(openings, { at: now.toISOString(), nation, bankHolidays: pack.bankHolidays });
  const zone = zoneOf(openings.timeZone), here = zone.dayAt(now.getTime());
  const tone = state.mayDiffer ? 'differ' : state.open ? 'open' : 'closed';
  const say = (instant: string): { readonly days: number; readonly day: string; readonly time: string } => {
    const at = Date.parse(instant), on = zone.dayAt(at), [hour = 0, minute = 0] = zone.clockAt(at).split(':').map(Number), days = Math.round((Date.parse(on) - Date.parse(here)) / 86_400_000);
    return { days, day: days < 7 ? t.weekdays[new Date(on).getUTCDay()]! : formatDay(on, language), time: t.time(hour, minute) };
  };
  if (state.open) {
    if (state.until === null) return { isOpen: true, tone, text: t.always, opensAt: null };
    const { days, day, time } = say(state.until), until = days > 0 && time !== t.time(0, 0) ? t.timeOn(time, day) : time;
    return { isOpen: true, tone, text: state.mayDiffer ? t.usually(until) : t.open(until), opensAt: null };
  }
  if (state.opensAt === null) return { isOpen: false, tone, text: t.unknown, opensAt: null };
  const { days, day, time } = say(state.opensAt), when = days === 0 ? t.today(time) : days === 1 ? t.tomorrow(time) : t.day(day, time);
  return { isOpen: false, tone, text: (state.isBankHoliday ? t.holiday : state.mayDiffer ? t.usuallyOpens : t.opens)(when), opensAt: state.opensAt };
}
