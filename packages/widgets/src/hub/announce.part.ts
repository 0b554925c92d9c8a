// Announcing an activity: one form for a partner or an administrator. What was typed survives whatever goes wrong.
import { activityAudiences, activityTopics, type ActivityAudience, type ActivityTopic, type HubActivityCreate } from '@think-carer/contract';
import { clockOf, errorsIn, errorSummary, fieldId, fieldTemplate, FormController, isoDay, loadWording, Sending, type Field, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ActivityMessages } from './activities.messages.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { dress } from './services.dress.ts';
import type { TopicMessages } from './topics.messages.ts';
import { topicWording } from './topics.words.ts';

const wording: Wording<ActivityMessages> = { 'en-GB': messages, cy: () => import('./activities.messages.cy.ts') };

type Name = 'title' | 'centre' | 'on' | 'from' | 'to' | 'place' | 'area' | 'audience' | 'topic' | 'url' | 'phone';
const isWeb = (text: string): boolean => /^https?:\/\/\S+\.\S+/i.test(text);
const stepOf = (centres: readonly string[], areas: readonly string[]): Step<Name> => ({ id: 'announce', fields: [
  { name: 'title', kind: 'text', maxLength: 160 },
  { name: 'centre', kind: 'select', options: centres },
  { name: 'on', kind: 'date', rule: (typed) => (isoDay(typed) ? undefined : 'required') },
  { name: 'from', kind: 'text', maxLength: 10, rule: (typed) => (clockOf(typed) ? undefined : 'required') },
  { name: 'to', kind: 'text', optional: true, maxLength: 10, rule: (typed, { from = '' }) => { const [start, end] = [clockOf(from), clockOf(typed)]; return end && (!start || end > start) ? undefined : 'required'; } },
  { name: 'place', kind: 'text', optional: true, maxLength: 200 },
  { name: 'area', kind: 'select', optional: true, options: areas },
  { name: 'audience', kind: 'text' },
  { name: 'topic', kind: 'select', options: activityTopics },
  { name: 'phone', kind: 'text', optional: true, maxLength: 30, rule: (typed) => (/^[+\d][\d ()-]{4,29}$/.test(typed) ? undefined : 'required') },
  { name: 'url', kind: 'text', optional: true, maxLength: 2000, rule: (typed) => (isWeb(typed) ? undefined : 'required') },
] });

export const openAnnounce = async (set: HubSetting, done: () => Promise<void>): Promise<Part> => {
  const part = new AnnouncePart(set, done);
  await part.resume();
  return part;
};

class AnnouncePart implements Part {
  readonly #set: HubSetting;
  readonly #done: () => Promise<void>;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #step: Step<Name>;
  #w!: Translation<ActivityMessages>;
  #topics!: Translation<TopicMessages>['topics'];
  #refusal = '';

  constructor(set: HubSetting, done: () => Promise<void>) {
    this.#set = set;
    this.#done = done;
    const pack = set.pack();
    this.#step = stepOf(pack.contacts.map(({ id }) => id), pack.areas.map(({ id }) => id));
    this.#form = new FormController(set.host, [this.#step]);
    this.#form.page = 'announce';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    const language = this.#set.language(), [own, topics] = await Promise.all([loadWording(wording, language), loadWording(topicWording, language)]);
    [this.#w, this.#topics] = [own.words, topics.words.topics];
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#form.clear();
    this.#form.page = 'announce';
  }

  #words(name: string): FieldWords {
    const { names, hints, errors, everywhere } = this.#w.form, pack = this.#set.pack(), say = this.#set.say, one = name as Name;
    const hint = one === 'from' || one === 'to' ? hints.time : one === 'phone' ? hints.phone : undefined;
    const options = one === 'centre' ? Object.fromEntries(pack.contacts.map(({ id, name: title }) => [id, say(title)])) : one === 'area' ? { '': everywhere, ...Object.fromEntries(pack.areas.map(({ id, name: title }) => [id, say(title)])) } : one === 'topic' ? this.#topics : undefined;
    return { label: names[one], errors: { required: errors[one as keyof typeof errors] ?? names[one] }, ...(hint && { hint }), ...(options && { options }) };
  }

  #tick(audience: ActivityAudience, isOn: boolean): void {
    const chosen = new Set((this.#form.values['audience'] ?? '').split(' ').filter(Boolean));
    if (isOn) chosen.add(audience);
    else chosen.delete(audience);
    this.#form.set('audience', [...chosen].join(' '));
  }

  async #send(): Promise<void> {
    const form = this.#form, set = this.#set, v = form.values, text = (name: Name): string => (v[name] ?? '').trim();
    this.#refusal = '';
    form.errors = errorsIn(this.#step, v);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const to = clockOf(text('to')), optional = Object.fromEntries((['place', 'area', 'url', 'phone'] as const).flatMap((name) => (text(name) ? [[name, text(name)]] : [])));
    const body = { centre: text('centre'), title: text('title'), on: isoDay(text('on'))!, from: clockOf(text('from'))!, ...(to && { to }), ...optional, audience: text('audience').split(' ') as ActivityAudience[], topic: text('topic') as ActivityTopic } satisfies HubActivityCreate;
    let isSent = false;
    // Also when the network is back long after: what follows stands in here.
    await this.#sending.run(body, (client, key) => client.hub.addActivity(body, { idempotencyKey: key }), () => {
      isSent = true;
      set.leave(this);
      void this.#done();
    }, ({ problem }) => {
      const errors = (problem?.errors ?? []) as readonly { readonly pointer: string; readonly code: string }[];
      if (errors.some(({ code }) => code === 'not-yours')) this.#refusal = this.#w.form.refused;
      const known = errors.flatMap(({ pointer }) => (this.#step.fields.some(({ name }) => `/${name}` === pointer) ? [{ name: pointer.slice(1), key: 'required' }] : []));
      if (!this.#refusal) form.errors = known;
      return this.#refusal !== '' || known.length > 0;
    });
    if (isSent) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), chosen = (form.values['audience'] ?? '').split(' ');
    const field = (one: Field): TemplateResult => {
      if (one.name !== 'audience') return fieldTemplate(one, { form, words: this.#words(one.name), k });
      const error = form.errorOf('audience');
      return html`<fieldset class="field ${error ? 'wrong' : ''}"><legend>${w.form.names.audience}</legend>${error ? html`<p class="error"><span class="unseen">${k.errorPrefix}</span> ${w.form.errors.audience}</p>` : nothing}
        <div class="options">${activityAudiences.map((name, i) => html`<div class="option"><input type="checkbox" id=${i === 0 ? fieldId('audience') : `audience-${name}`} .checked=${chosen.includes(name)} @change=${(event: Event) => this.#tick(name, (event.target as HTMLInputElement).checked)}><label for=${i === 0 ? fieldId('audience') : `audience-${name}`}>${w.audience.options[name]}</label></div>`)}</div></fieldset>`;
    };
    return html`${set.heading(w.form.title)}${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${errorSummary(form.errors, this.#step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>${this.#step.fields.map(field)}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.form.send}</button></div></form>`;
  }
}
