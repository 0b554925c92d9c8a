// Joining from outside: proof of a work address, the link that comes back, or an invitation code; and afterwards, how a guest stays, and goes. A colleague who is signed in joins working groups here.
import { fastestFormMs, normalCode, type GuestEnter, type GuestJoin } from '@think-carer/contract';
import {
  enterAsGuest, errorsIn, errorSummary, fieldTemplate, forgetSecret, FormController, isGuestKept, leaveAsGuest, loadWording, secretInAddress, Sending, wasGuest, welcomeGuests, type FieldWords, type Part, type Refusal, type Step, type Translation, type Wording,
} from '@think-carer/kit';
import { listIn } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dress } from './forum.dress.ts';
import type { ForumSetting, SeenForum } from './forum.part.ts';
import { ForumRoom } from './forum.room.ts';
import { CarerGuestChangedEvent } from './guest.events.ts';
import { dressJoin } from './join.dress.ts';
import { messages, type JoinMessages } from './join.messages.ts';
import { privacyCard } from './join.privacy.ts';

const wording: Wording<JoinMessages> = { 'en-GB': messages, cy: () => import('./join.messages.cy.ts') };
type Page = 'address' | 'code' | 'asked' | 'key' | 'gone' | 'in' | 'leaving' | 'left';

const email = (value: string): string | undefined => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim()) ? undefined : 'format');
const code = (value: string): string | undefined => (normalCode(value) === undefined ? 'format' : undefined);
const name = { name: 'name', kind: 'text', maxLength: 100, optional: true, isPrivate: true, autocomplete: 'nickname' } as const;
const steps = {
  address: { id: 'address', fields: [{ name: 'email', kind: 'email', maxLength: 254, autocomplete: 'email', isPrivate: true, rule: email }] },
  code: { id: 'code', fields: [{ name: 'code', kind: 'text', maxLength: 60, isPrivate: true, rule: code }, name] },
  key: { id: 'key', fields: [name] },
} as const satisfies Readonly<Record<string, Step>>;
type Form = keyof typeof steps;

/** Where a guest came with a code, to whom no link leads back; as long as the page. */
const cameByCode = new WeakSet<object>();

export const openJoin = async (set: ForumSetting): Promise<Part> => {
  welcomeGuests();
  const part = new JoinPart(set);
  await part.resume();
  return part;
};

class JoinPart implements Part {
  readonly #set: ForumSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #openedAt = performance.now();
  #w!: Translation<JoinMessages>;
  #key = secretInAddress();
  #page: Page;
  #stays = false;
  #website = '';
  #refusal = '';
  #said = '';
  #isTurning = false;

  constructor(set: ForumSetting) {
    this.#set = set;
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    // A link that is opened is meant, whoever is here already.
    this.#page = this.#key !== null && !this.#isColleague ? 'key' : this.#guest ? 'in' : this.#isColleague ? 'code' : 'address';
    this.#form.page = this.#page;
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    const root = this.#set.host.shadowRoot!;
    dress(root);
    dressJoin(root);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    forgetSecret(this.#key);
    [this.#key, this.#stays, this.#website, this.#refusal, this.#said] = [null, false, '', '', ''];
    this.#turn('address');
  }

  get #guest() { const session = this.#set.session(); return session?.roles.includes('guest') ? session : null; }
  get #isColleague(): boolean { return this.#set.session() !== null && !this.#guest; }
  get #organisations() { return this.#set.forums().find(({ kind }) => kind === 'forum')?.organisations ?? []; }
  get #employer(): string { const [first] = this.#organisations; return first ? this.#set.say(first.name) : this.#w.employer; }
  get #locale(): 'cy' | 'en-GB' { return this.#set.language() === 'cy' ? 'cy' : 'en-GB'; }

  #turn(page: Page): void {
    [this.#page, this.#refusal] = [page, ''];
    this.#form.open(page);
  }
  async #show(page: Page): Promise<void> {
    this.#turn(page);
    this.#set.draw();
    await this.#set.focus();
  }
  #tell(change: CarerGuestChangedEvent['change']): void { this.#set.host.dispatchEvent(new CarerGuestChangedEvent(change)); }

  /** What is wrong here; true where nothing is. */
  #isWhole(step: Step): boolean {
    this.#form.errors = errorsIn(step, this.#form.values);
    this.#refusal = '';
    if (this.#form.errors.length === 0) return true;
    this.#set.draw();
    void this.#set.focus('.summary');
    return false;
  }
  #refused({ code: said, problem }: Refusal, step: Step): boolean {
    const w = this.#w;
    this.#form.errors = (problem?.errors ?? []).flatMap(({ pointer }) => step.fields.filter((field) => pointer === `/${field.name}`).map((field) => ({ name: field.name, key: 'format' })));
    if (said === 'guest-proof-refused') {
      if (this.#page === 'key') {
        forgetSecret(this.#key);
        this.#key = null;
        this.#turn('gone');
      } else this.#refusal = w.refused.code;
      return true;
    }
    this.#refusal = said === 'too-fast' ? w.fast : said === 'too-many-requests' ? w.busy : said === 'mail-not-set-up' ? w.noMail : said === 'invalid-request' && this.#form.errors.length === 0 ? w.wrong : '';
    return this.#refusal !== '' || this.#form.errors.length > 0;
  }
  /** What came of sending is shown; where it turns the page, that comes by itself. */
  async #done(): Promise<void> {
    if (this.#isTurning) return;
    this.#set.draw();
    await this.#set.focus(this.#form.errors.length > 0 ? '.summary' : this.#refusal ? '.notice' : undefined);
  }

  async #ask(): Promise<void> {
    if (!this.#isWhole(steps.address)) return;
    const forum = this.#set.forums().length === 1 ? this.#set.forums()[0]!.id : undefined, body: GuestJoin = { email: this.#form.values['email']!.trim(), locale: this.#locale, ...(forum && { forum }) };
    await this.#sending.run(body, async (client, idempotencyKey) => {
      // Nobody is faster than this; a program is told nothing of it.
      await new Promise((done) => setTimeout(done, this.#openedAt + fastestFormMs + 100 - performance.now()));
      return client.guests.join({ ...body, form: { website: this.#website, elapsedMs: Math.round(performance.now() - this.#openedAt) } }, { idempotencyKey });
    }, () => {
      this.#form.clear();
      this.#turn('asked');
      this.#tell('asked');
    }, (error) => this.#refused(error, steps.address));
    await this.#done();
  }

  /** With a link or a code. A colleague, and a guest who is in, join a working group; anybody else becomes a guest. */
  async #enter(): Promise<void> {
    if (this.#isTurning) return;
    const form = this.#page as Form, step = steps[form], { values } = this.#form;
    if (!this.#isWhole(step)) return;
    const called = values['name']?.trim(), body: GuestEnter = { ...(form === 'key' ? { key: this.#key! } : { code: values['code']!.trim() }), ...(called && { name: called }) };
    if (form === 'code' && this.#set.session()) return this.#enrol(body as { code: string; name?: string });
    await this.#sending.run(body, (client, idempotencyKey) => client.guests.enter(body, { idempotencyKey }), ({ guestKey }) => {
      forgetSecret(this.#key);
      this.#key = null;
      if (form === 'code') cameByCode.add(this.#set.scope());
      else cameByCode.delete(this.#set.scope());
      enterAsGuest(this.#set.scope(), guestKey, { onDevice: this.#stays && !this.#set.isShared() });
      void this.#here('came');
    }, (error) => this.#refused(error, step));
    await this.#done();
  }
  async #enrol(body: { readonly code: string; readonly name?: string }): Promise<void> {
    await this.#sending.run(['enrol', body], (client: CarerClient, idempotencyKey) => client.guests.enrol(body, { idempotencyKey }), () => {
      this.#said = this.#w.colleague.done;
      void this.#here('joined');
    }, (error) => this.#refused(error, steps.code));
    await this.#done();
  }
  /** Somebody else is at the screen now, or belongs to more than before. */
  async #here(change: 'came' | 'joined' | 'left'): Promise<void> {
    this.#isTurning = true;
    this.#tell(change);
    try {
      await this.#set.renew();
    } catch (error) {
      this.#set.failed(error);
    }
    // Whoever is new makes the widget forget, and this page with it.
    this.#isTurning = false;
    this.#form.clear();
    await this.#show(change === 'left' ? 'left' : 'in');
  }
  async #leave(): Promise<void> {
    await this.#sending.run(['leave'], (client, idempotencyKey) => client.guests.leave({ idempotencyKey }), () => {
      leaveAsGuest(this.#set.scope());
      void this.#here('left');
    });
    await this.#done();
  }

  #words(field: string): FieldWords {
    const w = this.#w;
    return field === 'email' ? w.address.email : field === 'code' ? w.code.code : w.name;
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (set.scope().standalone) return html`${set.heading(w.title)}<p>${w.standalone}</p>`;
    return html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}${this.#now()}`;
  }
  #now(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (this.#page === 'asked') return html`<div class="notice good">${set.heading(w.asked.title)}<p>${w.asked.body}</p></div><p>${w.asked.none}</p><p><button type="button" class="link" @click=${() => void this.#show('address')}>${w.asked.again}</button> <button type="button" class="link" @click=${() => void this.#show('code')}>${w.address.code}</button></p>`;
    if (this.#page === 'gone') return html`${set.heading(w.refused.title)}<p>${w.refused.link}</p><div class="actions"><button type="button" class="button main" @click=${() => void this.#show('address')}>${w.refused.again}</button></div>`;
    if (this.#page === 'left') return html`<div class="notice good">${set.heading(w.left.title)}<p>${w.left.body}</p></div><p><button type="button" class="link" @click=${() => void this.#show('address')}>${w.left.again}</button></p>`;
    if (this.#page === 'in' || this.#page === 'leaving') return this.#inView();
    if (this.#isColleague) return html`${set.heading(w.colleague.title)}<p>${w.colleague.body}</p>${this.#formView('code', html`<p class="who">${w.colleague.sees}</p>`)}<p class="quiet">${w.colleague.forum}</p>`;
    return html`${set.heading(this.#page === 'key' ? w.key.title : w.title)}<div class="joining"><div>${wasGuest(set.scope()) ? html`<p class="notice info">${w.over}</p>` : nothing}
      <p>${this.#page === 'key' ? w.key.body : w.intro(this.#employer)}</p>${this.#page === 'address' ? this.#addressView() : this.#page === 'code' ? this.#codeView() : this.#formView('key', this.#stayView())}</div>
      ${privacyCard(set, w, this.#organisations)}</div>`;
  }

  #addressView(): TemplateResult {
    const set = this.#set, { address: w, trap } = this.#w, partners = this.#organisations.slice(1).map(({ name: one }) => set.say(one));
    return html`<section class="way">${set.heading(w.title, 1)}<p>${partners.length > 0 ? w.from(listIn(partners, set.language())) : w.nobody}</p>
      ${this.#formView('address', html`<div class="unseen" aria-hidden="true"><label>${trap} <input name="website" tabindex="-1" autocomplete="off" .value=${this.#website} @input=${(event: Event) => { this.#website = (event.target as HTMLInputElement).value; }}></label></div>`)}
      <p><button type="button" class="link" @click=${() => void this.#show('code')}>${w.code}</button></p></section>`;
  }
  #codeView(): TemplateResult {
    const set = this.#set, { code: w } = this.#w;
    return html`<section class="way">${set.heading(w.title, 1)}<p>${w.intro}</p>${this.#formView('code', this.#guest ? nothing : this.#stayView())}
      <p><button type="button" class="link" @click=${() => void this.#show(this.#guest ? 'in' : 'address')}>${this.#guest ? this.#w.in.no : w.address}</button></p></section>`;
  }
  #formView(form: Form, foot: unknown): TemplateResult {
    const set = this.#set, w = this.#w, k = set.k(), { fields } = steps[form] as Step, busy = this.#form.busy || this.#isTurning ? 'true' : nothing;
    return html`${errorSummary(this.#form.errors, fields, (field) => this.#words(field), k, () => set.host.renderRoot)}
      <form class="reply" novalidate @submit=${(event: Event) => { event.preventDefault(); void (form === 'address' ? this.#ask() : this.#enter()); }}>
        ${fields.map((field) => fieldTemplate(field, { form: this.#form, words: this.#words(field.name), k }))}${foot}
        <div class="actions"><button class="button main" aria-disabled=${busy}>${form === 'address' ? w.address.send : w.join}</button></div></form>`;
  }
  /** How they stay: in memory, unless they want more and nobody else uses the device. */
  #stayView(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (set.isShared()) return html`<p class="who">${w.shared}</p>`;
    return html`<div class="field"><div class="options"><div class="option"><input type="checkbox" id="stay" .checked=${this.#stays} aria-describedby="stay-hint" @change=${(event: Event) => { this.#stays = (event.target as HTMLInputElement).checked; set.draw(); }}><label for="stay">${w.stay.label}</label>
      <p class="hint" id="stay-hint">${w.stay.hint}</p></div></div></div>${this.#stays ? nothing : html`<p class="who">${this.#page === 'code' ? w.memoryCode : w.memory}</p>`}`;
  }

  #inView(): TemplateResult {
    const set = this.#set, w = this.#w, guest = this.#guest, forums = set.forums(), t = w.in;
    const go = (forum: SeenForum): TemplateResult => html`<button type="button" class="button ${forum.kind === 'forum' ? 'main' : ''}" data-from="go-${forum.id}" @click=${() => set.open(`[data-from="go-${forum.id}"]`, () => enterRoom(set, forum))}>${forums.length === 1 ? t.open : t.openNamed(set.say(forum.title))}</button>`;
    return html`<div class="notice good">${set.heading(t.title)}${guest?.organisation ? html`<p>${t.as(guest.organisation)}${guest.name ? html` ${t.called(guest.name)}` : nothing}</p>` : nothing}${this.#said ? html`<p>${this.#said}</p>` : nothing}</div>
      ${forums.length === 0 ? html`<p>${t.none}</p>` : html`<div class="actions">${forums.map(go)}</div>`}
      ${guest ? html`<section class="section">${this.#keptView()}
        <p><button type="button" class="link" @click=${() => void this.#show('code')}>${t.another}</button></p>
        ${this.#page === 'leaving' ? html`<div class="notice info" tabindex="-1"><p class="strong">${t.confirm}</p><p>${t.leaveBody}</p><div class="actions"><button type="button" class="button" aria-disabled=${this.#form.busy ? 'true' : nothing} @click=${() => void this.#leave()}>${t.yes}</button><button type="button" class="button" @click=${() => void this.#show('in')}>${t.no}</button></div></div>`
        : html`<p><button type="button" class="link" @click=${() => { this.#turn('leaving'); set.draw(); void set.focus('.notice.info'); }}>${t.leave}</button></p>`}</section>` : nothing}`;
  }
  #keptView(): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`<p class="who">${isGuestKept(set.scope()) ? w.in.kept : set.isShared() ? w.shared : cameByCode.has(set.scope()) ? w.memoryCode : w.memory}</p>`;
  }
}

async function enterRoom(set: ForumSetting, forum: SeenForum): Promise<Part> {
  const room = new ForumRoom(set, forum);
  await room.read();
  return room;
}
