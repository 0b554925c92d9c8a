// The result page: findings grouped by outcome and kind, each with its amount, next step, reasons and sources. Templates only.
import { directionOf, formatDay, formatMoney } from '@think-carer/kit';
import { wording, type Amount, type Area, type Contact, type Finding, type Outcome, type Pack, type Scheme, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { openAmount, type Plan } from './eligibility.plan.ts';
import type { Speech } from './eligibility.steps.ts';

/** What every part of the result page needs. */
export interface ResultSetting extends Speech {
  readonly pack: Pack;
  readonly plan: Plan;
  readonly on: string;
  /** Where the cared-for person lives, if it is one of the pack's areas. */
  readonly area: Area | undefined;
  readonly heading: (content: unknown, below: number) => TemplateResult;
}

const groups = [
  { id: 'fits', outcomes: ['likely', 'may'] },
  { id: 'open', outcomes: ['cannot-tell'] },
  { id: 'not', outcomes: ['not-this-one'] },
  { id: 'expired', outcomes: ['expired'] },
] as const satisfies readonly { id: string; outcomes: readonly Outcome[] }[];
type Group = (typeof groups)[number]['id'];
const kinds = ['right', 'employer', 'council', 'benefit'] as const satisfies readonly Scheme['kind'][];

const signs: Readonly<Record<Group, string>> = { fits: '✓', open: '?', not: '✗', expired: '!' };

const inGroup = (findings: readonly Finding[], { outcomes }: (typeof groups)[number]): Finding[] =>
  findings.filter(({ outcome }) => (outcomes as readonly Outcome[]).includes(outcome));

/** "3 may fit, 2 we cannot tell yet": what is there, before it is read. */
export function countsLine(findings: readonly Finding[], { t, language }: Speech): string {
  return groups.flatMap((group) => {
    const { length } = inGroup(findings, group);
    return length === 0 ? [] : [t.counts[group.id](length)];
  }).join(directionOf(language) === 'rtl' ? '، ' : ', ');
}

/** Every finding: what may fit first, then what is open; what does not fit is folded. */
export function findingsView(setting: ResultSetting): TemplateResult {
  const { plan: { findings }, t, heading } = setting;
  return html`${groups.map((group) => {
    const found = inGroup(findings, group);
    if (found.length === 0) return group.id === 'fits' && findings.some(({ outcome }) => outcome !== 'expired') ? html`<p class="group">${t.noneFit}</p>` : nothing;
    const title = heading(t.groups[group.id], 1);
    const inside = byKind(found, group.id, setting);
    return group.id === 'not'
      ? html`<details class="group"><summary>${title} <span class="quiet">(${found.length})</span></summary>${inside}</details>`
      : html`<section class="group">${title}${inside}</section>`;
  })}`;
}

function byKind(found: readonly Finding[], group: Group, setting: ResultSetting): TemplateResult {
  const schemes = new Map(setting.pack.schemes.map((scheme) => [scheme.id, scheme]));
  return html`${kinds.map((kind) => {
    const own = found.flatMap((finding) => {
      const scheme = schemes.get(finding.scheme);
      return scheme?.kind === kind ? [{ finding, scheme }] : [];
    });
    return own.length === 0 ? nothing : html`<section class="kind">${setting.heading(setting.t.kinds[kind], 2)}
      ${own.map(({ finding, scheme }) => card(finding, scheme, group, setting))}</section>`;
  })}`;
}

/** The scheme's own wording, with the figures of the nation it goes by. */
function told(text: Text, { place }: Scheme, { pack, plan: { used }, language, on, area }: ResultSetting): string {
  const said = (place.question === 'nation-cared-for' && area?.nation) || used[place.question];
  const nation = place.nations.find((one) => one === said);
  return wording(text, { marks: true, language, parameters: pack.parameters, on, ...(nation && { nation }) });
}

/** True where the scheme belongs to another place than the person's: somebody else is to be asked. */
const isElsewhere = ({ because: reasons }: Finding, { place, areas }: Scheme): boolean =>
  reasons.some(({ question, holds }) => holds === false && (question === place.question || question === areas?.question));

function card(finding: Finding, scheme: Scheme, group: Group, setting: ResultSetting): TemplateResult {
  const { t, heading } = setting;
  const { outcome } = finding;
  const away = isElsewhere(finding, scheme);
  // The scheme's own warnings come last; what comes before them, the state of the fund, is said above with its date.
  const warnings = finding.warnings.slice(finding.warnings.length - (scheme.warnings?.length ?? 0));
  const head = html`<div class="titled">${heading(finding.title, 3)}
    <p class="tag ${group}"><span aria-hidden="true">${signs[group]}</span> ${t.outcomes[outcome]}</p></div>`;
  return html`<article class="finding ${group}" part="finding" data-scheme=${finding.scheme}>
    ${group === 'expired' ? html`<div>${head}${expired(finding, setting)}</div>` : html`
      <div>${head}
        ${finding.amount && group !== 'not' ? html`<p class="amount" part="amount">${amountSentence(finding, scheme, finding.amount, setting)}</p>` : nothing}
        <p>${told(scheme.summary, scheme, setting)}</p>
        ${scheme.fund && group !== 'not' ? html`<p class="strong">${t.fund[scheme.fund.state](formatDay(scheme.fund.asOf, setting.language))}</p>` : nothing}
        ${away ? nothing : html`<p>${decider(scheme, setting)}</p>`}
        ${group === 'not' ? because(finding, setting) : nothing}
      </div>
      ${nextStep(finding, group === 'fits' ? t.next : group === 'open' ? t.nextOpen : away ? t.nextElsewhere : t.nextNot, setting)}
      <details><summary>${group === 'not' ? t.moreNot : t.more}<span class="unseen">: ${finding.title}</span></summary>
        ${group === 'not' || warnings.length === 0 ? nothing : html`<p class="strong">${t.careful}</p><ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}
        ${group === 'not' || finding.because.length === 0 ? nothing : html`<p class="strong">${t.because}</p>${because(finding, setting)}`}
        ${changes(finding, setting)}
        ${sources(finding, setting)}
      </details>`}
  </article>`;
}

/** No figure, and who knows the new one. An offer of the past has nobody to ask. */
const expired = (finding: Finding, setting: ResultSetting): TemplateResult => html`<p class="strong">${setting.t.notConfirmed}</p>
  ${setting.pack.status === 'historic' ? nothing : facts(finding, false, setting)}
  ${sources(finding, setting)}`;

/** Who decides, as the pack says it. A council's decision is said with "only", since that is what people get wrong. */
function decider(scheme: Scheme, setting: ResultSetting): string {
  const who = told(scheme.decidedBy, scheme, setting);
  if (scheme.kind !== 'council') return setting.t.decides(who);
  return setting.t.onlyDecides(who.replace(/^(The|Your|Y|Yr|Eich)(?= )/, (article) => article.toLowerCase()) + (who.includes(',') ? ',' : ''));
}

/** "Up to" the most; where an answer is still open, between the least and the most that its answers would lead to. */
function amountSentence({ outcome }: Finding, scheme: Scheme, amount: Amount, setting: ResultSetting): string {
  const { t, language, plan } = setting;
  const per = t.per[amount.per];
  const most = formatMoney(amount.max, language);
  const questions = openAmount(plan, scheme), isOpen = questions.length > 0 && amount.min < amount.max;
  const sentence = isOpen ? t.between(formatMoney(amount.min, language), most, per) : t.upTo(most, per);
  return `${outcome === 'cannot-tell' ? t.ifItFits(sentence) : sentence}${isOpen ? t.dependingOn(labelsOf(questions, setting)) : ''}.`;
}

/** The short names of some questions, as one list in the language's own way. */
export function labelsOf(ids: readonly string[], { pack, say, language }: Speech & { readonly pack: Pack }): string {
  const labels = ids.flatMap((id) => pack.questions.filter((question) => question.id === id).map(({ label }) => say(label).replace(/^\p{Lu}(?=[\p{Ll} ])/u, (first) => first.toLowerCase())));
  return new Intl.ListFormat([language, 'en-GB'], { type: 'unit' }).format(labels);
}

const phoneLink = (phone: string): TemplateResult => html`<a dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;
/** In a tab of its own: the answers are nowhere but in this page, and would be gone. */
const webLink = (url: string, text: unknown, { t }: Speech): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}<span aria-hidden="true"> ↗</span><span class="unseen"> ${t.newTab}</span></a>`;

const nextStep = (finding: Finding, title: string, setting: ResultSetting): TemplateResult => html`<div class="next" part="next">
  <p class="strong">${title}</p>
  <p>${finding.next.text}</p>
  ${facts(finding, true, setting)}
</div>`;

function facts({ title, next: { who, how, when, phone, url } }: Finding, all: boolean, setting: ResultSetting): TemplateResult {
  const { t } = setting;
  const row = (name: string, content: unknown) => (content ? html`<div><dt>${name}:</dt> <dd>${content}</dd></div>` : nothing);
  return html`<dl class="facts">${row(t.who, who)}${all ? html`${row(t.how, how)}${row(t.when, when)}` : nothing}${row(t.phone, phone && phoneLink(phone))}${row(t.link, url && webLink(url, html`${t.online}<span class="unseen">: ${title}</span>`, setting))}</dl>`;
}

/** Each reason: whether it holds, in words and with a mark, and what was said against what the rule asks. */
const because = ({ because: reasons }: Finding, { t }: ResultSetting): TemplateResult => html`<ul class="reasons">${reasons.map(({ holds, text }) => {
  const state = holds === null ? 'open' : holds ? 'fits' : 'not';
  return html`<li><span class="tag ${state}"><span aria-hidden="true">${signs[state]}</span> ${t.holds[state]}</span> <span>${text}</span></li>`;
})}</ul>`;

function changes({ wouldChange, missing }: Finding, setting: ResultSetting): TemplateResult | typeof nothing {
  const { t } = setting;
  const open = labelsOf(missing, setting);
  if (wouldChange.length === 0 && !open) return nothing;
  return html`<p class="strong">${t.wouldChange}</p>
    <ul>${wouldChange.map(({ text }) => html`<li>${text}</li>`)}${open ? html`<li>${t.missing(open)}</li>` : nothing}</ul>`;
}

function sources({ sources: found, asOf }: Finding, setting: ResultSetting): TemplateResult {
  const { t, say, language } = setting;
  // Many rules of one scheme name the same source.
  const lines = new Map(found.map(({ title, url, cite = '' }) => [`${say(title)} ${cite}`, html`<li>${url ? webLink(url, say(title), setting) : say(title)} <span class="quiet">${cite && say(cite)}</span></li>`]));
  return html`<p class="strong">${t.sources(formatDay(asOf, language))}</p><ul class="small">${[...lines.values()]}</ul>`;
}

/** Who helps in the area of the cared-for person. Details past their review day say so. */
export function localHelp(setting: ResultSetting): TemplateResult | typeof nothing {
  const { pack, t, language, on, say, heading, area } = setting;
  if (!area) return nothing;
  const contacts = area.contacts.flatMap((id) => pack.contacts.filter((contact) => contact.id === id));
  if (contacts.length === 0) return nothing;
  const one = ({ name, role, phone, email, url, hours, assuredOn, reviewOn }: Contact) => html`<li>
    <span class="strong">${say(name)}</span>${role ? html`<br>${say(role)}` : nothing}
    ${phone ? html`<br>${t.phone}: ${phoneLink(phone)}` : nothing}${hours ? html` (${say(hours)})` : nothing}
    ${email ? html`<br>${t.email}: <a href="mailto:${email}">${email}</a>` : nothing}
    ${url ? html`<br>${webLink(url, html`${t.online}<span class="unseen">: ${say(name)}</span>`, setting)}` : nothing}
    <br><span class="quiet small">${t.checked(formatDay(assuredOn, language))}${reviewOn < on ? ` ${t.stale}` : ''}</span>
  </li>`;
  return html`<section class="group">${heading(t.localHelp(say(area.name)), 1)}<ul class="contacts">${contacts.map(one)}</ul></section>`;
}
