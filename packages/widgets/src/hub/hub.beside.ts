// What stands beside the centre's number where there is more to say: the other centres, and whoever else answers while it is closed.
import type { Service } from '@think-carer/contract';
import type { Contact, Openings } from '@think-carer/rules';
import { css, html, nothing, type TemplateResult } from 'lit';
import { contactOpening, homeOf, stateView, telView, type CentreSetting } from './hub.centre.ts';
import { answersNow, openingWords } from './hub.opening.ts';
import type { HubSetting } from './hub.part.ts';

const sheet = css`
.instead{border:1px solid var(--_line);border-inline-start:5px solid var(--_good);border-radius:var(--_radius);padding:.625em var(--_gap);display:flex;flex-wrap:wrap;gap:.125em .75em;align-items:baseline}
.others :is(h1,h2,h3,h4,h5,h6){font-size:1.125em}
.others li{display:grid;gap:0 1em;align-items:baseline;border-block-start:1px solid var(--_line);padding-block:.5em;margin:0}
.others{margin-block-start:calc(var(--_gap)*1.75)}
@container (min-width:44em){.others li{grid-template-columns:minmax(0,1fr) auto auto}}
`.styleSheet!;
export function dressBeside(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** The others: a name, whether they answer, a number. */
export const othersView = (contacts: readonly Contact[], set: CentreSetting): TemplateResult | typeof nothing => (contacts.length === 0 ? nothing
  : html`<section class="others">${set.heading(set.t.centre.others, 1)}<ul class="plain">${contacts.map((contact) => html`<li>
    <span class="strong">${set.say(contact.name)}</span> ${stateView(contactOpening(contact, set))} ${contact.phone ? telView(contact.phone, set.t.centre.ring(set.say(contact.name)), 'tel') : nothing}</li>`)}</ul></section>`);

/** A service that listens, has a number, and is open for certain. Undefined where there is none. */
export async function findInstead(set: HubSetting): Promise<(() => TemplateResult) | undefined> {
  // Where nobody has chosen, the employer's own area, as the number above.
  const area = set.area() ?? homeOf(set.pack())?.id, nation = set.pack().areas.find(({ id }) => id === area)?.nation;
  const { items } = await (await set.client()).hub.search({ need: 'talk', limit: 100, ...(area && { area }) });
  const isOpen = ({ phones, openings }: Service): boolean => phones.length > 0 && answersNow(openings as Openings | null, nation, { now: set.now(), pack: set.pack() });
  const found = items.find(isOpen);
  return found && (() => {
    const t = set.t(), { name, phones: [phone], openings } = found;
    return html`<p class="instead"><span class="strong">${t.centre.instead}</span> ${name} ${telView(phone!.number, t.centre.ring(name), 'tel')} ${stateView(openingWords(openings as Openings | null, nation, { now: set.now(), pack: set.pack(), t, language: set.language() }))}</p>`;
  });
}
