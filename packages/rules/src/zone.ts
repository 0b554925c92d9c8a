// Days and clock times of a time zone, and the instants that they are. A zone that nobody knows is read as the United Kingdom's.

/** Whether a name of a time zone is known where this runs. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name }).format(0);
    return true;
  } catch {
    return false;
  }
}

export interface Zone {
  /** The day on the wall at a time, in milliseconds since 1970. */
  readonly dayAt: (time: number) => string;
  /** The clock on the wall, `HH:MM`. */
  readonly clockAt: (time: number) => string;
  /** When that day has that clock time (to 24:00): the earlier of two hours of one name, and past a gap where there is none. */
  readonly timeAt: (day: string, clock: string) => number;
}

const zones = new Map<string, Zone>();
/** Local days and clock times of a time zone. Default: Europe/London. */
export function zoneOf(name = 'Europe/London'): Zone {
  const known = zones.get(name);
  if (known) return known;
  if (!isTimeZone(name)) return zoneOf();
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  /** The clock on the wall, as if it were UTC. */
  const wall = (time: number): number => {
    const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']);
  };
  const text = (time: number): string => new Date(wall(time)).toISOString();
  const zone: Zone = {
    dayAt: (time) => text(time).slice(0, 10),
    clockAt: (time) => text(time).slice(11, 16),
    // Tried with the offset of the day before and of the day after.
    timeAt: (day, clock) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number), local = Date.parse(`${day}T00:00Z`) + (hours * 60 + minutes) * 60_000;
      const tries = [-86_400_000, 86_400_000].map((near) => local - (wall(local + near) - (local + near))).sort((a, b) => a - b);
      return tries.find((time) => wall(time) === local) ?? tries[1]!;
    },
  };
  zones.set(name, zone);
  return zone;
}
