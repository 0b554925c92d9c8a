// How a registration lists things: names with their values, and plain lists.
import { html, type TemplateResult } from 'lit';

export const list = (items: readonly string[]): TemplateResult => html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
export const rows = (pairs: readonly (readonly [unknown, unknown])[], kind: string): TemplateResult =>
  html`<dl class="answers ${kind}">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
