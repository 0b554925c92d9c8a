// Publishing a quarter, fetched when somebody asks: what will happen is said first, and it is done once.
import { periodDays } from '@think-carer/contract';
import { formatDay, loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerEvidencePublishedEvent } from './evidence.events.ts';
import { periodName } from './evidence.figures.ts';
import { codeOf, newKey, troubleOf, type Room, type RoomSetting } from './evidence.room.ts';
import { quarterNumber, quarterOf, quarterOfDay } from './evidence.snapshot.ts';
import { messages, type PublishMessages } from './publish.messages.ts';

const wording: Wording<PublishMessages> = { 'en-GB': messages, cy: () => import('./publish.messages.cy.ts') };
/** Without an earlier page, how many quarters back one may begin. */
const lookBack = 8;

/** Quarters that may be published, the newest first: over, and later than the last one published. Pure. */
export function open(published: readonly { readonly period: string }[], on: string): string[] {
  const now = quarterNumber(quarterOfDay(on)), last = Math.max(now - lookBack - 1, ...published.map(({ period }) => quarterNumber(period)));
  return Array.from({ length: Math.max(0, now - 1 - last) }, (_, i) => quarterOf(now - 1 - i));
}

export class PublishRoom implements Room {
  readonly #set: RoomSetting;
  #t!: Translation<PublishMessages>;
  #spoken = '';
  #period: string | undefined;
  #isBusy = false;
  #isWrong = false;
  #done: string | undefined;
  #trouble = '';
  #key = { period: '', key: '' };

  private constructor(set: RoomSetting) {
    this.#set = set;
  }
  static async open(set: RoomSetting): Promise<PublishRoom> {
    const room = new PublishRoom(set);
    await room.resume();
    return room;
  }
  async resume(): Promise<void> {
    const language = this.#set.language();
    if (language !== this.#spoken) {
      this.#t = (await loadWording(wording, language)).words;
      this.#spoken = language;
    }
    this.#done = undefined;
    this.#trouble = '';
    const choices = open(this.#set.published(), this.#set.today());
    if (choices.length === 1) [this.#period] = choices;
  }

  async #publish(): Promise<void> {
    const period = this.#period;
    if (this.#isBusy) return;
    this.#isWrong = period === undefined;
    this.#trouble = '';
    if (period === undefined) return this.#draw('.summary');
    this.#isBusy = true;
    this.#draw('.working');
    if (this.#key.period !== period) this.#key = { period, key: newKey() };
    try {
      await (await this.#set.scope().client()).evidence.publish({ period }, { idempotencyKey: this.#key.key, timeoutMs: 60_000 });
      this.#done = period;
      this.#period = undefined;
      this.#set.host.dispatchEvent(new CarerEvidencePublishedEvent(period));
      await this.#set.republished(period).catch((error: unknown) => this.#set.failed(error));
    } catch (error) {
      this.#set.failed(error);
      const { problems } = this.#t, code = codeOf(error) ?? '';
      this.#trouble = problems[(code in problems ? code : troubleOf(error)) as keyof typeof problems];
    }
    this.#isBusy = false;
    this.#draw(this.#trouble ? '.room-trouble' : '');
  }
  #draw(focus: string): void {
    this.#set.host.requestUpdate();
    void this.#set.focus(focus || undefined);
  }

  view(): TemplateResult {
    const t = this.#t, say = (period: string): string => periodName(period, this.#set.t());
    if (this.#done) return html`${this.#set.heading(t.done.title)}<div class="notice good" role="status"><p>${t.done.body(say(this.#done))}</p></div>`;
    const choices = open(this.#set.published(), this.#set.today()), now = quarterOfDay(this.#set.today()), next = periodDays(quarterOf(quarterNumber(now) + 1)).startsOn, period = this.#period;
    const skipped = period === undefined ? [] : choices.slice(choices.indexOf(period) + 1);
    return html`${this.#set.heading(t.title)}
      ${this.#trouble ? html`<div class="notice failed room-trouble" role="alert" tabindex="-1"><p>${this.#trouble}</p></div>` : nothing}
      ${this.#isWrong ? html`<div class="summary" part="error-summary" role="alert" tabindex="-1"><p class="strong">${this.#set.k().problem}</p><ul><li><a href="#publish-0" @click=${(event: Event) => { event.preventDefault(); void this.#set.focus('#publish-0'); }}>${t.which.error}</a></li></ul></div>` : nothing}
      ${choices.length === 0 ? html`<p>${t.noneLeft}</p>` : html`<form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#publish(); }}>
        <fieldset class="field ${this.#isWrong ? 'wrong' : ''}"><legend>${t.which.label}</legend>
          ${this.#isWrong ? html`<p class="error"><span class="unseen">${this.#set.k().errorPrefix}</span> ${t.which.error}</p>` : nothing}
          <div class="options">${choices.map((one, i) => html`<div class="option"><input type="radio" id="publish-${i}" name="publish" .value=${one} .checked=${one === period} @change=${() => { this.#period = one; this.#isWrong = false; this.#set.host.requestUpdate(); }}><label for="publish-${i}">${say(one)}</label></div>`)}</div></fieldset>
        ${skipped.length > 0 ? html`<div class="notice info" role="status"><p>${t.skips(skipped.map(say).join(', '), skipped.length)}</p></div>` : nothing}
        ${this.#set.heading(t.what, 1)}<ul>${t.points.split('|').map((point) => html`<li>${point}</li>`)}</ul>
        ${this.#isBusy ? html`<div class="working" role="status" tabindex="-1"><progress aria-hidden="true"></progress> ${t.busy}</div>`
          : html`<div class="actions"><button class="button main">${period === undefined ? t.title : t.publish(say(period))}</button><button type="button" class="button" @click=${() => this.#set.leave()}>${t.notNow}</button></div>`}
      </form>`}
      <p class="quiet">${t.notOver(say(now), formatDay(next, this.#set.language()))}</p>`;
  }
}
