// One message over SMTP, as plain text in UTF-8, and what a refusal means.
import { createTransport } from 'nodemailer';
import type { ClaimedMail } from './outbox.ts';
import type { MailSettings } from './settings.ts';

export interface Carrier {
  /** Resolves once the server has taken it. */
  send(mail: ClaimedMail): Promise<void>;
  close(): void;
}

const isLoopback = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

/**
 * To anywhere but this machine, only encrypted: what a mail holds may open a referral. `?requireTLS=false` in SMTP_URL says otherwise.
 * No file or address in a message is ever read, and nothing is logged.
 */
export function smtpCarrier({ smtpUrl, from }: Pick<MailSettings, 'smtpUrl' | 'from'>): Carrier {
  const url = new URL(smtpUrl!);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''), ...(url.port && { port: Number(url.port) }), secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !isLoopback(url.hostname) && url.searchParams.get('requireTLS') !== 'false',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    pool: true, maxConnections: 2, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, leaveUrl }) {
      await transport.sendMail({
        // The same for every try, so that a message that comes twice is seen to be one.
        messageId: `<${id}@${from!.address.split('@')[1]}>`,
        from: from!, to: { name: '', address: to }, envelope: { from: from!.address, to: [to] }, subject, text, textEncoding: 'quoted-printable',
        headers: {
          'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All',
          ...(leaveUrl !== undefined && { 'List-Unsubscribe': { prepared: true, value: `<${leaveUrl}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
    },
    close: () => transport.close(),
  };
}

/** A failure as it may be kept and logged, and whether it is for good: the server has refused this message, or its address, with a 5xx. */
export function refusalOf(error: unknown): { readonly problem: string; readonly isForGood: boolean } {
  const { responseCode, code } = (error ?? {}) as { responseCode?: unknown; code?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : undefined, kind = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : 'failed';
  return { problem: status === undefined ? kind : `smtp-${status}`, isForGood: status !== undefined && status >= 500 && (kind === 'EENVELOPE' || kind === 'EMESSAGE') };
}
