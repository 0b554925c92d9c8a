// @think-carer/gatherings: counts that may be read again and again. They are told by the day and move on in steps, so that no two of them laid side by side show what one person did. Pure; worked out of what happened and of the day, whoever looks.

export const releaseAnswers = ['released', 'refused', 'another-time', 'unanswered'] as const;
export type ReleaseAnswer = (typeof releaseAnswers)[number];
/** How things stood when a day was over, on the clock of the United Kingdom; of days on which something happened. */
export interface DayEnd {
  readonly on: string;
  /** Everybody who had replied, with a place or waiting. */
  readonly replied: number;
  readonly releases: Readonly<Record<ReleaseAnswer, number>>;
  /** Whose requests something became of on that day. Keys, for counting how many they are: shown to nobody. */
  readonly concerned: ReadonlySet<string>;
}

/** The last number that was told, and the day at whose end it stood. */
export interface ToldCount { readonly count: number | null; readonly on: string | null }
export interface ReleaseFigures {
  /** How many had asked by the end of `askedOn`. Null: fewer than `k`, or none. */
  readonly asked: number | null; readonly askedOn: string | null;
  /** What those who had asked had been answered by the end of `answeredOn`, which may be earlier. Null: not told yet. */
  readonly by: Readonly<Record<ReleaseAnswer, number>> | null; readonly answeredOn: string | null;
}
export const noFigures: ReleaseFigures = { asked: null, askedOn: null, by: null, answeredOn: null };
export interface Telling { /** Under this no number is told, nor any difference of two. */ readonly k: number; /** Days before it are over. */ readonly today: string }

const isLarge = (count: number, k: number): boolean => count === 0 || count >= k;
const isStep = (now: number, before: number, k: number): boolean => isLarge(now, k) && isLarge(Math.abs(now - before), k);
const sum = (releases: DayEnd['releases']): number => releaseAnswers.reduce((total, answer) => total + releases[answer], 0);
const over = (days: readonly DayEnd[], today: string): readonly DayEnd[] => days.filter(({ on }) => on < today);

/** One number that moves on at the end of a day, if it is then 0 or at least `k`, and at least `k` from the one that was told before. */
export function toldCount(days: readonly DayEnd[], countOf: (day: DayEnd) => number, { k, today }: Telling): ToldCount {
  let told = 0, on: string | null = null;
  for (const day of over(days, today)) if (countOf(day) !== told && isStep(countOf(day), told, k)) [told, on] = [countOf(day), day.on];
  return told === 0 ? { count: null, on: null } : { count: told, on };
}

/**
 * How many asked for the time, and what became of it. How many moves on as any number does. What became of it moves on as a whole, at the end of a day at which as many had asked as are told, where the requests
 * of at least `k` people have changed since anything was told, and where each answer, and its difference to what was told before, is nought or at least `k`. It begins when somebody has an answer.
 * A meeting that is over changes no more, and no last number is told of it that would show who came after the one before.
 */
export function toldReleases(days: readonly DayEnd[], { k, today }: Telling): ReleaseFigures {
  let asked = 0, askedOn: string | null = null, by: DayEnd['releases'] = { released: 0, refused: 0, 'another-time': 0, unanswered: 0 }, answeredOn: string | null = null;
  const since = new Set<string>();
  for (const { on, releases, concerned } of over(days, today)) {
    for (const one of concerned) since.add(one);
    const all = sum(releases), isMore = all !== asked && isStep(all, asked, k);
    if (isMore) [asked, askedOn] = [all, on];
    const isBegun = answeredOn !== null || all > releases.unanswered, isOther = releaseAnswers.some((one) => releases[one] !== by[one]);
    const isAnswered = all === asked && since.size >= k && isBegun && isOther && releaseAnswers.every((one) => isStep(releases[one], by[one], k));
    if (isAnswered) [by, answeredOn] = [releases, on];
    if (isMore || isAnswered) since.clear();
  }
  return asked === 0 ? noFigures : { asked, askedOn, ...(answeredOn === null || sum(by) === 0 ? { by: null, answeredOn: null } : { by, answeredOn }) };
}

/** One meeting of a year: its last day, and how things stood at the end of each. */
export interface YearMeeting { readonly lastOn: string; readonly isCancelled: boolean; readonly days: readonly DayEnd[] }
/** Published counts are told in fives; so is what a year tells. */
const inFives = (count: number): number => Math.round(count / 5) * 5;
/**
 * A year, which everybody reads who works here, whoever's manager they are: of meetings that are over, as they stood at the end of their last day, so that it moves when a meeting is over and never because somebody asked or was answered.
 * Of each only what was told of it, added up and rounded, so that no meeting that is held back can be worked out from it; and with the day of the last meeting, not the one on which somebody did something.
 */
export function yearReleases(meetings: readonly YearMeeting[], telling: Telling): ReleaseFigures {
  const told = meetings.filter(({ lastOn, isCancelled }) => !isCancelled && lastOn < telling.today).map(({ lastOn, days }) => ({ lastOn, ...toldReleases(days.filter(({ on }) => on <= lastOn), telling) })).filter(({ asked }) => asked !== null);
  const answered = told.filter(({ by }) => by !== null), latest = (of: typeof told): string => of.reduce((last, { lastOn }) => (lastOn > last ? lastOn : last), ''), added = (one: ReleaseAnswer): number => inFives(answered.reduce((total, { by }) => total + by![one], 0));
  if (told.length === 0) return noFigures;
  return {
    asked: inFives(told.reduce((total, { asked }) => total + asked!, 0)), askedOn: latest(told),
    ...(answered.length === 0 ? { by: null, answeredOn: null } : { by: { released: added('released'), refused: added('refused'), 'another-time': added('another-time'), unanswered: added('unanswered') }, answeredOn: latest(answered) }),
  };
}
