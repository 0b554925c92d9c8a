// Boxes to tick, alone or in a group, kept as text among the answers of a form: nothing typed or ticked is lost on the way.
import type { FormController } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';

export const isTicked = (form: FormController, name: string): boolean => form.values[name] === '1';
export function tick(form: FormController, name: string, label: string, hint = ''): TemplateResult {
  const id = `f-${name}`;
  return html`<div class="option"><input type="checkbox" id=${id} .checked=${isTicked(form, name)} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${(event: Event) => form.set(name, (event.target as HTMLInputElement).checked ? '1' : '')}>
    <label for=${id}>${label}</label>${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
}

export const chosenOf = (form: FormController, name: string): string[] => (form.values[name] ?? '').split(' ').filter(Boolean);
/** Several of one question; the first box has the id that an error summary leads to. */
export function ticks(form: FormController, name: string, words: { readonly label: string; readonly hint?: string; readonly options: Readonly<Record<string, string>>; readonly error?: string | undefined; readonly errorPrefix?: string }): TemplateResult {
  const chosen = new Set(chosenOf(form, name)), set = (value: string, isOn: boolean): void => {
    if (isOn) chosen.add(value);
    else chosen.delete(value);
    form.set(name, [...chosen].join(' '));
  };
  return html`<fieldset class="field ${words.error ? 'wrong' : ''}"><legend>${words.label}</legend>${words.hint ? html`<p class="hint">${words.hint}</p>` : nothing}
    ${words.error ? html`<p class="error"><span class="unseen">${words.errorPrefix}</span> ${words.error}</p>` : nothing}
    <div class="options two">${Object.entries(words.options).map(([value, text], i) => html`<div class="option"><input type="checkbox" id=${i === 0 ? `f-${name}` : `f-${name}-${value}`} .checked=${chosen.has(value)} @change=${(event: Event) => set(value, (event.target as HTMLInputElement).checked)}>
      <label for=${i === 0 ? `f-${name}` : `f-${name}-${value}`}>${text}</label></div>`)}</div></fieldset>`;
}
