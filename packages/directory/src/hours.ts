// Opening hours as people write them ("Mon–Fri 9am–5pm; Sat 10:00 to 13:00", "Llun i Gwener 9yb–5yp", "24 hours") to hours that can be computed.
import type { Opening, Openings, Weekday } from '@think-carer/rules';
import { clockOf } from './value.ts';

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const STARTS: readonly (readonly [RegExp, Weekday])[] = [
  [/^mon|^llun/, 'mon'], [/^tue|^mawrth|^maw$/, 'tue'], [/^wed|^mercher|^mer$/, 'wed'], [/^thu|^iau/, 'thu'], [/^fri|^gwener|^gwe$/, 'fri'], [/^sat|^sadwrn|^sad$/, 'sat'], [/^sun|^sul/, 'sun'],
];
const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|y[bhp])?|noon|midday|midnight|hanner dydd|hanner nos|canol dydd`;

/** Null where any of it is not understood: hours are told whole or not at all. */
export function readHours(text: string): Openings | null {
  const said = text.slice(0, 500).toLowerCase().replaceAll(/[–—]/g, '-').replaceAll(/\bdydd\s+|\bddydd\s+/g, '').replaceAll(/\s+/g, ' ').trim();
  const opens = /\b(?:including|inc\.?|and) (?:bank|public) holidays$/.test(said), bare = said.replace(/[,;]? ?(?:\(?(?:including|inc\.?|and|except|excluding|not|closed) (?:on )?(?:bank|public) holidays\)?|heblaw gwyliau banc)$/, '');
  if (/^(?:24 hours|24 ?\/ ?7|24 awr|open 24 hours|always|24 hours a day(?:,? (?:7|seven) days a week)?|24 hours,? (?:7|seven) days(?: a week)?)$/.test(bare)) return { times: [{ days: [...DAYS], from: '00:00', to: '00:00' }], bankHolidays: 'open' };
  const times: Opening[] = [];
  for (const part of bare.split(/\s*[;\n]\s*|\.\s+/).filter(Boolean)) {
    const read = partOf(part);
    if (read === null) return null;
    times.push(...read);
  }
  return times.length === 0 ? null : { times, ...(opens && { bankHolidays: 'open' as const }) };
}

/** Days, then hours, several of either: "mon, wed-fri 9am-12pm, 1pm-5pm". */
function partOf(part: string): Opening[] | null {
  const first = new RegExp(String.raw`(?<![\p{L}])(?:${CLOCK})`, 'u').exec(part);
  if (!first) return /closed|ar gau/.test(part) && daysIn(part.replace(/\s*[:-]?\s*(?:closed|ar gau)$/, '')) !== null ? [] : null;
  const days = daysIn(part.slice(0, first.index).replace(/[\s:,-]+$/, '').replace(/\s+(?:from|o)$/, ''));
  if (days === null) return null;
  const spans: Opening[] = [];
  for (const span of part.slice(first.index).split(/\s*(?:,|&|\band\b|\ba\b(?= \d))\s*/).filter(Boolean)) {
    const [, from = '', to = ''] = new RegExp(`^(${CLOCK}) ?(?:-|to|until|till|i|tan|hyd) ?(${CLOCK})$`).exec(span) ?? [];
    const [start, end] = [timeOf(from, to), timeOf(to, '')];
    if (start === null || end === null) return null;
    spans.push({ days, from: start, to: end });
  }
  return spans;
}

/** "9-5pm": the first is in the morning unless that is later than the second. */
function timeOf(said: string, after: string): string | null {
  if (/^(?:noon|midday|hanner dydd|canol dydd)$/.test(said)) return '12:00';
  if (/^(?:midnight|hanner nos)$/.test(said)) return '00:00';
  const text = said.replaceAll('.m', 'm').replaceAll('m.', 'm').trim();
  if (/[a-z]$|[:.]\d{2}$/.test(text)) return clockOf(text.replace(/^(\d{1,2})\.(\d{2})$/, '$1:$2'));
  const half = /([ap]m|y[bhp])$/.exec(after)?.[1];
  return /^\d{1,2}$/.test(text) && half !== undefined ? clockOf(`${text}${/^(?:pm|yp|yh)$/.test(half) && Number(text) % 12 >= Number(/^\d+/.exec(after)?.[0]) % 12 ? 'am' : half}`) : null;
}

function daysIn(text: string): Weekday[] | null {
  const said = text.replaceAll(/\b(?:every|each|pob|ar)\b/g, ' ').replaceAll(/\s+/g, ' ').trim();
  if (/^(?:daily|day|every day|7 days(?: a week)?|seven days(?: a week)?|bob dydd|dydd)$/.test(said)) return [...DAYS];
  if (/^(?:weekdays|dyddiau'r wythnos|yn yr wythnos)$/.test(said)) return DAYS.slice(0, 5);
  if (/^(?:weekends?|penwythnos(?:au)?)$/.test(said)) return DAYS.slice(5);
  const found = new Set<Weekday>();
  for (const token of said.split(/\s*(?:,|&|\/|\band\b|\ba\b)\s*/).filter(Boolean)) {
    const ends = token.split(/\s*(?:-|\bto\b|\bi\b|\buntil\b|\bhyd\b)\s*/).map((one) => STARTS.find(([start]) => start.test(one))?.[1]);
    if (ends.length > 2 || ends.some((one) => one === undefined)) return null;
    for (let i = DAYS.indexOf(ends[0]!), last = DAYS.indexOf(ends.at(-1)!); ; i = (i + 1) % 7) { found.add(DAYS[i]!); if (i === last) break; }
  }
  return found.size === 0 ? null : DAYS.filter((day) => found.has(day));
}
