// Topics of interest: what a person wants to see first, without saying who they are.
import { activityTopics } from '@think-carer/contract';
import { loadWording, type Translation } from '@think-carer/kit';
import { html, type TemplateResult } from 'lit';
import type { HubSetting, Part } from './hub.part.ts';
import { dress } from './services.dress.ts';
import type { TopicMessages } from './topics.messages.ts';
import { topicWording } from './topics.words.ts';

const needs = ['break', 'money', 'talk', 'rights', 'emergency'] as const;

export const openTopics = async (set: HubSetting): Promise<Part> => {
  const part = new TopicsPart(set);
  await part.resume();
  return part;
};

class TopicsPart implements Part {
  readonly #set: HubSetting;
  #w!: Translation<TopicMessages>;
  #chosen: ReadonlySet<string>;

  constructor(set: HubSetting) {
    this.#set = set;
    this.#chosen = new Set(set.shelf().topics);
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(topicWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  clear(): void { this.#chosen = new Set(); }

  #toggle(topic: string, isOn: boolean): void {
    const chosen = new Set(this.#chosen);
    if (isOn) chosen.add(topic);
    else chosen.delete(topic);
    this.#chosen = chosen;
    this.#set.draw();
  }
  #show(): void {
    const { shelf, announce, leave } = this.#set;
    shelf().prefer([...this.#chosen]);
    leave();
    announce(this.#chosen.size > 0 ? this.#w.done : this.#w.none);
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, needWords = set.t().needs;
    const box = (topic: string, label: string): TemplateResult => html`<div class="option"><input type="checkbox" id="topic-${topic}" .checked=${this.#chosen.has(topic)} @change=${(event: Event) => this.#toggle(topic, (event.target as HTMLInputElement).checked)}><label for="topic-${topic}">${label}</label></div>`;
    return html`${set.heading(w.title)}<p>${w.intro} ${set.shelf().isKept ? w.kept : w.page}</p>
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); this.#show(); }}>
        <fieldset class="field"><legend>${w.needs}</legend><div class="options">${needs.map((need) => box(need, needWords[need].title))}</div></fieldset>
        <fieldset class="field"><legend>${w.briefings}</legend><div class="options">${activityTopics.map((topic) => box(topic, w.topics[topic]))}</div></fieldset>
        <div class="actions equal"><button class="button">${w.show}</button><button type="button" class="button" @click=${() => set.leave()}>${w.notNow}</button></div>
      </form>`;
  }
}
