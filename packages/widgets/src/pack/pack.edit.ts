// Editing one part: the list of its items, or the form of one of them, with what is wrong said beside each field. Fetched when somebody opens a part.
import { addMonths, rowInForce, type PackIssue, type Parameter } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldsView } from './edit.fields.ts';
import { controlsOf, folding, idOf, nameOfEntry, type FormSetting } from './edit.setting.ts';
import { faultsByControl, faultsUnder, faultWords, mentionsAt, placed, type PlacedFault } from './pack.fault.ts';
import { fieldsOf, parts, placeOf, type Part, type Spec } from './pack.form.ts';
import { labelOf } from './pack.label.ts';
import { at, idFrom, insert, isRecord, isSame, keyOf, listAt, put, shapeOf, startsWith, type Json, type Path } from './pack.path.ts';
import type { Spot } from './pack.room.ts';
import { memberOf, mentions, partOf } from './pack.tasks.ts';
import { WordedRoom } from './room.base.ts';

/** Months until a contact is looked at again. */
const reviewMonths = 6;
/** From so many items on there is a box to find one by name. */
const findable = 8;
interface PartWords { readonly one?: string; readonly add?: string; readonly lead: string }

export class EditRoom extends WordedRoom {
  #part!: Part;
  #index: number | undefined;
  /** Added here and not yet found whole: its faults wait until somebody says that it is done. */
  #isNew = false;
  #isTold = false;
  #find = '';
  #validator: typeof import('./pack.validator.ts') | undefined;
  #checked: { readonly pack: Json; readonly issues: readonly PackIssue[] } | undefined;
  readonly #raw = new Map<string, string>();
  readonly #opened = new Set<string>();
  #target: Path = [];

  protected async enter(spot: Spot = {}): Promise<void> {
    this.#validator ??= await import('./pack.validator.ts');
    if (!this.served) await this.loadServed();
    if (spot.path) this.#goTo(spot.path);
    else if (spot.part) this.#enter(parts.find(({ id }) => id === spot.part)!);
  }
  #enter(part: Part, index?: number): void {
    [this.#part, this.#index, this.#isNew, this.#isTold, this.#find, this.said] = [part, index, false, false, '', ''];
    this.#raw.clear();
    this.#opened.clear();
  }
  /** The page on which something stands, and there the control nearest to it. */
  #goTo(path: Path): void {
    const place = placeOf(path);
    if (!place) return;
    // A path from a difference or from what is due names an entry by its id.
    const second = path[1], index = place.index ?? (place.part.list !== undefined && second !== undefined ? listAt(this.pack, [place.part.list]).findIndex((one) => isRecord(one) && one['id'] === second) : undefined);
    this.#enter(place.part, index === undefined || index < 0 ? undefined : index);
    this.#target = this.#index === undefined ? path : [...this.#base, ...path.slice(2)];
  }
  async shown(): Promise<void> { await this.#focusAt(this.#target); }
  async #focusAt(path: Path): Promise<void> {
    const controls = controlsOf(fieldsOf(this.#part), this.#base, this.pack).filter((one) => startsWith(path, one)).sort((a, b) => b.length - a.length);
    await this.set.focus('.none');
    const root = this.set.host.renderRoot;
    for (const one of controls) {
      const control = root.querySelector<HTMLElement>(`#${CSS.escape(idOf(one))}`);
      if (!control) continue;
      for (let fold = control.closest('details'); fold; fold = fold.parentElement!.closest('details')) fold.open = true;
      control.focus();
      return control.scrollIntoView({ block: 'center' });
    }
    await this.set.focus();
  }

  get #base(): Path { return this.#part.list === undefined ? [] : this.#index === undefined ? [this.#part.list] : [this.#part.list, this.#index]; }

  // What is wrong

  /** The draft's own faults, and those that the server found with what it builds on, while it has just this. */
  #issues(): readonly PackIssue[] {
    const working = this.working, { pack } = working;
    if (this.#checked?.pack !== pack) {
      const own = this.#validator?.faultsOf(pack) ?? [];
      this.#checked = { pack, issues: own };
    }
    const { issues } = this.#checked!, told = working.isSettled ? working.faults : [];
    return [...issues, ...told.filter((one) => !issues.some((other) => other.path === one.path))];
  }
  /** Warnings hold only while what they are about is unchanged. */
  #copied(): readonly PackIssue[] {
    const { draft, pack, warnings } = this.working;
    return warnings.filter(({ path }) => { const keys = placed([{ path, message: '' }])[0]!.path; return isSame(at(pack, keys), at(draft.pack as unknown as Json, keys)); });
  }
  #faults(): readonly PlacedFault[] { return placed(this.#issues()); }
  /** What is still a neighbour's may be meant, a national helpline for one. */
  #warned(): readonly PlacedFault[] { return placed(this.#copied()).map((one) => ({ ...one, isWarning: true as const })); }
  /** Every line of what is open that still names the neighbour, and its source: a figure of one's own was not read in their report. */
  #naming(): readonly PlacedFault[] {
    const name = this.set.neighbour();
    if (name === undefined) return [];
    const isItem = this.#part.list !== undefined, [list, index] = this.#base, paths = isItem ? mentionsAt(at(this.pack, this.#base), name, `${list}[${index}]`) : mentionsAt(this.#partOnly(), name, '');
    return placed(paths.map((path) => ({ path, message: `still names ${name}` }))).map((one) => ({ ...one, isWarning: true as const }));
  }
  #isMine(fault: PlacedFault): boolean {
    if (this.#part.list !== undefined) return startsWith(fault.path, this.#base);
    return fault.path.length === 0 ? this.#part.id === 'employer' : partOf(memberOf(String(fault.path[0]))) === this.#part.id;
  }

  // The form

  #setting(faults: readonly PlacedFault[]): FormSetting {
    const working = this.working, fields = fieldsOf(this.#part);
    return {
      pack: working.pack, entries: (list) => this.entries(list), say: (text) => this.set.say(text), form: this.form, e: this.e, k: this.set.k(), parts: this.set.t().parts, raw: this.#raw, opened: this.#opened,
      faults: faultsByControl(faults, [this.#base, ...controlsOf(fields, this.#base, working.pack)]),
      set: (path, value) => { this.#named(path, value); }, add: (list, value) => this.#add(list, value),
      remove: (path, name) => { this.#raw.clear(); working.remove(path, name); }, up: (path) => this.#up(path), blank: (some) => this.#blank(some), redraw: () => this.set.host.requestUpdate(),
    };
  }
  /** A new item's short name follows its name until it is done. */
  #named(path: Path, value: Json | undefined): void {
    const working = this.working;
    let pack = put(working.pack, path, value);
    if (this.#isNew && this.#part.list !== undefined && path.length === 3 && ['title', 'name', 'label'].includes(String(path[2])) && fieldsOf(this.#part).some(({ key }) => key === 'id')) {
      const others = listAt(pack, [this.#part.list]).filter((_, i) => i !== this.#index).map((one) => (isRecord(one) ? one['id'] : undefined)), english = isRecord(value) ? value['en-GB'] : value;
      pack = put(pack, [...this.#base, 'id'], idFrom(typeof english === 'string' ? english : '', others));
    }
    this.said = '';
    working.change(pack);
  }
  #add(list: Path, value: Json): void {
    const working = this.working, at = listAt(working.pack, list).length;
    working.change(insert(working.pack, list, at, value));
    void this.set.focus(`#${CSS.escape(idOf([...list, at]))}`);
  }
  #up(path: Path): void {
    const working = this.working, list = path.slice(0, -1), index = path.at(-1) as number, value = at(working.pack, path)!;
    this.#raw.clear();
    working.change(insert(put(working.pack, path, undefined), list, index - 1, value));
    void this.set.focus(`#${CSS.escape(idOf([...list, index - 1]))}`);
  }
  /** An entry with everything it must have: dates from today, the rest empty. */
  #blank(fields: readonly Spec[]): Json {
    const on = this.set.today(), { name } = this.set.session() ?? {};
    const first: Readonly<Record<string, Json>> = { checkedOn: on, assuredOn: on, consentOn: on, effectiveFrom: on, on, reviewOn: addMonths(on, reviewMonths), confidence: 'primary', checkedBy: name ?? '', asOf: on };
    return Object.fromEntries(fields.filter(({ optional }) => !optional).flatMap((spec): [string, Json][] => {
      if (spec.fixed !== undefined) return [[spec.key, spec.fixed]];
      if (spec.nullable) return [[spec.key, null]];
      if (spec.key in first) return [[spec.key, first[spec.key]!]];
      if (spec.kind === 'group') return [[spec.key, this.#blank(spec.of)]];
      if (spec.kind === 'list' || spec.kind === 'many' || spec.kind === 'refs' || spec.kind === 'texts' || spec.kind === 'lines' || spec.kind === 'named') return [[spec.key, []]];
      if (spec.kind === 'answers' || spec.kind === 'expect') return [[spec.key, {}]];
      if (spec.kind === 'condition') return [[spec.key, { all: [] }]];
      return spec.kind === 'choice' || spec.kind === 'number' || spec.kind === 'yes' ? [] : [[spec.key, '']];
    }));
  }

  addItem(): void {
    const working = this.working, list = [this.#part.list!], index = listAt(working.pack, list).length, blank = this.#blank(fieldsOf(this.#part));
    const ids = listAt(working.pack, list).map((one) => (isRecord(one) ? one['id'] : undefined));
    working.change(insert(working.pack, list, index, fieldsOf(this.#part).every(({ key }) => key !== 'id') ? blank : put(blank, ['id'], idFrom(this.#words.one ?? '', ids))));
    this.#enter(this.#part, index);
    this.#isNew = true;
    void this.set.focus();
  }
  #openItem(index: number): void {
    this.#enter(this.#part, index);
    void this.set.focus();
    this.set.host.requestUpdate();
  }
  /** Looks at the item before it is left: what is wrong is said, and can be left for later. */
  #done(): void {
    if (this.#faults().some((fault) => this.#isMine(fault))) {
      this.#isTold = true;
      this.set.host.requestUpdate();
      void this.set.focus('.summary');
    } else this.#close();
  }
  #close(): void {
    void this.working.save();
    if (this.#part.list === undefined) return this.set.leave();
    this.#enter(this.#part);
    this.set.host.requestUpdate();
    void this.set.focus();
  }
  #checkedToday(): void {
    const working = this.working, on = this.set.today(), { name } = this.set.session() ?? {};
    const now = this.#part.id === 'contacts' ? { assuredOn: on, reviewOn: addMonths(on, reviewMonths) } : { checkedOn: on, ...(name && { checkedBy: name }) };
    // Of an amount, the figures that are in force.
    const bases = this.#part.id !== 'parameters' ? [this.#base] : listAt(working.pack, [...this.#base, 'rows']).flatMap((row, i): Path[] => (isRecord(row) && String(row['effectiveFrom']) <= on && (row['effectiveTo'] === null || String(row['effectiveTo']) >= on) ? [[...this.#base, 'rows', i]] : []));
    let { pack } = working;
    for (const base of bases) for (const [key, value] of Object.entries(now)) pack = put(pack, [...base, key], value);
    working.change(pack);
    this.said = this.e.checkedSaid;
    this.set.host.requestUpdate();
  }

  // What is shown

  view(): TemplateResult { return this.#part.list !== undefined && this.#index === undefined ? this.#listView() : this.#itemView(); }

  #name(item: Json | undefined): string {
    const nations = this.#part.id === 'bankHolidays' || this.#part.id === 'schoolHolidays' ? listAt(item, ['nations']).map((one) => (this.form.choices.nations as Readonly<Record<string, string>>)[String(one)] ?? String(one)).join(', ') : '';
    // A name that says nothing yet would still be marked as English.
    const isNamed = nameOfEntry(item, (text) => this.set.say(text)).trim() !== '';
    return nations || (isNamed ? nameOfEntry(item, (text) => this.set.say(text, true)) : this.e.untitled);
  }
  get #words(): PartWords { return this.form.parts[this.#part.id]; }
  /** A list's title on the page is the one in the list of tasks. */
  #title(): string { return this.set.t().parts[this.#part.id]; }

  #listView(): TemplateResult {
    const e = this.e, words = this.#words, list = this.#part.list!, items = listAt(this.pack, [list]), faults = this.#faults(), wanted = this.#find.trim().toLowerCase();
    const shown = items.map((item, i) => ({ item, i, name: this.#name(item) })).filter(({ name }) => name.toLowerCase().includes(wanted));
    const fromLaw = this.#fromLaw(list);
    return html`${this.set.heading(this.#title())}<p>${words.lead}</p>
      ${items.length === 0 ? html`<p>${e.nothing(words.one ?? '')}</p>` : nothing}
      ${items.length >= findable ? html`<div class="field find"><label for="find">${e.filter}</label><input id="find" autocomplete="off" .value=${this.#find} @input=${(event: Event) => { this.#find = (event.target as HTMLInputElement).value; this.set.host.requestUpdate(); }}></div>` : nothing}
      <ul class="tasks plain">${shown.map(({ item, i, name }) => html`<li class="task"><button type="button" class="link" @click=${() => this.#openItem(i)}>${name}</button><span class="quiet small">${this.#gist(item)}</span><span class="tags">${this.#tagsOf(item, faultsUnder(faults, [list, i]).length)}</span></li>`)}</ul>
      ${fromLaw > 0 ? html`<p class="quiet">${e.fromLaw(fromLaw)}</p>` : nothing}
      <div class="actions"><button type="button" class="button" @click=${() => this.addItem()}>${words.add}</button></div>`;
  }
  /** How many entries come with what the offer builds on, and are not replaced here. */
  #fromLaw(list: string): number {
    const known = new Set([this.pack, this.served?.own as unknown as Json].flatMap((pack) => listAt(pack, [list])).map((one) => (isRecord(one) ? one['id'] : undefined)));
    return listAt(this.served?.resolved as unknown as Json, [list]).filter((one) => isRecord(one) && !known.has(one['id'])).length;
  }
  /** What is worth seeing beside a name: today's figure, a telephone number, the day of a case. */
  #gist(item: Json): string {
    if (!isRecord(item)) return '';
    if (this.#part.id === 'parameters') {
      try {
        const row = rowInForce(item as unknown as Parameter, this.set.today());
        return row ? this.e.today(this.set.say(`{${String(item['id'])}}`)) : this.e.noneToday;
      } catch { return ''; }
    }
    return typeof item['phone'] === 'string' ? item['phone'] : typeof item['on'] === 'string' ? this.set.day(item['on']) : '';
  }
  #tagsOf(item: Json, faults: number): unknown {
    const due = this.set.due().find(({ part, id, isOwn }) => isOwn && part === this.#part.list && isRecord(item) && id === item['id']), e = this.e;
    // Once the day was put right in the draft it is no longer due here.
    const isStill = due !== undefined && isRecord(item) && [item['reviewOn'], item['effectiveTo'], ...listAt(item, ['rows']).map((row) => (isRecord(row) ? row['effectiveTo'] : undefined))].includes(due.dueOn);
    const isCopied = isRecord(item) && this.#part.list !== undefined && this.#warned().some(({ path }) => path[0] === this.#part.list && at(this.pack, path.slice(0, 2)) === item), names = this.set.neighbour(), isNamed = names !== undefined && mentions(item, names);
    return [isCopied ? html`<span class="tag warn">${e.copied}</span>` : isNamed ? html`<span class="tag">${e.says(names)}</span>` : nothing, faults > 0 ? html`<span class="tag bad">${e.faults(faults)}</span>` : nothing, isStill ? html`<span class="tag ${due.isPast ? 'bad' : 'warn'}">${due.isPast ? e.past(this.set.day(due.dueOn)) : e.due(this.set.day(due.dueOn))}</span>` : nothing];
  }

  #itemView(): TemplateResult {
    const e = this.e, isItem = this.#part.list !== undefined, item = isItem ? at(this.pack, this.#base) : undefined, mine = this.#faults().filter((fault) => this.#isMine(fault));
    const shown = this.#isNew && !this.#isTold ? [] : mine, naming = this.#naming(), set = this.#setting([...shown, ...this.#warned().filter((fault) => this.#isMine(fault)), ...naming]), words = this.#words, missing = withoutWelsh(isItem ? item : this.#partOnly());
    const isProvable = isRecord(item) && ('checkedOn' in item || 'assuredOn' in item || this.#part.id === 'parameters');
    return html`${this.set.heading(isItem ? (this.#isNew ? words.add : this.#name(item)) : this.#title())}
      ${isItem ? html`<p><button type="button" class="link" @click=${() => this.#close()}>${e.back(this.#title())}</button></p>` : html`<p>${words.lead}</p>`}
      ${shown.length > 0 && (this.#isTold || !this.#isNew) ? this.#summary(shown) : nothing}
      ${missing > 0 ? html`<p class="quiet small">${e.withoutWelsh(missing)}</p>` : nothing}
      <div class="form">${this.#part.sections.map(({ name, of }, i) => {
        const title = (this.form.sections as Readonly<Record<string, string>>)[name] ?? name, here = (faults: readonly PlacedFault[]): number => faults.filter((fault) => of.some(({ key }) => startsWith(fault.path, [...this.#base, key]))).length, own = here(shown), { isOpen, toggled } = folding(`section ${name}`, this.#opened, own > 0 || (name === 'standing' && at(this.pack, ['status']) !== 'current'));
        // What is named like its part says nothing more: the first section has no box of its own.
        return i === 0 ? html`<div class="section">${fieldsView(of, this.#base, set)}</div>`
          : html`<details class="section" ?open=${live(isOpen)} @toggle=${toggled}><summary>${title}${own > 0 ? html` <span class="tag bad">${e.faults(own)}</span>` : nothing}${here(naming) > 0 ? html` <span class="tag">${e.says(this.set.neighbour()!)}</span>` : nothing}</summary>${fieldsView(of, this.#base, set)}</details>`;
      })}</div>
      <p role="status" class="small said">${this.said}</p>
      <div class="actions"><button type="button" class="button main" @click=${() => this.#done()}>${e.done}</button>
        ${isProvable ? html`<button type="button" class="button" @click=${() => this.#checkedToday()}>${e.checkedToday}</button>` : nothing}
        ${this.#isTold && mine.length > 0 ? html`<button type="button" class="link" @click=${() => this.#close()}>${e.leaveUnfinished}</button>` : nothing}
        ${isItem ? html`<button type="button" class="link" @click=${() => this.#removeItem()}>${e.remove(this.#name(item))}</button>` : nothing}</div>`;
  }
  /** The members that a part without items edits. */
  #partOnly(): Json {
    const pack = this.pack;
    return Object.fromEntries(fieldsOf(this.#part).flatMap(({ key }): [string, Json][] => { const value = at(pack, [key]); return value === undefined ? [] : [[key, value]]; }));
  }
  #removeItem(): void {
    const working = this.working, name = this.#name(at(this.pack, this.#base)), path = this.#base;
    this.#enter(this.#part);
    working.remove(path, name);
    void this.set.focus();
  }
  #summary(faults: readonly PlacedFault[]): TemplateResult {
    const seen = new Set<string>(), controls = controlsOf(fieldsOf(this.#part), this.#base, this.pack);
    const lines = faults.map((fault) => ({ fault, text: faultWords(fault.message, this.e.fault), home: controls.filter((one) => startsWith(fault.path, one)).sort((a, b) => b.length - a.length)[0] ?? this.#base }))
      .filter(({ home, text }) => { const key = `${keyOf(home)} ${text}`; return !seen.has(key) && seen.add(key); });
    return html`<div class="summary" role="alert" tabindex="-1" part="error-summary"><p class="strong">${this.set.k().problem}</p><ul>${lines.map(({ home, text }) => html`<li><a href="#${idOf(home)}" @click=${(event: Event) => { event.preventDefault(); void this.#focusAt(home); }}>${this.#labelOf(home)}: ${text}</a></li>`)}</ul></div>`;
  }
  #labelOf(path: Path): string {
    const named = labelOf(this.form, shapeOf(path)) ?? String(path.at(-1) ?? '');
    const index = [...path].reverse().find((step, i) => typeof step === 'number' && i < path.length - this.#base.length);
    return typeof index === 'number' ? `${named} (${index + 1})` : named;
  }
}

/** Wordings with English and no Welsh, wherever they stand. */
export function withoutWelsh(value: Json | undefined): number {
  if (Array.isArray(value)) return (value as readonly Json[]).reduce<number>((sum, one) => sum + withoutWelsh(one), 0);
  if (!isRecord(value)) return 0;
  if (typeof value['en-GB'] === 'string') return value['en-GB'] !== '' && !value['cy'] ? 1 : 0;
  return Object.values(value).reduce<number>((sum, one) => sum + withoutWelsh(one), 0);
}
