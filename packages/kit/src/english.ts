// English that stands in another language's page: marked in the text while it is a text, and told to the browser when it is drawn.
import { unmarked } from '@think-carer/rules';
import { html } from 'lit';

interface Drawn { readonly strings?: readonly string[]; readonly values: readonly unknown[] }

/** Gives each marked run of a view `lang` and `dir`, wherever a text can hold an element; elsewhere (a value, an attribute) the signs go. */
export function told(view: unknown, isChild = true): unknown {
  if (typeof view === 'string') {
    return !view.includes('\u2066') ? view : isChild ? view.split(/[\u2066\u2069]/).map((part, i) => (i % 2 ? html`<span lang="en-GB" dir="ltr">${part}</span>` : part)) : unmarked(view);
  }
  if (Array.isArray(view)) return view.map((one) => told(one, isChild));
  const { strings, values } = (view ?? {}) as Partial<Drawn>;
  if (!Array.isArray(values)) return view;
  let before = '';
  return { ...view as Drawn, values: values.map((value, i) => {
    before += strings?.[i] ?? '';
    return told(value, strings ? before.lastIndexOf('<') <= before.lastIndexOf('>') : isChild);
  }) };
}
