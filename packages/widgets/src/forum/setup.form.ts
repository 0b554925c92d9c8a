// What the set-up of a forum asks for, what it sends, and how what is kept stands in the form again. Pure.
import type { Capacity, GatheringRule, Schedule } from '@think-carer/gatherings';
import { readNumber, type Field, type FieldError, type Values } from '@think-carer/kit';
import type { Text } from '@think-carer/rules';
import { ruleOf, ruleValues, sittingsOf, ticked } from './setup.rule.ts';

export interface Partner { readonly name: string; readonly domains: readonly string[]; readonly privacyUrl?: string | null | undefined }
/** Of a forum as it is kept: what the form can change. */
export interface SetUp {
  readonly title: Text;
  readonly about?: Text | null | undefined;
  readonly room?: Text | null | undefined;
  readonly link?: string | null | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly schedule: Schedule;
  readonly capacity: Capacity;
  readonly partners?: readonly Partner[] | undefined;
  readonly organiser?: { readonly name: Text; readonly email: string } | null | undefined;
  /** With which the agenda of each meeting begins. */
  readonly standing?: readonly string[] | undefined;
}

const isWeb = (typed: string): string | undefined => (/^https:\/\/[^\s"<>\\]+$/i.test(typed.trim()) ? undefined : 'required');
const isMail = (typed: string): string | undefined => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed.trim()) ? undefined : 'required');
const places = (typed: string): number | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read <= 100_000 ? read : undefined; };
const isPlaces = (typed: string): string | undefined => (places(typed) === undefined ? 'required' : undefined);

export const whatFields: readonly Field[] = [{ name: 'title', kind: 'text', maxLength: 120 }, { name: 'about', kind: 'textarea', optional: true, maxLength: 1000 }];
export const welshFields: readonly Field[] = [{ name: 'titleCy', kind: 'text', optional: true, maxLength: 120 }, { name: 'aboutCy', kind: 'textarea', optional: true, maxLength: 1000 }, { name: 'roomCy', kind: 'text', optional: true, maxLength: 300 }];
export const whereFields: readonly Field[] = [
  { name: 'room', kind: 'text', optional: true, maxLength: 300 }, { name: 'seats', kind: 'number', optional: true, maxLength: 7, rule: isPlaces },
  { name: 'link', kind: 'text', optional: true, maxLength: 500, rule: isWeb }, { name: 'lines', kind: 'number', optional: true, maxLength: 7, rule: isPlaces }, { name: 'together', kind: 'number', optional: true, maxLength: 7, rule: isPlaces },
];
export const whoFields: readonly Field[] = [{ name: 'audiences', kind: 'text', optional: true }, { name: 'standing', kind: 'text', optional: true }, { name: 'organiser', kind: 'text', optional: true, maxLength: 120 }, { name: 'email', kind: 'email', optional: true, maxLength: 254, rule: isMail }];

/** The rows that can be added and taken away, by a key of their own. */
export interface Rows { readonly dates: readonly number[]; readonly partners: readonly number[] }
export const dateField = (key: number): Field => ({ name: `date-${key}`, kind: 'date' });
export const domainsOf = (typed: string): string[] => typed.toLowerCase().split(/[\s,;]+/).map((one) => one.replace(/^.*@/, '')).filter(Boolean);
export const partnerFields = (key: number): readonly Field[] => [
  { name: `partner-${key}-name`, kind: 'text', maxLength: 120 },
  { name: `partner-${key}-domains`, kind: 'text', maxLength: 1000, rule: (typed) => (domainsOf(typed).every((one) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(one)) && domainsOf(typed).length > 0 ? undefined : 'required') },
  { name: `partner-${key}-privacy`, kind: 'text', optional: true, maxLength: 500, rule: isWeb },
];

/** What no field can know by itself. */
export function faultsOf(values: Values, { dates }: Rows): FieldError[] {
  const faults: FieldError[] = [], { room = '', link = '', organiser = '', email = '' } = values;
  if (!room.trim() && !link.trim()) faults.push({ name: 'room', key: 'required' });
  if (values['often'] === 'dates' && dates.length === 0) faults.push({ name: 'dates', key: 'required' });
  if (organiser.trim() && !email.trim()) faults.push({ name: 'email', key: 'required' });
  return faults;
}

const words = (english: string | undefined, welsh: string | undefined): Text | undefined => {
  const first = (english ?? '').trim(), second = (welsh ?? '').trim();
  return first === '' ? undefined : second === '' ? first : { 'en-GB': first, cy: second };
};
const english = (text: Text | null | undefined): string => (typeof text === 'string' ? text : text?.['en-GB'] ?? '');
const welsh = (text: Text | null | undefined): string => (typeof text === 'object' && text !== null ? text['cy'] ?? '' : '');

/** The rule as it is typed, with the single dates; undefined while it is not whole. */
export function scheduleOf(values: Values, { dates }: Rows, before?: Schedule): Schedule | undefined {
  const rule: GatheringRule | null | undefined = ruleOf(values), typed = dates.map((key) => values[`date-${key}`] ?? '');
  if (rule === undefined) return undefined;
  const sittings = sittingsOf(typed, values, before);
  return rule === null && sittings.length === 0 ? undefined : { ...before, rule, dates: sittings };
}

/** What is sent, in the order of the contract. */
export function setUpOf(values: Values, rows: Rows, before?: SetUp): SetUp | undefined {
  const schedule = scheduleOf(values, rows, before?.schedule), text = (name: string): string => (values[name] ?? '').trim(), most = (name: string): number | null => (text(name) === '' ? null : places(text(name)) ?? null);
  const title = words(values['title'], values['titleCy']), about = words(values['about'], values['aboutCy']), room = words(values['room'], values['roomCy']), link = text('link');
  if (!schedule || !title) return undefined;
  return {
    title, about: about ?? null, room: room ?? null, link: link || null, audiences: ticked(values['audiences']), standing: ticked(values['standing']), schedule: { rule: schedule.rule, dates: schedule.dates ?? [], ...(schedule.timeZone !== undefined && { timeZone: schedule.timeZone }) },
    capacity: { room: room === undefined ? 0 : most('seats'), link: link === '' ? 0 : most('lines'), ...(text('together') !== '' && { together: most('together') }) },
    partners: rows.partners.map((key) => ({ name: text(`partner-${key}-name`), domains: domainsOf(text(`partner-${key}-domains`)), privacyUrl: text(`partner-${key}-privacy`) || null })),
    organiser: text('organiser') === '' ? null : { name: typeof before?.organiser?.name === 'object' && english(before.organiser.name) === text('organiser') ? before.organiser.name : text('organiser'), email: text('email') },
  };
}

/** As it is kept, in the form. */
export function formOf(kept: SetUp): { readonly values: Record<string, string>; readonly rows: Rows } {
  const { title, about, room, link, audiences = [], standing = [], schedule, capacity, partners = [], organiser } = kept, dates = schedule.dates ?? [];
  const count = (most: number | null | undefined, has: boolean): string => (!has || most === null || most === undefined ? '' : String(most));
  return {
    values: {
      title: english(title), titleCy: welsh(title), about: english(about), aboutCy: welsh(about), room: english(room), roomCy: welsh(room), link: link ?? '', audiences: audiences.join(' '), standing: standing.join(' '), ...ruleValues(schedule),
      seats: count(capacity.room, Boolean(room)), lines: count(capacity.link, Boolean(link)), together: count(capacity.together, true), organiser: english(organiser?.name), email: organiser?.email ?? '',
      ...Object.fromEntries(dates.map(({ on }, i) => [`date-${i}`, on])),
      ...Object.fromEntries(partners.flatMap(({ name, domains, privacyUrl }, i) => [[`partner-${i}-name`, name], [`partner-${i}-domains`, domains.join(', ')], [`partner-${i}-privacy`, privacyUrl ?? '']])),
    },
    rows: { dates: dates.map((_, i) => i), partners: partners.map((_, i) => i) },
  };
}
