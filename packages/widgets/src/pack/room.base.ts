// What every room of the editor has: its words, its look, the draft, and what went wrong in it.
import { kitStyles, loadWording, type Translation, type Wording } from '@think-carer/kit';
import type { PackJudgement } from '@think-carer/rules';
import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { messages as edit, type EditMessages } from './edit.messages.ts';
import { nameOfEntry } from './edit.setting.ts';
import { styles as formStyles } from './edit.styles.ts';
import { messages as form, type FormMessages } from './form.messages.ts';
import type { Listed } from './pack.form.ts';
import { isRecord, listAt, type Json } from './pack.path.ts';
import { troubleOf, type Room, type RoomSetting, type Served, type Spot } from './pack.room.ts';
import { styles } from './pack.styles.ts';
import type { WordSetting } from './pack.words.ts';
import type { Working } from './pack.working.ts';
import { messages as room, type RoomMessages } from './room.messages.ts';

const editWording: Wording<EditMessages> = { 'en-GB': edit, cy: () => import('./edit.messages.cy.ts') };
const formWording: Wording<FormMessages> = { 'en-GB': form, cy: () => import('./form.messages.cy.ts') };
const roomWording: Wording<RoomMessages> = { 'en-GB': room, cy: () => import('./room.messages.cy.ts') };

export abstract class WordedRoom implements Room {
  protected readonly set: RoomSetting;
  protected t!: Translation<RoomMessages>;
  protected e!: Translation<EditMessages>;
  protected form!: Translation<FormMessages>;
  /** What went wrong, and what was done, in words. */
  protected trouble = '';
  protected said = '';
  /** What is served; undefined where it could not be had. */
  protected served: Served | undefined;
  #spoken = '';

  constructor(set: RoomSetting) {
    this.set = set;
    adoptStyles((set.host as HTMLElement).shadowRoot!, [kitStyles, styles, formStyles]);
  }

  abstract view(): TemplateResult;
  /** Loads what the room shows. Without a spot somebody comes back, or the language has changed. */
  protected abstract enter(spot: Spot | undefined): Promise<void>;

  async resume(spot?: Spot): Promise<void> {
    const language = this.set.language();
    if (language !== this.#spoken) {
      const [t, e, words] = await Promise.all([loadWording(roomWording, language), loadWording(editWording, language), loadWording(formWording, language)]);
      [this.t, this.e, this.form, this.#spoken] = [t.words, e.words, words.words, language];
    }
    this.trouble = this.said = '';
    await this.enter(spot);
  }
  /** What the draft builds on gives more to choose from; without it what is here can still be worked on. */
  protected async loadServed(): Promise<void> {
    this.served = await this.set.served().catch(() => undefined);
  }

  protected get working(): Working { return this.set.working()!; }
  /** Whoever only reads has no draft. */
  protected get pack(): Json { return this.set.working()?.pack ?? {}; }
  protected draw(focus?: string): void {
    this.set.host.requestUpdate();
    if (focus !== undefined) void this.set.focus(focus || undefined);
  }
  /** Says what failed, where the person is looking. */
  protected failed(error: unknown, words?: string): void {
    this.set.failed(error);
    this.trouble = words ?? this.t[troubleOf(error)];
    this.draw('.room-trouble');
  }
  protected troubleView(): TemplateResult | typeof nothing {
    return html`${this.trouble ? html`<div class="notice failed room-trouble" role="alert" tabindex="-1"><p>${this.trouble}</p></div>` : nothing}<p class="small said" role="status">${this.said}</p>`;
  }

  /** Entries that can be named: the draft's own first, then those of what it builds on. */
  protected entries(list: Listed): readonly Readonly<Record<string, Json>>[] {
    const own = listAt(this.pack, [list]).filter(isRecord), known = new Set([...own, ...listAt(this.served?.own as unknown as Json, [list]).filter(isRecord)].map((one) => one['id']));
    return [...own, ...((this.served?.resolved[list] ?? []) as unknown as readonly Readonly<Record<string, Json>>[]).filter((one) => !known.has(one['id']))];
  }
  protected words(): WordSetting {
    const unitOf = (id: string): string | undefined => { const found = [...this.entries('parameters'), ...listAt(this.served?.own as unknown as Json, ['parameters']).filter(isRecord)].find((one) => one['id'] === id); return typeof found?.['unit'] === 'string' ? found['unit'] : undefined; };
    return {
      form: this.form, e: this.e, t: this.t, language: this.set.language(), say: (text) => this.set.say(text), unitOf,
      nameOf: (list, id) => { const found = this.entries(list).find((one) => one['id'] === id); return found ? (list === 'questions' ? this.set.say(found['label']) : nameOfEntry(found, (text) => this.set.say(text))) : id; },
    };
  }
  /** The draft and what it would be with what it builds on. */
  protected async judged(): Promise<PackJudgement> {
    const [{ basesOf, judge }, served] = await Promise.all([import('./pack.validator.ts'), this.set.served()]);
    this.served = served;
    return judge(this.pack, basesOf(this.pack, served.own as unknown as Json, served.resolved));
  }
}
