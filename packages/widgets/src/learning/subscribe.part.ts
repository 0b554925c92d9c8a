// Addresses of calendars, one for each audience: a calendar program that subscribes to one has every session and each change, and nobody knows whose it is.
import { activityAudiences } from '@think-carer/contract';
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, type TemplateResult } from 'lit';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { messages, type SubscribeMessages } from './subscribe.messages.ts';

const wording: Wording<SubscribeMessages> = { 'en-GB': messages, cy: () => import('./subscribe.messages.cy.ts') };
const kinds = ['all', ...activityAudiences] as const;
type Kind = (typeof kinds)[number];

export async function openSubscribe(set: LearningSetting): Promise<Part> {
  const part = new SubscribePart(set);
  await part.resume();
  return part;
}

class SubscribePart implements Part {
  readonly #set: LearningSetting;
  #w!: Translation<SubscribeMessages>;
  #isNeutral = false;
  #copied: Kind | undefined;

  constructor(set: LearningSetting) { this.#set = set; }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  clear(): void {
    [this.#isNeutral, this.#copied] = [false, undefined];
  }

  #addressOf(kind: Kind): URL {
    const { api = document.baseURI, publishableKey = '' } = this.#set.scope().config, address = new URL(`/calendars/${encodeURIComponent(publishableKey)}/${kind}.ics`, new URL(api, document.baseURI));
    if (this.#set.language() === 'cy') address.searchParams.set('locale', 'cy');
    if (this.#isNeutral) address.searchParams.set('neutral', '1');
    return address;
  }
  async #copy(kind: Kind): Promise<void> {
    const set = this.#set;
    try {
      await navigator.clipboard.writeText(this.#addressOf(kind).href);
      this.#copied = kind;
      set.announce(this.#w.copied);
    } catch {
      set.announce(this.#w.cannot);
      const field = set.host.renderRoot.querySelector<HTMLInputElement>(`#feed-${kind}`);
      field?.focus();
      field?.select();
    }
    set.draw();
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, { options } = set.t().audience;
    const name = (kind: Kind): string => (kind === 'all' ? w.all : options[kind]);
    return html`${set.heading(w.title)}<p>${w.intro}</p>
      <div class="options"><div class="option"><input type="checkbox" id="neutral" .checked=${this.#isNeutral} @change=${(event: Event) => { this.#isNeutral = (event.target as HTMLInputElement).checked; this.#copied = undefined; set.draw(); }}><label for="neutral">${w.neutral}</label></div></div>
      <ul class="plain subscribe">${kinds.map((kind) => html`<li>${set.heading(name(kind), 1)}<div class="address">
        <input id="feed-${kind}" readonly dir="ltr" aria-label=${w.address(name(kind))} .value=${this.#addressOf(kind).href} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
        <button type="button" class="button" @click=${() => void this.#copy(kind)}>${this.#copied === kind ? w.copied : w.copy}<span class="unseen"> ${w.address(name(kind))}</span></button></div>
        <p><a class="no-print" href=${this.#addressOf(kind).href.replace(/^https?:/, 'webcal:')}>${w.open}<span class="unseen"> ${name(kind)}</span></a></p></li>`)}</ul>
      <p class="quiet small">${w.how}</p>`;
  }
}
