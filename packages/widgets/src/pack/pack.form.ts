// The form as data: every part of a pack, every field in it and how it is filled in. What it says is in form.messages.ts, found by the field's path.

import type { PartId } from './pack.tasks.ts';

/** Lists whose entries other fields name. */
export type Listed = 'areas' | 'questions' | 'schemes' | 'leaveTypes' | 'contacts' | 'parameters' | 'directorates' | 'arrangements' | 'duties' | 'statements' | 'stories';
type Kind =
  /** Wording, English and Welsh side by side. */
  | { readonly kind: 'text'; readonly long?: true }
  | { readonly kind: 'line' | 'id' | 'telephone' | 'email' | 'address' | 'time' | 'day' | 'number' | 'yes' | 'value' }
  | { readonly kind: 'choice'; readonly from: readonly string[] } | { readonly kind: 'many'; readonly from: readonly string[] }
  | { readonly kind: 'ref'; readonly to: Listed } | { readonly kind: 'refs'; readonly to: Listed; readonly also?: readonly string[] }
  /** A number, or an amount of the pack. */
  | { readonly kind: 'figure' }
  /** One member or the other. */
  | { readonly kind: 'either'; readonly of: readonly Spec[] }
  | { readonly kind: 'condition' }
  | { readonly kind: 'group'; readonly of: readonly Spec[] }
  | { readonly kind: 'list'; readonly of: readonly Spec[] }
  /** A list of wordings, or of plain lines. */
  | { readonly kind: 'texts' } | { readonly kind: 'lines' }
  /** Entries of other lists, each named by its list. */
  | { readonly kind: 'named' }
  /** Answers to the questions, and what is then expected of the schemes. */
  | { readonly kind: 'answers' | 'expect' };
/** One field. `optional`: left out when empty. `nullable`: null when empty. `fixed`: the one value it can have. `on`: yes unless it says no. */
export type Spec = Kind & { readonly key: string; readonly optional?: true; readonly nullable?: true; readonly fixed?: string; readonly on?: true; readonly only?: Only };
/** Asked only where another field beside it says one of these. */
export interface Only { readonly key: string; readonly is: readonly string[] }
/** Fields that stand together on the page; all but the first are closed until somebody opens them. */
export interface Section { readonly name: string; readonly of: readonly Spec[] }
export interface Part {
  readonly id: PartId;
  /** The list it edits, one item per form; absent: the parts named in `of` are one form. */
  readonly list?: string;
  readonly sections: readonly Section[];
}

const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
type More = { readonly optional?: true; readonly nullable?: true; readonly fixed?: string; readonly only?: Only };
const of = <K extends Kind>(kind: K) => (key: string, more: More = {}): Spec => ({ key, ...kind, ...more });
const text = of({ kind: 'text' }), long = of({ kind: 'text', long: true }), line = of({ kind: 'line' }), day = of({ kind: 'day' }), number = of({ kind: 'number' }), figure = of({ kind: 'figure' }), texts = of({ kind: 'texts' });
const choice = (key: string, from: readonly string[], more: More = {}): Spec => ({ key, kind: 'choice', from, ...more });
const many = (key: string, from: readonly string[], more: More = {}): Spec => ({ key, kind: 'many', from, ...more });
const group = (key: string, fields: readonly Spec[], more: More = {}): Spec => ({ key, kind: 'group', of: fields, ...more });
const list = (key: string, fields: readonly Spec[], more: More = {}): Spec => ({ key, kind: 'list', of: fields, ...more });
const optional = { optional: true } as const;
const id: Spec = { key: 'id', kind: 'id' };

const source = group('source', [text('title'), line('cite', optional), { key: 'url', kind: 'address', optional: true }]);
const dates = [day('effectiveFrom'), day('effectiveTo', { nullable: true })];
const provenance: readonly Spec[] = [
  source, ...dates, day('checkedOn'), line('checkedBy'), choice('confidence', ['primary', 'secondary', 'example', 'history']),
];
const action: readonly Spec[] = [
  long('text'), text('who'), text('how', optional), text('when', optional), { key: 'phone', kind: 'telephone', optional: true }, { key: 'url', kind: 'address', optional: true },
];
const byNation = (key: string, more: More = {}): Spec => group(key, nations.map((nation) => group(nation, action, optional)), more);
const condition = (key: string, more: More = {}): Spec => ({ key, kind: 'condition', ...more });
const per = choice('per', ['week', 'month', 'year', 'once']);
/** Who keeps an entry right, and when they look. */
const upkeep: Section = { name: 'upkeep', of: [day('reviewOn', optional), { key: 'ownerRole', kind: 'ref', to: 'contacts', optional: true }, { key: 'discretionary', kind: 'yes', optional: true }] };
const read: Section = { name: 'read', of: provenance };
const ifKind = (...is: readonly string[]): More => ({ optional: true, only: { key: 'kind', is } });
const file: Section = { name: 'file', of: [id] };

export const parts: readonly Part[] = [
  { id: 'employer', sections: [
    { name: 'employer', of: [group('employer', [
      text('name'), choice('kind', ['council', 'nhs', 'private', 'charity', 'law']), { key: 'phone', kind: 'telephone', optional: true }, { key: 'email', kind: 'email', optional: true },
      { key: 'url', kind: 'address', optional: true }, number('staff', optional),
    ]), text('title')] },
    { name: 'where', of: [many('nations', nations), group('flags', [{ key: 'refusalCountsAsIneligible', kind: 'yes', optional: true }], optional)] },
    { name: 'standing', of: [choice('status', ['current', 'historic', 'invented']), text('watermark', optional), { key: 'ownerRole', kind: 'ref', to: 'contacts', optional: true }] },
    { name: 'file', of: [id, line('version'), { key: 'extends', kind: 'lines', optional: true }] },
  ] },
  { id: 'contacts', list: 'contacts', sections: [
    { name: 'contact', of: [text('name'), text('role', optional), { key: 'phone', kind: 'telephone', optional: true }, { key: 'email', kind: 'email', optional: true }, { key: 'url', kind: 'address', optional: true }] },
    { name: 'hours', of: [text('hours', optional), group('openings', [
      list('times', [many('days', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), { key: 'from', kind: 'time' }, { key: 'to', kind: 'time' }, many('weeks', ['1', '2', '3', '4', '5', '-1'], optional), day('validFrom', optional), day('validTo', optional), text('note', optional)]),
      choice('bankHolidays', ['closed', 'open'], optional), choice('nation', nations, optional), line('timeZone', optional),
    ], optional)] },
    { name: 'person', of: [group('person', [text('title'), line('name', optional)], optional), { key: 'deputy', kind: 'ref', to: 'contacts', optional: true }] },
    { name: 'review', of: [day('assuredOn'), day('reviewOn'), line('owner')] },
    file,
  ] },
  { id: 'areas', list: 'areas', sections: [{ name: 'area', of: [text('name'), choice('nation', nations), text('council'), { key: 'contacts', kind: 'refs', to: 'contacts' }, { key: 'neighbours', kind: 'refs', to: 'areas', optional: true }] }, { name: 'file', of: [id, { key: 'codes', kind: 'lines', optional: true }] }] },
  { id: 'directorates', list: 'directorates', sections: [{ name: 'directorate', of: [text('name'), number('staff', optional)] }, file] },
  { id: 'teams', list: 'teams', sections: [{ name: 'team', of: [text('name'), { key: 'directorate', kind: 'ref', to: 'directorates', optional: true }] }, file] },
  { id: 'privacy', sections: [{ name: 'privacy', of: [group('privacy', [long('text'), line('version'), { key: 'url', kind: 'address', optional: true }], optional)] }] },
  { id: 'parameters', list: 'parameters', sections: [
    { name: 'amount', of: [text('label'), line('unit'), list('rows', [number('value'), many('nations', nations, optional), ...provenance])] },
    file,
  ] },
  { id: 'schemes', list: 'schemes', sections: [
    { name: 'scheme', of: [
      text('title'), long('summary'), choice('kind', ['council', 'benefit', 'right', 'employer']), choice('owner', ['statutory', 'employer', 'partner', 'council']),
      choice('audience', ['staff', 'resident', 'both']), text('decidedBy'),
    ] },
    { name: 'when', of: [condition('when'), choice('ifMet', ['may', 'likely'])] },
    { name: 'amounts', of: [list('amounts', [figure('min'), figure('max'), per, condition('when', optional)], optional)] },
    { name: 'next', of: [group('next', action), texts('warnings', optional), group('fund', [choice('state', ['open', 'closed', 'spent']), day('asOf')], optional)] },
    { name: 'place', of: [
      group('place', [choice('question', ['nation-lives', 'nation-works', 'nation-cared-for']), many('nations', nations), byNation('elsewhere'), byNation('here', optional)]),
      group('areas', [{ key: 'question', kind: 'choice', from: ['cared-for-area'], fixed: 'cared-for-area' }, { key: 'oneOf', kind: 'refs', to: 'areas' }, group('elsewhere', action)], optional),
      list('excludes', [{ key: 'scheme', kind: 'ref', to: 'schemes' }, text('text')], optional),
    ] },
    upkeep, read, file,
  ] },
  { id: 'leaveTypes', list: 'leaveTypes', sections: [
    { name: 'leave', of: [
      text('title'), long('summary'), choice('owner', ['employer', 'statutory']), choice('paid', ['paid', 'part-paid', 'unpaid']),
      many('purpose', ['unforeseen', 'planned', 'child', 'more'], optional), many('units', ['week', 'full-day', 'half-day', 'hours'], optional),
    ] },
    { name: 'most', of: [{ key: 'limit', kind: 'either', of: [figure('days'), figure('weeks')], optional: true }, group('notice', [long('text'), figure('days', optional), choice('law', ['carers-leave'], optional)], optional)] },
    { name: 'decision', of: [
      many('verbs', ['agree', 'postpone', 'offer-other-date', 'decline']), text('decidedBy', optional), number('replyWithinDays', optional),
      list('reasons', [text('text'), { key: 'code', kind: 'id' }], optional), number('appealWithinDays', optional),
      group('postponement', [number('withinMonths'), number('noticeDays'), { key: 'beforeLeave', kind: 'yes', optional: true }], optional),
    ] },
    { name: 'whom', of: [{ key: 'scheme', kind: 'ref', to: 'schemes', optional: true }, choice('who', ['employee', 'staff'], optional)] },
    upkeep, read, file,
  ] },
  { id: 'arrangements', list: 'arrangements', sections: [
    { name: 'arrangement', of: [text('title'), long('summary'), long('suits'), long('consider')] },
    { name: 'effects', of: [long('pay'), long('leave'), long('pension'), group('changes', [choice('hours', ['fewer', 'same', 'none']), choice('days', ['fewer', 'same', 'any']), choice('weeks', ['term-time', 'uneven', 'none'], optional)]), choice('group', ['source', 'front-line'])] },
    upkeep, read, file,
  ] },
  { id: 'questions', list: 'questions', sections: [
    { name: 'question', of: [
      text('text'), text('label'), text('hint', optional), text('why', optional), choice('kind', ['choice', 'area', 'number', 'money']),
      list('options', [{ key: 'value', kind: 'value' }, text('text'), text('hint', optional), text('said', optional), { key: 'settles', kind: 'choice', from: ['false'], optional: true }], optional),
    ] },
    { name: 'figures', of: [choice('unit', ['hours-a-week', 'pounds-a-week', 'years', 'days', 'weeks'], optional), number('min', optional), number('max', optional), number('step', optional)] },
    { name: 'unknown', of: [{ key: 'canBeUnknown', kind: 'yes', optional: true, on: true }, group('impliedBy', [{ key: 'question', kind: 'ref', to: 'questions' }, { key: 'property', kind: 'choice', from: ['nation'], fixed: 'nation' }], optional)] },
    file,
  ] },
  { id: 'duties', list: 'duties', sections: [
    { name: 'duty', of: [long('text'), choice('force', ['must', 'may', 'cannot']), choice('basis', ['policy', 'code', 'law']), { key: 'about', kind: 'refs', to: 'leaveTypes', also: ['flexible-working'] }] },
    { name: 'shown', of: [
      choice('clock', ['decide', 'counter-notice', 'allow-leave-by', 'appeal', 'consult'], optional), choice('only', ['in-time', 'out-of-time', 'late-notice'], optional),
      choice('verb', ['agree', 'postpone', 'decline', 'offer-other-date', 'accept', 'offer-alternative', 'offer-trial', 'refuse'], optional),
    ] },
    upkeep, read, file,
  ] },
  { id: 'guides', list: 'guides', sections: [
    { name: 'guide', of: [choice('about', ['leave', 'working']), texts('say'), list('avoid', [text('text'), text('because')]), texts('next')] }, upkeep, read, file,
  ] },
  { id: 'flexibleWorking', sections: [{ name: 'flexibleWorking', of: [group('flexibleWorking', [
    group('consultation', [long('text'), ...provenance], optional),
    group('prompt', [long('text'), ...provenance], optional),
    group('appeal', [long('text'), number('withinDays', { nullable: true }), ...provenance], optional),
    group('explanation', [long('text'), day('requiredFrom', { nullable: true }), ...provenance], optional),
    list('letters', [choice('of', ['accept', 'offer-alternative', 'offer-trial', 'refuse', 'appeal-upheld', 'appeal-refused', 'extend']), long('text'), ...provenance], optional),
    list('grounds', [choice('id', ['additional-costs', 'customer-demand', 'reorganise-work', 'recruit-staff', 'quality', 'performance', 'insufficient-work', 'structural-changes']), long('text'), ...provenance], optional),
    group('place', [many('nations', nations), byNation('elsewhere')], optional),
  ], optional)] }] },
  { id: 'statements', list: 'statements', sections: [
    { name: 'statement', of: [text('title'), long('text'), choice('owner', ['statutory', 'employer', 'partner', 'council']), choice('audience', ['staff', 'resident', 'both']), text('decidedBy', optional), choice('kind', ['concession'], optional), many('nations', nations, optional), { key: 'areas', kind: 'refs', to: 'areas', optional: true }] },
    { name: 'next', of: [group('next', action, optional)] }, upkeep, read, file,
  ] },
  { id: 'modules', list: 'modules', sections: [
    { name: 'module', of: [text('title'), long('summary'), number('minutes'), { key: 'isForManagers', kind: 'yes', optional: true }, list('blocks', [
      choice('kind', ['acknowledge', 'text', 'rights', 'signpost', 'story', 'scenario']), text('title'), texts('text', optional),
      list('choices', [long('text'), choice('fits', ['well', 'partly', 'badly']), long('because'), id], ifKind('scenario')), texts('say', ifKind('scenario')), list('avoid', [text('text'), text('because')], ifKind('scenario')),
      { key: 'entries', kind: 'named', ...ifKind('rights', 'scenario') }, { key: 'contacts', kind: 'refs', to: 'contacts', ...ifKind('signpost') }, { key: 'story', kind: 'ref', to: 'stories', ...ifKind('story') }, texts('questions', ifKind('story')), id,
    ])] },
    upkeep, read, file,
  ] },
  { id: 'stories', list: 'stories', sections: [{ name: 'story', of: [text('title'), long('text'), day('consentOn'), day('consentUntil'), { key: 'isInvented', kind: 'yes', optional: true }] }, file] },
  { id: 'impact', list: 'impact', sections: [
    { name: 'policyQuestion', of: [text('label'), long('text'), text('hint', optional), choice('risk', ['yes', 'no'])] },
    { name: 'policyAnswer', of: [long('why'), choice('basis', ['law', 'code', 'practice']), long('change'), long('find'), many('nations', nations, optional)] },
    { name: 'upkeep', of: [day('reviewOn', optional), { key: 'ownerRole', kind: 'ref', to: 'contacts', optional: true }] }, read, file,
  ] },
  { id: 'bankHolidays', list: 'bankHolidays', sections: [{ name: 'holidays', of: [many('nations', nations), list('days', [day('on'), text('name')])] }, read] },
  { id: 'schoolHolidays', list: 'schoolHolidays', sections: [{ name: 'holidays', of: [many('nations', nations, optional), { key: 'areas', kind: 'refs', to: 'areas', optional: true }, list('days', [day('from'), day('to'), text('title')])] }, read] },
  { id: 'tests', list: 'tests', sections: [{ name: 'test', of: [line('name'), day('on'), { key: 'answers', kind: 'answers' }, { key: 'expect', kind: 'expect' }] }] },
];

export const fieldsOf = (part: Part): readonly Spec[] => part.sections.flatMap(({ of: fields }) => fields);

/** The part, and the item of it, in which something stands: a fault at `schemes[2].when` is in the third scheme. */
export function placeOf(path: readonly (string | number)[]): { readonly part: Part; readonly index?: number } | undefined {
  const [first, second] = path;
  const listed = parts.find((part) => part.list !== undefined && part.list === first);
  if (listed) return { part: listed, ...(typeof second === 'number' && { index: second }) };
  const part = parts.find((one) => one.list === undefined && fieldsOf(one).some(({ key }) => key === first)) ?? parts.find((one) => one.id === 'employer');
  return part && { part };
}
