// A meeting for one's own calendar: a file for one date, with a title that says nothing where that is wanted, and the address of all dates to subscribe to.
import { readDateId, type Forum, type ForumDate } from '@think-carer/contract';
import { writeCalendar } from '@think-carer/contract/calendar';
import { loadWording, saveText, type Part, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type CalendarMessages } from './calendar.messages.ts';
import { dress } from './forum.dress.ts';
import type { ForumSetting } from './forum.part.ts';
import { sayDay, sayTimes } from './forum.when.ts';

const wording: Wording<CalendarMessages> = { 'en-GB': messages, cy: () => import('./calendar.messages.cy.ts') };
type Dated = Pick<ForumDate, 'id' | 'date'>;

export const openCalendar = async (set: ForumSetting, forum: Forum, date: Dated): Promise<Part> => {
  const part = new CalendarPart(set, forum, date);
  await part.resume();
  return part;
};

class CalendarPart implements Part {
  readonly #set: ForumSetting;
  readonly #forum: Forum;
  readonly #date: Dated;
  #w!: Translation<CalendarMessages>;
  #isNeutral = false;
  #said = '';

  constructor(set: ForumSetting, forum: Forum, date: Dated) {
    [this.#set, this.#forum, this.#date] = [set, forum, date];
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  clear(): void { [this.#isNeutral, this.#said] = [false, '']; }

  get #locale(): 'en-GB' | 'cy' { return this.#set.language() === 'cy' ? 'cy' : 'en-GB'; }

  async #save(): Promise<void> {
    const set = this.#set, { file } = this.#w;
    set.recovered();
    try {
      // The server knows the person's place, and with it whether the link is for them.
      const text = set.session() ? await (await set.client()).forum.calendar(this.#date.id, { locale: this.#locale, ...(this.#isNeutral && { neutral: '1' as const }) }) : this.#open();
      saveText(text, `${file.name[this.#isNeutral ? 'neutral' : 'said']}.ics`, 'text/calendar');
      this.#say(file.saved);
    } catch (error) {
      set.failed(error);
      set.draw();
    }
  }
  /** The same date for whoever has not signed in, under the name that the server's files give it. */
  #open(): string {
    const set = this.#set, w = this.#w, { id, title, about, room, page } = this.#forum, { date } = this.#date, occurrence = readDateId(this.#date.id)?.occurrence ?? date.id, name = this.#isNeutral ? w.appointment : plain(set.say(title));
    const lines = [about === null ? '' : plain(set.say(about)), date.because === null ? '' : plain(set.say(date.because)), ...date.mayFallOn.map((doubt) => set.t().doubt[doubt as 'bank-holiday'] ?? ''), page === null ? '' : w.reply(page)];
    return writeCalendar({
      method: 'PUBLISH', timeZone: 'Europe/London', maker: 'Appointment', events: [{
        uid: `${id}-${occurrence.replace(/[-:]/g, '')}@appointment`, stampedAt: set.now().toISOString(), sequence: date.sequence ?? (date.movedFrom ? 1 : 0), title: name, status: date.mayFallOn.length > 0 ? 'TENTATIVE' : 'CONFIRMED', start: { at: date.startsAt }, end: { at: date.endsAt }, isPrivate: true, isBusy: false,
        ...(!this.#isNeutral && { place: room === null ? w.online : plain(set.say(room)), description: lines.filter(Boolean).join('\n'), ...(page !== null && { url: page }) }),
      }],
    });
  }
  #say(text: string): void {
    this.#said = text;
    this.#set.announce(text);
    this.#set.draw();
  }

  /** With the language and the title that were chosen. A working group is in no feed. */
  get #address(): string | null {
    const { api = document.baseURI, publishableKey } = this.#set.scope().config;
    if (!publishableKey || this.#forum.kind !== 'forum') return null;
    const address = new URL(`calendars/${encodeURIComponent(publishableKey)}/forum.ics`, new URL('.', new URL(api, document.baseURI)));
    if (this.#locale === 'cy') address.searchParams.set('locale', 'cy');
    if (this.#isNeutral) address.searchParams.set('neutral', '1');
    return address.href;
  }
  async #copy(): Promise<void> {
    const { feed } = this.#w;
    this.#set.host.renderRoot.querySelector<HTMLInputElement>('#feed')!.select();
    // Plain-http intranets have no clipboard: what is selected can be copied by hand.
    this.#say(await navigator.clipboard?.writeText(this.#address!).then(() => true, () => false) ?? false ? feed.copied : feed.selected);
  }

  view(): TemplateResult {
    const set = this.#set, { title, file, feed } = this.#w, { date } = this.#date, address = this.#address;
    const way = (isNeutral: boolean, label: string, hint = ''): TemplateResult => html`<div class="option"><input type="radio" name="says" id="says-${String(isNeutral)}" .checked=${this.#isNeutral === isNeutral} aria-describedby=${hint ? 'says-hint' : nothing} @change=${() => { this.#isNeutral = isNeutral; this.#said = ''; set.draw(); }}><label for="says-${String(isNeutral)}">${label}</label>${hint ? html`<p class="hint" id="says-hint">${hint}</p>` : nothing}</div>`;
    return html`${set.trouble()}${set.heading(title)}<p class="strong">${sayDay(date.on, set.language())}, ${sayTimes(date, set.t())}</p>
      <fieldset class="field reply"><legend>${file.how}</legend><div class="options">${way(false, file.said)}${way(true, file.neutral, file.neutralHint)}</div></fieldset>
      <section class="section">${set.heading(file.title, 1)}<p>${file.update}</p><div class="actions"><button type="button" class="button main" @click=${() => void this.#save()}>${file.save}</button><span aria-hidden="true">${this.#said === file.saved ? this.#said : ''}</span></div></section>
      ${address === null ? nothing : html`<section class="section">${set.heading(feed.title, 1)}<p>${feed.lead}</p><div class="reply"><label for="feed" class="strong">${feed.label}</label><input id="feed" readonly .value=${address} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></div>
        <div class="actions"><button type="button" class="button" @click=${() => void this.#copy()}>${feed.copy}</button><span aria-hidden="true">${this.#said === file.saved ? '' : this.#said}</span></div></section>`}`;
  }
}
/** Marks of direction, for what leaves the page. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
