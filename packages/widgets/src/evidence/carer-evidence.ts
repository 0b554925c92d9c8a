// <carer-evidence>: the figures of a quarter for the meeting, and, for those who keep them, importing, publishing and the evidence pack.
import { evidenceImporters, evidencePublishers, type EvidenceActivity, type EvidenceSnapshotSummary, type Session } from '@think-carer/contract';
import { CarerElement, formatInstant, formatNumber, kitStyles, loadWording, saveText, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CarerEvidenceShownEvent } from './evidence.events.ts';
import { messages, type EvidenceMessages } from './evidence.messages.ts';
import type { Charts, Drawing } from './evidence.page.ts';
import type { Report } from './evidence.report.ts';
import type { Room, RoomSetting } from './evidence.room.ts';
import type { Snapshot } from './evidence.snapshot.ts';
import type { FigureMessages } from './figures.messages.ts';

type RoomName = 'import' | 'publish' | 'activities' | 'pack';
/** Asking for a file's name is what fetches it. */
const rooms: Readonly<Record<RoomName, (set: RoomSetting) => Promise<Room>>> = {
  import: async (set) => (await import('./evidence.import.ts')).ImportRoom.open(set),
  publish: async (set) => (await import('./evidence.publish.ts')).PublishRoom.open(set),
  activities: async (set) => (await import('./evidence.activities.ts')).ActivitiesRoom.open(set),
  pack: async (set) => (await import('./evidence.pack.ts')).PackRoom.open(set),
};
/** How many quarters a trend looks back. */
const quarters = 12;

/**
 * The published figures of a quarter: leave, flexible working and the register, as charts with their tables, for a screen and for one page of paper.
 * Everybody who may see them sees the same; there is nothing to drill into and nothing to filter.
 *
 * @fires carer-evidence-shown - Another quarter is on the screen: its period.
 * @fires carer-evidence-published - A quarter has been published: its period.
 * @fires carer-evidence-imported - Rows of a file have been taken: the id of the import.
 * @csspart figure - One figure: its sentence, chart, table and notes.
 */
export class CarerEvidence extends CarerElement<EvidenceMessages> {
  static readonly tag = 'carer-evidence';
  static override styles = kitStyles;

  /** Quarter shown first, `2026-Q3`. Default: the newest that is published. */
  @property() period?: string;
  /** ISO day that decides which quarters are over. Default: today. */
  @property({ attribute: 'as-of' }) asOf?: string;

  @state() private room: RoomName | undefined;
  @state() private isRefused = false;
  @state() private hasMissed = false;
  @state() private said = '';

  protected readonly wording: Wording<EvidenceMessages> = { 'en-GB': messages, cy: () => import('./evidence.messages.cy.ts') };

  #session: Session | null = null;
  #published: readonly EvidenceSnapshotSummary[] = [];
  /** By id, as they were read: what is published never changes. */
  readonly #read = new Map<string, Snapshot>();
  #activities: readonly EvidenceActivity[] = [];
  #shown = '';
  /** How the figures are made and look; fetched with them, so that a page which may not show any does not pay for it. */
  #sheet!: typeof import('./evidence.sheet.ts');
  #charts: Charts | undefined;
  #words!: Translation<FigureMessages>;
  #spoken = '';
  readonly #rooms = new Map<RoomName, Room>();

  protected override async prepare(): Promise<void> {
    this.#rooms.clear();
    this.room = undefined;
    try {
      [this.#session] = await Promise.all([this.scope.session(), this.#load()]);
      this.isRefused = false;
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'role-not-allowed') throw error;
      this.isRefused = true;
      return;
    }
    const first = this.#published.find(({ period }) => period === this.period) ?? this.#published[0];
    if (first) this.#show(first.period);
  }

  /** The look and the words of the figures, in the language of the page. */
  async #dress(): Promise<void> {
    const sheet = this.#sheet ?? await import('./evidence.sheet.ts'), { language } = this;
    if (!this.#sheet) sheet.dress(this.shadowRoot!);
    this.#sheet = sheet;
    if (language === this.#spoken) return;
    const { words } = await loadWording(sheet.figureWording, language);
    if (language !== this.language) return;
    this.#words = words;
    this.#spoken = language;
    if (this.room) await this.#rooms.get(this.room)?.resume();
    this.requestUpdate();
  }

  /** The list, and every quarter in it that has not been read. */
  async #load(): Promise<void> {
    const client = await this.scope.client(), { items } = await client.evidence.snapshots({ limit: quarters });
    const dressing = this.#dress();
    dressing.catch(() => {});
    if (items.length > 0) {
      const [{ items: activities }] = await Promise.all([
        client.evidence.activities({ limit: 100 }), ...items.filter(({ id }) => !this.#read.has(id)).map(async ({ id }) => { this.#read.set(id, await client.evidence.read(id) as unknown as Snapshot); }),
        this.#charts ?? import('./evidence.chart.ts').then((charts) => { this.#charts = charts; }, () => { this.hasMissed = true; }),
      ]);
      this.#activities = activities;
    }
    await dressing;
    this.#published = items;
  }

  override clear(): void {
    this.#rooms.clear();
    this.#read.clear();
    this.#published = [];
    this.#session = null;
    this.#shown = '';
    this.room = undefined;
    this.said = '';
  }

  #show(period: string): void {
    this.#shown = period;
    this.dispatchEvent(new CarerEvidenceShownEvent(period));
    this.requestUpdate();
  }

  #may(roles: readonly string[]): boolean {
    return this.#session?.roles.some((role) => roles.includes(role)) ?? false;
  }

  async #open(name: RoomName): Promise<void> {
    this.said = '';
    this.hasMissed = false;
    try {
      const begun = this.#rooms.get(name);
      await begun?.resume();
      if (!begun) this.#rooms.set(name, await rooms[name](this.#setting));
      this.trouble = undefined;
      this.room = name;
      void this.focusOn();
    } catch (error) {
      // What the network or a role keeps from us is said as such; a part that was not fetched is said as that.
      const isOurs = (error as { readonly kind?: string }).kind !== undefined;
      this.report(error);
      if (!isOurs) [this.trouble, this.hasMissed] = [undefined, true];
    }
  }

  readonly #setting: RoomSetting = {
    host: this, scope: () => this.scope, session: () => this.#session, language: () => this.language, own: () => this.t, t: () => this.#words, k: () => this.k,
    number: (value) => formatNumber(value, this.language), instant: (at) => formatInstant(at, this.language),
    heading: (content, below) => this.heading(content, below), focus: (selector) => this.focusOn(selector),
    failed: (error) => { this.report(error); this.trouble = undefined; },
    today: () => this.asOf ?? today(), published: () => this.#published, open: (name) => void this.#open(name), leave: () => this.#leave(),
    activities: () => this.#activities,
    reread: async () => { this.#activities = (await (await this.scope.client()).evidence.activities({ limit: 100 })).items; },
    republished: async (period) => {
      await this.#load();
      this.#show(period);
    },
    shown: () => {
      const { id } = this.#published.find(({ period }) => period === this.#shown)!, report = this.#report();
      return { id, period: this.#shown, snapshot: this.#read.get(id)!, drawing: this.#drawing(), figures: report.sections.flatMap(({ figures }) => figures) };
    },
  };

  #leave(): void {
    this.room = undefined;
    void this.focusOn();
  }

  async #saveCsv(): Promise<void> {
    this.said = '';
    const snapshot = this.#published.find(({ period }) => period === this.#shown)!;
    try {
      const name = `carers-${snapshot.period}.csv`;
      saveText(await (await this.scope.client()).evidence.csv(snapshot.id), name, 'text/csv');
      this.trouble = undefined;
      this.said = this.t.saved(name);
    } catch (error) {
      this.report(error);
    }
  }

  protected view(): TemplateResult {
    if (this.isRefused) return html`${this.heading(this.t.refused.title)}<p>${this.t.refused.body}</p>`;
    // The page has changed its language: the figures follow when their words are there.
    if (this.#spoken !== this.language) {
      void this.#dress().catch((error: unknown) => this.report(error));
      return html`<p class="quiet">${this.k.loading}</p>`;
    }
    const room = this.room && this.#rooms.get(this.room);
    return html`${this.troubleView()}${this.hasMissed ? html`<div class="notice failed" role="alert"><p>${this.t.partMissing}</p></div>` : nothing}
      ${room ? html`<button type="button" class="link back" @click=${() => this.#leave()}>${this.t.toFigures}</button>${room.view()}` : this.#shown ? this.#figures() : this.#empty()}`;
  }

  #keeping(): TemplateResult {
    return html`${this.#may(evidenceImporters) ? html`<button type="button" class="button" @click=${() => void this.#open('import')}>${this.t.importFigures}</button>` : nothing}
      ${this.#may(evidencePublishers) ? html`<button type="button" class="button" @click=${() => void this.#open('publish')}>${this.t.publish}</button>
      <button type="button" class="button" @click=${() => void this.#open('activities')}>${this.t.activities}</button>` : nothing}`;
  }

  #empty(): TemplateResult {
    return html`${this.heading(this.t.empty.title)}<p>${this.t.empty.body}</p>${this.#may(evidencePublishers) ? html`<p>${this.t.empty.act}</p><div class="actions">${this.#keeping()}</div>` : nothing}`;
  }

  #report(): Report {
    const at = this.#published.findIndex(({ period }) => period === this.#shown), snapshots = this.#published.slice(at).map(({ id }) => this.#read.get(id)!).reverse();
    return this.#sheet.reportOf({ snapshots, activities: this.#activities, t: this.#words, language: this.language });
  }
  #drawing(): Drawing {
    return { t: this.#words, heading: (content, below) => this.heading(content, below), charts: this.#charts };
  }

  #figures(): TemplateResult {
    const { t } = this, report = this.#report();
    return html`<div class="top">
        <div>${this.heading(t.title)}<p class="when">${report.when}</p></div>
        <p class="quiet small">${this.#session?.tenant.name}<br>${report.published}</p>
      </div>
      <div class="tools">
        <div><label for="quarter">${t.quarter}</label><select id="quarter" @change=${(event: Event) => this.#show((event.target as HTMLSelectElement).value)}>
          ${this.#published.map(({ period }) => html`<option value=${period} .selected=${period === this.#shown}>${this.#sheet.periodName(period, this.#words)}</option>`)}</select></div>
        <div class="actions">
          <button type="button" class="button main" @click=${() => window.print()}>${t.print}</button>
          <button type="button" class="button" @click=${() => void this.#saveCsv()}>${t.csv}</button>
          <button type="button" class="button" @click=${() => void this.#open('pack')}>${t.pack}</button>
          ${this.#keeping()}
        </div>
      </div>
      <p class="small said" role="status">${this.said}</p>
      ${this.#sheet.reportView(report, this.#drawing())}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-evidence': CarerEvidence }
}
