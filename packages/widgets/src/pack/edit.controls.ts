// The controls that fields, conditions and test cases share: wording in its languages, a number as people type it, a figure or an amount.
import { readNumber } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { about, nameOfEntry, type FormSetting } from './edit.setting.ts';
import { at, isRecord, keyOf, type Json, type Path } from './pack.path.ts';

export const typed = (event: Event): string => (event.target as HTMLInputElement).value;

/** Wording: English and Welsh beside each other; other languages of it, easy read among them, are kept and shown. */
export function wordingControls(path: Path, set: FormSetting, { isLong, label, by, isWrong, canBeLeftOut }: { readonly isLong: boolean; readonly label: string; readonly by: string | typeof nothing; readonly isWrong: boolean; readonly canBeLeftOut: boolean }): TemplateResult {
  const value = at(set.pack, path), { e } = set, all: Readonly<Record<string, Json>> = isRecord(value) ? value : { 'en-GB': typeof value === 'string' ? value : '' };
  const languages = ['en-GB', 'cy', ...Object.keys(all).filter((one) => one !== 'en-GB' && one !== 'cy')];
  const nameOf: Readonly<Record<string, string>> = { 'en-GB': e.english, cy: e.welsh, 'en-x-easy': e.easy, 'cy-x-easy': e.easyWelsh };
  const change = (language: string, words: string): void => {
    const { [language]: _, ...others } = all, next = words === '' && language !== 'en-GB' ? others : { ...all, [language]: words }, rest = Object.keys(next).filter((one) => one !== 'en-GB');
    if (rest.length === 0 && next['en-GB'] === '' && canBeLeftOut) return set.set(path, undefined);
    set.set(path, rest.length === 0 ? next['en-GB'] ?? '' : { 'en-GB': next['en-GB'] ?? '', ...next });
  };
  const english = typeof all['en-GB'] === 'string' ? all['en-GB'] : '', base = `p-${path.join('-')}`;
  return html`<div class="languages">${languages.map((language) => {
      const id = language === 'en-GB' ? base : `${base}-${language}`, words = typeof all[language] === 'string' ? all[language] as string : '';
      const lack = language === 'cy' && words === '' && english !== '' ? html`<p class="lack" id="${id}-lack">${e.noWelsh}</p>` : nothing;
      return html`<div><label for=${id}><span class="unseen">${label}: </span>${nameOf[language] ?? language}</label>${isLong || english.length > 60
        ? html`<textarea id=${id} lang=${language.slice(0, 2)} rows="4" aria-describedby=${language === 'cy' && lack !== nothing ? `${id}-lack` : by} aria-invalid=${isWrong && language === 'en-GB' ? 'true' : nothing} .value=${live(words)} @input=${(event: Event) => change(language, typed(event))}></textarea>`
        : html`<input id=${id} lang=${language.slice(0, 2)} autocomplete="off" aria-describedby=${language === 'cy' && lack !== nothing ? `${id}-lack` : by} aria-invalid=${isWrong && language === 'en-GB' ? 'true' : nothing} .value=${live(words)} @input=${(event: Event) => change(language, typed(event))}>`}${lack}</div>`;
    })}</div>
    ${isLong && english !== '' && !('en-x-easy' in all) ? html`<button type="button" class="link small" @click=${() => set.set(path, { ...all, 'en-GB': english, 'en-x-easy': english })}>${e.addEasy(label)}</button>` : nothing}`;
}
/** What is typed as people type numbers; kept as it is until it is one. */
export function numberControl(id: string, path: Path, set: FormSetting, { by, isWrong, empty }: { readonly by: unknown; readonly isWrong: boolean; readonly empty: Json | undefined }): TemplateResult {
  const key = keyOf(path), value = at(set.pack, path);
  return html`<input id=${id} class="number" inputmode="decimal" autocomplete="off" aria-describedby=${by} aria-invalid=${isWrong ? 'true' : nothing} .value=${live(set.raw.get(key) ?? (typeof value === 'number' || typeof value === 'string' ? String(value) : ''))}
    @change=${() => { set.raw.delete(key); set.redraw(); }} @input=${(event: Event) => {
      const text = typed(event);
      set.raw.set(key, text);
      set.set(path, text.trim() === '' ? empty : readNumber(text) ?? text);
    }}>`;
}
/** A number of its own, or one of the pack's amounts. */
export function figureControls(path: Path, set: FormSetting, canBeLeftOut: boolean): TemplateResult {
  const value = at(set.pack, path), one = about({ key: '', kind: 'figure' }, path, set), param = isRecord(value) ? String(value['param'] ?? '') : undefined, known = set.entries('parameters');
  return html`<div class="pair-of"><select id=${param === undefined ? `${one.id}-of` : one.id} aria-label="${one.label}: ${set.e.figure.of}" @change=${(event: Event) => set.set(path, typed(event) === '' ? (canBeLeftOut ? undefined : '') : { param: typed(event) })}>
      <option value="" .selected=${param === undefined}>${set.e.figure.number}</option>
      ${param !== undefined && !known.some(({ id }) => id === param) ? html`<option value=${param} selected>${set.e.notHere(param)}</option>` : nothing}
      ${known.map((entry) => html`<option value=${String(entry['id'])} .selected=${entry['id'] === param}>${nameOfEntry(entry, set.say)}</option>`)}</select>
    ${param === undefined ? html`<span><label class="unseen" for=${one.id}>${one.label}: ${set.e.figure.number}</label>${numberControl(one.id, path, set, { by: one.by, isWrong: one.errors.length > 0, empty: canBeLeftOut ? undefined : '' })}</span>` : nothing}</div>`;
}
