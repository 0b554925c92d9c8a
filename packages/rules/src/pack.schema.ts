// The shape of a pack as a strict zod/mini schema, held to the types of pack.types.ts both ways.
import * as z from 'zod/mini';
import type { Condition, Pack } from './pack.types.ts';
import { isDay } from './day.ts';
import { isTimeZone } from './zone.ts';
import { guideSchemas } from './guide.schema.ts';
import { impactSchema } from './impact.schema.ts';

const filled = z.string().check(z.minLength(1, 'must not be empty'));
/** It becomes a link: an address of another kind could run what it holds. */
const web = z.string().check(z.regex(/^https?:\/\/\S+$/i, 'must be a web address that begins with https:// or http://'));
/** As people write one, at home or from abroad, short codes too: what else stands in it would be read out and dialled. */
const phone = z.string().check(z.regex(/^(?=(?:\D*\d){3})\(?\+?[\d\s()\-\u2010-\u2013]{3,40}(?:[,;]?\s*(?:ext(?:n|ension)?|est(?:yniad)?|x)\.?\s*\d{1,6})?$/i, 'must be a telephone number, like 01632 960101'));
const email = z.string().check(z.regex(/^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,10}[\p{L}\p{N}-]{2,63}$/iu, 'must be an e-mail address, like hub@example.org'));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, like "breaks-fund"'));
const day = z.string().check(z.refine(isDay, 'must be a real day written YYYY-MM-DD'));
const text = z.union([filled, z.catchall(z.strictObject({ 'en-GB': filled }), filled)]);
const nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
const value = z.union([z.string(), z.number(), z.boolean()]);
const per = z.enum(['week', 'month', 'year', 'once']);
const outcome = z.enum(['likely', 'may', 'cannot-tell', 'not-this-one', 'expired']);

const source = z.strictObject({ title: text, cite: z.exactOptional(filled), url: z.exactOptional(web) });
const provenance = {
  source,
  effectiveFrom: day,
  effectiveTo: z.nullable(day),
  checkedOn: day,
  checkedBy: filled,
  confidence: z.enum(['primary', 'secondary', 'example', 'history']),
};
const paramRef = z.strictObject({ param: id });
const figure = z.union([z.number(), paramRef]);
const wholeDays = z.int().check(z.minimum(1, 'must be at least 1'));

const leaf = { question: id, text: z.exactOptional(text), source: z.exactOptional(source) };
const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ ...leaf, is: value }),
    z.strictObject({ ...leaf, oneOf: z.array(value).check(z.minLength(1, 'must list at least one value')) }),
    z.strictObject({ ...leaf, atLeast: figure }),
    z.strictObject({ ...leaf, atMost: figure }),
  ]),
) as z.ZodMiniType<Condition>;

const option = z.strictObject({
  value: z.union([filled, z.boolean()]),
  text,
  hint: z.exactOptional(text),
  said: z.exactOptional(text),
  settles: z.exactOptional(z.literal(false)),
});

const question = z.strictObject({
  id,
  kind: z.enum(['choice', 'area', 'number', 'money']),
  text,
  hint: z.exactOptional(text),
  why: z.exactOptional(text),
  label: text,
  options: z.exactOptional(z.array(option)),
  unit: z.exactOptional(z.enum(['hours-a-week', 'pounds-a-week', 'years', 'days', 'weeks'])),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  step: z.exactOptional(z.number().check(z.positive('must be more than 0'))),
  canBeUnknown: z.exactOptional(z.boolean()),
  impliedBy: z.exactOptional(z.strictObject({ question: id, property: z.literal('nation') })),
});

const parameter = z.strictObject({
  id,
  unit: filled,
  label: text,
  rows: z.array(z.strictObject({ ...provenance, value: z.number(), nations: z.exactOptional(z.array(nation)) })).check(z.minLength(1, 'must hold at least one row')),
});

const action = z.strictObject({
  text, who: text, how: z.exactOptional(text), when: z.exactOptional(text), url: z.exactOptional(web), phone: z.exactOptional(phone),
});
const { upkeep, person, statements, stories, modules } = guideSchemas({ id, text, day, filled, action, nation, provenance });
const byNation = z.strictObject({
  england: z.exactOptional(action), wales: z.exactOptional(action), scotland: z.exactOptional(action), 'northern-ireland': z.exactOptional(action),
});

const scheme = z.strictObject({
  ...provenance,
  ...upkeep,
  id,
  title: text,
  summary: text,
  kind: z.enum(['council', 'benefit', 'right', 'employer']),
  owner: z.enum(['statutory', 'employer', 'partner', 'council']),
  audience: z.enum(['staff', 'resident', 'both']),
  decidedBy: text,
  place: z.strictObject({
    question: z.enum(['nation-lives', 'nation-works', 'nation-cared-for']),
    nations: z.array(nation).check(z.minLength(1, 'must name at least one nation')),
    elsewhere: byNation,
    here: z.exactOptional(byNation),
  }),
  areas: z.exactOptional(z.strictObject({
    question: z.literal('cared-for-area'),
    oneOf: z.array(id).check(z.minLength(1, 'must name at least one area')),
    elsewhere: action,
  })),
  when: condition,
  ifMet: z.enum(['likely', 'may']),
  amounts: z.exactOptional(z.array(z.strictObject({ per, when: z.exactOptional(condition), min: figure, max: figure }))),
  excludes: z.exactOptional(z.array(z.strictObject({ scheme: id, text }))),
  next: action,
  warnings: z.exactOptional(z.array(text)),
  fund: z.exactOptional(z.strictObject({ state: z.enum(['open', 'closed', 'spent']), asOf: day })),
});

const amountPart = z.strictObject({
  per: z.exactOptional(per), min: z.exactOptional(z.number()), max: z.exactOptional(z.number()), currency: z.exactOptional(z.literal('GBP')),
});

const flexibleWorking = z.strictObject({
  place: z.exactOptional(z.strictObject({ nations: z.array(nation).check(z.minLength(1, 'must name at least one nation')), elsewhere: byNation })),
  grounds: z.exactOptional(z.array(z.strictObject({
    ...provenance, text,
    id: z.enum(['additional-costs', 'customer-demand', 'reorganise-work', 'recruit-staff', 'quality', 'performance', 'insufficient-work', 'structural-changes']),
  }))),
  consultation: z.exactOptional(z.strictObject({ ...provenance, text })),
  explanation: z.exactOptional(z.strictObject({ ...provenance, text, requiredFrom: z.nullable(day) })),
  prompt: z.exactOptional(z.strictObject({ ...provenance, text })),
  appeal: z.exactOptional(z.strictObject({ ...provenance, text, withinDays: z.nullable(z.int().check(z.positive('must be more than 0'))) })),
  letters: z.exactOptional(z.array(z.strictObject({
    ...provenance, text, of: z.enum(['accept', 'offer-alternative', 'offer-trial', 'refuse', 'appeal-upheld', 'appeal-refused', 'extend']),
  }))),
});

const openings = z.strictObject({
  times: z.array(z.strictObject({
    days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.minLength(1, 'must name at least one day of the week')),
    from: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time written HH:MM, from 00:00 to 23:59')),
    to: z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time written HH:MM, from 00:00 to 24:00')),
    weeks: z.exactOptional(z.array(z.number().check(z.refine((week) => [1, 2, 3, 4, 5, -1].includes(week), 'must be 1 to 5, or -1 for the last'))).check(z.minLength(1, 'must name at least one week, or be left out'))),
    validFrom: z.exactOptional(day), validTo: z.exactOptional(day), note: z.exactOptional(text),
  })).check(z.minLength(1, 'must hold at least one')),
  timeZone: z.exactOptional(z.string().check(z.refine(isTimeZone, 'must be a time zone, like "Europe/London"'))),
  bankHolidays: z.exactOptional(z.enum(['closed', 'open'])),
  nation: z.exactOptional(nation),
});

export const packSchema = z.strictObject({
  id,
  version: filled,
  title: text,
  employer: z.strictObject({
    name: text,
    kind: z.enum(['law', 'council', 'nhs', 'private', 'charity']),
    phone: z.exactOptional(phone), email: z.exactOptional(email), url: z.exactOptional(web), staff: z.exactOptional(z.number()),
  }),
  status: z.enum(['current', 'historic', 'invented']),
  watermark: z.exactOptional(text),
  extends: z.exactOptional(z.array(id)),
  nations: z.array(nation),
  flags: z.exactOptional(z.strictObject({ refusalCountsAsIneligible: z.exactOptional(z.boolean()) })),
  privacy: z.exactOptional(z.strictObject({ version: filled, text, url: z.exactOptional(web) })),
  directorates: z.exactOptional(z.array(z.strictObject({ id, name: text, staff: z.exactOptional(z.int().check(z.nonnegative())) }))),
  teams: z.exactOptional(z.array(z.strictObject({ id, name: text, directorate: z.exactOptional(id) }))),
  areas: z.array(z.strictObject({
    id, name: text, nation, council: text, contacts: z.array(id),
    codes: z.exactOptional(z.array(z.string().check(z.regex(/^[A-Z]\d{8}$/, 'must be a code of the Office for National Statistics, like "E09000019"')))),
    neighbours: z.exactOptional(z.array(id)),
  })),
  questions: z.array(question),
  schemes: z.array(scheme),
  leaveTypes: z.array(z.strictObject({
    ...provenance, ...upkeep, id, title: text, summary: text,
    owner: z.enum(['statutory', 'employer']),
    paid: z.enum(['paid', 'unpaid', 'part-paid']),
    verbs: z.array(z.enum(['agree', 'postpone', 'decline', 'offer-other-date'])),
    purpose: z.exactOptional(z.array(z.enum(['unforeseen', 'planned', 'child', 'more'])).check(z.minLength(1, 'must name what it is for, or be left out'))),
    scheme: z.exactOptional(id),
    who: z.exactOptional(z.enum(['employee', 'staff'])),
    decidedBy: z.exactOptional(text),
    units: z.exactOptional(z.array(z.enum(['week', 'full-day', 'half-day', 'hours'])).check(z.minLength(1, 'must list at least one'))),
    notice: z.exactOptional(z.strictObject({ text, law: z.exactOptional(z.literal('carers-leave')), days: z.exactOptional(figure) })),
    limit: z.exactOptional(z.union([z.strictObject({ weeks: figure }), z.strictObject({ days: figure })])),
    replyWithinDays: z.exactOptional(wholeDays),
    postponement: z.exactOptional(z.strictObject({ withinMonths: z.int().check(z.minimum(1, 'must be at least 1')), noticeDays: wholeDays, beforeLeave: z.exactOptional(z.boolean()) })),
    reasons: z.exactOptional(z.array(z.strictObject({ code: id, text }))),
    appealWithinDays: z.exactOptional(wholeDays),
  })),
  arrangements: z.array(z.strictObject({
    ...provenance, ...upkeep, id, title: text, summary: text, suits: text, consider: text,
    changes: z.strictObject({
      hours: z.enum(['fewer', 'same', 'none']), days: z.enum(['fewer', 'same', 'any']), weeks: z.exactOptional(z.enum(['term-time', 'uneven', 'none'])),
    }),
    pay: text, leave: text, pension: text,
    group: z.enum(['source', 'front-line']),
  })),
  flexibleWorking: z.exactOptional(flexibleWorking),
  contacts: z.array(z.strictObject({
    id, name: text, role: z.exactOptional(text), phone: z.exactOptional(phone), email: z.exactOptional(email), url: z.exactOptional(web),
    hours: z.exactOptional(text), openings: z.exactOptional(openings), assuredOn: day, reviewOn: day, owner: filled,
    person: z.exactOptional(person), deputy: z.exactOptional(id),
  })),
  bankHolidays: z.exactOptional(z.array(z.strictObject({
    ...provenance, nations: z.array(nation).check(z.minLength(1, 'must name at least one nation')),
    days: z.array(z.strictObject({ on: day, name: text })).check(z.minLength(1, 'must list at least one day')),
  }))),
  schoolHolidays: z.exactOptional(z.array(z.strictObject({
    ...provenance,
    nations: z.exactOptional(z.array(nation).check(z.minLength(1, 'must name at least one nation, or be left out'))),
    areas: z.exactOptional(z.array(id).check(z.minLength(1, 'must name at least one area, or be left out'))),
    days: z.array(z.strictObject({ from: day, to: day, title: text })).check(z.minLength(1, 'must list at least one holiday')),
  }))),
  duties: z.exactOptional(z.array(z.strictObject({
    ...provenance, ...upkeep, id, text,
    about: z.array(id).check(z.minLength(1, 'must name at least one kind of request')),
    force: z.enum(['must', 'may', 'cannot']),
    basis: z.enum(['law', 'code', 'policy']),
    clock: z.exactOptional(z.enum(['decide', 'counter-notice', 'allow-leave-by', 'appeal', 'consult'])),
    only: z.exactOptional(z.enum(['in-time', 'out-of-time', 'late-notice'])),
    verb: z.exactOptional(z.enum(['agree', 'postpone', 'decline', 'offer-other-date', 'accept', 'offer-alternative', 'offer-trial', 'refuse'])),
  }))),
  guides: z.exactOptional(z.array(z.strictObject({
    ...provenance, ...upkeep, id,
    about: z.enum(['leave', 'working']),
    say: z.array(text), avoid: z.array(z.strictObject({ text, because: text })), next: z.array(text),
  }))),
  ownerRole: z.exactOptional(id),
  statements: z.exactOptional(statements),
  modules: z.exactOptional(modules),
  stories: z.exactOptional(stories),
  impact: z.exactOptional(impactSchema({ id, text, day, nation, provenance })),
  parameters: z.array(parameter),
  tests: z.array(z.strictObject({
    name: filled,
    on: day,
    answers: z.record(z.string(), value),
    expect: z.record(z.string(), z.strictObject({ outcome, amount: z.exactOptional(z.nullable(amountPart)), missing: z.exactOptional(z.array(id)) })),
  })),
});

// The schema and the types say the same, in both directions, or this file does not compile. Each property is told with whether it may be left
// out, since a misspelt optional one would fit both ways.
type Told<T> = T extends readonly (infer Item)[] ? Told<Item>[]
  : T extends object ? { -readonly [Key in keyof T]-?: [{} extends Pick<T, Key> ? 'optional' : 'required', Told<T[Key]>] }
  : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'the schema allows more') : 'the types allow more';
export const schemaMatchesTypes: Same<Told<Pack>, Told<z.infer<typeof packSchema>>> = true;
