// The directory's sources, for an administrator: how each feed is, in words; adding, reading again, removing; and a file of one's own.
import { type HubFeed, type HubFeeds } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, formatInstant, formatNumber, FormController, loadWording, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { feedView } from './feeds.feed.ts';
import { FileImport } from './feeds.file.ts';
import { messages, type FeedMessages } from './feeds.messages.ts';
import { CarerDirectoryChangedEvent } from './hub.events.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { dressFeeds } from './feeds.dress.ts';

const wording: Wording<FeedMessages> = { 'en-GB': messages, cy: () => import('./feeds.messages.cy.ts') };
type Name = 'title' | 'url' | 'area' | 'reportTo';
const stepOf = (areas: readonly string[]): Step<Name> => ({ id: 'feed', fields: [
  { name: 'title', kind: 'text', maxLength: 100 },
  { name: 'url', kind: 'text', maxLength: 2000, rule: (typed) => (/^https:\/\/\S+\.\S+|^http:\/\/(localhost|127\.)/i.test(typed) ? undefined : 'address') },
  ...(areas.length > 0 ? [{ name: 'area' as const, kind: 'select' as const, optional: true as const, options: areas }] : []),
  { name: 'reportTo', kind: 'email', optional: true, maxLength: 254, rule: (typed) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? undefined : 'address') },
] });

/** What a failure comes to here: where the administrator can do something about it, which thing. */
export function troubleOf(error: unknown): 'offline' | 'expired' | 'refused' | 'failed' {
  const { kind, code } = (error ?? {}) as { readonly kind?: string; readonly code?: string };
  return kind === 'network' || kind === 'timeout' ? 'offline' : kind === 'unauthenticated' || code === 'token-unavailable' ? 'expired' : code === 'role-not-allowed' ? 'refused' : 'failed';
}

export const openFeeds = async (set: HubSetting): Promise<Part> => {
  const part = new FeedsPart(set);
  await part.resume();
  return part;
};

export class FeedsPart implements Part {
  readonly set: HubSetting;
  w!: Translation<FeedMessages>;
  feeds: HubFeeds | undefined;
  /** The feed about which the administrator is asked whether they are sure. */
  removing: string | undefined;
  /** Feeds being read just now. */
  readonly refreshing = new Set<string>();
  readonly #form: FormController;
  readonly #step: Step<Name>;
  readonly #file: FileImport;
  #isRefused = false;
  #said = '';
  #trouble = '';
  #busy = false;

  constructor(set: HubSetting) {
    this.set = set;
    this.#step = stepOf(set.pack().areas.map(({ id }) => id));
    this.#form = new FormController(set.host, [this.#step]);
    this.#form.page = 'feed';
    this.#file = new FileImport({ set, words: () => this.w, number: (value) => this.number(value), changed: () => this.changed('imported'), troubleOf: (error) => this.w.troubles[troubleOf(error)] });
  }

  async resume(): Promise<void> {
    this.w = (await loadWording(wording, this.set.language())).words;
    dressFeeds(this.set.host.shadowRoot!);
    await this.#read();
  }
  online(): void {
    if (this.#trouble) void this.look();
  }
  clear(): void {
    this.#form.clear();
    this.#form.page = 'feed';
    this.#file.clear();
    this.feeds = undefined;
    [this.#said, this.#trouble, this.removing] = ['', '', undefined];
  }
  number(value: number): string { return formatNumber(value, this.set.language()); }
  instant(at: string): string { return formatInstant(at, this.set.language()); }

  async #read(): Promise<void> {
    try {
      this.feeds = await (await this.set.client()).hub.feeds();
      this.#isRefused = false;
    } catch (error) {
      // What an administrator alone may see says so; a sign-in that is over, and a network that is away, are the element's to say.
      if ((error as { readonly code?: string }).code !== 'role-not-allowed') throw error;
      this.#isRefused = true;
    }
  }
  async changed(change: 'added' | 'refreshed' | 'removed' | 'imported'): Promise<void> {
    this.set.host.dispatchEvent(new CarerDirectoryChangedEvent(change));
    await this.#read().catch(() => {});
    this.set.draw();
  }

  /** One thing at a time; what goes wrong is said, and what was there stays. */
  async #do(work: () => Promise<void>, focus?: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    [this.#said, this.#trouble] = ['', ''];
    this.set.draw();
    try {
      await work();
    } catch (error) {
      this.set.failed(error);
      this.set.recovered();
      this.#trouble = this.w.troubles[troubleOf(error)];
    } finally {
      this.#busy = false;
    }
    this.set.draw();
    await this.set.focus(this.#trouble ? '.feed-trouble' : focus);
  }

  look(): Promise<void> {
    return this.#do(() => this.#read());
  }
  refresh(feed: HubFeed, acceptFewer = false): Promise<void> {
    return this.#do(async () => {
      await (await this.set.client()).hub.refreshFeed(feed.id, acceptFewer ? { acceptFewer: true } : {});
      this.refreshing.add(feed.id);
      this.#said = this.w.act.refreshing;
      await this.changed('refreshed');
      this.#follow(feed);
    }, `[data-feed="${CSS.escape(feed.id)}"] [part~=heading]`);
  }
  /** It is read within seconds: looked at a few times, until it has been tried again. */
  #follow({ id, lastTriedAt }: HubFeed, left = 5): void {
    setTimeout(() => void (async () => {
      if (!this.set.host.isConnected || !this.refreshing.has(id)) return;
      await this.#read().catch(() => {});
      const now = this.feeds?.items.find((one) => one.id === id);
      if (!now || now.lastTriedAt !== lastTriedAt || left === 0) {
        this.refreshing.delete(id);
        if (now) this.set.announce(`${now.title}: ${this.w.states[now.state as keyof typeof this.w.states] ?? now.state}`);
      } else this.#follow({ ...now, lastTriedAt }, left - 1);
      this.set.draw();
    })(), 2000);
  }
  ask(id: string | undefined): void {
    this.removing = id;
    this.set.draw();
    if (id) void this.set.focus('.sure');
  }
  remove({ id, title }: HubFeed): Promise<void> {
    return this.#do(async () => {
      await (await this.set.client()).hub.removeFeed(id);
      this.removing = undefined;
      this.#said = this.w.act.removed(title);
      await this.changed('removed');
    });
  }

  #words(name: string): FieldWords {
    const { fields, everywhere } = this.w.add, areas = this.set.pack().areas;
    const words = fields[name as Name] as unknown as FieldWords;
    return name === 'area' ? { ...words, options: { '': everywhere, ...Object.fromEntries(areas.map(({ id, name: title }) => [id, this.set.say(title)])) } } : words;
  }
  #add(): Promise<void> {
    const form = this.#form, v = form.values, text = (name: Name): string => (v[name] ?? '').trim();
    form.errors = errorsIn(this.#step, v);
    if (form.errors.length > 0) {
      this.set.draw();
      return this.set.focus('.summary');
    }
    const body = { title: text('title'), url: text('url'), ...(text('area') && { areas: [text('area')] }), ...(text('reportTo') && { reportTo: text('reportTo') }) };
    return this.#do(async () => {
      try {
        await (await this.set.client()).hub.addFeed(body, { idempotencyKey: form.keyFor(body) });
      } catch (error) {
        const key = ({ 'feed-host-not-allowed': 'host', 'feed-address-private': 'private', 'feed-exists': 'exists', 'too-many-feeds': 'many' } as Readonly<Record<string, string>>)[(error as { readonly code?: string }).code ?? ''];
        if (!key) throw error;
        form.errors = [{ name: 'url', key }];
        return;
      }
      form.clear();
      form.page = 'feed';
      this.#said = this.w.add.added(body.title);
      await this.changed('added');
    }).then(() => (form.errors.length > 0 ? this.set.focus('.summary') : undefined));
  }

  view(): TemplateResult {
    const { set, w, feeds } = this;
    if (this.#isRefused) return html`${set.heading(w.refused.title)}<p>${w.refused.body}</p>`;
    if (!feeds) return html`${set.heading(w.title)}<p class="quiet">${set.k().loading}</p>`;
    const { items } = feeds, well = items.filter(({ state }) => state === 'well').length;
    return html`${set.heading(w.title)}<p>${w.intro}</p>
      ${this.#trouble ? html`<div class="notice failed feed-trouble" role="alert" tabindex="-1"><p>${this.#trouble}</p></div>` : nothing}
      <div role="status">${this.#said ? html`<div class="notice good"><p>${this.#said}</p></div>` : nothing}</div>
      <p class="strong">${items.length === 0 ? w.none : well === items.length ? w.allWell : w.all(well, items.length)}</p>
      <ul class="plain feeds">${[...items].sort((a, b) => rank(a) - rank(b)).map((feed) => html`<li>${feedView(feed, this)}</li>`)}</ul>
      <div class="actions"><button type="button" class="button" @click=${() => void this.look()}>${w.refresh}</button></div>
      ${this.#addView()}${this.#file.view()}`;
  }

  #addView(): TemplateResult {
    const { set, w } = this, form = this.#form, k = set.k(), hosts = this.feeds?.hosts ?? [];
    return html`<section class="upkeep">${set.heading(w.add.title, 1)}<p class="quiet">${hosts.length > 0 ? w.add.hosts(hosts.join(', ')) : w.add.noHosts}</p>
      ${errorSummary(form.errors, this.#step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#add(); }}>
        ${this.#step.fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${this.#busy ? 'true' : nothing}>${w.add.send}</button></div></form></section>`;
  }
}

/** What needs somebody comes first. */
const rank = ({ state }: HubFeed): number => ['failing', 'late', 'never', 'well'].indexOf(state);
