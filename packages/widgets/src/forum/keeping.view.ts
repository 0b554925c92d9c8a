// How what is written stands: saved, waiting, offline, or beside what somebody else has written meanwhile. Drawn under every editor of a meeting.
import { html, nothing, type TemplateResult } from 'lit';
import type { Keeper } from './chair.keeper.ts';
import type { ChairSetting } from './chair.setting.ts';

const clock = (at: Date): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);

/** One line, told politely; with a button where a person has to say when. */
export function keepingView<T>({ keeping, savedAt, save }: Pick<Keeper<T>, 'keeping' | 'savedAt'> & { readonly save: () => void }, set: ChairSetting): TemplateResult {
  const w = set.c().keeping;
  return html`<p class="keeping ${keeping}" role="status">${keeping === 'saved' && savedAt ? w.savedAt(clock(savedAt)) : w[keeping]}</p>
    ${keeping === 'expired' || keeping === 'failed' || keeping === 'offline' ? html`<p><button type="button" class="link" @click=${save}>${w.again}</button></p>` : nothing}`;
}

interface Sides<T> { readonly keeper: Keeper<T>; readonly show: (value: T) => unknown; readonly join?: (theirs: T, mine: T) => T }
/** Both beside each other, and what can be done with them. */
export function conflictView<T>({ keeper, show, join }: Sides<T>, set: ChairSetting): TemplateResult | typeof nothing {
  const w = set.c().conflict, { theirs, value } = keeper;
  if (!theirs) return nothing;
  const choose = async (to: T | undefined): Promise<void> => {
    await keeper.decide(to);
    set.draw();
    await set.focus();
  };
  const side = (title: string, content: unknown): TemplateResult => html`<div class="side">${set.heading(title, 2)}${content}</div>`;
  return html`<section class="notice info conflict" tabindex="-1" aria-label=${w.title}>${set.heading(w.title, 1)}<p>${w.body}</p>
    <div class="sides">${side(w.theirs, show(theirs.value))}${side(w.mine, show(value))}</div>
    <div class="actions"><button type="button" class="button" @click=${() => void choose(value)}>${w.keepMine}</button><button type="button" class="button" @click=${() => void choose(undefined)}>${w.takeTheirs}</button>
      ${join ? html`<button type="button" class="button" @click=${() => void choose(join(theirs.value, value))}>${w.both}</button>` : nothing}</div></section>`;
}
/** Text as it was typed, or that there is none. */
export const textView = (text: string, set: ChairSetting): TemplateResult => (text.trim() === '' ? html`<p class="quiet">${set.c().conflict.nothing}</p>` : html`<p class="as-typed">${text}</p>`);
