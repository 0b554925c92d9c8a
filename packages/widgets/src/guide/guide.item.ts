// One entry of the guide, folded under its name and whose promise it is. What is under it comes when the page stands.
import type { Translation } from '@think-carer/kit';
import type { GuideItem, GuidePromise } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideMessages } from './guide.messages.ts';

/** Told by its words, its mark and its edge; never by its colour alone. */
export const promiseView = (promise: GuidePromise, t: Translation<GuideMessages>): TemplateResult => html`<span class="promise ${promise}" part="promise">${t.promise[promise]}</span>`;
export const itemAnchor = ({ id }: GuideItem): string => `item-${id.replace('.', '-')}`;

export function itemView(item: GuideItem, t: Translation<GuideMessages>, body: unknown, isOpen = false): TemplateResult {
  return html`<details class="entry" part="item" id=${itemAnchor(item)} ?open=${isOpen}>
    <summary><span class="row"><span class="name">${item.kind === 'conversation' ? t.talk[item.about ?? 'leave'] : item.title}</span>${item.kind === 'conversation' ? nothing : promiseView(item.promise, t)}${item.isElsewhere ? html`<span class="tag">${t.elsewhere}</span>` : nothing}</span></summary>
    <div class="body">${body}</div>
  </details>`;
}
