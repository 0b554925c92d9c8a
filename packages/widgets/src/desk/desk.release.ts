// Answering a request for time at a meeting or a training: the rule that the employer has, and three answers. It does not know which meeting it is.
import type { Release, ReleaseDecide } from '@think-carer/contract';
import { formatDay, formatWeekday, loadWording, today, type FieldWords, type FormController, type Step, type Translation, type Values, type Wording } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import type { Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deciding, DeskRequest, Happened } from './desk.deciding.ts';
import type { PartSetting } from './desk.part.ts';
import { messages, type ReleaseMessages } from './release.messages.ts';
import { releaseBody, releaseErrors, releaseSteps } from './release.steps.ts';

const wording: Wording<ReleaseMessages> = { 'en-GB': messages, cy: () => import('./release.messages.cy.ts') };
type Hours = Release['hours'];

export class ReleaseDeciding implements Deciding {
  readonly form: FormController;
  readonly #set: PartSetting;
  #request: Release;
  #r!: Translation<ReleaseMessages>;
  #spoken = '';

  private constructor(setting: PartSetting, form: FormController, request: Release) {
    this.#set = setting;
    this.form = form;
    this.#request = request;
  }

  /** Ready to be drawn, in the language of the page. */
  static async open(setting: PartSetting, form: FormController, request: Release): Promise<ReleaseDeciding> {
    const one = new ReleaseDeciding(setting, form, request);
    await one.#listen();
    return one;
  }
  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#r = (await loadWording(wording, language)).words;
    this.#set.host.requestUpdate();
  }

  get request(): Release { return this.#request; }
  take(request: DeskRequest): void { this.#request = request as Release; }
  read(client: CarerClient): PromiseLike<DeskRequest> { return client.releases.read(this.#request.id); }

  #time({ on, from, to }: Hours): string { return this.#r.time(formatWeekday(on, this.#set.language(), today()), from, to); }

  facts(): readonly (readonly [string, unknown])[] {
    void this.#listen();
    const { facts } = this.#r, { title, hours, note, noteExpiresOn, outcome } = this.#request, language = this.#set.language();
    return [
      [facts.what, this.#set.say(title as Text)], [facts.time, this.#time(hours)],
      ...(outcome?.other ? [[outcome.verb === 'accept' ? facts.taken : facts.other, this.#time(outcome.other)] as const] : []),
      ...(note ? [[facts.note, html`<span class="words">${note}</span>${noteExpiresOn ? html`<p class="quiet small">${facts.noteGone(formatDay(noteExpiresOn, language))}</p>` : nothing}`] as const] : []),
    ];
  }

  duties() { return null; }
  rule(): TemplateResult {
    const { rule: r } = this.#r, { protectedTime, isForEverybody } = this.#request, { say, heading } = this.#set, source = protectedTime ? say(protectedTime.source.title as Text) : '';
    return html`${heading(protectedTime ? r.title : r.plain, 1)}
      ${protectedTime ? html`<p class="words">${say(protectedTime.text as Text)}</p><p class="quiet small">${r.source}: ${protectedTime.source.url ? html`<a href=${protectedTime.source.url}>${source}</a>` : source}</p>` : nothing}
      <p>${isForEverybody ? `${r.everybody} ${r.why}` : r.why}</p>`;
  }
  verbs(): readonly string[] { return this.#request.may.filter((verb) => verb in this.#r.verbs); }
  notYet(): string { return this.verbs().length === 1 ? this.#r.still : ''; }
  words(verb: string) { return this.#r.verbs[verb as keyof ReleaseMessages['verbs']]; }
  steps(verb: string): readonly Step[] { return releaseSteps(verb, today()); }
  fieldWords(name: string): FieldWords {
    const { fields } = this.#r;
    return name === 'reason' ? (this.form.page === 'refuse' ? fields.reason.refuse : fields.reason.other) : fields[name as 'on' | 'from' | 'to'];
  }
  above(verb: string): TemplateResult | string { return verb === 'release' ? html`<p class="strong">${this.#time(this.#request.hours)}</p>` : verb === 'another-time' ? html`<p>${this.#r.askedFor(this.#time(this.#request.hours))}</p>` : ''; }
  below(): undefined { return undefined; }
  errors(verb: string, values: Values) { return releaseErrors(verb, values, this.#request.hours); }
  /** `/other/on` shows at the day; what is wrong with the other time as a whole shows there too. */
  fieldOf(pointer: string): string {
    const [, member = '', part = 'on'] = pointer.split('/');
    return member === 'other' ? part : member;
  }
  content(verb: string, values: Values): unknown { return releaseBody(verb, values); }
  send(client: CarerClient, _verb: string, content: unknown, idempotencyKey: string): PromiseLike<DeskRequest> {
    return client.releases.decide(this.#request.id, content as ReleaseDecide, { idempotencyKey });
  }

  history(): readonly Happened[] {
    const { events, history } = this.#r;
    return this.#request.events.map(({ event, at, by, reason, hours }) => ({
      what: events[event] ?? event, by, at, rows: [...(reason ? [[history.reason, reason] as const] : []), ...(hours ? [[history.time, this.#time(hours)] as const] : [])],
    }));
  }
}
