// Briefings and activities of the carers' centres: by day, with whom they are for and what they are about.
import { activityAudiences, activityTopics, type Activity, type ActivityAudience, type ActivityTopic } from '@think-carer/contract';
import { formatDay, loadWording, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ActivityMessages } from './activities.messages.ts';
import { telView } from './hub.centre.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { dress } from './services.dress.ts';
import { phones } from './services.phones.ts';
import type { TopicMessages } from './topics.messages.ts';
import { topicWording } from './topics.words.ts';

const wording: Wording<ActivityMessages> = { 'en-GB': messages, cy: () => import('./activities.messages.cy.ts') };
const page = 20;

export const openActivities = async (set: HubSetting): Promise<Part> => {
  const part = new ActivitiesPart(set);
  await part.resume();
  await part.read();
  return part;
};

class ActivitiesPart implements Part {
  readonly #set: HubSetting;
  #w!: Translation<ActivityMessages>;
  #topics!: Translation<TopicMessages>['topics'];
  #items: readonly Activity[] = [];
  #next: string | null = null;
  #audience = '';
  #topic = '';
  #trouble: 'offline' | 'failed' | undefined;
  #turn = 0;
  /** Whether whoever is signed in may announce; nobody has to be. */
  #mayAdd = false;

  constructor(set: HubSetting) {
    this.#set = set;
  }

  async resume(): Promise<void> {
    const set = this.#set, language = set.language();
    const [own, topics] = await Promise.all([loadWording(wording, language), loadWording(topicWording, language)]);
    [this.#w, this.#topics] = [own.words, topics.words.topics];
    dress(set.host.shadowRoot!);
    const session = await (await set.scope().isSignedIn() ? set.scope().session() : null);
    this.#mayAdd = session?.roles.some((role) => role === 'partner' || role === 'administrator') ?? false;
  }
  online(): void { if (this.#trouble) void this.read(); }
  moved(): void { void this.read().then(() => this.#announce()); }

  async read(after?: string): Promise<void> {
    const set = this.#set, turn = ++this.#turn, area = set.area();
    this.#trouble = undefined;
    try {
      const found = await (await set.client()).hub.activities({
        limit: page, from: today(set.now()), ...(area && { area }), ...(this.#audience && { audience: this.#audience as ActivityAudience }), ...(this.#topic && { topic: this.#topic as ActivityTopic }), ...(after && { after }),
      });
      if (turn !== this.#turn) return;
      this.#items = after ? [...this.#items, ...found.items] : found.items;
      this.#next = found.nextCursor;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#trouble = set.failed(error) === 'offline' ? 'offline' : 'failed';
      set.recovered();
    }
    set.draw();
  }

  #announce(): void {
    this.#set.announce(this.#trouble ? this.#w[this.#trouble] : this.#count());
  }
  #count(): string {
    return this.#items.length === 0 ? (this.#audience || this.#topic ? this.#w.empty : this.#w.none) : this.#next ? this.#w.first(this.#items.length) : this.#w.count(this.#items.length);
  }
  async #more(): Promise<void> {
    const before = this.#items.length;
    await this.read(this.#next!);
    await this.#set.focus(`.activities>li:nth-child(${before + 1}) [part~=heading]`);
  }
  async #remove(id: string): Promise<void> {
    const set = this.#set;
    try {
      await (await set.client()).hub.removeActivity(id);
      this.#items = this.#items.filter((one) => one.id !== id);
      set.announce(this.#w.removed);
    } catch (error) {
      set.failed(error);
    }
    set.draw();
    await set.focus();
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, preferred = set.shelf().topics;
    const select = (id: string, label: string, all: string, options: Readonly<Record<string, string>>, value: string, change: (value: string) => void): TemplateResult => html`<div class="field"><label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => { change((event.target as HTMLSelectElement).value); void this.read().then(() => this.#announce()); }}><option value="" .selected=${value === ''}>${all}</option>
        ${Object.entries(options).map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}</select></div>`;
    // A person's own topics come first; among those, and after them, the order stays that of the days.
    const items = [...this.#items].sort((a, b) => Number(preferred.includes(b.topic)) - Number(preferred.includes(a.topic)));
    return html`${set.heading(w.title)}${set.trouble()}<p>${w.intro}</p>
      <div class="tools">${select('audience', w.audience.label, w.audience.all, Object.fromEntries(activityAudiences.map((one) => [one, w.audience.options[one]])), this.#audience, (value) => { this.#audience = value; })}
        ${select('topic', w.topic.label, w.topic.all, Object.fromEntries(activityTopics.map((one) => [one, this.#topics[one]])), this.#topic, (value) => { this.#topic = value; })}</div>
      ${this.#trouble ? html`<div class="notice ${this.#trouble}" role="alert"><p>${w[this.#trouble]}</p>${phones(set.contacts(), set)}<button type="button" class="button" @click=${() => void this.read()}>${w.retry}</button></div>`
        : html`<p class="${items.length > 0 ? 'strong' : ''}">${this.#count()}</p>
      <ol class="plain activities">${items.map((one) => html`<li>${this.#one(one)}</li>`)}</ol>`}
      <div class="actions">${this.#next && !this.#trouble ? html`<button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button>` : nothing}
        ${this.#mayAdd ? html`<button type="button" class="button" data-add @click=${() => set.open('[data-add]', async () => (await import('./announce.part.ts')).openAnnounce(set, async () => { await this.read(); set.announce(w.announced); }))}>${w.add}</button>` : nothing}</div>`;
  }

  #one({ id, centre, title, on, from, to, place, area, audience, topic, url, phone }: Activity): TemplateResult {
    const set = this.#set, w = this.#w, pack = set.pack(), by = pack.contacts.find((one) => one.id === centre), where = pack.areas.find((one) => one.id === area);
    const time = (clock: string): string => { const [hour = 0, minute = 0] = clock.split(':').map(Number); return set.t().opening.time(hour, minute); };
    const day = new Date(`${on}T00:00:00Z`), dayName = set.t().opening.weekdays[day.getUTCDay()]!;
    const whom = audience.map((one) => w.audience.options[one as ActivityAudience] ?? one).join(', ');
    return html`<article class="activity"><p class="date"><span class="strong">${dayName.replace(/^./, (first) => first.toUpperCase())}</span> <span>${formatDay(on, set.language())}</span> <span>${to ? w.time(time(from), time(to)) : time(from)}</span></p>
      <div>${set.heading(title, 1)}
        <p>${[place, where && (!place || !place.includes(set.say(where.name))) ? w.area(set.say(where.name)) : ''].filter(Boolean).join('. ')}</p>
        <p><span class="tag">${this.#topics[topic as ActivityTopic] ?? topic}</span> <span class="quiet small">${w.for(whom)}${by ? html` · ${w.by(set.say(by.name))}` : nothing}</span></p>
        <p>${phone ? telView(phone, w.ring(title), 'tel') : nothing} ${url && /^https?:/i.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${w.book}<span class="unseen"> ${title} ${w.newTab}</span></a>` : nothing}
        ${this.#mayAdd ? html`<button type="button" class="link" @click=${() => void this.#remove(id)}>${w.remove}<span class="unseen"> ${title}</span></button>` : nothing}</p></div></article>`;
  }
}
