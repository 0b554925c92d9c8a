// What has changed in the offer since the version before it, or since an earlier one that a person chooses, in the offer's own words: only what this reader's guide holds.
import type { OfferChanges, OfferVersion } from '@think-carer/contract';
import { formatDay, loadWording, today, type Translation, type Trouble, type Wording } from '@think-carer/kit';
import type { GuideView, Pack } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ChangesMessages } from './changes.messages.ts';
import type { GuideSetting } from './guide.part.ts';

const wording: Wording<ChangesMessages> = { 'en-GB': messages, cy: () => import('./changes.messages.cy.ts') };
type Item = OfferChanges['items'][number];
/** Parts of an offer that a reader of the guide knows by name. */
const parts: readonly string[] = ['schemes', 'leaveTypes', 'arrangements', 'statements', 'contacts', 'duties', 'guides', 'parameters', 'modules'];
/** Words are shown; dates of upkeep, sources and settings are not. */
const told: readonly string[] = ['title', 'summary', 'text', 'name', 'role', 'phone', 'email', 'url', 'hours', 'decidedBy', 'value', 'notice', 'person'];

async function versionsOf(offer: CarerClient['offer']): Promise<OfferVersion[]> {
  const all: OfferVersion[] = [];
  for await (const one of offer.versions({ limit: 100 })) all.push(one);
  return all;
}

export interface ChangesPart {
  /** The first comparison is here, or has failed. */
  readonly loaded: Promise<void>;
  view(): TemplateResult;
  clear(): void;
  online(): void;
}

export async function openChanges(set: GuideSetting, view: () => GuideView): Promise<ChangesPart> {
  const spoken = set.language(), { words } = await loadWording(wording, spoken);
  return new Changes(set, view, words, spoken);
}

class Changes implements ChangesPart {
  readonly loaded: Promise<void>;
  readonly #set: GuideSetting;
  readonly #view: () => GuideView;
  #m: Translation<ChangesMessages>;
  #spoken: string;
  /** The newest first, the one served among them. */
  #versions: readonly OfferVersion[] = [];
  /** Chosen by a person; undefined: the one before the one served. */
  #from: string | undefined;
  /** Undefined while it is fetched, and where that failed. */
  #read: OfferChanges | undefined;
  #trouble: Trouble | undefined;
  #turn = 0;

  constructor(set: GuideSetting, view: () => GuideView, words: Translation<ChangesMessages>, spoken: string) {
    [this.#set, this.#view, this.#m, this.#spoken] = [set, view, words, spoken];
    this.loaded = this.#compare();
  }

  async #compare(from?: string): Promise<void> {
    const turn = ++this.#turn;
    [this.#from, this.#read, this.#trouble] = [from, undefined, undefined];
    this.#set.host.requestUpdate();
    try {
      const { offer } = await this.#set.scope().client();
      const [versions, read] = await Promise.all([this.#versions.length > 0 ? this.#versions : versionsOf(offer), offer.changes(from === undefined ? {} : { from })]);
      // Another may have been chosen meanwhile.
      if (turn !== this.#turn) return;
      [this.#versions, this.#read] = [versions, read];
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#trouble = this.#set.failed(error);
    }
    this.#set.host.requestUpdate();
  }

  clear(): void {
    if (this.#from !== undefined) void this.#compare();
  }
  online(): void {
    if (this.#trouble === 'offline') void this.#compare(this.#from);
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#m = (await loadWording(wording, language)).words;
    this.#set.host.requestUpdate();
  }

  view(): TemplateResult {
    void this.#listen();
    const m = this.#m, read = this.#read, others = this.#versions.filter(({ isCurrent }) => !isCurrent), items = read?.items.filter((item) => this.#isShown(item)) ?? [];
    const chosen = this.#from ?? read?.from?.version;
    return html`<div class="changes" tabindex="-1">
      ${others.length > (read && !chosen ? 0 : 1) ? html`<div class="compare no-print"><label for="compare">${m.compare}</label><select id="compare" @change=${(event: Event) => void this.#compare((event.target as HTMLSelectElement).value || undefined)}>
        ${chosen ? nothing : html`<option value="" selected>${m.choose}</option>`}
        ${others.map((one) => html`<option value=${one.version} .selected=${one.version === chosen}>${m.version(one.version, this.#day(one))}</option>`)}</select></div>` : nothing}
      <p role="status">${read ? this.#told(read, items.length) : this.#trouble ? nothing : this.#set.k().loading}</p>
      ${this.#trouble ? this.#failed(this.#trouble) : nothing}
      ${read ? html`${this.#notes(read, items.length)}${items.length > 0 ? html`<ul class="log">${items.map((item) => this.#item(item))}</ul>` : this.#earlier(others, chosen)}` : nothing}</div>`;
  }

  /** One line that says which versions are compared, on paper too, and is heard when another is chosen. */
  #told({ from, to }: OfferChanges, count: number): string {
    const m = this.#m;
    return from ? `${m.between(from.version, to.version, this.#day(to))} ${count > 0 ? m.some(count) : m.none}` : m.first(to.version);
  }
  #day({ publishedAt }: Pick<OfferVersion, 'publishedAt'>): string { return publishedAt ? formatDay(today(new Date(publishedAt)), this.#set.language()) : ''; }

  #failed(trouble: Trouble): TemplateResult {
    const k = this.#set.k(), { title, before } = k[trouble];
    return html`<div class="notice ${trouble} no-print" role="alert"><p class="strong">${title}</p><p>${before}</p><button type="button" class="button" @click=${() => this.#go(this.#from)}>${k.tryAgain}</button></div>`;
  }
  /** The button pressed goes: focus is where the next choice is made. */
  #go(from: string | undefined): void {
    const hasChoice = this.#set.host.renderRoot.querySelector('#compare') !== null;
    void this.#compare(from);
    void this.#set.focus(hasChoice ? '#compare' : '.changes');
  }

  /** Notes of whoever published, of every version since. They are written for staff: a resident reads the last alone. */
  #notes({ from, to }: OfferChanges, count: number): TemplateResult | typeof nothing {
    const at = (version: string | undefined) => this.#versions.findIndex((one) => one.version === version), since = this.#view() === 'resident' ? [] : this.#versions.slice(at(to.version), at(from?.version));
    const noted = since.filter(({ note }) => note);
    if (noted.length < 2) return to.note ? html`<p>${to.note}</p>` : nothing;
    return html`<p class="strong">${this.#m.notes}</p><ul class="notes">${noted.map((one) => html`<li><span class="quiet">${this.#m.version(one.version, this.#day(one))}:</span> ${one.note}</li>`)}</ul>${count > 0 ? html`<p class="strong">${this.#m.differs}</p>` : nothing}`;
  }

  /** A publication that changed nothing here hides nothing from before it. */
  #earlier(others: readonly OfferVersion[], chosen: string | undefined): TemplateResult | typeof nothing {
    const next = others[others.findIndex(({ version }) => version === chosen) + 1], m = this.#m;
    return chosen && next ? html`<div class="no-print"><p>${m.earlier}</p><p><button type="button" class="button" @click=${() => this.#go(next.version)}>${m.back(next.version, this.#day(next))}</button></p></div>` : nothing;
  }

  /** A resident reads nothing of what is for staff alone, gone or not; and nobody reads what is for nobody's eyes. */
  #isShown({ part, id }: Item): boolean {
    if (!parts.includes(part)) return false;
    if (this.#view() === 'manager') return true;
    if (part === 'duties' || part === 'guides') return false;
    if (this.#view() === 'staff') return true;
    const pack = this.#set.pack(), one = ([...pack.schemes, ...(pack.statements ?? [])] as readonly { readonly id: string; readonly audience: string }[]).find((entry) => entry.id === id);
    return part === 'contacts' ? pack.areas.some(({ contacts }) => contacts.includes(id ?? '')) : (part === 'schemes' || part === 'statements') && one !== undefined && one.audience !== 'staff';
  }

  #item({ kind, title, part, id, fields }: Item): TemplateResult {
    const m = this.#m, shown = fields.filter(({ path }) => this.#isWord(path));
    return html`<li><strong>${this.#name(part, id ?? '', title)}</strong>: ${m.kinds[kind] ?? kind}${shown.length > 0 ? html`<ul>${shown.map(({ before, after }) => html`<li>${before !== undefined && before !== null ? html`<del>${this.#plain(before)}</del> ` : nothing}${after !== undefined && after !== null ? html`<ins>${this.#plain(after)}</ins>` : nothing}</li>`)}</ul>` : nothing}</li>`;
  }

  /** In the language of the page, and in plain words. */
  #isWord(path: readonly (string | number)[]): boolean {
    const language = path.at(-1), isTold = path.some((key) => told.includes(String(key))), others = ['en-GB', 'cy', 'ar', 'en-x-easy', 'cy-x-easy'].filter((one) => one !== this.#set.language());
    return isTold && !path.includes('source') && !others.includes(String(language));
  }
  #name(part: string, id: string, title: unknown): string {
    const list = (this.#set.pack() as unknown as Readonly<Record<string, readonly { readonly id: string; readonly title?: Pack['title']; readonly name?: Pack['title']; readonly label?: Pack['title'] }[] | undefined>>)[part];
    const one = Array.isArray(list) ? list.find((entry) => entry.id === id) : undefined, text = one?.title ?? one?.name ?? one?.label;
    return text ? this.#set.say(text) : title ? this.#set.say(title as Pack['title']) : id;
  }
  #plain(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? this.#set.say(String(value)) : typeof value === 'object' && value !== null && 'en-GB' in value ? this.#set.say(value as Pack['title']) : '…';
  }
}
