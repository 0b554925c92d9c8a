// When a session is, as people say it; where it is; and what has happened to its date.
import { formatWeekday } from '@think-carer/kit';
import type { LearningSession } from '@think-carer/contract';
import { listIn } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';

type Shown = Pick<LearningSession, 'date' | 'room' | 'ways' | 'audiences'>;
type Set = Pick<LearningSetting, 't' | 'say' | 'language' | 'on'>;

export const clockText = (at: string, { t }: Set): string => { const [hour = 0, minute = 0] = at.split(':').map(Number); return t().time(hour, minute); };
/** `10:00` and 90 minutes: 11:30. */
export function endOf(at: string, minutes: number): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number), end = (hour * 60 + minute + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
export const dayText = (on: string, { language, on: today }: Set): string => formatWeekday(on, language(), today());
export const spanText = ({ at, minutes }: { readonly at: string; readonly minutes: number }, set: Set): string => set.t().span(clockText(at, set), clockText(endOf(at, minutes), set));
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
