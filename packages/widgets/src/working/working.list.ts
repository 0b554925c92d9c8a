// The list of ways of working: what each one means, a box to compare it, and the way to ask for it.
import { errorSummary, type FieldWords, type FormController, type KitMessages, type Translation } from '@think-carer/kit';
import type { Arrangement, Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reach } from './working.contact.ts';
import type { WorkingMessages } from './working.messages.ts';
import { pickField } from './working.steps.ts';

/** What the list borrows from the element. */
export interface ListSetting {
  readonly ways: readonly Arrangement[];
  readonly form: FormController;
  readonly t: Translation<WorkingMessages>;
  readonly k: Translation<KitMessages>;
  readonly root: () => ParentNode;
  /** A draft is kept, which says so itself. */
  readonly isKept: boolean;
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly compare: (event: Event) => void;
  readonly ask: (way: Arrangement) => void;
  /** Who can be talked to, and the way to where they stand on the page. */
  readonly adviser: Reach | undefined;
  readonly toAdviser: () => void;
}

export function listView(setting: ListSetting): TemplateResult {
  const { ways, form, t, k, heading, compare, root } = setting;
  const wrong = form.errorOf('pick') as 'required' | 'many' | undefined;
  return html`${heading(t.title)}
    <p>${t.intro}</p>
    <form novalidate @submit=${compare}>
      ${errorSummary(form.errors, [], () => t.pick as unknown as FieldWords, k, root)}
      <fieldset class="field ${wrong ? 'wrong' : ''}" aria-describedby=${wrong ? 'f-pick-error' : nothing}>
        <legend>${t.pick.label}</legend>
        ${wrong ? html`<p class="error" id="f-pick-error"><span class="unseen">${k.errorPrefix}</span> ${t.pick.errors[wrong]}</p>` : nothing}
        ${(['source', 'front-line'] as const).map((group) => {
          const those = ways.filter((way) => way.group === group);
          return those.length === 0 ? nothing : html`${heading(t.groups[group], 1)}
            <div class="options ways">${those.map((way) => wayView(way, setting))}</div>`;
        })}
      </fieldset>
      ${setting.isKept ? nothing : html`<p class="quiet small">${t.privacy}</p>`}
      <div class="actions"><button class="button main">${t.compareThem}</button></div>
    </form>`;
}

function wayView(way: Arrangement, { ways, form, t, say, ask, adviser, toAdviser }: ListSetting): TemplateResult {
  const field = pickField(way.id);
  const id = way === ways[0] ? 'f-pick' : `f-${field}`;
  const title = say(way.title);
  const fact = (term: string, text: string) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`<div class="option way">
    <input type="checkbox" id=${id} aria-describedby="${id}-is" .checked=${form.values[field] === 'yes'}
      @change=${(event: Event) => {
        void import('./working.table.ts').catch(() => {});
        form.set(field, (event.target as HTMLInputElement).checked ? 'yes' : '');
      }}>
    <label for=${id}><span class="strong">${title}</span></label>
    <div class="about">
      <p id="${id}-is">${say(way.summary)}</p>
      <details>
        <summary>${t.about}<span class="unseen"> ${title}</span></summary>
        <dl>
          ${fact(t.terms.suits, say(way.suits))}${fact(t.terms.consider, say(way.consider))}
          ${fact(t.terms.pay, say(way.pay))}${fact(t.terms.leave, say(way.leave))}
          ${fact(t.terms.pension, say(way.pension))}${fact(t.terms.allowance, t.allowance[way.changes.hours])}
        </dl>
        <p class="small">${t.compare.source}: ${way.source.url ? html`<a href=${way.source.url}>${say(way.source.title)}</a>` : say(way.source.title)}</p>
        <div class="asks"><button type="button" class="link" @click=${() => ask(way)}>${t.compare.askForThe(title)}</button>
          ${adviser ? html`<button type="button" class="link" @click=${toAdviser}>${t.services.talkTo(say(adviser.name))}</button>` : nothing}</div>
      </details>
    </div>
  </div>`;
}
