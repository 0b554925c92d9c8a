// Deciding a request to change a working pattern: talking first, accepting, offering, refusing on the law's grounds, and the letter that says so.
import { duties, type WorkingDecide, type WorkingRequest } from '@think-carer/contract';
import { directionOf, formatDay, loadWording, today, type FieldWords, type FormController, type Step, type Translation, type Values, type Wording } from '@think-carer/kit';
import { unmarked } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Deciding, DeskRequest, Happened } from './desk.deciding.ts';
import type { PartSetting } from './desk.part.ts';
import type { ItemMessages } from './item.messages.ts';
import { messages, type PatternMessages } from './pattern.messages.ts';
import { groundField, hasLetter, patternBody, patternErrors, patternSteps, type PatternSetting } from './pattern.steps.ts';

const wording: Wording<PatternMessages> = { 'en-GB': messages, cy: () => import('./pattern.messages.cy.ts') };
type Change = { readonly hours?: string | undefined; readonly times?: string | undefined; readonly place?: string | undefined; readonly startsOn?: string | undefined };
interface Letter { readonly verb: string; readonly asked: string; readonly made: string; text: string; readonly prompt: string | null }

export class PatternDeciding implements Deciding {
  readonly form: FormController;
  readonly #set: PartSetting;
  #request: WorkingRequest;
  #p!: Translation<PatternMessages>;
  #spoken = '';
  #letter: Letter | undefined;
  #isWriting = false;

  private constructor(setting: PartSetting, form: FormController, request: WorkingRequest) {
    this.#set = setting;
    this.form = form;
    this.#request = request;
  }

  /** Ready to be drawn, in the language of the page. */
  static async open(setting: PartSetting, form: FormController, _m: () => Translation<ItemMessages>, request: WorkingRequest): Promise<PatternDeciding> {
    const one = new PatternDeciding(setting, form, request);
    await one.#listen();
    return one;
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#p = (await loadWording(wording, language)).words;
    this.#set.host.requestUpdate();
  }

  get request(): WorkingRequest { return this.#request; }
  take(request: DeskRequest): void { this.#request = request as WorkingRequest; }
  read(client: CarerClient): PromiseLike<DeskRequest> { return client.working.read(this.#request.id); }

  get #grounds() { return this.#set.pack.flexibleWorking?.grounds ?? []; }
  get #setting(): PatternSetting { return { request: this.#request, grounds: this.#grounds.map(({ id }) => id), today: today() }; }
  #day(on: string | undefined): string { return on ? formatDay(on, this.#set.language()) : ''; }
  #change({ hours, times, place, startsOn }: Change): string {
    const { fields, facts } = this.#p;
    return ([[fields.hours.label, hours], [fields.times.label, times], [fields.place.label, place], [facts.starts, this.#day(startsOn)]] as const).filter(([, said]) => said).map(([label, said]) => `${label}: ${said}`).join('\n');
  }

  facts(): readonly (readonly [string, unknown])[] {
    void this.#listen();
    const { facts, offers } = this.#p, { asked, extendedTo, openOffers } = this.#request;
    const arrangement = this.#set.pack.arrangements.find(({ id }) => id === asked.arrangement);
    const rows: (readonly [string, string | undefined])[] = [
      [facts.arrangement, arrangement && this.#set.say(arrangement.title)], [facts.hours, asked.hours], [facts.times, asked.times], [facts.place, asked.place],
      [facts.starts, this.#day(asked.startsOn)], [facts.ends, this.#day(asked.endsOn)], [facts.cover, asked.howItCouldWork], [facts.earlier, asked.earlierOn.map((on) => this.#day(on)).join(', ')],
      [facts.longer, this.#day(extendedTo)],
      [facts.offers, openOffers.map(({ to, untilOn, alternative }) => [offers[to as keyof typeof offers]?.(this.#day(untilOn)) ?? to, alternative ? this.#change(alternative) : ''].filter(Boolean).join('\n')).join('\n')],
    ];
    return rows.flatMap(([term, said]) => (said ? [[term, html`<span class="words">${said}</span>`] as const] : []));
  }

  duties() { return duties(this.#request, this.#set.pack, today()); }
  /** Talking comes first, refusing last, in whatever order the request names them. */
  verbs(): readonly string[] { return ['consult', 'accept', 'offer-alternative', 'offer-trial', 'refuse', 'extend'].filter((verb) => (this.#request.may as readonly string[]).includes(verb)); }
  notYet(): string { return this.verbs().includes('refuse') ? '' : this.#p.notYet; }
  words(verb: string) { return this.#p.verbs[verb as keyof PatternMessages['verbs']]; }
  steps(verb: string): readonly Step[] { return patternSteps(verb, this.#setting); }

  fieldWords(name: string): FieldWords {
    const { fields } = this.#p;
    if (name === 'untilOn') return this.form.page === 'extend' ? fields.untilOn.extend : fields.untilOn.trial;
    return fields[name as Exclude<keyof typeof fields, 'untilOn'>] as FieldWords;
  }

  above(verb: string): TemplateResult | string {
    if (verb !== 'refuse') return '';
    const { form } = this, { grounds: words } = this.#p.fields, k = this.#set.k(), wrong = form.errorOf('grounds');
    const rules = this.#set.pack.flexibleWorking?.explanation;
    return html`<fieldset class="field ${wrong ? 'wrong' : ''}" aria-describedby="f-grounds-hint${wrong ? ' f-grounds-error' : ''}">
      <legend>${words.label}</legend>
      <p class="hint" id="f-grounds-hint">${words.hint}</p>
      ${wrong ? html`<p class="error" id="f-grounds-error"><span class="unseen">${k.errorPrefix}</span> ${words.errors.required}</p>` : nothing}
      <div class="options">${this.#grounds.map(({ id, text }, i) => html`<div class="option">
        <input type="checkbox" id=${i === 0 ? 'f-grounds' : `f-${groundField(id)}`} .checked=${form.values[groundField(id)] === 'yes'}
          @change=${(event: Event) => form.set(groundField(id), (event.target as HTMLInputElement).checked ? 'yes' : '')}>
        <label for=${i === 0 ? 'f-grounds' : `f-${groundField(id)}`}>${this.#set.say(text)}</label></div>`)}</div>
    </fieldset>
    ${rules ? html`<p class="notice info">${this.#set.say(rules.text)}</p>` : nothing}`;
  }

  below(verb: string): TemplateResult | undefined {
    if (!hasLetter(verb)) return undefined;
    const { letter: p } = this.#p, letter = this.#letter?.verb === verb ? this.#letter : undefined;
    const isEdited = letter !== undefined && letter.text !== letter.made, isOld = letter !== undefined && letter.asked !== JSON.stringify(this.#body(verb, this.form.values));
    const language = this.#set.language();
    return html`<section class="letter">${this.#set.heading(p.title, 1)}
      ${letter ? html`
        ${letter.prompt ? html`<p class="notice info no-print">${letter.prompt}</p>` : nothing}
        ${isEdited ? html`<p class="quiet no-print">${p.edited}</p>` : nothing}
        ${isOld ? html`<p class="notice info no-print">${p.old} <button type="button" class="link" @click=${() => void this.#write(verb)}>${p.again}</button></p>` : nothing}
        <div class="field"><label class="no-print" for="f-letter">${p.label}</label>
          <textarea class="letter" id="f-letter" lang=${language} dir=${directionOf(language)} maxlength="10000" .value=${live(letter.text)} @input=${(event: Event) => {
            letter.text = (event.target as HTMLTextAreaElement).value;
            this.#set.host.requestUpdate();
          }}></textarea>
          <div class="paper" part="letter" lang=${language}>${letter.text}</div></div>
        <div class="actions"><button type="button" class="button" @click=${() => window.print()}>${p.print}</button></div>`
        : html`<p>${p.none}</p><div class="actions"><button type="button" class="button" aria-disabled=${this.#isWriting} @click=${() => void this.#write(verb)}>${p.see}</button></div>`}
    </section>`;
  }

  /** The letter for what is typed so far, in the language of the page. Nothing is decided by it. */
  async #write(verb: string): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#set.recovered();
    this.#set.host.requestUpdate();
    try {
      const body = this.#body(verb, this.form.values), { locale } = { locale: this.#set.language() === 'cy' ? 'cy' as const : 'en-GB' as const };
      const { text, prompt } = await (await this.#set.client()).working.letter(this.#request.id, { ...(body as WorkingDecide), locale });
      this.#letter = { verb, asked: JSON.stringify(body), made: text, text, prompt };
      this.#set.host.requestUpdate();
      this.#set.focus('textarea.letter');
    } catch (error) {
      this.#set.failed(error);
    } finally {
      this.#isWriting = false;
      this.#set.host.requestUpdate();
    }
  }

  #body(verb: string, values: Values) { return patternBody(verb, values, this.#setting); }

  errors(verb: string, values: Values) { return patternErrors(verb, values, this.#setting); }
  /** `/trial/untilOn` is the day typed; what is missing of an alternative shows at its first field. */
  fieldOf(pointer: string): string {
    const parts = pointer.split('/').slice(1);
    return parts[0] === 'alternative' || parts[0] === 'trial' ? parts[1] ?? (parts[0] === 'trial' ? 'untilOn' : 'hours') : parts[0] ?? '';
  }
  /** A letter whose words were not touched is worded afresh by the server, from what is then decided. */
  content(verb: string, values: Values): unknown {
    const letter = this.#letter?.verb === verb && this.#letter.text !== this.#letter.made ? { letter: unmarked(this.#letter.text) } : {};
    const locale = hasLetter(verb) ? { locale: this.#set.language() === 'cy' ? 'cy' : 'en-GB' } : {};
    return { ...this.#body(verb, values), ...locale, ...letter };
  }
  send({ working }: CarerClient, verb: string, content: unknown, idempotencyKey: string): PromiseLike<DeskRequest> {
    const { id } = this.#request, options = { idempotencyKey };
    return verb === 'consult' ? working.consult(id, content as never, options) : verb === 'extend' ? working.extend(id, content as never, options) : working.decide(id, content as never, options);
  }

  history(): readonly Happened[] {
    const { events, rows: p } = this.#p;
    return this.#request.events.map((one) => {
      const grounds = one.grounds?.map((id) => { const row = this.#grounds.find((ground) => ground.id === id); return row ? this.#set.say(row.text) : id; }).join('; ');
      const rows: (readonly [string, string | undefined])[] = [
        [p.heldOn, this.#day(one.heldOn)], [p.notes, one.notes], [p.untilOn, this.#day(one.untilOn)], [p.reason, one.reason], [p.grounds, grounds], [p.explanation, one.explanation],
        [p.alternative, one.alternative && this.#change(one.alternative)], [p.letter, one.letter],
      ];
      return { what: events[one.event] ?? one.event, by: one.by, at: one.at, rows: rows.flatMap(([term, said]) => (said ? [[term, said] as const] : [])) };
    });
  }
}
