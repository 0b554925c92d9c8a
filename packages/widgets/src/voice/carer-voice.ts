// <carer-voice>: the register of the employer's policies, which of them are checked for what they do to carers; a check and its record are fetched by a press.
import { policyReaders, policyStates, type Policy, type PolicyCheck, type PolicyState, type Role, type Session } from '@think-carer/contract';
import { CarerElement, FormController, formatDay, kitStyles, today, type Trouble, type Wording } from '@think-carer/kit';
import { textIn, type Pack } from '@think-carer/rules';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages, type VoiceMessages } from './voice.messages.ts';
import type { Part, VoiceSetting } from './voice.part.ts';
import { styles } from './voice.styles.ts';

interface Opened { readonly part: Part; readonly from: string }
/** What needs somebody comes first. */
const order: Readonly<Record<string, number>> = { unchecked: 0, due: 1, checked: 2, answered: 3, withdrawn: 4 };

/**
 * The register of the employer's policies. Whoever works here sees which have been checked for what they do to people who look after somebody, and what
 * came of it; a policy's owner, HR and equalities check it in a few minutes, and answer what a check proposes. Nothing here is about any person.
 *
 * @fires carer-policy-checked - With `reference`, when a check has been kept. What was answered is not told.
 * @fires carer-policy-answered - With the check's `reference`, when proposed changes have been answered.
 * @fires carer-policy-saved - With `change`, `added` or `changed`, when the register has been changed.
 * @csspart policy - One policy in the register.
 * @csspart record - The record of a check, as it is printed.
 */
export class CarerVoice extends CarerElement<VoiceMessages> {
  static readonly tag = 'carer-voice';
  static override styles = [kitStyles, styles];

  /** What is shown: the register when absent; one `policy` with its record; a `check` of it. Both of these need the policy's id. */
  @property({ attribute: 'view' }) shown?: 'register' | 'check' | 'policy';
  /** Id of a policy on the register. */
  @property() policy?: string;

  /** The parts opened one over the other; none: the register. */
  @state() private trail: readonly Opened[] = [];
  @state() private items: readonly Policy[] = [];
  @state() private show = '';

  protected readonly wording: Wording<VoiceMessages> = { 'en-GB': messages, cy: () => import('./voice.messages.cy.ts') };

  #pack!: Pack;
  #session: Session | null = null;
  #busy = false;
  #hasMissed = false;
  #isGone = false;
  /** What is listed is no longer what is. */
  #isStale = false;
  readonly #form = new FormController(this);
  #online = () => this.#part?.online?.();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  protected override get draft(): FormController | undefined { return this.#part?.isDraft ? this.#form : undefined; }

  protected override async prepare(): Promise<void> {
    const [pack, session] = await Promise.all([this.scope.offer(), this.scope.session()]);
    if (!session) throw Object.assign(new Error('nobody is signed in'), { code: 'token-missing' });
    if (this.#session && (this.#session.email ?? this.#session.name) !== (session.email ?? session.name)) this.clear();
    this.#pack = pack;
    this.#session = session;
    if (!this.#mayRead) return;
    this.#isGone = false;
    const { shown, policy } = this, isOne = policy !== undefined && (shown === 'policy' || shown === 'check');
    if (!isOne) return this.#list();
    if (this.trail.length > 0) return;
    try {
      const first = await (await this.scope.client()).voice.policy(policy);
      this.trail = [{ part: await (shown === 'check' && first.may.includes('check') ? this.#loadCheck(first) : this.#loadPolicy(first.id)), from: '' }];
    } catch (error) {
      if ((error as { code?: string }).code !== 'not-found') throw error;
      this.#isGone = true;
      await this.#list();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && this.ready && (changed.has('speaks' as never) || changed.has('ready' as never))) for (const { part } of this.trail) void part.resume().then(() => this.requestUpdate(), (error: unknown) => this.report(error));
  }

  override clear(): void {
    for (const { part } of this.trail) part.clear?.();
    this.#form.clear();
    this.trail = [];
    this.items = [];
    this.show = '';
    this.#session = null;
  }

  // Reading

  get #part(): Part | undefined { return this.trail.at(-1)?.part; }
  get #isOne(): boolean { return this.policy !== undefined && (this.shown === 'policy' || this.shown === 'check') && !this.#isGone; }
  get #mayRead(): boolean { return (policyReaders as readonly Role[]).some((role) => this.#session?.roles.includes(role)); }
  get #keeps(): boolean { return (['manager', 'hr', 'equalities'] as const).some((role) => this.#session?.roles.includes(role)); }

  async #list(): Promise<void> {
    const { voice } = await this.scope.client(), items: Policy[] = [];
    for await (const one of voice.policies({ limit: 100 })) items.push(one);
    for await (const one of voice.policies({ limit: 100, state: 'withdrawn' })) items.push(one);
    const { compare } = new Intl.Collator(this.language);
    this.items = items.sort((a, b) => order[a.state]! - order[b.state]! || compare(a.title, b.title));
    this.#isStale = false;
  }

  // Parts

  #loadPolicy = async (id: string, done?: PolicyCheck): Promise<Part> => (await import('./voice.policy.ts')).openPolicy(this.#setting, id, done);
  #loadCheck = async (policy: Policy): Promise<Part> => (await import('./voice.check.ts')).openCheck(this.#setting, policy);

  /** `instead`: of how many parts that lie open. */
  async #open(from: string, load: () => Promise<Part>, instead = 0): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#hasMissed = false;
    this.trouble = undefined;
    try {
      const part = await load(), left = Math.max(0, this.trail.length - instead);
      this.trail = [...this.trail.slice(0, left), { part, from: this.trail[left]?.from ?? from }];
    } catch (error) {
      // A part of the program that cannot be fetched has no code of the API's.
      this.#hasMissed = (error as { code?: string }).code === undefined;
      this.report(error);
      if (this.#hasMissed) this.trouble = undefined;
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
    // What has come of a check is said first.
    await this.focusOn(this.#hasMissed || this.trouble || instead === 2 ? '.notice' : undefined);
  }

  /** Back, to the control that led here; what is shown again is read again where something was done meanwhile. */
  async #leave(): Promise<void> {
    const last = this.trail.at(-1);
    if (!last || this.trail.length <= (this.#isOne ? 1 : 0)) return;
    const before = this.trail.at(-2)?.part, wasStale = this.#isStale;
    this.trouble = undefined;
    const failure: unknown = await (before ? before.resume() : wasStale ? this.#list() : Promise.resolve()).then(() => undefined, (error: unknown) => error);
    this.trail = this.trail.slice(0, -1);
    if (failure !== undefined) this.report(failure);
    await this.updateComplete;
    await this.focusOn(last.from && this.renderRoot.querySelector(last.from) ? last.from : undefined);
  }

  readonly #setting: VoiceSetting = {
    host: this, client: () => this.scope.client(), pack: () => this.#pack, session: () => this.#session!, t: () => this.t, k: () => this.k, language: () => this.language,
    say: (text) => textIn(text, this.language, true), heading: (content, below) => this.heading(content, below), focus: (selector) => this.focusOn(selector),
    failed: (error): Trouble => this.report(error), recovered: () => { this.trouble = undefined; }, trouble: () => this.troubleView(), draw: () => this.requestUpdate(),
    form: this.#form, stale: () => { this.#isStale = true; }, leave: () => void this.#leave(),
    // A finished check takes the place of itself and of the policy that it was opened from.
    openPolicy: (id, { isInstead, done } = {}) => void this.#open('', () => this.#loadPolicy(id, done), done ? 2 : isInstead ? 1 : 0),
    openCheck: (policy) => void this.#open('[data-from=check]', () => this.#loadCheck(policy)),
    openEdit: (policy) => void this.#open(policy ? '[data-from=edit]' : '[data-from=add]', async () => (await import('./voice.edit.ts')).openEdit(this.#setting, policy)),
  };

  async #save(): Promise<void> {
    this.trouble = undefined;
    try {
      await (await import('./voice.save.ts')).saveRegister(await this.scope.client(), this.language, this.t.file);
    } catch (error) {
      this.report(error);
      await this.focusOn('.notice');
    }
  }

  // Views

  protected view(): TemplateResult {
    const { t } = this, { watermark } = this.#pack;
    return html`${watermark ? html`<p class="watermark">${textIn(watermark, this.language, true)}</p>` : nothing}
      ${this.#hasMissed ? html`<div class="notice failed no-print" role="alert" tabindex="-1"><p>${t.missed}</p></div>` : nothing}
      ${this.#isGone ? html`<div class="notice info no-print" role="status"><p>${t.gone}</p></div>` : nothing}
      ${!this.#mayRead ? html`${this.heading(t.refused.title)}<p>${t.refused.body}</p>`
        : this.#part ? html`${this.trail.length > (this.#isOne ? 1 : 0) && !this.#part.hasBack?.() ? html`<p class="back no-print"><button type="button" class="link" @click=${() => void this.#leave()}>${this.k.back}</button></p>` : nothing}${this.#part.view()}` : this.#register()}`;
  }

  get #chosen(): readonly Policy[] {
    const { items, show } = this;
    return show === 'mine' ? items.filter(({ isMine, state }) => isMine && state !== 'withdrawn') : show === '' ? items.filter(({ state }) => state !== 'withdrawn') : items.filter(({ state }) => state === show);
  }

  #register(): TemplateResult {
    const { t, items } = this, chosen = this.#chosen, add = this.#keeps ? html`<button type="button" class="button main" data-from="add" @click=${() => this.#setting.openEdit(null)}>${t.add}</button>` : nothing;
    if (items.length === 0) return html`${this.heading(t.title)}${this.troubleView()}<p>${t.lead}</p><div class="notice info"><p class="strong">${t.empty.title}</p><p>${this.#keeps ? t.empty.keeper : t.empty.body}</p></div><div class="actions">${add}</div>`;
    return html`${this.heading(t.title)}${this.troubleView()}<p class="no-print">${t.lead}</p><p class="on-paper">${t.asOf(formatDay(today(), this.language))}</p>
      <div class="choose no-print"><label for="show">${t.show}</label><select id="show" @change=${(event: Event) => { this.show = (event.target as HTMLSelectElement).value; }}>${this.#options().map(([value, text]) => html`<option value=${value} .selected=${value === this.show}>${text}</option>`)}</select></div>
      <p class="small quiet" role="status">${chosen.length === 0 ? t.none : t.shown(chosen.length)}</p>
      ${chosen.length === 0 ? nothing : html`<table><thead><tr><th scope="col">${t.heads.policy}</th><th scope="col">${t.heads.state}</th><th scope="col">${t.heads.checked}</th><th scope="col">${t.heads.next}</th></tr></thead>
        <tbody>${chosen.map((one) => this.#row(one))}</tbody></table>`}
      <div class="actions no-print" role="group" aria-label=${t.tools}>${add}<button type="button" class="button" @click=${() => void this.#save()}>${t.csv}</button><button type="button" class="button" @click=${() => window.print()}>${t.print}</button></div>`;
  }
  #options(): [string, string][] {
    const { t, items } = this, used = items.filter(({ state }) => state !== 'withdrawn'), mine = used.filter(({ isMine }) => isMine).length;
    const of = (state: PolicyState): [string, string][] => { const count = items.filter((one) => one.state === state).length; return count === 0 && this.show !== state ? [] : [[state, `${t.states[state]} (${count})`]]; };
    return [['', t.all(used.length)], ...(mine > 0 || this.show === 'mine' ? [['mine', t.mine(mine)] as [string, string]] : []), ...policyStates.flatMap(of)];
  }
  #row({ id, title, owner, areaOfWork, state, checkedOn, dueOn, latest, isMine }: Policy): TemplateResult {
    const { t, language } = this, { heads } = t;
    return html`<tr part="policy"><th scope="row"><button type="button" class="link" data-item=${id} @click=${() => void this.#open(`[data-item="${id}"]`, () => this.#loadPolicy(id))}>${title}</button><span class="on-paper strong">${title}</span>
      <span class="small quiet">${owner} · ${areaOfWork}</span>${isMine ? html`<span class="small strong">${t.yours}</span>` : nothing}</th>
      <td><span class="tag ${state}">${t.states[state] ?? state}</span>${latest && latest.waiting > 0 && state !== 'checked' ? html` <span class="small">${t.waiting(latest.waiting)}</span>` : nothing}</td>
      <td data-head=${heads.checked}>${checkedOn === null ? t.never : formatDay(checkedOn, language)}</td><td data-head=${heads.next}>${formatDay(dueOn, language)}</td></tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-voice': CarerVoice }
}
