// A module read through: a card on one page where it is short, part after part where it is not. It asks nothing, and tells only that it was finished.
import { formatDay, loadWording, today, type Translation, type Wording } from '@think-carer/kit';
import { moduleOf, type GuideModule, type ModuleLine, type ModulePart } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type CourseMessages } from './course.messages.ts';
import type { EntryMessages } from './entry.messages.ts';
import { CarerModuleCompletedEvent } from './guide.events.ts';
import { isWeb, loadEntries, type BodySetting } from './guide.body.ts';
import type { GuideSetting, Part } from './guide.part.ts';
import { waysView } from './guide.people.ts';

const wording: Wording<CourseMessages> = { 'en-GB': messages, cy: () => import('./course.messages.cy.ts') };
/** A module that takes no longer than this is one page. */
const cardMinutes = 3;

export async function open(set: GuideSetting): Promise<Part> {
  const course = new Course(set);
  await course.listen();
  return course;
}

type State = 'reading' | 'saving' | 'noted' | 'alone' | 'offline' | 'failed' | 'expired';

class Course implements Part {
  readonly #set: GuideSetting;
  #m!: Translation<CourseMessages>;
  #e!: Translation<EntryMessages>;
  #spoken = '';
  #isEasy = false;
  /** Part shown of a long one: -1 is its cover. */
  #at = -1;
  #state: State = 'reading';
  #notedOn = '';
  /** The same for every try, so that it is noted once. */
  #key = '';

  constructor(set: GuideSetting) { this.#set = set; }

  async listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    const [{ words }, entries] = await Promise.all([loadWording(wording, language), loadEntries(this.#set.host.shadowRoot!, language)]);
    [this.#m, this.#e] = [words, entries];
    this.#set.host.requestUpdate();
  }

  clear(): void {
    [this.#at, this.#state, this.#key, this.#isEasy] = [-1, 'reading', '', false];
    this.#set.host.requestUpdate();
  }
  online(): void { if (this.#state === 'offline') void this.#note(); }

  get #module(): GuideModule | null {
    const { pack, mode, on, language } = this.#set;
    return moduleOf(pack(), mode(), { on: on(), locale: language(), isEasyRead: this.#isEasy, marks: true });
  }

  #go(at: number): void {
    this.#at = at;
    this.#set.host.requestUpdate();
    void this.#set.focus();
  }

  async #finish(): Promise<void> {
    const { host, mode, pack, scope } = this.#set;
    if (this.#state !== 'reading') return;
    this.#state = 'saving';
    this.#key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    host.dispatchEvent(new CarerModuleCompletedEvent(mode(), pack().version));
    host.requestUpdate();
    if (await scope().isSignedIn().catch(() => false)) await this.#note();
    else this.#stand('alone');
    await this.#set.focus();
  }

  async #note(): Promise<void> {
    const { mode, pack, scope, failed } = this.#set;
    this.#stand('saving');
    try {
      const { completedAt } = await (await scope().client()).guide.complete({ module: mode(), packVersion: pack().version }, { idempotencyKey: this.#key });
      this.#notedOn = today(new Date(completedAt));
      this.#stand('noted');
    } catch (error) {
      const { code } = error as { readonly code?: string }, shown = failed(error);
      // Somebody who is signed in but is no employee here has nothing to be noted.
      this.#stand(code === 'role-not-allowed' || code === 'token-missing' ? 'alone' : shown === 'offline' ? 'offline' : shown === 'expired' || shown === 'signIn' ? 'expired' : 'failed');
    }
  }
  #stand(state: State): void {
    this.#state = state;
    this.#set.host.requestUpdate();
  }

  view(): TemplateResult {
    void this.listen();
    const module = this.#module, m = this.#m;
    if (!module) return html`${this.#set.heading(m.missing.title)}<p>${m.missing.body(this.#set.mode())}</p>`;
    if (this.#state !== 'reading') return this.#done(module);
    return module.minutes <= cardMinutes ? this.#card(module) : this.#at < 0 ? this.#cover(module) : this.#one(module);
  }

  #easy(): TemplateResult {
    return html`<button type="button" class="button no-print" aria-pressed=${this.#isEasy} @click=${() => { this.#isEasy = !this.#isEasy; this.#set.host.requestUpdate(); }}>${this.#set.t().easy}</button>`;
  }

  #card(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m;
    return html`${heading(module.title)}<p>${module.summary}</p>
      <div class="course">${module.blocks.map((block) => html`<section class="block ${block.kind}">${heading(block.title, 1)}${this.#block(block, module)}</section>`)}</div>
      <div class="actions"><button type="button" class="button main" @click=${() => void this.#finish()}>${m.finish}</button>${this.#easy()}</div>`;
  }

  #cover(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m;
    return html`${heading(module.title)}<p>${module.summary}</p><p>${m.private}</p>
      <ol class="contents">${module.blocks.map(({ title }) => html`<li>${title}</li>`)}</ol>
      <div class="actions"><button type="button" class="button main" @click=${() => this.#go(0)}>${m.start}</button>${this.#easy()}</div>`;
  }

  #one(module: GuideModule): TemplateResult {
    const { heading } = this.#set, m = this.#m, all = module.blocks.length, at = Math.min(this.#at, all - 1), block = module.blocks[at]!, isLast = at === all - 1;
    return html`<p class="quiet step">${m.part(at + 1, all)}</p>${heading(block.title)}<section class="block ${block.kind}">${this.#block(block, module)}</section>
      <div class="actions"><button type="button" class="button main" @click=${() => (isLast ? void this.#finish() : this.#go(at + 1))}>${isLast ? m.finish : m.next}</button>
        <button type="button" class="button" @click=${() => this.#go(at - 1)}>${m.back}</button>${this.#easy()}</div>`;
  }

  #block({ text, lines, contacts, story, questions, isEasy }: ModulePart, module: GuideModule): TemplateResult {
    const m = this.#m, set = this.#body;
    return html`${text.map((one) => html`<p>${one}</p>`)}
      ${this.#isEasy && !isEasy && text.length > 0 ? html`<p class="quiet small">${set.e.easyMissing}</p>` : nothing}
      ${lines.length > 0 ? html`<dl class="rights">${lines.map((line) => this.#line(line, module))}</dl>` : nothing}
      ${story ? html`<figure class="story"><blockquote>${story.paragraphs.map((one) => html`<p>${one}</p>`)}</blockquote><figcaption class="quiet">${story.title}. ${story.isInvented ? m.invented : m.told}</figcaption></figure>` : nothing}
      ${questions.length > 0 ? html`<p class="strong">${m.questions}</p><ul>${questions.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
      ${contacts.length > 0 ? html`<ul class="plain people">${contacts.map((contact) => html`<li class="card"><p class="name strong">${contact.name}</p>${waysView(contact, set)}</li>`)}</ul>` : nothing}`;
  }

  #line({ title, text, force, source, asOf }: ModuleLine, module: GuideModule): TemplateResult {
    const m = this.#m, by = source && asOf ? m.source(source.title, formatDay(asOf, this.#set.language())) : '';
    return html`<div><dt>${title}</dt><dd>${text === null ? html`<span class="notice info">${m.checking(module.ownerRole.name)}</span>` : html`<p>${force ? html`<strong>${m.force[force]}:</strong> ` : nothing}${text}</p>
      <p class="quiet small">${source?.url && isWeb(source.url) ? html`<a href=${source.url}>${by}</a>` : by}</p>`}</dd></div>`;
  }

  get #body(): BodySetting {
    const { t, language, pack } = this.#set;
    return { t: t(), e: this.#e, language: language(), isEasyRead: this.#isEasy, pack: pack(), area: undefined };
  }

  #done(module: GuideModule): TemplateResult {
    const { heading, k } = this.#set, { done } = this.#m, state = this.#state as Exclude<State, 'reading'>;
    const said = state === 'noted' ? done.noted(formatDay(this.#notedOn, this.#set.language())) : done[state];
    const isTrouble = state === 'failed' || state === 'expired' || state === 'offline';
    return html`${heading(done.title)}<p class="strong">${module.title}</p>
      <div role="status" class=${isTrouble ? `notice ${state}` : 'notice good'}><p>${said}</p></div>
      <div class="actions">${isTrouble ? html`<button type="button" class="button main" @click=${() => void this.#note()}>${k().tryAgain}</button>` : nothing}
        <button type="button" class="button" @click=${() => { this.clear(); void this.#set.focus(); }}>${done.again}</button></div>`;
  }
}
