// What differs between two packs, in words: the field as the form calls it, what it was, and what it is now.
import { formatDay, formatMoney, formatNumber, type Translation } from '@think-carer/kit';
import { isDay } from '@think-carer/rules';
import type { FieldDifference } from '@think-carer/rules/pack';
import type { EditMessages } from './edit.messages.ts';
import { fieldsOf, parts, type Listed, type Spec } from './pack.form.ts';
import { choiceOf, labelOf, type FormWords } from './pack.label.ts';
import { isRecord, listAt, type Json } from './pack.path.ts';
import type { RoomMessages } from './room.messages.ts';

export interface WordSetting {
  readonly form: FormWords;
  readonly e: Translation<EditMessages>;
  readonly t: Translation<RoomMessages>;
  readonly language: string;
  readonly say: (text: unknown) => string;
  /** What an entry that is only named is called. */
  readonly nameOf: (list: Listed, id: string) => string;
  /** In which unit a figure is counted, by the id of its amount. */
  readonly unitOf: (parameter: string) => string | undefined;
}
/** One line of a difference. Absent: there was, or is, nothing there. */
export interface DifferenceLine { readonly label: string; readonly before: string | undefined; readonly after: string | undefined; readonly ours?: string | undefined }

const languages = (e: WordSetting['e'], key: string): string | undefined => ({ 'en-GB': e.english, cy: e.welsh, 'en-x-easy': e.easy, 'cy-x-easy': e.easyWelsh } as Readonly<Record<string, string>>)[key];
const specsOf = (part: string): readonly Spec[] => {
  const listed = parts.find(({ list }) => list === part);
  return listed ? fieldsOf(listed) : parts.filter(({ list }) => list === undefined).flatMap(fieldsOf).filter(({ key }) => key === part);
};

interface Found { readonly label: string; readonly spec: Spec | undefined; readonly shape: string }
/** `['rows', '2026-04-01', 'value']` of an amount is “Figure (from 1 April 2026)”: the field's own name, and around it what tells it from others. */
function fieldAt(part: string, path: readonly string[], set: WordSetting): Found {
  const isList = parts.some(({ list }) => list === part), around: string[] = [];
  let specs = specsOf(part), spec: Spec | undefined = isList ? undefined : specs[0], shape = part, name = isList ? '' : labelOf(set.form, part) ?? part;
  if (!isList) specs = spec && 'of' in spec ? spec.of : [];
  for (const step of path) {
    const next: Spec | undefined = spec?.kind === 'text' || spec?.kind === 'texts' ? undefined : specs.find(({ key }) => key === step);
    if (next) {
      // The name of a list says nothing that its entry does not.
      if (name !== '' && spec?.kind !== 'list') around.push(name);
      shape += `.${step}`;
      name = labelOf(set.form, shape) ?? step;
      spec = next;
      specs = 'of' in next ? next.of : [];
    } else if (spec?.kind === 'condition' || spec?.kind === 'answers' || spec?.kind === 'expect') break;
    else if (step === '#order') around.push(set.t.difference.order);
    else {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(step)?.[0];
      around.push(languages(set.e, step) ?? (day ? set.t.difference.where(formatDay(day, set.language)) : choiceOf(set.form, `${shape}.id`, step) ?? step));
    }
  }
  return { label: around.length === 0 ? name : name === '' ? around.join(', ') : `${name} (${around.join(', ')})`, spec, shape };
}

/** What a condition asks for, in one sentence. */
export function conditionWords(value: Json | undefined, set: WordSetting): string {
  if (!isRecord(value)) return set.t.difference.nothing;
  const { and, or, not, atLeast, atMost } = set.t.difference;
  for (const [key, word] of [['all', and], ['any', or]] as const) {
    const all = listAt(value, [key]);
    if (key in value) return all.length === 0 ? set.t.difference.nothing : all.map((one) => { const words = conditionWords(one, set); return isRecord(one) && ('all' in one || 'any' in one) && all.length > 1 ? `(${words})` : words; }).join(word);
  }
  if ('not' in value) return not(conditionWords(value['not'], set));
  if (value['text'] !== undefined) return set.say(value['text']);
  const question = set.nameOf('questions', String(value['question'] ?? ''));
  if ('atLeast' in value) return `${question}: ${atLeast(figureWords(value['atLeast'], set))}`;
  if ('atMost' in value) return `${question}: ${atMost(figureWords(value['atMost'], set))}`;
  return `${question}: ${('oneOf' in value ? listAt(value, ['oneOf']) : [value['is']!]).map(String).join(or)}`;
}
function figureWords(value: Json | undefined, set: WordSetting): string {
  return isRecord(value) ? set.nameOf('parameters', String(value['param'])) : typeof value === 'number' ? formatNumber(value, set.language) : String(value ?? '');
}

/** One value as a person would say it. `owner`: the amount it is a figure of. */
function valueWords(value: Json | undefined, spec: Spec | undefined, shape: string, owner: string, set: WordSetting): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return spec?.kind === 'day' ? set.e.open : set.t.difference.nothing;
  if (typeof value === 'boolean') return spec && 'from' in spec ? choiceOf(set.form, shape, String(value)) ?? String(value) : value ? set.t.difference.yes : set.t.difference.no;
  if (typeof value === 'number') return (set.unitOf(owner) ?? '').startsWith('pounds') && shape === 'parameters.rows.value' ? formatMoney(value, set.language) : formatNumber(value, set.language);
  if (typeof value === 'string') return value === '' ? set.t.difference.nothing : isDay(value) ? formatDay(value, set.language) : spec && 'from' in spec ? choiceOf(set.form, shape, value) ?? value : spec && 'to' in spec ? set.nameOf(spec.to, value) : value;
  if (Array.isArray(value)) {
    const all = value as readonly Json[];
    return all.length === 0 ? set.t.difference.nothing : all.map((one) => valueWords(one, spec && spec.kind === 'list' ? undefined : spec, shape, owner, set) ?? '').join('; ');
  }
  if (!isRecord(value)) return undefined;
  if (typeof value['en-GB'] === 'string') return set.say(value);
  if (spec?.kind === 'condition') return conditionWords(value, set);
  if (typeof value['param'] === 'string') return set.nameOf('parameters', value['param']);
  return Object.entries(value).map(([key, one]) => {
    const inner = spec && 'of' in spec ? spec.of.find((other) => other.key === key) : undefined, deeper = `${shape}.${key}`;
    return `${labelOf(set.form, deeper) ?? key}: ${valueWords(one, inner, deeper, owner, set) ?? ''}`;
  }).join('; ');
}

export function lineOf(part: string, id: string | null, { path, before, after, ours }: FieldDifference & { readonly ours?: unknown }, set: WordSetting): DifferenceLine {
  // In flexible working an item is one member of it.
  const { label, spec, shape } = fieldAt(part, part === 'flexibleWorking' && id !== null ? [id, ...path] : path, set), owner = part === 'parameters' ? id ?? '' : '';
  const words = (value: unknown): string | undefined => valueWords(value as Json | undefined, spec, shape, owner, set);
  return { label, before: words(before), after: words(after), ...(ours !== undefined && { ours: words(ours) }) };
}

/** What stands in an entry, line by line, for one that is new or gone: what people read of it, not where it was read. */
export function entryLines(part: string, entry: Json | undefined, set: WordSetting): DifferenceLine[] {
  if (!isRecord(entry)) return [];
  return specsOf(part).filter(({ key, fixed }) => fixed === undefined && !['id', 'source', 'checkedOn', 'checkedBy', 'confidence', 'title', 'name', 'label'].includes(key) && entry[key] !== undefined)
    .map((spec) => ({ label: labelOf(set.form, `${part}.${spec.key}`) ?? spec.key, before: undefined, after: valueWords(entry[spec.key], spec, `${part}.${spec.key}`, String(entry['id'] ?? ''), set) }))
    .filter(({ after }) => after !== set.t.difference.nothing);
}
