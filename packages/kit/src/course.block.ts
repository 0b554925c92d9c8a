// One part of a module: its own words, entries of the offer with their source, a story, contacts, or a moment with choices.
import type { ModuleLine, ModulePart } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import { contactWays, isWeb, type ContactSetting } from './contact.ts';
import type { CourseMessages } from './course.messages.ts';
import { scenarioView } from './course.scenario.ts';
import { formatDay } from './format.ts';
import type { Translation } from './language.ts';

export interface BlockSetting extends Omit<ContactSetting, 'opens'> {
  readonly m: Translation<CourseMessages>;
  readonly isEasyRead: boolean;
  /** Whose role it is to keep the module right. */
  readonly owner: string;
  /** A heading inside the block. */
  readonly heading: (content: unknown) => TemplateResult;
  /** What was chosen in a scenario, if anything. */
  readonly chosen: (block: string) => string | undefined;
  readonly choose: (block: string, choice: string) => void;
}

export function blockView(block: ModulePart, set: BlockSetting): TemplateResult {
  const { m } = set, { text, lines, contacts, story, questions, isEasy } = block;
  if (block.scenario) return scenarioView(block, block.scenario, set, linesView(lines, set));
  return html`${text.map((one) => html`<p>${one}</p>`)}
    ${set.isEasyRead && !isEasy && text.length > 0 ? html`<p class="quiet small">${m.easyMissing}</p>` : nothing}
    ${lines.length > 0 ? linesView(lines, set) : nothing}
    ${story ? html`<figure class="story"><blockquote>${story.paragraphs.map((one) => html`<p>${one}</p>`)}</blockquote><figcaption class="quiet">${story.title}. ${story.isInvented ? m.invented : m.told}</figcaption></figure>` : nothing}
    ${questions.length > 0 ? html`<p class="strong">${m.questions}</p><ul>${questions.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
    ${contacts.length > 0 ? html`<ul class="plain people">${contacts.map((contact) => html`<li class="card"><p class="name strong">${contact.name}</p>${contactWays(contact, set)}</li>`)}</ul>` : nothing}`;
}

/** Lines on the same thing stand under one name, and a source that they share is named once. */
function linesView(lines: readonly ModuleLine[], set: BlockSetting): TemplateResult {
  const groups: ModuleLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.title === line.title) last.push(line);
    else groups.push([line]);
  }
  return html`<dl class="rights">${groups.map((group) => html`<div><dt>${group[0]!.title}</dt>${group.map((line, i) => lineView(line, sourceOf(line, set) === sourceOf(group[i + 1], set), set))}</div>`)}</dl>`;
}
const sourceOf = (line: ModuleLine | undefined, { m, language }: BlockSetting): string => (line?.source && line.asOf ? m.source(line.source.title, formatDay(line.asOf, language)) : '');

function lineView(line: ModuleLine, isNamedBelow: boolean, set: BlockSetting): TemplateResult {
  const { m, owner } = set, { text, force, source } = line, by = sourceOf(line, set);
  return html`<dd>${text === null ? html`<span class="notice info">${m.checking(owner)}</span>` : html`<p>${force ? html`<strong>${m.force[force]}:</strong> ` : nothing}${text}</p>
    ${isNamedBelow ? nothing : html`<p class="quiet small">${source?.url && isWeb(source.url) ? html`<a href=${source.url}>${by}</a>` : by}</p>`}`}</dd>`;
}
