// The chair's invitations: a code or an e-mail is made, those there are can be ended, and who belongs stands by organisation; of a working group by name.
import { mostInvitationDays, mostInvitationUses, ukDay, type GuestInvitation, type GuestInvite, type GuestMember, type GuestMembers } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, formatDay, formatNumber, FormController, isoDay, loadWording, readNumber, Sending, type Field, type FieldWords, type Refusal, type Translation, type Values, type Wording } from '@think-carer/kit';
import { addDays } from '@think-carer/rules/leave';
import { html, nothing, type TemplateResult } from 'lit';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import type { ForumSetting } from './forum.part.ts';
import { messages, type InvitationsMessages } from './invitations.messages.ts';
import { dressJoin } from './join.dress.ts';

const wording: Wording<InvitationsMessages> = { 'en-GB': messages, cy: () => import('./invitations.messages.cy.ts') };
type Name = 'kind' | 'organisation' | 'email' | 'uses' | 'untilOn';
type Asked = { readonly end: GuestInvitation } | { readonly remove: GuestMember };
/** As many as a page of either list shows at first, and with each press more. */
const shown = 20;

const whole = (typed: string): number | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read >= 1 && read <= mostInvitationUses ? read : undefined; };
const fieldsOf = (values: Values, today: string): readonly Field<Name>[] => [
  { name: 'kind', kind: 'choice', options: ['code', 'email'] },
  { name: 'organisation', kind: 'text', maxLength: 120 },
  ...(values['kind'] === 'email' ? [{ name: 'email', kind: 'email', maxLength: 254, isPrivate: true, autocomplete: 'off', rule: (typed) => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed) ? undefined : 'format') }] satisfies Field<Name>[]
    : [{ name: 'uses', kind: 'number', maxLength: 3, rule: (typed) => (whole(typed) ? undefined : 'format') }] satisfies Field<Name>[]),
  { name: 'untilOn', kind: 'date', rule: (typed) => { const on = isoDay(typed); return on && on >= today && on <= addDays(today, mostInvitationDays) ? undefined : 'format'; } },
];

/** `id`: of a forum or a working group. */
export async function openInvitations(set: ForumSetting, id: string): Promise<Part> {
  const part = new InvitationsPart(await asChair(set), id);
  await part.resume();
  await part.load();
  return part;
}

class InvitationsPart implements Part {
  readonly #set: ChairSetting;
  readonly #id: string;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<InvitationsMessages>;
  #invitations: readonly GuestInvitation[] = [];
  #members: GuestMembers | undefined;
  #next: string | null = null;
  /** Made just now: its code is nowhere else. */
  #made: GuestInvitation | undefined;
  #isCopied = false;
  #asked: Asked | undefined;
  #fate = '';
  #hasNoFate = false;
  #refusal = '';

  constructor(set: ChairSetting, id: string) {
    [this.#set, this.#id] = [set, id];
    this.#form = new FormController({ requestUpdate: () => set.draw() });
    this.#begin();
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  get #today(): string { return ukDay(this.#set.now()); }
  #begin(): void {
    this.#form.clear();
    this.#form.page = 'invite';
    this.#form.values = { kind: 'code', uses: '20', untilOn: addDays(this.#today, 28) };
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dressJoin(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#begin();
    [this.#invitations, this.#members, this.#next, this.#made, this.#asked, this.#refusal] = [[], undefined, null, undefined, undefined, ''];
  }

  async load(): Promise<void> {
    const { guests } = await this.#set.client(), [invitations, members] = await Promise.all([guests.invitations(this.#id, { limit: shown }), guests.members(this.#id, { limit: shown })]);
    [this.#invitations, this.#next, this.#members] = [invitations.items, invitations.nextCursor, members];
  }
  async #again(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#set.draw();
  }
  async #more(what: 'invitations' | 'members'): Promise<void> {
    const set = this.#set, members = this.#members!;
    try {
      const { guests } = await set.client();
      if (what === 'invitations') {
        const { items, nextCursor } = await guests.invitations(this.#id, { limit: shown, after: this.#next! });
        [this.#invitations, this.#next] = [[...this.#invitations, ...items], nextCursor];
      } else {
        const page = await guests.members(this.#id, { limit: shown, after: members.nextCursor! });
        this.#members = { ...page, items: [...members.items, ...page.items] };
      }
      set.recovered();
    } catch (error) {
      set.failed(error);
    }
    set.draw();
  }

  #refused({ code, problem }: Refusal): boolean {
    const w = this.#w, fields = fieldsOf(this.#form.values, this.#today), errors = problem?.errors ?? [];
    this.#form.errors = errors.flatMap(({ pointer, code: fault }) => fields.filter(({ name }) => pointer === `/${name}` && fault !== 'too-many').map(({ name }) => ({ name, key: 'format' })));
    this.#refusal = code === 'mail-not-set-up' ? w.noMail : code === 'too-many-requests' ? w.busy : errors.some(({ code: fault }) => fault === 'too-many') ? w.many : code === 'not-found' || code === 'role-not-allowed' ? w.gone
      : code === 'invalid-request' && this.#form.errors.length === 0 ? w.wrong : '';
    return this.#refusal !== '' || this.#form.errors.length > 0;
  }
  async #invite(): Promise<void> {
    const set = this.#set, form = this.#form, { values } = form, fields = fieldsOf(values, this.#today);
    form.errors = errorsIn({ id: 'invite', fields }, values);
    [this.#refusal, this.#made, this.#isCopied] = ['', undefined, false];
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const kind = values['kind'] as GuestInvite['kind'], locale = set.language() === 'cy' ? 'cy' as const : 'en-GB' as const;
    const body: GuestInvite = { kind, organisation: values['organisation']!.trim(), untilOn: isoDay(values['untilOn']!)!, locale, ...(kind === 'email' ? { email: values['email']!.trim() } : { uses: whole(values['uses']!)! }) };
    await this.#sending.run([this.#id, body], (client, idempotencyKey) => client.guests.invite(this.#id, body, { idempotencyKey }), (made) => {
      this.#made = made;
      this.#begin();
      form.values['organisation'] = body.organisation;
      void this.#again().then(() => set.focus('.made'));
    }, (error) => this.#refused(error));
    if (this.#made) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }
  async #copy(): Promise<void> {
    this.#isCopied = await navigator.clipboard?.writeText(this.#made?.code ?? '').then(() => true, () => false) ?? false;
    if (this.#isCopied) this.#set.announce(this.#w.made.copied);
    this.#set.draw();
  }

  #ask(asked: Asked | undefined): void {
    [this.#asked, this.#fate, this.#hasNoFate, this.#refusal] = [asked, '', false, ''];
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus();
  }
  async #answer(): Promise<void> {
    const set = this.#set, asked = this.#asked!, w = this.#w;
    if ('end' in asked && asked.end.used !== 0 && this.#fate === '') {
      this.#hasNoFate = true;
      set.draw();
      return set.focus('#fate-0');
    }
    const isEnd = 'end' in asked, fate = this.#fate as 'stay' | 'end' | '';
    await this.#sending.run<unknown>(isEnd ? ['end', asked.end.id, fate] : ['remove', asked.remove.id], (client, idempotencyKey) =>
      isEnd ? client.guests.endInvitation(asked.end.id, fate === 'end' ? { members: 'end' } : {}, { idempotencyKey }) : client.guests.removeMember(asked.remove.id, { idempotencyKey }), () => {
      if (isEnd && this.#made?.id === asked.end.id) this.#made = undefined;
      this.#asked = undefined;
      set.announce(isEnd ? w.end.done : w.remove.done);
      void this.#again().then(() => set.focus());
    }, (error) => this.#refused(error));
    if (this.#asked === undefined) return;
    set.draw();
    await set.focus('.notice');
  }

  #words(name: string): FieldWords { return this.#w.make[name as Name]; }
  get #name(): string {
    const one = this.#set.forums().find(({ id }) => id === this.#id);
    return one ? this.#set.say(one.title) : '';
  }
  #say(n: number): string { return formatNumber(n, this.#set.language()); }
  #day(on: string): string { return formatDay(on, this.#set.language()); }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, kind = this.#members?.kind === 'group' ? 'group' as const : 'forum' as const;
    const notices = html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}`;
    if (this.#asked) return html`${notices}${this.#askedView(this.#asked)}`;
    return html`${set.heading(w.title(this.#name))}${notices}<p>${w.lead[kind]}</p>${this.#madeView()}${this.#formView()}${this.#listView()}${this.#whoView(kind)}`;
  }
  #madeView(): TemplateResult | typeof nothing {
    const set = this.#set, { made: w } = this.#w, made = this.#made;
    if (!made) return nothing;
    return html`<div class="notice good made" tabindex="-1" role="group" aria-label=${made.code ? w.code : w.email}>${set.heading(made.code ? w.code : w.email, 1)}
      ${made.code ? html`<p class="code">${made.code}</p><p>${w.once}</p><p>${w.pass(this.#page)}</p><div class="actions"><button type="button" class="button" @click=${() => void this.#copy()}>${this.#isCopied ? w.copied : w.copy}</button></div>`
        : html`<p>${w.emailBody(made.to ?? '')}</p>`}</div>`;
  }
  /** Where guests come in: the employer's page is not known here, this server's is. */
  get #page(): string {
    const { config: { api = document.baseURI, publishableKey } } = this.#set.scope();
    return publishableKey === undefined ? this.#w.made.pages : new URL(`embed/forum?key=${encodeURIComponent(publishableKey)}&view=join`, new URL(api, document.baseURI)).href;
  }
  #formView(): TemplateResult {
    const set = this.#set, { make: w } = this.#w, form = this.#form, k = set.k(), fields = fieldsOf(form.values, this.#today), kind = form.values['kind'] === 'email' ? 'email' as const : 'code' as const;
    return html`<section>${set.heading(w.title, 1)}${errorSummary(form.errors, fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form class="reply" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#invite(); }}>
        ${fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send[kind]}</button></div></form></section>`;
  }
  #listView(): TemplateResult {
    const set = this.#set, { list: w } = this.#w;
    return html`<section>${set.heading(w.title, 1)}${this.#members?.kind === 'forum' ? html`<p class="quiet">${w.forum}</p>` : nothing}${this.#invitations.length === 0 ? html`<p>${w.none}</p>` : html`<ul class="plain invitations">${this.#invitations.map((one) => html`<li>
      <p><span class="strong">${one.organisation}</span> <span class="tags"><span class="tag ${one.state === 'open' ? 'good' : ''}">${w.states[one.state as 'open'] ?? one.state}</span></span></p>
      <p class="quiet">${[`${w.kinds[one.kind as 'code'] ?? one.kind}${one.to ? ` ${w.to(one.to)}` : ''}`, ...(one.used !== null ? [(this.#members?.kind === 'group' || one.state === 'used-up' ? w.used : w.usedMore)(this.#say(one.used), this.#say(one.uses))] : one.kind === 'code' ? [w.uses(this.#say(one.uses))] : []), w.until(this.#day(one.untilOn))].join(', ')}</p>
      ${one.state === 'open' || (one.state !== 'ended' && one.used !== 0) ? html`<p><button type="button" class="link" @click=${() => this.#ask({ end: one })}>${w.end}<span class="unseen"> ${one.organisation}, ${this.#day(one.untilOn)}</span></button></p>` : nothing}</li>`)}</ul>
      ${this.#next === null ? nothing : html`<p><button type="button" class="button" @click=${() => void this.#more('invitations')}>${w.more}<span class="unseen"> ${w.title}</span></button></p>`}`}</section>`;
  }
  #whoView(kind: 'forum' | 'group'): TemplateResult {
    const set = this.#set, { who: w, list } = this.#w, members = this.#members, all = members?.organisations ?? [];
    return html`<section>${set.heading(w.title, 1)}<p class="quiet">${w[kind]}</p>${all.length === 0 ? html`<p>${w.none}</p>` : html`
      <table class="orgs"><caption class="unseen">${w.caption}</caption><thead><tr><th scope="col">${w.organisation}</th><th scope="col">${w.members}</th></tr></thead>
        <tbody>${all.map((one) => html`<tr><th scope="row">${one.name ?? w.own}</th><td>${one.members === null ? html`<span class="hid">${w.few}</span>` : kind === 'group' ? this.#say(one.members) : w.more(this.#say(one.members))}</td></tr>`)}</tbody></table>`}
      ${members && members.items.length > 0 ? html`<ul class="plain invitations">${members.items.map((one) => html`<li><p><span class="strong">${one.name ?? w.unnamed}</span>, ${one.organisation ?? w.own}</p>
        <p class="quiet">${w.how[one.how as 'code'] ?? nothing} ${w.since(this.#day(one.joinedOn))}</p>
        <p><button type="button" class="link" @click=${() => this.#ask({ remove: one })}>${w.remove}<span class="unseen"> ${one.name ?? w.unnamed}</span></button></p></li>`)}</ul>` : nothing}
      ${members?.nextCursor ? html`<p><button type="button" class="button" @click=${() => void this.#more('members')}>${list.more}<span class="unseen"> ${w.title}</span></button></p>` : nothing}</section>`;
  }
  #askedView(asked: Asked): TemplateResult {
    const set = this.#set, { end, remove, who } = this.#w, busy = this.#form.busy ? 'true' : nothing, isEnd = 'end' in asked;
    const words = isEnd ? end : remove;
    return html`${set.heading(isEnd ? end.title : remove.title(asked.remove.name ?? who.unnamed))}<p>${words.body}</p>
      ${isEnd && asked.end.used !== 0 ? html`<fieldset class="field ${this.#hasNoFate ? 'wrong' : ''}"><legend>${asked.end.used === null ? end.members.whoever : end.members.label}</legend>${this.#hasNoFate ? html`<p class="error" id="fate-error"><span class="unseen">${set.k().errorPrefix}</span> ${end.members.errors.required}</p>` : nothing}
        <div class="options">${(['stay', 'end'] as const).map((one, i) => html`<div class="option"><input type="radio" id="fate-${i}" name="fate" .checked=${this.#fate === one} @change=${() => { [this.#fate, this.#hasNoFate] = [one, false]; set.draw(); }}><label for="fate-${i}">${end.members.options[one]}</label></div>`)}</div></fieldset>` : nothing}
      <div class="actions equal"><button type="button" class="button" aria-disabled=${busy} @click=${() => void this.#answer()}>${words.yes}</button><button type="button" class="button" @click=${() => this.#ask(undefined)}>${words.no}</button></div>`;
  }
}
