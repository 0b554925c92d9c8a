// One formal request as its owner reads it: where it stands and by when, what was asked, what was decided and why, and everything that happened.
import type { WorkingRequest } from '@think-carer/contract';
import { formatDay, type Translation } from '@think-carer/kit';
import { flexibleWorkingOf } from '@think-carer/rules/working';
import { html, nothing, type TemplateResult } from 'lit';
import type { SentMessages } from './sent.messages.ts';
import type { RoomSetting } from './working.setting.ts';

type Happened = WorkingRequest['events'][number];

export class One {
  readonly #set: RoomSetting;
  readonly #words: () => Translation<SentMessages>;

  constructor(setting: RoomSetting, words: () => Translation<SentMessages>) {
    this.#set = setting;
    this.#words = words;
  }

  day(on: string): string {
    return formatDay(on.slice(0, 10), this.#set.language());
  }
  state({ state, openOffers }: WorkingRequest): TemplateResult {
    const { states, answerNeeded } = this.#words().mine;
    return html`${states[state as keyof typeof states] ?? state}${openOffers.length > 0 ? html` <span class="tag">${answerNeeded}</span>` : nothing}`;
  }

  /** By when, in words; late is said, never hidden. */
  clock({ clocks, extendedTo, isOverdue, state, may }: WorkingRequest): TemplateResult | typeof nothing {
    const t = this.#words().mine;
    const decide = clocks.find(({ what }) => what === 'decide'), trial = clocks.find(({ what, isPast }) => what === 'trial' && !isPast), appeal = clocks.find(({ what }) => what === 'appeal');
    return html`${trial ? html`<p>${t.trial(this.day(trial.on))}</p>` : nothing}
      ${decide ? html`<p class=${isOverdue ? 'strong' : nothing}>${isOverdue ? t.late(this.day(decide.on)) : extendedTo === decide.on ? t.extended(this.day(decide.on)) : t.clock(this.day(decide.on))}</p>` : nothing}
      ${state === 'lapsed' ? html`<p>${t.lapsed}</p>` : nothing}
      ${may.includes('appeal') ? html`<p>${appeal ? t.appealBy(this.day(appeal.on)) : t.appealAny}</p>` : nothing}`;
  }

  #who({ who, email = '', untilOn }: NonNullable<WorkingRequest['seenBy']>[number]): string {
    return who === 'hr' ? this.#words().send.hr : who === 'stand-in' && untilOn ? this.#words().mine.standIn(email, this.day(untilOn)) : email;
  }

  fact(term: string, text: unknown): TemplateResult {
    return html`<div><dt>${term}</dt><dd class="quoted">${text}</dd></div>`;
  }

  change({ hours, times, place, startsOn, endsOn }: { readonly hours?: string | undefined; readonly times?: string | undefined; readonly place?: string | undefined; readonly startsOn?: string | undefined; readonly endsOn?: string | undefined }): unknown {
    const { rows } = this.#words().send;
    return ([[rows.hours, hours], [rows.times, times], [rows.place, place], [rows.startsOn, startsOn && this.day(startsOn)], [rows.endsOn, endsOn && this.day(endsOn)]] as const)
      .map(([term, text]) => (text ? this.fact(term, text) : nothing));
  }

  outcome({ outcome, state }: WorkingRequest): TemplateResult | typeof nothing {
    if (!outcome || outcome.by === 'person') return nothing;
    const t = this.#words().outcome, on = this.day(outcome.at);
    const isRefused = outcome.verb === 'refuse';
    const what = isRefused ? t.refuse(on) : outcome.verb === 'accept' ? t.accept(on) : state === 'accepted' ? t.alternative(on) : undefined;
    return html`${what === undefined ? nothing : html`${this.#set.heading(outcome.isAppeal ? t.appealTitle : t.title, 1)}
      <p>${what}${outcome.name ? html` ${t.by(outcome.name)}.` : nothing}</p>`}
      ${isRefused ? html`<p class="strong">${t.grounds}</p><ul>${this.#groundsOf(outcome.grounds)}</ul>
        <p class="strong">${t.explanation}</p><p class="quoted">${outcome.explanation ?? t.noExplanation}</p>` : nothing}
      ${outcome.letter ? html`<details class="letter-of"><summary>${t.letter}</summary><div class="quoted" dir="auto">${outcome.letter}</div></details>` : nothing}`;
  }

  /** In the words of the pack. */
  #groundsOf(given: readonly string[] = []): unknown {
    return flexibleWorkingOf(this.#set.pack)?.grounds.filter(({ id }) => given.includes(id)).map(({ text }) => html`<li>${this.#set.say(text)}</li>`);
  }

  happened({ at, event, name, heldOn, notes, untilOn, reason, alternative, grounds, explanation }: Happened): TemplateResult {
    const { events, talkedOn, mine } = this.#words();
    return html`<li><p><span class="strong">${events[event as keyof typeof events] ?? event}</span> <span class="quiet">${this.day(at)}${name ? html` · <bdi>${name}</bdi>` : nothing}</span></p>
      ${heldOn ? html`<p>${talkedOn(this.day(heldOn))}</p>` : nothing}${untilOn && event === 'trial-offered' ? html`<p>${mine.trial(this.day(untilOn))}</p>` : nothing}
      ${grounds ? html`<ul>${this.#groundsOf(grounds)}</ul>` : nothing}
      ${[notes, reason, explanation].map((words) => (words ? html`<p class="quoted">${words}</p>` : nothing))}${alternative ? html`<dl>${this.change(alternative)}</dl>` : nothing}</li>`;
  }

  /** What was asked, of whom, and who can see it. */
  facts(one: WorkingRequest): TemplateResult {
    const { send, mine } = this.#words();
    return html`<dl>${this.change(one.asked)}
      ${one.asked.howItCouldWork ? this.fact(send.rows.cover, one.asked.howItCouldWork) : nothing}
      ${this.fact(send.rows.to, one.approverEmail ?? send.hr)}
      ${one.seenBy ? this.fact(mine.seenBy, one.seenBy.map((by, i) => html`${i ? ' · ' : nothing}<bdi>${this.#who(by)}</bdi>`)) : nothing}${this.fact(mine.reference, one.reference)}</dl>`;
  }
}
