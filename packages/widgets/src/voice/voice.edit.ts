// A policy put on the register, or changed there. What was typed survives whatever goes wrong, also that somebody else was first.
import { plainText, reviewWithinYears, type Policy, type PolicyChange, type PolicyCreate } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, formatDay, isoDay, loadWording, Sending, today, type Field, type FieldWords, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type EditMessages } from './edit.messages.ts';
import { CarerPolicySavedEvent } from './voice.events.ts';
import type { Part, VoiceSetting } from './voice.part.ts';
import { dressParts } from './voice.sheet.ts';

const wording: Wording<EditMessages> = { 'en-GB': messages, cy: () => import('./edit.messages.cy.ts') };
type Name = keyof EditMessages['fields'];

export const openEdit = async (set: VoiceSetting, policy: Policy | null): Promise<Part> => {
  const part = new EditPart(set, policy);
  await part.resume();
  return part;
};

class EditPart implements Part {
  readonly #set: VoiceSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  #policy: Policy | null;
  #w!: Translation<EditMessages>;
  #note: 'none' | 'stale' | 'notOwner' = 'none';

  constructor(set: VoiceSetting, policy: Policy | null) {
    [this.#set, this.#policy] = [set, policy];
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    this.#fill();
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dressParts(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#fill();
    this.#note = 'none';
  }

  #fill(): void {
    const policy = this.#policy;
    this.#form.page = 'edit';
    if (policy) this.#form.values = this.#saved(policy);
  }
  #saved({ title, owner, areaOfWork, ownerEmail, url, dueOn, state }: Policy): Record<Name, string> {
    return { title, owner, areaOfWork, ownerEmail: ownerEmail ?? '', url: url ?? '', reviewOn: dueOn, use: state === 'withdrawn' ? 'no' : 'yes' };
  }
  get #isKeeper(): boolean { return ['hr', 'equalities'].some((role) => (this.#set.session().roles as readonly string[]).includes(role)); }

  get #fields(): readonly Field<Name>[] {
    const long = (most: number) => (value: string) => (plainText(value) === undefined ? 'required' : value.trim().length > most ? 'long' : undefined), now = today(), last = `${Number(now.slice(0, 4)) + reviewWithinYears}${now.slice(4)}`;
    return [
      { name: 'title', kind: 'text', maxLength: 120, rule: long(120) }, { name: 'owner', kind: 'text', maxLength: 80, rule: long(80) }, { name: 'areaOfWork', kind: 'text', maxLength: 80, rule: long(80) },
      ...(this.#isKeeper ? [{ name: 'ownerEmail' as const, kind: 'email' as const, optional: true as const, maxLength: 254, rule: (value: string) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : 'email') }] : []),
      { name: 'url', kind: 'text', optional: true, maxLength: 500, rule: (value) => (/^https?:\/\/[^\s<>"]+$/.test(value.trim()) ? undefined : 'address') },
      { name: 'reviewOn', kind: 'date', rule: (value) => { const on = isoDay(value); return on === undefined ? 'date' : on !== this.#policy?.dueOn && (on <= now || on > last) ? 'past' : undefined; } },
      ...(this.#policy ? [{ name: 'use' as const, kind: 'choice' as const, options: ['yes', 'no'] }] : []),
    ];
  }
  #words(name: string): FieldWords { return this.#w.fields[name as Name]; }

  get #body(): PolicyCreate {
    const value = (name: Name) => plainText(this.#form.values[name]), { ownerEmail, url } = { ownerEmail: value('ownerEmail') ?? null, url: value('url') ?? null };
    return { title: value('title')!, owner: value('owner')!, areaOfWork: value('areaOfWork')!, reviewOn: isoDay(this.#form.values['reviewOn']!)!, url, ...(this.#isKeeper && { ownerEmail }) };
  }
  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, policy = this.#policy;
    form.errors = errorsIn({ id: 'edit', fields: this.#fields }, form.values);
    this.#note = 'none';
    set.recovered();
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body = this.#body, change: PolicyChange = { ...body, isWithdrawn: form.values['use'] === 'no' };
    let isSaved = false;
    await this.#sending.run([policy?.id, policy?.etag, change], (client, idempotencyKey) => (policy ? client.voice.changePolicy(policy.id, change, { ifMatch: policy.etag, idempotencyKey }) : client.voice.addPolicy(body, { idempotencyKey })), (saved) => {
      isSaved = true;
      set.stale();
      set.host.dispatchEvent(new CarerPolicySavedEvent(policy ? 'changed' : 'added'));
      if (policy) set.leave();
      else set.openPolicy(saved.id, { isInstead: true });
    }, async ({ code, problem }) => {
      const names = this.#fields.map(({ name }) => name), wrong = (problem?.errors ?? []).flatMap(({ pointer }) => names.filter((name) => pointer === `/${name}`));
      if (code === 'invalid-request' && wrong.length > 0) form.errors = wrong.map((name) => ({ name, key: name === 'ownerEmail' ? 'email' : name === 'url' ? 'address' : name === 'reviewOn' ? 'past' : 'required' }));
      else if (code === 'not-the-owner') this.#note = 'notOwner';
      else if (code === 'etag-stale') {
        this.#policy = await (await set.client()).voice.policy(policy!.id);
        this.#note = 'stale';
      } else return false;
      return true;
    });
    if (isSaved) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), fields = this.#fields;
    return html`${set.trouble()}${this.#note === 'none' ? nothing : html`<div class="notice info" role="alert" tabindex="-1"><p>${w[this.#note]}</p>${this.#note === 'stale' ? this.#now() : nothing}</div>`}
      ${set.heading(this.#policy ? w.change(this.#policy.title) : w.add)}<p>${w.lead}</p>
      ${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.save}</button><button type="button" class="button" @click=${() => set.leave()}>${w.cancel}</button></div></form>`;
  }
  /** What differs from what was typed. */
  #now(): TemplateResult {
    const { fields, staleAgain } = this.#w, saved = this.#saved(this.#policy!), typed = this.#form.values;
    const differs = this.#fields.filter(({ name }) => (name === 'reviewOn' ? isoDay(typed[name] ?? '') : (typed[name] ?? '').trim()) !== saved[name]);
    const shown = (name: Name): string => (name === 'reviewOn' ? formatDay(saved[name], this.#set.language()) : name === 'use' ? fields.use.options[saved.use as 'yes'] : saved[name] || this.#set.k().notProvided);
    return html`<ul>${differs.map(({ name }) => html`<li>${fields[name].label} <span class="strong">${shown(name)}</span></li>`)}</ul><p>${staleAgain}</p>`;
  }
}
