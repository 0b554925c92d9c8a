// The controls of the form: native ones, each with its label, its hint and its fault, drawn from the form's data.
import { isoDay } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { answersView, expectView } from './edit.cases.ts';
import { conditionView } from './edit.condition.ts';
import { figureControls, numberControl, typed, wordingControls } from './edit.controls.ts';
import { about, folding, nameOfEntry, type FormSetting } from './edit.setting.ts';
import type { Spec } from './pack.form.ts';
import { choiceOf, entryOf, labelOf } from './pack.label.ts';
import { at, isRecord, keyOf, listAt, shapeOf, type Path } from './pack.path.ts';

type About = ReturnType<typeof about>;
type Of<K extends Spec['kind']> = Extract<Spec, { readonly kind: K }>;

/** Label, hint and fault before a control. */
const said = ({ id, hint, errors, warnings }: About, { k }: FormSetting): TemplateResult => html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${warnings.length > 0 ? html`<p class="warned" id="${id}-warning">${warnings.join('. ')}</p>` : nothing}
  ${errors.length > 0 ? html`<p class="error" id="${id}-error"><span class="unseen">${k.errorPrefix}</span> ${errors.join('. ')}</p>` : nothing}`;
const title = (spec: Spec, label: string, { k }: FormSetting): unknown => (spec.optional ? html`${label} <span class="quiet">${k.optional}</span>` : label);
const wrong = ({ errors }: About): string => (errors.length > 0 ? 'wrong' : '');

const around = (spec: Spec, one: About, set: FormSetting, control: unknown): TemplateResult =>
  html`<div class="field ${wrong(one)}"><label for=${one.id}>${title(spec, one.label, set)}</label>${said(one, set)}${control}</div>`;
const fieldset = (spec: Spec, one: About, set: FormSetting, content: unknown, kind = ''): TemplateResult =>
  html`<fieldset class="field ${kind} ${wrong(one)}" id=${one.id} tabindex="-1" aria-describedby=${one.by}><legend>${title(spec, one.label, set)}</legend>${said(one, set)}${content}</fieldset>`;

export function fieldView(spec: Spec, before: Path, set: FormSetting): TemplateResult | typeof nothing {
  const path = [...before, spec.key];
  if (spec.fixed !== undefined || (spec.only && !spec.only.is.includes(String(at(set.pack, [...before, spec.only.key]))) && at(set.pack, path) === undefined)) return nothing;
  switch (spec.kind) {
    case 'text': return textView(spec, path, set);
    case 'texts': return textsView(spec, path, set);
    case 'day': return dayView(spec, path, set);
    case 'number': return numberView(spec, path, set);
    case 'yes': return yesView(spec, path, set);
    case 'choice': return choiceView(spec, path, set);
    case 'many': return boxes(spec, path, set, spec.from.map((value) => [value, choiceOf(set.form, shapeOf(path), value) ?? value]));
    case 'refs': return boxes(spec, path, set, [...names(spec, set), ...(spec.also ?? []).map((value): [string, string] => [value, choiceOf(set.form, shapeOf(path), value) ?? value])]);
    case 'ref': return refView(spec, path, set);
    case 'figure': return fieldset(spec, about(spec, path, set), set, figureControls(path, set, spec.optional === true), 'pair-line');
    case 'either': return eitherView(spec, path, set);
    case 'condition': return fieldset(spec, about(spec, path, set), set, conditionView(path, set, spec.optional === true), 'condition');
    case 'group': return groupView(spec, path, set);
    case 'list': return listView(spec, path, set);
    case 'lines': return linesView(spec, path, set);
    case 'named': return namedView(spec, path, set);
    case 'answers': return fieldset(spec, about(spec, path, set), set, answersView(path, set));
    case 'expect': return fieldset(spec, about(spec, path, set), set, expectView(path, set));
    default: return lineView(spec, path, set);
  }
}
export const fieldsView = (fields: readonly Spec[], path: Path, set: FormSetting): unknown => fields.map((spec) => fieldView(spec, path, set));

/** Where something was read, who looked and when: folded away, for what people change is the rest. */
const footnotes = ['nations', 'source', 'checkedOn', 'checkedBy', 'confidence'];
function foldedView(fields: readonly Spec[], path: Path, set: FormSetting): unknown {
  if (!fields.some(({ key }) => key === 'checkedOn')) return fieldsView(fields, path, set);
  const [main, notes] = [fields.filter(({ key }) => !footnotes.includes(key)), fields.filter(({ key }) => footnotes.includes(key))], start = keyOf(path);
  const hasFault = [...set.faults.keys()].some((key) => notes.some((spec) => key === `${start}.${spec.key}` || key.startsWith(`${start}.${spec.key}.`)));
  const { isOpen, toggled } = folding(start, set.opened, hasFault);
  return html`${fieldsView(main, path, set)}<details ?open=${live(isOpen)} @toggle=${toggled}><summary>${set.e.notes}</summary>${fieldsView(notes, path, set)}</details>`;
}

/** One line as it is typed; emptied, an optional one is left out. */
function lineView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), value = at(set.pack, path);
  // An answer that is yes or no is no text.
  if (spec.kind === 'value' && typeof value === 'boolean') {
    return around(spec, one, set, html`<select id=${one.id} @change=${(event: Event) => set.set(path, typed(event) === 'true')}>${[true, false].map((answer) => html`<option value=${String(answer)} .selected=${value === answer}>${answer ? set.e.yes : set.e.no}</option>`)}</select>`);
  }
  const type = spec.kind === 'email' ? 'email' : spec.kind === 'telephone' ? 'tel' : spec.kind === 'address' ? 'url' : 'text';
  return around(spec, one, set, html`<input id=${one.id} type=${type} class=${spec.kind} autocomplete="off" spellcheck="false" aria-describedby=${one.by} aria-invalid=${one.errors.length > 0 ? 'true' : nothing}
    .value=${live(value === undefined || value === null ? '' : String(value))} @input=${(event: Event) => set.set(path, typed(event) === '' && spec.optional ? undefined : spec.kind === 'id' ? typed(event).trim() : typed(event))}>`);
}

function textView(spec: Of<'text'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set);
  return html`<fieldset class="field ${wrong(one)}"><legend>${title(spec, one.label, set)}</legend>${said(one, set)}
    ${wordingControls(path, set, { isLong: spec.long === true, label: one.label, by: one.by, isWrong: one.errors.length > 0, canBeLeftOut: spec.optional === true })}</fieldset>`;
}
function textsView(spec: Of<'texts'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), what = entryOf(set.form, shapeOf(path)), { e } = set;
  return fieldset(spec, one, set, html`${listAt(set.pack, path).map((_, i) => {
    const own = about({ key: '', kind: 'line' }, [...path, i], set), name = `${what} ${i + 1}`;
    return html`<div class="entry ${wrong(own)}">${said({ ...own, hint: undefined }, set)}${wordingControls([...path, i], set, { isLong: true, label: name, by: own.by, isWrong: own.errors.length > 0, canBeLeftOut: false })}
      <p class="entry-acts"><button type="button" class="link" @click=${() => set.remove([...path, i], name)}>${e.remove(name)}</button></p></div>`;
  })}<button type="button" class="button small" @click=${() => set.add(path, '')}>${listAt(set.pack, path).length > 0 ? e.addAnother(what) : e.addFirst(what)}</button>`, 'entries');
}

/** Three boxes; a day once all are there, and until then what was typed. Empty: no end known, or left out. */
function dayView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), key = keyOf(path), value = at(set.pack, path), { k } = set;
  const [year = '', month = '', day = ''] = (set.raw.get(key) ?? (typeof value === 'string' ? value : '')).split('-');
  const box = (part: 'day' | 'month' | 'year', label: string, shown: string): TemplateResult => html`<span class="datepart"><label for="${part === 'day' ? one.id : `${one.id}-${part}`}"><span class="unseen">${one.label}: </span>${label}</label>
    <input id="${part === 'day' ? one.id : `${one.id}-${part}`}" class="number ${part}" inputmode="numeric" autocomplete="off" maxlength=${part === 'year' ? 4 : 2} aria-describedby=${one.by} aria-invalid=${one.errors.length > 0 ? 'true' : nothing} .value=${live(shown)}
      @change=${() => { set.raw.delete(key); set.redraw(); }} @input=${(event: Event) => {
        const parts = { day, month, year, [part]: typed(event).replace(/\D/g, '') }, text = parts.year || parts.month || parts.day ? `${parts.year}-${parts.month}-${parts.day}` : '';
        set.raw.set(key, text);
        set.set(path, text === '' ? (spec.nullable ? null : spec.optional ? undefined : '') : isoDay(text) ?? text);
      }}></span>`;
  return html`<fieldset class="field ${wrong(one)}" aria-describedby=${one.by}><legend>${title(spec, one.label, set)}</legend>${said(one, set)}<div class="date">${box('day', k.day, day)}${box('month', k.month, month)}${box('year', k.year, year)}</div></fieldset>`;
}

function numberView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set);
  return around(spec, one, set, numberControl(one.id, path, set, { by: one.by, isWrong: one.errors.length > 0, empty: spec.nullable ? null : undefined }));
}

function eitherView(spec: Of<'either'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), value = at(set.pack, path), chosen = isRecord(value) ? spec.of.find(({ key }) => key in value) : undefined;
  return fieldset(spec, one, set, html`<select aria-label=${one.label} @change=${(event: Event) => {
    const now = chosen && isRecord(value) ? value[chosen.key]! : '';
    set.set(path, typed(event) === '' ? undefined : { [typed(event)]: now });
  }}><option value="" .selected=${!chosen}>${set.e.none}</option>${spec.of.map((other) => html`<option value=${other.key} .selected=${other === chosen}>${labelOf(set.form, shapeOf([...path, other.key])) ?? other.key}</option>`)}</select>
    ${chosen ? fieldView(chosen, path, set) : nothing}`);
}

function yesView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), value = at(set.pack, path), isOn = spec.on ? value !== false : value === true;
  return html`<div class="field ${wrong(one)}">${said(one, set)}<div class="option"><input type="checkbox" id=${one.id} aria-describedby=${one.by} .checked=${live(isOn)}
    @change=${(event: Event) => { const { checked } = event.target as HTMLInputElement; set.set(path, checked === (spec.on === true) && spec.optional ? undefined : checked); }}><label for=${one.id}>${one.label}</label></div></div>`;
}
function choiceView(spec: Of<'choice'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), value = at(set.pack, path), now = value === undefined || value === null ? '' : String(value);
  return around(spec, one, set, html`<select id=${one.id} aria-describedby=${one.by} aria-invalid=${one.errors.length > 0 ? 'true' : nothing} @change=${(event: Event) => set.set(path, typed(event) === '' ? undefined : typed(event) === 'false' ? false : typed(event))}>
    <option value="" .selected=${now === ''}>${spec.optional ? set.e.none : set.e.choose}</option>
    ${now !== '' && !spec.from.includes(now) ? html`<option value=${now} selected>${now}</option>` : nothing}
    ${spec.from.map((option) => html`<option value=${option} .selected=${option === now}>${choiceOf(set.form, shapeOf(path), option) ?? option}</option>`)}</select>`);
}

const names = (spec: Of<'ref' | 'refs'>, set: FormSetting): [string, string][] => set.entries(spec.to).map((entry) => [String(entry['id']), nameOfEntry(entry, set.say)]);
function boxes(spec: Spec, path: Path, set: FormSetting, options: readonly (readonly [string, string])[]): TemplateResult {
  const one = about(spec, path, set), chosen = listAt(set.pack, path).map(String), strange = chosen.filter((value) => !options.some(([known]) => known === value));
  const all = [...options, ...strange.map((value) => [value, set.e.notHere(value)] as const)];
  const toggle = (value: string, isOn: boolean): void => {
    const next = isOn ? all.map(([known]) => known).filter((known) => known === value || chosen.includes(known)) : chosen.filter((other) => other !== value);
    // Weeks of a month are numbers.
    set.set(path, next.length === 0 && spec.optional ? undefined : next.map((one) => (/^-?\d+$/.test(one) ? Number(one) : one)));
  };
  return html`<fieldset class="field ${wrong(one)}" aria-describedby=${one.by}><legend>${title(spec, one.label, set)}</legend>${said(one, set)}<div class="options ${all.length > 6 ? 'many' : ''}">${all.length === 0 ? html`<p class="quiet">${set.e.none}</p>` : nothing}
    ${repeat(all, ([value]) => value, ([value, label], i) => html`<div class="option"><input type="checkbox" id=${i === 0 ? one.id : `${one.id}-${i}`} .checked=${live(chosen.includes(value))} @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}><label for=${i === 0 ? one.id : `${one.id}-${i}`}>${label}</label></div>`)}</div></fieldset>`;
}
function refView(spec: Of<'ref'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), value = String(at(set.pack, path) ?? ''), options = names(spec, set);
  return around(spec, one, set, html`<select id=${one.id} aria-describedby=${one.by} @change=${(event: Event) => set.set(path, typed(event) === '' ? (spec.optional ? undefined : '') : typed(event))}>
    <option value="" .selected=${value === ''}>${spec.optional ? set.e.none : set.e.choose}</option>${value !== '' && !options.some(([id]) => id === value) ? html`<option value=${value} selected>${set.e.notHere(value)}</option>` : nothing}
    ${options.map(([id, label]) => html`<option value=${id} .selected=${id === value}>${label}</option>`)}</select>`);
}
/** Entries of the offer, each chosen from the lists that it may come from. */
const namable = { scheme: 'schemes', leaveType: 'leaveTypes', arrangement: 'arrangements', duty: 'duties', statement: 'statements' } as const;
function namedView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), what = entryOf(set.form, shapeOf(path)), { e } = set, chosen = listAt(set.pack, path);
  return fieldset(spec, one, set, html`${chosen.map((entry, i) => {
    const own = about({ key: '', kind: 'line' }, [...path, i], set), [key = '', id] = isRecord(entry) ? Object.entries(entry)[0] ?? [] : [], now = `${key} ${String(id ?? '')}`, name = `${what} ${i + 1}`;
    const groups = Object.entries(namable).map(([kind, list]) => ({ kind, label: set.parts[list], options: set.entries(list).map((other) => [`${kind} ${String(other['id'])}`, nameOfEntry(other, set.say)] as const) })).filter(({ options }) => options.length > 0);
    return html`<div class="field ${wrong(own)}"><label for=${own.id}>${name}</label>${said({ ...own, hint: undefined }, set)}<div class="pair-of"><select id=${own.id} @change=${(event: Event) => { const [kind = '', ...rest] = typed(event).split(' '); set.set([...path, i], { [kind]: rest.join(' ') }); }}>
      ${groups.some(({ options }) => options.some(([value]) => value === now)) ? nothing : html`<option value=${now} selected>${id ? e.notHere(String(id)) : e.choose}</option>`}
      ${groups.map(({ label, options }) => html`<optgroup label=${label}>${options.map(([value, text]) => html`<option value=${value} .selected=${value === now}>${text}</option>`)}</optgroup>`)}</select>
      <button type="button" class="link" @click=${() => set.remove([...path, i], name)}>${e.remove(name)}</button></div></div>`;
  })}<button type="button" class="button small" @click=${() => set.add(path, { scheme: '' })}>${chosen.length > 0 ? e.addAnother(what) : e.addFirst(what)}</button>`, 'entries');
}
function linesView(spec: Spec, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), key = keyOf(path);
  return around(spec, one, set, html`<textarea id=${one.id} rows="3" spellcheck="false" aria-describedby=${one.by} .value=${live(set.raw.get(key) ?? listAt(set.pack, path).join('\n'))} @change=${() => { set.raw.delete(key); set.redraw(); }} @input=${(event: Event) => {
    const lines = typed(event).split('\n').map((line) => line.trim()).filter(Boolean);
    set.raw.set(key, typed(event));
    set.set(path, lines.length === 0 && spec.optional ? undefined : lines);
  }}></textarea>`);
}

function groupView(spec: Of<'group'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set);
  if (spec.optional && at(set.pack, path) === undefined) return html`<p class="field absent">${said(one, set)}<button type="button" class="button small" id=${one.id} @click=${() => set.set(path, set.blank(spec.of))}>${set.e.add(one.label)}</button></p>`;
  return fieldset(spec, one, set, html`${foldedView(spec.of, path, set)}${spec.optional ? html`<p class="entry-acts"><button type="button" class="link" @click=${() => set.remove(path, one.label)}>${set.e.remove(one.label)}</button></p>` : nothing}`, 'group');
}
function listView(spec: Of<'list'>, path: Path, set: FormSetting): TemplateResult {
  const one = about(spec, path, set), what = entryOf(set.form, shapeOf(path)), entries = listAt(set.pack, path), { e } = set;
  return fieldset(spec, one, set, html`${entries.map((_, i) => {
    const own = about({ key: '', kind: 'line' }, [...path, i], set), name = `${what} ${i + 1}`;
    return html`<fieldset class="field entry ${wrong(own)}" id=${own.id} tabindex="-1"><legend>${name}</legend>${said({ ...own, hint: undefined }, set)}${foldedView(spec.of, [...path, i], set)}
      <p class="entry-acts">${i > 0 ? html`<button type="button" class="link" @click=${() => set.up([...path, i])}>${e.up(name)}</button>` : nothing}<button type="button" class="link" @click=${() => set.remove([...path, i], name)}>${e.remove(name)}</button></p></fieldset>`;
  })}<button type="button" class="button small" @click=${() => set.add(path, set.blank(spec.of))}>${entries.length > 0 ? e.addAnother(what) : e.addFirst(what)}</button>`, 'entries');
}
