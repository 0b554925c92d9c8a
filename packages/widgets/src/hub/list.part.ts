// A person's own list of services: in the page, on this device only if they ask, and made to be printed.
import type { Service } from '@think-carer/contract';
import { formatDay, loadWording, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { HubSetting, Part } from './hub.part.ts';
import { messages, type ListMessages } from './list.messages.ts';
import { telView } from './hub.centre.ts';
import { ageOf, areaNames, qualifying, speaker } from './services.card.ts';
import { dress } from './services.dress.ts';
import { messages as serviceMessages, type ServiceMessages } from './services.messages.ts';

const wording: Wording<ListMessages> = { 'en-GB': messages, cy: () => import('./list.messages.cy.ts') };
const serviceWording: Wording<ServiceMessages> = { 'en-GB': serviceMessages, cy: () => import('./services.messages.cy.ts') };

export const openList = async (set: HubSetting): Promise<Part> => {
  const part = new ListPart(set);
  await part.resume();
  void part.renew();
  return part;
};

class ListPart implements Part {
  readonly #set: HubSetting;
  #w!: Translation<ListMessages>;
  #card!: Translation<ServiceMessages>['card'];
  #gone: ReadonlySet<string> = new Set();
  #isOld = false;
  #isPutOff = false;

  constructor(set: HubSetting) {
    this.#set = set;
  }

  async resume(): Promise<void> {
    const language = this.#set.language();
    const [own, services] = await Promise.all([loadWording(wording, language), loadWording(serviceWording, language)]);
    [this.#w, this.#card] = [own.words, services.words.card];
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { if (this.#isOld) void this.renew(); }

  /** Numbers change: each is read again. What can no longer be found stays, and says so. */
  async renew(): Promise<void> {
    const shelf = this.#set.shelf(), before = shelf.services, gone = new Set<string>();
    if (before.length === 0) return;
    try {
      const client = await this.#set.client();
      const now = await Promise.all(before.map(async (one) => {
        try {
          return await client.hub.service(one.id);
        } catch (error) {
          if ((error as { readonly code?: string }).code !== 'not-found') throw error;
          gone.add(one.id);
          return one;
        }
      }));
      // Taken off meanwhile: it stays off.
      shelf.renew(shelf.services.map((one) => now.find(({ id }) => id === one.id) ?? one));
      [this.#gone, this.#isOld] = [gone, false];
    } catch {
      this.#isOld = true;
    }
    this.#set.draw();
  }

  #say(text: string, focus?: string): void {
    this.#set.announce(text);
    this.#set.draw();
    void this.#set.focus(focus);
  }
  #keep(isKept: boolean): void {
    const shelf = this.#set.shelf();
    shelf.keep(isKept);
    this.#isPutOff = true;
    this.#say(shelf.isRefused ? this.#w.refused : isKept ? this.#w.keep.done : this.#w.keep.stopped);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, shelf = set.shelf(), { services } = shelf;
    if (services.length === 0) return html`${set.heading(w.title)}<p>${w.empty}</p><div class="actions"><button type="button" class="button" @click=${() => set.leave()}>${w.find}</button></div>`;
    return html`${set.heading(w.title)}
      <p class="no-print">${set.isShared() ? w.shared : shelf.isRefused ? w.refused : shelf.isKept ? w.kept : w.page}</p>
      ${this.#isOld ? html`<p class="notice info">${w.old}</p>` : nothing}
      <div class="actions"><button type="button" class="button main" @click=${() => window.print()}>${w.print}</button>
        <button type="button" class="button" @click=${() => { shelf.renew([]); this.#say(w.cleared); }}>${w.clear}</button>
        ${shelf.isKept ? html`<button type="button" class="button" @click=${() => this.#keep(false)}>${w.keep.stop}</button>` : nothing}</div>
      <ol class="plain listed">${this.#centre()}${services.map((service) => html`<li>${this.#one(service)}</li>`)}</ol>
      ${set.isShared() || shelf.isKept || shelf.isRefused || this.#isPutOff ? nothing : html`<div class="ask"><p>${w.keep.ask}</p><div class="actions equal">
        <button type="button" class="button" @click=${() => this.#keep(true)}>${w.keep.yes}</button>
        <button type="button" class="button" @click=${() => { this.#isPutOff = true; this.#say(''); }}>${w.keep.notNow}</button></div></div>`}
      <p class="paper small">${w.printed(formatDay(today(set.now()), set.language()))}</p>`;
  }

  /** The centre's number leads the list on paper: it is the one that is never wrong to ring. */
  #centre(): TemplateResult | typeof nothing {
    const set = this.#set, contact = set.contacts().find(({ phone }) => phone);
    return contact?.phone ? html`<li><article class="entry"><p class="quiet small">${this.#w.centre}</p>${set.heading(set.say(contact.name), 1)}<p>${telView(contact.phone, set.t().centre.ring(set.say(contact.name)), 'number small-number')}</p>${contact.hours ? html`<p>${set.say(contact.hours)}</p>` : nothing}</article></li>` : nothing;
  }

  #one(service: Service): TemplateResult {
    const set = this.#set, w = this.#w, card = this.#card, { phones, summary, hoursText, cost } = service, as = speaker(service, set.language()), name = as(service.name);
    const who = qualifying(service, card, as), area = areaNames(service, set.pack().areas, set.say), age = ageOf(service.assuredOn, today(set.now()), card, set.language());
    return html`<article class="entry">${set.heading(name, 1)}
      ${phones.map(({ number, label }) => html`<p>${telView(number, card.ring(name), 'number small-number')}${label ? html` <span class="quiet small">${as(label)}</span>` : nothing}</p>`)}
      <p>${as(summary)}</p>
      <p class="small">${[who, area, as(cost.join('; ')), as(hoursText ?? '')].filter(Boolean).join(' · ')}</p>
      <p class="small ${this.#gone.has(service.id) || age.isStale ? 'strong' : 'quiet'}">${this.#gone.has(service.id) ? w.gone : age.text}</p>
      <p class="paper notes">${w.notes}:</p>
      <p class="no-print"><button type="button" class="link" @click=${() => { set.shelf().toggle(service); this.#say(w.removed(name)); }}>${w.remove}<span class="unseen"> ${name}</span></button></p></article>`;
  }
}
