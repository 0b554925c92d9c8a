// Mail over a real SMTP server: delivered once, in UTF-8, refused, greylisted, unreachable, crashed in between; and a header that cannot be forged.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { tenantIdOf } from '../identity/tenant.ts';
import { StartRefused } from '../store/roles.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { deliverMail } from './job.ts';
import { claimedForMs, claimMail, enqueueMail, enqueueMails, forgetOldMail, mailSent, mailTrouble, type MailAbout, oneLine, type OutgoingMail, triesAfter } from './outbox.ts';
import { mailSettings } from './settings.ts';
import { type Carrier, smtpCarrier } from './smtp.ts';

let test: TestApp, lines: object[], told: MailAbout[];
before(async () => { test = await openTestApp(); });
after(() => test.close());
const tenant = tenantIdOf('northbridge'), from = { name: 'Gofal a Gwên', address: 'carers@northbridge.example' };
const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({ to: 'centre@example.org', subject: 'Cais i gysylltu', text: 'Gŵyl – “gofal” 😀\n.\n.dot\n', key: 'one', ...more });
const put = (...mails: OutgoingMail[]) => withTenant(test.database, tenant, (store) => enqueueMails(store, mails, test.clock));
const rows = () => withTenant(test.owner, tenant, (store) => store.selectFrom('mail_outbox').selectAll().orderBy('id').execute());
const later = (ms: number) => { test.clock = new Date(test.clock.getTime() + ms); };
const ends: (() => unknown)[] = [];
beforeEach(() => { lines = []; told = []; });
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await withTenant(test.owner, tenant, (store) => store.deleteFrom('mail_outbox').execute());
});

interface Received { readonly to: string[]; readonly raw: string; readonly headers: Readonly<Record<string, string>>; readonly text: string }
/** A real SMTP server on loopback, which keeps what it is sent. */
async function post(options: SMTPServerOptions = {}): Promise<{ carrier: Carrier; got: Received[]; port: number }> {
  const got: Received[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const raw = Buffer.concat(parts).toString('latin1'), [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
        const text = Buffer.from(body.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8').replaceAll('\r\n', '\n');
        got.push({ raw, text, to: session.envelope.rcptTo.map(({ address }) => address), headers: Object.fromEntries(head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])) });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => { server.listen(0, '0.0.0.0', () => resolve()); });
  ends.push(() => new Promise<void>((resolve) => { server.close(() => resolve()); }));
  const { port } = server.server.address() as AddressInfo;
  return { got, port, carrier: carrierTo(port) };
}
function carrierTo(port: number, host = '127.0.0.1'): Carrier {
  const carrier = smtpCarrier({ smtpUrl: `smtp://${host}:${port}`, from });
  ends.push(() => carrier.close());
  return carrier;
}
const deliver = (carrier: Carrier) => deliverMail({ database: test.database, carrier, now: () => test.clock, log: (line) => lines.push(line), undelivered: async (_, about) => { told.push(about); } });
const refusing = (responseCode: number) => ({ onRcptTo: (_: unknown, __: unknown, done: (error?: Error) => void) => done(Object.assign(new Error('Unknown centre@example.org'), { responseCode })) });

describe('a message', () => {
  it('arrives once, as it was written, and is erased in the same step', async () => {
    const { carrier, got } = await post();
    assert.equal(await put(mail()), 1);
    assert.equal(await deliver(carrier), 1);
    const [{ to, headers, text }] = got as [Received];
    assert.deepEqual([to, text], [['centre@example.org'], mail().text]);
    assert.match(headers['content-type']!, /^text\/plain; charset=utf-8/i);
    assert.deepEqual([headers['auto-submitted'], headers['list-unsubscribe'], headers['list-unsubscribe-post'], headers['subject']], ['auto-generated', undefined, undefined, 'Cais i gysylltu']);
    assert.match(headers['from']!, /^=\?UTF-8\?.+\?= <carers@northbridge\.example>$/);
    const [row] = await rows();
    assert.deepEqual([row!.state, row!.to_address, row!.subject, row!.body, row!.leave_url], ['sent', null, null, null, null]);
    assert.equal(await deliver(carrier), 0);
    assert.equal(got.length, 1);
    assert.doesNotMatch(JSON.stringify(lines), /example|Cais|gofal/i, 'no address and no word is logged');
  });
  it('of a list can be left in one click', async () => {
    const { carrier, got } = await post();
    await put(mail({ leaveUrl: `https://carers.example/u/${'k'.repeat(43)}` }));
    await deliver(carrier);
    assert.deepEqual([got[0]!.headers['list-unsubscribe'], got[0]!.headers['list-unsubscribe-post']], [`<https://carers.example/u/${'k'.repeat(43)}>`, 'List-Unsubscribe=One-Click']);
  });
  it('for one occasion is taken once, also when it has been delivered', async () => {
    const { carrier, got } = await post();
    assert.deepEqual([await put(mail()), await put(mail({ text: 'Again' }))], [1, 0]);
    await deliver(carrier);
    assert.equal(await withTenant(test.database, tenant, (store) => enqueueMail(store, mail())), false);
    await deliver(carrier);
    assert.equal(got.length, 1);
    assert.equal(await put(...Array.from({ length: 1200 }, (_, i) => mail({ key: `many:${i}` }))), 1200);
  });
  it('goes with what it tells of, or not at all', async () => {
    await assert.rejects(withTenant(test.database, tenant, async (store) => { await enqueueMail(store, mail(), test.clock); throw new Error('on purpose'); }), /on purpose/);
    assert.deepEqual(await rows(), []);
  });
  it('cannot forge a header, a recipient or a line of SMTP', async () => {
    const { carrier, got } = await post();
    for (const to of ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'Sam <a@example.org>', 'a@example.org>', '"a b"@example.org', 'a@', '@example.org', 'a@exa mple.org', '(x)a@example.org', 'a;b@example.org']) await assert.rejects(put(mail({ to })), RangeError, to);
    for (const leaveUrl of ['https://x.example/\r\nBcc: b@example.org', 'javascript:alert(1)', 'mailto:x@example.org']) await assert.rejects(put(mail({ leaveUrl })), RangeError, leaveUrl);
    await put(mail({ subject: 'One\r\nBcc: b@example.org\r\n\r\nHello\u2028\u0000', text: 'Hello\r\n.\r\nRCPT TO:<b@example.org>\r\n\u0000' }));
    assert.equal(await deliver(carrier), 1);
    const [{ to, headers, text }] = got as [Received];
    assert.deepEqual([got.length, to, headers['bcc'], headers['subject'], text], [1, ['centre@example.org'], undefined, 'One Bcc: b@example.org Hello', 'Hello\n.\nRCPT TO:<b@example.org>\n']);
    assert.equal(oneLine(`a\n${'b'.repeat(400)}`).length, 250);
  });
});

describe('what goes wrong', () => {
  it('is refused for good: given up, erased, and its record is told', async () => {
    const { carrier } = await post(refusing(550)), about = { kind: 'referral', id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11' } as const;
    await put(mail({ about }), mail({ key: 'two' }));
    assert.equal(await deliver(carrier), 0);
    assert.deepEqual((await rows()).map(({ state, problem, body }) => [state, problem, body]), [['dead', 'smtp-550', null], ['dead', 'smtp-550', null]]);
    assert.deepEqual(told, [about]);
    assert.doesNotMatch(JSON.stringify(lines), /example/, 'not even what the server said');
    assert.deepEqual(await mailTrouble(test.database, test.clock), { late: 0, dead: 2 });
  });
  it('is asked to come back later, and does', async () => {
    let tries = 0;
    const { carrier, got } = await post({ onRcptTo: (_, __, done) => done((tries += 1) === 1 ? Object.assign(new Error('Greylisted'), { responseCode: 451 }) : undefined) });
    await put(mail());
    assert.equal(await deliver(carrier), 0);
    assert.deepEqual((await rows()).map(({ state, problem, attempts }) => [state, problem, attempts]), [['waiting', 'smtp-451', 1]]);
    assert.equal(await deliver(carrier), 0, 'not at once');
    later(triesAfter[0] * 60_000);
    assert.deepEqual([await deliver(carrier), got.length, told], [1, 1, []]);
  });
  it('finds nobody at home, waits longer each time, and gives up in the end', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => { closed.listen(0, '127.0.0.1', () => resolve()); });
    const { port } = closed.address() as AddressInfo;
    await new Promise<void>((resolve) => { closed.close(() => resolve()); });
    const carrier = carrierTo(port);
    await put(mail({ about: { kind: 'referral', id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11' } }));
    for (const minutes of triesAfter) {
      await deliver(carrier);
      const [row] = await rows();
      assert.deepEqual([row!.state, new Date(row!.next_at).getTime() - test.clock.getTime()], ['waiting', minutes * 60_000]);
      assert.match(row!.problem!, /^E(SOCKET|CONNECTION)$/);
      later(minutes * 60_000);
    }
    assert.equal((await mailTrouble(test.database, test.clock)).late, 1);
    await deliver(carrier);
    assert.deepEqual([(await rows()).map(({ state, to_address }) => [state, to_address]), told.length], [[['dead', null]], 1]);
  });
  it('crashes between sending and noting it: sent again once the claim is over, under the same name', async () => {
    const { carrier, got } = await post();
    await put(mail());
    const [claimed] = await claimMail(test.database, test.clock, 5);
    await carrier.send(claimed!);
    // Here the process dies. Meanwhile nobody else takes it.
    assert.equal(await deliver(carrier), 0);
    later(claimedForMs);
    assert.equal(await deliver(carrier), 1);
    assert.equal(got.length, 2);
    assert.equal(got[0]!.headers['message-id'], got[1]!.headers['message-id']);
    assert.match(got[0]!.headers['message-id']!, /^<[0-9a-f-]{36}@northbridge\.example>$/);
    await mailSent(test.database, claimed!, test.clock);
    assert.deepEqual((await rows()).map(({ state }) => state), ['sent']);
  });
  it('is carried by several processes at once, each message by one', async () => {
    const { carrier, got } = await post();
    await put(...Array.from({ length: 40 }, (_, i) => mail({ key: `many:${i}`, subject: `${i}` })));
    const counts = await Promise.all([1, 2, 3, 4].map(() => deliver(carrier)));
    assert.equal(counts.reduce((sum, count) => sum + count, 0), 40);
    assert.equal(new Set(got.map(({ headers }) => headers['subject'])).size, 40);
    assert.equal(got.length, 40);
  });
  it('keeps the key of what was sent for sixty days, and then nothing', async () => {
    const { carrier } = await post();
    await put(mail());
    await deliver(carrier);
    later(59 * 86_400_000);
    await forgetOldMail(test.database, test.clock);
    assert.equal((await rows()).length, 1);
    later(2 * 86_400_000);
    await forgetOldMail(test.database, test.clock);
    assert.deepEqual(await rows(), []);
  });
  it('would go unencrypted to what is not this machine, and is not sent', async () => {
    const { port, got } = await post();
    // This machine by a name that does not say so.
    const carrier = carrierTo(port, '0.0.0.0');
    await put(mail());
    assert.equal(await deliver(carrier), 0);
    assert.deepEqual([got, (await rows()).map(({ state, problem }) => [state, problem])], [[], [['waiting', 'smtp-500']]], 'STARTTLS is not understood there');
  });
});

describe('settings', () => {
  const good = { SMTP_URL: 'smtps://user:p%40ss@mail.example.gov.uk', MAIL_FROM: 'Carers <carers@example.gov.uk>', PUBLIC_URL: 'https://carers.example.gov.uk/' };
  it('are read, or refused in one line that says what to do', () => {
    assert.deepEqual(mailSettings(good), { kind: 'smtp', smtpUrl: good.SMTP_URL, from: { name: 'Carers', address: 'carers@example.gov.uk' }, publicUrl: 'https://carers.example.gov.uk' });
    assert.deepEqual(mailSettings({ ...good, MAIL_FROM: 'carers@example.gov.uk' }).from, { name: '', address: 'carers@example.gov.uk' });
    assert.equal(mailSettings({ ...good, JOIN_URL: 'https://intranet.example.gov.uk/{tenant}/join' }).joinUrl, 'https://intranet.example.gov.uk/{tenant}/join');
    assert.deepEqual(mailSettings({}), { kind: 'none', publicUrl: '' });
    assert.equal(mailSettings({ ...good, DESK_URL: 'https://intranet.example/{tenant}/desk' }).deskUrl, 'https://intranet.example/{tenant}/desk');
    for (const DESK_URL of ['desk', 'javascript:alert(1)', 'ftp://intranet.example/desk']) assert.throws(() => mailSettings({ ...good, DESK_URL }), (error) => error instanceof StartRefused && /^DESK_URL is not an address/.test(error.message));
    for (const [wrong, says] of [[{ SMTP_URL: 'mail.example.gov.uk' }, /^SMTP_URL/], [{ SMTP_URL: 'https://mail.example.gov.uk' }, /^SMTP_URL/], [{ MAIL_FROM: '' }, /MAIL_FROM/], [{ MAIL_FROM: 'Carers' }, /MAIL_FROM/], [{ MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, /MAIL_FROM/], [{ PUBLIC_URL: '' }, /PUBLIC_URL/], [{ PUBLIC_URL: 'carers' }, /^PUBLIC_URL/], [{ JOIN_URL: 'carers/join' }, /^JOIN_URL/], [{ JOIN_URL: 'https://intranet.example.gov.uk/#join' }, /^JOIN_URL/]] as const) {
      assert.throws(() => mailSettings({ ...good, ...wrong }), (error) => error instanceof StartRefused && says.test(error.message) && !error.message.includes('p%40ss'), JSON.stringify(wrong));
    }
  });
});
