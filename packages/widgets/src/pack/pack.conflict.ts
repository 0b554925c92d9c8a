// Two people changed the same things at once: both are shown, and somebody chooses. Fetched only where that happens.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { itemName } from './pack.item.ts';
import { lineOf } from './pack.words.ts';
import { WordedRoom } from './room.base.ts';

export class ConflictRoom extends WordedRoom {
  readonly #takes: Record<string, boolean> = {};
  protected async enter(): Promise<void> {
    await this.loadServed();
  }
  view(): TemplateResult {
    const { conflict } = this.t, words = this.words(), items = this.working.conflict!.items.filter(({ isConflict }) => isConflict);
    return html`<section class="compared" aria-label=${conflict.title}>${this.set.heading(conflict.title, 1)}<p>${conflict.lead}</p>
      ${items.map((item, i) => {
        const fields = item.fields.filter((field) => field.isConflict).map((field) => lineOf(item.part, item.id, field, words));
        const option = (isTheirs: boolean): TemplateResult => html`<div class="option"><input type="radio" name="conflict-${i}" id="conflict-${i}-${isTheirs ? 'theirs' : 'mine'}" .checked=${live((this.#takes[item.key] ?? false) === isTheirs)} @change=${() => { this.#takes[item.key] = isTheirs; this.draw(); }}>
          <label for="conflict-${i}-${isTheirs ? 'theirs' : 'mine'}">${isTheirs ? conflict.theirs : conflict.mine}</label><ul class="hint">${fields.map(({ label, after, ours }) => html`<li>${label}: ${(isTheirs ? after : ours) ?? conflict.nothing}</li>`)}</ul></div>`;
        return html`<fieldset class="difference"><legend>${itemName(item, this.set)}</legend><div class="options">${option(false)}${option(true)}</div></fieldset>`;
      })}
      <p class="actions"><button type="button" class="button main" @click=${() => void this.working.decide(this.#takes)}>${conflict.keep}</button></p></section>`;
  }
}
