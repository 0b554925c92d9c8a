// What has changed in the offer that this one was made from: each change to take or to refuse, beside what stands here. Fetched when somebody asks.
import type { PackUpstream } from '@think-carer/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { itemName, itemView } from './pack.item.ts';
import { codeOf } from './pack.room.ts';
import { WordedRoom } from './room.base.ts';

type Answer = 'take' | 'refuse' | 'later';

export class UpstreamRoom extends WordedRoom {
  #upstream: PackUpstream | undefined;
  readonly #answers = new Map<string, Answer>();
  #busy = false;
  #from = '';

  protected async enter(): Promise<void> {
    await Promise.all([this.#read(), this.loadServed()]);
  }
  async #read(): Promise<void> {
    // What is typed is what the changes are laid beside.
    await this.working.save();
    const { pack } = await this.set.scope().client(), [upstream, { items }] = await Promise.all([pack.upstream(), pack.neighbours()]), neighbour = items.find(({ id }) => id === upstream.current?.id);
    this.#upstream = upstream;
    this.#from = neighbour ? this.set.say(neighbour.employer) : upstream.current?.id ?? '';
  }

  async #decide(): Promise<void> {
    if (this.#busy) return;
    const { upstream } = this.t, decisions = this.#upstream!.items.flatMap(({ key }) => { const answer = this.#answers.get(key); return answer === 'take' || answer === 'refuse' ? [{ key, take: answer === 'take' }] : []; });
    if (decisions.length === 0) {
      this.trouble = upstream.noneChosen;
      return this.draw('.room-trouble');
    }
    [this.#busy, this.trouble] = [true, ''];
    this.draw();
    try {
      if (!(await this.working.save())) return this.draw('.notice');
      this.working.adopt(await (await this.set.scope().client()).pack.takeUpstream({ decisions }));
      this.#answers.clear();
      await this.set.reread();
      await this.#read();
      const taken = decisions.filter(({ take }) => take).length;
      this.said = upstream.done(taken, decisions.length - taken);
      this.draw('');
    } catch (error) {
      if (codeOf(error) === 'invalid-request') await this.#read().catch(() => {});
      this.failed(error, codeOf(error) === 'invalid-request' ? upstream.stale : undefined);
    } finally {
      this.#busy = false;
      this.draw();
    }
  }

  view(): TemplateResult {
    const { upstream } = this.t, { current, items = [] } = this.#upstream ?? {};
    return html`${this.set.heading(upstream.title)}${this.troubleView()}${!current || items.length === 0 ? html`<p>${upstream.none}</p>` : html`<p>${upstream.lead(this.#from, current.version)}</p>
      ${items.map((item, i) => itemView(item, this.set, this.words(), { before: undefined, after: undefined, below: 1, beside: html`${item.isConflict ? html`<p class="strong">${upstream.conflict}</p>` : nothing}
        <fieldset class="choices"><legend class="unseen">${upstream.item(itemName(item, this.set))}</legend>${(['take', 'refuse', 'later'] as const).map((answer) => html`<div class="option"><input type="radio" name="upstream-${i}" id="upstream-${i}-${answer}" .checked=${live((this.#answers.get(item.key) ?? 'later') === answer)} @change=${() => { this.#answers.set(item.key, answer); this.draw(); }}><label for="upstream-${i}-${answer}">${upstream[answer]}</label></div>`)}</fieldset>` }))}
      <div class="actions"><button type="button" class="button main" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#decide()}>${this.#busy ? upstream.going : upstream.send}</button></div>`}`;
  }
}
