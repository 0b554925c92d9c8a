// One question on the way to the table: the hours and pay of now, or what is not yet known of a way of working.
import { errorSummary, fieldTemplate, type FieldWords, type FormController, type KitMessages, type Step, type Translation } from '@think-carer/kit';
import type { Arrangement, Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkingMessages } from './working.messages.ts';

export interface QuestionView {
  readonly form: FormController;
  readonly step: Step;
  /** None: the hours of now, or of full time. */
  readonly way: Arrangement | undefined;
  /** What is typed is kept on this device, by the person's own choice. */
  readonly isKept: boolean;
  readonly t: Translation<WorkingMessages>;
  readonly k: Translation<KitMessages>;
  readonly root: () => ParentNode;
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown) => TemplateResult;
  readonly back: () => void;
  readonly next: (event: Event) => void;
}

export function questionView({ form, step, way, isKept, t, k, root, say, heading, back, next }: QuestionView): TemplateResult {
  const { fields, now } = t, isNow = step.id === 'now';
  const wordsOf = (name: string): FieldWords => {
    const [, part] = name.split('.');
    return (part === undefined ? fields[name as keyof typeof fields] : { hours: fields.newHours, days: fields.newDays, weeks: fields.newWeeks }[part]) as unknown as FieldWords;
  };
  return html`<button class="link back" @click=${back}>${k.back}</button>
    <form novalidate @submit=${next}>
      ${errorSummary(form.errors, step.fields, wordsOf, k, root)}
      ${heading(way ? say(way.title) : isNow ? now.title : t.fullTime)}
      ${way ? html`<p>${say(way.summary)}</p>` : isNow ? html`<p>${now.hint}</p>` : nothing}
      ${step.fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k }))}
      ${isKept ? nothing : html`<p class="quiet small">${t.privacy}</p>`}
      <div class="actions"><button class="button main">${k.continue}</button></div>
    </form>`;
}
