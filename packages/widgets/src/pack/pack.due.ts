// What is past its date and what is due soon, with its keeper and the way to the field that puts it right. Fetched when somebody asks.
import type { PackDueItem } from '@think-carer/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isRecord, listAt } from './pack.path.ts';
import { WordedRoom } from './room.base.ts';

/** The field that says until when it holds. */
const fieldOf: Readonly<Record<string, string>> = { contact: 'reviewOn', policy: 'effectiveTo', review: 'reviewOn', consent: 'consentUntil', rate: 'rows' };

export class DueRoom extends WordedRoom {
  protected async enter(): Promise<void> {
    await this.loadServed();
  }

  /** Put right in the draft already: it says another day there. */
  #isFixed({ part, id, dueOn }: PackDueItem): boolean {
    const draft = this.set.working(), entry = draft && listAt(draft.pack, [part]).find((one) => isRecord(one) && one['id'] === id);
    if (!entry) return false;
    return !JSON.stringify([entry].map((one) => (isRecord(one) ? [one['reviewOn'], one['effectiveTo'], one['consentUntil'], listAt(one, ['rows']).map((row) => (isRecord(row) ? row['effectiveTo'] : null)).sort().at(-1)] : []))).includes(`"${dueOn}"`);
  }
  #owner(role: string | null): string {
    const contact = role === null ? undefined : [...(this.served?.resolved.contacts ?? [])].find(({ id }) => id === role), { owner, nobody } = this.t.due;
    return role === null ? nobody : owner(contact ? this.set.say(contact.name) : role);
  }

  view(): TemplateResult {
    const { title, lead, none, past, soon, watch } = this.t.due, due = this.set.due(), isEditor = this.set.working() !== undefined;
    const list = (name: string, items: readonly PackDueItem[]): unknown => (items.length === 0 ? nothing : html`${this.set.heading(name, 1)}<ul class="tasks plain due">${items.map((item) => this.#line(item, isEditor))}</ul>`);
    return html`${this.set.heading(title)}<p>${lead}</p>${this.troubleView()}${due.length === 0 ? html`<p>${none}</p>` : nothing}${list(past, due.filter(({ isPast }) => isPast))}${list(soon, due.filter(({ isPast }) => !isPast))}
      ${isEditor || due.length === 0 ? nothing : html`<p class="quiet">${watch}</p>`}`;
  }
  #line(item: PackDueItem, isEditor: boolean): TemplateResult {
    const { what, on, go, notOwn, fixed } = this.t.due, name = this.set.say(item.title), isFixed = this.#isFixed(item);
    return html`<li class="task"><span><span class="strong">${this.set.t().parts[item.part as 'contacts'] ?? item.part}: ${name}</span><br><span class="quiet">${what[item.what as 'rate'] ?? item.what} ${on(this.set.day(item.dueOn))}. ${item.isOwn ? this.#owner(item.ownerRole) : notOwn}</span></span>
      <span class="tags">${isFixed ? html`<span class="tag good">${fixed}</span>` : isEditor && item.isOwn ? html`<button type="button" class="link" @click=${() => this.set.open('edit', { path: [item.part, item.id, fieldOf[item.what] ?? 'effectiveTo'] })}>${go(name)}</button>` : nothing}</span></li>`;
  }
}
