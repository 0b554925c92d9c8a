// What somebody types into the box of the first page, kept in the page only; what is found for it comes with the first focus or key.
import { nothing } from 'lit';
import type { HubSetting } from './hub.part.ts';
import type { Typed } from './services.typed.ts';

export class Typing {
  /** As it stands in the box. */
  text = '';
  readonly #set: HubSetting;
  #typed: Typed | undefined;
  #loading: Promise<Typed> | undefined;

  constructor(set: HubSetting) { this.#set = set; }

  /** The box has got focus, or another letter. What cannot be fetched is asked for again by the next one; Search says why. */
  async heard({ type }: Event): Promise<void> {
    this.text = this.#set.host.renderRoot.querySelector<HTMLInputElement>('#find')?.value ?? '';
    this.#loading ??= import('./services.typed.ts').then(({ beginTyped }) => beginTyped(this.#set));
    this.#loading.catch(() => { this.#loading = undefined; });
    this.#typed = await this.#loading;
    if (type !== 'input') this.#typed.prepare();
    await this.#typed.look(this.text);
  }
  moved(): void { void this.#typed?.look(this.text); }
  clear(): void {
    this.text = '';
    void this.#typed?.look('');
  }
  view(): unknown { return this.#typed?.view() ?? nothing; }
}
