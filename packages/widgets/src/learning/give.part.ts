// Adding a session, or changing one: one form, written on a telephone as well as at a desk. What was typed survives whatever goes wrong, another's change too.
import { activityAudiences, activityTopics, timesOff, type ActivityAudience, type SessionAdd, type SessionSeries } from '@think-carer/contract';
import { clockOf, errorsIn, errorSummary, fieldTemplate, FormController, isoDay, loadWording, Sending, type Field, type FieldWords, type Refusal, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type GiveMessages } from './give.messages.ts';
import { datesOf, repeatKinds, scheduleOf, type Repeats } from './give.schedule.ts';
import { chosenOf, ticks } from './learning.check.ts';
import { clockText, dayText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';

const wording: Wording<GiveMessages> = { 'en-GB': messages, cy: () => import('./give.messages.cy.ts') };
type Name = 'title' | 'about' | 'topic' | 'timeOff' | 'area' | 'contact' | 'room' | 'link' | 'roomPlaces' | 'linkPlaces' | 'repeats' | 'on' | 'from' | 'minutes' | 'until' | 'centre';
const count = (typed: string): string | undefined => (/^\d{1,5}$/.test(typed.trim()) ? undefined : 'wrong');

/** `series`: the one that is changed; null for a new one. */
export async function openGive(set: LearningSetting, series: string | null): Promise<Part> {
  const part = new GivePart(set, series);
  await part.resume();
  await part.begin();
  return part;
}

class GivePart implements Part {
  readonly #set: LearningSetting;
  readonly #id: string | null;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<GiveMessages>;
  #series: SessionSeries | undefined;
  #etag = '';
  /** A new one has dates to enter; of one that is changed they stay until somebody asks. */
  #hasDates: boolean;
  #refusal = '';
  #isSent = false;

  constructor(set: LearningSetting, series: string | null) {
    [this.#set, this.#id, this.#hasDates] = [set, series, series === null];
    this.#form = new FormController(set.host);
    this.#form.page = 'give';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'give';
    if (this.#series) this.#fill(this.#series);
    this.#refusal = '';
  }

  async begin(): Promise<void> {
    if (this.#id === null) {
      this.#form.values = { timeOff: 'either', repeats: 'no', minutes: '60' };
      return;
    }
    this.#fill(await this.#readAgain());
  }
  async #readAgain(): Promise<SessionSeries> {
    const { data, response } = await (await this.#set.client()).learning.read(this.#id!).withResponse();
    [this.#series, this.#etag] = [data, response.etag ?? ''];
    return data;
  }
  #fill(series: SessionSeries): void {
    const { say } = this.#set, dates = datesOf(series.schedule), number = (places: number | null): string => (places === null ? '' : String(places));
    this.#form.values = {
      title: say(series.title), about: series.about ? say(series.about) : '', topic: series.topic, audiences: series.audiences.join(' '), timeOff: series.timeOff, area: series.area ?? '', contact: series.contact ?? '', room: series.room ? say(series.room) : '', link: series.link ?? '',
      roomPlaces: number(series.capacity.room), linkPlaces: number(series.capacity.link), repeats: dates?.repeats ?? 'no', on: dates?.on ?? '', from: dates ? clockText(dates.at, this.#set) : '', minutes: String(dates?.minutes ?? 60), until: dates?.until ?? '',
    };
  }

  /** Of an administrator, who may add for any centre. */
  get #mayChooseCentre(): boolean { return this.#id === null && this.#set.roles().includes('administrator'); }
  get #fields(): readonly Field<Name>[] {
    const { pack, on } = this.#set, { areas, contacts } = pack(), today = on(), isSeries = this.#form.values['repeats'] !== 'no';
    const dates: readonly Field<Name>[] = [
      { name: 'repeats', kind: 'select', options: repeatKinds },
      { name: 'on', kind: 'date', rule: (typed) => { const day = isoDay(typed); return day && (day >= today || this.#id !== null) ? undefined : 'required'; } },
      { name: 'from', kind: 'text', maxLength: 10, rule: (typed) => (clockOf(typed) ? undefined : 'required') },
      { name: 'minutes', kind: 'number', maxLength: 4, rule: (typed) => (/^\d+$/.test(typed) && Number(typed) >= 5 && Number(typed) <= 1440 ? undefined : 'required') },
      ...(isSeries ? [{ name: 'until' as const, kind: 'date' as const, optional: true as const, rule: (typed: string, { on: first = '' }: Readonly<Record<string, string>>) => { const last = isoDay(typed), begin = isoDay(first); return last && (!begin || last >= begin) ? undefined : 'required'; } }] : []),
    ];
    return [
      ...(this.#mayChooseCentre ? [{ name: 'centre' as const, kind: 'select' as const, optional: true as const, options: contacts.map(({ id }) => id) }] : []),
      { name: 'title', kind: 'text', maxLength: 160 }, { name: 'about', kind: 'textarea', optional: true, maxLength: 2000 }, { name: 'topic', kind: 'select', options: activityTopics },
      { name: 'timeOff', kind: 'select', options: timesOff }, { name: 'room', kind: 'text', optional: true, maxLength: 300 }, { name: 'roomPlaces', kind: 'number', optional: true, maxLength: 5, rule: count },
      { name: 'link', kind: 'text', optional: true, maxLength: 500, rule: (typed) => (/^https:\/\/[^\s"<>\\]+$/.test(typed.trim()) ? undefined : 'required') }, { name: 'linkPlaces', kind: 'number', optional: true, maxLength: 5, rule: count },
      { name: 'area', kind: 'select', optional: true, options: areas.map(({ id }) => id) }, { name: 'contact', kind: 'select', optional: true, options: contacts.map(({ id }) => id) },
      ...(this.#hasDates ? dates : []),
    ];
  }
  #words(name: string): FieldWords {
    const w = this.#w, one = name as Name, { areas, contacts } = this.#set.pack(), say = this.#set.say, named = (list: readonly { readonly id: string; readonly name: Parameters<typeof say>[0] }[]): Record<string, string> => Object.fromEntries(list.map(({ id, name: text }) => [id, say(text)]));
    const options = one === 'topic' ? w.topics : one === 'timeOff' ? w.timeOff : one === 'repeats' ? w.repeats : one === 'area' ? named(areas) : one === 'contact' || one === 'centre' ? named(contacts) : undefined;
    const hint = one === 'roomPlaces' || one === 'linkPlaces' ? w.hints.places : (w.hints as Readonly<Record<string, string>>)[one], error = w.errors[one] ?? w.names[one];
    return { label: w.names[one], errors: { required: error, wrong: error }, ...(hint && { hint }), ...(options && { options }) };
  }

  get #body(): SessionAdd {
    const { values } = this.#form, text = (name: Name): string => (values[name] ?? '').trim(), line = (name: Name): string => text(name).replace(/\s+/g, ' '), places = (name: Name): number | null => (text(name) ? Number(text(name)) : null);
    return {
      ...(this.#mayChooseCentre && text('centre') && { centre: text('centre') }), title: line('title'), about: text('about') ? text('about').replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, ' ') : null, topic: text('topic') as SessionAdd['topic'], audiences: chosenOf(this.#form, 'audiences') as ActivityAudience[],
      timeOff: text('timeOff') as NonNullable<SessionAdd['timeOff']>, area: text('area') || null, contact: text('contact') || null, room: line('room') || null, link: text('link') || null, capacity: { room: places('roomPlaces'), link: places('linkPlaces') },
      schedule: this.#hasDates ? scheduleOf({ repeats: text('repeats') as Repeats, on: isoDay(text('on')) ?? '', at: clockOf(text('from')) ?? '', minutes: Number(text('minutes')), until: isoDay(text('until')) ?? null }) : { rule: null },
    };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, fields = this.#fields;
    this.#refusal = '';
    form.errors = errorsIn({ id: 'give', fields }, form.values);
    if (!(form.values['room'] ?? '').trim() && !(form.values['link'] ?? '').trim()) form.errors = [...form.errors, { name: 'room', key: 'required' }].toSorted((a, b) => fields.findIndex(({ name }) => name === a.name) - fields.findIndex(({ name }) => name === b.name));
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body = this.#body, { schedule, centre: _, ...others } = body, id = this.#id;
    await this.#sending.run([id, this.#etag, body], (client, idempotencyKey) => (id === null ? client.learning.add(body, { idempotencyKey }) : client.learning.change(id, { ...others, ...(this.#hasDates && { schedule }) }, { idempotencyKey, ifMatch: this.#etag })), () => this.#sent(), (error) => this.#refused(error));
    if (this.#isSent) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }
  /** Also where it waited for the network, and nobody pressed again. */
  #sent(): void {
    const set = this.#set, isNew = this.#id === null;
    this.#isSent = true;
    this.#form.clear();
    set.changed(isNew ? 'added' : 'changed');
    set.leave(this);
    set.announce(isNew ? this.#w.added : this.#w.saved);
  }
  async #refused({ code, problem }: Refusal): Promise<boolean> {
    if (code === 'etag-stale') {
      await this.#readAgain();
      this.#refusal = this.#w.stale;
      return true;
    }
    if (code !== 'invalid-request') return false;
    const faults = problem?.errors ?? [];
    if (faults.some(({ code: what }) => what === 'has-bookings')) {
      this.#refusal = this.#w.dates.booked;
      return true;
    }
    const names: Readonly<Record<string, Name>> = { '/capacity/room': 'roomPlaces', '/capacity/link': 'linkPlaces', '/schedule': 'on' };
    this.#form.errors = faults.flatMap(({ pointer }) => { const name = names[pointer] ?? names[pointer.split('/').slice(0, 2).join('/')] ?? pointer.split('/')[1] as Name; return this.#fields.some((field) => field.name === name) ? [{ name, key: 'required' }] : []; });
    return this.#form.errors.length > 0;
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), fields = this.#fields, draw = (name: Name): TemplateResult | typeof nothing => { const field = fields.find((one) => one.name === name); return field ? fieldTemplate(field, { form, words: this.#words(name), k }) : nothing; };
    const isNew = this.#id === null, dates = this.#series?.dates ?? [];
    return html`${set.heading(isNew ? w.add : w.change)}<p>${isNew ? w.intro : w.changed}</p>
      ${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${draw('centre')}${draw('title')}${draw('about')}${draw('topic')}
        ${ticks(form, 'audiences', { label: w.names.audiences, hint: w.hints.audiences, options: Object.fromEntries(activityAudiences.map((one) => [one, set.t().audience.options[one]])) })}
        ${draw('timeOff')}${draw('room')}${draw('roomPlaces')}${draw('link')}${draw('linkPlaces')}${draw('area')}${draw('contact')}
        <section>${set.heading(w.dates.title, 1)}${isNew ? nothing : html`${dates.length > 0 ? html`<p class="strong">${w.dates.next}</p><ul>${dates.slice(0, 6).map(({ date }) => html`<li>${dayText(date.on, set)}, ${spanText(date, set)}</li>`)}</ul>` : html`<p>${w.dates.none}</p>`}
          ${this.#hasDates ? nothing : html`<p class="quiet">${w.dates.kept} <button type="button" class="link" @click=${() => { this.#hasDates = true; set.draw(); void set.focus('#f-repeats'); }}>${w.dates.change}</button></p>`}`}
          ${draw('repeats')}<div class="clock-row">${draw('on')}${draw('from')}${draw('minutes')}</div>${draw('until')}</section>
        <div class="actions equal"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${isNew ? w.send : w.save}</button><button type="button" class="button" @click=${() => set.leave()}>${k.back}</button></div>
      </form>`;
  }
}
