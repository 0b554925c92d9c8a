// The evidence pack, fetched when somebody asks: what there is to show, in the order in which a report or an award asks for it, with every figure whole.
import type { EvidencePack } from '@think-carer/contract';
import { formatDay, kitStyles, loadWording, saveText, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { figureView } from './evidence.page.ts';
import { troubleOf, type Room, type RoomSetting } from './evidence.room.ts';
import { styles } from './evidence.styles.ts';
import { messages, type PackMessages } from './pack.messages.ts';

const wording: Wording<PackMessages> = { 'en-GB': messages, cy: () => import('./pack.messages.cy.ts') };
type Section = EvidencePack['psed'][number];

export class PackRoom implements Room {
  readonly #set: RoomSetting;
  #t!: Translation<PackMessages>;
  #spoken = '';
  #pack!: EvidencePack;
  #said = '';

  private constructor(set: RoomSetting) {
    this.#set = set;
  }
  static async open(set: RoomSetting): Promise<PackRoom> {
    const room = new PackRoom(set);
    await room.resume();
    return room;
  }

  /** The pack of the quarter shown, in the language of the page: read again, for either may have changed. */
  async resume(): Promise<void> {
    const language = this.#set.language(), client = await this.#set.scope().client();
    const [{ words }, pack] = await Promise.all([loadWording(wording, language), client.evidence.pack(this.#set.shown().id, { locale: language === 'cy' ? 'cy' : 'en-GB' })]);
    [this.#t, this.#pack, this.#spoken, this.#said] = [words, pack, language, ''];
  }

  #name(ending: string): string { return `carers-evidence-${this.#set.shown().period}.${ending}`; }
  #save(text: string, ending: string, type: string): void {
    saveText(text, this.#name(ending), type);
    this.#said = this.#set.own().saved(this.#name(ending));
    this.#set.host.requestUpdate();
  }
  async #csv(): Promise<void> {
    this.#said = '';
    try {
      this.#save(await (await this.#set.scope().client()).evidence.csv(this.#set.shown().id), 'csv', 'text/csv');
    } catch (error) {
      this.#set.failed(error);
      this.#said = this.#set.k()[troubleOf(error) === 'offline' ? 'offline' : 'failed'].before;
      this.#set.host.requestUpdate();
    }
  }
  #json(): void {
    const { period, snapshot } = this.#set.shown();
    this.#save(JSON.stringify({ period, pack: this.#pack, snapshot }, null, 2), 'json', 'application/json');
  }
  /** The page as it stands, with its own styles and no script: it opens and prints anywhere. */
  #html(): void {
    const frame = this.#set.host.renderRoot.querySelector('.frame')!.cloneNode(true) as HTMLElement;
    for (const one of frame.querySelectorAll('button,.tools,.said,script')) one.remove();
    const title = new Option(this.#pack.title).innerHTML, look = `@page{size:A4;margin:14mm}body{font:100%/1.5 system-ui,sans-serif;margin:0 auto;max-width:70em;container-type:inline-size}\n${kitStyles.cssText.replaceAll(':host', 'body')}\n${styles.cssText}`;
    // Written as text: a strict policy would block a style element, even in a document that is never shown.
    this.#save(`<!doctype html>
<html lang="${this.#spoken}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${look}</style></head>
<body>${frame.outerHTML.replaceAll(/<!--[^]*?-->/g, '')}</body>
</html>
`, 'html', 'text/html');
  }

  #heading(content: unknown, below: number): TemplateResult { return this.#set.heading(content, below); }

  #section({ heading, evidence }: Section, below: number): TemplateResult {
    const t = this.#t, { figures } = this.#set.shown();
    return html`<li class="criterion">${this.#heading(heading, below)}<ul>${evidence.map(({ kind, text, table, names }) => {
      const figure = figures.find(({ id }) => id === table);
      return html`<li><span class="tag">${t.kinds[kind as keyof typeof t.kinds] ?? kind}</span> ${text}${names && names.length > 0 ? html`: ${names.join('; ')}` : nothing}${figure ? html`<span class="quiet"> ${t.see(figure.title)}</span>` : nothing}</li>`;
    })}</ul></li>`;
  }

  view(): TemplateResult {
    const t = this.#t, { title, statement, employer, caveats, psed, carerConfident, activities } = this.#pack, { drawing, figures } = this.#set.shown();
    return html`<div class="pack">${this.#heading(title, 0)}<p class="strong">${employer}</p><p>${statement}</p>
      <div class="tools"><div class="actions">
        <button type="button" class="button main" @click=${() => window.print()}>${t.print}</button><button type="button" class="button" @click=${() => this.#html()}>${t.html}</button>
        <button type="button" class="button" @click=${() => void this.#csv()}>${t.csv}</button><button type="button" class="button" @click=${() => this.#json()}>${t.json}</button></div></div>
      <p class="small said" role="status">${this.#said}</p>
      <section>${this.#heading(t.psed, 1)}<ol class="criteria">${psed.map((one) => this.#section(one, 2))}</ol></section>
      <section>${this.#heading(t.confident, 1)}${carerConfident.map(({ level, heading, criteria }) => html`${this.#heading(heading || (t.levels[level as keyof typeof t.levels] ?? level), 2)}<ol class="criteria">${criteria.map((one) => this.#section(one, 3))}</ol>`)}</section>
      <section>${this.#heading(t.activities, 1)}${activities.length === 0 ? html`<p>${t.noActivities}</p>` : html`<ul>${activities.map(({ on, title: what }) => html`<li>${formatDay(on, this.#spoken)}: ${what}</li>`)}</ul>`}</section>
      <section>${this.#heading(t.figures, 1)}<div class="figures">${figures.map((figure) => figureView({ ...figure, isOnPaper: true }, drawing))}</div></section>
      <section>${this.#heading(t.caveats, 1)}<ul>${caveats.map(({ text }) => html`<li>${text}</li>`)}</ul></section></div>`;
  }
}
