// Modules of the offer to read in one's own time, one of them open; and for HR and administrators the file of who has finished which.
import { formatDay, loadWording, openCourse, type Course, type Translation, type Wording } from '@think-carer/kit';
import { moduleIds, moduleOf, type GuideModule } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import { CompletionsForm } from './completions.form.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { messages, type ModulesMessages } from './modules.messages.ts';

const wording: Wording<ModulesMessages> = { 'en-GB': messages, cy: () => import('./modules.messages.cy.ts') };
const readers = ['hr', 'administrator'];

/** `first`: id of the module that is open at once. */
export async function openModules(set: LearningSetting, first?: string): Promise<Part> {
  const part = new ModulesPart(set);
  await part.resume();
  if (first) await part.start(first);
  return part;
}

class ModulesPart implements Part {
  readonly #set: LearningSetting;
  #w!: Translation<ModulesMessages>;
  #course: Course | undefined;
  #reading = '';
  #export: CompletionsForm | undefined;

  constructor(set: LearningSetting) {
    this.#set = set;
    if (set.roles().some((role) => readers.includes(role)) && !set.scope().standalone) this.#export = new CompletionsForm(set, () => this.#w.export, () => this.#modules);
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#course?.online(); }
  clear(): void {
    this.#course?.clear();
    this.#export?.forget();
    if (this.#set.host.getAttribute('module') !== this.#reading) this.#course = undefined;
  }

  /** One that was begun on this page is where it was left. */
  async start(id: string): Promise<void> {
    const set = this.#set, kept = set.kept.get(`module ${id}`) as Course | undefined;
    this.#reading = id;
    this.#course = kept ?? await openCourse({
      host: set.host, scope: set.scope, pack: set.pack, on: set.on, module: () => id, language: set.language, k: set.k, heading: set.heading, focus: set.focus,
      failed: (error) => { const shown = set.failed(error); set.recovered(); return shown; },
      leave: () => {
        this.#course = undefined;
        set.draw();
        void set.focus(`[data-module="${CSS.escape(id)}"]`);
      },
    });
    set.kept.set(`module ${id}`, this.#course);
    set.draw();
  }

  get #modules(): GuideModule[] {
    const { pack, on, language } = this.#set;
    return moduleIds(pack(), on()).flatMap((id) => moduleOf(pack(), id, { on: on(), locale: language(), marks: true }) ?? []);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, all = this.#modules;
    if (this.#course) return this.#course.view();
    return html`${set.heading(w.title)}<p>${w.intro}</p>
      ${all.length === 0 ? html`<p>${w.none}</p>` : html`<ul class="plain modules">${all.map((one) => html`<li>${this.#one(one)}</li>`)}</ul>`}
      ${this.#export?.view() ?? nothing}`;
  }
  #one({ id, title, summary, minutes, isForManagers, isExpired, ownerRole, asOf }: GuideModule): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`${set.heading(title, 1)}${isExpired ? html`<p>${w.checking(ownerRole.name)}</p>` : html`<p>${isForManagers ? html`<span class="tag">${w.managers}</span> ` : nothing}<span class="quiet small">${w.minutes(minutes)} · ${w.checked(formatDay(asOf, set.language()))}</span></p><p>${summary}</p>
      <button type="button" class="button" data-module=${id} @click=${() => void this.start(id).then(() => set.focus())}>${w.start}<span class="unseen"> ${title}</span></button>`}`;
  }
}
