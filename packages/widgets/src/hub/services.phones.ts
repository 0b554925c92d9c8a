// Numbers of the offer, a line each: what stands whatever the directory does.
import type { Contact } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { contactOpening, stateView, telView } from './hub.centre.ts';
import type { HubSetting } from './hub.part.ts';

export function phones(contacts: readonly Contact[], set: HubSetting): TemplateResult | typeof nothing {
  const setting = { now: set.now(), pack: set.pack(), t: set.t(), language: set.language() };
  const some = contacts.filter(({ phone }) => phone);
  return some.length === 0 ? nothing : html`<ul class="plain phones">${some.map((contact) => html`<li><span class="strong">${set.say(contact.name)}</span>${contact.role ? html` <span class="quiet">${set.say(contact.role)}</span>` : nothing}
    ${telView(contact.phone!, set.t().centre.ring(set.say(contact.name)), 'tel')} ${stateView(contactOpening(contact, setting))}</li>`)}</ul>`;
}
