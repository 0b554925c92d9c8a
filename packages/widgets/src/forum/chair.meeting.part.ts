// One meeting as its chair, the commissioner or a member of a working group opens it: what there is, and the way to each thing that can be changed.
import type { ForumMeeting } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, formatInstant, formatNumber, loadWording, readNumber, Sending, type Field, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';
import { messages, type MeetingMessages } from './meeting.messages.ts';
import { agendaView, comingView, countsView } from './meeting.view.ts';
import { minutesView } from './minutes.text.ts';

const wording: Wording<MeetingMessages> = { 'en-GB': messages, cy: () => import('./meeting.messages.cy.ts') };
const isHead = (typed: string): string | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read <= 100_000 ? undefined : 'required'; };
const counting: Step<'room' | 'link'> = { id: 'count', fields: (['room', 'link'] as const).map((name): Field<'room' | 'link'> => ({ name, kind: 'number', maxLength: 7, rule: isHead })) };
/** What takes place over which `from`: each its own file, fetched by the press. */
type Editor = 'agenda' | 'notes' | 'minutes' | 'actions' | 'change';

export async function openMeeting(set: ForumSetting, dateId: string, changed: () => void | Promise<void> = () => {}): Promise<Part> {
  const part = new MeetingPart(await asChair(set), dateId, changed);
  await part.resume();
  await part.load();
  return part;
}

class MeetingPart implements Part {
  readonly #set: ChairSetting;
  readonly #id: string;
  readonly #changed: () => void | Promise<void>;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<MeetingMessages>;
  #meeting: ForumMeeting | undefined;
  #isCounting = false;
  #said = '';
  #refusal = '';

  constructor(set: ChairSetting, id: string, changed: () => void | Promise<void>) {
    [this.#set, this.#id, this.#changed] = [set, id, changed];
    this.#form = new FormController({ requestUpdate: () => set.draw() }, [counting]);
    this.#form.page = 'count';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'count';
    [this.#meeting, this.#isCounting, this.#said, this.#refusal] = [undefined, false, '', ''];
  }
  async load(): Promise<void> { this.#meeting = await (await this.#set.client()).forum.meeting(this.#id); }
  /** Something of it was changed by a part opened from here. */
  async #reload(said = ''): Promise<void> {
    try {
      await this.load();
      void this.#changed();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#said = said || this.#said;
    this.#set.draw();
    // What was done is where the focus goes, rather than back to the button that led there.
    if (said) await this.#set.focus('.notice.good');
  }

  #open(what: Editor): void {
    const set = this.#set, meeting = this.#meeting!, changed = (said?: string): Promise<void> => this.#reload(said);
    this.#said = '';
    set.open(`[data-from=${what}]`, async () => {
      if (what === 'agenda') return (await import('./agenda.part.ts')).openAgenda(set, meeting, changed);
      if (what === 'notes') return (await import('./minutes.part.ts')).openNotes(set, meeting, changed);
      if (what === 'minutes') return (await import('./minutes.part.ts')).openMinutes(set, meeting, changed);
      if (what === 'change') return (await import('./change.part.ts')).openChange(set, meeting, changed);
      return (await import('./actions.part.ts')).openActions(set, meeting.forum, { name: set.say(meeting.title), mayWrite: meeting.mayWrite.actions, from: meeting.id, changed });
    });
  }

  async #count(): Promise<void> {
    const set = this.#set, form = this.#form, { room, link } = form.values;
    this.#refusal = '';
    form.errors = errorsIn(counting, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const heads = { room: readNumber(room!)!, link: readNumber(link!)! };
    await this.#sending.run([this.#id, heads], (client, idempotencyKey) => client.forum.hold(this.#id, { heads }, { idempotencyKey }), () => {
      this.#isCounting = false;
      form.values = {};
      void this.#reload(this.#w.count.saved);
    }, ({ code }) => {
      this.#refusal = code === 'not-begun' ? this.#w.count.early : code === 'places-closed' ? this.#w.count.closed : '';
      return this.#refusal !== '';
    });
    set.draw();
    await set.focus('.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, meeting = this.#meeting;
    if (!meeting) return html`<p class="quiet">${set.k().loading}</p>`;
    const { date, kind, title, ways, chair, counts, seenAs, mayWrite, agenda, actions, minutes, notes } = meeting, language = set.language(), c = set.c(), why = date.because === null ? '' : set.say(date.because), isChair = seenAs === 'chair', isGroup = kind === 'group', came = actions.filter(({ from }) => from === meeting.id), isOver = (chair?.attended ?? 0) > 0, isPast = Date.parse(date.endsAt) <= set.now().getTime();
    const way = (what: Editor, words: string, look = ''): TemplateResult => html`<p class="no-print"><button type="button" class="button ${look}" data-from=${what} @click=${() => this.#open(what)}>${words}</button></p>`;
    return html`${set.heading(w.title(set.say(title), sayDay(date.on, language)))}${set.trouble()}
      ${this.#said ? html`<div class="notice good" role="status" tabindex="-1"><p>${this.#said}</p></div>` : nothing}
      <p>${sayTimes(date, set.t())}</p>
      ${date.isCancelled ? html`<div class="notice info"><p class="strong">${c.cancelled(why)}</p><p>${w.cancelled}</p></div>` : date.movedFrom === null ? nothing : html`<p class="moved">${c.moved(sayDay(date.movedFrom, language), why)}</p>`}
      ${(isPast ? [] : date.mayFallOn).map((doubt) => html`<p class="doubt">${set.t().doubt[doubt as 'bank-holiday']}</p>`)}
      ${chair ? comingView(chair, { ways, isPast }, { set, w }) : counts ? countsView(counts, isPast, { set, w }) : nothing}
      ${isChair && !date.isCancelled ? this.#countView(meeting) : nothing}
      <section class="on-agenda">${set.heading(w.agenda.title, 1)}${agendaView(agenda, actions, { set, w })}
        ${mayWrite.agenda ? way('agenda', w.agenda.change, isPast ? '' : 'main') : nothing}${agenda.length > 0 ? html`<p class="no-print"><button type="button" class="link" @click=${() => window.print()}>${w.agenda.print}</button></p>` : nothing}</section>
      ${isGroup ? html`<section class="no-print">${set.heading(w.notes.title, 1)}${notes?.text ? minutesView(notes.text) : html`<p>${w.notes.none}</p>`}${mayWrite.notes ? way('notes', w.notes.change) : nothing}</section>` : nothing}
      <section class="no-print">${set.heading(w.actions.title, 1)}${came.length === 0 ? html`<p>${w.actions.none}</p>` : html`<ul>${came.map((one) => html`<li>${one.title}</li>`)}</ul>`}${way('actions', mayWrite.actions ? w.actions.open : w.actions.see)}</section>
      <section class="no-print">${set.heading(w.minutes.title, 1)}${minutes ? html`<p class="quiet">${w.minutes.published(String(minutes.version), formatInstant(minutes.publishedAt, language))}</p>${minutesView(minutes.text)}` : html`<p>${chair?.draft ? w.minutes.draft : w.minutes.none}</p>`}
        ${mayWrite.minutes ? way('minutes', minutes ? w.minutes.correct : w.minutes.write, isPast && isOver && !minutes ? 'main' : '') : nothing}</section>
      ${isChair && !date.isCancelled && !isPast ? way('change', w.move.open) : nothing}`;
  }

  #countView({ date, chair }: ForumMeeting): TemplateResult | typeof nothing {
    const set = this.#set, w = this.#w.count, form = this.#form, hasBegun = Date.parse(date.startsAt) <= set.now().getTime(), there = chair?.attended ?? 0;
    if (!hasBegun) return nothing;
    if (there > 0 && !this.#isCounting) return html`<section class="no-print">${set.heading(w.title, 1)}<p>${w.done(formatNumber(there, set.language()))}</p><p><button type="button" class="link" @click=${() => { this.#isCounting = true; set.draw(); void set.focus('#f-room'); }}>${w.again}</button></p></section>`;
    return html`<section class="count no-print">${set.heading(w.title, 1)}<p>${w.lead}</p>${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}${errorSummary(form.errors, counting.fields, (name) => w[name as 'room' | 'link'], set.k(), () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#count(); }}><div class="pairs">${counting.fields.map((field) => fieldTemplate(field, { form, words: w[field.name as 'room' | 'link'], k: set.k() }))}</div>
        <div class="actions"><button class="button" aria-disabled=${form.busy ? 'true' : nothing}>${w.save}</button></div></form></section>`;
  }
}
