// Conditions as nested fieldsets in plain words: all of these, any of these, not this, and one answer to one question.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { figureControls, wordingControls } from './edit.controls.ts';
import { about, idOf, nameOfEntry, type FormSetting } from './edit.setting.ts';
import { at, isRecord, listAt, type Json, type Path } from './pack.path.ts';

type Kind = 'all' | 'any' | 'not' | 'leaf';
type Compare = 'is' | 'oneOf' | 'atLeast' | 'atMost';
const compares: readonly Compare[] = ['is', 'oneOf', 'atLeast', 'atMost'];
const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;

const kindOf = (value: Json | undefined): Kind | undefined => (!isRecord(value) ? undefined : 'all' in value ? 'all' : 'any' in value ? 'any' : 'not' in value ? 'not' : 'leaf');
/** What is inside stays inside, as far as the other kind has room for it. */
function turned(value: Json | undefined, kind: Kind): Json {
  const now = kindOf(value), record = isRecord(value) ? value : {};
  const inner: readonly Json[] = now === 'all' || now === 'any' ? listAt(value, [now]) : now === 'not' ? [record['not'] ?? { all: [] }] : now === 'leaf' && record['question'] !== '' ? [value!] : [];
  if (kind === 'all' || kind === 'any') return { [kind]: inner };
  return kind === 'not' ? { not: inner[0] ?? emptyLeaf } : inner.length === 1 && kindOf(inner[0]) === 'leaf' ? inner[0]! : emptyLeaf;
}
const emptyLeaf: Json = { question: '', is: '' };

export function conditionView(path: Path, set: FormSetting, canBeLeftOut = false, depth = 0): TemplateResult {
  const value = at(set.pack, path), kind = kindOf(value), words = set.e.condition, id = idOf(path);
  const own = about({ key: '', kind: 'condition' }, path, set);
  return html`${depth > 0 && own.errors.length > 0 ? html`<p class="error">${own.errors.join('. ')}</p>` : nothing}
    <p class="condition-kind"><label for="${id}-kind">${words.kind}</label><select id="${id}-kind" @change=${(event: Event) => set.set(path, chosenIn(event) === '' ? undefined : turned(value, chosenIn(event) as Kind))}>
      ${kind === undefined || canBeLeftOut ? html`<option value="" .selected=${kind === undefined}>${set.e.none}</option>` : nothing}
      ${(['all', 'any', 'not', 'leaf'] as const).map((one) => html`<option value=${one} .selected=${one === kind}>${words[one]}</option>`)}</select></p>
    ${kind === 'leaf' ? leafView(path, value as Readonly<Record<string, Json>>, set)
      : kind === 'not' ? html`<fieldset class="entry"><legend class="unseen">${words.not}</legend>${conditionView([...path, 'not'], set, false, depth + 1)}</fieldset>`
      : kind === undefined ? nothing : partsView([...path, kind], set, depth)}`;
}

function partsView(path: Path, set: FormSetting, depth: number): TemplateResult {
  const { e } = set, entries = listAt(set.pack, path);
  return html`${entries.length === 0 ? html`<p class="quiet">${e.condition.always}</p>` : nothing}${entries.map((_, i) => {
    const name = `${e.condition.part} ${i + 1}`;
    return html`<fieldset class="field entry"><legend>${name}</legend>${conditionView([...path, i], set, false, depth + 1)}<p class="entry-acts"><button type="button" class="link" @click=${() => set.remove([...path, i], name)}>${e.remove(name)}</button></p></fieldset>`;
  })}<button type="button" class="button small" @click=${() => set.add(path, emptyLeaf)}>${entries.length > 0 ? e.addAnother(e.condition.part) : e.addFirst(e.condition.part)}</button>`;
}

/** A question's answers: its options, or the areas, or none where it asks for a figure. */
export function optionsOf(question: Readonly<Record<string, Json>> | undefined, set: FormSetting): readonly (readonly [string | boolean, string])[] {
  const areas = question?.['kind'] === 'area' ? set.entries('areas').map((area) => [String(area['id']), nameOfEntry(area, set.say)] as const) : [];
  return [...areas, ...listAt(question, ['options']).filter(isRecord).map((option) => [option['value'] as string | boolean, set.say(option['text'])] as const)];
}
export const isFigure = (question: Readonly<Record<string, Json>> | undefined): boolean => question?.['kind'] === 'number' || question?.['kind'] === 'money';

function leafView(path: Path, leaf: Readonly<Record<string, Json>>, set: FormSetting): TemplateResult {
  const { e } = set, words = e.condition, id = idOf(path), questions = set.entries('questions'), question = questions.find((one) => one['id'] === leaf['question']), name = String(leaf['question'] ?? '');
  const compare = compares.find((one) => one in leaf) ?? 'is', options = optionsOf(question, set), of = about({ key: '', kind: 'line' }, [...path, 'question'], set), to = about({ key: '', kind: 'line' }, [...path, compare], set);
  const { is: _is, oneOf: _oneOf, atLeast: _atLeast, atMost: _atMost, ...rest } = leaf;
  const compareAs = (next: Compare): void => {
    const now = leaf[compare], one = Array.isArray(now) ? (now as readonly Json[])[0] ?? '' : isRecord(now) ? '' : now ?? '';
    set.set(path, { ...rest, [next]: next === 'oneOf' ? (one === '' ? [] : [one]) : next === 'is' ? one : typeof one === 'number' ? one : isRecord(now) ? now : '' });
  };
  return html`<div class="leaf">
    <div class="field ${of.errors.length > 0 ? 'wrong' : ''}"><label for=${of.id}>${words.question}</label>${of.errors.length > 0 ? html`<p class="error">${of.errors.join('. ')}</p>` : nothing}
      <select id=${of.id} @change=${(event: Event) => {
        const next = questions.find((one) => one['id'] === chosenIn(event));
        set.set(path, { ...rest, question: chosenIn(event), ...(isFigure(next) ? { atLeast: '' } : { is: '' }) });
      }}><option value="" .selected=${name === ''}>${e.choose}</option>${name !== '' && !question ? html`<option value=${name} selected>${e.notHere(name)}</option>` : nothing}
      ${questions.map((one) => html`<option value=${String(one['id'])} .selected=${one === question}>${set.say(one['label'])}</option>`)}</select></div>
    <div class="field ${to.errors.length > 0 ? 'wrong' : ''}"><label for="${id}-compare">${words.compare}</label>
      <select id="${id}-compare" @change=${(event: Event) => compareAs(chosenIn(event) as Compare)}>${(question ? (isFigure(question) ? compares.slice(2) : compares.slice(0, 2)) : compares).map((one) => html`<option value=${one} .selected=${one === compare}>${words[one]}</option>`)}</select>
      ${to.errors.length > 0 ? html`<p class="error">${to.errors.join('. ')}</p>` : nothing}
      ${compare === 'atLeast' || compare === 'atMost' ? figureControls([...path, compare], set, false) : compare === 'is'
        ? html`<label class="unseen" for=${to.id}>${words.value}</label><select id=${to.id} @change=${(event: Event) => set.set([...path, 'is'], options.find(([value]) => String(value) === chosenIn(event))?.[0] ?? chosenIn(event))}>
          <option value="" .selected=${leaf['is'] === ''}>${e.choose}</option>${leaf['is'] !== '' && !options.some(([value]) => value === leaf['is']) ? html`<option value=${String(leaf['is'])} selected>${e.notHere(String(leaf['is']))}</option>` : nothing}
          ${options.map(([value, text]) => html`<option value=${String(value)} .selected=${value === leaf['is']}>${text}</option>`)}</select>`
        : html`<fieldset class="field" id=${to.id} tabindex="-1"><legend class="unseen">${words.values}</legend><div class="options">${options.map(([value, text], i) => html`<div class="option"><input type="checkbox" id="${to.id}-${i}" .checked=${live(listAt(leaf, ['oneOf']).includes(value))}
          @change=${(event: Event) => set.set([...path, 'oneOf'], options.map(([known]) => known).filter((known) => (known === value ? (event.target as HTMLInputElement).checked : listAt(leaf, ['oneOf']).includes(known))))}><label for="${to.id}-${i}">${text}</label></div>`)}</div></fieldset>`}</div>
    <fieldset class="field"><legend>${words.reason} <span class="quiet">${set.k.optional}</span></legend><p class="hint">${words.reasonHint}</p>${wordingControls([...path, 'text'], set, { isLong: false, label: words.reason, by: nothing, isWrong: false, canBeLeftOut: true })}</fieldset>
    ${leaf['source'] === undefined ? html`<button type="button" class="link small" @click=${() => set.set([...path, 'source'], { title: '' })}>${e.add(words.source)}</button>`
      : html`<details><summary>${words.source}</summary>${sourceView([...path, 'source'], set)}</details>`}
  </div>`;
}
/** Where the condition was read: a title, and what helps to find it. */
function sourceView(path: Path, set: FormSetting): TemplateResult {
  const line = (key: 'cite' | 'url'): TemplateResult => {
    const one = about({ key, kind: 'line' }, [...path, key], set);
    return html`<div class="field"><label for=${one.id}>${one.label} <span class="quiet">${set.k.optional}</span></label><input id=${one.id} type=${key === 'url' ? 'url' : 'text'} autocomplete="off" .value=${live(String(at(set.pack, [...path, key]) ?? ''))} @input=${(event: Event) => set.set([...path, key], chosenIn(event) || undefined)}></div>`;
  };
  const title = about({ key: 'title', kind: 'text' }, [...path, 'title'], set);
  return html`<fieldset class="field"><legend>${title.label}</legend>${wordingControls([...path, 'title'], set, { isLong: false, label: title.label, by: nothing, isWrong: false, canBeLeftOut: false })}</fieldset>${line('cite')}${line('url')}
    <p class="entry-acts"><button type="button" class="link" @click=${() => set.remove(path, set.e.condition.source)}>${set.e.remove(set.e.condition.source)}</button></p>`;
}
