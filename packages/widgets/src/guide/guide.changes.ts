// What has changed from one version of the offer to the one before it, in the offer's own words: only what this reader's guide holds.
import type { OfferChanges } from '@think-carer/contract';
import { formatDay, loadWording, type Translation, type Wording } from '@think-carer/kit';
import type { GuideView, Pack } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ChangesMessages } from './changes.messages.ts';
import type { GuideSetting } from './guide.part.ts';

const wording: Wording<ChangesMessages> = { 'en-GB': messages, cy: () => import('./changes.messages.cy.ts') };
type Item = OfferChanges['items'][number];
/** Parts of an offer that a reader of the guide knows by name. */
const parts: readonly string[] = ['schemes', 'leaveTypes', 'arrangements', 'statements', 'contacts', 'duties', 'guides', 'parameters', 'modules'];
/** Words are shown; dates of upkeep, sources and settings are not. */
const told: readonly string[] = ['title', 'summary', 'text', 'name', 'role', 'phone', 'email', 'url', 'hours', 'decidedBy', 'value', 'notice', 'person'];

export interface ChangesPart { view(): TemplateResult }

export async function openChanges(set: GuideSetting, view: () => GuideView): Promise<ChangesPart> {
  const [client, { words }] = await Promise.all([set.scope().client(), loadWording(wording, set.language())]);
  return new Changes(set, view, await client.offer.changes(), words, set.language());
}

class Changes implements ChangesPart {
  readonly #set: GuideSetting;
  readonly #view: () => GuideView;
  readonly #read: OfferChanges;
  #m: Translation<ChangesMessages>;
  #spoken: string;

  constructor(set: GuideSetting, view: () => GuideView, read: OfferChanges, words: Translation<ChangesMessages>, spoken: string) {
    [this.#set, this.#view, this.#read, this.#m, this.#spoken] = [set, view, read, words, spoken];
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
    const m = this.#m, { from, to } = this.#read, items = this.#read.items.filter((item) => this.#isShown(item));
    if (!from) return html`<p>${m.first(to.version)}</p>`;
    return html`<p>${m.between(from.version, to.version, to.publishedAt ? formatDay(to.publishedAt, this.#set.language()) : '')}</p>
      ${to.note ? html`<p>${to.note}</p>` : nothing}
      ${items.length === 0 ? html`<p>${m.none}</p>` : html`<ul class="log">${items.map((item) => this.#item(item))}</ul>`}`;
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
    return text ? this.#set.say(text) : typeof title === 'string' ? title : id;
  }
  #plain(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? this.#set.say(String(value)) : typeof value === 'object' && value !== null && 'en-GB' in value ? this.#set.say(value as Pack['title']) : '…';
  }
}
