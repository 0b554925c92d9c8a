// What is asked before a request is drafted, as data: the route, what the law needs to know, the change and the words around it.
import { isoDay, type Field, type Step, type Values } from '@think-carer/kit';
import { canRequestFlexibleWorking, type EarlierRequest, type RequestCheck, type RequestInput } from '@think-carer/rules';
import type { RequestKind } from './working.events.ts';

const choice = (name: string, ...options: string[]): Field => ({ name, kind: 'choice', options });
const lines = (name: string, maxLength = 2000): Field => ({ name, kind: 'textarea', optional: true, maxLength });
const line = (name: string, autocomplete?: string): Field => ({ name, kind: 'text', optional: true, maxLength: 120, ...(autocomplete && { autocomplete }) });

export const isStatutory = (values: Values): boolean => values['kind'] === 'statutory';
const isTrial = (values: Values): boolean => values['kind'] === 'trial';
const asked = (how: string) => (values: Values): boolean => isStatutory(values) && values['earlier'] === how;

/** The pages of asking on a day. */
export function askingSteps(on: string): readonly Step[] {
  const date = (name: string, rule: (iso: string, values: Values) => string | undefined): Field => ({
    name, kind: 'date',
    rule: (value, values) => {
      const iso = isoDay(value);
      return iso === undefined ? 'date' : rule(iso, values);
    },
  });
  const past = (name: string) => date(name, (iso) => (iso > on ? 'future' : undefined));
  const start = date('startsOn', (iso) => (iso < on ? 'past' : undefined));
  const end = (name: string) => date(name, (iso, values) => (iso < on ? 'past' : iso <= (isoDay(values['startsOn'] ?? '') ?? '') ? 'order' : undefined));
  const words = [lines('cover'), line('manager'), line('name', 'name')];
  const change = [lines('hours'), lines('times'), lines('place')];
  return [
    { id: 'kind', fields: [choice('kind', 'informal', 'trial', 'statutory')] },
    { id: 'nation', when: isStatutory, fields: [choice('nation', 'england', 'scotland', 'wales', 'northern-ireland')] },
    { id: 'status', when: isStatutory, fields: [choice('status', 'employee', 'worker', 'unknown')] },
    { id: 'earlier', when: isStatutory, fields: [choice('earlier', 'no', 'once', 'more')] },
    { id: 'when-once', when: asked('once'), fields: [past('earlierOn')] },
    { id: 'when-more', when: asked('more'), fields: [past('earlierOn'), past('earlierOn2')] },
    { id: 'live', when: (values) => asked('once')(values) || asked('more')(values), fields: [choice('live', 'no', 'yes')] },
    { id: 'change', when: (values) => !isTrial(values), fields: [...change, start] },
    { id: 'trial', when: isTrial, fields: [...change, start, end('endsOn')] },
    { id: 'more', when: (values) => !isTrial(values), fields: [{ ...end('until'), optional: true }, ...words] },
    { id: 'more-trial', when: isTrial, fields: words },
  ];
}

/** The day of each earlier request that was given. */
const earlierOn = (values: Values): string[] => (values['earlier'] === 'no' ? [] : ['earlierOn', ...(values['earlier'] === 'more' ? ['earlierOn2'] : [])])
  .flatMap((name) => isoDay(values[name] ?? '') ?? []);

export type Stop = { readonly why: 'elsewhere' | 'worker' | 'unknown' | 'live' } | { readonly why: 'twice'; readonly nextOn: string | null };

/** Why a formal request cannot be made with what is known so far, or undefined while nothing stands in its way. */
export function stopFor(values: Values, on: string): Stop | undefined {
  if (!isStatutory(values)) return undefined;
  if (values['nation'] === 'northern-ireland') return { why: 'elsewhere' };
  if (values['status'] === 'worker' || values['status'] === 'unknown') return { why: values['status'] };
  const days = earlierOn(values).toSorted();
  // The one that waits for a decision is the latest: only one can be open at a time.
  const earlier: EarlierRequest[] = days.map((madeOn, i) => ({ madeOn, isLive: values['live'] === 'yes' && i === days.length - 1 }));
  const check: RequestCheck = canRequestFlexibleWorking(earlier, on);
  return check.canAsk ? undefined : check.why === 'one-is-live' ? { why: 'live' } : { why: 'twice', nextOn: check.nextOn };
}

/** What was typed, as the rules take it. */
export function requestInput(values: Values, on: string, language: string): RequestInput {
  const endsOn = isoDay(values[isTrial(values) ? 'endsOn' : 'until'] ?? '');
  const said = (name: string): string => values[name] ?? '';
  return {
    kind: said('kind') as RequestKind, madeOn: on, hours: said('hours'), times: said('times'), place: said('place'),
    startsOn: isoDay(said('startsOn')) ?? '', ...(endsOn && { endsOn }), earlierOn: isStatutory(values) ? earlierOn(values) : [],
    howItCouldWork: said('cover'), name: said('name'), manager: said('manager'), language,
  };
}
