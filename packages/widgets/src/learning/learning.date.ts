// When a session is, as people say it; where it is; and what has happened to its date.
import { formatWeekday } from '@think-carer/kit';
import type { LearningSession } from '@think-carer/contract';
import { clockSpan, listIn, type Sat } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';

type Shown = Pick<LearningSession, 'date' | 'room' | 'ways' | 'audiences'>;
type Set = Pick<LearningSetting, 't' | 'say' | 'language' | 'on'>;

export const clockText = (at: string, { t }: Set): string => { const [hour = 0, minute = 0] = at.split(':').map(Number); return t().time(hour, minute); };
export const dayText = (on: string, { language, on: today }: Set): string => formatWeekday(on, language(), today());
/** From when and to when, as the calendar's file and the letters have it, in the night of a clock change too. */
export function spanOf(date: Sat, set: Set): [from: string, to: string] {
  const { from, to } = clockSpan(date);
  return [clockText(from, set), clockText(to, set)];
}
export const spanText = (date: Sat, set: Set): string => set.t().span(...spanOf(date, set));
export const placeText = ({ room, ways }: Pick<Shown, 'room' | 'ways'>, { t, say }: Set): string =>
  (room === null ? t().online : ways.includes('link') ? t().roomOrOnline(say(room)) : say(room));
export function whomText({ audiences }: Pick<Shown, 'audiences'>, { t, language }: Set): string {
  const names = audiences.map((one) => (t().audience.options as Readonly<Record<string, string>>)[one] ?? one).map((one) => one.replace(/^./, (first) => first.toLowerCase()));
  return t().for(names.length === 0 ? t().everybody : listIn(names, language()));
}

/** That it is off, was moved, or may fall on a holiday. */
export function dateNotes({ date }: Pick<Shown, 'date'>, set: Set): TemplateResult | typeof nothing {
  const { say } = set, t = set.t(), why = date.because ? html` ${t.because(say(date.because))}` : nothing;
  if (date.isCancelled) return html`<p class="state off"><span class="strong">${t.cancelled}.</span>${why}</p>`;
  return html`${date.movedFrom ? html`<p class="state moved"><span class="strong">${t.moved(dayText(date.movedFrom, set))}.</span>${why}</p>` : nothing}
    ${date.mayFallOn.map((one) => html`<p class="quiet small">${t.mayFall[one] ?? ''}</p>`)}`;
}
