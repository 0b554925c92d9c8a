// A day as people type it: three boxes that draw it, and the ISO day that is meant. Only widgets that ask for a day fetch this.
import { html, nothing, type TemplateResult } from 'lit';
import { described, fieldId, moreKinds, title, type FieldSetting } from './fields.ts';
import type { Field } from './form.ts';

/** Three text boxes, as GOV.UK: a calendar is never the only way in. The value is an ISO day once all three are there. */
function date(field: Field, setting: FieldSetting): TemplateResult {
  const { form, k } = setting;
  const id = fieldId(field.name);
  const { about, by, error } = described(field, setting);
  const [year = '', month = '', day = ''] = (form.values[field.name] ?? '').split('-');
  const box = (part: 'day' | 'month' | 'year', text: string, value: string) => html`<span class="datepart">
    <label for="${id}-${part}">${text}</label>
    <input id="${id}-${part}" class="number ${part}" inputmode="numeric" autocomplete="off" maxlength=${part === 'year' ? 4 : 2} aria-invalid=${error ? 'true' : nothing}
      .value=${value} @input=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const typed = { day, month, year, [part]: (input.value = input.value.replace(/\D/g, '')) };
        form.set(field.name, typed.year || typed.month || typed.day ? `${typed.year}-${typed.month}-${typed.day}` : '');
      }}>
  </span>`;
  return html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${by}>
    <legend>${setting.heading ? setting.heading(title(field, setting)) : title(field, setting)}</legend>
    ${about}
    <div class="date">${box('day', k.day, day)}${box('month', k.month, month)}${box('year', k.year, year)}</div>
  </fieldset>`;
}

/** A typed date as an ISO day, `2027-03-27`, or undefined when there is no such day. */
export function isoDay(typed: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (!match) return undefined;
  const [, y = '', m = '', d = ''] = match;
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

moreKinds.date = date;
