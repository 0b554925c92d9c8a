// What a field is called: the name given for the longest end of its path, so that one name serves wherever the same thing is asked.
import type { Translation } from '@think-carer/kit';
import type { FormMessages } from './form.messages.ts';

export type FormWords = Translation<FormMessages>;

/** `schemes.next.text`, `next.text`, `text`: the first of these that has an entry; `^title` is that of the pack itself. */
function nearest<T>(entries: Readonly<Record<string, T>>, path: string): T | undefined {
  if (Object.hasOwn(entries, `^${path}`)) return entries[`^${path}`];
  for (let rest = path; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (Object.hasOwn(entries, rest)) return entries[rest];
    if (!rest.includes('.')) return undefined;
  }
}

export const labelOf = (words: FormWords, path: string): string | undefined => nearest<string>(words.fields, path);
export const hintOf = (words: FormWords, path: string): string | undefined => nearest<string>(words.hints, path) || undefined;
/** One entry of a list, as its fieldset and its buttons name it. */
export const entryOf = (words: FormWords, path: string): string => nearest<string>(words.entries, path) ?? words.entries.one;
/** The words for a value of a choice. */
export const choiceOf = (words: FormWords, path: string, value: string): string | undefined => nearest<Readonly<Record<string, string>>>(words.choices, path)?.[value];
