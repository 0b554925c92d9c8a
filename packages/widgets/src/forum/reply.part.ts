// Replying to one date, in one step: how they come, how they are counted, what they need, how they are told. What was typed survives whatever goes wrong.
import { gatheringNeeds, replyKinds, type ForumReply, type GatheringNeed, type ForumDate } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldId, fieldTemplate, formatNumber, FormController, loadWording, Sending, type Field, type FieldWords, type Part, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerForumRepliedEvent } from './forum.events.ts';
import { dress } from './forum.dress.ts';
import type { ForumSetting } from './forum.part.ts';
import type { ForumRoom } from './forum.room.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import { messages, type ReplyMessages } from './reply.messages.ts';

const wording: Wording<ReplyMessages> = { 'en-GB': messages, cy: () => import('./reply.messages.cy.ts') };
type Name = 'way' | 'kind' | 'called' | 'needsText';
type Way = 'room' | 'link';
/** What is closed or gone is no fault of what was typed. */
const over = new Set(['places-closed', 'not-found']);

export const openReply = async (set: ForumSetting, room: ForumRoom, date: ForumDate): Promise<Part> => {
  const part = new ReplyPart(set, room, date);
  await part.resume();
  return part;
};

/** Takes the reply back. True where the server has it. */
export async function withdrawReply(set: ForumSetting, room: ForumRoom, id: string): Promise<boolean> {
  set.recovered();
  try {
    room.put(await (await set.client()).forum.withdraw(id));
    set.host.dispatchEvent(new CarerForumRepliedEvent('withdrawn'));
    return true;
  } catch (error) {
    set.failed(error);
    set.draw();
    return false;
  }
}

class ReplyPart implements Part {
  readonly #set: ForumSetting;
  readonly #room: ForumRoom;
  readonly #date: ForumDate;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<ReplyMessages>;
  #needs: ReadonlySet<GatheringNeed>;
  #toChair: boolean;
  #byEmail: boolean;
  #isNeutral: boolean;
  #refusal = '';

  constructor(set: ForumSetting, room: ForumRoom, date: ForumDate) {
    [this.#set, this.#room, this.#date] = [set, room, date];
    const { mine, suggested, isFull, mayTell } = date, { reply } = mine ?? {}, ways = room.forum.ways as readonly Way[];
    this.#form = new FormController(set.host, [this.#step]);
    this.#form.page = 'reply';
    // What gives least away is chosen until the person chooses something else.
    this.#form.values = { way: reply?.way ?? ways.find((way) => !isFull[way]) ?? ways[0] ?? 'room', kind: reply?.kind ?? 'count', called: reply?.kind === 'alias' ? reply.called ?? '' : '', needsText: (mine ? reply?.needsText : suggested.needsText) ?? '' };
    this.#needs = new Set(((mine ? reply?.needs : suggested.needs) ?? []) as GatheringNeed[]);
    [this.#toChair, this.#byEmail, this.#isNeutral] = [reply?.toChair ?? false, mine ? mine.tell?.byEmail ?? false : mayTell, mine?.tell?.isNeutral ?? true];
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
    this.#form.page = 'reply';
    [this.#needs, this.#toChair, this.#byEmail, this.#refusal] = [new Set(), false, false, ''];
  }

  get #step(): Step<Name> {
    const { ways } = this.#room.forum, v = this.#form?.values ?? {};
    const fields: [Field<Name>, boolean][] = [
      [{ name: 'way', kind: 'choice', options: ways }, ways.length > 1],
      [{ name: 'kind', kind: 'choice', options: [...replyKinds].reverse() }, true],
      [{ name: 'called', kind: 'text', maxLength: 80, isPrivate: true }, v['kind'] === 'alias'],
      [{ name: 'needsText', kind: 'textarea', optional: true, maxLength: 300, isPrivate: true }, this.#needs?.has('other') ?? false],
    ];
    return { id: 'reply', fields: fields.flatMap(([field, is]) => (is ? [field] : [])) };
  }
  #words(name: string): FieldWords {
    const w = this.#w, { isFull, mine } = this.#date, full = (way: Way) => (isFull[way] && mine?.place !== way ? { [way]: w.way.full[way] } : {});
    if (name === 'way') return { ...w.way, hints: { ...full('room'), ...full('link') } };
    if (name === 'kind') {
      const signedIn = this.#set.session()?.name;
      return { ...w.kind, hints: { ...w.kind.hints, ...(signedIn && { name: signedIn }) } };
    }
    return name === 'called' ? w.called : w.needs.text;
  }

  get #body(): ForumReply {
    const { way, kind, called = '', needsText = '' } = this.#form.values as Record<Name, string>, needs = gatheringNeeds.filter((need) => this.#needs.has(need));
    return {
      kind: kind as ForumReply['kind'], way: way as Way, ...(kind === 'alias' && { called: called.trim() }), ...(needs.length > 0 && { needs }), ...(this.#needs.has('other') && needsText.trim() && { needsText: needsText.trim() }),
      ...(kind !== 'count' && this.#toChair && { toChair: true }),
      ...(this.#date.mayTell && this.#byEmail && { tell: { byEmail: true, isNeutral: this.#isNeutral, locale: this.#set.language() === 'cy' ? 'cy' as const : 'en-GB' as const } }),
    };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, body = this.#body, { id, mine } = this.#date;
    form.errors = errorsIn(this.#step, form.values);
    this.#refusal = '';
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    let isSent = false;
    // What waited for the network is answered later than this is over.
    const then = (date: ForumDate): void => {
      isSent = true;
      this.#room.put(date);
      set.host.dispatchEvent(new CarerForumRepliedEvent(mine ? 'changed' : 'replied'));
      set.leave(this);
      this.#tell(date.mine);
    };
    await this.#sending.run(body, (client, idempotencyKey) => client.forum.reply(id, body, { idempotencyKey }), then, ({ code, problem }) => {
      const wrong = (problem?.errors ?? []).flatMap(({ pointer }) => this.#step.fields.filter(({ name }) => pointer === `/${name}`).map(({ name }) => ({ name, key: 'required' })));
      form.errors = wrong;
      this.#refusal = over.has(code ?? '') ? this.#w.closed : code === 'invalid-request' && wrong.length === 0 ? this.#w.refused : '';
      return wrong.length > 0 || this.#refusal !== '';
    });
    if (isSent) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }
  #tell(mine: ForumDate['mine']): void {
    const set = this.#set, { done } = this.#w;
    if (mine) set.announce([mine.place ? done.place[mine.place as Way] : '', mine.ahead === null ? '' : mine.place ? done.kept : done.wait(set.t().mine.ahead(formatNumber(mine.ahead, set.language()), mine.ahead))].filter(Boolean).join(' '));
  }

  #tick(id: string, label: string, isOn: boolean, change: (isOn: boolean) => void, hint = ''): TemplateResult {
    return html`<div class="option"><input type="checkbox" id=${id} .checked=${isOn} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${(event: Event) => { change((event.target as HTMLInputElement).checked); this.#set.draw(); }}><label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), { date, mine, mayTell } = this.#date, v = form.values, fields = this.#step.fields;
    const draw = (name: Name): TemplateResult | typeof nothing => { const field = fields.find((one) => one.name === name); return field ? fieldTemplate(field, { form, words: this.#words(name), k }) : nothing; };
    const need = (one: GatheringNeed, isOn: boolean): void => { const all = new Set(this.#needs); if (isOn) all.add(one); else all.delete(one); this.#needs = all; };
    return html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${set.heading(w.title[mine ? 'change' : 'new'])}<p class="strong">${sayDay(date.on, set.language())}, ${sayTimes(date, set.t())}</p>
      ${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form class="reply" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${draw('way')}${draw('kind')}${v['kind'] === 'alias' ? html`<div class="inner">${draw('called')}</div>` : nothing}
        ${v['kind'] === 'count' ? nothing : html`<div class="field">${this.#tick('to-chair', w.toChair.label, this.#toChair, (isOn) => { this.#toChair = isOn; }, w.toChair.hint)}</div>`}
        <details class="needs" ?open=${this.#needs.size > 0}><summary>${w.needs.label}</summary><fieldset class="field" aria-describedby="needs-hint"><legend class="unseen">${w.needs.label}</legend><p class="hint" id="needs-hint">${w.needs.hint}</p>
          <div class="options many">${gatheringNeeds.map((one) => this.#tick(`need-${one}`, w.needs.options[one], this.#needs.has(one), (isOn) => need(one, isOn)))}</div></fieldset>${draw('needsText')}</details>
        <div class="field tell">${mayTell ? html`<div class="options">${this.#tick(fieldId('tell'), w.tell.label, this.#byEmail, (isOn) => { this.#byEmail = isOn; })}
          ${this.#byEmail ? this.#tick('neutral', w.tell.neutral, this.#isNeutral, (isOn) => { this.#isNeutral = isOn; }) : nothing}</div>` : html`<p class="quiet">${w.tell.none}</p>`}</div>
        <p class="who">${w.sees}</p>
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send[mine ? 'change' : 'new']}</button></div>
      </form>`;
  }
}
