// One forum, or one working group: its next meeting with what the person has replied, the dates after that, and what holds for everybody who comes.
import { forumReaders, forumRepliers, type ForumDate } from '@think-carer/contract';
import type { Part } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { isOneOf, type ForumSetting, type SeenDate, type SeenForum, type ShownDate } from './forum.part.ts';
import { listed, sayDay, sayNumber, sayTimes, shortMonth } from './forum.when.ts';

/** So many dates stand on the first page: the next, and about a year. */
const shown = 5;

export class ForumRoom implements Part {
  readonly forum: SeenForum;
  readonly #set: ForumSetting;
  #dates: readonly ForumDate[] = [];
  /** The dates could not be read; what anybody may know stands there. */
  #hasFailed = false;

  constructor(set: ForumSetting, forum: SeenForum) {
    [this.#set, this.forum] = [set, forum];
  }

  get #isMember(): boolean { return this.forum.seenAs !== undefined && isOneOf(this.#set.session(), forumReaders); }
  get #mayReply(): boolean { return this.#isMember && isOneOf(this.#set.session(), forumRepliers); }

  async read(): Promise<void> {
    this.#hasFailed = false;
    if (!this.#isMember) return;
    try {
      this.#dates = (await (await this.#set.client()).forum.dates(this.forum.id, { show: 'coming', limit: shown })).items;
    } catch (error) {
      this.#hasFailed = true;
      this.#set.failed(error);
      this.#set.recovered();
    }
  }
  /** What a date has become by what was sent. */
  put(date: ForumDate): void {
    this.#dates = this.#dates.map((one) => (one.id === date.id ? date : one));
    this.#set.draw();
  }
  online(): void { if (this.#hasFailed) void this.#again(); }
  async #again(): Promise<void> {
    await this.read();
    this.#set.draw();
    await this.#set.focus(this.#hasFailed ? '.notice .button' : undefined);
  }

  #open(name: string, id: string, load: () => Promise<Part>): void {
    this.#set.open(`[data-from="${name}-${id}"]`, load);
  }
  #button(name: string, id: string, text: string, load: () => Promise<Part>, kind = 'button', about = ''): TemplateResult {
    return html`<button type="button" class=${kind} data-from="${name}-${id}" @click=${() => this.#open(name, id, load)}>${text}${about ? html`<span class="unseen"> ${about}</span>` : nothing}</button>`;
  }

  view(): TemplateResult {
    const set = this.#set, { forum } = this, t = set.t(), next = forum.next && this.#dates.length === 0 ? { id: forum.next.id, date: forum.next } : null;
    const all: readonly SeenDate[] = next ? [next] : this.#dates, lead = all.find(({ date }) => !date.isCancelled) ?? all[0];
    const [before, after] = [all.slice(0, lead ? all.indexOf(lead) : 0), lead ? all.slice(all.indexOf(lead) + 1) : []];
    return html`${forum.kind === 'group' ? html`<p class="kind">${t.group}</p>` : nothing}${set.heading(set.say(forum.title))}${set.trouble()}
      ${forum.about ? html`<p class="about">${set.say(forum.about)}</p>` : nothing}
      ${this.#hasFailed ? html`<div class="notice info" role="alert"><p>${t.datesFailed}</p><button type="button" class="button" @click=${() => void this.#again()}>${set.k().tryAgain}</button></div>` : nothing}
      <div class="two ${after.length > 0 ? 'long' : ''}"><div>
        ${before.map((one) => this.#row(one))}
        ${lead ? this.#card(lead) : html`<p class="notice info">${t.noDate}</p>`}
        ${after.length > 0 ? html`<section class="later">${set.heading(t.later, 1)}<ol class="plain">${after.map((one) => html`<li>${this.#row(one)}</li>`)}</ol></section>` : nothing}
      </div><div class="aside">${this.#who()}${this.#protected()}${this.#privacy()}</div></div>
      ${this.#more()}`;
  }

  // A date

  #leaf({ on }: ShownDate): TemplateResult {
    return html`<span class="leaf" aria-hidden="true"><span>${shortMonth(on, this.#set.language())}</span><b>${Number(on.slice(8))}</b></span>`;
  }
  /** What was changed about it, and what is not known of it yet. */
  #notes({ movedFrom, because, mayFallOn, isCancelled }: ShownDate): TemplateResult {
    const set = this.#set, t = set.t(), why = because === null ? '' : ` ${set.say(because)}`;
    return html`${isCancelled ? html`<p class="note off"><strong>${t.cancelled}</strong>${why}</p>` : movedFrom ? html`<p class="note"><strong>${t.moved(sayDay(movedFrom, set.language()))}</strong>${why}</p>` : nothing}
      ${isCancelled ? nothing : mayFallOn.map((doubt) => html`<p class="note">${t.doubt[doubt as keyof typeof t.doubt] ?? nothing}</p>`)}`;
  }
  #where(): string {
    const { ways } = this.forum, { ways: say } = this.#set.t();
    return say[ways.length > 1 ? 'both' : ways[0] as 'room'] ?? '';
  }

  #card(one: SeenDate): TemplateResult {
    const set = this.#set, { forum } = this, t = set.t(), { date, id } = one, member = asMember(one), day = sayDay(date.on, set.language());
    return html`<section class="meet ${date.isCancelled ? 'cancelled' : ''}" part="meeting">
      ${this.#leaf(date)}<div>${set.heading(html`<span class="over">${t.next}</span> ${day}`, 1)}
      <p class="times">${sayTimes(date, t)}</p>
      <p>${this.#where()}${forum.room && forum.ways.includes('room') ? html`<br><span class="strong">${set.say(forum.room)}</span>` : nothing}</p>
      ${this.#notes(date)}
      ${member ? this.#own(member, day) : nothing}
      ${date.isCancelled ? nothing : html`<div class="actions">
        ${member ? this.#doors(member, day) : nothing}
        ${this.#button('calendar', id, t.calendar, async () => (await import('./calendar.part.ts')).openCalendar(set, forum, one), 'button', day)}</div>
        ${member === null && !this.#isMember ? html`<p class="quiet">${t.signIn.body} ${forum.organisations.length > 1 ? this.#button('join', id, t.signIn.join, join(set), 'link') : nothing}</p>` : nothing}`}
    </div></section>`;
  }

  #row(one: SeenDate): TemplateResult {
    const set = this.#set, t = set.t(), { date } = one, member = asMember(one), day = sayDay(date.on, set.language());
    return html`<article class="row ${date.isCancelled ? 'cancelled' : ''}">${this.#leaf(date)}<div>
      <p><span class="strong">${day}</span>, ${sayTimes(date, t)}</p>${this.#notes(date)}
      ${member ? html`${this.#own(member, day, true)}${date.isCancelled ? nothing : html`<p class="links">${this.#doors(member, day, 'link')}</p>`}` : nothing}</div></article>`;
  }

  /** Their own reply, and what became of it. */
  #own({ mine, closed, release, isFull }: ForumDate, day: string, isShort = false): TemplateResult {
    const set = this.#set, t = set.t(), w = t.mine, { ways } = this.forum, way = mine?.reply.way as 'room' | 'link';
    const full = ways.filter((one) => isFull[one as 'room']), isAll = full.length === ways.length;
    const name = mine?.reply.called ?? '', kind = mine?.reply.kind as 'count';
    return html`${closed && closed !== 'cancelled' ? html`<p class="note">${t.closed[closed as 'held'] ?? nothing}</p>` : nothing}
      ${mine ? html`<div class="own ${mine.place ? 'good' : ''}">
        ${mine.place ? html`<p class="strong">${w.place[mine.place as 'room']}</p>` : nothing}
        ${mine.ahead === null ? nothing : html`<p class="${mine.place ? '' : 'strong'}">${w.waits[way]} ${w.ahead(sayNumber(mine.ahead, set.language()), mine.ahead)}${mine.place ? ` ${w.keep}` : ''}</p>`}
        ${isShort ? nothing : html`<p>${kind === 'count' || !name ? w.counted.count : w.counted[kind as 'alias'](name)}</p>`}
        ${mine.link && /^https?:/i.test(mine.link) ? html`<p><a class="button main" href=${mine.link} target="_blank" rel="noopener noreferrer">${w.join}<span class="unseen"> ${day}</span></a></p>` : nothing}</div>`
      : closed || isShort || full.length === 0 ? nothing : html`<p class="note">${isAll ? t.reply.full : t.reply.fullWay[full[0] as 'room']}</p>`}
      ${release ? html`<p class="own ${release === 'released' ? 'good' : ''}">${t.release[release as 'asked'] ?? nothing}</p>` : nothing}`;
  }

  /** What can be done about it. */
  #doors(one: ForumDate, day: string, kind = 'button'): TemplateResult {
    const set = this.#set, t = set.t(), { id, mine, closed, release, isFull, has } = one, isOpen = closed === null && this.#mayReply, isAll = this.forum.ways.every((way) => isFull[way as 'room']);
    const reply = async () => (await import('./reply.part.ts')).openReply(set, this, one);
    return html`${isOpen ? this.#button('reply', id, mine ? t.reply.change : isAll ? t.reply.wait : t.reply.open, reply, mine || kind === 'link' ? kind : `${kind} main`, day) : nothing}
      ${isOpen && mine ? html`<button type="button" class=${kind} @click=${() => void this.#withdraw(one)}>${t.reply.withdraw}<span class="unseen"> ${day}</span></button>` : nothing}
      ${this.#mayAsk(one) ? this.#button('release', id, release && release !== 'withdrawn' ? t.release.see : t.release.ask, async () => (await import('./release.part.ts')).openRelease(set, this, one), kind, day) : nothing}
      ${has.agenda ? this.#button('agenda', id, t.agenda, async () => (await import('./chair.meeting.part.ts')).openMeeting(set, one.id), kind, day) : nothing}`;
  }
  /** Only the employer's own staff have a manager here to ask. */
  #mayAsk({ closed, release }: ForumDate): boolean {
    return (this.#set.session()?.roles.includes('employee') ?? false) && (closed === null || (release !== null && release !== 'withdrawn'));
  }
  async #withdraw({ id }: ForumDate): Promise<void> {
    const set = this.#set, { withdrawReply } = await import('./reply.part.ts');
    if (await withdrawReply(set, this, id)) set.announce(set.t().mine.withdrawn);
    await set.focus(`[data-from="reply-${id}"]`);
  }

  // What holds for everybody

  get #names(): string { return listed(this.forum.organisations.map(({ name }) => this.#set.say(name)), this.#set.t().and); }
  #who(): TemplateResult {
    const set = this.#set, { who } = set.t();
    return html`<section>${set.heading(who.title, 1)}<p>${this.forum.kind === 'group' ? who.group(this.#names) : this.forum.audiences.length === 0 ? who.everybody(this.#names) : who.body(this.#names)}</p></section>`;
  }
  #protected(): TemplateResult | typeof nothing {
    const set = this.#set, { protectedTime: rule } = this.forum, { protected: w } = set.t();
    return rule === null ? nothing : html`<section>${set.heading(w.title, 1)}<p>${set.say(rule.text)}</p>
      ${rule.source?.title ? html`<p class="small quiet">${w.source}: ${rule.source.url && /^https:/i.test(rule.source.url) ? html`<a href=${rule.source.url} target="_blank" rel="noopener noreferrer">${set.say(rule.source.title)}</a>` : set.say(rule.source.title)}</p>` : nothing}</section>`;
  }
  #privacy(): TemplateResult {
    const set = this.#set, { privacy: w } = set.t(), { organisations } = this.forum, links = organisations.filter(({ privacyUrl }) => privacyUrl && /^https?:/i.test(privacyUrl));
    return html`<section class="privacy">${set.heading(w.title, 1)}<p>${organisations.length > 1 ? w.body(this.#names) : w.one(this.#names)}</p>
      ${links.length > 0 ? html`<ul class="plain">${links.map(({ name, privacyUrl }) => html`<li><a href=${privacyUrl!} target="_blank" rel="noopener noreferrer">${w.notice(set.say(name))}</a></li>`)}</ul>` : nothing}</section>`;
  }

  #more(): TemplateResult | typeof nothing {
    const set = this.#set, { forum } = this, { more: w } = set.t(), isMember = this.#isMember;
    if (forum.seenAs === undefined) return nothing;
    const doors: readonly (readonly [boolean, string, string, () => Promise<Part>])[] = [
      [isMember, 'past', w.past, async () => (await import('./past.part.ts')).openPast(set, forum)],
      [isMember, 'actions', w.actions, async () => (await import('./actions.part.ts')).openActions(set, forum.id)],
      [true, 'year', w.year, async () => (await import('./year.part.ts')).openYear(set, forum.id)],
      [this.#mayReply && forum.kind === 'forum', 'join', isOneOf(set.session(), ['guest']) ? w.guest : w.code, join(set)],
      [this.#mayReply, 'mine', w.mine, async () => (await import('./mine.part.ts')).openMine(set, this)],
    ];
    return html`<nav class="more" aria-label=${w.title}><ul class="plain">${doors.map(([is, name, text, load]) => (is ? html`<li>${this.#button(name, forum.id, text, load, 'link')}</li>` : nothing))}</ul></nav>`;
  }
}
const join = (set: ForumSetting) => async (): Promise<Part> => (await import('./join.part.ts')).openJoin(set);
const asMember = (one: SeenDate): ForumDate | null => ('has' in one ? one as ForumDate : null);
