// Which room of carer-working is open: asking for a way of working, sending that request, or one's requests. Each is fetched when it is entered.
import type { Scope } from '@think-carer/kit';
import type { Arrangement } from '@think-carer/rules';
import { nothing, type TemplateResult } from 'lit';
import type { Asking, AskingSetting } from './working.asking.ts';
import type { Mine } from './working.mine.ts';
import type { Room, RoomSetting } from './working.setting.ts';

/** What the element lends, beside what every room is given. */
export interface RoomsHost extends Pick<AskingSetting, 'values' | 'copy' | 'status' | 'clear'> {
  readonly setting: (leave: () => void) => RoomSetting;
  readonly scope: () => Scope;
  /** Another page is shown: what was said before is taken away, and focus goes there. */
  readonly entered: () => void;
  /** A part that could not be fetched. */
  readonly missed: (error: unknown) => void;
  readonly failed: (error: unknown) => void;
}

export class Rooms {
  readonly #host: RoomsHost;
  /** What takes the place of list and table. */
  open: Room | undefined;
  /** One's requests, where somebody is signed in. */
  #mine: Mine | undefined;
  #isSignedIn = false;
  /** Of meeting who is there: what was asked for somebody before is not shown to who came after. */
  #turn = 0;
  /** Requests begun, by arrangement: going back and forth loses no word. */
  readonly #asked = new Map<string, Asking>();

  constructor(host: RoomsHost) {
    this.#host = host;
  }

  #enter(room?: Room): void {
    this.open = room;
    this.#host.entered();
  }
  #setting(): RoomSetting {
    return this.#host.setting(() => this.#enter());
  }

  /** Somebody who is signed in may have requests here. Nothing waits long for this, and nothing is said where it fails: their own way in tries again. */
  async meet(): Promise<void> {
    const scope = this.#host.scope(), turn = (this.#turn += 1);
    this.#mine = undefined;
    try {
      const signedIn = await scope.isSignedIn();
      if (turn !== this.#turn) return;
      this.#isSignedIn = signedIn;
      if (!signedIn || !(await scope.session())?.roles.includes('employee')) return;
      const page = await (await scope.client()).working.list({ seenAs: 'own', limit: 20 });
      // Who has none loads nothing more.
      if (page.items.length > 0 && turn === this.#turn) (await this.#openMine()).keep(page);
    } catch {
      if (turn === this.#turn) await this.#openMine().then((mine) => mine.failed(), () => {});
    }
  }

  async #openMine(): Promise<Mine> {
    const { Mine } = await import('./working.mine.ts');
    return (this.#mine ??= await Mine.open(this.#setting()));
  }

  /** On the first page: one's requests, and the way to them. */
  summary(): TemplateResult | typeof nothing {
    return this.#mine?.summary(() => void this.look()) ?? nothing;
  }

  /** One's requests, or one of them. */
  async look(id?: string): Promise<void> {
    try {
      const mine = await this.#openMine();
      this.#enter(mine);
      await mine.show(id);
    } catch (error) {
      this.#host.missed(error);
    }
  }

  async ask(way: Arrangement): Promise<void> {
    try {
      const { Asking } = await import('./working.asking.ts');
      const begun = this.#asked.get(way.id), { values, copy, status, clear } = this.#host;
      await begun?.resume();
      const asking = begun ?? await Asking.open({ ...this.#setting(), way, values, copy, status, clear, send: (one) => (this.#isSignedIn ? () => void this.#send(one) : undefined) });
      this.#asked.set(way.id, asking);
      this.#enter(asking);
    } catch (error) {
      this.#host.missed(error);
    }
  }

  /** A formal request whose draft is whole, on its way. */
  async #send(asking: Asking): Promise<void> {
    try {
      const { Send } = await import('./working.send.ts');
      const back = () => this.#enter(asking);
      this.#enter(await Send.open({ ...this.#host.setting(back), ...asking.forSending(back), look: (id) => void this.look(id), sent: () => this.#asked.delete(asking.way) }));
    } catch (error) {
      // The session could not be read, or the part could not be fetched: two different things to a person.
      if ((error as { readonly kind?: string }).kind) this.#host.failed(error);
      else this.#host.missed(error);
    }
  }

  /** The network is back. */
  online(): void {
    this.open?.online?.();
  }

  /** Forgets everything typed, and what was read of somebody's requests. */
  clear(): void {
    this.#turn += 1;
    this.#mine = undefined;
    this.#isSignedIn = false;
    this.#asked.clear();
    this.open = undefined;
  }
}
