// Setting up a forum or a working group once, or changing it: the rule as it is typed beside the dates that it gives. What was typed survives whatever goes wrong.
import { activityAudiences, protectedTimeOf, standingItems, type ForumChange, type ForumSetUp, type ForumWhole } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, loadWording, Sending, today, type Field, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { boxes } from './chair.fields.ts';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';
import { dateField, faultsOf, formOf, partnerFields, scheduleOf, setUpOf, welshFields, whatFields, whereFields, whoFields, type Rows, type SetUp } from './setup.form.ts';
import { messages, type SetUpMessages } from './setup.messages.ts';
import { firstRule, holidays, months, ruleFields, weeksOfMonth } from './setup.rule.ts';

const wording: Wording<SetUpMessages> = { 'en-GB': messages, cy: () => import('./setup.messages.cy.ts') };
const many: Readonly<Record<string, readonly string[]>> = { months, weeks: weeksOfMonth, avoids: holidays, audiences: activityAudiences, standing: standingItems };
type Kind = 'forum' | 'group';
const read = async (set: ChairSetting, id: string): Promise<ForumWhole> => (await set.client()).forum.read(id);

/** `done` reads again what is listed behind this. */
export async function openSetUp(set: ForumSetting, id: string | null, kind: Kind = 'forum', done: (id: string) => void | Promise<void> = () => {}): Promise<Part> {
  // Left half typed, it is found as it was left; the element forgets it when it is cleared.
  const name = `set-up ${id ?? kind}`, known = set.kept.get(name), part = known instanceof SetUpPart ? known : new SetUpPart(await asChair(set), id, kind);
  part.finish = async (made) => {
    set.kept.delete(name);
    await done(made);
  };
  await part.resume();
  if (known === part) part.wasLeft = true;
  else await part.load();
  set.kept.set(name, part);
  return part;
}

class SetUpPart implements Part {
  readonly #set: ChairSetting;
  readonly #id: string | null;
  readonly #form: FormController;
  readonly #sending: Sending;
  finish: (id: string) => Promise<void> = () => Promise.resolve();
  wasLeft = false;
  #kind: Kind;
  #w!: Translation<SetUpMessages>;
  #preview: typeof import('./setup.preview.ts') | undefined;
  #hasMissed = false;
  #pack!: Pack;
  #rows: Rows = { dates: [], partners: [] };
  #key = 0;
  #kept: ForumWhole | undefined;
  #theirs: ForumWhole | undefined;
  #isDone = false;
  #refusal = '';
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(set: ChairSetting, id: string | null, kind: Kind) {
    [this.#set, this.#id, this.#kind] = [set, id, kind];
    this.#form = new FormController({ requestUpdate: () => { set.draw(); this.#tell(); } });
    this.#form.page = 'set-up';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    const [{ words }] = await Promise.all([loadWording(wording, this.#set.language()), this.#preview ?? import('./setup.preview.ts').then((preview) => { this.#preview = preview; }, () => { this.#hasMissed = true; })]);
    this.#w = words;
  }
  async load(): Promise<void> {
    const id = this.#id, [pack, kept] = await Promise.all([this.#set.pack(), id === null ? undefined : read(this.#set, id)]);
    this.#pack = pack;
    if (kept) this.#take(kept);
    else this.#form.values = { ...firstRule(today(this.#set.now())), audiences: this.#kind === 'forum' ? 'staff' : '', standing: this.#kind === 'forum' ? standingItems.join(' ') : 'open-actions', nation: pack.areas[0]?.nation ?? '' } as Record<string, string>;
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    clearTimeout(this.#timer);
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'set-up';
    [this.#rows, this.#kept, this.#theirs, this.#refusal, this.#said] = [{ dates: [], partners: [] }, undefined, undefined, '', ''];
  }
  #take(kept: ForumWhole): void {
    const { values, rows } = formOf(kept as SetUp);
    [this.#kept, this.#kind, this.#rows, this.#key, this.#theirs] = [kept, kept.kind === 'group' ? 'group' : 'forum', rows, Math.max(rows.dates.length, rows.partners.length), undefined];
    this.#form.values = values;
    this.#form.errors = [];
  }

  async #again(): Promise<void> {
    this.clear();
    this.wasLeft = false;
    try {
      await this.load();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#set.draw();
    await this.#set.focus();
  }

  // The fields

  #places(): { readonly nations: readonly string[]; readonly areas: readonly string[] } {
    const { nations, areas } = this.#pack;
    return { nations, areas: areas.map(({ id }) => id) };
  }
  #ruleFields(): readonly Field[] { return ruleFields(this.#form.values, this.#places()); }
  #fields(): readonly Field[] {
    return [...whatFields, ...welshFields, ...this.#ruleFields(), ...this.#rows.dates.map(dateField), ...whereFields, ...(this.#kind === 'forum' ? this.#rows.partners.flatMap(partnerFields) : []), ...whoFields];
  }
  #words(name: string): FieldWords {
    const w = this.#w, [kind, key = '', part = ''] = name.split('-');
    if (kind === 'date') return { label: w.dates.one(this.#place('dates', key)), errors: { required: w.dates.required } };
    if (kind === 'partner') {
      const p = w.partners, one = part as 'name' | 'domains' | 'privacy';
      return { label: p[one], errors: { required: p.errors[one] }, ...(one === 'domains' && { hint: p.domainsHint }) };
    }
    if (name === 'dates') return { label: w.dates.none, errors: { required: w.dates.none } };
    const words = w.fields[name as keyof typeof w.fields] as FieldWords;
    if (name === 'months') return { ...words, options: Object.fromEntries(months.map((month, i) => [month, w.months[i]!])) };
    return name === 'area' ? { ...words, options: Object.fromEntries(this.#pack.areas.map(({ id, name: title }) => [id, this.#set.say(title)])) } : words;
  }
  #place(list: keyof Rows, key: string): string { return String(this.#rows[list].indexOf(Number(key)) + 1); }
  #field(field: Field): TemplateResult {
    const setting = { form: this.#form, words: this.#words(field.name), k: this.#set.k() }, options = many[field.name];
    return options ? boxes(field.name, options, setting) : fieldTemplate(field, setting);
  }

  #add(list: keyof Rows): void {
    const key = this.#key++;
    this.#rows = { ...this.#rows, [list]: [...this.#rows[list], key] };
    this.#set.draw();
    void this.#set.focus(list === 'dates' ? `#f-date-${key}-day` : `#f-partner-${key}-name`);
  }
  #remove(list: keyof Rows, key: number): void {
    this.#rows = { ...this.#rows, [list]: this.#rows[list].filter((one) => one !== key) };
    for (const name of Object.keys(this.#form.values)) if (name === `date-${key}` && list === 'dates' || name.startsWith(`partner-${key}-`) && list === 'partners') delete this.#form.values[name];
    this.#form.errors = this.#form.errors.filter(({ name }) => name !== `date-${key}` && !name.startsWith(`partner-${key}-`));
    this.#tell();
    this.#set.draw();
    void this.#set.focus(`[data-add=${list}]`);
  }

  // Sending

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, step: Step = { id: 'set-up', fields: this.#fields() };
    [this.#refusal, this.#said] = ['', ''];
    form.errors = [...errorsIn(step, form.values), ...faultsOf(form.values, this.#rows)].filter((one, i, all) => all.findIndex(({ name }) => name === one.name) === i);
    const body = form.errors.length === 0 ? setUpOf(form.values, this.#rows, this.#kept as SetUp | undefined) : undefined;
    if (!body) {
      set.draw();
      return set.focus('.summary');
    }
    const kept = this.#kept;
    await this.#sending.run([this.#id, body], (client, idempotencyKey) => (kept ? client.forum.change(kept.id, body as ForumChange, { ifMatch: kept.etag, idempotencyKey }) : client.forum.setUp({ kind: this.#kind, ...body } as ForumSetUp, { idempotencyKey })), (made) => this.#made(made.id), async ({ code, problem }) => {
      if (code === 'etag-stale' && this.#id !== null) {
        this.#theirs = await read(set, this.#id);
        return true;
      }
      form.errors = (problem?.errors ?? []).flatMap(({ pointer }) => { const name = this.#nameAt(pointer); return name ? [{ name, key: 'required' }] : []; });
      this.#refusal = code === 'role-not-allowed' ? this.#w.refused : code === 'invalid-request' && form.errors.length === 0 ? this.#w.faults : '';
      return this.#refusal !== '' || form.errors.length > 0;
    });
    if (this.#isDone) return;
    set.draw();
    await set.focus(this.#theirs ? '.conflict' : form.errors.length > 0 ? '.summary' : '.notice');
  }
  /** It is kept: perhaps long after it was sent, when the network came back. */
  #made(id: string): void {
    const set = this.#set, said = this.#id === null ? this.#w.saved[this.#kind] : this.#w.saved.change;
    this.clear();
    this.#isDone = true;
    set.leave(this);
    set.announce(said);
    void this.finish(id);
  }
  /** Where what the server found was typed. */
  #nameAt(pointer: string): string | undefined {
    const [, first = '', second = '', third = ''] = pointer.split('/'), name = first === 'schedule' && second === 'rule' ? third : first === 'schedule' ? 'from' : first === 'capacity' ? { room: 'seats', link: 'lines', together: 'together' }[second] : first === 'organiser' ? (second === 'email' ? 'email' : 'organiser') : first === 'partners' ? `partner-${this.#rows.partners[Number(second)]}-${third === 'privacyUrl' ? 'privacy' : third || 'name'}` : first;
    return this.#fields().find((field) => field.name === name)?.name;
  }

  // The dates

  /** Says the dates to those who cannot see them, once it is quiet. */
  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const said = this.#dates()?.filter(({ state }) => state === 'planned').map(({ on }) => sayDay(on, this.#set.language())).join(', ') ?? '';
      if (said === this.#said) return;
      this.#said = said;
      if (said) this.#set.announce(this.#w.preview.said(said));
    }, 1200);
  }
  #dates(): ReturnType<typeof import('./setup.preview.ts').comingDates> | undefined {
    const schedule = scheduleOf(this.#form.values, this.#rows, this.#kept?.schedule as SetUp['schedule'] | undefined);
    return schedule && this.#preview?.comingDates(schedule, this.#pack, today(this.#set.now()));
  }
  #previewView(): TemplateResult {
    const set = this.#set, w = this.#w.preview, language = set.language(), dates = this.#dates();
    return html`<section class="preview">${set.heading(w.title, 2)}
      ${this.#hasMissed ? html`<p>${w.failed}</p>` : dates === undefined ? html`<p class="quiet">${w.waits}</p>` : dates.length === 0 ? html`<p>${w.none}</p>` : html`<ol class="plain dates">${dates.map((one) => {
        const { state, on, movedFrom, because, mayFallOn } = one, why = because === null ? w.holiday : set.say(because);
        return html`<li class=${state}><span class="strong">${sayDay(on, language)}</span>${state === 'skipped' ? html`<span>${w.skipped(why)}</span>` : html`<span>${sayTimes(one, set.t())}</span>
          ${movedFrom === null ? nothing : html`<span class="moved">${w.moved(sayDay(movedFrom, language), why)}</span>`}${mayFallOn.map((doubt) => html`<span class="doubt">${set.t().doubt[doubt as 'bank-holiday']}</span>`)}`}</li>`;
      })}</ol>`}</section>`;
  }

  // What is shown

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, kind = this.#kind, isForum = kind === 'forum';
    const section = (title: string, content: unknown): TemplateResult => html`<section class="asked">${set.heading(title, 1)}${content}</section>`;
    return html`${set.heading(this.#kept ? w.title.change(set.say(this.#kept.title)) : w.title[kind])}${this.#kept ? nothing : html`<p>${w.intro[kind]}</p>`}
      ${this.wasLeft ? html`<p class="quiet">${w.found.body} <button type="button" class="link" @click=${() => void this.#again()}>${w.found.again}</button></p>` : nothing}${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${errorSummary(form.errors, this.#fields(), (name) => this.#words(name), set.k(), () => set.host.renderRoot)}
      ${this.#conflictView()}
      <form novalidate class="set-up" @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${section(w.parts.what, html`${whatFields.map((field) => this.#field(field))}<details><summary>${w.inWelsh}</summary>${welshFields.map((field) => this.#field(field))}</details>`)}
        ${section(w.parts.when, html`${this.#kept ? html`<p class="quiet">${w.changing}</p>` : nothing}<div class="beside"><div class="rule">${this.#ruleFields().map((field) => this.#field(field))}${this.#datesView()}</div>${this.#previewView()}</div>`)}
        ${section(w.parts.where, html`<div class="two-of">${whereFields.map((field) => this.#field(field))}</div>`)}
        ${section(w.parts.who, html`${isForum ? html`${this.#field(whoFields[0]!)}${this.#partnersView()}` : nothing}${whoFields.slice(1).map((field) => this.#field(field))}${this.#protectedView()}`)}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${this.#kept ? w.save.change : w.save.create[kind]}</button></div>
      </form>`;
  }
  #datesView(): TemplateResult {
    const w = this.#w.dates, form = this.#form, isAlone = form.values['often'] === 'dates', error = form.errorOf('dates');
    return html`<fieldset class="field rows ${error ? 'wrong' : ''}"><legend>${w.title}</legend><p class="hint">${isAlone ? w.alone : w.beside}</p>${error ? html`<p class="error"><span class="unseen">${this.#set.k().errorPrefix}</span> ${w.none}</p>` : nothing}
      ${this.#rows.dates.map((key, i) => html`<div class="entry-row">${this.#field(dateField(key))}<button type="button" class="link" @click=${() => this.#remove('dates', key)}>${w.remove(String(i + 1))}</button></div>`)}
      <button type="button" class="button" id="f-dates" data-add="dates" @click=${() => this.#add('dates')}>${w.add}</button></fieldset>`;
  }
  #partnersView(): TemplateResult {
    const w = this.#w.partners, set = this.#set;
    return html`<section class="rows">${set.heading(w.title, 2)}<p>${w.lead}</p>${this.#rows.partners.map((key, i) => {
      const name = this.#form.values[`partner-${key}-name`]?.trim() || w.one(String(i + 1));
      return html`<fieldset class="entry-row"><legend>${w.one(String(i + 1))}</legend>${partnerFields(key).map((field) => this.#field(field))}<button type="button" class="link" @click=${() => this.#remove('partners', key)}>${w.remove(name)}</button></fieldset>`;
    })}<button type="button" class="button" data-add="partners" @click=${() => this.#add('partners')}>${w.add}</button></section>`;
  }
  #protectedView(): TemplateResult {
    const w = this.#w.protected, set = this.#set, rule = protectedTimeOf(this.#pack, today(set.now()));
    return html`<section>${set.heading(w.title, 2)}<p>${rule ? set.say(rule.text) : w.none}</p>${rule ? html`<p class="quiet small">${w.lead}</p>` : nothing}</section>`;
  }
  #conflictView(): TemplateResult | typeof nothing {
    const set = this.#set, w = this.#w.conflict, theirs = this.#theirs;
    if (!theirs) return nothing;
    const { values } = formOf(theirs as SetUp), others = this.#fields().filter(({ name }) => (values[name] ?? '') !== (this.#form.values[name] ?? ''));
    const said = (name: string): string => { const { options } = this.#words(name), value = values[name] ?? ''; return value === '' ? set.k().notProvided : options && many[name] ? value.split(' ').map((one) => options[one] ?? one).join(', ') : options?.[value] ?? value; };
    return html`<section class="notice info conflict" tabindex="-1" aria-label=${w.title}><p class="strong">${w.title}</p><p>${w.body}</p>
      <p>${w.now}</p><dl class="answers">${others.map(({ name }) => html`<div><dt>${this.#words(name).label}</dt><dd>${said(name)}</dd></div>`)}</dl>
      <div class="actions"><button type="button" class="button" @click=${() => { this.#kept = { ...this.#kept!, etag: theirs.etag }; this.#theirs = undefined; void this.#send(); }}>${w.mine}</button>
        <button type="button" class="button" @click=${() => { this.#take(theirs); set.draw(); void set.focus(); }}>${w.theirs}</button></div></section>`;
  }
}
