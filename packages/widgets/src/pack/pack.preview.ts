// The draft as others will see it: the page's own widgets over the draft, answered in this page alone. Where they cannot be had, a plain list. Fetched when somebody asks.
import type { Contact, Pack, Scheme } from '@think-carer/rules';
import { createMemoryTransport, type Persona } from '@think-carer/sdk/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { WordedRoom } from './room.base.ts';

type Seen = 'staff' | 'manager' | 'resident';
const everybody: readonly Seen[] = ['staff', 'manager', 'resident'];
/** Widgets that can show an offer, the whole one first. */
const tags = { guide: 'carer-guide', eligibility: 'carer-eligibility' } as const;
type Shown = keyof typeof tags;
const rolesOf: Readonly<Record<Seen, Persona['roles'] | undefined>> = { staff: ['employee'], manager: ['employee', 'manager'], resident: undefined };
/** How long a page's loader may take to fetch a widget before the plain list stands in for it. */
const patience = 6_000;

/** True where a page has the widget, or a loader that will fetch it. */
const canHave = (tag: string): boolean => customElements.get(tag) !== undefined || Symbol.for('think-carer.loader') in globalThis;

export class PreviewRoom extends WordedRoom {
  #as: Seen = 'staff';
  #what: Shown = 'guide';
  #resolved: Pack | null = null;
  /** Tags that did not come, though there is a loader. */
  readonly #missing = new Set<string>();
  #stage: HTMLElement | undefined;
  #staged: unknown;

  protected async enter(): Promise<void> {
    this.#resolved = (await this.judged()).resolved;
    this.#set();
  }
  end(): void {
    this.#stage?.remove();
    this.#stage = this.#staged = undefined;
  }

  get #choices(): readonly Shown[] { return (Object.keys(tags) as Shown[]).filter((one) => canHave(tags[one]) && !this.#missing.has(tags[one])); }
  get #shown(): Shown | undefined { return this.#choices.includes(this.#what) ? this.#what : this.#choices[0]; }

  /** Puts a host of its own into the element, outside its shadow: there the page's loader finds what is in it, and nothing of it reaches a server. */
  #set(): void {
    const pack = this.#resolved, what = this.#shown;
    if (!pack || what === undefined || !canHave('carer-host')) return this.end();
    const wanted = [pack, what, this.#as, this.set.language()];
    if (Array.isArray(this.#staged) && wanted.every((one, i) => one === (this.#staged as readonly unknown[])[i])) return;
    this.end();
    const roles = rolesOf[this.#as], tag = tags[what], host = document.createElement('carer-host'), widget = document.createElement(tag);
    Object.assign(host, {
      api: 'https://preview.invalid/', publishableKey: 'pk_preview', locale: this.set.language(), drafts: undefined, getToken: () => (roles ? 'preview' : null),
      fetch: createMemoryTransport({ pack, checks: false, ...(roles && { persona: { roles, name: this.t.preview[this.#as] } }) }),
    });
    if (what === 'guide') widget.setAttribute('view', this.#as);
    widget.setAttribute('heading-level', '3');
    host.slot = 'preview';
    host.append(widget);
    this.set.host.append(host);
    [this.#stage, this.#staged] = [host, wanted];
    setTimeout(() => {
      if (customElements.get(tag) || this.#stage !== host) return;
      this.#missing.add(tag);
      this.#set();
      this.draw();
    }, patience);
  }
  #choose(as: Seen, what: Shown): void {
    [this.#as, this.#what] = [as, what];
    this.#set();
    this.draw();
  }

  view(): TemplateResult {
    const { preview } = this.t, what = this.#shown, radios = <T extends string>(name: string, legend: string, options: readonly T[], now: T | undefined, pick: (one: T) => void): unknown => (options.length < 2 ? nothing
      : html`<fieldset class="tabs"><legend>${legend}</legend>${options.map((one) => html`<div class="option"><input type="radio" name=${name} id="${name}-${one}" .checked=${live(one === now)} @change=${() => pick(one)}><label for="${name}-${one}">${preview[one as Seen | Shown]}</label></div>`)}</fieldset>`);
    return html`${this.set.heading(preview.title)}<p>${preview.lead}</p>${this.troubleView()}
      ${this.#resolved === null ? html`<div class="notice failed"><p>${preview.faults}</p><p><button type="button" class="link" @click=${() => this.set.open('cases')}>${this.set.t().finish.cases}</button></p></div>` : html`
        ${radios('seen', preview.who, everybody, this.#as, (one) => this.#choose(one, this.#what))}${radios('shown', preview.what, this.#choices, what, (one) => this.#choose(this.#as, one))}
        <section class="preview" aria-label="${preview.frame}: ${preview[this.#as]}">${what !== undefined && canHave('carer-host') ? html`<slot name="preview"></slot>` : this.#plain(this.#resolved)}</section>`}`;
  }

  /** What there is for this person, without any other widget. */
  #plain(pack: Pack): TemplateResult {
    const { preview } = this.t, isFor = ({ audience }: Scheme): boolean => audience === 'both' || audience === (this.#as === 'resident' ? 'resident' : 'staff'), say = (text: unknown): string => this.set.say(text, true);
    return html`${pack.watermark ? html`<p class="watermark">${say(pack.watermark)}</p>` : nothing}${this.set.heading(say(pack.title), 1)}<p>${preview.plainLead}</p>
      <ul>${pack.schemes.filter(isFor).map(({ title, summary, decidedBy }) => html`<li><strong>${say(title)}</strong><br>${say(summary)} <span class="quiet">${preview.decides(say(decidedBy))}</span></li>`)}
      ${this.#as === 'resident' ? nothing : pack.leaveTypes.map(({ title, summary }) => html`<li><strong>${say(title)}</strong><br>${say(summary)}</li>`)}</ul>
      ${this.#as === 'manager' && (pack.duties ?? []).length > 0 ? html`${this.set.heading(this.set.t().parts.duties, 2)}<ul>${pack.duties!.map(({ force, text }) => html`<li>${this.form.choices.force[force]}: ${say(text)}</li>`)}</ul>` : nothing}
      ${this.set.heading(preview.contacts, 2)}<ul>${pack.contacts.map(({ name, phone, email, hours }: Contact) => html`<li><strong>${say(name)}</strong>${phone ? html`, ${phone}` : nothing}${email ? html`, ${email}` : nothing}${hours ? html`<br><span class="quiet">${say(hours)}</span>` : nothing}</li>`)}</ul>`;
  }
}
