// Who can be asked, and how they are reached. Nothing that was typed is ever in a link.
import type { Contact, Pack, Text } from '@think-carer/rules';
import { html, type TemplateResult } from 'lit';

export type Reach = Partial<Contact> & { readonly name: Text };

/** The first of these contacts that the pack has, else the employer; undefined where there is no way to reach them. */
export function contactOf({ contacts, employer }: Pack, ...ids: readonly string[]): Reach | undefined {
  const found: Reach = ids.flatMap((id) => contacts.find((contact) => contact.id === id) ?? [])[0] ?? employer;
  return found.phone || found.email || found.url ? found : undefined;
}

/** Telephone, mail and page. A mail opens empty but for its subject. */
export function links({ phone, email, url }: Reach, emailWord: string, subject = ''): readonly (TemplateResult | string)[] {
  return [
    ...(phone ? [html`<a dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`] : []),
    ...(email ? [html`<a href="mailto:${email}${subject && `?subject=${encodeURIComponent(subject)}`}">${emailWord} ${email}</a>`] : []),
    ...(url ? [html`<a href=${url}>${url.replace(/^https?:\/\//, '')}</a>`] : []),
  ].flatMap((link, i) => (i ? [', ', link] : [link]));
}
