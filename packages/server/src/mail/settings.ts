// How mail leaves: over SMTP as the operator says, into the demonstration's mailbox, or not at all.
import { StartRefused } from '../store/roles.ts';
import { mailAddress } from './outbox.ts';

export interface MailSettings {
  /** `smtp`: delivered. `mailbox`: kept to be looked at, as in the demonstration. `none`: what people send by mail is refused, so that nothing lies about. */
  readonly kind: 'smtp' | 'mailbox' | 'none';
  readonly smtpUrl?: string;
  /** One address, with or without a name before it. */
  readonly from?: { readonly name: string; readonly address: string };
  /** Where people's browsers find this server: what links in mail begin with. */
  readonly publicUrl: string;
  /** Where managers find their desk; `{tenant}` stands for the tenant's slug. Absent: no manager is told by mail. */
  readonly deskUrl?: string | undefined;
  /** The employer's own page on which guests join, `<carer-forum view="join">`; `{tenant}` stands for the tenant's slug. Absent: this server's iframe page. */
  readonly joinUrl?: string | undefined;
}

/** Reads what the operator has set, and says in one line what is wrong with it. */
export function mailSettings({ SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl, DESK_URL: deskUrl, JOIN_URL: joinUrl }: Readonly<Record<string, string | undefined>>): MailSettings {
  if (publicUrl && !(URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol))) throw new StartRefused('PUBLIC_URL is not an address; it reads like https://carers.example.gov.uk');
  if (deskUrl && !(URL.canParse(deskUrl) && /^https?:$/.test(new URL(deskUrl).protocol))) throw new StartRefused('DESK_URL is not an address; it reads like https://intranet.example.gov.uk/desk');
  if (joinUrl && !(URL.canParse(joinUrl) && /^https?:$/.test(new URL(joinUrl).protocol) && !joinUrl.includes('#'))) throw new StartRefused('JOIN_URL is not the address of a page; it reads like https://intranet.example.gov.uk/carers/join');
  const base = publicUrl ? publicUrl.replace(/\/+$/, '') : '';
  if (!smtpUrl) return { kind: 'none', publicUrl: base };
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol) || !new URL(smtpUrl).hostname) throw new StartRefused('SMTP_URL is not an address; it reads like smtps://user:password@mail.example.gov.uk:465');
  if (!base) throw new StartRefused('set PUBLIC_URL as well as SMTP_URL: links in mail begin with it');
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^<>]+?)>?\s*$/u.exec(from ?? '') ?? [];
  if (!mailAddress.test(address)) throw new StartRefused('set MAIL_FROM to the address that mail comes from: carers@example.gov.uk, or Carers <carers@example.gov.uk>');
  return { kind: 'smtp', smtpUrl, from: { name: name.trim(), address }, publicUrl: base, ...(deskUrl && { deskUrl }), ...(joinUrl && { joinUrl }) };
}
