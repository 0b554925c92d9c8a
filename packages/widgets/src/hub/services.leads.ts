// What stands before the services of a need: whom to ring in an emergency, the budgets of the area, the rights of work. Templates over the offer.
import { formatDay, formatMoney, today, type Translation, type Wording } from '@think-carer/kit';
import { check, guideOf, isPastReview, reachable, wording, type Area, type Finding, type GuideItem, type Nation, type NextAction, type Pack, type Scheme, type Source, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dueView, telView } from './hub.centre.ts';
import type { HubSetting } from './hub.part.ts';
import { messages, type LeadMessages } from './leads.messages.ts';
import { phones } from './services.phones.ts';

export const leadWording: Wording<LeadMessages> = { 'en-GB': messages, cy: () => import('./leads.messages.cy.ts') };
export interface LeadSetting {
  readonly set: HubSetting;
  readonly w: Translation<LeadMessages>;
  readonly area: Area | undefined;
}

const tel = (number: string, name: string): TemplateResult => telView(number, name, 'number small-number');

/** 999 first, then 111 where there is one, then care that has broken down, then work. */
export function emergencyLead({ set, w: { emergency: w }, area }: LeadSetting): TemplateResult {
  const hasLine = area?.nation !== 'northern-ireland';
  return html`<section class="lead emergency">${set.heading(w.title, 1)}<ol class="plain steps">
    <li><p class="strong">${w.danger}</p><p>${tel('999', w.danger)}</p></li>
    <li><p class="strong">${w.medical}</p>${hasLine ? html`<p>${tel('111', w.medical)}</p><p class="quiet small">${w.medicalOnly}</p>` : html`<p>${w.northernIreland}</p>`}
      <p class="quiet small">${w.deaf}</p></li>
    <li><p class="strong">${w.care}</p><p>${area ? w.council(set.say(area.council)) : w.anyCouncil}</p>${phones(set.contacts(), set)}</li>
    <li><p class="strong">${w.work}</p><p>${w.workBody}</p></li></ol></section>`;
}

/** A wording of the pack with the values in force today. */
const told = (text: Text, set: HubSetting, nation?: Nation): string => wording(text, { marks: true, language: set.language(), parameters: set.pack().parameters, on: today(set.now()), ...(nation && { nation }) });
/** Whose figures a scheme is told with: the area's where it is a scheme there; else those of its own nation, for a carer may live where the person they look after does not. */
const nationOf = ({ place: { nations } }: Scheme, area: Area | undefined): Nation | undefined => (area && nations.includes(area.nation) ? area.nation : nations[0]);

/** What the answers "they live here" leave open; nobody has answered anything else, so hardly anything is settled. */
function findingsFor(pack: Pack, area: Area | undefined, set: HubSetting): readonly { readonly scheme: Scheme; readonly finding: Finding }[] {
  const answers = area ? { 'cared-for-area': area.id, 'nation-cared-for': area.nation } : {};
  const findings = check(pack, answers, { on: today(set.now()), locale: set.language(), marks: true });
  return pack.schemes.flatMap((scheme) => {
    const finding = findings.find((one) => one.scheme === scheme.id);
    return finding ? [{ scheme, finding }] : [];
  });
}

/** For a break the services come first, and the money is a press away. */
export function breakLead(setting: LeadSetting): TemplateResult {
  const { set, w: { money: w }, area } = setting;
  return html`<details class="lead"><summary>${area ? w.break(set.say(area.name)) : w.breakAnywhere}</summary>${schemesView(setting, ['council'], 1)}</details>`;
}
export const moneyLead = (setting: LeadSetting): TemplateResult =>
  html`<section class="lead">${setting.set.heading(setting.area ? setting.w.money.title(setting.set.say(setting.area.name)) : setting.w.money.anywhere, 1)}${schemesView(setting, ['council', 'benefit'], 2)}</section>${concessionsView(setting)}`;

/** What costs a carer less, as the guide tells it to anybody: nothing here is for the staff alone. */
function concessionsView({ set, w: { money: w }, area }: LeadSetting): TemplateResult | typeof nothing {
  const { sections } = guideOf(set.pack(), { view: 'resident', on: today(set.now()), locale: set.language(), marks: true, ...(area && { area: area.id }) });
  const { items = [] } = sections.find(({ part }) => part === 'concessions') ?? {};
  return items.length === 0 ? nothing : html`<section class="lead">${set.heading(w.concessions, 1)}<div class="schemes">${items.map((one) => concessionView(one, set, w))}</div></section>`;
}
const concessionView = ({ title, summary, isExpired, decidedBy, next, sources, asOf }: GuideItem, set: HubSetting, w: Translation<LeadMessages>['money']): TemplateResult => html`<article class="scheme">${set.heading(title, 2)}
  <p>${isExpired ? w.checking : summary}</p>
  ${decidedBy ? html`<p>${w.decides(decidedBy)}</p>` : nothing}${nextView(next, w)}${sourceView(sources, asOf, set, w)}</article>`;

function schemesView({ set, w: { money: w }, area }: LeadSetting, kinds: readonly Scheme['kind'][], below: number): TemplateResult {
  const pack = set.pack(), all = findingsFor(pack, area, set).filter(({ scheme }) => kinds.includes(scheme.kind));
  // Where the carer lives is not known; most live in the nation of the person they look after, so what exists there comes first.
  const isFar = ({ scheme }: (typeof all)[number]): number => Number(area !== undefined && !scheme.place.nations.includes(area.nation));
  const here = all.filter(({ finding, scheme }) => finding.outcome !== 'not-this-one' && (area || scheme.areas === undefined)).sort((a, b) => isFar(a) - isFar(b));
  // One council says the same for each of its schemes: once is enough.
  const elsewhere = [...new Map(all.filter(({ finding, scheme }) => area && finding.outcome === 'not-this-one' && scheme.kind === 'council').map((one) => [one.finding.next.text, one])).values()];
  return html`${area ? nothing : html`<p>${w.choose}</p>`}
    ${elsewhere.map(({ finding: { next } }) => html`<div class="scheme"><p><span class="strong">${w.elsewhere}</span> ${area ? set.say(area.council) : next.who}.</p><p>${next.text}</p></div>`)}
    ${area && here.length + elsewhere.length === 0 ? html`<p>${w.none}</p>` : nothing}
    <div class="schemes">${here.map(({ finding, scheme }) => schemeView(finding, scheme, set, w, below, area))}</div>`;
}

function schemeView(finding: Finding, scheme: Scheme, set: HubSetting, w: Translation<LeadMessages>['money'], below: number, area: Area | undefined): TemplateResult {
  const language = set.language(), { amount, next, sources, asOf, outcome } = finding;
  return html`<article class="scheme">${set.heading(finding.title, below)}
    ${outcome === 'expired' ? html`<p class="strong">${w.expired}</p>` : amount ? html`<p class="strong amount">${w.upTo(formatMoney(amount.max, language), w.per[amount.per])}</p>` : nothing}
    <p>${told(scheme.summary, set, nationOf(scheme, area))}</p>
    ${scheme.fund ? html`<p>${w.fund[scheme.fund.state](formatDay(scheme.fund.asOf, language))}</p>` : nothing}
    <p>${w.decides(told(scheme.decidedBy, set))}</p>
    ${nextView(next, w)}${sourceView(sources, asOf, set, w)}</article>`;
}
const nextView = (next: NextAction | null, w: Translation<LeadMessages>['money']): TemplateResult | typeof nothing =>
  (next ? html`<p><span class="strong">${w.next}</span> ${next.text}${next.phone ? html` ${telView(next.phone, next.who, 'tel')}` : nothing}${next.url ? html` ${away(next.url, next.who, w)}` : nothing}</p>` : nothing);
const away = (url: string, text: string, w: Translation<LeadMessages>['money']): TemplateResult => html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}<span class="unseen"> ${w.newTab}</span></a>`;
const sourceView = ([source]: readonly Source[], asOf: string, set: HubSetting, w: Translation<LeadMessages>['money']): TemplateResult => html`<p class="quiet small">${source ? html`${w.source} ${source.url ? away(source.url, set.say(source.title), w) : set.say(source.title)}. ` : nothing}${w.asOf(formatDay(asOf, set.language()))}</p>`;

/** What the law and the employer give, in a line each, and whom to ask at work: contacts that belong to no area, and no longer than the guide shows them. */
export function rightsLead({ set, w: { rights: w } }: LeadSetting): TemplateResult {
  const pack = set.pack(), local = new Set(pack.areas.flatMap(({ contacts }) => contacts));
  const own = reachable(pack.contacts.filter(({ id }) => !local.has(id)), pack, today(set.now())), [due] = own.filter((one) => isPastReview(one, today(set.now()))), some = pack.schemes.filter(({ kind, audience }) => (kind === 'right' || kind === 'employer') && audience !== 'resident');
  return html`<section class="lead">${own.length > 0 ? html`${set.heading(w.ask, 1)}${phones(own, set)}${due ? dueView(due, { pack, t: set.t(), language: set.language(), say: set.say }) : nothing}` : nothing}
    ${some.length === 0 ? nothing : html`${set.heading(w.title, 1)}<p>${w.note}</p><ul class="plain rights">${some.map(({ title, summary, owner }) => html`<li><span class="strong">${set.say(title)}</span> <span class="tag">${w.yours[owner]}</span><p>${told(summary, set)}</p></li>`)}</ul>`}</section>`;
}
