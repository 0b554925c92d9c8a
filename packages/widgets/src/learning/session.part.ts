// One session: what, when and where; one's own booking, or the form for one; afterwards what there is to keep, and how it was. Who has no account is told whom to ask.
import type { LearningSession, SessionSeen } from '@think-carer/contract';
import { isWeb, loadContactWords, loadWording, saveText, type ContactSetting, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { askOf, askView } from './learning.contact.ts';
import { dateNotes, dayText, placeText, spanText, whomText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { BookForm } from './session.book.ts';
import type { SessionMessages } from './session.messages.ts';
import { RateForm } from './session.rate.ts';
import { sessionWording } from './session.words.ts';

export async function openSession(set: LearningSetting, session: LearningSession): Promise<Part> {
  const part = new SessionPart(set, session);
  await part.resume();
  await part.read();
  return part;
}
const bookers = ['employee', 'partner', 'guest'];

class SessionPart implements Part {
  readonly #set: LearningSetting;
  #public: LearningSession;
  #seen: SessionSeen | undefined;
  #w!: Translation<SessionMessages>;
  #c!: ContactSetting['c'];
  #book: BookForm | undefined;
  #rate: RateForm | undefined;
  #isSure = false;
  #said = '';
  /** What could not be given up for want of a network. */
  #again: (() => Promise<void>) | undefined;
  #key = '';

  constructor(set: LearningSetting, session: LearningSession) {
    [this.#set, this.#public] = [set, session];
  }
  async resume(): Promise<void> {
    const language = this.#set.language();
    [{ words: this.#w }, this.#c] = await Promise.all([loadWording(sessionWording, language), loadContactWords(language)]);
    dress(this.#set.host.shadowRoot!);
  }
  online(): void {
    this.#book?.online();
    this.#rate?.online();
    void this.#again?.();
  }
  clear(): void {
    this.#book?.forget();
    this.#rate?.forget();
    [this.#book, this.#rate, this.#seen, this.#said, this.#again, this.#isSure] = [undefined, undefined, undefined, '', undefined, false];
  }

  get #mayBook(): boolean { return this.#set.roles().some((role) => bookers.includes(role)); }

  async read(): Promise<void> {
    if (this.#set.roles().length === 0) return;
    this.#show(await (await this.#set.client()).learning.session(this.#public.id));
  }
  #show(seen: SessionSeen): void {
    this.#seen = this.#public = seen;
    this.#book = seen.mine === null && seen.closed === null && !seen.date.isCancelled && this.#mayBook ? this.#form(seen) : undefined;
    this.#rate = seen.mayRate ? this.#rate ?? new RateForm(this.#set, () => this.#w, seen, (after) => { this.#seen = after; this.#set.changed('rated'); }) : undefined;
  }
  #form(seen: SessionSeen): BookForm {
    return new BookForm(this.#set, () => this.#w, seen, (after, before) => {
      const { mine: w } = this.#w, has = after.mine?.place !== null;
      const said = before.mine === null ? (has ? w.booked : w.waits) : w.changed;
      // That there is a place, or none yet, stands in the booking itself.
      this.#said = before.mine === null ? '' : said;
      this.#show(after);
      this.#set.announce(said);
      this.#set.changed(has ? 'booked' : 'waiting');
      this.#set.draw();
      void this.#set.focus('.mine [part~=heading]');
    }, () => {
      if (seen.mine === null) return this.#set.leave();
      this.#book = undefined;
      this.#set.recovered();
      this.#set.draw();
      void this.#set.focus('[data-change]');
    });
  }

  async #withdraw(): Promise<void> {
    const set = this.#set, { id } = this.#public;
    this.#again = undefined;
    set.recovered();
    this.#key ||= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    try {
      const seen = await (await set.client()).learning.withdraw(id, { idempotencyKey: this.#key });
      [this.#isSure, this.#key, this.#said] = [false, '', this.#w.mine.withdrawn];
      this.#show(seen);
      set.announce(this.#said);
      set.changed('withdrawn');
    } catch (error) {
      if ((error as { readonly code?: string }).code === 'not-waiting') return this.read().then(() => set.draw());
      if (set.failed(error) === 'offline') this.#again = () => this.#withdraw();
    }
    set.draw();
    await set.focus(this.#isSure ? '.notice' : undefined);
  }
  async #calendar(isNeutral: boolean): Promise<void> {
    const set = this.#set;
    set.recovered();
    try {
      saveText(await (await set.client()).learning.calendar(this.#public.id, { locale: set.language() === 'cy' ? 'cy' : 'en-GB', ...(isNeutral && { neutral: '1' as const }) }), isNeutral ? 'appointment.ics' : 'session.ics', 'text/calendar');
    } catch (error) {
      set.failed(error);
      set.draw();
      await set.focus('.notice');
    }
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, t = set.t(), one = this.#public, seen = this.#seen, { title, about, date, owner, timeOff } = one;
    const row = (term: string, text: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
    const materials = (seen?.materials ?? []).filter(({ url }) => isWeb(url));
    return html`${set.heading(set.say(title))}<p class="when">${dayText(date.on, set)}, ${spanText(date, set)}</p>${dateNotes(one, set)}
      ${this.#book || this.#rate ? nothing : set.trouble()}
      ${about ? html`<p class="about">${set.say(about)}</p>` : nothing}
      <dl class="about-it">${row(w.where, placeText(one, set))}${row(w.for, whomText(one, set).replace(/^./, (first) => first.toUpperCase()))}${row(w.time, (t.timeOff as Readonly<Record<string, string>>)[timeOff] ?? '')}${row(w.by, set.say(owner.name))}</dl>
      ${materials.length > 0 ? html`<section>${set.heading(w.materials, 1)}<ul class="materials">${materials.map(({ title: name, url }) => html`<li><a href=${url} target="_blank" rel="noopener noreferrer">${name}<span class="unseen"> ${w.newTab}</span></a></li>`)}</ul></section>` : nothing}
      ${seen?.mine ? this.#mine(seen, seen.mine) : nothing}
      ${seen?.closed && !date.isCancelled ? html`<p class="notice info">${w.closed[seen.closed] ?? ''}</p>` : nothing}
      ${this.#rate?.view() ?? nothing}
      ${this.#book?.view() ?? nothing}
      ${this.#mayBook && !this.#set.scope().standalone ? nothing : this.#ask()}`;
  }

  #ask(): TemplateResult {
    const set = this.#set, { ask: w } = this.#w, contact = askOf(this.#public, set), isOut = set.roles().length === 0, isOther = !isOut && !this.#mayBook;
    return html`<section class="panel">${set.heading(contact ? w.title : w.nobody, 1)}${contact ? html`<p>${isOther ? w.cannot : w.account} ${w.body}</p>${askView(contact, this.#c, set)}` : nothing}${isOut ? html`<p class="quiet">${w.signIn}</p>` : nothing}</section>`;
  }

  #mine({ closed, date, release }: SessionSeen, mine: NonNullable<SessionSeen['mine']>): TemplateResult {
    const set = this.#set, { mine: w, book: { needs } } = this.#w, { reply, place, ahead, link, inWorkTime, remind, tell } = mine, isOpen = closed === null && !date.isCancelled;
    if (date.isCancelled) return html`<p class="notice info">${this.#w.closed['cancelled'] ?? ''}</p>`;
    const asked = [...(reply.needs ?? []).map((need) => (needs.options as Readonly<Record<string, string>>)[need] ?? need), ...(reply.needsText ? [reply.needsText] : [])];
    const how = reply.kind === 'count' ? w.as.count : reply.kind === 'alias' ? w.as.alias(reply.called ?? '') : w.as.name(reply.called ?? '');
    return html`<section class="panel mine ${place ? 'good' : ''}">${set.heading(w.title, 1)}
      ${this.#said ? html`<p class="strong">${this.#said}</p>` : nothing}
      <p>${place === null ? `${w.waiting(ahead ?? 0)} ${w.movesUp}` : place === 'link' ? w.link : w.room}${place !== null && ahead !== null ? html` ${w.switching(ahead)}` : nothing}</p>
      ${link && isWeb(link) && isOpen ? html`<p><a class="button" href=${link} target="_blank" rel="noopener noreferrer">${w.joinLink}<span class="unseen"> ${this.#w.newTab}</span></a></p>` : nothing}
      <p>${how} ${inWorkTime ? w.inWorkTime : w.ownTime}</p>
      ${asked.length > 0 ? html`<p>${w.needs}: ${asked.join(', ')}.</p>` : nothing}
      ${isOpen ? html`<p class="quiet">${tell?.byEmail ? w.told(tell.isNeutral === true) : w.untold}${remind === 'day-before' ? ` ${w.remind}` : ''}</p>` : nothing}
      ${release && release !== 'withdrawn' ? html`<p>${this.#w.release[release] ?? ''} <button type="button" class="link" data-asked @click=${() => set.open('[data-asked]', async () => (await import('./asked.part.ts')).openAsked(set, this.#seen!, () => this.read()))}>${this.#w.release['see']}</button></p>` : nothing}
      ${!isOpen || this.#book ? nothing : this.#isSure ? html`<div role="group" aria-label=${w.sure}><p class="strong" tabindex="-1" data-sure>${w.sure}</p><div class="actions equal">
          <button type="button" class="button" @click=${() => void this.#withdraw()}>${w.yes}</button><button type="button" class="button" @click=${() => { this.#isSure = false; set.recovered(); set.draw(); void set.focus('[data-withdraw]'); }}>${w.keep}</button></div></div>`
        : html`<div class="actions"><button type="button" class="button" data-change @click=${() => { this.#book = this.#form(this.#seen!); set.draw(); void set.focus('.book [part~=heading]'); }}>${w.change}</button>
          <button type="button" class="button" data-withdraw @click=${() => { this.#isSure = true; set.draw(); void set.focus('[data-sure]'); }}>${place ? w.withdraw : w.stopWaiting}</button>
          ${inWorkTime && (release === null || release === 'withdrawn') && set.roles().includes('employee') ? html`<button type="button" class="link" data-time @click=${() => set.open('[data-time]', async () => (await import('./time.part.ts')).openTime(set, this.#seen!, () => this.read()))}>${w.ask}</button>` : nothing}
          <button type="button" class="link" @click=${() => void this.#calendar(false)}>${w.calendar}</button><button type="button" class="link" @click=${() => void this.#calendar(true)}>${w.neutral}</button></div>`}</section>`;
  }
}
