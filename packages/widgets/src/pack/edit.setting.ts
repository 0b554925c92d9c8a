// What a field of the editor borrows: the pack it stands in, the words, the faults, and how a value is changed.
import type { KitMessages, Translation } from '@think-carer/kit';
import { nothing } from 'lit';
import type { EditMessages } from './edit.messages.ts';
import { faultWords, type PlacedFault } from './pack.fault.ts';
import type { Listed, Spec } from './pack.form.ts';
import { hintOf, labelOf, type FormWords } from './pack.label.ts';
import { at, isRecord, keyOf, listAt, shapeOf, type Json, type Path } from './pack.path.ts';

export type Entry = Readonly<Record<string, Json>>;
export interface FormSetting {
  readonly pack: Json;
  /** Entries of a list that others may name: the pack's own, then those of what it builds on. */
  readonly entries: (list: Listed) => readonly Entry[];
  /** What the parts of the offer are called. */
  readonly parts: Readonly<Record<string, string>>;
  /** A wording in the language of the page, figures filled in. */
  readonly say: (text: Json | undefined) => string;
  readonly form: FormWords;
  readonly e: Translation<EditMessages>;
  readonly k: Translation<KitMessages>;
  /** What is typed and not yet a value: the figure with its dot, the half of a date. By control. */
  readonly raw: Map<string, string>;
  readonly faults: ReadonlyMap<string, readonly PlacedFault[]>;
  /** What is folded out: a fault unfolds it, and mending the fault does not fold it up under somebody's hands. */
  readonly opened: Set<string>;
  readonly set: (path: Path, value: Json | undefined) => void;
  readonly add: (list: Path, value: Json) => void;
  readonly remove: (path: Path, name: string) => void;
  readonly up: (path: Path) => void;
  /** An entry with everything that it must have, empty. */
  readonly blank: (fields: readonly Spec[]) => Json;
  readonly redraw: () => void;
}

export const idOf = (path: Path): string => `p-${path.join('-')}`;
export const nameOfEntry = (entry: Json | undefined, say: (text: Json | undefined) => string): string => {
  if (!isRecord(entry)) return '';
  const { title, name, label, text, id } = entry;
  return say([title, name, label, text].find((one) => one !== undefined && one !== '') ?? id);
};

/** What a control says of itself. */
export function about(spec: Spec, path: Path, { form, e, faults }: FormSetting): { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly errors: readonly string[]; readonly warnings: readonly string[]; readonly by: string | typeof nothing } {
  const id = idOf(path), shape = shapeOf(path), hint = hintOf(form, shape), mine = faults.get(keyOf(path)) ?? [], said = (isWarning: boolean): string[] => [...new Set(mine.filter((one) => (one.isWarning === true) === isWarning).map(({ message }) => faultWords(message, e.fault)))];
  const errors = said(false), warnings = said(true);
  return { id, label: labelOf(form, shape) ?? spec.key, hint, errors, warnings, by: [hint && `${id}-hint`, warnings.length > 0 && `${id}-warning`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ') || nothing };
}

/** Every place of an item that has a control, so that each fault is said beside one. */
export function controlsOf(fields: readonly Spec[], path: Path, pack: Json): Path[] {
  return fields.flatMap((spec) => {
    const here = [...path, spec.key], value = at(pack, here);
    if (spec.kind === 'group') return [here, ...(value === undefined && spec.optional ? [] : controlsOf(spec.of, here, pack))];
    if (spec.kind === 'either') return [here, ...controlsOf(spec.of, here, pack)];
    if (spec.kind === 'list') return [here, ...listAt(pack, here).flatMap((_, i) => [[...here, i], ...controlsOf(spec.of, [...here, i], pack)])];
    if (spec.kind === 'texts' || spec.kind === 'named') return [here, ...listAt(pack, here).map((_, i) => [...here, i])];
    if (spec.kind === 'condition') return [here, ...conditionControls(value, here)];
    if (spec.kind === 'answers' || spec.kind === 'expect') return [here, ...Object.keys(isRecord(value) ? value : {}).map((id) => [...here, id])];
    return [here];
  });
}
function conditionControls(value: Json | undefined, path: Path): Path[] {
  if (!isRecord(value)) return [];
  const inner = (['all', 'any'] as const).flatMap((key) => listAt(value, [key]).flatMap((one, i) => [[...path, key, i], ...conditionControls(one, [...path, key, i])]));
  return [...inner, ...('not' in value ? [[...path, 'not'], ...conditionControls(value['not'], [...path, 'not'])] : []), ...['question', 'is', 'oneOf', 'atLeast', 'atMost', 'text'].map((key) => [...path, key])];
}

/** Whether a folded part is open, and what keeps that in step with whoever opens and closes it. */
export function folding(name: string, opened: Set<string>, isWanted: boolean): { readonly isOpen: boolean; readonly toggled: (event: Event) => void } {
  if (isWanted) opened.add(name);
  return { isOpen: opened.has(name), toggled: (event) => { if ((event.target as HTMLDetailsElement).open) opened.add(name); else opened.delete(name); } };
}
