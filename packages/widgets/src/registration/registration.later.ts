// The pages of a registration that come after sending: receipt, summary, leaving, and proof of having left.
import type { RegistrationField } from '@think-carer/contract';
import { formatDay, type KitMessages, type Translation } from '@think-carer/kit';
import { html, type nothing, type TemplateResult } from 'lit';
import type { RegistrationFlow } from './registration.flow.ts';
import { messages, type LaterMessages } from './registration.later.messages.ts';
import type { RegistrationMessages } from './registration.messages.ts';
import { list, rows } from './registration.rows.ts';
import { valuesOf, type Asked } from './registration.steps.ts';
import { readersIn } from './registration.words.ts';

type Part = TemplateResult | typeof nothing;

/** What these pages need of the widget. */
export interface LaterSetting {
  readonly flow: RegistrationFlow;
  readonly t: Translation<RegistrationMessages>;
  readonly k: Translation<KitMessages>;
  readonly language: string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly answer: (name: Asked, value: string | undefined) => string;
  readonly answers: (values: Readonly<Record<string, string | undefined>>) => TemplateResult;
  readonly readers: (readers: Iterable<readonly [string, readonly string[]]>) => TemplateResult;
  readonly said: () => TemplateResult;
  readonly trouble: () => Part;
  readonly watermark: () => Part;
}

/** In English the words of these pages come with them. */
const wordsOf = ({ t }: LaterSetting): Translation<RegistrationMessages & LaterMessages> => ({ ...messages, ...t });

const print = ({ k }: LaterSetting): TemplateResult => html`<button type="button" class="button" @click=${() => window.print()}>${k.print}</button>`;

export function receipt(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = wordsOf(setting), { receipt: one } = flow;
  if (!one) return html``;
  return html`${setting.watermark()}${setting.heading(t.receipt.title)}${setting.trouble()}
    <p>${t.receipt.thanks}</p>
    ${rows([
      [t.receipt.reference, html`<strong>${one.reference}</strong>`], [t.receipt.date, formatDay(one.createdAt, language)],
      [t.names.level, setting.answer('level', one.level)], [t.receipt.version, t.check.version(one.privacyVersion)],
    ], 'proof')}
    <p>${t.receipt.next(formatDay(one.confirmDueOn, language))}</p>
    ${setting.readers(Object.entries(one.readers))}
    <div class="actions">${print(setting)}<button type="button" class="button" aria-disabled=${flow.form.busy} @click=${() => flow.view()}>${t.receipt.view}</button></div>`;
}

export function summary(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = wordsOf(setting), { registration: one, form } = flow;
  if (!one) return html``;
  const { summary: words } = t;
  const confirmed = formatDay(one.confirmedAt, language);
  const button = (text: string, press: () => void, kind = '') => html`<button type="button" class="button ${kind}" aria-disabled=${form.busy} @click=${press}>${text}</button>`;
  return html`${setting.watermark()}${setting.heading(html`${words.title} <span class="tag">${words.state[one.state] ?? one.state}</span>`)}${setting.said()}${setting.trouble()}
    ${one.state === 'unconfirmed' ? html`<p class="notice info">${words.unconfirmed(confirmed)}</p>`
      : html`<p>${one.state === 'paused' ? words.paused : ''} ${words.lastConfirmed(confirmed)} ${words.due(formatDay(one.confirmDueOn, language))}</p>`}
    ${rows([[t.receipt.reference, one.reference ?? ''], [t.receipt.date, formatDay(one.createdAt, language)]], 'proof')}
    ${setting.answers(valuesOf(one))}
    ${one.state === 'paused' ? html`<p class="who">${t.whoSees(['you'])}</p>` : setting.readers(readersIn(one))}
    <div class="actions">
      ${button(words.confirm, () => void flow.act('reconfirm'), one.state === 'unconfirmed' ? 'main' : '')}
      ${button(words.share, () => flow.change('level'))}
      ${button(one.state === 'paused' ? words.resume : words.pause, () => void flow.act(one.state === 'paused' ? 'resume' : 'pause'))}
      ${button(words.leave, () => flow.open('leave'))}
      ${print(setting)}
    </div>`;
}

export function leave(setting: LaterSetting): TemplateResult {
  const { flow } = setting, t = wordsOf(setting);
  return html`${setting.heading(t.leave.title)}${setting.said()}${setting.trouble()}
    <p>${t.leave.body}</p>
    <div class="actions equal">
      <button type="button" class="button" aria-disabled=${flow.form.busy} @click=${() => flow.leave()}>${t.leave.yes}</button>
      <button type="button" class="button" @click=${() => flow.open('summary')}>${t.leave.no}</button>
    </div>`;
}

export function proof(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = wordsOf(setting), { proof: done } = flow;
  if (!done) return html``;
  return html`${setting.watermark()}${setting.heading(t.proof.title)}
    <p>${t.proof.body}</p>
    ${rows([
      [t.receipt.reference, html`<strong>${done.reference}</strong>`], [t.receipt.date, formatDay(done.withdrawnAt, language)],
      [t.proof.erased, list(done.erased.map((name) => t.names[name as RegistrationField] ?? name))],
      [t.proof.kept, list(done.kept.map(({ what, detail, why }) => t.proof.keptWords[what] ?? `${detail} ${why}`))],
    ], 'proof')}
    <div class="actions">${print(setting)}</div>`;
}
