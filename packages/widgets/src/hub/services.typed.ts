// What is found while somebody types on the first page: a few services below the box, each with its number. Focus stays where it is, and all of each is a press away.
import type { Service } from '@think-carer/contract';
import { loadWording, today, type Translation } from '@think-carer/kit';
import { css, html, nothing, type TemplateResult } from 'lit';
import { stateView, telView } from './hub.centre.ts';
import { CarerServicesShownEvent } from './hub.events.ts';
import type { HubSetting } from './hub.part.ts';
import { ageOf, openingOf, speaker } from './services.card.ts';
import { fetchIndex, searchable, type Found, type Searcher } from './services.find.ts';
import { countLine, openServices, pauseMs, serviceWording } from './services.part.ts';
import type { ServiceMessages } from './services.messages.ts';

/** One letter is no word yet; and more than a few would push away what stands below. */
const fewest = 2, most = 5;

const sheet = css`
.below{margin-block-start:var(--_gap)}
.below li{display:grid;gap:0 1em;align-items:baseline;border-block-start:1px solid var(--_line);padding-block:.625em;margin:0}
.below p{margin:0}
.below .count{padding-block-end:.375em}
.below .does{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.below .actions{margin-block-start:.5em}
@container (min-width:44em){.below li{grid-template-columns:minmax(0,1fr) auto auto}.below li>p:not(.state){grid-column:1/-1}}
@media print{.below{display:none}}
`.styleSheet!;

export async function beginTyped(set: HubSetting): Promise<Typed> {
  const typed = new Typed(set);
  await typed.speak();
  const { adoptedStyleSheets } = set.host.shadowRoot!;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  return typed;
}

export class Typed {
  readonly #set: HubSetting;
  #w!: Translation<ServiceMessages>;
  #language = '';
  #index: Promise<void> | undefined;
  #query = '';
  #found: Found | undefined;
  #hasFailed = false;
  #busy = false;
  #turn = 0;
  #timer = 0;

  constructor(set: HubSetting) { this.#set = set; }

  async speak(): Promise<void> {
    this.#language = this.#set.language();
    this.#w = (await loadWording(serviceWording, this.#language)).words;
    this.#set.draw();
  }
  /** Somebody is about to search. A try that failed is made again when they come back to the box, not at every letter. */
  prepare(): void {
    this.#index = fetchIndex(this.#set).catch(() => {});
  }

  /** With the index at hand the list follows every letter; else the server is asked when the person pauses. What an earlier letter brings, later, is let go. */
  async look(text: string): Promise<void> {
    const turn = ++this.#turn, query = text.trim();
    clearTimeout(this.#timer);
    this.#query = query;
    this.#busy = query.length >= fewest;
    if (!this.#busy) [this.#found, this.#hasFailed] = [undefined, false];
    this.#set.draw();
    if (!this.#index) this.prepare();
    if (!this.#busy) return;
    await this.#index;
    if (turn !== this.#turn) return;
    const searcher = searchable(this.#set);
    if (searcher.isInstant) await this.#find(searcher, turn);
    this.#timer = window.setTimeout(() => void (searcher.isInstant ? Promise.resolve() : this.#find(searcher, turn)).then(() => { if (turn === this.#turn) this.#tell(); }), pauseMs);
  }
  async #find(searcher: Searcher, turn: number): Promise<void> {
    const { area, draw, failed, recovered } = this.#set, found = await searcher.find({ text: this.#query, need: undefined, area: area() }).catch((error: unknown) => {
      if (turn !== this.#turn) return undefined;
      failed(error);
      recovered();
      return undefined;
    });
    if (turn !== this.#turn) return;
    [this.#found, this.#hasFailed, this.#busy] = [found, !found, false];
    draw();
  }

  /** To those who cannot see the list, once it is quiet; to nobody once the page is another. */
  #tell(): void {
    const { host, announce } = this.#set;
    if (!host.renderRoot.querySelector('.below')) return;
    announce(this.#found ? this.#countLine(this.#found) : this.#w.typed.failed);
    if (this.#found) host.dispatchEvent(new CarerServicesShownEvent('search', this.#found.items.length));
  }
  #countLine(found: Found): string {
    const { area, pack, say } = this.#set, place = pack().areas.find(({ id }) => id === area());
    return countLine(found, place && say(place.name), this.#w);
  }

  view(): TemplateResult | typeof nothing {
    const { set, w } = { set: this.#set, w: this.#w }, found = this.#found;
    if (set.language() !== this.#language) void this.speak();
    if (this.#query.length < fewest) return nothing;
    return html`<section class="below" aria-label=${w.found(this.#query)} aria-busy=${this.#busy ? 'true' : 'false'}>${found ? this.#foundView(found) : html`<p class="quiet">${this.#hasFailed ? w.typed.failed : w.search.working}</p>`}</section>`;
  }
  #foundView(found: Found): TemplateResult {
    const { area, pack, say } = this.#set, w = this.#w, isNear = found.items.length === 0, list = isNear ? found.near : found.items, place = pack().areas.find(({ id }) => id === area()), query = this.#query;
    return html`<p class="count strong">${this.#countLine(found)}</p>
      ${list.length === 0 ? html`<p>${w.empty.body}</p>` : html`${isNear && place ? html`<p>${w.near.body(say(place.name))}</p>` : nothing}<ul class="plain">${list.slice(0, most).map((one) => this.#row(one))}</ul>
        ${isNear || found.near.length === 0 ? nothing : html`<p class="quiet">${w.near.title}: ${found.near.length}</p>`}
        <div class="actions"><button type="button" class="button" data-from="typed" @click=${() => this.#set.open('[data-from=typed]', () => openServices(this.#set, { query }))}>${found.hasMore ? w.more : w.typed.all(list.length)}</button></div>`}`;
  }
  #row(service: Service): TemplateResult {
    const { set, w: { card: w } } = { set: this.#set, w: this.#w }, as = speaker(service, set.language()), name = as(service.name), [phone] = service.phones, age = ageOf(service.assuredOn, today(set.now()), w, set.language());
    return html`<li><span class="strong">${name}</span>
      ${service.status === 'temporarily-closed' ? html`<p class="state closed">${w.closed}</p>` : stateView(openingOf(service, set))}
      ${phone ? telView(phone.number, w.ring(name), 'tel') : html`<p class="quiet small">${w.noPhone}</p>`}
      ${service.summary ? html`<p class="small does">${as(service.summary)}</p>` : nothing}
      ${age.isStale ? html`<p class="small strong">${age.text}</p>` : nothing}</li>`;
  }
}
