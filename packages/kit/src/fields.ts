// Field templates: native controls with GOV.UK-style labels, hints and errors. Functions, not elements, so that ids work in one root.
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Field, FieldError, FormController } from './form.ts';
import type { KitMessages } from './kit.messages.ts';
import type { Translation } from './language.ts';

/** The words of one field. `errors.required` is said when nothing is chosen or typed. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly hints?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
}
export interface FieldSetting {
  readonly form: FormController;
  readonly words: FieldWords;
  readonly k: Translation<KitMessages>;
  /** A line said before the field: who sees it. */
  readonly note?: unknown;
  /** Draws the label as the heading of the page. */
  readonly heading?: (content: unknown) => TemplateResult;
}

export const fieldId = (name: string): string => `f-${name}`;
/** Where the error summary's link goes: the first control of the field. */
export const controlId = (field: Pick<Field, 'name' | 'kind' | 'options'>): string =>
  field.kind === 'choice' ? `${fieldId(field.name)}-0` : field.kind === 'date' ? `${fieldId(field.name)}-day` : fieldId(field.name);

const words = (setting: FieldSetting, key: string | undefined): string | undefined =>
  key === undefined ? undefined : (setting.words.errors?.[key] ?? setting.words.label);

/** What a field says beside its controls, and the ids that they are described by. */
export function described(field: Field, setting: FieldSetting): { about: TemplateResult; by: string | typeof nothing; error: string | undefined } {
  const id = fieldId(field.name);
  const error = words(setting, setting.form.errorOf(field.name));
  const by = [setting.words.hint ? `${id}-hint` : '', setting.note ? `${id}-note` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    error,
    by: by || nothing,
    about: html`${setting.words.hint ? html`<p class="hint" id="${id}-hint">${setting.words.hint}</p>` : nothing}
      ${setting.note ? html`<p class="who" id="${id}-note">${setting.note}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error"><span class="unseen">${setting.k.errorPrefix}</span> ${error}</p>` : nothing}`,
  };
}

export const title = ({ optional }: Field, { words: { label }, k }: FieldSetting): unknown => (optional ? html`${label} <span class="quiet">${k.optional}</span>` : label);

/** Kinds that not every page pays for. The module that draws one puts it here: who reads a typed date with `isoDay` can draw one. */
export const moreKinds: Partial<Record<Field['kind'], (field: Field, setting: FieldSetting) => TemplateResult>> = {};

/** Draws the field its kind asks for. Each field has its own controls: a radio that is renamed while checked would uncheck its new fellows. */
export function fieldTemplate(field: Field, setting: FieldSetting): TemplateResult {
  return html`${keyed(field.name, (field.kind === 'choice' ? choice : moreKinds[field.kind] ?? single)(field, setting))}`;
}

function choice(field: Field, setting: FieldSetting): TemplateResult {
  const { form } = setting;
  const id = fieldId(field.name);
  const { about, by, error } = described(field, setting);
  return html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${by}>
    <legend>${setting.heading ? setting.heading(title(field, setting)) : title(field, setting)}</legend>
    ${about}
    <div class="options">
      ${field.options?.map((value, i) => {
        const hint = setting.words.hints?.[value], own = `${id}-${i}`, ownHint = `${own}-hint`;
        return html`<div class="option">
          <input type="radio" id=${own} name=${field.name} .value=${value} .checked=${form.values[field.name] === value}
            aria-describedby=${hint ? ownHint : nothing} @change=${() => form.set(field.name, value)}>
          <label for=${own}>${setting.words.options?.[value] ?? value}</label>
          ${hint ? html`<p class="hint" id=${ownHint}>${hint}</p>` : nothing}
        </div>`;
      })}
    </div>
  </fieldset>`;
}

function single(field: Field, setting: FieldSetting): TemplateResult {
  const { form } = setting;
  const id = fieldId(field.name);
  const { about, by, error } = described(field, setting);
  const value = form.values[field.name] ?? '';
  const invalid = error ? 'true' : nothing;
  const input = (event: Event) => form.set(field.name, (event.target as HTMLInputElement).value);
  const label = html`<label for=${id}>${title(field, setting)}</label>`;
  return html`<div class="field ${error ? 'wrong' : ''}">
    ${setting.heading ? setting.heading(label) : label}
    ${about}
    ${field.kind === 'textarea'
      ? html`<textarea id=${id} name=${field.name} rows="5" maxlength=${field.maxLength ?? nothing} aria-describedby=${by} aria-invalid=${invalid} .value=${value} @input=${input}></textarea>`
      : field.kind === 'select'
        ? html`<select id=${id} name=${field.name} aria-describedby=${by} aria-invalid=${invalid} @change=${input}>
            <option value=""></option>
            ${field.options?.map((option) => html`<option value=${option} .selected=${option === value}>${setting.words.options?.[option] ?? option}</option>`)}
          </select>`
        : html`<span class="typed">${field.kind === 'money' ? html`<span aria-hidden="true">£</span>` : nothing}<input id=${id} name=${field.name}
            class=${field.kind} type=${field.kind === 'email' ? 'email' : 'text'} inputmode=${field.kind === 'number' || field.kind === 'money' ? 'decimal' : nothing}
            spellcheck="false" autocomplete=${field.autocomplete ?? 'off'} maxlength=${field.maxLength ?? nothing}
            aria-describedby=${by} aria-invalid=${invalid} .value=${value} @input=${input}></span>`}
  </div>`;
}

/** The error summary: takes focus when it appears (the widget moves it there) and links to each control. */
export function errorSummary(errors: readonly FieldError[], fields: readonly Field[], wordsOf: (name: string) => FieldWords, k: Translation<KitMessages>, root: () => ParentNode): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const go = (event: Event, id: string) => {
    event.preventDefault();
    const control = root().querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    control?.focus();
    control?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  };
  return html`<div class="summary" part="error-summary" role="alert" tabindex="-1">
    <p class="strong">${k.problem}</p>
    <ul>${errors.map(({ name, key }) => {
      const field = fields.find((f) => f.name === name);
      const id = field ? controlId(field) : fieldId(name);
      return html`<li><a href="#${id}" @click=${(event: Event) => go(event, id)}>${wordsOf(name).errors?.[key] ?? wordsOf(name).label}</a></li>`;
    })}</ul>
  </div>`;
}
