// Two years of leave at an invented council: who asked, for what, and what came of it. The same story for the same day, told through the contract's own policy.
import { answerLeave, appealLeave, decideLeave, isRefused, type LeaveAsk, type LeaveDecide, type LeaveRecord, newLeave, type Refused, withdrawLeave, withEvent } from '@think-carer/contract';
import { addDays, type LeavePart, type Pack } from '@think-carer/rules';
import { accountOf, appeals, disruptions, managers, notes, refusals, staff, type StaffMember } from './leave.people.ts';

/** A request, and the account of the host that asked it; the person key is made of it. */
export interface DemoLeave { readonly account: string; readonly record: LeaveRecord }

/** Requests in each of the last quarters, the oldest first: more each time, as people learn that they may ask. */
const perQuarter = [36, 40, 44, 48, 54, 60, 68, 78];
const day = 86_400_000;

/** Mulberry32: small, and the same everywhere. */
function draws(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (count: number) => Math.floor(next() * count);
  return { next, upTo, pick: <T>(list: readonly T[]): T => list[upTo(list.length)]!, letters: (count: number) => Array.from({ length: count }, () => alphabet[upTo(alphabet.length)]!).join('') };
}
type Draws = ReturnType<typeof draws>;
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A version 7 UUID of an instant. */
function idAt(at: Date, { upTo }: Draws): string {
  const time = at.getTime().toString(16).padStart(12, '0'), hex = (count: number) => Array.from({ length: count }, () => upTo(16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[upTo(4)]}${hex(3)}-${hex(12)}`;
}

/** Saturdays, Sundays, and the holidays that fall on the same day each year. */
const isOff = (on: string) => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()) || /-(12-25|12-26|01-01)$/.test(on);
const workday = (on: string): string => (isOff(on) ? workday(addDays(on, 1)) : on);
const onDay = (on: string, hour: number, minute: number) => new Date(`${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

interface Kind { readonly type: string; readonly share: number; readonly isSudden?: true; readonly mostDays: number; readonly declined: number }
const kinds: readonly Kind[] = [
  { type: 'carers-leave', share: 0.34, mostDays: 3, declined: 0 },
  { type: 'paid-carers-leave', share: 0.28, mostDays: 3, declined: 0.11 },
  { type: 'paid-emergency-leave', share: 0.13, isSudden: true, mostDays: 2, declined: 0.05 },
  { type: 'time-off-for-dependants', share: 0.09, isSudden: true, mostDays: 1, declined: 0 },
  { type: 'special-leave', share: 0.08, mostDays: 8, declined: 0.24 },
  { type: 'annual-leave', share: 0.05, mostDays: 5, declined: 0.1 },
  { type: 'unpaid-parental-leave', share: 0.03, mostDays: 5, declined: 0 },
];

function partsFor({ isSudden, mostDays, type }: Kind, askedOn: string, d: Draws): LeavePart[] {
  const count = type === 'unpaid-parental-leave' ? 5 : 1 + d.upTo(mostDays), parts: LeavePart[] = [];
  let on = isSudden ? workday(addDays(askedOn, -d.upTo(2))) : workday(addDays(askedOn, 3 + d.upTo(type === 'unpaid-parental-leave' ? 60 : 35)));
  for (let i = 0; i < count; i += 1) {
    const drawn = d.next();
    parts.push({ on, part: count > 3 || drawn < 0.55 ? 'full-day' : drawn < 0.75 ? 'morning' : drawn < 0.92 || type === 'carers-leave' ? 'afternoon' : { hours: 1.5 + d.upTo(3) } });
    on = workday(addDays(on, count > 3 || d.next() < 0.5 ? 1 : 7));
  }
  return parts;
}

/** The same pieces, so many weeks later. */
const later = (parts: readonly LeavePart[], weeks: number): LeavePart[] => parts.map((part) => ({ ...part, on: addDays(part.on, 7 * weeks) }));

/** What happened next, if the policy lets it. */
const after = (record: LeaveRecord, event: Parameters<typeof withEvent>[1] | Refused, at: Date): LeaveRecord => (isRefused(event) ? record : withEvent(record, event, at));

interface Telling { readonly offer: Pack; readonly now: Date; readonly domain: string; readonly d: Draws; readonly references: Set<string> }

function ask({ d, domain, references }: Telling, who: StaffMember, approver: string | null, body: LeaveAsk, at: Date): LeaveRecord {
  let reference: string;
  do reference = `TL-${d.letters(4)}-${d.letters(2)}`; while (references.has(reference));
  references.add(reference);
  const account = accountOf(who.name), email = `${account}@${domain}`;
  return newLeave({ team: who.team, hoursAWeek: who.hours, daysAWeek: who.days, ...body }, { key: account, name: who.name, email, ...(approver && { managerEmail: `${accountOf(approver)}@${domain}` }) }, { id: idAt(at, d), reference, now: at });
}

/** One ordinary request and what came of it by now. */
function ordinary(telling: Telling, askedOn: string): DemoLeave {
  const { d, offer, now } = telling, who = d.pick(staff), at = onDay(askedOn, 8 + d.upTo(9), d.upTo(60));
  let drawn = d.next(), kind = kinds[0]!;
  for (const one of kinds) { if (drawn < one.share) { kind = one; break; } drawn -= one.share; }
  const toHr = d.next() < 0.06, parts = partsFor(kind, askedOn, d), account = accountOf(who.name);
  let record = ask(telling, who, toHr ? null : managers[who.team]!, { type: kind.type, parts, ...(d.next() < 0.2 && { note: d.pick(notes) }) }, at);
  const fate = d.next(), isSlow = d.next() < 0.08;
  const decidedAt = new Date(at.getTime() + (isSlow ? 8 + d.upTo(8) : d.upTo(kind.isSudden ? 2 : 5)) * day + (1 + d.upTo(6)) * 3_600_000);
  if (fate < 0.03) return { account, record }; // nobody decides
  if (decidedAt > now) return { account, record };
  if (fate < 0.07) return { account, record: after(record, withdrawLeave(record, offer, decidedAt), decidedAt) };
  const decide = (body: LeaveDecide, when = decidedAt, views = [toHr ? 'hr' as const : 'approver' as const]) => { record = after(record, decideLeave(record, body, views, offer, when), when); };
  if (kind.type === 'carers-leave' && fate < 0.16) {
    decide({ verb: 'postpone', reason: d.pick(disruptions), parts: later(parts, d.next() < 0.7 ? 1 : 2), consultedOn: dayOf(decidedAt) });
  } else if (fate < 0.07 + kind.declined) {
    decide({ verb: 'decline', ...d.pick(refusals[kind.type] ?? []) });
    appealed(telling, kind, decidedAt, (next) => { record = next(record); });
  } else if (fate < 0.13 + kind.declined && !kind.isSudden && kind.declined > 0) {
    decide({ verb: 'offer-other-date', parts: later(parts, 1) });
    const answeredAt = new Date(decidedAt.getTime() + (1 + d.upTo(3)) * day), answer = d.next();
    if (answeredAt < now) record = after(record, answerLeave(record, { answer: answer < 0.7 ? 'accept' : answer < 0.85 ? 'keep-asking' : 'refuse' }, offer, answeredAt), answeredAt);
  }
  if (record.events.length === 1) decide({ verb: 'agree' });
  const again = new Date(decidedAt.getTime() + 5 * day);
  if (record.events.at(-1)!.event === 'kept-asking' && again < now) decide({ verb: 'agree' }, again);
  return { account, record };
}

/** One in four of those declined appeals; HR gives way to two in three. */
function appealed({ d, offer, now }: Telling, { type }: Kind, declinedAt: Date, tell: (next: (record: LeaveRecord) => LeaveRecord) => void): void {
  const isAppealed = d.next() < 0.25, way = d.next() < 0.66, at = new Date(declinedAt.getTime() + (1 + d.upTo(6)) * day), decidedAt = new Date(at.getTime() + (1 + d.upTo(4)) * day);
  if (!isAppealed || at > now) return;
  tell((record) => after(record, appealLeave(record, { reason: d.pick(appeals) }, offer, at), at));
  if (decidedAt > now) return;
  const body: LeaveDecide = way ? { verb: 'agree', reason: 'HR found cover for these days.' } : { verb: 'decline', ...d.pick(refusals[type] ?? []) };
  tell((record) => after(record, decideLeave(record, body, ['hr'], offer, decidedAt), decidedAt));
}

/** What waits for the demo manager, and what the demo carer has asked for: a scene for each thing that can be done. */
function scenes(telling: Telling): DemoLeave[] {
  const { offer, now, domain } = telling, today = dayOf(now), ago = (days: number, hour = 10) => onDay(addDays(today, -days), hour, 12), ahead = (days: number) => workday(addDays(today, days));
  const sam: StaffMember = { name: 'Sam Okafor', team: 'customer-services', hours: 15, days: 2 }, boss = 'Priya Shah', told: DemoLeave[] = [];
  const tell = (who: StaffMember, days: number, body: LeaveAsk, ...then: ((record: LeaveRecord) => LeaveRecord)[]) => {
    const at = ago(days), record = then.reduce((one, next) => next(one), ask(telling, who, boss, body, at < now ? at : now));
    told.push({ account: accountOf(who.name), record });
  };
  const decide = (days: number, body: LeaveDecide) => (record: LeaveRecord) => after(record, decideLeave(record, body, ['approver'], offer, ago(days, 15)), ago(days, 15));
  const half = (on: string, part: 'morning' | 'afternoon' = 'morning'): LeavePart => ({ on, part }), whole = (on: string): LeavePart => ({ on, part: 'full-day' });
  /** So many working days on end. */
  const run = (from: string, count: number): LeavePart[] => (count === 0 ? [] : [whole(from), ...run(workday(addDays(from, 1)), count - 1)]);
  const member = (name: string, hours: number, days: number): StaffMember => ({ name, team: 'customer-services', hours, days });

  tell(member('Grace Adeyemi', 37, 5), 2, { type: 'carers-leave', parts: [half(ahead(20)), half(ahead(27))], note: 'Both are hospital appointments that took months to get.' });
  tell(member('Carys Bevan', 30, 4), 6, { type: 'carers-leave', parts: run(ahead(12), 2) });
  tell(member('Siobhan Kelly', 37, 5), 9, { type: 'paid-carers-leave', parts: [whole(ahead(8))] });
  tell(member('Fatima Zahra Idrissi', 22.5, 3), 1, { type: 'time-off-for-dependants', parts: [{ on: addDays(today, -2), part: { hours: 3 } }], note: 'The day centre rang at noon and closed early.' });
  tell(member('Maureen Doyle', 37, 5), 3, { type: 'special-leave', parts: run(ahead(30), 3) });
  tell(member('Alan Whittaker', 37, 5), 2, { type: 'carers-leave', parts: [whole(ahead(3))] });
  tell({ ...member('Nadia Petrova', 37, 5), team: 'customer-services' }, 16, { type: 'paid-carers-leave', parts: [whole(ahead(4))] },
    decide(14, { verb: 'decline', reason: 'The office moves that week and everyone is needed on site.', reasonCode: 'cover' }),
    (record) => after(record, appealLeave(record, { reason: 'The appointment cannot be moved, and I offered to swap my day with a colleague.' }, offer, ago(11)), ago(11)));

  tell(sam, 150, { type: 'carers-leave', parts: [half(workday(addDays(today, -130)))] }, decide(148, { verb: 'agree' }));
  tell(sam, 80, { type: 'paid-carers-leave', parts: [whole(workday(addDays(today, -66)))] }, decide(78, { verb: 'agree' }));
  tell(sam, 30, { type: 'carers-leave', parts: [half(workday(addDays(today, -12)))] },
    decide(28, { verb: 'postpone', reason: disruptions[0]!, parts: [half(addDays(workday(addDays(today, -12)), 14))], consultedOn: addDays(today, -28) }));
  tell(sam, 21, { type: 'annual-leave', parts: [whole(ahead(25))] }, (record) => after(record, withdrawLeave(record, offer, ago(19)), ago(19)));
  tell(sam, 8, { type: 'paid-carers-leave', parts: run(ahead(18), 2) }, decide(4, { verb: 'decline', reason: 'Two colleagues are away on both days already. Any day of the week after would work.', reasonCode: 'too-many-away' }));
  tell(sam, 5, { type: 'paid-carers-leave', parts: [half(ahead(11), 'afternoon')] }, decide(2, { verb: 'offer-other-date', parts: [half(addDays(ahead(11), 7), 'afternoon')] }));
  tell(sam, 1, { type: 'carers-leave', parts: [half(ahead(15)), half(ahead(30))], note: 'Mum’s review with the social worker, and the visit to the day centre.' });

  // Put off, and nobody wrote why: what HR has to find.
  for (const [name, days] of [['Daniel Osei', 70], ['Wei Zhang', 41], ['Josh Turnbull', 19]] as const) {
    const who = staff.find((one) => one.name === name) ?? member(name, 37, 5), at = ago(days), on = workday(addDays(today, 14 - days)), record = ask(telling, who, managers[who.team]!, { type: 'carers-leave', parts: [whole(on)] }, at);
    told.push({ account: accountOf(name), record: withEvent(record, { event: 'postponed', by: 'manager', parts: [whole(workday(addDays(on, 9)))] }, new Date(at.getTime() + day)) });
  }
  return told.filter(({ record }) => record.email !== `${accountOf(boss)}@${domain}`);
}

/** The whole story as of an instant. `domain`: of everybody's e-mail address. */
export function demoLeave(offer: Pack, now: Date, domain: string): DemoLeave[] {
  const d = draws(20_241_001), telling: Telling = { offer, now, domain, d, references: new Set() }, told: DemoLeave[] = [], today = dayOf(now), quarter = 91;
  for (const [i, count] of perQuarter.entries()) {
    const from = (perQuarter.length - i) * quarter;
    for (let k = 0; k < count; k += 1) {
      const askedOn = workday(addDays(today, -from + Math.floor((k * quarter) / count)));
      if (askedOn < today) told.push(ordinary(telling, askedOn));
    }
  }
  return [...told, ...scenes(telling)];
}
