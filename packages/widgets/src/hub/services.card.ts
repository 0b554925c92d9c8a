// One service as people need it: the telephone first, what it does, whom it is for, and how old the entry is.
import type { Service } from '@think-carer/contract';
import { formatDay, today, type Translation } from '@think-carer/kit';
import { markEnglish, type Area, type Openings, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { stateView, telView } from './hub.centre.ts';
import { openingWords } from './hub.opening.ts';
import type { HubSetting } from './hub.part.ts';
import type { ServiceMessages } from './services.messages.ts';

type Words = Translation<ServiceMessages>['card'];
/** Past this many days nobody should count on an entry: the contract's `freshDays`. */
const freshDays = 365;

export interface Age { readonly isStale: boolean; readonly text: string }
/** How long ago somebody vouched for an entry, in words. */
export function ageOf(assuredOn: string | null, on: string, w: Words, language: string): Age {
  if (assuredOn === null) return { isStale: true, text: w.checked.never };
  const days = Math.round((Date.parse(on) - Date.parse(assuredOn)) / 86_400_000), day = formatDay(assuredOn, language);
  if (days > freshDays) return { isStale: true, text: w.checked.stale(day) };
  const months = Math.round(days / 30.4);
  return { isStale: false, text: months < 1 ? w.checked.now : w.checked.ago(months) };
}

/** Areas by their names in the offer; where a feed names none of them, as the feed has it. */
export function areaNames({ areas, areaNames: named }: Service, all: readonly Area[], say: (text: Text) => string): string {
  const own = all.filter(({ id }) => areas.includes(id)).map(({ name }) => say(name));
  return (own.length > 0 ? own : named).join(', ');
}

export function qualifying({ qualifies: { by, text, minimumAge: least, maximumAge: most } }: Service, w: Words, as: (text: string) => string): string {
  const ages = least !== null && most !== null ? w.ages.between(least, most) : least !== null ? w.ages.from(least) : most !== null ? w.ages.to(most) : '';
  const said = by.flatMap((one) => (one in w.by ? [w.by[one as keyof Words['by']]] : [])).join('; ');
  return [text ? as(ages ? text.replace(/\.$/, '') : text) : said, ages].filter(Boolean).join(', ');
}

/** Feeds do not say what language they are in. On a page in another language, what does not look Welsh is marked as English, so that it is read out as such. */
export function speaker({ name, summary, description }: Service, language: string): (text: string) => string {
  const isWelsh = (`${name} ${summary} ${description}`.match(/(?<!\p{L})(yn|yr|ac|neu|gyda|sy’n|gofalwyr|eich|ar gyfer)(?!\p{L})/giu)?.length ?? 0) > 2;
  return (text) => (text === '' || language.startsWith('en') || (isWelsh && language.startsWith('cy')) ? text : markEnglish(text));
}

const fact = (label: string, value: unknown): TemplateResult | typeof nothing => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
const web = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);

export interface CardSetting {
  readonly set: HubSetting;
  readonly w: Words;
  /** How many headings stand above it. */
  readonly below: number;
  readonly isSaved: boolean;
  readonly save: () => void;
  readonly report: () => void;
  readonly refer: () => void;
}

export function openingOf({ openings }: Service, set: HubSetting): ReturnType<typeof openingWords> {
  const pack = set.pack(), area = pack.areas.find(({ id }) => id === set.area());
  return openingWords(openings as Openings | null, area?.nation, { now: set.now(), pack, t: set.t(), language: set.language() });
}

export function cardView(service: Service, { set, w, below, isSaved, save, report, refer }: CardSetting): TemplateResult {
  const { id, organisation, summary, description, alert, phones, email, url, hoursText, places, cost, languages, status } = service, as = speaker(service, set.language()), name = as(service.name);
  const age = ageOf(service.assuredOn, today(set.now()), w, set.language()), pack = set.pack(), access = [...new Set(places.flatMap((place) => place.access))];
  const address = url ? web(url) : undefined, isClosed = status === 'temporarily-closed', isDifferent = description.trim() !== summary.trim();
  return html`<article class="service ${age.isStale ? 'stale' : ''}" part="service" data-service=${id}>
    <div class="titled">${set.heading(name, below)}${organisation && organisation !== service.name ? html`<p class="quiet small">${w.from(as(organisation))}</p>` : nothing}</div>
    ${isClosed ? html`<p class="state closed">${w.closed}</p>` : stateView(openingOf(service, set))}
    ${phones.length === 0 ? html`<p class="quiet">${w.noPhone}</p>` : html`<p class="dial">${phones.slice(0, 3).map(({ number, label }) => html`<span>${telView(number, w.ring(label ? `${name}, ${as(label)}` : name), 'number small-number')}${label ? html` <span class="quiet small">${as(label)}</span>` : nothing}</span>`)}</p>`}
    ${alert ? html`<p class="notice info">${alert}</p>` : nothing}
    <p class="does">${as(summary)}</p>
    <dl class="facts">${fact(w.who, qualifying(service, w, as))}${fact(w.area, areaNames(service, pack.areas, set.say))}${fact(w.cost, as(cost.join('; ')))}${fact(w.access, as(access.join('; ')))}${fact(w.hours, as(hoursText ?? ''))}</dl>
    <p class="age small">${age.text}</p>
    <details><summary>${w.more(name)}</summary>
      ${isDifferent ? html`<p class="words">${as(description)}</p>` : nothing}
      <dl class="facts">${places.slice(0, 5).map((place) => fact(w.where, [place.name, ...place.address, place.postcode].filter(Boolean).join(', ')))}${fact(w.languages, as(languages.join(', ')))}${age.isStale ? nothing : fact(w.checked.label, formatDay(service.assuredOn!, set.language()))}</dl>
      <div class="actions">${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${w.website}<span class="unseen"> ${name} ${w.newTab}</span></a>` : nothing}
        ${email ? html`<a href="mailto:${email}">${w.email}<span class="unseen"> ${name}</span></a>` : nothing}
        ${email ? html`<button type="button" class="button" data-refer=${id} @click=${refer}>${w.refer}<span class="unseen"> ${name}</span></button>` : nothing}
        ${service.canReport ? html`<button type="button" class="link" data-report=${id} @click=${report}>${w.report}<span class="unseen"> ${name}</span></button>` : nothing}</div></details>
    <div class="actions"><button type="button" class="button" data-save=${id} @click=${save}>${isSaved ? w.unsave : w.save}<span class="unseen"> ${name}</span></button>${isSaved ? html`<span class="tag kept">${w.isSaved}</span>` : nothing}</div>
  </article>`;
}
