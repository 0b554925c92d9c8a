// Asking for the time to go to a meeting: who is asked, and the very words they will read, before one press sends it; and afterwards what became of it.
import { isForEverybody, meetingHours, releaseWords, type ForumDate, type Release, type ReleaseAsk } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, formatDay, FormController, loadWording, Sending, today, type Field, type FieldWords, type Part, type Step, type Translation, type Wording } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type AskingMessages } from './asking.messages.ts';
import { dress } from './forum.dress.ts';
import { CarerReleaseChangedEvent } from './forum.events.ts';
import type { ForumSetting } from './forum.part.ts';
import type { ForumRoom } from './forum.room.ts';
import { sayDay } from './forum.when.ts';

const wording: Wording<AskingMessages> = { 'en-GB': messages, cy: () => import('./asking.messages.cy.ts') };
type Name = 'approverEmail' | 'travel' | 'note';
const email = (value: string): string | undefined => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim()) ? undefined : 'format');

export const openRelease = async (set: ForumSetting, room: ForumRoom, date: ForumDate): Promise<Part> => {
  const part = new ReleasePart(set, room, date);
  await Promise.all([part.resume(), part.load()]);
  return part;
};

class ReleasePart implements Part {
  readonly #set: ForumSetting;
  readonly #room: ForumRoom;
  readonly #date: ForumDate;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<AskingMessages>;
  #pack!: Pack;
  #asksOther = false;
  #refusal = '';
  #release: Release | undefined;
  /** It has just been sent. */
  #isNew = false;

  constructor(set: ForumSetting, room: ForumRoom, date: ForumDate) {
    [this.#set, this.#room, this.#date] = [set, room, date];
    this.#form = new FormController(set.host);
    this.#begin();
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  #begin(): void {
    this.#form.page = 'ask';
    this.#form.values = { travel: '0' };
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  async load(): Promise<void> {
    const { release, id } = this.#date, client = await this.#set.client();
    this.#pack = await this.#set.pack();
    if (release === null || release === 'withdrawn') return;
    for await (const one of client.releases.list({ seenAs: 'own', limit: 100 })) if (one.date === id && one.state !== 'withdrawn') {
      this.#release = one;
      return;
    }
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#begin();
    [this.#release, this.#refusal, this.#asksOther, this.#isNew] = [undefined, '', false, false];
  }

  get #manager(): string | undefined { return this.#set.session()?.managerEmail; }
  get #step(): Step<Name> {
    const fields: [Field<Name>, boolean][] = [
      [{ name: 'approverEmail', kind: 'email', optional: true, maxLength: 254, isPrivate: true, rule: email }, this.#asksOther || !this.#manager],
      [{ name: 'travel', kind: 'select', options: ['0', '15', '30', '45', '60'] }, true],
      [{ name: 'note', kind: 'textarea', optional: true, maxLength: 1000, isPrivate: true }, true],
    ];
    return { id: 'ask', fields: fields.flatMap(([field, is]) => (is ? [field] : [])) };
  }
  #words(name: string): FieldWords { return this.#w.fields[name as Name]; }

  /** On the clock of the place, within the day. */
  get #hours(): { readonly from: string; readonly to: string } {
    const { from, to } = meetingHours(this.#date.date), travel = Number(this.#form.values['travel'] || 0), minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
    const clock = (time: number): string => `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
    return { from: clock(Math.max(0, minutesOf(from) - travel)), to: clock(Math.min(23 * 60 + 59, minutesOf(to) + travel)) };
  }
  /** Who is asked; null where it is Human Resources alone. */
  get #asked(): string | null {
    const typed = (this.#form.values['approverEmail'] ?? '').trim();
    return this.#asksOther || !this.#manager ? typed || null : this.#manager;
  }
  #time({ on, from, to }: { readonly on: string; readonly from: string; readonly to: string }): string { return this.#w.time(sayDay(on, this.#set.language()), from, to); }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, note = (form.values['note'] ?? '').trim(), { id: date } = this.#date, approverEmail = this.#asked;
    const body: ReleaseAsk = { date, hours: this.#hours, ...(approverEmail !== this.#manager && { approverEmail }), ...(note && { note }) };
    this.#refusal = '';
    form.errors = errorsIn(this.#step, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    await this.#sending.run(body, (client, idempotencyKey) => client.releases.ask(body, { idempotencyKey }), (one) => {
      this.#isNew = true;
      form.clear();
      this.#begin();
      this.#take(one);
      set.host.dispatchEvent(new CarerReleaseChangedEvent('asked'));
    }, async ({ code, problem }) => {
      const existing = (problem as { readonly existingId?: string } | undefined)?.existingId;
      if (existing) {
        // Asked before, from another page.
        this.#take(await (await set.client()).releases.read(existing));
        return true;
      }
      const errors = problem?.errors ?? [];
      form.errors = errors.filter(({ pointer }) => pointer === '/approverEmail').map(() => ({ name: 'approverEmail', key: 'format' }));
      if (form.errors.length > 0) this.#asksOther = true;
      this.#refusal = code === 'not-found' || errors.some(({ pointer }) => pointer === '/date') ? this.#w.gone : code === 'invalid-request' && form.errors.length === 0 ? this.#w.refused : '';
      return form.errors.length > 0 || this.#refusal !== '';
    });
    set.draw();
    await set.focus(this.#release ? undefined : form.errors.length > 0 ? '.summary' : '.notice');
  }

  #take(one: Release): void {
    this.#release = one;
    this.#room.put({ ...this.#date, release: one.state === 'unanswered' ? 'asked' : one.state });
  }

  /** The other time that is offered, in one press. */
  async #accept(): Promise<void> {
    const set = this.#set, { id } = this.#release!;
    this.#refusal = '';
    await this.#sending.run(['accept', id], (client, idempotencyKey) => client.releases.accept(id, { idempotencyKey }), (one) => {
      this.#isNew = false;
      this.#take(one);
      set.host.dispatchEvent(new CarerReleaseChangedEvent('accepted'));
      set.announce(this.#w.accepted);
    }, async ({ code }) => {
      if (code !== 'not-waiting') return false;
      this.#take(await (await set.client()).releases.read(id));
      this.#refusal = this.#w.changed;
      return true;
    });
    set.draw();
    await set.focus(this.#refusal ? '.notice' : undefined);
  }

  async #withdraw(): Promise<void> {
    const set = this.#set, form = this.#form, id = this.#release!.id;
    set.recovered();
    await form.submit(async () => {
      try {
        const one = await (await set.client()).releases.withdraw(id);
        [this.#release, this.#isNew] = [undefined, false];
        this.#room.put({ ...this.#date, release: one.state === 'unanswered' ? 'asked' : one.state });
        this.#refusal = '';
        set.host.dispatchEvent(new CarerReleaseChangedEvent('withdrawn'));
        set.announce(this.#w.withdrawn);
      } catch (error) {
        set.failed(error);
      }
    });
    set.draw();
    await set.focus();
  }

  #refusalNotice(): TemplateResult | typeof nothing { return this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing; }
  view(): TemplateResult { return this.#release ? this.#standing(this.#release) : this.#asking(); }

  #asking(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), fields = this.#step.fields, asked = this.#asked;
    const draw = (name: Name): TemplateResult | typeof nothing => { const field = fields.find((one) => one.name === name); return field ? fieldTemplate(field, { form, words: this.#words(name), k }) : nothing; };
    return html`${set.trouble()}${this.#refusalNotice()}
      ${set.heading(w.title)}<p>${w.intro}</p>
      ${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form class="asking" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        <p><span class="strong">${asked === null ? w.toHr : w.to(asked)}</span> ${this.#manager && !this.#asksOther ? html`<button type="button" class="link" @click=${() => { this.#asksOther = true; set.draw(); void set.focus('#f-approverEmail'); }}>${w.other}</button>` : nothing}</p>
        ${draw('approverEmail')}${draw('travel')}${draw('note')}
        ${this.#letter()}
        <div class="actions equal"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button><button type="button" class="button" @click=${() => set.leave()}>${w.notNow}</button></div>
        <p class="small quiet">${w.counted}</p></form>`;
  }

  /** What is read by who is asked, word by word. */
  #letter(): TemplateResult {
    const set = this.#set, { letter: w } = this.#w, { name, email: address } = set.session() ?? {}, { kind, audiences } = this.#room.forum, isForAll = isForEverybody(kind, audiences), { title, protectedTime: rule } = releaseWords(isForAll, this.#pack, today(set.now())), note = (this.#form.values['note'] ?? '').trim();
    const row = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    return html`<section class="letter">${set.heading(w.title, 1)}<dl class="answers">
      ${row(w.from, [name, address].filter(Boolean).join(', '))}${row(w.what, set.say(title))}${row(w.time, this.#time({ on: this.#date.date.on, ...this.#hours }))}${note ? row(w.note, html`<span class="typed-words">${note}</span>`) : nothing}</dl>
      ${rule ? html`<p class="strong">${w.rule}</p><p>${set.say(rule.text)}</p><p class="small quiet">${w.source}: ${set.say(rule.source.title)}</p>` : nothing}<p>${isForAll ? `${w.everybody} ${w.why}` : w.why}</p></section>`;
  }

  #standing(one: Release): TemplateResult {
    const set = this.#set, w = this.#w, { rows } = w, { outcome, state } = one, isTaken = outcome?.verb === 'accept', mayTake = one.may.includes('accept'), busy = this.#form.busy ? 'true' as const : nothing, due = one.clocks.find(({ what }) => what === 'decide');
    const row = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    return html`${set.trouble()}${this.#refusalNotice()}${this.#isNew ? html`<div class="notice good">${set.heading(w.sent.title)}<p>${w.sent.number} <span class="strong">${one.reference}</span></p><p>${w.sent.next}</p></div>` : set.heading(w.sent.title)}
      <dl class="answers">${row(rows.state, html`<strong>${w.state[isTaken ? 'accepted' : state as 'asked'] ?? state}</strong>`)}${row(rows.time, this.#time(one.hours))}${row(rows.to, one.approverEmail ?? w.hr)}
        ${state === 'asked' && due ? row(rows.by, formatDay(due.on, set.language())) : nothing}
        ${outcome?.other ? row(isTaken ? rows.given : rows.other, this.#time(outcome.other)) : nothing}${outcome?.reason ? row(rows.reason, html`<span class="typed-words">${outcome.reason}</span>`) : nothing}
        ${this.#isNew ? nothing : row(w.sent.number, one.reference)}${one.protectedTime ? row(w.letter.rule, set.say(one.protectedTime.text as Text)) : nothing}</dl>
      ${state === 'another-time' && one.may.includes('withdraw') ? html`<p>${mayTake ? w.offered : w.offerOver}</p>` : nothing}
      <div class="actions">${mayTake ? html`<button type="button" class="button main" aria-disabled=${busy} @click=${() => void this.#accept()}>${w.accept}</button>` : nothing}<button type="button" class="button" @click=${() => set.leave()}>${w.back}</button>
        ${one.may.includes('withdraw') ? html`<button type="button" class="button" aria-disabled=${busy} @click=${() => void this.#withdraw()}>${w.withdraw}</button>` : nothing}</div>
      <p class="small quiet">${w.counted}</p>`;
  }
}
