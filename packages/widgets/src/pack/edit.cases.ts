// A test case: what a made-up person answers, and what should come of it, scheme by scheme.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isFigure, optionsOf } from './edit.condition.ts';
import { numberControl } from './edit.controls.ts';
import { about, idOf, nameOfEntry, type FormSetting } from './edit.setting.ts';
import { at, isRecord, listAt, type Json, type Path } from './pack.path.ts';

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;
const membersAt = (set: FormSetting, path: Path): Readonly<Record<string, Json>> => { const value = at(set.pack, path); return isRecord(value) ? value : {}; };
/** A list to choose one more from; chosen, it goes back to its first line. */
const adder = (id: string, label: string, options: readonly (readonly [string, string])[], add: (id: string) => void, choose: string): TemplateResult | typeof nothing => (options.length === 0 ? nothing
  : html`<div class="field"><label for=${id}>${label}</label><select id=${id} .value=${live('')} @change=${(event: Event) => { const one = chosenIn(event); if (one) add(one); }}><option value="">${choose}</option>${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></div>`);
const faultLine = (path: Path, set: FormSetting): TemplateResult | typeof nothing => {
  const { errors } = about({ key: '', kind: 'line' }, path, set);
  return errors.length > 0 ? html`<p class="error">${errors.join('. ')}</p>` : nothing;
};

export function answersView(path: Path, set: FormSetting): TemplateResult {
  const { e } = set, answers = membersAt(set, path), questions = set.entries('questions'), nameOf = (id: string): string => set.say(questions.find((one) => one['id'] === id)?.['label'] ?? id);
  return html`${Object.keys(answers).length === 0 ? html`<p class="quiet">${e.answers.none}</p>` : nothing}${Object.entries(answers).map(([id, value]) => {
    const question = questions.find((one) => one['id'] === id), control = idOf([...path, id]), options = optionsOf(question, set);
    return html`<div class="field answer"><label for=${control}>${nameOf(id)}</label>${faultLine([...path, id], set)}<div class="pair-of">${isFigure(question) && value !== 'unknown' ? numberControl(control, [...path, id], set, { by: nothing, isWrong: false, empty: '' })
      : html`<select id=${control} @change=${(event: Event) => set.set([...path, id], options.find(([one]) => String(one) === chosenIn(event))?.[0] ?? chosenIn(event))}><option value="" .selected=${value === ''}>${e.choose}</option>
        ${value !== '' && value !== 'unknown' && !options.some(([one]) => one === value) ? html`<option value=${String(value)} selected>${e.notHere(String(value))}</option>` : nothing}
        ${options.map(([one, text]) => html`<option value=${String(one)} .selected=${one === value}>${text}</option>`)}<option value="unknown" .selected=${value === 'unknown'}>${e.answers.unknown}</option></select>`}
      <button type="button" class="link" @click=${() => set.remove([...path, id], nameOf(id))}>${e.answers.take(nameOf(id))}</button></div></div>`;
  })}${adder(`${idOf(path)}-add`, e.answers.add, questions.filter(({ id }) => !(String(id) in answers)).map((one) => [String(one['id']), set.say(one['label'])]), (id) => set.set([...path, id], ''), e.choose)}`;
}

const outcomes = ['likely', 'may', 'cannot-tell', 'not-this-one', 'expired'] as const;
export function expectView(path: Path, set: FormSetting): TemplateResult {
  const { e } = set, expected = membersAt(set, path), schemes = set.entries('schemes'), nameOf = (id: string): string => { const found = schemes.find((one) => one['id'] === id); return found ? nameOfEntry(found, set.say) : e.notHere(id); };
  return html`${Object.keys(expected).length === 0 ? html`<p class="quiet">${e.expect.none}</p>` : nothing}${Object.keys(expected).map((id) => {
    const here = [...path, id], base = idOf(here), now = membersAt(set, here), amount = now['amount'], kind = amount === undefined ? 'any' : amount === null ? 'no' : 'this';
    return html`<fieldset class="field entry" id=${base} tabindex="-1"><legend>${nameOf(id)}</legend>${faultLine(here, set)}
      <div class="field"><label for="${base}-outcome">${e.expect.outcome}</label><select id="${base}-outcome" @change=${(event: Event) => set.set([...here, 'outcome'], chosenIn(event))}>${now['outcome'] === '' || now['outcome'] === undefined ? html`<option value="" selected>${e.choose}</option>` : nothing}
        ${outcomes.map((one) => html`<option value=${one} .selected=${one === now['outcome']}>${e.expect.outcomes[one]}</option>`)}</select></div>
      <div class="field"><label for="${base}-amount">${e.expect.amount}</label><select id="${base}-amount" @change=${(event: Event) => { const one = chosenIn(event); set.set([...here, 'amount'], one === 'any' ? undefined : one === 'no' ? null : {}); }}>
        ${(['any', 'no', 'this'] as const).map((one) => html`<option value=${one} .selected=${one === kind}>${e.expect[one]}</option>`)}</select></div>
      ${kind === 'this' ? html`<div class="pair-of">${(['min', 'max'] as const).map((key) => html`<div class="field"><label for="${base}-${key}">${key === 'min' ? set.form.fields.min : set.form.fields.max}</label>${numberControl(`${base}-${key}`, [...here, 'amount', key], set, { by: nothing, isWrong: false, empty: undefined })}</div>`)}
        <div class="field"><label for="${base}-per">${set.form.fields.per}</label><select id="${base}-per" @change=${(event: Event) => set.set([...here, 'amount', 'per'], chosenIn(event) || undefined)}><option value="">${e.none}</option>
        ${(['week', 'month', 'year', 'once'] as const).map((one) => html`<option value=${one} .selected=${isRecord(amount) && amount['per'] === one}>${set.form.choices.per[one]}</option>`)}</select></div></div>` : nothing}
      ${missingView([...here, 'missing'], set)}
      <p class="entry-acts"><button type="button" class="link" @click=${() => set.remove(here, nameOf(id))}>${e.expect.take(nameOf(id))}</button></p></fieldset>`;
  })}${adder(`${idOf(path)}-add`, e.expect.add, schemes.filter(({ id }) => !(String(id) in expected)).map((one) => [String(one['id']), nameOfEntry(one, set.say)]), (id) => set.set([...path, id], { outcome: 'may' }), e.choose)}`;
}
/** Left out, it is not looked at; with none in it, none may be open. */
function missingView(path: Path, set: FormSetting): TemplateResult {
  const { e } = set, chosen = listAt(set.pack, path).map(String), id = idOf(path);
  return html`<details><summary>${e.expect.missing}${chosen.length > 0 ? ` (${chosen.length})` : ''}</summary><div class="options many">${set.entries('questions').map((one, i) => html`<div class="option"><input type="checkbox" id="${id}-${i}" .checked=${live(chosen.includes(String(one['id'])))}
    @change=${(event: Event) => { const next = (event.target as HTMLInputElement).checked ? [...chosen, String(one['id'])] : chosen.filter((other) => other !== one['id']); set.set(path, next.length === 0 ? undefined : next); }}><label for="${id}-${i}">${set.say(one['label'])}</label></div>`)}</div></details>`;
}
