// From when to when a meeting is, on the clock on the wall: in the night of a clock change too, as calendars and letters have it.
const hour = 3_600_000;
const clock = (time: number, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time);

/** `startsAt`: the instant, where it is known. */
export interface Sat { readonly on: string; readonly at: string; readonly minutes: number; readonly startsAt?: string | undefined }
/**
 * By the clocks of the United Kingdom. Of an hour that comes twice the first is meant; one that does not come is an hour later.
 * Held where another clock hangs, as its instant shows, it is as long as it is.
 */
export function clockSpan({ on, at, minutes, startsAt }: Sat): { readonly from: string; readonly to: string } {
  const wall = Date.parse(`${on}T${at}Z`), start = clock(wall - hour, 'Europe/London') === at ? wall - hour : wall;
  const [from, zone] = startsAt === undefined || Date.parse(startsAt) === start ? [start, 'Europe/London'] : [wall, 'UTC'];
  return { from: clock(from, zone), to: clock(from + minutes * 60_000, zone) };
}
