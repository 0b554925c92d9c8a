// The chair's first page: each forum and group with its next meeting and how many come, and the ways on. A commissioner sees the same in tens, with nothing to change.
import { gatheringCell, type ForumMeeting, type ForumMine } from '@think-carer/contract';
import { formatDay, formatNumber, loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { asChair, type ChairSetting, type Part } from './chair.setting.ts';
import { sayDay, sayTimes } from './forum.when.ts';
import type { ForumSetting } from './forum.part.ts';
import { messages, type HomeMessages } from './home.messages.ts';

const wording: Wording<HomeMessages> = { 'en-GB': messages, cy: () => import('./home.messages.cy.ts') };
type Forum = ForumMine['items'][number];
/** Of so many the head-count stands on the first page; of the others a press away. */
const counted = 6;

export async function openChair(set: ForumSetting): Promise<Part> {
  const part = new ChairPart(await asChair(set));
  await part.resume();
  await part.load();
  return part;
}

class ChairPart implements Part {
  readonly #set: ChairSetting;
  #w!: Translation<HomeMessages>;
  #forums: readonly Forum[] = [];
  #told = new Map<string, Pick<ForumMeeting, 'chair' | 'counts'>>();
  #eyes: 'chair' | 'commissioner' | null = null;

  constructor(set: ChairSetting) {
    this.#set = set;
  }
  async resume(): Promise<void> {
    await this.#set.learn();
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  clear(): void {
    [this.#forums, this.#eyes] = [[], null];
    this.#told.clear();
  }

  async load(): Promise<void> {
    const set = this.#set, client = await set.client(), session = set.session();
    this.#eyes = session?.roles.includes('chair') ? 'chair' : session?.roles.includes('commissioner') ? 'commissioner' : null;
    // Nobody signed in is told so by the answer itself.
    if (session !== null && this.#eyes === null) return;
    const { items } = await client.forum.mine({ limit: 100 });
    // Who works here as well may come to a forum, and is told in counts all the same.
    this.#forums = items.filter(({ seenAs }) => this.#eyes === 'commissioner' || seenAs === 'chair');
    // How many come is no reason to show nothing.
    await Promise.all(this.#forums.slice(0, counted).map(async ({ next }) => {
      if (!next) return;
      const meeting = await client.forum.meeting(next.id).then((found) => found, () => undefined);
      if (meeting) this.#told.set(next.id, meeting);
    }));
  }
  async #reload(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.#set.failed(error);
    }
    this.#set.draw();
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, eyes = this.#eyes;
    // Cleared on a computer that several people use, it waits for the next of them.
    if (eyes === null) return set.session() === null ? html`${set.heading(set.k().signIn.title)}<p>${set.k().signIn.before}</p>` : html`${set.heading(w.refused.title)}<p>${w.refused.body}</p>`;
    const setUp = (kind: 'forum' | 'group', look: string): TemplateResult => html`<button type="button" class="button ${look}" data-from="set-up-${kind}" @click=${() => set.open(`[data-from=set-up-${kind}]`, async () => (await import('./setup.part.ts')).openSetUp(set, null, kind, () => this.#reload()))}>${kind === 'forum' ? w.setUpForum : w.setUpGroup}</button>`;
    return html`${set.heading(w.title[eyes])}${set.trouble()}<p>${this.#forums.length === 0 ? w.none[eyes] : w.lead[eyes]}</p>
      ${this.#forums.map((forum) => this.#card(forum))}
      ${eyes === 'chair' ? html`<div class="actions">${setUp('forum', this.#forums.length === 0 ? 'main' : '')}${setUp('group', '')}</div>` : nothing}`;
  }

  #coming({ chair, counts }: Pick<ForumMeeting, 'chair' | 'counts'>, ways: readonly string[]): TemplateResult | typeof nothing {
    const w = this.#w, language = this.#set.language();
    if (!chair) return counts ? html`<p>${counts.replied === null ? w.few(String(gatheringCell)) : w.replied(formatNumber(counts.replied, language), formatDay(counts.repliedOn!, language))}</p>` : nothing;
    const { heads } = chair;
    return heads.room + heads.link + heads.waiting === 0 ? html`<p>${w.nobody}</p>` : html`<dl class="tiles">${(['room', 'link', 'waiting'] as const).filter((one) => (one === 'waiting' ? heads.waiting > 0 : ways.includes(one))).map((one) => html`<div class="tile"><dd class="number">${formatNumber(heads[one], language)}</dd><dt>${w.heads[one]}</dt></div>`)}</dl>`;
  }

  #card(forum: Forum): TemplateResult {
    const set = this.#set, w = this.#w, { id, title, next, seenAs } = forum, name = set.say(title), told = next ? this.#told.get(next.id) : undefined, kind = forum.kind === 'group' ? 'group' as const : 'forum' as const;
    const way = (what: string, words: string, load: () => Promise<Part>): TemplateResult => html`<li><button type="button" class="link" data-from="${what}-${id}" @click=${() => set.open(`[data-from="${what}-${id}"]`, load)}>${words}<span class="unseen"> ${name}</span></button></li>`;
    return html`<article class="gathering">
      <p class="quiet small">${set.c().kinds[kind]}</p>${set.heading(name, 1)}
      ${next ? html`<p class="next"><span class="quiet">${w.next}</span> <span class="day">${sayDay(next.on, set.language())}</span> <span>${sayTimes(next, set.t())}</span></p>
        ${next.movedFrom ? html`<p>${set.c().moved(sayDay(next.movedFrom, set.language()), next.because === null ? '' : set.say(next.because))}</p>` : nothing}
        ${next.mayFallOn.map((doubt) => html`<p class="doubt">${set.t().doubt[doubt as 'bank-holiday']}</p>`)}
        ${told ? this.#coming(told, forum.ways) : nothing}
        <div class="actions"><button type="button" class="button main" data-from="meeting-${id}" @click=${() => set.open(`[data-from="meeting-${id}"]`, async () => (await import('./chair.meeting.part.ts')).openMeeting(set, next.id, () => this.#reload()))}>${w.open}<span class="unseen"> ${name}</span></button></div>` : html`<p>${w.noNext}</p>`}
      <nav class="ways" aria-label=${name}><ul class="plain">
        ${way('dates', w.dates, async () => (await import('./dates.part.ts')).openDates(set, { id, name }, () => this.#reload()))}
        ${way('actions', w.actions, async () => (await import('./actions.part.ts')).openActions(set, id, { name, mayWrite: seenAs === 'chair' }))}
        ${way('year', w.year, async () => (await import('./year.part.ts')).openYear(set, id))}
        ${seenAs === 'chair' ? html`${way('set-up', w.setUp, async () => (await import('./setup.part.ts')).openSetUp(set, id, kind, () => this.#reload()))}${way('invitations', w.invitations, async () => (await import('./invitations.part.ts')).openInvitations(set, id))}` : nothing}
      </ul></nav></article>`;
  }
}
