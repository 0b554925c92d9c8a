// Importing, fetched when somebody asks: choose, match, check, mend or take the good rows. The file never leaves the browser but for its matched columns.
import { importFields, importKinds, neededFields, type EvidenceImportReport, type EvidenceImportSummary, type ImportField, type ImportKind } from '@think-carer/contract';
import { suggestMap } from '@think-carer/evidence';
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import type { TemplateResult } from 'lit';
import { CarerEvidenceImportedEvent } from './evidence.events.ts';
import { codeOf, newKey, troubleOf, type Room, type RoomSetting } from './evidence.room.ts';
import { columnsOf, mostBytes, readFile, type ReadFile } from './import.file.ts';
import { messages, type ImportMessages } from './import.messages.ts';
import { importView } from './import.view.ts';

export type Phase = 'choose' | 'reading' | 'map' | 'checking' | 'report' | 'sending' | 'done';
export type Dates = 'day-first' | 'month-first';
/** A fault of the form, by the id of the control it leads to. */
export interface Fault { readonly control: string; readonly text: string }

const wording: Wording<ImportMessages> = { 'en-GB': messages, cy: () => import('./import.messages.cy.ts') };
/** A file of a hundred thousand rows takes a server some seconds. */
const patience = 120_000;

export class ImportRoom implements Room {
  readonly set: RoomSetting;
  t!: Translation<ImportMessages>;
  phase: Phase = 'choose';
  kind: ImportKind = 'leave-outcomes';
  file: ReadFile | undefined;
  progress = { rows: 0, share: 0 };
  /** Column → field; a column that is not here is left out. */
  map: Record<string, ImportField> = {};
  dates: Dates = 'day-first';
  /** Field → the file's word → ours. */
  values: Partial<Record<string, Record<string, string>>> = {};
  faults: readonly Fault[] = [];
  /** What went wrong on the way to the server, in words. */
  trouble = '';
  report: EvidenceImportReport | undefined;
  problemsShown = 20;
  imports: readonly EvidenceImportSummary[] = [];
  /** The import about which the person is asked whether they are sure. */
  withdrawing: string | undefined;
  said = '';
  pack: Pack | undefined;
  #spoken = '';
  #chosen: File | undefined;
  #key = { content: '', key: '' };

  private constructor(set: RoomSetting) {
    this.set = set;
  }
  static async open(set: RoomSetting): Promise<ImportRoom> {
    const room = new ImportRoom(set);
    await room.resume();
    return room;
  }

  async resume(): Promise<void> {
    const language = this.set.language(), scope = this.set.scope();
    if (language !== this.#spoken) {
      this.t = (await loadWording(wording, language)).words;
      this.#spoken = language;
    }
    const client = await scope.client(), [{ items }, pack] = await Promise.all([client.evidence.imports({ limit: 20 }), this.pack ?? scope.offer()]);
    this.imports = items;
    this.pack = pack;
  }

  view(): TemplateResult { return importView(this); }

  #draw(focus?: string): void {
    this.set.host.requestUpdate();
    if (focus !== undefined) void this.set.focus(focus || undefined);
  }
  #go(phase: Phase, focus = ''): void {
    this.phase = phase;
    this.faults = [];
    this.#draw(focus);
  }
  #refuse(faults: readonly Fault[]): void {
    this.faults = faults;
    this.#draw('.summary');
  }

  // Choosing

  choose(file: File | undefined): void {
    this.#chosen = file;
    this.faults = [];
    this.trouble = '';
    this.#draw();
  }
  get chosenName(): string | undefined { return this.#chosen?.name; }

  async look(): Promise<void> {
    const file = this.#chosen, refuse = (text: string): void => this.#refuse([{ control: 'import-file', text }]);
    if (!file) return refuse(this.t.file.none);
    if (file.size > mostBytes) return refuse(this.t.file.big);
    this.progress = { rows: 0, share: 0 };
    this.trouble = '';
    this.#go('reading');
    try {
      const read = await readFile(file, (rows, share) => {
        this.progress = { rows, share };
        this.#draw();
      });
      // Left while it was read, or another file chosen meanwhile.
      if (this.phase !== 'reading' || file !== this.#chosen) return;
      this.phase = 'choose';
      if (read.rows.length === 0) return refuse(this.t.file.empty);
      this.file = read;
      this.map = suggestMap(this.kind, read);
      this.values = {};
      this.#go('map');
    } catch (error) {
      // A file that was moved or changed since it was chosen cannot be read.
      this.set.failed({ code: error instanceof DOMException ? 'file-unreadable' : 'unexpected' });
      this.phase = 'choose';
      refuse(this.t.file.unreadable);
    }
  }

  // Matching

  match(column: string, field: string): void {
    const { [column]: _, ...others } = this.map;
    this.map = field === '' ? others : { ...others, [column]: field as ImportField };
    this.#draw();
  }
  get fields(): readonly ImportField[] { return importFields[this.kind]; }

  #mapFaults(): Fault[] {
    const given = Object.values(this.map), columns = this.file!.columns, { map: words, fields } = this.t;
    const control = (column: string | undefined): string => `import-column-${column === undefined ? 0 : columns.indexOf(column)}`;
    const twice = [...new Set(given.filter((field, i) => given.indexOf(field) !== i))];
    return [
      ...(neededFields[this.kind] as readonly ImportField[]).filter((field) => !given.includes(field)).map((field) => ({ control: control(undefined), text: words.needed(fields[field]) })),
      ...(this.kind === 'survey' && !given.includes('positive') && !given.includes('percent') ? [{ control: control(undefined), text: words.positive }] : []),
      ...twice.map((field) => ({ control: control(Object.keys(this.map).findLast((column) => this.map[column] === field)), text: words.twice(fields[field]) })),
    ];
  }

  // Checking and importing

  /** Asks the server what it understands; keeps nothing. */
  async check(): Promise<void> {
    const faults = this.#mapFaults();
    if (faults.length > 0) return this.#refuse(faults);
    await this.#send('checking', 'map');
  }
  async take(): Promise<void> {
    await this.#send('sending', 'report');
  }

  /** One of the two at a time: a second press does nothing. */
  async #send(phase: 'checking' | 'sending', back: Phase): Promise<void> {
    if (this.phase === 'checking' || this.phase === 'sending') return;
    const before = this.phase;
    this.trouble = '';
    this.phase = phase;
    this.#draw('.working');
    try {
      const file = this.file!, wanted = file.columns.filter((column) => this.map[column] !== undefined), csv = await columnsOf(file, wanted);
      const asked = { kind: this.kind, csv, map: this.map, values: this.values, dates: this.dates, fileName: file.name.slice(0, 200), ...(phase === 'checking' ? { dryRun: true } : { acceptRejected: true }) };
      const content = JSON.stringify([asked.kind, asked.map, asked.values, asked.dates, phase, csv.length, file.name]);
      if (content !== this.#key.content) this.#key = { content, key: newKey() };
      const client = await this.set.scope().client(), report = await client.evidence.import(asked, { timeoutMs: patience, idempotencyKey: this.#key.key });
      this.report = report;
      this.problemsShown = 20;
      if (phase === 'checking' || report.id === null) return this.#go('report');
      this.set.host.dispatchEvent(new CarerEvidenceImportedEvent(report.id));
      this.#go('done');
      void this.#refresh();
    } catch (error) {
      this.set.failed(error);
      this.phase = before === 'report' ? 'report' : back;
      this.trouble = await this.#worded(error);
      this.#draw('.room-trouble');
    }
  }
  async #worded(error: unknown): Promise<string> {
    const { problems } = this.t;
    if (codeOf(error) === 'body-too-large') return problems.big;
    if (codeOf(error) !== 'file-already-imported') return problems[troubleOf(error)];
    const id = (error as { readonly problem?: { readonly existingId?: string } }).problem?.existingId;
    await this.#refresh();
    const found = this.imports.find((one) => one.id === id);
    return found ? problems.already(this.when(found.importedAt)) : problems.alreadyBefore;
  }
  async #refresh(): Promise<void> {
    try {
      this.imports = (await (await this.set.scope().client()).evidence.imports({ limit: 20 })).items;
      this.set.host.requestUpdate();
    } catch {
      // The list is as it was; what was done stands.
    }
  }
  when(at: string): string { return this.set.instant(at); }

  mean(field: string, word: string, ours: string): void {
    const { [word]: _, ...others } = this.values[field] ?? {};
    this.values = { ...this.values, [field]: ours === '' ? others : { ...others, [word]: ours } };
    this.#draw();
  }

  // From one page to another

  again(): void {
    this.file = undefined;
    this.#chosen = undefined;
    this.report = undefined;
    this.trouble = '';
    this.#go('choose');
  }
  rematch(): void { this.#go('map'); }
  draw(focus?: string): void { this.#draw(focus); }

  async withdraw(id: string): Promise<void> {
    this.withdrawing = undefined;
    this.trouble = '';
    this.said = '';
    try {
      await (await this.set.scope().client()).evidence.withdrawImport(id);
      this.said = this.t.imports.done;
    } catch (error) {
      this.set.failed(error);
      this.trouble = codeOf(error) === 'period-passed' ? this.t.imports.passed : this.t.problems[troubleOf(error)];
    }
    await this.#refresh();
    this.#draw(this.trouble ? '.room-trouble' : '');
  }
}
export { importKinds };
