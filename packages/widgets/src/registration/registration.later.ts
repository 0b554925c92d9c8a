// What comes after the questions of a registration: the answers to check, and after sending the receipt, the summary, leaving, and proof of having left.
import type { RegistrationField } from '@think-carer/contract';
import { formatDay, saveText, type KitMessages, type Translation } from '@think-carer/kit';
import { textIn } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { RegistrationFlow } from './registration.flow.ts';
import { messages, type LaterMessages } from './registration.later.messages.ts';
import type { RegistrationMessages } from './registration.messages.ts';
import { groupedByReaders, readersIn } from './registration.readers.ts';
import { answersIn, asked, valuesOf, type Asked } from './registration.steps.ts';
import { wordsOf } from './registration.words.ts';

export { RegistrationSent } from './registration.sent.ts';

type Part = TemplateResult | typeof nothing;
type Words = Translation<RegistrationMessages & LaterMessages>;

/** What these pages need of the widget. */
export interface LaterSetting {
  readonly flow: RegistrationFlow;
  readonly t: Translation<RegistrationMessages>;
  readonly k: Translation<KitMessages>;
  readonly language: string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly back: () => TemplateResult;
  readonly trap: () => TemplateResult;
  readonly trouble: () => Part;
  readonly watermark: () => Part;
  readonly notNow: () => void;
  readonly client: () => Promise<CarerClient>;
  readonly failed: (error: unknown) => void;
}

/** In English the words of these pages come with them. */
const allWords = ({ t }: LaterSetting): Words => ({ ...messages, ...t });
const list = (items: readonly string[]): TemplateResult => html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
const rows = (pairs: readonly (readonly [unknown, unknown])[], kind: string): TemplateResult =>
  html`<dl class="answers ${kind}">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
const print = ({ k }: LaterSetting): TemplateResult => html`<button type="button" class="button" @click=${() => window.print()}>${k.print}</button>`;

const answer = ({ flow, t, k, language }: LaterSetting, name: Asked, value: string | undefined): string =>
  (value ? (wordsOf(name, t, flow.offer, language).options?.[value] ?? value) : k.notProvided);

/** Answers with a Change link each; the one to be read out names what it changes. */
function answers(setting: LaterSetting, values: Readonly<Record<string, string | undefined>>): TemplateResult {
  const { flow, k, language } = setting, { names } = allWords(setting);
  const shown = asked.filter((name) => flow.form.pages.some(({ id }) => id === name) && (name !== 'managerEmail' || values['level'] === 'manager'));
  return html`<dl class="answers">${shown.map((name) => html`<div>
    <dt>${names[name]}</dt><dd>${answer(setting, name, values[name])}</dd>
    <dd><button type="button" class="link" @click=${() => flow.change(name)}>${k.change}<span class="unseen"> ${names[name].toLocaleLowerCase(language)}</span></button></dd>
  </div>`)}</dl>`;
}

function whoSeesWhat(setting: LaterSetting, readers: Iterable<readonly [string, readonly string[]]>): TemplateResult {
  const t = allWords(setting);
  return html`${setting.heading(t.check.readers, 1)}${rows(groupedByReaders(readers, t).map(([who, names]) => [list(names), who]), 'readers')}`;
}

/** What has just been done, and what somebody else's hand has changed. */
export function said(setting: LaterSetting): Part {
  const { said: what, changedElsewhere } = setting.flow, t = allWords(setting);
  return what ? html`<div class="notice ${what === 'elsewhere' || what === 'gone' || what === 'already' ? 'info' : 'good'}">
    <p>${t.said[what]}</p>
    ${changedElsewhere.length > 0 ? html`<ul>${changedElsewhere.map(({ name, was, now }) => html`<li>${t.changed(t.names[name], answer(setting, name, was), answer(setting, name, now))}</li>`)}</ul>` : nothing}
  </div>` : nothing;
}
const status = (setting: LaterSetting): TemplateResult => html`<div role="status">${said(setting)}</div>`;

export function check(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, { form, isEditing, offer, privacyVersion } = flow, t = allWords(setting), { check: words } = t;
  const given = answersIn(form.values);
  return html`${status(setting)}
    ${isEditing ? nothing : setting.back()}
    ${setting.heading(isEditing ? words.editTitle : words.title)}
    ${answers(setting, given)}
    ${whoSeesWhat(setting, readersIn(given))}
    ${setting.heading(words.privacy, 1)}
    ${offer.privacy ? html`<p>${textIn(offer.privacy.text, language, true)}</p>` : nothing}
    <p class="quiet small">${words.version(privacyVersion)}${offer.privacy?.url ? html`. <a href=${offer.privacy.url} target="_blank" rel="noopener">${words.privacyLink}</a>` : nothing}</p>
    ${setting.trouble()}
    <form novalidate @submit=${(event: Event) => { event.preventDefault(); void flow.sent!.send(); }}>
      ${isEditing ? nothing : setting.trap()}
      <span class="unseen" role="status">${form.busy ? words.sending : ''}</span>
      <div class="actions equal">
        <button class="button ${isEditing ? 'main' : ''}" aria-disabled=${form.busy}>${form.busy ? words.sending : isEditing ? words.save : words.send}</button>
        ${isEditing ? html`<button type="button" class="button" @click=${() => flow.open('summary')}>${words.cancel}</button>`
          : html`<button type="button" class="button" @click=${setting.notNow}>${t.start.notNow}</button>`}
      </div>
    </form>`;
}

export function receipt(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = allWords(setting), { receipt: one } = flow;
  if (!one) return html``;
  return html`${setting.watermark()}${setting.heading(t.receipt.title)}${setting.trouble()}
    <p>${t.receipt.thanks}</p>
    ${rows([
      [t.receipt.reference, html`<strong>${one.reference}</strong>`], [t.receipt.date, formatDay(one.createdAt, language)],
      [t.names.level, answer(setting, 'level', one.level)], [t.receipt.version, t.check.version(one.privacyVersion)],
    ], 'proof')}
    <p>${t.receipt.next(formatDay(one.confirmDueOn, language))}</p>
    ${whoSeesWhat(setting, Object.entries(one.readers))}
    <div class="actions">${print(setting)}<button type="button" class="button" aria-disabled=${flow.form.busy} @click=${() => flow.sent!.view()}>${t.receipt.view}</button></div>`;
}

/** Whatever is kept about them here, not of the register alone, as a file of their own. */
async function saveRecords(setting: LaterSetting): Promise<void> {
  try {
    saveText(`${JSON.stringify(await (await setting.client()).session.records(), null, 2)}\n`, `${allWords(setting).summary.file}.json`, 'application/json');
  } catch (error) {
    setting.failed(error);
  }
}

export function summary(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = allWords(setting), { registration: one, form } = flow;
  if (!one) return html``;
  const { summary: words } = t;
  const confirmed = formatDay(one.confirmedAt, language);
  const button = (text: string, press: () => void, kind = '') => html`<button type="button" class="button ${kind}" aria-disabled=${form.busy} @click=${press}>${text}</button>`;
  return html`${setting.watermark()}${setting.heading(html`${words.title} <span class="tag">${words.state[one.state] ?? one.state}</span>`)}${status(setting)}${setting.trouble()}
    ${one.state === 'unconfirmed' ? html`<p class="notice info">${words.unconfirmed(confirmed)}</p>`
      : html`<p>${one.state === 'paused' ? words.paused : ''} ${words.lastConfirmed(confirmed)} ${words.due(formatDay(one.confirmDueOn, language))}</p>`}
    ${rows([[t.receipt.reference, one.reference ?? ''], [t.receipt.date, formatDay(one.createdAt, language)]], 'proof')}
    ${answers(setting, valuesOf(one))}
    ${one.state === 'paused' ? html`<p class="who">${t.whoSees(['you'])}</p>` : whoSeesWhat(setting, readersIn(one))}
    <div class="actions">
      ${button(words.confirm, () => void flow.sent!.act('reconfirm'), one.state === 'unconfirmed' ? 'main' : '')}
      ${button(words.share, () => flow.change('level'))}
      ${button(one.state === 'paused' ? words.resume : words.pause, () => void flow.sent!.act(one.state === 'paused' ? 'resume' : 'pause'))}
      ${button(words.leave, () => flow.open('leave'))}
      ${print(setting)}
    </div>
    <p class="quiet">${words.records} <button type="button" class="link" @click=${() => void saveRecords(setting)}>${words.save}</button></p>`;
}

export function leave(setting: LaterSetting): TemplateResult {
  const { flow } = setting, t = allWords(setting);
  return html`${setting.heading(t.leave.title)}${status(setting)}${setting.trouble()}
    <p>${t.leave.body}</p>
    <div class="actions equal">
      <button type="button" class="button" aria-disabled=${flow.form.busy} @click=${() => flow.sent!.leave()}>${t.leave.yes}</button>
      <button type="button" class="button" @click=${() => flow.open('summary')}>${t.leave.no}</button>
    </div>`;
}

export function proof(setting: LaterSetting): TemplateResult {
  const { flow, language } = setting, t = allWords(setting), { proof: done } = flow;
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
