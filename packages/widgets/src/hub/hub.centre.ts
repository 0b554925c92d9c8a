// The telephone a person starts with: the centre of an area, open ones first, drawn big enough to dial. Pure but for its templates.
import { formatDay } from '@think-carer/kit';
import { isPastReview, reachable, type Area, type Contact, type Nation, type Pack } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { answersNow, openingWords, type OpeningSetting, type OpeningWords } from './hub.opening.ts';

const en = (text: Area['council']): string => (typeof text === 'string' ? text : text['en-GB']);

/** The area of the employer's own council, where the employer is one. */
export const homeOf = ({ areas, employer }: Pack): Area | undefined => areas.find(({ council }) => en(council) === en(employer.name));

/** Whose telephones come first: those of the area; else of the employer's own area; else of every area there is. One past its review gives way, as in the guide. */
export function contactsOf(pack: Pack, area: Area | undefined, on: string): { readonly contacts: readonly Contact[]; readonly of: Area | undefined } {
  const named = (ids: readonly string[]): Contact[] => reachable(ids.flatMap((id) => pack.contacts.filter((contact) => contact.id === id)), pack, on);
  for (const of of [area, homeOf(pack)]) if (of && of.contacts.length > 0) return { contacts: named(of.contacts), of };
  return { contacts: named([...new Set(pack.areas.flatMap(({ contacts }) => contacts))]), of: undefined };
}
const nationOf = (pack: Pack, { id }: Contact): Nation | undefined => pack.areas.find(({ contacts }) => contacts.includes(id))?.nation ?? pack.nations[0];

export const contactAnswers = (contact: Contact, setting: Pick<OpeningSetting, 'now' | 'pack'>): boolean => answersNow(contact.openings, contact.openings?.nation ?? nationOf(setting.pack, contact), setting);
export const contactOpening = (contact: Contact, setting: OpeningSetting): OpeningWords | undefined => openingWords(contact.openings, contact.openings?.nation ?? nationOf(setting.pack, contact), setting);

/** Answered now, then answered soonest, then those of which nothing is known; else as they stand. */
export function openFirst<T>(items: readonly T[], openingOf: (item: T) => OpeningWords | undefined): T[] {
  const rank = (words: OpeningWords | undefined): string => (words?.isOpen ? (words.tone === 'open' ? '0' : '1') : words?.opensAt ? `2${words.opensAt}` : '3');
  return items.map((item) => ({ item, key: rank(openingOf(item)) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

/** `tel:` is made of digits only, whatever a feed or a pack writes. */
export const telView = (phone: string, before: string, kind = 'number'): TemplateResult =>
  html`<a class=${kind} dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}"><span class="unseen">${before} </span>${phone}</a>`;
export const stateView = (words: OpeningWords | undefined): TemplateResult | typeof nothing =>
  (words ? html`<p class="state ${words.tone}">${words.text}</p>` : nothing);

export interface CentreSetting extends OpeningSetting {
  readonly say: (text: Area['name']) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly today: string;
  readonly refer: (contact: Contact) => void;
}

/** Nobody has said that it still answers, and no deputy stands for it: the employer is left to ask. */
export const dueView = ({ reviewOn }: Contact, { pack: { employer }, t: { centre: w }, language, say }: Pick<CentreSetting, 'pack' | 't' | 'language' | 'say'>): TemplateResult =>
  html`<p>${w.due(formatDay(reviewOn, language))} <span class="strong">${say(employer.name)}</span> ${employer.phone ? telView(employer.phone, w.ring(say(employer.name)), 'tel') : nothing}</p>`;

/** The first contact in full: who they are, whether they answer now, the number, and whom they are for. */
export function centreView(contact: Contact, of: Area | undefined, set: CentreSetting): TemplateResult {
  const { t, say } = set, { centre: w } = t, name = say(contact.name), words = contactOpening(contact, set);
  return html`<section class="centre" part="centre">
    <div class="about">
      ${of ? html`<p class="quiet small">${w.of(say(of.name))}</p>` : nothing}
      ${set.heading(name, 1)}
      ${contact.role ? html`<p>${say(contact.role)}</p>` : nothing}
    </div>
    <div class="ring">
      ${stateView(words)}
      ${contact.phone ? html`<p>${telView(contact.phone, w.ring(name))}</p>` : nothing}
      ${contact.hours ? html`<p class="small"><span class="unseen">${w.hours}: </span>${say(contact.hours)}</p>` : nothing}
      <div class="actions">
        ${contact.email ? html`<button type="button" class="button" data-from="refer" @click=${() => set.refer(contact)}>${w.ask}</button>` : nothing}
        ${contact.url ? html`<a href=${contact.url}>${w.website}<span class="unseen"> ${name}</span></a>` : nothing}
        ${contact.email ? html`<a href="mailto:${contact.email}">${w.email}<span class="unseen"> ${name}</span></a>` : nothing}
      </div>
      ${isPastReview(contact, set.today) ? dueView(contact, set) : html`<p class="quiet small">${w.checked(formatDay(contact.assuredOn, set.language))}</p>`}
    </div>
    ${of ? html`<div class="whose"><p><span class="strong">${w.whose}</span> ${w.qualifies(say(of.name))}</p></div>` : nothing}
  </section>`;
}
