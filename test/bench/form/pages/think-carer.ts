// The form as a widget would be: the kit's base class, field templates, form controller and error summary, fetched by the loader.
import { CarerElement, define, errorSummary, FormController, fieldId, fieldTemplate, type Field, type FieldWords, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { fields, send, type Asked } from '../fields.ts';

const kinds = { text: 'text', email: 'email', number: 'number', date: 'date', select: 'select', radios: 'choice', checkboxes: 'choice', agree: 'choice', textarea: 'textarea' } as const;
const rules: Partial<Record<Asked['kind'], Field['rule']>> = {
  email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? undefined : 'invalid'), number: (value) => (Number(value) >= 1 && Number(value) <= 168 ? undefined : 'invalid'),
  date: (value) => (/^\d{4}-\d{1,2}-\d{1,2}$/.test(value) ? undefined : 'invalid'),
};
const asked: readonly Field[] = fields.map(({ name, kind, options, missing }) => ({
  name, kind: kinds[kind], ...(options && { options: Object.keys(options) }), ...(!missing && { optional: true }), ...(kind === 'textarea' && { maxLength: 2000 }), ...(rules[kind] && { rule: rules[kind] }),
}));
const words: Readonly<Record<string, FieldWords>> = Object.fromEntries(fields.map(({ name, label, hint, options, missing = '' }) => [name, { label: label.replace(' (optional)', ''), ...(hint && { hint }), ...(options && { options }), errors: { required: missing, invalid: missing } }]));
const messages = { send };

class CarerPlan extends CarerElement<typeof messages> {
  static readonly tag = 'carer-plan';
  protected readonly wording: Wording<typeof messages> = { 'en-GB': messages };
  #form: FormController = new FormController(this, [{ id: 'plan', fields: asked }]);

  protected override async prepare(): Promise<void> {
    this.#form.open('plan');
  }

  protected view(): TemplateResult {
    const form = this.#form, { k } = this;
    return html`${errorSummary(form.errors, asked, (name) => words[name]!, k, () => this.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${asked.map((field, i) => (fields[i]!.kind === 'checkboxes' || fields[i]!.kind === 'agree' ? this.#boxes(fields[i]!) : fieldTemplate(field, { form, words: words[field.name]!, k })))}
        <button class="button main">${send}</button>
      </form>`;
  }

  /** The kit has no field of many answers: this one is made of the same parts. */
  #boxes({ name, kind, label, options = { yes: label } }: Asked): TemplateResult {
    const form = this.#form, id = fieldId(name), chosen = (form.values[name] ?? '').split(',').filter(Boolean), { hint, errors } = words[name]!, key = form.errorOf(name);
    const press = (value: string, { checked }: HTMLInputElement): void => form.set(name, [...chosen.filter((one) => one !== value), ...(checked ? [value] : [])].join());
    return html`<fieldset class="field ${key ? 'wrong' : ''}" aria-describedby="${id}-hint ${id}-error">
      ${kind === 'agree' ? nothing : html`<legend>${label}</legend>`}
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${key ? html`<p class="error" id="${id}-error"><span class="unseen">${this.k.errorPrefix}</span> ${errors?.[key]}</p>` : nothing}
      <div class="options">${Object.entries(options).map(([value, said], i) => html`<div class="option">
        <input type="checkbox" id="${id}-${i}" .checked=${chosen.includes(value)} @change=${({ target }: Event) => press(value, target as HTMLInputElement)}><label for="${id}-${i}">${said}</label></div>`)}</div>
    </fieldset>`;
  }

  async #send(): Promise<void> {
    const { values } = this.#form;
    if (!this.#form.continue()) return this.focusOn('.summary');
    this.#form.open('plan');
    const { ok } = await fetch('/plans', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(values) });
    document.documentElement.dataset['sent'] = String(ok);
  }
}

define(CarerPlan);
