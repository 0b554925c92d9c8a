// Who has finished which module, saved as a file for a training system: by module and days. Nobody's caring is in it.
import { errorSummary, fieldTemplate, FormController, isoDay, saveText, type Field, type FieldWords, type Refusal, type Translation } from '@think-carer/kit';
import type { GuideModule } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';
import type { ModulesMessages } from './modules.messages.ts';

const days: readonly Field[] = [{ name: 'from', kind: 'date', optional: true }, { name: 'until', kind: 'date', optional: true }];

export class CompletionsForm {
  readonly #set: LearningSetting;
  readonly #w: () => Translation<ModulesMessages>['export'];
  readonly #modules: () => readonly GuideModule[];
  readonly #form: FormController;
  #said: 'many' | 'saved' | 'none' | '' = '';

  constructor(set: LearningSetting, w: () => Translation<ModulesMessages>['export'], modules: () => readonly GuideModule[]) {
    [this.#set, this.#w, this.#modules] = [set, w, modules];
    this.#form = new FormController(set.host);
    this.#form.page = 'completions';
  }
  forget(): void {
    this.#form.clear();
    this.#said = '';
  }

  async #save(as: 'csv' | 'xapi'): Promise<void> {
    const set = this.#set, form = this.#form, { module = '', from = '', until = '' } = form.values, first = from ? isoDay(from) : undefined, last = until ? isoDay(until) : undefined;
    this.#said = '';
    set.recovered();
    form.errors = [...(from && !first ? [{ name: 'from', key: 'invalid' }] : []), ...(until && (!last || (first && last < first)) ? [{ name: 'until', key: 'invalid' }] : [])];
    if (form.errors.length === 0) await form.submit(async () => {
      const query = { ...(module && { module }), ...(first && { from: first }), ...(last && { until: last }), locale: set.language() === 'cy' ? 'cy' as const : 'en-GB' as const };
      try {
        const { learning } = await set.client(), csv = as === 'csv' ? await learning.completions(query) : undefined, statements = as === 'xapi' ? await learning.statements(query) : undefined;
        const isNone = statements ? statements.statements.length === 0 : csv!.trim().split('\n').length < 2;
        if (!isNone) saveText(csv ?? JSON.stringify(statements, null, 2), csv === undefined ? 'completions.json' : 'completions.csv', csv === undefined ? 'application/json' : 'text/csv');
        this.#said = isNone ? 'none' : 'saved';
      } catch (error) {
        const { code, problem } = error as Refusal;
        if (code === 'invalid-request' && problem?.errors?.some((one) => one.code === 'too-many')) this.#said = 'many';
        else set.failed(error);
      }
    });
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.completions .notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w(), form = this.#form, k = set.k(), words = (name: string): FieldWords => w[name as 'from'];
    return html`<section class="apart completions no-print">${set.heading(w.title, 1)}<p>${w.body}</p>${set.trouble()}
      ${this.#said ? html`<div class="notice ${this.#said === 'saved' ? 'good' : 'info'}" role="status" tabindex="-1"><p>${w[this.#said]}</p></div>` : nothing}
      ${errorSummary(form.errors, days, words, k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save('csv'); }}>
        <div class="field"><label for="f-module">${w.module.label}</label><select id="f-module" @change=${(event: Event) => form.set('module', (event.target as HTMLSelectElement).value)}><option value="">${w.module.all}</option>
          ${this.#modules().map(({ id, title }) => html`<option value=${id} .selected=${form.values['module'] === id}>${title}</option>`)}</select></div>
        <div class="clock-row">${days.map((field) => fieldTemplate(field, { form, words: words(field.name), k }))}</div>
        <div class="actions"><button class="button" aria-disabled=${form.busy ? 'true' : nothing}>${w.csv}</button><button type="button" class="button" aria-disabled=${form.busy ? 'true' : nothing} @click=${() => void this.#save('xapi')}>${w.xapi}</button></div>
      </form></section>`;
  }
}
