// Controls that the chair's forms share: several to be ticked among a few, beside the kit's own fields.
import { fieldId, type FieldWords, type FormController, type KitMessages, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { tick, ticked } from './setup.rule.ts';

/** Boxes to tick; what is ticked stands in one value. The first box is where the error summary leads. */
export function boxes(name: string, options: readonly string[], { form, words, k }: { readonly form: FormController; readonly words: FieldWords; readonly k: Translation<KitMessages> }): TemplateResult {
  const error = form.errorOf(name), id = fieldId(name), by = [words.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' '), now = ticked(form.values[name]);
  return html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${by || nothing}><legend>${words.label}</legend>
    ${words.hint ? html`<p class="hint" id="${id}-hint">${words.hint}</p>` : nothing}${error ? html`<p class="error" id="${id}-error"><span class="unseen">${k.errorPrefix}</span> ${words.errors?.[error] ?? words.label}</p>` : nothing}
    <div class="options boxes">${options.map((one, i) => html`<div class="option"><input type="checkbox" id=${i === 0 ? id : `${id}-${one}`} .checked=${now.includes(one)} @change=${(event: Event) => form.set(name, tick(form.values[name], options, one, (event.target as HTMLInputElement).checked))}><label for=${i === 0 ? id : `${id}-${one}`}>${words.options?.[one] ?? one}</label></div>`)}</div></fieldset>`;
}
