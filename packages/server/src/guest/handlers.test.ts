// Guests on the server: what is kept of them, and everything that must not let anybody in.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { guestKeyType, guestLinksOfAll } from '@think-carer/contract';
import { decodeJwt } from 'jose';
import { sql } from 'kysely';
import { createApp } from '../app.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { createRateGate } from '../rate.ts';
import { anybody, secretIn } from '../referral/referral.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';
import { asGuest, askForLink, chairOf, codeFor, guestKeyFor, inDays, made, newestLink, newGathering, trust } from './guest.fixture.ts';
import { newLinkSecret } from './proof.ts';
import { eraseSpentGuests } from './spent.ts';

let test: TestApp, forum: string;
before(async () => {
  test = await openTestApp();
  forum = await newGathering(test, 'forum', [trust]);
});
after(() => test.close());
const tenant = tenantIdOf('northbridge'), then = new Date();
beforeEach(() => { test.clock = then; });
const within = <T>(work: Parameters<typeof withTenant<T>>[2], of = tenant): Promise<T> => withTenant(test.owner, of, work);
const enter = (body: object, headers = anybody()) => test.call('POST', '/v1/guests', headers, body);
const exchange = (key: string, headers: Record<string, string> = anybody(), type = guestKeyType) =>
  test.call('POST', '/v1/token', headers, new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: key, subject_token_type: type }));
const later = (ms: number) => { test.clock = new Date(test.clock.getTime() + ms); };
const minute = 60_000, day = 86_400_000;
/** Everything that the database holds, as text. */
const kept = async (): Promise<string> => {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'think_carer' and tablename not in ('migration', 'tenant_secret', 'mail_outbox')`.execute(test.owner);
  return (await Promise.all(tables.map(({ name }) => within((store) => sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(`think_carer.${name}`)} t`.execute(store))))).flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
};

describe('a link', () => {
  it('lets one person in, however many open it at once', async () => {
    const { key } = await askForLink(test), answers = await Promise.all(Array.from({ length: 8 }, () => enter({ key })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 403, 403, 403, 403, 403, 403, 403]);
    for (const { status, body } of answers) if (status === 403) assert.equal(body.code, 'guest-proof-refused');
    assert.deepEqual((await enter({ key })).body.code, 'guest-proof-refused');
  });
  it('lets nobody in a second time, also when the clock that is read then is behind: of calls at the same moment, on several servers', async () => {
    const { email, key } = await askForLink(test), group = await newGathering(test, 'group'), invited = 'one.only@hospice.example';
    await made(test, `/v1/forums/${group}/invitations`, await chairOf(test), { organisation: 'Tiny Hospice', kind: 'email', email: invited, untilOn: inDays(test, 30) });
    await made(test, '/v1/guest-joins', anybody(), { email });
    for (const [one, other] of [[await newestLink(test, email), key], [await newestLink(test, invited), await newestLink(test, invited)]] as const) {
      test.clock = then;
      assert.equal((await enter({ key: one })).status, 201);
      for (const behind of [1, 5 * minute, day]) {
        test.clock = new Date(then.getTime() - behind);
        for (const again of [one, other]) assert.equal((await enter({ key: again })).body.code, 'guest-proof-refused', `${behind} ms`);
      }
    }
  });
  it('that the chair has ended lets nobody in, also when the clock that is read then is behind', async () => {
    const group = await newGathering(test, 'group'), invited = 'ended@hospice.example', { id } = await made(test, `/v1/forums/${group}/invitations`, await chairOf(test), { organisation: 'Tiny Hospice', kind: 'email', email: invited, untilOn: inDays(test, 30) });
    assert.equal((await test.call('DELETE', `/v1/forum-invitations/${id}`, await chairOf(test))).status, 200);
    later(-minute);
    assert.equal((await enter({ key: await newestLink(test, invited) })).body.code, 'guest-proof-refused');
  });
  it('is over after half an hour, and the same answer is given to one that never was', async () => {
    const { key } = await askForLink(test), first = await askForLink(test);
    later(29 * minute);
    assert.equal((await enter({ key: first.key })).status, 201);
    later(2 * minute);
    const over = await enter({ key }), used = await enter({ key: first.key }), forged = await enter({ key: newLinkSecret({ pseudonymSecret: 'of somebody else' }) }), unknown = await enter({ key: 'A'.repeat(43) });
    for (const one of [over, used, forged, unknown]) assert.deepEqual([one.status, { ...one.body, instance: '' }], [403, { ...over.body, instance: '' }]);
  });
  it('of one employer opens nothing at another, and neither does a changed one', async () => {
    const { key } = await askForLink(test);
    assert.equal((await enter({ key }, { 'x-publishable-key': keyOf('five-boroughs') })).body.code, 'guest-proof-refused');
    for (const at of [0, 20, 41]) assert.equal((await enter({ key: key.slice(0, at) + (key[at] === 'A' ? 'B' : 'A') + key.slice(at + 1) })).body.code, 'guest-proof-refused');
    assert.equal((await enter({ key })).status, 201, 'and is none the worse for it');
  });
  it('is not used up where what goes with it is wrong', async () => {
    const { key } = await askForLink(test);
    assert.equal((await enter({ key, name: 'One\nTwo' })).status, 422);
    assert.equal((await enter({ key, code: 'K7QM-4T2X-9WPN-C3HR' })).status, 422);
    assert.equal((await enter({ key, name: 'Amina' })).status, 201);
  });
  it('once asked for again, the older ones are over when one of them is used', async () => {
    const { email, key } = await askForLink(test);
    await made(test, '/v1/guest-joins', anybody(), { email });
    assert.equal((await enter({ key: await newestLink(test, email) })).status, 201);
    assert.equal((await enter({ key })).status, 403);
  });
});

describe('an address', () => {
  it('that is let in and one that is not have the same answer, the same headers and the same work done for them', async () => {
    // What differs in number or kind of statements would differ in time.
    const work = async (email: string): Promise<unknown[]> => {
      const said: string[] = [], listening = test.database.withPlugin({
        transformQuery: ({ node }) => { said.push(JSON.stringify(node).replaceAll(/"(value|values)":(\[[^\]]*\]|"[^"]*"|[^,}]*)/g, '')); return node; },
        transformResult: async ({ result }) => result,
      });
      const app = createApp({ database: listening, offers: serveOffers(listening, loadPackFiles()), now: () => test.clock, rate: () => 0, mail: { kind: 'mailbox', publicUrl: 'https://carers.example' } });
      const ask = async () => app.request('/v1/guest-joins', { method: 'POST', headers: { ...anybody(), 'content-type': 'application/json' }, body: JSON.stringify({ email }) });
      await ask();
      said.length = 0;
      const response = await ask();
      return [response.status, await response.json(), said.length, said.map((one) => one.slice(0, 200))];
    };
    const allowed = await work('c@eastmere-nhs.example'), stranger = await work('c@elsewhere.example'), sub = await work('c@mail.eastmere-nhs.example');
    assert.deepEqual(stranger, allowed);
    assert.deepEqual(sub, allowed);
    assert.ok(allowed[2] as number > 6, 'they were heard');
    const heads = await Promise.all(['d@eastmere-nhs.example', 'd@elsewhere.example'].map(async (email) => [...(await test.call('POST', '/v1/guest-joins', anybody(), { email })).headers.keys()].sort()));
    assert.deepEqual(heads[1], heads[0]);
  });
  it('that is not let in leaves nothing behind', async () => {
    const before = await kept(), mails = async () => (await within((store) => store.selectFrom('mail_outbox').select('id').execute())).length, there = await mails();
    for (const email of ['e@elsewhere.example', 'e@mail.eastmere-nhs.example', 'e@eastmere-nhs.example.evil.example']) assert.equal((await test.call('POST', '/v1/guest-joins', anybody(), { email })).status, 201);
    assert.deepEqual([await kept(), await mails()], [before, there]);
  });
  it('is written to three times within an hour at most, and all of them together are bounded', async () => {
    const { email } = await askForLink(test), join = () => test.call('POST', '/v1/guest-joins', anybody(), { email });
    for (let i = 0; i < 4; i += 1) await join();
    assert.equal((await test.mailTo(email)).length, 3);
    later(61 * minute);
    await join();
    assert.equal((await test.mailTo(email)).length, 4);
    later(2 * day);
    await within((store) => sql`insert into think_carer.guest_link select tenant_id, sha256(n::text::bytea), sha256(n::text::bytea), sealed, organisation, gatherings, null, ${test.clock.toISOString()}, until_at from think_carer.guest_link, generate_series(1, ${guestLinksOfAll}) n where key_hash = (select min(key_hash::text)::bytea from think_carer.guest_link)`.execute(store));
    assert.equal((await test.call('POST', '/v1/guest-joins', anybody(), { email: 'late@eastmere-nhs.example' })).status, 201);
    assert.equal((await test.mailTo('late@eastmere-nhs.example')).length, 0);
    await within((store) => store.deleteFrom('guest_link').execute());
  });
  it('stands nowhere in the database, nor does a code or a key', async () => {
    const { email, key } = await askForLink(test), { code } = await codeFor(test, forum), byLink = (await enter({ key, name: 'Amina' })).body.guestKey as string, byCode = (await enter({ code })).body.guestKey as string;
    await within((store) => store.deleteFrom('mail_outbox').execute());
    const all = await kept();
    for (const secret of [email, key, byLink, byCode, byLink.slice(3), code, code.replaceAll('-', '')]) assert.ok(!all.includes(secret), secret);
    assert.equal((await test.call('GET', '/v1/session', await asGuest(test, byLink))).body.email, email, 'only the key opens it');
  });
});

describe('a code', () => {
  it('lets in no more than it says, twenty at once', async () => {
    const { code } = await codeFor(test, forum, { uses: 5 }), answers = await Promise.all(Array.from({ length: 20 }, () => enter({ code })));
    assert.equal(answers.filter(({ status }) => status === 201).length, 5);
  });
  it('is over with its last day, and another employer’s opens nothing', async () => {
    const { code } = await codeFor(test, forum, { untilOn: inDays(test, 2) });
    assert.equal((await enter({ code }, { 'x-publishable-key': keyOf('five-boroughs') })).status, 403);
    later(3 * day);
    assert.equal((await enter({ code })).status, 403);
  });
  it('cannot be guessed: ten tries a minute from one place, and the last is answered like the first', async () => {
    let now = 0;
    const bounded = await openTestApp({ rate: createRateGate(() => now) }), bodies: unknown[] = [];
    try {
      for (let i = 0; i < 12; i += 1) {
        const { status, body } = await bounded.call('POST', '/v1/guests', anybody(), { code: `K7QM-4T2X-9WPN-C${String(i).padStart(3, '2').replaceAll(/[01]/g, '9')}` });
        bodies.push([status, body.code]);
      }
      assert.deepEqual(bodies, [...Array.from({ length: 10 }, () => [403, 'guest-proof-refused']), [429, 'too-many-requests'], [429, 'too-many-requests']]);
      now = 6001;
      assert.equal((await bounded.call('POST', '/v1/guests', anybody(), { code: 'K7QM-4T2X-9WPN-C3HR' })).status, 403);
    } finally { await bounded.close(); }
  });
  it('asked for twice with one key is made once, and is kept so that only that key reads it', async () => {
    const group = await newGathering(test, 'group'), headers = { ...await chairOf(test), 'idempotency-key': 'one-invitation' }, body = { organisation: trust.name, kind: 'code', untilOn: inDays(test, 3) };
    const first = await test.call('POST', `/v1/forums/${group}/invitations`, headers, body), again = await test.call('POST', `/v1/forums/${group}/invitations`, headers, body);
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    assert.ok(!(await kept()).includes(first.body.code));
  });
});

describe('a key', () => {
  it('becomes a token that says: guest, of this organisation, and nothing of an employer’s', async () => {
    const { body } = await exchange(await guestKeyFor(test, forum)), claims = decodeJwt(body.access_token as string);
    assert.deepEqual([claims['roles'], claims['organisation'], claims['name'], claims['email'], claims['manager_email']], [['guest'], trust.name, 'Amina', undefined, undefined]);
  });
  it('is refused at another employer, changed, as an identity token, and where it was never given', async () => {
    const key = await guestKeyFor(test, forum), changed = key.slice(0, -2) + (key.at(-2) === 'A' ? 'B' : 'A') + key.at(-1);
    for (const answer of [await exchange(key, { 'x-publishable-key': keyOf('five-boroughs') }), await exchange(changed), await exchange('gk_x'), await exchange(key.slice(3)), await exchange(key, anybody(), 'urn:ietf:params:oauth:token-type:jwt'), await exchange(await test.identityToken({ sub: 'sam', roles: ['employee'] }))]) {
      assert.deepEqual([answer.status, answer.body.code, answer.body.error], [400, 'identity-token-invalid', 'invalid_request']);
    }
  });
  it('lasts thirty days after it was used, and no longer than half a year', async () => {
    const key = await guestKeyFor(test, forum), idle = await guestKeyFor(test, forum);
    for (let days = 0; days < 174; days += 29) {
      assert.equal((await exchange(key)).status, 200, `after ${days} days`);
      later(29 * day);
    }
    assert.equal((await exchange(idle)).status, 400);
    later(8 * day);
    assert.equal((await exchange(key)).status, 400, 'whoever goes on proves themselves again');
  });
  it('of somebody who came by a domain ends with the partnership; one that a chair gave does not', async () => {
    const apart = { ...trust, domains: ['hospice.example'] }, other = await newGathering(test, 'forum', [apart]), email = 'jo@hospice.example';
    await made(test, '/v1/guest-joins', anybody(), { email });
    const byDomain = (await enter({ key: await newestLink(test, email) })).body.guestKey as string, byCode = await guestKeyFor(test, other);
    assert.equal((await exchange(byDomain)).status, 200);
    await within((store) => sql`update think_carer.gathering set says = jsonb_set(says, '{partners}', '[]') where id = ${other}`.execute(store));
    assert.deepEqual([(await exchange(byDomain)).status, (await exchange(byCode)).status], [400, 200]);
  });
  it('is what makes a guest: one whom a host says is one has nothing, and leaves nothing', async () => {
    const headers = await test.signIn('mapped', { roles: ['guest'] });
    assert.deepEqual((({ guest, memberships }) => [guest, memberships])((await test.call('GET', '/v1/session/records', headers)).body), [null, []]);
    assert.equal((await test.call('DELETE', '/v1/guests', headers)).status, 200);
  });
});

describe('a guest who has left', () => {
  let ghosts = 0;
  const ghost = { kind: 'name', way: 'room', called: 'Ghost', toChair: true };
  const newDate = async (): Promise<{ id: string; date: string; headers: Record<string, string> }> => {
    const on = inDays(test, 20), id = await newGathering(test, 'forum', [{ ...trust, domains: [`ghosts-${ghosts += 1}.example`] }], 'northbridge', [{ on, at: '12:00', minutes: 60 }]), email = `a@ghosts-${ghosts}.example`;
    await made(test, '/v1/guest-joins', anybody(), { email });
    return { id, date: `${id}_${on.replaceAll('-', '')}T1200`, headers: await asGuest(test, (await enter({ key: await newestLink(test, email), name: 'Amina' })).body.guestKey as string) };
  };
  it('leaves nothing behind with the token that they still have, and is shown nothing; leaving twice is leaving', async () => {
    const { id, date, headers } = await newDate(), { code } = await codeFor(test, await newGathering(test, 'group'));
    assert.equal((await test.call('PUT', `/v1/forum-dates/${date}/reply`, { ...headers, 'idempotency-key': 'once-here' }, ghost)).status, 200);
    for (let i = 0; i < 2; i += 1) assert.deepEqual((await test.call('DELETE', '/v1/guests', headers)).body.erased, ['name', 'address', 'keys', 'memberships', 'replies']);
    const before = await kept();
    for (const [method, path, body] of [
      ['PUT', `/v1/forum-dates/${date}/reply`, { ...ghost, tell: { byEmail: true } }], ['DELETE', `/v1/forum-dates/${date}/reply`], ['POST', '/v1/forum-memberships', { code, name: 'Ghost' }], ['DELETE', '/v1/forum-replies'],
      ['GET', '/v1/session'], ['GET', '/v1/session/records'], ['GET', '/v1/forum-replies'], ['GET', '/v1/my-forums'], ['GET', `/v1/forum-dates/${date}`], ['GET', `/v1/forums/${id}/dates`], ['GET', '/v1/bookings'],
    ] as const) {
      const answer = await test.call(method, path, headers, body);
      assert.deepEqual([path, answer.status, answer.body.code], [path, 401, 'token-invalid']);
    }
    assert.equal((await test.call('PUT', `/v1/forum-dates/${date}/reply`, { ...headers, 'idempotency-key': 'once-here' }, ghost)).body.code, 'token-invalid', 'nor told what was answered before');
    assert.equal(await kept(), before);
    assert.equal((await test.call('GET', '/v1/offer', headers)).status, 200, 'what anybody may read, they may');
  });
  it('in the moment in which they reply leaves no reply: it is erased too, or refused', async () => {
    for (let i = 0; i < 4; i += 1) {
      const { date, headers } = await newDate(), [left, ...replies] = await Promise.all([test.call('DELETE', '/v1/guests', headers), ...[1, 2, 3].map((n) => test.call('PUT', `/v1/forum-dates/${date}/reply`, headers, { ...ghost, called: `Ghost ${n}` }))]);
      assert.equal(left.status, 200);
      for (const { status, body } of replies) assert.ok(status === 200 || body.code === 'token-invalid', JSON.stringify(body));
      assert.doesNotMatch(await kept(), /Ghost/);
    }
  });
  it('who was shown out by the chair is a guest no more at once', async () => {
    const group = await newGathering(test, 'group'), { id, code } = await codeFor(test, group), headers = await asGuest(test, (await enter({ code, name: 'Amina' })).body.guestKey as string);
    assert.equal((await test.call('GET', '/v1/my-forums', headers)).status, 200);
    assert.equal((await test.call('DELETE', `/v1/forum-invitations/${id}?members=end`, await chairOf(test))).status, 200);
    assert.equal((await test.call('GET', '/v1/my-forums', headers)).body.code, 'token-invalid');
  });
});

describe('an invitation by e-mail', () => {
  it('holds no header, and no address but masked', async () => {
    const group = await newGathering(test, 'group'), invite = async (body: object) => test.call('POST', `/v1/forums/${group}/invitations`, await chairOf(test), { organisation: trust.name, kind: 'email', untilOn: inDays(test, 5), ...body });
    for (const email of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example>', 'a@b.example\u0000']) assert.ok([400, 422].includes((await invite({ email })).status), email);
    for (const organisation of ['Trust\r\nSubject: x', 'Trust\u2028x']) assert.equal((await invite({ email: 'a@b.example', organisation })).status, 422);
    assert.equal((await invite({ email: 'Jo+forum@Hospice.example' })).body.to, 'j…@hospice.example');
    const [{ subject, text }] = await test.mailTo('jo@hospice.example').then((mails) => mails.slice(-1)) as [{ subject: string; text: string }];
    assert.doesNotMatch(subject, /[\r\n]/);
    assert.match(secretIn(text), /^[\w-]{43}$/);
    assert.ok(!(await kept()).includes('jo@hospice.example'));
  });
  it('is ended by the chair before it is opened, and by its last day', async () => {
    const group = await newGathering(test, 'group'), invite = async (email: string): Promise<string> => {
      await made(test, `/v1/forums/${group}/invitations`, await chairOf(test), { organisation: trust.name, kind: 'email', untilOn: inDays(test, 5), email });
      return newestLink(test, email);
    };
    const late = await invite('late@hospice.example');
    later(7 * day);
    assert.equal((await enter({ key: late })).status, 403);
  });
});

describe('leaving a working group', () => {
  it('gives up the place, and takes back what a manager was asked for', async () => {
    const on = inDays(test, 20), group = await newGathering(test, 'group', [], 'northbridge', [{ on, at: '12:00', minutes: 60 }]), date = `${group}_${on.replaceAll('-', '')}T1200`;
    const colleague = await test.signIn('who-leaves', { managerEmail: 'boss@northbridge.example' });
    await made(test, '/v1/forum-memberships', colleague, { code: (await codeFor(test, group)).code });
    assert.equal((await test.call('PUT', `/v1/forum-dates/${date}/reply`, colleague, { kind: 'count', way: 'room' })).status, 200);
    const { id } = await made(test, '/v1/releases', colleague, { date });
    assert.equal((await test.call('DELETE', `/v1/forums/${group}/memberships`, colleague)).status, 200);
    assert.equal((await test.call('GET', `/v1/releases/${id}`, colleague)).body.state, 'withdrawn');
    assert.equal((await test.call('GET', `/v1/forum-dates/${date}`, colleague)).body.code, 'not-found');
    assert.deepEqual((await test.call('GET', `/v1/forum-dates/${date}`, await chairOf(test))).body.chair.heads, { room: 0, link: 0, waiting: 0 });
  });
});

describe('time', () => {
  it('erases links, keys and guests that are over, and nobody else', async () => {
    await within(async (store) => { for (const table of ['guest_link', 'guest_key', 'gathering_member', 'guest'] as const) await store.deleteFrom(table).execute(); });
    const { key } = await askForLink(test);
    await enter({ key });
    await guestKeyFor(test, forum);
    const colleague = await test.signIn('colleague'), group = await newGathering(test, 'group');
    await made(test, '/v1/forum-memberships', colleague, { code: (await codeFor(test, group)).code });
    const left = async () => Object.fromEntries(await Promise.all((['guest_link', 'guest_key', 'guest', 'gathering_member'] as const).map(async (table) => [table, (await within((store) => store.selectFrom(table).select('tenant_id').execute())).length])));
    const before = await left();
    assert.deepEqual(before, { guest_link: 1, guest_key: 2, guest: 2, gathering_member: 3 });
    // A used link counts towards how often an address is written to, until its hour is over.
    await eraseSpentGuests(test.database);
    assert.deepEqual(await left(), before);
    await within((store) => sql`update think_carer.guest_link set made_at = made_at - interval '2 hours', until_at = until_at - interval '2 hours'`.execute(store));
    await within((store) => sql`update think_carer.guest_key set until_at = until_at - interval '31 days'`.execute(store));
    await within((store) => sql`update think_carer.guest set known_until = known_until - interval '31 days'`.execute(store));
    await within((store) => sql`update think_carer.gathering_member set known_until = known_until - interval '31 days'`.execute(store));
    assert.equal(await eraseSpentGuests(test.database), 1, 'the one with a code');
    assert.deepEqual(await left(), { guest_link: 0, guest_key: 0, guest: 1, gathering_member: 2 });
  });
});
