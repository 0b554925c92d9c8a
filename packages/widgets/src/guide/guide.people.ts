// A named contact as the guide shows it: whose it is, when somebody is there, how to reach it, and who keeps it right.
import { contactWays } from '@think-carer/kit';
import type { GuideItem } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { upkeepView, type BodySetting } from './guide.body.ts';
import { promiseView } from './guide.item.ts';

export function contactView(item: GuideItem, set: BodySetting): TemplateResult {
  const contact = item.contact!;
  return html`<p class="name strong">${contact.name}</p>${item.promise === 'partner' ? html`<p class="promise-line">${promiseView(item.promise, set.t)}</p>` : nothing}${contactWays(contact, { c: set.c, language: set.language, opens: (one) => set.opens?.(one, set) ?? null })}${upkeepView({ ...item, sources: [] }, set)}`;
}
