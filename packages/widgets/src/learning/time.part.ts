// Asking for the time of a session, where somebody chooses to: who is asked, and the very words they will read, before one press sends it.
import { isForEverybody, releaseWords, type ReleaseAsk, type SessionSeen } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, loadWording, Sending, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, spanOf } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { messages, type TimeMessages } from './time.messages.ts';

const wording: Wording<TimeMessages> = { 'en-GB': messages, cy: () => import('./time.messages.cy.ts') };
const step: Step<'approver'> = { id: 'time', fields: [{ name: 'approver', kind: 'email', optional: true, maxLength: 254, isPrivate: true, rule: (typed) => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed.trim()) ? undefined : 'format') }] };

export async function openTime(set: LearningSetting, seen: SessionSeen, asked: () => Promise<void>): Promise<Part> {
  const part = new TimePart(set, seen, asked);
  await part.resume();
  await part.begin();
  return part;
}

class TimePart implements Part {
  readonly #set: LearningSetting;
  readonly #seen: SessionSeen;
  readonly #asked: () => Promise<void>;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<TimeMessages>;
  /** As the host named them. */
  #manager: string | undefined;
  /** Whose name and e-mail go with it. */
  #from = '';
  #refusal = '';
  #isSent = false;

  constructor(set: LearningSetting, seen: SessionSeen, asked: () => Promise<void>) {
    [this.#set, this.#seen, this.#asked] = [set, seen, asked];
    this.#form = new FormController(set.host);
    this.#form.page = 'time';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  async begin(): Promise<void> {
    const session = await this.#set.scope().session();
    [this.#manager, this.#from] = [session?.managerEmail, [session?.name, session?.email].filter(Boolean).join(', ')];
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'time';
    [this.#manager, this.#from, this.#refusal] = [undefined, '', ''];
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, typed = (form.values['approver'] ?? '').trim();
    this.#refusal = '';
    form.errors = errorsIn(step, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body: ReleaseAsk = { date: this.#seen.id, ...(!this.#manager && { approverEmail: typed || null }) };
    await this.#sending.run(body, (client, idempotencyKey) => client.releases.ask(body, { idempotencyKey }), () => void this.#sent(), async ({ code, problem }) => {
      // Asked before, from another page.
      if ((problem as { readonly existingId?: string } | undefined)?.existingId) {
        await this.#sent();
        return true;
      }
      const errors = problem?.errors ?? [];
      form.errors = errors.some(({ pointer }) => pointer === '/approverEmail') ? [{ name: 'approver', key: 'format' }] : [];
      if (errors.some((one) => one.code === 'own-time')) this.#refusal = this.#w.ownTime;
      else if (code === 'not-found' || errors.some(({ pointer }) => pointer === '/date')) this.#refusal = this.#w.gone;
      return form.errors.length > 0 || this.#refusal !== '';
    });
    if (this.#isSent) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }
  /** Also where it waited for the network, and nobody pressed again. */
  async #sent(): Promise<void> {
    const set = this.#set;
    this.#isSent = true;
    this.#form.clear();
    await this.#asked().catch((error: unknown) => set.failed(error));
    set.leave(this);
    set.announce(this.#w.sent);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k();
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${this.#letter()}
      ${errorSummary(form.errors, step.fields, () => w.approver, k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${this.#manager ? html`<p>${w.to(this.#manager)}</p>` : fieldTemplate(step.fields[0]!, { form, words: w.approver, k })}
        <div class="actions equal"><button class="button" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button><button type="button" class="button" @click=${() => set.leave()}>${w.notNow}</button></div></form>`;
  }
  /** What is read by who is asked, word by word: the same as for a meeting of the forum. */
  #letter(): TemplateResult {
    const set = this.#set, w = this.#w, { date, audiences } = this.#seen, isForAll = isForEverybody('session', audiences), { title, protectedTime: rule } = releaseWords(isForAll, set.pack(), set.on()), row = (term: string, text: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
    return html`<section class="panel">${set.heading(w.letter, 1)}<dl class="about-it">
      ${this.#from ? row(w.from, this.#from) : nothing}${row(w.what, set.say(title))}${row(w.when, w.span(dayText(date.on, set), ...spanOf(date, set)))}</dl>
      ${rule ? html`<p class="strong">${w.rule}</p><p>${set.say(rule.text)}</p><p class="quiet">${w.source}: ${set.say(rule.source.title)}</p>` : nothing}<p>${isForAll ? `${w.everybody} ${w.why}` : w.why}</p></section>`;
  }
}
